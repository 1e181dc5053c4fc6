//! A certificate: what an audit proved, written so that anybody can check it by adding up.
//!
//! It holds one table of whole numbers that agrees with everything printed, and for each withheld figure other values it
//! may have, each with the few cells that change for it. It is made from printed values alone.

use std::collections::BTreeMap;

use schemars::JsonSchema;
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

/// What the audit of a site proved, so that anybody can check it by adding up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// Version of the form: 1.
    pub version: u32,
    /// By population.
    pub populations: Vec<Certified>,
}

/// What is certified of one population.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certified {
    /// Its name; empty for a figure that is part of none.
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertifiedCell {
    /// The smallest printed figures that count it.
    pub counted_in: Vec<String>,
    /// Its number in the table.
    pub count: i64,
}

/// A printed figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum CertifiedPrint {
    /// A number.
    Shown(i64),
    /// A share, or a multiple, that is that of several numbers.
    Between {
        /// The least of them.
        low: i64,
        /// The most.
        high: i64,
        /// The one that the table has.
        sum: i64,
    },
    /// A mark that it is withheld.
    Withheld {
        /// How many values must stay possible.
        needed: usize,
        /// Values that are.
        possible: Vec<Possible>,
    },
}

/// A value that a withheld figure may have.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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

/// Why a file is no certificate.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NoCertificate {
    /// It does not have the form of one.
    #[error("line {line}, column {column}: no certificate")]
    Malformed {
        /// Where it goes wrong, from 1.
        line: usize,
        /// Where in the line, from 1.
        column: usize,
    },
    /// It is of a version that is not known.
    #[error("version {0} is not known")]
    Version(u64),
}

/// What every version has.
#[derive(Deserialize)]
struct AnyVersion {
    version: u64,
}

impl Certificate {
    /// The version written.
    pub const VERSION: u32 = 1;

    /// Writes down what was proven.
    pub fn new<'a>(proofs: impl IntoIterator<Item = &'a Proof>, names: &dyn Names) -> Self {
        let populations = proofs.into_iter().map(|proof| certified(proof, names)).collect();
        Self { version: Self::VERSION, populations }
    }

    /// Reads a certificate; whether it holds, [`Self::verify`] tells.
    ///
    /// # Errors
    /// When the text is no JSON, has not the form of a certificate or is of a later version.
    pub fn read(text: &[u8]) -> Result<Self, NoCertificate> {
        let malformed = |error: serde_json::Error| NoCertificate::Malformed {
            line: error.line().max(1),
            column: error.column().max(1),
        };
        let AnyVersion { version } = serde_json::from_slice(text).map_err(malformed)?;
        if version != u64::from(Self::VERSION) {
            return Err(NoCertificate::Version(version));
        }
        serde_json::from_slice(text).map_err(malformed)
    }

    /// The certificate as it stands in its file: JSON in a fixed order, lines ended by a line feed.
    pub fn to_text(&self) -> String {
        // it holds only texts and numbers, which serialise always
        serde_json::to_string_pretty(self).map_or_else(|error| error.to_string(), |text| text + "\n")
    }

    /// How many withheld figures it covers.
    pub fn withheld(&self) -> usize {
        let figures = self.populations.iter().flat_map(|population| &population.figures);
        figures.filter(|figure| matches!(figure.print, CertifiedPrint::Withheld { .. })).count()
    }
}

fn certified(proof: &Proof, names: &dyn Names) -> Certified {
    let printed = |places: &[Place]| {
        let mut printed: Vec<String> = places.iter().map(|place| names.place(*place)).collect();
        printed.dedup();
        printed
    };
    let figures: Vec<CertifiedFigure> = proof
        .figures
        .iter()
        .map(|figure| CertifiedFigure {
            printed: printed(&figure.places).into_iter().chain(figure.earlier.iter().cloned()).collect(),
            cells: figure.cells.clone(),
            print: match figure.print {
                Print::Shown(bounds) | Print::Rounded(bounds, _) if bounds.is_exact() => {
                    CertifiedPrint::Shown(bounds.low)
                }
                Print::Shown(bounds) | Print::Rounded(bounds, _) => CertifiedPrint::Between {
                    low: bounds.low,
                    high: bounds.high,
                    sum: figure.cells.iter().map(|cell| proof.base[*cell]).sum(),
                },
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

impl CertifiedFigure {
    /// The first place it is printed.
    pub fn name(&self) -> &str {
        self.printed.first().map_or("", String::as_str)
    }
}
