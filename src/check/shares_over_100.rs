//! `shares-over-100`: states that exclude each other take more than the whole.
//!
//! Measures with the same word under `exclusive` and the same population are states of which a person is in one at
//! most, so their shares add to 100 % or less. Each share may have been rounded up by half of its last digit; only
//! what is left over after that is reported. Counts among them enter as shares of the population.
//!
//! In a table with `exclusive: true` (the default) a column of shares is added up, unless every row is a whole of
//! its own, as in answers to several questions.
//!
//! Way out: correct a share, or take `exclusive` away if the states may hold at once.

use std::collections::BTreeMap;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::{Cell, PopulationId, Value, arithmetic};
use crate::locale::Decimal;
use crate::model::{MeasureId, Table};

pub(super) const RULE: Rule = Rule { id: "shares-over-100", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for ((word, population), measures) in exclusive(input) {
        let values: Vec<Value> = measures.iter().map(|id| input.value(*id)).collect();
        if values.iter().all(|value| matches!(value, Value::Count(_))) {
            // counts are exact: part-exceeds-whole judges them
            continue;
        }
        let size = population.and_then(|population| input.size(population));
        let (Some(total), Some(last)) = (arithmetic::shares_exceed(&values, size), measures.last()) else { continue };
        let ids: Vec<&str> = measures.iter().map(|id| input.site[*id].id.as_str()).collect();
        let last = &input.site[*last];
        problems.push(
            Problem::warning(RULE.id, last.value_span)
                .about(Subject::Measure(last.id.clone()))
                .with("word", word)
                .with("measures", ids.join(", "))
                .with("total", input.locale.percent(total)),
        );
    }
    for (table, cells) in input.site.tables.iter().zip(&input.publication.tables) {
        if table.exclusive {
            columns(input, table, &cells.rows, problems);
        }
    }
}

/// Measures that exclude each other, by their word and population.
pub(super) fn exclusive<'a>(input: &Input<'a>) -> BTreeMap<(&'a str, Option<PopulationId>), Vec<MeasureId>> {
    let mut groups: BTreeMap<_, Vec<MeasureId>> = BTreeMap::new();
    for (id, measure) in input.measures() {
        if let Some(word) = &measure.exclusive {
            groups.entry((word.as_str(), measure.of.map(|(population, _)| population))).or_default().push(id);
        }
    }
    groups
}

fn columns(input: &Input<'_>, table: &Table, rows: &[Vec<Cell>], problems: &mut Problems) {
    let rows_are_wholes = table.columns.len() > 1 && rows.iter().all(|row| is_whole(row));
    if rows_are_wholes {
        return;
    }
    for column in 0..table.columns.len() {
        let parts = rows.iter().zip(&table.rows).filter(|(_, row)| !row.head.is_total());
        let values = parts.filter_map(|(row, _)| row.get(column)).map(|cell| cell.value);
        let values: Vec<Value> = values.filter(|value| !matches!(value, Value::Missing)).collect();
        // counts among the shares are another rule's finding
        let only_shares = values.iter().all(|value| matches!(value, Value::Share(_)));
        let Some(total) = arithmetic::shares_exceed(&values, None).filter(|_| only_shares) else { continue };
        let span = table.rows.last().and_then(|row| row.spans.get(column)).copied().unwrap_or(table.span);
        problems.push(
            Problem::warning(RULE.id, span)
                .saying("shares-over-100-column")
                .about(Subject::Table(table.id.clone()))
                .with("table", table.id.as_str())
                .with("column", column + 1)
                .with("total", input.locale.percent(total)),
        );
    }
}

/// Whether a row's shares add to 100 %, give or take a percent a share.
fn is_whole(row: &[Cell]) -> bool {
    let shares = row.iter().filter_map(|cell| match cell.value {
        Value::Share(share) => Some(share),
        _ => None,
    });
    let (mut total, mut slack) = (Decimal::from(0), 0_i64);
    for share in shares {
        total = total.checked_add(share).unwrap_or(total);
        slack += 1;
    }
    slack > 0 && (Decimal::from(100 - slack)..=Decimal::from(100 + slack)).contains(&total)
}
