//! Records in a CSV file (RFC 4180; also with semicolons or tabs, as spreadsheets of many countries write them).

use std::io::{self, Chain, Cursor, Read};

use csv::{ByteRecord, ReaderBuilder};

use super::window::{Endless, Window};
use super::{Batch, Findings, Kind, Mark, Place, RecordSource, Records};

/// What stands between fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Separator {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
}

impl Separator {
    const ALL: [Self; 3] = [Self::Comma, Self::Semicolon, Self::Tab];

    const fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
        }
    }
}

/// A CSV file whose first line names its columns.
#[derive(Debug)]
pub struct CsvRecords<R> {
    reader: R,
    separator: Option<Separator>,
}

/// Records of one batch.
const BATCH: usize = 1024;

/// A batch ends when so many bytes of the file lie under it.
const BATCH_BYTES: usize = 1 << 20;

/// The names of the columns are looked for so far.
const HEADER_LIMIT: usize = 1 << 18;

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl<R: Read> CsvRecords<R> {
    /// The records that `reader` gives. Without a separator it is found out: the one that makes most of the columns
    /// asked for stand in the first line.
    pub fn new(reader: R, separator: Option<Separator>) -> Self {
        Self { reader, separator }
    }
}

/// The records of a CSV file.
pub struct CsvRows<R> {
    csv: csv::Reader<Window<Chain<Cursor<Vec<u8>>, R>>>,
    separator: u8,
    /// Which fields are read, in the order asked for.
    fields: Vec<usize>,
    /// How many columns there are.
    columns: usize,
    record: ByteRecord,
    rows: u64,
    ended: bool,
}

impl<R: Read> RecordSource for CsvRecords<R> {
    type Records = CsvRows<R>;

    fn select(mut self, columns: &[&str]) -> Result<CsvRows<R>, Findings> {
        let head = read_head(&mut self.reader)
            .map_err(|error| Findings::one(Kind::Unreadable(error.to_string()), Place::START))?;
        if head.iter().all(u8::is_ascii_whitespace) {
            return Err(Findings::one(Kind::Empty, Place::START));
        }
        let line = first_line(&head);
        if std::str::from_utf8(line).is_err() {
            return Err(Findings::one(Kind::NotUtf8, Place::START));
        }
        let separator = self.separator.unwrap_or_else(|| find_separator(line, columns));
        let names = split(line, separator);
        let mut findings = Findings::default();
        let mut fields = Vec::new();
        for column in columns {
            let mut places = names.iter().enumerate().filter(|(_, name)| *name == column.as_bytes());
            match (places.next(), places.next()) {
                (Some((place, _)), None) => fields.push(place),
                (None, _) => findings.push(Kind::ColumnMissing((*column).to_owned()), &mut || Place::START),
                (Some(_), Some((second, _))) => {
                    let mut window = Window::new(line);
                    let read = io::copy(&mut window, &mut io::sink());
                    debug_assert!(read.is_ok(), "memory is readable");
                    findings.push(Kind::ColumnTwice((*column).to_owned()), &mut || {
                        window.place(Mark { offset: 0, line: 1 }, separator.byte(), second)
                    });
                }
            }
        }
        if !findings.is_empty() {
            return Err(findings);
        }
        let columns = names.len();
        let csv = ReaderBuilder::new()
            .delimiter(separator.byte())
            .has_headers(false)
            .flexible(true)
            .from_reader(Window::new(Cursor::new(head).chain(self.reader)));
        let mut rows = CsvRows {
            csv,
            separator: separator.byte(),
            fields,
            columns,
            record: ByteRecord::new(),
            rows: 0,
            ended: false,
        };
        let mut findings = Findings::default();
        rows.next(&mut findings);
        if findings.is_empty() { Ok(rows) } else { Err(findings) }
    }
}

impl<R: Read> CsvRows<R> {
    /// Reads the next record; its start, or nothing at the end.
    fn next(&mut self, findings: &mut Findings) -> Option<Mark> {
        let start = self.csv.position().clone();
        let mark = Mark { offset: start.byte(), line: start.line() };
        self.csv.get_mut().begin_record(start.byte());
        match self.csv.read_byte_record(&mut self.record) {
            Ok(true) => return Some(mark),
            Ok(false) => {}
            Err(error) => {
                let endless = matches!(error.kind(), csv::ErrorKind::Io(error) if is_endless(error));
                let kind = if endless { Kind::Quote } else { Kind::Unreadable(error.to_string()) };
                findings.push(kind, &mut || self.place(mark, 0));
            }
        }
        self.ended = true;
        None
    }
}

impl<R: Read> Records for CsvRows<R> {
    fn read(&mut self, batch: &mut Batch, findings: &mut Findings) {
        batch.clear(self.fields.len());
        let offset = self.csv.position().byte();
        self.csv.get_mut().forget_before(offset);
        while !self.ended && batch.len() < BATCH && (batch.is_empty() || self.csv.get_ref().len() < BATCH_BYTES) {
            let Some(mark) = self.next(findings) else { break };
            self.rows += 1;
            if self.record.len() == self.columns {
                batch.push(mark, self.fields.iter().map(|field| self.record.get(*field).unwrap_or_default()));
                continue;
            }
            let kind = Kind::Fields { expected: self.columns, found: self.record.len() };
            findings.push(kind, &mut || self.place(mark, 0));
            if batch.is_empty() {
                self.csv.get_mut().forget_before(mark.offset);
            }
        }
        if self.ended && self.rows == 0 {
            findings.push(Kind::NoRecords, &mut || Place::START);
        }
    }

    fn place(&self, mark: Mark, field: usize) -> Place {
        let field = self.fields.get(field).copied().unwrap_or(0);
        self.csv.get_ref().place(mark, self.separator, field)
    }
}

/// The file's beginning up to the end of its first line at least, without a byte order mark.
fn read_head(reader: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut head = Vec::new();
    while first_line(&head).len() == head.len() && head.len() < HEADER_LIMIT {
        if reader.take(8192).read_to_end(&mut head)? == 0 {
            break;
        }
    }
    if head.starts_with(BYTE_ORDER_MARK) {
        head.drain(..BYTE_ORDER_MARK.len());
    }
    Ok(head)
}

/// The text up to the first end of a line that is in no quotation marks, blank lines before it included.
fn first_line(head: &[u8]) -> &[u8] {
    let (mut quoted, mut begun) = (false, false);
    let end = head.iter().position(|byte| {
        quoted ^= *byte == b'"';
        let ends = matches!(byte, b'\r' | b'\n') && !quoted;
        begun |= !ends;
        ends && begun
    });
    &head[..end.unwrap_or(head.len())]
}

fn split(line: &[u8], separator: Separator) -> Vec<Vec<u8>> {
    let mut reader =
        ReaderBuilder::new().delimiter(separator.byte()).has_headers(false).flexible(true).from_reader(line);
    let first = reader.byte_records().next().and_then(Result::ok).unwrap_or_default();
    first.iter().map(|name| name.trim_ascii().to_owned()).collect()
}

/// The separator that makes most of the columns stand in the line; of equals the one that makes most fields.
fn find_separator(line: &[u8], columns: &[&str]) -> Separator {
    let fit = |separator: &Separator| {
        let names = split(line, *separator);
        let known = columns.iter().filter(|column| names.iter().any(|name| name == column.as_bytes())).count();
        (known, names.len())
    };
    // the first of equals, so that a single column is read with commas
    Separator::ALL.into_iter().rev().max_by_key(fit).unwrap_or(Separator::Comma)
}

fn is_endless(error: &io::Error) -> bool {
    error.get_ref().and_then(|error| error.downcast_ref::<Endless>()).is_some()
}
