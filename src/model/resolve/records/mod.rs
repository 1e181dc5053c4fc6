//! What is counted from records: codebooks, requests, and the figures that come of one pass over each file.

mod ask;
mod book;
mod table;

use std::collections::{BTreeMap, BTreeSet};

use super::super::{VariableNames, raw};
use super::context::Context;
use super::table::TableParts;
use crate::diagnostic::{FileId, Problem, Span, Subject};
use crate::disclosure::{Count, Policy, PopulationId, Publication, Selection, Value, arithmetic};
use crate::records::{Anonymity, AnonymityRequest, Below, CsvRecords, Tabulation, tabulate};
use crate::source::position::Position;
use ask::Asked;
use book::Book;
use table::Totals;

pub(super) use ask::{is_asked_of_records, is_tabulated};

/// Figures counted from records, by the ids of what they are for. What could not be counted is not among them and has
/// its problem.
#[derive(Default)]
pub(super) struct Counted {
    /// Sizes of populations.
    pub(super) sizes: BTreeMap<String, Count>,
    /// The populations that have records.
    pub(super) populations: BTreeSet<PopulationId>,
    /// Units of populations whose records say what one is.
    pub(super) units: BTreeMap<String, String>,
    pub(super) measures: BTreeMap<String, Figure>,
    pub(super) tables: BTreeMap<String, TableParts>,
}

/// A single figure.
pub(super) struct Figure {
    pub(super) value: Value,
    pub(super) selection: Selection,
    /// Of a sum, mean or median: what it is in.
    pub(super) unit: Option<String>,
}

type Datasets = [(String, FileId, raw::Dataset)];

/// Equivalence classes are expected to have so many records, unless the dataset says otherwise.
const USUAL_K: u64 = 3;

/// And so many values of a sensitive variable.
const USUAL_L: u64 = 2;

/// Counts everything that datasets ask of records; the variables join what is published.
pub(super) fn resolve(
    datasets: &Datasets,
    policy: Policy,
    publication: &mut Publication,
    variable_names: &mut VariableNames,
    context: &mut Context<'_>,
) -> Counted {
    let mut counted = Counted::default();
    let mut books: BTreeMap<&str, Book<'_>> = BTreeMap::new();
    for (_, file, dataset) in datasets {
        let Some(records) = &dataset.records else { continue };
        context.enter(*file);
        let Some(population) = population(records, datasets, context) else { continue };
        let id = records.population.value.as_str();
        if books.contains_key(id) {
            context.problem(Problem::error("records-twice", records.population.span).with("population", id));
            continue;
        }
        if !records.file.value.starts_with("confidential/") {
            context.problem(
                Problem::warning("confidential-in-content", records.file.span)
                    .about(Subject::Measure(id.to_owned()))
                    .with("path", records.file.value.as_str()),
            );
        }
        if let Some(unit) = &records.unit {
            counted.units.insert(id.to_owned(), unit.value.clone());
        }
        counted.populations.insert(population);
        let book = Book::new(records, population, publication, context);
        book.name_variables(variable_names);
        books.insert(id, book);
    }
    let records = datasets.iter().filter_map(|(_, _, dataset)| dataset.records.as_ref());
    let mut named: BTreeSet<&str> = records.map(|records| records.population.value.as_str()).collect();
    refuse_without_records(datasets, &named, context);
    let populations = datasets.iter().flat_map(|(_, _, dataset)| &dataset.populations.0);
    named.extend(populations.filter(|(_, population)| population.records).map(|(id, _)| id.value.as_str()));
    for (_, file, dataset) in datasets {
        context.enter(*file);
        ask::measures(dataset, &mut books, &named, context);
        ask::tables(dataset, &mut books, &named, context);
    }
    for (population, book) in &mut books {
        let request = AnonymityRequest { k: book.raw.k.unwrap_or(USUAL_K), l: book.raw.l.unwrap_or(USUAL_L) };
        book.requests.anonymity(request);
        let tabulation = if context.counts() { read(book, context) } else { None };
        // what could not be counted has its problem, and no figures
        if tabulation.is_none() && context.counts() {
            continue;
        }
        if let Some(tabulation) = &tabulation {
            counted.sizes.insert((*population).to_owned(), tabulation.size);
        }
        if let Some(anonymity) = tabulation.as_ref().and_then(|tabulation| tabulation.anonymity) {
            warn_of_anonymity(population, book, request, anonymity, context);
        }
        for (id, asked) in &book.measures {
            let value = asked.value(tabulation.as_ref(), &[]);
            let figure = Figure { value, selection: asked.selection.clone(), unit: asked.unit.clone() };
            counted.measures.insert(id.clone(), figure);
        }
        for (id, asked, raw, span) in &book.tables {
            let label = raw.total_label.as_ref().map(|label| context.label(label));
            let totals = if raw.totals == Some(false) { Totals::Absent } else { Totals::Present(label) };
            let table = table::table(book, asked, tabulation.as_ref(), &totals, *span, policy);
            counted.tables.insert(id.clone(), table);
        }
    }
    counted
}

/// The population that records are members of, if it says so.
fn population(records: &raw::Records, datasets: &Datasets, context: &mut Context<'_>) -> Option<PopulationId> {
    let written = &records.population;
    let (population, _) = context.find(&context.index.populations, "population", &written.value, written.span)?;
    let mut all = datasets.iter().flat_map(|(_, _, dataset)| &dataset.populations.0);
    if !all.any(|(id, population)| id.value == written.value && population.records) {
        context.problem(Problem::error("records-population", written.span).with("population", written.value.as_str()));
        return None;
    }
    Some(population)
}

/// Populations that say they have records and have none, or a size as well.
fn refuse_without_records(datasets: &Datasets, named: &BTreeSet<&str>, context: &mut Context<'_>) {
    for (id, population) in datasets.iter().flat_map(|(_, _, dataset)| &dataset.populations.0) {
        if population.records && !named.contains(id.value.as_str()) {
            context.problem(Problem::error("records-of-nobody", id.span).with("population", id.value.as_str()));
        }
        if let (true, Some(size)) = (population.records, &population.size) {
            context.problem(Problem::error("records-and-size", size.span).with("population", id.value.as_str()));
        }
    }
}

/// Reads the file of a book, once.
fn read(book: &Book<'_>, context: &mut Context<'_>) -> Option<Tabulation> {
    // a file that is not there has its own problem, and so has a codebook that does not fit together
    let (file, records) = context.sources().records(&book.raw.file.value).filter(|_| book.is_sound)?;
    let reader = match records.open() {
        Ok(reader) => reader,
        Err(error) => {
            context.problem(Problem::error("records-unreadable", Span::file(file)).with("reason", error.to_string()));
            return None;
        }
    };
    match tabulate(CsvRecords::new(reader, book.separator()), &book.codebook, &book.requests) {
        Ok(tabulation) => Some(tabulation),
        Err(found) => {
            for found in found {
                let problem = found.problem(file);
                let position = Position { line: found.place.line, column: found.place.column };
                records.remember(problem.span.start, position);
                context.problem(problem);
            }
            None
        }
    }
}

/// Tells how many records stand alone, no small number exactly.
fn warn_of_anonymity(
    population: &str,
    book: &Book<'_>,
    request: AnonymityRequest,
    anonymity: Anonymity,
    context: &mut Context<'_>,
) {
    let mut warn = |problem: Problem, below: Below, least: u64| {
        let records = arithmetic::band(below.records).map_or_else(|| "few".to_owned(), |records| records.to_string());
        let smallest = arithmetic::band(below.smallest).map_or_else(|| "few".to_owned(), |size| size.to_string());
        let problem = problem.about(Subject::Measure(population.to_owned()));
        context.problem(problem.with("records", records).with("smallest", smallest).with("least", least));
    };
    let span = book.raw.file.span;
    if let Some(below) = anonymity.k {
        warn(Problem::warning("records-anonymity", span), below, request.k);
    }
    if let Some(below) = anonymity.l {
        warn(Problem::warning("records-anonymity", span).saying("records-diversity"), below, request.l);
    }
}
