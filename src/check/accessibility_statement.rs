//! `accessibility-statement`: the accessibility statement of a public body leaves something out, or is old.
//!
//! A public body's site needs a statement that is true today (306/2019): who answers for it, how to tell of a shortcoming,
//! who supervises, how far the requirements are met, what falls short, and on what this is based. What is dated is old
//! after a year. A day that is still to come is an error of every site. Otherwise it is an error where the site is built to be published, a warning in the preview. Of a site that says
//! that it is no public body's nothing is asked.
//!
//! Way out: tell it under `accessibility:` in `content/site.yaml`; run the automatic checks again, which write
//! `content/accessibility.yaml`.

use jiff::civil::Date;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span};
use crate::model::raw::PageKind;
use crate::model::{Accessibility, Conformance, Duty, Profile};

pub(super) const RULE: Rule =
    Rule { id: "accessibility-statement", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let Some(told) = &input.site.settings.accessibility else {
        let pages = input.site.pages.iter().filter(|page| page.kind == PageKind::Accessibility);
        problems.extend(pages.map(|page| Problem::error("accessibility-not-told", page.title_span)));
        return;
    };
    for (date, span) in days(told).filter(|(date, _)| *date > input.today) {
        let early = Problem::error(RULE.id, span).saying("accessibility-statement-future");
        problems.push(early.with("date", input.locale.date(date)));
    }
    if told.duty == Duty::Voluntary {
        return;
    }
    for what in left_out(told) {
        problems.push(problem(input, told.span).with("what", what));
    }
    for fact in told.dated().filter(|fact| fact.until() < input.today) {
        let date = input.locale.date(fact.date);
        let stale = problem(input, fact.span).saying("accessibility-statement-stale");
        problems.push(stale.with("what", fact.what).with("date", date));
    }
}

/// Every day on which something was done, as the statement tells it.
fn days(told: &Accessibility) -> impl Iterator<Item = (Date, Span)> {
    let by_hand = [&told.keyboard, &told.screen_reader].into_iter().flatten().map(|check| (check.date, told.span));
    let others = [
        told.authority.as_ref().map(|authority| (authority.as_of, authority.span)),
        told.reviewed,
        told.automatic.as_ref().map(|check| (check.date, check.span)),
    ];
    others.into_iter().flatten().chain(by_hand)
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
