//! Data files: one row a figure.

use std::collections::BTreeMap;

use super::{Part, Reading, SeenValue};
use crate::locale::Decimal;
use crate::output::OutputPath;

/// Columns by which a file is known as one of figures; another is a copy of the content's own.
const KNOWN_BY: [&str; 4] = ["table", "id", "value", "status"];

/// Reads a data file.
pub(super) fn read(path: &OutputPath, bytes: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let mut rows = csv::ReaderBuilder::new().flexible(true).from_reader(bytes);
    let Ok(header) = rows.headers().cloned() else { return reading };
    let columns: BTreeMap<&str, usize> = header.iter().enumerate().map(|(at, name)| (name, at)).collect();
    if !KNOWN_BY.iter().all(|name| columns.contains_key(name)) {
        return reading;
    }
    let mut cells = Cells::default();
    for record in rows.into_records() {
        let Ok(record) = record else {
            reading.unnamed.push("csv".to_owned());
            return reading;
        };
        let line = Part::Line(record.position().map_or(0, csv::Position::line));
        let field = |name: &str| columns.get(name).and_then(|at| record.get(*at)).unwrap_or_default();
        let name = if field("table").is_empty() {
            field("id").to_owned()
        } else {
            cells.name(field("table"), field("column"))
        };
        for value in values(&field) {
            reading.note(&name, value, field("value"), path, line);
        }
        let size = field("population_size");
        if !size.is_empty() {
            reading.note(field("population"), value(size, false), size, path, line);
        }
    }
    reading
}

/// Counts the cells of a table: rows follow each other, each with its columns in the same order.
#[derive(Default)]
struct Cells {
    table: String,
    first: String,
    row: usize,
    column: usize,
}

impl Cells {
    fn name(&mut self, table: &str, column: &str) -> String {
        if self.table != table {
            *self = Self { table: table.to_owned(), first: column.to_owned(), row: 0, column: 0 };
        } else if self.first == column {
            (self.row, self.column) = (self.row + 1, 0);
        } else {
            self.column += 1;
        }
        format!("{table}/{}/{}", self.row, self.column)
    }
}

/// What a row tells of its figure.
fn values<'a>(field: &impl Fn(&str) -> &'a str) -> Vec<SeenValue> {
    let percent = field("unit") == "percent";
    let ends = (field("low").parse().ok(), field("high").parse().ok());
    let own = field("value");
    if let ("rounded", Ok(number)) = (field("status"), own.parse()) {
        return vec![SeenValue::Rounded(number)];
    }
    match (own, ends) {
        ("", (Some(low), Some(high))) => vec![SeenValue::Range { low, high }],
        (_, (Some(low), Some(high))) => vec![value(own, percent), SeenValue::Interval { low, high }],
        _ if field("low").is_empty() && field("high").is_empty() => vec![value(own, percent)],
        _ => vec![SeenValue::Unclear],
    }
}

pub(super) fn value(text: &str, percent: bool) -> SeenValue {
    match (text, text.parse::<Decimal>()) {
        ("[c]", _) => SeenValue::Withheld,
        ("[x]", _) => SeenValue::Missing,
        (_, Ok(number)) if percent => SeenValue::Percent(number),
        (_, Ok(number)) => SeenValue::Number(number),
        (_, Err(_)) => SeenValue::Unclear,
    }
}
