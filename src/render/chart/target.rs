//! Results against goals: a bar, and on the same scale the goal as a line or a band, named beneath.

use super::axis::{Axis, Scale};
use super::bars::{
    BAR, BESIDE, BETWEEN, Place, UNDER_LABEL, above, beside, cell_width, ground, label, length, nothing,
};
use super::canvas::{Align, BASELINE, Canvas, LABEL, LINE, Layer, MIDDLE, WITHHELD};
use super::figure::{TargetMark, Value};
use super::paint::Paint;

/// How far the goal stands out above and below the bar.
const OUT: f64 = 5.0;

/// A result and its goal a row.
pub(super) fn target(canvas: &mut Canvas, marks: &[TargetMark], axis: &Axis) -> f64 {
    if marks.is_empty() {
        return nothing(canvas);
    }
    let place = Place::for_widths(canvas, marks.iter().map(|mark| cell_width(canvas, &mark.result) + BESIDE + OUT));
    let values = marks.iter().flat_map(|mark| [mark.goal.bounds().1, mark.result.length().unwrap_or(0.0)]);
    let scale = Scale::horizontal(0.0..axis.end(values), 0.5, canvas.width - place.room().max(1.5));
    let mut y = 0.0;
    for mark in marks {
        y = label(canvas, y, &mark.label);
        if place == Place::Above {
            y = above(canvas, y, &mark.result);
        }
        let top = y + UNDER_LABEL + OUT;
        let bottom = top + BAR;
        let (lower, upper) = mark.goal.bounds();
        let (left, right) = (scale.x(lower), scale.x(upper));
        let text = result(canvas, &scale, mark, (top, bottom), (left, right), place);
        ground(canvas, &scale, axis, &mark.result, (top, bottom), text);
        y = canvas.of(&mark.goal_figure, |canvas| {
            goal(canvas, (left, right), (top - OUT, bottom + OUT));
            goal_text(canvas, mark, left, bottom + OUT + 1.0) + BETWEEN
        });
    }
    scale.tick_labels(canvas, axis, y - BETWEEN + UNDER_LABEL)
}

/// The result with its figure, clear of the goal; returns where the figure begins and ends.
fn result(
    canvas: &mut Canvas,
    scale: &Scale,
    mark: &TargetMark,
    band: (f64, f64),
    goal: (f64, f64),
    place: Place,
) -> (f64, f64) {
    let middle = f64::midpoint(band.0, band.1);
    let width = cell_width(canvas, &mark.result);
    let mut x = if mark.result.value == Value::Withheld {
        let left = clear_of(scale.x(0.0) + 4.0, width + BESIDE, goal);
        canvas.of(&mark.result.figure, |canvas| canvas.withheld(left, middle));
        left + WITHHELD + BESIDE
    } else {
        length(canvas, scale, &mark.result, band, Paint::series(0)) + BESIDE
    };
    if place == Place::Above {
        return (x, x);
    }
    if mark.result.value != Value::Withheld {
        x = clear_of(x, width, goal);
    }
    beside(canvas, &mark.result, x, middle + MIDDLE)
}

/// A line across the bar for a value, a bracket under it for a range.
fn goal(canvas: &mut Canvas, (left, right): (f64, f64), (top, bottom): (f64, f64)) {
    // A light edge keeps the line apart from a dark bar.
    for x in if right > left { vec![left, right] } else { vec![left] } {
        canvas.stroke(Layer::Overlay, vec![(x, top), (x, bottom)], Paint::PAPER, 6.0);
    }
    let outline = if right > left {
        vec![(left, top), (left, bottom), (right, bottom), (right, top)]
    } else {
        vec![(left, top), (left, bottom)]
    };
    canvas.stroke(Layer::Overlay, outline, Paint::INK, 2.5);
}

/// Where text can begin that would begin at `x` but must not cross the goal.
fn clear_of(x: f64, width: f64, (left, right): (f64, f64)) -> f64 {
    let near = 5.0;
    if x < right + near && x + width > left - near { right + BESIDE } else { x }
}

/// The goal in words, beginning under its mark as far as the frame allows.
fn goal_text(canvas: &mut Canvas, mark: &TargetMark, left: f64, top: f64) -> f64 {
    let words = canvas.words;
    let text = format!("{} {}", words.target, mark.goal_display);
    let lines = canvas.faces.wrap(&text, LABEL, canvas.width);
    let width = lines.iter().map(|line| canvas.faces.width(line, LABEL)).fold(0.0, f64::max);
    let x = if lines.len() > 1 { 0.0 } else { left.min(canvas.width - width).max(0.0) };
    let mut y = top;
    for line in &lines {
        canvas.text(x, y + BASELINE, line, Align::Left, LABEL);
        y += LINE;
    }
    y
}
