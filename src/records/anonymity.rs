//! Whether records stand alone by what others may know of a person.
//!
//! Records with the same values of all quasi-identifiers are an equivalence class. k-anonymity: no class is smaller
//! than k (P. Samarati and L. Sweeney, *Protecting privacy when disclosing information*, 1998). Distinct l-diversity:
//! in no class has a sensitive variable fewer than l different values (A. Machanavajjhala et al., *l-Diversity*, ACM
//! TKDD 1, 2007).

use std::collections::{BTreeMap, BTreeSet};

use super::codebook::{Codebook, Role};
use super::decode::Decoded;
use crate::disclosure::Count;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AnonymityRequest {
    /// The smallest class there should be.
    pub k: u64,
    /// The fewest different values of a sensitive variable there should be in a class.
    pub l: u64,
}

/// What falls below what was asked for.
#[derive(Debug, Clone, Copy)]
pub struct Anonymity {
    /// Classes smaller than k.
    pub k: Option<Below>,
    /// Classes with fewer than l values of a sensitive variable.
    pub l: Option<Below>,
}

/// Records in classes that fall below.
#[derive(Debug, Clone, Copy)]
pub struct Below {
    /// How many records.
    pub records: Count,
    /// The smallest class, or the fewest values.
    pub smallest: Count,
}

/// Counts classes while records are read.
pub(super) struct Classes {
    request: AnonymityRequest,
    known: Members,
    sensitive: Members,
    key: Vec<i64>,
    by_key: BTreeMap<Box<[i64]>, Class>,
}

/// The variables of one role.
struct Members {
    categoricals: Vec<usize>,
    numbers: Vec<usize>,
}

struct Class {
    records: u64,
    /// Different values of each sensitive variable, no more than are asked for.
    values: Vec<BTreeSet<i64>>,
}

impl Members {
    fn new(codebook: &Codebook, role: Role) -> Self {
        // a coarser variable says nothing that its finest one does not
        let finest = codebook.categoricals().filter(|(id, variable)| {
            let (finest, _) = codebook.finest(*id, 0);
            variable.role == role && (finest == *id || codebook[finest].role != role)
        });
        let numbers = codebook.numbers().filter(|(_, number)| number.role == role);
        Self { categoricals: finest.map(|(id, _)| id.0).collect(), numbers: numbers.map(|(id, _)| id.0).collect() }
    }

    fn values<'d>(&'d self, decoded: &'d Decoded) -> impl Iterator<Item = i64> + 'd {
        let categories =
            self.categoricals.iter().map(|place| i64::try_from(decoded.categories[*place]).unwrap_or(i64::MAX));
        // no number is as small as that, so a missing one is a value of its own
        categories.chain(self.numbers.iter().map(|place| decoded.numbers[*place].unwrap_or(i64::MIN)))
    }
}

impl Classes {
    /// Nothing where no variable is a quasi-identifier.
    pub(super) fn new(request: AnonymityRequest, codebook: &Codebook) -> Option<Self> {
        let known = Members::new(codebook, Role::QuasiIdentifier);
        if known.categoricals.is_empty() && known.numbers.is_empty() {
            return None;
        }
        Some(Self {
            request,
            known,
            sensitive: Members::new(codebook, Role::Sensitive),
            key: Vec::new(),
            by_key: BTreeMap::new(),
        })
    }

    pub(super) fn add(&mut self, decoded: &Decoded) {
        self.key.clear();
        self.key.extend(self.known.values(decoded));
        let class = match self.by_key.get_mut(self.key.as_slice()) {
            Some(class) => class,
            None => {
                let values = vec![BTreeSet::new(); self.sensitive.categoricals.len() + self.sensitive.numbers.len()];
                self.by_key.entry(self.key.clone().into_boxed_slice()).or_insert(Class { records: 0, values })
            }
        };
        class.records += 1;
        for (seen, value) in class.values.iter_mut().zip(self.sensitive.values(decoded)) {
            if (seen.len() as u64) < self.request.l {
                seen.insert(value);
            }
        }
    }

    pub(super) fn finish(self) -> Anonymity {
        let (mut k, mut l) = (None, None);
        for class in self.by_key.values() {
            fall(&mut k, class.records, class.records, self.request.k);
            let fewest = class.values.iter().map(|values| values.len() as u64).min();
            fall(&mut l, fewest.unwrap_or(self.request.l), class.records, self.request.l);
        }
        let below = |(records, smallest)| Below { records: Count::new(records), smallest: Count::new(smallest) };
        Anonymity { k: k.map(below), l: l.map(below) }
    }
}

/// Adds a class to those that fall below, if it does.
fn fall(below: &mut Option<(u64, u64)>, found: u64, records: u64, least: u64) {
    if found < least {
        let (all, smallest) = below.unwrap_or((0, found));
        *below = Some((all + records, smallest.min(found)));
    }
}
