//! `group-disclosure`: all of a group, or nobody of it, is in a sensitive category.
//!
//! "Nobody from this town found work" tells something of every client from there, however many they are. Reported are
//! shown figures of what the codebook calls `role: sensitive`, of the side of a table that is `sensitive`, and of measures
//! with `sensitive: true`.
//!
//! This is an error that may be answered: whether it may be told is for those who answer for the data to decide. Way
//! out: merge categories or groups, withhold zeros with `zeros: protected`, or answer with the reason why it may be told.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::{Names, Place, Told, group_disclosures};

pub(super) const RULE: Rule = Rule { id: "group-disclosure", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for found in group_disclosures(input.publication, input.released) {
        let subject = match found.place {
            Place::Measure(id) => Subject::Measure(input.site.measures[id].id.clone()),
            Place::Cell(table, ..) => Subject::Table(input.site.tables[table].id.clone()),
            Place::Size(_) => continue,
        };
        let Some(span) = input.span(found.place) else { continue };
        let message = match found.told {
            Told::Everybody => "group-disclosure",
            Told::Nobody => "group-disclosure-nobody",
        };
        problems.push(
            Problem::error(RULE.id, span).saying(message).about(subject).with("figure", input.site.place(found.place)),
        );
    }
}
