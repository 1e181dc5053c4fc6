//! `quote-unknowns`: what is not told of a survey whose answers are quoted.
//!
//! A reader weighs a quote by how many were asked, how many answered, what n counts, what was asked and how the
//! quotes were chosen. What the content does not tell is listed here for its editor, one note each; the page says by
//! itself that it is not known.
//!
//! Way out: nothing, if nobody knows; else fill it in.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};

pub(super) const RULE: Rule = Rule { id: "quote-unknowns", severity: Severity::Note, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let surveys = input.site.surveys.iter().zip(&input.quotes.surveys);
    for (survey, _) in surveys.filter(|(_, quotes)| !quotes.is_empty()) {
        let known = [
            ("invited", survey.invited.is_some()),
            ("n", survey.n.is_some()),
            ("n_counts", survey.n_counts.is_some()),
            ("question", survey.question.is_some()),
            ("selection", survey.selection.is_some()),
        ];
        for (key, _) in known.into_iter().filter(|(_, known)| !known) {
            let subject = Subject::Survey(survey.id.clone());
            problems.push(
                Problem::note(RULE.id, survey.span).about(subject).with("survey", survey.id.as_str()).with("key", key),
            );
        }
    }
}
