//! Horizontal bars: one or several a label.

use super::axis::{Axis, Scale};
use super::canvas::{Align, Canvas, LABEL, Layer, MIDDLE, WITHHELD};
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
            y = above(canvas, y, &mark.cell);
        }
        let band = (y + UNDER_LABEL, y + UNDER_LABEL + BAR);
        let name = None;
        one(canvas, &scale, axis, &Bar { cell: &mark.cell, name, place, paint: Paint::series(0) }, band);
        y = band.1 + BETWEEN;
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
                y = above(canvas, y, cell) + UNDER_LABEL;
            }
            let name = if let Place::Beside(_) = direct { Some(name.as_str()) } else { None };
            one(canvas, &scale, axis, &Bar { cell, name, place, paint: Paint::series(index) }, (y, y + BAR));
            y += BAR + SIBLINGS;
        }
        y += BETWEEN - SIBLINGS;
    }
    scale.tick_labels(canvas, axis, y - BETWEEN + UNDER_LABEL)
}

/// A bar and what is written beside it.
struct Bar<'a> {
    cell: &'a Cell,
    /// Name of the series, if it stands beside the figure.
    name: Option<&'a str>,
    place: Place,
    paint: Paint,
}

/// Draws one bar between the two ends of a band, and its ground.
fn one(canvas: &mut Canvas, scale: &Scale, axis: &Axis, bar: &Bar, band: (f64, f64)) {
    let end = length(canvas, scale, bar.cell, band, bar.paint);
    let mut text = (end, end);
    if let Place::Beside(_) = bar.place {
        let baseline = f64::midpoint(band.0, band.1) + MIDDLE;
        text = beside(canvas, bar.cell, end + BESIDE, baseline);
        if let Some(name) = bar.name {
            canvas.text(text.1 + 5.0, baseline, name, Align::Left, LABEL);
            text.1 += 5.0 + canvas.faces.width(name, LABEL);
        }
    }
    ground(canvas, scale, axis, bar.cell, band, text);
}

/// Writes a figure and returns where it begins and ends.
pub(super) fn beside(canvas: &mut Canvas, cell: &Cell, left: f64, baseline: f64) -> (f64, f64) {
    let words = canvas.words;
    let text = cell.text(words);
    canvas.of(&cell.figure, |canvas| canvas.text(left, baseline, text, Align::Left, cell.lettering()));
    (left, left + canvas.faces.width(text, cell.lettering()))
}

/// Writes a figure on lines of its own and returns their bottom.
pub(super) fn above(canvas: &mut Canvas, top: f64, cell: &Cell) -> f64 {
    let (text, width) = (cell.text(canvas.words), canvas.width);
    canvas.of(&cell.figure, |canvas| canvas.paragraph(0.0, top, text, cell.lettering(), width))
}

/// The ground of a figure: one that is not shown has no track, which would look like a zero.
pub(super) fn ground(canvas: &mut Canvas, scale: &Scale, axis: &Axis, cell: &Cell, band: (f64, f64), text: (f64, f64)) {
    if cell.length().is_some() {
        scale.track(canvas, axis, band);
    }
    scale.grid(canvas, axis, band, text);
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
            canvas.of(&cell.figure, |canvas| canvas.rectangle(Layer::Marks, (zero, top), (end, bottom), paint));
            end
        }
        (_, Value::Withheld) => {
            canvas.of(&cell.figure, |canvas| canvas.withheld(zero + 4.0, f64::midpoint(top, bottom)));
            zero + 4.0 + WITHHELD
        }
        _ => zero,
    }
}

/// Width of a figure's text and, if it is withheld, of its mark.
pub(super) fn cell_width(canvas: &Canvas, cell: &Cell) -> f64 {
    canvas.faces.width(cell.text(canvas.words), cell.lettering()) + hatch_room(cell)
}

fn hatch_room(cell: &Cell) -> f64 {
    if cell.value == Value::Withheld { WITHHELD + 4.0 } else { 0.0 }
}
