//! The words by which a text says what its numbers count.
//!
//! A word is known by its beginning, since Finnish words change at their ends.

use super::texts::words;
use crate::locale::Language;
use crate::model::{Localised, Words};

/// How many letters of a word must agree.
const LETTERS: usize = 5;

/// Beginnings of words that are in many labels and name no one thing: times, and words that only join others.
const COMMON: [&str; 38] = [
    "aikan", "andra", "durin", "gånge", "hours", "joide", "joihi", "joill", "joilt", "joist", "joita", "jonka",
    "jotka", "kerra", "kerta", "kuuka", "kuude", "month", "muide", "muita", "månad", "other", "päivi", "päivä",
    "their", "those", "times", "timma", "tunne", "tunte", "tunti", "vecko", "viiko", "viikk", "vuode", "vuosi",
    "vuott", "years",
];

/// The beginning of a word, if it is long enough to be known by it.
pub(super) fn stem(word: &str) -> Option<String> {
    let stem: String = word.chars().take(LETTERS).flat_map(char::to_lowercase).collect();
    (stem.chars().count() == LETTERS).then_some(stem)
}

/// The beginnings of all words of a text.
pub(super) fn stems(text: &str) -> impl Iterator<Item = String> {
    text.split(|character: char| !(character.is_alphabetic() || character == '-')).filter_map(stem)
}

/// The beginnings of the words with which a label names its thing.
pub(super) fn label_stems(label: &Localised<Words>, language: Language) -> Vec<String> {
    stems(&words(label.get(&language))).filter(|stem| !COMMON.contains(&stem.as_str())).collect()
}

/// The beginnings of the words for a unit.
pub(super) fn unit_stems(unit: &str, language: Language) -> Vec<String> {
    unit_words(unit, language).iter().copied().chain([unit]).filter_map(stem).collect()
}

/// The unit of people, whose words are said of any people.
pub(super) const PERSON: &str = "person";

/// Words for the units that a site need not name itself.
fn unit_words(unit: &str, language: Language) -> &'static [&'static str] {
    match (unit, language.base()) {
        (PERSON, Language::FINNISH) => &["henkilö", "henkeä", "ihmistä", "ihminen"],
        (PERSON, Language::SWEDISH) => &["person", "människa"],
        (PERSON, Language::ENGLISH) => &["person", "people"],
        ("contract", Language::FINNISH) => &["sopimus", "työsopimus"],
        ("contract", Language::SWEDISH) => &["avtal", "arbetsavtal"],
        ("contract", Language::ENGLISH) => &["contract"],
        ("employer", Language::FINNISH) => &["työnantaja"],
        ("employer", Language::SWEDISH) => &["arbetsgivare"],
        ("employer", Language::ENGLISH) => &["employer"],
        ("response", Language::FINNISH) => &["vastaus"],
        ("response", Language::ENGLISH) => &["response", "answer"],
        _ => &[],
    }
}
