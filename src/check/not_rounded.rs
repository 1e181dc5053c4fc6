//! `not-rounded`: the counts of a table could not be rounded so that the table adds up.
//!
//! Not every table over several variables has such a rounding, or it is not found within the budget. The table is then
//! protected as one without `rounding`: small groups are withheld. This note says so.
//!
//! Way out: cross fewer variables in one table.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::Outcome;

pub(super) const RULE: Rule = Rule { id: "not-rounded", severity: Severity::Note, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for outcome in &input.released.outcomes {
        let Outcome::NotRounded(id) = outcome else { continue };
        let table = &input.site.tables[*id];
        problems.push(Problem::note(RULE.id, table.span).with("table", table.id.as_str()));
    }
}
