# What the program says of itself and its work. Problems in content are in problems.en.ftl.

## Help

help = Polku turns markdown and YAML files into a finished site.
    .usage = polku [command] [flags]
help-usage = Usage:
help-verbs = Commands:
help-arguments = Arguments:
help-flags = Flags:
help-exit-codes =
    Exit codes:
      0  done
      1  could not run (arguments, disk, or no content/); with polku due: something is overdue
      2  the content has errors, or warnings with --strict; an audit does not hold
      3  errors in content/site.yaml

verb-build = Build the site (what a bare polku does)
    .usage = polku build [--from-release NAME] [flags]
verb-check = Check the content without writing the site
    .usage = polku check [--fix] [--external] [flags]
verb-release = Keep what the site publishes (releases/NAME.yaml)
    .usage = polku release NAME [flags]
verb-due = List which consents and reviews run out soon
    .usage = polku due [--within DAYS] [--ics FILE] [--json] [flags]
verb-withdraw = Remove a quote from the content and say where else its words may be
    .usage = polku withdraw QUOTE-ID [--dry-run] [flags]
verb-translate = List missing and outdated translations, and accept translations
    .usage = polku translate [--accept [FILE]…] [flags]
verb-translate-translations = Translations to accept, e.g. content/guide/index.sv.md (default: all)
verb-assess = Take the assessment of a workshop into the content (content/assessments)
    .usage = polku assess FILE… --round ROUND --unit UNIT [--replace] [flags]
verb-audit = Show what is published of groups, what is withheld, and what can be worked out of it
    .usage =
        polku audit [--public] [--explain FIGURE] [--certificate FILE] [flags]
               polku audit --verify FILE [flags]
verb-pack = Make a zip archive of a workshop's material, which works without a network
    .usage = polku pack WORKSHOP [--output FILE.zip] [flags]
verb-pack-output = File of the pack, .zip, seen from the working directory (default: WORKSHOP.zip in the site's folder)
    .value = FILE
verb-init = Make a small site that can be built at once
    .usage = polku init DIR [flags]
verb-schema = Print the JSON Schema of content files
    .usage = polku schema [KIND]
verb-completions = Print completions for a shell
    .usage = polku completions SHELL

flag-root = Folder of the site, which holds content/ (default: the working directory)
    .value = DIR
flag-output = Where the site is written, seen from the working directory (default: output/ in the site's folder)
    .value = DIR
flag-base-url = Address at which the site will stand, in place of the one in site.yaml
    .value = URL
flag-profile = For whom the site is built: publish (default), or preview, which shows drafts too
    .value = PROFILE
flag-strict = Warnings, too, keep the site from being built
flag-today = Day by which deadlines are checked (default: today)
    .value = DATE
flag-format = Form of the report: human (default) or json
    .value = FORM
flag-lang = Language of the program: fi or en (default: the site's, else the environment's)
    .value = LANGUAGE
flag-timings = Show how long the stages took
flag-quiet = Say only what is wrong
flag-help = Show this help
flag-version = Show the program's version
flag-external = Also check whether external links answer; only then does the program open a connection
flag-fix = Mend in the content what takes no decision
flag-from-release = Take the figures from a release, not from the content: nothing confidential is needed
    .value = NAME
flag-name = Name of the release: letters a–z, digits and the signs . - _
    .value = NAME
flag-within = How many days ahead to look (default: 90)
    .value = DAYS
flag-ics = Write the days to a calendar file (iCalendar)
    .value = FILE
flag-json = The same as --format json
flag-quote = Id of the quote, or of its survey and the quote: SURVEY/QUOTE-ID
    .value = QUOTE-ID
flag-status = Show how translations compare with their originals (default)
flag-accept = Record that a translation says what its original says now
flag-dry-run = Show what would be done and do nothing
flag-files = Files that the form saved (*.polku-assessment.json), or folders with such files
    .value = FILE
flag-round = The round as it is in the files, e.g. 2022-autumn
    .value = ROUND
flag-unit = The unit as it is in the files
    .value = UNIT
flag-replace = Replace a round that is in the content already
flag-public = Do not show which figures are below the threshold and which protect them
flag-explain = Write out for one withheld figure how it is checked with a pencil
    .value = FIGURE
flag-certificate = Where the certificate is written, which anybody can check by adding up
    .value = FILE
flag-verify = Check a certificate; no site is needed for it
    .value = FILE
flag-workshop = Id of the workshop: the last part of its page's address, such as half-day
    .value = WORKSHOP
flag-folder = Folder of the new site; may be missing or empty
    .value = DIR
flag-kind = site, dataset, survey, withdrawn, framework, assessment, assessment-file, terms, changes, translations, release, certificate, or the front matter of a markdown page: front-matter, page, start, phase, partner, goals, swot, service-path (default: all)
    .value = KIND
flag-shell = bash, elvish, fish, powershell or zsh
    .value = SHELL

## Wrong use

usage-hint = For help: `polku --help`
    .similar = Did you mean `{ $similar }`? For help: `polku --help`
usage-unknown-argument = The argument `{ $argument }` is not known.
usage-unknown-verb = There is no command `{ $verb }`.
usage-missing-value = `{ $argument }` needs a value.
    .known = `{ $argument }` needs a value: { $known }.
usage-invalid-value = The value `{ $value }` does not fit `{ $argument }`.
    .known = The value `{ $value }` does not fit `{ $argument }`. Possible values: { $known }.
usage-takes-no-value = `{ $argument }` takes no value, but was given `{ $value }`.
usage-given-twice = `{ $argument }` is given twice.
usage-not-together = `{ $argument }` and `{ $other }` do not go together.
usage-missing-argument = The argument { $argument } is missing.
usage-not-utf8 = An argument is not valid UTF-8.
usage-other = The arguments cannot be read ({ $reason }).
usage-today = `{ $value }` is no date.
    .hint = Write the day as 2022-10-12 or 12.10.2022.
usage-base-url = `{ $value }` cannot be the address of a site.
    .hint = An address looks like https://example.org/polku/.
usage-source-date-epoch = SOURCE_DATE_EPOCH is `{ $value }`, which is no number of seconds.
    .hint = Set it to a whole number such as 1665532800, or unset it.

## Why a run came to nothing

failure = error: { $message }
hint = hint: { $text }
failure-no-content = There is no content/ in { $folder }, so the site has no content.
    .hint = Name the site's folder with --root, or make a new site: `polku init DIR`
failure-read = { $folder } cannot be read ({ $reason }).
failure-catalog = The program's texts cannot be read ({ $reason }).
    .hint = This is a fault of the program. Please report it.
failure-print = The output cannot be written ({ $reason }).
failure-not-a-folder = { $path } is not a folder.
failure-target-root = { $folder } is the site's own folder, so the site cannot be written there.
    .hint = Choose a folder in it or beside it with --output.
failure-target-holds-root = { $folder } holds the site's own folder, so the site cannot be written there.
    .hint = Choose a folder of its own with --output.
failure-target-holds-input = { $folder } holds { $input }, from which the site is built.
    .hint = Choose a folder of its own with --output.
failure-target-in-input = { $folder } lies in { $input }, from which the site is built.
    .hint = Choose a folder outside it with --output.
failure-target-not-empty = { $folder } holds files that Polku did not write, such as { $found }.
    .hint = Choose a folder that is empty or missing with --output.
failure-target-system = { $path } cannot be looked at ({ $reason }).
failure-busy = Another run is writing into { $folder }.
    .hint = Wait until it has ended, then try again.
failure-moved = { $folder } was replaced by a link during the run. Nothing was written.
failure-later-manifest = { $path } has version { $version }, which this program does not know.
    .hint = Use the newer program, or choose another folder with --output.
failure-obstructed = Nothing was written, for things that Polku did not make are in the way: { $obstacles }.
    .hint = Move them away, or choose another folder with --output.
failure-disk-full = The disk is full at { $path } ({ $reason }). Every file is whole all the same, the old one or the new one.
    .hint = Make room and run again: the next run completes the work.
failure-create-folder = The folder { $path } cannot be made ({ $reason }).
failure-list-folder = The files in { $path } cannot be listed ({ $reason }).
failure-lock = { $path } cannot be locked ({ $reason }).
failure-read-file = { $path } cannot be read ({ $reason }).
failure-write-file = { $path } cannot be written ({ $reason }).
failure-delete = { $path } cannot be deleted ({ $reason }).
failure-init-not-empty = { $folder } is not empty: it holds { $found }. Nothing was written.
    .hint = Name a folder that is missing or empty.
failure-no-release = There is no release { $name }.
    .hint = The releases are: { $known }
failure-no-release-none = There is no release { $name }: none has been made yet.
    .hint = Make one: `polku release { $name }`
failure-release-name = { $name } cannot be the name of a release.
    .hint = A name has letters a–z, digits and the signs . - _, and begins with a letter or digit, such as 2024-1.
failure-release-exists = The release { $name } has been made already. It is not changed.
    .hint = Give the new release another name.
failure-release-form = The release cannot be written ({ $reason }).
    .hint = This is a fault of the program. Please report it.
failure-change-changed = { $path } changed during the run, so it was left alone.
    .hint = Run the command again.
failure-change-outside = { $path } is a link out of content/, so it was left alone.
failure-change = { $path } cannot be changed ({ $reason }).
failure-translate-unknown = { $path } is the translation of no page.
    .hint = Name a translation, for example content/index.sv.md. `polku translate` lists them.
failure-translate-similar = { $path } is the translation of no page.
    .hint = Did you mean { $similar }?
failure-translate-content = The content has errors, so nothing was accepted.
    .hint = Mend the errors that `polku check` lists first.
failure-translate-folder = The folder content/translations cannot be made: { $reason }
    .hint = Check the rights of the folder.
failure-withdraw-unknown = There is no quote { $id }.
    .hint = Ids of quotes are in the files of content/quotes under quotes.
failure-withdraw-unknown-similar = There is no quote { $id }.
    .hint = Did you mean { $similar }?
failure-withdraw-unreadable = The quote { $id } is in none of the files that could be read. These could not: { $files }
    .hint = Mend the files (`polku check` names the errors) and try again.
failure-withdraw-again = The quote { $id } is withdrawn already.
failure-withdraw-ambiguous = The id { $id } is in several surveys: { $surveys }
    .hint = Give the survey's id too: SURVEY/QUOTE-ID.
failure-withdraw-unreadable-file = { $path } cannot be read as a whole, so nothing was changed.
    .hint = Mend it (`polku check` names the errors) and try again.
failure-withdraw-notation = { $path }:{ $line } is written in a way that cannot be changed without touching the rest. Nothing was changed.
    .hint = Change it by hand: remove the quote from its file, and add its id on a line of its own under withdrawn in content/quotes/withdrawn.yaml.
failure-no-workshop = There is no workshop { $id }.
    .hint = The workshops are: { $known }
failure-no-workshop-none = There is no workshop { $id }: the site has none.
    .hint = A workshop's page is made in content/workshop/.
failure-ambiguous-workshop = Several workshops are called { $id }.
    .hint = Name one by the path of its page: { $known }
failure-pack-name = { $path } cannot be a pack's file: its name does not end in .zip.
failure-pack-unportable = { $path } cannot be a pack's file: Windows cannot have a file of that name.
    .hint = Leave out the signs \ : < > " | ? * and names of devices, such as con and nul.
failure-pack-inside = { $path } lies in { $folder }, and a pack is not to be published by accident: consents to quotes may be for training only.
    .hint = Choose a place outside of content, themes, releases, confidential, and every site that was built.
failure-pack-no-file = { $path } cannot be a pack's file: something else is there.
    .hint = Name a file that is new or may be replaced.
failure-pack-long-path = The path { $path } has { $length } characters and would not open on every Windows machine once unpacked. The most is { $most }.
    .hint = Give the file or the page a shorter name.
failure-pack-archive = The pack cannot be made ({ $reason }).
failure-certificate-inside = { $path } lies in { $folder }, and a certificate is not to be published by accident.
    .hint = Choose a place outside of the output, content and themes.
failure-certificate-no-file = { $path } cannot be a certificate's file: something else is there.
    .hint = Name a file that is new or may be replaced.
failure-unknown-figure = There is no figure `{ $figure }`.
    .hint = `polku audit` shows the names in brackets.
    .similar = Did you mean `{ $similar }`?
obstacle-file = the file { $path }
obstacle-folder = the folder { $path }
obstacle-link = the link { $path }
obstacle-special = the special file { $path }

## Progress

step-reading = Reading
step-resolving = Resolving
step-checking = Checking
step-asking = Checking external links
step-rendering = Rendering pages
stage-read = reading
stage-parse = parsing
stage-resolve = resolving
stage-check = checking
stage-release = disclosure
stage-audit = audit of disclosure
stage-render = rendering
stage-write = writing
stage-sum = in all
stage-time = { $seconds } s

## What was found

weight-error = error
weight-warning = warning
weight-note = note
notes-hidden = `polku check` shows the notes.
answered-heading = Answered:
answered-reason = Answer: { $text }
tally = Checked: { $counts }.
tally-none = Checked: nothing to remark.
tally-strict = Warnings count as errors (--strict).
tally-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
tally-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
tally-notes = { $count ->
    [one] 1 note
   *[other] { $count } notes
}
tally-answered = { $count ->
    [one] 1 answered warning
   *[other] { $count } answered warnings
}
mendable = { $count ->
    [one] `polku check --fix` mends one place.
   *[other] `polku check --fix` mends { $count } places.
}
links-none = The site has no external links.
links-offline = There is no connection to the network, so { $asked ->
    [one] one external link was
   *[other] { $asked } external links were
} not tried. All else is checked.
links-asked = { $addresses ->
    [one] There is one external address.
   *[other] There are { $addresses } external addresses.
} { $asked ->
    [0] All have answered within a week ({ $file }).
   *[other] { $asked } tried{ $remembered ->
        [0] .
        [one] ; one has answered within a week ({ $file }).
       *[other] ; { $remembered } have answered within a week ({ $file }).
    }
}
mended = { $count ->
    [0] Nothing could be mended without a decision.
    [one] One place was mended: { $files }.
   *[other] { $count } places were mended: { $files }.
}

## What was made

made = The site is ready: { $pages }, { $charts }, { $quotes } and { $figures } ({ $seconds } s).
made-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
made-charts = { $count ->
    [one] 1 chart
   *[other] { $count } charts
}
made-quotes = { $count ->
    [one] 1 quote
   *[other] { $count } quotes
}
made-figures = { $count ->
    [one] 1 figure
   *[other] { $count } figures
}
made-withheld = { $count ->
    [one] One figure is withheld because the group is small.
   *[other] { $count } figures are withheld because the groups are small.
}
files = { $written }, { $unchanged } unchanged, { $deleted } deleted.
files-written = { $count ->
    [one] 1 file written
   *[other] { $count } files written
}
earlier-incomplete = The run before this one had not ended. The work is complete now.
earlier-unknown = The list of the run before this one cannot be read, so old files were not deleted.
foreign = { $count ->
    [one] The output folder holds a file or folder that Polku did not write. It was left alone: { $files }.
   *[other] The output folder holds { $count } files or folders that Polku did not write. They were left alone: { $files }.
}
open = Open: { $path }
released = The release { $name } is made: { $file }. Put it under version control.
not-released = The release { $name } was not made.
not-made = The site was not written. { $folder } is as it was.

## Days that draw near

due-none = Nothing runs out within { $days } days.
due-line = { $date }  { $title }  ({ $place })
due-line-overdue = { $date }  { $title } – overdue  ({ $place })
due-consent = Consent to the quote { $name } ends
due-site = The site is to be reviewed
due-dataset = The dataset { $name } is to be reviewed
due-statement = Accessibility statement: { $name ->
        [authority] the details of the authority are to be checked
        [automatic] the automatic check is to be run again
        [claim] the checks by hand are to be made again
       *[reviewed] the statement is to be reviewed
    }
due-survey = The quotes of the survey { $name } are to be reviewed
due-page = The page { $name } is to be reviewed
due-calendar = The calendar was written: { $path }
due-errors = { $count ->
    [one] The content has an error, so the list may lack something. `polku check` names it.
   *[other] The content has { $count } errors, so the list may lack something. `polku check` names them.
}

## Withdrawing a quote

translate-none = The site has one language. Others are listed in content/site.yaml under languages.
translate-language = { $language }: translated { $translated }/{ $pages }, reviewed { $reviewed }, outdated parts { $outdated }
translate-changed = {"  "}{ $place }  The original has changed: { $source }
translate-added = {"  "}{ $place }  Added to the original: { $source }
translate-removed = {"  "}{ $place }  Removed from the original: { $source }
translate-unrecorded = {"  "}Not accepted yet (polku translate --accept):
translate-missing = {"  "}Not translated:
translate-accepted = Accepted: { $path }
translate-record = Recorded: { $path }
translate-record-head = Which text each translation was made from. polku translate --accept writes this file.
withdraw-done = The quote { $id } was removed ({ $place }). Its id is now in { $record }.
withdraw-trial = The quote { $id } would be removed ({ $place }), and its id recorded in { $record }. Nothing was changed.
withdraw-record = Ids of quotes that their speakers have withdrawn. polku withdraw writes this file.
withdraw-shown = Quotes of the survey are shown or the quote is linked to here:
withdraw-words = Words of the quote are repeated here:
withdraw-comment = This comment above the quote was left. See whether it says anything of the speaker:
withdraw-releases = These releases name the quote, or cannot be read:
withdraw-beyond =
    Polku does not reach these. See to them yourself:
    - the output folder and the site on its server: build and publish the site again
    - version history (git) and backups
    - PDFs and workshop packs handed out
    - translations and excerpts made elsewhere, and copies held by search engines

## Audit

audit-title = Audit of disclosure: { $site }
audit-population = { $title } ({ $key }), { $size }
audit-size = size { $size }
audit-size-untold = size not given
audit-nameless = Figures that are part of no group named on the site
audit-published = Published
audit-withheld = Withheld
audit-of-table = { $table }: { $count ->
    [one] 1 figure of the table
   *[other] { $count } figures of the table
}
audit-why-below = below the threshold
audit-why-one = tells too much of one person
audit-why-protects = protects another figure
audit-why-together = withheld as a whole, with its table or group
audit-open = interval { $interval }, possible: { $values }
audit-open-sum = contributions together { $interval } (unit: { $unit })
audit-interval-open = { $least } or more
audit-alone = part of no sum that is looked at
audit-outside = { $count ->
    [one] One withheld figure is part of no sum and was judged by itself.
   *[other] { $count } withheld figures are part of no sum and were judged by themselves.
}
audit-proven = Proven: each of these figures has at least as many possible values as the rule asks for.
audit-unproven-few = Not proven: too few possible values were found for a figure.
audit-unproven-near = Not proven: a sum that tells too much of one person is not open far enough.
audit-unproven-unprinted = Not proven: a small part that is not printed can be worked out.
audit-unproven-no-table = Not proven: no table of whole numbers agrees with what is printed.
audit-unproven-too-large = Not proven: the figures cross too many variables to be looked at together.
audit-policy = Rule: counts from 1 to { $last } are withheld. { $zeros } Whoever adds up and subtracts everything that is printed must be left with at least { $values } possible values for a figure that is withheld.
audit-zeros-published = A zero is shown, so a reader knows that what is withheld is not zero.
audit-zeros-protected = A zero is withheld too.
audit-meaning = An interval says how far a reader can narrow the number down by adding up and subtracting everything printed: it lies somewhere in it. For each of the possible values there is a whole table that agrees with everything printed; `polku audit --explain FIGURE` writes one out.
audit-internal = This report is for those who answer for the figures: it tells which ones are below the threshold. The form for others is `polku audit --public`.
audit-figures = { $count ->
    [one] 1 figure
   *[other] { $count } figures
}
audit-verdict-proven = { $figures }, { $withheld } withheld: proven.
audit-verdict-nothing = { $figures }, none withheld: there is nothing to prove.
audit-verdict-not-proven = { $figures }, { $withheld } withheld: not proven.
audit-verdict-findings = { $figures }, { $withheld } withheld: proven by the rule, but the built files show something else.
audit-read-back = The built site was read back ({ $count ->
    [one] 1 file
   *[other] { $count } files
}): it shows these figures and no others.
audit-read-back-findings = The built site was read back ({ $count ->
    [one] 1 file
   *[other] { $count } files
}) and does not show what was released:
audit-read-back-unproven = With what the files show, a withheld figure can be worked out.
audit-found-disclosed = { $file }: { $figure } is withheld and can be read here all the same.
audit-found-differs = { $file }: { $figure } is not what was released.
audit-found-unknown = { $file }: { $figure } was not released.
audit-found-unnamed = { $file }: a figure without a name ({ $text }).
audit-found-aside = { $file }: the number { $text } stands in a title or a description for machines, and in the text of no page.
audit-found-nowhere = { $figure } was released and is found in no file.
audit-found-no-reader = { $file }: files of this type cannot be read back.
audit-found-contradictory = { $figure } is a different number in different places.
audit-fails = The audit does not hold. Do not publish the site before it does.
audit-not-built = The content has errors, so this is not what would be published, and no files were read back.
audit-strict = The audit holds, but there are warnings and --strict.
certificate-written = The certificate is in { $file }. It was made from what is printed alone. Anybody checks it like this: `polku audit --verify { $file }`
certificate-not-written = The certificate was not written.

explain-title = How to check { $figure } with a pencil
explain-table = The certificate holds one table of whole numbers. It was made from what is printed alone: it agrees with all of that, and need not be the true one.
explain-sums = The numbers are sums of what is counted of people, in units of { $unit }; of a mean the sum behind it is checked.
explain-cells = In it { $figure } is { $sum }, the sum of these cells:
explain-change = Change { $change } of the certificate, taken { $times ->
    [one] once
   *[other] { $times } times
}, alters these cells:
explain-value = Then { $figure } is { $value } in place of { $sum }.
explain-kept = Every shown figure that counts a changed cell keeps its number:
explain-equal = Sums that count the same people stay equal:
explain-open = Every withheld figure that counts one stays 1 or more:
explain-open-zero = Every withheld figure that counts one stays 0 or more:
explain-end = Both tables agree with everything printed. So what is printed does not tell whether the figure is { $sum } or { $value }.
explain-more = and { $count } more
explain-shown = { $figure } is shown, so there is nothing to check.
explain-alone = { $figure } is not part of the sums that are looked at together, so there is nothing to add up.

verify-holds = The certificate holds ({ $count ->
    [0] no withheld figures
    [one] 1 withheld figure
   *[other] { $count } withheld figures
}). It was checked by addition alone; that it lists what the site prints is for the reader to compare.
verify-fails = The certificate does not hold: { $count ->
    [one] 1 fault
   *[other] { $count } faults
}.
verify-malformed = { $file } is no certificate (line { $line }, column { $column }).
verify-version = { $file } has version { $version }, which this program does not know.
verify-with-change = with change { $change }, taken { $times ->
    [one] once
   *[other] { $times } times
}:{" "}
verify-not-there = A cell or a change is named that is not there.
verify-too-large = A number is too large to be added up exactly.
verify-twice = { $figure } counts a cell twice.
verify-unequal = Sums that count the same people differ: { $one } and { $other }.
verify-negative = Cell { $cell } holds { $number }; a count is not negative.
verify-shown = { $figure } is printed as { $printed }, its cells add up to { $sum }.
verify-zero = { $figure } is withheld, its cells add up to { $sum }; a zero would have been shown.
verify-value = { $figure } should be { $value }, its cells add up to { $sum }.
verify-few = { $figure } has { $found } possible values of the { $needed } it needs.

## A workshop's pack

pack-written = The workshop's pack is ready: { $file } ({ $size }, { $files }).
pack-try = Try it before you hand it on: unpack it and open index.html in the folder { $folder }.
pack-not-written = The pack was not written.
pack-files = { $count ->
    [one] 1 file
   *[other] { $count } files
}
pack-kilobytes = { $number } kB
pack-megabytes = { $number } MB
pack-kind-start = Cover and instructions
pack-kind-slides = Slides and handout
pack-kind-worksheets = Worksheets
pack-kind-assessment = Self-assessment
pack-kind-pages = Pages of the site
pack-kind-data = Figures as files
pack-kind-attachments = Attachments and pictures
pack-kind-look = Styles and scripts
pack-disclosing = The files of the pack do not show what was to be published, or a withheld figure could be worked out of them.
pack-unreachable = These addresses would not work in the pack without a network:
    .hint = Ordinary links to the web are written out in a pack. These stand in the content's own HTML or in the theme: mend them there.

## A new site

init-done = A small site was written into { $folder } ({ $count ->
    [one] 1 file
   *[other] { $count } files
}).
init-kept = These were there already and were left alone: { $files }.
init-next = Build it like this:
init-then = Then open output/index.html in a browser. The content is in content/, and README.md says more.

## From the workshop to the site

assess-record = Written by polku assess. When somebody has looked the texts through, mark it: reviewed: {"{"}role: role, date: 2022-10-12{"}"}
assess-files = { $count ->
    [one] 1 file was read{ $refused ->
        [0] .
       *[other] , but it could not be used.
    }
   *[other] { $count } files were read{ $refused ->
        [0] .
        [one] {""}; one of them could not be used.
       *[other] {""}; { $refused } of them could not be used.
    }
}
assess-from = The assessment is from { $file }. { $count ->
    [0] There were no files of single assessors.
    [one] One assessor's own file was counted; its scores are not kept.
   *[other] { $count } assessors' own files were counted; their scores are not kept.
}
assess-scored = Of the criteria { $scored }/{ $of } are rated{ $unrated ->
    [0] .
    [one] ; for one there is a reason why it is not.
   *[other] ; for { $unrated } there is a reason why they are not.
}
assess-left = { $count ->
    [one] One criterion picked for the day was left without a rating.
   *[other] { $count } criteria picked for the day were left without a rating.
} The site says that they were not dealt with.
assess-assessors = Assessors: { $count }.
assess-spreads-open = { $count ->
    [one] For one criterion it was written how many gave each score.
   *[other] For { $count } criteria it was written how many gave each score.
}
assess-spreads-closed = { $count ->
    [one] The distribution of scores of one criterion was not written, since it would reveal what single people gave.
   *[other] The distributions of scores of { $count } criteria were not written, since they would reveal what single people gave.
}
assess-written = { $file } was written
assess-review = Evidence, notes and reasons are not published before somebody has looked them through and marked the file with a role and the day (reviewed).
assess-actions = Actions are not published, since a role held by one person reveals who it is. If they may be, write publish_actions: true besides the review.
assess-next = Next: `polku check`

assess-fault-unreadable = The file could not be read ({ $reason }).
assess-fault-not-a-file = This is not a regular file.
assess-fault-too-large = The file is larger than 1 MB, so it is no assessment.
assess-fault-not-text = The file is not text (UTF-8).
    .hint = Save the assessment again from the form. It need not be opened in a word processor.
assess-fault-truncated = The file ends in the middle.
    .hint = Copy the truncated file again from the device on which it was saved.
assess-fault-not-json = The file is not JSON.
    .hint = Save the assessment again from the form. It need not be opened in a word processor.
assess-fault-not-an-assessment = The file is no assessment.
assess-fault-format-version = The form of the assessment has version { $found }, which this program does not know.
    .hint = Version 1 of the form is known. Use a newer program, or save the assessment with the form of this site.
assess-fault-shape = The file does not have the form of an assessment: { $reason }
    .hint = `polku schema assessment-file` gives the form.
assess-fault-shape-unknown-key = An assessment has no key “{ $found }”.
assess-fault-shape-missing-key = The key “{ $found }” is missing.
assess-fault-shape-key-twice = The key “{ $found }” is there twice.
assess-fault-shape-some-key-twice = A key is there twice.
assess-fault-shape-unknown-choice = “{ $found }” is none of the choices.
assess-fault-shape-other-kind = The value is of the wrong kind, for example text where a whole number is needed.
assess-fault-id = The id of the assessment is not 32 hexadecimal digits.
assess-fault-date = “{ $found }” is not a day such as 2022-10-12.
assess-fault-hostile = The text has control characters that come from no keyboard.
    .hint = Open the assessment in the form and type the text again.
assess-fault-empty = This is empty.
assess-fault-unknown-framework = The site has no framework “{ $found }”.
assess-fault-other-framework = The assessment is by the framework “{ $found }”, and the group's own is by “{ $wanted }”.
assess-fault-other-workshop = The assessment is from the workshop “{ $found }”, and the group's own is from “{ $wanted }”.
assess-fault-framework-version = The assessment was made by version { $found } of the framework; the site holds version { $wanted }.
    .hint = Scores of different versions are not compared. Assessments of an old version are read on the site that holds it.
assess-fault-unit = The assessment is of the unit “{ $found }”.
    .hint = Give the unit and the round as they are in the files: --unit and --round.
assess-fault-round = The assessment is of the round “{ $found }”.
    .hint = Give the unit and the round as they are in the files: --unit and --round.
assess-fault-unknown-criterion = The framework has no criterion “{ $found }”.
assess-fault-criterion-twice = The criterion “{ $found }” is picked twice.
assess-fault-not-picked = The criterion “{ $found }” is rated though it was not picked for the day.
assess-fault-score = The score { $score } is not on the scale from { $min } to { $max }.
assess-fault-no-scale = The criterion has no scale, so it cannot be scored.
assess-fault-no-outcome = The criterion has neither a score nor a reason why there is none.
    .hint = Open the assessment in the form and give the criterion a score or a reason.
assess-fault-two-outcomes = The criterion has both a score and a reason why there is none.
assess-fault-must-be-rated = This criterion may not be left without a score.
assess-fault-spread-of-one = A distribution of scores belongs only to what a group agreed on.
assess-fault-spread-sum = More people gave a score than there were assessors.
assess-fault-individual-of-several = One person's own assessment has one assessor.
assess-fault-group-of-one = One person's scores are not what a group agreed on.
assess-fault-nobody = There are no assessors.
assess-fault-only-discussion = The file holds only answers to questions for discussion. They are neither scored nor published, so nothing of it goes to the site.
    .hint = Nothing is wrong with the file. Keep it in the unit as a record of the discussion.
assess-fault-duplicate = The same file as { $first }.
    .hint = A file that is given twice is counted once.
assess-fault-other-state = The same assessment as { $first }, saved at another time.
    .hint = Remove the older one.
assess-fault-more = There are { $count } more faults in the file.

failure-assess-name = The name “{ $name }” has neither letters nor digits, so no file can be named by it.
failure-assess-long-name = The names of unit and round would make too long a file name: at most { $most } characters, now { $length }.
    .hint = Shorten the names in the form and in the command.
failure-assess-no-framework = The site has no framework to hold assessments against.
    .hint = Add one to content/frameworks.
failure-assess-content = { $path } has errors, so no assessment was read.
    .hint = Mend them (`polku check` lists them) and try again.
failure-assess-no-files = There are no files to read.
    .hint = Give the files that the form saved, or the folder they are in (*.json).
failure-assess-none = None of the files holds what the group agreed on, so nothing was written.
    .hint = Single people's scores are not published. Record with the form what the group agrees on, and give that file with the others. If it is one of the files named above, mend it.
failure-assess-several = Several files hold what the group agreed on, so nothing was written: { $files }
    .hint = A round has one. Give the one that holds.
failure-assess-exists = The round is in { $path } already. It was not touched.
    .hint = If it may be replaced, give --replace. The reviewer's mark and changes made by hand are lost then.
failure-assess-taken = { $path } holds an assessment of another unit or round or by somebody else, or could not be read. It was not touched.
    .hint = Rename it, or mend it (`polku check` lists the errors).
failure-assess-form = The assessment cannot be written ({ $reason }).
    .hint = The fault is in the program. Please report it to its makers.
