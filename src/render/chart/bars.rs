//! Horizontal bars: one or several a label.

use super::axis::{Axis, Scale};
use super::canvas::{Align, Canvas, LABEL, Layer, MIDDLE, VALUE, WITHHELD};
use super::figure::{Cell, Mark, Row, Value};
use super::legend::{self, Key};
use super::paint::Paint;

/// Thickness of a bar.
pub(super) const BAR: f64 = 20.0;
/// Between the label and its bar.
pub(super) const UNDER_LABEL: f64 = 3.0;
/// Between rows.
pub(super) const BETWEEN: f64 = 14.0;
/// Between the end of a mark and its text.
pub(super) const BESIDE: f64 = 7.0;
/// Between bars of one label.
const SIBLINGS: f64 = 4.0;

/// Where the figures of all rows are written.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Place {
    /// After the end of the mark; the marks leave this much room.
    Beside(f64),
    /// On lines of their own under the label, because the longest takes too much room beside.
    Above,
}

impl Place {
    /// Beside if the widest text takes at most 45 % of the width.
    pub(super) fn for_widths(canvas: &Canvas, widths: impl IntoIterator<Item = f64>) -> Self {
        let room = widths.into_iter().fold(0.0, f64::max) + BESIDE;
        if room <= 0.45 * canvas.width { Self::Beside(room) } else { Self::Above }
    }

    /// Room that the marks leave on the right.
    pub(super) fn room(self) -> f64 {
        match self {
            Place::Beside(room) => room,
            Place::Above => 0.0,
        }
    }
}

/// One bar a label.
pub(super) fn bar(canvas: &mut Canvas, marks: &[Mark], axis: &Axis) -> f64 {
    if marks.is_empty() {
        return nothing(canvas);
    }
    let place = Place::for_widths(canvas, marks.iter().map(|mark| cell_width(canvas, &mark.cell)));
    let end = axis.end(marks.iter().filter_map(|mark| mark.cell.length()));
    let scale = Scale::horizontal(0.0..end, 0.5, canvas.width - place.room());
    let mut y = 0.0;
    for mark in marks {
        y = label(canvas, y, &mark.label);
        if place == Place::Above {
            y = canvas.paragraph(0.0, y, mark.cell.text(canvas.words), VALUE, canvas.width);
        }
        let top = y + UNDER_LABEL;
        let bottom = top + BAR;
        scale.ground(canvas, axis, top, bottom);
        let x = length(canvas, &scale, &mark.cell, (top, bottom), Paint::series(0));
        if let Place::Beside(_) = place {
            let baseline = f64::midpoint(top, bottom) + MIDDLE;
            canvas.text(x + BESIDE, baseline, mark.cell.text(canvas.words), Align::Left, VALUE);
        }
        y = bottom + BETWEEN;
    }
    scale.tick_labels(canvas, axis, y - BETWEEN + UNDER_LABEL)
}

/// Several bars a label. The bars are named beside their figures if that fits, else by a legend.
pub(super) fn grouped(canvas: &mut Canvas, series: &[String], rows: &[Row], axis: &Axis) -> f64 {
    if rows.is_empty() || series.is_empty() {
        return nothing(canvas);
    }
    let cells = || rows.iter().flat_map(|row| row.cells.iter().zip(series));
    let named = |(cell, name): (&Cell, &String)| cell_width(canvas, cell) + 5.0 + canvas.faces.width(name, LABEL);
    let direct = Place::for_widths(canvas, cells().map(named));
    let place = match direct {
        Place::Beside(_) => direct,
        Place::Above => Place::for_widths(canvas, cells().map(|(cell, _)| cell_width(canvas, cell))),
    };
    let mut y = match direct {
        Place::Beside(_) => 0.0,
        Place::Above => legend::series(canvas, series, |index| Key::Area(Paint::series(index))),
    };
    let end = axis.end(rows.iter().flat_map(|row| row.cells.iter().filter_map(Cell::length)));
    let scale = Scale::horizontal(0.0..end, 0.5, canvas.width - place.room());
    for row in rows {
        y = label(canvas, y, &row.label) + UNDER_LABEL;
        for (index, (cell, name)) in row.cells.iter().zip(series).enumerate() {
            if place == Place::Above {
                y = canvas.paragraph(0.0, y, cell.text(canvas.words), VALUE, canvas.width) + UNDER_LABEL;
            }
            let (top, bottom) = (y, y + BAR);
            scale.ground(canvas, axis, top, bottom);
            let x = length(canvas, &scale, cell, (top, bottom), Paint::series(index)) + BESIDE;
            let baseline = f64::midpoint(top, bottom) + MIDDLE;
            if let Place::Beside(_) = place {
                canvas.text(x, baseline, cell.text(canvas.words), Align::Left, VALUE);
            }
            if let Place::Beside(_) = direct {
                canvas.text(x + cell_width(canvas, cell) - hatch_room(cell) + 5.0, baseline, name, Align::Left, LABEL);
            }
            y = bottom + SIBLINGS;
        }
        y += BETWEEN - SIBLINGS;
    }
    scale.tick_labels(canvas, axis, y - BETWEEN + UNDER_LABEL)
}

/// The name of a row; returns its bottom.
pub(super) fn label(canvas: &mut Canvas, top: f64, text: &str) -> f64 {
    canvas.paragraph(0.0, top, text, LABEL, canvas.width)
}

/// A chart without figures says so.
pub(super) fn nothing(canvas: &mut Canvas) -> f64 {
    let words = canvas.words;
    canvas.paragraph(0.0, 0.0, &words.missing, LABEL, canvas.width)
}

/// Draws a figure as a length, or what stands for it, and returns where its text begins, less [`BESIDE`].
pub(super) fn length(canvas: &mut Canvas, scale: &Scale, cell: &Cell, (top, bottom): (f64, f64), paint: Paint) -> f64 {
    let zero = scale.x(0.0);
    match (cell.length(), cell.value) {
        (Some(value), _) if value > 0.0 => {
            // The smallest is still seen.
            let end = scale.x(value).max(zero + 1.0);
            canvas.rectangle(Layer::Marks, (zero, top), (end, bottom), paint);
            end
        }
        (_, Value::Withheld) => {
            canvas.withheld(zero + 4.0, f64::midpoint(top, bottom));
            zero + 4.0 + WITHHELD
        }
        _ => zero,
    }
}

/// Width of a figure's text and, if it is withheld, of its mark.
pub(super) fn cell_width(canvas: &Canvas, cell: &Cell) -> f64 {
    canvas.faces.width(cell.text(canvas.words), VALUE) + hatch_room(cell)
}

fn hatch_room(cell: &Cell) -> f64 {
    if cell.value == Value::Withheld { WITHHELD + 4.0 } else { 0.0 }
}
