//! Parts on end: counts, or percentages of a whole.

use super::axis::{Axis, Extent, Scale};
use super::bars::{BETWEEN, UNDER_LABEL, label, nothing};
use super::canvas::{Align, Canvas, Layer, MIDDLE, VALUE};
use super::figure::{Cell, Row};
use super::legend::{self, Arrangement, Entry, Key, key_of};
use super::paint::Paint;

/// Thickness of a bar that has text inside.
pub(super) const THICK: f64 = 28.0;
/// Between a bar and the line below it.
const UNDER_BAR: f64 = 5.0;
/// Ground between parts.
const SEAM: f64 = 1.5;
/// Room about the text inside a part.
const PLATE: f64 = 3.5;

/// Counts on end.
pub(super) fn stacked(canvas: &mut Canvas, series: &[String], rows: &[Row], axis: &Axis) -> f64 {
    if rows.is_empty() || series.is_empty() {
        return nothing(canvas);
    }
    let mut y = legend::series(canvas, series, |index| Key::Area(Paint::series(index)));
    let end = axis.end(rows.iter().map(|row| sum(&row.cells)));
    let scale = Scale::horizontal(0.0..end, 0.5, canvas.width);
    for row in rows {
        let top = label(canvas, y, &row.label) + UNDER_LABEL;
        let band = (top, top + THICK);
        // an empty track would look like a zero
        if row.has_length() {
            scale.track(canvas, axis, band);
            scale.grid(canvas, axis, band, (0.0, 0.0));
        }
        y = parts(canvas, &scale, (0.0, top), (row, series), Paint::series) + BETWEEN;
    }
    scale.tick_labels(canvas, axis, y - BETWEEN + UNDER_LABEL)
}

/// Percentages on end. Rounded shares may come to a little more than the whole; then the scale gives way.
pub(super) fn full(canvas: &mut Canvas, series: &[String], rows: &[Row]) -> f64 {
    let axis = Axis { extent: Extent::Whole(100.0), ticks: Vec::new() };
    stacked(canvas, series, rows, &axis)
}

/// Draws parts on end from a value and a top; figures stand inside their part or, where that is too short, in a line
/// below. Returns the bottom.
pub(super) fn parts(
    canvas: &mut Canvas,
    scale: &Scale,
    (start, top): (f64, f64),
    (row, names): (&Row, &[String]),
    paint: impl Fn(usize) -> Paint,
) -> f64 {
    let bottom = if row.has_length() { top + THICK } else { top - UNDER_BAR };
    let words = canvas.words;
    let mut from = start;
    let mut rest = Vec::new();
    for (index, (cell, name)) in row.cells.iter().zip(names).enumerate() {
        let to = from + cell.length().unwrap_or(0.0);
        let (left, right) = (scale.x(from), scale.x(to));
        let text = cell.text(words);
        if right > left {
            let seam = if right - left > 3.0 * SEAM { SEAM } else { 0.0 };
            let part =
                |canvas: &mut Canvas| canvas.rectangle(Layer::Marks, (left, top), (right - seam, bottom), paint(index));
            canvas.of(&cell.figure, part);
        }
        let half = canvas.faces.width(text, VALUE) / 2.0 + PLATE;
        if right - left >= 2.0 * half + 2.0 * PLATE {
            let (across, down) = (f64::midpoint(left, right - SEAM), f64::midpoint(top, bottom));
            canvas.rectangle(Layer::Overlay, (across - half, down - 9.5), (across + half, down + 9.5), Paint::PAPER);
            let value = |canvas: &mut Canvas| canvas.text(across, down + MIDDLE, text, Align::Centre, VALUE);
            canvas.of(&cell.figure, value);
        } else {
            // Only a length has a paint that the legend names.
            let name = if cell.length().is_some() { "" } else { name };
            let (key, figure) = (key_of(cell, paint(index)), cell.figure.as_str());
            rest.push(Entry { key, figure, value: text, lettering: cell.lettering(), name });
        }
        from = to;
    }
    if rest.is_empty() {
        return bottom.max(top);
    }
    legend::entries(canvas, bottom + UNDER_BAR, &rest, Arrangement::Flow)
}

/// Sum of what is shown.
pub(super) fn sum(cells: &[Cell]) -> f64 {
    cells.iter().filter_map(Cell::length).sum()
}
