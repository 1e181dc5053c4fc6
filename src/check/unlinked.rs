//! `unlinked`: tables, or a table and a figure, that seem to count the same without saying so.
//!
//! What is withheld in one table can be worked out from another that divides the same population alike. Such tables are
//! protected together if they name their variables under `by`, and a figure by itself if it says under `where` which part
//! it counts. Reported are two tables of one population with two heads in common, and a figure with the label of a head,
//! where that is not said.
//!
//! Where something is withheld in one of the tables this is an error: it might be worked out from the other.
//!
//! Way out: name the variables, alike in all tables, or answer that the same words mean different things.

use std::collections::BTreeSet;

use super::texts::words;
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};
use crate::disclosure::{Layout, Release, Value};
use crate::model::{Head, Localised, MeasureId, Table, Words};

pub(super) const RULE: Rule = Rule { id: "unlinked", severity: Severity::Error, check: Check::Site(check) };

/// So many heads in common are no coincidence.
const HEADS_IN_COMMON: usize = 2;

fn check(input: &Input<'_>, problems: &mut Problems) {
    let tables: Vec<(&Table, BTreeSet<String>, bool)> = input
        .site
        .tables
        .iter()
        .zip(&input.publication.tables)
        .filter(|(table, _)| table.of.is_some())
        .map(|(table, cells)| (table, heads(input, table), matches!(cells.layout, Layout::Crossed { .. })))
        .collect();
    for (place, (table, own, is_linked)) in tables.iter().enumerate() {
        let other = tables[..place].iter().find(|(other, heads, other_is_linked)| {
            other.of == table.of
                && !(*is_linked && *other_is_linked)
                && own.intersection(heads).count() >= HEADS_IN_COMMON
        });
        if let Some((other, ..)) = other {
            problems.push(
                problem(withholds(input, table) || withholds(input, other), table.span)
                    .about(Subject::Table(table.id.clone()))
                    .with("table", table.id.as_str())
                    .with("other", other.id.as_str()),
            );
        }
    }
    for (id, measure) in input.measures() {
        let is_count = matches!(input.value(id), Value::Count(_) | Value::Share(_)) && !says_which(input, id);
        let label = text(input, &measure.label);
        let table = tables.iter().find(|(table, heads, _)| table.of == measure.of && heads.contains(&label));
        if let (true, Some((table, ..))) = (is_count && measure.of.is_some(), table) {
            problems.push(
                problem(withholds(input, table), measure.span)
                    .saying("unlinked-measure")
                    .about(Subject::Measure(measure.id.clone()))
                    .with("measure", measure.id.as_str())
                    .with("table", table.id.as_str()),
            );
        }
    }
}

fn problem(is_withheld: bool, span: Span) -> Problem {
    if is_withheld { Problem::error(RULE.id, span) } else { Problem::warning(RULE.id, span) }
}

/// Whether something in a table is withheld.
fn withholds(input: &Input<'_>, table: &Table) -> bool {
    let place = input.site.tables.iter().position(|other| other.id == table.id);
    let cells = place.and_then(|place| input.released.tables.get(place));
    cells.is_some_and(|rows| rows.iter().flatten().any(|cell| matches!(cell, Release::Withheld(_))))
}

/// Whether a figure selects by a variable that a table divides its population by.
fn says_which(input: &Input<'_>, id: MeasureId) -> bool {
    let cells = input.publication.tables.iter().flat_map(|table| table.rows.iter().flatten());
    let of_tables: BTreeSet<_> =
        cells.flat_map(|cell| cell.selection.variables()).map(|(variable, _)| variable).collect();
    let mut own = input.publication.measures[id.index()].selection.variables();
    own.any(|(variable, _)| of_tables.contains(&variable))
}

fn heads(input: &Input<'_>, table: &Table) -> BTreeSet<String> {
    let heads = table.rows.iter().map(|row| &row.head).chain(&table.columns);
    heads.filter(|head| !head.is_total()).filter_map(Head::label).map(|label| text(input, label)).collect()
}

fn text(input: &Input<'_>, label: &Localised<Words>) -> String {
    words(label.get(&input.site.settings.language)).trim().to_lowercase()
}
