//! What the cells of a table without variables select: a reader takes a table to be what its frame says.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::Bounds;
use super::{Layout, Table};

/// What each cell selects.
#[derive(Debug, Default)]
pub(super) struct Plan {
    /// The variables made for the table: how many categories each has.
    pub(super) variables: Vec<usize>,
    /// The cells, by row and column.
    pub(super) cells: BTreeMap<(usize, usize), Part>,
    /// Totals of cells that are not one group: what they are the sum of, their variables do not say.
    pub(super) untied: Vec<(usize, usize)>,
}

/// What one cell selects.
#[derive(Debug)]
pub(super) struct Part {
    /// One of the plan's variables and categories of it; `None`: what the cell itself names.
    pub(super) of: Option<(usize, Vec<usize>)>,
    /// Whether it is the total of others.
    pub(super) is_total: bool,
}

/// Finds what the cells of a table select, from what their sources tell of their counts and of the population's size.
///
/// Cells that exclude each other make one variable. Where together they would be more than the population, a column,
/// else a row, else each cell is taken as a variable of its own. A row or column that is everywhere the sum of the
/// others is taken as a total even if nobody says so: a reader would see it. Where it cannot be the total of one group, the
/// sum is a chance, and it counts a part of the population as others do, if it is not more than that.
pub(super) fn plan(table: &Table, truths: &[Vec<Option<Bounds>>], size: Option<i64>) -> Plan {
    let seen = plan_of(table, truths, size, &Frame::seen(table, truths));
    let is_part = |(row, column): &(usize, usize)| {
        truths[*row][*column].is_some_and(|truth| size.is_none_or(|size| truth.low <= size))
    };
    if !seen.untied.is_empty() && seen.untied.iter().all(is_part) {
        return plan_of(table, truths, size, &Frame::told(table, truths));
    }
    seen
}

fn plan_of(table: &Table, truths: &[Vec<Option<Bounds>>], size: Option<i64>, frame: &Frame<'_>) -> Plan {
    if let Layout::Crossed { .. } = table.layout {
        let cells = frame.places().map(|(row, column)| {
            let is_total = table.total_rows.contains(&row) || table.total_columns.contains(&column);
            ((row, column), Part { of: None, is_total })
        });
        return Plan { cells: cells.collect(), ..Plan::default() };
    }
    let fits = |cells: &[(usize, usize)]| {
        let least: i64 = cells.iter().filter_map(|(row, column)| truths[*row][*column]).map(|truth| truth.low).sum();
        size.is_none_or(|size| least <= size)
    };
    let whole = [frame.inner().collect::<Vec<_>>()];
    let columns: Vec<Vec<_>> = frame.columns.iter().map(|column| frame.column(*column)).collect();
    let rows: Vec<Vec<_>> = frame.rows.iter().map(|row| frame.row(*row)).collect();
    let groups = match table.layout {
        Layout::Exclusive if whole.iter().all(|cells| fits(cells)) => whole.to_vec(),
        Layout::Exclusive if columns.iter().all(|cells| fits(cells)) => columns,
        _ if frame.columns.len() > 1 && rows.iter().all(|cells| fits(cells)) => rows,
        _ => frame.inner().map(|cell| vec![cell]).collect(),
    };
    frame.select(&groups)
}

/// The inner rows and columns of a table, and its totals.
struct Frame<'a> {
    truths: &'a [Vec<Option<Bounds>>],
    rows: Vec<usize>,
    columns: Vec<usize>,
}

impl<'a> Frame<'a> {
    /// With the totals that are said to be such.
    fn told(table: &Table, truths: &'a [Vec<Option<Bounds>>]) -> Self {
        let (height, width) = (truths.len(), truths.iter().map(Vec::len).max().unwrap_or(0));
        let rows = (0..height).filter(|row| !table.total_rows.contains(row)).collect();
        let columns = (0..width).filter(|column| !table.total_columns.contains(column)).collect();
        Self { truths, rows, columns }
    }

    /// With these, and where there are none with those that a reader sees.
    fn seen(table: &Table, truths: &'a [Vec<Option<Bounds>>]) -> Self {
        let mut frame = Self::told(table, truths);
        if table.total_rows.is_empty() {
            let total = frame.found_total_row();
            frame.rows.retain(|row| !total.contains(row));
        }
        if table.total_columns.is_empty() {
            let total = frame.found_total_column();
            frame.columns.retain(|column| !total.contains(column));
        }
        frame
    }

    fn places(&self) -> impl Iterator<Item = (usize, usize)> + use<'_> {
        (0..self.truths.len()).flat_map(|row| (0..self.truths[row].len()).map(move |column| (row, column)))
    }

    fn inner(&self) -> impl Iterator<Item = (usize, usize)> + use<'_> {
        self.rows.iter().flat_map(|row| self.columns.iter().map(|column| (*row, *column)))
    }

    fn row(&self, row: usize) -> Vec<(usize, usize)> {
        self.columns.iter().map(|column| (row, *column)).collect()
    }

    fn column(&self, column: usize) -> Vec<(usize, usize)> {
        self.rows.iter().map(|row| (*row, column)).collect()
    }

    /// Whether a cell is exactly the sum of others, of which there are two or more.
    fn is_sum(&self, total: (usize, usize), parts: &[(usize, usize)]) -> bool {
        let number = |(row, column): (usize, usize)| self.truths[row][column].filter(|truth| truth.is_exact());
        let sum = parts.iter().try_fold(0, |sum, part| Some(sum + number(*part)?.low));
        parts.len() > 1 && sum.is_some() && number(total).map(|truth| truth.low) == sum
    }

    fn found_total_row(&self) -> BTreeSet<usize> {
        let is_total = |candidate: usize| {
            self.columns.iter().all(|column| {
                let others = self.column(*column).into_iter().filter(|(row, _)| *row != candidate);
                self.is_sum((candidate, *column), &others.collect::<Vec<_>>())
            })
        };
        self.rows.iter().rev().copied().find(|row| self.rows.len() > 2 && is_total(*row)).into_iter().collect()
    }

    fn found_total_column(&self) -> BTreeSet<usize> {
        let is_total = |candidate: usize| {
            self.rows.iter().all(|row| {
                let others = self.row(*row).into_iter().filter(|(_, column)| *column != candidate);
                self.is_sum((*row, candidate), &others.collect::<Vec<_>>())
            })
        };
        self.columns
            .iter()
            .rev()
            .copied()
            .find(|column| self.columns.len() > 2 && is_total(*column))
            .into_iter()
            .collect()
    }

    /// Makes a variable of each group of inner cells. A total selects all categories of a group that it is the sum of;
    /// one that is the sum of no group counts nobody.
    fn select(&self, groups: &[Vec<(usize, usize)>]) -> Plan {
        let mut plan =
            Plan { variables: groups.iter().map(Vec::len).collect(), cells: BTreeMap::new(), untied: Vec::new() };
        for (variable, group) in groups.iter().enumerate() {
            for (category, place) in group.iter().enumerate() {
                plan.cells.insert(*place, Part { of: Some((variable, vec![category])), is_total: false });
            }
        }
        for (row, column) in self.places().filter(|place| !plan.cells.contains_key(place)).collect::<Vec<_>>() {
            let summed = |place: &(usize, usize)| {
                (place.0 == row || !self.rows.contains(&row)) && (place.1 == column || !self.columns.contains(&column))
            };
            let mut of = None;
            for (variable, group) in groups.iter().enumerate() {
                let parts: Vec<usize> = (0..group.len()).filter(|category| summed(&group[*category])).collect();
                let all = self.inner().filter(|place| summed(place)).count();
                if !parts.is_empty() && parts.len() == all && self.adds_up((row, column), group, &parts) {
                    of = Some((variable, parts));
                }
            }
            let Some(of) = of else {
                // it counts members more than once, so it is no part of the population
                plan.untied.push((row, column));
                continue;
            };
            plan.cells.insert((row, column), Part { of: Some(of), is_total: true });
        }
        plan
    }

    /// Whether a total may be the sum of its parts, as far as their sources tell.
    fn adds_up(&self, (row, column): (usize, usize), group: &[(usize, usize)], parts: &[usize]) -> bool {
        let Some(total) = self.truths[row][column] else { return false };
        let known: Vec<Bounds> = parts.iter().filter_map(|part| self.truths[group[*part].0][group[*part].1]).collect();
        let low: i64 = known.iter().map(|truth| truth.low).sum();
        let high = known.iter().fold(0_i64, |sum, truth| sum.saturating_add(truth.high));
        low <= total.high && (known.len() < parts.len() || total.low <= high)
    }
}
