//! The linear system of everything published about one population: whole numbers in the cells of a base table, and sums
//! of them of which something is known.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::Bounds;

/// A sum of cells, some taken with a minus.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub(super) plus: Vec<usize>,
    pub(super) minus: Vec<usize>,
}

impl Row {
    /// The cells with their signs.
    pub(super) fn terms(&self) -> impl Iterator<Item = (usize, i64)> + use<'_> {
        self.plus.iter().map(|cell| (*cell, 1)).chain(self.minus.iter().map(|cell| (*cell, -1)))
    }

    /// The cell, if the row is nothing but one.
    pub(super) fn only_cell(&self) -> Option<usize> {
        match (self.plus.as_slice(), self.minus.as_slice()) {
            ([cell], []) => Some(*cell),
            _ => None,
        }
    }
}

/// Cells and the sums of them.
#[derive(Debug, Default)]
pub(super) struct System {
    cells: usize,
    rows: Vec<Row>,
    rows_of: Vec<Vec<usize>>,
}

/// Whole numbers to be added to some cells; never zero.
pub(super) type Change = BTreeMap<usize, i64>;

impl System {
    pub(super) fn new(cells: usize, rows: Vec<Row>) -> Self {
        let mut rows_of = vec![Vec::new(); cells];
        for (place, row) in rows.iter().enumerate() {
            for (cell, _) in row.terms() {
                rows_of[cell].push(place);
            }
        }
        Self { cells, rows, rows_of }
    }

    pub(super) fn cells(&self) -> usize {
        self.cells
    }

    pub(super) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(super) fn rows_of(&self, cell: usize) -> &[usize] {
        &self.rows_of[cell]
    }

    /// The sums of all rows at a point.
    pub(super) fn sums(&self, point: &[i64]) -> Vec<i64> {
        self.rows.iter().map(|row| row.terms().map(|(cell, sign)| sign * point[cell]).sum()).collect()
    }

    /// What a change adds to the rows it touches.
    pub(super) fn effect(&self, change: &Change) -> BTreeMap<usize, i64> {
        let mut effect: BTreeMap<usize, i64> = BTreeMap::new();
        for (cell, by) in change {
            for place in &self.rows_of[*cell] {
                let row = &self.rows[*place];
                let sign = if row.minus.contains(cell) { -1 } else { 1 };
                *effect.entry(*place).or_default() += sign * by;
            }
        }
        effect
    }

    /// Whether a point is one of whole, non-negative numbers within what is known.
    pub(super) fn holds(&self, point: &[i64], bounds: &[Bounds]) -> bool {
        point.iter().all(|number| *number >= 0)
            && self.sums(point).iter().zip(bounds).all(|(sum, bounds)| bounds.contains(*sum))
    }

    /// The cells that may change together with those given while every row that holds only one of them is kept.
    pub(super) fn component(&self, from: &[usize], is_fixed: &dyn Fn(usize) -> bool) -> BTreeSet<usize> {
        let mut reached: BTreeSet<usize> = from.iter().copied().filter(|cell| !is_fixed(*cell)).collect();
        let mut next: Vec<usize> = reached.iter().copied().collect();
        let mut seen = BTreeSet::new();
        while let Some(cell) = next.pop() {
            for place in &self.rows_of[cell] {
                if seen.insert(*place) {
                    for (other, _) in self.rows[*place].terms() {
                        if !is_fixed(other) && reached.insert(other) {
                            next.push(other);
                        }
                    }
                }
            }
        }
        reached
    }
}
