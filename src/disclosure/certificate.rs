//! A certificate: what an audit proved, written so that anybody can check it by adding up.
//!
//! It holds one table of whole numbers that agrees with everything printed, and for each withheld figure other values it
//! may have, each with the few cells that change for it. It is made from printed values alone.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::audit::{Measured, Print, Proof};
use super::figures::Place;
use super::{PopulationId, Zeros};

/// How the parts of a publication are called.
pub trait Names {
    /// A population; nothing for one that was made for a figure without one.
    fn population(&self, id: PopulationId) -> Option<String>;
    /// A figure where it is printed.
    fn place(&self, place: Place) -> String;
}

/// The certificate of a site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Version of the form: 1.
    pub version: u32,
    /// By population.
    pub populations: Vec<Certified>,
}

/// What is certified of one population.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Certified {
    /// Its name.
    pub population: String,
    /// What the numbers are.
    #[serde(default, skip_serializing_if = "CertifiedQuantity::is_members")]
    pub quantity: CertifiedQuantity,
    /// Counts below this are withheld.
    pub threshold: u64,
    /// Whether a withheld count is known not to be zero.
    pub zeros_are_shown: bool,
    /// The table, cell by cell, numbered from 0.
    pub cells: Vec<CertifiedCell>,
    /// Sums of cells that count the same people and so must be equal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub equal: Vec<[Vec<usize>; 2]>,
    /// Changes, numbered from 0: what is added to which cell.
    pub changes: Vec<BTreeMap<usize, i64>>,
    /// Everything printed.
    pub figures: Vec<CertifiedFigure>,
}

/// What the numbers of a certificate are.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CertifiedQuantity {
    /// Members of the population.
    #[default]
    Members,
    /// What they contribute together.
    Contributions {
        /// What 1 stands for, e.g. `0.1` of an hour.
        unit: String,
    },
}

impl CertifiedQuantity {
    fn is_members(&self) -> bool {
        *self == Self::Members
    }
}

/// A cell of the table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertifiedCell {
    /// The smallest printed figures that count it.
    pub counted_in: Vec<String>,
    /// Its number in the table.
    pub count: i64,
}

/// A printed figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CertifiedFigure {
    /// Where it is printed.
    pub printed: Vec<String>,
    /// The cells it is the sum of.
    pub cells: Vec<usize>,
    /// What is printed of it.
    pub print: CertifiedPrint,
}

/// What is printed of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CertifiedPrint {
    /// A number.
    Shown(i64),
    /// A share, or a multiple, that is that of numbers from the first to the last.
    Between([i64; 2]),
    /// A mark that it is withheld.
    Withheld {
        /// How many values must stay possible.
        needed: usize,
        /// Values that are.
        possible: Vec<Possible>,
    },
}

/// A value that a withheld figure may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Possible {
    /// The value.
    pub value: i64,
    /// The change that gives it; none for the table as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<usize>,
    /// How many times the change is taken; negative: the other way.
    #[serde(default = "once", skip_serializing_if = "is_once")]
    pub times: i64,
}

fn once() -> i64 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_once(times: &i64) -> bool {
    *times == 1
}

/// What is wrong with a certificate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is of a version that is not known.
    Version(u32),
    /// A number of a cell, or a change, that is not there.
    Missing {
        /// The population it is in.
        population: String,
    },
    /// Sums that should be equal are not, or a cell is negative.
    Table {
        /// The population it is in.
        population: String,
        /// The change with which it is so.
        change: Option<usize>,
    },
    /// A figure that does not add up.
    Figure {
        /// Where it is printed.
        printed: String,
        /// The sum found.
        sum: i64,
        /// The change with which it is so.
        change: Option<usize>,
    },
    /// Fewer values than needed.
    FewValues {
        /// Where the figure is printed.
        printed: String,
        /// How many different ones there are.
        found: usize,
        /// How many there must be.
        needed: usize,
    },
}

impl Certificate {
    /// The version written.
    pub const VERSION: u32 = 1;

    /// Writes down what was proven.
    pub fn new(proofs: &[Proof], names: &dyn Names) -> Self {
        Self { version: Self::VERSION, populations: proofs.iter().map(|proof| certified(proof, names)).collect() }
    }

    /// Checks all of it by addition alone.
    ///
    /// # Errors
    /// With everything that does not hold.
    pub fn verify(&self) -> Result<(), Vec<Fault>> {
        if self.version != Self::VERSION {
            return Err(vec![Fault::Version(self.version)]);
        }
        let faults: Vec<Fault> = self.populations.iter().flat_map(Certified::faults).collect();
        if faults.is_empty() { Ok(()) } else { Err(faults) }
    }

    /// How many withheld figures it covers.
    pub fn withheld(&self) -> usize {
        let figures = self.populations.iter().flat_map(|population| &population.figures);
        figures.filter(|figure| matches!(figure.print, CertifiedPrint::Withheld { .. })).count()
    }
}

fn certified(proof: &Proof, names: &dyn Names) -> Certified {
    let printed = |places: &[Place]| places.iter().map(|place| names.place(*place)).collect::<Vec<_>>();
    let figures: Vec<CertifiedFigure> = proof
        .figures
        .iter()
        .map(|figure| CertifiedFigure {
            printed: printed(&figure.places),
            cells: figure.cells.clone(),
            print: match figure.print {
                Print::Shown(bounds) | Print::Rounded(bounds, _) if bounds.is_exact() => {
                    CertifiedPrint::Shown(bounds.low)
                }
                Print::Shown(bounds) | Print::Rounded(bounds, _) => CertifiedPrint::Between([bounds.low, bounds.high]),
                Print::Withheld(needed) => CertifiedPrint::Withheld {
                    needed,
                    possible: figure
                        .possible
                        .iter()
                        .map(|(value, by)| Possible {
                            value: *value,
                            change: by.map(|(change, _)| change),
                            times: by.map_or(1, |(_, times)| times),
                        })
                        .collect(),
                },
            },
        })
        .collect();
    let mut smallest: Vec<(usize, Vec<String>)> = vec![(usize::MAX, Vec::new()); proof.base.len()];
    for figure in &figures {
        for cell in &figure.cells {
            let (size, counted_in) = &mut smallest[*cell];
            if figure.cells.len() < *size {
                (*size, *counted_in) = (figure.cells.len(), Vec::new());
            }
            if figure.cells.len() == *size {
                counted_in.extend(figure.printed.iter().take(1).cloned());
            }
        }
    }
    let cells = smallest.into_iter().zip(&proof.base);
    Certified {
        population: names.population(PopulationId(proof.population)).unwrap_or_default(),
        quantity: match proof.measured {
            Measured::Members => CertifiedQuantity::Members,
            Measured::Contributions { digits } => CertifiedQuantity::Contributions { unit: unit(digits) },
        },
        threshold: proof.policy.threshold(),
        zeros_are_shown: proof.measured == Measured::Members && proof.policy.zeros() == Zeros::Published,
        cells: cells.map(|((_, counted_in), count)| CertifiedCell { counted_in, count: *count }).collect(),
        equal: proof.equal.iter().map(|(one, other)| [one.clone(), other.clone()]).collect(),
        changes: proof.changes.clone(),
        figures,
    }
}

/// The last of so many digits after the mark, as a number.
fn unit(digits: u8) -> String {
    match digits {
        0 => "1".to_owned(),
        digits => format!("0.{}1", "0".repeat(usize::from(digits) - 1)),
    }
}

impl Certified {
    fn faults(&self) -> Vec<Fault> {
        if !self.is_whole() {
            return vec![Fault::Missing { population: self.population.clone() }];
        }
        let base: Vec<i64> = self.cells.iter().map(|cell| cell.count).collect();
        let mut faults = self.faults_of(&base, None);
        let mut checked = std::collections::BTreeSet::new();
        for figure in &self.figures {
            let CertifiedPrint::Withheld { needed, possible } = &figure.print else { continue };
            let mut values = std::collections::BTreeSet::new();
            for one in possible {
                let mut table = base.clone();
                if let Some(change) = one.change {
                    for (cell, by) in &self.changes[change] {
                        table[*cell] = table[*cell].saturating_add(by.saturating_mul(one.times));
                    }
                    if checked.insert((change, one.times)) {
                        faults.extend(self.faults_of(&table, Some(change)));
                    }
                }
                let sum = sum(&table, &figure.cells);
                if sum == one.value {
                    values.insert(sum);
                } else {
                    faults.push(Fault::Figure { printed: figure.name(), sum, change: one.change });
                }
            }
            if values.len() < *needed {
                faults.push(Fault::FewValues { printed: figure.name(), found: values.len(), needed: *needed });
            }
        }
        faults
    }

    /// Whether every number of a cell or a change is that of one.
    fn is_whole(&self) -> bool {
        let equal = self.equal.iter().flatten().flatten();
        let changed = self.changes.iter().flat_map(BTreeMap::keys);
        let summed = self.figures.iter().flat_map(|figure| &figure.cells);
        let possible = self.figures.iter().filter_map(|figure| match &figure.print {
            CertifiedPrint::Withheld { possible, .. } => Some(possible),
            _ => None,
        });
        equal.chain(changed).chain(summed).all(|cell| *cell < self.cells.len())
            && possible.flatten().filter_map(|one| one.change).all(|change| change < self.changes.len())
    }

    /// What does not hold in a table.
    fn faults_of(&self, table: &[i64], change: Option<usize>) -> Vec<Fault> {
        let mut faults = Vec::new();
        let unequal = self.equal.iter().any(|[one, other]| sum(table, one) != sum(table, other));
        if unequal || table.iter().any(|count| *count < 0) {
            faults.push(Fault::Table { population: self.population.clone(), change });
        }
        for figure in &self.figures {
            let sum = sum(table, &figure.cells);
            let holds = match figure.print {
                CertifiedPrint::Shown(count) => sum == count,
                CertifiedPrint::Between([low, high]) => (low..=high).contains(&sum),
                CertifiedPrint::Withheld { .. } => sum >= i64::from(self.zeros_are_shown),
            };
            if !holds {
                faults.push(Fault::Figure { printed: figure.name(), sum, change });
            }
        }
        faults
    }
}

impl CertifiedFigure {
    /// The first place it is printed.
    pub fn name(&self) -> String {
        self.printed.first().cloned().unwrap_or_default()
    }
}

fn sum(table: &[i64], cells: &[usize]) -> i64 {
    cells.iter().fold(0, |sum, cell| sum.saturating_add(table[*cell]))
}
