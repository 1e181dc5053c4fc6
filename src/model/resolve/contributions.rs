//! When a sum or mean tells too much of one who contributes to it: what the site says.

use super::super::raw;
use super::context::Context;
use crate::diagnostic::Problem;
use crate::disclosure::{Dominance, Policy};

/// The policy with what is written of contributions.
pub(super) fn with_contributions(policy: Policy, written: &raw::Disclosure, context: &mut Context<'_>) -> Policy {
    let policy = match &written.within_percent {
        None => policy,
        Some(percent) => {
            let within = u8::try_from(percent.value).ok().and_then(|percent| policy.with_within_percent(percent));
            within.unwrap_or_else(|| {
                context.problem(
                    Problem::error("within-percent-out-of-range", percent.span)
                        .with("least", u64::from(*Policy::WITHIN_PERCENT.start()))
                        .with("most", u64::from(*Policy::WITHIN_PERCENT.end())),
                );
                policy
            })
        }
    };
    let Some(written) = &written.dominance else { return policy };
    let raw::Dominance { largest, percent } = &written.value;
    let dominance = usize::try_from(*largest).ok().zip(u8::try_from(*percent).ok());
    match dominance.and_then(|(largest, percent)| Dominance::new(largest, percent)) {
        Some(dominance) => policy.with_dominance(dominance),
        None => {
            context.problem(
                Problem::error("dominance-out-of-range", written.span)
                    .with("most", *Dominance::LARGEST.end())
                    .with("least-percent", u64::from(*Dominance::PERCENT.start()))
                    .with("most-percent", u64::from(*Dominance::PERCENT.end())),
            );
            policy
        }
    }
}
