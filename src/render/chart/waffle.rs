//! A square for each person.

use super::axis::{Axis, Extent};
use super::canvas::{Canvas, Layer};
use super::figure::{Mark, Row};
use super::legend::{self, Arrangement, Entry, key_of};
use super::paint::Paint;
use super::stack;

/// With more people, single squares are no longer seen as people.
const MOST: u32 = 500;
const LARGEST: f64 = 30.0;

/// Squares in rows, and under them the parts with their figures. Squares in no part are empty.
pub(super) fn waffle(canvas: &mut Canvas, parts: &[Mark], people: u32) -> f64 {
    let counts: Vec<u32> = parts.iter().map(count).collect();
    let people = all(parts, people);
    if people > MOST {
        let row = Row { label: String::new(), cells: parts.iter().map(|part| part.cell.clone()).collect() };
        let series: Vec<String> = parts.iter().map(|part| part.label.clone()).collect();
        let axis = Axis { extent: Extent::Whole(f64::from(people)), ticks: Vec::new() };
        return stack::stacked(canvas, &series, &[row], &axis);
    }
    let columns = if people <= 100 { 10 } else { 25 };
    let step = (canvas.width / f64::from(columns)).min(LARGEST).floor();
    let side = (step * 0.84).round();
    let mut owner = counts.iter().enumerate().flat_map(|(index, count)| (0..*count).map(move |_| index));
    for person in 0..people {
        let from = (step * f64::from(person % columns), step * f64::from(person / columns));
        let to = (from.0 + side, from.1 + side);
        if let Some(index) = owner.next() {
            let square = |canvas: &mut Canvas| canvas.rectangle(Layer::Marks, from, to, Paint::series(index));
            canvas.of(&parts[index].cell.figure, square);
        } else {
            let inset = 0.5;
            let (from, to) = ((from.0 + inset, from.1 + inset), (to.0 - inset, to.1 - inset));
            canvas.outline(Layer::Marks, from, to, Paint::MUTED);
        }
    }
    let bottom = step * f64::from(people.div_ceil(columns));
    let words = canvas.words;
    let entries: Vec<Entry> = parts
        .iter()
        .enumerate()
        .map(|(index, part)| Entry {
            key: key_of(&part.cell, Paint::series(index)),
            figure: &part.cell.figure,
            value: part.cell.text(words),
            lettering: part.cell.lettering(),
            name: &part.label,
        })
        .collect();
    legend::entries(canvas, bottom + 8.0, &entries, Arrangement::List)
}

/// Whether there are too many people for squares.
pub(super) fn is_bar(parts: &[Mark], people: u32) -> bool {
    all(parts, people) > MOST
}

/// All people, at least those in the parts.
fn all(parts: &[Mark], people: u32) -> u32 {
    parts.iter().map(count).fold(0_u32, u32::saturating_add).max(people)
}

/// People in a part, as far as shown.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative, and held in range")]
fn count(part: &Mark) -> u32 {
    part.cell.length().map_or(0, |value| value.round().min(1e6) as u32)
}
