//! `part-exceeds-whole`: a part that is larger than what it is a part of.
//!
//! Reported are a count above the size of its population, a share above 100 % of its population, and counts of
//! states that exclude each other (measures with the same word under `exclusive`, cells of a table with
//! `exclusive: true`) that are together more than the population.
//!
//! This is an error: no reading of such figures is right. Way out: correct the figure or the population. If a member
//! of the population may be in several cells of the table, say so with `exclusive: false`.

use super::shares_over_100::exclusive;
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};
use crate::disclosure::{Count, Value, arithmetic};
use crate::locale::Decimal;
use crate::model::{Measure, MeasureId, Table};

pub(super) const RULE: Rule = Rule { id: "part-exceeds-whole", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for (id, measure) in input.measures() {
        let Some((population, whole)) = measure.of else { continue };
        let whole = &input.site[whole];
        let subject = Subject::Measure(measure.id.clone());
        problems.extend(part(input.value(id), input.size(population), measure.value_span, subject, whole));
    }
    for ((_, population), measures) in exclusive(input) {
        if let Some(population) = population {
            let size = input.size(population);
            problems.extend(sum_of_measures(input, &measures, size));
        }
    }
    for (table, cells) in input.site.tables.iter().zip(&input.publication.tables) {
        let Some((population, whole)) = table.of else { continue };
        let (size, whole) = (input.size(population), &input.site[whole]);
        for (row, cells) in table.rows.iter().zip(&cells.rows) {
            for (span, cell) in row.spans.iter().zip(cells) {
                problems.extend(part(cell.value, size, *span, Subject::Table(table.id.clone()), whole));
            }
        }
        let counts = cells.inner().filter_map(|cell| match cell.value {
            Value::Count(count) => Some(count),
            _ => None,
        });
        problems.extend(sum_of_table(table, &counts.collect::<Vec<_>>(), size, whole));
    }
}

fn part(value: Value, size: Option<Count>, span: Span, subject: Subject, whole: &Measure) -> Option<Problem> {
    let message = match value {
        Value::Count(count) if arithmetic::exceeds(count, size?) => "part-exceeds-whole",
        Value::Share(share) | Value::Range { high: share, .. } if share > Decimal::from(100) => {
            "part-exceeds-whole-share"
        }
        _ => return None,
    };
    Some(Problem::error(RULE.id, span).saying(message).about(subject).with("population", whole.id.as_str()))
}

fn sum_of_measures(input: &Input<'_>, measures: &[MeasureId], size: Option<Count>) -> Option<Problem> {
    let counts: Vec<Count> = measures
        .iter()
        .filter_map(|id| match input.value(*id) {
            Value::Count(count) => Some(count),
            _ => None,
        })
        .collect();
    let last = &input.site[*measures.last()?];
    let (_, whole) = last.of?;
    let ids: Vec<&str> = measures.iter().map(|id| input.site[*id].id.as_str()).collect();
    (counts.len() > 1 && arithmetic::sum_exceeds(&counts, size?)).then(|| {
        Problem::error(RULE.id, last.value_span)
            .saying("part-exceeds-whole-measures")
            .about(Subject::Measure(last.id.clone()))
            .with("measures", ids.join(", "))
            .with("population", input.site[whole].id.as_str())
    })
}

fn sum_of_table(table: &Table, counts: &[Count], size: Option<Count>, whole: &Measure) -> Option<Problem> {
    (table.exclusive && counts.len() > 1 && arithmetic::sum_exceeds(counts, size?)).then(|| {
        Problem::error(RULE.id, table.span)
            .saying("part-exceeds-whole-table")
            .about(Subject::Table(table.id.clone()))
            .with("table", table.id.as_str())
            .with("population", whole.id.as_str())
    })
}
