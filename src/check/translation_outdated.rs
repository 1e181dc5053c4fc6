//! `translation-outdated`: the original of a translated paragraph has changed.
//!
//! `polku translate --accept` keeps which text a translation was made from, paragraph by paragraph. What changes in the
//! original afterwards is told here: what says something else, what was added, what is gone. Figures need none of this: in
//! every language they are the same links to the same measures.
//!
//! Way out: mend the translation and accept it again with `polku translate --accept FILE`.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};
use crate::model::{Drift, SourceChange};

pub(super) const RULE: Rule =
    Rule { id: "translation-outdated", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for translation in &input.site.translations {
        let Drift::Since(outdated) = &translation.drift else { continue };
        for one in outdated {
            let place = one.source.map(|span| place(input, span)).unwrap_or_default();
            let problem = match one.change {
                SourceChange::Changed => Problem::warning(RULE.id, one.span),
                SourceChange::Added => Problem::warning(RULE.id, one.span).saying("translation-outdated-added"),
                SourceChange::Removed => Problem::warning(RULE.id, one.span).saying("translation-outdated-removed"),
            };
            let problem = problem.with("place", place).with("original", translation.original.as_str());
            problems.push(problem.about(Subject::Page(translation.page.file)));
        }
    }
}

/// File and line of a place.
fn place(input: &Input<'_>, span: Span) -> String {
    let Some(file) = input.file(span.file) else { return String::new() };
    let before = file.bytes.get(..span.start as usize).unwrap_or(&[]);
    let line = before.split(|byte| *byte == b'\n').count();
    format!("{}:{line}", file.path)
}
