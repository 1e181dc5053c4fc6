//! The report for programs: one JSON document.

use std::path::Path;

use serde::Serialize;

use super::Place;
use crate::check::Answered;
use crate::cli::audit::json::Audit;
use crate::cli::failure::Failure;
use crate::cli::messages::{Messages, Sentence};
use crate::diagnostic::{Problem, Severity};
use crate::identifier::mask;
use crate::pipeline::{Run, Summary};
use crate::write::Report;

/// The version of the document's form. It grows when a field goes or changes its meaning.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    summary: Counts,
    problems: Vec<Item>,
    /// Only after an audit.
    #[serde(skip_serializing_if = "Option::is_none")]
    audit: Option<&'a Audit<'a>>,
    /// Only after the files of a pack were made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pack: Option<&'a Pack>,
    /// Only after addresses were asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    links: Option<&'a Links>,
}

/// What came of asking the addresses that the site leads to.
#[derive(Debug, Default, Clone, Serialize)]
pub(in crate::cli) struct Links {
    /// Different addresses on the web.
    pub addresses: usize,
    /// Asked now.
    pub asked: usize,
    /// Answered within a week, so they were not asked.
    pub remembered: usize,
    /// There is no connection, so nothing is known of those that were asked.
    pub offline: bool,
    /// The file that remembers.
    pub file: String,
}

/// A workshop's pack: without a file it was not written, and the lists tell why.
#[derive(Default, Serialize)]
pub(in crate::cli) struct Pack {
    pub file: Option<String>,
    /// The folder that the archive holds.
    pub folder: Option<String>,
    pub bytes: u64,
    pub files: usize,
    pub contents: Vec<PackPart>,
    /// Where its files differ from what was released.
    pub findings: Vec<String>,
    /// What cannot be reached without a network.
    pub unreachable: Vec<PackAddress>,
}

/// The files of one kind, and their size before they are packed.
#[derive(Serialize)]
pub(in crate::cli) struct PackPart {
    pub kind: &'static str,
    pub files: usize,
    pub bytes: u64,
}

/// An address in a file.
#[derive(Serialize)]
pub(in crate::cli) struct PackAddress {
    pub file: String,
    pub address: String,
}

#[derive(Default, Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
    answered: usize,
    /// Only after a build.
    output: Option<Written>,
}

/// What a build made.
#[derive(Serialize)]
pub(in crate::cli) struct Written {
    folder: String,
    pages: usize,
    charts: usize,
    quotes: usize,
    figures: usize,
    withheld: usize,
    /// Files new or changed.
    changed: usize,
    unchanged: usize,
    deleted: usize,
}

/// A problem. Without a file it is about the run itself.
#[derive(Serialize)]
struct Item {
    rule: &'static str,
    severity: &'static str,
    message: String,
    hint: Option<String>,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    end_line: Option<usize>,
    end_column: Option<usize>,
    answered: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<String>,
}

impl Written {
    pub(in crate::cli) fn new(summary: Summary, report: &Report, folder: &Path) -> Self {
        Self {
            folder: folder.display().to_string(),
            pages: summary.pages,
            charts: summary.charts,
            quotes: summary.quotes,
            figures: summary.figures,
            withheld: summary.withheld,
            changed: report.written,
            unchanged: report.unchanged,
            deleted: report.deleted,
        }
    }
}

/// The document of a run: what is wrong, then what an editor has answered.
pub(in crate::cli) fn run(run: &Run, output: Option<Written>, messages: &Messages) -> String {
    to_text(&document(run, output, messages))
}

/// The document of an audit.
pub(in crate::cli) fn audit(run: &Run, audit: &Audit<'_>, messages: &Messages) -> String {
    to_text(&Document { audit: Some(audit), ..document(run, None, messages) })
}

/// The document of a pack.
pub(in crate::cli) fn pack(run: &Run, pack: Option<&Pack>, messages: &Messages) -> String {
    to_text(&Document { pack, ..document(run, None, messages) })
}

/// The document of a check that asked addresses.
pub(in crate::cli) fn links(run: &Run, links: &Links, messages: &Messages) -> String {
    to_text(&Document { links: Some(links), ..document(run, None, messages) })
}

fn document<'a>(run: &'a Run, output: Option<Written>, messages: &Messages) -> Document<'a> {
    let open = run.problems.iter().map(|problem| item(problem, run, messages));
    let answered = run.answered.iter().map(|Answered { problem, reason }| Item {
        answered: true,
        reason: Some(mask(reason)),
        ..item(problem, run, messages)
    });
    let summary = Counts {
        errors: run.problems.count(Severity::Error),
        warnings: run.problems.count(Severity::Warning),
        notes: run.problems.count(Severity::Note),
        answered: run.answered.len(),
        output,
    };
    Document {
        version: VERSION,
        summary,
        problems: open.chain(answered).collect(),
        audit: None,
        pack: None,
        links: None,
    }
}

/// The document of a run that had no content to look at.
pub(in crate::cli) fn empty() -> String {
    to_text(&Document {
        version: VERSION,
        summary: Counts::default(),
        problems: Vec::new(),
        audit: None,
        pack: None,
        links: None,
    })
}

/// The document of a run that came to nothing.
pub(in crate::cli) fn failure(failure: &Failure, messages: &Messages) -> String {
    refusal(failure.sentence(messages))
}

/// The document of a run that its arguments did not let begin.
pub(in crate::cli) fn refusal(sentence: Sentence) -> String {
    refusals(vec![sentence])
}

/// The document of what is wrong with no place in the content.
pub(in crate::cli) fn refusals(sentences: Vec<Sentence>) -> String {
    let summary = Counts { errors: sentences.len(), ..Counts::default() };
    let problems = sentences.into_iter().map(nowhere).collect();
    to_text(&Document { version: VERSION, summary, problems, audit: None, pack: None, links: None })
}

fn nowhere(sentence: Sentence) -> Item {
    Item {
        rule: sentence.id,
        severity: Severity::Error.word(),
        message: sentence.message,
        hint: sentence.hint,
        file: None,
        line: None,
        column: None,
        end_line: None,
        end_column: None,
        answered: false,
        reason: None,
    }
}

fn item(problem: &Problem, run: &Run, messages: &Messages) -> Item {
    let place = Place::of(problem.span, &run.sources);
    let sentence = messages.problem(problem);
    Item {
        rule: sentence.id,
        severity: problem.severity.word(),
        message: mask(&sentence.message),
        hint: sentence.hint.map(|hint| mask(&hint)),
        file: Some(place.file),
        line: Some(place.start.line),
        column: Some(place.start.column),
        end_line: Some(place.end.line),
        end_column: Some(place.end.column),
        answered: false,
        reason: None,
    }
}

/// A document as it is printed.
pub(in crate::cli) fn to_text(document: &impl Serialize) -> String {
    // the document holds only texts and numbers, which serialise always
    serde_json::to_string_pretty(document).map_or_else(|error| error.to_string(), |text| text + "\n")
}
