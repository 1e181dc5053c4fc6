//! Results against goals: a bar, and on the same scale the goal as a line or a band, named beneath.

use super::axis::{Axis, Scale};
use super::bars::{BAR, BESIDE, BETWEEN, Place, UNDER_LABEL, cell_width, label, length, nothing};
use super::canvas::{Align, Canvas, LABEL, LINE, Layer, MIDDLE, VALUE};
use super::figure::TargetMark;
use super::paint::Paint;

/// How far the goal stands out above and below the bar.
const OUT: f64 = 5.0;

/// A result and its goal a row.
pub(super) fn target(canvas: &mut Canvas, marks: &[TargetMark], axis: &Axis) -> f64 {
    if marks.is_empty() {
        return nothing(canvas);
    }
    let place = Place::for_widths(canvas, marks.iter().map(|mark| cell_width(canvas, &mark.result) + BESIDE));
    let values = marks.iter().flat_map(|mark| [mark.goal.bounds().1, mark.result.length().unwrap_or(0.0)]);
    let scale = Scale::horizontal(0.0..axis.end(values), 0.5, canvas.width - place.room().max(1.5));
    let mut y = 0.0;
    for mark in marks {
        y = label(canvas, y, &mark.label);
        if place == Place::Above {
            y = canvas.paragraph(0.0, y, mark.result.text(canvas.words), VALUE, canvas.width);
        }
        let top = y + UNDER_LABEL + OUT;
        let bottom = top + BAR;
        scale.ground(canvas, axis, top, bottom);
        let (lower, upper) = mark.goal.bounds();
        let (left, right) = (scale.x(lower), scale.x(upper));
        let end = length(canvas, &scale, &mark.result, (top, bottom), Paint::series(0));
        goal(canvas, (left, right), (top - OUT, bottom + OUT));
        if let Place::Beside(_) = place {
            let text = mark.result.text(canvas.words);
            let x = clear_of(end + BESIDE, canvas.faces.width(text, VALUE), (left, right));
            canvas.text(x, f64::midpoint(top, bottom) + MIDDLE, text, Align::Left, VALUE);
        }
        y = goal_text(canvas, mark, left, bottom + OUT + 1.0) + BETWEEN;
    }
    scale.tick_labels(canvas, axis, y - BETWEEN + UNDER_LABEL)
}

/// One line for a value, a framed band for a range.
fn goal(canvas: &mut Canvas, (left, right): (f64, f64), (top, bottom): (f64, f64)) {
    // A light edge keeps the line apart from a dark bar.
    for x in if right > left { vec![left, right] } else { vec![left] } {
        canvas.stroke(Layer::Overlay, vec![(x, top), (x, bottom)], Paint::PAPER, 6.0);
    }
    if right > left {
        for y in [top, bottom] {
            canvas.stroke(Layer::Overlay, vec![(left, y), (right, y)], Paint::INK, 2.5);
        }
    }
    for x in if right > left { vec![left, right] } else { vec![left] } {
        canvas.stroke(Layer::Overlay, vec![(x, top), (x, bottom)], Paint::INK, 2.5);
    }
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
    let x = left.min(canvas.width - width).max(0.0);
    let mut y = top;
    for line in &lines {
        canvas.text(x, y + 15.0, line, Align::Left, LABEL);
        y += LINE;
    }
    y
}
