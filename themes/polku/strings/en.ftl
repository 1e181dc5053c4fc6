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
