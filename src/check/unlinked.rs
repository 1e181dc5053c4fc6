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
use crate::disclosure::{Layout, Release, Value, VariableId};
use crate::model::{Head, Localised, Table, Words};

pub(super) const RULE: Rule = Rule { id: "unlinked", severity: Severity::Error, check: Check::Site(check) };

/// So many heads in common are no coincidence.
const HEADS_IN_COMMON: usize = 2;

/// A table of a population, as far as it matters here.
struct Divided<'a> {
    table: &'a Table,
    heads: BTreeSet<String>,
    is_linked: bool,
    /// Whether something in it is withheld.
    withholds: bool,
}

fn check(input: &Input<'_>, problems: &mut Problems) {
    let cells = input.publication.tables.iter().zip(&input.released.tables);
    let tables: Vec<Divided<'_>> = input
        .site
        .tables
        .iter()
        .zip(cells)
        .filter(|(table, _)| table.of.is_some())
        .map(|(table, (cells, released))| Divided {
            table,
            heads: heads(input, table),
            is_linked: matches!(cells.layout, Layout::Crossed { .. }),
            withholds: released.iter().flatten().any(|cell| matches!(cell, Release::Withheld(_))),
        })
        .collect();
    for (place, own) in tables.iter().enumerate() {
        let other = tables[..place].iter().find(|other| {
            other.table.of == own.table.of
                && !(own.is_linked && other.is_linked)
                && own.heads.intersection(&other.heads).count() >= HEADS_IN_COMMON
        });
        if let Some(other) = other {
            problems.push(
                problem(own.withholds || other.withholds, own.table.span)
                    .about(Subject::Table(own.table.id.clone()))
                    .with("table", own.table.id.as_str())
                    .with("other", other.table.id.as_str()),
            );
        }
    }
    let cells = input.publication.tables.iter().flat_map(|table| table.rows.iter().flatten());
    let of_tables: BTreeSet<VariableId> =
        cells.flat_map(|cell| cell.selection.variables()).map(|(variable, _)| variable).collect();
    for (id, measure) in input.measures() {
        let mut named = input.publication.measures[id.index()].selection.variables();
        let says_which = named.any(|(variable, _)| of_tables.contains(&variable));
        let is_count = matches!(input.value(id), Value::Count(_) | Value::Share(_));
        if !is_count || says_which || measure.of.is_none() {
            continue;
        }
        let label = text(input, &measure.label);
        if let Some(own) = tables.iter().find(|own| own.table.of == measure.of && own.heads.contains(&label)) {
            problems.push(
                problem(own.withholds, measure.span)
                    .saying("unlinked-measure")
                    .about(Subject::Measure(measure.id.clone()))
                    .with("measure", measure.id.as_str())
                    .with("table", own.table.id.as_str()),
            );
        }
    }
}

fn problem(is_withheld: bool, span: Span) -> Problem {
    if is_withheld { Problem::error(RULE.id, span) } else { Problem::warning(RULE.id, span) }
}

fn heads(input: &Input<'_>, table: &Table) -> BTreeSet<String> {
    let heads = table.rows.iter().map(|row| &row.head).chain(&table.columns);
    heads.filter(|head| !head.is_total()).filter_map(Head::label).map(|label| text(input, label)).collect()
}

fn text(input: &Input<'_>, label: &Localised<Words>) -> String {
    words(label.get(&input.site.settings.language)).trim().to_lowercase()
}
