//! `quote-translation`: a translation that the speaker's consent does not cover.
//!
//! A consent names the `languages` into which the words may be translated. A translation into another one is kept in the
//! content and shown nowhere; a note says so.
//!
//! Way out: ask the speaker, or remove the translation.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};

pub(super) const RULE: Rule = Rule { id: "quote-translation", severity: Severity::Note, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for (_, quote) in input.quotes.all() {
        for (language, (_, span)) in quote.translations.iter().filter(|(own, _)| !quote.allows_translation(**own)) {
            let problem = Problem::note(RULE.id, *span).about(Subject::Quote(quote.id.clone()));
            problems.push(problem.with("quote", quote.id.as_str()).with("language", language.tag()));
        }
    }
}
