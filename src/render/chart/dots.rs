//! A dot a label, with its interval.

use super::axis::{Axis, Extent, Scale};
use super::bars::{BAR, BESIDE, BETWEEN, Place, UNDER_LABEL, above, beside, cell_width, ground, label, nothing};
use super::canvas::{Canvas, Layer, MIDDLE, WITHHELD};
use super::figure::{IntervalMark, Value};
use super::paint::Paint;

const RADIUS: f64 = 6.0;

/// Dots on a line, with the interval as a bar with ends.
pub(super) fn dots(canvas: &mut Canvas, marks: &[IntervalMark], axis: &Axis) -> f64 {
    if marks.is_empty() {
        return nothing(canvas);
    }
    let place = Place::for_widths(canvas, marks.iter().map(|mark| cell_width(canvas, &mark.cell) + RADIUS));
    let values = marks.iter().filter_map(|mark| {
        let value = mark.cell.length()?;
        Some(bounds(mark).map_or(value, |(_, upper)| upper.max(value)))
    });
    let scale = Scale::horizontal(0.0..axis.end(values), RADIUS, canvas.width - RADIUS.max(place.room()));
    // A dot has no length, so the whole needs no track: a thin line shows how far the scale reaches.
    let grid = Axis { extent: Extent::Open(1.0), ticks: axis.ticks.clone() };
    let mut y = 0.0;
    for mark in marks {
        y = label(canvas, y, &mark.label);
        if place == Place::Above {
            y = above(canvas, y, &mark.cell);
        }
        let (top, bottom) = (y + UNDER_LABEL, y + UNDER_LABEL + BAR);
        let middle = f64::midpoint(top, bottom);
        let mut end = scale.x(0.0);
        if let Some(value) = mark.cell.length() {
            let x = scale.x(value);
            end = x + RADIUS;
            if let Some((lower, upper)) = bounds(mark) {
                let (left, right) = (scale.x(lower), scale.x(upper));
                canvas.of(&mark.cell.figure, |canvas| interval(canvas, (left, right), middle));
                end = end.max(right);
            }
            let dot = |canvas: &mut Canvas| canvas.circle(Layer::Overlay, (x, middle), RADIUS, Paint::series(0));
            canvas.of(&mark.cell.figure, dot);
        } else if mark.cell.value == Value::Withheld {
            canvas.of(&mark.cell.figure, |canvas| canvas.withheld(end + 4.0, middle));
            end += 4.0 + WITHHELD;
        }
        let mut text = (end, end);
        if let Place::Beside(_) = place {
            text = beside(canvas, &mark.cell, end + BESIDE, middle + MIDDLE);
        }
        ground(canvas, &scale, &grid, &mark.cell, (top, bottom), text);
        y = bottom + BETWEEN;
    }
    scale.tick_labels(canvas, axis, y - BETWEEN + UNDER_LABEL)
}

/// A line between two ends, each with a stroke across.
fn interval(canvas: &mut Canvas, (left, right): (f64, f64), middle: f64) {
    let ink = Paint::series(0);
    canvas.stroke(Layer::Overlay, vec![(left, middle), (right, middle)], ink, 2.5);
    for end in [left, right] {
        canvas.stroke(Layer::Overlay, vec![(end, middle - 6.0), (end, middle + 6.0)], ink, 2.5);
    }
}

/// The interval's ends, finite, in order and not below zero.
fn bounds(mark: &IntervalMark) -> Option<(f64, f64)> {
    let (lower, upper) = mark.interval.filter(|(lower, upper)| lower.is_finite() && upper.is_finite())?;
    Some((lower.min(upper).max(0.0), lower.max(upper).max(0.0)))
}
