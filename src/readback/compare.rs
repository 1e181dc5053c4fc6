//! What was found, held against what was released.

use std::collections::{BTreeMap, BTreeSet};

use super::{FigureKey, FileRead, Part, Seen, SeenValue};
use crate::disclosure::{Interval, Release, Shown};
use crate::locale::Decimal;
use crate::output::OutputPath;

/// Something in the output that does not agree with the release. What is printed there is not to be published: it may be
/// what should have been withheld.
#[derive(Debug, Clone, PartialEq)]
pub enum Finding {
    /// A withheld figure has a value or a length.
    Disclosed(Seen),
    /// A shown figure has another value or length, or none.
    Differs(Seen),
    /// A mark names a figure that is not released.
    Unknown(Seen),
    /// A mark is no name, or a figure has none, or the file cannot be read.
    Unnamed {
        /// The file.
        path: OutputPath,
        /// What stands there.
        text: String,
    },
    /// A title or description for machines has a number, other than a year, that no page shows.
    Aside {
        /// The file.
        path: OutputPath,
        /// The number.
        number: Decimal,
    },
    /// A figure is found in no file.
    Nowhere(FigureKey),
    /// The type of a file has no reader-back.
    NoReader(OutputPath),
}

/// Holds what was read of every file against what was released. The order is that of the files, then of the figures.
pub fn compare(files: &[FileRead], expected: &BTreeMap<FigureKey, Release>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut found: BTreeSet<FigureKey> = BTreeSet::new();
    let mut visible: BTreeSet<Decimal> = BTreeSet::new();
    let mut asides: Vec<(&OutputPath, &BTreeSet<Decimal>)> = Vec::new();
    for FileRead { path, reading } in files {
        let Some(reading) = reading else {
            findings.push(Finding::NoReader(path.clone()));
            continue;
        };
        let unnamed = reading.unnamed.iter().cloned();
        findings.extend(unnamed.map(|text| Finding::Unnamed { path: path.clone(), text }));
        for seen in &reading.seen {
            found.insert(seen.figure.clone());
            findings.extend(judge(expected.get(&seen.figure), seen));
        }
        asides.push((path, &reading.aside));
        visible.extend(&reading.visible);
    }
    for (path, numbers) in asides {
        let unseen = numbers.iter().filter(|number| !visible.contains(number) && !is_year(**number));
        findings.extend(unseen.map(|number| Finding::Aside { path: path.clone(), number: *number }));
    }
    findings.extend(expected.keys().filter(|figure| !found.contains(figure)).cloned().map(Finding::Nowhere));
    findings
}

/// Whether a number is written like a year. A description may well name one that its page does not.
fn is_year(number: Decimal) -> bool {
    number.digits() == 0 && (1900..2100).contains(&number.units())
}

/// What is wrong with a figure as it was found.
fn judge(release: Option<&Release>, seen: &Seen) -> Option<Finding> {
    let agrees = match release {
        None => return Some(Finding::Unknown(seen.clone())),
        Some(Release::Withheld(_)) if seen.value == SeenValue::Withheld => true,
        Some(Release::Withheld(_)) => return Some(Finding::Disclosed(seen.clone())),
        Some(Release::Shown(shown)) => match &seen.value {
            SeenValue::Length { low, high } => drawn(shown).iter().any(|value| (*low..=*high).contains(value)),
            value => tells(shown, value, seen.place.part),
        },
    };
    (!agrees).then(|| Finding::Differs(seen.clone()))
}

fn tells(shown: &Shown, value: &SeenValue, part: Part) -> bool {
    let count = |count: u64| i64::try_from(count).map(Decimal::from).ok();
    match (shown, value) {
        (Shown::Count(own), SeenValue::Number(number))
        | (Shown::Rounded { count: own, .. }, SeenValue::Rounded(number)) => count(*own) == Some(*number),
        (Shown::Number(own), SeenValue::Number(number)) => own == number,
        (Shown::Share { percent, .. }, SeenValue::Percent(number)) => percent == number,
        (Shown::Share { interval: Some(own), .. }, SeenValue::Interval { low, high }) => {
            *own == Interval { low: *low, high: *high }
        }
        (Shown::Fraction { part: own, whole: all }, SeenValue::Fraction { part, whole }) => {
            count(*own) == Some(*part) && count(*all) == Some(*whole)
        }
        // a data file has the part, and the whole beside it
        (Shown::Fraction { part: own, .. }, SeenValue::Number(number)) => {
            matches!(part, Part::Line(_)) && count(*own) == Some(*number)
        }
        (Shown::Range { low: own, high: upper }, SeenValue::Range { low, high }) => own == low && upper == high,
        (Shown::Range { low, high }, SeenValue::Percent(number)) => low == high && low == number,
        (Shown::Missing, SeenValue::Missing) => true,
        _ => false,
    }
}

/// The values that a shape of a figure may stand for.
fn drawn(shown: &Shown) -> Vec<f64> {
    let count = |count: u64| i64::try_from(count).map_or(f64::NAN, |count| Decimal::from(count).to_f64());
    match shown {
        Shown::Count(own) | Shown::Rounded { count: own, .. } => vec![count(*own)],
        Shown::Number(number) => vec![number.to_f64()],
        Shown::Share { percent, interval } => {
            let ends = interval.iter().flat_map(|interval| [interval.low.to_f64(), interval.high.to_f64()]);
            std::iter::once(percent.to_f64()).chain(ends).collect()
        }
        Shown::Fraction { part, whole } => vec![100.0 * count(*part) / count(*whole)],
        Shown::Range { low, high } => vec![low.to_f64(), high.to_f64()],
        Shown::Missing => Vec::new(),
    }
}

impl Finding {
    /// A word for what is wrong.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Disclosed(_) => "disclosed",
            Self::Differs(_) => "differs",
            Self::Unknown(_) => "unknown",
            Self::Unnamed { .. } => "unnamed",
            Self::Aside { .. } => "aside",
            Self::Nowhere(_) => "nowhere",
            Self::NoReader(_) => "no-reader",
        }
    }

    /// The figure it is about, if one is named.
    pub const fn figure(&self) -> Option<&FigureKey> {
        match self {
            Self::Disclosed(seen) | Self::Differs(seen) | Self::Unknown(seen) => Some(&seen.figure),
            Self::Nowhere(figure) => Some(figure),
            Self::Unnamed { .. } | Self::Aside { .. } | Self::NoReader(_) => None,
        }
    }
}
