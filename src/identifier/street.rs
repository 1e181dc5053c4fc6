//! Street addresses, postcodes with their places.

use std::sync::LazyLock;

use regex::Regex;

use super::pattern::{Candidate, before, is_part_of_number, matches, part, pattern, stands_alone};
use super::{Certainty, Kind};

static STREET: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        // ends of names that are hardly anything else
        r"(?i)(?:(?P<street>kat(?:u|ua)|kadu(?:n|lla|lle|lta)|kuja(?:n|a|lla|lle|lta)?|bulevardi(?:n|a|lla|lle|lta)?|",
        r"esplanad(?:i|in|ia|illa|ille|ilta|en)|gatan|gränden|vägen|stigen|allén)|",
        // ends that other words have too: taken where the word has a capital
        r"(?P<word>tie(?:n|tä|llä|lle|ltä)?|pol(?:ku|kua)|polu(?:n|lla|lle|lta)|väylä(?:n|llä|lle|ltä)?|ran(?:ta|taa)|",
        r"ranna(?:n|lla|lle|lta)|rin(?:ne|nettä)|rinte(?:en|ellä|elle|eltä)|mä(?:ki|keä)|mäe(?:n|llä|lle|ltä)|",
        r"kaar(?:i|ta|en|ella|elle|elta)|raitti(?:a)?|raiti(?:n|lla|lle|lta)|tor(?:i|ia|in|illa|ille|ilta)|",
        r"aukio(?:n|ta|lla|lle|lta)?|penger(?:tä)?|penkere(?:en|ellä|elle|eltä)|puistikko|portti|portin|laituri(?:n|lla)?|",
        r"torget|kajen|stranden|brinken|backen|vallen))",
        r"(?P<gap> {1,2}|\r?\n {0,8})(?P<number>[0-9]{1,4})(?:-[0-9]{1,4})?",
        r"(?: ?[a-z]\b(?: ?(?:as\.? ?)?[0-9]{1,3}\b)?)?"
    ))
});

/// Roads, and paths that are no roads.
const OTHERS: [&str; 26] = [
    "asiakas",
    "elämän",
    "hoito",
    "kantatie",
    "kehätie",
    "koulutus",
    "kuntoutus",
    "maantie",
    "moottoritie",
    "ohituskaistatie",
    "opinto",
    "opiskelu",
    "oppimis",
    "opetus",
    "palvelu",
    "pääsytie",
    "rautatie",
    "seututie",
    "tuki",
    "työ",
    "työllistymis",
    "työura",
    "ura",
    "valtatie",
    "yhdystie",
    "yksityistie",
];

/// What may follow a number that counts or measures.
const UNITS: [&str; 10] = ["km", "m", "kpl", "€", "euro", "asia", "hanke", "vuo", "kuuk", "henki"];

pub(super) fn addresses(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for street in matches(&STREET, text) {
        let mut range = street.get_match().range();
        let stem = stem(&text[..range.start]);
        let is_word = !part(&street, "word").is_empty();
        let shortest = if is_word { 3 } else { 2 };
        let capital = stem.starts_with(char::is_uppercase);
        let whole = format!("{stem}{}{}", part(&street, "street"), part(&street, "word")).to_lowercase();
        let other = is_word && OTHERS.iter().any(|other| whole.starts_with(other));
        let number = part(&street, "number");
        let year = number.len() == 4 && (number.starts_with("19") || number.starts_with("20"));
        let rest = text[range.end..].trim_start_matches(' ');
        let counts = UNITS.iter().any(|unit| {
            rest.strip_prefix(unit).is_some_and(|rest| unit.len() > 2 || !rest.starts_with(char::is_alphabetic))
        });
        // a number at the start of a line may be that of a list
        let listed = part(&street, "gap").contains('\n') && (rest.starts_with(". ") || rest.starts_with(") "));
        let fits = stem.chars().count() >= shortest && (capital || !is_word) && !other && !year && !counts && !listed;
        range.start -= stem.len();
        if fits && stands_alone(text, &range) && !is_part_of_number(text, &range) {
            found.push(Candidate { kind: Kind::StreetAddress, certainty: Certainty::Likely, range });
        }
    }
    found
}

/// Longest name of a street that is looked at, in bytes.
const LONGEST_STEM: usize = 60;

/// The part of a word before its end.
fn stem(text: &str) -> &str {
    let near = &text[text.ceil_char_boundary(text.len().saturating_sub(LONGEST_STEM))..];
    let is_part = |character: char| character.is_alphabetic() || character == '-';
    let start = near.char_indices().rev().take_while(|(_, character)| is_part(*character)).last();
    start.map_or("", |(start, _)| &near[start..]).trim_start_matches('-')
}

static POSTCODE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\b(?:FI-)?[0-9]{5} {1,2}(?P<place>\p{Lu}\p{L}{1,20}(?:-\p{Lu}\p{L}{1,20})?)"));

/// Words with a capital that stand after a sum.
const CURRENCIES: [&str; 5] = ["EUR", "Euro", "Euroa", "SEK", "USD"];

pub(super) fn postcodes(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for postcode in matches(&POSTCODE, text) {
        let range = postcode.get_match().range();
        let after_figure = before(text, range.start) == Some(' ')
            && before(text, range.start - 1).is_some_and(|earlier| earlier.is_ascii_digit());
        let is_sum = CURRENCIES.contains(&part(&postcode, "place"));
        if !after_figure && !is_sum && stands_alone(text, &range) && !is_part_of_number(text, &range) {
            found.push(Candidate { kind: Kind::Postcode, certainty: Certainty::Likely, range });
        }
    }
    found
}
