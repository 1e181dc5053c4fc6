use super::anonymity::{Anonymity, Classes};
use super::codebook::Codebook;
use super::decode::{Decoded, Decoder};
use super::request::{Absorb, Cells, CountTable, MagnitudeTable, Requests};
use super::{Batch, Findings, Found, RecordSource, Records};
use crate::disclosure::{Contributions, Count, Magnitude};

/// What came of one pass over a source.
#[derive(Debug)]
pub struct Tabulation {
    /// How many records there are.
    pub size: Count,
    /// Whether they stand alone by their quasi-identifiers, if that was asked and there are any.
    pub anonymity: Option<Anonymity>,
    counts: Vec<Cells<Count>>,
    magnitudes: Vec<Cells<Magnitude>>,
}

impl std::ops::Index<CountTable> for Tabulation {
    type Output = Cells<Count>;
    fn index(&self, table: CountTable) -> &Cells<Count> {
        &self.counts[table.0]
    }
}

impl std::ops::Index<MagnitudeTable> for Tabulation {
    type Output = Cells<Magnitude>;
    fn index(&self, table: MagnitudeTable) -> &Cells<Magnitude> {
        &self.magnitudes[table.0]
    }
}

impl Absorb for u64 {
    fn absorb(&mut self, other: &Self) {
        *self += other;
    }
}

impl Absorb for Contributions {
    fn absorb(&mut self, other: &Self) {
        self.add_all(other);
    }
}

/// Counts everything asked for in one pass.
///
/// # Errors
/// Everything that is wrong with the records: with one record that cannot be read no figure is right.
pub fn tabulate<S: RecordSource>(
    source: S,
    codebook: &Codebook,
    requests: &Requests,
) -> Result<Tabulation, Vec<Found>> {
    let columns: Vec<&str> = codebook.columns().collect();
    let mut records = source.select(&columns).map_err(Findings::into_list)?;
    let mut pass = Pass::new(codebook, requests);
    let reading = Decoder::new(codebook);
    let (mut batch, mut findings) = (Batch::default(), Findings::default());
    let (mut decoded, mut refused) = (Decoded::default(), Vec::new());
    loop {
        records.read(&mut batch, &mut findings);
        if batch.is_empty() {
            break;
        }
        for record in 0..batch.len() {
            reading.decode(&batch, record, &mut decoded, &mut refused);
            if refused.is_empty() {
                pass.add(&decoded);
            }
            for (field, kind) in refused.drain(..) {
                findings.push(kind, &mut || records.place(batch.mark(record), field));
            }
        }
    }
    if findings.is_empty() { Ok(pass.finish()) } else { Err(findings.into_list()) }
}

/// What is counted while records are read.
struct Pass {
    records: u64,
    counts: Vec<Cells<u64>>,
    /// With the place of the number that each is of.
    magnitudes: Vec<(usize, u8, Cells<Contributions>)>,
    classes: Option<Classes>,
}

impl Pass {
    fn new(codebook: &Codebook, requests: &Requests) -> Self {
        let counts = requests.counts.iter().map(|(by, filter)| Cells::new(by, filter, codebook, &0));
        let magnitudes = requests.magnitudes.iter().map(|((number, statistic), by, filter)| {
            let empty = Contributions::new(*statistic);
            (number.0, codebook[*number].digits, Cells::new(by, filter, codebook, &empty))
        });
        Self {
            records: 0,
            counts: counts.collect(),
            magnitudes: magnitudes.collect(),
            classes: requests.anonymity.and_then(|request| Classes::new(request, codebook)),
        }
    }

    fn add(&mut self, decoded: &Decoded) {
        self.records += 1;
        for table in &mut self.counts {
            if let Some(cell) = table.cell(&decoded.categories) {
                *cell += 1;
            }
        }
        for (number, _, table) in &mut self.magnitudes {
            let Some(cell) = table.cell(&decoded.categories) else { continue };
            match decoded.numbers[*number] {
                Some(value) => cell.add(value),
                None => cell.add_missing(),
            }
        }
        if let Some(classes) = &mut self.classes {
            classes.add(decoded);
        }
    }

    fn finish(mut self) -> Tabulation {
        for table in &mut self.counts {
            table.add_up();
        }
        for (_, _, table) in &mut self.magnitudes {
            table.add_up();
        }
        let magnitudes = self.magnitudes.into_iter();
        Tabulation {
            size: Count::new(self.records),
            anonymity: self.classes.map(Classes::finish),
            counts: self.counts.into_iter().map(|table| table.map(Count::new)).collect(),
            magnitudes: magnitudes.map(|(_, digits, table)| table.map(|cell| cell.into_magnitude(digits))).collect(),
        }
    }
}

#[cfg(test)]
mod tests;
