//! Finding what points at a person in a text: identity codes, telephone numbers, addresses and the like.
//!
//! [`scan`] is a pure function and takes time in proportion to the text. It knows forms and check digits, no lists of
//! names: in Finnish, names are words ("Toivo", "Usko"), so lists of them misfire.

mod account;
mod contact;
mod email;
mod pattern;
mod person;
mod plain;
mod street;
#[cfg(test)]
mod tests;

use std::cmp::Reverse;
use std::ops::Range;

use pattern::Candidate;
use plain::Plain;

/// What a found identifier is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A Finnish personal identity code (henkilötunnus).
    PersonalCode,
    /// A Finnish bank account in the IBAN form.
    BankAccount,
    /// An e-mail address.
    Email,
    /// An e-mail address of a role: `kirjaamo@`, `info@`.
    RoleEmail,
    /// A Finnish business identity code (Y-tunnus), which may be that of a person who trades alone.
    BusinessCode,
    /// A telephone number.
    Phone,
    /// A telephone number of the series that only organisations and services have: 010, 020, 0800.
    ServicePhone,
    /// A street and a number.
    StreetAddress,
    /// A postcode and its place.
    Postcode,
    /// A number plate of a vehicle.
    NumberPlate,
    /// A speaker numbered through a text: "client 3".
    SpeakerLabel,
}

impl Kind {
    /// The word used in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::PersonalCode => "personal-code",
            Self::BankAccount => "bank-account",
            Self::Email => "email",
            Self::RoleEmail => "role-email",
            Self::BusinessCode => "business-code",
            Self::Phone => "phone",
            Self::ServicePhone => "service-phone",
            Self::StreetAddress => "street-address",
            Self::Postcode => "postcode",
            Self::NumberPlate => "number-plate",
            Self::SpeakerLabel => "speaker-label",
        }
    }
}

/// How sure it is that something found is what it looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// Its check digits are right, or its form is that of nothing else.
    Certain,
    /// It may be something else.
    Likely,
}

/// An identifier in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it is.
    pub kind: Kind,
    /// How sure that is.
    pub certainty: Certainty,
    /// Its bytes in the text, on borders of characters.
    pub range: Range<usize>,
}

/// Every identifier of a text, in the order of their places.
///
/// Invisible characters, typographic dashes and spaces, full-width digits, character references (`&nbsp;`), escapes
/// of markdown and YAML, and emphasis inside an identifier do not hide it. What is certain is always told; something
/// likely is left out where a surer find covers part of it.
pub fn scan(text: &str) -> Vec<Found> {
    let plain = Plain::of(text);
    let finders = [
        person::codes,
        account::banks,
        email::addresses,
        account::businesses,
        contact::phones,
        street::addresses,
        street::postcodes,
        contact::plates,
        contact::labels,
    ];
    let mut kept: Vec<Candidate> = Vec::new();
    for find in finders {
        let (certain, mut likely): (Vec<_>, Vec<_>) =
            find(&plain.text).into_iter().partition(|candidate| candidate.certainty == Certainty::Certain);
        kept.extend(certain);
        let taken = Coverage::of(&kept);
        likely.sort_by_key(|candidate| (candidate.range.start, Reverse(candidate.range.end)));
        let mut free = 0;
        for candidate in likely {
            if candidate.range.start >= free && !taken.touches(&candidate.range) {
                free = candidate.range.end;
                kept.push(candidate);
            }
        }
    }
    kept.sort_by_key(|candidate| (candidate.range.start, candidate.range.end));
    kept.into_iter()
        .map(|Candidate { kind, certainty, range }| Found { kind, certainty, range: plain.source(&range) })
        .collect()
}

/// A text without what is not seen, with spaces, dashes and digits of one kind: two texts that are read alike are
/// alike.
pub fn plain(text: &str) -> String {
    Plain::of(text.trim()).text
}

/// Every identifier in the names of folders and of the file of a path, by its bytes in the path. An underscore is a
/// space.
pub fn scan_path(path: &str) -> Vec<Found> {
    let mut start = 0;
    let mut all = Vec::new();
    for name in path.split('/') {
        let found = scan(&name.replace('_', " "));
        let moved = |found: Found| Found { range: found.range.start + start..found.range.end + start, ..found };
        all.extend(found.into_iter().map(moved));
        start += name.len() + 1;
    }
    all
}

/// A path with every identifier in it replaced, as [`mask`] does.
pub fn mask_path(path: &str) -> String {
    let found = scan_path(path).into_iter().filter(|found| found.kind != Kind::SpeakerLabel);
    mask_ranges(path, found.map(|found| found.range))
}

/// A text with every identifier in it replaced: one `•` for each of its characters. A speaker's label stays.
pub fn mask(text: &str) -> String {
    let found = scan(text).into_iter().filter(|found| found.kind != Kind::SpeakerLabel);
    mask_ranges(text, found.map(|found| found.range))
}

/// A text with some of its bytes replaced: one `•` for each character that begins in one of the ranges.
pub fn mask_ranges(text: &str, ranges: impl IntoIterator<Item = Range<usize>>) -> String {
    let hidden = Coverage::new(ranges.into_iter().collect());
    let character = |(at, character): (usize, char)| if hidden.touches(&(at..at + 1)) { MASK } else { character };
    text.char_indices().map(character).collect()
}

/// Stands for a character that is not shown.
pub const MASK: char = '•';

/// Ranges, in order and apart from each other.
struct Coverage(Vec<Range<usize>>);

impl Coverage {
    fn of(candidates: &[Candidate]) -> Self {
        Self::new(candidates.iter().map(|candidate| candidate.range.clone()).collect())
    }

    fn new(mut ranges: Vec<Range<usize>>) -> Self {
        ranges.sort_by_key(|range| range.start);
        let mut joined: Vec<Range<usize>> = Vec::new();
        for range in ranges {
            match joined.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => joined.push(range),
            }
        }
        Self(joined)
    }

    fn touches(&self, range: &Range<usize>) -> bool {
        let next = self.0.partition_point(|covered| covered.end <= range.start);
        self.0.get(next).is_some_and(|covered| covered.start < range.end)
    }
}
