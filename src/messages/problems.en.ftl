# Findings about content: what is wrong and, as the hint (.hint), the way out.
# The hint .hint-similar is used when a name close by is known (argument similar).
# Numbers come as finished text, except those that choose a form.

-answer = answers: [{"{"}rule: { $rule }, reason: "Why it stands."{"}"}]

## Reading files

unreadable-file = The file cannot be read: { $reason }
    .hint = Check the file's permissions, or remove the file if it is not needed.
file-link-broken = The link leads to no file.
    .hint = Remove the link, or put the right file in its place.
file-link-leaves-root = The link leads out of the site's folder and is not followed.
    .hint = Copy the file into the site's folder.
file-link-to-folder = The link leads to a folder. Links to folders are not followed.
    .hint = Put a copy of the folder in place of the link, or remove the link.
file-not-regular = This is not an ordinary file.
    .hint = Move it out of the folders content and themes.
file-too-large = The file is larger than { $limit } MB and is not read.
    .hint = Make the file smaller, split it, or move it out of the content folder.
not-utf8 = The file is not UTF-8 text: byte { $offset } does not fit.
    .hint = Save the file in a text editor with the encoding UTF-8.

## YAML

yaml-syntax = The YAML cannot be read: { $reason }
    .hint = Check indentation, colons and quotation marks. A value with a colon in it goes in quotation marks.
yaml-syntax-tab = There is a tab in the indentation, which YAML does not accept.
    .hint = Use spaces in place of the tab.
yaml-syntax-colon = There is a colon in the value, and what follows it is read as a new key.
    .hint = Put the value in quotation marks: title: "Part 1: the beginning".
yaml-syntax-quotes = The value begins with a sign that means something in YAML.
    .hint = Put the value in quotation marks.
yaml-several-documents = The file holds more than one YAML document.
    .hint = Remove the extra line “---”, or split the content into several files.
yaml-alias = YAML anchors (&) and aliases (*) are not used.
    .hint = Write the value out. If a value begins with & or *, put it in quotation marks.
yaml-too-deep = There are more than { $limit } levels inside one another.
    .hint = Check the indentation. Content files need a few levels only.
yaml-complex-key = A key must be a plain word.
    .hint = Write the key as text before the colon.
duplicate-key = The key “{ $key }” is given twice.
    .hint = Remove one of them, or put both values under one key.

## Keys and values

unknown-key = The key “{ $key }” is not known.
    .hint = Known here: { $known }.
    .hint-similar = Did you mean “{ $similar }”? Known here: { $known }.
missing-key = The key “{ $key }” is required.
    .hint = Add { $key }.
unknown-choice = The value “{ $choice }” is not allowed.
    .hint = Allowed values: { $choices }.
    .hint-similar = Did you mean “{ $similar }”? Allowed values: { $choices }.
wrong-type = { $expected ->
        [text] Text belongs here
        [number] A number belongs here
        [whole-number] A whole number that is not negative belongs here
        [yes-no] true or false belongs here
        [list] A list belongs here
       *[mapping] Keys with values belong here
    }, but { $found ->
        [text] the value is text
        [number] the value is a number
        [whole-number] the value is a whole number
        [yes-no] the value is true or false
        [list] the value is a list
        [mapping] the value holds keys
       *[nothing] there is no value
    }.
    .hint = { $expected ->
        [text] Write the value as text. If it looks like a number or the word true, put it in quotation marks.
        [number] Write the number in digits with a decimal point, without unit or quotation marks.
        [whole-number] Write the number in digits, without decimals, spaces, unit or quotation marks.
        [yes-no] Write true if it holds, else false.
        [list] Write the list in square brackets, or each item on a line of its own after a hyphen.
       *[mapping] Write each key on a line of its own, indented, as “key: value”.
    }
invalid-value = The value does not fit: { $reason }
    .hint = Check the form of the value.
expected-date = This is not a date.
    .hint = Write the day as 2022-10-12 or 12.10.2022.
expected-share = This is not a share.
    .hint = Write the share with its percent sign, e.g. 65 % or 65.5 %.
bare-fraction = The share has no percent sign and cannot be read for certain: 0.65 may mean 65 % or 0.65 %.
    .hint = Write the share with its percent sign, e.g. 65 %. Between braces a decimal comma needs quotation marks: "65,5 %".
expected-range = This is not a range of shares.
    .hint = Write the range from the lower to the higher share with a percent sign, e.g. 50–70 %.
expected-cell = This does not fit in a table's cell.
    .hint = Write a whole number, a share with its percent sign (65 %), or x where no figure is available.
expected-label = Text, or text by language, belongs here.
    .hint = Write the text, or one for each language: {"{"}fi: …, sv: …{"}"}.
expected-category = The name of a category belongs here, or its name and the categories it takes in.
    .hint = Write the name; with from, {"{"}label: South, of: [a, b]{"}"}.
expected-merge = true, false or other belongs here.
    .hint = true merges neighbouring categories, other the smallest ones into “other”.
expected-line = One paragraph of text belongs here, without headings, lists or tables.
    .hint = Put the text into one paragraph. If a line begins with # or - or with a number and a full stop, put a backslash before it.
expected-names = A name or a list of names belongs here.
    .hint = Write a person as Family, Given and an organisation by its name. Several names stand in brackets or on lines of their own: a name with a comma then needs quotation marks.
expected-address = An address on the web belongs here, or an address and a day.
    .hint = Write https://… or {"{"}value: https://…, date: 2024-01-31{"}"}.
expected-source-date = This is not a year, month or day.
    .hint = Write when it was published as 2023, 2023-04 or 2023-04-12.
source-address = “{ $address }” is not an address on the web.
    .hint = Write the whole address: https://… A DOI belongs under serial-number.
number-out-of-range = The number is too large or has too many decimals.
    .hint = Round the number, or use a larger unit.

## Language

language-without-words = lang:{ $language } marks no words.
    .hint = Write the foreign words in the brackets: [tuettu työllistyminen](lang:fi).
unknown-language = “{ $language }” is not a language tag.
    .hint = Write the tag in small letters: fi, sv or en; Easy Finnish is selko.
missing-default-language = The text is missing in the site's default language ({ $language }).
    .hint = Add the text under the key { $language }.
language-without-data = There is no data on how the language “{ $language }” writes numbers and dates.
    .hint = Choose fi, sv or en as the language of the site.
language-twice = { $language } is the default language of the site already.
    .hint = Remove it from the other languages (languages).
translation-not-built = The translation is not published: the site has no language { $language }.
    .hint = Add the language to content/site.yaml, for example languages: { "{" }{ $language }: { "{}}" }.
translation-outdated = The original text has changed since it was translated: { $place }.
    .hint = Mend the translation and accept it: polku translate --accept.
translation-outdated-added = Something was added to the original that is not translated: { $place }.
    .hint = Translate it and accept the translation: polku translate --accept.
translation-outdated-removed = This has been removed from the original, content/{ $original }.
    .hint = Remove it from the translation and accept that: polku translate --accept.
translation-unrecorded = It is not known which text the translation was made from.
    .hint = Once it says what the original says, accept it: polku translate --accept. Polku then notices when the original changes.
translation-without-original = The translation has no original page content/{ $path }.
    .hint = Write the original page, or mend the name of the translation.
translation-of-default = The page is written twice: { $language } is the site's default language, and there is content/{ $path } too.
    .hint = Name the file content/{ $path }, or remove it.
translation-kind = The translation is of another kind than its original, content/{ $path }.md.
    .hint = Remove kind from the translation: it comes from the original.
translation-missing = The page has no translation: { $language }.
    .hint = Write the translation to { $path }. The language is required by content/site.yaml.

## Pages and addresses

unknown-data-file = There is no use for the file { $path }.
    .hint = YAML files go in site.yaml, terms.yaml, sources.yaml and changes.yaml and in the folders data, quotes and frameworks.
unclosed-front-matter = The page's front matter begins with a line “---” and never ends.
    .hint = Add a line with only “---” after the front matter.
missing-title = The page has no title.
    .hint = Add front matter at the top of the file with title: and the title.
missing-start-page = The site has no start page.
    .hint = Make the file content/index.md with at least a title.
invalid-slug = “{ $slug }” cannot be part of an address.
    .hint = Use letters, digits, hyphens and underscores. There may be no full stop at the beginning or end. The names con, aux, nul and prn cannot be used on Windows.
duplicate-slug = Another page already has the address { $path }.
    .hint = Give one of the pages a slug of its own, or rename one of the files.
duplicate-output = Two things would go into one file: { $path }
    .hint = Change the slug, an alias or the file name of one of the pages.
invalid-base-url = “{ $address }” cannot be the site's address.
    .hint = Write the whole address, e.g. https://example.org/polku/.
invalid-security-address = “{ $address }” cannot be an address for vulnerability reports.
    .hint = Write the whole address: https://…, mailto:… or tel:… (policy: always https://…).
threshold-too-low = The disclosure threshold is too low: the lowest allowed is { $lowest }.
    .hint = Set disclosure: threshold to { $lowest } or more. A lower one protects nobody.
rounding-out-of-range = rounding can be { $least } to { $most }.
    .hint = It is usually 5.
within-percent-out-of-range = within_percent can be { $least } to { $most }.
    .hint = It is usually 10: nobody may work out another's part to within 10 percent.
dominance-out-of-range = The dominance rule does not work: largest can be 1 to { $most }, percent { $least-percent } to { $most-percent }.
    .hint = Write for example disclosure: {"{"}dominance: {"{"}largest: 2, percent: 85{"}"}{"}"}.
phase-described-twice = The phase “{ $id }” is already described on another page.
    .hint = Join the pages, or change the phase of one of them.

## Text and links

markdown-too-deep = The text has more than { $limit } structures inside one another.
    .hint = Unfold nested lists, quotations or emphasis.
raw-html = HTML is not taken into the text.
    .hint = Use markdown. To show the character <, write \<. Whoever runs the site may allow HTML with raw_html: true.
duplicate-anchor = Another heading already has the anchor “{ $anchor }”.
    .hint = Give the heading another anchor: {"{"}#anchor{"}"}.
broken-anchor = There is no heading “#{ $anchor }” on that page.
    .hint = Look up the heading's anchor on that page, or give the heading one: {"{"}#{ $anchor }{"}"}.
unsafe-link = The address “{ $address }” is refused: it could run code, or its scheme is not known.
    .hint = An address may begin with https:, http:, mailto: or tel:. The site's own schemes are measure:, chart:, table:, quotes:, term:, phase:, partner: and lang:.
link-from-host = The address “{ $address }” begins at the root of the host and depends on where the site stands.
    .hint = Begin an address on the site with @/, e.g. @/guide/index.md.
empty-link = The link has no address.
    .hint = Write the address in the parentheses: [text](@/page.md).
link-leaves-content = The address “{ $address }” leads out of the content folder.
    .hint = Move the file into content and link to it there.
broken-link = There is no page { $path }.
    .hint = Check the file name and the folder. A link to a page begins with @/ and ends in .md.
    .hint-similar = Did you mean @/{ $similar }?
broken-link-draft = The page { $path } is a draft and is not published.
    .hint = Publish it by removing draft: true, or remove the link.
    .hint-similar = Publish it by removing draft: true, or link to another page, e.g. @/{ $similar }.
expected-page = “{ $address }” does not lead to a page of the site.
    .hint = Write the address of a page, e.g. "@/guide/index.md".
missing-footnote = The footnote “{ $name }” is not written.
    .hint = Add a line [^{ $name }]: with the text of the note.
unused-footnote = Nothing refers to the footnote “{ $name }”.
    .hint = Add [^{ $name }] to the text, or remove the note.
undefined-label = The link label “{ $label }” is not defined, so the link is shown as plain text.
    .hint = Write the address in the link itself: [text](address).
missing-file = There is no file { $path }.
    .hint = Check the name (capitals count), or put the file beside the page.
not-an-asset = The file { $path } is content, not an attachment, and cannot be linked to as it is.
    .hint = Link to the page as @/page.md. A picture or a PDF can be an attachment.
invalid-file-name = The file name “{ $path }” cannot be an address.
    .hint = Rename it with letters, digits, hyphens and underscores.
bad-image = The picture { $path } cannot be read: { $reason }
    .hint = Save the picture again as PNG, JPEG, GIF, WebP or AVIF.

## Ids

unknown-id = { $kind ->
        [measure] There is no measure “{ $id }”.
        [population] There is no population “{ $id }”.
        [table] There is no table “{ $id }”.
        [chart] There is no chart “{ $id }”.
        [survey] There is no survey “{ $id }”.
        [theme] The survey has no quotes with the theme “{ $id }”.
        [term] There is no term “{ $id }”.
        [source] There is no source “{ $id }”.
        [phase] There is no phase “{ $id }”.
        [partner] There is no partner “{ $id }”.
        [notice] There is no notice “{ $id }”.
        [page] There is no page “{ $id }”.
        [dataset] There is no dataset “{ $id }”.
        [group] The survey has no group “{ $id }”.
        [quote] There is no quote “{ $id }”.
        [variable] The records of this population have no variable “{ $id }”.
        [category] The variable has no category “{ $id }”.
        [framework] There is no framework “{ $id }”.
        [criterion] The framework has no criterion “{ $id }”.
        [exercise] The workshop has no exercise “{ $id }”.
       *[other] There is no “{ $id }”.
    }
    .hint = { $kind ->
        [framework] A framework's id is the name of its file in content/frameworks.
        [criterion] Criteria are defined in the files of content/frameworks under criteria.
        [exercise] Exercises are given under exercises of the workshop, each with its id.
        [measure] Measures are defined in the files of content/data under measures and populations.
        [population] Populations are defined in the files of content/data under populations.
        [table] Tables are defined in the files of content/data under tables.
        [chart] Charts are defined in the files of content/data under charts.
        [survey] A survey's id is the name of its file in content/quotes.
        [theme] Themes are given under themes of the quotes.
        [term] Terms are defined in content/terms.yaml.
        [source] Sources are listed in content/sources.yaml.
        [phase] Phases are defined in the files of content/frameworks under groups.
        [group] A survey's groups are given under groups in its file.
        [partner] A partner's id is the name of its page's file; the page has kind: partner.
        [notice] Notices are defined in content/site.yaml under notices.
        [framework] A framework's id is the name of its file in content/frameworks.
        [criterion] Criteria are defined in the framework's file under criteria.
       *[other] Check the id.
    }
    .hint-similar = Did you mean “{ $similar }”?
duplicate-id = { $kind ->
        [measure] Another measure or population already has the id “{ $id }”.
        [table] Another table already has the id “{ $id }”.
        [chart] Another chart already has the id “{ $id }”.
        [survey] Another survey already has the id “{ $id }”.
        [term] Another term already has the id “{ $id }”.
        [source] Another source already has the key “{ $id }”.
        [phase] Another phase already has the id “{ $id }”.
        [partner] Another partner already has the id “{ $id }”.
        [dataset] Another dataset already has the id “{ $id }”.
        [quote] Another quote already has the id “{ $id }”.
        [exercise] Another exercise has the id “{ $id }” already.
       *[other] The id “{ $id }” is taken.
    }
    .hint = Change one of the two. An id is unique on the whole site, not only in its file.
invalid-id = “{ $id }” cannot be an id.
    .hint = Use letters, digits, hyphens and underscores. There may be no full stop at the beginning or end. An id becomes the name of a file: a hundred characters at most, and no name that Windows keeps for itself, such as con or nul.

## Figures, tables and charts

missing-source = The dataset “{ $dataset }” does not say where its figures come from.
    .hint = Add source: with enough for the reader to find it.
measure-without-value = The measure “{ $id }” has no value.
    .hint = Give one of count, reported_share, reported_range and number.
measure-with-several-values = The measure “{ $id }” has more than one value.
    .hint = Keep one of count, reported_share, reported_range and number.
share-without-population = The measure “{ $id }” cannot be shown as a share: it lacks a count or a population.
    .hint = Give both count and of, or remove show and interval.
row-length = The row has { $values ->
        [one] one value
       *[other] { $values } values
    } and the table { $columns ->
        [one] one column
       *[other] { $columns } columns
    }.
    .hint = Write one value for each column; x where no figure is available.
chart-targets = The targets of the chart “{ $id }” do not match its measures.
    .hint = With kind: target, give under targets one target for each measure, in the same order. Other charts have no targets.
chart-data = The chart “{ $id }” does not have the data its kind needs.
    .hint = Give either table or measures. The kinds grouped, stacked, full-stacked, line and likert need a table, the kinds target and dot-interval need measures.
chart-data-squares = The figures of the squares “{ $id }” are not parts of one group: a square is one counted.
    .hint = Use counts (count) only, together no more than the group. Shares do not become squares.
chart-data-shares = The dots “{ $id }” have figures that are not shares.
    .hint = Add of and show: share to the figure, or choose another kind of chart.
chart-data-targets = In the chart “{ $id }” the result and its target are of different kinds: a share and a count.
    .hint = Give both as shares (show: share) or both as counts.
empty-table = The table “{ $id }” has no rows.
    .hint = Add rows, or remove the table.
number-counts = The figure “{ $id }” counts members of a group, so it is a count, not a number.
    .hint = Change the key to count. A small one can then be protected.
scale-order = The highest score of the scale must be above the lowest.
    .hint = Check min and max.
band-twice = Two bands begin at the same total { $score }.
    .hint = Remove one of the two, or correct its from.
band-out-of-reach = The band begins at a total of { $score }, but the highest total there can be is { $highest }.
    .hint = Correct from, or remove the band.
anchor-outside-scale = The score { $score } is outside the scale.
    .hint = Remove the description of the score, or widen the scale (min and max).

attainable-share = { $share } is no whole share when n is { $size }: { $nearest }.
    .hint = Check the share and the population in the source. The share would fit if n were one of { $sizes }. If the source itself says so, answer the finding, and the reason is printed beside the figure: { -answer(rule: "attainable-share") }
attainable-share-no-size = { $share } is no whole share when n is { $size }: { $nearest }. No n near it would fit either.
    .hint = Check the share and its decimals in the source. If the source itself says so, answer the finding, and the reason is printed beside the figure: { -answer(rule: "attainable-share") }
shares-over-100 = The shares of states that exclude each other (exclusive: { $word }) add up to { $total }: { $measures }.
    .hint = Check the shares in the source. If one person may be in several states, remove exclusive from the measures.
shares-over-100-column = In column { $column } of the table “{ $table }” the shares add up to { $total }.
    .hint = Check the shares in the source. If one person may be on several rows, add exclusive: false to the table.
part-exceeds-whole = The part is larger than the population “{ $population }” it belongs to.
    .hint = Check the figure and the size of the population. If the figure is no part of it, change or remove of.
part-exceeds-whole-share = The share of the population “{ $population }” is above 100 %.
    .hint = Check the share. If the figure is no part of the population, change or remove of.
part-exceeds-whole-measures = Measures that exclude each other are together larger than the population “{ $population }”: { $measures }.
    .hint = Check the figures. If one person may be in several of them, remove exclusive from the measures.
part-exceeds-whole-table = The figures of the table “{ $table }” are together larger than the population “{ $population }”.
    .hint = Check the figures. If one person may be in several cells, add exclusive: false to the table.
mixed-units = The figure's unit is “{ $unit }”, but the population “{ $population }” is counted in “{ $other }”.
    .hint = Choose a population counted in the same unit, or correct unit. Contracts, for one, are no share of people.
mixed-units-chart = The chart “{ $chart }” sets different units side by side: { $unit } and { $other }.
    .hint = Make a chart of each, or correct the unit of the measures.
mixed-units-axis = The chart “{ $chart }” puts shares and counts on one axis: { $first } and { $second }.
    .hint = Make a chart of each, or show both as shares (show: share).
mixed-units-column = Column { $column } of the table “{ $table }” holds both shares and counts.
    .hint = Put shares and counts into columns of their own.
date-after-site = The date { $date } is later than the site's own date, { $site-date }.
    .hint = Correct the date, or move date in site.yaml forward.
two-sources = The measures “{ $first }” and “{ $second }” tell the same thing with different values.
    .hint = Keep one and link to it everywhere. If they mean different things, say so in their labels.
two-sources-origin = The measures “{ $first }” and “{ $second }” tell the same thing with different sources or situation dates.
    .hint = Keep one and link to it everywhere. If they mean different things, say so in their labels.
endpoint = The figure { $figure } is an extreme (“{ $word }”) and may point at one person.
    .hint = Tell the middle instead, e.g. “several years”. If the figure is published, answer the finding with the ground: { -answer(rule: "endpoint") }
endpoint-phrase = “{ $phrase }” is an extreme and may point at one person.
    .hint = Tell the middle instead, e.g. “several years”. If the phrase stays, answer the finding with the ground: answers: [{"{"}rule: endpoint, phrase: "{ $phrase }", reason: "Why it stands."{"}"}]
one-person-role = “{ $phrase }” may be one person, whom those who know the place recognise.
    .hint = Tell what was done rather than who did it. If the phrase stays, answer the finding with the ground: answers: [{"{"}rule: one-person-role, phrase: "{ $phrase }", reason: "Why it stands."{"}"}]
target-base = In the chart “{ $chart }” the result “{ $result }” and the target “{ $target }” have different bases, and the chart does not say so.
    .hint = Add a note to the chart that says what each is a share of.

## Records

records-file = There is no file “{ $path }”.
    .hint = Check the path, which starts from the site's folder: confidential/participants.csv. Records are not in version control: ask whoever keeps them.
records-file-outside = The path “{ $path }” does not stay in the site's folder.
    .hint = Copy the file into the folder confidential and give its path from the site's folder. Links that lead out are not followed.
records-file-not-regular = “{ $path }” is not an ordinary file.
    .hint = Give the path of one CSV file.
confidential-in-content = The records “{ $path }” are not in the folder confidential.
    .hint = Move the file into the folder confidential, which stays out of version control, and correct the path.
confidential-in-content-table = The table “{ $table }” has figures too small to be published, and is in the folder content.
    .hint = Move the dataset's file to confidential/data. It is read there just the same, and stays out of version control.
records-population = The population “{ $population }” does not say records: true.
    .hint = Add records: true to the population and take its size away: it is counted from the records.
records-of-nobody = The population “{ $population }” says records: true, but no dataset names its records.
    .hint = Add records with population: { $population } to a dataset, or give the population its size.
records-and-size = The population “{ $population }” is given a size, though it is counted from records.
    .hint = Remove size.
records-twice = The records of the population “{ $population }” are named somewhere else already.
    .hint = Put the records into one file, or make them a population of their own.
records-needed = The figure “{ $id }” is counted from records, and its population has none.
    .hint = Under of, give a population with records: true, or write the figure yourself.
records-unreadable = The records cannot be read: { $reason }
    .hint = Check the file's permissions and that it is whole.
records-empty = The file is empty.
    .hint = Save the records as CSV: the names of the columns on the first line, then one line a record.
records-none = The file has the names of columns and no record.
    .hint = Check that the right sheet was saved.
records-not-utf8 = The text is not UTF-8.
    .hint = Save the file again as “CSV UTF-8”. Spreadsheets have a format of this name.
records-column-missing = There is no column “{ $column }” on the first line.
    .hint = Correct the column's name in the codebook (column). If the names are right, check the separator: separator is , or ; or tab.
records-column-twice = The column “{ $column }” is there twice.
    .hint = Remove one of the columns, or give it another name.
records-fields = The record has { $found ->
        [one] one field
       *[other] { $found } fields
    } and there are { $expected } columns.
    .hint = Check the separators of the line. A value with a separator or a line end in it goes in quotation marks.
records-quote = The record has a quotation mark that is not closed.
    .hint = Add the missing quotation mark. Within a value a quotation mark is written twice.
records-missing-value = The variable “{ $variable }” has no value.
    .hint = Fill in the value, or add missing: “Not known” to the variable; a missing value is then a category of its own.
records-unknown-value = The value of the variable “{ $variable }” is not in the codebook.
    .hint = Correct the value, or add the category. In the codebook: { $codes }.
records-not-a-number = The value of the variable “{ $variable }” is not a number.
    .hint = Write the number without its unit and without separators of thousands: 7.5 or 7,5.
records-digits = The value of the variable “{ $variable }” has more than { $digits } decimals.
    .hint = Add decimals to the variable, or round the values.
records-size = The value of the variable “{ $variable }” is too large to count with.
    .hint = Check the value, or change the unit.
records-more = From here on there are { $count } more findings of this kind ({ $rule }).
    .hint = Correct those listed first: they often have one cause.
records-anonymity = { $records ->
        [few] Fewer than five records are
       *[other] { $records } records are
    } in groups of fewer than { $least } alike; the smallest has { $smallest ->
        [few] fewer than five
       *[other] { $smallest }
    }.
    .hint = Too few share the same quasi-identifiers. Make the categories coarser, or keep the records with particular care.
records-diversity = { $records ->
        [few] Fewer than five records are
       *[other] { $records } records are
    } in groups where a sensitive variable has fewer than { $least } different values.
    .hint = Whoever knows the group knows the value. Make the categories of the quasi-identifiers coarser.
variable-kind = The keys of the variable “{ $id }” do not go together.
    .hint = A variable has categories (and perhaps column, missing), or from and categories, or number: true (and perhaps unit, decimals).
variable-has-no-categories = The variable “{ $id }” has numbers, not categories.
    .hint = Under by, where and from goes a variable with categories; one of numbers goes under sum, mean and median.
variable-is-no-number = The variable “{ $id }” has categories, not numbers.
    .hint = Under sum, mean and median goes a variable with number: true.
group-without-from = The category “{ $id }” takes in others, but the variable has no key from.
    .hint = Add from to the variable, or give the category a name only.
category-without-group = The category “{ $id }” does not say which categories of the variable “{ $from }” it takes in.
    .hint = Write {"{"}label: …, of: [ … ]{"}"}.
category-left-out = The variable “{ $id }” leaves out the category “{ $category }”.
    .hint = Add the category to a group.
category-twice = In the variable “{ $id }” the category “{ $category }” is in two groups.
    .hint = Leave the category in one group only.
merge-without-order = The categories of the variable “{ $id }” have no order, so neighbours cannot be merged.
    .hint = Add ordered: true, or use merge: other.
merge-of-groups = The categories of the variable “{ $id }” are groups already, so merge does not belong to it.
    .hint = Move merge to the variable whose categories it groups.
too-many-decimals = There are at most { $most } decimals.
    .hint = Give a smaller number.
table-by = A table has at most { $most } different variables.
    .hint = Remove variables, or make several tables. A variable cannot be in a table twice.
table-too-large = The table would have { $cells } cells; at most { $limit } can be taken in.
    .hint = Remove a variable, or use a coarser one.
table-told-and-counted = The table “{ $id }” has rows and is to be counted from records.
    .hint = Remove either rows, or where, sum, mean and median.

## Figures in text

figure-text = The text says “{ $text }”, but the released value of the measure “{ $measure }” is { $shown }.
    .hint = The page always shows the released value. Correct the text, or leave the link empty: [](measure:{ $measure }). The command polku check --fix does it for you.
figure-text-words = The link to the measure “{ $measure }” holds other words too: “{ $text }”. The page shows only { $shown }.
    .hint = Move the words out of the link. If the source calls the figure an estimate, mark it with estimate: true.
figure-text-withheld = The measure “{ $measure }” is withheld, but the text says “{ $text }”.
    .hint = Remove the figure from the text, since the source file may be public too: [](measure:{ $measure }). The command polku check --fix does it for you.
typed-figure = “{ $text }” is typed by hand, though it is the measure “{ $measure }” ({ $shown }).
    .hint = Write it as a link, so that it stays right and protected: [{ $shown }](measure:{ $measure }). If it is another figure, answer the finding: { -answer(rule: "typed-figure") }
typed-figure-other = “{ $text }”, typed by hand, contradicts the measure “{ $measure }”, whose value is { $shown }.
    .hint = Find out which is right, and write the figure as a link: [](measure:{ $measure }). If it is another figure, answer the finding: { -answer(rule: "typed-figure") }
typed-withheld = { $kind ->
        [table] “{ $text }”, typed by hand, gives away a withheld figure of the table “{ $id }”.
       *[measure] “{ $text }”, typed by hand, gives away the withheld measure “{ $id }”.
    }
    .hint = { $kind ->
        [table] Remove the number. If it is another figure, make it one under measures and link to it.
       *[measure] Remove the number, or write a link, where the page says that the figure is withheld: [](measure:{ $id }). If it is another figure, make it one under measures and link to it.
    }
withheld-without-replacement = The measure “{ $measure }” is withheld, but the other words of the sentence stay on the page and may give it away.
    .hint = Give the link a sentence to show instead of the whole one: [](measure:{ $measure } "The number is not given."). If the sentence does not give the figure away, answer the finding: { -answer(rule: "withheld-without-replacement") }
figure-ending = The ending “:{ $ending }” after { $figure } is wrong.
    .hint = The right ending: { $right }. It follows from how the number is read aloud in Finnish.
figure-noun = After { $figure } the word “{ $word }” is in the wrong form.
    .hint = Write { $right }.

## Quality of pages

embed-in-text = A chart, table, result card or quotes cannot stand in the middle of text.
    .hint = Give it a paragraph of its own: an empty line before and after. A figure inside text is written without the exclamation mark: [](measure:…).
missing-alt = The picture has no description for those who do not see it.
    .hint = Say in the brackets what the picture shows: ![description](picture.jpg). If it adds nothing, remove it.
image-text = The picture seems to contain text. Does its description include that text?
    .hint = Put the text in the description, or write it beside the picture. If no text in it matters, answer the warning under answers of the page.
image-text-drawn = The picture contains text that its description leaves out: “{ $text }”
    .hint = Put the text in the description, or write it beside the picture.
missing-alt-file-name = The picture's description is the name of its file, “{ $words }”.
    .hint = Say in the brackets what the picture shows: ![description](picture.jpg).
external-image = The picture is on another site ({ $address }), so a link is shown in its place.
    .hint = Put the picture beside the page, if its licence allows, or write an ordinary link. Pages of the site load nothing from elsewhere.
heading-order = A heading of level { $level } follows one of level { $previous } and leaves a level out.
    .hint = Begin the heading with { $marks }. People who use a screen reader move along the levels.
heading-order-first = The page has a second main heading. Its title is the main heading already.
    .hint = Begin the heading with two marks: ##.
vague-link = The link text “{ $words }” does not say where the link leads.
    .hint = Name what is behind the link, e.g. by the title of its page.
vague-link-address = The link's text is a long address, which a screen reader reads out character by character: { $words }
    .hint = Name what is behind the link: [title of the page](address).
vague-link-alike = The link “{ $words }” has the same text as another one, which leads elsewhere.
    .hint = Add to the link texts whatever sets them apart.
table-heads = Column { $column } of the table has no heading.
    .hint = Write the heading into the table's first line. The heading of the first column says what the rows are.
table-heads-none = The table has no headings.
    .hint = Write the headings of the columns into the table's first line.
table-heads-no-table = This does not become a table, since there is no line of dashes below the headings.
    .hint = Add a line of dashes below the headings, e.g. | --- | --- |.
foreign-passage = The sentence seems to be in { $language ->
        [fi] Finnish
        [sv] Swedish
       *[en] English
    } and is not marked as such. A screen reader will mispronounce it.
    .hint = Mark the language: [words](lang:{ $language }).
reading-ease = The page in Easy Finnish is hard to read: its LIX is { $lix }, and the limit is { $limit }.
    .hint = Shorten the sentences and choose commoner, shorter words.
reading-ease-sentence = The sentence in Easy Finnish has { $words } words; the limit is { $limit }.
    .hint = Split it in two. Say one thing in one sentence.
reading-ease-word = The text in Easy Finnish has a long word, “{ $word }” ({ $letters } letters).
    .hint = Choose a shorter word, or explain the word where it comes first.
contrast = The theme's colour { $colour } does not stand out from its background { $ground } in the { $scheme } scheme: the contrast is { $found }, and at least { $needed } is needed.
    .hint = Make one of the two colours lighter or darker.
link-broken = The link's address is gone (answer { $status }): { $phrase }
    .hint = Find the page's new address, or remove the link. If it is meant to stay, answer the warning by the page's key answers.
link-moved = The link's page has moved for good: { $phrase }
    .hint = Change the link's address to { $to }
link-unreachable = The link's address does not answer: { $phrase } ({ $cause ->
    [name] the server's name is not found
    [network] the server's network cannot be reached
    [connection] the server refuses the connection
    [time] the answer took too long
    [encryption] the server's certificate is not accepted
    [redirect] it redirects in a circle, or to a place that is not followed
   *[broken] the connection ended before an answer
})
    .hint = Try the address in a browser and check again later: the fault may pass. If it works in a browser, answer the warning by the page's key answers.
link-not-asked = The link's address was not asked since its server was silent twice: { $phrase }
    .hint = Check again later: the fault may pass.
link-unreachable-status = The server does not show the link's page (answer { $status }): { $phrase }
    .hint = Try the address in a browser: some servers answer browsers only. If it works, answer the warning by the page's key answers.
empty-section = The section has neither text nor pages.
    .hint = Write some text, add a page to its folder, or mark it as a draft: draft: true.
unused = { $kind ->
        [measure] No page shows the measure “{ $id }”.
        [population] No page shows or uses the population “{ $id }”.
        [table] No page shows the table “{ $id }”.
        [chart] No page shows the chart “{ $id }”.
        [source] No page cites the source “{ $id }”.
       *[term] No page uses the term “{ $id }”.
    }
    .hint = Show it on a page, or remove it. Figures and tables are also published as files to download.
replacement-tells = The words in place of the withheld figure “{ $measure }” hold the figure itself.
    .hint = Write the replacement without the number, for example: The number is not given.
reserved-address = Polku itself makes a page at /{ $folder }/.
    .hint = If this page is meant to be that one, give it its kind (for example kind: glossary). Otherwise name the page differently.
reserved-folder = The folder share/ is for the pictures that Polku draws of pages: { $path }.
    .hint = Move the file to another folder.
reserved-address-search = Polku itself makes the search page at /{ $folder }/.
    .hint = Name the page differently, or give it another slug.
review-overdue = The content was to be reviewed by { $date }.
    .hint = Look it through and move review_by forward.
security-expired = The contact for vulnerability reports (security.txt) was valid until { $date }.
    .hint = Check that the contact is still right, move security: expires forward and publish the site again.

## Quotes

quote-unknowns = { $key ->
        [invited] It is not stated how many were asked in the survey “{ $survey }”.
        [n] It is not stated how many answered the survey “{ $survey }”.
        [n_counts] It is not stated whether n counts people or answers in the survey “{ $survey }”.
        [question] It is not stated what was asked in the survey “{ $survey }”.
       *[selection] It is not stated how the quotes of the survey “{ $survey }” were chosen.
    }
    .hint = If it is known, add it: { $key }. Otherwise the page says that it is not known.
quote-basis-unknown = It is not stated on what ground the quote “{ $quote }” is published.
    .hint = Add basis: published-report if the words stand in a published report, or basis: consent with consent if the speaker agreed.
consent-expired = The speaker's consent to the quote “{ $quote }” ended on { $until }.
    .hint = Remove the quote, or ask for a new consent and move until forward.
consent-expires = The speaker's consent to the quote “{ $quote }” ends on { $until }.
    .hint = Ask for a new consent in time. After that day the site is not built until the quote is removed.
consent-scope = The speaker's consent to the quote “{ $quote }” names no use that it covers.
    .hint = Write what the speaker agreed to: scope: [web], also print or training. If nothing is known, remove the quote.
consent-scope-web = The speaker's consent to the quote “{ $quote }” does not cover the web, so no page shows it.
    .hint = Nothing needs doing if the words are for print or training only. Otherwise ask the speaker, and then add web to scope.
quote-translation = The speaker's consent does not cover the translation ({ $language }) of the quote “{ $quote }”, so it is not shown.
    .hint = Ask the speaker, and then add the language under languages of the consent; or remove the translation.
quote-withdrawn = The quote “{ $quote }” has been withdrawn by its speaker.
    .hint = Remove it. If these are another person's words, give the quote another id.
quotes-empty = None of the quotes asked for from the survey “{ $survey }” may be shown on the site.
    .hint = Remove the place, choose another theme, or ask the speakers for their consent.
quotes-without-contact = Pages show quotes, but nobody is named who would take one's words off the site.
    .hint = Add contact to site.yaml: a role and how to reach it. It is shown beside the quotes.
speaker-group = The group “{ $groups }” is too small to be named for the speaker of the quote “{ $quote }”.
    .hint = Remove it from speaker, or choose a larger group. The limit is the site's disclosure: threshold.
speaker-groups = The groups { $groups } have too few in common to be named together for the speaker of the quote “{ $quote }”.
    .hint = Leave one of them out of speaker. The limit is the site's disclosure: threshold.
speaker-groups-unknown = It is not stated how many belong to all of the groups { $groups }, so they cannot be named together for the speaker of the quote “{ $quote }”.
    .hint = Add the number to the survey: combinations: [{"{"}groups: [{ $groups }], size: …{"}"}]. Otherwise leave one of them out of speaker.
speaker-group-size = The group is larger than that which holds it ({ $whole }).
    .hint = Check the sizes: groups are no larger than n, nor is a combination larger than its groups.
basis-and-consent = The quote “{ $id }” has two grounds: a published report and a consent.
    .hint = Keep the one on which the words are shown: remove consent, or change to basis: consent.
quote-markup = In the quote “{ $id }” there is a link's notation, which readers would see as it is.
    .hint = A quote is published word for word. Remove the notation, and give the figure beside the quote.
unknown-alert = [!{ $word }] is not known, so the text would be shown to all as an ordinary quotation.
    .hint = Known are NOTE, TIP, IMPORTANT, WARNING, CAUTION and FACILITATOR. The marker comes first in its quotation: > [!FACILITATOR].
reserved-anchor = The anchor “{ $anchor }” begins with a word kept for other parts of the page.
    .hint = Choose one that does not begin with figure-, term-, polku- or the like.
empty-heading = The heading has no words.
    .hint = Write the heading, or remove the line.
literal-link = This looks like a link but is shown as text: { $text }
    .hint = A link cannot stand inside another, nor a space in an address. A footnote needs its definition.

## What points at persons

identifier = { $place ->
        [name] The name of a file or folder holds
        [metadata] The metadata of the picture hold
       *[text] This is
    } { $kind ->
        [personal-code] a personal identity code
        [bank-account] a bank account
        [phone] a mobile number
       *[email] an e-mail address
    }.
    .hint = { $kind ->
        [personal-code] Take the code away. If the file is under version control, earlier versions still hold it: tell the data protection officer.
       *[other] Take it away. If it is meant to be public, add it with the reason to site.yaml: identifiers: {"{"}allow: [{"{"}text: "…", reason: "Why it is public."{"}"}]{"}"}
    }
identifier-likely = { $place ->
        [name] The name of a file or folder holds
        [metadata] The metadata of the picture hold
       *[text] This is
    } { $kind ->
        [personal-code] what looks like a personal identity code: its form is right, but its check character is wrong, it is one for tests or it touches other text
        [bank-account] what looks like a bank account, but its check digits are wrong or it touches other text
        [phone] a number that looks like a telephone number
        [email] text that looks like an e-mail address
        [street-address] text that looks like a street address
        [postcode] text that looks like a postcode and its place
        [business-code] a business identity code, which may be that of a person who trades alone
       *[number-plate] text that looks like a number plate
    }.
    .hint = If it points at a person, take it away. If it is meant to be public, add it with the reason to site.yaml: identifiers: {"{"}allow: [{"{"}text: "…", reason: "Why it is public."{"}"}]{"}"}. If it is something else, you can also answer the finding: { -answer(rule: "identifier") }
identifier-label = { $place ->
        [name] The name of a file or folder numbers a speaker.
       *[text] This numbers a speaker. All that is said of one number can be put together, and then it may point at a person.
    }
    .hint = Leave the number out: "one client". If the number stands for no speaker, answer the finding: { -answer(rule: "identifier") }
identifier-role = { $place ->
        [name] The name of a file or folder holds
       *[text] This is
    } { $kind ->
        [service-phone] the telephone number of a service
       *[role-email] a shared e-mail address
    }.
    .hint = Make sure that it belongs to an organisation and not to one person.
identifier-removed = The metadata of the picture hold { $kind ->
        [phone] a telephone number
       *[email] an e-mail address
    }. The site's picture is published without it; the file still has it.
    .hint = If the content folder is public, save the picture without metadata.
unused-allowance = The allowed text is nowhere in the content.
    .hint = Remove it from identifiers in site.yaml, or write it exactly as it stands in the text.
picture-metadata = { $told ->
        [both] The picture tells where it was taken and who made it. The site's picture is published without that.
        [position] The picture tells where it was taken. The site's picture is published without that.
       *[author] The picture tells who made it. The site's picture is published without that.
    }
    .hint = The file itself still has it. If the content folder is public, save the picture without metadata.
picture-damaged = The picture { $path } cannot be read to its end, so its metadata cannot be taken out.
    .hint = Open the picture in a drawing program and save it anew as JPEG, PNG, WebP or GIF. An SVG picture has to be XML in UTF-8.
picture-unsupported = The format of the picture { $path } is not known, so its metadata cannot be taken out.
    .hint = Save the picture as JPEG, PNG, WebP, GIF or SVG.
picture-has-metadata = The picture { $path } has metadata, which cannot be taken out of AVIF.
    .hint = Save the picture without metadata, or as JPEG, PNG or WebP, from which they can be taken out.
attachment-metadata = The file { $path } is published as it is. Nobody has looked at what is in it, or at its metadata, such as the author's name.
    .hint = Look at the properties of the file and take out names of persons and earlier versions. Then answer the finding on the page: { -answer(rule: "attachment-metadata") }

## Answers to findings

stale-answer = There is no finding left for this answer: { $rule }.
    .hint = Remove the answer. Otherwise the page explains something that is no longer there.
unknown-rule = There is no rule “{ $rule }”, or its findings cannot be answered.
    .hint = Write the rule's id as polku check prints it.
    .hint-similar = Did you mean the rule “{ $similar }”?
unanswerable = The finding of the rule “{ $rule }” is an error and cannot be answered.
    .hint = Mend the error and remove the answer.

## Theme

theme-missing = There is no theme “{ $theme }”.
    .hint = Make the folder themes/{ $theme }, or remove theme from site.yaml to use the program's own.
theme-string = The theme's texts cannot be read: { $reason }
    .hint = Mend the file in the theme's folder strings. A text is written as “id = text”.
citation-style = The theme's citation style cannot be read: { $reason }
    .hint = Mend the theme's file citations.csl. It has to be an independent style in CSL 1.0.2.
missing-template = The theme has no template “{ $template }”.
    .hint = Check the name, or add the template to the theme's folder templates.
template-error = There is an error in the template { $template }: { $reason }
    .hint = Mend the template in the theme's folder templates. Remove your own template to use the program's.
template-error-page = There is an error in the template { $template }, found on the page { $page }: { $reason }
    .hint = Mend the template in the theme's folder templates. Remove your own template to use the program's.
figures-contradict = These figures of one population cannot all be true: { $figures }.
    .hint = Find the figure that is wrong. Where figures were counted at different times or in different ways, give each its own population.
total-differs = A total of the table “{ $table }” is not the sum of the other figures.
    .hint = Correct the figures, add what is missing as a row or column of its own, or remove total: true.
unproven = The protection of the figure “{ $figure }” could not be shown: a reader might work it out from others.
    .hint = Publish fewer tables of the population, or merge categories.
unproven-unprinted = From figures such as “{ $figure }” the size of a small group could be worked out, though it is printed nowhere.
    .hint = Publish fewer tables of the population, or merge categories.
unproven-no-table = No table was found that agrees with everything published of the population of “{ $figure }”, so its protection cannot be shown.
    .hint = Check that the figures of the population agree, or publish fewer tables of it.
unproven-too-large = Too many variables of the population of “{ $figure }” are crossed with one another, so its protection cannot be shown.
    .hint = Publish fewer tables of the population, or merge categories.
not-rounded = The counts of table “{ $table }” could not be rounded so that they add up. Small groups are withheld instead.
    .hint = Cross fewer variables in one table.
withheld-together = No smaller choice protected the small groups, so these are withheld as a whole: { $figures }.
    .hint = Merge categories, so that fewer figures count too few, or publish fewer tables of the population.
policy-weaker = The dataset's { $key } is weaker than in the site's disclosure settings.
    .hint = A dataset may only be stricter than the site. If there is a reason, write it under override: it is shown beside the figures.
protection-too-low = The value of protection is too small: the lowest allowed is { $lowest }.
    .hint = Set protection to { $lowest } or more. Otherwise a reader would know a withheld figure.
table-by-sides = The table “{ $table }” needs under by the variable of its rows and, if it has several columns, that of its columns.
    .hint = Write one variable for a single column, else two. Equal names in several tables mean the same division.
where-unknown = No finished table of this population has a variable or category “{ $name }”.
    .hint = Write the variable as under by of the table, and the category as in the head of the row or column.
group-disclosure = The figure “{ $figure }” tells something sensitive of every member of a group: all are in one category.
    .hint = Merge categories or groups. If it may be told, give the reason: { -answer(rule: "group-disclosure") } The reader sees the reason.
group-disclosure-nobody = The figure “{ $figure }” tells something sensitive of every member of a group: nobody is in the category.
    .hint = Merge categories or groups, or withhold zeros: zeros: protected. If it may be told, give the reason: { -answer(rule: "group-disclosure") } The reader sees the reason.
unlinked = The tables “{ $other }” and “{ $table }” seem to divide the same population alike, but are not protected together.
    .hint = Add by: [variable, …] to both, with the same names for the same divisions. If the words mean different things: { -answer(rule: "unlinked") }
unlinked-measure = The figure “{ $measure }” seems to be a cell of the table “{ $table }”, but they are not protected together.
    .hint = Add by to the table, and to the figure where, which says what part of the population it is. If it is something else: { -answer(rule: "unlinked") }
table-by-alone = Under by of the table “{ $table }” nothing takes effect: the table has no population (of), or its cells overlap (exclusive: false).
    .hint = Add of and remove exclusive: false, or remove by.
table-beside-records = The population of the table “{ $table }” is counted from records, so a finished table cannot be protected together with what is counted.
    .hint = Count the table from the records: remove rows and write by. If the figures were counted elsewhere, give them a population of their own.
total-untied = From a total of the table “{ $table }” a withheld figure could be worked out.
    .hint = Remove the total. If each person is in one cell only, remove exclusive: false, so that the figures are protected together.

## Earlier releases

release-name = The file “{ $path }” is no release: a name has letters a–z, digits and the signs . - _, and begins with a letter or digit.
    .hint = Give the file the name that polku release gave it (releases/NAME.yaml), or move it away.
release-version = The form “{ $found }” of this release is not known.
    .hint = Restore the file from version control, or use a newer Polku. Files of releases are not changed by hand.
release-damaged = The release is damaged: it should hold { $told } figures and holds { $found }.
    .hint = Restore the file from version control. Files of releases are not changed by hand.
release-damaged-rows = The release is damaged: a row of a table has not a figure for each column.
    .hint = Restore the file from version control. Files of releases are not changed by hand.
expected-printed = This is no printed figure.
    .hint = Restore the file from version control. A figure in a release is written 42, 65 %, 7/12, 50–70 %, number 2.5, x, c or c together.
release-lacks = The release “{ $release }” does not hold the figure “{ $figure }” as the content asks for it now: the same id, population and situation date, and the same rows and columns.
    .hint = Make a new release (polku release NAME), put the content back to what was released, or leave the figure out.
earlier-release = The figure “{ $figure }” is withheld, but an earlier release gives it away: { $sum }.
    .hint = Leave the figure out of the content, or keep the threshold of the release. If the printed number was wrong, declare it: corrected: {"{"}date: DATE, reason: "What was wrong."{"}"}. A release that nobody has seen can be removed.
earlier-release-sum = The figure “{ $figure }” is withheld, but it can be worked out from what was released earlier: { $sum }.
    .hint = Leave the figure out of the content, or keep the threshold of the release. If a printed number was wrong, declare it: corrected: {"{"}date: DATE, reason: "What was wrong."{"}"}. A release that nobody has seen can be removed.
earlier-release-many = The figure “{ $figure }” is withheld, but it can be worked out from the figures of earlier releases.
    .hint = Leave the figure out of the content, or keep the threshold of the release. A release that nobody has seen can be removed.
release-difference = The figure “{ $figure }” differs only by a few from what was released of the same day (“{ $release }”), so the difference may point at people.
    .hint = If it was corrected, say so: corrected: {"{"}date: DATE, reason: "What was wrong."{"}"}. Otherwise check it, or answer: { -answer(rule: "release-difference") }
release-difference-days = The figure “{ $figure }” has changed only by a few since the release “{ $release }”, so the difference may reveal who came or went.
    .hint = Publish less often, or answer why the difference points at nobody: { -answer(rule: "release-difference") }

## Workshops

footnote-in-note = A note for the facilitator cannot have a footnote.
    .hint = Write what the footnote says into the note itself.
workshop-framework = { $count ->
        [0] The workshop has no framework: there are no files in content/frameworks.
       *[other] The workshop does not say which framework it is about.
    }
    .hint = Add framework: and the framework's id, which is the name of its file in content/frameworks.
phase-of-another-framework = The phase “{ $id }” belongs to another framework.
    .hint = Pick phases of the framework that the workshop names under framework:.
phase-not-picked = The phase “{ $id }” is not dealt with in this workshop.
    .hint = Add it under phases of the workshop, or take the reference out.
criterion-not-picked = The criterion “{ $id }” belongs only to phases that are not dealt with in this workshop.
    .hint = Add one of its phases under phases of the workshop, or take the criterion out of criteria.
nothing-picked = { $key } is empty, so the workshop would deal with nothing.
    .hint = Remove { $key } to deal with everything, or name in it what is dealt with.
named-twice = “{ $name }” is in the list twice.
    .hint = Remove one of the two.
empty-text = The text is missing.
    .hint = Write a text between the quotation marks, or remove the whole entry.
number-outside-range = The number must be at least { $min } and at most { $max }.
    .hint = Correct the number.
agenda-part = “{ $text }” is nothing that slides could show.
    .hint = Use one of these: "#anchor-of-a-heading", phases, "phase:ID" or "exercise:ID".
## Assessments

expected-review = The mark of a review does not say whose it is and of which day.
    .hint = Write reviewed: false, or the reviewer's role and the day: reviewed: {"{"}role: role, date: 2022-10-12{"}"}.
assessment-assessors = There are fewer than { $least } assessors. One person's scores are not published as those of a group.
    .hint = Write how many took part. If somebody from outside the unit gave the scores, write mode: external.
assessment-outcome = The criterion “{ $criterion }” has neither a score nor a reason why there is none.
    .hint = Write score or not_rated. Remove the criterion if it was not dealt with.
assessment-outcome-both = The criterion “{ $criterion }” has both a score and a reason why there is none.
    .hint = Keep one of score and not_rated.
assessment-must-be-rated = The criterion “{ $criterion }” cannot be left unrated.
    .hint = Write score, or take the criterion out if it was not dealt with. The framework's file says may_be_not_rated: false of it.
assessment-score = The score { $score } is not on the scale from { $min } to { $max }.
    .hint = Correct the score, or look at the scale in the framework's file.
assessment-score-no-scale = The criterion “{ $criterion }” has no scale, so it cannot be scored ({ $score }).
    .hint = Add scale to the framework's file, or remove the score.
assessment-spread = The distribution of scores would reveal what fewer than { $threshold } people gave.
    .hint = Remove spread from this criterion. What the group agreed on stays.
assessment-spread-unanimous = All gave the same score, so the distribution would reveal everybody's score (threshold { $threshold }).
    .hint = Remove spread from this criterion. What the group agreed on stays.
assessment-spread-sum = More people gave a score than there were assessors (threshold { $threshold }).
    .hint = Correct assessors, or remove spread from this criterion.
assessment-file = The file { $path } is a sheet of a self-assessment: it holds what people wrote in a workshop.
    .hint = Move it out of content/, since files there are published when a page links to them. The command polku assess takes from it what may be published.
assessment-twice = The round “{ $round }” of the unit “{ $unit }” is in the file “{ $first }” already.
    .hint = Keep one of the files, or correct unit or round.
assessment-version = The assessment was made by version { $version } of the framework “{ $framework }”; the site holds version { $current }. It is shown as a series of its own and compared with no other.
    .hint = Nothing, if the version is right. Otherwise correct version.

## Accessibility statement

accessibility-not-told = The site says nothing of its accessibility, so no accessibility statement can be made.
    .hint = State in content/site.yaml at least whether a public body publishes the site: accessibility: {"{"}public_body: false{"}"}.
accessibility-claim = The statement cannot say that the site meets the requirements unless people have checked it.
    .hint = Put the checks with their dates into keyboard and screen_reader, or remove claim. Automatic checks find only some shortcomings.
accessibility-claim-contradicted = The statement says that the site meets the requirements, although shortcomings are known or the automatic checks found some.
    .hint = Write claim: partial, or mend the shortcomings and check again.
accessibility-statement = The accessibility statement of a public body does not state { $what ->
        [unit] which unit is responsible for accessibility
        [feedback] how to report a shortcoming
        [authority] the supervisory authority
        [reviewed] when the statement was last reviewed
        [claim] how far the site meets the requirements
        [automatic] the result of an automatic check
       *[shortcomings] the known shortcomings
    }.
    .hint = { $what ->
        [automatic] Run the automatic check; it writes content/accessibility.yaml.
        [claim] Write claim: partial, full or none. full needs checks made by hand.
       *[other] Add { $what } under accessibility in site.yaml.
    }
accessibility-statement-future = The accessibility statement has a date in the future ({ $date }).
    .hint = Correct the date: write when the check was made.
accessibility-statement-stale = In the accessibility statement, { $what ->
        [authority] the details of the authority were last checked
        [reviewed] the last review was
        [automatic] the automatic check was
       *[claim] the older of the checks made by hand was
    } more than a year ago ({ $date }).
    .hint = { $what ->
        [automatic] Run the check again; it writes content/accessibility.yaml.
       *[other] Check that it is still true, and update the date.
    }
