//! A text without what hides an identifier from a search, and the way back to its bytes.

use std::ops::Range;

/// A text in plain signs: see [`Plain::of`].
pub(super) struct Plain {
    /// The plain text.
    pub(super) text: String,
    pieces: Vec<Piece>,
}

/// A part of the plain text and the bytes it comes from: the same ones, unless the lengths differ.
struct Piece {
    plain: Range<usize>,
    source: Range<usize>,
}

/// The longest character reference or escape that is read, in bytes.
const LONGEST_REFERENCE: usize = 12;

impl Plain {
    /// Takes out invisible characters and marks of emphasis, and writes all spaces, dashes and digits in one way;
    /// reads character references and escapes.
    pub(super) fn of(text: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(text.len()), pieces: Vec::new() };
        let mut at = 0;
        while let Some(first) = text[at..].chars().next() {
            let (character, length) = written(&text[at..]).unwrap_or((first, first.len_utf8()));
            if let Some(sign) = sign(character) {
                plain.push(sign, at..at + length);
            }
            at += length;
        }
        plain
    }

    fn push(&mut self, sign: char, source: Range<usize>) {
        let start = self.text.len();
        self.text.push(sign);
        let end = self.text.len();
        let same = source.len() == end - start;
        match self.pieces.last_mut() {
            Some(last) if same && last.source.end == source.start && last.plain.len() == last.source.len() => {
                last.plain.end = end;
                last.source.end = source.end;
            }
            _ => self.pieces.push(Piece { plain: start..end, source }),
        }
    }

    /// The bytes of the source that became these bytes of the plain text, which begin and end between characters.
    pub(super) fn source(&self, range: &Range<usize>) -> Range<usize> {
        let piece = |at: usize| self.pieces.get(self.pieces.partition_point(|piece| piece.plain.end <= at));
        let is_same = |piece: &Piece| piece.plain.len() == piece.source.len();
        let start = piece(range.start).map_or(0, |piece| {
            let into = if is_same(piece) { range.start - piece.plain.start } else { 0 };
            piece.source.start + into
        });
        let end = piece(range.end.saturating_sub(1)).map_or(start, |piece| {
            let left = if is_same(piece) { piece.plain.end - range.end } else { 0 };
            piece.source.end - left
        });
        start..end.max(start)
    }
}

/// A character written as a reference (`&nbsp;`, `&#45;`) or an escape (`\-`, `\u002d`), and how long that is.
fn written(text: &str) -> Option<(char, usize)> {
    if let Some(rest) = text.strip_prefix('&') {
        let name = rest.get(..rest.bytes().take(LONGEST_REFERENCE).position(|byte| byte == b';')?)?;
        return Some((reference(name)?, name.len() + 2));
    }
    let rest = text.strip_prefix('\\')?;
    let next = rest.chars().next()?;
    let digits = match next {
        'u' => 4,
        'x' => 2,
        _ if next.is_ascii_punctuation() => return Some((next, 2)),
        _ => return None,
    };
    Some((code(rest.get(1..=digits)?, 16)?, digits + 2))
}

fn reference(name: &str) -> Option<char> {
    match name.strip_prefix('#') {
        Some(number) => match number.strip_prefix(['x', 'X']) {
            Some(number) => code(number, 16),
            None => code(number, 10),
        },
        None => match name {
            "nbsp" | "ensp" | "emsp" | "thinsp" => Some(' '),
            "shy" | "zwj" | "zwnj" => Some('\u{ad}'),
            "ndash" | "mdash" | "minus" | "hyphen" | "dash" => Some('-'),
            "commat" => Some('@'),
            "period" => Some('.'),
            "plus" => Some('+'),
            _ => None,
        },
    }
}

fn code(number: &str, radix: u32) -> Option<char> {
    number.bytes().all(|byte| byte.is_ascii_hexdigit()).then_some(())?;
    char::from_u32(u32::from_str_radix(number, radix).ok()?)
}

/// The sign that a character stands for; nothing for one that is not seen.
fn sign(character: char) -> Option<char> {
    Some(match character {
        // joins, breaks and directions that have no width; marks of emphasis and code
        '\u{ad}'
        | '\u{34f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | '*'
        | '`' => return None,
        '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2043}' | '\u{fe58}' | '\u{fe63}' => '-',
        // full-width forms of the signs of ASCII
        '\u{ff01}'..='\u{ff5e}' => shifted(character, 0xff01, 0x21),
        '\u{660}'..='\u{669}' => shifted(character, 0x660, 0x30),
        '\u{6f0}'..='\u{6f9}' => shifted(character, 0x6f0, 0x30),
        // digits of mathematical alphabets: five sets of ten
        '\u{1d7ce}'..='\u{1d7ff}' => char::from_digit((u32::from(character) - 0x1d7ce) % 10, 10).unwrap_or(character),
        _ => character,
    })
}

fn shifted(character: char, from: u32, to: u32) -> char {
    char::from_u32(u32::from(character) - from + to).unwrap_or(character)
}

#[cfg(test)]
mod tests {
    use super::Plain;

    #[test]
    fn what_hides_is_taken_away() {
        for (text, plain) in [
            ("a\u{ad}b\u{200b}c", "abc"),
            ("1\u{a0}2\u{202f}3", "1 2 3"),
            ("\u{ff11}\u{2013}\u{1d7d9}\u{661}\u{2212}", "1-11-"),
            ("1&#45;2&nbsp;3&#x2d;4&shy;5\\-6\\u002d7", "1-2 3-45-6-7"),
            ("**1**`2`", "12"),
            ("&; &#; &#x; &nosuch; \\ \\q & ä", "&; &#; &#x; &nosuch; \\ \\q & ä"),
        ] {
            assert_eq!(Plain::of(text).text, plain, "{text}");
        }
    }

    #[test]
    fn the_way_back_leads_to_whole_characters() {
        let text = "ä&nbsp;\u{ff11}\u{ad}2**ö";
        let plain = Plain::of(text);
        assert_eq!(plain.text, "ä 12ö");
        let at = |part: &str| plain.text.find(part).map(|start| start..start + part.len()).unwrap();
        for (part, source) in [("ä", "ä"), (" ", "&nbsp;"), ("1", "\u{ff11}"), ("12", "\u{ff11}\u{ad}2"), ("ö", "ö")]
        {
            assert_eq!(&text[plain.source(&at(part))], source, "{part}");
        }
    }
}
