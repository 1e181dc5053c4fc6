//! Which printed figures of earlier releases tell a withheld one, and by which sum.

use super::explorer::Explorer;
use super::figures::Bounds;
use super::need::Need;
use super::system::System;

/// Above so many known sums the ones that matter are not looked for.
const MOST_SUMS: usize = 100;

/// A system in which nothing is known but what earlier releases printed.
pub(super) struct Before<'a> {
    pub(super) system: &'a System,
    /// A table that agrees with all of it.
    pub(super) point: Vec<i64>,
    /// What is known of the rows then: what is printed today is open.
    pub(super) bounds: Vec<Bounds>,
    /// The rows that earlier releases tell.
    pub(super) known: Vec<usize>,
}

impl Before<'_> {
    /// Whether earlier releases alone leave a row fewer values than `needed`.
    pub(super) fn tell(&self, row: usize, needed: Need) -> bool {
        !self.known.is_empty() && !self.leaves(&self.bounds, row, needed)
    }

    /// The fewest known rows that tell a row, as far as they are found by leaving out one after the other; each with
    /// its sign in the sum, or 0 where it is no sum of whole figures.
    pub(super) fn terms(&self, row: usize, needed: Need) -> Vec<(usize, i64)> {
        if self.known.len() > MOST_SUMS {
            return Vec::new();
        }
        let open = Bounds::at_least(0);
        let (mut bounds, mut kept) = (self.bounds.clone(), Vec::new());
        for known in &self.known {
            let before = std::mem::replace(&mut bounds[*known], open);
            if self.leaves(&bounds, row, needed) {
                bounds[*known] = before;
                kept.push(*known);
            }
        }
        kept.into_iter()
            .map(|known| {
                let mut bounds = bounds.clone();
                bounds[known] = open;
                (known, self.sign(bounds, row, known))
            })
            .collect()
    }

    fn leaves(&self, bounds: &[Bounds], row: usize, needed: Need) -> bool {
        Explorer::new(self.system, self.point.clone(), bounds.to_vec()).seek(row, needed)
    }

    /// How a row changes with a known one that is left open.
    fn sign(&self, bounds: Vec<Bounds>, row: usize, known: usize) -> i64 {
        let mut explorer = Explorer::new(self.system, self.point.clone(), bounds);
        explorer.seek(row, Need::NOT_EXACT);
        let by = explorer.values(row).values().find_map(|by| *by).map(|(change, _)| change);
        let Some(change) = by.and_then(|change| explorer.changes().get(change)) else { return 0 };
        let effect = self.system.effect(change);
        let of = |row: usize| effect.get(&row).copied().unwrap_or(0);
        match (of(row), of(known)) {
            (one, other) if one == other && one != 0 => 1,
            (one, other) if one == -other && one != 0 => -1,
            _ => 0,
        }
    }
}
