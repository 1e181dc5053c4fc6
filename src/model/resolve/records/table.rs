//! From counted cells to a table with heads.

use std::collections::BTreeSet;

use super::super::super::document::Inline;
use super::super::super::{Head, Localised, TableRow, Words};
use super::super::table::TableParts;
use super::Asked;
use super::book::Book;
use crate::diagnostic::Span;
use crate::disclosure::{self, Cell, Form, Layout, Policy, Selection};
use crate::records::{Axis, CategoricalId, Tabulation};

/// A row or a column: its place on each side it stands for, and its head.
struct Line {
    axes: Vec<Axis>,
    head: Head,
}

/// The totals of a table.
pub(super) enum Totals {
    /// There are none.
    Absent,
    /// There are, perhaps under a name of their own.
    Present(Option<Localised<Words>>),
}

/// The last variable makes the columns, those before it the rows; a single one makes the rows.
pub(super) fn table(
    book: &Book<'_>,
    asked: &Asked,
    tabulation: Option<&Tabulation>,
    totals: &Totals,
    span: Span,
    policy: Policy,
) -> TableParts {
    let (row_variables, column_variables) = match asked.by.as_slice() {
        [rows @ .., columns] if !rows.is_empty() => (rows, std::slice::from_ref(columns)),
        rows => (rows, &[][..]),
    };
    let rows = lines(book, asked, row_variables, totals);
    let columns = match column_variables {
        [] => vec![Line { axes: Vec::new(), head: Head::Unnamed }],
        variables => lines(book, asked, variables, totals),
    };
    let cell = |row: &Line, column: &Line| {
        let axes: Vec<Axis> = row.axes.iter().chain(&column.axes).copied().collect();
        Cell {
            population: Some(book.population),
            selection: select(book, &asked.by, &axes, asked.selection.clone()),
            value: asked.value(tabulation, &axes),
            form: Form::Count,
            policy,
        }
    };
    let cells = rows.iter().map(|row| columns.iter().map(|column| cell(row, column)).collect()).collect();
    let layout = match row_variables.first().and_then(|variable| book.published(*variable)) {
        Some(rows) => {
            Layout::Crossed { rows, columns: column_variables.first().and_then(|variable| book.published(*variable)) }
        }
        None => Layout::Exclusive,
    };
    let (total_rows, total_columns) = (marked(&rows), marked(&columns));
    let cells = disclosure::Table { rows: cells, total_rows, total_columns, layout, ..disclosure::Table::default() };
    let labels = row_variables.iter().filter_map(|variable| book.by_id(*variable)).map(|variable| &variable.label);
    let rows_label = labels.fold(None, |before: Option<Localised<Words>>, label| {
        Some(before.map_or_else(|| label.clone(), |before| joined(&before, label)))
    });
    let spans = vec![span; columns.len()];
    TableParts {
        columns: columns.into_iter().map(|column| column.head).collect(),
        rows: rows.into_iter().map(|row| TableRow { head: row.head, spans: spans.clone() }).collect(),
        cells,
        rows_label,
        unit: asked.unit.clone(),
    }
}

/// Every combination of the variables' categories in order, then the total. Categories that the table leaves out have
/// no line.
fn lines(book: &Book<'_>, asked: &Asked, variables: &[CategoricalId], totals: &Totals) -> Vec<Line> {
    let mut combinations: Vec<(Vec<Axis>, Option<Localised<Words>>)> = vec![(Vec::new(), None)];
    for variable in variables {
        let heads = book.by_id(*variable).map(|variable| variable.heads.as_slice()).unwrap_or_default();
        let longer = |(axes, before): &(Vec<Axis>, Option<Localised<Words>>)| {
            let (axes, before) = (axes.clone(), before.clone());
            let taken = move |category: &usize| {
                let selection = book.select(asked.selection.clone(), *variable, &[*category]);
                selection.variables().all(|(_, categories)| !categories.is_empty())
            };
            heads.iter().enumerate().filter(move |(category, _)| taken(category)).map(move |(category, head)| {
                let axes = axes.iter().copied().chain([Axis::Category(category)]).collect();
                let head = before.as_ref().map_or_else(|| head.clone(), |before| joined(before, head));
                (axes, Some(head))
            })
        };
        combinations = combinations.iter().flat_map(longer).collect();
    }
    let named =
        combinations.into_iter().map(|(axes, head)| Line { axes, head: head.map_or(Head::Unnamed, Head::Named) });
    let total = match totals {
        Totals::Absent => None,
        Totals::Present(label) => {
            Some(Line { axes: vec![Axis::Total; variables.len()], head: Head::Total(label.clone()) })
        }
    };
    named.chain(total).collect()
}

/// Two labels in one.
fn joined(one: &Localised<Words>, other: &Localised<Words>) -> Localised<Words> {
    one.join(other, |one, other| {
        let comma = one.iter().find_map(|inline| match inline {
            Inline::Text { span, .. } => Some(Inline::Text { text: ", ".to_owned(), span: *span }),
            _ => None,
        });
        one.iter().cloned().chain(comma).chain(other.iter().cloned()).collect()
    })
}

fn select(book: &Book<'_>, by: &[CategoricalId], axes: &[Axis], everyone: Selection) -> Selection {
    by.iter().zip(axes).fold(everyone, |selection, (variable, axis)| match axis {
        Axis::Category(category) => book.select(selection, *variable, &[*category]),
        Axis::Total => selection,
    })
}

fn marked(lines: &[Line]) -> BTreeSet<usize> {
    let total = |(place, line): (usize, &Line)| matches!(line.head, Head::Total(_)).then_some(place);
    lines.iter().enumerate().filter_map(total).collect()
}
