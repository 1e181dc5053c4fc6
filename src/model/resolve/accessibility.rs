//! What the accessibility statement tells.

use super::super::raw;
use super::super::{
    Accessibility, Authority, AutomaticCheck, ChecksByHand, Conformance, Duty, Finding, ManualCheck, Shortcoming,
};
use super::context::Context;
use crate::diagnostic::{FileId, Problem, Span};
use crate::source::yaml::Spanned;

/// The facts of a statement; nothing where the site tells none.
pub(super) fn resolve(
    written: Option<Spanned<raw::Accessibility>>,
    checks: Option<(FileId, raw::AutomaticChecks)>,
    context: &mut Context<'_>,
) -> Option<Accessibility> {
    let file = checks.as_ref().map(|(file, _)| *file);
    let automatic = checks.and_then(|(file, checks)| automatic(checks, file, context));
    let Some(Spanned { value: written, span }) = written else {
        if let Some(file) = file {
            context.problem(Problem::error("accessibility-not-told", Span::file(file)));
        }
        return None;
    };
    let duty = match written.public_body {
        Some(true) => Duty::PublicBody,
        Some(false) => Duty::Voluntary,
        None => {
            context.problem(Problem::error("missing-key", span).with("key", "public_body"));
            Duty::Voluntary
        }
    };
    let keyboard = written.keyboard.map(|check| manual(&check, context));
    let screen_reader = written.screen_reader.map(|check| manual(&check, context));
    let shortcomings: Vec<Shortcoming> = written
        .shortcomings
        .iter()
        .map(|one| Shortcoming {
            what: context.label(&one.what),
            requirement: one.requirement.clone(),
            reason: context.label(&one.reason),
            plan: context.label(&one.plan),
        })
        .collect();
    let falls_short = !shortcomings.is_empty() || automatic.as_ref().is_some_and(|check| !check.findings.is_empty());
    let by_hand = ChecksByHand::of(keyboard.as_ref(), screen_reader.as_ref());
    let conformance = match &written.claim {
        None => Conformance::NotAssessed,
        Some(claim) => conformance(claim, by_hand, falls_short, context),
    };
    Some(Accessibility {
        span,
        duty,
        unit: context.optional_label(written.unit.as_ref()),
        feedback: context.optional_label(written.feedback.as_ref()),
        authority: written.authority.map(|Spanned { value, span }| Authority {
            name: context.label(&value.name),
            contact: context.optional_label(value.contact.as_ref()),
            as_of: value.as_of.value.0,
            span,
        }),
        reviewed: written.reviewed.map(|date| (date.value.0, date.span)),
        conformance,
        keyboard,
        screen_reader,
        automatic,
        shortcomings,
    })
}

/// What may be claimed: of full conformance only what people have checked and nothing speaks against.
fn conformance(
    claim: &Spanned<raw::Claim>,
    by_hand: Option<ChecksByHand>,
    falls_short: bool,
    context: &mut Context<'_>,
) -> Conformance {
    match (claim.value, by_hand) {
        (raw::Claim::None, _) => Conformance::NotMet,
        (raw::Claim::Partial, _) => Conformance::Partial,
        (raw::Claim::Full, Some(_)) if falls_short => {
            context.problem(Problem::error("accessibility-claim-contradicted", claim.span));
            Conformance::Partial
        }
        (raw::Claim::Full, Some(by_hand)) => Conformance::Full(by_hand),
        (raw::Claim::Full, None) => {
            context.problem(Problem::error("accessibility-claim", claim.span));
            Conformance::NotAssessed
        }
    }
}

fn manual(check: &raw::ManualCheck, context: &mut Context<'_>) -> ManualCheck {
    ManualCheck {
        date: check.date.value.0,
        by: context.optional_label(check.by.as_ref()),
        result: context.optional_label(check.result.as_ref()),
    }
}

fn automatic(checks: raw::AutomaticChecks, file: FileId, context: &mut Context<'_>) -> Option<AutomaticCheck> {
    let told = [
        ("date", checks.date.is_some()),
        ("tool", checks.tool.is_some()),
        ("version", checks.version.is_some()),
        ("pages", checks.pages.is_some()),
    ];
    for (key, is_told) in told {
        if !is_told && !context.has_unreadable(file, key) {
            context.problem(Problem::error("missing-key", Span::file(file)).with("key", key));
        }
    }
    let date = checks.date?;
    let findings = checks.findings.into_iter().map(|finding| Finding {
        rule: finding.rule,
        help: finding.help.filter(|address| address.starts_with("https://")),
        pages: finding.pages,
        places: finding.places,
    });
    Some(AutomaticCheck {
        date: date.value.0,
        span: date.span,
        tool: checks.tool?,
        version: checks.version?,
        pages: checks.pages?,
        undecided: checks.undecided.unwrap_or(0),
        findings: findings.collect(),
    })
}
