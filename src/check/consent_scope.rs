//! `consent-scope`: words whose speaker agreed to other uses than this one.
//!
//! A consent names where the words may be used: `web`, `print`, `training`. Each output asks for the quotes it may show and
//! is given no others, so a quote that is not for the web stays off the pages; a note says so. A consent that names no use
//! covers none, and the site is not built.
//!
//! Way out: nothing, if the words are for another use; else ask the speaker.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::{QuoteBasis, Use};

pub(super) const RULE: Rule = Rule { id: "consent-scope", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for (_, quote) in input.quotes.all() {
        let Some(QuoteBasis::Consent(consent)) = &quote.basis else { continue };
        let problem = if consent.scope.is_empty() {
            Problem::error(RULE.id, quote.span)
        } else if !quote.allows(Use::Web) {
            Problem::note(RULE.id, quote.span).saying("consent-scope-web")
        } else {
            continue;
        };
        problems.push(problem.about(Subject::Quote(quote.id.clone())).with("quote", quote.id.as_str()));
    }
}
