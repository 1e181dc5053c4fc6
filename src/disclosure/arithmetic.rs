//! What checks may ask of counts: answers are findings, never the counts.

use super::{Count, Policy, Value};
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
    part.get() > population.get()
}

/// Whether parts that exclude each other are together larger than their population.
pub fn sum_exceeds(parts: &[Count], population: Count) -> bool {
    parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.get())).is_none_or(|sum| sum > population.get())
}

/// Below this many records are a few.
const FEW: u64 = 5;

/// A count for a report to those who hold the records; nothing where it is a few.
pub fn band(count: Count) -> Option<u64> {
    Some(count.get()).filter(|count| *count >= FEW)
}

/// Whether a value counts members who would be withheld alone.
pub fn is_small(value: Value, policy: &Policy) -> bool {
    matches!(value, Value::Count(count) if count.get() > 0 && policy.is_small(count.get()))
}

/// Whether parts are together exactly their total.
pub fn sums_to(parts: &[Count], total: Count) -> bool {
    parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.get())) == Some(total.get())
}

/// Whether two counts differ.
pub fn differ(one: Count, other: Count) -> bool {
    one.get() != other.get()
}

/// Whether two values of one thing contradict each other. A count and a share agree when the share is that of the
/// count at its own precision; kinds that cannot be compared agree.
pub fn contradict(one: Value, other: Value, population: Option<Count>) -> bool {
    match (one, other) {
        (Value::Count(one), Value::Count(other)) => differ(one, other),
        (Value::Share(one), Value::Share(other)) | (Value::Number(one), Value::Number(other)) => one != other,
        (
            Value::Magnitude { magnitude: one, digits, .. },
            Value::Magnitude { magnitude: other, digits: other_digits, .. },
        ) => one.value(digits) != other.value(other_digits),
        (Value::Range { low, high }, Value::Range { low: other_low, high: other_high }) => {
            (low, high) != (other_low, other_high)
        }
        (Value::Count(part), Value::Share(share)) | (Value::Share(share), Value::Count(part)) => population
            .and_then(|whole| Decimal::percentage(part.get(), whole.get(), share.digits()))
            .is_some_and(|percent| percent != share),
        _ => false,
    }
}

/// A number as somebody may write it beside a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// Followed by a percent sign.
    Percent(Decimal),
    /// Followed by what it counts.
    Number(Decimal),
}

/// Whether a written number tells a value: the count, its percentage of `population` at the precision written, or a
/// whole number of `population` that gives the share. A range and a number that counts nobody are told by nothing.
pub fn tells(written: Written, value: Value, population: Option<Count>) -> bool {
    let percentage = |part, digits| Decimal::percentage(part, population?.get(), digits);
    match (written, value) {
        (Written::Number(number), Value::Count(count)) => whole(number) == Some(count.get()),
        (Written::Percent(percent), Value::Count(count)) => percentage(count.get(), percent.digits()) == Some(percent),
        (Written::Percent(percent), Value::Share(share)) => {
            share.round_to(share.digits().min(percent.digits())) == percent
        }
        (Written::Number(number), Value::Share(share)) => {
            whole(number).is_some_and(|part| percentage(part, share.digits()) == Some(share))
        }
        (_, Value::Range { .. } | Value::Number(_) | Value::Magnitude { .. } | Value::Missing) => false,
    }
}

fn whole(number: Decimal) -> Option<u64> {
    let rounded = number.round_to(0);
    u64::try_from(rounded.units()).ok().filter(|_| rounded == number)
}

/// The sum in percent of the shares of states that exclude each other, if it is more than 100 even when every
/// share was rounded up. A count is taken as its share of `population`; a range as its lower end.
pub fn shares_exceed(values: &[Value], population: Option<Count>) -> Option<Decimal> {
    let whole = population.map(Count::get).filter(|size| *size > 0);
    let (mut least, mut total) = (0_i128, Decimal::from(0));
    for value in values {
        let (share, rounding) = match *value {
            Value::Share(share) => (share, half_unit(share)),
            Value::Range { low, .. } => (low, half_unit(low)),
            Value::Count(part) => (Decimal::percentage(part.get(), whole?, SHARE_DIGITS)?, half_unit_of(SHARE_DIGITS)),
            Value::Number(_) | Value::Magnitude { .. } | Value::Missing => continue,
        };
        least = least.checked_add(scaled(share)?)?.checked_sub(rounding)?;
        total = total.checked_add(share)?;
    }
    (least > scaled(Decimal::from(100))?).then(|| total.round_to(total.digits().min(1)))
}

/// Digits with which a count enters a sum of shares.
const SHARE_DIGITS: u8 = 6;

/// A share in units of 10⁻¹⁹ percent, in which half of the last digit is whole.
fn scaled(share: Decimal) -> Option<i128> {
    share.units().checked_mul(10_i128.pow(u32::from(Decimal::MAX_DIGITS + 1 - share.digits())))
}

fn half_unit(share: Decimal) -> i128 {
    half_unit_of(share.digits())
}

fn half_unit_of(digits: u8) -> i128 {
    5 * 10_i128.pow(u32::from(Decimal::MAX_DIGITS - digits))
}

#[cfg(test)]
mod tests {
    use super::{Count, Value, Written, attainable, contradict, shares_exceed, tells};
    use crate::locale::Decimal;

    fn decimal(text: &str) -> Decimal {
        text.parse().expect("a number")
    }

    #[test]
    fn shares_of_exclusive_states() {
        let exceed = |shares: &[&str]| {
            let values: Vec<_> = shares.iter().map(|share| Value::Share(decimal(share))).collect();
            shares_exceed(&values, None).map(|total| total.to_string())
        };
        assert_eq!(exceed(&["65", "36"]), None, "64.5 and 35.5 are 100");
        assert_eq!(exceed(&["65", "37"]).as_deref(), Some("102"));
        assert_eq!(exceed(&["80", "20"]), None);
        assert_eq!(exceed(&["65.0", "35.2"]).as_deref(), Some("100.2"));
        let mixed = [Value::Count(Count::new(28)), Value::Share(decimal("35"))];
        assert_eq!(
            shares_exceed(&mixed, Some(Count::new(42))).map(|total| total.to_string()).as_deref(),
            Some("101.7")
        );
    }

    #[test]
    fn a_share_and_a_count_may_agree() {
        let count = Value::Count(Count::new(27));
        assert!(!contradict(count, Value::Share(decimal("64")), Some(Count::new(42))));
        assert!(contradict(count, Value::Share(decimal("65")), Some(Count::new(42))));
        assert!(!contradict(count, Value::Share(decimal("65")), None));
    }

    #[test]
    fn what_tells_a_value() {
        let population = Some(Count::new(42));
        let percent = |text: &str| Written::Percent(decimal(text));
        let number = |text: &str| Written::Number(decimal(text));
        let count = Value::Count(Count::new(3));
        for written in [number("3"), number("3,0"), percent("7"), percent("7,1"), percent("7,14")] {
            assert!(tells(written, count, population), "{written:?}");
        }
        for written in [number("4"), number("3,5"), percent("3"), percent("8"), percent("7,0")] {
            assert!(!tells(written, count, population), "{written:?}");
        }
        assert!(tells(number("3"), count, None) && !tells(percent("7"), count, None));
        let share = Value::Share(decimal("7,1"));
        for written in [number("3"), percent("7,1"), percent("7")] {
            assert!(tells(written, share, population), "{written:?}");
        }
        assert!(!tells(percent("7,14"), share, population) && !tells(number("3"), share, None));
        let range = Value::Range { low: decimal("3"), high: decimal("7") };
        assert!(!tells(percent("3"), range, population) && !tells(number("3"), Value::Number(decimal("3")), None));
    }

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
