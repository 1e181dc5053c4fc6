# Swedish texts of the theme and of what the program writes on pages.
# Numbers, dates and percentages come in ready for reading, as text; `$n` is a bare number and only chooses the form.

## Frame of the page
open-graph-locale = sv_FI
skip-to-content = Gå till innehållet
main-navigation = Huvudmeny
menu = Meny
close = Stäng
breadcrumb = Länkstig
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
footnote-back-mention = Tillbaka till texten, fotnot { $number }, hänvisning { $mention }
publisher = Utgivare
licence = Textens licens
site-date = Webbplatsens datum
address = Adress

language-name = Svenska
languages = Språk
translation-missing = Den här sidan har inte översatts till svenska. Sidan visas på originalspråket.
translation-unreviewed = Översättningen har inte granskats.
translation-original = Gå till originalsidan.

outdated-changed = Originaltexten har ändrats.
outdated-added = Originalet har fått ett avsnitt som inte har översatts.
outdated-removed = Avsnittet har tagits bort ur originalet.
outdated-field = { $field }: { $what }

## Alerts in text
alert-note = Observera
alert-tip = Tips
alert-important = Viktigt
alert-warning = Varning
alert-caution = Var uppmärksam

## What the source does not say, and what is not shown
not-told = Källan anger inte.
withheld-short = Siffran visas inte av dataskyddsskäl.
not-available-short = Uppgiften är inte tillgänglig.
not-applicable-short = Uppgiften kan inte förekomma här.
revised-short = Siffran har rättats efter publiceringen.
rounded-short = Siffran är avrundad till en multipel av { $base }. Tabellen går ändå ihop.
withheld-explained = Vissa siffror på den här sidan visas inte, så att ingen ska kunna kännas igen: i stället för siffran står märket [c], i diagram en streckad ruta.
policy-reason = Här visas fler små tal än annars på webbplatsen, eftersom
corrected = Rättad { $date }:
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
phase-number = { $kind ->
    [section] Del
    [area] Område
   *[phase] Fas
  } { $number }
phase-of = { $kind ->
    [section] Del
    [area] Område
   *[phase] Fas
  } { $number } av { $total }
phase-next = Härnäst: { $title }
aim = { $kind ->
    [section] Delens syfte
    [area] Områdets syfte
   *[phase] Fasens syfte
  }
actors = Vem gör vad
criteria = Kvalitetskriterier
criteria-empty = Plats för kriterierna: webbplatsens ägare lägger in dem här.
criterion-number = Kriterium { $number }
criterion-weight = viktas med { $weight }
levels = Nivåer
shared-scale = Gemensam skala
group-kinds = { $kind ->
    [section] Delar
    [area] Områden
   *[phase] Faser
  }
also-in = { $kind ->
    [section] Också i delarna
    [area] Också inom områdena
   *[phase] Också i faserna
  }
scale = Skala
may-be-not-rated = Kriteriet kan lämnas obedömt om man anger orsaken.
version = Version
evidence = Hur det syns
helping-questions = Frågor till hjälp för bedömningen
questions = Att diskutera
question-label = Diskussionsfråga – inte ett officiellt kvalitetskriterium
forms = Blanketter
form-empty = Plats för blanketten: filen har inte lagts till ännu.
phase-partners = { $kind ->
    [section] De viktigaste partnerna i den här delen
    [area] De viktigaste partnerna inom det här området
   *[phase] De viktigaste partnerna i den här fasen
  }

## Partners
partner = Nätverkspartner
partner-role = Roll i nätverket
partner-gives = Vad partnern bidrar med
partner-phases = Med i faserna
partners-by-phase = Partner fas för fas

## Goals, SWOT, service path
goal-number = Mål { $number }
outcome = Vad källan säger
strengths = Styrkor
weaknesses = Svagheter
opportunities = Möjligheter
threats = Hot
actor = Aktör:
handover = Överlämnas till nästa steg

## Glossary
glossary-title = Ordlista
glossary-description = Webbplatsens termer, vad de betyder och motsvarigheter på andra språk.
to-glossary = Se ordlistan
term-used-on = Termen används på sidorna:
not-the-same-as = Inte samma sak som
synonyms = Även:
language-fi = på finska
language-sv = på svenska
language-en = på engelska

## References and sources
caption-chart = Diagram { $number }.
caption-table = Tabell { $number }.
reference-chart = diagram { $number }
reference-table = tabell { $number }
reference-elsewhere = { $reference } på sidan { $page }
sources-title = Källor
sources-description = De verk som webbplatsen hänvisar till och sidorna där hänvisningarna finns.
cited-on = Hänvisas till på sidorna:
cited-nowhere = Ingen sida hänvisar till källan.
cite = Hänvisa till den här sidan

## Pages that belong together
read-more = Läs mer
related = Om samma ämne
backlinks = Sidor som hänvisar hit
shared-phases = { $n ->
    [one] { $kind ->
        [section] gemensam del
        [area] gemensamt område
       *[phase] gemensam fas
    }
   *[other] { $kind ->
        [section] gemensamma delar
        [area] gemensamma områden
       *[phase] gemensamma faser
    }
}: { $names }
shared-terms = { $n ->
    [one] gemensam term
   *[other] gemensamma termer
}: { $names }
and-more = och { $n } till

## Index
index-title = Register A–Ö
index-description = Webbplatsens sidor och ordlistans termer i alfabetisk ordning.
index-letters = Gå till bokstav
index-see = se
index-term = ordlista

## Figures
figures-title = Siffrorna och deras källor
figures-description = Webbplatsens alla siffror: vad de anger, vilken grupp de gäller, när och enligt vilken källa.
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
used-on-quotes = Sidor där enkäten citeras
surveys = Enkäter
survey-period = Tidpunkt
used-on-table = Sidor där tabellen visas
csv = Ladda ner siffrorna (CSV)
csv-excel = Ladda ner siffrorna till Excel (CSV)
data-metadata = Beskrivning av kolumnerna (CSVW)
data-package = Beskrivning av alla filer (Data Package)
data-catalogue = Katalog för portaler för öppna data (DCAT-AP)
data-machines = Maskinläsbara beskrivningar:
feed-title = Ändringar: { $title }
change-on = Ändring { $date }
share-alt = { $title }. { $label }: { $value }.
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
unit-person-or-response = { $n ->
    [one] svarande eller svar (anges inte)
   *[other] svarande eller svar (anges inte)
  }
unit-working-time = arbetstid
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

# What the columns of data files hold.
data-column-table = Tabellens id; tomt när raden har en enskild siffra.
data-column-id = Den enskilda siffrans id; tomt när raden har en cell i en tabell.
data-column-label = Vad siffran anger, eller rubriken på tabellens rad.
data-column-column = Rubriken på tabellens kolumn.
data-column-value = Siffran. Märket [c] står i stället för en siffra som inte visas av dataskyddsskäl, och [x] när uppgiften saknas.
data-column-low = Konfidensintervallets eller intervallets nedre gräns.
data-column-high = Konfidensintervallets eller intervallets övre gräns.
data-column-unit = Vad som räknas; percent betyder procentandel.
data-column-population = Id för den grupp som siffran är en del av.
data-column-population_size = Gruppens storlek; [c] om den inte visas.
data-column-date = Lägesdatum.
data-column-estimate = estimate om källan kallar siffran en uppskattning.
data-column-status = shown (visas), rounded (avrundad), revised (rättad efter publiceringen), withheld (visas inte) eller not-available (uppgiften saknas).
data-column-framework = Kvalitetskriteriernas id.
data-column-version = Kriteriernas version.
data-column-assessed-unit = Enheten som bedömer sitt arbete.
data-column-round = Bedömningsomgång.
data-column-assessed-date = Bedömningens datum.
data-column-mode = consensus (gemensamt överenskommen) eller external (utomstående bedömning).
data-column-assessors = Hur många som bedömde.
data-column-criterion = Kriteriets id.
data-column-state = score (poäng givna), not-rated (inte bedömt) eller not-dealt-with (inte behandlat).
data-column-score = Poäng.
data-column-distribution = Hur många bedömare som gav vilka poäng: poäng:bedömare.

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
survey-invited-unknown = Källan anger inte hur många personer enkäten skickades till.
survey-n-counts-unknown = Källan anger inte om n avser svarande eller svar.
survey-n-unknown = Källan anger inte hur många som svarade.
survey-question = Fråga: { $question }
survey-question-unknown = Källan anger inte vad som frågades.
survey-selection = Hur svaren har valts: { $selection }
survey-selection-unknown = Källan anger inte hur de citerade svaren har valts.

## Changes
changes-title = Ändringar
changes-description = Vad som har ändrats på webbplatsen och när.

## Search
search = Sök
search-field = Sök på webbplatsen
search-button = Sök
search-without-scripts = Sökningen kräver JavaScript i webbläsaren. Utan det finns sidor och termer här:
search-one = 1 träff
search-many = { $count } träffar
search-none = Sökningen gav inga träffar. Prova ett annat ord eller början av ordet.
search-guessed = Ordet finns inte i den formen. Träffarna gäller ord som liknar det.
search-failed = Sökningen fungerar inte just nu, eftersom registret inte kunde laddas. Försök igen om en stund.
search-more = Visa alla { $count }
search-best = Bästa träffar
search-kind-phase = Faser
search-kind-partner = Partner
search-kind-result = Siffror
search-kind-quote = Citat
search-kind-term = Termer
search-kind-page = Sidor
search-is-phase = Fas
search-is-partner = Partner
search-is-result = Siffra
search-is-quote = Citat
search-is-term = Term
search-is-page = Sida

## Page not found
not-found-title = Sidan hittades inte
not-found-text = Det finns ingen sida på adressen. Den kan ha flyttats eller tagits bort, eller så finns det ett skrivfel i adressen.
not-found-way = Du kommer till startsidan genom att ta bort det som står efter webbplatsens namn i adressfältet.
to-start = Gå till startsidan

## Self-assessment
# Also read by the page's scripts, which put names in braces in the places of `$done`, `$number` and others.
assessment-title = Självvärdering
assessment-title-of = Självvärdering: { $workshop }
assessment-to-form = Gå till formuläret
assessment-one-file = som en fil
assessment-alone = Ladda ner formuläret som en fil som fungerar utan nätförbindelse
assessment-alone-explained = Det här är hela formuläret i en fil. Det fungerar utan nätförbindelse och skickar ingenting någonstans.
assessment-without-scripts = JavaScript är inte i bruk i webbläsaren, så formuläret varken räknar ut resultatet eller sparar. Det kan skrivas ut och fyllas i för hand.
assessment-stays-here = Svaren stannar på den här sidan: ingenting skickas, och ingenting blir kvar om du inte själv sparar. Spara dina svar i en fil innan du stänger sidan. Skriv inte någons namn.
assessment-rule = Bedöm det som görs nu och som det finns belägg för, inte det som har planerats.
assessment-keys = Fylla i med tangentbordet
assessment-keys-move = Med tabbtangenten går du från fält till fält och med pilarna mellan alternativen.
assessment-keys-digits = När fokus är på ett kriteriums poäng väljer en siffertangent poängen.
assessment-keys-enter = Enter går från poängen till nästa kriterium som inte har bedömts.
assessment-keys-delete = Delete tar bort de valda poängen.
assessment-progress = Behandlat { $done }/{ $total } kriterier
assessment-progress-discussion = Besvarat { $done }/{ $total } frågor
assessment-next = Nästa obedömda
assessment-to-files = Spara eller öppna
assessment-about = Uppgifter om bedömningen
assessment-unit = Enhet eller team
assessment-unit-hint = Teamets namn, inte en persons.
assessment-round = Omgång
assessment-round-hint = Till exempel 2022-höst. Samma för alla.
assessment-date = Datum
assessment-mode = Hur bedömningen görs
assessment-mode-individual = Ensam.
assessment-mode-individual-explained = Egen bedömning före den gemensamma diskussionen.
assessment-mode-consensus = Gruppens gemensamma bedömning.
assessment-mode-consensus-explained = Gruppen ser spridningen, diskuterar och antecknar de poäng man enats om.
assessment-mode-consensus-discussed = Gruppen diskuterar och antecknar ett gemensamt svar.
assessment-mode-external = Extern bedömning.
assessment-mode-external-explained = Bedömningen görs av någon utanför enheten.
assessment-assessors = Hur många personers bedömning detta bygger på (gemensam och extern bedömning)
assessment-criterion = Kriterium { $number }
assessment-also = Hör också till: { $groups }
assessment-other-criteria = Övriga kriterier
assessment-help = Belägg och hjälpfrågor
assessment-not-rated = Inte bedömt
assessment-not-rated-short = inte bedömt
assessment-unscored = utan poäng
assessment-reason = Varför det inte bedömts
assessment-clear = Ta bort valet
assessment-evidence = Belägg: var det syns
assessment-note = Vad man enades om och varför
assessment-action = Åtgärd
assessment-action-text = Vad som görs
assessment-action-owner = Vem som ansvarar (befattning, inte en persons namn)
assessment-action-due = Senast
assessment-action-target = Målpoäng
assessment-discussion = Att diskutera
assessment-discussion-explained = Frågorna besvaras med ord. De poängsätts inte.
assessment-sheets-title = Bedömarnas formulär
assessment-sheets-explained = Öppna de filer som deltagarna sparat eller skriv in poängen från pappersformulär. Formulären finns bara på den här sidan: i filen som sparas står hur många som gav vilka poäng, inte de enskilda formulären.
assessment-sheet-files = Öppna deltagarnas filer
assessment-sheet-hint = Du kan välja flera filer på en gång eller släppa dem här.
assessment-add-paper = Lägg till ett pappersformulär
assessment-paper = Papper { $number }
assessment-papers = Pappersformulärens poäng
assessment-paper-score = { $label }, kriterium { $number }, poäng { $min }–{ $max }
assessment-sheets = { $count } formulär är med.
assessment-sheet-rated = poäng för { $done }/{ $count } kriterier
assessment-remove = Ta bort
assessment-spread-here = Bedömarnas poäng
assessment-range = Lägst–högst: { $range }.
assessment-silent = { $count } bedömare gav inga poäng.
assessment-result = Resultatet nu
assessment-rated = Poäng för { $done }/{ $count } kriterier.
assessment-no-total = Totalpoäng visas inte, eftersom alla kriterier inte har poäng: { $missing }.
assessment-missing-open = { $n ->
    [one] { $count } är ännu obedömt
   *[other] { $count } är ännu obedömda
  }
assessment-missing-unrated = { $n ->
    [one] { $count } har lämnats obedömt
   *[other] { $count } har lämnats obedömda
  }
assessment-missing-unpicked = { $count } behandlas inte i den här workshoppen
assessment-total = Totalpoäng { $total }/{ $max }.
assessment-weighted = Kriteriernas vikter ingår i totalpoängen.
assessment-band = Nivå: { $label } (minst { $from }).
assessment-distribution = Poängens fördelning
assessment-distribution-explained = Hur många kriterier som fick vilka poäng. Ett kriterium som hör till flera grupper är med i var och en.
assessment-scale = skala { $min }–{ $max }
assessment-gaps = Avstånd till målet
assessment-gaps-explained = Längsta avståndet först, varje skala för sig. Om inget mål är satt jämförs med skalans högsta.
assessment-gaps-none = Inget bedömt kriterium ligger under sitt mål.
assessment-gaps-unrated = Avståndet visas när kriterier har bedömts.
assessment-spread = Spridning mellan bedömarna
assessment-spread-none = Spridningen visas när bedömarnas formulär har öppnats eller skrivits in.
assessment-spread-count = { $score } ({ $count } bedömare)
assessment-comparison = Jämförelse med förra omgången
assessment-comparison-of = Förra omgången { $round } ({ $date }) och den här omgången
assessment-before = Öppna filen från förra omgången
assessment-before-hint = Bara samma version av samma kriterier kan jämföras.
assessment-before-same = Det här är samma formulär som är öppet.
assessment-before-unit = Observera: filen från förra omgången gäller enheten { $unit }.
assessment-radar = Visa också som radardiagram
assessment-radar-label = Radardiagram över kriteriernas poäng. Samma siffror finns i tabellen efter diagrammet.
assessment-radar-table = Radardiagrammets siffror
assessment-radar-few = Ett radardiagram behöver minst tre kriterier.
assessment-column-criterion = Kriterium
assessment-column-score = Poäng
assessment-column-target = Mål
assessment-column-gap = Avstånd
assessment-column-before = Förra
assessment-column-now = Nu
assessment-column-change = Förändring
assessment-column-counts = Bedömarnas poäng
assessment-column-range = Lägst–högst
assessment-column-agreed = Överenskommet
assessment-files = Spara och öppna
assessment-save = Spara i en fil
assessment-save-explained = Filen sparas på din egen enhet. Du kan öppna den senare i samma formulär eller ta den med till den gemensamma bedömningen. Om nästa bedömare använder samma enhet, töm först formuläret.
assessment-print = Skriv ut
assessment-new = Töm formuläret
assessment-open = Öppna en sparad fil
assessment-open-hint = Filens namn slutar på .polku-assessment.json.
assessment-errors = Innan formuläret kan sparas behövs ännu:
assessment-needs-unit = Skriv enheten eller teamet.
assessment-needs-round = Skriv omgången.
assessment-needs-date = Välj datum.
assessment-needs-assessors = Skriv hur många personers bedömning detta bygger på: ett heltal, minst { $least }.
assessment-needs-reason = Kriterium { $number }: skriv varför det inte bedömts.
assessment-needs-action = Kriterium { $number }: skriv vad som görs, eller töm åtgärdens övriga fält.
assessment-saved = Sparat i filen { $file }.
assessment-words-left = Observera: i filen finns inte texterna för de kriterier som saknar poäng: { $numbers }. Ge poäng och spara på nytt.
assessment-opened = Öppnat: { $unit }, { $round }.
assessment-started = Formuläret är tomt.
assessment-confirm-replace = Formuläret har svar som inte har sparats. Fortsätta ändå? Svaren går förlorade.
assessment-keep = Behåll svaren på den här enheten
assessment-keep-hint = Svaren blir kvar i den här webbläsaren tills du tar bort dem. Alla som använder samma webbläsare kan se dem, så välj inte detta på en gemensam enhet. Andras formulär behålls inte.
assessment-forget = Ta bort ur minnet
assessment-kept = Svaren finns i webbläsarens minne.
assessment-cannot-keep = Webbläsaren tillåter inte att svaren behålls. Spara dem i en fil.
assessment-forgotten = Inga svar finns i webbläsarens minne.
assessment-restored = Svaren som behölls på den här enheten är tillbaka i formuläret.
assessment-no-version = ingen version
assessment-file-large = Filen är för stor för att vara en bedömningsfil.
assessment-file-unreadable = Filen kan inte läsas.
assessment-file-not-json = Filen är ofullständig eller något annat än en bedömningsfil. Be om den på nytt.
assessment-file-other = Filen är inte en bedömningsfil.
assessment-file-format = Den här sidan kan inte läsa filens format { $found }.
assessment-file-framework = Filen gäller andra kriterier ({ $found }). Den här sidans kriterier är { $expected }.
assessment-file-version = Filen gäller en annan version av kriterierna ({ $found }). På den här sidan är versionen { $expected }, och olika versioner jämförs inte.
assessment-file-workshop = Filen kommer från en annan workshop ({ $found }). Det här formuläret hör till workshoppen { $expected }.
assessment-file-question = Filen har ett svar på frågan { $id }, som inte finns i det här formuläret.
assessment-file-not-picked = Filen har kriterium { $number }, som inte behandlas i det här formuläret.
assessment-file-key = Filen har en okänd uppgift: { $where }.
assessment-file-value = Filens uppgift { $where } har ett värde som inte duger.
assessment-file-criterion = Kriteriet { $id } finns inte bland de här kriterierna.
assessment-file-score = Kriterium { $number }: poängen { $score } finns inte på skalan { $min }–{ $max }.
assessment-file-rating = Kriterium { $number }: antingen poäng behövs eller skälet till att det inte bedömts.
assessment-file-must-be-rated = Kriterium { $number } kan inte lämnas obedömt.
assessment-file-more = { $n ->
    [one] Dessutom { $count } annat fel.
   *[other] Dessutom { $count } andra fel.
  }
assessment-sheet-mode = Filen är en gemensam eller extern bedömning, inte en bedömares formulär.
assessment-sheet-twice = Samma formulär är redan med.
assessment-sheet-other = Formuläret gäller enheten ”{ $unit }”, omgången ”{ $round }”, och hör inte till den här bedömningen.
assessment-sheet-others = Observera: annan enhet eller omgång än i den här bedömningen: { $labels }. Ta bort formuläret om det inte hör hit.

## Slides of a workshop
slides = Bilder
slides-title = Bilder: { $title }
handout-title = Åhörarkopior: { $title }
slides-handout = Åhörarkopior
slide-of = Bild { $number }/{ $total }
slide-scale = Skala { $min }…{ $max }
slide-continued = (fortsätter)
slide-place = Program { $number }/{ $total }
slide-introduction = Inledning
slide-agenda-note = Tiden räknas från workshoppens början (timmar:minuter). Sammanlagt { $duration }.
slide-exercise = Övning
slide-criterion = Kvalitetskriterium { $number }/{ $total }
slide-not-dealt-with = Behandlades inte i den här workshoppen
slide-sources = Källor
slide-guide = Guiden
slides-controls = Styrning av bilderna
slides-previous = Föregående bild
slides-next = Nästa bild
slides-ends = Första och sista bilden
slides-number = Bild enligt nummer
slides-overview = Alla bilder
slides-overview-open = Alla { $total } bilder. Välj en bild med piltangenterna och Enter.
slides-presenter = Presentatörens vy
slides-full-screen = Helskärm
slides-full-screen-refused = Webbläsaren tillät inte helskärm.
slides-help = Hjälp
slides-go-to = Gå till bild { $number }: tryck på Enter.
slides-letter-keys = Bokstavs- och siffertangenterna är i bruk
key-space = mellanslag
handout-own-notes = Egna anteckningar
presenter-time = Tid
presenter-clock = Klockan
presenter-elapsed = Förfluten tid
presenter-start = Starta
presenter-pause = Pausa
presenter-go-on = Fortsätt
presenter-reset = Nollställ
presenter-running = Tidtagningen är i gång
presenter-paused = Tidtagningen är pausad
presenter-not-started = Tidtagningen har inte börjat.
presenter-on-time = I tid.
presenter-late = { $minutes } min efter tidtabellen.
presenter-early = { $minutes } min före tidtabellen.
presenter-item = Punkt { $number }/{ $total }: { $title }
presenter-item-used = { $planned } min reserverade, { $used } min använda.
presenter-item-left = { $minutes } min kvar.
presenter-item-over = Tiden har överskridits med { $minutes } min.
presenter-item-ends = Punkten slutar kl. { $time }.
presenter-now = Visas nu
presenter-now-slide = Nu { $number }/{ $total }: { $title }
presenter-next = Härnäst
presenter-next-slide = Härnäst: { $title }
presenter-last = Det här är den sista bilden.
presenter-notes = Ledarens anteckningar
presenter-no-notes = Det finns inga anteckningar till den här bilden.
presenter-open = Presentatörens vy öppnades i ett eget fönster.
presenter-refused = Webbläsaren hindrade fönstret från att öppnas. Tillåt popup-fönster för den här sidan.
presenter-alone = Ingen kontakt med fönstret med bilderna. Öppna den här vyn från bilderna.

## Workshops
workshop-eyebrow = Workshop
workshop-aim = Dagens mål
workshop-audience = För vem
workshop-agenda = Program
workshop-duration = Längd { $duration }
workshop-start = Börjar
workshop-item = Del
workshop-time = Längd
workshop-role = Leds av
workshop-phases = Delar som tas upp
workshop-not-picked = tas inte upp i denna workshop
workshop-exercises = Övningar
workshop-materials = På förhand
workshop-outputs = Dagens material
workshop-slides = Bilder
workshop-slides-note = Bilder som visas i webbläsaren, med presentatörens vy
workshop-handout = Åhörarkopior
workshop-handout-note = Bilder och anteckningar på papper
workshop-worksheets = Arbetsblad
workshop-worksheets-note = Blad att skriva ut och fylla i för hand
workshop-assessment = Självvärdering
workshop-assessment-note = Ett formulär i webbläsaren; det ifyllda sparas i en egen fil
workshop-alone = Självvärdering som en fil
workshop-alone-note = Att dela ut på USB-minne eller per e-post; kräver ingen nätförbindelse
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min

## Worksheets
sheets-title = Arbetsblad
sheets-how = Skriv ut på A4 med webbläsarens utskriftsfunktion. Bladen fungerar svartvita och kopierade.
sheets-back = Alla arbetsblad
sheets-sets = Hela serien på en gång
sheets-all = Alla blad i samma utskrift
sheets-all-text = för varje deltagare.
sheets-all-criteria = Kriterieblad
sheets-all-criteria-text = ett eget blad för varje kriterium, med plats för gruppens gemensamma bedömning.
sheets-filled = Ifyllda blad från publicerade omgångar
sheet-page-title = { $sheet } – arbetsblad, { $workshop }
sheet-eyebrow = Arbetsblad
sheet-overview = Sammanställning av poängen
sheet-overview-text = poängen för alla kriterier på ett blad.
sheet-exercises = Blad för övningarna
sheet-unit = Enhet
sheet-round = Omgång
sheet-date = Datum
sheet-alone = Egen bedömning
sheet-consensus = Gruppens gemensamma bedömning
sheet-external = Utomståendes bedömning
sheet-people = Antal bedömare
sheet-assessors = { $count ->
    [one] En bedömare
   *[other] { $count } bedömare
  }
sheet-no-names = Skriv inga namn på bladet och inget som en klient kan kännas igen på.
sheet-evidence-not-plans = Bedöm det som görs nu, inte det som har planerats.
sheet-not-rated = Inte bedömt
sheet-not-rated-short = ej bed.
sheet-not-rated-because = Inte bedömt, eftersom
sheet-score = Poäng
sheet-observations = Iakttagelser och motiveringar
sheet-spread = Gemensam bedömning: hur många gav varje poäng
sheet-agreed = Överenskommet
sheet-consensus-note = Hur vi kom fram till den gemensamma bedömningen
sheet-elsewhere = Kriterium { $number } finns i den här utskriften på bladet { $group }.
sheet-criteria-not-picked = { $count ->
    [one] Ett kriterium: behandlades inte i den här workshoppen.
   *[other] { $count } kriterier: behandlades inte i den här workshoppen.
  }
sheet-owner-criterion = Kriterium från kriteriernas ägare
sheet-actions = Vad vi gör härnäst
sheet-action-what = Åtgärd
sheet-action-owner = Ansvarig roll
sheet-action-due = Senast
sheet-action-target = Mål
sheet-rated = Bedömda kriterier
sheet-of-all = det finns sammanlagt { $all } kriterier
sheet-total = Poäng sammanlagt
sheet-total-complete = Poängen räknas ihop bara när varje kriterium har bedömts.
sheet-total-weighted = Före summeringen multipliceras poängen med kriteriets vikt.
sheet-no-total = Alla kriterier poängsätts inte i den här workshoppen, därför räknas poängen inte ihop.
sheet-band-from = minst { $score } poäng

## Assessments
assessments-title = Bedömningar
assessments-description = Hur enheterna har bedömt sitt arbete med kvalitetskriterier, omgång för omgång.
round-empty = Det finns inga bedömningar ännu.
round-scores-note = Poängen ligger på en ordinalskala, så inga medelvärden beräknas. Endast gruppens gemensamma eller en utomstående bedömning publiceras.
round-csv = Ladda ner bedömningarna (CSV)
round-other-version = Bedömningarna har gjorts med en annan version av kriterierna än den som nu finns på webbplatsen. De jämförs inte med andra, och ingen totalpoäng beräknas. Kriterierna visas med sina beteckningar.
round-heading = Omgångar
round-name = Omgång
round-date = Datum
round-mode = Bedömning
round-consensus = gruppens gemensamma
round-external = utomstående
round-assessors = Bedömare
round-rated-head = Bedömda
round-rated = { $rated }/{ $of }
round-rated-other = { $rated } kriterier
round-incomplete = { $rated }/{ $of } bedömda; ingen totalpoäng beräknas
round-total = Totalpoäng
round-no-group = Övriga kriterier
round-distribution = Hur många kriterier som fick varje poäng
round-score = Poäng
round-by-criterion = Kriterierna omgång för omgång
round-criterion = Kriterium
round-not-rated = inte bedömt
round-not-dealt-with = behandlades inte i denna workshop
round-change-up = steg (föregående { $before })
round-change-down = sjönk (föregående { $before })
round-change-same = oförändrat
round-change-none = inget att jämföra med i föregående omgång
round-spread = Bedömarnas poäng:
round-gave = { $score } ({ $people } bedömare)
round-texts = Motiveringar och anmärkningar, { $round }
round-evidence = Belägg:
round-note = Anmärkning:
round-actions = Åtgärder, { $round }
round-action = Åtgärd
round-owner = Ansvarig roll
round-due = Senast
round-target = Mål
round-reviewed = Texterna för omgången { $round } har granskats av

## A workshop's pack
pack-cover = Workshoppaketets försättssida
pack-eyebrow = Workshoppaket för ledaren
pack-unpack = Packa upp paketet först
pack-unpack-text = Om länkarna inte öppnas är paketet inte uppackat ännu. Stäng den här sidan, packa upp zip-filen till en mapp och öppna filen index.html i mappen { $folder }. Ingen nätförbindelse behövs.
pack-open = Öppna
pack-checklist = Checklista
pack-checklist-note = Kryssen sparas ingenstans. Skriv ut listan om du vill behålla den.
pack-before = Före dagen
pack-during = Under dagen
pack-after = Efter dagen
pack-pages = Webbplatsens sidor
pack-contents = Vad paketet innehåller
pack-contents-note = Sammanlagt { $files }, uppackade { $size }.
pack-kind = Innehåll
pack-count = Filer
pack-size = Storlek
pack-address = Webbplatsen på nätet
pack-files = { $n ->
    [one] 1 fil
   *[other] { $number } filer
  }
pack-kilobytes = { $number } kB
pack-megabytes = { $number } MB
pack-kind-slides = Bilder och åhörarkopior
pack-kind-worksheets = Arbetsblad
pack-kind-assessment = Självvärdering
pack-kind-pages = Webbplatsens sidor
pack-kind-data = Siffror som filer
pack-kind-attachments = Bilagor och bilder
pack-kind-look = Utseende
pack-slides = Bilder
pack-slides-note = Presentationen för dagen. I presentatörens vy finns anteckningar och klocka.
pack-handout = Åhörarkopior
pack-handout-note = Bilder och anteckningar på papper eller för läsning.
pack-worksheets = Arbetsblad
pack-worksheets-note = Blad för utskrift: A4, svartvita.
pack-self-assessment = Självvärdering som fil
pack-self-assessment-note = En enda fil som kan ges till deltagarna. Den fungerar utan andra filer.
pack-assessment = Självvärdering
pack-assessment-note = Samma formulär på den här datorn, också för gruppens gemensamma bedömning.
pack-page = Workshoppens sida
pack-page-note = Mål, program och övningar på en sida.
pack-step-try = Packa upp paketet på den dator som du visar från och pröva att länkarna öppnas utan nätförbindelse.
pack-step-rehearse = Gå igenom bilderna i presentatörens vy: där finns anteckningarna och klockan.
pack-step-print-handout = Skriv ut eller skicka åhörarkopiorna.
pack-step-print-worksheets = Skriv ut arbetsbladen och några extra.
pack-step-send-assessment = Bestäm om självvärderingen fylls i på papper eller på dator. Om på dator, ge deltagarna formulärets fil.
pack-step-agree = Skriv upp vad som ska göras, vilken roll som ansvarar för det och till vilken dag.
pack-step-keep-consensus = Spara gruppens gemensamma formulär som fil innan du stänger det. Lita inte på att webbläsaren behåller det.
pack-step-hand-over = Ge gruppens gemensamma fil till webbplatsens redaktör, om resultatet ska till webbplatsen.
pack-step-destroy-individual = Förstör enskilda deltagares filer och papper. De hör inte hemma på webbplatsen.
pack-step-next-round = Kom överens om när ni återkommer till saken.
pack-step-destroy-pack = Radera paketet när du inte längre behöver det, och lägg inte ut det på nätet. Ett samtycke till ett citat kan återkallas, och webbplatsen har alltid de nyaste uppgifterna.
pack-read-first =
    PACKA UPP PAKETET FÖRST

    Det här är paketet till en workshop: { $title }

    1. Packa upp zip-filen till en mapp.
       Windows: högerklicka på filen och välj ”Extrahera alla”.
       Mac: dubbelklicka på filen.

    2. Öppna den uppackade mappen { $folder }.

    3. Dubbelklicka på filen index.html. Den öppnas i webbläsaren,
       och därifrån hittar du allt annat.

    Ingen nätförbindelse behövs. Flytta inte filer ut ur mappen:
    då slutar länkarna fungera. Hela mappen kan kopieras, till
    exempel till ett USB-minne.

## Accessibility statement
accessibility-title = Tillgänglighetsutlåtande
accessibility-description = Hur webbplatsens tillgänglighet har bedömts, vilka brister som är kända och hur man anmäler en brist.
accessibility-public-body = Detta tillgänglighetsutlåtande gäller webbplatsen { $site }. Webbplatsen publiceras av en offentlig aktör och omfattas därför av lagen om tillhandahållande av digitala tjänster (306/2019).
accessibility-voluntary = Denna webbplats publiceras inte av en offentlig aktör. Detta är därför inte ett utlåtande som lagen (306/2019) kräver; samma uppgifter ges frivilligt.
accessibility-status = Uppfyller webbplatsen kraven?
accessibility-conformance-full = Webbplatsen uppfyller tillgänglighetskraven (WCAG 2.1, nivåerna A och AA). Bedömningen bygger på granskningar som människor har gjort; datumen anges nedan.
accessibility-conformance-partial = Webbplatsen uppfyller delvis tillgänglighetskraven (WCAG 2.1, nivåerna A och AA). De kända bristerna anges nedan.
accessibility-conformance-not-met = Webbplatsen uppfyller inte tillgänglighetskraven (WCAG 2.1, nivåerna A och AA). De kända bristerna anges nedan.
accessibility-conformance-not-assessed = Det har inte bedömts om hela webbplatsen uppfyller tillgänglighetskraven (WCAG 2.1, nivåerna A och AA). En automatisk granskning hittar bara en del av bristerna, så utifrån den går det inte att säga att kraven uppfylls.
accessibility-checks = Vad har granskats?
accessibility-keyboard = Användning med enbart tangentbord
accessibility-screen-reader = Användning med skärmläsare
accessibility-automatic = Automatisk granskning
accessibility-checked = Granskat
accessibility-not-by-hand = Inte bedömt för hand
accessibility-not-automatic = Inte granskat
accessibility-pages = { $count ->
    [one] 1 sida
   *[other] { $count } sidor
}
accessibility-found = Granskningen hittade bristerna som räknas upp nedan.
accessibility-nothing-found = Granskningen hittade inga brister. Det betyder inte att webbplatsen saknar brister.
accessibility-undecided = { $count ->
    [one] På ett ställe kunde programmet inte avgöra om det finns en brist.
   *[other] På { $count } ställen kunde programmet inte avgöra om det finns en brist.
}
accessibility-findings = Vad den automatiska granskningen hittade
accessibility-rule = Regel
accessibility-on-pages = Sidor
accessibility-places = Ställen
accessibility-shortcomings = Kända brister
accessibility-no-shortcomings = Inga brister har antecknats i utlåtandet.
accessibility-requirement = Krav
accessibility-reason = Orsak
accessibility-plan = Vad som görs åt saken
accessibility-feedback = Upptäckte du en brist?
accessibility-tell-us = Anmäl den:
accessibility-no-feedback = Ingen kanal för respons har angetts.
accessibility-unit = Ansvarar för tillgängligheten:
accessibility-answer = Vi svarar inom 14 dagar.
accessibility-authority = Tillsynsmyndighet
accessibility-turn-to = Om du inte får svar inom 14 dagar eller inte är nöjd med svaret kan du vända dig till myndigheten:
accessibility-authority-as-of = Uppgifterna om myndigheten kontrollerades
accessibility-no-authority = Ingen tillsynsmyndighet har angetts.
accessibility-reviewed = Utlåtandet sågs senast över
