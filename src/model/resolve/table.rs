//! Tables whose figures stand in the content.

use std::collections::BTreeSet;

use super::super::raw::{self, CellText};
use super::super::{Head, Localised, TableRow, Words};
use super::context::Context;
use crate::diagnostic::{Problem, Subject};
use crate::disclosure::{self, Cell, Count, Form, Layout, Merging, Policy, PopulationId, Selection, Side, Value};
use crate::source::yaml::Spanned;

/// A table's heads and figures.
pub(super) struct TableParts {
    pub(super) columns: Vec<Head>,
    pub(super) rows: Vec<TableRow>,
    pub(super) cells: disclosure::Table,
    /// What its rows are, if they say so themselves.
    pub(super) rows_label: Option<Localised<Words>>,
    /// What its figures are in, if they say so themselves.
    pub(super) unit: Option<String>,
}

pub(super) fn told_table(
    id: &Spanned<String>,
    raw: &raw::Table,
    population: Option<PopulationId>,
    policy: Policy,
    context: &mut Context<'_>,
) -> TableParts {
    let columns: Vec<Head> = if raw.columns.is_empty() {
        vec![Head::Unnamed]
    } else {
        raw.columns.iter().map(|column| head(&column.label, column.total, context)).collect()
    };
    let (mut cells, mut rows, mut total_rows) = (Vec::new(), Vec::new(), BTreeSet::new());
    for row in &raw.rows {
        // figures that stand in confidential/ are not there when a release has what was printed
        let missing: Vec<_> = columns.iter().map(|_| Spanned { value: CellText::Missing, span: id.span }).collect();
        let values = if row.values.is_empty() && !context.counts() { &missing } else { &row.values };
        if values.len() != columns.len() {
            let span = values.first().map_or(id.span, |value| value.span);
            let problem = Problem::error("row-length", span)
                .about(Subject::Table(id.value.clone()))
                .with("values", values.len())
                .with("columns", columns.len());
            context.problem(problem);
            continue;
        }
        if row.total {
            total_rows.insert(rows.len());
        }
        let cell = |value: &Spanned<CellText>| Cell {
            population,
            selection: Selection::everyone(),
            value: cell_value(value.value),
            form: Form::Count,
            policy,
        };
        cells.push(values.iter().map(cell).collect());
        rows.push(TableRow {
            head: head(&row.label, row.total, context),
            spans: values.iter().map(|value| value.span).collect(),
        });
    }
    if raw.rows.is_empty() && raw.by.is_empty() {
        context.problem(Problem::error("empty-table", id.span).with("id", id.value.as_str()));
    }
    let asks_records = !raw.filter.0.is_empty() || raw.sum.is_some() || raw.mean.is_some() || raw.median.is_some();
    if !raw.rows.is_empty() && asks_records {
        context.problem(Problem::error("table-told-and-counted", id.span).with("id", id.value.as_str()));
    }
    let total_columns = columns.iter().enumerate().filter(|(_, head)| head.is_total()).map(|(place, _)| place);
    let cells = disclosure::Table {
        rows: cells,
        total_rows,
        total_columns: total_columns.collect(),
        layout: if raw.exclusive.unwrap_or(true) { Layout::Exclusive } else { Layout::Overlapping },
        merging: raw.merge.as_ref().map_or(Merging::Never, |merge| merging(merge.value)),
        sensitive: raw.sensitive.map(|side| match side {
            raw::Side::Rows => Side::Rows,
            raw::Side::Columns => Side::Columns,
        }),
        rounding: None,
    };
    TableParts { columns, rows, cells, rows_label: None, unit: None }
}

/// Which categories may become one.
pub(super) fn merging(written: raw::Merge) -> Merging {
    match written {
        raw::Merge::Never => Merging::Never,
        raw::Merge::Neighbours => Merging::Adjacent,
        raw::Merge::Other => Merging::Smallest,
    }
}

fn head(label: &raw::Label, total: bool, context: &mut Context<'_>) -> Head {
    let label = context.label(label);
    if total { Head::Total(Some(label)) } else { Head::Named(label) }
}

fn cell_value(cell: CellText) -> Value {
    match cell {
        CellText::Count(count) => Value::Count(Count::new(count)),
        CellText::Share(share) => Value::Share(share),
        CellText::Missing => Value::Missing,
    }
}
