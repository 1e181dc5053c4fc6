//! What checks may ask of counts: answers are findings, never the counts.

use super::Count;
use crate::locale::Decimal;

/// A percentage that no whole number of the population gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotAttainable {
    /// The whole numbers nearest to the share, with the percentages they give.
    pub nearest: Vec<(u64, Decimal)>,
    /// Population sizes nearest to the told one for which a whole number would give the percentage.
    pub fitting_sizes: Vec<u64>,
}

/// How far from the told size others are tried.
const SEARCHED: u64 = 50;

/// How many population sizes are named.
const FITTING_SIZES: usize = 8;

/// Whether some whole number of `population` gives `percent` at its own precision.
///
/// Source: N. J. L. Brown and J. A. J. Heathers, *The GRIM Test*, Social Psychological and Personality Science 8
/// (2017), applied to percentages.
pub fn attainable(percent: Decimal, population: Count) -> Result<(), NotAttainable> {
    let size = population.get();
    if size == 0 || fits(percent, size) {
        return Ok(());
    }
    let nearest = candidates(percent, size)
        .filter_map(|part| Some((part, Decimal::percentage(part, size, percent.digits())?)))
        .collect();
    let near = size.saturating_sub(SEARCHED).max(1)..=size.saturating_add(SEARCHED);
    let mut fitting_sizes: Vec<u64> = near.filter(|other| fits(percent, *other)).collect();
    fitting_sizes.sort_by_key(|other| (other.abs_diff(size), *other));
    fitting_sizes.truncate(FITTING_SIZES);
    fitting_sizes.sort_unstable();
    Err(NotAttainable { nearest, fitting_sizes })
}

/// The whole numbers on both sides of `percent` of `size`.
fn candidates(percent: Decimal, size: u64) -> impl Iterator<Item = u64> {
    let scale = 100 * 10_i128.pow(u32::from(percent.digits().min(18)));
    let below = u64::try_from(percent.units().saturating_mul(i128::from(size)) / scale).unwrap_or(size);
    [below, below.saturating_add(1)].into_iter().filter(move |part| *part <= size)
}

fn fits(percent: Decimal, size: u64) -> bool {
    candidates(percent, size).any(|part| Decimal::percentage(part, size, percent.digits()) == Some(percent))
}

/// Whether a part is larger than its population.
pub fn exceeds(part: Count, population: Count) -> bool {
    part > population
}

/// Whether parts that exclude each other are together larger than their population.
pub fn sum_exceeds(parts: &[Count], population: Count) -> bool {
    parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.get())).is_none_or(|sum| sum > population.get())
}

/// Whether two counts differ.
pub fn differ(one: Count, other: Count) -> bool {
    one != other
}

#[cfg(test)]
mod tests {
    use super::{Count, attainable};

    #[test]
    fn sixty_five_percent_of_forty_two_does_not_exist() {
        let found = attainable("65".parse().expect("a number"), Count::new(42)).expect_err("no whole number gives it");
        let nearest: Vec<_> = found.nearest.iter().map(|(part, share)| (*part, share.to_string())).collect();
        assert_eq!(nearest, [(27, "64".to_owned()), (28, "67".to_owned())]);
        for size in [34, 37, 40, 43] {
            assert!(found.fitting_sizes.contains(&size), "{size} of {:?}", found.fitting_sizes);
        }
        assert!(attainable("70".parse().expect("a number"), Count::new(20)).is_ok());
        assert!(attainable("65".parse().expect("a number"), Count::new(40)).is_ok());
    }
}
