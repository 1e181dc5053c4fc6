//! What came of the files, for people and for programs.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::assessment::{Agreed, Asked, Fault, Place};
use crate::cli::failure::Failure;
use crate::cli::messages::Messages;
use crate::cli::report::human::printable;
use crate::cli::report::json::to_text;
use crate::locale::Argument;

/// The version of the JSON document's form.
const VERSION: u32 = 1;

/// What was written.
pub(super) struct Outcome {
    pub(super) path: String,
    pub(super) agreed: Agreed,
}

/// What came of the files.
pub(super) struct Report<'a> {
    pub(super) asked: &'a Asked,
    /// How many were read.
    pub(super) files: usize,
    /// Those that were not taken, with what is wrong with them.
    pub(super) refused: &'a [(String, Vec<Fault>)],
    pub(super) outcome: &'a Result<Outcome, Failure>,
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    unit: &'a str,
    round: &'a str,
    files: usize,
    refused: usize,
    /// What was written; nothing if `error` says why not.
    written: Option<Written<'a>>,
    error: Option<Item>,
    problems: Vec<Item>,
}

#[derive(Serialize)]
struct Written<'a> {
    file: &'a str,
    framework: Option<&'a str>,
    from: String,
    assessors: u64,
    individual_files: usize,
    criteria: usize,
    scored: usize,
    not_rated: usize,
    picked_without_rating: usize,
    spreads_told: usize,
    spreads_withheld: usize,
    texts_wait_for_review: bool,
    actions_are_kept: bool,
}

#[derive(Serialize)]
struct Item {
    rule: &'static str,
    message: String,
    hint: Option<String>,
    file: Option<String>,
    line: Option<usize>,
    column: Option<usize>,
    key: Option<String>,
}

impl Report<'_> {
    /// What is wrong with files, one a line, and the ways out, each once; then why nothing was written.
    pub(super) fn problems(&self, messages: &Messages) -> String {
        let mut text = String::new();
        let (mut hints, mut told) = (Vec::new(), BTreeSet::new());
        for (file, faults) in self.refused {
            for fault in faults {
                let place = match &fault.place {
                    Place::File => String::new(),
                    Place::Text { line, column } => format!(":{line}:{column}"),
                    Place::Key(key) => format!(": {key}"),
                };
                let (sentence, hint) = sentence(fault, messages);
                text += &printable(&format!("{file}{place}: {sentence}"));
                text.push('\n');
                if let Some(hint) = hint.filter(|_| told.insert(fault.what.id())) {
                    hints.push(hint);
                }
            }
        }
        for hint in hints {
            text += &messages.text("hint", &[("text", Argument::Text(&hint))]);
            text.push('\n');
        }
        if let Err(failure) = self.outcome {
            text += &printable(&failure.sentence(messages).to_text(messages));
        }
        text
    }

    /// What was taken and where it stands.
    pub(super) fn told(&self, messages: &Messages) -> String {
        let Ok(Outcome { path, agreed }) = self.outcome else { return String::new() };
        let count = |number: usize| Argument::Count(i64::try_from(number).unwrap_or(i64::MAX));
        let mut lines = vec![
            messages.text("assess-files", &[("count", count(self.files)), ("refused", count(self.refused.len()))]),
            messages.text("assess-from", &[("file", Argument::Text(&agreed.file)), ("count", count(agreed.sheets))]),
            messages.text(
                "assess-scored",
                &[
                    ("scored", count(agreed.scored)),
                    ("of", count(agreed.criteria)),
                    ("unrated", count(agreed.not_rated)),
                ],
            ),
        ];
        if agreed.left > 0 {
            lines.push(messages.text("assess-left", &[("count", count(agreed.left))]));
        }
        let assessors = Argument::Count(i64::try_from(agreed.assessors).unwrap_or(i64::MAX));
        lines.push(messages.text("assess-assessors", &[("count", assessors)]));
        if agreed.spreads.open > 0 {
            lines.push(messages.text("assess-spreads-open", &[("count", count(agreed.spreads.open))]));
        }
        if agreed.spreads.closed > 0 {
            lines.push(messages.text("assess-spreads-closed", &[("count", count(agreed.spreads.closed))]));
        }
        lines.push(messages.text("assess-written", &[("file", Argument::Text(path))]));
        if agreed.has_texts || agreed.has_actions {
            lines.push(messages.text("assess-review", &[]));
        }
        if agreed.has_actions {
            lines.push(messages.text("assess-actions", &[]));
        }
        lines.push(messages.text("assess-next", &[]));
        printable(&(lines.join("\n") + "\n"))
    }

    /// All of it as one document.
    pub(super) fn json(&self, messages: &Messages) -> String {
        let faults = self.refused.iter().flat_map(|(file, faults)| faults.iter().map(move |fault| (file, fault)));
        let problems = faults.map(|(file, fault)| item(file, fault, messages)).collect();
        let written = self.outcome.as_ref().ok().map(|Outcome { path, agreed }| Written {
            file: path,
            framework: agreed.assessment.framework.as_ref().map(|framework| framework.value.as_str()),
            from: printable(&agreed.file),
            assessors: agreed.assessors,
            individual_files: agreed.sheets,
            criteria: agreed.criteria,
            scored: agreed.scored,
            not_rated: agreed.not_rated,
            picked_without_rating: agreed.left,
            spreads_told: agreed.spreads.open,
            spreads_withheld: agreed.spreads.closed,
            texts_wait_for_review: agreed.has_texts,
            actions_are_kept: agreed.has_actions,
        });
        let error = self.outcome.as_ref().err().map(|failure| {
            let sentence = failure.sentence(messages);
            Item {
                rule: sentence.id,
                message: printable(&sentence.message),
                hint: sentence.hint,
                file: None,
                line: None,
                column: None,
                key: None,
            }
        });
        to_text(&Document {
            version: VERSION,
            unit: &self.asked.unit,
            round: &self.asked.round,
            files: self.files,
            refused: self.refused.len(),
            written,
            error,
            problems,
        })
    }
}

fn item(file: &str, fault: &Fault, messages: &Messages) -> Item {
    let (message, hint) = sentence(fault, messages);
    let (line, column, key) = match &fault.place {
        Place::File => (None, None, None),
        Place::Text { line, column } => (Some(*line), Some(*column), None),
        Place::Key(key) => (None, None, Some(printable(key))),
    };
    let (message, file) = (printable(&message), Some(printable(file)));
    Item { rule: fault.what.id(), message, hint, file, line, column, key }
}

/// What is wrong, and the way out.
fn sentence(fault: &Fault, messages: &Messages) -> (String, Option<String>) {
    let values = fault.what.arguments();
    let arguments: Vec<(&str, Argument<'_>)> =
        values.iter().map(|(name, value)| (*name, Argument::Text(value))).collect();
    let id = format!("assess-fault-{}", fault.what.sentence());
    let hint = format!("assess-fault-{}.hint", fault.what.id());
    (messages.text(&id, &arguments), messages.find(&hint, &arguments))
}
