# Finnish texts of the theme and of what the program writes on pages.
# Numbers, dates and percentages come in ready for reading, as text; `$n` is a bare number and only chooses the form.

## Frame of the page
open-graph-locale = fi_FI
skip-to-content = Siirry sisältöön
main-navigation = Päävalikko
menu = Valikko
close = Sulje
breadcrumb = Murupolku
home = Etusivu
contents = Tällä sivulla
utility-navigation = Tietoa sivustosta
previous-next = Edellinen ja seuraava sivu
previous = Edellinen
next = Seuraava
preview = Esikatselu: mukana on luonnoksia. Tätä ei ole tarkoitettu julkaistavaksi.
draft = Luonnos.
draft-explained = Sivu ei ole vielä valmis julkaistavaksi.
published = Julkaistu
updated = Päivitetty
owner = Sisällöstä vastaa
footnotes = Alaviitteet
footnote-reference = Alaviite { $number }
footnote-back = Takaisin tekstiin, alaviite { $number }
footnote-back-mention = Takaisin tekstiin, alaviite { $number }, viittaus { $mention }
publisher = Julkaisija
licence = Tekstin lisenssi
site-date = Sivuston päiväys
address = Osoite

language-name = Suomi
languages = Kielet
translation-missing = Tätä sivua ei ole käännetty suomeksi. Sivu näytetään alkuperäisellä kielellä.
translation-unreviewed = Käännöstä ei ole tarkistettu.
translation-original = Siirry alkuperäiselle sivulle.

outdated-changed = Alkuperäinen teksti on muuttunut.
outdated-added = Alkuperäiseen on lisätty kohta, jota ei ole käännetty.
outdated-removed = Kohta on poistettu alkuperäisestä.
outdated-field = { $field }: { $what }

## Alerts in text
alert-note = Huomaa
alert-tip = Vinkki
alert-important = Tärkeää
alert-warning = Varoitus
alert-caution = Ole tarkkana

## What the source does not say, and what is not shown
not-told = Lähde ei kerro.
withheld-short = Lukua ei näytetä tietosuojan vuoksi.
not-available-short = Tietoa ei ole saatavilla.
not-applicable-short = Tieto ei ole tässä mahdollinen.
revised-short = Lukua on korjattu julkaisemisen jälkeen.
rounded-short = Luku on pyöristetty { $base }:n monikertaan. Taulukon summat täsmäävät silti.
withheld-explained = Joitakin tämän sivun lukuja ei näytetä, jotta niistä ei voisi tunnistaa ketään: luvun paikalla on merkintä [c] tai kuviossa vinoviivoitettu ruutu.
policy-reason = Pieniä lukuja näytetään tässä enemmän kuin sivustolla muuten, koska
corrected = Korjattu { $date }:
correction = Korjattu luku: { $label }.
answers = Mitä tarkistuksessa huomattiin
answer-phrase = Ilmaus ”{ $phrase }”:
answer-state = Tila: { $state }.

## Start page
doors = Mistä haluat lähteä?
phases-heading = { $count ->
    [one] Yksi vaihe
    [2] Kaksi vaihetta
    [3] Kolme vaihetta
    [4] Neljä vaihetta
    [5] Viisi vaihetta
    [6] Kuusi vaihetta
    [7] Seitsemän vaihetta
    [8] Kahdeksan vaihetta
   *[other] { $count } vaihetta
  }

## Phases
phases = Vaiheet
phases-label = Vaiheet
phase-number = { $kind ->
    [section] Osio
    [area] Alue
   *[phase] Vaihe
  } { $number }
phase-of = { $kind ->
    [section] Osio
    [area] Alue
   *[phase] Vaihe
  } { $number }/{ $total }
phase-next = Seuraavaksi: { $title }
aim = { $kind ->
    [section] Osion tarkoitus
    [area] Alueen tarkoitus
   *[phase] Vaiheen tarkoitus
  }
actors = Kuka tekee mitä
criteria = Laatukriteerit
criteria-empty = Kriteerien paikka: sivuston omistaja lisää kriteerit tähän.
criterion-number = Kriteeri { $number }
criterion-weight = painokerroin { $weight }
levels = Tasot
shared-scale = Yhteinen asteikko
group-kinds = { $kind ->
    [section] Osiot
    [area] Alueet
   *[phase] Vaiheet
  }
also-in = { $kind ->
    [section] Myös osioissa
    [area] Myös alueilla
   *[phase] Myös vaiheissa
  }
scale = Asteikko
may-be-not-rated = Kriteerin voi jättää arvioimatta, jos kertoo syyn.
version = Versio
evidence = Mistä sen näkee
helping-questions = Arviointia auttavat kysymykset
questions = Keskusteltavaksi
question-label = Keskustelukysymys – ei virallinen laatukriteeri
forms = Lomakkeet
form-empty = Lomakkeen paikka: tiedostoa ei ole vielä lisätty.
phase-partners = { $kind ->
    [section] Tärkeimmät kumppanit tässä osiossa
    [area] Tärkeimmät kumppanit tällä alueella
   *[phase] Tärkeimmät kumppanit tässä vaiheessa
  }

## Partners
partner = Verkostokumppani
partner-role = Rooli verkostossa
partner-gives = Mitä kumppani antaa
partner-phases = Mukana vaiheissa
partners-by-phase = Kumppanit vaiheittain

## Goals, SWOT, service path
goal-number = Tavoite { $number }
outcome = Mitä lähde kertoo
strengths = Vahvuudet
weaknesses = Heikkoudet
opportunities = Mahdollisuudet
threats = Uhat
actor = Toimija:
handover = Siirtyy seuraavalle

## Glossary
glossary-title = Sanasto
glossary-description = Sivuston termit, niiden merkitykset ja vastineet muilla kielillä.
to-glossary = Katso sanastosta
term-used-on = Termiä käytetään sivuilla:
not-the-same-as = Eri asia kuin
synonyms = Myös:
language-fi = suomeksi
language-sv = ruotsiksi
language-en = englanniksi

## References and sources
caption-chart = Kuvio { $number }.
caption-table = Taulukko { $number }.
reference-chart = kuvio { $number }
reference-table = taulukko { $number }
reference-elsewhere = { $reference } sivulla { $page }
sources-title = Lähteet
sources-description = Teokset, joihin sivusto viittaa, ja sivut, joilla niihin viitataan.
cited-on = Viitattu sivuilla:
cited-nowhere = Lähteeseen ei viitata millään sivulla.
cite = Viittaa tähän sivuun

## Pages that belong together
read-more = Lue lisää
related = Samasta aiheesta
backlinks = Sivut, jotka viittaavat tähän
shared-phases = { $n ->
    [one] { $kind ->
        [section] yhteinen osio
        [area] yhteinen alue
       *[phase] yhteinen vaihe
    }
   *[other] { $kind ->
        [section] yhteiset osiot
        [area] yhteiset alueet
       *[phase] yhteiset vaiheet
    }
}: { $names }
shared-terms = { $n ->
    [one] yhteinen termi
   *[other] yhteiset termit
}: { $names }
and-more = ja { $n } muuta

## Index
index-title = Hakemisto A–Ö
index-description = Sivuston sivut ja sanaston termit aakkosjärjestyksessä.
index-letters = Siirry kirjaimeen
index-see = katso
index-term = sanasto

## Figures
figures-title = Luvut ja niiden lähteet
figures-description = Jokainen sivuston luku: mitä se kertoo, mistä joukosta, milloin ja minkä lähteen mukaan.
figure-definition = Luvun määritelmä
base = Perusjoukko
unit = Yksikkö
counted = Laskettu
definition = Mitä lukuun sisältyy
interval = 95 prosentin luottamusväli
situation = Tilanne
situation-date = Tilannepäivä
source = Lähde
remarks = Huomautuksia
used-on = Sivut, joilla luku näkyy
used-on-quotes = Sivut, joilla kyselyä lainataan
surveys = Kyselyt
survey-period = Ajankohta
used-on-table = Sivut, joilla taulukko näkyy
csv = Lataa luvut (CSV)
csv-excel = Lataa luvut Exceliin (CSV)
data-metadata = Sarakkeiden kuvaus (CSVW)
data-package = Kaikkien tiedostojen kuvaus (Data Package)
data-catalogue = Luettelo avoimen datan portaaleille (DCAT-AP)
data-machines = Koneluettavat kuvaukset:
feed-title = Muutokset: { $title }
change-on = Muutos { $date }
share-alt = { $title }. { $label }: { $value }.
about-value = arviolta { $value }
base-size = { $label }: { $number } { $unit }
base-label = { $label }, joukon koko ei ole tiedossa
target-base = Tavoitteen perusjoukko: { $base }
reported-share = Osuus on lähteen ilmoittama; lukumäärää ei ole kerrottu.

# Nouns after a number: 1 henkilö, 42 henkilöä. With $n = 1 also the unit's name.
unit-person = { $n ->
    [one] henkilö
   *[other] henkilöä
  }
unit-client = { $n ->
    [one] asiakas
   *[other] asiakasta
  }
unit-contract = { $n ->
    [one] työsopimus
   *[other] työsopimusta
  }
unit-employer = { $n ->
    [one] työnantaja
   *[other] työnantajaa
  }
unit-response = { $n ->
    [one] vastaus
   *[other] vastausta
  }
unit-person-or-response = { $n ->
    [one] vastaaja tai vastaus (ei kerrottu)
   *[other] vastaajaa tai vastausta (ei kerrottu)
  }
unit-working-time = työaika
unit-year = { $n ->
    [one] vuosi
   *[other] vuotta
  }
unit-month = { $n ->
    [one] kuukausi
   *[other] kuukautta
  }
unit-day = { $n ->
    [one] päivä
   *[other] päivää
  }
unit-hour = { $n ->
    [one] tunti
   *[other] tuntia
  }
unit-euro = { $n ->
    [one] euro
   *[other] euroa
  }
unit-percent = { $n ->
    [one] prosentti
   *[other] prosenttia
  }
unit-organisation = { $n ->
    [one] organisaatio
   *[other] organisaatiota
  }
unit-other = { $n ->
    [one] kappale
   *[other] kappaletta
  }

# What the columns of data files hold.
data-column-table = Taulukon tunnus; tyhjä, kun rivillä on yksittäinen luku.
data-column-id = Yksittäisen luvun tunnus; tyhjä, kun rivillä on taulukon solu.
data-column-label = Mitä luku kertoo, tai taulukon rivin otsikko.
data-column-column = Taulukon sarakkeen otsikko.
data-column-value = Luku. Merkintä [c] on luvun paikalla, kun sitä ei näytetä tietosuojan vuoksi, ja [x], kun tietoa ei ole.
data-column-low = Luottamusvälin tai vaihteluvälin alaraja.
data-column-high = Luottamusvälin tai vaihteluvälin yläraja.
data-column-unit = Mitä lasketaan; percent tarkoittaa prosenttiosuutta.
data-column-population = Sen joukon tunnus, jonka osa luku on.
data-column-population_size = Joukon koko; [c], jos sitä ei näytetä.
data-column-date = Tilannepäivä.
data-column-estimate = estimate, jos lähde kutsuu lukua arvioksi.
data-column-status = shown (näytetään), rounded (pyöristetty), revised (korjattu julkaisemisen jälkeen), withheld (ei näytetä) tai not-available (tietoa ei ole).
data-column-framework = Laatukriteeristön tunnus.
data-column-version = Kriteeristön versio.
data-column-assessed-unit = Yksikkö, joka arvioi työtään.
data-column-round = Arviointikierros.
data-column-assessed-date = Arvioinnin päivä.
data-column-mode = consensus (yhdessä sovittu) tai external (ulkopuolinen arvio).
data-column-assessors = Montako ihmistä arvioi.
data-column-criterion = Kriteerin tunnus.
data-column-state = score (pisteet annettu), not-rated (jätetty arvioimatta) tai not-dealt-with (ei käsitelty).
data-column-score = Pisteet.
data-column-distribution = Montako arvioijaa antoi minkäkin pistemäärän: pisteet:arvioijat.

## Charts and tables
chart = Kuvio
chart-as-table = Näytä luvut taulukkona
chart-table = Kuvion luvut: { $label }
chart-summary = { $label }: { $value }
chart-cell-withheld = { $label }: lukua ei näytetä
result = Toteuma
target = Tavoite
category = Ryhmä
count = Lukumäärä
merged-range = { $first } … { $last }
merged-other = Muut ({ $categories })
total = Yhteensä
value = Arvo
n = n = { $number }
n-people = n = { $number } vastaajaa
n-answers = n = { $number } vastausta

## Surveys and quotes
quotes = Vastauksia kyselyyn
quote-speaker = Puhuja: { $groups }
quote-translation = Käännös
quote-removal = Jos haluat omat sanasi pois sivustolta, ota yhteyttä:
survey-invited = Kysely lähetettiin { $number } henkilölle.
survey-invited-unknown = Lähde ei kerro, kuinka monelle kysely lähetettiin.
survey-n-counts-unknown = Lähde ei kerro, tarkoittaako n vastaajia vai vastauksia.
survey-n-unknown = Lähde ei kerro vastaajien määrää.
survey-question = Kysymys: { $question }
survey-question-unknown = Lähde ei kerro, mitä kysyttiin.
survey-selection = Vastausten valinta: { $selection }
survey-selection-unknown = Lähde ei kerro, miten lainatut vastaukset on valittu.

## Changes
changes-title = Muutokset
changes-description = Mitä sivustolla on muuttunut ja milloin.

## Search
search = Haku
search-field = Hae sivustolta
search-button = Hae
search-without-scripts = Haku tarvitsee selaimen JavaScriptin. Ilman sitä sivut ja termit löytyvät näistä:
search-one = 1 tulos
search-many = { $count } tulosta
search-none = Tällä haulla ei löytynyt mitään. Kokeile toista sanaa tai sanan alkua.
search-guessed = Sanaa ei löytynyt sellaisenaan. Tulokset on haettu sitä muistuttavilla sanoilla.
search-failed = Haku ei nyt toimi, koska hakemistoa ei voitu ladata. Yritä hetken päästä uudelleen.
search-more = Näytä kaikki { $count }
search-best = Osuvimmat
search-kind-phase = Vaiheet
search-kind-partner = Kumppanit
search-kind-result = Luvut
search-kind-quote = Lainaukset
search-kind-term = Termit
search-kind-page = Sivut
search-is-phase = Vaihe
search-is-partner = Kumppani
search-is-result = Luku
search-is-quote = Lainaus
search-is-term = Termi
search-is-page = Sivu

## Page not found
not-found-title = Sivua ei löytynyt
not-found-text = Osoitteessa ei ole sivua. Se on voitu siirtää tai poistaa, tai osoitteessa on kirjoitusvirhe.
not-found-way = Etusivulle pääset poistamalla osoiteriviltä sivuston nimen jälkeisen osan.
to-start = Siirry etusivulle

## Self-assessment
# Also read by the page's scripts, which put names in braces in the places of `$done`, `$number` and others.
assessment-title = Itsearviointi
assessment-title-of = Itsearviointi: { $workshop }
assessment-to-form = Siirry lomakkeeseen
assessment-one-file = yhtenä tiedostona
assessment-alone = Lataa lomake yhtenä tiedostona, joka toimii ilman verkkoa
assessment-alone-explained = Tämä on koko lomake yhdessä tiedostossa. Se toimii ilman verkkoa eikä ota yhteyttä mihinkään.
assessment-without-scripts = Selaimessa ei ole käytössä JavaScriptiä, joten lomake ei laske tulosta eikä tallenna. Sen voi tulostaa ja täyttää käsin.
assessment-stays-here = Vastaukset pysyvät tällä sivulla: mitään ei lähetetä, eikä mitään jää muistiin, ellet itse tallenna. Tallenna vastauksesi tiedostoon ennen kuin suljet sivun. Älä kirjoita kenenkään nimeä.
assessment-rule = Arvioi sitä, mitä nyt tehdään ja mistä on näyttöä, ei sitä, mitä on suunniteltu.
assessment-keys = Näppäimistöllä täyttäminen
assessment-keys-move = Sarkaimella siirrytään kentästä toiseen ja nuolilla vaihtoehdosta toiseen.
assessment-keys-digits = Kun kohdistus on kriteerin pisteissä, numeronäppäin valitsee pisteet.
assessment-keys-enter = Enter vie pisteistä seuraavaan kriteeriin, jota ei ole vielä arvioitu.
assessment-keys-delete = Delete poistaa valitut pisteet.
assessment-progress = Käsitelty { $done }/{ $total } kriteeriä
assessment-progress-discussion = Vastattu { $done }/{ $total } kysymykseen
assessment-next = Seuraava arvioimaton
assessment-to-files = Tallenna tai avaa
assessment-about = Arvioinnin tiedot
assessment-unit = Yksikkö tai tiimi
assessment-unit-hint = Tiimin nimi, ei henkilön.
assessment-round = Kierros
assessment-round-hint = Esimerkiksi 2022-syksy. Kaikilla sama.
assessment-date = Päivä
assessment-mode = Miten arvioidaan
assessment-mode-individual = Yksin.
assessment-mode-individual-explained = Oma arvio ennen yhteistä keskustelua.
assessment-mode-consensus = Ryhmän yhteinen arvio.
assessment-mode-consensus-explained = Ryhmä katsoo hajonnan, keskustelee ja kirjaa sovitut pisteet.
assessment-mode-consensus-discussed = Ryhmä keskustelee ja kirjaa yhteisen vastauksen.
assessment-mode-external = Ulkopuolinen arvio.
assessment-mode-external-explained = Arvion tekee joku yksikön ulkopuolelta.
assessment-assessors = Kuinka monen ihmisen arvioon tämä perustuu (yhteinen ja ulkopuolinen arvio)
assessment-criterion = Kriteeri { $number }
assessment-also = Kuuluu myös: { $groups }
assessment-other-criteria = Muut kriteerit
assessment-help = Näyttö ja apukysymykset
assessment-not-rated = Ei arvioitu
assessment-not-rated-short = ei arvioitu
assessment-unscored = ei pisteitä
assessment-reason = Miksi ei arvioitu
assessment-clear = Poista valinta
assessment-evidence = Näyttö: mistä tämä näkyy
assessment-note = Mitä sovittiin ja miksi
assessment-action = Toimenpide
assessment-action-text = Mitä tehdään
assessment-action-owner = Kuka vastaa (tehtävänimike, ei henkilön nimeä)
assessment-action-due = Mihin mennessä
assessment-action-target = Tavoitepisteet
assessment-discussion = Keskusteltavaksi
assessment-discussion-explained = Näihin vastataan sanoin. Niitä ei pisteytetä.
assessment-sheets-title = Arvioijien lomakkeet
assessment-sheets-explained = Avaa osallistujien tallentamat tiedostot tai kirjaa paperilomakkeiden pisteet. Lomakkeet ovat mukana vain tällä sivulla: tallennettavaan tiedostoon tulee, kuinka moni antoi mitkäkin pisteet, ei yksittäisiä lomakkeita.
assessment-sheet-files = Avaa osallistujien tiedostot
assessment-sheet-hint = Voit valita monta tiedostoa kerralla tai pudottaa ne tähän.
assessment-add-paper = Lisää paperilomake
assessment-paper = Paperi { $number }
assessment-papers = Paperilomakkeiden pisteet
assessment-paper-score = { $label }, kriteeri { $number }, pisteet { $min }–{ $max }
assessment-sheets = { $n ->
    [one] Mukana on { $count } lomake.
   *[other] Mukana on { $count } lomaketta.
  }
assessment-sheet-rated = pisteet { $done }/{ $count } kriteeriin
assessment-remove = Poista
assessment-spread-here = Arvioijien pisteet
assessment-range = Alin–ylin: { $range }.
assessment-silent = { $n ->
    [one] { $count } arvioija ei antanut pisteitä.
   *[other] { $count } arvioijaa ei antanut pisteitä.
  }
assessment-result = Tulos nyt
assessment-rated = Pisteet { $done }/{ $count } kriteerillä.
assessment-no-total = Kokonaispisteitä ei näytetä, koska kaikilla kriteereillä ei ole pisteitä: { $missing }.
assessment-missing-open = { $count } on vielä arvioimatta
assessment-missing-unrated = { $count } on jätetty arvioimatta
assessment-missing-unpicked = { $count } ei käsitelty tässä työpajassa
assessment-total = Kokonaispisteet { $total }/{ $max }.
assessment-weighted = Kriteerien painot ovat mukana kokonaispisteissä.
assessment-band = Taso: { $label } (vähintään { $from }).
assessment-distribution = Pisteiden jakauma
assessment-distribution-explained = Kuinka monta kriteeriä sai mitkäkin pisteet. Kriteeri, joka kuuluu moneen ryhmään, on mukana jokaisessa.
assessment-scale = asteikko { $min }–{ $max }
assessment-gaps = Matka tavoitteeseen
assessment-gaps-explained = Pisin matka ensin, kukin asteikko erikseen. Jos tavoitetta ei ole asetettu, verrataan asteikon ylimpään.
assessment-gaps-none = Yksikään arvioitu kriteeri ei ole tavoitettaan alempana.
assessment-gaps-unrated = Matka näkyy, kun kriteerejä on arvioitu.
assessment-spread = Arvioijien hajonta
assessment-spread-none = Hajonta näkyy, kun arvioijien lomakkeet on avattu tai kirjattu.
assessment-spread-count = { $n ->
    [one] { $score } ({ $count } arvioija)
   *[other] { $score } ({ $count } arvioijaa)
  }
assessment-comparison = Vertailu edelliseen kierrokseen
assessment-comparison-of = Edellinen kierros { $round } ({ $date }) ja tämä kierros
assessment-before = Avaa edellisen kierroksen tiedosto
assessment-before-hint = Verrata voi vain saman kriteeristön samaa versiota.
assessment-before-same = Tämä on sama lomake, joka on auki.
assessment-before-unit = Huomaa: edellisen kierroksen tiedosto on yksiköstä { $unit }.
assessment-radar = Näytä myös tutkakuviona
assessment-radar-label = Tutkakuvio kriteerien pisteistä. Samat luvut ovat taulukossa kuvion jälkeen.
assessment-radar-table = Tutkakuvion luvut
assessment-radar-few = Tutkakuvioon tarvitaan vähintään kolme kriteeriä.
assessment-column-criterion = Kriteeri
assessment-column-score = Pisteet
assessment-column-target = Tavoite
assessment-column-gap = Ero
assessment-column-before = Edellinen
assessment-column-now = Nyt
assessment-column-change = Muutos
assessment-column-counts = Arvioijien pisteet
assessment-column-range = Alin–ylin
assessment-column-agreed = Sovittu
assessment-files = Tallenna ja avaa
assessment-save = Tallenna tiedostoon
assessment-save-explained = Tiedosto tallentuu omalle laitteellesi. Voit avata sen myöhemmin tällä samalla lomakkeella tai viedä sen yhteiseen arvioon. Jos seuraava arvioija käyttää samaa laitetta, tyhjennä lomake ensin.
assessment-print = Tulosta
assessment-new = Tyhjennä lomake
assessment-open = Avaa tallennettu tiedosto
assessment-open-hint = Tiedoston nimi päättyy .polku-assessment.json.
assessment-errors = Tallentamista varten puuttuu vielä:
assessment-needs-unit = Kirjoita yksikkö tai tiimi.
assessment-needs-round = Kirjoita kierros.
assessment-needs-date = Valitse päivä.
assessment-needs-assessors = Kirjoita, kuinka monen ihmisen arvioon tämä perustuu: kokonaisluku, vähintään { $least }.
assessment-needs-reason = Kriteeri { $number }: kirjoita, miksi ei arvioitu.
assessment-needs-action = Kriteeri { $number }: kirjoita, mitä tehdään, tai tyhjennä toimenpiteen muut kentät.
assessment-saved = Tallennettu tiedostoon { $file }.
assessment-words-left = Huomaa: tiedostoon ei tullut niiden kriteerien tekstejä, joilla ei ole pisteitä: { $numbers }. Anna pisteet ja tallenna uudelleen.
assessment-opened = Avattu: { $unit }, { $round }.
assessment-started = Lomake on tyhjä.
assessment-confirm-replace = Lomakkeella on tallentamattomia vastauksia. Jatketaanko silti? Ne häviävät.
assessment-keep = Pidä vastaukset muistissa tällä laitteella
assessment-keep-hint = Vastaukset jäävät tämän selaimen muistiin, kunnes poistat ne. Kuka tahansa samaa selainta käyttävä voi nähdä ne, joten älä valitse tätä yhteiskäyttöisellä laitteella. Toisten lomakkeita ei pidetä muistissa.
assessment-forget = Poista muistista
assessment-kept = Vastaukset ovat tämän selaimen muistissa.
assessment-cannot-keep = Tämä selain ei salli vastausten pitämistä muistissa. Tallenna ne tiedostoon.
assessment-forgotten = Selaimen muistissa ei ole vastauksia.
assessment-restored = Tälle laitteelle jätetyt vastaukset on palautettu lomakkeelle.
assessment-no-version = ei versiota
assessment-file-large = Tiedosto on liian suuri ollakseen arviointitiedosto.
assessment-file-unreadable = Tiedostoa ei voi lukea.
assessment-file-not-json = Tiedosto on vajaa tai muuta kuin arviointitiedosto. Pyydä se uudelleen.
assessment-file-other = Tiedosto ei ole arviointitiedosto.
assessment-file-format = Tiedoston muotoa { $found } tämä sivu ei osaa lukea.
assessment-file-framework = Tiedosto on toisesta kriteeristöstä ({ $found }). Tämän sivun kriteeristö on { $expected }.
assessment-file-version = Tiedosto on kriteeristön toisesta versiosta ({ $found }). Tällä sivulla versio on { $expected }, eikä eri versioita verrata.
assessment-file-workshop = Tiedosto on toisesta työpajasta ({ $found }). Tämä lomake on työpajan { $expected }.
assessment-file-question = Tiedostossa on vastaus kysymykseen { $id }, jota tällä lomakkeella ei ole.
assessment-file-not-picked = Tiedostossa on kriteeri { $number }, jota ei käsitellä tällä lomakkeella.
assessment-file-key = Tiedostossa on tuntematon kohta: { $where }.
assessment-file-value = Tiedoston kohdassa { $where } on arvo, joka ei kelpaa.
assessment-file-criterion = Kriteeriä { $id } ei ole tässä kriteeristössä.
assessment-file-score = Kriteeri { $number }: pisteet { $score } eivät ole asteikolla { $min }–{ $max }.
assessment-file-rating = Kriteeri { $number }: tarvitaan joko pisteet tai syy, miksi ei arvioitu.
assessment-file-must-be-rated = Kriteeriä { $number } ei voi jättää arvioimatta.
assessment-file-more = { $n ->
    [one] Lisäksi { $count } muu virhe.
   *[other] Lisäksi { $count } muuta virhettä.
  }
assessment-sheet-mode = Tiedosto on yhteinen tai ulkopuolinen arvio, ei yhden arvioijan lomake.
assessment-sheet-twice = Sama lomake on jo mukana.
assessment-sheet-other = Lomake on yksiköstä ”{ $unit }”, kierrokselta ”{ $round }”, eikä kuulu tähän arvioon.
assessment-sheet-others = Huomaa: eri yksikkö tai kierros kuin tässä arviossa: { $labels }. Poista lomake, jos se ei kuulu tähän.

## Slides of a workshop
slides = Diat
slides-title = Diat: { $title }
handout-title = Moniste: { $title }
slides-handout = Moniste
slide-of = Dia { $number }/{ $total }
slide-scale = Asteikko { $min }…{ $max }
slide-continued = (jatkuu)
slide-place = Ohjelma { $number }/{ $total }
slide-introduction = Aluksi
slide-agenda-note = Kello alkaa työpajan alusta (tunnit:minuutit). Yhteensä { $duration }.
slide-exercise = Harjoitus
slide-criterion = Laatukriteeri { $number }/{ $total }
slide-not-dealt-with = Ei käsitelty tässä työpajassa
slide-sources = Lähteet
slide-guide = Opas
slides-controls = Diojen ohjaus
slides-previous = Edellinen dia
slides-next = Seuraava dia
slides-ends = Ensimmäinen ja viimeinen dia
slides-number = Dia numeron mukaan
slides-overview = Kaikki diat
slides-overview-open = Kaikki { $total } diaa. Valitse dia nuolinäppäimillä ja Enterillä.
slides-presenter = Esittäjän näkymä
slides-full-screen = Koko näyttö
slides-full-screen-refused = Selain ei sallinut koko näyttöä.
slides-help = Ohje
slides-go-to = Siirry diaan { $number }: paina Enter.
slides-letter-keys = Kirjain- ja numeronäppäimet ovat käytössä
key-space = välilyönti
handout-own-notes = Omat muistiinpanot
presenter-time = Aika
presenter-clock = Kello
presenter-elapsed = Kulunut
presenter-start = Käynnistä
presenter-pause = Keskeytä
presenter-go-on = Jatka
presenter-reset = Nollaa
presenter-running = Ajanotto käy
presenter-paused = Ajanotto on pysähdyksissä
presenter-not-started = Ajanotto ei ole alkanut.
presenter-on-time = Aikataulussa.
presenter-late = { $minutes } min jäljessä aikataulusta.
presenter-early = { $minutes } min edellä aikataulua.
presenter-item = Kohta { $number }/{ $total }: { $title }
presenter-item-used = Varattu { $planned } min, käytetty { $used } min.
presenter-item-left = Aikaa jäljellä { $minutes } min.
presenter-item-over = Aika on ylittynyt { $minutes } min.
presenter-item-ends = Kohta päättyy klo { $time }.
presenter-now = Nyt näkyvissä
presenter-now-slide = Nyt { $number }/{ $total }: { $title }
presenter-next = Seuraavaksi
presenter-next-slide = Seuraavaksi: { $title }
presenter-last = Tämä on viimeinen dia.
presenter-notes = Vetäjän muistiinpanot
presenter-no-notes = Tähän diaan ei ole muistiinpanoja.
presenter-open = Esittäjän näkymä avautui omaan ikkunaansa.
presenter-refused = Selain esti ikkunan avaamisen. Salli ponnahdusikkunat tälle sivulle.
presenter-alone = Ei yhteyttä diojen ikkunaan. Avaa tämä näkymä dioista.

## Työpajat
workshop-eyebrow = Työpaja
workshop-aim = Päivän tavoite
workshop-audience = Kenelle
workshop-agenda = Ohjelma
workshop-duration = Kesto { $duration }
workshop-start = Alkaa
workshop-item = Osuus
workshop-time = Kesto
workshop-role = Vetäjä
workshop-phases = Käsiteltävät osat
workshop-not-picked = ei käsitelty tässä työpajassa
workshop-exercises = Harjoitukset
workshop-materials = Ennakkoon
workshop-outputs = Päivän aineistot
workshop-slides = Diat
workshop-slides-note = Selaimessa esitettävät diat ja vetäjän näkymä
workshop-handout = Moniste
workshop-handout-note = Diat ja muistiinpanot paperille
workshop-worksheets = Työarkit
workshop-worksheets-note = Tulostettavat arkit, joihin kirjoitetaan kynällä
workshop-assessment = Itsearviointi
workshop-assessment-note = Lomake selaimessa; täytetty tallennetaan omaan tiedostoon
workshop-alone = Itsearviointi yhtenä tiedostona
workshop-alone-note = Jaettavaksi muistitikulla tai sähköpostilla; ei tarvitse verkkoa
duration-minutes = { $minutes } min
duration-hours = { $hours } t
duration-both = { $hours } t { $minutes } min

## Työarkit
sheets-title = Työarkit
sheets-how = Tulosta A4-paperille selaimen tulostustoiminnolla. Arkit toimivat mustavalkoisina ja kopioituina.
sheets-back = Kaikki työarkit
sheets-sets = Koko sarja kerralla
sheets-all = Kaikki arkit samassa tulosteessa
sheets-all-text = jokaiselle osallistujalle.
sheets-all-criteria = Kriteeriarkit
sheets-all-criteria-text = oma arkki jokaiselle kriteerille, tilaa ryhmän yhteisarviolle.
sheets-filled = Täytetyt arkit julkaistuilta kierroksilta
sheet-page-title = { $sheet } – työarkki, { $workshop }
sheet-eyebrow = Työarkki
sheet-overview = Pisteiden kooste
sheet-overview-text = kaikkien kriteerien pisteet yhdellä arkilla.
sheet-exercises = Harjoitusten arkki
sheet-unit = Yksikkö
sheet-round = Kierros
sheet-date = Päivä
sheet-alone = Arvio yksin
sheet-consensus = Ryhmän yhteisarvio
sheet-external = Ulkopuolisen arvio
sheet-people = Montako arvioi
sheet-assessors = { $count ->
    [one] Yksi arvioija
   *[other] { $count } arvioijaa
  }
sheet-no-names = Arkille ei kirjoiteta nimiä eikä mitään, mistä asiakkaan voisi tunnistaa.
sheet-evidence-not-plans = Arvioidaan, mitä tehdään nyt, ei mitä on suunniteltu.
sheet-not-rated = Ei arvioitu
sheet-not-rated-short = ei arv.
sheet-not-rated-because = Ei arvioitu, koska
sheet-score = Pisteet
sheet-observations = Havainnot ja perustelut
sheet-spread = Yhteisarvio: montako antoi kunkin pistemäärän
sheet-agreed = Sovittu
sheet-consensus-note = Miten yhteisarvioon päädyttiin
sheet-elsewhere = Kriteeri { $number } on tässä tulosteessa arkilla { $group }.
sheet-criteria-not-picked = { $count ->
    [one] Yksi kriteeri: ei käsitelty tässä työpajassa.
   *[other] { $count } kriteeriä: ei käsitelty tässä työpajassa.
  }
sheet-owner-criterion = Kriteerien omistajan kriteeri
sheet-actions = Mitä teemme seuraavaksi
sheet-action-what = Toimenpide
sheet-action-owner = Vastuurooli
sheet-action-due = Mihin mennessä
sheet-action-target = Tavoite
sheet-rated = Kriteerejä arvioitu
sheet-of-all = kriteerejä on kaikkiaan { $all }
sheet-total = Pisteet yhteensä
sheet-total-complete = Pisteet lasketaan yhteen vain, kun jokainen kriteeri on arvioitu.
sheet-total-weighted = Pisteet kerrotaan ennen yhteenlaskua painokertoimella.
sheet-no-total = Kaikkia kriteerejä ei pisteytetä tässä työpajassa, joten pisteitä ei lasketa yhteen.
sheet-band-from = vähintään { $score } pistettä

## Assessments
assessments-title = Arvioinnit
assessments-description = Miten yksiköt ovat arvioineet työtään laatukriteereillä, kierros kierrokselta.
round-empty = Arviointeja ei ole vielä.
round-scores-note = Pisteet ovat järjestysasteikolla, joten niistä ei lasketa keskiarvoja. Vain ryhmän yhteinen tai ulkopuolinen arvio julkaistaan.
round-csv = Lataa arvioinnit (CSV)
round-other-version = Arviot on tehty kriteeristön toisella versiolla kuin se, joka sivustolla on nyt. Niitä ei verrata muihin, eikä yhteispistemäärää lasketa. Kriteereistä näytetään tunnukset.
round-heading = Kierrokset
round-name = Kierros
round-date = Päivä
round-mode = Arvio
round-consensus = ryhmän yhteinen
round-external = ulkopuolinen
round-assessors = Arvioijia
round-rated-head = Arvioitu
round-rated = { $rated }/{ $of }
round-rated-other = { $rated } kriteeriä
round-incomplete = { $rated }/{ $of } arvioitu; yhteispistemäärää ei lasketa
round-total = Yhteispisteet
round-no-group = Muut kriteerit
round-distribution = Kuinka monta kriteeriä sai kunkin pistemäärän
round-score = Pisteet
round-by-criterion = Kriteerit kierroksittain
round-criterion = Kriteeri
round-not-rated = ei arvioitu
round-not-dealt-with = ei käsitelty tässä työpajassa
round-change-up = nousi (edellinen { $before })
round-change-down = laski (edellinen { $before })
round-change-same = ennallaan
round-change-none = ei vertailukohtaa edellisellä kierroksella
round-spread = Arvioijien pisteet:
round-gave = { $score } ({ $people } arvioijaa)
round-texts = Perustelut ja huomautukset, { $round }
round-evidence = Näyttö:
round-note = Huomautus:
round-actions = Toimenpiteet, { $round }
round-action = Toimenpide
round-owner = Vastuurooli
round-due = Määräpäivä
round-target = Tavoite
round-reviewed = Kierroksen { $round } tekstit on tarkistanut

## Työpajan paketti
pack-cover = Työpajan paketin kansi
pack-eyebrow = Työpajan paketti vetäjälle
pack-unpack = Pura paketti ensin
pack-unpack-text = Jos linkit eivät avaudu, paketti on vielä purkamatta. Sulje tämä sivu, pura zip-tiedosto kansioksi ja avaa kansion { $folder } tiedosto index.html. Verkkoyhteyttä ei tarvita.
pack-open = Avaa
pack-checklist = Muistilista
pack-checklist-note = Rasteja ei tallenneta mihinkään. Tulosta lista, jos haluat säilyttää sen.
pack-before = Ennen päivää
pack-during = Päivän aikana
pack-after = Päivän jälkeen
pack-pages = Sivuston sivut
pack-contents = Mitä paketissa on
pack-contents-note = Yhteensä { $files }, purettuna { $size }.
pack-kind = Sisältö
pack-count = Tiedostoja
pack-size = Koko
pack-address = Sivusto verkossa
pack-files = { $n ->
    [one] 1 tiedosto
   *[other] { $number } tiedostoa
  }
pack-kilobytes = { $number } kt
pack-megabytes = { $number } Mt
pack-kind-slides = Diat ja moniste
pack-kind-worksheets = Työarkit
pack-kind-assessment = Itsearviointi
pack-kind-pages = Sivuston sivut
pack-kind-data = Luvut tiedostoina
pack-kind-attachments = Liitteet ja kuvat
pack-kind-look = Ulkoasu
pack-slides = Diat
pack-slides-note = Esitys päivää varten. Esittäjän näkymässä ovat muistiinpanot ja kello.
pack-handout = Moniste
pack-handout-note = Diat ja muistiinpanot paperille tai luettavaksi.
pack-worksheets = Työarkit
pack-worksheets-note = Tulostettavat arkit: A4, mustavalkoinen.
pack-self-assessment = Itsearviointi tiedostona
pack-self-assessment-note = Yksi tiedosto, jonka voi antaa osallistujille. Se toimii ilman muita tiedostoja.
pack-assessment = Itsearviointi
pack-assessment-note = Sama lomake tällä koneella, myös ryhmän yhteistä arviota varten.
pack-page = Työpajan sivu
pack-page-note = Tavoite, ohjelma ja harjoitukset yhdellä sivulla.
pack-step-try = Pura paketti koneelle, jolla esität, ja kokeile, että linkit avautuvat ilman verkkoa.
pack-step-rehearse = Käy diat läpi esittäjän näkymässä: siinä ovat muistiinpanot ja kello.
pack-step-print-handout = Tulosta tai lähetä moniste.
pack-step-print-worksheets = Tulosta työarkit, muutama ylimääräinen mukaan.
pack-step-send-assessment = Päätä, täytetäänkö itsearviointi paperilla vai koneella. Jos koneella, anna osallistujille lomakkeen tiedosto.
pack-step-agree = Kirjatkaa, mitä tehdään, mikä rooli siitä vastaa ja mihin päivään mennessä.
pack-step-keep-consensus = Tallenna ryhmän yhteinen lomake tiedostoksi ennen kuin suljet sen. Älä jätä sitä selaimen varaan.
pack-step-hand-over = Anna ryhmän yhteinen tiedosto sivuston toimittajalle, jos tulos viedään sivustolle.
pack-step-destroy-individual = Hävitä yksittäisten osallistujien tiedostot ja paperit. Ne eivät kuulu sivustolle.
pack-step-next-round = Sopikaa, milloin asiaan palataan.
pack-step-destroy-pack = Poista paketti, kun et enää tarvitse sitä, äläkä vie sitä verkkoon. Lainaukseen annetun luvan voi perua, ja sivustolla on aina uusin tieto.
pack-read-first =
    PURA PAKETTI ENSIN

    Tämä on työpajan paketti: { $title }

    1. Pura zip-tiedosto kansioksi.
       Windows: napsauta tiedostoa hiiren oikealla painikkeella
       ja valitse ”Pura kaikki”.
       Mac: kaksoisnapsauta tiedostoa.

    2. Avaa purettu kansio { $folder }.

    3. Kaksoisnapsauta tiedostoa index.html. Se avautuu selaimeen,
       ja sieltä löytyy kaikki muu.

    Verkkoyhteyttä ei tarvita. Älä siirrä tiedostoja pois kansiosta:
    silloin linkit lakkaavat toimimasta. Koko kansion voi kopioida
    vaikka muistitikulle.

## Accessibility statement
accessibility-title = Saavutettavuusseloste
accessibility-description = Miten sivuston saavutettavuutta on arvioitu, mitä puutteita siitä tiedetään ja miten puutteesta voi kertoa.
accessibility-public-body = Tämä saavutettavuusseloste koskee sivustoa { $site }. Sivuston julkaisee julkinen toimija, joten sitä koskee laki digitaalisten palvelujen tarjoamisesta (306/2019).
accessibility-voluntary = Tätä sivustoa ei julkaise julkinen toimija. Tämä ei siksi ole lain (306/2019) vaatima seloste, vaan kertoo samat asiat vapaaehtoisesti.
accessibility-status = Täyttääkö sivusto vaatimukset?
accessibility-conformance-full = Sivusto täyttää saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA). Arvio perustuu ihmisten tekemiin tarkistuksiin, joiden päivät ovat alla.
accessibility-conformance-partial = Sivusto täyttää saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA) osittain. Tiedossa olevat puutteet ovat alla.
accessibility-conformance-not-met = Sivusto ei täytä saavutettavuusvaatimuksia (WCAG 2.1, tasot A ja AA). Tiedossa olevat puutteet ovat alla.
accessibility-conformance-not-assessed = Sitä, täyttääkö koko sivusto saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA), ei ole arvioitu. Automaattinen tarkistus löytää vain osan puutteista, joten sen perusteella ei voi sanoa, että vaatimukset täyttyvät.
accessibility-checks = Mitä on tarkistettu?
accessibility-keyboard = Käyttö pelkällä näppäimistöllä
accessibility-screen-reader = Käyttö ruudunlukijalla
accessibility-automatic = Automaattinen tarkistus
accessibility-checked = Tarkistettu
accessibility-not-by-hand = Ei arvioitu käsin
accessibility-not-automatic = Ei tarkistettu
accessibility-pages = { $count ->
    [one] 1 sivu
   *[other] { $count } sivua
}
accessibility-found = Tarkistus löysi alla luetellut puutteet.
accessibility-nothing-found = Tarkistus ei löytänyt puutteita. Se ei tarkoita, ettei niitä ole.
accessibility-undecided = { $count ->
    [one] Yhdestä kohdasta ohjelma ei osannut päättää, onko siinä puute.
   *[other] { $count } kohdasta ohjelma ei osannut päättää, onko niissä puute.
}
accessibility-findings = Automaattisen tarkistuksen löydöt
accessibility-rule = Sääntö
accessibility-on-pages = Sivuja
accessibility-places = Kohtia
accessibility-shortcomings = Tiedossa olevat puutteet
accessibility-no-shortcomings = Selosteeseen ei ole kirjattu puutteita.
accessibility-requirement = Vaatimus
accessibility-reason = Syy
accessibility-plan = Mitä asialle tehdään
accessibility-feedback = Huomasitko puutteen?
accessibility-tell-us = Kerro siitä:
accessibility-no-feedback = Palautekanavaa ei ole ilmoitettu.
accessibility-unit = Saavutettavuudesta vastaa:
accessibility-answer = Vastaamme 14 päivän kuluessa.
accessibility-authority = Valvova viranomainen
accessibility-turn-to = Jos et saa vastausta 14 päivän kuluessa tai et ole tyytyväinen siihen, voit kääntyä viranomaisen puoleen:
accessibility-authority-as-of = Viranomaisen tiedot on tarkistettu
accessibility-no-authority = Valvovaa viranomaista ei ole ilmoitettu.
accessibility-reviewed = Seloste on tarkistettu
