//! What figures ask of records.

use std::collections::{BTreeMap, BTreeSet};

use super::super::super::raw;
use super::super::context::Context;
use super::book::{Book, digits};
use crate::diagnostic::Problem;
use crate::disclosure::{Selection, Statistic, Value};
use crate::records::{Axis, CategoricalId, CountTable, Filter, MagnitudeTable, NumberId, Tabulation};
use crate::source::yaml::{OrderedMap, Spanned};

/// Cells of a table that a reader can still take in.
const CELL_LIMIT: usize = 10_000;

/// Most variables of a table.
const SIDES: usize = 3;

/// What was asked of a book.
pub(super) struct Asked {
    pub(super) selection: Selection,
    pub(super) by: Vec<CategoricalId>,
    pub(super) unit: Option<String>,
    cells: Cells,
}

#[derive(Clone, Copy)]
enum Cells {
    Counts(CountTable),
    /// Of a number, with the digits they are printed with.
    Magnitudes(MagnitudeTable, NumberId, u8),
}

/// A figure as it was written.
struct Ask<'a> {
    id: &'a Spanned<String>,
    of: Option<&'a Spanned<String>>,
    by: &'a [Spanned<String>],
    filter: &'a OrderedMap<raw::Categories>,
    numbers: Vec<(Statistic, &'a Spanned<String>)>,
    decimals: Option<&'a Spanned<u8>>,
}

/// Whether a measure is counted from records.
pub(in super::super) fn is_asked_of_records(measure: &raw::Measure) -> bool {
    let is_told = measure.count.is_some() || measure.reported_share.is_some();
    !is_told && !measure.filter.0.is_empty()
        || measure.sum.is_some()
        || measure.mean.is_some()
        || measure.median.is_some()
}

/// Whether a table is counted from records.
pub(in super::super) fn is_tabulated(table: &raw::Table) -> bool {
    table.rows.is_empty() && !table.by.is_empty()
}

type Books<'r> = BTreeMap<&'r str, Book<'r>>;

/// Puts what measures ask for into the books of their populations.
pub(super) fn measures(
    dataset: &raw::Dataset,
    books: &mut Books<'_>,
    named: &BTreeSet<&str>,
    context: &mut Context<'_>,
) {
    for (id, measure) in &dataset.measures.0 {
        let raw = &measure.value;
        if !is_asked_of_records(raw) {
            continue;
        }
        let numbers = [(Statistic::Sum, &raw.sum), (Statistic::Mean, &raw.mean), (Statistic::Median, &raw.median)];
        let ask = Ask {
            id,
            of: raw.of.as_ref(),
            by: &[],
            filter: &raw.filter,
            numbers: given(numbers),
            decimals: raw.decimals.as_ref(),
        };
        if let Some(book) = ask.book(books, named, context)
            && let Some(asked) = ask.put(book, context)
        {
            book.measures.push((id.value.clone(), asked));
        }
    }
}

/// Puts what tables ask for into the books of their populations.
pub(super) fn tables<'r>(
    dataset: &'r raw::Dataset,
    books: &mut Books<'r>,
    named: &BTreeSet<&str>,
    context: &mut Context<'_>,
) {
    for (id, raw) in &dataset.tables.0 {
        if !is_tabulated(raw) {
            continue;
        }
        let numbers = [(Statistic::Sum, &raw.sum), (Statistic::Mean, &raw.mean), (Statistic::Median, &raw.median)];
        let ask = Ask {
            id,
            of: raw.of.as_ref(),
            by: &raw.by,
            filter: &raw.filter,
            numbers: given(numbers),
            decimals: raw.decimals.as_ref(),
        };
        if let Some(book) = ask.book(books, named, context)
            && let Some(asked) = ask.put(book, context)
        {
            book.tables.push((id.value.clone(), asked, raw, id.span));
        }
    }
}

fn given(numbers: [(Statistic, &Option<Spanned<String>>); 3]) -> Vec<(Statistic, &Spanned<String>)> {
    numbers.into_iter().filter_map(|(statistic, variable)| Some((statistic, variable.as_ref()?))).collect()
}

impl Ask<'_> {
    /// The book of the figure's population, or a report that it has no records.
    fn book<'b, 'r>(
        &self,
        books: &'b mut Books<'r>,
        named: &BTreeSet<&str>,
        context: &mut Context<'_>,
    ) -> Option<&'b mut Book<'r>> {
        let of = self.of.map(|of| of.value.as_str()).unwrap_or_default();
        let found = books.get_mut(of);
        // a population that does not exist says so itself, and so do records that do not fit theirs
        let is_known = self.of.is_none() || context.index.populations.contains_key(of) && !named.contains(of);
        if found.is_none() && is_known {
            context.problem(Problem::error("records-needed", self.id.span).with("id", self.id.value.as_str()));
        }
        found
    }

    /// Asks a book; nothing if something is wrong with what is asked.
    fn put(&self, book: &mut Book<'_>, context: &mut Context<'_>) -> Option<Asked> {
        let (filter, selection) = self.filter(book, context)?;
        let mut by = Vec::new();
        for variable in self.by {
            by.push(book.categorical(variable, context)?.id);
        }
        let first = self.by.first().map_or(self.id.span, |first| first.span);
        if by.len() > SIDES || by.iter().collect::<BTreeSet<_>>().len() < by.len() {
            context.problem(Problem::error("table-by", first).with("most", SIDES));
            return None;
        }
        let sides = by.iter().map(|variable| book.codebook[*variable].categories + 1);
        let cells = sides.fold(1_usize, usize::saturating_mul);
        if cells > CELL_LIMIT {
            context.problem(Problem::error("table-too-large", first).with("cells", cells).with("limit", CELL_LIMIT));
            return None;
        }
        let (cells, unit) = match self.numbers.as_slice() {
            [] => (Cells::Counts(book.requests.count(by.clone(), filter)), None),
            [(statistic, variable)] => {
                let number = book.number(variable, context)?;
                let (id, unit) = (number.id, number.unit.clone());
                let digits = match self.decimals {
                    Some(written) => digits(written, context)?,
                    None => book.codebook[id].digits,
                };
                let table = book.requests.magnitude(id, *statistic, by.clone(), filter);
                (Cells::Magnitudes(table, id, digits), Some(unit))
            }
            [_, (_, second), ..] => {
                context.problem(
                    Problem::error("measure-with-several-values", second.span).with("id", self.id.value.as_str()),
                );
                return None;
            }
        };
        Some(Asked { selection, by, unit, cells })
    }

    /// The records taken, and the part of the population they are.
    fn filter(&self, book: &Book<'_>, context: &mut Context<'_>) -> Option<(Filter, Selection)> {
        let (mut filter, mut selection) = (Filter::all(), Selection::everyone());
        for (variable, categories) in &self.filter.0 {
            let variable = book.categorical(variable, context)?;
            let mut places = Vec::new();
            for category in &categories.0 {
                places.push(variable.category(category, context)?);
            }
            selection = book.select(selection, variable.id, &places);
            filter = filter.and(variable.id, places);
        }
        Some((filter, selection))
    }
}

impl Asked {
    /// The value of a cell; missing where nothing was counted.
    pub(super) fn value(&self, tabulation: Option<&Tabulation>, axes: &[Axis]) -> Value {
        let Some(tabulation) = tabulation else { return Value::Missing };
        match self.cells {
            Cells::Counts(table) => Value::Count(*tabulation[table].get(axes)),
            Cells::Magnitudes(table, number, digits) => {
                Value::Magnitude { number: number.into(), magnitude: *tabulation[table].get(axes), digits }
            }
        }
    }
}
