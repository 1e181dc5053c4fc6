//! `total-untied`: a total from which a withheld figure could be worked out.
//!
//! The cells of a table with `exclusive: false`, and those of a table whose cells together are more than the population,
//! are not one group, so that a total of them counts nobody. A reader can subtract from it all the same, and nothing
//! protects the withheld cells of such a table from that.
//!
//! Way out: leave the total out; or take `exclusive: false` away if each member is in one cell at most.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::{Outcome, Place};

pub(super) const RULE: Rule = Rule { id: "total-untied", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for outcome in &input.released.outcomes {
        let Outcome::Untied(places) = outcome else { continue };
        for place in places {
            let Place::Cell(table, ..) = place else { continue };
            let table = &input.site.tables[*table];
            let span = input.span(*place).unwrap_or(table.span);
            problems.push(
                Problem::error(RULE.id, span).about(Subject::Table(table.id.clone())).with("table", table.id.as_str()),
            );
        }
    }
}
