//! Quotation marks and the letters of an index.

use std::cmp::Ordering;

use icu::collator::CollatorBorrowed;

use super::Language;

/// Puts quotation marks around a text: the same mark twice in Finnish and Swedish, a pair elsewhere.
pub(super) fn quote(language: Language, text: &str) -> String {
    match language.base() {
        Language::FINNISH | Language::SWEDISH => format!("”{text}”"),
        _ => format!("“{text}”"),
    }
}

/// Where texts go that begin with no letter of the alphabet.
const NO_LETTER: &str = "#";
const LATIN: [&str; 26] = [
    "A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W",
    "X", "Y", "Z",
];
const NORDIC: [&str; 3] = ["Å", "Ä", "Ö"];
/// The first letter of the script that CLDR sorts next after the Latin one.
const AFTER_LATIN: &str = "Α";

/// The heading of an alphabetical index under which a text belongs, as ICU's alphabetic index finds it: the last
/// letter that does not sort after the text. `by_letter` compares at primary strength.
pub(super) fn sort_letter(language: Language, by_letter: &CollatorBorrowed<'_>, text: &str) -> &'static str {
    let text = text.trim_start_matches(|character: char| !character.is_alphanumeric());
    if by_letter.compare(text, AFTER_LATIN) != Ordering::Less {
        return NO_LETTER;
    }
    let nordic: &[&str] = match language.base() {
        Language::FINNISH | Language::SWEDISH => &NORDIC,
        _ => &[],
    };
    let mut letters = LATIN.iter().chain(nordic).rev();
    letters.find(|letter| by_letter.compare(letter, text) != Ordering::Greater).copied().unwrap_or(NO_LETTER)
}
