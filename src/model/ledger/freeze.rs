//! From a released site to what is kept of it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::raw::{self, DateText, PrintedText};
use super::super::{Basis, Head, MeasureId, Part, ReleasedSite, Site, TableId, VariableKind};
use super::head::PrintedHead;
use super::{Entry, VERSION, count};
use crate::diagnostic::{FileId, Span};
use crate::disclosure::{Policy, PopulationId, Zeros};
use crate::source::yaml::{self, OrderedMap, Spanned};

/// What stands over a ledger's file.
const HEAD: &str = "# Made by `polku release`: what was published, as it was printed. Not to be changed by hand.\n";

impl Entry {
    /// What is printed of a released site, as the text of a ledger's file. It is made of released values alone, and of
    /// the datasets that lie in `confidential/`, which come without their figures.
    ///
    /// # Errors
    /// With the library's reason when YAML cannot be written.
    pub fn freeze(released: ReleasedSite<'_>, apart: &[(String, yaml::Document)]) -> Result<String, String> {
        let mut raw = frozen(released);
        raw.figures = Some(u64::try_from(count(&raw)).unwrap_or(u64::MAX));
        let nowhere = Span::file(FileId(0));
        let key = |id: &String| Spanned { value: id.clone(), span: nowhere };
        let apart = OrderedMap(apart.iter().map(|(id, dataset)| (key(id), dataset)).collect());
        let datasets =
            if apart.is_empty() { String::new() } else { yaml::to_text(&BTreeMap::from([("datasets", apart)]))? };
        Ok(format!("{HEAD}{}{datasets}", yaml::to_text(&raw)?))
    }
}

fn frozen(released: ReleasedSite<'_>) -> raw::Release {
    let site = released.site();
    let settings = &site.settings;
    let mut populations = BTreeMap::new();
    let mut measures: BTreeMap<Option<&str>, BTreeMap<&str, raw::ReleasedMeasure>> = BTreeMap::new();
    let mut tables: BTreeMap<Option<&str>, BTreeMap<&str, raw::ReleasedTable>> = BTreeMap::new();
    for (place, measure) in site.measures.iter().enumerate() {
        let printed = PrintedText(*released.measure(MeasureId(place)));
        let (date, corrected) = state(&measure.basis);
        if measure.size_of.is_some() {
            let population = raw::ReleasedPopulation {
                date,
                corrected,
                size: printed,
                policy: own_policy(&measure.basis, site),
                variables: BTreeMap::new(),
                measures: OrderedMap::default(),
                tables: OrderedMap::default(),
            };
            populations.insert(measure.id.as_str(), population);
            continue;
        }
        let exclusive = measure.exclusive.clone();
        let (part, policy) = (measure.part.clone(), own_policy(&measure.basis, site));
        let kept = raw::ReleasedMeasure { date, corrected, exclusive, part, policy, printed };
        measures.entry(population_id(site, measure.of)).or_default().insert(&measure.id, kept);
    }
    for (place, table) in site.tables.iter().enumerate() {
        let kept = table_of(released, TableId(place));
        tables.entry(population_id(site, table.of)).or_default().insert(&table.id, kept);
    }
    let populations = populations.into_iter().map(|(id, mut population)| {
        population.variables = variables(site, id);
        population.measures = ordered(measures.remove(&Some(id)).unwrap_or_default());
        population.tables = ordered(tables.remove(&Some(id)).unwrap_or_default());
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
        // they come behind, as they were written
        datasets: OrderedMap::default(),
        version: Some(VERSION),
        date: settings.date.map(DateText),
        figures: None,
        policy: Some(policy_of(site.settings.policy)),
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
    let language = site.settings.language;
    let frame = table.frame.clone().unwrap_or_default();
    let (row_parts, column_parts) = (parts(frame.rows), parts(frame.columns));
    let columns = PrintedHead::of_columns(table, language).into_iter().zip(column_parts).map(|(head, part)| {
        let (label, range, other) = head.split();
        raw::ReleasedColumn { label, range, other, total: head.total, part }
    });
    let rows = PrintedHead::of_rows(table, language).into_iter().zip(row_parts).zip(released.table(id));
    let rows = rows.map(|((head, part), cells)| {
        let (label, range, other) = head.split();
        let printed = cells.iter().copied().map(PrintedText).collect();
        raw::ReleasedRow { label, range, other, total: head.total, part, printed }
    });
    raw::ReleasedTable {
        date,
        corrected,
        exclusive: table.exclusive,
        part: frame.all,
        policy: own_policy(&table.basis, site),
        columns: if has_heads { columns.collect() } else { Vec::new() },
        rows: rows.collect(),
    }
}

/// A part for each line; none where the lines have no frame.
fn parts(framed: Vec<Part>) -> impl Iterator<Item = Part> {
    framed.into_iter().chain(std::iter::repeat_with(Part::new))
}

/// The variables by which figures of a population are told apart.
fn variables(site: &Site, population: &str) -> BTreeMap<String, raw::ReleasedVariable> {
    let is_own = |of: Option<(PopulationId, MeasureId)>| population_id(site, of) == Some(population);
    let measures = site.measures.iter().filter(|measure| is_own(measure.of));
    let tables = site.tables.iter().filter(|table| is_own(table.of)).filter_map(|table| table.frame.as_ref());
    let framed = tables.flat_map(|frame| std::iter::once(&frame.all).chain(&frame.rows).chain(&frame.columns));
    let parts = measures.filter_map(|measure| measure.part.as_ref()).chain(framed);
    let names: BTreeSet<&String> = parts.flat_map(BTreeMap::keys).collect();
    let id = site.measures.iter().find(|measure| measure.id == population).and_then(|measure| measure.size_of);
    let released = |name: &String| {
        let variable = site.variables.find(id?, name)?;
        let categories = variable.categories.iter().cloned().collect();
        let complete = variable.kind == VariableKind::Codebook;
        Some((name.clone(), raw::ReleasedVariable { categories, complete }))
    };
    names.into_iter().filter_map(released).collect()
}

/// The policy of a figure's dataset, where it is not the site's.
fn own_policy(basis: &Basis, site: &Site) -> Option<raw::ReleasePolicy> {
    let own = policy_of(site[basis.dataset].policy);
    (own != policy_of(site.settings.policy)).then_some(own)
}

fn policy_of(policy: Policy) -> raw::ReleasePolicy {
    raw::ReleasePolicy {
        threshold: policy.threshold(),
        zeros: match policy.zeros() {
            Zeros::Published => raw::Zeros::Published,
            Zeros::Protected => raw::Zeros::Protected,
        },
        protection: policy.protection(),
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
