//! Exact decimal numbers.

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

/// A decimal number, exact, that remembers how many digits it was given with: `65.0` equals `65` but is shown with
/// its zero.
///
/// The whole part is within ±(2⁶³ − 1) and there are at most [`MAX_DIGITS`](Self::MAX_DIGITS) digits after the
/// point.
#[derive(Debug, Clone, Copy)]
pub struct Decimal {
    /// The value times `10^digits`. Within the limits above a value scaled to `MAX_DIGITS` still fits.
    units: i128,
    digits: u8,
}

/// Why a text is not a decimal number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotDecimal {
    /// Something other than a sign, digits and one decimal mark between digits.
    #[error("`{0}` is not a number such as 65 or 65,5")]
    Form(String),
    /// More digits than a [`Decimal`] can hold.
    #[error("`{0}` has too many digits")]
    Size(String),
}

impl Decimal {
    /// The most digits after the decimal mark.
    pub const MAX_DIGITS: u8 = 18;

    const MAX_WHOLE: i128 = i64::MAX as i128;

    fn new(units: i128, digits: u8) -> Option<Self> {
        (digits <= Self::MAX_DIGITS && units.abs() / power(digits) <= Self::MAX_WHOLE).then_some(Self { units, digits })
    }

    /// The share `part` is of `whole`, in percent, rounded half up to `digits` after the mark.
    ///
    /// Nothing when `whole` is zero or the result does not fit.
    pub fn percentage(part: u64, whole: u64, digits: u8) -> Option<Self> {
        if whole == 0 || digits > Self::MAX_DIGITS {
            return None;
        }
        let numerator = i128::from(part).checked_mul(power(digits + 2))?;
        Self::new(divide_half_up(numerator, i128::from(whole)), digits)
    }

    /// `units` in units of `from` digits after the mark, divided by `divisor` and rounded to `digits`; halves go away
    /// from zero.
    ///
    /// Nothing when `divisor` is zero or the result does not fit.
    pub fn quotient(units: i128, divisor: u64, from: u8, digits: u8) -> Option<Self> {
        if divisor == 0 || from > Self::MAX_DIGITS || digits > Self::MAX_DIGITS {
            return None;
        }
        let numerator = units.abs().checked_mul(power(digits.saturating_sub(from)))?;
        let denominator = i128::from(divisor).checked_mul(power(from.saturating_sub(digits)))?;
        Self::new(divide_half_up(numerator, denominator) * units.signum(), digits)
    }

    /// The value times ten to the power of [`digits`](Self::digits).
    pub const fn units(self) -> i128 {
        self.units
    }

    /// How many digits there are after the decimal mark, trailing zeros included.
    pub const fn digits(self) -> u8 {
        self.digits
    }

    /// The same number with `digits` digits after the mark (at most [`MAX_DIGITS`](Self::MAX_DIGITS)): padded with
    /// zeros, or rounded. Halves go away from zero, which for shares is half up.
    #[must_use]
    pub fn round_to(self, digits: u8) -> Self {
        let digits = digits.min(Self::MAX_DIGITS);
        let units = if digits < self.digits {
            let rounded = divide_half_up(self.units.abs(), power(self.digits - digits));
            rounded * self.units.signum()
        } else {
            self.units * power(digits - self.digits)
        };
        Self { units, digits }
    }

    /// The exact sum, with as many digits as the longer one has; nothing when it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let digits = self.digits.max(other.digits);
        Self::new(self.round_to(digits).units.checked_add(other.round_to(digits).units)?, digits)
    }

    /// The nearest number that can be drawn or measured with; what is written comes from the decimal itself.
    pub fn to_f64(self) -> f64 {
        // by way of its digits, which rounds once
        self.to_string().parse().unwrap_or(f64::NAN)
    }

    const fn scaled(self) -> i128 {
        self.units * power(Self::MAX_DIGITS - self.digits)
    }
}

const fn power(exponent: u8) -> i128 {
    10_i128.pow(exponent as u32)
}

/// Divides a number that is not negative.
const fn divide_half_up(numerator: i128, denominator: i128) -> i128 {
    let remainder = numerator % denominator;
    numerator / denominator + if remainder >= denominator - remainder { 1 } else { 0 }
}

impl From<i64> for Decimal {
    fn from(whole: i64) -> Self {
        Self { units: whole.into(), digits: 0 }
    }
}

impl FromStr for Decimal {
    type Err = NotDecimal;

    /// Reads `65`, `65,5`, `65.5`, with `-` or `−` before a negative number; no group separators, since `1.000`
    /// could mean either.
    fn from_str(text: &str) -> Result<Self, NotDecimal> {
        let form = || NotDecimal::Form(text.to_owned());
        let size = || NotDecimal::Size(text.to_owned());
        let (sign, unsigned) = match text.strip_prefix(['-', '−']) {
            Some(rest) => (-1, rest),
            None => (1, text),
        };
        let (whole, fraction) = match unsigned.split_once([',', '.']) {
            Some((_, "")) => return Err(form()),
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        if whole.is_empty() || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit()) {
            return Err(form());
        }
        let digits = u8::try_from(fraction.len()).map_err(|_| size())?;
        let units: i128 = format!("{whole}{fraction}").parse().map_err(|_| size())?;
        Self::new(sign * units, digits).ok_or_else(size)
    }
}

/// A plain form for machines and messages: a point, no groups, an ASCII minus.
impl fmt::Display for Decimal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.units < 0 { "-" } else { "" };
        let (whole, fraction) = (self.units.abs() / power(self.digits), self.units.abs() % power(self.digits));
        match usize::from(self.digits) {
            0 => write!(formatter, "{sign}{whole}"),
            width => write!(formatter, "{sign}{whole}.{fraction:0width$}"),
        }
    }
}

impl From<Decimal> for fixed_decimal::Decimal {
    fn from(value: Decimal) -> Self {
        let mut decimal = Self::from(value.units);
        decimal.multiply_pow10(-i16::from(value.digits));
        decimal
    }
}

impl PartialEq for Decimal {
    fn eq(&self, other: &Self) -> bool {
        self.scaled() == other.scaled()
    }
}

impl Eq for Decimal {}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        self.scaled().cmp(&other.scaled())
    }
}

impl Hash for Decimal {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.scaled().hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, NotDecimal};

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap_or_else(|problem| panic!("{problem}"))
    }

    #[test]
    fn text_is_read_exactly() {
        for (text, shown) in [
            ("65", "65"),
            ("65,5", "65.5"),
            ("65.50", "65.50"),
            ("−0,05", "-0.05"),
            ("-0", "0"),
            ("9223372036854775807", "9223372036854775807"),
            ("0,123456789012345678", "0.123456789012345678"),
        ] {
            assert_eq!(decimal(text).to_string(), shown);
        }
        for text in ["", "-", ",5", "5,", "1 000", "1.000,5", "65 %", "+5", "٣", "1e3", "--1"] {
            assert_eq!(text.parse::<Decimal>(), Err(NotDecimal::Form(text.to_owned())));
        }
        let many = "1".repeat(300);
        for text in ["9223372036854775808", "0,1234567890123456789", &many, &format!("0,{many}")] {
            assert_eq!(text.parse::<Decimal>(), Err(NotDecimal::Size(text.to_owned())));
        }
    }

    #[test]
    fn comparison_is_by_value() {
        assert_eq!(decimal("65,0"), decimal("65"));
        assert!(decimal("64,9") < decimal("65") && decimal("-1") < decimal("0,001"));
        assert!(decimal("9223372036854775807") > decimal("0,000000000000000001"));
    }

    #[test]
    fn halves_go_up() {
        for (text, digits, shown) in [
            ("64,5", 0, "65"),
            ("64,49", 0, "64"),
            ("-2,5", 0, "-3"),
            ("1,005", 2, "1.01"),
            ("65", 1, "65.0"),
            ("9223372036854775807,9", 0, "9223372036854775808"),
        ] {
            assert_eq!(decimal(text).round_to(digits).to_string(), shown);
        }
        assert_eq!(decimal("1").round_to(u8::MAX).digits(), Decimal::MAX_DIGITS);
    }

    #[test]
    fn shares_of_a_count() {
        let share = |part, whole, digits| Decimal::percentage(part, whole, digits).map(|share| share.to_string());
        assert_eq!(share(27, 42, 0).as_deref(), Some("64"));
        assert_eq!(share(28, 42, 0).as_deref(), Some("67"));
        assert_eq!(share(1, 8, 1).as_deref(), Some("12.5"));
        assert_eq!(share(1, 200, 0).as_deref(), Some("1"));
        assert_eq!(share(1, 0, 0), None);
        assert_eq!(share(u64::MAX, 1, 18), None);
        assert_eq!(share(1, 3, u8::MAX), None);
    }

    #[test]
    fn quotients_round_away_from_zero() {
        let quotient = |units, divisor, from, digits| {
            Decimal::quotient(units, divisor, from, digits).map(|quotient| quotient.to_string())
        };
        assert_eq!(quotient(275, 2, 1, 1).as_deref(), Some("13.8"));
        assert_eq!(quotient(-275, 2, 1, 1).as_deref(), Some("-13.8"));
        assert_eq!(quotient(7, 2, 0, 3).as_deref(), Some("3.500"));
        assert_eq!(quotient(149, 1, 2, 0).as_deref(), Some("1"));
        assert_eq!(quotient(1, 0, 0, 0), None);
        assert_eq!(quotient(i128::MAX, 1, 0, 1), None);
    }

    #[test]
    fn sums_are_exact() {
        assert_eq!(decimal("64,5").checked_add(decimal("35,75")).map(|sum| sum.to_string()).as_deref(), Some("100.25"));
        assert_eq!(Decimal::from(i64::MAX).checked_add(Decimal::from(1)), None);
    }
}
