//! How many people of a small group gave each score.

use std::collections::BTreeMap;
use std::ops::RangeInclusive;

use super::Policy;

/// How many gave each score of an ordinal scale, as far as it may be told: there is none that may not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution(BTreeMap<i64, u64>);

/// Why the distribution of scores may not be told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClosedDistribution {
    /// A score was given, or no score was given, by fewer than the threshold.
    Few,
    /// All gave the same score, so each one's is told.
    Unanimous,
    /// More gave a score than took part.
    MoreThanAsked,
}

impl Distribution {
    /// The distribution of the scores that `assessors` people gave on a scale, if it may be told.
    ///
    /// Whoever was in the room knows who was there. A score that one or two gave is soon a name, and a score that
    /// everybody gave is everybody's. So each score of the scale must have been given by nobody or by as many as the
    /// policy's threshold, more than one score must have been given, and those who gave none count like a score. A score
    /// that nobody gave is withheld where the policy protects zeros; of a scale that is not known there may always be one.
    ///
    /// # Errors
    /// With the reason why it may not be told.
    pub fn open(
        counts: &BTreeMap<i64, u64>,
        scale: Option<RangeInclusive<i64>>,
        assessors: u64,
        policy: &Policy,
    ) -> Result<Self, ClosedDistribution> {
        let given: BTreeMap<i64, u64> =
            counts.iter().filter(|(_, count)| **count > 0).map(|(score, count)| (*score, *count)).collect();
        let sum = given.values().try_fold(0_u64, |sum, count| sum.checked_add(*count));
        let without = sum.and_then(|sum| assessors.checked_sub(sum)).ok_or(ClosedDistribution::MoreThanAsked)?;
        let small = |count: u64| count > 0 && policy.is_small(count);
        let empty = || scale.is_none_or(|mut scale| scale.any(|score| !given.contains_key(&score)));
        if given.values().any(|count| small(*count)) || small(without) || policy.is_small(0) && empty() {
            return Err(ClosedDistribution::Few);
        }
        if given.len() < 2 {
            return Err(ClosedDistribution::Unanimous);
        }
        Ok(Self(given))
    }

    /// Scores with how many gave each, the lowest first; only scores that were given.
    pub fn counts(&self) -> impl Iterator<Item = (i64, u64)> {
        self.0.iter().map(|(score, count)| (*score, *count))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{ClosedDistribution, Distribution};
    use crate::disclosure::{Policy, Zeros};

    fn open(counts: &[(i64, u64)], assessors: u64, policy: Policy) -> Result<(), ClosedDistribution> {
        let counts: BTreeMap<i64, u64> = counts.iter().copied().collect();
        Distribution::open(&counts, Some(1..=5), assessors, &policy).map(|_| ())
    }

    #[test]
    fn small_groups_are_not_told() {
        let policy = Policy::default();
        assert_eq!(open(&[(3, 5), (4, 6)], 11, policy), Ok(()));
        assert_eq!(open(&[(3, 5), (4, 6), (5, 0)], 11, policy), Ok(()));
        assert_eq!(open(&[(3, 4), (4, 6)], 10, policy), Err(ClosedDistribution::Few));
        assert_eq!(open(&[(3, 5), (4, 6), (5, 1)], 12, policy), Err(ClosedDistribution::Few));
        assert_eq!(open(&[(4, 12)], 12, policy), Err(ClosedDistribution::Unanimous));
        assert_eq!(open(&[], 12, policy), Err(ClosedDistribution::Unanimous));
    }

    #[test]
    fn those_who_gave_no_score_are_a_group_too() {
        let policy = Policy::default();
        assert_eq!(open(&[(3, 5), (4, 6)], 12, policy), Err(ClosedDistribution::Few));
        assert_eq!(open(&[(3, 5), (4, 6)], 16, policy), Ok(()));
        assert_eq!(open(&[(3, 5), (4, 6)], 10, policy), Err(ClosedDistribution::MoreThanAsked));
        assert_eq!(open(&[(3, u64::MAX), (4, 6)], 10, policy), Err(ClosedDistribution::MoreThanAsked));
    }

    #[test]
    fn zeros_are_protected_where_the_policy_says_so() {
        let policy = Policy::default().with_zeros(Zeros::Protected);
        assert_eq!(open(&[(3, 5), (4, 6)], 11, policy), Err(ClosedDistribution::Few));
        assert_eq!(open(&[(1, 5), (2, 5), (3, 5), (4, 5), (5, 5)], 25, policy), Ok(()));
    }
}
