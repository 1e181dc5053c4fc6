# Swedish texts of the theme and of what the program writes on pages.
# Numbers, dates and percentages come in ready for reading, as text; `$n` is a bare number and only chooses the form.

## Frame of the page
open-graph-locale = sv_FI
skip-to-content = Gå till innehållet
main-navigation = Huvudmeny
menu = Meny
close = Stäng
breadcrumb = Sökväg
home = Startsida
contents = På den här sidan
utility-navigation = Om webbplatsen
previous-next = Föregående och nästa sida
previous = Föregående
next = Nästa
preview = Förhandsvisning: utkast ingår. Den här versionen är inte avsedd att publiceras.
draft = Utkast.
draft-explained = Sidan är ännu inte färdig att publiceras.
published = Publicerad
updated = Uppdaterad
owner = Ansvarar för innehållet
footnotes = Fotnoter
footnote-reference = Fotnot { $number }
footnote-back = Tillbaka till texten, fotnot { $number }
publisher = Utgivare
licence = Textens licens
site-date = Webbplatsens datum
address = Adress

## Alerts in text
alert-note = Observera
alert-tip = Tips
alert-important = Viktigt
alert-warning = Varning
alert-caution = Var uppmärksam

## What the source does not tell, and what is not shown
not-told = Källan berättar inte.
withheld-short = Siffran visas inte av dataskyddsskäl.
not-available-short = Uppgiften är inte tillgänglig.
not-applicable-short = Uppgiften kan inte förekomma här.
revised-short = Talet har rättats efter publiceringen.
rounded-short = Talet är avrundat till en multipel av { $base }. Tabellen stämmer ändå.
withheld-explained = Vissa tal på den här sidan visas inte, så att ingen ska kunna kännas igen: i stället för talet står märket [c], i figurer en streckad ruta.
policy-reason = Här visas fler små tal än annars på webbplatsen, eftersom
corrected = Rättat { $date }:
correction = Rättad siffra: { $label }.
answers = Vad granskningen visade
answer-phrase = Uttrycket ”{ $phrase }”:
answer-state = Läge: { $state }.

## Start page
doors = Var vill du börja?
phases-heading = { $count ->
    [one] En fas
    [2] Två faser
    [3] Tre faser
    [4] Fyra faser
    [5] Fem faser
    [6] Sex faser
    [7] Sju faser
    [8] Åtta faser
   *[other] { $count } faser
  }

## Phases
phases = Faser
phases-label = Faser
phase-number = Fas { $number }
phase-of = Fas { $number } av { $total }
phase-next = Härnäst: { $title }
aim = Fasens syfte
actors = Vem gör vad
criteria = Kvalitetskriterier
criteria-empty = Plats för kriterierna: webbplatsens ägare lägger in dem här.
scale = Skala
may-be-not-rated = Kriteriet kan lämnas obedömt om man anger orsaken.
version = Version
evidence = Hur det syns
helping-questions = Frågor till hjälp för bedömningen
questions = Att diskutera
question-label = Polkus diskussionsfråga – inte ett officiellt kvalitetskriterium
forms = Blanketter
form-empty = Plats för blanketten: filen har inte lagts till ännu.
phase-partners = De viktigaste partnerna i den här fasen

## Partners
partner = Nätverkspartner
partner-role = Roll i nätverket
partner-gives = Vad partnern bidrar med
partner-phases = Med i faserna
partners-by-phase = Partner fas för fas

## Goals, SWOT, service path
goal-number = Mål { $number }
outcome = Vad källan berättar
strengths = Styrkor
weaknesses = Svagheter
opportunities = Möjligheter
threats = Hot
actor = Aktör:
handover = Lämnas över till nästa steg

## Glossary
glossary-title = Ordlista
glossary-description = Webbplatsens termer, vad de betyder och motsvarigheter på andra språk.
to-glossary = Se ordlistan
not-the-same-as = Inte samma sak som
synonyms = Även:
language-fi = på finska
language-sv = på svenska
language-en = på engelska

## Figures
figures-title = Siffrorna och deras källor
figures-description = Webbplatsens alla siffror: vad de berättar, om vilken grupp, när och enligt vilken källa.
figure-definition = Siffrans definition
base = Grupp som siffran gäller
unit = Enhet
counted = Räknat
definition = Vad siffran omfattar
interval = 95 procents konfidensintervall
situation = Läget
situation-date = Läget den
source = Källa
remarks = Anmärkningar
used-on = Sidor där siffran visas
csv = Ladda ner siffrorna (CSV)
about-value = uppskattningsvis { $value }
base-size = { $label }: { $number } { $unit }
base-label = { $label }, gruppens storlek är inte känd
target-base = Målet gäller: { $base }
reported-share = Andelen är angiven av källan; antalet anges inte.

# Nouns after a number: 1 person, 42 personer. With $n = 1 also the unit's name.
unit-person = { $n ->
    [one] person
   *[other] personer
  }
unit-client = { $n ->
    [one] klient
   *[other] klienter
  }
unit-contract = { $n ->
    [one] arbetsavtal
   *[other] arbetsavtal
  }
unit-employer = { $n ->
    [one] arbetsgivare
   *[other] arbetsgivare
  }
unit-response = { $n ->
    [one] svar
   *[other] svar
  }
unit-year = { $n ->
    [one] år
   *[other] år
  }
unit-month = { $n ->
    [one] månad
   *[other] månader
  }
unit-day = { $n ->
    [one] dag
   *[other] dagar
  }
unit-hour = { $n ->
    [one] timme
   *[other] timmar
  }
unit-euro = { $n ->
    [one] euro
   *[other] euro
  }
unit-percent = { $n ->
    [one] procent
   *[other] procent
  }
unit-organisation = { $n ->
    [one] organisation
   *[other] organisationer
  }
unit-other = { $n ->
    [one] stycke
   *[other] stycken
  }

## Charts and tables
chart = Diagram
chart-as-table = Visa siffrorna som tabell
chart-table = Siffrorna i diagrammet: { $label }
chart-summary = { $label }: { $value }
chart-cell-withheld = { $label }: siffran visas inte
result = Utfall
target = Mål
category = Grupp
count = Antal
merged-range = { $first } … { $last }
merged-other = Övriga ({ $categories })
total = Totalt
value = Värde
n = n = { $number }
n-people = n = { $number } svarande
n-answers = n = { $number } svar

## Surveys and quotes
quotes = Svar på enkäten
quote-speaker = Den som talar: { $groups }
quote-translation = Översättning
quote-removal = Vill du att dina ord tas bort från webbplatsen? Kontakta:
survey-invited = Enkäten skickades till { $number } personer.
survey-invited-unknown = Källan berättar inte hur många enkäten skickades till.
survey-n-counts-unknown = Källan berättar inte om n avser svarande eller svar.
survey-n-unknown = Källan berättar inte hur många som svarade.
survey-question = Fråga: { $question }
survey-question-unknown = Källan berättar inte vad som frågades.
survey-selection = Urval av svar: { $selection }
survey-selection-unknown = Källan berättar inte hur de citerade svaren har valts.

## Changes
changes-title = Ändringar
changes-description = Vad som har ändrats på webbplatsen och när.

## Page not found
not-found-title = Sidan hittades inte
not-found-text = Det finns ingen sida på adressen. Den kan ha flyttats eller tagits bort, eller så finns det ett skrivfel i adressen.
not-found-way = Du kommer till startsidan genom att ta bort det som står efter webbplatsens namn i adressfältet.
to-start = Gå till startsidan
