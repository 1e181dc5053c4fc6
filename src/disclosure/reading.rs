//! Figures as they were read in what was built, in place of those that were released.

use std::collections::BTreeMap;

use super::audit::{Measured, Print, Proof, Published, PublishedFigure, Unproven};
use super::figures::{Bounds, Place, counts_of_share};
use super::{Interval, Selection, rounding, wilson};
use crate::locale::Decimal;

/// What somebody reads of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Read {
    /// A count.
    Count(i64),
    /// A multiple of `base`, less than that away from the count.
    Rounded {
        /// The multiple.
        count: u64,
        /// Of what.
        base: u64,
    },
    /// A share of its population in percent.
    Percent(Decimal),
    /// The 95 % interval of such a share, in percent.
    Interval {
        /// Its lower end.
        low: Decimal,
        /// Its upper end.
        high: Decimal,
    },
    /// That it is withheld.
    Withheld,
}

/// Figures as they were read.
#[derive(Debug, Clone)]
pub struct AsRead {
    /// What is to be audited.
    pub published: Published,
    /// Where figures are printed that were read as more than one thing: no number agrees with all of it.
    pub contradictory: Vec<Place>,
    /// Whether what was read is what was released, so that its proofs hold as they are.
    pub is_as_released: bool,
}

impl Published {
    /// The same figures with what was read of them, to be audited for the readers for whom the release was proven. A figure
    /// that was read nowhere stays as it was released.
    pub fn as_read(&self, proofs: &[Result<Proof, Unproven>], read: &BTreeMap<Place, Vec<Read>>) -> AsRead {
        let mut published = self.clone();
        let mut contradictory = Vec::new();
        let mut is_as_released = true;
        for population in &mut published.populations {
            let proven = proofs
                .iter()
                .flatten()
                .find(|proof| (proof.population, proof.measured) == (population.id, population.measured));
            if let Some(proof) = proven {
                population.complete.clone_from(&proof.complete);
                population.perhaps_complete.clear();
            }
            // what is read of sums is judged by comparing it with what was released
            if population.measured != Measured::Members {
                continue;
            }
            let sizes = population.figures.iter().filter(|figure| figure.selection == Selection::everyone());
            let mut size = None;
            for figure in sizes {
                if let Some(Print::Shown(bounds)) = print(figure, read, None)
                    && bounds.is_exact()
                {
                    size = u64::try_from(bounds.low).ok();
                }
            }
            for figure in &mut population.figures {
                let Some(print) = print(figure, read, size) else { continue };
                if matches!(print, Print::Shown(bounds) | Print::Rounded(bounds, _) if bounds.low > bounds.high) {
                    contradictory.extend(figure.places.iter().copied());
                } else {
                    is_as_released &= figure.print == print;
                    figure.print = print;
                }
            }
        }
        AsRead { published, contradictory, is_as_released }
    }
}

/// What is known of a figure from all that was read of it; nothing where nothing was.
fn print(figure: &PublishedFigure, read: &BTreeMap<Place, Vec<Read>>, size: Option<u64>) -> Option<Print> {
    let readings: Vec<Read> = figure.places.iter().filter_map(|place| read.get(place)).flatten().copied().collect();
    let whole = || Bounds { low: 0, high: i64::MAX };
    let told: Vec<Bounds> = readings.iter().filter_map(|reading| told(*reading, size)).collect();
    let is_rounded = readings.iter().any(|reading| matches!(reading, Read::Rounded { .. }));
    if !told.is_empty() {
        let told = told.into_iter().fold(whole(), Bounds::and);
        return Some(match figure.print {
            Print::Rounded(_, needed) | Print::Withheld(needed) if is_rounded => Print::Rounded(told, needed),
            _ => Print::Shown(told),
        });
    }
    match figure.print {
        _ if readings.is_empty() => None,
        Print::Withheld(needed) => Some(Print::Withheld(needed)),
        // it was released and is read as withheld: the release may be known from elsewhere
        Print::Shown(_) | Print::Rounded(..) => None,
    }
}

/// The counts that a reading leaves possible; nothing where it tells none.
fn told(reading: Read, size: Option<u64>) -> Option<Bounds> {
    match reading {
        Read::Count(count) => Some(Bounds::exactly(count)),
        Read::Rounded { count, base } => Some(rounding::counts(count, base)),
        Read::Percent(share) => counts_of_share(share, size?),
        Read::Interval { low, high } => {
            let size = size?;
            // both ends grow with the part
            let first = first_part(size, |interval| interval.low >= low && interval.high >= high);
            let after = first_part(size, |interval| interval.low > low || interval.high > high);
            let number = |part: u64| i64::try_from(part).ok();
            Some(Bounds { low: number(first)?, high: number(after)?.saturating_sub(1) })
        }
        Read::Withheld => None,
    }
}

/// The least part of a whole whose interval is far enough; one more than the whole if none is.
fn first_part(size: u64, is_far_enough: impl Fn(Interval) -> bool) -> u64 {
    let (mut low, mut high) = (0, size.saturating_add(1));
    while low < high {
        let middle = low + (high - low) / 2;
        if wilson(middle, size).is_some_and(&is_far_enough) {
            high = middle;
        } else {
            low = middle + 1;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::super::{Extent, Place, Released, audit, audit_release};
    use super::Read;

    fn released() -> Released {
        super::super::audit::tests::released([20, 2, 9, 11])
    }

    fn is_proven(read: &[(Place, Read)]) -> bool {
        let mut all: BTreeMap<Place, Vec<Read>> = BTreeMap::new();
        for (place, read) in read {
            all.entry(*place).or_default().push(*read);
        }
        let released = released();
        let proofs = audit_release(&released, Extent::Values);
        assert!(proofs.iter().all(Result::is_ok), "{proofs:?}");
        let read = released.published.as_read(&proofs, &all);
        assert!(read.contradictory.is_empty(), "{read:?}");
        audit(&read.published, Extent::Values).iter().all(Result::is_ok)
    }

    #[test]
    fn what_is_read_as_released_is_proven() {
        let read = [
            (Place::Size(0), Read::Count(42)),
            (Place::Cell(0, 0, 0), Read::Percent("48".parse().expect("a number"))),
            (Place::Cell(0, 1, 0), Read::Withheld),
        ];
        assert!(is_proven(&read));
    }

    #[test]
    fn a_withheld_figure_that_is_read_gives_the_other_away() {
        assert!(!is_proven(&[(Place::Cell(0, 2, 0), Read::Count(9))]));
        let share = Read::Percent("21.4".parse().expect("a number"));
        assert!(!is_proven(&[(Place::Size(0), Read::Count(42)), (Place::Cell(0, 2, 0), share)]));
    }

    #[test]
    fn an_interval_tells_more_than_its_share() {
        let interval = super::wilson(9, 42).expect("a part of a whole");
        let interval = Read::Interval { low: interval.low, high: interval.high };
        assert!(!is_proven(&[(Place::Size(0), Read::Count(42)), (Place::Cell(0, 2, 0), interval)]));
    }

    #[test]
    fn an_interval_tells_its_count_however_large() {
        for (part, size) in [(0, 20), (9, 42), (42, 42), (777, 1_000), (123_456_789, 1_000_000_000)] {
            let Some(super::Interval { low, high }) = super::wilson(part, size) else { panic!("{part} of {size}") };
            let told = super::told(Read::Interval { low, high }, Some(size)).expect("a count");
            assert!(told.contains(part.try_into().expect("a small number")), "{part} of {size}: {told:?}");
            assert!(size > 999 || told.is_exact(), "{part} of {size}: {told:?}");
        }
    }

    #[test]
    fn two_readings_that_differ_are_found() {
        let place = Place::Cell(0, 0, 0);
        let read = BTreeMap::from([(place, vec![Read::Count(20), Read::Count(21)])]);
        assert_eq!(released().published.as_read(&[], &read).contradictory, [place]);
    }
}
