//! Scales: how far they reach, where their ticks are, and what they map to.

use std::ops::Range;

use plotters::coord::CoordTranslate;
use plotters::coord::types::RangedCoordf64;
use plotters::prelude::Cartesian2d;

use super::canvas::{Align, Canvas, Layer, TICK, from_tenths, tenths};
use super::paint::Paint;

/// A scale that begins at zero.
#[derive(Debug, Clone)]
pub struct Axis {
    /// How far it reaches. A larger value widens it: no mark is ever cut.
    pub extent: Extent,
    /// Marked values, rising. Where they would crowd, some are left out.
    pub ticks: Vec<Tick>,
}

/// How far a scale reaches.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Extent {
    /// The end is the whole, so a pale track shows what is left of it: 100 for percentages, n for counts.
    Whole(f64),
    /// The end has no meaning of its own.
    Open(f64),
}

/// A marked value.
#[derive(Debug, Clone)]
pub struct Tick {
    /// Where.
    pub value: f64,
    /// As text.
    pub label: String,
}

impl Axis {
    /// 0–100 with a tick at each quarter.
    pub fn percent(format: &dyn Fn(f64) -> String) -> Self {
        let ticks = [0.0, 25.0, 50.0, 75.0, 100.0].map(|value| Tick { value, label: format(value) });
        Self { extent: Extent::Whole(100.0), ticks: ticks.into() }
    }

    /// From zero to a round number at or above `largest`, in steps of 1, 2 or 5 times a power of ten.
    pub fn from_zero(largest: f64, format: &dyn Fn(f64) -> String) -> Self {
        Self::stepped(largest, 0.0, format)
    }

    /// As [`Axis::from_zero`], with whole steps.
    pub fn counts(largest: f64, format: &dyn Fn(f64) -> String) -> Self {
        Self::stepped(largest, 1.0, format)
    }

    /// The same scale, without ticks: for bars that tell their values themselves.
    #[must_use]
    pub fn without_ticks(self) -> Self {
        Self { ticks: Vec::new(), ..self }
    }

    fn stepped(largest: f64, least_step: f64, format: &dyn Fn(f64) -> String) -> Self {
        let largest = if largest.is_finite() && largest > 0.0 { largest } else { 1.0 };
        let power = 10_f64.powf((largest / 4.0).log10().floor());
        let step = [1.0, 2.0, 5.0, 10.0].map(|factor| factor * power).into_iter().find(|step| largest / step <= 5.0);
        let step = step.unwrap_or(largest).max(least_step);
        let ticks: Vec<Tick> = (0..=6_u8)
            .map(|index| step * f64::from(index))
            .take_while(|value| *value < largest + step * (1.0 - 1e-9))
            .map(|value| Tick { value, label: format(value) })
            .collect();
        let end = ticks.last().map_or(largest, |tick| tick.value);
        Self { extent: Extent::Open(end), ticks }
    }

    /// End of the scale when it has to hold these values.
    pub(super) fn end(&self, values: impl IntoIterator<Item = f64>) -> f64 {
        let (Extent::Whole(end) | Extent::Open(end)) = self.extent;
        let end = values.into_iter().fold(end, f64::max);
        if end.is_finite() && end > 0.0 { end } else { 1.0 }
    }
}

/// Maps values to places on the canvas.
pub(super) struct Scale {
    plane: Cartesian2d<RangedCoordf64, RangedCoordf64>,
    left: f64,
    right: f64,
}

impl Scale {
    /// Maps `values` to `left..right`.
    pub(super) fn horizontal(values: Range<f64>, left: f64, right: f64) -> Self {
        Self::plane((values, left, right), (0.0..1.0, 0.0, 1.0))
    }

    /// Maps in two directions; each is values, first end, last end.
    pub(super) fn plane(x: (Range<f64>, f64, f64), y: (Range<f64>, f64, f64)) -> Self {
        let ends = (tenths(x.1)..tenths(x.2), tenths(y.1)..tenths(y.2));
        Self { plane: Cartesian2d::new(x.0, y.0, ends), left: x.1, right: x.2 }
    }

    pub(super) fn x(&self, value: f64) -> f64 {
        from_tenths(self.plane.translate(&(value, 0.0)).0)
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        from_tenths(self.plane.translate(&(0.0, value)).1)
    }

    /// The pale track of a whole, from top to bottom of one row.
    pub(super) fn track(&self, canvas: &mut Canvas, axis: &Axis, (top, bottom): (f64, f64)) {
        if let Extent::Whole(_) = axis.extent {
            canvas.rectangle(Layer::Ground, (self.left, top), (self.right, bottom), Paint::TRACK);
        }
    }

    /// The grid lines behind one row, but for where text stands, and the line at zero.
    pub(super) fn grid(&self, canvas: &mut Canvas, axis: &Axis, (top, bottom): (f64, f64), text: (f64, f64)) {
        for tick in axis.ticks.iter().filter(|tick| tick.value > 0.0) {
            let x = self.x(tick.value);
            if x <= self.right && !(text.0 - 4.0..text.1 + 4.0).contains(&x) {
                canvas.stroke(Layer::Grid, vec![(x, top), (x, bottom)], Paint::GRID, 1.0);
            }
        }
        let zero = self.x(0.0);
        canvas.stroke(Layer::Ground, vec![(zero, top - 2.0), (zero, bottom + 2.0)], Paint::MUTED, 1.0);
    }

    /// Names of the ticks, in one line under `top`, and the bottom of that line.
    pub(super) fn tick_labels(&self, canvas: &mut Canvas, axis: &Axis, top: f64) -> f64 {
        let places: Vec<(f64, f64)> = axis
            .ticks
            .iter()
            .map(|tick| {
                let width = canvas.faces.width(&tick.label, TICK);
                let left = self.x(tick.value) - width / 2.0;
                let left = left.min(canvas.width - width).max(0.0);
                (left, left + width)
            })
            .collect();
        if places.is_empty() {
            return top;
        }
        let stride = stride(&places, 8.0);
        for (tick, place) in axis.ticks.iter().zip(&places).step_by(stride) {
            let end = canvas.width;
            if place.1 <= end + 0.1 {
                let text = |canvas: &mut Canvas| canvas.text(place.0, top + 13.0, &tick.label, Align::Left, TICK);
                canvas.at_tick(self.x(tick.value), text);
            }
        }
        top + 18.0
    }
}

/// Smallest step by which the places, taken from the first on, keep `gap` between them.
pub(super) fn stride(places: &[(f64, f64)], gap: f64) -> usize {
    (1..places.len().max(1))
        .find(|step| {
            let taken: Vec<_> = places.iter().step_by(*step).collect();
            taken.windows(2).all(|pair| pair[0].1 + gap <= pair[1].0)
        })
        .unwrap_or(places.len().max(1))
}
