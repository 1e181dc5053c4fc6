use std::mem::discriminant;

use super::Place;
use crate::diagnostic::{FileId, Problem, Span};

/// So many problems of one kind are listed; more are only counted.
pub const LISTED: usize = 20;

/// What is wrong with records. It never tells what stands in them: names and codes are those of the codebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// The system could not read on.
    Unreadable(String),
    /// There is nothing in the file.
    Empty,
    /// There are names of columns and nothing more.
    NoRecords,
    /// Text in another encoding than UTF-8.
    NotUtf8,
    /// A column of the codebook is not there.
    ColumnMissing(String),
    /// A column of the codebook is there twice.
    ColumnTwice(String),
    /// A record with more or fewer fields than there are columns.
    Fields {
        /// Columns.
        expected: usize,
        /// Fields of the record.
        found: usize,
    },
    /// A quotation mark that is not closed, or a record longer than any is.
    Quote,
    /// A variable without a value.
    MissingValue {
        /// Its id.
        variable: String,
    },
    /// A value that is not in the codebook.
    UnknownValue {
        /// The variable's id.
        variable: String,
        /// What may stand there.
        codes: String,
    },
    /// Something else in place of a number.
    NotANumber {
        /// The variable's id.
        variable: String,
    },
    /// A number with more digits after the decimal mark than the codebook says.
    Digits {
        /// The variable's id.
        variable: String,
        /// Digits after the mark.
        digits: usize,
    },
    /// A number too large to be counted with.
    Size {
        /// The variable's id.
        variable: String,
    },
}

/// A problem in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub place: Place,
    /// With so many of its kind from here on that are not listed; nothing for one that is.
    pub unlisted: usize,
}

impl Found {
    /// The problem in the file's report.
    pub fn problem(&self, file: FileId) -> Problem {
        let offset = usize::try_from(self.place.offset).unwrap_or(usize::MAX);
        let span = Span::new(file, offset, offset);
        let problem = match &self.kind {
            Kind::Unreadable(reason) => Problem::error("records-unreadable", span).with("reason", reason.as_str()),
            Kind::Empty => Problem::error("records-empty", span),
            Kind::NoRecords => Problem::error("records-none", span),
            Kind::NotUtf8 => Problem::error("records-not-utf8", span),
            Kind::ColumnMissing(column) => {
                Problem::error("records-column-missing", span).with("column", column.as_str())
            }
            Kind::ColumnTwice(column) => Problem::error("records-column-twice", span).with("column", column.as_str()),
            Kind::Fields { expected, found } => {
                Problem::error("records-fields", span).with("expected", *expected).with("found", *found)
            }
            Kind::Quote => Problem::error("records-quote", span),
            Kind::MissingValue { variable } => {
                Problem::error("records-missing-value", span).with("variable", variable.as_str())
            }
            Kind::UnknownValue { variable, codes } => Problem::error("records-unknown-value", span)
                .with("variable", variable.as_str())
                .with("codes", codes.as_str()),
            Kind::NotANumber { variable } => {
                Problem::error("records-not-a-number", span).with("variable", variable.as_str())
            }
            Kind::Digits { variable, digits } => {
                Problem::error("records-digits", span).with("variable", variable.as_str()).with("digits", *digits)
            }
            Kind::Size { variable } => Problem::error("records-size", span).with("variable", variable.as_str()),
        };
        if self.unlisted > 0 {
            return Problem::error("records-more", span).with("count", self.unlisted).with("rule", problem.rule);
        }
        problem
    }
}

/// Problems of records as they are found: [`LISTED`] of each kind, the rest as a count.
#[derive(Debug, Default)]
pub struct Findings {
    /// A list for each kind.
    by_kind: Vec<Vec<Found>>,
}

impl Findings {
    /// One problem.
    pub fn one(kind: Kind, place: Place) -> Self {
        let mut findings = Self::default();
        findings.push(kind, &mut || place);
        findings
    }

    /// Adds a problem; its place is asked for only if it is listed.
    pub fn push(&mut self, kind: Kind, place: &mut dyn FnMut() -> Place) {
        let same = |listed: &&mut Vec<Found>| {
            listed.first().is_some_and(|first| discriminant(&first.kind) == discriminant(&kind))
        };
        match self.by_kind.iter_mut().find(same) {
            Some(listed) if listed.len() < LISTED => listed.push(Found { kind, place: place(), unlisted: 0 }),
            Some(listed) if listed.len() == LISTED => listed.push(Found { kind, place: place(), unlisted: 1 }),
            Some(listed) => listed[LISTED].unlisted += 1,
            None => self.by_kind.push(vec![Found { kind, place: place(), unlisted: 0 }]),
        }
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.by_kind.is_empty()
    }

    /// All that was found, in the order of places.
    pub fn into_list(self) -> Vec<Found> {
        let mut list: Vec<Found> = self.by_kind.into_iter().flatten().collect();
        list.sort_by_key(|found| found.place);
        list
    }
}
