//! Answers that lean to one of two sides, drawn about a common middle.

use super::axis::Scale;
use super::bars::{BETWEEN, UNDER_LABEL, label, nothing};
use super::canvas::{Canvas, Layer};
use super::figure::{Cell, Row};
use super::legend::{self, Key};
use super::paint::Paint;
use super::stack::{THICK, parts, sum};

/// Rows of answers; the middle line stands between the sides, through the neutral level if there is one.
pub(super) fn likert(canvas: &mut Canvas, levels: &[String], rows: &[Row]) -> f64 {
    if rows.is_empty() || levels.is_empty() {
        return nothing(canvas);
    }
    let count = levels.len();
    let mut y = legend::series(canvas, levels, |index| Key::Area(Paint::level(index, count)));
    let leans: Vec<(f64, f64)> = rows.iter().map(|row| lean(row, count)).collect();
    let left = leans.iter().map(|lean| lean.0).fold(0.0, f64::max);
    let right = leans.iter().map(|lean| lean.1).fold(0.0, f64::max);
    let end = if left + right > 0.0 { right } else { 1.0 };
    let scale = Scale::horizontal(-left..end, 0.0, canvas.width);
    let middle = scale.x(0.0);
    for (row, (to_left, _)) in rows.iter().zip(leans) {
        let top = label(canvas, y, &row.label) + UNDER_LABEL;
        y = parts(canvas, &scale, (-to_left, top), (row, levels), |index| Paint::level(index, count));
        if row.has_length() {
            let line = vec![(middle, top - 4.0), (middle, top + THICK + 4.0)];
            canvas.stroke(Layer::Grid, line, Paint::INK, 1.5);
        }
        y += BETWEEN;
    }
    y - BETWEEN
}

/// How far a row reaches to the left and to the right of the middle.
fn lean(row: &Row, count: usize) -> (f64, f64) {
    let half = (count / 2).min(row.cells.len());
    let before = sum(&row.cells[..half]);
    let neutral = if count % 2 == 1 { row.cells.get(half).and_then(Cell::length).unwrap_or(0.0) } else { 0.0 };
    let after = sum(&row.cells) - before - neutral;
    (before + neutral / 2.0, after + neutral / 2.0)
}
