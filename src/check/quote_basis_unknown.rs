//! `quote-basis-unknown`: a quote that does not say on what ground it is shown.
//!
//! Somebody's words are shown because they stand in a published report or because the speaker agreed. Which of the
//! two, the content must tell; nothing is taken as granted. Until it does, the words are shown only where they can be
//! taken back: on the site, never in print or training.
//!
//! Way out: `basis: published-report`, or `basis: consent` with `consent`.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};

pub(super) const RULE: Rule =
    Rule { id: "quote-basis-unknown", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for (_, quote) in input.quotes.all().filter(|(_, quote)| quote.basis.is_none()) {
        let subject = Subject::Quote(quote.id.clone());
        problems.push(Problem::warning(RULE.id, quote.span).about(subject).with("quote", quote.id.as_str()));
    }
}
