//! `unproven`: the audit could not show that everything withheld stays open.
//!
//! After the release an attacker's audit looks at what is printed and at nothing else, and seeks for each withheld figure
//! as many values as the policy asks for. Where it does not find them within its budget, nothing is released.
//!
//! Way out: publish fewer tables of the population, or merge categories.

use std::collections::BTreeSet;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::{Names, Outcome, Place, UnprovenReason};

pub(super) const RULE: Rule = Rule { id: "unproven", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let told: BTreeSet<Place> = input
        .released
        .outcomes
        .iter()
        .filter_map(|outcome| match outcome {
            Outcome::Told { places, .. } => Some(places),
            _ => None,
        })
        .flatten()
        .copied()
        .collect();
    for unproven in input.proofs.iter().filter_map(|proof| proof.as_ref().err()) {
        let message = match unproven.reason {
            UnprovenReason::FewValues | UnprovenReason::NearTruth => RULE.id,
            UnprovenReason::Unprinted => "unproven-unprinted",
            UnprovenReason::NoTable => "unproven-no-table",
            UnprovenReason::TooLarge => "unproven-too-large",
        };
        // of what earlier releases tell, `earlier-release` speaks
        if unproven.places.iter().any(|place| told.contains(place)) {
            continue;
        }
        let figure = unproven.places.first().map(|place| input.site.place(*place)).unwrap_or_default();
        problems.push(Problem::error(RULE.id, input.span_of(&unproven.places)).saying(message).with("figure", figure));
    }
}
