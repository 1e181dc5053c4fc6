//! Taking one entry out of a YAML file and leaving every other byte as it is.
//!
//! What is cut of a block mapping: the lines of the entry; comments and empty lines below it that are indented deeper
//! than its key or empty; and comments directly above its key, at its indentation and without an empty line between, if
//! they stand between it and the entry before. Comments above the first entry may be about the whole mapping: they
//! stay. What is cut of a mapping in braces: the entry with the comma after it, and the line if nothing else is on it; of a single entry, all between the braces.
//!
//! Notations are many, so the result is read again: the cut holds only if everything else means what it meant.

use std::ops::Range;

use serde_yaml::Value;

use super::yaml::{self, Mark, Tree};
use crate::diagnostic::{FileId, Span};

/// An entry cut out of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cut {
    /// The bytes taken out.
    pub range: Range<usize>,
    /// What is left.
    pub text: String,
    /// Comments directly above the entry that stay.
    pub comments_above: Option<Range<usize>>,
}

/// Why nothing was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CutError {
    /// There is no such entry.
    NotFound,
    /// What is left would not mean the same.
    Notation,
}

/// Cuts the entry `key` out of the mapping `mapping`, a key at the top of `text`.
///
/// # Errors
/// When there is no such entry, or when the rest would not mean what it means now.
pub fn cut(file: FileId, text: &str, mapping: &str, key: &str) -> Result<Cut, CutError> {
    let tree = yaml::parse(file, text, 0).map_err(|_| CutError::Notation)?;
    let entries = entry(&tree.value, &tree.mark, mapping).ok_or(CutError::NotFound)?;
    let (Value::Mapping(values), marks) = (entries.0, &entries.1.children) else { return Err(CutError::NotFound) };
    let place = values.keys().position(|own| own.as_str() == Some(key)).ok_or(CutError::NotFound)?;
    let flow = text[entries.1.span.start as usize..].starts_with('{');
    let (range, comments_above) = if flow {
        (in_braces(text, entries.1, place).ok_or(CutError::Notation)?, None)
    } else {
        in_block(text, marks, place).ok_or(CutError::Notation)?
    };
    let mut rest = text.to_owned();
    rest.replace_range(range.clone(), "");
    if is_same_without(&tree, &rest, mapping, key) {
        Ok(Cut { range, text: rest, comments_above })
    } else {
        Err(CutError::Notation)
    }
}

/// The value and the place of an entry of a mapping.
fn entry<'a>(value: &'a Value, mark: &'a Mark, key: &str) -> Option<(&'a Value, &'a Mark)> {
    let Value::Mapping(values) = value else { return None };
    let place = values.keys().position(|own| own.as_str() == Some(key))?;
    Some((values.values().nth(place)?, mark.children.get(place)?))
}

/// Whether the text means what the tree does but for the entry cut; a mapping without entries may be nothing.
fn is_same_without(tree: &Tree, text: &str, mapping: &str, key: &str) -> bool {
    let Ok(rest) = yaml::parse(FileId(0), text, 0) else { return false };
    let mut expected = tree.value.clone();
    let Some(Value::Mapping(entries)) = expected.get_mut(mapping) else { return false };
    entries.shift_remove(key);
    let is_empty = entries.is_empty();
    let mut found = rest.value;
    if is_empty && found.get(mapping).is_some_and(Value::is_null) {
        found[mapping] = Value::Mapping(serde_yaml::Mapping::new());
    }
    same(&found, &expected)
}

/// Whether two values are the same, the order of their keys included.
fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Mapping(one), Value::Mapping(other)) => {
            one.len() == other.len()
                && one
                    .iter()
                    .zip(other)
                    .all(|((key, value), (other_key, other))| key == other_key && same(value, other))
        }
        (Value::Sequence(one), Value::Sequence(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        _ => one == other,
    }
}

fn start(mark: &Mark) -> usize {
    mark.key.unwrap_or(mark.span).start as usize
}

/// The last byte that an entry's key or value takes.
fn end(mark: &Mark) -> usize {
    let end = |span: Span| span.end as usize;
    mark.key.map_or(0, end).max(end(mark.span))
}

/// Where the line of a byte begins.
fn line_start(text: &str, at: usize) -> usize {
    text[..at].rfind('\n').map_or(0, |line_end| line_end + 1)
}

/// Where the line after that of a byte begins.
fn next_line(text: &str, at: usize) -> usize {
    let line_end = text.as_bytes()[at..].iter().position(|byte| *byte == b'\n');
    line_end.map_or(text.len(), |line_end| at + line_end + 1)
}

fn indentation(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

fn in_block(text: &str, marks: &[Mark], place: usize) -> Option<(Range<usize>, Option<Range<usize>>)> {
    let mark = &marks[place];
    let mut first = line_start(text, start(mark));
    // `? key` is a key too
    let before = text[first..start(mark)].trim();
    if !(before.is_empty() || before == "?") {
        return None;
    }
    let indent = indentation(&text[first..]);
    let mut last = next_line(text, end(mark).max(1) - 1);
    while last < text.len() {
        let line = &text[last..next_line(text, last)];
        let own = line.trim().is_empty() || line.trim_start().starts_with('#') && indentation(line) > indent;
        if !own {
            break;
        }
        last += line.len();
    }
    let mut above = first;
    while above > 0 {
        let line_start = line_start(text, above - 1);
        let line = &text[line_start..above];
        if !(line.trim_start().starts_with('#') && indentation(line) == indent) {
            break;
        }
        above = line_start;
    }
    let comments = above..first;
    match place.checked_sub(1) {
        // what stands before the end of the entry before is part of it
        Some(previous) if end(&marks[previous]) <= above => {
            first = above;
            Some((first..last, None))
        }
        _ => Some((first..last, (!comments.is_empty()).then_some(comments))),
    }
}

fn in_braces(text: &str, mapping: &Mark, place: usize) -> Option<Range<usize>> {
    let mark = &mapping.children[place];
    if mapping.children.len() == 1 {
        let after = after_comments(text, end(mark))?;
        let close = after_comments(text, after + usize::from(text[after..].starts_with(',')))?;
        return text[close..].starts_with('}').then_some(mapping.span.start as usize + 1..close);
    }
    let (mut first, mut last) = (start(mark), end(mark));
    let comma = after_comments(text, last)?;
    if text[comma..].starts_with(',') {
        last = comma + 1;
    }
    let rest = &text[last..next_line(text, last)];
    let line = line_start(text, first);
    if text[line..first].trim().is_empty() && (rest.trim().is_empty() || rest.trim_start().starts_with('#')) {
        (first, last) = (line, next_line(text, last));
    } else {
        last += indentation(rest);
    }
    Some(first..last)
}

/// The first byte from `at` on that is neither white space nor in a comment.
fn after_comments(text: &str, mut at: usize) -> Option<usize> {
    loop {
        at += text[at..].len() - text[at..].trim_start().len();
        match text[at..].chars().next()? {
            '#' => at = next_line(text, at),
            _ => return Some(at),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CutError, cut};
    use crate::diagnostic::FileId;

    fn without(text: &str, key: &str) -> Result<String, CutError> {
        cut(FileId(0), text, "quotes", key).map(|cut| cut.text)
    }

    #[test]
    fn an_entry_of_a_block() {
        let text = "title: K\nquotes:\n  # on all\n  a:\n    text: x\n    # inside\n\n  # on b\n  b:\n    text: |+\n      y\n\n  c: {text: z}";
        assert_eq!(
            without(text, "a").as_deref(),
            Ok("title: K\nquotes:\n  # on all\n  # on b\n  b:\n    text: |+\n      y\n\n  c: {text: z}")
        );
        assert_eq!(
            without(text, "b").as_deref(),
            Ok("title: K\nquotes:\n  # on all\n  a:\n    text: x\n    # inside\n\n  c: {text: z}")
        );
        assert_eq!(
            without(text, "c").as_deref(),
            Ok(
                "title: K\nquotes:\n  # on all\n  a:\n    text: x\n    # inside\n\n  # on b\n  b:\n    text: |+\n      y\n\n"
            )
        );
        assert_eq!(without(text, "d"), Err(CutError::NotFound));
        assert_eq!(without("quotes:\n  a: {text: x}\nnote: n\n", "a").as_deref(), Ok("quotes:\nnote: n\n"));
        assert_eq!(
            without("quotes:\r\n  a: {text: x}\r\n  b: {text: y}\r\n", "b").as_deref(),
            Ok("quotes:\r\n  a: {text: x}\r\n")
        );
    }

    #[test]
    fn an_entry_in_braces() {
        assert_eq!(
            without("quotes: {a: {text: x}, b: {text: y}} # all\n", "a").as_deref(),
            Ok("quotes: {b: {text: y}} # all\n")
        );
        assert_eq!(without("quotes: {a: {text: x}, b: {text: y}}\n", "b").as_deref(), Ok("quotes: {a: {text: x}, }\n"));
        assert_eq!(without("quotes: {a: {text: x}}\n", "a").as_deref(), Ok("quotes: {}\n"));
        let lines = "quotes: {\n  a: {text: x}, # on a\n  b: {text: 'y, z'}\n}\n";
        assert_eq!(without(lines, "a").as_deref(), Ok("quotes: {\n  b: {text: 'y, z'}\n}\n"));
        assert_eq!(without(lines, "b").as_deref(), Ok("quotes: {\n  a: {text: x}, # on a\n}\n"));
        assert_eq!(
            without("{title: T, quotes: {a: {text: x}, b: {text: y}}}", "a").as_deref(),
            Ok("{title: T, quotes: {b: {text: y}}}")
        );
    }
}
