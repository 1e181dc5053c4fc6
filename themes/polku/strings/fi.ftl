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
publisher = Julkaisija
licence = Tekstin lisenssi
site-date = Sivuston päiväys
address = Osoite

## Alerts in text
alert-note = Huomaa
alert-tip = Vinkki
alert-important = Tärkeää
alert-warning = Varoitus
alert-caution = Ole tarkkana

## What the source does not tell, and what is not shown
not-told = Lähde ei kerro.
withheld-short = Lukua ei näytetä tietosuojan vuoksi.
not-available-short = Tietoa ei ole saatavilla.
not-applicable-short = Tieto ei ole tässä mahdollinen.
revised-short = Lukua on korjattu julkaisemisen jälkeen.
rounded-short = Luku on pyöristetty { $base }:n monikertaan. Taulukko laskee silti yhteen.
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
phase-number = Vaihe { $number }
phase-of = Vaihe { $number }/{ $total }
phase-next = Seuraavaksi: { $title }
aim = Vaiheen tarkoitus
actors = Kuka tekee mitä
criteria = Laatukriteerit
criteria-empty = Kriteerien paikka: sivuston omistaja lisää kriteerit tähän.
scale = Asteikko
may-be-not-rated = Kriteerin voi jättää arvioimatta, jos kertoo syyn.
version = Versio
evidence = Mistä sen näkee
helping-questions = Arviointia auttavat kysymykset
questions = Keskusteltavaksi
question-label = Polun keskustelukysymys – ei virallinen laatukriteeri
forms = Lomakkeet
form-empty = Lomakkeen paikka: tiedostoa ei ole vielä lisätty.
phase-partners = Tärkeimmät kumppanit tässä vaiheessa

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
not-the-same-as = Eri asia kuin
synonyms = Myös:
language-fi = suomeksi
language-sv = ruotsiksi
language-en = englanniksi

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
csv = Lataa luvut (CSV)
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

## Page not found
not-found-title = Sivua ei löytynyt
not-found-text = Osoitteessa ei ole sivua. Se on voitu siirtää tai poistaa, tai osoitteessa on kirjoitusvirhe.
not-found-way = Etusivulle pääset poistamalla osoiteriviltä sivuston nimen jälkeisen osan.
to-start = Siirry etusivulle
