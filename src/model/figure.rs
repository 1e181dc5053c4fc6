//! A released figure in the words of a language.

use crate::disclosure::{Release, Shown};
use crate::locale::finnish::Numeral;
use crate::locale::{Decimal, Locale};

/// What a reader sees of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureText {
    /// The value, e.g. `65 %`, or the mark for a withheld or missing one.
    pub value: String,
    /// Its 95 % interval, e.g. `49,5–77,9 %`.
    pub interval: Option<String>,
    /// Whether it is withheld.
    pub withheld: bool,
}

/// Mark of a withheld figure; a letter reads well in screen readers, an asterisk does not.
pub const WITHHELD: &str = "[c]";

/// Mark of a figure that is not available.
pub const MISSING: &str = "[x]";

/// Mark behind a figure that was published otherwise before.
pub const REVISED: &str = "[r]";

/// Mark of a count that is printed as a multiple of something; it stands behind the number.
pub const ROUNDED: &str = "[m]";

/// A released figure in the words of a language.
pub fn figure_text(release: &Release, locale: &Locale) -> FigureText {
    let signed = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let plain = |value: String| FigureText { value, interval: None, withheld: false };
    match release {
        Release::Withheld(_) => FigureText { value: WITHHELD.to_owned(), interval: None, withheld: true },
        Release::Shown(Shown::Missing) => plain(MISSING.to_owned()),
        Release::Shown(Shown::Count(count)) => plain(locale.integer(signed(*count))),
        Release::Shown(Shown::Share { percent, interval }) => FigureText {
            value: locale.percent(*percent),
            interval: interval.map(|interval| locale.percent_range(interval.low, interval.high)),
            withheld: false,
        },
        Release::Shown(Shown::Fraction { part, whole: size }) => plain(locale.fraction(signed(*part), signed(*size))),
        Release::Shown(Shown::Range { low, high }) => plain(locale.percent_range(*low, *high)),
        Release::Shown(Shown::Number(number)) => plain(locale.decimal(*number)),
        // a mark behind the number, as of a revised one; the space does not break
        Release::Shown(Shown::Rounded { count, .. }) => {
            plain(format!("{}\u{a0}{ROUNDED}", locale.integer(signed(*count))))
        }
    }
}

/// How a released figure is read aloud, for Finnish case endings; `None` where no ending is judged.
pub fn numeral(release: &Release) -> Option<Numeral> {
    match release {
        Release::Shown(Shown::Count(count)) => i64::try_from(*count).ok().map(Numeral::Integer),
        Release::Shown(Shown::Share { .. } | Shown::Range { .. }) => Some(Numeral::Percent),
        Release::Shown(Shown::Number(number)) if *number == number.round_to(0) => whole(*number).map(Numeral::Integer),
        _ => None,
    }
}

fn whole(number: Decimal) -> Option<i64> {
    i64::try_from(number.round_to(0).units()).ok()
}
