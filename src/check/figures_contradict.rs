//! `figures-contradict`: figures of one population that cannot all be true.
//!
//! Tables, totals, shares and single figures over one population make one system of sums. If no table of whole numbers
//! gives all of them, what a reader could work out cannot be judged, so nothing can be released.
//!
//! Way out: find the figure that is wrong. Where figures differ because they count at different times or in different
//! ways, they are of different populations.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::{Names, Outcome};

pub(super) const RULE: Rule = Rule { id: "figures-contradict", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for outcome in &input.released.outcomes {
        let Outcome::Contradiction(places) = outcome else { continue };
        let figures: Vec<String> = places.iter().take(FIGURES_NAMED).map(|place| input.site.place(*place)).collect();
        problems.push(Problem::error(RULE.id, input.span_of(places)).with("figures", figures.join(", ")));
    }
}

/// Of figures that contradict each other, so many are named.
const FIGURES_NAMED: usize = 8;
