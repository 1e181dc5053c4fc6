//! `assessment-version`: an assessment was made by another version of its framework than the site holds.
//!
//! It is kept and shown as a series of its own: criteria may have been worded, added or taken away in between, so that
//! its scores are compared with none of the current version, and it has no total.
//!
//! Way out: nothing, if it was made by that version. Otherwise correct `version`.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::FrameworkEdition;

pub(super) const RULE: Rule = Rule { id: "assessment-version", severity: Severity::Note, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for assessment in input.site.assessments.iter().filter(|one| one.edition == FrameworkEdition::Other) {
        let framework = &input.site.frameworks[assessment.framework.index()];
        let version = |version: &Option<String>| version.clone().unwrap_or_else(|| "–".to_owned());
        problems.push(
            Problem::note(RULE.id, assessment.span)
                .about(Subject::Assessment(assessment.id.clone()))
                .with("framework", framework.id.as_str())
                .with("version", version(&assessment.version))
                .with("current", version(&framework.version)),
        );
    }
}
