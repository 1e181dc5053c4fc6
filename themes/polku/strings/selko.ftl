# Selkokieliset tekstit. Nämä korvaavat tiedoston fi.ftl tekstit selkokielisillä sivuilla.
language-name = Selkokieli
translation-missing = Tätä sivua ei ole selkokielellä. Alla oleva teksti on tavallista suomea.
translation-unreviewed = Selkokielinen luonnos. Tekstiä ei ole vielä tarkistettu.
translation-original = Lue sama asia tavallisella suomen kielellä.

## Frame of the page
breadcrumb = Missä olet
owner = Tekstistä vastaa
licence = Lupa käyttää tekstiä
site-date = Sivuston päivä

## What the source does not say, and what is not shown
not-told = Tätä ei kerrota siellä, mistä tiedot on otettu.
withheld-short = Lukua ei näytetä, koska siitä voisi tunnistaa jonkun ihmisen.
not-available-short = Tietoa ei ole.
not-applicable-short = Tätä tietoa ei voi olla tässä.
revised-short = Lukua on korjattu.
rounded-short = Luku ei ole tarkka. Se on pyöristetty. Se on jaollinen luvulla { $base }.
withheld-explained = Kaikkia tämän sivun lukuja ei näytetä, koska niistä voisi tunnistaa jonkun ihmisen. Luvun paikalla on merkki [c]. Kuviossa luvun paikalla on ruutu, jossa on vinoja viivoja.

## Phases and partners
criteria-empty = Tähän tulevat laatukriteerit. Sivuston omistaja lisää ne.
helping-questions = Nämä kysymykset auttavat arvioimaan
questions = Keskustelkaa näistä
question-label = Kysymys keskusteluun. Se ei ole virallinen laatukriteeri.
form-empty = Tähän tulee lomake. Lomaketta ei ole vielä lisätty.
partner = Yhteistyökumppani
partner-role = Kumppanin tehtävä
partner-phases = Vaiheet, joissa kumppani on mukana
partners-by-phase = Kumppanit eri vaiheissa
outcome = Mitä tästä kerrotaan
actor = Kuka tekee:

## Glossary
glossary-description = Sivuston vaikeat sanat ja mitä ne tarkoittavat.
to-glossary = Katso sana sanastosta
synonyms = Sama asia toisella sanalla:

## Figures
figures-title = Luvut ja mistä ne on otettu
figures-description = Tällä sivulla ovat kaikki sivuston luvut. Sivu kertoo, mitä luku tarkoittaa ja mistä se on otettu.
figure-definition = Mitä luku tarkoittaa
base = Ketä tai mitä luku koskee
unit = Mitä on laskettu
definition = Mitä lukuun kuuluu
situation-date = Minkä päivän tilanne
source = Mistä tieto on otettu
remarks = Huomaa
used-on = Sivut, joilla luku on
csv = Lataa luvut tiedostona (CSV)
about-value = noin { $value }
base-label = { $label }. Ei tiedetä, kuinka suuri joukko on.
target-base = Tavoite koskee: { $base }
reported-share = Osuus on otettu suoraan raportista tai muusta lähteestä. Tarkkaa määrää ei kerrota.
result = Tulos

## Surveys and quotes
n = määrä: { $number }
n-people = { $number } vastaajaa
n-answers = { $number } vastausta
survey-invited-unknown = Ei kerrota, kuinka moni sai kyselyn.
survey-n-counts-unknown = Ei kerrota, onko määrä ihmisten vai vastausten määrä.
survey-n-unknown = Ei kerrota, kuinka moni vastasi.
survey-question-unknown = Ei kerrota, mitä kyselyssä kysyttiin.
survey-selection = Miten vastaukset on valittu: { $selection }
survey-selection-unknown = Ei kerrota, miten nämä vastaukset on valittu.

## Changes
changes-description = Mitä sivustolla on muutettu ja milloin.

## Page not found
not-found-text = Tässä osoitteessa ei ole sivua. Sivu on ehkä poistettu tai siirretty. Osoitteessa voi olla myös kirjoitusvirhe.
not-found-way = Haluatko etusivulle? Poista osoitteesta se osa, joka on sivuston nimen jälkeen.

## Search, knowledge, references, accessibility
search-without-scripts = Haku ei toimi tässä selaimessa. Löydät sivut ja sanat täältä:
search-none = Haulla ei löytynyt mitään. Kokeile toista sanaa.
search-guessed = Juuri tätä sanaa ei löytynyt. Tässä on sivuja, joilla on samanlainen sana.
search-failed = Haku ei toimi nyt. Yritä myöhemmin uudelleen.
search-kind-term = Sanat
related = Lisää samasta asiasta
backlinks = Sivut, joilta pääsee tälle sivulle
index-title = Aakkosellinen luettelo A–Ö
index-description = Sivuston sivut ja sanat aakkosten järjestyksessä.
term-used-on = Sana on näillä sivuilla:
sources-title = Mistä tiedot on otettu
cite = Näin merkitset tämän sivun lähteeksi
accessibility-title = Saavutettavuusseloste
accessibility-description = Miten helppo sivustoa on käyttää kaikkien ihmisten. Mitä ongelmia siinä on. Miten voit kertoa ongelmasta.
accessibility-status = Voivatko kaikki käyttää sivustoa?
accessibility-checks = Mitä on tarkistettu?
accessibility-shortcomings = Ongelmat, jotka tiedetään
accessibility-feedback = Huomasitko ongelman?
accessibility-tell-us = Kerro siitä:
accessibility-turn-to = Etkö saanut vastausta 14 päivässä? Tai etkö ole tyytyväinen vastaukseen? Voit ottaa yhteyttä viranomaiseen:
