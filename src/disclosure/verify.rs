//! Checking a certificate: nothing but adding and comparing whole numbers.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use super::certificate::{Certificate, Certified, CertifiedFigure, CertifiedPrint, Possible};
use super::{Policy, system::Change};

/// Something in a certificate that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The population it is in.
    pub population: String,
    /// What does not hold.
    pub wrong: Wrong,
    /// The change with which it is so; none for the table as it is.
    pub taken: Option<Taken>,
}

/// A change, taken a number of times.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Taken {
    /// The number of the change.
    pub change: usize,
    /// How many times; negative: the other way.
    pub times: i64,
}

/// What does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// The number of a cell, or of a change, that is not there.
    NotThere,
    /// A number beyond what is added exactly.
    TooLarge,
    /// A figure that counts a cell twice.
    Twice {
        /// The figure.
        figure: String,
    },
    /// Sums that count the same people and differ.
    Unequal {
        /// One sum.
        one: i64,
        /// The other.
        other: i64,
    },
    /// A cell that counts fewer than none.
    Negative {
        /// Its number.
        cell: usize,
        /// What stands in it.
        count: i64,
    },
    /// A shown figure that the cells do not add up to.
    Shown {
        /// The figure.
        figure: String,
        /// The least that it is printed as.
        low: i64,
        /// The most that it is printed as.
        high: i64,
        /// What the cells add up to.
        sum: i64,
    },
    /// A withheld figure that would be zero, where a zero would be shown.
    Zero {
        /// The figure.
        figure: String,
        /// What the cells add up to.
        sum: i64,
    },
    /// A value that the cells do not add up to.
    Value {
        /// The figure.
        figure: String,
        /// The value.
        value: i64,
        /// What the cells add up to.
        sum: i64,
    },
    /// Fewer different values than needed.
    FewValues {
        /// The figure.
        figure: String,
        /// How many there are.
        found: usize,
        /// How many there must be.
        needed: usize,
    },
}

/// Numbers up to this, up or down, are whole numbers to every program that reads JSON.
const LARGEST: u64 = 1 << 53;

impl Certificate {
    /// Checks all of it by addition alone.
    ///
    /// # Errors
    /// With everything that does not hold.
    pub fn verify(&self) -> Result<(), Vec<Fault>> {
        let faults: Vec<Fault> = self.populations.iter().flat_map(faults).collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }
}

fn faults(certified: &Certified) -> Vec<Fault> {
    let only = |wrong| vec![Fault { population: certified.population.clone(), wrong, taken: None }];
    if !is_whole(certified) {
        return only(Wrong::NotThere);
    }
    if !numbers(certified).all(|number| number.unsigned_abs() <= LARGEST) {
        return only(Wrong::TooLarge);
    }
    let mut adder = Adder { certified, counted_in: counted_in(certified), faults: Vec::new() };
    // no number is too large by itself; their sums may be
    match adder.check() {
        Some(()) => adder.faults,
        None => only(Wrong::TooLarge),
    }
}

/// Whether every number of a cell or a change is that of one.
fn is_whole(certified: &Certified) -> bool {
    let equal = certified.equal.iter().flatten().flatten();
    let changed = certified.changes.iter().flat_map(BTreeMap::keys);
    let summed = certified.figures.iter().flat_map(|figure| &figure.cells);
    let taken = certified.figures.iter().flat_map(possible).filter_map(|one| one.change);
    equal.chain(changed).chain(summed).all(|cell| *cell < certified.cells.len())
        && taken.into_iter().all(|change| change < certified.changes.len())
}

fn possible(figure: &CertifiedFigure) -> &[Possible] {
    match &figure.print {
        CertifiedPrint::Withheld { possible, .. } => possible,
        CertifiedPrint::Shown(_) | CertifiedPrint::Between { .. } => &[],
    }
}

fn numbers(certified: &Certified) -> impl Iterator<Item = i64> {
    let counts = certified.cells.iter().map(|cell| cell.count);
    let changes = certified.changes.iter().flat_map(|change| change.values().copied());
    let printed = certified.figures.iter().flat_map(|figure| match figure.print {
        CertifiedPrint::Shown(count) => [count, 0, 0],
        CertifiedPrint::Between { low, high, sum } => [low, high, sum],
        CertifiedPrint::Withheld { .. } => [0; 3],
    });
    let possible = certified.figures.iter().flat_map(possible).flat_map(|one| [one.value, one.times]);
    counts.chain(changes).chain(printed).chain(possible)
}

/// The figures that count each cell.
fn counted_in(certified: &Certified) -> Vec<Vec<usize>> {
    let mut counted_in = vec![Vec::new(); certified.cells.len()];
    for (place, figure) in certified.figures.iter().enumerate() {
        for cell in &figure.cells {
            counted_in[*cell].push(place);
        }
    }
    counted_in
}

/// Adds up; a sum is nothing where it is too large.
struct Adder<'a> {
    certified: &'a Certified,
    counted_in: Vec<Vec<usize>>,
    faults: Vec<Fault>,
}

impl Adder<'_> {
    fn find(&mut self, wrong: Wrong, taken: Option<Taken>) {
        self.faults.push(Fault { population: self.certified.population.clone(), wrong, taken });
    }

    fn check(&mut self) -> Option<()> {
        let certified = self.certified;
        let base: Vec<i64> = certified.cells.iter().map(|cell| cell.count).collect();
        self.check_cells(base.iter().copied().enumerate(), None);
        self.check_equal(&|cell| base[cell], None)?;
        let mut sums = Vec::new();
        for figure in &certified.figures {
            if figure.cells.iter().collect::<BTreeSet<_>>().len() < figure.cells.len() {
                self.find(Wrong::Twice { figure: figure.name().to_owned() }, None);
            }
            let sum = sum(figure.cells.iter().map(|cell| base[*cell]))?;
            if let CertifiedPrint::Between { sum: told, .. } = figure.print
                && told != sum
            {
                self.find(Wrong::Value { figure: figure.name().to_owned(), value: told, sum }, None);
            }
            self.check_figure(figure, sum, None);
            sums.push(sum);
        }
        let mut effects: BTreeMap<Taken, BTreeMap<usize, i64>> = BTreeMap::new();
        for (place, figure) in certified.figures.iter().enumerate() {
            let CertifiedPrint::Withheld { needed, possible } = &figure.print else { continue };
            let mut values = BTreeSet::new();
            for one in possible {
                let taken = one.change.map(|change| Taken { change, times: one.times });
                let mut by = 0;
                if let Some(taken) = taken {
                    let effect = match effects.entry(taken) {
                        Entry::Occupied(known) => known.into_mut(),
                        Entry::Vacant(vacant) => vacant.insert(self.check_change(taken, &base, &sums)?),
                    };
                    by = effect.get(&place).copied().unwrap_or(0);
                }
                let sum = sums[place].checked_add(by)?;
                if sum == one.value {
                    values.insert(sum);
                } else {
                    self.find(Wrong::Value { figure: figure.name().to_owned(), value: one.value, sum }, taken);
                }
            }
            let needed = (*needed).max(usize::try_from(Policy::LOWEST_PROTECTION).unwrap_or(usize::MAX));
            if values.len() < needed {
                let wrong = Wrong::FewValues { figure: figure.name().to_owned(), found: values.len(), needed };
                self.find(wrong, None);
            }
        }
        Some(())
    }

    /// Checks what a change touches; gives what it adds to each figure.
    fn check_change(&mut self, taken: Taken, base: &[i64], sums: &[i64]) -> Option<BTreeMap<usize, i64>> {
        let mut added: Change = BTreeMap::new();
        let mut effect: BTreeMap<usize, i64> = BTreeMap::new();
        for (cell, by) in &self.certified.changes[taken.change] {
            let by = by.checked_mul(taken.times)?;
            added.insert(*cell, by);
            for figure in &self.counted_in[*cell] {
                let sum = effect.entry(*figure).or_default();
                *sum = sum.checked_add(by)?;
            }
        }
        let changed: Vec<(usize, i64)> =
            added.iter().map(|(cell, by)| Some((*cell, base[*cell].checked_add(*by)?))).collect::<Option<_>>()?;
        self.check_cells(changed.into_iter(), Some(taken));
        self.check_equal(&|cell| base[cell] + added.get(&cell).unwrap_or(&0), Some(taken))?;
        for (figure, by) in &effect {
            self.check_figure(&self.certified.figures[*figure], sums[*figure].checked_add(*by)?, Some(taken));
        }
        Some(effect)
    }

    fn check_cells(&mut self, cells: impl Iterator<Item = (usize, i64)>, taken: Option<Taken>) {
        for (cell, count) in cells.filter(|(_, count)| *count < 0) {
            self.find(Wrong::Negative { cell, count }, taken);
        }
    }

    fn check_equal(&mut self, count: &dyn Fn(usize) -> i64, taken: Option<Taken>) -> Option<()> {
        let certified = self.certified;
        for [one, other] in &certified.equal {
            let (one, other) = (sum(one.iter().map(|cell| count(*cell)))?, sum(other.iter().map(|cell| count(*cell)))?);
            if one != other {
                self.find(Wrong::Unequal { one, other }, taken);
            }
        }
        Some(())
    }

    fn check_figure(&mut self, figure: &CertifiedFigure, sum: i64, taken: Option<Taken>) {
        let name = || figure.name().to_owned();
        let wrong = match figure.print {
            CertifiedPrint::Shown(count) if sum != count => {
                Wrong::Shown { figure: name(), low: count, high: count, sum }
            }
            CertifiedPrint::Between { low, high, .. } if !(low..=high).contains(&sum) => {
                Wrong::Shown { figure: name(), low, high, sum }
            }
            CertifiedPrint::Withheld { .. } if sum < i64::from(self.certified.zeros_are_shown) => {
                Wrong::Zero { figure: name(), sum }
            }
            _ => return,
        };
        self.find(wrong, taken);
    }
}

fn sum(mut numbers: impl Iterator<Item = i64>) -> Option<i64> {
    numbers.try_fold(0_i64, i64::checked_add)
}
