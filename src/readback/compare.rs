//! What was found, held against what was released.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use super::{FigureKey, Part, Place, Seen, SeenValue, reader};
use crate::disclosure::{Interval, Release, Shown};
use crate::locale::Decimal;
use crate::output::{Output, OutputPath};

/// Something in the output that does not agree with the release.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// What is wrong.
    pub fault: Fault,
    /// The figure it is about, if one is named.
    pub figure: Option<FigureKey>,
    /// As it is printed, as far as it is text. Not to be published: it may be what should have been withheld.
    pub printed: String,
    /// Where; nothing for a figure that is nowhere.
    pub place: Option<Place>,
    /// The file, where no single place is meant.
    pub path: Option<OutputPath>,
}

/// What is wrong with a place of the output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    /// A withheld figure has a value or a length.
    Disclosed,
    /// A shown figure has another value or length, or none.
    Differs,
    /// A mark names a figure that is not released.
    Unknown,
    /// A mark is not a name, or its file cannot be read.
    Unreadable,
    /// A figure is found in no file.
    Nowhere,
    /// A title or description for machines has a number, other than a year, that no page shows.
    Aside,
    /// The type of a file has no reader-back.
    NoReader,
}

/// Reads every file of an output and holds it against what was released. The order is that of the files, then of the
/// figures.
pub fn compare(output: &Output, expected: &BTreeMap<FigureKey, Release>) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut found: BTreeSet<FigureKey> = BTreeSet::new();
    let mut visible: BTreeSet<Decimal> = BTreeSet::new();
    let mut asides: Vec<(&OutputPath, BTreeSet<Decimal>)> = Vec::new();
    for (path, bytes) in output.iter() {
        let Some(reader) = reader(path) else {
            findings.push(Finding::in_file(Fault::NoReader, path, String::new()));
            continue;
        };
        let reading = reader.read(path, bytes);
        findings.extend(reading.unnamed.into_iter().map(|name| Finding::in_file(Fault::Unreadable, path, name)));
        for seen in reading.seen {
            let fault = match expected.get(&seen.figure) {
                None => Some(Fault::Unknown),
                Some(release) => fault(release, &seen),
            };
            found.insert(seen.figure.clone());
            findings.extend(fault.map(|fault| Finding::at(fault, seen)));
        }
        asides.push((path, reading.aside));
        visible.extend(reading.visible);
    }
    for (path, numbers) in asides {
        let unseen = numbers.into_iter().filter(|number| !visible.contains(number) && !is_year(*number));
        findings.extend(unseen.map(|number| Finding::in_file(Fault::Aside, path, number.to_string())));
    }
    let nowhere = expected.keys().filter(|figure| !found.contains(figure));
    findings.extend(nowhere.map(|figure| Finding {
        fault: Fault::Nowhere,
        figure: Some(figure.clone()),
        printed: String::new(),
        place: None,
        path: None,
    }));
    findings
}

/// Whether a number is written like a year. A description may well name one that its page does not.
fn is_year(number: Decimal) -> bool {
    number.digits() == 0 && (1900..2100).contains(&number.units())
}

/// What is wrong with a figure as it was found.
fn fault(release: &Release, seen: &Seen) -> Option<Fault> {
    let Release::Shown(shown) = release else {
        return (seen.value != SeenValue::Withheld).then_some(Fault::Disclosed);
    };
    let agrees = match &seen.value {
        SeenValue::Length { low, high } => drawn(shown).iter().any(|value| (*low..=*high).contains(value)),
        value => tells(shown, value, seen.place.part),
    };
    (!agrees).then_some(Fault::Differs)
}

fn tells(shown: &Shown, value: &SeenValue, part: Part) -> bool {
    let count = |count: u64| i64::try_from(count).map(Decimal::from).ok();
    match (shown, value) {
        (Shown::Count(own), SeenValue::Number(number)) => count(*own) == Some(*number),
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
    let real = |number: Decimal| number.to_string().parse().unwrap_or(f64::NAN);
    let count = |count: u64| i64::try_from(count).map_or(f64::NAN, |count| real(Decimal::from(count)));
    match shown {
        Shown::Count(own) => vec![count(*own)],
        Shown::Number(number) => vec![real(*number)],
        Shown::Share { percent, interval } => {
            let ends = interval.iter().flat_map(|interval| [real(interval.low), real(interval.high)]);
            std::iter::once(real(*percent)).chain(ends).collect()
        }
        Shown::Fraction { part, whole } => vec![100.0 * count(*part) / count(*whole)],
        Shown::Range { low, high } => vec![real(*low), real(*high)],
        Shown::Missing => Vec::new(),
    }
}

impl Finding {
    fn at(fault: Fault, seen: Seen) -> Self {
        let path = Some(seen.place.path.clone());
        Self { fault, figure: Some(seen.figure), printed: seen.printed, place: Some(seen.place), path }
    }

    fn in_file(fault: Fault, path: &OutputPath, printed: String) -> Self {
        Self { fault, figure: None, printed, place: None, path: Some(path.clone()) }
    }
}

/// For tests and logs; a report for people has its own words.
impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", self.fault)?;
        if let Some(path) = &self.path {
            write!(formatter, " in {path}")?;
        }
        if let Some(figure) = &self.figure {
            write!(formatter, ": {figure}")?;
        }
        match &self.place {
            Some(place) => write!(formatter, " ({:?})", place.part),
            None => Ok(()),
        }
    }
}
