# Mitä ohjelma sanoo itsestään ja työstään. Sisällön virheet ovat tiedostossa problems.fi.ftl.

## Ohjeet

help = Polku tekee markdown- ja YAML-tiedostoista valmiin sivuston.
    .usage = polku [komento] [valitsimet]
help-usage = Käyttö:
help-verbs = Komennot:
help-arguments = Argumentit:
help-flags = Valitsimet:
help-exit-codes =
    Paluuarvot:
      0  valmis
      1  ajoa ei voitu tehdä (argumentit, levy tai puuttuva content/); polku due: määräaika on ohi
      2  sisällössä on virheitä, tai --strict ja varoituksia; tietosuojan tarkastus ei mene läpi
      3  virheitä tiedostossa content/site.yaml

verb-build = Tekee sivuston (sama kuin pelkkä polku)
    .usage = polku build [--from-release NIMI] [valitsimet]
verb-check = Tarkistaa sisällön mutta ei kirjoita sivustoa
    .usage = polku check [--fix] [--external] [valitsimet]
verb-release = Tallettaa sen, mitä sivusto julkaisee (releases/NIMI.yaml)
    .usage = polku release NIMI [valitsimet]
verb-due = Kertoo, mitkä luvat ja tarkistukset ovat pian määräajassaan
    .usage = polku due [--within PÄIVIÄ] [--ics TIEDOSTO] [--json] [valitsimet]
verb-withdraw = Poistaa lainauksen sisällöstä ja kertoo, missä muualla sen sanat voivat olla
    .usage = polku withdraw TUNNUS [--dry-run] [valitsimet]
verb-translate = Kertoo, mitkä käännökset puuttuvat tai ovat vanhentuneet, ja hyväksyy käännöksiä
    .usage = polku translate [--accept [TIEDOSTO]…] [valitsimet]
verb-translate-translations = Hyväksyttävät käännökset, esimerkiksi content/guide/index.sv.md (oletus: kaikki)
verb-assess = Ottaa työpajan arvioinnin sisältöön (content/assessments)
    .usage = polku assess TIEDOSTO… --round KIERROS --unit YKSIKKÖ [--replace] [valitsimet]
verb-audit = Näyttää, mitä ryhmistä julkaistaan, mitä jää näyttämättä ja mitä siitä voi päätellä
    .usage =
        polku audit [--public] [--explain LUKU] [--certificate TIEDOSTO] [valitsimet]
               polku audit --verify TIEDOSTO [valitsimet]
verb-pack = Tekee työpajan aineistosta zip-paketin, joka toimii ilman verkkoa
    .usage = polku pack TYÖPAJA [--output TIEDOSTO.zip] [valitsimet]
verb-pack-output = Paketin tiedosto, .zip, nykyisestä kansiosta katsoen (oletus: sivuston kansion TYÖPAJA.zip)
    .value = TIEDOSTO
verb-init = Tekee pienen sivuston, jonka voi heti rakentaa
    .usage = polku init KANSIO [valitsimet]
verb-schema = Tulostaa sisältötiedostojen JSON Schema -kuvauksen
    .usage = polku schema [LAJI]
verb-completions = Tulostaa komentotulkille täydennykset
    .usage = polku completions TULKKI

flag-root = Sivuston kansio, jossa content/ on (oletus: nykyinen kansio)
    .value = KANSIO
flag-output = Mihin sivusto kirjoitetaan, nykyisestä kansiosta katsoen (oletus: sivuston kansion output/)
    .value = KANSIO
flag-base-url = Osoite, jossa sivusto julkaistaan; korvaa tiedoston site.yaml osoitteen
    .value = OSOITE
flag-profile = Kenelle sivusto tehdään: publish (oletus) tai preview, jossa luonnoksetkin näkyvät
    .value = PROFIILI
flag-strict = Varoituksetkin estävät sivuston teon
flag-today = Minkä päivän mukaan määräajat tarkistetaan (oletus: tämä päivä)
    .value = PÄIVÄ
flag-format = Raportin muoto: human (ihmisille, oletus) tai json
    .value = MUOTO
flag-lang = Ohjelman kieli: fi tai en (oletus: sivuston kieli, muuten ympäristön)
    .value = KIELI
flag-timings = Näyttää, kuinka kauan vaiheet kestivät
flag-quiet = Kertoo vain sen, mikä on vialla
flag-help = Näyttää tämän ohjeen
flag-version = Näyttää ohjelman version
flag-external = Kokeilee myös, vastaavatko ulkoiset linkit; vain silloin ohjelma ottaa yhteyden verkkoon
flag-fix = Korjaa sisällöstä sen, minkä voi korjata ilman harkintaa
flag-from-release = Ottaa luvut julkaisusta eikä sisällöstä: luottamuksellisia tietoja ei tarvita
    .value = NIMI
flag-name = Julkaisun nimi: kirjaimia a–z, numeroita ja merkkejä . - _
    .value = NIMI
flag-within = Kuinka monen päivän päähän katsotaan (oletus: 90)
    .value = PÄIVIÄ
flag-ics = Kirjoittaa määräajat kalenteritiedostoon (iCalendar)
    .value = TIEDOSTO
flag-json = Sama kuin --format json
flag-quote = Lainauksen tunnus, tai kyselyn ja lainauksen: KYSELY/TUNNUS
    .value = TUNNUS
flag-status = Kertoo, miten käännökset vastaavat alkuperäisiä (oletus)
flag-accept = Kirjaa, että käännös vastaa nyt alkuperäistä
flag-dry-run = Kertoo, mitä tehtäisiin, mutta ei tee sitä
flag-files = Lomakkeen tallentamat tiedostot (*.polku-assessment.json) tai kansiot, joissa niitä on
    .value = TIEDOSTO
flag-round = Kierros niin kuin se on tiedostoissa, esimerkiksi 2022-autumn
    .value = KIERROS
flag-unit = Yksikkö niin kuin se on tiedostoissa
    .value = YKSIKKÖ
flag-replace = Korvaa kierroksen, joka on jo sisällössä
flag-public = Ei kerro, mitkä luvut alittavat rajan ja mitkä suojaavat niitä
flag-explain = Näyttää yhdestä näyttämättä jätetystä luvusta, kuinka sen voi tarkistaa kynällä
    .value = LUKU
flag-certificate = Mihin kirjoitetaan todistus, jonka kuka tahansa voi tarkistaa laskemalla yhteen
    .value = TIEDOSTO
flag-verify = Tarkistaa todistuksen; sivustoa siihen ei tarvita
    .value = TIEDOSTO
flag-workshop = Työpajan tunnus: sen sivun osoitteen viimeinen osa, esimerkiksi half-day
    .value = TYÖPAJA
flag-folder = Uuden sivuston kansio; saa puuttua tai olla tyhjä
    .value = KANSIO
flag-kind = site, dataset, survey, withdrawn, framework, assessment, assessment-file, terms, changes, translations, release, certificate tai markdown-sivun alun tiedot: front-matter, page, start, phase, partner, goals, swot, service-path (oletus: kaikki)
    .value = LAJI
flag-shell = bash, elvish, fish, powershell tai zsh
    .value = TULKKI

## Väärä käyttö

usage-hint = Ohjeet: `polku --help`
    .similar = Tarkoititko `{ $similar }`? Ohjeet: `polku --help`
usage-unknown-argument = Argumenttia `{ $argument }` ei tunneta.
usage-unknown-verb = Komentoa `{ $verb }` ei ole.
usage-missing-value = Valitsin `{ $argument }` tarvitsee arvon.
    .known = Valitsin `{ $argument }` tarvitsee arvon: { $known }.
usage-invalid-value = Arvo `{ $value }` ei sovi valitsimelle `{ $argument }`.
    .known = Arvo `{ $value }` ei sovi valitsimelle `{ $argument }`. Mahdolliset arvot: { $known }.
usage-takes-no-value = Valitsin `{ $argument }` ei ota arvoa, mutta sille annettiin `{ $value }`.
usage-given-twice = Valitsin `{ $argument }` on annettu kahdesti.
usage-not-together = Valitsimia `{ $argument }` ja `{ $other }` ei voi antaa yhdessä.
usage-missing-argument = Argumentti { $argument } puuttuu.
usage-not-utf8 = Argumentti ei ole kelvollista UTF-8-tekstiä.
usage-other = Argumentteja ei voitu lukea ({ $reason }).
usage-today = `{ $value }` ei ole päivämäärä.
    .hint = Kirjoita päivä muodossa 2022-10-12 tai 12.10.2022.
usage-base-url = `{ $value }` ei kelpaa sivuston osoitteeksi.
    .hint = Osoite on muotoa https://example.org/polku/.
usage-source-date-epoch = Ympäristömuuttujan SOURCE_DATE_EPOCH arvo `{ $value }` ei ole sekuntien määrä.
    .hint = Anna kokonaisluku, esimerkiksi 1665532800, tai poista muuttuja.

## Miksi ajoa ei voitu tehdä

failure = virhe: { $message }
hint = vihje: { $text }
failure-no-content = Kansiossa { $folder } ei ole kansiota content/, joten sivustolla ei ole sisältöä.
    .hint = Kerro sivuston kansio valitsimella --root, tai tee uusi sivusto: `polku init KANSIO`
failure-read = Kansiota { $folder } ei voitu lukea ({ $reason }).
failure-catalog = Ohjelman tekstejä ei voitu lukea ({ $reason }).
    .hint = Vika on ohjelmassa. Kerro siitä sen tekijöille.
failure-print = Tulostetta ei voitu kirjoittaa ({ $reason }).
failure-not-a-folder = { $path } ei ole kansio.
failure-target-root = { $folder } on sivuston oma kansio, joten sivustoa ei voi kirjoittaa siihen.
    .hint = Valitse valitsimella --output kansio sen sisältä tai vierestä.
failure-target-holds-root = Sivuston oma kansio on kansiossa { $folder }, joten sivustoa ei voi kirjoittaa siihen.
    .hint = Valitse valitsimella --output oma kansio.
failure-target-holds-input = Kansiossa { $folder } on { $input }, josta sivusto tehdään.
    .hint = Valitse valitsimella --output oma kansio.
failure-target-in-input = { $folder } on kansiossa { $input }, josta sivusto tehdään.
    .hint = Valitse valitsimella --output kansio sen ulkopuolelta.
failure-target-not-empty = Kansiossa { $folder } on tiedostoja, joita Polku ei ole kirjoittanut, esimerkiksi { $found }.
    .hint = Valitse valitsimella --output kansio, joka on tyhjä tai jota ei vielä ole.
failure-target-system = Kansiota { $path } ei voitu tutkia ({ $reason }).
failure-busy = Toinen ajo kirjoittaa parhaillaan kansioon { $folder }.
    .hint = Odota, että se päättyy, ja yritä uudelleen.
failure-moved = Kansio { $folder } vaihtui linkiksi kesken ajon. Mitään ei kirjoitettu.
failure-later-manifest = { $path } on versiota { $version }, jota tämä ohjelma ei tunne.
    .hint = Käytä uudempaa ohjelmaa tai valitse valitsimella --output toinen kansio.
failure-obstructed = Mitään ei kirjoitettu, sillä tiellä on jotakin, mitä Polku ei ole tehnyt: { $obstacles }.
    .hint = Siirrä ne pois tai valitse valitsimella --output toinen kansio.
failure-disk-full = Levy täyttyi tiedoston { $path } kohdalla ({ $reason }). Jokainen tiedosto on silti ehjä, vanha tai uusi.
    .hint = Vapauta tilaa ja aja uudelleen: seuraava ajo tekee työn loppuun.
failure-create-folder = Kansiota { $path } ei voitu tehdä ({ $reason }).
failure-list-folder = Kansion { $path } tiedostoja ei voitu luetella ({ $reason }).
failure-lock = Tiedostoa { $path } ei voitu lukita ({ $reason }).
failure-read-file = Tiedostoa { $path } ei voitu lukea ({ $reason }).
failure-write-file = Tiedostoa { $path } ei voitu kirjoittaa ({ $reason }).
failure-delete = Tiedostoa { $path } ei voitu poistaa ({ $reason }).
failure-init-not-empty = Kansio { $folder } ei ole tyhjä: siinä on { $found }. Mitään ei kirjoitettu.
    .hint = Anna kansio, jota ei vielä ole tai joka on tyhjä.
failure-no-release = Julkaisua { $name } ei ole.
    .hint = Julkaisut ovat: { $known }
failure-no-release-none = Julkaisua { $name } ei ole: yhtään julkaisua ei ole vielä tehty.
    .hint = Tee julkaisu: `polku release { $name }`
failure-release-name = Nimi { $name } ei kelpaa julkaisulle.
    .hint = Nimessä on kirjaimia a–z, numeroita ja merkkejä . - _, ja se alkaa kirjaimella tai numerolla, esimerkiksi 2024-1.
failure-release-exists = Julkaisu { $name } on jo tehty. Sitä ei muuteta.
    .hint = Anna uudelle julkaisulle toinen nimi.
failure-release-form = Julkaisua ei voi kirjoittaa ({ $reason }).
    .hint = Tämä on ohjelman vika. Ilmoita siitä.
failure-change-changed = { $path } muuttui kesken ajon, joten siihen ei koskettu.
    .hint = Aja komento uudelleen.
failure-change-outside = { $path } on linkki kansion content/ ulkopuolelle, joten siihen ei koskettu.
failure-change = Tiedostoa { $path } ei voitu muuttaa ({ $reason }).
failure-translate-unknown = { $path } ei ole minkään sivun käännös.
    .hint = Anna käännöksen polku, esimerkiksi content/index.sv.md. `polku translate` luettelee käännökset.
failure-translate-similar = { $path } ei ole minkään sivun käännös.
    .hint = Tarkoititko { $similar }?
failure-translate-content = Sisällössä on virheitä, joten mitään ei hyväksytty.
    .hint = Korjaa ensin virheet, jotka `polku check` luettelee.
failure-translate-folder = Kansiota content/translations ei voitu luoda: { $reason }
    .hint = Tarkista kansion oikeudet.
failure-withdraw-unknown = Lainausta { $id } ei ole.
    .hint = Lainausten tunnukset ovat kansion content/quotes tiedostoissa kohdassa quotes.
failure-withdraw-unknown-similar = Lainausta { $id } ei ole.
    .hint = Tarkoititko: { $similar }?
failure-withdraw-unreadable = Lainausta { $id } ei löytynyt niistä tiedostoista, jotka voitiin lukea. Näitä ei voitu: { $files }
    .hint = Korjaa tiedostot (`polku check` kertoo virheet) ja yritä uudelleen.
failure-withdraw-again = Lainaus { $id } on jo peruutettu.
failure-withdraw-ambiguous = Tunnus { $id } on useassa kyselyssä: { $surveys }
    .hint = Anna myös kyselyn tunnus: KYSELY/TUNNUS.
failure-withdraw-unreadable-file = Tiedostoa { $path } ei voitu lukea kokonaan, joten mitään ei muutettu.
    .hint = Korjaa se (`polku check` kertoo virheet) ja yritä uudelleen.
failure-withdraw-notation = Kohta { $path }:{ $line } on kirjoitettu tavalla, jota ei voi muuttaa koskematta muuhun. Mitään ei muutettu.
    .hint = Tee muutos käsin: poista lainaus tiedostostaan ja lisää sen tunnus omalle rivilleen kohtaan withdrawn tiedostoon content/quotes/withdrawn.yaml.
failure-no-workshop = Työpajaa { $id } ei ole.
    .hint = Työpajat ovat: { $known }
failure-no-workshop-none = Työpajaa { $id } ei ole: sivustolla ei ole yhtään työpajaa.
    .hint = Työpajan sivu tehdään kansioon content/workshop/.
failure-ambiguous-workshop = Työpajoja nimeltä { $id } on useita.
    .hint = Valitse työpaja sivunsa polulla: { $known }
failure-pack-name = { $path } ei kelpaa paketin tiedostoksi: nimen lopussa ei ole .zip.
failure-pack-unportable = { $path } ei kelpaa paketin tiedostoksi: Windowsissa tiedostolla ei voi olla tätä nimeä.
    .hint = Jätä pois merkit \ : < > " | ? * ja laitteiden nimet, kuten con ja nul.
failure-pack-inside = { $path } on kansiossa { $folder }, eikä pakettia pidä julkaista vahingossa: lainauksiin voi olla lupa vain koulutuskäyttöön.
    .hint = Valitse paikka, joka ei ole kansiossa content, themes, releases tai confidential eikä minkään valmiin sivuston kansiossa.
failure-pack-no-file = { $path } ei kelpaa paketin tiedostoksi: siinä on jo jotakin muuta.
    .hint = Anna tiedosto, jota ei vielä ole tai jonka saa korvata.
failure-pack-long-path = Polku { $path } on { $length } merkkiä pitkä, eikä se aukeaisi kaikilla Windows-koneilla puretusta paketista. Enintään { $most } merkkiä käy.
    .hint = Lyhennä tiedoston tai sivun nimeä.
failure-pack-archive = Pakettia ei voitu tehdä ({ $reason }).
failure-certificate-inside = { $path } on kansiossa { $folder }, eikä todistusta pidä julkaista vahingossa.
    .hint = Valitse paikka, joka ei ole tulosteen, sisällön eikä teemojen kansiossa.
failure-certificate-no-file = { $path } ei kelpaa todistuksen tiedostoksi: siinä on jo jotakin muuta.
    .hint = Anna tiedosto, jota ei vielä ole tai jonka saa korvata.
failure-unknown-figure = Lukua `{ $figure }` ei ole.
    .hint = Lukujen nimet näyttää hakasulkeissa `polku audit`.
    .similar = Tarkoititko `{ $similar }`?
obstacle-file = tiedosto { $path }
obstacle-folder = kansio { $path }
obstacle-link = linkki { $path }
obstacle-special = erikoistiedosto { $path }

## Edistyminen

step-reading = Luetaan
step-resolving = Tulkitaan
step-checking = Tarkistetaan
step-asking = Kokeillaan ulkoisia linkkejä
step-rendering = Tehdään sivuja
stage-read = luku
stage-parse = jäsennys
stage-resolve = tulkinta
stage-check = tarkistus
stage-release = tietosuoja
stage-audit = tietosuojan tarkastus
stage-render = sivujen teko
stage-write = kirjoitus
stage-sum = yhteensä
stage-time = { $seconds } s

## Mitä löytyi

weight-error = virhe
weight-warning = varoitus
weight-note = huomautus
notes-hidden = Huomautukset näyttää `polku check`.
answered-heading = Vastattu:
answered-reason = Vastaus: { $text }
tally = Tarkistus: { $counts }.
tally-none = Tarkistus: ei huomautettavaa.
tally-strict = Varoitukset lasketaan virheiksi (--strict).
tally-errors = { $count ->
    [one] 1 virhe
   *[other] { $count } virhettä
}
tally-warnings = { $count ->
    [one] 1 varoitus
   *[other] { $count } varoitusta
}
tally-notes = { $count ->
    [one] 1 huomautus
   *[other] { $count } huomautusta
}
tally-answered = { $count ->
    [one] 1 vastattu varoitus
   *[other] { $count } vastattua varoitusta
}
mendable = { $count ->
    [one] Yhden kohdan korjaa `polku check --fix`.
   *[other] { $count } kohtaa korjaa `polku check --fix`.
}
links-none = Sivustolla ei ole ulkoisia linkkejä.
links-offline = Verkkoon ei saatu yhteyttä, joten { $asked ->
    [one] yksi ulkoinen linkki
   *[other] { $asked } ulkoista linkkiä
} jäi kokeilematta. Muu tarkistus on tehty.
links-asked = { $addresses ->
    [one] Ulkoisia osoitteita on yksi.
   *[other] Ulkoisia osoitteita on { $addresses }.
} { $asked ->
    [0] Kaikki ovat vastanneet viikon sisällä ({ $file }).
   *[other] Kokeiltiin { $asked }{ $remembered ->
        [0] .
        [one] ; yksi on vastannut viikon sisällä ({ $file }).
       *[other] ; { $remembered } on vastannut viikon sisällä ({ $file }).
    }
}
mended = { $count ->
    [0] Mitään ei voitu korjata ilman harkintaa.
    [one] Korjattiin yksi kohta: { $files }.
   *[other] Korjattiin { $count } kohtaa: { $files }.
}

## Mitä tehtiin

made = Sivusto on valmis: { $pages }, { $charts }, { $quotes } ja { $figures } ({ $seconds } s).
made-pages = { $count ->
    [one] 1 sivu
   *[other] { $count } sivua
}
made-charts = { $count ->
    [one] 1 kuvio
   *[other] { $count } kuviota
}
made-quotes = { $count ->
    [one] 1 lainaus
   *[other] { $count } lainausta
}
made-figures = { $count ->
    [one] 1 luku
   *[other] { $count } lukua
}
made-withheld = { $count ->
    [one] Yksi luku jätettiin näyttämättä pienen joukon vuoksi.
   *[other] { $count } lukua jätettiin näyttämättä pienen joukon vuoksi.
}
files = { $written }, { $unchanged } ennallaan, { $deleted } poistettu.
files-written = { $count ->
    [one] 1 tiedosto kirjoitettu
   *[other] { $count } tiedostoa kirjoitettu
}
earlier-incomplete = Edellinen ajo oli jäänyt kesken. Nyt työ on tehty loppuun.
earlier-unknown = Edellisen ajon luetteloa ei voitu lukea, joten vanhoja tiedostoja ei poistettu.
foreign = { $count ->
    [one] Tulostekansiossa on yksi tiedosto tai kansio, jota Polku ei ole kirjoittanut. Siihen ei koskettu: { $files }.
   *[other] Tulostekansiossa on { $count } tiedostoa tai kansiota, joita Polku ei ole kirjoittanut. Niihin ei koskettu: { $files }.
}
open = Avaa: { $path }
released = Julkaisu { $name } on tehty: { $file }. Pane se versionhallintaan.
not-released = Julkaisua { $name } ei tehty.
not-made = Sivustoa ei kirjoitettu. Kansio { $folder } jäi ennalleen.

## Määräajat

due-none = Mikään määräaika ei täyty seuraavien { $days } päivän aikana.
due-line = { $date }  { $title }  ({ $place })
due-line-overdue = { $date }  { $title } – määräaika on ohi  ({ $place })
due-consent = Lupa lainaukseen { $name } päättyy
due-site = Sivusto on tarkistettava
due-dataset = Aineisto { $name } on tarkistettava
due-statement = Saavutettavuusseloste: { $name ->
        [authority] viranomaisen tiedot on tarkistettava
        [automatic] automaattinen tarkistus on tehtävä uudelleen
        [claim] käsin tehdyt tarkistukset on tehtävä uudelleen
       *[reviewed] seloste on tarkistettava
    }
due-survey = Kyselyn { $name } lainaukset on tarkistettava
due-page = Sivu { $name } on tarkistettava
due-calendar = Kalenteri kirjoitettiin: { $path }
due-errors = { $count ->
    [one] Sisällössä on virhe, joten luettelo voi olla vajaa. `polku check` kertoo siitä.
   *[other] Sisällössä on { $count } virhettä, joten luettelo voi olla vajaa. `polku check` kertoo niistä.
}

## Lainauksen peruuttaminen

translate-none = Sivustolla on vain yksi kieli. Muut kielet luetellaan tiedostossa content/site.yaml kohdassa languages.
translate-language = { $language }: käännetty { $translated }/{ $pages }, tarkistettu { $reviewed }, vanhentuneita kohtia { $outdated }
translate-changed = {"  "}{ $place }  Alkuperäinen on muuttunut: { $source }
translate-added = {"  "}{ $place }  Alkuperäiseen on lisätty: { $source }
translate-removed = {"  "}{ $place }  Alkuperäisestä on poistettu: { $source }
translate-unrecorded = {"  "}Hyväksymättä (polku translate --accept):
translate-missing = {"  "}Kääntämättä:
translate-accepted = Hyväksytty: { $path }
translate-record = Kirjattu: { $path }
translate-record-head = Mistä tekstistä kukin käännös on tehty. Tiedoston kirjoittaa polku translate --accept.
withdraw-done = Lainaus { $id } poistettiin ({ $place }). Sen tunnus on nyt tiedostossa { $record }.
withdraw-trial = Lainaus { $id } poistettaisiin ({ $place }), ja sen tunnus kirjattaisiin tiedostoon { $record }. Mitään ei muutettu.
withdraw-record = Puhujien peruuttamien lainausten tunnukset. Tätä tiedostoa kirjoittaa polku withdraw.
withdraw-shown = Täällä näytetään kyselyn lainauksia tai viitataan lainaukseen:
withdraw-words = Täällä toistuu lainauksen sanoja:
withdraw-comment = Tämä lainauksen yllä ollut kommentti jäi. Katso, kertooko se puhujasta:
withdraw-releases = Nämä julkaistut versiot mainitsevat lainauksen tai niitä ei voitu lukea:
withdraw-beyond =
    Näihin Polku ei ulotu. Käy ne läpi itse:
    - tulostekansio ja palvelimella oleva sivusto: rakenna ja julkaise sivusto uudelleen
    - versiohistoria (git) ja varmuuskopiot
    - jaetut PDF:t ja koulutuspaketit
    - muualla tehdyt käännökset, otteet ja hakukoneiden kopiot

## Tietosuojan tarkastus

audit-title = Tietosuojan tarkastus: { $site }
audit-population = { $title } ({ $key }), { $size }
audit-size = koko { $size }
audit-size-untold = kokoa ei kerrota
audit-nameless = Luvut, jotka eivät kuulu mihinkään sivuston ryhmään
audit-published = Julkaistaan
audit-withheld = Jätetään näyttämättä
audit-of-table = { $table }: { $count ->
    [one] 1 taulukon luku
   *[other] { $count } taulukon lukua
}
audit-why-below = alittaa rajan
audit-why-one = kertoo liikaa yhden osuudesta
audit-why-protects = suojaa toista lukua
audit-why-together = jää näyttämättä kokonaisuutena, taulukkonsa tai ryhmänsä mukana
audit-open = väli { $interval }, mahdollisia: { $values }
audit-open-sum = osuudet yhteensä { $interval } (yksikkö: { $unit })
audit-interval-open = { $least } tai enemmän
audit-alone = ei kuulu mihinkään tarkasteltavaan summaan
audit-outside = { $count ->
    [one] Yksi näyttämättä jätetty luku ei kuulu mihinkään summaan, ja se on arvioitu yksinään.
   *[other] { $count } näyttämättä jätettyä lukua ei kuulu mihinkään summaan, ja ne on arvioitu yksinään.
}
audit-proven = Todistettu: näillä luvuilla on kullakin vähintään niin monta mahdollista arvoa kuin sääntö vaatii.
audit-unproven-few = Ei todistettu: jollekin luvulle löytyi liian vähän mahdollisia arvoja.
audit-unproven-near = Ei todistettu: summa, joka kertoo liikaa yhden osuudesta, ei jää riittävän avoimeksi.
audit-unproven-unprinted = Ei todistettu: pienen osan, jota ei näytetä, voi laskea muista luvuista.
audit-unproven-no-table = Ei todistettu: mikään kokonaislukujen taulukko ei sovi siihen, mitä näytetään.
audit-unproven-too-large = Ei todistettu: luvut risteyttävät liian monta muuttujaa yhdessä tarkasteltaviksi.
audit-policy = Sääntö: lukumääriä 1–{ $last } ei näytetä. { $zeros } Sille, joka laskee yhteen ja vähentää kaikkea näytettyä, on jäätävä näyttämättä jätetystä luvusta vähintään { $values } mahdollista arvoa.
audit-zeros-published = Nolla näytetään, joten lukija tietää, ettei näyttämättä jätetty luku ole nolla.
audit-zeros-protected = Nollakin jätetään näyttämättä.
audit-meaning = Väli kertoo, kuinka tarkasti luvun voi päätellä laskemalla yhteen ja vähentämällä kaikkea näytettyä: se on jossakin tällä välillä. Jokaista mahdollista arvoa kohti on kokonainen taulukko, joka sopii kaikkeen näytettyyn; `polku audit --explain LUKU` näyttää siitä yhden.
audit-internal = Tämä raportti on niille, jotka vastaavat luvuista: se kertoo, mitkä luvut alittavat rajan. Muille tarkoitettu muoto on `polku audit --public`.
audit-figures = { $count ->
    [one] 1 luku
   *[other] { $count } lukua
}
audit-verdict-proven = { $figures }, joista { $withheld } jätetään näyttämättä: todistettu.
audit-verdict-nothing = { $figures }, kaikki näytetään: todistettavaa ei ole.
audit-verdict-not-proven = { $figures }, joista { $withheld } jätetään näyttämättä: ei todistettu.
audit-verdict-findings = { $figures }, joista { $withheld } jätetään näyttämättä: sääntö pitää, mutta valmiit tiedostot näyttävät muuta.
audit-read-back = Valmis sivusto luettiin takaisin ({ $count ->
    [one] 1 tiedosto
   *[other] { $count } tiedostoa
}): se näyttää nämä luvut eikä muita.
audit-read-back-findings = Valmis sivusto luettiin takaisin ({ $count ->
    [one] 1 tiedosto
   *[other] { $count } tiedostoa
}), eikä se näytä sitä, mitä oli päätetty julkaista:
audit-read-back-unproven = Sen perusteella, mitä tiedostot näyttävät, näyttämättä jätetyn luvun voi laskea.
audit-found-disclosed = { $file }: luku { $figure } jätettiin näyttämättä, mutta sen voi lukea tästä.
audit-found-differs = { $file }: luku { $figure } ei ole se, joka päätettiin julkaista.
audit-found-unknown = { $file }: lukua { $figure } ei ole päätetty julkaista.
audit-found-unnamed = { $file }: luvulla ei ole nimeä ({ $text }).
audit-found-aside = { $file }: luku { $text } on otsikossa tai koneille tarkoitetussa kuvauksessa mutta ei minkään sivun tekstissä.
audit-found-nowhere = Luku { $figure } päätettiin julkaista, mutta sitä ei ole missään tiedostossa.
audit-found-no-reader = { $file }: tämänlaista tiedostoa ei osata lukea takaisin.
audit-found-contradictory = Luku { $figure } on eri paikoissa eri suuri.
audit-fails = Tarkastus ei mene läpi. Älä julkaise sivustoa ennen kuin se menee.
audit-not-built = Sisällössä on virheitä, joten tämä ei ole se, mitä julkaistaisiin, eikä tiedostoja luettu takaisin.
audit-strict = Tarkastus menee läpi, mutta sisällöstä on varoituksia ja käytössä on --strict.
certificate-written = Todistus on tiedostossa { $file }. Se on tehty vain siitä, mitä näytetään. Kuka tahansa tarkistaa sen näin: `polku audit --verify { $file }`
certificate-not-written = Todistusta ei kirjoitettu.

explain-title = Näin luvun { $figure } voi tarkistaa kynällä
explain-table = Todistuksessa on yksi kokonaislukujen taulukko. Se on tehty vain siitä, mitä näytetään: se sopii kaikkeen siihen, mutta sen ei tarvitse olla oikea.
explain-sums = Luvut ovat summia siitä, mitä ihmisistä on laskettu yhteen. Niiden yksikkö on { $unit }; keskiarvosta tarkistetaan summa, josta se on laskettu.
explain-cells = Siinä { $figure } on { $sum }, näiden solujen summa:
explain-change = Todistuksen muutos { $change }, tehtynä { $times ->
    [one] kerran
   *[other] { $times } kertaa
}, vaihtaa nämä solut:
explain-value = Silloin { $figure } on { $value } eikä { $sum }.
explain-kept = Jokainen näytetty luku, jossa on muuttunut solu, pysyy samana:
explain-equal = Summat, joissa ovat samat ihmiset, pysyvät yhtä suurina:
explain-open = Jokainen näyttämättä jätetty luku, jossa on muuttunut solu, on yhä vähintään 1:
explain-open-zero = Jokainen näyttämättä jätetty luku, jossa on muuttunut solu, on yhä vähintään 0:
explain-end = Molemmat taulukot sopivat kaikkeen näytettyyn. Näytetystä ei siis voi päätellä, onko luku { $sum } vai { $value }.
explain-more = ja vielä { $count }
explain-shown = { $figure } näytetään, joten tarkistettavaa ei ole.
explain-alone = { $figure } ei kuulu yhdessä tarkasteltaviin summiin, joten yhteen laskettavaa ei ole.

verify-holds = Todistus pitää paikkansa ({ $count ->
    [0] ei näyttämättä jätettyjä lukuja
    [one] 1 näyttämättä jätetty luku
   *[other] { $count } näyttämättä jätettyä lukua
}). Se tarkistettiin pelkästään laskemalla yhteen; se, että todistuksessa ovat sivuston luvut, jää lukijan verrattavaksi.
verify-fails = Todistus ei pidä paikkaansa: { $count ->
    [one] 1 virhe
   *[other] { $count } virhettä
}.
verify-malformed = { $file } ei ole todistus (rivi { $line }, sarake { $column }).
verify-version = { $file } on versiota { $version }, jota tämä ohjelma ei tunne.
verify-with-change = kun muutos { $change } tehdään { $times ->
    [one] kerran
   *[other] { $times } kertaa
}:{" "}
verify-not-there = Todistuksessa mainitaan solu tai muutos, jota siinä ei ole.
verify-too-large = Jokin luku on liian suuri laskettavaksi tarkasti.
verify-twice = { $figure } laskee solun kahdesti.
verify-unequal = Summat, joissa ovat samat ihmiset, eroavat: { $one } ja { $other }.
verify-negative = Solussa { $cell } on { $number }; lukumäärä ei ole negatiivinen.
verify-shown = { $figure } näytetään lukuna { $printed }, mutta sen solujen summa on { $sum }.
verify-zero = { $figure } jätetään näyttämättä, mutta sen solujen summa on { $sum }; nolla olisi näytetty.
verify-value = { $figure } olisi { $value }, mutta sen solujen summa on { $sum }.
verify-few = { $figure }: mahdollisia arvoja on { $found }, mutta tarvitaan { $needed }.

## Työpajan paketti

pack-written = Työpajan paketti on valmis: { $file } ({ $size }, { $files }).
pack-try = Kokeile ennen kuin annat sen eteenpäin: pura paketti ja avaa kansion { $folder } tiedosto index.html.
pack-not-written = Pakettia ei kirjoitettu.
pack-files = { $count ->
    [one] 1 tiedosto
   *[other] { $count } tiedostoa
}
pack-kilobytes = { $number } kt
pack-megabytes = { $number } Mt
pack-kind-start = Kansi ja ohje
pack-kind-slides = Diat ja moniste
pack-kind-worksheets = Työarkit
pack-kind-assessment = Itsearviointi
pack-kind-pages = Sivuston sivut
pack-kind-data = Luvut tiedostoina
pack-kind-attachments = Liitteet ja kuvat
pack-kind-look = Ulkoasu
pack-disclosing = Paketin tiedostot eivät näytä sitä, mitä oli päätetty julkaista, tai niistä voisi laskea näyttämättä jätetyn luvun.
pack-unreachable = Nämä osoitteet eivät toimisi paketissa ilman verkkoa:
    .hint = Tavalliset linkit verkkoon kirjoitetaan paketissa tekstiksi. Nämä ovat sisällön omassa HTML:ssä tai teemassa: korjaa ne siellä.

## Uusi sivusto

init-done = Kansioon { $folder } kirjoitettiin pieni sivusto ({ $count ->
    [one] 1 tiedosto
   *[other] { $count } tiedostoa
}).
init-kept = Näitä oli jo, eikä niihin koskettu: { $files }.
init-next = Tee siitä sivusto näin:
init-then = Avaa sen jälkeen output/index.html selaimella. Sisältö on kansiossa content/, ja README.md kertoo lisää.

## Työpajasta sivustolle

assess-record = Tämän kirjoitti polku assess. Kun joku on lukenut tekstit läpi, merkitse: reviewed: {"{"}role: rooli, date: 2022-10-12{"}"}
assess-files = { $count ->
    [one] Luettiin 1 tiedosto{ $refused ->
        [0] .
       *[other] , mutta sitä ei voitu käyttää.
    }
   *[other] Luettiin { $count } tiedostoa{ $refused ->
        [0] .
        [one] {""}, joista yhtä ei voitu käyttää.
       *[other] {""}, joista { $refused } ei voitu käyttää.
    }
}
assess-from = Arvio on tiedostosta { $file }. { $count ->
    [0] Yksittäisten arvioijien tiedostoja ei ollut.
    [one] Yhden arvioijan oma tiedosto laskettiin mukaan, mutta sen pisteitä ei talleteta.
   *[other] { $count } arvioijan omat tiedostot laskettiin mukaan, mutta niiden pisteitä ei talleteta.
}
assess-scored = Kriteereistä on arvioitu { $scored }/{ $of }{ $unrated ->
    [0] .
    [one] ; yhdelle on kerrottu syy, miksi sitä ei arvioitu.
   *[other] ; { $unrated } kriteerille on kerrottu syy, miksi niitä ei arvioitu.
}
assess-left = { $count ->
    [one] Yksi päivään valittu kriteeri jäi ilman arviota.
   *[other] { $count } päivään valittua kriteeriä jäi ilman arviota.
} Sivustolla lukee, ettei niitä käsitelty.
assess-assessors = Arvioijia: { $count }.
assess-spreads-open = { $count ->
    [one] Yhdelle kriteerille kirjoitettiin, kuinka moni antoi mitkäkin pisteet.
   *[other] { $count } kriteerille kirjoitettiin, kuinka moni antoi mitkäkin pisteet.
}
assess-spreads-closed = { $count ->
    [one] Yhden kriteerin pisteiden jakaumaa ei kirjoitettu, koska se kertoisi yksittäisten ihmisten pisteet.
   *[other] { $count } kriteerin pisteiden jakaumaa ei kirjoitettu, koska ne kertoisivat yksittäisten ihmisten pisteet.
}
assess-written = Kirjoitettiin { $file }
assess-review = Perusteluja, huomautuksia ja syitä ei julkaista, ennen kuin joku on lukenut ne läpi ja merkinnyt tiedostoon roolinsa ja päivän (reviewed).
assess-actions = Toimenpiteitä ei julkaista, koska yhden ihmisen rooli kertoo, kuka hän on. Jos ne saa julkaista, kirjoita tarkistuksen lisäksi publish_actions: true.
assess-next = Seuraavaksi: `polku check`

assess-fault-unreadable = Tiedostoa ei voitu lukea ({ $reason }).
assess-fault-not-a-file = Tämä ei ole tavallinen tiedosto.
assess-fault-too-large = Tiedosto on suurempi kuin 1 Mt, joten se ei ole arviointi.
assess-fault-not-text = Tiedosto ei ole tekstiä (UTF-8).
    .hint = Tallenna arviointi uudelleen lomakkeelta. Sitä ei tarvitse avata tekstinkäsittelyohjelmassa.
assess-fault-truncated = Tiedosto loppuu kesken.
    .hint = Kopioi katkennut tiedosto uudelleen siltä laitteelta, jolla se tallennettiin.
assess-fault-not-json = Tiedosto ei ole JSON-muotoinen.
    .hint = Tallenna arviointi uudelleen lomakkeelta. Sitä ei tarvitse avata tekstinkäsittelyohjelmassa.
assess-fault-not-an-assessment = Tiedosto ei ole arviointi.
assess-fault-format-version = Arvioinnin muoto on versiota { $found }, jota tämä ohjelma ei tunne.
    .hint = Muodon versio 1 tunnetaan. Käytä uudempaa ohjelmaa, tai tallenna arviointi tämän sivuston lomakkeella.
assess-fault-shape = Tiedosto ei ole arvioinnin muotoinen: { $reason }
    .hint = Arvioinnin muodon kertoo `polku schema assessment-file`.
assess-fault-shape-unknown-key = Arvioinnissa ei ole avainta ”{ $found }”.
assess-fault-shape-missing-key = Avain ”{ $found }” puuttuu.
assess-fault-shape-key-twice = Avain ”{ $found }” on kahdesti.
assess-fault-shape-some-key-twice = Sama avain on kahdesti.
assess-fault-shape-unknown-choice = ”{ $found }” ei ole mikään vaihtoehdoista.
assess-fault-shape-other-kind = Arvo on väärää lajia, esimerkiksi tekstiä, vaikka tarvitaan kokonaisluku.
assess-fault-id = Arvioinnin tunnus ei ole 32 heksadesimaalinumeroa.
assess-fault-date = ”{ $found }” ei ole päivä muodossa 2022-10-12.
assess-fault-hostile = Tekstissä on ohjausmerkkejä, joita näppäimistöltä ei tule.
    .hint = Avaa arviointi lomakkeella ja kirjoita teksti uudelleen.
assess-fault-empty = Tämä on tyhjä.
assess-fault-unknown-framework = Sivustolla ei ole kriteeristöä ”{ $found }”.
assess-fault-other-framework = Arviointi on kriteeristöstä ”{ $found }”, ja ryhmän yhteinen arvio on kriteeristöstä ”{ $wanted }”.
assess-fault-other-workshop = Arviointi on työpajasta ”{ $found }”, ja ryhmän yhteinen arvio on työpajasta ”{ $wanted }”.
assess-fault-framework-version = Arviointi on tehty kriteeristön versiolla { $found }, ja sivustolla on versio { $wanted }.
    .hint = Eri versioiden pisteitä ei verrata. Vanhan version arvioinnit luetaan sillä sivustolla, jossa vanha versio on.
assess-fault-unit = Arviointi on yksiköstä ”{ $found }”.
    .hint = Anna yksikkö ja kierros niin kuin ne ovat tiedostoissa: --unit ja --round.
assess-fault-round = Arviointi on kierrokselta ”{ $found }”.
    .hint = Anna yksikkö ja kierros niin kuin ne ovat tiedostoissa: --unit ja --round.
assess-fault-unknown-criterion = Kriteeristössä ei ole kriteeriä ”{ $found }”.
assess-fault-criterion-twice = Kriteeri ”{ $found }” on valittu kahdesti.
assess-fault-not-picked = Kriteeri ”{ $found }” on arvioitu, vaikka sitä ei valittu päivään.
assess-fault-score = Pisteet { $score } eivät ole asteikolla { $min }–{ $max }.
assess-fault-no-scale = Kriteerillä ei ole asteikkoa, joten sille ei voi antaa pisteitä.
assess-fault-no-outcome = Kriteerillä ei ole pisteitä eikä syytä, miksi niitä ei ole.
    .hint = Avaa arviointi lomakkeella ja anna kriteerille pisteet tai syy.
assess-fault-two-outcomes = Kriteerillä on sekä pisteet että syy jättää se arvioimatta.
assess-fault-must-be-rated = Tätä kriteeriä ei voi jättää arvioimatta.
assess-fault-spread-of-one = Pisteiden jakauma kuuluu vain ryhmän yhteiseen arvioon.
assess-fault-spread-sum = Jakaumassa on enemmän pisteiden antajia kuin arvioijia.
assess-fault-individual-of-several = Yhden ihmisen omassa arviossa on yksi arvioija.
assess-fault-group-of-one = Yhden ihmisen pisteet eivät ole ryhmän yhteinen arvio.
assess-fault-nobody = Arvioijia ei ole yhtään.
assess-fault-only-discussion = Tiedostossa on vain vastauksia keskustelukysymyksiin. Niitä ei pisteytetä eikä julkaista, joten siitä ei tule sivustolle mitään.
    .hint = Tiedostossa ei ole vikaa. Säilytä se yksikössä keskustelun muistiona.
assess-fault-duplicate = Sama tiedosto kuin { $first }.
    .hint = Kahteen kertaan annettu tiedosto lasketaan kerran.
assess-fault-other-state = Sama arviointi kuin { $first }, mutta eri aikaan tallennettuna.
    .hint = Poista niistä vanhempi.
assess-fault-more = Lisäksi tiedostossa on { $count } muuta virhettä.

failure-assess-name = Nimessä ”{ $name }” ei ole kirjaimia eikä numeroita, joten siitä ei voi tehdä tiedoston nimeä.
failure-assess-long-name = Yksikön ja kierroksen nimistä tulisi liian pitkä tiedoston nimi: enintään { $most } merkkiä, nyt { $length }.
    .hint = Lyhennä nimiä lomakkeella ja komennossa.
failure-assess-no-framework = Sivustolla ei ole kriteeristöä, johon arviointeja voisi verrata.
    .hint = Lisää kriteeristö kansioon content/frameworks.
failure-assess-content = Tiedostossa { $path } on virheitä, joten arviointeja ei luettu.
    .hint = Korjaa ne (`polku check` kertoo virheet) ja yritä uudelleen.
failure-assess-no-files = Luettavia tiedostoja ei ole.
    .hint = Anna tiedostot, jotka lomake on tallentanut, tai kansio, jossa ne ovat (*.json).
failure-assess-none = Missään tiedostossa ei ole ryhmän yhteistä arviota, joten mitään ei kirjoitettu.
    .hint = Yksittäisten ihmisten pisteitä ei julkaista. Tee lomakkeella ryhmän yhteinen arvio ja anna sen tiedosto muiden mukana. Jos se on jokin edellä nimetyistä tiedostoista, korjaa se.
failure-assess-several = Ryhmän yhteisiä arvioita on useampi kuin yksi, joten mitään ei kirjoitettu: { $files }
    .hint = Kierroksella on yksi yhteinen arvio. Anna niistä se, joka on voimassa.
failure-assess-exists = Kierros on jo tiedostossa { $path }. Siihen ei koskettu.
    .hint = Jos sen saa korvata, anna valitsin --replace. Tarkistajan merkintä ja käsin tehdyt muutokset häviävät silloin.
failure-assess-taken = Tiedostossa { $path } on toisen yksikön, kierroksen tai arvioijan arviointi, tai sitä ei voitu lukea. Siihen ei koskettu.
    .hint = Nimeä se uudelleen, tai korjaa se (`polku check` kertoo virheet).
failure-assess-form = Arviointia ei voi kirjoittaa ({ $reason }).
    .hint = Vika on ohjelmassa. Kerro siitä sen tekijöille.
