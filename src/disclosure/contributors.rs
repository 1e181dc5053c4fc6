//! Where sums, means and medians are printed, and how many members contribute to them.
//!
//! A reader is taken to know the number of contributors: a sum divided by its mean is that number. So it is one more
//! counted part, and what holds for counts holds for it: threshold, complements, differences.

use std::collections::BTreeSet;

use super::figures::Place;
use super::{Cell, Magnitude, NumberId, Policy, Publication, Selection, Statistic, Value};

/// A sum, mean or median where it is printed.
#[derive(Debug, Clone)]
pub(super) struct Told {
    pub(super) place: Place,
    pub(super) population: usize,
    pub(super) number: NumberId,
    pub(super) selection: Selection,
    pub(super) magnitude: Magnitude,
    /// Digits after the mark with which it is printed.
    pub(super) digits: u8,
    pub(super) is_total: bool,
    pub(super) policy: Policy,
    /// The population that its contributors are counted in: its own, or, where some members contribute nothing that is
    /// known, one that is made of those who do.
    pub(super) counted_in: usize,
}

impl Told {
    /// Whether too few contribute.
    pub(super) fn is_small(&self) -> bool {
        match self.magnitude.statistic() {
            Statistic::Median => !self.policy.is_median_open(self.magnitude.contributors()),
            Statistic::Sum | Statistic::Mean => self.policy.is_small(self.magnitude.contributors()),
        }
    }
}

/// Everything told of contributions; `anonymous` makes a population for what names none.
pub(super) fn told(publication: &Publication, anonymous: &mut dyn FnMut() -> usize) -> Vec<Told> {
    let mut told = Vec::new();
    let mut add = |cell: &Cell, place: Place, is_total: bool| {
        let Value::Magnitude { number, magnitude, digits } = cell.value else { return };
        let population = cell.population.map_or_else(&mut *anonymous, |population| population.0);
        told.push(Told {
            place,
            population,
            number,
            selection: cell.selection.clone(),
            magnitude,
            digits,
            is_total,
            policy: cell.policy,
            counted_in: population,
        });
    };
    for (id, cell) in publication.measures.iter().enumerate() {
        add(cell, Place::Measure(id), false);
    }
    for (id, table) in publication.tables.iter().enumerate() {
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, cell) in cells.iter().enumerate() {
                let is_total = table.total_rows.contains(&row) || table.total_columns.contains(&column);
                add(cell, Place::Cell(id, row, column), is_total);
            }
        }
    }
    told
}

/// The number variables, by population, of which some member's contribution is not known, or whose contributors are
/// not the members counted: to take the one for the other would contradict what is printed.
pub(super) fn incomplete(told: &[Told], differs: impl Fn(&Told) -> bool) -> BTreeSet<(usize, NumberId)> {
    let incomplete = told.iter().filter(|told| told.magnitude.missing() > 0 || differs(told));
    incomplete.map(|told| (told.population, told.number)).collect()
}
