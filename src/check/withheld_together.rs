//! `withheld-together`: a whole table, or all of a population, had to be withheld.
//!
//! Where no choice of single figures protects a small group, its table is withheld, then everything that shares a
//! variable with it, then everything published of the population. This note says what went.
//!
//! Way out: merge categories, so that fewer figures count too few, or publish fewer tables of the population.

use std::collections::BTreeSet;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::{Names, Outcome, Place};

pub(super) const RULE: Rule = Rule { id: "withheld-together", severity: Severity::Note, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for outcome in &input.released.outcomes {
        let Outcome::Dropped(places) = outcome else { continue };
        let Some(span) = places.iter().find_map(|place| input.span(*place)) else { continue };
        let names: BTreeSet<String> = places
            .iter()
            .map(|place| match place {
                Place::Cell(table, ..) => input.site.tables[*table].id.clone(),
                other => input.site.place(*other),
            })
            .collect();
        let names: Vec<String> = names.into_iter().collect();
        problems.push(Problem::note(RULE.id, span).with("figures", names.join(", ")).with("count", places.len()));
    }
}
