//! Telephone numbers, number plates, numbered speakers.

use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use super::pattern::{Candidate, after, before, is_part_of_number, matches, part, pattern, stands_alone};
use super::{Certainty, Kind};

static PHONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        // Finnish numbers as dialled from abroad, numbers of other countries
        r"(?-u)(?P<home>(?:\+ ?|\b00 ?)358[ -]?(?:\(0\) ?)?(?P<national>[1-9](?:[ -]{0,2}\d){4,11}))",
        r"|(?P<abroad>\+[1-9](?:[ -]{0,2}\d){8,13})",
        // as dialled in Finland: mobile, with an area code, in one
        r"|(?P<mobile>(?:\(0(?:4\d|50)\d?\)|0(?:4\d|50)\d?)(?:[ -]{0,2}\d){5,8}|0(?:4\d|50)\d?\.\d{3}\.\d{3,4})",
        r"|(?P<area>(?:\(0[1-9]\d?\)|0[1-9]\d?)[ -]{1,3}\d{3,8}(?:[ -]\d{2,5}){0,2}|0[6-8]00[ -]{1,2}\d{2,6}(?:[ -]\d{2,5}){0,2})",
        r"|(?P<whole>0[1-9]\d{6,9})"
    ))
});

/// Series of numbers that only organisations and services have, without the 0 (Traficom's numbering plan).
const SERVICES: [&str; 9] = ["10", "20", "29", "30", "60", "70", "71", "75", "80"];

/// Words before a number that is none of a telephone.
const REFERENCES: [&str; 10] =
    ["isbn", "issn", "doi", "urn", "dnro", "diaarinumero", "asianumero", "diarienummer", "tilastokoodi", "koodi"];

pub(super) fn phones(text: &str) -> Vec<Candidate> {
    let addresses = web_addresses(text);
    let mut found: Vec<Candidate> = Vec::new();
    for phone in matches(&PHONE, text) {
        let mut range = phone.get_match().range();
        if addresses
            .get(addresses.partition_point(|address| address.end <= range.start))
            .is_some_and(|address| address.start < range.start)
        {
            continue;
        }
        if after(text, range.end).is_some_and(|next| next.is_ascii_digit()) {
            // a number of another kind follows: what is before the last gap is the telephone's
            let Some(gap) = phone.get_match().as_str().rfind([' ', '-']) else { continue };
            range.end = range.start + phone.get_match().as_str()[..gap].trim_end().len();
        }
        let number = &text[range.clone()];
        let home = !part(&phone, "home").is_empty();
        let all: String = number.chars().filter(char::is_ascii_digit).collect();
        let national = all.trim_start_matches('0');
        let national = if home { national.trim_start_matches("358").trim_start_matches('0') } else { national };
        let abroad = !part(&phone, "abroad").is_empty();
        let fits = if abroad { national.len() >= 9 } else { (6..=11).contains(&national.len()) };
        let refused = !fits
            || !stands_alone(text, &range)
            || is_part_of_number(text, &range)
            || (!home && (is_figure(text, &range) || is_date(number) || is_reference(text, range.start)));
        if refused {
            continue;
        }
        let is_mobile = national.starts_with('4') || national.starts_with("50");
        let is_service = !abroad && SERVICES.iter().any(|series| national.starts_with(series));
        found.push(Candidate {
            kind: if is_service { Kind::ServicePhone } else { Kind::Phone },
            certainty: if home && is_mobile { Certainty::Certain } else { Certainty::Likely },
            range,
        });
    }
    found
}

/// Whether digits are one figure, set apart in threes: `1 040 123 456`, `+10 000 000`.
fn is_figure(text: &str, range: &Range<usize>) -> bool {
    let number = &text[range.clone()];
    let mut groups = number.split(' ');
    let first = groups.next().unwrap_or("");
    let threes = groups.clone().count() > 0 && groups.all(|group| group.len() == 3);
    let preceded = before(text, range.start) == Some(' ')
        && before(text, range.start - 1).is_some_and(|earlier| earlier.is_ascii_digit());
    threes && (first.starts_with('+') || (preceded && first.len() == 3))
}

/// Whether digits are a day: `01022020`.
fn is_date(number: &str) -> bool {
    number.len() == 8 && Date::strptime("%d%m%Y", number).is_ok_and(|date| (1900..2100).contains(&date.year()))
}

fn is_reference(text: &str, at: usize) -> bool {
    let is_letter = |character: char| character.is_alphabetic();
    let near = text[text.ceil_char_boundary(at.saturating_sub(40))..at].trim_end_matches(|sign: char| !is_letter(sign));
    let word = near.rsplit(|sign: char| !is_letter(sign)).next().unwrap_or("").to_lowercase();
    REFERENCES.contains(&word.as_str())
}

static WEB: LazyLock<Regex> = LazyLock::new(|| pattern(r#"(?i)\b[a-z]{3,8}://[^\s<>"]+"#));

/// Addresses of the web, whose numbers are no telephones.
fn web_addresses(text: &str) -> Vec<Range<usize>> {
    WEB.find_iter(text).map(|address| address.range()).collect()
}

static PLATE: LazyLock<Regex> = LazyLock::new(|| pattern(r"[A-ZÅÄÖ]{2,3}-[1-9][0-9]{0,2}"));

/// Letters of standards and of methods that stand before a number as on a plate.
const STANDARDS: [&str; 16] =
    ["ANS", "CEN", "CSS", "CVE", "DIN", "ECM", "ETS", "IEC", "ISO", "JHS", "RFC", "SFS", "SHA", "TLS", "UTF", "VAT"];

/// Words near a plate; without one, only three letters and three digits are taken for one.
const VEHICLES: [&str; 10] =
    ["rekister", "rekkari", "rek.", "auto", "ajoneuvo", "kilpi", "registernummer", "bil", "car", "plate"];

pub(super) fn plates(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for plate in matches(&PLATE, text) {
        let range = plate.get_match().range();
        let (letters, number) = plate.get_match().as_str().split_once('-').unwrap_or_default();
        let near = text[text.ceil_char_boundary(range.start.saturating_sub(40))..range.start].to_lowercase();
        let told = VEHICLES.iter().any(|word| near.contains(word));
        let usual = letters.chars().count() == 3 && number.len() == 3;
        let fits = (told || usual) && !STANDARDS.contains(&letters);
        if fits && stands_alone(text, &range) && !is_part_of_number(text, &range) {
            found.push(Candidate { kind: Kind::NumberPlate, certainty: Certainty::Likely, range });
        }
    }
    found
}

static LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?:asiakas|haastateltava|vastaaja|osallistuja|kuntoutuja|client|customer|participant|respondent|",
        r"interviewee|informant|informantti|klient|kund|deltagare|intervjuperson)",
        r"[ _-]{1,2}(?:(?:nro|nr|no|n:o)\.? ?|#)?[0-9]{1,3}"
    ))
});

/// Beginnings of words for what is counted: "asiakas 3 kuukauden ajan" labels nobody.
const UNITS: [&str; 26] = [
    "ajan", "day", "dag", "eur", "gång", "h", "hour", "kert", "kk", "kpl", "kuuka", "min", "month", "månad", "pros",
    "päiv", "time", "tim", "tunti", "tunnin", "vecko", "viik", "vk", "vuo", "week", "year",
];

pub(super) fn labels(text: &str) -> Vec<Candidate> {
    let mut found = Vec::new();
    for label in matches(&LABEL, text) {
        let range = label.get_match().range();
        let rest = &text[range.end..];
        let word = rest.strip_prefix(' ').unwrap_or(rest);
        let next: String = word.chars().take_while(|character| character.is_alphabetic()).take(12).collect();
        let next = next.to_lowercase();
        let counts = UNITS.iter().any(|unit| next.starts_with(unit) && (unit.len() > 1 || next.len() == 1));
        if !counts && stands_alone(text, &range) && !is_part_of_number(text, &range) {
            found.push(Candidate { kind: Kind::SpeakerLabel, certainty: Certainty::Likely, range });
        }
    }
    found
}
