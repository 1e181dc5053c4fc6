//! `release-difference`: a figure differs from what an earlier release printed by fewer people than the threshold.
//!
//! Two printed numbers of one figure tell their difference too. Of the same day it is that of a correction: few people
//! were counted wrongly. Of two days it may be those who came or went between them.
//!
//! Way out: declare the correction (`corrected: {date, reason}`); of a new day, answer why the difference points at
//! nobody, or publish less often.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};

pub(super) const RULE: Rule = Rule { id: "release-difference", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for difference in input.ledger.differences(input.site, input.released) {
        let message = if difference.same_day { RULE.id } else { "release-difference-days" };
        let problem = Problem::warning(RULE.id, difference.span).saying(message).about(difference.subject);
        problems.push(problem.with("figure", difference.figure).with("release", difference.release));
    }
}
