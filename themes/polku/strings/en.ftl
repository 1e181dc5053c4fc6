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
draft-explained = This page is not ready to be published yet.
published = Published
updated = Updated
owner = Content owner
footnotes = Footnotes
footnote-reference = Footnote { $number }
footnote-back = Back to the text, footnote { $number }
footnote-back-mention = Back to the text, footnote { $number }, mention { $mention }
publisher = Publisher
licence = Licence of the text
site-date = Date of the site
address = Address

language-name = English
languages = Languages
translation-missing = This page has not been translated into English. It is shown in its original language.
translation-unreviewed = This translation has not been reviewed.
translation-original = Go to the original page.

outdated-changed = The original text has changed.
outdated-added = Something was added to the original that is not translated.
outdated-removed = This was removed from the original.
outdated-field = { $field }: { $what }

## Alerts in text
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Take care

## What the source does not say, and what is not shown
not-told = The source does not say.
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
answer-state = Status: { $state }.

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
phase-number = { $kind ->
    [section] Section
    [area] Area
   *[phase] Phase
  } { $number }
phase-of = { $kind ->
    [section] Section
    [area] Area
   *[phase] Phase
  } { $number } of { $total }
phase-next = Next: { $title }
aim = { $kind ->
    [section] Purpose of the section
    [area] Purpose of the area
   *[phase] Purpose of the phase
  }
actors = Who does what
criteria = Quality criteria
criteria-empty = Place for the criteria: the site’s owner adds them here.
criterion-number = Criterion { $number }
criterion-weight = weight { $weight }
levels = Levels
shared-scale = Shared scale
group-kinds = { $kind ->
    [section] Sections
    [area] Areas
   *[phase] Phases
  }
also-in = { $kind ->
    [section] Also in sections
    [area] Also in areas
   *[phase] Also in phases
  }
scale = Scale
may-be-not-rated = The criterion may be left unrated if the reason is given.
version = Version
evidence = Evidence
helping-questions = Questions to help with rating
questions = For discussion
question-label = A discussion question – not an official quality criterion
forms = Forms
form-empty = Place for the form: the file has not been added yet.
phase-partners = { $kind ->
    [section] Most important partners in this section
    [area] Most important partners in this area
   *[phase] Most important partners in this phase
  }

## Partners
partner = Network partner
partner-role = Role in the network
partner-gives = What the partner gives
partner-phases = Takes part in phases
partners-by-phase = Partners by phase

## Goals, SWOT, service path
goal-number = Goal { $number }
outcome = What the source says
strengths = Strengths
weaknesses = Weaknesses
opportunities = Opportunities
threats = Threats
actor = Carried out by:
handover = Handed over to the next step

## Glossary
glossary-title = Glossary
glossary-description = The terms used on this site, what they mean and what they are called in other languages.
to-glossary = See the glossary
term-used-on = The term is used on:
not-the-same-as = Not the same as
synonyms = Also:
language-fi = in Finnish
language-sv = in Swedish
language-en = in English

## References and sources
caption-chart = Chart { $number }.
caption-table = Table { $number }.
reference-chart = chart { $number }
reference-table = table { $number }
reference-elsewhere = { $reference } on the page { $page }
sources-title = Sources
sources-description = The works that the site cites, and the pages that cite them.
cited-on = Cited on the pages:
cited-nowhere = No page cites this source.
cite = Cite this page

## Pages that belong together
read-more = Read more
related = On the same subject
backlinks = Pages that refer to this one
shared-phases = { $n ->
    [one] { $kind ->
        [section] shared section
        [area] shared area
       *[phase] shared phase
    }
   *[other] { $kind ->
        [section] shared sections
        [area] shared areas
       *[phase] shared phases
    }
}: { $names }
shared-terms = { $n ->
    [one] shared term
   *[other] shared terms
}: { $names }
and-more = and { $n } more

## Index
index-title = Index A–Z
index-description = The site’s pages and the glossary’s terms in alphabetical order.
index-letters = Go to a letter
index-see = see
index-term = glossary

## Figures
figures-title = Figures and their sources
figures-description = Every figure on this site: what it says, about which group, when and according to which source.
figure-definition = Definition of the figure
base = Population
unit = Unit
counted = Counted
definition = What the figure includes
interval = 95 per cent confidence interval
situation = Situation
situation-date = Situation as of
source = Source
remarks = Notes
used-on = Pages that show the figure
used-on-quotes = Pages that quote the survey
surveys = Surveys
survey-period = Period
used-on-table = Pages that show the table
csv = Download the figures (CSV)
csv-excel = Download the figures for Excel (CSV)
data-metadata = Description of the columns (CSVW)
data-package = Description of all files (Data Package)
data-catalogue = Catalogue for open data portals (DCAT-AP)
data-machines = Machine-readable descriptions:
feed-title = Changes: { $title }
change-on = Change on { $date }
share-alt = { $title }. { $label }: { $value }.
about-value = about { $value }
base-size = { $label }: { $number } { $unit }
base-label = { $label }, size not known
target-base = Base of the target: { $base }
reported-share = The share is as the source reports it; the count is not given.

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
unit-person-or-response = { $n ->
    [one] person or answer (not stated)
   *[other] people or answers (not stated)
  }
unit-working-time = working time
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

# What the columns of data files hold.
data-column-table = Id of the table; empty where the row has a single figure.
data-column-id = Id of the single figure; empty where the row has a cell of a table.
data-column-label = What the figure says, or the heading of the table’s row.
data-column-column = Heading of the table’s column.
data-column-value = The figure. The mark [c] stands in place of one that is not shown, to protect privacy, and [x] where it is not available.
data-column-low = Lower limit of the confidence interval or range.
data-column-high = Upper limit of the confidence interval or range.
data-column-unit = What is counted; percent is a share in percent.
data-column-population = Id of the population that the figure is part of.
data-column-population_size = Size of the population; [c] if it is not shown.
data-column-date = The date the figure refers to.
data-column-estimate = estimate if the source calls the figure one.
data-column-status = shown, rounded, revised (after publication), withheld or not-available.
data-column-framework = Id of the quality framework.
data-column-version = Version of the framework.
data-column-assessed-unit = The unit that assesses its work.
data-column-round = Round of assessment.
data-column-assessed-date = Day of the assessment.
data-column-mode = consensus (agreed together) or external (assessed from outside).
data-column-assessors = How many people assessed.
data-column-criterion = Id of the criterion.
data-column-state = score, not-rated or not-dealt-with.
data-column-score = Score.
data-column-distribution = How many assessors gave which score: score:assessors.

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
survey-invited-unknown = The source does not say how many people the survey was sent to.
survey-n-counts-unknown = The source does not say whether n counts people or answers.
survey-n-unknown = The source does not say how many people answered.
survey-question = Question: { $question }
survey-question-unknown = The source does not say what was asked.
survey-selection = How the answers were chosen: { $selection }
survey-selection-unknown = The source does not say how the quoted answers were chosen.

## Changes
changes-title = Changes
changes-description = What has changed on this site and when.

## Search
search = Search
search-field = Search this site
search-button = Search
search-without-scripts = Search needs JavaScript in the browser. Without it, pages and terms are listed here:
search-one = 1 result
search-many = { $count } results
search-none = No results. Try another word, or the beginning of one.
search-guessed = The word was not found as typed. The results are for similar words.
search-failed = Search is not working right now, because its index could not be loaded. Please try again in a moment.
search-more = Show all { $count }
search-best = Best matches
search-kind-phase = Phases
search-kind-partner = Partners
search-kind-result = Figures
search-kind-quote = Quotes
search-kind-term = Terms
search-kind-page = Pages
search-is-phase = Phase
search-is-partner = Partner
search-is-result = Figure
search-is-quote = Quote
search-is-term = Term
search-is-page = Page

## Page not found
not-found-title = Page not found
not-found-text = There is no page at this address. It may have been moved or removed, or the address is mistyped.
not-found-way = To reach the start page, remove what follows the site’s name in the address bar.
to-start = Go to the start page

## Self-assessment
# Also read by the page's scripts, which put names in braces in the places of `$done`, `$number` and others.
assessment-title = Self-assessment
assessment-title-of = Self-assessment: { $workshop }
assessment-to-form = Skip to the form
assessment-one-file = as one file
assessment-alone = Download the form as one file that works without a network
assessment-alone-explained = This is the whole form in one file. It works without a network and sends nothing anywhere.
assessment-without-scripts = JavaScript is off in this browser, so the form neither works out the result nor saves. It can be printed and filled in by hand.
assessment-stays-here = Your answers stay on this page: nothing is sent, and nothing is kept unless you save it. Save your answers to a file before you close the page. Do not write anyone’s name.
assessment-rule = Rate what is done now and can be shown, not what is planned.
assessment-keys = Filling in with the keyboard
assessment-keys-move = Tab moves between fields, arrows between choices.
assessment-keys-digits = While the scores of a criterion have the focus, a digit chooses the score.
assessment-keys-enter = Enter goes from the scores to the next criterion that is not rated yet.
assessment-keys-delete = Delete removes the chosen score.
assessment-progress = { $done } of { $total } criteria dealt with
assessment-progress-discussion = { $done } of { $total } questions answered
assessment-next = Next unrated
assessment-to-files = Save or open
assessment-about = About this assessment
assessment-unit = Unit or team
assessment-unit-hint = The team’s name, not a person’s.
assessment-round = Round
assessment-round-hint = For example 2022-autumn. The same for everyone.
assessment-date = Date
assessment-mode = How the assessment is made
assessment-mode-individual = Alone.
assessment-mode-individual-explained = Your own view before the group talks.
assessment-mode-consensus = The group’s agreed assessment.
assessment-mode-consensus-explained = The group looks at the spread, talks, and records the score it agrees on.
assessment-mode-consensus-discussed = The group talks and records a common answer.
assessment-mode-external = External assessment.
assessment-mode-external-explained = Made by someone from outside the unit.
assessment-assessors = How many people’s assessment this rests on (agreed and external assessments)
assessment-criterion = Criterion { $number }
assessment-also = Also belongs to: { $groups }
assessment-other-criteria = Other criteria
assessment-help = Evidence and questions to help
assessment-not-rated = Not rated
assessment-not-rated-short = not rated
assessment-unscored = no score
assessment-reason = Why it is not rated
assessment-clear = Clear the choice
assessment-evidence = Evidence: where this can be seen
assessment-note = What was agreed and why
assessment-action = Action
assessment-action-text = What will be done
assessment-action-owner = Who is responsible (a role, not a person’s name)
assessment-action-due = By when
assessment-action-target = Target score
assessment-discussion = For discussion
assessment-discussion-explained = These are answered in words. They are not scored.
assessment-sheets-title = The assessors’ sheets
assessment-sheets-explained = Open the files that participants saved, or type in the scores of paper sheets. The sheets are on this page only: the saved file says how many people gave each score, and holds no one’s sheet.
assessment-sheet-files = Open the participants’ files
assessment-sheet-hint = You can choose many files at once, or drop them here.
assessment-add-paper = Add a paper sheet
assessment-paper = Paper { $number }
assessment-papers = Scores of the paper sheets
assessment-paper-score = { $label }, criterion { $number }, score { $min }–{ $max }
assessment-sheets = { $n ->
    [one] { $count } sheet is included.
   *[other] { $count } sheets are included.
  }
assessment-sheet-rated = { $done } of { $count } criteria scored
assessment-remove = Remove
assessment-spread-here = The assessors’ scores
assessment-range = Lowest–highest: { $range }.
assessment-silent = { $n ->
    [one] { $count } assessor gave no score.
   *[other] { $count } assessors gave no score.
  }
assessment-result = The result so far
assessment-rated = { $done } of { $count } criteria scored.
assessment-no-total = There is no total, since not every criterion has a score: { $missing }.
assessment-missing-open = { $n ->
    [one] { $count } is still to be rated
   *[other] { $count } are still to be rated
  }
assessment-missing-unrated = { $n ->
    [one] { $count } was left unrated
   *[other] { $count } were left unrated
  }
assessment-missing-unpicked = { $count } not dealt with in this workshop
assessment-total = Total { $total } of { $max }.
assessment-weighted = The total counts the criteria by their weights.
assessment-band = Level: { $label } (from { $from }).
assessment-distribution = Distribution of scores
assessment-distribution-explained = How many criteria got each score. A criterion that belongs to several groups is counted in each of them.
assessment-scale = scale { $min }–{ $max }
assessment-gaps = Distance to the target
assessment-gaps-explained = The longest distance first, each scale by itself. Where no target is set, the top of the scale is used.
assessment-gaps-none = No rated criterion is below its target.
assessment-gaps-unrated = The distance is shown once criteria have been rated.
assessment-spread = Spread between assessors
assessment-spread-none = The spread is shown once the assessors’ sheets have been opened or typed in.
assessment-spread-count = { $n ->
    [one] { $score } ({ $count } assessor)
   *[other] { $score } ({ $count } assessors)
  }
assessment-comparison = Comparison with the previous round
assessment-comparison-of = The previous round, { $round } ({ $date }), and this round
assessment-before = Open the file of the previous round
assessment-before-hint = Only the same version of the same framework can be compared.
assessment-before-same = This is the same sheet that is open.
assessment-before-unit = Note: the file of the previous round is from the unit { $unit }.
assessment-radar = Show as a radar chart too
assessment-radar-label = Radar chart of the criteria’s scores. The same numbers are in the table after it.
assessment-radar-table = The numbers in the radar chart
assessment-radar-few = A radar chart needs three criteria or more.
assessment-column-criterion = Criterion
assessment-column-score = Score
assessment-column-target = Target
assessment-column-gap = Gap
assessment-column-before = Previous
assessment-column-now = Now
assessment-column-change = Change
assessment-column-counts = The assessors’ scores
assessment-column-range = Lowest–highest
assessment-column-agreed = Agreed
assessment-files = Save and open
assessment-save = Save to a file
assessment-save-explained = The file is saved on your own device. You can open it later in this same form, or bring it to the group’s assessment. If the next assessor uses the same device, clear the form first.
assessment-print = Print
assessment-new = Clear the form
assessment-open = Open a saved file
assessment-open-hint = Its name ends in .polku-assessment.json.
assessment-errors = Before it can be saved, the form needs:
assessment-needs-unit = Write the unit or team.
assessment-needs-round = Write the round.
assessment-needs-date = Choose the date.
assessment-needs-assessors = Write how many people’s assessment this rests on: a whole number, { $least } or more.
assessment-needs-reason = Criterion { $number }: write why it is not rated.
assessment-needs-action = Criterion { $number }: write what will be done, or clear the other fields of the action.
assessment-saved = Saved to the file { $file }.
assessment-words-left = Note: the file does not hold the texts of criteria without a score: { $numbers }. Give them a score and save again.
assessment-opened = Opened: { $unit }, { $round }.
assessment-started = The form is empty.
assessment-confirm-replace = The form has answers that are not saved. Continue anyway? They will be lost.
assessment-keep = Keep the answers on this device
assessment-keep-hint = The answers stay in this browser until you remove them. Anyone who uses the same browser can see them, so leave this off on a shared device. Other people’s sheets are not kept.
assessment-forget = Remove what is kept
assessment-kept = The answers are kept in this browser.
assessment-cannot-keep = This browser does not allow answers to be kept. Save them to a file.
assessment-forgotten = No answers are kept in this browser.
assessment-restored = The answers kept on this device are back in the form.
assessment-no-version = no version
assessment-file-large = The file is too large to be an assessment file.
assessment-file-unreadable = The file cannot be read.
assessment-file-not-json = The file is incomplete or is not an assessment file. Ask for it again.
assessment-file-other = The file is not an assessment file.
assessment-file-format = This page cannot read the file’s format { $found }.
assessment-file-framework = The file is for another framework ({ $found }). The framework on this page is { $expected }.
assessment-file-version = The file is for another version of the framework ({ $found }). This page has the version { $expected }, and different versions are not compared.
assessment-file-workshop = The file is from another workshop ({ $found }). This form belongs to { $expected }.
assessment-file-question = The file answers the question { $id }, which this form does not have.
assessment-file-not-picked = The file has criterion { $number }, which this form does not deal with.
assessment-file-key = The file has an unknown entry: { $where }.
assessment-file-value = The file’s entry { $where } has a value that is not valid.
assessment-file-criterion = The framework has no criterion { $id }.
assessment-file-score = Criterion { $number }: the score { $score } is not on the scale { $min }–{ $max }.
assessment-file-rating = Criterion { $number }: either a score or the reason why it is not rated is needed.
assessment-file-must-be-rated = Criterion { $number } cannot be left unrated.
assessment-file-more = { $n ->
    [one] And { $count } other problem.
   *[other] And { $count } other problems.
  }
assessment-sheet-mode = The file is an agreed or external assessment, not one assessor’s sheet.
assessment-sheet-twice = The same sheet is here already.
assessment-sheet-other = The sheet is for the unit “{ $unit }”, round “{ $round }”, and does not belong to this assessment.
assessment-sheet-others = Note: from another unit or round than this assessment: { $labels }. Remove any sheet that does not belong here.

## Slides of a workshop
slides = Slides
slides-title = Slides: { $title }
handout-title = Handout: { $title }
slides-handout = Handout with notes
slide-of = Slide { $number } of { $total }
slide-scale = Scale { $min } to { $max }
slide-continued = (continued)
slide-place = Agenda { $number }/{ $total }
slide-introduction = Introduction
slide-agenda-note = Times count from the start of the workshop (hours:minutes). { $duration } in all.
slide-exercise = Exercise
slide-criterion = Quality criterion { $number }/{ $total }
slide-not-dealt-with = Not dealt with in this workshop
slide-sources = Sources
slide-guide = The guide
slides-controls = Slide controls
slides-previous = Previous slide
slides-next = Next slide
slides-ends = First and last slide
slides-number = Slide by its number
slides-overview = All slides
slides-overview-open = All { $total } slides. Choose one with the arrow keys and Enter.
slides-presenter = Presenter’s view
slides-full-screen = Full screen
slides-full-screen-refused = The browser did not allow full screen.
slides-help = Help
slides-go-to = Go to slide { $number }: press Enter.
slides-letter-keys = Letter and number keys are in use
key-space = space
handout-own-notes = Your own notes
presenter-time = Time
presenter-clock = Clock
presenter-elapsed = Elapsed
presenter-start = Start
presenter-pause = Pause
presenter-go-on = Resume
presenter-reset = Reset
presenter-running = The timer is running
presenter-paused = The timer is paused
presenter-not-started = The timer has not been started.
presenter-on-time = On time.
presenter-late = { $minutes } min behind the agenda.
presenter-early = { $minutes } min ahead of the agenda.
presenter-item = Item { $number }/{ $total }: { $title }
presenter-item-used = { $planned } min planned, { $used } min used.
presenter-item-left = { $minutes } min left.
presenter-item-over = { $minutes } min over time.
presenter-item-ends = The item ends at { $time }.
presenter-now = Shown now
presenter-now-slide = Now { $number }/{ $total }: { $title }
presenter-next = Next
presenter-next-slide = Next: { $title }
presenter-last = This is the last slide.
presenter-notes = Facilitator’s notes
presenter-no-notes = There are no notes for this slide.
presenter-open = The presenter’s view opened in a window of its own.
presenter-refused = The browser stopped the window from opening. Allow pop-ups for this page.
presenter-alone = Not connected to the window with the slides. Open this view from the slides.

## Workshops
workshop-eyebrow = Workshop
workshop-aim = Aim of the day
workshop-audience = For whom
workshop-agenda = Agenda
workshop-duration = Duration { $duration }
workshop-start = Starts
workshop-item = Part
workshop-time = Duration
workshop-role = Led by
workshop-phases = Parts dealt with
workshop-not-picked = not dealt with in this workshop
workshop-exercises = Exercises
workshop-materials = Beforehand
workshop-outputs = Materials for the day
workshop-slides = Slides
workshop-slides-note = Slides shown in the browser, with a view for the presenter
workshop-handout = Handout
workshop-handout-note = Slides and notes on paper
workshop-worksheets = Worksheets
workshop-worksheets-note = Sheets to print and fill in by hand
workshop-assessment = Self-assessment
workshop-assessment-note = A form in the browser; what is filled in is saved to a file of its own
workshop-alone = Self-assessment as one file
workshop-alone-note = To hand out on a memory stick or by email; needs no network
duration-minutes = { $minutes } min
duration-hours = { $hours } h
duration-both = { $hours } h { $minutes } min

## Worksheets
sheets-title = Worksheets
sheets-how = Print on A4 from your browser’s print menu. The sheets work in black and white and when photocopied.
sheets-back = All worksheets
sheets-sets = The whole set at once
sheets-all = All sheets in one printout
sheets-all-text = for each participant.
sheets-all-criteria = Criterion sheets
sheets-all-criteria-text = a sheet for each criterion, with room for what the group agrees.
sheets-filled = Filled sheets of published rounds
sheet-page-title = { $sheet } – worksheet, { $workshop }
sheet-eyebrow = Worksheet
sheet-overview = Overview of scores
sheet-overview-text = the scores of all criteria on one sheet.
sheet-exercises = Exercise sheet
sheet-unit = Unit
sheet-round = Round
sheet-date = Date
sheet-alone = Individual assessment
sheet-consensus = Agreed by the group
sheet-external = External assessment
sheet-people = Number of assessors
sheet-assessors = { $count ->
    [one] One assessor
   *[other] { $count } assessors
  }
sheet-no-names = Write no names on the sheet, and nothing by which a client could be recognised.
sheet-evidence-not-plans = Judge what is done now, not what is planned.
sheet-not-rated = Not rated
sheet-not-rated-short = n.r.
sheet-not-rated-because = Not rated, because
sheet-score = Score
sheet-observations = Observations and reasons
sheet-spread = Agreed by the group: how many gave each score
sheet-agreed = Agreed
sheet-consensus-note = How the group came to agree
sheet-elsewhere = In this printout, criterion { $number } is on the sheet { $group }.
sheet-criteria-not-picked = { $count ->
    [one] One criterion: not dealt with in this workshop.
   *[other] { $count } criteria: not dealt with in this workshop.
  }
sheet-owner-criterion = A criterion from the owner of the criteria
sheet-actions = What we do next
sheet-action-what = Action
sheet-action-owner = Responsible role
sheet-action-due = By when
sheet-action-target = Target
sheet-rated = Criteria rated
sheet-of-all = there are { $all } criteria in all
sheet-total = Total
sheet-total-complete = Scores are added up only when every criterion has been rated.
sheet-total-weighted = Before they are added up, scores are multiplied by their criterion’s weight.
sheet-no-total = Not all criteria are scored in this workshop, so the scores are not added up.
sheet-band-from = { $score } points or more

## Assessments
assessments-title = Assessments
assessments-description = How units have assessed their work by the quality criteria, round by round.
round-empty = There are no assessments yet.
round-scores-note = Scores are on an ordinal scale, so no means are taken of them. Only what a group agreed on, or an external assessment, is published.
round-csv = Download the assessments (CSV)
round-other-version = These were made with another version of the criteria than the one now on the site. They are not compared with others and have no total. Criteria are shown by their ids.
round-heading = Rounds
round-name = Round
round-date = Date
round-mode = Assessment
round-consensus = agreed by the group
round-external = external
round-assessors = Assessors
round-rated-head = Rated
round-rated = { $rated }/{ $of }
round-rated-other = { $rated } criteria
round-incomplete = { $rated }/{ $of } rated; no total is given
round-total = Total
round-no-group = Other criteria
round-distribution = How many criteria got each score
round-score = Score
round-by-criterion = Criteria, round by round
round-criterion = Criterion
round-not-rated = not rated
round-not-dealt-with = not dealt with in this workshop
round-change-up = rose (before: { $before })
round-change-down = fell (before: { $before })
round-change-same = unchanged
round-change-none = nothing to compare with in the previous round
round-spread = Assessors’ scores:
round-gave = { $score } ({ $people } assessors)
round-texts = Evidence and notes, { $round }
round-evidence = Evidence:
round-note = Note:
round-actions = Actions, { $round }
round-action = Action
round-owner = Responsible role
round-due = By
round-target = Target
round-reviewed = The texts of the round { $round } were reviewed by

## A workshop's pack
pack-cover = Cover of the workshop’s pack
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
pack-contents = What is in the pack
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
pack-slides-note = The presentation for the day. The presenter’s view has the notes and a clock.
pack-handout = Handout
pack-handout-note = Slides and notes on paper, or to be read.
pack-worksheets = Worksheets
pack-worksheets-note = Sheets to print: A4, black and white.
pack-self-assessment = Self-assessment as a file
pack-self-assessment-note = One file to give to participants. It works without any other file.
pack-assessment = Self-assessment
pack-assessment-note = The same form on this machine, also for the group’s agreed assessment.
pack-page = The workshop’s page
pack-page-note = Aim, agenda and exercises on one page.
pack-step-try = Unpack the pack on the machine you will present from, and check that the links open without a network.
pack-step-rehearse = Go through the slides in the presenter’s view: it has the notes and a clock.
pack-step-print-handout = Print or send the handout.
pack-step-print-worksheets = Print the worksheets, with a few to spare.
pack-step-send-assessment = Decide whether the self-assessment is filled in on paper or on a machine. If on a machine, give participants the form’s file.
pack-step-agree = Write down what will be done, which role is responsible for it, and by which day.
pack-step-keep-consensus = Save the group’s agreed form as a file before you close it. Do not rely on the browser to keep it.
pack-step-hand-over = Give the group’s agreed file to the site’s editor if the result is to go onto the site.
pack-step-destroy-individual = Destroy the files and papers of individual participants. They do not belong on the site.
pack-step-next-round = Agree when to come back to this.
pack-step-destroy-pack = Delete the pack when you no longer need it, and do not put it on the web. Consent to a quote may be withdrawn, and the site always has the latest information.
pack-read-first =
    UNPACK FIRST

    This is the pack of a workshop: { $title }

    1. Unpack the zip file into a folder.
       Windows: right-click the file and choose “Extract All”.
       Mac: double-click the file.

    2. Open the unpacked folder { $folder }.

    3. Double-click index.html. It opens in the browser,
       and you will find everything else from there.

    No network is needed. Do not move files out of the folder:
    the links would stop working. The whole folder can be
    copied, for example to a memory stick.

## Accessibility statement
accessibility-title = Accessibility statement
accessibility-description = How the accessibility of this site has been assessed, its known shortcomings and how to report one.
accessibility-public-body = This accessibility statement is about the site { $site }. A public body publishes it, so the Finnish Act on the Provision of Digital Services (306/2019) applies to it.
accessibility-voluntary = This site is not published by a public body. This is therefore not a statement required by Finnish law (306/2019); it gives the same information voluntarily.
accessibility-status = Does the site meet the requirements?
accessibility-conformance-full = The site meets the accessibility requirements (WCAG 2.1, levels A and AA). This is based on checks made by people; their dates are given below.
accessibility-conformance-partial = The site partially meets the accessibility requirements (WCAG 2.1, levels A and AA). The known shortcomings are listed below.
accessibility-conformance-not-met = The site does not meet the accessibility requirements (WCAG 2.1, levels A and AA). The known shortcomings are listed below.
accessibility-conformance-not-assessed = It has not been assessed whether the whole site meets the accessibility requirements (WCAG 2.1, levels A and AA). An automatic check finds only some shortcomings, so it cannot show that the requirements are met.
accessibility-checks = What has been checked?
accessibility-keyboard = Use with the keyboard alone
accessibility-screen-reader = Use with a screen reader
accessibility-automatic = Automatic check
accessibility-checked = Checked on
accessibility-not-by-hand = Not assessed by hand
accessibility-not-automatic = Not checked
accessibility-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
accessibility-found = The check found the shortcomings listed below.
accessibility-nothing-found = The check found no shortcomings. That does not mean that there are none.
accessibility-undecided = { $count ->
    [one] In one place the program could not decide whether there is a shortcoming.
   *[other] In { $count } places the program could not decide whether there is a shortcoming.
}
accessibility-findings = What the automatic check found
accessibility-rule = Rule
accessibility-on-pages = Pages
accessibility-places = Places
accessibility-shortcomings = Known shortcomings
accessibility-no-shortcomings = No shortcomings have been recorded in this statement.
accessibility-requirement = Requirement
accessibility-reason = Reason
accessibility-plan = What will be done about it
accessibility-feedback = Did you notice a shortcoming?
accessibility-tell-us = Tell us:
accessibility-no-feedback = No feedback channel has been given.
accessibility-unit = Responsible for accessibility:
accessibility-answer = We will reply within 14 days.
accessibility-authority = Supervisory authority
accessibility-turn-to = If you get no reply within 14 days, or are not satisfied with it, you can contact the authority:
accessibility-authority-as-of = Details of the authority last checked on
accessibility-no-authority = No supervisory authority has been given.
accessibility-reviewed = The statement was last reviewed on
