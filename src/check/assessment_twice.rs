//! `assessment-twice`: two files tell of the same round of a unit.
//!
//! By one version of a framework a unit has one assessment a round, and one that somebody from outside made. Which of two holds nobody could see from the page.
//!
//! Way out: keep one of the files, or correct `unit` or `round` in the other.

use std::collections::BTreeMap;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};

pub(super) const RULE: Rule = Rule { id: "assessment-twice", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let mut first_of = BTreeMap::new();
    for assessment in &input.site.assessments {
        let key = (assessment.framework, &assessment.version, &assessment.unit, &assessment.round, assessment.mode);
        match first_of.get(&key) {
            None => {
                first_of.insert(key, &assessment.id);
            }
            Some(first) => problems.push(
                Problem::error(RULE.id, assessment.span)
                    .about(Subject::Assessment(assessment.id.clone()))
                    .with("round", assessment.round.as_str())
                    .with("unit", assessment.unit.as_str())
                    .with("first", first.as_str()),
            ),
        }
    }
}
