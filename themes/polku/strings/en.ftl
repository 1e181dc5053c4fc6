# English texts of the theme and of what the program writes on pages.
# Numbers, dates and percentages come in ready for reading, as text; `$n` is a bare number and only chooses the form.

## Frame of the page
open-graph-locale = en_GB
skip-to-content = Skip to content
main-navigation = Main navigation
menu = Menu
close = Close
breadcrumb = Breadcrumb
home = Start page
contents = On this page
utility-navigation = About this site
previous-next = Previous and next page
previous = Previous
next = Next
preview = Preview: drafts are included. This version is not meant to be published.
draft = Draft.
draft-explained = This page is not ready to be published.
published = Published
updated = Updated
owner = Content owner
footnotes = Footnotes
footnote-reference = Footnote { $number }
footnote-back = Back to the text, footnote { $number }
publisher = Publisher
licence = Licence of the text
site-date = Date of the site
address = Address

## Alerts in text
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Take care

## What the source does not tell, and what is not shown
not-told = The source does not tell.
withheld-short = Not shown, to protect privacy.
not-available-short = Not available.
not-applicable-short = Not applicable here.
revised-short = The number has been corrected since it was published.
rounded-short = The number is rounded to a multiple of { $base }. The table still adds up.
withheld-explained = Some numbers on this page are not shown, so that nobody can be recognised from them: the mark [c], or a hatched square in a chart, stands in place of the number.
policy-reason = More small numbers are shown here than elsewhere on the site, because
corrected = Corrected on { $date }:
correction = Corrected figure: { $label }.
answers = What the check found
answer-phrase = The phrase “{ $phrase }”:
answer-state = State: { $state }.

## Start page
doors = Where do you want to start?
phases-heading = { $count ->
    [one] One phase
    [2] Two phases
    [3] Three phases
    [4] Four phases
    [5] Five phases
    [6] Six phases
    [7] Seven phases
    [8] Eight phases
   *[other] { $count } phases
  }

## Phases
phases = Phases
phases-label = Phases
phase-number = Phase { $number }
phase-of = Phase { $number } of { $total }
phase-next = Next: { $title }
aim = What the phase is for
actors = Who does what
criteria = Quality criteria
criteria-empty = Place for the criteria: the site’s owner adds them here.
scale = Scale
may-be-not-rated = The criterion may be left unrated if the reason is told.
version = Version
evidence = Evidence
helping-questions = Questions that help to judge
questions = To discuss
question-label = A discussion question by Polku – not an official quality criterion
forms = Forms
form-empty = Place for the form: the file has not been added yet.
phase-partners = Partners that matter most in this phase

## Partners
partner = Network partner
partner-role = Role in the network
partner-gives = What the partner gives
partner-phases = Takes part in phases
partners-by-phase = Partners by phase

## Goals, SWOT, service path
goal-number = Goal { $number }
outcome = What the source tells
strengths = Strengths
weaknesses = Weaknesses
opportunities = Opportunities
threats = Threats
actor = Who acts:
handover = Handed over to the next step

## Glossary
glossary-title = Glossary
glossary-description = The terms of this site, what they mean and what they are called in other languages.
to-glossary = See the glossary
not-the-same-as = Not the same as
synonyms = Also:
language-fi = in Finnish
language-sv = in Swedish
language-en = in English

## Figures
figures-title = Figures and their sources
figures-description = Every figure of this site: what it tells, of which group, when and by which source.
figure-definition = Definition of the figure
base = Population
unit = Unit
counted = Counted
definition = What the figure takes in
interval = 95 per cent confidence interval
situation = Situation
situation-date = Situation on
source = Source
remarks = Remarks
used-on = Pages that show the figure
csv = Download the figures (CSV)
about-value = about { $value }
base-size = { $label }: { $number } { $unit }
base-label = { $label }, size not known
target-base = Base of the target: { $base }
reported-share = The share is as the source reports it; the count is not told.

# Nouns after a number: 1 person, 42 people. With $n = 1 also the unit's name.
unit-person = { $n ->
    [one] person
   *[other] people
  }
unit-client = { $n ->
    [one] client
   *[other] clients
  }
unit-contract = { $n ->
    [one] employment contract
   *[other] employment contracts
  }
unit-employer = { $n ->
    [one] employer
   *[other] employers
  }
unit-response = { $n ->
    [one] response
   *[other] responses
  }
unit-year = { $n ->
    [one] year
   *[other] years
  }
unit-month = { $n ->
    [one] month
   *[other] months
  }
unit-day = { $n ->
    [one] day
   *[other] days
  }
unit-hour = { $n ->
    [one] hour
   *[other] hours
  }
unit-euro = { $n ->
    [one] euro
   *[other] euros
  }
unit-percent = { $n ->
    [one] per cent
   *[other] per cent
  }
unit-organisation = { $n ->
    [one] organisation
   *[other] organisations
  }
unit-other = { $n ->
    [one] item
   *[other] items
  }

## Charts and tables
chart = Chart
chart-as-table = Show the figures as a table
chart-table = Figures of the chart: { $label }
chart-summary = { $label }: { $value }
chart-cell-withheld = { $label }: not shown
result = Result
target = Target
category = Group
count = Count
merged-range = { $first } … { $last }
merged-other = Other ({ $categories })
total = Total
value = Value
n = n = { $number }
n-people = n = { $number } people
n-answers = n = { $number } answers

## Surveys and quotes
quotes = Answers to the survey
quote-speaker = Speaker: { $groups }
quote-translation = Translation
quote-removal = To have your own words removed from the site, contact:
survey-invited = The survey was sent to { $number } people.
survey-invited-unknown = The source does not tell how many people the survey was sent to.
survey-n-counts-unknown = The source does not tell whether n counts people or answers.
survey-n-unknown = The source does not tell how many answered.
survey-question = Question: { $question }
survey-question-unknown = The source does not tell what was asked.
survey-selection = Choice of answers: { $selection }
survey-selection-unknown = The source does not tell how the quoted answers were chosen.

## Changes
changes-title = Changes
changes-description = What has changed on this site and when.

## Page not found
not-found-title = Page not found
not-found-text = There is no page at this address. It may have been moved or removed, or the address is mistyped.
not-found-way = To reach the start page, remove what follows the site’s name in the address bar.
to-start = Go to the start page

## Workshops

workshop-eyebrow = Workshop
workshop-aim = Aim of the day
workshop-audience = For whom
workshop-agenda = Agenda
workshop-duration = Takes { $duration }
workshop-start = Starts
workshop-item = Part
workshop-time = Takes
workshop-phases = Parts dealt with
workshop-not-picked = not dealt with in this workshop
workshop-exercises = Exercises
workshop-materials = Beforehand
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min

## A workshop's pack

pack-cover = Cover of the workshop's pack
pack-eyebrow = Workshop pack for the facilitator
pack-unpack = Unpack first
pack-unpack-text = If the links do not open, the pack is not unpacked yet. Close this page, unpack the zip file into a folder and open index.html in the folder { $folder }. No network is needed.
pack-open = Open
pack-checklist = Checklist
pack-checklist-note = Ticks are stored nowhere. Print the list to keep it.
pack-before = Before the day
pack-during = On the day
pack-after = After the day
pack-pages = Pages of the site
pack-contents = What the pack holds
pack-contents-note = Altogether { $files }, { $size } unpacked.
pack-kind = Content
pack-count = Files
pack-size = Size
pack-address = The site on the web
pack-files = { $n ->
    [one] 1 file
   *[other] { $number } files
  }
pack-kilobytes = { $number } kB
pack-megabytes = { $number } MB
pack-kind-slides = Slides and handout
pack-kind-worksheets = Worksheets
pack-kind-assessment = Self-assessment
pack-kind-pages = Pages of the site
pack-kind-data = Figures as files
pack-kind-attachments = Attachments and pictures
pack-kind-look = Styles and scripts
pack-slides = Slides
pack-slides-note = The presentation of the day. The presenter's view has the notes and a clock.
pack-handout = Handout
pack-handout-note = Slides and notes on paper, or to be read.
pack-worksheets = Worksheets
pack-worksheets-note = Sheets to print: A4, black and white.
pack-self-assessment = Self-assessment as a file
pack-self-assessment-note = One file to give to participants. It works without any other file.
pack-assessment = Self-assessment
pack-assessment-note = The same form on this machine, also for the group's agreed assessment.
pack-page = Page of the workshop
pack-page-note = Aim, agenda and exercises on one page.
pack-step-try = Unpack the pack on the machine you will present from, and try that the links open without a network.
pack-step-rehearse = Go through the slides in the presenter's view: it has the notes and a clock.
pack-step-print-handout = Print or send the handout.
pack-step-print-worksheets = Print the worksheets, with a few to spare.
pack-step-send-assessment = Decide whether the self-assessment is filled in on paper or on a machine. If on a machine, give participants the form's file.
pack-step-agree = Write down what will be done, which role answers for it, and by which day.
pack-step-keep-consensus = Save the group's agreed form as a file before you close it. The browser does not keep it.
pack-step-hand-over = Give the group's agreed file to the site's editor if the result is to go onto the site.
pack-step-destroy-individual = Destroy the files and papers of single participants. They do not belong on the site.
pack-step-next-round = Agree when to come back to this.
pack-step-destroy-pack = Delete the pack when you no longer need it, and do not put it on the web. Consent to a quote may be withdrawn, and the site always has the newest facts.
pack-read-first =
    UNPACK FIRST

    This is the pack of a workshop: { $title }

    1. Unpack the zip file into a folder.
       Windows: right-click the file and choose “Extract All”.
       Mac: double-click the file.

    2. Open the unpacked folder { $folder }.

    3. Double-click index.html. It opens in the browser,
       and everything else is found from there.

    No network is needed. Do not move files out of the folder:
    the links would stop working. The folder as a whole may be
    copied, for example to a memory stick.
