//! `consent-expired`: words whose speaker no longer agrees to their use.
//!
//! A quote with `basis: consent` may carry the last day of the consent. After that day the site is not built: this
//! is one of the few checks that look at the clock. A preview is built without the quote, with a warning. From 60 days before, a note tells that the day is near.
//!
//! Way out: take the quote away, or ask for a new consent and move `until`.

use jiff::ToSpan;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::{Profile, QuoteBasis};

pub(super) const RULE: Rule = Rule { id: "consent-expired", severity: Severity::Error, check: Check::Site(check) };

/// How many days before the last one a note is given.
const NOTICE_DAYS: i32 = 60;

fn check(input: &Input<'_>, problems: &mut Problems) {
    let soon = input.today.saturating_add(NOTICE_DAYS.days());
    for (_, quote) in input.quotes.all() {
        let Some(QuoteBasis::Consent(consent)) = &quote.basis else { continue };
        let Some((until, span)) = consent.until else { continue };
        let problem = if quote.is_expired(input.today) {
            match input.site.settings.profile {
                Profile::Publish => Problem::error(RULE.id, span),
                Profile::Preview => Problem::warning(RULE.id, span),
            }
        } else if until <= soon {
            Problem::note(RULE.id, span).saying("consent-expires")
        } else {
            continue;
        };
        let subject = Subject::Quote(quote.id.clone());
        problems.push(problem.about(subject).with("quote", quote.id.as_str()).with("until", input.locale.date(until)));
    }
}
