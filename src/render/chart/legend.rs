//! Keys of paints with their names, and the remark under a chart with withheld figures.

use super::canvas::{Align, BASELINE, Canvas, LABEL, LINE, Layer, Lettering, MIDDLE, TICK, VALUE, WITHHELD};
use super::figure::{Cell, Plot, Value};
use super::line::marker;
use super::paint::Paint;

/// What is shown before a name.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Key {
    Area(Paint),
    /// A line with the marker of a series.
    Line(usize),
    Withheld,
    Nothing,
}

/// A key with a figure, a name or both.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Entry<'a> {
    pub(super) key: Key,
    /// Name of the figure, if there is one.
    pub(super) figure: &'a str,
    pub(super) value: &'a str,
    /// How the figure looks.
    pub(super) lettering: Lettering,
    pub(super) name: &'a str,
}

/// How entries follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arrangement {
    /// Side by side as long as they fit.
    Flow,
    /// Each on its own line.
    List,
}

const GAP: f64 = 18.0;
const SQUARE: f64 = 14.0;

impl Key {
    /// Width of the key and the space after it.
    fn room(self) -> f64 {
        match self {
            Key::Area(_) => SQUARE + 6.0,
            Key::Line(_) => 34.0,
            Key::Withheld => WITHHELD + 6.0,
            Key::Nothing => 0.0,
        }
    }

    fn draw(self, canvas: &mut Canvas, left: f64, middle: f64) {
        match self {
            Key::Area(paint) => {
                let half = SQUARE / 2.0;
                canvas.rectangle(Layer::Marks, (left, middle - half), (left + SQUARE, middle + half), paint);
            }
            Key::Line(index) => {
                canvas.stroke(Layer::Overlay, vec![(left, middle), (left + 28.0, middle)], Paint::series(index), 2.5);
                marker(canvas, index, (left + 14.0, middle));
            }
            Key::Withheld => canvas.withheld(left, middle),
            Key::Nothing => {}
        }
    }
}

/// A figure's own key: its paint if it has a length, the hatched mark if it is withheld.
pub(super) fn key_of(cell: &Cell, paint: Paint) -> Key {
    match cell.value {
        Value::Shown(_) => Key::Area(paint),
        Value::Withheld => Key::Withheld,
        Value::Unplaced | Value::Missing => Key::Nothing,
    }
}

/// Draws entries from `top` and returns their bottom.
pub(super) fn entries(canvas: &mut Canvas, top: f64, entries: &[Entry], arrangement: Arrangement) -> f64 {
    let mut x: f64 = 0.0;
    let mut y = top;
    let mut bottom = top;
    for entry in entries {
        let room = entry.key.room();
        let value_width = canvas.faces.width(entry.value, entry.lettering);
        let between = if entry.value.is_empty() || entry.name.is_empty() { 0.0 } else { 5.0 };
        let width = room + value_width + between + canvas.faces.width(entry.name, LABEL);
        if x > 0.0 && (arrangement == Arrangement::List || x + width > canvas.width) {
            x = 0.0;
            y = bottom;
        }
        let middle = y + BASELINE - MIDDLE;
        match entry.key {
            Key::Withheld => canvas.of(entry.figure, |canvas| canvas.withheld(x, middle)),
            key => key.draw(canvas, x, middle),
        }
        if x + width <= canvas.width {
            let value =
                |canvas: &mut Canvas| canvas.text(x + room, y + BASELINE, entry.value, Align::Left, entry.lettering);
            canvas.of(entry.figure, value);
            canvas.text(x + room + value_width + between, y + BASELINE, entry.name, Align::Left, LABEL);
            bottom = bottom.max(y + LINE);
            x += width + GAP;
        } else {
            let left = canvas.width - room;
            let value = |canvas: &mut Canvas| canvas.paragraph(room, y, entry.value, entry.lettering, left);
            let under = canvas.of(entry.figure, value);
            bottom = canvas.paragraph(room, under, entry.name, LABEL, canvas.width - room).max(y + LINE);
            x = canvas.width;
        }
    }
    bottom
}

/// Names of the series with their keys; returns where the plot begins.
pub(super) fn series<'a>(canvas: &mut Canvas, names: &'a [String], key_at: impl Fn(usize) -> Key) -> f64 {
    let entry = |(index, name): (usize, &'a String)| Entry {
        key: key_at(index),
        figure: "",
        value: "",
        lettering: VALUE,
        name,
    };
    let listed: Vec<Entry> = names.iter().enumerate().map(entry).collect();
    let bottom = entries(canvas, 0.0, &listed, Arrangement::Flow);
    if bottom > 0.0 { bottom + 12.0 } else { 0.0 }
}

/// Tells under the plot what the hatched mark means, if there is one.
pub(super) fn footnote(canvas: &mut Canvas, top: f64, plot: &Plot) -> f64 {
    let words = canvas.words;
    if !plot.has_withheld() || words.withheld.trim().is_empty() {
        return top;
    }
    let top = top + 10.0;
    canvas.withheld(0.0, top + BASELINE - MIDDLE);
    canvas.paragraph(WITHHELD + 6.0, top, &words.withheld, TICK, canvas.width - WITHHELD - 6.0)
}
