//! `consent-scope`: words whose speaker agreed to other uses than this one.
//!
//! A consent names where the words may be used. A site is the web: a consent without `web` in its `scope` does not
//! reach it, and the site is not built.
//!
//! Way out: take the quote away, or ask the speaker.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::QuoteBasis;
use crate::model::raw::Scope;

pub(super) const RULE: Rule = Rule { id: "consent-scope", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for quote in input.site.surveys.iter().flat_map(|survey| &survey.quotes) {
        if let Some(QuoteBasis::Consent(consent)) = &quote.basis
            && !consent.scope.contains(&Scope::Web)
        {
            let subject = Subject::Quote(quote.id.clone());
            problems.push(Problem::error(RULE.id, quote.span).about(subject).with("quote", quote.id.as_str()));
        }
    }
}
