//! What may be shown of small groups: the site's policy, and that of a dataset, which may only be stricter unless it
//! gives a reason.

use super::super::raw;
use super::context::Context;
use super::contributions::with_contributions;
use crate::diagnostic::{Problem, Span};
use crate::disclosure::{Policy, Zeros};
use crate::source::yaml::Spanned;

/// The policy of the site.
pub(super) fn of_site(site: &raw::Site, context: &mut Context<'_>) -> Policy {
    context.enter_file("content/site.yaml");
    let written = &site.disclosure;
    let policy = Policy::default().with_small_population(site.small_n.unwrap_or(Policy::SMALL_POPULATION));
    let policy = with_threshold(policy, written.threshold.as_ref(), context);
    let policy = with_protection(policy, written.protection.as_ref(), context);
    let policy = written.zeros.map_or(policy, |written| policy.with_zeros(zeros(written)));
    with_contributions(policy, written, context)
}

/// The policy of a dataset.
pub(super) fn of_dataset(written: &raw::DatasetDisclosure, site: Policy, context: &mut Context<'_>) -> Policy {
    let policy = with_threshold(site, written.threshold.as_ref(), context);
    let policy = with_protection(policy, written.protection.as_ref(), context);
    let policy = written.zeros.as_ref().map_or(policy, |written| policy.with_zeros(zeros(written.value)));
    if written.reason.is_none() {
        let mut refuse = |key: &'static str, span: Span| {
            context.problem(Problem::error("policy-weaker", span).with("key", key));
        };
        if let Some(threshold) = written.threshold.as_ref().filter(|_| policy.threshold() < site.threshold()) {
            refuse("threshold", threshold.span);
        }
        if let Some(protection) = written.protection.as_ref().filter(|_| policy.protection() < site.protection()) {
            refuse("protection", protection.span);
        }
        if let Some(zeros) = written.zeros.as_ref().filter(|_| policy.zeros() < site.zeros()) {
            refuse("zeros", zeros.span);
        }
    }
    policy
}

fn with_threshold(policy: Policy, written: Option<&Spanned<u64>>, context: &mut Context<'_>) -> Policy {
    let Some(written) = written else { return policy };
    policy.with_threshold(written.value).unwrap_or_else(|problem| {
        context.problem(Problem::error("threshold-too-low", written.span).with("lowest", problem.lowest));
        policy
    })
}

fn with_protection(policy: Policy, written: Option<&Spanned<u64>>, context: &mut Context<'_>) -> Policy {
    let Some(written) = written else { return policy };
    policy.with_protection(written.value).unwrap_or_else(|problem| {
        context.problem(Problem::error("protection-too-low", written.span).with("lowest", problem.lowest));
        policy
    })
}

fn zeros(written: raw::Zeros) -> Zeros {
    match written {
        raw::Zeros::Published => Zeros::Published,
        raw::Zeros::Protected => Zeros::Protected,
    }
}
