//! What a chart is drawn from.

use super::axis::Axis;
use super::canvas::{Lettering, SILENCE, VALUE};
use super::waffle;

/// Width for a phone, a half column or a card: with text of 16 units it is still read at 288 px. The one to take when
/// a page holds each chart once.
pub const NARROW: u16 = 400;

/// Width for a text column, a slide or paper.
pub const WIDE: u16 = 640;

/// Below this there is no room for text; narrower drawings get this width.
pub(super) const NARROWEST: u16 = 240;

/// A chart to be drawn.
#[derive(Debug, Clone)]
pub struct Drawing<'a> {
    /// Unique on its page: the ids inside the SVG begin with it. Signs other than letters, digits, `-` and `_` become `-`.
    pub id: &'a str,
    /// Accessible name.
    pub title: &'a str,
    /// Accessible description; may be empty. The figures themselves belong in a table beside the chart.
    pub description: &'a str,
    /// Width of the view box in units; text is 16 units high, ticks 14. Also the width at which one unit is one CSS pixel.
    pub width: u16,
    /// Words that the chart itself says.
    pub words: Words,
    /// Kind and figures.
    pub plot: Plot,
}

/// Words that a chart itself says, in the language of the page.
#[derive(Debug, Clone)]
pub struct Words {
    /// What the hatched mark means, e.g. "Tieto on suojattu"; stands under a chart that has one.
    pub withheld: String,
    /// Stands where a missing figure brings no text of its own, e.g. "ei tietoa", and in a chart without figures.
    pub missing: String,
    /// Stands before the text of a goal, e.g. "Tavoite".
    pub target: String,
}

/// A kind of chart with its figures.
#[derive(Debug, Clone)]
pub enum Plot {
    /// One horizontal bar a label.
    Bar {
        /// From the top.
        marks: Vec<Mark>,
        /// Scale of the bars.
        axis: Axis,
    },
    /// Several bars a label, one for each series.
    Grouped {
        /// Names of the series.
        series: Vec<String>,
        /// Each with one cell a series.
        rows: Vec<Row>,
        /// Scale of the bars.
        axis: Axis,
    },
    /// Counts on end.
    Stacked {
        /// Names of the series.
        series: Vec<String>,
        /// Each with one cell a series.
        rows: Vec<Row>,
        /// Scale of the bars; reaches at least to the longest.
        axis: Axis,
    },
    /// Percentages of a whole on end, 0–100.
    FullStacked {
        /// Names of the series.
        series: Vec<String>,
        /// Each with one cell a series.
        rows: Vec<Row>,
    },
    /// A dot with its interval.
    DotInterval {
        /// From the top.
        marks: Vec<IntervalMark>,
        /// Scale; its ticks are drawn under the rows.
        axis: Axis,
    },
    /// A square for each person, up to 500; more are drawn as one bar. The empty squares show how many people are in
    /// no shown part: with a part withheld, that number too must be one that may be shown.
    Waffle {
        /// Exclusive groups of people; values are whole counts.
        parts: Vec<Mark>,
        /// All people; those in no part get an empty square.
        people: u32,
    },
    /// Lines over time.
    Line {
        /// From the left.
        times: Vec<Time>,
        /// Each with one cell a time.
        series: Vec<Row>,
        /// Vertical scale.
        axis: Axis,
    },
    /// Answers about a middle, in percent.
    Likert {
        /// From the most negative to the most positive; with an odd number the middle one is neutral.
        levels: Vec<String>,
        /// Each with one cell a level.
        rows: Vec<Row>,
    },
    /// Results against goals.
    Target {
        /// From the top.
        marks: Vec<TargetMark>,
        /// Scale of the bars.
        axis: Axis,
    },
}

/// A figure as it may be shown.
#[derive(Debug, Clone)]
pub struct Cell {
    /// What is drawn.
    pub value: Value,
    /// What is written, e.g. `65 %` or `[c]`.
    pub display: String,
    /// Name by which the figure is found in the drawing (`data-figure`); may be empty.
    pub figure: String,
}

/// What is drawn for a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Value {
    /// A released value: a percentage or a count, not negative.
    Shown(f64),
    /// Released, but without a length on this scale: its text alone.
    Unplaced,
    /// Known but not shown: a hatched mark of fixed size.
    Withheld,
    /// Not known: text alone.
    Missing,
}

/// A labelled figure.
#[derive(Debug, Clone)]
pub struct Mark {
    /// Its name; may hold soft hyphens.
    pub label: String,
    /// The figure.
    pub cell: Cell,
}

/// A labelled list of figures.
#[derive(Debug, Clone)]
pub struct Row {
    /// Its name; may hold soft hyphens.
    pub label: String,
    /// The figures, in the order of the series, levels or times.
    pub cells: Vec<Cell>,
}

/// A figure with its interval.
#[derive(Debug, Clone)]
pub struct IntervalMark {
    /// Its name; may hold soft hyphens.
    pub label: String,
    /// The figure; its text may tell the interval too.
    pub cell: Cell,
    /// Lower and upper bound; `None` draws the dot alone. Not drawn if the figure is not shown.
    pub interval: Option<(f64, f64)>,
}

/// A result with its goal.
#[derive(Debug, Clone)]
pub struct TargetMark {
    /// Its name; may hold soft hyphens.
    pub label: String,
    /// The result.
    pub result: Cell,
    /// The goal.
    pub goal: Goal,
    /// The goal as text, e.g. `30–40 %`; written after [`Words::target`].
    pub goal_display: String,
    /// Name by which the goal is found in the drawing (`data-figure`); may be empty.
    pub goal_figure: String,
}

/// A goal on the scale of its result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Goal {
    /// One value.
    Value(f64),
    /// From, to.
    Range(f64, f64),
}

/// A place on the time axis.
#[derive(Debug, Clone)]
pub struct Time {
    /// Position; only the distances matter, e.g. years or days.
    pub at: f64,
    /// Its name.
    pub label: String,
}

impl Cell {
    /// The length to draw: a shown, finite value, not below zero.
    pub(super) fn length(&self) -> Option<f64> {
        match self.value {
            Value::Shown(value) if value.is_finite() => Some(value.max(0.0)),
            _ => None,
        }
    }

    /// How the text looks.
    pub(super) fn lettering(&self) -> Lettering {
        if self.value == Value::Missing { SILENCE } else { VALUE }
    }

    /// The text to write.
    pub(super) fn text<'a>(&'a self, words: &'a Words) -> &'a str {
        match self.value {
            Value::Missing if self.display.trim().is_empty() => &words.missing,
            _ => &self.display,
        }
    }
}

impl Row {
    /// Whether any of its figures is drawn as a length, be it zero.
    pub(super) fn has_length(&self) -> bool {
        self.cells.iter().any(|cell| cell.length().is_some())
    }
}

impl Goal {
    /// Lower and upper bound, finite and in order.
    pub(super) fn bounds(self) -> (f64, f64) {
        let clean = |value: f64| if value.is_finite() { value.max(0.0) } else { 0.0 };
        match self {
            Goal::Value(value) => (clean(value), clean(value)),
            Goal::Range(from, to) => (clean(from).min(clean(to)), clean(from).max(clean(to))),
        }
    }
}

impl Plot {
    /// Name of its kind, as content writes it; squares for too many people are one bar.
    pub(super) fn name(&self) -> &'static str {
        match self {
            Plot::Bar { .. } => "bar",
            Plot::Grouped { .. } => "grouped",
            Plot::Stacked { .. } => "stacked",
            Plot::Waffle { parts, people } if waffle::is_bar(parts, *people) => "stacked",
            Plot::FullStacked { .. } => "full-stacked",
            Plot::DotInterval { .. } => "dot-interval",
            Plot::Waffle { .. } => "waffle",
            Plot::Line { .. } => "line",
            Plot::Likert { .. } => "likert",
            Plot::Target { .. } => "target",
        }
    }

    /// Whether a figure of the plot is withheld.
    pub(super) fn has_withheld(&self) -> bool {
        let withheld = |cell: &Cell| cell.value == Value::Withheld;
        match self {
            Plot::Bar { marks, .. } | Plot::Waffle { parts: marks, .. } => {
                marks.iter().any(|mark| withheld(&mark.cell))
            }
            Plot::Grouped { rows, .. }
            | Plot::Stacked { rows, .. }
            | Plot::FullStacked { rows, .. }
            | Plot::Likert { rows, .. }
            | Plot::Line { series: rows, .. } => rows.iter().any(|row| row.cells.iter().any(withheld)),
            Plot::DotInterval { marks, .. } => marks.iter().any(|mark| withheld(&mark.cell)),
            Plot::Target { marks, .. } => marks.iter().any(|mark| withheld(&mark.result)),
        }
    }
}
