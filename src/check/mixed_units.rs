//! `mixed-units`: things of different kinds measured against each other.
//!
//! Contracts are not persons: one person may sign several. Reported are a measure or table whose unit is not that of
//! its population (what members contribute, as hours, is not measured against their number), a chart whose measures have different units, a chart that puts shares and counts on one axis, and
//! a table's column that holds both shares and counts.
//!
//! Way out: choose the population that is counted in the same unit, or split the chart.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::{Form, Value};
use crate::model::MeasureId;

pub(super) const RULE: Rule = Rule { id: "mixed-units", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let is_contributed = |value| matches!(value, Value::Magnitude { .. });
    let measures = input
        .measures()
        .filter(|(id, _)| !is_contributed(input.value(*id)))
        .map(|(_, measure)| (measure.of, &measure.basis, measure.value_span, Subject::Measure(measure.id.clone())));
    let tables = input.site.tables.iter().zip(&input.publication.tables);
    let tables = tables
        .filter(|(_, cells)| !cells.rows.iter().flatten().any(|cell| is_contributed(cell.value)))
        .map(|(table, _)| (table.of, &table.basis, table.span, Subject::Table(table.id.clone())));
    for (of, basis, span, subject) in measures.chain(tables) {
        let Some((_, whole)) = of else { continue };
        let whole = &input.site[whole];
        if basis.unit != whole.basis.unit {
            problems.push(
                Problem::warning(RULE.id, span)
                    .about(subject)
                    .with("unit", basis.unit.as_str())
                    .with("population", whole.id.as_str())
                    .with("other", whole.basis.unit.as_str()),
            );
        }
    }
    charts(input, problems);
    columns(input, problems);
}

fn charts(input: &Input<'_>, problems: &mut Problems) {
    for chart in &input.site.charts {
        let drawn: Vec<MeasureId> = chart.data.measures().collect();
        let Some((first, others)) = drawn.split_first() else { continue };
        let unit = &input.site[*first].basis.unit;
        if let Some(other) = others.iter().find(|other| input.site[**other].basis.unit != *unit) {
            let other = &input.site[*other];
            problems.push(
                Problem::warning(RULE.id, chart.span)
                    .saying("mixed-units-chart")
                    .about(Subject::Measure(other.id.clone()))
                    .with("chart", chart.id.as_str())
                    .with("unit", unit.as_str())
                    .with("other", other.basis.unit.as_str()),
            );
        } else if let Some(other) = others.iter().find(|other| is_share(input, **other) != is_share(input, *first)) {
            problems.push(
                Problem::warning(RULE.id, chart.span)
                    .saying("mixed-units-axis")
                    .about(Subject::Measure(input.site[*other].id.clone()))
                    .with("chart", chart.id.as_str())
                    .with("first", input.site[*first].id.as_str())
                    .with("second", input.site[*other].id.as_str()),
            );
        }
    }
}

/// Whether a figure is drawn on an axis of percent.
fn is_share(input: &Input<'_>, id: MeasureId) -> bool {
    let cell = &input.publication.measures[id.index()];
    match cell.value {
        Value::Share(_) | Value::Range { .. } => true,
        Value::Count(_) => cell.form != Form::Count,
        Value::Number(_) | Value::Magnitude { .. } | Value::Missing => false,
    }
}

fn columns(input: &Input<'_>, problems: &mut Problems) {
    for (table, cells) in input.site.tables.iter().zip(&input.publication.tables) {
        for column in 0..table.columns.len() {
            let mut kinds = cells.rows.iter().zip(&table.rows).filter_map(|(cells, row)| {
                let span = row.spans.get(column)?;
                match cells.get(column)?.value {
                    Value::Share(_) => Some((true, span)),
                    Value::Count(_) => Some((false, span)),
                    _ => None,
                }
            });
            let Some((first, _)) = kinds.next() else { continue };
            if let Some((_, span)) = kinds.find(|(share, _)| *share != first) {
                problems.push(
                    Problem::warning(RULE.id, *span)
                        .saying("mixed-units-column")
                        .about(Subject::Table(table.id.clone()))
                        .with("table", table.id.as_str())
                        .with("column", column + 1),
                );
            }
        }
    }
}
