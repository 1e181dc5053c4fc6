//! Data files: one row a figure.

use std::collections::BTreeMap;

use super::{Part, Reading, SeenValue};
use crate::locale::Decimal;
use crate::output::OutputPath;

/// Columns by which a file is known as one of figures; another is a copy of the content's own.
const KNOWN_BY: [&str; 4] = ["table", "id", "value", "status"];

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Commas, and a point as decimal mark.
    Plain,
    /// Semicolons, and a comma as decimal mark.
    Excel,
}

impl Form {
    fn delimiter(self) -> u8 {
        match self {
            Self::Plain => b',',
            Self::Excel => b';',
        }
    }

    /// A number as the plain form writes it. What is none of this form stays none.
    fn number(self, text: &str) -> String {
        match self {
            Self::Plain => text.to_owned(),
            Self::Excel => text.replace('.', "·").replace(',', "."),
        }
    }
}

/// Reads a data file of either form.
pub(super) fn read(path: &OutputPath, bytes: &[u8]) -> Reading {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    [Form::Plain, Form::Excel].into_iter().find_map(|form| read_as(form, path, bytes)).unwrap_or_default()
}

/// What a file tells, if it is one of figures in this form.
fn read_as(form: Form, path: &OutputPath, bytes: &[u8]) -> Option<Reading> {
    let mut reading = Reading::default();
    let mut rows = csv::ReaderBuilder::new().delimiter(form.delimiter()).flexible(true).from_reader(bytes);
    let header = rows.headers().ok()?.clone();
    let columns: BTreeMap<&str, usize> = header.iter().enumerate().map(|(at, name)| (name, at)).collect();
    if !KNOWN_BY.iter().all(|name| columns.contains_key(name)) {
        return None;
    }
    let mut cells = Cells::default();
    for record in rows.into_records() {
        let Ok(record) = record else {
            reading.unnamed.push("csv".to_owned());
            return Some(reading);
        };
        let line = Part::Line(record.position().map_or(0, csv::Position::line));
        let field = |name: &str| columns.get(name).and_then(|at| record.get(*at)).unwrap_or_default();
        let number = |name: &str| form.number(field(name));
        let name = if field("table").is_empty() {
            field("id").to_owned()
        } else {
            cells.name(field("table"), field("column"))
        };
        let row = Row {
            value: number("value"),
            ends: [number("low"), number("high")],
            is_percent: field("unit") == "percent",
            is_rounded: field("status") == "rounded",
        };
        for value in row.values() {
            reading.note(&name, value, field("value"), path, line);
        }
        let size = number("population_size");
        if !size.is_empty() {
            reading.note(field("population"), value(&size, false), &size, path, line);
        }
    }
    Some(reading)
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
struct Row {
    value: String,
    ends: [String; 2],
    is_percent: bool,
    is_rounded: bool,
}

impl Row {
    fn values(&self) -> Vec<SeenValue> {
        let own = self.value.as_str();
        if let (true, Ok(number)) = (self.is_rounded, own.parse()) {
            return vec![SeenValue::Rounded(number)];
        }
        let [low, high] = &self.ends;
        match (own, low.parse(), high.parse()) {
            ("", Ok(low), Ok(high)) => vec![SeenValue::Range { low, high }],
            (_, Ok(low), Ok(high)) => vec![value(own, self.is_percent), SeenValue::Interval { low, high }],
            _ if low.is_empty() && high.is_empty() => vec![value(own, self.is_percent)],
            _ => vec![SeenValue::Unclear],
        }
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
