//! Sums, means and medians of what single members contribute: hours, euros.

use std::collections::BTreeMap;
use std::fmt;

use crate::locale::Decimal;

/// So many of the largest contributions are kept: no rule in use looks at more.
const LARGEST: usize = 5;

/// What is told of contributions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Statistic {
    /// All together.
    Sum,
    /// The arithmetic mean.
    Mean,
    /// The middle one; of an even number, halfway between the two in the middle.
    Median,
}

/// A sum, mean or median of what members of a group contribute.
///
/// As a [`Count`](super::Count), it can be made anywhere and read only inside [`crate::disclosure`].
#[derive(Clone, Copy)]
pub struct Magnitude {
    statistic: Statistic,
    /// Digits after the mark in which contributions are counted.
    digits: u8,
    contributors: u64,
    /// Members of the group who contribute nothing that is known.
    missing: u64,
    sum: i128,
    /// The sum without signs.
    weight: i128,
    /// The largest contributions without signs, the largest first.
    largest: [i128; LARGEST],
    /// The two in the middle together, or twice the one there; 0 unless the median is told.
    middle: i128,
}

/// Contributions while they are gathered.
///
/// The median needs each different value with how often it occurs, so its memory grows with the different values. A
/// sum and a mean need the same memory for any number of contributions.
#[derive(Clone)]
pub struct Contributions {
    statistic: Statistic,
    contributors: u64,
    missing: u64,
    sum: i128,
    weight: i128,
    largest: [i128; LARGEST],
    /// How often each value occurs; nothing unless the median is told.
    values: BTreeMap<i64, u64>,
}

/// When a magnitude tells too much of one who contributes to it.
///
/// Source: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 4.2.2. A negative contribution is
/// taken without its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sensitivity {
    /// (n, k): the n largest contributions (at most 5 are looked at) are more than k percent of all.
    Dominance {
        /// n.
        largest: usize,
        /// k.
        percent: u8,
    },
    /// p %: all but the two largest are less than p percent of the largest, so that who contributes the second can tell
    /// the largest to within p percent.
    WithinPercent {
        /// p.
        percent: u8,
    },
}

impl Contributions {
    /// None yet.
    pub fn new(statistic: Statistic) -> Self {
        Self {
            statistic,
            contributors: 0,
            missing: 0,
            sum: 0,
            weight: 0,
            largest: [0; LARGEST],
            values: BTreeMap::new(),
        }
    }

    /// Adds one, in units of the last digit.
    pub fn add(&mut self, value: i64) {
        self.contributors += 1;
        self.sum += i128::from(value);
        self.weight += i128::from(value.unsigned_abs());
        self.rank(value.unsigned_abs().into());
        if self.statistic == Statistic::Median {
            *self.values.entry(value).or_default() += 1;
        }
    }

    /// Notes a member whose contribution is not known.
    pub fn add_missing(&mut self) {
        self.missing += 1;
    }

    /// Adds those of others.
    pub fn add_all(&mut self, others: &Self) {
        self.contributors += others.contributors;
        self.missing += others.missing;
        self.sum += others.sum;
        self.weight += others.weight;
        for size in others.largest {
            self.rank(size);
        }
        for (value, times) in &others.values {
            *self.values.entry(*value).or_default() += times;
        }
    }

    /// Puts a size among the largest, if it is one.
    fn rank(&mut self, size: i128) {
        if let Some(place) = self.largest.iter().position(|other| size > *other) {
            self.largest[place..].rotate_right(1);
            self.largest[place] = size;
        }
    }

    /// What is told of them, when they were counted in units with `digits` after the mark.
    pub fn into_magnitude(self, digits: u8) -> Magnitude {
        let middle = match self.contributors.checked_sub(1) {
            Some(last) => self.ranked(last / 2) + self.ranked(self.contributors / 2),
            None => 0,
        };
        let Self { statistic, contributors, missing, sum, weight, largest, values: _ } = self;
        Magnitude { statistic, digits, contributors, missing, sum, weight, largest, middle }
    }

    /// The value with so many before it.
    fn ranked(&self, before: u64) -> i128 {
        let mut passed = 0;
        let reached = |(_, times): &(&i64, &u64)| {
            passed += **times;
            passed > before
        };
        self.values.iter().find(reached).map_or(0, |(value, _)| i128::from(*value))
    }
}

impl Magnitude {
    /// How many contribute.
    pub(super) fn contributors(&self) -> u64 {
        self.contributors
    }

    /// How many members of the group have no contribution that is known.
    pub(super) fn missing(&self) -> u64 {
        self.missing
    }

    /// What is told.
    pub(super) fn statistic(&self) -> Statistic {
        self.statistic
    }

    /// Digits after the mark in which contributions are counted.
    pub(super) fn digits(&self) -> u8 {
        self.digits
    }

    /// All contributions together, in units of the last digit.
    pub(super) fn sum(&self) -> i128 {
        self.sum
    }

    /// Whether a contribution is below zero.
    pub(super) fn has_negative(&self) -> bool {
        self.sum != self.weight
    }

    /// What a reader who knows a group and a part of it knows of the rest.
    ///
    /// Of the largest contributions only so many are kept. One of the rest that is not among them is taken to be as large
    /// as it may be, so that the rest is sensitive too often rather than too seldom.
    pub(super) fn without(&self, part: &Self) -> Self {
        let mut of_part = part.largest.to_vec();
        let mut largest: Vec<i128> = Vec::new();
        for size in self.largest {
            match of_part.iter().position(|other| *other == size) {
                Some(place) => drop(of_part.remove(place)),
                None => largest.push(size),
            }
        }
        let weight = self.weight - part.weight;
        let mut left = weight - largest.iter().sum::<i128>();
        while largest.len() < LARGEST {
            let size = self.largest[LARGEST - 1].min(left).max(0);
            left -= size;
            largest.push(size);
        }
        let mut kept = [0; LARGEST];
        kept.copy_from_slice(&largest);
        Self {
            statistic: Statistic::Sum,
            contributors: self.contributors.saturating_sub(part.contributors),
            missing: self.missing.saturating_sub(part.missing),
            sum: self.sum - part.sum,
            weight,
            largest: kept,
            ..*self
        }
    }

    /// The value as printed with `digits` after the mark; nothing where there is no mean or median, since nobody
    /// contributes, or the number is too large.
    pub(super) fn value(&self, digits: u8) -> Option<Decimal> {
        match self.statistic {
            Statistic::Sum => Decimal::quotient(self.sum, 1, self.digits, digits),
            Statistic::Mean => Decimal::quotient(self.sum, self.contributors, self.digits, digits),
            Statistic::Median if self.contributors == 0 => None,
            Statistic::Median => Decimal::quotient(self.middle, 2, self.digits, digits),
        }
    }

    /// Whether it tells too much of one who contributes. A median tells of the middle, not of the largest: no such
    /// rule speaks of it.
    pub fn is_sensitive(&self, rule: Sensitivity) -> bool {
        if self.statistic == Statistic::Median || self.contributors == 0 {
            return false;
        }
        match rule {
            Sensitivity::Dominance { largest, percent } => {
                let dominant: i128 = self.largest.iter().take(largest).sum();
                dominant * 100 > self.weight * i128::from(percent)
            }
            Sensitivity::WithinPercent { percent } => {
                let [first, second, ..] = self.largest;
                (self.weight - first - second) * 100 < first * i128::from(percent)
            }
        }
    }
}

impl fmt::Debug for Magnitude {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Magnitude(…)")
    }
}

impl fmt::Debug for Contributions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Contributions(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::{Contributions, Magnitude, Sensitivity, Statistic};

    fn magnitude(statistic: Statistic, values: &[i64]) -> Magnitude {
        let (mut all, half) = (Contributions::new(statistic), values.len() / 2);
        for part in [&values[..half], &values[half..]] {
            let mut contributions = Contributions::new(statistic);
            for value in part {
                contributions.add(*value);
            }
            all.add_all(&contributions);
        }
        all.into_magnitude(1)
    }

    #[test]
    fn values_at_a_printed_precision() {
        let value = |statistic, values: &[i64], digits| {
            magnitude(statistic, values).value(digits).map(|value| value.to_string())
        };
        assert_eq!(value(Statistic::Sum, &[75, 200, -5], 1).as_deref(), Some("27.0"));
        assert_eq!(value(Statistic::Sum, &[75, 200, -5], 0).as_deref(), Some("27"));
        assert_eq!(value(Statistic::Mean, &[10, 15, 15], 2).as_deref(), Some("1.33"));
        assert_eq!(value(Statistic::Mean, &[-10, -15, -15], 1).as_deref(), Some("-1.3"));
        assert_eq!(value(Statistic::Median, &[40, 10, 30], 0).as_deref(), Some("3"));
        assert_eq!(value(Statistic::Median, &[40, 10, 10, 15], 2).as_deref(), Some("1.25"));
        assert_eq!(value(Statistic::Median, &[-15, -10], 1).as_deref(), Some("-1.3"));
        assert_eq!(value(Statistic::Sum, &[], 0).as_deref(), Some("0"));
        assert_eq!(value(Statistic::Mean, &[], 0), None);
        assert_eq!(value(Statistic::Median, &[], 0), None);
        assert_eq!(magnitude(Statistic::Sum, &[1, 2]).contributors(), 2);
    }

    #[test]
    fn one_who_dominates() {
        let rule = Sensitivity::Dominance { largest: 2, percent: 80 };
        let sensitive = |values: &[i64]| magnitude(Statistic::Sum, values).is_sensitive(rule);
        assert!(!sensitive(&[10, 10, 10, 40, 40, -15]), "80 of 125");
        assert!(!sensitive(&[40, 40, 20]), "exactly 80 % is not more");
        assert!(sensitive(&[40, 41, 20]));
        assert!(sensitive(&[5, -100, 3]), "a debt weighs as much as a gain");
        assert!(!magnitude(Statistic::Median, &[40, 41, 20]).is_sensitive(rule));
    }

    #[test]
    fn one_who_can_be_worked_out() {
        let sensitive = |values: &[i64], percent| {
            magnitude(Statistic::Mean, values).is_sensitive(Sensitivity::WithinPercent { percent })
        };
        // the second largest knows the first to be at most 100 + 9 of what is left
        assert!(sensitive(&[100, 50, 9], 10));
        assert!(!sensitive(&[100, 50, 4, 6], 10), "exactly 10 % is far enough");
        assert!(sensitive(&[100], 10) && sensitive(&[100, 100], 10));
        assert!(!sensitive(&[], 10));
    }

    #[test]
    fn nothing_is_told_by_the_way() {
        let magnitude = magnitude(Statistic::Sum, &[123_456]);
        assert_eq!(format!("{magnitude:?} {:?}", Contributions::new(Statistic::Mean)), "Magnitude(…) Contributions(…)");
    }
}
