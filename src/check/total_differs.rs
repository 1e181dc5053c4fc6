//! `total-differs`: a row or column marked as a total is not the sum of the others.
//!
//! A reader adds up; and what is withheld in such a table could be worked out in a way that its frame does not tell.
//! Counts only: rounded shares need not add up.
//!
//! Way out: correct the figures, add what is missing as a row or column of its own, or take `total: true` away.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::{self, Count, Value, arithmetic};
use crate::model::Table;

pub(super) const RULE: Rule = Rule { id: "total-differs", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for (table, cells) in input.site.tables.iter().zip(&input.publication.tables) {
        let width = cells.rows.iter().map(Vec::len).max().unwrap_or(0);
        for total in &cells.total_rows {
            for column in 0..width {
                let parts = (0..cells.rows.len()).filter(|row| !cells.total_rows.contains(row));
                problems.extend(differs(table, cells, (*total, column), parts.map(|row| (row, column))));
            }
        }
        for total in &cells.total_columns {
            for row in 0..cells.rows.len() {
                let parts = (0..width).filter(|column| !cells.total_columns.contains(column));
                problems.extend(differs(table, cells, (row, *total), parts.map(|column| (row, column))));
            }
        }
    }
}

fn differs(
    table: &Table,
    cells: &disclosure::Table,
    total: (usize, usize),
    parts: impl Iterator<Item = (usize, usize)>,
) -> Option<Problem> {
    let count = |(row, column): (usize, usize)| match cells.rows.get(row)?.get(column)?.value {
        Value::Count(count) => Some(count),
        _ => None,
    };
    let parts: Vec<Count> = parts.map(count).collect::<Option<_>>()?;
    let span = *table.rows.get(total.0)?.spans.get(total.1)?;
    (!arithmetic::sums_to(&parts, count(total)?))
        .then(|| Problem::error(RULE.id, span).about(Subject::Table(table.id.clone())).with("table", table.id.as_str()))
}
