# Havainnot sisällöstä: mikä on vialla, ja vihjeenä (.hint) miten asia korjataan.
# Vihjettä .hint-similar käytetään, kun tunnetaan lähellä oleva nimi (argumentti similar).
# Luvut tulevat valmiina tekstinä, paitsi ne, jotka valitsevat muodon.

-answer = answers: [{"{"}rule: { $rule }, reason: "Miksi näin on."{"}"}]

## Tiedostojen lukeminen

unreadable-file = Tiedostoa ei voi lukea: { $reason }
    .hint = Tarkista tiedoston oikeudet, tai poista tiedosto, jos sitä ei tarvita.
file-link-broken = Linkki ei johda mihinkään tiedostoon.
    .hint = Poista linkki, tai kopioi sen paikalle oikea tiedosto.
file-link-leaves-root = Linkki johtaa sivuston kansion ulkopuolelle, joten sitä ei seurata.
    .hint = Kopioi tiedosto sivuston kansioon.
file-link-to-folder = Linkki johtaa kansioon. Kansioihin johtavia linkkejä ei seurata.
    .hint = Kopioi kansio linkin paikalle, tai poista linkki.
file-not-regular = Tämä ei ole tavallinen tiedosto.
    .hint = Siirrä se pois content- ja themes-kansioista.
file-too-large = Tiedosto on suurempi kuin { $limit } Mt, joten sitä ei lueta.
    .hint = Pienennä tai jaa tiedosto, tai siirrä se pois sisällön kansiosta.
not-utf8 = Tiedosto ei ole UTF-8-muotoista tekstiä: tavu { $offset } ei kelpaa.
    .hint = Tallenna tiedosto tekstieditorissa merkistökoodauksella UTF-8.

## YAML

yaml-syntax = YAML-merkintä on virheellinen: { $reason }
    .hint = Tarkista sisennykset, kaksoispisteet ja lainausmerkit. Arvo, jossa on kaksoispiste, kirjoitetaan lainausmerkkeihin.
yaml-syntax-tab = Sisennyksessä on sarkain (tabulaattori), jota YAML ei hyväksy.
    .hint = Korvaa sarkain välilyönneillä.
yaml-syntax-colon = Arvossa on kaksoispiste, jonka jälkeinen osa luetaan uudeksi avaimeksi.
    .hint = Kirjoita arvo lainausmerkkeihin: title: "Osa 1: alku".
yaml-syntax-quotes = Arvo alkaa merkillä, jolla on YAMLissa oma merkitys.
    .hint = Kirjoita arvo lainausmerkkeihin.
yaml-several-documents = Tiedostossa on useampi YAML-asiakirja.
    .hint = Poista ylimääräinen rivi ”---” tai jaa sisältö eri tiedostoihin.
yaml-alias = YAMLin ankkureita (&) ja viittauksia (*) ei käytetä.
    .hint = Kirjoita arvo näkyviin. Jos arvo alkaa merkillä & tai *, pane se lainausmerkkeihin.
yaml-too-deep = Sisäkkäisiä tasoja on enemmän kuin { $limit }.
    .hint = Tarkista sisennykset. Sisällön tiedostoissa tarvitaan vain muutamia tasoja.
yaml-complex-key = Avaimen on oltava tavallinen sana.
    .hint = Kirjoita avain tekstinä ennen kaksoispistettä.
duplicate-key = Avain ”{ $key }” on annettu kahdesti.
    .hint = Poista toinen niistä, tai yhdistä arvot saman avaimen alle.

## Avaimet ja arvot

unknown-key = Avainta ”{ $key }” ei tunneta.
    .hint = Tässä kohdassa tunnetaan: { $known }.
    .hint-similar = Tarkoititko avainta ”{ $similar }”? Tässä kohdassa tunnetaan: { $known }.
missing-key = Pakollinen avain ”{ $key }” puuttuu.
    .hint = Lisää { $key }.
unknown-choice = Arvo ”{ $choice }” ei ole sallittu.
    .hint = Sallitut arvot: { $choices }.
    .hint-similar = Tarkoititko arvoa ”{ $similar }”? Sallitut arvot: { $choices }.
wrong-type = { $expected ->
        [text] Tähän kuuluu teksti
        [number] Tähän kuuluu luku
        [whole-number] Tähän kuuluu kokonaisluku, joka ei ole negatiivinen
        [yes-no] Tähän kuuluu true tai false
        [list] Tähän kuuluu luettelo
       *[mapping] Tähän kuuluu avaimia arvoineen
    }, mutta { $found ->
        [text] arvo on teksti
        [number] arvo on luku
        [whole-number] arvo on kokonaisluku
        [yes-no] arvo on true tai false
        [list] arvo on luettelo
        [mapping] arvossa on avaimia
       *[nothing] arvo puuttuu
    }.
    .hint = { $expected ->
        [text] Kirjoita arvo tekstinä. Jos arvo näyttää luvulta tai sanalta true, pane se lainausmerkkeihin.
        [number] Kirjoita luku numeroin ja desimaalipistettä käyttäen, ilman yksikköä ja lainausmerkkejä.
        [whole-number] Kirjoita luku numeroin, ilman desimaaleja, välejä, yksikköä ja lainausmerkkejä.
        [yes-no] Kirjoita true, kun asia pitää paikkansa, ja muuten false.
        [list] Kirjoita luettelo hakasulkeisiin tai omille riveilleen, joista kukin alkaa yhdysmerkillä.
       *[mapping] Kirjoita avaimet omille riveilleen sisennettyinä muodossa ”avain: arvo”.
    }
invalid-value = Arvo ei kelpaa: { $reason }
    .hint = Tarkista arvon muoto.
expected-date = Tämä ei ole päivämäärä.
    .hint = Kirjoita päivä muodossa 2022-10-12 tai 12.10.2022.
expected-share = Tämä ei ole osuus.
    .hint = Kirjoita osuus prosenttimerkin kanssa, esimerkiksi 65 % tai 65,5 %.
bare-fraction = Osuudesta puuttuu prosenttimerkki, joten sitä ei voi lukea varmasti: esimerkiksi 0,65 voi olla 65 % tai 0,65 %.
    .hint = Kirjoita osuus prosenttimerkin kanssa, esimerkiksi 65 %. Aaltosulkeiden sisällä desimaaliluku tarvitsee lainausmerkit: "65,5 %".
expected-range = Tämä ei ole osuuksien väli.
    .hint = Kirjoita väli pienemmästä suurempaan prosenttimerkin kanssa, esimerkiksi 50–70 %.
expected-cell = Tämä ei kelpaa taulukon soluksi.
    .hint = Kirjoita kokonaisluku, osuus prosenttimerkin kanssa (65 %) tai x, jos lukua ei ole saatavilla.
expected-label = Tähän kuuluu teksti tai teksti kielittäin.
    .hint = Kirjoita teksti, tai tekstit kielittäin: {"{"}fi: …, sv: …{"}"}.
expected-category = Tähän kuuluu luokan nimi, tai nimi ja luokat, jotka se kokoaa.
    .hint = Kirjoita nimi, tai from-muuttujalle {"{"}label: Etelä, of: [a, b]{"}"}.
expected-merge = Tähän kuuluu true, false tai other.
    .hint = true yhdistää vierekkäisiä luokkia, other pienimmät luokaksi ”muut”.
expected-line = Tähän kuuluu yksi kappale tekstiä ilman otsikoita, luetteloita ja taulukoita.
    .hint = Tiivistä teksti yhteen kappaleeseen. Jos rivi alkaa merkillä # tai - tai luvulla ja pisteellä, pane sen eteen kenoviiva.
expected-names = Tähän kuuluu nimi tai luettelo nimistä.
    .hint = Kirjoita henkilö muodossa Sukunimi, Etunimi ja järjestö nimellään. Useampi nimi kirjoitetaan hakasulkeisiin tai omille riveilleen: pilkullinen nimi tarvitsee silloin lainausmerkit.
expected-address = Tähän kuuluu verkko-osoite, tai osoite ja päivä.
    .hint = Kirjoita https://… tai {"{"}value: https://…, date: 2024-01-31{"}"}.
expected-source-date = Tämä ei ole vuosi, kuukausi eikä päivä.
    .hint = Kirjoita julkaisuaika muodossa 2023, 2023-04 tai 2023-04-12.
source-address = ”{ $address }” ei ole verkko-osoite.
    .hint = Kirjoita osoite kokonaan: https://… DOI-tunnus kuuluu kohtaan serial-number.
number-out-of-range = Luku on liian suuri tai siinä on liikaa desimaaleja.
    .hint = Pyöristä luku, tai käytä suurempaa yksikköä.

## Kieli

language-without-words = Merkinnässä lang:{ $language } ei ole sanoja, joiden kielen se kertoisi.
    .hint = Kirjoita vieraskieliset sanat hakasulkeisiin: [supported employment](lang:en).
unknown-language = ”{ $language }” ei ole kielen tunnus.
    .hint = Kirjoita kielen tunnus pienin kirjaimin: fi, sv tai en; selkosuomi on selko.
missing-default-language = Teksti puuttuu sivuston oletuskielellä ({ $language }).
    .hint = Lisää teksti avaimella { $language }.
language-without-data = Kielelle ”{ $language }” ei ole tietoja lukujen ja päivämäärien esitystavoista.
    .hint = Valitse sivuston kieleksi fi, sv tai en.
language-twice = { $language } on jo sivuston oletuskieli.
    .hint = Poista se muiden kielten luettelosta (languages).
translation-not-built = Käännöstä ei julkaista: sivustolla ei ole kieltä { $language }.
    .hint = Lisää kieli tiedostoon content/site.yaml, esimerkiksi languages: { "{" }{ $language }: { "{}}" }.
translation-outdated = Alkuperäinen teksti on muuttunut käännöksen jälkeen: { $place }.
    .hint = Korjaa käännös ja hyväksy se: polku translate --accept.
translation-outdated-added = Alkuperäiseen sivuun on lisätty kohta, jota ei ole käännetty: { $place }.
    .hint = Käännä kohta ja hyväksy käännös: polku translate --accept.
translation-outdated-removed = Kohta on poistettu alkuperäiseltä sivulta content/{ $original }.
    .hint = Poista se käännöksestä ja hyväksy käännös: polku translate --accept.
translation-unrecorded = Käännöksestä ei tiedetä, mistä tekstistä se on tehty.
    .hint = Kun käännös vastaa alkuperäistä, hyväksy se: polku translate --accept. Sen jälkeen Polku huomaa, jos alkuperäinen muuttuu.
translation-without-original = Käännökseltä puuttuu alkuperäinen sivu content/{ $path }.
    .hint = Kirjoita alkuperäinen sivu tai korjaa käännöksen nimi.
translation-of-default = Sivu on kirjoitettu kahdesti: { $language } on sivuston oletuskieli, ja tiedosto content/{ $path } on jo olemassa.
    .hint = Yhdistä tekstit tiedostoon content/{ $path } ja poista tämä tiedosto.
translation-kind = Käännöksellä on eri kind kuin alkuperäisellä sivulla content/{ $path }.md.
    .hint = Poista kind käännöksestä: se tulee alkuperäiseltä sivulta.
translation-missing = Sivulta puuttuu käännös: { $language }.
    .hint = Lisää käännös tiedostoon { $path }. Kieli on merkitty pakolliseksi (required) tiedostossa content/site.yaml.

## Sivut ja osoitteet

unknown-data-file = Tiedostoa { $path } ei osata käyttää.
    .hint = YAML-tiedostojen paikat ovat site.yaml, terms.yaml, sources.yaml ja changes.yaml sekä kansiot data, quotes ja frameworks.
unclosed-front-matter = Sivun tietolohko alkaa rivillä ”---” mutta ei pääty.
    .hint = Lisää tietojen jälkeen oma rivi, jolla on vain ”---”.
missing-title = Sivulta puuttuu otsikko.
    .hint = Lisää tiedoston alkuun tietolohko, jossa on title: ja otsikko.
missing-start-page = Sivustolla ei ole etusivua.
    .hint = Tee tiedosto content/index.md, jossa on ainakin title.
invalid-slug = ”{ $slug }” ei kelpaa sivun osoitteeseen.
    .hint = Käytä kirjaimia, numeroita, yhdysmerkkejä ja alaviivoja. Piste ei saa olla alussa eikä lopussa. Nimiä con, aux, nul ja prn ei voi käyttää Windowsissa.
duplicate-slug = Toinen sivu on jo osoitteessa { $path }.
    .hint = Anna toiselle sivulle oma slug, tai vaihda toisen tiedoston nimi.
duplicate-output = Kaksi eri asiaa tulisi samaan tiedostoon: { $path }
    .hint = Vaihda toisen sivun slug, alias tai tiedoston nimi.
invalid-base-url = ”{ $address }” ei kelpaa sivuston osoitteeksi.
    .hint = Kirjoita osoite kokonaan, esimerkiksi https://example.org/polku/.
invalid-security-address = ”{ $address }” ei kelpaa tietoturvan yhteystiedoksi.
    .hint = Kirjoita osoite kokonaan: https://…, mailto:… tai tel:… (menettelyn sivu aina https://…).
threshold-too-low = Suojauksen raja on liian matala: pienin sallittu on { $lowest }.
    .hint = Kirjoita disclosure: threshold vähintään arvoon { $lowest }. Sitä matalampi raja ei suojaa ketään.
rounding-out-of-range = rounding voi olla { $least }–{ $most }.
    .hint = Tavallinen arvo on 5.
within-percent-out-of-range = within_percent voi olla { $least }–{ $most }.
    .hint = Tavallinen arvo on 10: kukaan ei saa päätellä toisen osuutta 10 prosentin tarkkuudella.
dominance-out-of-range = Hallitsevuussääntö ei kelpaa: largest voi olla 1–{ $most } ja percent { $least-percent }–{ $most-percent }.
    .hint = Kirjoita esimerkiksi disclosure: {"{"}dominance: {"{"}largest: 2, percent: 85{"}"}{"}"}.
phase-described-twice = Vaihe ”{ $id }” on kuvattu jo toisella sivulla.
    .hint = Yhdistä sivut, tai vaihda toisen sivun phase.

## Teksti ja linkit

markdown-too-deep = Tekstissä on sisäkkäisiä rakenteita enemmän kuin { $limit }.
    .hint = Pura sisäkkäisiä luetteloita, lainauksia tai korostuksia.
raw-html = HTML-koodia ei oteta tekstiin.
    .hint = Käytä markdown-merkintää. Jos tarkoitus on näyttää merkki <, kirjoita \<. Sivuston ylläpitäjä voi sallia HTML:n asetuksella raw_html: true.
duplicate-anchor = Ankkuri ”{ $anchor }” on jo toisella otsikolla.
    .hint = Anna otsikolle toinen ankkuri: {"{"}#ankkuri{"}"}.
broken-anchor = Otsikkoa ”#{ $anchor }” ei ole kohdesivulla.
    .hint = Tarkista otsikon ankkuri kohdesivulta, tai anna otsikolle oma: {"{"}#{ $anchor }{"}"}.
unsafe-link = Osoitetta ”{ $address }” ei oteta sivulle, koska se voisi suorittaa ohjelmakoodia tai sen tyyppiä ei tunneta.
    .hint = Osoite voi alkaa https:, http:, mailto: tai tel:. Sivuston omia merkintöjä ovat measure:, chart:, table:, quotes:, term:, phase:, partner: ja lang:.
link-from-host = Osoite ”{ $address }” alkaa palvelimen juuresta ja riippuu siitä, mihin sivusto sijoitetaan.
    .hint = Aloita sivuston oma osoite merkeillä @/, esimerkiksi @/guide/index.md.
empty-link = Linkiltä puuttuu osoite.
    .hint = Kirjoita osoite sulkeisiin: [teksti](@/sivu.md).
link-leaves-content = Osoite ”{ $address }” johtaa sisällön kansion ulkopuolelle.
    .hint = Siirrä tiedosto content-kansioon ja linkitä siihen.
broken-link = Sivua { $path } ei ole.
    .hint = Tarkista tiedoston nimi ja kansio. Linkki sivuun alkaa merkeillä @/ ja päättyy .md.
    .hint-similar = Tarkoititko sivua @/{ $similar }?
broken-link-draft = Sivu { $path } on luonnos, eikä sitä julkaista.
    .hint = Julkaise sivu poistamalla siitä draft: true, tai poista linkki.
    .hint-similar = Julkaise sivu poistamalla siitä draft: true, tai linkitä toiselle sivulle, esimerkiksi @/{ $similar }.
expected-page = ”{ $address }” ei johda sivuston sivulle.
    .hint = Kirjoita sivun osoite, esimerkiksi "@/guide/index.md".
missing-footnote = Alaviitettä ”{ $name }” ei ole kirjoitettu.
    .hint = Lisää tekstiin rivi [^{ $name }]: ja alaviitteen teksti.
unused-footnote = Alaviitteeseen ”{ $name }” ei viitata.
    .hint = Lisää viittaus [^{ $name }] tekstiin, tai poista alaviite.
undefined-label = Linkin tunnusta ”{ $label }” ei ole määritelty, joten linkki näkyy pelkkänä tekstinä.
    .hint = Kirjoita osoite suoraan linkkiin: [teksti](osoite).
missing-file = Tiedostoa { $path } ei ole.
    .hint = Tarkista nimi (isot ja pienet kirjaimet erotetaan), tai tuo tiedosto sivun viereen.
not-an-asset = Tiedosto { $path } on sisältöä eikä liite, joten siihen ei voi linkittää sellaisenaan.
    .hint = Linkitä sivuun muodossa @/sivu.md. Liitteeksi sopii esimerkiksi kuva tai PDF.
invalid-file-name = Tiedoston nimi ”{ $path }” ei kelpaa osoitteeksi.
    .hint = Vaihda nimeksi kirjaimia, numeroita, yhdysmerkkejä ja alaviivoja.
bad-image = Kuvaa { $path } ei voi lukea: { $reason }
    .hint = Tallenna kuva uudelleen PNG-, JPEG-, GIF-, WebP- tai AVIF-muodossa.

## Tunnukset

unknown-id = { $kind ->
        [measure] Lukua ”{ $id }” ei ole.
        [population] Joukkoa ”{ $id }” ei ole.
        [table] Taulukkoa ”{ $id }” ei ole.
        [chart] Kuviota ”{ $id }” ei ole.
        [survey] Kyselyä ”{ $id }” ei ole.
        [theme] Kyselyssä ei ole lainauksia teemasta ”{ $id }”.
        [term] Termiä ”{ $id }” ei ole.
        [source] Lähdettä ”{ $id }” ei ole.
        [phase] Vaihetta ”{ $id }” ei ole.
        [partner] Kumppania ”{ $id }” ei ole.
        [notice] Huomautusta ”{ $id }” ei ole.
        [page] Sivua ”{ $id }” ei ole.
        [dataset] Aineistoa ”{ $id }” ei ole.
        [group] Kyselyssä ei ole ryhmää ”{ $id }”.
        [quote] Lainausta ”{ $id }” ei ole.
        [variable] Muuttujaa ”{ $id }” ei ole tämän joukon tietueissa.
        [category] Luokkaa ”{ $id }” ei ole tällä muuttujalla.
        [framework] Kriteeristöä ”{ $id }” ei ole.
        [criterion] Kriteeristössä ei ole kriteeriä ”{ $id }”.
        [exercise] Työpajassa ei ole harjoitusta ”{ $id }”.
        [criterion] Kriteeriä ”{ $id }” ei ole tässä kriteeristössä.
       *[other] Tunnusta ”{ $id }” ei ole.
    }
    .hint = { $kind ->
        [framework] Kriteeristön tunnus on sen tiedoston nimi kansiossa content/frameworks.
        [criterion] Kriteerit määritellään kansion content/frameworks tiedostoissa kohdassa criteria.
        [exercise] Harjoitukset annetaan työpajan kohdassa exercises, kunkin tunnus kohdassa id.
        [measure] Luvut määritellään kansion content/data tiedostoissa kohdissa measures ja populations.
        [population] Joukot määritellään kansion content/data tiedostoissa kohdassa populations.
        [table] Taulukot määritellään kansion content/data tiedostoissa kohdassa tables.
        [chart] Kuviot määritellään kansion content/data tiedostoissa kohdassa charts.
        [survey] Kyselyn tunnus on sen tiedoston nimi kansiossa content/quotes.
        [theme] Teemat annetaan lainausten kohdassa themes.
        [term] Termit määritellään tiedostossa content/terms.yaml.
        [source] Lähteet luetellaan tiedostossa content/sources.yaml.
        [phase] Vaiheet määritellään kansion content/frameworks tiedostoissa kohdassa groups.
        [group] Kyselyn ryhmät annetaan sen tiedoston kohdassa groups.
        [partner] Kumppanin tunnus on sen sivun tiedoston nimi; sivulla on kind: partner.
        [notice] Huomautukset määritellään tiedostossa content/site.yaml kohdassa notices.
        [framework] Kriteeristön tunnus on sen tiedoston nimi kansiossa content/frameworks.
        [criterion] Kriteerit määritellään kriteeristön tiedostossa kohdassa criteria.
       *[other] Tarkista tunnus.
    }
    .hint-similar = Tarkoititko ”{ $similar }”?
duplicate-id = { $kind ->
        [measure] Luvulla tai joukolla ”{ $id }” on sama tunnus kuin toisella.
        [table] Toisella taulukolla on jo tunnus ”{ $id }”.
        [chart] Toisella kuviolla on jo tunnus ”{ $id }”.
        [survey] Toisella kyselyllä on jo tunnus ”{ $id }”.
        [term] Toisella termillä on jo tunnus ”{ $id }”.
        [source] Toisella lähteellä on jo tunnus ”{ $id }”.
        [phase] Toisella vaiheella on jo tunnus ”{ $id }”.
        [partner] Toisella kumppanilla on jo tunnus ”{ $id }”.
        [dataset] Toisella aineistolla on jo tunnus ”{ $id }”.
        [quote] Toisella lainauksella on jo tunnus ”{ $id }”.
        [exercise] Toisella harjoituksella on jo tunnus ”{ $id }”.
       *[other] Tunnus ”{ $id }” on jo käytössä.
    }
    .hint = Vaihda toinen tunnuksista. Tunnus on yksikäsitteinen koko sivustolla, ei vain yhdessä tiedostossa.
invalid-id = ”{ $id }” ei kelpaa tunnukseksi.
    .hint = Käytä kirjaimia, numeroita, yhdysmerkkejä ja alaviivoja. Piste ei saa olla alussa eikä lopussa. Tunnuksesta tulee tiedoston nimi: se on enintään sadan merkin pituinen eikä Windowsin varaama nimi, kuten con tai nul.

## Luvut, taulukot ja kuviot

missing-source = Aineisto ”{ $dataset }” ei kerro, mistä sen luvut ovat peräisin.
    .hint = Lisää source: ja lähde niin, että lukija löytää sen.
measure-without-value = Luvulla ”{ $id }” ei ole arvoa.
    .hint = Anna yksi näistä: count, reported_share, reported_range tai number.
measure-with-several-values = Luvulla ”{ $id }” on useampi arvo.
    .hint = Jätä yksi näistä: count, reported_share, reported_range tai number.
share-without-population = Lukua ”{ $id }” ei voi näyttää osuutena, koska siltä puuttuu lukumäärä tai joukko.
    .hint = Anna sekä count että of, tai poista show ja interval.
row-length = Rivillä on { $values ->
        [one] yksi arvo
       *[other] { $values } arvoa
    } ja taulukossa { $columns ->
        [one] yksi sarake
       *[other] { $columns } saraketta
    }.
    .hint = Kirjoita riville yksi arvo saraketta kohden. Jos lukua ei ole saatavilla, kirjoita x.
chart-targets = Kuvion ”{ $id }” tavoitteet eivät vastaa sen lukuja.
    .hint = Kuviossa kind: target anna kohdassa targets yksi tavoite kutakin lukua kohden samassa järjestyksessä. Muissa kuvioissa ei ole kohtaa targets.
chart-data = Kuviolla ”{ $id }” ei ole sellaisia tietoja, joita sen laji tarvitsee.
    .hint = Anna joko table tai measures. Lajit grouped, stacked, full-stacked, line ja likert tarvitsevat taulukon, lajit target ja dot-interval lukuja.
chart-data-squares = Ruudukkokuvion ”{ $id }” luvut eivät ole saman joukon osia: ruutu on yksi laskettu.
    .hint = Käytä vain lukumääriä (count), jotka yhdessä ovat enintään joukon koko. Osuudesta ei tehdä ruutuja.
chart-data-shares = Pistekuviossa ”{ $id }” on lukuja, jotka eivät ole osuuksia.
    .hint = Lisää lukuun of ja show: share, tai valitse toinen kuviolaji.
chart-data-targets = Kuviossa ”{ $id }” tulos ja tavoite ovat eri lajia: toinen on osuus, toinen lukumäärä.
    .hint = Ilmoita molemmat osuuksina (show: share) tai molemmat lukumäärinä.
empty-table = Taulukossa ”{ $id }” ei ole rivejä.
    .hint = Lisää rivit kohtaan rows, tai poista taulukko.
number-counts = Luku ”{ $id }” laskee joukon jäseniä, joten se on count eikä number.
    .hint = Vaihda avaimeksi count. Silloin pieni luku osataan suojata.
scale-order = Asteikon suurimman arvon on oltava pienintä suurempi.
    .hint = Tarkista min ja max.
band-twice = Kaksi tulkintaa alkaa samasta kokonaispistemäärästä { $score }.
    .hint = Poista toinen, tai korjaa sen from.
band-out-of-reach = Tulkinta alkaa kokonaispistemäärästä { $score }, mutta suurin mahdollinen on { $highest }.
    .hint = Korjaa from, tai poista tulkinta.
anchor-outside-scale = Arvo { $score } on asteikon ulkopuolella.
    .hint = Poista arvon kuvaus, tai laajenna asteikkoa (min ja max).

attainable-share = { $share } ei ole mikään kokonainen osuus, kun n on { $size }: { $nearest }.
    .hint = Tarkista lähteestä osuus ja joukko. Osuus sopisi, jos n olisi jokin näistä: { $sizes }. Jos lähde itse kertoo näin, vastaa havaintoon, niin perustelu näkyy luvun yhteydessä: { -answer(rule: "attainable-share") }
attainable-share-no-size = { $share } ei ole mikään kokonainen osuus, kun n on { $size }: { $nearest }. Osuus ei sovi muihinkaan n:n arvoihin, jotka ovat lähellä.
    .hint = Tarkista lähteestä osuus ja sen desimaalit. Jos lähde itse kertoo näin, vastaa havaintoon, niin perustelu näkyy luvun yhteydessä: { -answer(rule: "attainable-share") }
shares-over-100 = Toisensa pois sulkevien tilojen (exclusive: { $word }) osuudet ovat yhteensä { $total }: { $measures }.
    .hint = Tarkista osuudet lähteestä. Jos sama henkilö voi olla useassa tilassa, poista luvuista exclusive.
shares-over-100-column = Taulukon ”{ $table }” sarakkeessa { $column } osuudet ovat yhteensä { $total }.
    .hint = Tarkista osuudet lähteestä. Jos sama henkilö voi olla usealla rivillä, lisää taulukkoon exclusive: false.
part-exceeds-whole = Osa on suurempi kuin joukko ”{ $population }”, johon se kuuluu.
    .hint = Tarkista luku ja joukon koko (size). Jos luku ei ole joukon osa, vaihda tai poista of.
part-exceeds-whole-share = Osuus joukosta ”{ $population }” on yli 100 %.
    .hint = Tarkista osuus. Jos luku ei ole joukon osa, vaihda tai poista of.
part-exceeds-whole-measures = Toisensa pois sulkevat luvut ovat yhteensä suurempia kuin joukko ”{ $population }”: { $measures }.
    .hint = Tarkista luvut. Jos sama henkilö voi sisältyä useaan lukuun, poista luvuista exclusive.
part-exceeds-whole-table = Taulukon ”{ $table }” luvut ovat yhteensä suurempia kuin joukko ”{ $population }”.
    .hint = Tarkista luvut. Jos sama henkilö voi olla useassa solussa, lisää taulukkoon exclusive: false.
mixed-units = Luvun yksikkö on ”{ $unit }”, mutta joukossa ”{ $population }” lasketaan yksikköä ”{ $other }”.
    .hint = Valitse joukko, jossa lasketaan samaa, tai korjaa unit. Esimerkiksi sopimukset eivät ole ihmisten osuus.
mixed-units-chart = Kuviossa ”{ $chart }” on rinnakkain eri yksiköitä: { $unit } ja { $other }.
    .hint = Tee kummastakin oma kuvio, tai korjaa lukujen unit.
mixed-units-axis = Kuviossa ”{ $chart }” on samalla asteikolla osuuksia ja lukumääriä: { $first } ja { $second }.
    .hint = Tee kummastakin oma kuvio, tai näytä molemmat osuuksina (show: share).
mixed-units-column = Taulukon ”{ $table }” sarakkeessa { $column } on sekä osuuksia että lukumääriä.
    .hint = Pane osuudet ja lukumäärät eri sarakkeisiin.
date-after-site = Päiväys { $date } on myöhempi kuin sivuston oma päiväys { $site-date }.
    .hint = Korjaa päiväys, tai siirrä tiedoston site.yaml kohtaa date eteenpäin.
two-sources = Luvut ”{ $first }” ja ”{ $second }” kertovat samasta asiasta, mutta niiden arvot eroavat.
    .hint = Jätä toinen ja linkitä siihen kaikkialla. Jos luvut tarkoittavat eri asiaa, kerro ero niiden nimissä (label).
two-sources-origin = Luvut ”{ $first }” ja ”{ $second }” kertovat samasta asiasta, mutta niillä on eri lähde tai tilannepäivä.
    .hint = Jätä toinen ja linkitä siihen kaikkialla. Jos luvut tarkoittavat eri asiaa, kerro ero niiden nimissä (label).
endpoint = Luku { $figure } on ääripää (”{ $word }”) ja voi viitata yhteen ihmiseen.
    .hint = Kerro keskivaiheesta, esimerkiksi ”useita vuosia”. Jos luku julkaistaan, vastaa havaintoon perustelulla: { -answer(rule: "endpoint") }
endpoint-phrase = Ilmaus ”{ $phrase }” on ääripää ja voi viitata yhteen ihmiseen.
    .hint = Kerro keskivaiheesta, esimerkiksi ”useita vuosia”. Jos ilmaus jää, vastaa havaintoon perustelulla: answers: [{"{"}rule: endpoint, phrase: "{ $phrase }", reason: "Miksi näin on."{"}"}]
one-person-role = Ilmaus ”{ $phrase }” voi tarkoittaa yhtä ihmistä, jonka paikan tuntevat tunnistavat.
    .hint = Kerro mieluummin, mitä tehtiin, kuin kuka teki. Jos ilmaus jää, vastaa havaintoon perustelulla: answers: [{"{"}rule: one-person-role, phrase: "{ $phrase }", reason: "Miksi näin on."{"}"}]
target-base = Kuviossa ”{ $chart }” tulos ”{ $result }” ja tavoite ”{ $target }” on laskettu eri joukosta, eikä kuvio kerro sitä.
    .hint = Lisää kuvioon note, jossa sanotaan, mistä kumpikin on laskettu.

## Tietueet

records-file = Tiedostoa ”{ $path }” ei ole.
    .hint = Tarkista polku sivuston kansiosta lukien, esimerkiksi confidential/osallistujat.csv. Tietueet eivät ole versionhallinnassa: pyydä ne niiden haltijalta.
records-file-outside = Polku ”{ $path }” ei pysy sivuston kansiossa.
    .hint = Kopioi tiedosto kansioon confidential ja kirjoita polku sivuston kansiosta lukien. Ulos johtavia linkkejä ei seurata.
records-file-not-regular = ”{ $path }” ei ole tavallinen tiedosto.
    .hint = Anna yhden CSV-tiedoston polku.
confidential-in-content = Tietueet ”{ $path }” eivät ole kansiossa confidential.
    .hint = Siirrä tiedosto kansioon confidential, joka ei mene versionhallintaan, ja korjaa polku.
confidential-in-content-table = Taulukossa ”{ $table }” on niin pieniä lukuja, ettei niitä julkaista, mutta se on kansiossa content.
    .hint = Siirrä aineiston tiedosto kansioon confidential/data. Siellä se luetaan samoin, mutta se ei mene versionhallintaan.
records-population = Joukolla ”{ $population }” ei ole merkintää records: true.
    .hint = Lisää joukolle records: true ja poista sen size: koko lasketaan tietueista.
records-of-nobody = Joukolla ”{ $population }” on merkintä records: true, mutta mikään aineisto ei nimeä sen tietueita.
    .hint = Lisää aineistoon records, jossa population on { $population }, tai anna joukolle size.
records-and-size = Joukolle ”{ $population }” on annettu koko, vaikka se lasketaan tietueista.
    .hint = Poista size.
records-twice = Joukolle ”{ $population }” on nimetty tietueet jo toisessa kohdassa.
    .hint = Yhdistä tietueet yhdeksi tiedostoksi, tai tee niille oma joukko.
records-needed = Luku ”{ $id }” lasketaan tietueista, mutta sen joukolla ei ole niitä.
    .hint = Anna kohdassa of joukko, jolla on records: true, tai kirjoita luku itse.
records-unreadable = Tietueita ei voi lukea: { $reason }
    .hint = Tarkista tiedoston oikeudet ja että se on kokonainen.
records-empty = Tiedosto on tyhjä.
    .hint = Tallenna tietueet CSV-muodossa: ensimmäisellä rivillä sarakkeiden nimet, sitten rivi kutakin tietuetta kohti.
records-none = Tiedostossa on sarakkeiden nimet mutta ei yhtään tietuetta.
    .hint = Tarkista, että tallennettu taulukko on oikea.
records-not-utf8 = Teksti ei ole UTF-8-muotoista.
    .hint = Tallenna tiedosto uudelleen: CSV UTF-8. Taulukkolaskennassa se on oma tallennusmuotonsa.
records-column-missing = Saraketta ”{ $column }” ei ole ensimmäisellä rivillä.
    .hint = Korjaa sarakkeen nimi koodikirjaan (column). Jos nimet ovat oikein, tarkista erotin: separator on , tai ; tai tab.
records-column-twice = Sarake ”{ $column }” on kahdesti.
    .hint = Poista toinen sarakkeista tai anna sille toinen nimi.
records-fields = Tietueessa on { $found ->
        [one] yksi kenttä
       *[other] { $found } kenttää
    } mutta sarakkeita on { $expected }.
    .hint = Tarkista rivin erottimet. Arvo, jossa on erotin tai rivinvaihto, kuuluu lainausmerkkeihin.
records-quote = Tietueessa on lainausmerkki, jota ei suljeta.
    .hint = Lisää puuttuva lainausmerkki. Arvon sisällä lainausmerkki kirjoitetaan kahdesti.
records-missing-value = Muuttujan ”{ $variable }” arvo puuttuu.
    .hint = Täydennä arvo, tai lisää muuttujalle missing: ”Ei tietoa”, jolloin puuttuva arvo on oma luokkansa.
records-unknown-value = Muuttujan ”{ $variable }” arvo ei ole koodikirjassa.
    .hint = Korjaa arvo tai lisää luokka. Koodikirjassa on: { $codes }.
records-not-a-number = Muuttujan ”{ $variable }” arvo ei ole luku.
    .hint = Kirjoita luku ilman yksikköä ja tuhaterotinta, esimerkiksi 7,5 tai 7.5.
records-digits = Muuttujan ”{ $variable }” arvossa on enemmän desimaaleja kuin { $digits }.
    .hint = Lisää muuttujalle decimals tai pyöristä arvot.
records-size = Muuttujan ”{ $variable }” arvo on liian suuri laskettavaksi.
    .hint = Tarkista arvo tai vaihda yksikköä.
records-more = Tästä eteenpäin samanlaisia havaintoja ({ $rule }) on vielä { $count }.
    .hint = Korjaa ensin yllä luetellut: usein syy on yhteinen.
records-anonymity = { $records ->
        [few] Alle viisi tietuetta
       *[other] { $records } tietuetta
    } on ryhmissä, joissa on vähemmän kuin { $least } samanlaista; pienimmässä { $smallest ->
        [few] on niitä alle viisi
       *[other] on niitä { $smallest }
    }.
    .hint = Samat epäsuorat tunnisteet (quasi-identifier) on liian harvalla. Karkeista luokkia, tai pidä tietueet erityisen huolellisesti tallessa.
records-diversity = { $records ->
        [few] Alle viisi tietuetta
       *[other] { $records } tietuetta
    } on ryhmissä, joissa arkaluonteisella muuttujalla on vähemmän kuin { $least } eri arvoa.
    .hint = Ryhmän tuntemisesta seuraa arvon tunteminen. Karkeista epäsuorien tunnisteiden luokkia.
variable-kind = Muuttujan ”{ $id }” avaimet eivät sovi yhteen.
    .hint = Muuttujalla on joko categories (ja ehkä column, missing), tai from ja categories, tai number: true (ja ehkä unit, decimals).
variable-has-no-categories = Muuttujalla ”{ $id }” on lukuja, ei luokkia.
    .hint = Kohtiin by, where ja from kuuluu muuttuja, jolla on luokat; lukumuuttuja kuuluu kohtiin sum, mean ja median.
variable-is-no-number = Muuttujalla ”{ $id }” on luokkia, ei lukuja.
    .hint = Kohtiin sum, mean ja median kuuluu muuttuja, jolla on number: true.
group-without-from = Luokka ”{ $id }” kokoaa muita luokkia, mutta muuttujalla ei ole from-avainta.
    .hint = Lisää muuttujalle from, tai kirjoita luokalle pelkkä nimi.
category-without-group = Luokka ”{ $id }” ei kerro, mitkä muuttujan ”{ $from }” luokat siihen kuuluvat.
    .hint = Kirjoita {"{"}label: …, of: [ … ]{"}"}.
category-left-out = Muuttuja ”{ $id }” jättää luokan ”{ $category }” pois.
    .hint = Lisää luokka johonkin ryhmään.
category-twice = Muuttujassa ”{ $id }” luokka ”{ $category }” on kahdessa ryhmässä.
    .hint = Jätä luokka vain yhteen ryhmään.
merge-without-order = Muuttujan ”{ $id }” luokkia ei voi yhdistää vierekkäisinä, koska niillä ei ole järjestystä.
    .hint = Lisää ordered: true, tai käytä merge: other.
merge-of-groups = Muuttujan ”{ $id }” luokat ovat valmiiksi koottuja, joten merge ei kuulu sille.
    .hint = Siirrä merge sille muuttujalle, jonka luokkia se kokoaa.
too-many-decimals = Desimaaleja on enintään { $most }.
    .hint = Pienennä lukua.
table-by = Taulukossa on enintään { $most } eri muuttujaa.
    .hint = Poista muuttujia, tai tee useampi taulukko. Sama muuttuja ei voi olla taulukossa kahdesti.
table-too-large = Taulukossa olisi { $cells } solua; enintään luetaan { $limit }.
    .hint = Poista muuttuja, tai käytä karkeampaa.
table-told-and-counted = Taulukko ”{ $id }” on annettu riveinä ja pyydetty laskemaan tietueista.
    .hint = Poista joko rows, tai where, sum, mean ja median.

## Luvut tekstissä

figure-text = Tekstissä lukee ”{ $text }”, mutta luvun ”{ $measure }” julkaistava arvo on { $shown }.
    .hint = Sivulla näkyy aina julkaistava arvo. Korjaa teksti, tai jätä linkki tyhjäksi: [](measure:{ $measure }). Komento polku check --fix korjaa sen puolestasi.
figure-text-words = Linkissä lukuun ”{ $measure }” on muitakin sanoja: ”{ $text }”. Sivulla näkyy vain { $shown }.
    .hint = Siirrä sanat linkin ulkopuolelle. Jos luku on lähteen mukaan arvio, merkitse siihen estimate: true.
figure-text-withheld = Lukua ”{ $measure }” ei julkaista, mutta tekstissä lukee ”{ $text }”.
    .hint = Poista luku tekstistä, sillä myös lähdetiedosto voi olla julkinen: [](measure:{ $measure }). Komento polku check --fix tekee sen puolestasi.
typed-figure = ”{ $text }” on kirjoitettu käsin, vaikka se on luku ”{ $measure }” ({ $shown }).
    .hint = Kirjoita luku linkkinä, niin se pysyy oikeana ja suojattuna: [{ $shown }](measure:{ $measure }). Jos kyse on muusta luvusta, vastaa havaintoon: { -answer(rule: "typed-figure") }
typed-figure-other = Käsin kirjoitettu ”{ $text }” on ristiriidassa luvun ”{ $measure }” kanssa: sen arvo on { $shown }.
    .hint = Tarkista kumpi on oikein, ja kirjoita luku linkkinä: [](measure:{ $measure }). Jos kyse on muusta luvusta, vastaa havaintoon: { -answer(rule: "typed-figure") }
typed-withheld = { $kind ->
        [table] ”{ $text }” on kirjoitettu käsin, mutta se paljastaa taulukon ”{ $id }” luvun, jota ei julkaista.
       *[measure] ”{ $text }” on kirjoitettu käsin, mutta se paljastaa luvun ”{ $id }”, jota ei julkaista.
    }
    .hint = { $kind ->
        [table] Poista luku. Jos kyse on muusta luvusta, tee siitä oma lukunsa kohtaan measures ja viittaa siihen linkillä.
       *[measure] Poista luku, tai kirjoita linkki, jonka kohdalla sivu kertoo, ettei lukua näytetä: [](measure:{ $id }). Jos kyse on muusta luvusta, tee siitä oma lukunsa kohtaan measures ja viittaa siihen.
    }
withheld-without-replacement = Lukua ”{ $measure }” ei julkaista, mutta virkkeen muut sanat jäävät sivulle ja voivat kertoa sen.
    .hint = Kirjoita linkkiin virke, joka näytetään koko virkkeen sijasta: [](measure:{ $measure } "Lukua ei kerrota."). Jos virke ei kerro lukua, vastaa havaintoon: { -answer(rule: "withheld-without-replacement") }
figure-ending = Luvun { $figure } pääte ”:{ $ending }” on väärä.
    .hint = Oikea pääte: { $right }. Pääte valitaan sen mukaan, miten luku luetaan ääneen.
figure-noun = Luvun { $figure } jälkeen sana ”{ $word }” on väärässä muodossa.
    .hint = Kirjoita { $right }.

## Sivujen laatu

embed-in-text = Kuviota, taulukkoa, tuloskorttia tai lainauksia ei voi panna keskelle tekstiä.
    .hint = Pane merkintä omaan kappaleeseensa: tyhjä rivi ennen ja jälkeen. Luku tekstin sisään kirjoitetaan ilman huutomerkkiä: [](measure:…).
missing-alt = Kuvalta puuttuu kuvaus niille, jotka eivät näe kuvaa.
    .hint = Kerro hakasulkeissa, mitä kuva kertoo: ![kuvaus](kuva.jpg). Jos kuva ei kerro mitään, poista se.
image-text = Kuva vaikuttaa sellaiselta, jossa on tekstiä. Kertooko kuvaus, mitä siinä lukee?
    .hint = Kirjoita kuvaukseen, mitä kuvan teksti sanoo, tai kirjoita sama kuvan viereen. Jos kuvassa ei ole olennaista tekstiä, vastaa huomautukseen sivun kohdassa answers.
image-text-drawn = Kuvassa on tekstiä, jota kuvaus ei kerro: ”{ $text }”
    .hint = Kirjoita kuvaukseen, mitä kuvan teksti sanoo, tai kirjoita sama kuvan viereen.
missing-alt-file-name = Kuvan kuvauksena on tiedoston nimi ”{ $words }”.
    .hint = Kerro hakasulkeissa, mitä kuvassa on: ![kuvaus](kuva.jpg).
external-image = Kuva on toisella sivustolla ({ $address }), joten sen tilalla näkyy linkki.
    .hint = Tuo kuva sivun viereen, jos sen lisenssi sallii, tai kirjoita tavallinen linkki. Sivuston sivut eivät hae mitään muualta.
heading-order = Otsikkotaso { $level } tulee heti tason { $previous } jälkeen, joten väliin jää taso.
    .hint = Aloita otsikko merkeillä { $marks }. Ruudunlukijan käyttäjä kulkee sivulla otsikkotasojen mukaan.
heading-order-first = Sivulla on toinen pääotsikko. Pääotsikko on jo sivun title.
    .hint = Aloita otsikko kahdella merkillä: ##.
vague-link = Linkin teksti ”{ $words }” ei kerro, mihin linkki johtaa.
    .hint = Nimeä kohde linkin tekstissä, esimerkiksi kohdesivun otsikolla.
vague-link-address = Linkin tekstinä on pitkä osoite, jonka ruudunlukija lukee merkki merkiltä: { $words }
    .hint = Nimeä kohde linkin tekstissä: [sivun otsikko](osoite).
vague-link-alike = Linkillä ”{ $words }” on sama teksti kuin toisella linkillä, joka johtaa muualle.
    .hint = Täydennä linkkien tekstejä niin, että ne eroavat toisistaan.
table-heads = Taulukon sarakkeella { $column } ei ole otsikkoa.
    .hint = Kirjoita otsikko taulukon ensimmäiselle riville. Ensimmäisen sarakkeen otsikko kertoo, mitä rivit ovat.
table-heads-none = Taulukolla ei ole otsikoita.
    .hint = Kirjoita sarakkeiden otsikot taulukon ensimmäiselle riville.
table-heads-no-table = Tästä ei tule taulukkoa, koska otsikkorivin alta puuttuu viivoista tehty rivi.
    .hint = Lisää otsikkorivin alle viivarivi, esimerkiksi | --- | --- |.
foreign-passage = Virke näyttää olevan { $language ->
        [fi] suomea
        [sv] ruotsia
       *[en] englantia
    }, mutta kieltä ei ole merkitty. Ruudunlukija ääntää sen väärin.
    .hint = Merkitse kieli: [sanat](lang:{ $language }).
reading-ease = Selkokielinen sivu on vaikeaa luettavaa: LIX on { $lix }, ja raja on { $limit }.
    .hint = Lyhennä virkkeitä ja valitse tutumpia, lyhyempiä sanoja.
reading-ease-sentence = Selkokielisessä virkkeessä on { $words } sanaa; raja on { $limit }.
    .hint = Jaa virke kahdeksi. Kerro yhdessä virkkeessä yksi asia.
reading-ease-word = Selkokielisessä tekstissä on pitkä sana ”{ $word }” ({ $letters } kirjainta).
    .hint = Valitse lyhyempi sana, tai selitä sana siinä, missä se on ensimmäisen kerran.
contrast = Teeman väri { $colour } ei erotu taustastaan { $ground } { $scheme ->
        [dark] tummassa
       *[light] vaaleassa
    } ulkoasussa: kontrasti on { $found }, ja vähintään tarvitaan { $needed }.
    .hint = Vaalenna tai tummenna toista väriä.
link-broken = Linkin osoitetta ei enää ole (vastaus { $status }): { $phrase }
    .hint = Etsi sivun uusi osoite, tai poista linkki. Jos linkin kuuluu jäädä, vastaa varoitukseen sivun avaimella answers.
link-moved = Linkin sivu on siirretty pysyvästi: { $phrase }
    .hint = Vaihda linkin osoitteeksi { $to }
link-unreachable = Linkin osoite ei vastaa: { $phrase } ({ $cause ->
    [name] palvelimen nimeä ei löydy
    [network] palvelimen verkkoon ei pääse
    [connection] palvelin ei ota yhteyttä vastaan
    [time] vastaus kesti liian kauan
    [encryption] palvelimen varmennetta ei hyväksytä
    [redirect] osoite ohjaa kehää tai paikkaan, jota ei kokeilla
   *[broken] yhteys katkesi ennen vastausta
})
    .hint = Kokeile osoitetta selaimella ja tarkista myöhemmin uudelleen: vika voi olla ohimenevä. Jos osoite toimii selaimessa, vastaa varoitukseen sivun avaimella answers.
link-not-asked = Linkin osoitetta ei kokeiltu, koska sen palvelin oli jo kahdesti vastaamatta: { $phrase }
    .hint = Tarkista myöhemmin uudelleen: vika voi olla ohimenevä.
link-unreachable-status = Palvelin ei näytä linkin sivua (vastaus { $status }): { $phrase }
    .hint = Kokeile osoitetta selaimella: osa palvelimista vastaa vain selaimille. Jos osoite toimii, vastaa varoitukseen sivun avaimella answers.
empty-section = Osiossa ei ole tekstiä eikä sivuja.
    .hint = Kirjoita osioon tekstiä, lisää sen kansioon sivu, tai merkitse se luonnokseksi: draft: true.
unused = { $kind ->
        [measure] Lukua ”{ $id }” ei näytetä millään sivulla.
        [population] Joukkoa ”{ $id }” ei näytetä eikä käytetä millään sivulla.
        [table] Taulukkoa ”{ $id }” ei näytetä millään sivulla.
        [chart] Kuviota ”{ $id }” ei näytetä millään sivulla.
        [source] Lähteeseen ”{ $id }” ei viitata millään sivulla.
       *[term] Termiä ”{ $id }” ei käytetä millään sivulla.
    }
    .hint = Näytä se jollakin sivulla, tai poista se. Luvut ja taulukot julkaistaan myös ladattavina tiedostoina.
replacement-tells = Suojatun luvun ”{ $measure }” korvaavissa sanoissa on luku itse.
    .hint = Kirjoita korvaava lause ilman lukua, esimerkiksi: Määrää ei kerrota.
reserved-address = Polku tekee itse sivun osoitteeseen /{ $folder }/.
    .hint = Jos tämän sivun pitää olla se sivu, anna sille oma kind (esimerkiksi kind: glossary). Muuten nimeä sivu toisin.
reserved-folder = Kansioon share/ Polku piirtää itse sivujen kuvat: { $path }.
    .hint = Siirrä tiedosto toiseen kansioon.
reserved-address-search = Polku tekee itse hakusivun osoitteeseen /{ $folder }/.
    .hint = Nimeä sivu toisin tai anna sille toinen slug.
review-overdue = Sisältö piti tarkistaa viimeistään { $date }.
    .hint = Käy sisältö läpi ja siirrä review_by eteenpäin.
security-expired = Tietoturvan yhteystieto (security.txt) oli voimassa { $date } asti.
    .hint = Tarkista yhteystieto, siirrä kohdan security: expires päivää eteenpäin ja julkaise sivusto uudelleen.

## Lainaukset

quote-unknowns = { $key ->
        [invited] Kyselystä ”{ $survey }” ei kerrota, kuinka moni sai sen.
        [n] Kyselystä ”{ $survey }” ei kerrota, kuinka moni vastasi.
        [n_counts] Kyselystä ”{ $survey }” ei kerrota, tarkoittaako n vastaajia vai vastauksia.
        [question] Kyselystä ”{ $survey }” ei kerrota, mitä siinä kysyttiin.
       *[selection] Kyselystä ”{ $survey }” ei kerrota, miten lainaukset on valittu.
    }
    .hint = Jos tieto on saatavilla, lisää se: { $key }. Muuten sivulla sanotaan, ettei sitä tiedetä.
quote-basis-unknown = Lainauksesta ”{ $quote }” ei kerrota, millä perusteella se julkaistaan.
    .hint = Lisää basis: published-report, jos sanat ovat julkaistussa raportissa, tai basis: consent ja consent, jos puhuja on antanut luvan.
consent-expired = Puhujan lupa lainaukseen ”{ $quote }” päättyi { $until }.
    .hint = Poista lainaus, tai pyydä uusi lupa ja siirrä until eteenpäin.
consent-expires = Puhujan lupa lainaukseen ”{ $quote }” päättyy { $until }.
    .hint = Pyydä uusi lupa ajoissa. Määräpäivän jälkeen sivustoa ei rakenneta, ennen kuin lainaus on poistettu.
consent-scope = Puhujan lupa lainaukseen ”{ $quote }” ei kerro, mihin käyttöön se on annettu.
    .hint = Kirjaa, mihin puhuja on antanut luvan: scope: [web], myös print tai training. Jos sitä ei tiedetä, poista lainaus.
consent-scope-web = Puhujan lupa ei kata lainauksen ”{ $quote }” julkaisemista verkossa, joten se ei näy sivuilla.
    .hint = Mitään ei tarvitse tehdä, jos sanat ovat vain painettavaksi tai koulutukseen. Muuten pyydä lupa ja lisää sitten web kohtaan scope.
quote-translation = Puhujan lupa ei kata lainauksen ”{ $quote }” käännöstä ({ $language }), joten sitä ei näytetä.
    .hint = Pyydä lupa ja lisää kieli luvan kohtaan languages, tai poista käännös.
quote-withdrawn = Puhuja on peruuttanut lainauksen ”{ $quote }”.
    .hint = Poista lainaus. Jos sanat ovat jonkun toisen, anna lainaukselle toinen tunnus.
quotes-empty = Yhtään tähän pyydettyä lainausta kyselystä ”{ $survey }” ei saa näyttää sivustolla.
    .hint = Poista kohta, valitse toinen teema tai pyydä lupa puhujilta.
quotes-without-contact = Sivuilla on lainauksia, mutta sivusto ei kerro, keneltä voi pyytää omien sanojensa poistamista.
    .hint = Lisää tiedostoon site.yaml kohta contact: rooli ja yhteystieto. Se näkyy lainausten yhteydessä.
speaker-group = Ryhmä ”{ $groups }” on liian pieni kerrottavaksi lainauksen ”{ $quote }” puhujasta.
    .hint = Poista se kohdasta speaker tai valitse suurempi ryhmä. Raja on sivuston disclosure: threshold.
speaker-groups = Ryhmillä { $groups } on liian vähän yhteisiä jäseniä, joten niitä ei voi kertoa yhdessä lainauksen ”{ $quote }” puhujasta.
    .hint = Jätä jokin niistä pois kohdasta speaker. Raja on sivuston disclosure: threshold.
speaker-groups-unknown = Ryhmien { $groups } yhteisten jäsenten määrää ei ole kerrottu, joten niitä ei voi kertoa yhdessä lainauksen ”{ $quote }” puhujasta.
    .hint = Lisää määrä kyselyyn: combinations: [{"{"}groups: [{ $groups }], size: …{"}"}]. Muuten jätä jokin ryhmä pois kohdasta speaker.
speaker-group-size = Ryhmä on suurempi kuin se, johon se kuuluu ({ $whole }).
    .hint = Tarkista koot: ryhmä ei ole suurempi kuin n, eikä ryhmien yhteinen osa suurempi kuin ryhmä.
basis-and-consent = Lainauksella ”{ $id }” on kaksi perustetta: julkaistu raportti ja puhujan lupa.
    .hint = Jätä se peruste, jonka nojalla sanat julkaistaan: poista consent, tai vaihda basis: consent.
quote-markup = Lainauksessa ”{ $id }” on linkkimerkintä, joka näkyisi lukijalle sellaisenaan.
    .hint = Lainaus julkaistaan sanasta sanaan. Poista merkintä, ja kerro luku lainauksen vieressä.
unknown-alert = Merkintää [!{ $word }] ei tunneta, joten teksti näkyisi kaikille tavallisena lainauksena.
    .hint = Tunnetut merkinnät: NOTE, TIP, IMPORTANT, WARNING, CAUTION ja FACILITATOR. Merkintä on lainauksen ensimmäisenä: > [!FACILITATOR].
reserved-anchor = Ankkuri ”{ $anchor }” alkaa sanalla, joka on varattu sivun muille osille.
    .hint = Valitse toinen ankkuri, joka ei ala esimerkiksi figure-, term- tai polku-.
empty-heading = Otsikossa ei ole sanoja.
    .hint = Kirjoita otsikko, tai poista rivi.
literal-link = Tämä näyttää linkiltä mutta näkyy lukijalle tekstinä: { $text }
    .hint = Linkin sisällä ei voi olla toista linkkiä eikä osoitteessa välilyöntiä. Alaviitteellä on oltava määritelmä.

## Ihmisiin viittaavat tiedot

identifier = { $place ->
        [name] Tiedoston tai kansion nimessä on
        [metadata] Kuvan tallennetuissa lisätiedoissa on
       *[text] Tässä on
    } { $kind ->
        [personal-code] henkilötunnus
        [bank-account] tilinumero
        [phone] matkapuhelinnumero
       *[email] sähköpostiosoite
    }.
    .hint = { $kind ->
        [personal-code] Poista henkilötunnus. Jos tiedosto on versionhallinnassa, tunnus jää myös sen aiempiin versioihin: kerro asiasta tietosuojavastaavalle.
       *[other] Poista tieto. Jos se on tarkoitettu julkiseksi, lisää se perusteluineen tiedostoon site.yaml: identifiers: {"{"}allow: [{"{"}text: "…", reason: "Miksi tieto on julkinen."{"}"}]{"}"}
    }
identifier-likely = { $place ->
        [name] Tiedoston tai kansion nimessä on
        [metadata] Kuvan tallennetuissa lisätiedoissa on
       *[text] Tässä on
    } { $kind ->
        [personal-code] henkilötunnukselta näyttävä merkkijono: sen muoto on oikea, mutta tarkistusmerkki ei täsmää, se on testitunnus tai se on kiinni muussa tekstissä
        [bank-account] tilinumerolta näyttävä merkkijono, jonka tarkistusnumerot eivät täsmää tai joka on kiinni muussa tekstissä
        [phone] luku, joka näyttää puhelinnumerolta
        [email] teksti, joka näyttää sähköpostiosoitteelta
        [street-address] teksti, joka näyttää katuosoitteelta
        [postcode] teksti, joka näyttää postinumerolta ja postitoimipaikalta
        [business-code] Y-tunnus, joka voi olla yhden ihmisen toiminimen
       *[number-plate] teksti, joka näyttää ajoneuvon rekisteritunnukselta
    }.
    .hint = Jos tieto viittaa ihmiseen, poista se. Jos se on tarkoitettu julkiseksi, lisää se perusteluineen tiedostoon site.yaml: identifiers: {"{"}allow: [{"{"}text: "…", reason: "Miksi tieto on julkinen."{"}"}]{"}"}. Jos se on jotain muuta, voit myös vastata havaintoon: { -answer(rule: "identifier") }
identifier-label = { $place ->
        [name] Tiedoston tai kansion nimessä on puhuja numeroituna.
       *[text] Tässä on puhuja numeroituna. Saman numeron kohdat voi yhdistää toisiinsa, jolloin ihminen voi paljastua niiden yhteisvaikutuksesta.
    }
    .hint = Jätä numero pois, esimerkiksi ”eräs asiakas”. Jos numero ei tarkoita puhujaa, vastaa havaintoon: { -answer(rule: "identifier") }
identifier-role = { $place ->
        [name] Tiedoston tai kansion nimessä on
       *[text] Tässä on
    } { $kind ->
        [service-phone] palvelun tai vaihteen puhelinnumero
       *[role-email] yhteinen sähköpostiosoite
    }.
    .hint = Tarkista, että yhteystieto on organisaation eikä yhden ihmisen.
identifier-removed = Kuvan tallennetuissa lisätiedoissa on { $kind ->
        [phone] puhelinnumero
       *[email] sähköpostiosoite
    }. Se poistetaan sivuston kuvasta mutta jää tiedostoon.
    .hint = Jos sisällön kansio on julkinen, tallenna kuva ilman lisätietoja.
unused-allowance = Sallittua tekstiä ei ole missään sisällössä.
    .hint = Poista se tiedoston site.yaml kohdasta identifiers, tai kirjoita se juuri niin kuin se on tekstissä.
picture-metadata = { $told ->
        [both] Kuvaan on tallennettu paikka ja tekijän nimi. Ne poistettiin sivuston kuvasta.
        [position] Kuvaan on tallennettu kuvauspaikka. Se poistettiin sivuston kuvasta.
       *[author] Kuvaan on tallennettu tekijän nimi. Se poistettiin sivuston kuvasta.
    }
    .hint = Alkuperäisessä tiedostossa tieto on yhä. Jos sisällön kansio on julkinen, tallenna kuva ilman lisätietoja.
picture-damaged = Kuvaa { $path } ei voi lukea kokonaan, joten sen lisätietoja ei voi poistaa.
    .hint = Avaa kuva kuvankäsittelyohjelmassa ja tallenna se uudelleen JPEG-, PNG-, WebP- tai GIF-muodossa. SVG-kuvan on oltava UTF-8-muotoista XML:ää.
picture-unsupported = Kuvan { $path } muotoa ei tunneta, joten sen lisätietoja ei voi poistaa.
    .hint = Tallenna kuva JPEG-, PNG-, WebP-, GIF- tai SVG-muodossa.
picture-has-metadata = Kuvassa { $path } on lisätietoja, joita ei osata poistaa AVIF-muodosta.
    .hint = Tallenna kuva ilman lisätietoja, tai valitse JPEG-, PNG- tai WebP-muoto, josta ne osataan poistaa.
attachment-metadata = Tiedosto { $path } julkaistaan sellaisenaan. Sen sisältöä ja tallennettuja lisätietoja, kuten tekijän nimeä, ei ole katsottu.
    .hint = Tarkista tiedoston ominaisuudet ja poista niistä ihmisten nimet ja aiemmat versiot. Vastaa sitten havaintoon sivulla: { -answer(rule: "attachment-metadata") }

## Vastaukset havaintoihin

stale-answer = Vastaukselle ei ole enää havaintoa: { $rule }.
    .hint = Poista vastaus. Muuten sivulla perustellaan asiaa, jota ei enää ole.
unknown-rule = Sääntöä ”{ $rule }” ei ole, tai sen havaintoihin ei voi vastata.
    .hint = Kirjoita säännön tunnus niin kuin polku check sen näyttää.
    .hint-similar = Tarkoititko sääntöä ”{ $similar }”?
unanswerable = Säännön ”{ $rule }” havainto on virhe, eikä siihen voi vastata.
    .hint = Korjaa virhe ja poista vastaus.

## Teema

theme-missing = Teemaa ”{ $theme }” ei ole.
    .hint = Tee kansio themes/{ $theme }, tai poista tiedostosta site.yaml kohta theme, jolloin käytetään ohjelman omaa teemaa.
theme-string = Teeman tekstejä ei voi lukea: { $reason }
    .hint = Korjaa tiedosto teeman kansiossa strings. Merkintä on muotoa ”tunnus = teksti”.
citation-style = Teeman viittaustyyliä ei voi lukea: { $reason }
    .hint = Korjaa teeman tiedosto citations.csl. Sen on oltava itsenäinen CSL 1.0.2 -tyyli.
missing-template = Teemassa ei ole sivupohjaa ”{ $template }”.
    .hint = Tarkista nimi, tai lisää sivupohja teeman kansioon templates.
template-error = Sivupohjassa { $template } on virhe: { $reason }
    .hint = Korjaa sivupohja teeman kansiossa templates. Poista oma sivupohja, jos haluat käyttää ohjelman omaa.
template-error-page = Sivupohjassa { $template } on virhe, joka tuli esiin sivulla { $page }: { $reason }
    .hint = Korjaa sivupohja teeman kansiossa templates. Poista oma sivupohja, jos haluat käyttää ohjelman omaa.
figures-contradict = Nämä saman joukon luvut eivät voi kaikki pitää paikkaansa: { $figures }.
    .hint = Etsi virheellinen luku. Jos luvut on laskettu eri aikaan tai eri tavalla, tee niille omat joukkonsa.
total-differs = Taulukon ”{ $table }” yhteissumma ei ole muiden lukujen summa.
    .hint = Korjaa luvut, lisää puuttuva omaksi rivikseen tai sarakkeekseen, tai poista total: true.
unproven = Luvun ”{ $figure }” suojausta ei saatu osoitetuksi: lukija voisi päätellä sen muista luvuista.
    .hint = Julkaise joukosta vähemmän taulukoita, tai yhdistä luokkia.
unproven-unprinted = Luvuista kuten ”{ $figure }” voisi päätellä pienen ryhmän koon, vaikka sitä ei ole painettu minnekään.
    .hint = Julkaise joukosta vähemmän taulukoita, tai yhdistä luokkia.
unproven-no-table = Luvun ”{ $figure }” joukolle ei löytynyt laskelmaa, joka sopisi kaikkeen julkaistuun, joten suojausta ei voi osoittaa.
    .hint = Tarkista, että joukon luvut sopivat yhteen, tai julkaise siitä vähemmän taulukoita.
unproven-too-large = Luvun ”{ $figure }” joukosta on ristiintaulukoitu liian monta muuttujaa, joten suojausta ei voi osoittaa.
    .hint = Julkaise joukosta vähemmän taulukoita, tai yhdistä luokkia.
not-rounded = Taulukon ”{ $table }” lukuja ei voitu pyöristää niin, että ne laskevat yhteen. Pienet ryhmät on jätetty julkaisematta.
    .hint = Ristiintaulukoi yhdessä taulukossa vähemmän muuttujia.
withheld-together = Mikään pienempi rajaus ei suojannut pieniä ryhmiä, joten julkaisematta jäivät kokonaan: { $figures }.
    .hint = Yhdistä luokkia, jotta harvempi luku koskee liian pientä ryhmää, tai julkaise joukosta vähemmän taulukoita.
policy-weaker = Aineiston { $key } on väljempi kuin sivuston disclosure-kohdassa.
    .hint = Aineisto voi olla vain sivustoa tiukempi. Jos väljennykselle on peruste, kirjoita se kohtaan override: se näkyy lukujen yhteydessä.
protection-too-low = Suojauksen arvo protection on liian pieni: pienin sallittu on { $lowest }.
    .hint = Kirjoita protection vähintään arvoon { $lowest }. Muuten lukija tietäisi peitetyn luvun.
table-by-sides = Taulukon ”{ $table }” kohdassa by pitää olla rivien muuttuja ja, jos sarakkeita on useita, myös sarakkeiden muuttuja.
    .hint = Kirjoita yksi muuttuja, jos sarakkeita on yksi, muuten kaksi. Samat nimet eri taulukoissa tarkoittavat samaa jakoa.
where-unknown = Muuttujaa tai luokkaa ”{ $name }” ei ole missään tämän joukon valmiissa taulukossa.
    .hint = Kirjoita muuttuja niin kuin taulukon kohdassa by ja luokka niin kuin rivin tai sarakkeen otsikossa.
group-disclosure = Luku ”{ $figure }” kertoo arkaluonteisen tiedon ryhmän jokaisesta jäsenestä: kaikki kuuluvat samaan luokkaan.
    .hint = Yhdistä luokkia tai ryhmiä. Jos tiedon saa kertoa, kirjaa peruste: { -answer(rule: "group-disclosure") } Peruste näkyy lukijalle.
group-disclosure-nobody = Luku ”{ $figure }” kertoo arkaluonteisen tiedon ryhmän jokaisesta jäsenestä: kukaan ei kuulu luokkaan.
    .hint = Yhdistä luokkia tai ryhmiä, tai peitä nollat: zeros: protected. Jos tiedon saa kertoa, kirjaa peruste: { -answer(rule: "group-disclosure") } Peruste näkyy lukijalle.
unlinked = Taulukot ”{ $other }” ja ”{ $table }” näyttävät jakavan saman joukon samalla tavalla, mutta niitä ei suojata yhdessä.
    .hint = Kirjoita molempiin by: [muuttuja, …], samat nimet samoille jaoille. Jos sanat tarkoittavat eri asioita: { -answer(rule: "unlinked") }
unlinked-measure = Luku ”{ $measure }” näyttää olevan taulukon ”{ $table }” solu, mutta niitä ei suojata yhdessä.
    .hint = Kirjoita taulukkoon by ja lukuun where, joka kertoo, mikä osa joukosta se on. Jos kyse on eri asiasta: { -answer(rule: "unlinked") }
table-by-alone = Taulukon ”{ $table }” kohta by ei vaikuta: taulukolla ei ole joukkoa (of), tai sen solut menevät päällekkäin (exclusive: false).
    .hint = Lisää of ja poista exclusive: false, tai poista by.
table-beside-records = Taulukon ”{ $table }” joukko lasketaan tietueista, joten valmista taulukkoa ei voi suojata yhdessä niistä laskettujen lukujen kanssa.
    .hint = Laske taulukko tietueista: poista rows ja kirjoita by. Jos luvut on laskettu muusta aineistosta, tee niille oma joukko.
total-untied = Taulukon ”{ $table }” yhteissummasta voisi laskea luvun, jota ei julkaista.
    .hint = Poista yhteissumma. Jos sama henkilö on vain yhdessä solussa, poista exclusive: false, niin luvut suojataan yhdessä.

## Aiemmat julkaisut

release-name = Tiedosto ”{ $path }” ei ole julkaisu: nimessä saa olla kirjaimia a–z, numeroita sekä merkkejä . - _, ja se alkaa kirjaimella tai numerolla.
    .hint = Palauta tiedoston nimi sellaiseksi kuin polku release sen teki (releases/NIMI.yaml), tai siirrä tiedosto pois.
release-version = Julkaisun muotoa ”{ $found }” ei tunneta.
    .hint = Palauta tiedosto versionhallinnasta, tai käytä uudempaa Polkua. Julkaisutiedostoa ei muuteta käsin.
release-damaged = Julkaisu on vahingoittunut: siinä pitäisi olla lukuja { $told }, mutta niitä on { $found }.
    .hint = Palauta tiedosto versionhallinnasta. Julkaisutiedostoa ei muuteta käsin.
release-damaged-rows = Julkaisu on vahingoittunut: taulukon rivillä ei ole lukua joka sarakkeelle.
    .hint = Palauta tiedosto versionhallinnasta. Julkaisutiedostoa ei muuteta käsin.
expected-printed = Tämä ei ole julkaistu luku.
    .hint = Palauta tiedosto versionhallinnasta. Luku on julkaisussa muotoa 42, 65 %, 7/12, 50–70 %, number 2.5, x, c tai c together.
release-lacks = Julkaisussa ”{ $release }” ei ole lukua ”{ $figure }” sellaisena kuin sisältö sitä nyt pyytää: sama tunnus, joukko, tilannepäivä ja samat rivit ja sarakkeet.
    .hint = Tee uusi julkaisu (polku release NIMI), palauta sisältö julkaisun mukaiseksi, tai jätä luku pois.
earlier-release = Lukua ”{ $figure }” ei näytetä, mutta aiempi julkaisu kertoi sen jo: { $sum }.
    .hint = Jätä luku pois sisällöstä, tai pidä kynnys samana kuin julkaisussa. Jos julkaistu luku oli väärä, merkitse korjaus: corrected: {"{"}date: PÄIVÄ, reason: "Mikä oli väärin."{"}"}. Julkaisun, jota kukaan ei ole nähnyt, voi poistaa.
earlier-release-sum = Lukua ”{ $figure }” ei näytetä, mutta sen voi laskea aiemmin julkaistusta: { $sum }.
    .hint = Jätä luku pois sisällöstä, tai pidä kynnys samana kuin julkaisussa. Jos jokin julkaistu luku oli väärä, merkitse korjaus: corrected: {"{"}date: PÄIVÄ, reason: "Mikä oli väärin."{"}"}. Julkaisun, jota kukaan ei ole nähnyt, voi poistaa.
earlier-release-many = Lukua ”{ $figure }” ei näytetä, mutta sen voi laskea aiempien julkaisujen luvuista.
    .hint = Jätä luku pois sisällöstä, tai pidä kynnys samana kuin julkaisussa. Julkaisun, jota kukaan ei ole nähnyt, voi poistaa.
release-difference = Luku ”{ $figure }” eroaa samasta tilanteesta julkaistusta (”{ $release }”) vain muutaman verran, joten erotus voi osoittaa yksittäisiin ihmisiin.
    .hint = Jos luku on korjattu, kerro se: corrected: {"{"}date: PÄIVÄ, reason: "Mikä oli väärin."{"}"}. Muuten tarkista luku, tai vastaa havaintoon: { -answer(rule: "release-difference") }
release-difference-days = Luku ”{ $figure }” on muuttunut julkaisun ”{ $release }” jälkeen vain muutaman verran, joten erotus voi kertoa, keitä on tullut tai lähtenyt.
    .hint = Julkaise harvemmin, tai vastaa havaintoon, miksi erotus ei osoita ketään: { -answer(rule: "release-difference") }

## Työpajat

footnote-in-note = Vetäjän huomautuksessa ei voi olla alaviitettä.
    .hint = Kirjoita alaviitteen sisältö itse huomautukseen.
workshop-framework = { $count ->
        [0] Työpajalla ei ole kriteeristöä: kansiossa content/frameworks ei ole tiedostoja.
       *[other] Työpaja ei kerro, mistä kriteeristöstä se on.
    }
    .hint = Lisää framework: ja kriteeristön tunnus, joka on sen tiedoston nimi kansiossa content/frameworks.
phase-of-another-framework = Vaihe ”{ $id }” kuuluu toiseen kriteeristöön.
    .hint = Valitse vaiheita siitä kriteeristöstä, jonka työpajan framework: nimeää.
phase-not-picked = Vaihetta ”{ $id }” ei käsitellä tässä työpajassa.
    .hint = Lisää se työpajan kohtaan phases, tai poista viittaus.
criterion-not-picked = Kriteeri ”{ $id }” kuuluu vain sellaisiin vaiheisiin, joita tässä työpajassa ei käsitellä.
    .hint = Lisää jokin sen vaiheista työpajan kohtaan phases, tai poista kriteeri kohdasta criteria.
nothing-picked = Kohta { $key } on tyhjä, joten työpajassa ei olisi mitään käsiteltävää.
    .hint = Poista { $key }, niin käsitellään kaikki, tai nimeä siinä se, mitä käsitellään.
named-twice = ”{ $name }” on luettelossa kahdesti.
    .hint = Poista toinen.
empty-text = Teksti puuttuu.
    .hint = Kirjoita teksti lainausmerkkien väliin, tai poista koko kohta.
number-outside-range = Luvun pitää olla vähintään { $min } ja enintään { $max }.
    .hint = Korjaa luku.
agenda-part = ”{ $text }” ei ole mitään, mitä diat voisivat näyttää.
    .hint = Käytä jotakin näistä: "#otsikon-ankkuri", phases, "phase:TUNNUS" tai "exercise:TUNNUS".
## Arvioinnit

expected-review = Tarkistusmerkinnästä puuttuu, kuka tarkisti ja milloin.
    .hint = Kirjoita reviewed: false, tai tarkistajan rooli ja päivä: reviewed: {"{"}role: rooli, date: 2022-10-12{"}"}.
assessment-assessors = Arvioijia on vähemmän kuin { $least }. Yhden ihmisen pisteitä ei julkaista ryhmän arviona.
    .hint = Kirjoita, kuinka moni osallistui arviointiin. Jos arvion teki ulkopuolinen, kirjoita mode: external.
assessment-outcome = Kriteerillä ”{ $criterion }” ei ole pisteitä eikä syytä, miksi niitä ei ole.
    .hint = Kirjoita score tai not_rated. Poista kriteeri, jos sitä ei käsitelty.
assessment-outcome-both = Kriteerillä ”{ $criterion }” on sekä pisteet että syy jättää se arvioimatta.
    .hint = Jätä vain toinen: score tai not_rated.
assessment-must-be-rated = Kriteeriä ”{ $criterion }” ei voi jättää arvioimatta.
    .hint = Kirjoita score, tai poista kriteeri, jos sitä ei käsitelty. Kriteeristön tiedostossa sen kohdalla on may_be_not_rated: false.
assessment-score = Pisteet { $score } eivät ole asteikolla { $min }–{ $max }.
    .hint = Korjaa pisteet, tai tarkista asteikko kriteeristön tiedostosta.
assessment-score-no-scale = Kriteerillä ”{ $criterion }” ei ole asteikkoa, joten sille ei voi antaa pisteitä ({ $score }).
    .hint = Lisää kriteeristön tiedostoon scale, tai poista pisteet.
assessment-spread = Pisteiden jakauma kertoisi, mitä alle { $threshold } ihmistä antoi.
    .hint = Poista spread tästä kriteeristä. Ryhmän yhteinen arvio jää.
assessment-spread-unanimous = Kaikki antoivat samat pisteet, joten jakauma kertoisi jokaisen pisteet (kynnys { $threshold }).
    .hint = Poista spread tästä kriteeristä. Ryhmän yhteinen arvio jää.
assessment-spread-sum = Jakaumassa on enemmän pisteiden antajia kuin arvioijia (kynnys { $threshold }).
    .hint = Korjaa assessors, tai poista spread tästä kriteeristä.
assessment-file = Tiedosto { $path } on itsearvioinnin lomake: siinä on se, mitä työpajassa kirjoitettiin.
    .hint = Siirrä se pois kansiosta content/, sillä sen tiedostot julkaistaan, kun sivu linkittää niihin. Komento polku assess ottaa siitä sen, minkä saa julkaista.
assessment-twice = Yksikön ”{ $unit }” kierros ”{ $round }” on jo tiedostossa ”{ $first }”.
    .hint = Pidä tiedostoista toinen, tai korjaa unit tai round.
assessment-version = Arviointi on tehty kriteeristön ”{ $framework }” versiolla { $version }, ja sivustolla on versio { $current }. Se näytetään omana sarjanaan, eikä sitä verrata muihin.
    .hint = Mitään ei tarvitse tehdä, jos versio on oikea. Muuten korjaa version.

## Saavutettavuusseloste

accessibility-not-told = Sivusto ei kerro saavutettavuudestaan, joten saavutettavuusselostetta ei voi tehdä.
    .hint = Kerro content/site.yaml-tiedostossa ainakin, julkaiseeko sivuston julkinen toimija: accessibility: {"{"}public_body: false{"}"}.
accessibility-claim = Selosteessa ei voi sanoa, että sivusto täyttää vaatimukset, ellei sitä ole tarkistettu käsin.
    .hint = Kirjaa tarkistukset päivineen kohtiin keyboard ja screen_reader, tai poista claim. Automaattinen tarkistus löytää vain osan puutteista.
accessibility-claim-contradicted = Selosteessa sanotaan, että sivusto täyttää vaatimukset, vaikka siinä on tiedossa olevia puutteita tai automaattinen tarkistus löysi niitä.
    .hint = Kirjoita claim: partial, tai korjaa puutteet ja tee tarkistus uudelleen.
accessibility-statement = Julkisen toimijan saavutettavuusselosteesta puuttuu { $what ->
        [unit] yksikkö, joka vastaa saavutettavuudesta
        [feedback] tieto siitä, miten puutteesta voi kertoa
        [authority] valvova viranomainen
        [reviewed] päivä, jona seloste on viimeksi tarkistettu
        [claim] tieto siitä, miltä osin sivusto täyttää vaatimukset
        [automatic] automaattisen tarkistuksen tulos
       *[shortcomings] luettelo tiedossa olevista puutteista
    }.
    .hint = { $what ->
        [automatic] Tee automaattinen tarkistus; se kirjoittaa tiedoston content/accessibility.yaml.
        [claim] Kirjoita claim: partial, full tai none. full vaatii käsin tehdyt tarkistukset.
       *[other] Lisää { $what } site.yaml-tiedoston kohtaan accessibility.
    }
accessibility-statement-future = Saavutettavuusselosteessa on päivä, joka on vasta tulossa ({ $date }).
    .hint = Korjaa päivä: kirjoita, milloin tarkistus on tehty.
accessibility-statement-stale = Saavutettavuusselosteessa { $what ->
        [authority] viranomaisen tiedot on tarkistettu
        [reviewed] kerrottu viimeisin tarkistus on tehty
        [automatic] automaattinen tarkistus on tehty
       *[claim] vanhempi käsin tehdyistä tarkistuksista on tehty
    } yli vuosi sitten ({ $date }).
    .hint = { $what ->
        [automatic] Tee tarkistus uudelleen; se kirjoittaa tiedoston content/accessibility.yaml.
       *[other] Tarkista, että tieto pitää paikkansa, ja päivitä päivä.
    }
