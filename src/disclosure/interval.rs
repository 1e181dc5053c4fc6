use super::Interval;
use crate::locale::Decimal;

/// 97.5 % point of the standard normal distribution.
const Z: f64 = 1.959_963_984_540_054;

/// The Wilson score interval of `part` in `whole` at 95 %, in percent with one digit.
///
/// For a whole population it says what similar groups might show, not sampling error.
/// Source: E. B. Wilson, *Probable inference, the law of succession, and statistical inference*, JASA 22 (1927).
/// `None` when `whole` is zero or less than `part`.
pub fn wilson(part: u64, whole: u64) -> Option<Interval> {
    if whole == 0 || part > whole {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "counts of people are far below 2^53")]
    let (n, p) = (whole as f64, part as f64 / whole as f64);
    let centre = p + Z * Z / (2.0 * n);
    let half = Z * (p * (1.0 - p) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    let percent = |value: f64| format!("{:.1}", (value * 100.0).clamp(0.0, 100.0)).parse::<Decimal>().ok();
    Some(Interval { low: percent((centre - half) / scale)?, high: percent((centre + half) / scale)? })
}
