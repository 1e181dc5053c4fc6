//! The report for people.

use std::error::Error;
use std::fmt::{self, Display};
use std::time::Duration;

use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, SourceCode, ThemeCharacters, ThemeStyles,
};
use textwrap::{WordSeparator, WordSplitter};

use super::excerpt::Excerpt;
use super::{Detail, Place};
use crate::check::Answered;
use crate::cli::messages::Messages;
use crate::cli::settings::Strictness;
use crate::diagnostic::{Problem, Severity, Span};
use crate::identifier;
use crate::locale::Argument;
use crate::pipeline::Run;
use crate::source::Body;

/// More notes than these are only counted, unless everything is asked for.
const FEW_NOTES: usize = 5;

/// Columns of a line that the frame around an excerpt takes.
const FRAME: usize = 14;

/// A problem as miette shows it.
#[derive(Debug)]
struct Shown {
    message: String,
    severity: miette::Severity,
    excerpt: Excerpt,
}

impl Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl Error for Shown {}

impl Diagnostic for Shown {
    fn severity(&self) -> Option<miette::Severity> {
        Some(self.severity)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.excerpt)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(std::iter::once(LabeledSpan::new_with_span(None, self.excerpt.mark()))))
    }
}

/// Every problem with its place, its line and the way out, in the order of the places.
pub(in crate::cli) fn problems(run: &Run, detail: Detail, messages: &Messages, width: usize) -> String {
    let is_whole = |problem: &&Problem| detail == Detail::Full || problem.severity != Severity::Note;
    let answered = run.answered.iter().map(|answered| &answered.problem);
    let confidential = run.problems.iter().chain(answered).filter(|problem| problem.confidential);
    let mut hidden: Vec<Span> = confidential.map(|problem| problem.span).collect();
    hidden.sort();
    let mut text = String::new();
    for problem in run.problems.iter().filter(is_whole) {
        text += &one(problem, &hidden, run, messages, width);
        text.push('\n');
    }
    match detail {
        Detail::Wrong => {}
        Detail::Brief => text += &notes(run, messages),
        Detail::Full => text += &answers(run, messages),
    }
    text
}

/// The notes on a line each, or how to see them if they are many.
fn notes(run: &Run, messages: &Messages) -> String {
    let is_note = |problem: &&Problem| problem.severity == Severity::Note;
    match run.problems.count(Severity::Note) {
        0 => String::new(),
        1..=FEW_NOTES => {
            run.problems.iter().filter(is_note).map(|note| plain(note, run, messages)).collect::<String>() + "\n"
        }
        _ => messages.text("notes-hidden", &[]) + "\n",
    }
}

/// What editors have answered, and with what.
fn answers(run: &Run, messages: &Messages) -> String {
    if run.answered.is_empty() {
        return String::new();
    }
    let listed = run.answered.iter().map(|Answered { problem, reason }| {
        let answer = messages.text("answered-reason", &[("text", Argument::Text(&printable(reason)))]);
        format!("  {}    {answer}\n", plain(problem, run, messages))
    });
    format!("{}\n{}\n", messages.text("answered-heading", &[]), listed.collect::<String>())
}

fn one(problem: &Problem, hidden: &[Span], run: &Run, messages: &Messages, width: usize) -> String {
    let sentence = messages.problem(problem);
    if matches!(run.sources.file(problem.span.file).map(|file| &file.body), Some(Body::Records(_))) {
        // no line of it is shown
        let hint = sentence.hint.map(|hint| messages.text("hint", &[("text", Argument::Text(&printable(&hint)))]));
        return plain(problem, run, messages) + &hint.map_or_else(String::new, |hint| format!("  {hint}\n"));
    }
    let severity = match problem.severity {
        Severity::Error => miette::Severity::Error,
        Severity::Warning => miette::Severity::Warning,
        Severity::Note => miette::Severity::Advice,
    };
    let weight = messages.text(weight_id(problem.severity), &[]);
    let message = format!("{weight}[{}]: {}", sentence.id, printable(&sentence.message));
    let excerpt = Excerpt::new(problem.span, hidden, &run.sources, width.saturating_sub(FRAME));
    let theme = GraphicalTheme { characters: ThemeCharacters::unicode(), styles: ThemeStyles::ansi() };
    // ids such as `survey-2022` are copied: they stay whole
    let mut handler = GraphicalReportHandler::new_themed(theme)
        .with_width(width)
        .with_word_splitter(WordSplitter::NoHyphenation)
        .with_word_separator(WordSeparator::AsciiSpace)
        .without_cause_chain();
    if let Some(hint) = &sentence.hint {
        handler = handler.with_footer(messages.text("hint", &[("text", Argument::Text(&printable(hint)))]));
    }
    let mut text = String::new();
    match handler.render_report(&mut text, &Shown { message, severity, excerpt }) {
        // the hint belongs to the excerpt above it, not to the problem below
        Ok(()) => text.replacen("\n\n", "\n", 1),
        Err(_) => plain(problem, run, messages),
    }
}

fn weight_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "weight-error",
        Severity::Warning => "weight-warning",
        Severity::Note => "weight-note",
    }
}

/// The problem on a line, as compilers print it.
fn plain(problem: &Problem, run: &Run, messages: &Messages) -> String {
    let place = Place::of(problem.span, &run.sources);
    let weight = messages.text(weight_id(problem.severity), &[]);
    let message = printable(&messages.problem(problem).message);
    format!("{}:{}:{}: {weight}[{}]: {message}\n", place.file, place.start.line, place.start.column, problem.rule)
}

/// How many problems there are of each weight.
pub(in crate::cli) fn tally(run: &Run, messages: &Messages) -> String {
    let count = |id: &str, number: usize| {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        (number > 0).then(|| messages.text(id, &[("count", Argument::Count(number))]))
    };
    let counts = [
        count("tally-errors", run.problems.count(Severity::Error)),
        count("tally-warnings", run.problems.count(Severity::Warning)),
        count("tally-notes", run.problems.count(Severity::Note)),
        count("tally-answered", run.answered.len()),
    ];
    let counts: Vec<String> = counts.into_iter().flatten().collect();
    if counts.is_empty() {
        return messages.text("tally-none", &[]) + "\n";
    }
    let counts = counts.join(", ");
    messages.text("tally", &[("counts", Argument::Text(&counts))]) + "\n"
}

/// That warnings alone make the run fail; nothing where they do not.
pub(in crate::cli) fn strictness(run: &Run, strictness: Strictness, messages: &Messages) -> String {
    let warned = run.problems.count(Severity::Warning) > 0 && !run.problems.has_errors();
    match strictness {
        Strictness::Warnings if warned => messages.text("tally-strict", &[]) + "\n",
        Strictness::Warnings | Strictness::Errors => String::new(),
    }
}

/// How many problems `check --fix` would mend; nothing if none.
pub(in crate::cli) fn mendable(run: &Run, messages: &Messages) -> String {
    let count = run.problems.iter().filter(|problem| problem.fix.is_some()).count();
    if count == 0 {
        return String::new();
    }
    messages.text("mendable", &[("count", Argument::Count(i64::try_from(count).unwrap_or(i64::MAX)))]) + "\n"
}

/// The times of the stages, one a line, and their sum.
pub(in crate::cli) fn timings(timings: &[(&'static str, Duration)], messages: &Messages) -> String {
    let stages = timings.iter().map(|(stage, time)| (format!("stage-{stage}"), *stage, *time));
    let sum = ("stage-sum".to_owned(), "sum", timings.iter().map(|(_, time)| *time).sum());
    let rows: Vec<(String, String)> = stages
        .chain([sum])
        .map(|(id, stage, time)| {
            let name = messages.find(&id, &[]).unwrap_or_else(|| stage.to_owned());
            (name, messages.text("stage-time", &[("seconds", Argument::Text(&messages.seconds(time)))]))
        })
        .collect();
    let width = |of: fn(&(String, String)) -> &str| rows.iter().map(|row| of(row).chars().count()).max().unwrap_or(0);
    let (names, times) = (width(|row| &row.0), width(|row| &row.1));
    rows.iter().map(|(name, time)| format!("  {name:names$}  {time:>times$}\n")).collect::<Vec<_>>().concat()
}

/// A text that cannot steer the terminal and does not repeat what points at a person.
pub(in crate::cli) fn printable(text: &str) -> String {
    let text = identifier::mask(text);
    let keeps = |character: char| !character.is_control() || character == '\n';
    text.chars().map(|character| if keeps(character) { character } else { char::REPLACEMENT_CHARACTER }).collect()
}
