//! Numbers as people type them in running text.

use std::ops::Range;

use crate::locale::{Decimal, Language};

/// A number in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Typed<'a> {
    /// The number, or the lower end of a range.
    pub(super) low: Decimal,
    /// The upper end of a range.
    pub(super) high: Option<Decimal>,
    /// Where it is: the digits, and the percent sign or word if there is one.
    pub(super) range: Range<usize>,
    /// What it counts.
    pub(super) unit: Unit<'a>,
}

/// What follows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unit<'a> {
    /// A percent sign, or the word.
    Percent,
    /// The next word; empty if there is none.
    Word(&'a str),
}

/// Words for "percent" by their beginnings.
const PERCENT: [&str; 4] = ["prosent", "procent", "percent", "per cent"];

/// Every number of a text; dates, versions, times and numbers inside words are left out.
pub(super) fn numbers(text: &str, language: Language) -> Vec<Typed<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find(|character: char| character.is_ascii_digit()).map(|offset| at + offset) {
        let whole_end =
            start + run_length(&text[start..], |character| character.is_ascii_digit() || ".,".contains(character));
        let begins = text[..start]
            .chars()
            .next_back()
            .is_none_or(|before| !(before.is_alphanumeric() || "-–−.,:/".contains(before)));
        match read(text, start, language).filter(|_| begins) {
            Some(typed) => {
                at = typed.range.end;
                found.push(typed);
            }
            None => at = whole_end,
        }
    }
    found
}

fn read(text: &str, start: usize, language: Language) -> Option<Typed<'_>> {
    let (low, mut end) = number(text, start, language)?;
    let mut high = None;
    if let Some(rest) = text[end..].strip_prefix(['–', '-'])
        && rest.starts_with(|character: char| character.is_ascii_digit())
    {
        let (number, after) = number(text, text.len() - rest.len(), language)?;
        (high, end) = (Some(number), after);
    }
    // a case ending: 42:lle asiakkaalle
    let mut next = end;
    if let Some(ending) = text[end..].strip_prefix(':') {
        if ending.starts_with(|character: char| character.is_ascii_digit()) {
            return None;
        }
        next = end + 1 + run_length(ending, char::is_alphabetic);
    }
    if text[end..].starts_with(|character: char| character.is_alphanumeric() || character == '/') {
        return None;
    }
    let after = text[next..].trim_start();
    let gap = text.len() - after.len();
    if after.starts_with('%') {
        return Some(Typed { low, high, range: start..gap + 1, unit: Unit::Percent });
    }
    if let Some(word) = PERCENT.iter().find(|word| after.starts_with(**word)) {
        let length = word.len() + run_length(&after[word.len()..], char::is_alphabetic);
        return Some(Typed { low, high, range: start..gap + length, unit: Unit::Percent });
    }
    let word = if gap > next {
        &after[..run_length(after, |character| character.is_alphabetic() || character == '-')]
    } else {
        ""
    };
    Some(Typed { low, high, range: start..end, unit: Unit::Word(word) })
}

/// A number that begins at `start`, and where it ends.
fn number(text: &str, start: usize, language: Language) -> Option<(Decimal, usize)> {
    let digits = |at: usize| run_length(&text[at..], |character| character.is_ascii_digit());
    let mut end = start + digits(start);
    let mut plain = text[start..end].to_owned();
    let is_group = |separator: char| match language.base() {
        Language::ENGLISH => ", \u{a0}\u{202f}".contains(separator),
        _ => " \u{a0}\u{202f}".contains(separator),
    };
    let first = end - start;
    while first <= 3
        && let Some(separator) = text[end..].chars().next().filter(|separator| is_group(*separator))
        && digits(end + separator.len_utf8()) == 3
    {
        let next = end + separator.len_utf8();
        plain.push_str(&text[next..next + 3]);
        end = next + 3;
    }
    if let Some(mark) = text[end..].chars().next().filter(|mark| ".,".contains(*mark)) {
        let fraction = digits(end + 1);
        if fraction > 0 {
            plain.push(mark);
            plain.push_str(&text[end + 1..end + 1 + fraction]);
            end += 1 + fraction;
            let is_date = text[end..].starts_with(['.', ',']) && digits(end + 1) > 0;
            if is_date {
                return None;
            }
        }
    }
    plain.parse().ok().map(|number| (number, end))
}

fn run_length(text: &str, belongs: impl Fn(char) -> bool) -> usize {
    text.find(|character| !belongs(character)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::{Language, Unit, numbers};

    fn read(text: &str) -> Vec<String> {
        let shown = numbers(text, Language::FINNISH).into_iter().map(|typed| {
            let high = typed.high.map(|high| format!("–{high}")).unwrap_or_default();
            match typed.unit {
                Unit::Percent => format!("{}{high} %", typed.low),
                Unit::Word(word) => format!("{}{high} {word}", typed.low).trim_end().to_owned(),
            }
        });
        shown.collect()
    }

    #[test]
    fn numbers_in_text() {
        assert_eq!(read("Asiakkaista 65 % työllistyi"), ["65 %"]);
        assert_eq!(read("65% tai 65,5 prosenttia tai 50–70\u{a0}%"), ["65 %", "65.5 %", "50–70 %"]);
        assert_eq!(
            read("42 asiakasta, 1 500 ihmistä; 42:lle asiakkaalle."),
            ["42 asiakasta", "1500 ihmistä", "42 asiakkaalle"]
        );
        assert_eq!(read("n = 20. Vuonna 2022"), ["20", "2022"]);
        assert_eq!(read("65 %:iin"), ["65 %"]);
    }

    #[test]
    fn what_is_no_number() {
        assert_eq!(read("12.10.2022 klo 12:30 v2 C-42 1.2.3 42/2019 -5"), Vec::<String>::new());
        assert_eq!(read("vuosina 2020–2022 tuetun"), ["2020–2022 tuetun"]);
        assert_eq!(read("3. luku"), ["3"]);
    }
}
