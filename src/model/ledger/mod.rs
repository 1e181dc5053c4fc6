//! The release ledger: what each release of the site printed, kept in `releases/NAME.yaml`.
//!
//! An entry holds released values only. [`Entry::freeze`] makes one of a released site, [`Entry::restore`] gives a site
//! its figures from one, and [`Ledger::earlier`], [`Ledger::revised`] and [`Ledger::differences`] hold what is printed
//! today beside what was printed then.

mod compare;
mod earlier;
mod freeze;
mod head;
mod restore;
mod translation;

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::raw::{self, PrintedText};
use super::{Frame, Part};
use crate::diagnostic::{FileId, Problem, Problems, Span};
use crate::disclosure::{Release, Zeros};

pub use compare::Difference;
use head::PrintedHead;

/// Every release of a site.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The newest first.
    entries: Vec<Entry>,
}

/// What one release printed.
#[derive(Debug)]
pub struct Entry {
    /// Its name: that of its file.
    pub name: String,
    date: Option<Date>,
    /// What was done with zeros where a figure says nothing of it.
    zeros: Zeros,
    /// Variables by the ids of populations and their own names.
    variables: BTreeMap<(String, String), raw::ReleasedVariable>,
    /// Single figures by id, sizes of populations among them.
    measures: BTreeMap<String, PrintedMeasure>,
    tables: BTreeMap<String, PrintedTable>,
    /// Surveys by id.
    surveys: BTreeMap<String, PrintedSurvey>,
}

/// When a figure held, and whether it had been corrected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct State {
    date: Option<Date>,
    corrected: Option<Date>,
}

#[derive(Debug)]
struct PrintedMeasure {
    /// The population it is part of, by id.
    of: Option<String>,
    state: State,
    exclusive: Option<String>,
    /// Which part of the population it counts, if that was told by variables with names.
    part: Option<Part>,
    zeros: Zeros,
    printed: Release,
}

#[derive(Debug)]
struct PrintedTable {
    of: Option<String>,
    state: State,
    exclusive: bool,
    /// What its cells count, if that was told by variables with names.
    frame: Option<Frame>,
    zeros: Zeros,
    /// The heads of its columns, and whether they are totals.
    columns: Vec<PrintedHead>,
    rows: Vec<(PrintedHead, Vec<Release>)>,
}

#[derive(Debug)]
struct PrintedSurvey {
    date: Option<Date>,
    invited: Option<Release>,
    n: Option<Release>,
}

/// The version of the form that is written.
const VERSION: u64 = 1;

/// Whether a name can be that of a release: letters of the English alphabet, digits, `.`, `-` and `_`, a letter or digit
/// first, at most 100 of them.
pub fn is_release_name(name: &str) -> bool {
    let is_plain = |character: char| character.is_ascii_alphanumeric() || ".-_".contains(character);
    name.len() <= 100 && name.starts_with(|first: char| first.is_ascii_alphanumeric()) && name.chars().all(is_plain)
}

impl Ledger {
    /// Reads the releases as they were written. One that is damaged is a problem and left out.
    pub(super) fn resolve(releases: Vec<(String, FileId, raw::Release)>, problems: &mut Problems) -> Self {
        let mut entries: Vec<Entry> =
            releases.into_iter().filter_map(|(name, file, raw)| Entry::resolve(name, file, raw, problems)).collect();
        entries.sort_by(|one, other| (other.date, &other.name).cmp(&(one.date, &one.name)));
        Self { entries }
    }

    /// The release of this name.
    pub fn find(&self, name: &str) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.name == name)
    }

    /// The names of all, in their order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|entry| entry.name.as_str())
    }
}

impl Entry {
    fn resolve(name: String, file: FileId, raw: raw::Release, problems: &mut Problems) -> Option<Self> {
        let problem = |rule: &'static str| Problem::error(rule, Span::file(file));
        if raw.version != Some(VERSION) {
            let found = raw.version.map_or_else(String::new, |version| version.to_string());
            problems.push(problem("release-version").with("version", found));
            return None;
        }
        let found = count(&raw);
        let (Some(policy), Some(told)) = (raw.policy, raw.figures) else {
            problems.push(problem("release-damaged").with("found", found).with("told", raw.figures.unwrap_or(0)));
            return None;
        };
        if !has_whole_rows(&raw) {
            problems.push(problem("release-damaged").saying("release-damaged-rows"));
            return None;
        }
        if told != u64::try_from(found).unwrap_or(u64::MAX) {
            problems.push(problem("release-damaged").with("found", found).with("told", told));
            return None;
        }
        let mut entry = Self {
            name,
            date: raw.date.map(|date| date.0),
            zeros: zeros(policy),
            variables: BTreeMap::new(),
            measures: BTreeMap::new(),
            tables: BTreeMap::new(),
            surveys: BTreeMap::new(),
        };
        for (id, population) in raw.populations.0 {
            entry.add(Some(&id.value), population.measures.0, population.tables.0);
            let state = state(population.date, population.corrected);
            let size = PrintedMeasure {
                of: None,
                state,
                exclusive: None,
                part: None,
                zeros: population.policy.map_or(entry.zeros, zeros),
                printed: population.size.0,
            };
            let named = population.variables.into_iter();
            entry.variables.extend(named.map(|(name, variable)| ((id.value.clone(), name), variable)));
            entry.measures.insert(id.value, size);
        }
        entry.add(None, raw.measures.0, raw.tables.0);
        for (id, survey) in raw.surveys.0 {
            let printed = |text: Option<PrintedText>| text.map(|text| text.0);
            let date = survey.date.map(|date| date.0);
            let numbers = PrintedSurvey { date, invited: printed(survey.invited), n: printed(survey.n) };
            entry.surveys.insert(id.value, numbers);
        }
        Some(entry)
    }

    fn add(
        &mut self,
        of: Option<&str>,
        measures: Vec<(crate::source::yaml::Spanned<String>, raw::ReleasedMeasure)>,
        tables: Vec<(crate::source::yaml::Spanned<String>, raw::ReleasedTable)>,
    ) {
        let of = || of.map(str::to_owned);
        for (id, measure) in measures {
            let measure = PrintedMeasure {
                of: of(),
                state: state(measure.date, measure.corrected),
                exclusive: measure.exclusive,
                part: measure.part,
                zeros: measure.policy.map_or(self.zeros, zeros),
                printed: measure.printed.0,
            };
            self.measures.insert(id.value, measure);
        }
        for (id, table) in tables {
            let mut columns: Vec<PrintedHead> = table.columns.iter().map(PrintedHead::of_column).collect();
            if columns.is_empty() {
                columns.push(PrintedHead::default());
            }
            let frame = Frame {
                all: table.part,
                rows: table.rows.iter().map(|row| row.part.clone()).collect(),
                columns: table.columns.into_iter().map(|column| column.part).collect(),
            };
            let parts = std::iter::once(&frame.all).chain(&frame.rows).chain(&frame.columns);
            let is_framed = parts.into_iter().any(|part| !part.is_empty());
            let row = |row: raw::ReleasedRow| {
                (PrintedHead::of_row(&row), row.printed.into_iter().map(|text| text.0).collect())
            };
            let table = PrintedTable {
                of: of(),
                state: state(table.date, table.corrected),
                exclusive: table.exclusive,
                frame: is_framed.then_some(frame),
                zeros: table.policy.map_or(self.zeros, zeros),
                columns,
                rows: table.rows.into_iter().map(row).collect(),
            };
            self.tables.insert(id.value, table);
        }
    }
}

fn zeros(policy: raw::ReleasePolicy) -> Zeros {
    match policy.zeros {
        raw::Zeros::Published => Zeros::Published,
        raw::Zeros::Protected => Zeros::Protected,
    }
}

fn state(date: Option<raw::DateText>, corrected: Option<raw::DateText>) -> State {
    State { date: date.map(|date| date.0), corrected: corrected.map(|date| date.0) }
}

/// How many printed figures there are.
fn count(raw: &raw::Release) -> usize {
    let cells = |table: &raw::ReleasedTable| table.rows.iter().map(|row| row.printed.len()).sum::<usize>();
    let populations = raw.populations.0.iter().map(|(_, population)| {
        let tables: usize = population.tables.0.iter().map(|(_, table)| cells(table)).sum();
        1 + population.measures.0.len() + tables
    });
    let surveys = raw.surveys.0.iter().map(|(_, survey)| survey.invited.iter().chain(&survey.n).count());
    populations.chain(surveys).sum::<usize>()
        + raw.measures.0.len()
        + raw.tables.0.iter().map(|(_, table)| cells(table)).sum::<usize>()
}

/// Whether each row of each table has a figure for each column.
fn has_whole_rows(raw: &raw::Release) -> bool {
    let own = raw.populations.0.iter().flat_map(|(_, population)| &population.tables.0);
    let mut tables = own.chain(&raw.tables.0);
    tables.all(|(_, table)| table.rows.iter().all(|row| row.printed.len() == table.columns.len().max(1)))
}

#[cfg(test)]
mod tests {
    use super::is_release_name;

    #[test]
    fn names_of_releases() {
        for name in ["2024", "2024-1", "v1.0_final", "a"] {
            assert!(is_release_name(name), "{name}");
        }
        for name in ["", ".hidden", "-1", "a/b", "..", "kesä", "a b", &"x".repeat(101)] {
            assert!(!is_release_name(name), "{name}");
        }
    }
}
