//! Which values published sums leave open: whole, non-negative tables that agree with everything known are sought from
//! one such table by sparse changes.

use std::collections::{BTreeMap, BTreeSet};

use super::figures::Bounds;
use super::need::Need;
use super::solver::{self, End, Price, Wanted};
use super::system::{Change, System};

/// A table that agrees with what is known, and changes to it that do too.
#[derive(Debug, Clone)]
pub(super) struct Explorer<'a> {
    system: &'a System,
    point: Vec<i64>,
    sums: Vec<i64>,
    bounds: Vec<Bounds>,
    changes: Vec<Change>,
    /// For each row the sums found possible: by which change, taken how many times; the table's own by none.
    values: Vec<BTreeMap<i64, Option<(usize, i64)>>>,
}

/// A value that stands for one as large as one likes: above twice any sum that is reckoned with.
pub(super) const FAR: i64 = 1 << 29;

/// Most times one change is taken.
const MOST_TIMES: i64 = 3;

impl<'a> Explorer<'a> {
    /// Explores from a table that holds.
    pub(super) fn new(system: &'a System, point: Vec<i64>, bounds: Vec<Bounds>) -> Self {
        let sums = system.sums(&point);
        let values = sums.iter().map(|sum| BTreeMap::from([(*sum, None)])).collect();
        Self { system, point, sums, bounds, changes: Vec::new(), values }
    }

    pub(super) fn sum(&self, row: usize) -> i64 {
        self.sums[row]
    }

    pub(super) fn point(&self) -> &[i64] {
        &self.point
    }

    pub(super) fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// The sums of a row found possible so far.
    pub(super) fn values(&self, row: usize) -> &BTreeMap<i64, Option<(usize, i64)>> {
        &self.values[row]
    }

    /// Lets the reader know less of a row.
    pub(super) fn widen(&mut self, row: usize, bounds: Bounds) {
        self.bounds[row] = bounds;
    }

    /// Lets the reader know more of a row, and forgets the changes that this rules out.
    pub(super) fn narrow(&mut self, row: usize, bounds: Bounds) {
        self.bounds[row] = bounds;
        let changes = std::mem::take(&mut self.changes);
        self.values = self.sums.iter().map(|sum| BTreeMap::from([(*sum, None)])).collect();
        for change in changes {
            self.take(change);
        }
    }

    /// Whether the values found of a row are what is needed.
    fn has(&self, row: usize, need: Need) -> bool {
        let (values, sum) = (&self.values[row], self.sums[row]);
        match need {
            Need::Values(needed) => values.len() >= needed,
            Need::Apart { below, above } => {
                values.range(..=sum.saturating_sub(below)).next().is_some()
                    && values.range(sum.saturating_add(above)..).next().is_some()
            }
        }
    }

    /// Whether a difference would add to the values found of a row.
    fn is_new(&self, row: usize, need: Need, by: i64) -> bool {
        let (values, value) = (&self.values[row], self.sums[row].saturating_add(by));
        match need {
            Need::Values(_) => !values.contains_key(&value),
            Need::Apart { .. } if by < 0 => values.range(..=value).next().is_none(),
            Need::Apart { .. } => values.range(value..).next().is_none(),
        }
    }

    /// Whether a row has a value of some kind among those found, or among those that would be tried for this need.
    pub(super) fn may_be(&self, row: usize, need: Need, is_kind: &dyn Fn(i64) -> bool) -> bool {
        let tried = self.candidates(row, need).into_iter().map(|by| self.sums[row] + by);
        self.values[row].keys().copied().chain(tried).any(is_kind)
    }

    /// Seeks further values of a row until there is what is needed, with everything known kept. Tells whether there is.
    pub(super) fn seek(&mut self, row: usize, need: Need) -> bool {
        if self.has(row, need) {
            return true;
        }
        let cells: Vec<usize> = self.system.rows()[row].terms().map(|(cell, _)| cell).collect();
        let scope = self.system.component(&cells, &self.bounds);
        for by in self.candidates(row, need) {
            if !self.is_new(row, need, by) {
                continue;
            }
            if let Some(change) = self.find(&scope, row, by, &|_| Price::Kept) {
                self.take(change);
            }
            if self.has(row, need) {
                return true;
            }
        }
        false
    }

    /// The least and the most that a row may be, as far as there is an end.
    pub(super) fn interval(&self, row: usize) -> (Option<i64>, Option<i64>) {
        let cells: Vec<usize> = self.system.rows()[row].terms().map(|(cell, _)| cell).collect();
        let scope = self.system.component(&cells, &self.bounds);
        let [least, most] = [End::Least, End::Most]
            .map(|end| solver::extreme(self.system, &self.point, &self.sums, &self.bounds, &scope, row, end));
        (least, most)
    }

    /// Seeks the least and the most that a row may be, as far as there is an end, so that its values lie as far apart as
    /// what is known leaves them.
    pub(super) fn spread(&mut self, row: usize) {
        let cells: Vec<usize> = self.system.rows()[row].terms().map(|(cell, _)| cell).collect();
        let scope = self.system.component(&cells, &self.bounds);
        let (least, most) = self.interval(row);
        let sum = self.sums[row];
        for end in [least.unwrap_or(0), most.unwrap_or(FAR)] {
            // where the end itself is no whole table, one halfway may be
            for by in [end - sum, (end - sum) / 2] {
                if by == 0 || self.values[row].contains_key(&(sum + by)) {
                    break;
                }
                if let Some(change) = self.find(&scope, row, by, &|_| Price::Kept) {
                    self.take(change);
                    break;
                }
            }
        }
    }

    /// The cheapest change that gives a row one more value, if rows may leave what is known of them at a price; the
    /// rows that leave come with it.
    pub(super) fn cheapest(
        &self,
        scope: &BTreeSet<usize>,
        row: usize,
        need: Need,
        price: &dyn Fn(usize) -> Price,
    ) -> Option<(Change, Vec<usize>)> {
        let mut found: Vec<(f64, Change, Vec<usize>)> = Vec::new();
        for by in self.candidates(row, need) {
            if !self.is_new(row, need, by) {
                continue;
            }
            let Some(change) = self.find(scope, row, by, price) else { continue };
            let leaving: Vec<usize> = self.leaving(&change);
            let cost = leaving.iter().map(|row| match price(*row) {
                Price::Kept => f64::INFINITY,
                Price::Leaves { cost, .. } => cost,
            });
            let cost: f64 = cost.sum();
            if cost.is_finite() {
                found.push((cost, change, leaving));
            }
            if found.len() == MOST_COMPARED {
                break;
            }
        }
        let best = found.into_iter().min_by(|(one, ..), (other, ..)| one.total_cmp(other));
        best.map(|(_, change, leaving)| (change, leaving))
    }

    /// Takes a change, and the same taken several times or the other way, as far as they hold.
    pub(super) fn take(&mut self, change: Change) {
        let effect = self.system.effect(&change);
        let place = self.changes.len();
        let mut is_used = false;
        for times in (1..=MOST_TIMES).flat_map(|times| [times, -times]) {
            if !self.holds(&change, &effect, times) {
                continue;
            }
            for (row, by) in effect.iter().filter(|(_, by)| **by != 0) {
                let value = self.sums[*row] + by * times;
                if let std::collections::btree_map::Entry::Vacant(vacant) = self.values[*row].entry(value) {
                    vacant.insert(Some((place, times)));
                    is_used = true;
                }
            }
        }
        if is_used {
            self.changes.push(change);
        }
    }

    fn holds(&self, change: &Change, effect: &BTreeMap<usize, i64>, times: i64) -> bool {
        change.iter().all(|(cell, by)| self.point[*cell] + by * times >= 0)
            && effect.iter().all(|(row, by)| self.bounds[*row].contains(self.sums[*row] + by * times))
    }

    fn leaving(&self, change: &Change) -> Vec<usize> {
        let effect = self.system.effect(change);
        effect
            .iter()
            .filter(|(row, by)| !self.bounds[**row].contains(self.sums[**row] + **by))
            .map(|(row, _)| *row)
            .collect()
    }

    fn find(&self, scope: &BTreeSet<usize>, row: usize, by: i64, price: &dyn Fn(usize) -> Price) -> Option<Change> {
        let wanted = Wanted {
            system: self.system,
            point: &self.point,
            sums: &self.sums,
            bounds: &self.bounds,
            scope,
            row,
            by,
            price,
        };
        solver::change(&wanted)
    }

    /// Differences worth trying, the smallest first.
    fn candidates(&self, row: usize, need: Need) -> Vec<i64> {
        let bounds = self.bounds[row];
        let is_open = |by: &i64| bounds.contains(self.sums[row] + by);
        match need {
            Need::Values(needed) => (1..=reach(needed)).flat_map(|by| [by, -by]).filter(is_open).collect(),
            Need::Apart { below, above } => [above, -below].into_iter().filter(|by| *by != 0).filter(is_open).collect(),
        }
    }
}

/// The largest difference that is tried for so many values.
pub(super) fn reach(needed: usize) -> i64 {
    i64::try_from(needed).unwrap_or(i64::MAX).saturating_mul(2)
}

/// How many differences are compared by cost.
const MOST_COMPARED: usize = 2;
