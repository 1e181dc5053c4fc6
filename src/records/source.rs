use super::Findings;

/// Something that holds records: a CSV file, later a Parquet file or a database.
pub trait RecordSource {
    /// The records in it.
    type Records: Records;

    /// Finds columns by name. A record then has a field for each of them, in this order; other columns are passed
    /// over.
    ///
    /// # Errors
    /// When the source cannot be read, or a column is missing or there twice.
    fn select(self, columns: &[&str]) -> Result<Self::Records, Findings>;
}

/// Records that are read in batches.
pub trait Records {
    /// Reads the next records into `batch`; an empty batch is the end. A record that is not well formed is reported
    /// and left out.
    fn read(&mut self, batch: &mut Batch, findings: &mut Findings);

    /// The place of a field of a record of the last batch.
    fn place(&self, mark: Mark, field: usize) -> Place;
}

/// Where a record begins, as its source counts: kept for each record, and turned into a [`Place`] only for problems.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mark {
    /// Bytes before it, a byte order mark left out; of a database, records before it.
    pub offset: u64,
    /// Its line or number, from 1.
    pub line: u64,
}

/// A place as an editor counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Bytes before it, a byte order mark left out.
    pub offset: u64,
    /// Line from 1.
    pub line: usize,
    /// Column in characters from 1.
    pub column: usize,
}

impl Place {
    /// The start of a file.
    pub const START: Self = Self { offset: 0, line: 1, column: 1 };
}

/// Records on their way from a source, in one buffer that is used again and again.
#[derive(Debug, Default)]
pub struct Batch {
    bytes: Vec<u8>,
    /// Where each field ends, one record after the other.
    ends: Vec<usize>,
    marks: Vec<Mark>,
    width: usize,
}

impl Batch {
    /// Empties it for records of `width` fields.
    pub fn clear(&mut self, width: usize) {
        self.bytes.clear();
        self.ends.clear();
        self.marks.clear();
        self.width = width;
    }

    /// Adds a record. It must have as many fields as [`clear`](Self::clear) was told.
    pub fn push<'f>(&mut self, mark: Mark, fields: impl Iterator<Item = &'f [u8]>) {
        for field in fields {
            self.bytes.extend_from_slice(field);
            self.ends.push(self.bytes.len());
        }
        self.marks.push(mark);
        debug_assert_eq!(self.ends.len(), self.marks.len() * self.width);
    }

    /// How many records it holds.
    pub fn len(&self) -> usize {
        self.marks.len()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.marks.is_empty()
    }

    /// Where a record begins.
    pub fn mark(&self, record: usize) -> Mark {
        self.marks[record]
    }

    /// A field of a record.
    pub fn field(&self, record: usize, field: usize) -> &[u8] {
        let place = record * self.width + field;
        let start = if place == 0 { 0 } else { self.ends[place - 1] };
        &self.bytes[start..self.ends[place]]
    }
}
