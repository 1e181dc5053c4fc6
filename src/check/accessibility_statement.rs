//! `accessibility-statement`: the accessibility statement of a public body leaves something out, or is old.
//!
//! A public body's site needs a statement that is true today (306/2019): who answers for it, how to tell of a shortcoming,
//! who supervises, how far the requirements are met, what falls short, and on what this is based. What is dated is old
//! after a year. It is an error where the site is built to be published, a warning in the preview. Of a site that says
//! that it is no public body's nothing is asked.
//!
//! Way out: tell it under `accessibility:` in `content/site.yaml`; run the automatic checks again, which write
//! `content/accessibility.yaml`.

use jiff::ToSpan;
use jiff::civil::Date;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span};
use crate::model::raw::PageKind;
use crate::model::{Accessibility, Conformance, Duty, Profile};

pub(super) const RULE: Rule =
    Rule { id: "accessibility-statement", severity: Severity::Error, check: Check::Site(check) };

/// After so many months what was dated may no longer be so. The law asks for a statement that is up to date and names no
/// time; a year is this program's.
const FRESH_MONTHS: i32 = 12;

fn check(input: &Input<'_>, problems: &mut Problems) {
    let Some(told) = &input.site.settings.accessibility else {
        let pages = input.site.pages.iter().filter(|page| page.kind == PageKind::Accessibility);
        problems.extend(pages.map(|page| Problem::error("accessibility-not-told", page.title_span)));
        return;
    };
    if told.duty == Duty::Voluntary {
        return;
    }
    for what in left_out(told) {
        problems.push(problem(input, told.span).with("what", what));
    }
    for (what, date, span) in dated(told) {
        let is_old = date.checked_add(FRESH_MONTHS.months()).is_ok_and(|end| end < input.today);
        if is_old {
            let date = input.locale.date(date);
            let stale = problem(input, span).saying("accessibility-statement-stale");
            problems.push(stale.with("what", what).with("date", date));
        }
    }
}

fn problem(input: &Input<'_>, span: Span) -> Problem {
    match input.site.settings.profile {
        Profile::Publish => Problem::error(RULE.id, span),
        Profile::Preview => Problem::warning(RULE.id, span),
    }
}

/// What the statement does not tell.
fn left_out(told: &Accessibility) -> impl Iterator<Item = &'static str> {
    let finds_none = told.automatic.as_ref().is_none_or(|check| check.findings.is_empty());
    let falls_short = matches!(told.conformance, Conformance::Partial | Conformance::NotMet);
    let asked = [
        ("unit", told.unit.is_none()),
        ("feedback", told.feedback.is_none()),
        ("authority", told.authority.is_none()),
        ("reviewed", told.reviewed.is_none()),
        ("claim", told.conformance == Conformance::NotAssessed),
        ("automatic", told.automatic.is_none()),
        ("shortcomings", falls_short && finds_none && told.shortcomings.is_empty()),
    ];
    asked.into_iter().filter(|(_, is_missing)| *is_missing).map(|(what, _)| what)
}

/// What the statement says of a day.
fn dated(told: &Accessibility) -> impl Iterator<Item = (&'static str, Date, Span)> {
    let authority = told.authority.as_ref().map(|authority| ("authority", authority.as_of, authority.span));
    let reviewed = told.reviewed.map(|(date, span)| ("reviewed", date, span));
    let automatic = told.automatic.as_ref().map(|check| ("automatic", check.date, check.span));
    let by_hand = match told.conformance {
        Conformance::Full(checks) => Some(("claim", checks.since(), told.span)),
        _ => None,
    };
    [authority, reviewed, automatic, by_hand].into_iter().flatten()
}
