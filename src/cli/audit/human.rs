//! The report of an audit for people.

use super::account::{Account, Figure, Form, Openness, Population, Values, Verdict, Why};
use super::read_back::Found;
use crate::cli::messages::Messages;
use crate::cli::report::human::printable;
use crate::disclosure::{Policy, UnprovenReason, Zeros};
use crate::locale::Argument;
use crate::readback::Finding;

/// Lines are no wider than this: what is read on paper or in a letter is not wider either.
const WIDEST: usize = 80;

/// Text in lines, each part with its indent.
pub(super) struct Page<'a> {
    messages: &'a Messages,
    width: usize,
    text: String,
}

impl<'a> Page<'a> {
    pub(super) fn new(messages: &'a Messages, width: usize) -> Self {
        Self { messages, width: width.min(WIDEST), text: String::new() }
    }

    pub(super) fn say(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.messages.text(id, arguments)
    }

    /// A paragraph, its further lines a little more to the right.
    pub(super) fn put(&mut self, indent: usize, text: &str) {
        let first = " ".repeat(indent);
        let further = " ".repeat(if indent == 0 { 0 } else { indent + 2 });
        let options = textwrap::Options::new(self.width)
            .initial_indent(&first)
            .subsequent_indent(&further)
            .break_words(false)
            .word_separator(textwrap::WordSeparator::AsciiSpace)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(&printable(text), options) {
            self.text.push_str(line.trim_end());
            self.text.push('\n');
        }
    }

    pub(super) fn put_text(&mut self, indent: usize, id: &str, arguments: &[(&str, Argument<'_>)]) {
        let text = self.say(id, arguments);
        self.put(indent, &text);
    }

    pub(super) fn gap(&mut self) {
        self.text.push('\n');
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}

/// The whole report.
pub(super) fn report(account: &Account, messages: &Messages, width: usize) -> String {
    let mut page = Page::new(messages, width);
    page.put_text(0, "audit-title", &[("site", Argument::Text(&account.title))]);
    for population in &account.populations {
        page.gap();
        put_population(&mut page, population);
    }
    page.gap();
    put_policies(&mut page, account);
    if account.populations.iter().flat_map(|population| &population.figures).any(is_open) {
        page.put_text(0, "audit-meaning", &[]);
    }
    if account.form == Form::Internal && account.count().1 > 0 {
        page.put_text(0, "audit-internal", &[]);
    }
    page.gap();
    put_read_back(&mut page, account);
    if account.alone() > 0 {
        page.put_text(0, "audit-outside", &[("count", count(account.alone()))]);
    }
    page.put(0, &verdict(account, messages));
    page.finish()
}

/// One line: how many figures, how many of them withheld, proven or not.
pub(super) fn verdict(account: &Account, messages: &Messages) -> String {
    let (figures, withheld) = account.count();
    let id = match account.verdict() {
        Verdict::Proven => "audit-verdict-proven",
        Verdict::NothingWithheld => "audit-verdict-nothing",
        Verdict::NotProven => "audit-verdict-not-proven",
        Verdict::Findings => "audit-verdict-findings",
    };
    let figures = messages.text("audit-figures", &[("count", count(figures))]);
    messages.text(id, &[("figures", Argument::Text(&figures)), ("withheld", count(withheld))])
}

fn is_open(figure: &Figure) -> bool {
    figure.withheld.as_ref().is_some_and(|withheld| matches!(withheld.open, Openness::Values(_)))
}

fn put_population(page: &mut Page<'_>, population: &Population) {
    match (&population.name, &population.size) {
        (None, _) => page.put_text(0, "audit-nameless", &[]),
        (Some((key, title)), size) => {
            let size = match size {
                Some(size) => page.say("audit-size", &[("size", Argument::Text(size))]),
                None => page.say("audit-size-untold", &[]),
            };
            let arguments =
                [("title", Argument::Text(title)), ("key", Argument::Text(key)), ("size", Argument::Text(&size))];
            page.put_text(0, "audit-population", &arguments);
        }
    }
    let (withheld, shown): (Vec<_>, Vec<_>) = population.figures.iter().partition(|figure| figure.withheld.is_some());
    if !shown.is_empty() {
        page.put_text(2, "audit-published", &[]);
        put_shown(page, &shown);
    }
    if !withheld.is_empty() {
        page.put_text(2, "audit-withheld", &[]);
        for figure in &withheld {
            put_withheld(page, figure);
        }
    }
    match population.unproven {
        Some(reason) => page.put_text(2, unproven(reason), &[]),
        None if withheld.iter().any(|figure| is_open(figure)) => page.put_text(2, "audit-proven", &[]),
        None => {}
    }
}

/// Single figures by themselves, those of a table together: they can be looked at there.
fn put_shown(page: &mut Page<'_>, shown: &[&Figure]) {
    let mut tables: Vec<(&str, usize)> = Vec::new();
    for printed in shown.iter().flat_map(|figure| &figure.printed) {
        match &printed.table {
            None => page.put(4, &format!("{}: {}", printed.title, printed.value)),
            Some(table) => match tables.iter_mut().find(|(known, _)| known == table) {
                Some((_, count)) => *count += 1,
                None => tables.push((table, 1)),
            },
        }
    }
    for (table, figures) in tables {
        page.put_text(4, "audit-of-table", &[("table", Argument::Text(table)), ("count", count(figures))]);
    }
}

fn put_withheld(page: &mut Page<'_>, figure: &Figure) {
    for printed in &figure.printed {
        page.put(4, &format!("{} [{}]", printed.title, printed.key));
    }
    let Some(withheld) = &figure.withheld else { return };
    let why = match withheld.why {
        Why::BelowThreshold => Some("audit-why-below"),
        Why::TellsOfOne => Some("audit-why-one"),
        Why::ProtectsAnother => Some("audit-why-protects"),
        Why::Together => Some("audit-why-together"),
        Why::Untold => None,
    };
    let why = why.map(|id| page.say(id, &[]));
    let open = match &withheld.open {
        Openness::Values(values) => Some(open(page, values)),
        Openness::Alone => Some(page.say("audit-alone", &[])),
        Openness::Unknown => None,
    };
    let told: Vec<String> = why.into_iter().chain(open).collect();
    if !told.is_empty() {
        page.put(6, &told.join("; "));
    }
}

fn open(page: &Page<'_>, values: &Values) -> String {
    if let Some(unit) = &values.unit {
        let interval = interval(page, values);
        let arguments = [("interval", Argument::Text(&interval)), ("unit", Argument::Text(&unit.name))];
        return page.say("audit-open-sum", &arguments);
    }
    let shown: Vec<String> = values.shown.iter().map(ToString::to_string).collect();
    let (shown, interval) = (shown.join(", "), interval(page, values));
    page.say("audit-open", &[("interval", Argument::Text(&interval)), ("values", Argument::Text(&shown))])
}

fn interval(page: &Page<'_>, values: &Values) -> String {
    let number = |value: i64| match values.unit.as_ref().and_then(|unit| unit.number(value)) {
        Some(number) => page.messages.decimal(number),
        None => value.to_string(),
    };
    let least = number(values.least.unwrap_or(0));
    match values.most {
        Some(most) => format!("{least}–{}", number(most)),
        None => page.say("audit-interval-open", &[("least", Argument::Text(&least))]),
    }
}

fn unproven(reason: UnprovenReason) -> &'static str {
    match reason {
        UnprovenReason::FewValues => "audit-unproven-few",
        UnprovenReason::NearTruth => "audit-unproven-near",
        UnprovenReason::Unprinted => "audit-unproven-unprinted",
        UnprovenReason::NoTable => "audit-unproven-no-table",
        UnprovenReason::TooLarge => "audit-unproven-too-large",
    }
}

/// The rules in words; where there are several, with whom each is for.
fn put_policies(page: &mut Page<'_>, account: &Account) {
    let mut policies: Vec<(Policy, Vec<&str>)> = Vec::new();
    for population in &account.populations {
        let name = population.name.as_ref().map(|(_, title)| title.as_str());
        match policies.iter_mut().find(|(known, _)| *known == population.policy) {
            Some((_, names)) => names.extend(name),
            None => policies.push((population.policy, name.into_iter().collect())),
        }
    }
    let is_one = policies.len() == 1;
    for (policy, names) in policies {
        let zeros = match policy.zeros() {
            Zeros::Published => page.say("audit-zeros-published", &[]),
            Zeros::Protected => page.say("audit-zeros-protected", &[]),
        };
        let number = |number: u64| Argument::Count(i64::try_from(number).unwrap_or(i64::MAX));
        let rule = page.say(
            "audit-policy",
            &[
                ("last", number(policy.threshold() - 1)),
                ("zeros", Argument::Text(&zeros)),
                ("values", number(policy.values_to_keep())),
            ],
        );
        if is_one || names.is_empty() {
            page.put(0, &rule);
        } else {
            page.put(0, &format!("{}: {rule}", names.join(", ")));
        }
    }
}

fn put_read_back(page: &mut Page<'_>, account: &Account) {
    let Some(read_back) = &account.read_back else { return };
    let files = [("count", count(read_back.files))];
    if read_back.findings.is_empty() {
        page.put_text(0, "audit-read-back", &files);
    } else {
        page.put_text(0, "audit-read-back-findings", &files);
        for found in &read_back.findings {
            let sentence = finding(found, page.messages);
            page.put(2, &sentence);
        }
    }
    if !read_back.is_proven && account.populations.iter().all(|population| population.unproven.is_none()) {
        page.put_text(0, "audit-read-back-unproven", &[]);
    }
}

/// A finding in the files in words. It does not repeat what should not have been told.
pub(in crate::cli) fn finding(found: &Found, messages: &Messages) -> String {
    let (id, file, figure, text) = match found {
        Found::Contradictory(figure) => ("audit-found-contradictory", String::new(), figure.to_string(), String::new()),
        Found::Finding(finding) => match finding {
            Finding::Disclosed(seen) => seen_as("audit-found-disclosed", seen),
            Finding::Differs(seen) => seen_as("audit-found-differs", seen),
            Finding::Unknown(seen) => seen_as("audit-found-unknown", seen),
            Finding::Unnamed { path, text } => ("audit-found-unnamed", path.to_string(), String::new(), text.clone()),
            Finding::Aside { path, number } => {
                ("audit-found-aside", path.to_string(), String::new(), number.to_string())
            }
            Finding::Nowhere(figure) => ("audit-found-nowhere", String::new(), figure.to_string(), String::new()),
            Finding::NoReader(path) => ("audit-found-no-reader", path.to_string(), String::new(), String::new()),
        },
    };
    let arguments =
        [("file", Argument::Text(&file)), ("figure", Argument::Text(&figure)), ("text", Argument::Text(&text))];
    messages.text(id, &arguments)
}

fn seen_as(id: &'static str, seen: &crate::readback::Seen) -> (&'static str, String, String, String) {
    (id, seen.place.path.to_string(), seen.figure.to_string(), String::new())
}

pub(super) fn count(number: usize) -> Argument<'static> {
    Argument::Count(i64::try_from(number).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::super::account::{Account, Figure, Form, Openness, Population, Printed, Values, Verdict, Why, Withheld};
    use super::super::read_back::{Found, ReadBack};
    use super::{report, verdict};
    use crate::cli::messages::Messages;
    use crate::disclosure::{Policy, UnprovenReason};
    use crate::locale::Language;
    use crate::readback::{FigureKey, Finding};

    fn figure(key: &str, open: Openness) -> Figure {
        let printed =
            Printed { key: key.to_owned(), title: format!("Otsikko {key}"), table: None, value: "[c]".to_owned() };
        Figure { printed: vec![printed], withheld: Some(Withheld { why: Why::BelowThreshold, open }) }
    }

    fn account(unproven: Option<UnprovenReason>, read_back: Option<ReadBack>) -> Account {
        let values = Values { least: Some(1), most: None, shown: vec![1, 2, 3], unit: None };
        let open = if unproven.is_some() { Openness::Unknown } else { Openness::Values(values) };
        let population = Population {
            name: Some(("p".to_owned(), "Osallistujat".to_owned())),
            size: None,
            policy: Policy::default(),
            figures: vec![figure("few", open)],
            unproven,
        };
        Account { form: Form::Internal, title: "Koe".to_owned(), populations: vec![population], read_back }
    }

    fn said(account: &Account, language: Language) -> String {
        let messages = Messages::new(language).unwrap_or_else(|problem| panic!("{problem}"));
        report(account, &messages, 80).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn what_is_not_proven_is_said_so() {
        for (reason, sentence) in [
            (UnprovenReason::FewValues, "Not proven: too few possible values were found for a figure."),
            (UnprovenReason::NearTruth, "Not proven: a sum that tells too much of one person is not open far enough."),
            (UnprovenReason::Unprinted, "Not proven: a small part that is not printed can be worked out."),
            (UnprovenReason::NoTable, "Not proven: no table of whole numbers agrees with what is printed."),
            (UnprovenReason::TooLarge, "Not proven: the figures cross too many variables"),
        ] {
            let account = account(Some(reason), None);
            assert_eq!(account.verdict(), Verdict::NotProven);
            let text = said(&account, Language::ENGLISH);
            assert!(text.contains(sentence) && text.ends_with("1 figure, 1 withheld: not proven."), "{text}");
            assert!(!text.contains("possible:"), "no values are told that nobody has shown: {text}");
            let text = said(&account, Language::FINNISH);
            assert!(
                text.contains("Ei todistettu: ") && text.ends_with("jätetään näyttämättä: ei todistettu."),
                "{text}"
            );
        }
    }

    #[test]
    fn an_interval_may_have_no_upper_end() {
        let text = said(&account(None, None), Language::FINNISH);
        assert!(text.contains("väli 1 tai enemmän, mahdollisia: 1, 2, 3"), "{text}");
    }

    #[test]
    fn findings_in_files_fail_what_is_proven() {
        let found = Found::Finding(Finding::Nowhere(FigureKey::Measure("few".to_owned())));
        let read_back = ReadBack { files: 3, findings: vec![found], is_proven: true };
        let account = account(None, Some(read_back));
        assert_eq!(account.verdict(), Verdict::Findings);
        let text = said(&account, Language::ENGLISH);
        assert!(text.contains("few was released and is found in no file."), "{text}");
        let messages = Messages::new(Language::ENGLISH).unwrap_or_else(|problem| panic!("{problem}"));
        assert!(verdict(&account, &messages).contains("the built files show something else"));
    }
}
