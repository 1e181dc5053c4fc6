//! Finnish personal identity codes.
//!
//! Form: day, month and year of birth, a sign of the century (`+`; `-` and `U`–`Y`; `A`–`F`), a number of three
//! digits and a check character: the nine digits as a number, modulo 31, in an alphabet of 31 signs. Numbers
//! 900–999 are for tests and belong to nobody. The signs `B`–`F` and `U`–`Y` are in use since 2023. Source: Digital
//! and Population Data Services Agency, "Personal identity code".

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::pattern::{Candidate, digits, matches, part, pattern, stands_alone};
use super::{Certainty, Kind};

/// The sign for each remainder.
pub(super) const CHECK: &[u8; 31] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

static CODE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i-u)(?P<day>\d\d)(?P<gaps>[ .]?(?P<month>\d\d)[ .]?)(?P<year>\d\d)(?P<joint> {0,3}(?P<sign>[-+A-FU-Y]?) {0,3})",
        r"(?P<number>\d ?\d ?\d)(?P<last> {0,3})(?P<check>[0-9A-FHJ-NPR-Y])"
    ))
});

pub(super) fn codes(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for code in matches(&CODE, text) {
        let range = code.get_match().range();
        let [day, month, year, sign, check] = ["day", "month", "year", "sign", "check"].map(|name| part(&code, name));
        let number = digits(part(&code, "number"));
        if !is_date(day, month, year, sign) {
            continue;
        }
        let nine = [digits(day), digits(month), digits(year), number.clone()].concat();
        let remainder = nine.iter().fold(0, |sum, digit| sum * 10 + digit) % 31;
        let expected = CHECK.get(remainder as usize).copied().map(char::from);
        let checks = check.chars().next().map(|sign| sign.to_ascii_uppercase()) == expected;
        let alone = stands_alone(text, &range);
        let is_given = (2..900).contains(&number.iter().fold(0, |sum, digit| sum * 10 + digit));
        let certainty = match (sign.is_empty(), checks) {
            // without the sign only a letter at the end tells a code from a number
            (true, true) if alone && !check.starts_with(|sign: char| sign.is_ascii_digit()) => Certainty::Likely,
            (false, true) if alone && is_given => Certainty::Certain,
            (false, true) => Certainty::Likely,
            (false, false) if alone && is_compact(&code) => Certainty::Likely,
            _ => continue,
        };
        found.push(Candidate { kind: Kind::PersonalCode, certainty, range });
    }
    found
}

/// Whether nothing stands between the parts but, at most, spaces around a dash.
fn is_compact(code: &regex::Captures<'_>) -> bool {
    let dash = part(code, "sign").starts_with(['-', '+']);
    part(code, "gaps").len() == 2
        && part(code, "number").len() == 3
        && part(code, "last").is_empty()
        && (dash || part(code, "joint").len() == 1)
}

/// Whether somebody can be born on the day.
fn is_date(day: &str, month: &str, year: &str, sign: &str) -> bool {
    let centuries: &[i16] = match sign.chars().next().map(|sign| sign.to_ascii_uppercase()) {
        Some('+') => &[1800],
        Some('-' | 'U'..='Y') => &[1900],
        Some(_) => &[2000],
        None => &[1900, 2000],
    };
    let (Ok(day), Ok(month), Ok(year)) = (day.parse(), month.parse(), year.parse::<i16>()) else { return false };
    centuries.iter().any(|century| Date::new(century + year, month, day).is_ok())
}
