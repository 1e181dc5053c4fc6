//! A figure as it was found.

use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

use crate::locale::Decimal;
use crate::output::OutputPath;

/// Names a figure of the site. Its text is the name that stands in the output.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FigureKey {
    /// A measure, by its id.
    Measure(String),
    /// A cell of a table.
    Cell {
        /// Id of the table.
        table: String,
        /// Its row as displayed, from zero.
        row: usize,
        /// Its column of figures as displayed, from zero.
        column: usize,
    },
    /// How many answered a survey, by its id.
    Answers(String),
    /// How many were asked, by the survey's id.
    Invited(String),
}

/// A text that names no figure.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` names no figure")]
pub struct NotAName(pub String);

/// What a reader takes a figure to be.
#[derive(Debug, Clone, PartialEq)]
pub enum SeenValue {
    /// A number.
    Number(Decimal),
    /// A number with the mark of one that is rounded.
    Rounded(Decimal),
    /// A share in percent.
    Percent(Decimal),
    /// A part of a whole.
    Fraction {
        /// The part.
        part: Decimal,
        /// The whole.
        whole: Decimal,
    },
    /// A range in percent.
    Range {
        /// Its lower end.
        low: Decimal,
        /// Its upper end.
        high: Decimal,
    },
    /// The interval that goes with a figure, in percent.
    Interval {
        /// Its lower end.
        low: Decimal,
        /// Its upper end.
        high: Decimal,
    },
    /// It is not shown: a mark, words without a number, or a hatched square of the one size.
    Withheld,
    /// It is not available.
    Missing,
    /// A length or a place in a drawing, as the values it can stand for on the drawing's own scale. Where a drawing has
    /// no scale, in its units.
    Length {
        /// The least.
        low: f64,
        /// The most.
        high: f64,
    },
    /// Nothing that is understood.
    Unclear,
}

/// Where a figure was found.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub path: OutputPath,
    /// What in it.
    pub part: Part,
}

/// What of a file a figure was found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A text of a page.
    Text,
    /// A cell of a page's table.
    Cell,
    /// A text in a drawing.
    ChartText,
    /// A shape in a drawing.
    ChartMark,
    /// The words for those who do not see a drawing.
    ChartDescription,
    /// A line of a data file, from 1.
    Line(u64),
    /// An object of a JSON document.
    Object,
    /// A line of text in a picture of pixels.
    Picture,
}

/// A figure as it was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Which one.
    pub figure: FigureKey,
    /// What a reader takes it to be.
    pub value: SeenValue,
    /// As it is printed; empty for a shape.
    pub printed: String,
    /// Where.
    pub place: Place,
}

/// What a file shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Reading {
    /// The figures that are named.
    pub seen: Vec<Seen>,
    /// Marks that are no name, and figures without one.
    pub unnamed: Vec<String>,
    /// Numbers in the text of the page.
    pub visible: BTreeSet<Decimal>,
    /// Numbers where no figure can be named: titles and descriptions for machines.
    pub aside: BTreeSet<Decimal>,
}

impl Reading {
    /// Notes a figure; a name that is none is noted too.
    pub(super) fn note(&mut self, name: &str, value: SeenValue, printed: &str, path: &OutputPath, part: Part) {
        match name.parse() {
            Ok(figure) => {
                let place = Place { path: path.clone(), part };
                self.seen.push(Seen { figure, value, printed: printed.to_owned(), place });
            }
            Err(NotAName(name)) => self.unnamed.push(name),
        }
    }
}

impl FromStr for FigureKey {
    type Err = NotAName;

    fn from_str(name: &str) -> Result<Self, NotAName> {
        let wrong = || NotAName(name.to_owned());
        let parts: Vec<&str> = name.split('/').collect();
        if parts.iter().any(|part| part.is_empty()) {
            return Err(wrong());
        }
        match parts.as_slice() {
            [measure] => Ok(Self::Measure((*measure).to_owned())),
            [survey, "n"] => Ok(Self::Answers((*survey).to_owned())),
            [survey, "invited"] => Ok(Self::Invited((*survey).to_owned())),
            [table, row, column] => Ok(Self::Cell {
                table: (*table).to_owned(),
                row: row.parse().map_err(|_| wrong())?,
                column: column.parse().map_err(|_| wrong())?,
            }),
            _ => Err(wrong()),
        }
    }
}

impl fmt::Display for FigureKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Measure(id) => formatter.write_str(id),
            Self::Cell { table, row, column } => write!(formatter, "{table}/{row}/{column}"),
            Self::Answers(survey) => write!(formatter, "{survey}/n"),
            Self::Invited(survey) => write!(formatter, "{survey}/invited"),
        }
    }
}
