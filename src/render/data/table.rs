//! A table as a file: comma-separated for machines, and once more for Excel as it reads files in Finnish and Swedish.

use jiff::civil::Date;

use crate::diagnostic::Span;
use crate::output::OutputPath;
use crate::render::File;
use crate::render::localisation::Localisation;

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Text.
    Text,
    /// A number, or a mark in its place.
    Number,
    /// A day.
    Date,
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    pub name: &'static str,
    pub kind: Kind,
    meaning: &'static str,
}

impl Column {
    pub const fn text(name: &'static str) -> Self {
        Self { name, kind: Kind::Text, meaning: name }
    }

    pub const fn number(name: &'static str) -> Self {
        Self { name, kind: Kind::Number, meaning: name }
    }

    pub const fn date(name: &'static str) -> Self {
        Self { name, kind: Kind::Date, meaning: name }
    }

    /// The same, where its name alone does not say in which file it is.
    pub const fn meaning(self, meaning: &'static str) -> Self {
        Self { meaning, ..self }
    }

    /// What it holds, for people.
    pub fn description(&self, localisation: &Localisation) -> String {
        localisation.word(&format!("data-column-{}", self.meaning))
    }
}

/// A cell.
#[derive(Debug, Clone)]
pub(super) enum Cell {
    /// Text of the content, which may look like a formula.
    Text(String),
    /// A word or mark of Polku's own, a day, or nothing.
    Word(String),
    /// A number with a point as decimal mark.
    Number(String),
}

impl Cell {
    pub fn text(text: &str) -> Self {
        Self::Text(text.to_owned())
    }

    pub fn word(word: &str) -> Self {
        Self::Word(word.to_owned())
    }

    pub fn number(number: impl ToString) -> Self {
        Self::Number(number.to_string())
    }

    pub fn date(date: Option<Date>) -> Self {
        Self::Word(date.map(|date| date.to_string()).unwrap_or_default())
    }

    pub fn empty() -> Self {
        Self::Word(String::new())
    }
}

/// How a file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Comma-separated values (RFC 4180) with a point as decimal mark.
    Plain,
    /// Semicolons, a comma as decimal mark and a byte order mark: what Excel opens by double click where the system's
    /// decimal mark is the comma.
    Excel,
}

impl Form {
    pub const ALL: [Self; 2] = [Self::Plain, Self::Excel];

    pub fn delimiter(self) -> char {
        match self {
            Self::Plain => ',',
            Self::Excel => ';',
        }
    }

    pub fn decimal_mark(self) -> char {
        match self {
            Self::Plain => '.',
            Self::Excel => ',',
        }
    }
}

/// What a file is about.
#[derive(Debug, Clone)]
pub(in crate::render) struct About {
    /// Its id: the name of its file.
    pub id: String,
    /// Its name.
    pub title: String,
    /// What it holds.
    pub description: Option<String>,
    /// Where its figures come from.
    pub source: Option<String>,
    /// Situation date.
    pub date: Option<Date>,
    /// Where problems with its path are shown.
    pub span: Span,
}

/// A table with what it is about.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub about: About,
    pub columns: &'static [Column],
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The name of its file in the folder of data.
    pub fn file_name(&self, form: Form) -> String {
        file_name(&self.about.id, form)
    }

    /// The file itself.
    pub fn file(&self, form: Form) -> Option<File> {
        let path = OutputPath::parse(&super::in_folder(&self.file_name(form))).ok()?;
        Some((path, self.bytes(form)?, self.about.span))
    }

    /// What is in the file. Writing to memory does not fail.
    pub fn bytes(&self, form: Form) -> Option<Vec<u8>> {
        let begin = match form {
            Form::Plain => Vec::new(),
            Form::Excel => "\u{feff}".as_bytes().to_vec(),
        };
        let delimiter = u8::try_from(form.delimiter()).ok()?;
        let mut writer = csv::WriterBuilder::new().delimiter(delimiter).terminator(end(form)).from_writer(begin);
        writer.write_record(self.columns.iter().map(|column| column.name)).ok()?;
        for row in &self.rows {
            writer.write_record(row.iter().map(|cell| written(cell, form))).ok()?;
        }
        writer.into_inner().ok()
    }
}

/// The name of the file of a dataset.
pub(super) fn file_name(id: &str, form: Form) -> String {
    match form {
        Form::Plain => format!("{id}.csv"),
        Form::Excel => format!("{id}.excel.csv"),
    }
}

fn end(form: Form) -> csv::Terminator {
    match form {
        Form::Plain => csv::Terminator::Any(b'\n'),
        Form::Excel => csv::Terminator::CRLF,
    }
}

fn written(cell: &Cell, form: Form) -> String {
    match cell {
        Cell::Text(text) => inert(text),
        Cell::Word(word) => word.clone(),
        Cell::Number(number) => number.replace('.', &form.decimal_mark().to_string()),
    }
}

/// Text that a spreadsheet does not take for a formula: an apostrophe stands before a sign that begins one. A program that
/// splits at another delimiter than the file's own begins cells within the text, so what follows a delimiter or the end of
/// a line is treated as a beginning.
fn inert(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    let mut begins = true;
    for sign in text.chars() {
        if begins && matches!(sign, '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r') {
            safe.push('\'');
        }
        begins =
            matches!(sign, ',' | ';' | '|' | '\t' | '\r' | '\n') || (begins && matches!(sign, ' ' | '"' | '\u{a0}'));
        safe.push(sign);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::inert;

    #[test]
    fn text_is_no_formula_wherever_a_cell_may_begin() {
        for (text, safe) in [
            ("Hoiva", "Hoiva"),
            ("työ- ja päivätoiminta", "työ- ja päivätoiminta"),
            ("=1+1", "'=1+1"),
            ("-5", "'-5"),
            (" @SUM(A1)", " '@SUM(A1)"),
            ("\t=1", "'\t'=1"),
            ("a;=1", "a;'=1"),
            ("a, \"=1", "a, \"'=1"),
            ("a\n+1", "a\n'+1"),
            ("＝1", "'＝1"),
        ] {
            assert_eq!(inert(text), safe);
        }
    }
}
