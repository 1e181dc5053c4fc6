//! From a released site to what is kept of it.

use std::collections::BTreeMap;

use super::super::raw::{self, DateText, PrintedText};
use super::super::{Basis, Head, MeasureId, ReleasedSite, Site, TableId};
use super::head::PrintedHead;
use super::{Entry, VERSION, count};
use crate::diagnostic::{FileId, Span};
use crate::disclosure::{PopulationId, Zeros};
use crate::source::yaml::{self, OrderedMap, Spanned};

/// What stands over a ledger's file.
const HEAD: &str = "# Made by `polku release`: what was published, as it was printed. Not to be changed by hand.\n";

impl Entry {
    /// What is printed of a released site, as the text of a ledger's file. It is made of released values alone.
    ///
    /// # Errors
    /// With the library's reason when YAML cannot be written.
    pub fn freeze(released: ReleasedSite<'_>) -> Result<String, String> {
        let mut raw = frozen(released);
        raw.figures = Some(u64::try_from(count(&raw)).unwrap_or(u64::MAX));
        Ok(format!("{HEAD}{}", yaml::to_text(&raw)?))
    }
}

fn frozen(released: ReleasedSite<'_>) -> raw::Release {
    let site = released.site();
    let settings = &site.settings;
    let policy = settings.policy;
    let mut populations = BTreeMap::new();
    let mut measures: BTreeMap<Option<&str>, BTreeMap<&str, raw::ReleasedMeasure>> = BTreeMap::new();
    let mut tables: BTreeMap<Option<&str>, BTreeMap<&str, raw::ReleasedTable>> = BTreeMap::new();
    for (place, measure) in site.measures.iter().enumerate() {
        let printed = PrintedText(*released.measure(MeasureId(place)));
        let (date, corrected) = state(&measure.basis);
        if measure.size_of.is_some() {
            populations.insert(measure.id.as_str(), (date, corrected, printed));
            continue;
        }
        let exclusive = measure.exclusive.clone();
        let kept = raw::ReleasedMeasure { date, corrected, exclusive, printed };
        measures.entry(population_id(site, measure.of)).or_default().insert(&measure.id, kept);
    }
    for (place, table) in site.tables.iter().enumerate() {
        let kept = table_of(released, TableId(place));
        tables.entry(population_id(site, table.of)).or_default().insert(&table.id, kept);
    }
    let populations = populations.into_iter().map(|(id, (date, corrected, size))| {
        let population = raw::ReleasedPopulation {
            date,
            corrected,
            size,
            measures: ordered(measures.remove(&Some(id)).unwrap_or_default()),
            tables: ordered(tables.remove(&Some(id)).unwrap_or_default()),
        };
        (id, population)
    });
    let populations = ordered(populations.collect());
    let number = |id: Option<PopulationId>| id.and_then(|id| released.population(id)).copied().map(PrintedText);
    let surveys = site.surveys.iter().map(|survey| {
        let date = survey.date.map(DateText);
        let kept = raw::ReleasedSurvey { date, invited: number(survey.invited), n: number(survey.n) };
        (survey.id.as_str(), kept)
    });
    raw::Release {
        version: Some(VERSION),
        date: settings.date.map(DateText),
        figures: None,
        policy: Some(raw::ReleasePolicy {
            threshold: policy.threshold(),
            zeros: match policy.zeros() {
                Zeros::Published => raw::Zeros::Published,
                Zeros::Protected => raw::Zeros::Protected,
            },
            protection: policy.protection(),
        }),
        populations,
        measures: ordered(measures.remove(&None).unwrap_or_default()),
        tables: ordered(tables.remove(&None).unwrap_or_default()),
        surveys: ordered(surveys.filter(|(_, survey)| survey.invited.is_some() || survey.n.is_some()).collect()),
    }
}

fn table_of(released: ReleasedSite<'_>, id: TableId) -> raw::ReleasedTable {
    let site = released.site();
    let table = &site[id];
    let (date, corrected) = state(&table.basis);
    let has_heads = !matches!(table.columns.as_slice(), [Head::Unnamed]);
    let columns = PrintedHead::of_columns(table, site).into_iter().map(PrintedHead::into_column);
    let rows = PrintedHead::of_rows(table, site).into_iter().zip(released.table(id));
    let rows = rows.map(|(head, cells)| {
        let (label, range, other) = head.split();
        let printed = cells.iter().copied().map(PrintedText).collect();
        raw::ReleasedRow { label, range, other, total: head.total, printed }
    });
    raw::ReleasedTable {
        date,
        corrected,
        exclusive: table.exclusive,
        columns: if has_heads { columns.collect() } else { Vec::new() },
        rows: rows.collect(),
    }
}

fn state(basis: &Basis) -> (Option<DateText>, Option<DateText>) {
    let date = basis.date.map(|(date, _)| DateText(date));
    (date, basis.correction.as_ref().map(|correction| DateText(correction.date)))
}

fn population_id(site: &Site, of: Option<(PopulationId, MeasureId)>) -> Option<&str> {
    of.map(|(_, measure)| site[measure].id.as_str())
}

/// By id, so that the order of the content makes no difference.
fn ordered<T>(entries: BTreeMap<&str, T>) -> OrderedMap<T> {
    let nowhere = Span::file(FileId(0));
    let key = |id: &str| Spanned { value: id.to_owned(), span: nowhere };
    OrderedMap(entries.into_iter().map(|(id, entry)| (key(id), entry)).collect())
}
