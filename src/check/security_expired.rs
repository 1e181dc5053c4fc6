//! `security-expired`: the day until which the site's security contact holds has passed.
//!
//! RFC 9116 wants a `security.txt` with a day after which nobody relies on it. From the day after `security: expires` the
//! published file is worthless to whoever has found a vulnerability.
//!
//! Way out: see that the contact is still right, move `expires` forward and publish the site again.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};

pub(super) const RULE: Rule = Rule { id: "security-expired", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let expires = input.site.settings.security.as_ref().map(|security| security.expires);
    if let Some((date, span)) = expires.filter(|(date, _)| *date < input.today) {
        problems.push(Problem::warning(RULE.id, span).with("date", input.locale.date(date)));
    }
}
