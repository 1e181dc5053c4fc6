//! Controlled rounding: the counts of a table become multiples of a base, each less than the base away from the truth,
//! so that the table still adds up. A multiple stays what it is, and so does a zero.
//!
//! Found as an integer programme: each count goes down or up, the nearer at the lower cost. Where there is no such
//! rounding, or none is found, the table is protected by withholding instead.
//!
//! Source: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 5.4; L. H. Cox, *A Constructive
//! Procedure for Unbiased Controlled Rounding*, JASA 82 (1987).

use std::collections::BTreeMap;

use super::base::Base;
use super::figures::{Bounds, Figures, Place, whole};
use super::solver;
use super::system::{Row, System};
use super::{Publication, Selection};

/// What is printed in rounded tables.
#[derive(Debug, Clone, Default)]
pub(super) struct Rounded {
    /// The multiples, with their base.
    pub(super) counts: BTreeMap<Place, (u64, u64)>,
    /// Tables that could not be rounded.
    pub(super) failed: Vec<usize>,
}

/// Rounds the tables that are to be rounded, and notes with their figures what a reader learns of them.
pub(super) fn round(figures: &mut Figures, publication: &Publication) {
    for (table, base) in publication.tables.iter().enumerate().filter_map(|(id, table)| Some((id, table.rounding?))) {
        let is_own = |place: &Place| matches!(place, Place::Cell(of, ..) if *of == table);
        let own: Vec<usize> = (0..figures.figures.len())
            .filter(|figure| {
                figures.figures[*figure].places.iter().any(is_own) && figures.figures[*figure].truth.is_exact()
            })
            .collect();
        let step = i64::try_from(base).unwrap_or(i64::MAX);
        let multiples = multiples(figures, &own, step);
        if multiples.is_none() {
            figures.rounded.failed.push(table);
        }
        for (place, id) in own.into_iter().enumerate() {
            let figure = &mut figures.figures[id];
            let told = match multiples.as_ref().map(|multiples| multiples[place]) {
                None => {
                    figure.is_rounded = false;
                    figure.truth
                }
                Some(number) => {
                    let count = u64::try_from(number).unwrap_or(0);
                    for place in figure.places.iter().filter(|place| is_own(place)) {
                        figures.rounded.counts.insert(*place, (count, base));
                    }
                    counts(count, base)
                }
            };
            figure.print = figure.print.and(told);
            figure.known = figure.known.and(told);
        }
    }
}

/// The counts that may be printed as a multiple of `base`.
pub(super) fn counts(multiple: u64, base: u64) -> Bounds {
    let (multiple, base) = (whole(multiple), whole(base));
    Bounds { low: (multiple - base + 1).max(0), high: multiple + base - 1 }
}

/// The multiples of `step` that figures are printed as.
fn multiples(figures: &Figures, own: &[usize], step: i64) -> Option<Vec<i64>> {
    let selections: Vec<&Selection> = own.iter().map(|figure| &figures.figures[*figure].selection).collect();
    let base = Base::new(&figures.variables, &selections).ok()?;
    let mut rows: Vec<Row> =
        selections.iter().map(|selection| Row { plus: base.cells_of(selection), minus: Vec::new() }).collect();
    let (mut bounds, mut costs) = (Vec::new(), vec![0; base.cells()]);
    for (figure, row) in own.iter().zip(&rows) {
        let truth = figures.figures[*figure].truth.low;
        let (down, rest) = (truth.div_euclid(step), truth.rem_euclid(step));
        bounds.push(Bounds { low: down, high: down + i64::from(rest > 0) });
        for cell in &row.plus {
            costs[*cell] += step - 2 * rest;
        }
    }
    for (plus, minus) in base.links() {
        rows.push(Row { plus, minus });
        bounds.push(Bounds::exactly(0));
    }
    let system = System::new(base.cells(), rows);
    let point = solver::cheapest_point(&system, &bounds, &costs)?;
    Some(system.sums(&point).into_iter().take(own.len()).map(|number| number * step).collect())
}
