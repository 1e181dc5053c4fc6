//! What was found, and on which day, from one run to the next.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Address, Finding};

/// The form of the file. One of another form is not read.
const VERSION: u32 = 1;

/// For so many days an address that answered is not asked again.
const FRESH_DAYS: i32 = 7;

/// What was found of each address.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cache {
    links: BTreeMap<String, Seen>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    day: Date,
    finding: Finding,
}

#[derive(Serialize, Deserialize)]
struct File {
    version: u32,
    links: BTreeMap<String, Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    day: String,
    #[serde(flatten)]
    finding: Finding,
}

impl Cache {
    /// Reads the file. What cannot be read is forgotten: it can be asked for again.
    pub fn read(text: &str) -> Self {
        let file = serde_json::from_str::<File>(text).ok().filter(|file| file.version == VERSION);
        let entries = file.map(|file| file.links).unwrap_or_default();
        let seen = |entry: Entry| Some(Seen { day: entry.day.parse().ok()?, finding: entry.finding });
        Self { links: entries.into_iter().filter_map(|(address, entry)| Some((address, seen(entry)?))).collect() }
    }

    /// The file.
    ///
    /// # Errors
    /// None is known: it holds only texts and numbers.
    pub fn to_text(&self) -> serde_json::Result<String> {
        let entry = |seen: &Seen| Entry { day: seen.day.to_string(), finding: seen.finding.clone() };
        let links = self.links.iter().map(|(address, seen)| (address.clone(), entry(seen))).collect();
        Ok(serde_json::to_string_pretty(&File { version: VERSION, links })? + "\n")
    }

    /// What was found of an address within a week, if it answered. What did not is asked again: it may be mended.
    pub fn fresh(&self, address: &Address, today: Date) -> Option<&Finding> {
        let seen = self.links.get(address.as_str()).filter(|seen| seen.finding == Finding::Answers)?;
        let age = (today - seen.day).get_days();
        (0..FRESH_DAYS).contains(&age).then_some(&seen.finding)
    }

    /// Keeps what was found today.
    pub fn keep(&mut self, address: &Address, today: Date, finding: &Finding) {
        self.links.insert(address.as_str().to_owned(), Seen { day: today, finding: finding.clone() });
    }

    /// Forgets addresses that the site does not lead to any more.
    pub fn retain(&mut self, addresses: &BTreeSet<Address>) {
        let known: BTreeSet<&str> = addresses.iter().map(Address::as_str).collect();
        self.links.retain(|address, _| known.contains(address.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use jiff::civil::date;

    use super::{Address, Cache, Finding};

    fn address(text: &str) -> Address {
        Address::parse(text).unwrap_or_else(|| panic!("{text}"))
    }

    #[test]
    fn what_answered_is_known_for_a_week() {
        let (one, other) = (address("https://example.org/one"), address("https://example.org/other"));
        let mut cache = Cache::default();
        cache.keep(&one, date(2026, 11, 24), &Finding::Answers);
        cache.keep(&other, date(2026, 11, 24), &Finding::Missing { status: 404 });
        let read = Cache::read(&cache.to_text().unwrap_or_default());
        assert_eq!(read, cache);
        assert_eq!(read.fresh(&one, date(2026, 11, 30)), Some(&Finding::Answers));
        assert_eq!(read.fresh(&one, date(2026, 12, 1)), None);
        // a clock that goes back knows nothing
        assert_eq!(read.fresh(&one, date(2026, 11, 23)), None);
        assert_eq!(read.fresh(&other, date(2026, 11, 24)), None);
    }

    #[test]
    fn what_is_not_linked_or_not_readable_is_forgotten() {
        let (one, other) = (address("https://example.org/one"), address("https://example.org/other"));
        let mut cache = Cache::default();
        for address in [&one, &other] {
            cache.keep(address, date(2026, 11, 24), &Finding::Answers);
        }
        cache.retain(&BTreeSet::from([one.clone()]));
        assert!(cache.fresh(&one, date(2026, 11, 24)).is_some() && cache.fresh(&other, date(2026, 11, 24)).is_none());
        for text in
            ["", "{}", "[1]", r#"{"version": 2, "links": {}}"#, r#"{"version": 1, "links": {"a": {"day": "x"}}}"#]
        {
            assert_eq!(Cache::read(text), Cache::default(), "{text}");
        }
    }
}
