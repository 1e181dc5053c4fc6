//! What can be measured in a drawing.
//!
//! Where the drawing names ticks, they are its scale. Where it does not, one shape is held against the number printed
//! for it and all others are measured by it, as a reader with a ruler would. A withheld figure may have one
//! shape only: the hatched square, of one size and, where shapes begin at zero, in one place.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::number::Numerals;
use super::path::{Shape, shapes};
use super::tree::{NodeId, Tree};
use super::{Part, Reading, SeenValue};
use crate::output::OutputPath;

/// Places are rounded to tenths of a unit, at both ends.
const ROUNDING: f64 = 0.11;
/// Parts on end leave this much ground after them.
const SEAM: f64 = 1.5;
/// The smallest bar is still seen.
const SMALLEST: f64 = 1.0;
/// Side of the square of a withheld figure.
const SQUARE: f64 = 16.0;
/// How far from zero that square stands.
const BESIDE_ZERO: f64 = 8.0;
/// A marker's middle may be off its box's middle.
const MARKER: f64 = 1.0;

/// What is drawn of one figure.
#[derive(Default)]
struct Drawn {
    bars: Vec<Shape>,
    hatched: Vec<Shape>,
    strokes: Vec<Shape>,
    texts: Vec<String>,
    unclear: bool,
}

/// From places to values, along one line.
#[derive(Clone, Copy)]
struct Scale {
    zero: f64,
    unit: f64,
}

/// Reads a drawing.
pub(super) fn read(tree: &Tree, svg: NodeId, numerals: &Numerals, path: &OutputPath, reading: &mut Reading) {
    let kind = tree.attribute(svg, "data-chart").unwrap_or_default();
    let mut figures: BTreeMap<&str, Drawn> = BTreeMap::new();
    let mut ticks: Vec<(f64, f64)> = Vec::new();
    for node in tree.all(svg) {
        if let Some(name) = tree.attribute(node, "data-figure") {
            figures.entry(name).or_default().take(tree, node);
        }
        let place = tree.attribute(node, "data-tick").and_then(|place| place.parse().ok());
        if let Some(place) = place {
            let value = numerals.all(&tree.text(node)).next();
            ticks.extend(value.map(|value| (place, value.to_f64())));
        }
    }
    for (name, drawn) in &figures {
        for (value, printed) in drawn.told(numerals) {
            reading.note(name, value, &printed, path, Part::ChartText);
        }
    }
    let scale = scale(&ticks);
    for group in groups(kind, &figures) {
        let lengths = Lengths::of(kind, scale, &group, numerals);
        for (name, drawn) in group {
            for value in lengths.measure(drawn) {
                reading.note(name, value, "", path, Part::ChartMark);
            }
        }
    }
}

impl Drawn {
    fn take(&mut self, tree: &Tree, node: NodeId) {
        match tree.name(node) {
            "text" => self.texts.push(tree.text(node)),
            "path" => {
                let Some(found) = tree.attribute(node, "d").and_then(shapes) else {
                    self.unclear = true;
                    return;
                };
                match tree.attribute(node, "fill") {
                    Some("none") => self.strokes.extend(found),
                    Some(fill) if fill.starts_with("url(") => {
                        let (squares, others): (Vec<Shape>, Vec<Shape>) = found.into_iter().partition(is_the_square);
                        self.hatched.extend(squares);
                        self.bars.extend(others);
                    }
                    _ => self.bars.extend(found),
                }
            }
            _ => self.unclear = true,
        }
    }

    /// What its texts tell: each by itself, or all together where a text goes over several lines.
    fn told(&self, numerals: &Numerals) -> Vec<(SeenValue, String)> {
        let single: Vec<SeenValue> = self.texts.iter().map(|text| numerals.figure(text).0).collect();
        if single.contains(&SeenValue::Unclear) {
            let joined = self.texts.join(" ");
            return vec![(numerals.figure(&joined).0, joined)];
        }
        single.into_iter().zip(self.texts.iter().cloned()).collect()
    }

    /// The number printed for it, as it is drawn.
    fn number(&self, numerals: &Numerals) -> Option<f64> {
        self.told(numerals).into_iter().find_map(|(value, _)| match value {
            SeenValue::Number(number) | SeenValue::Rounded(number) | SeenValue::Percent(number) => {
                Some(number.to_f64())
            }
            SeenValue::Fraction { part, whole } if whole.to_f64() > 0.0 => Some(100.0 * part.to_f64() / whole.to_f64()),
            _ => None,
        })
    }
}

fn is_the_square(shape: &Shape) -> bool {
    (shape.width() - SQUARE).abs() < ROUNDING && (shape.height() - SQUARE).abs() < ROUNDING
}

/// Figures that are drawn by one measure: where the parts of a row are shares of that row, the row.
fn groups<'a>(kind: &str, figures: &'a BTreeMap<&'a str, Drawn>) -> Vec<Vec<(&'a str, &'a Drawn)>> {
    if !matches!(kind, "full-stacked" | "likert") {
        return vec![figures.iter().map(|(name, drawn)| (*name, drawn)).collect()];
    }
    let mut rows: BTreeMap<String, Vec<(&str, &Drawn)>> = BTreeMap::new();
    for (name, drawn) in figures {
        let row = drawn.bars.first().map(|shape| shape.top.to_string()).unwrap_or_default();
        rows.entry(row).or_default().push((name, drawn));
    }
    rows.into_values().collect()
}

/// The scale that two ticks make.
fn scale(ticks: &[(f64, f64)]) -> Option<Scale> {
    let (first, last) = (ticks.first()?, ticks.last()?);
    let unit = (last.0 - first.0) / (last.1 - first.1);
    (unit.is_finite() && unit != 0.0).then_some(Scale { zero: first.0 - first.1 * unit, unit })
}

/// How the shapes of figures that are drawn by one measure are measured.
struct Lengths<'a> {
    kind: &'a str,
    scale: Option<Scale>,
    /// The length of a shape and the number printed for it.
    ruler: Option<(f64, f64)>,
    /// Where shapes begin.
    zero: f64,
}

impl<'a> Lengths<'a> {
    fn of(kind: &'a str, scale: Option<Scale>, group: &[(&str, &Drawn)], numerals: &Numerals) -> Self {
        let known = group.iter().filter_map(|(_, drawn)| Some((drawn.bars.first()?.width(), drawn.number(numerals)?)));
        let known: Vec<(f64, f64)> = known.filter(|(_, number)| *number > 0.0).collect();
        let shapes = group.iter().flat_map(|(_, drawn)| drawn.bars.iter().chain(&drawn.hatched));
        let zero = shapes.map(|shape| shape.left).fold(f64::INFINITY, f64::min);
        let zero = scale.map_or(zero, |scale| scale.zero);
        let by = |ruler| Self { kind, scale, ruler, zero };
        // the shape by which most others come out as printed, so that a wrong one is found and not all the others
        let right = |ruler: &(f64, f64)| {
            let lengths = by(Some(*ruler));
            known.iter().filter(|(width, number)| lengths.spans(*width).contains(number)).count()
        };
        let best = known.iter().max_by(|one, other| right(one).cmp(&right(other)).then(one.0.total_cmp(&other.0)));
        by(best.copied())
    }

    /// All that the shapes of a figure tell.
    fn measure(&self, drawn: &Drawn) -> Vec<SeenValue> {
        if drawn.unclear {
            return vec![SeenValue::Unclear];
        }
        if !drawn.hatched.is_empty() {
            let begins = matches!(self.kind, "bar" | "grouped" | "dot-interval");
            let is_moved = |square: &&Shape| begins && square.left - self.zero > BESIDE_ZERO;
            let moved = drawn.hatched.iter().filter(is_moved).map(|square| self.length(square.left - self.zero));
            let square = std::iter::once(SeenValue::Withheld);
            let others = drawn.bars.iter().chain(drawn.strokes.iter().filter(|stroke| !is_the_square(stroke)));
            return square.chain(moved).chain(others.map(|other| self.length(other.width()))).collect();
        }
        let ends = drawn.strokes.iter().flat_map(|stroke| [stroke.left, stroke.right]);
        match self.kind {
            "waffle" => {
                let squares = u32::try_from(drawn.bars.len()).map_or(f64::INFINITY, f64::from);
                if squares > 0.0 { vec![SeenValue::Length { low: squares, high: squares }] } else { Vec::new() }
            }
            "line" => {
                drawn.bars.iter().filter_map(|shape| self.place(f64::midpoint(shape.top, shape.bottom))).collect()
            }
            "stacked" | "full-stacked" | "likert" => {
                drawn.bars.iter().map(|shape| self.length(shape.width())).collect()
            }
            "dot-interval" => {
                let middles = drawn.bars.iter().map(|shape| f64::midpoint(shape.left, shape.right));
                middles.chain(ends).filter_map(|x| self.place(x)).collect()
            }
            _ => {
                let bars = drawn.bars.iter().map(|shape| self.length(shape.width()));
                bars.chain(ends.filter_map(|x| self.place(x))).collect()
            }
        }
    }

    /// A place on the scale.
    fn place(&self, at: f64) -> Option<SeenValue> {
        let Scale { zero, unit } = self.scale?;
        let (value, about) = ((at - zero) / unit, MARKER / unit.abs());
        Some(SeenValue::Length { low: value - about, high: value + about })
    }

    fn length(&self, width: f64) -> SeenValue {
        let spans = self.spans(width);
        SeenValue::Length { low: *spans.start(), high: *spans.end() }
    }

    /// The values that a length may stand for.
    fn spans(&self, width: f64) -> RangeInclusive<f64> {
        let seam = if matches!(self.kind, "stacked" | "full-stacked" | "likert") { SEAM } else { 0.0 };
        let least = if width <= SMALLEST + ROUNDING { 0.0 } else { width - ROUNDING };
        let most = width + seam + ROUNDING;
        match (self.scale, self.ruler) {
            (Some(scale), _) => least / scale.unit.abs()..=most / scale.unit.abs(),
            (None, Some((long, number))) => {
                least * number / (long + seam + ROUNDING)..=most * number / (long - ROUNDING).max(ROUNDING)
            }
            (None, None) => least..=most,
        }
    }
}
