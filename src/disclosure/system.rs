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
    /// For rows with two sides, the rows that are one of them.
    sides: BTreeMap<usize, Vec<usize>>,
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
        let by_cells: BTreeMap<&[usize], usize> = rows
            .iter()
            .enumerate()
            .filter(|(_, row)| row.minus.is_empty())
            .map(|(place, row)| (row.plus.as_slice(), place))
            .collect();
        let sides = rows.iter().enumerate().filter(|(_, row)| !row.minus.is_empty()).map(|(place, row)| {
            let sides = [&row.plus, &row.minus].into_iter().filter_map(|side| by_cells.get(side.as_slice()).copied());
            (place, sides.collect())
        });
        let sides = sides.collect();
        Self { cells, rows, rows_of, sides }
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

    /// The cells that may change together with those given, through rows that tie them: cells that are known do not
    /// change, and a row with two sides of which one is known ties each side by itself.
    pub(super) fn component(&self, from: &[usize], bounds: &[Bounds]) -> BTreeSet<usize> {
        let is_known = |row: usize| bounds[row].is_exact();
        let is_free = |cell: usize| {
            !self.rows_of[cell].iter().any(|row| is_known(*row) && self.rows[*row].only_cell() == Some(cell))
        };
        let mut reached: BTreeSet<usize> = from.iter().copied().filter(|cell| is_free(*cell)).collect();
        let mut next: Vec<usize> = reached.iter().copied().collect();
        let mut seen = BTreeSet::new();
        while let Some(cell) = next.pop() {
            for place in &self.rows_of[cell] {
                let row = &self.rows[*place];
                let splits = self.sides.get(place).is_some_and(|sides| sides.iter().any(|side| is_known(*side)));
                let is_minus = splits && row.minus.contains(&cell);
                if !seen.insert((*place, is_minus)) {
                    continue;
                }
                let tied = row.terms().filter(|(_, sign)| !splits || (*sign < 0) == is_minus);
                for (other, _) in tied {
                    if is_free(other) && reached.insert(other) {
                        next.push(other);
                    }
                }
            }
        }
        reached
    }
}
