//! What was read of a file a moment ago, so that the place of a field can be told.

use std::io::{self, Read};

use super::{Mark, Place};

/// No record is longer. A quotation mark that is not closed would make the rest of the file one.
const RECORD_LIMIT: u64 = 1 << 20;

/// A reader that keeps what it handed on since [`forget_before`](Self::forget_before).
pub(super) struct Window<R> {
    inner: R,
    kept: Vec<u8>,
    /// Offset of what is kept.
    start: u64,
    /// Offset at which the record being read begins.
    record: u64,
}

/// The refusal to read on in a record that has no end.
#[derive(Debug, thiserror::Error)]
#[error("a record without an end")]
pub(super) struct Endless;

impl<R> Window<R> {
    pub(super) fn new(inner: R) -> Self {
        Self { inner, kept: Vec::new(), start: 0, record: 0 }
    }

    /// Tells where the next record begins.
    pub(super) fn begin_record(&mut self, offset: u64) {
        self.record = offset;
    }

    /// Lets go of all before `offset`.
    pub(super) fn forget_before(&mut self, offset: u64) {
        let gone = usize::try_from(offset.saturating_sub(self.start)).unwrap_or(usize::MAX).min(self.kept.len());
        self.kept.drain(..gone);
        self.start += gone as u64;
    }

    /// Bytes kept.
    pub(super) fn len(&self) -> usize {
        self.kept.len()
    }

    /// The place of a field in the record that begins at `mark`.
    pub(super) fn place(&self, mark: Mark, separator: u8, field: usize) -> Place {
        let from = usize::try_from(mark.offset.saturating_sub(self.start)).unwrap_or(usize::MAX);
        let text = self.kept.get(from..).unwrap_or_default();
        // the end of the line before belongs to no field
        let blank = text.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
        let at = blank + field_start(&text[blank..], separator, field);
        let before = &text[..at];
        let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        let lines = before.split(|byte| *byte == b'\n').count() - 1;
        Place {
            offset: mark.offset + at as u64,
            line: usize::try_from(mark.line).unwrap_or(usize::MAX).saturating_add(lines),
            column: before[line_start..].iter().filter(|byte| !is_continuation(**byte)).count() + 1,
        }
    }
}

/// Whether a byte of UTF-8 is not the first of its character.
fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

/// Where a field begins, quotation marks understood.
fn field_start(text: &[u8], separator: u8, field: usize) -> usize {
    let (mut passed, mut at) = (0, 0);
    while passed < field {
        if text.get(at) == Some(&b'"') {
            at += 1;
            while let Some(byte) = text.get(at) {
                at += 1;
                if *byte == b'"' && text.get(at) != Some(&b'"') {
                    break;
                }
                at += usize::from(*byte == b'"');
            }
        }
        match text
            .get(at..)
            .unwrap_or_default()
            .iter()
            .position(|byte| matches!(*byte, b'\n' | b'\r') || *byte == separator)
        {
            Some(length) if text[at + length] == separator => at += length + 1,
            _ => return 0,
        }
        passed += 1;
    }
    at
}

impl<R: Read> Read for Window<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let end = self.start + self.kept.len() as u64;
        if end.saturating_sub(self.record) > RECORD_LIMIT {
            return Err(io::Error::other(Endless));
        }
        let length = self.inner.read(buffer)?;
        self.kept.extend_from_slice(&buffer[..length]);
        Ok(length)
    }
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::Window;
    use crate::records::Mark;

    #[test]
    fn a_field_is_found_through_quotes_and_lines() {
        let text = "skipped\nä;\"b\";\"c;\nd\"\"\";e\r\nf;g\n";
        let mut window = Window::new(text.as_bytes());
        std::io::copy(&mut window.by_ref(), &mut std::io::sink()).expect("memory is readable");
        let place = |offset, line, field| {
            let place = window.place(Mark { offset, line }, b';', field);
            (place.line, place.column, text[usize::try_from(place.offset).expect("small")..].chars().next())
        };
        assert_eq!(place(8, 2, 0), (2, 1, Some('ä')));
        assert_eq!(place(8, 2, 1), (2, 3, Some('"')));
        assert_eq!(place(8, 2, 3), (3, 6, Some('e')));
        // the CSV reader tells a record's start before the rest of the line end that it has not seen yet
        let rest = text.find("\nf").expect("there") as u64;
        assert_eq!(place(rest, 3, 1), (4, 3, Some('g')));
        window.forget_before(8);
        assert_eq!(window.place(Mark { offset: 8, line: 2 }, b';', 1).column, 3);
    }
}
