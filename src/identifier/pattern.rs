//! What the finders share: patterns, and what stands beside a match.

use std::ops::Range;

use regex::{Captures, Regex};

use super::{Certainty, Kind};

/// An identifier in a plain text.
pub(super) struct Candidate {
    pub(super) kind: Kind,
    pub(super) certainty: Certainty,
    pub(super) range: Range<usize>,
}

/// A pattern that is written in this program.
#[expect(clippy::expect_used, reason = "a pattern is no input; every finder's tests use theirs")]
pub(super) fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a pattern is well formed")
}

/// Every match, also of those that begin inside another one, so that what is no identifier hides none. Patterns are
/// of bounded length, which keeps this in proportion to the text.
pub(super) fn matches<'t>(pattern: &'static Regex, text: &'t str) -> impl Iterator<Item = Captures<'t>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let captures = (at <= text.len()).then(|| pattern.captures_at(text, at)).flatten()?;
        let start = captures.get_match().start();
        at = start + text[start..].chars().next().map_or(1, char::len_utf8);
        Some(captures)
    })
}

/// The part of a match with this name; empty if it took no part.
pub(super) fn part<'t>(captures: &Captures<'t>, name: &str) -> &'t str {
    captures.name(name).map_or("", |part| part.as_str())
}

/// The character before a place.
pub(super) fn before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

/// The character after a place.
pub(super) fn after(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// Whether a range is no part of a longer word or number.
pub(super) fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let is_word = |character: char| character.is_alphanumeric();
    !before(text, range.start).is_some_and(is_word) && !after(text, range.end).is_some_and(is_word)
}

/// Whether a number is part of a longer figure, date or reference: `1.2.2020`, `a/12`, `#12`. A comma and a slash
/// between numbers part them too: cells of a CSV file, two telephones.
pub(super) fn is_part_of_number(text: &str, range: &Range<usize>) -> bool {
    let left: Vec<char> = text[..range.start].chars().rev().take(2).collect();
    let joined_left = match left[..] {
        ['#', ..] => true,
        ['.' | ':', earlier] => earlier.is_ascii_digit(),
        ['-' | '+', earlier] => earlier.is_alphanumeric(),
        ['/', earlier] => earlier.is_alphabetic(),
        _ => false,
    };
    let right: Vec<char> = text[range.end..].chars().take(2).collect();
    let joined_right = match right[..] {
        ['.' | '-', later] => later.is_ascii_digit(),
        ['%', ..] | [' ', '%'] => true,
        _ => false,
    };
    joined_left || joined_right
}

/// The digits of a text as numbers.
pub(super) fn digits(text: &str) -> Vec<u32> {
    text.chars().filter_map(|character| character.to_digit(10)).collect()
}
