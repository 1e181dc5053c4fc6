//! Numbers in texts for people.

use std::collections::BTreeMap;

use super::SeenValue;
use super::tree::{NodeId, ROOT, Tree};
use crate::locale::{Decimal, Language, Locale};

/// How a language writes numbers, taken from an example of its locale.
pub(super) struct Numerals {
    group: Option<char>,
    decimal: char,
}

/// The numerals of every language that a page is written in.
pub(super) struct PageNumerals {
    by_tag: BTreeMap<String, Numerals>,
    unnamed: Numerals,
}

impl PageNumerals {
    /// Those of the languages that a page names.
    pub(super) fn of(tree: &Tree) -> Self {
        let tags = tree.all(ROOT).into_iter().filter_map(|node| tree.attribute(node, "lang"));
        let mut by_tag = BTreeMap::new();
        for tag in tags {
            if !by_tag.contains_key(tag) {
                by_tag.insert(tag.to_owned(), Numerals::of(tag));
            }
        }
        Self { by_tag, unnamed: Numerals::of("") }
    }

    /// Those of a language.
    pub(super) fn tagged(&self, tag: &str) -> &Numerals {
        self.by_tag.get(tag).unwrap_or(&self.unnamed)
    }

    /// Those of a node's text.
    pub(super) fn at(&self, tree: &Tree, node: NodeId) -> &Numerals {
        self.tagged(tree.language(node))
    }
}

/// A number in a text, and where it stands.
#[derive(Debug, Clone, PartialEq)]
struct Numeral {
    value: Decimal,
    start: usize,
    end: usize,
}

impl Numerals {
    /// Those of a language tag as HTML writes it; Finnish ones where it says none.
    pub(super) fn of(tag: &str) -> Self {
        let base = tag.split('-').next().unwrap_or_default();
        let language = Language::parse(base).unwrap_or(Language::FINNISH);
        let example = "1234567.5".parse().ok().zip(Locale::new(language).ok());
        let example = example.map(|(number, locale): (Decimal, Locale)| locale.decimal(number)).unwrap_or_default();
        let mut signs = example.chars().filter(|sign| !sign.is_ascii_digit()).rev();
        Self { decimal: signs.next().unwrap_or(','), group: signs.next() }
    }

    /// Every number in a text.
    pub(super) fn all<'a>(&'a self, text: &'a str) -> impl Iterator<Item = Decimal> + 'a {
        self.scan(text).into_iter().map(|numeral| numeral.value)
    }

    /// The figure a text tells, and its interval if that stands behind it in brackets. That the figure has been corrected
    /// (`[r]`) changes nothing of it.
    pub(super) fn figure(&self, text: &str) -> (SeenValue, Option<SeenValue>) {
        let text = text.trim();
        let text = text.strip_suffix("[r]").map_or(text, str::trim_end);
        if let Some((figure, interval)) = text.strip_suffix(')').and_then(|text| text.rsplit_once(" (")) {
            return (self.value(figure), Some(self.interval(interval)));
        }
        (self.value(text), None)
    }

    /// The interval a text tells.
    pub(super) fn interval(&self, text: &str) -> SeenValue {
        match self.value(text) {
            SeenValue::Range { low, high } => SeenValue::Interval { low, high },
            SeenValue::Percent(both) => SeenValue::Interval { low: both, high: both },
            _ => SeenValue::Unclear,
        }
    }

    fn value(&self, text: &str) -> SeenValue {
        let numerals = self.scan(text);
        let percent = text.contains('%');
        match numerals.as_slice() {
            [] if text.contains("[c]") => SeenValue::Withheld,
            [] if text.contains("[x]") => SeenValue::Missing,
            [one] if !text.contains('[') && percent => SeenValue::Percent(one.value),
            [one] if text.trim_end().ends_with("[m]") && !percent => SeenValue::Rounded(one.value),
            [one] if !text.contains('[') => SeenValue::Number(one.value),
            [one, two] => match text[one.end..two.start].trim() {
                "–" if percent => SeenValue::Range { low: one.value, high: two.value },
                between if !percent && (between == "/" || between.chars().all(char::is_alphabetic)) => {
                    SeenValue::Fraction { part: one.value, whole: two.value }
                }
                _ => SeenValue::Unclear,
            },
            _ => SeenValue::Unclear,
        }
    }

    fn scan(&self, text: &str) -> Vec<Numeral> {
        let signs: Vec<(usize, char)> = text.char_indices().collect();
        let digit = |at: usize| signs.get(at).is_some_and(|(_, sign)| sign.is_ascii_digit());
        let mut numerals = Vec::new();
        let mut at = 0;
        while at < signs.len() {
            if !digit(at) {
                at += 1;
                continue;
            }
            let start = at;
            let mut plain = String::new();
            loop {
                match signs.get(at) {
                    Some((_, sign)) if sign.is_ascii_digit() => plain.push(*sign),
                    Some((_, sign))
                        if self.groups(*sign) && !plain.contains('.') && (1..4).all(|on| digit(at + on)) => {}
                    Some((_, sign)) if *sign == self.decimal && !plain.contains('.') && digit(at + 1) => {
                        plain.push('.');
                    }
                    _ => break,
                }
                at += 1;
            }
            let before = |back: usize| start.checked_sub(back).and_then(|at| signs.get(at)).map(|(_, sign)| *sign);
            // a hyphen after a letter or a digit joins words: `COVID-19`
            let negative = match before(1) {
                Some('−') => true,
                Some('-') => !before(2).is_some_and(char::is_alphanumeric),
                _ => false,
            };
            let value = if negative { format!("-{plain}") } else { plain };
            if let Ok(value) = value.parse() {
                let end = signs.get(at).map_or(text.len(), |(end, _)| *end);
                numerals.push(Numeral { value, start: signs[start].0, end });
            }
        }
        numerals
    }

    /// A space that does not break joins groups in every language.
    fn groups(&self, sign: char) -> bool {
        Some(sign) == self.group || matches!(sign, '\u{a0}' | '\u{202f}')
    }
}

#[cfg(test)]
mod tests {
    use super::{Numerals, SeenValue};

    fn read(tag: &str, text: &str) -> SeenValue {
        Numerals::of(tag).figure(text).0
    }

    #[test]
    fn numbers_are_read_as_the_language_writes_them() {
        let number = |text: &str| text.parse().unwrap_or_else(|error| panic!("{error}"));
        for (tag, text, value) in [
            ("fi", "1\u{a0}234", SeenValue::Number(number("1234"))),
            ("fi", "arviolta 40,5\u{a0}%", SeenValue::Percent(number("40.5"))),
            ("en", "1,234.5", SeenValue::Number(number("1234.5"))),
            ("en", "about 65%", SeenValue::Percent(number("65"))),
            ("sv", "n = 20 svarande", SeenValue::Number(number("20"))),
            ("fi", "7/12", SeenValue::Fraction { part: number("7"), whole: number("12") }),
            ("sv", "7\u{a0}av\u{a0}12", SeenValue::Fraction { part: number("7"), whole: number("12") }),
            ("fi", "50–70\u{a0}%", SeenValue::Range { low: number("50"), high: number("70") }),
            ("fi", "1\u{a0}235\u{a0}[m]", SeenValue::Rounded(number("1235"))),
            ("fi", "−5", SeenValue::Number(number("-5"))),
            ("en", "-5", SeenValue::Number(number("-5"))),
            ("en", "COVID-19", SeenValue::Number(number("19"))),
            ("fi", "[c]", SeenValue::Withheld),
            ("fi", "n = [c] vastaajaa", SeenValue::Withheld),
            ("fi", "[x]", SeenValue::Missing),
            ("fi", "65\u{a0}% [r]", SeenValue::Percent(number("65"))),
            ("fi", "[r]", SeenValue::Unclear),
            ("fi", "[c] 3", SeenValue::Unclear),
            ("fi", "vähän", SeenValue::Unclear),
            ("fi", "3 tai 4 tai 5", SeenValue::Unclear),
        ] {
            assert_eq!(read(tag, text), value, "{tag}: {text}");
        }
        let (value, interval) = Numerals::of("fi").figure("45\u{a0}% (33,1–57,5\u{a0}%)");
        assert_eq!(value, SeenValue::Percent(number("45")));
        assert_eq!(interval, Some(SeenValue::Interval { low: number("33.1"), high: number("57.5") }));
    }
}
