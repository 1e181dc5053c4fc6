//! Every counted part of a population that is printed somewhere, once, with what its source and its print tell of it.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};

use super::contributors::{self, Told};
use super::earlier::{KnownSum, SamePart};
use super::layout;
use super::need::Quantity;
use super::rounding::{self, Rounded};
use super::{
    Cell, Count, Form, Layout, NumberId, Policy, PopulationId, Publication, Release, Selection, Shown, Table, Value,
    Variable, VariableId,
};
use crate::locale::Decimal;

/// Where a figure is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// As the size of a population.
    Size(usize),
    /// As a measure.
    Measure(usize),
    /// As a cell of a table: table, row, column.
    Cell(usize, usize, usize),
}

/// Whole numbers from the first to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) low: i64,
    pub(super) high: i64,
}

impl Bounds {
    pub(super) fn exactly(number: i64) -> Self {
        Self { low: number, high: number }
    }

    pub(super) fn at_least(low: i64) -> Self {
        Self { low, high: i64::MAX }
    }

    pub(super) fn is_exact(self) -> bool {
        self.low == self.high
    }

    pub(super) fn contains(self, number: i64) -> bool {
        (self.low..=self.high).contains(&number)
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self { low: self.low.max(other.low), high: self.high.min(other.high) }
    }

    pub(super) fn is_within(self, other: Self) -> bool {
        other.low <= self.low && self.high <= other.high
    }

    pub(super) fn is_empty(self) -> bool {
        self.low > self.high
    }
}

/// A part of a population, counted or summed.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    /// Which of the populations, or of other systems of sums.
    pub(super) population: usize,
    pub(super) selection: Selection,
    pub(super) quantity: Quantity,
    /// What its sources tell of it.
    pub(super) truth: Bounds,
    /// What a reader learns if it is shown in all its places.
    pub(super) print: Bounds,
    /// What a reader is taken to know of it then: of contributors, how many they are.
    pub(super) known: Bounds,
    /// Where it is printed.
    pub(super) places: Vec<Place>,
    /// Where sums, means and medians are printed whose contributors it counts. They are withheld with it.
    pub(super) contributed: Vec<Place>,
    /// Whether one of the places needs the size of the population beside it.
    pub(super) needs_size: bool,
    /// Whether it stands as the total of a row or column.
    pub(super) is_total: bool,
    /// Whether it is printed as a multiple of something wherever it is printed.
    pub(super) is_rounded: bool,
    pub(super) policy: Policy,
}

/// The figures of a publication and the variables they select by.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_field_names, reason = "the figures are what the rest is about")]
pub(super) struct Figures {
    /// In the order of their populations and selections.
    pub(super) figures: Vec<Figure>,
    /// Those of the publication and those made for tables that name none.
    pub(super) variables: Vec<Variable>,
    /// Those of the publication and those made for figures that name none.
    pub(super) populations: usize,
    /// Totals whose parts their variables do not say.
    pub(super) untied: Vec<Place>,
    /// Sums that earlier releases tell.
    pub(super) earlier: Vec<KnownSum>,
    /// Parts of earlier releases that are parts of today.
    pub(super) same: Vec<SamePart>,
    /// Where something is told of contributions; the contributors are among the figures.
    pub(super) told: Vec<Told>,
    /// What is printed in rounded tables.
    pub(super) rounded: Rounded,
}

impl Figure {
    /// Where it, or something that tells it, is printed.
    pub(super) fn all_places(&self) -> impl Iterator<Item = Place> {
        self.places.iter().chain(&self.contributed).copied()
    }
}

/// How much is looked at to find what figures have to do with each other.
#[derive(Clone, Copy)]
enum View<'a> {
    /// All that their sources tell.
    Sources,
    /// What is printed.
    Print(&'a dyn Fn(Place) -> Option<Release>),
}

impl Figures {
    /// The figures as their sources tell them.
    pub(super) fn new(publication: &Publication) -> Self {
        Self::collect(publication, View::Sources)
    }

    /// The figures as a reader sees them: which are totals, and which cells exclude each other, is judged without what is
    /// withheld.
    pub(super) fn as_printed(publication: &Publication, release: &dyn Fn(Place) -> Option<Release>) -> Self {
        Self::collect(publication, View::Print(release))
    }

    fn collect(publication: &Publication, view: View<'_>) -> Self {
        let mut figures = Collector {
            publication,
            view,
            found: BTreeMap::new(),
            variables: publication.variables.clone(),
            populations: publication.populations.len(),
            untied: Vec::new(),
            told: Vec::new(),
        };
        figures.sizes();
        figures.measures();
        figures.tables();
        figures.contributors();
        let mut figures = figures.finish();
        if let View::Sources = view {
            rounding::round(&mut figures, publication);
        }
        figures
    }

    /// The figure that counts a part of a population.
    pub(super) fn find(&self, population: usize, selection: &Selection) -> Option<&Figure> {
        let place = self
            .figures
            .binary_search_by(|figure| (figure.population, &figure.selection).cmp(&(population, selection)))
            .ok()?;
        Some(&self.figures[place])
    }

    /// What earlier releases select of a population.
    pub(super) fn earlier_selections(&self, population: usize) -> impl Iterator<Item = &Selection> {
        let sums = self.earlier.iter().filter(move |sum| sum.population == population).map(|sum| &sum.selection);
        let same = self.same.iter().filter(move |same| same.population == population);
        sums.chain(same.flat_map(|same| [&same.one, &same.other]))
    }
}

struct Collector<'a> {
    publication: &'a Publication,
    view: View<'a>,
    found: BTreeMap<(usize, Selection), Figure>,
    variables: Vec<Variable>,
    populations: usize,
    untied: Vec<Place>,
    told: Vec<Told>,
}

impl Collector<'_> {
    fn sizes(&mut self) {
        for (id, population) in self.publication.populations.iter().enumerate() {
            if let Some(size) = population.size {
                let number = self.seen(Place::Size(id), Bounds::exactly(whole(size.get())));
                add(
                    &mut self.found,
                    Figure {
                        population: id,
                        selection: Selection::everyone(),
                        quantity: Quantity::Members,
                        truth: number,
                        print: number,
                        known: number,
                        places: vec![Place::Size(id)],
                        contributed: Vec::new(),
                        needs_size: false,
                        is_total: true,
                        is_rounded: false,
                        policy: population.policy,
                    },
                );
            }
        }
    }

    fn measures(&mut self) {
        for (id, cell) in self.publication.measures.iter().enumerate() {
            let population = cell.population.map_or_else(|| self.anonymous(), |population| population.0);
            if self.excess(population, &cell.selection) {
                // sources that contradict each other; what they tell is judged apart
                continue;
            }
            self.cell(cell, population, cell.selection.clone(), Place::Measure(id), false);
        }
    }

    /// Whether the figures of a variable that no table divides by add to more than their population. Others that cannot
    /// be true are a contradiction, which stops the site.
    fn excess(&self, population: usize, selection: &Selection) -> bool {
        let Some(size) = self.size(population) else {
            return false;
        };
        let cells = || self.publication.tables.iter().flat_map(|table| table.rows.iter().flatten());
        let divides_a_table = |id| cells().any(|cell| cell.selection.variables().any(|(other, _)| other == id));
        selection.variables().any(|(variable, _)| {
            // a category may be printed more than once
            let mut parts: BTreeMap<usize, i64> = BTreeMap::new();
            for (id, cell) in self.publication.measures.iter().enumerate() {
                let named: Vec<_> = cell.selection.variables().collect();
                let [(named, categories)] = named.as_slice() else { continue };
                if *named != variable || categories.len() != 1 {
                    continue;
                }
                let truth = self.truth(Place::Measure(id), cell, population);
                if let (Some(category), Some(truth)) = (categories.first(), truth) {
                    let least = parts.entry(*category).or_default();
                    *least = truth.low.max(*least);
                }
            }
            let is_complete = self.publication.variables[variable.0].complete;
            parts.values().sum::<i64>() > size && !is_complete && !divides_a_table(variable)
        })
    }

    fn tables(&mut self) {
        for (id, table) in self.publication.tables.iter().enumerate() {
            let named = table.rows.iter().flatten().find_map(|cell| cell.population);
            let population = named.map_or_else(|| self.anonymous(), |population| population.0);
            let truth =
                |row, (column, cell): (usize, &Cell)| self.truth(Place::Cell(id, row, column), cell, population);
            let truths: Vec<Vec<Option<Bounds>>> = (0..)
                .zip(&table.rows)
                .map(|(row, cells)| (0..).zip(cells).map(|cell| truth(row, cell)).collect())
                .collect();
            let plan = layout::plan(table, &truths, self.size(population));
            self.untied.extend(plan.untied.iter().map(|(row, column)| Place::Cell(id, *row, *column)));
            let first = self.variables.len();
            for categories in plan.variables {
                self.variables.push(Variable {
                    population: PopulationId(population),
                    categories,
                    complete: false,
                    sensitive: false,
                    merging: super::Merging::Never,
                });
            }
            for ((row, column), part) in plan.cells {
                let cell = &table.rows[row][column];
                let selection = match part.of {
                    None => cell.selection.clone(),
                    Some((variable, categories)) => Selection::everyone().and(VariableId(first + variable), categories),
                };
                self.cell(cell, population, selection, Place::Cell(id, row, column), part.is_total);
            }
        }
    }

    /// A population for a figure that names none.
    fn anonymous(&mut self) -> usize {
        self.populations += 1;
        self.populations - 1
    }

    fn cell(&mut self, cell: &Cell, population: usize, selection: Selection, place: Place, is_total: bool) {
        let Some(truth) = self.truth(place, cell, population) else { return };
        let size = self.publication.populations.get(population).and_then(|population| population.size);
        let is_rounded = match (place, cell.value, self.view) {
            (Place::Cell(table, ..), Value::Count(_), View::Sources) => {
                self.publication.tables[table].rounding.is_some()
            }
            (_, _, View::Print(release)) => matches!(release(place), Some(Release::Shown(Shown::Rounded { .. }))),
            _ => false,
        };
        let size = size.map(Count::get);
        let (print, needs_size) = match (cell.value, size) {
            _ if self.is_withheld(place) => (truth, true),
            _ if is_rounded => match self.view {
                // what it is printed as is found when all of the table is known
                View::Sources => (Bounds::at_least(0), false),
                View::Print(_) => (truth, false),
            },
            (Value::Count(_), Some(size)) if cell.form == Form::Share && size >= cell.policy.small_population() => {
                let share = u64::try_from(truth.low).ok().and_then(|part| Decimal::percentage(part, size, 0));
                (share.and_then(|share| counts_of_share(share, size)).unwrap_or(truth), true)
            }
            (Value::Count(_), Some(_)) => (truth, cell.form != Form::Count),
            (_, Some(_)) => (truth, true),
            (_, None) => (truth, false),
        };
        add(
            &mut self.found,
            Figure {
                population,
                selection,
                quantity: Quantity::Members,
                truth,
                print,
                known: print,
                places: vec![place],
                contributed: Vec::new(),
                needs_size,
                is_total,
                is_rounded,
                policy: cell.policy,
            },
        );
    }

    /// Counts those who contribute to what is told of them.
    fn contributors(&mut self) {
        let (publication, populations) = (self.publication, &mut self.populations);
        let mut told = contributors::told(publication, &mut || {
            *populations += 1;
            *populations - 1
        });
        let differs = |told: &Told| {
            let counted = self.found.get(&(told.population, told.selection.clone()));
            counted.is_some_and(|figure| !figure.truth.contains(whole(told.magnitude.contributors())))
        };
        let incomplete = contributors::incomplete(&told, differs);
        let mut apart: BTreeMap<(usize, NumberId), usize> = BTreeMap::new();
        for told in &mut told {
            let key = (told.population, told.number);
            if incomplete.contains(&key) {
                told.counted_in = *apart.entry(key).or_insert_with(|| {
                    self.populations += 1;
                    self.populations - 1
                });
            }
            let number = whole(told.magnitude.contributors());
            add(
                &mut self.found,
                Figure {
                    population: told.counted_in,
                    selection: told.selection.clone(),
                    quantity: Quantity::Members,
                    truth: Bounds::exactly(number),
                    print: Bounds::at_least(0),
                    known: Bounds::exactly(number),
                    places: Vec::new(),
                    contributed: vec![told.place],
                    needs_size: false,
                    is_total: told.is_total,
                    is_rounded: false,
                    policy: told.policy,
                },
            );
        }
        self.told = told;
    }

    /// What is told of the count behind a cell.
    fn truth(&self, place: Place, cell: &Cell, population: usize) -> Option<Bounds> {
        let truth = match cell.value {
            Value::Count(count) => Some(Bounds::exactly(whole(count.get()))),
            Value::Share(share) => counts_of_share(share, self.publication.populations.get(population)?.size?.get()),
            Value::Range { .. } | Value::Number(_) | Value::Magnitude { .. } | Value::Missing => None,
        };
        truth.map(|truth| self.seen(place, truth))
    }

    fn is_withheld(&self, place: Place) -> bool {
        matches!(self.view, View::Print(release) if matches!(release(place), Some(Release::Withheld(_))))
    }

    /// What is seen of a number.
    fn seen(&self, place: Place, truth: Bounds) -> Bounds {
        let View::Print(release) = self.view else { return truth };
        match release(place) {
            Some(Release::Withheld(_)) => Bounds::at_least(0),
            Some(Release::Shown(Shown::Rounded { count, base })) => rounding::counts(count, base),
            _ => truth,
        }
    }

    /// The size of a population, if it is seen.
    fn size(&self, population: usize) -> Option<i64> {
        let size = self.publication.populations.get(population)?.size?;
        (!self.is_withheld(Place::Size(population))).then(|| whole(size.get()))
    }

    /// A table whose cells together may be the whole population leaves nobody out.
    fn complete_by(&mut self, id: usize, table: &Table) {
        let Layout::Crossed { rows, columns } = table.layout else { return };
        let mut sum = Bounds::exactly(0);
        let mut population = None;
        for (row, cells) in table.rows.iter().enumerate().filter(|(row, _)| !table.total_rows.contains(row)) {
            for (column, cell) in cells.iter().enumerate().filter(|(column, _)| !table.total_columns.contains(column)) {
                let Some(PopulationId(of)) = cell.population else { return };
                if let Some(truth) = self.truth(Place::Cell(id, row, column), cell, of) {
                    sum = Bounds { low: sum.low + truth.low, high: sum.high.saturating_add(truth.high) };
                    population = Some(of);
                }
            }
        }
        if population.and_then(|population| self.size(population)).is_some_and(|size| sum.contains(size)) {
            for variable in std::iter::once(rows).chain(columns) {
                self.variables[variable.0].complete = true;
            }
        }
    }

    /// A variable whose categories together may be the whole population is taken as complete: a reader would take it so.
    fn finish(mut self) -> Figures {
        for id in 0..self.variables.len() {
            let variable = &self.variables[id];
            // that it may be complete a reader can only guess
            if variable.complete || matches!(self.view, View::Print(_)) {
                continue;
            }
            let population = variable.population.0;
            let size = self.found.get(&(population, Selection::everyone())).map(|size| size.truth);
            let all = || {
                (0..variable.categories).map(|category| {
                    let selection = Selection::everyone().and(VariableId(id), [category]);
                    self.found.get(&(population, selection)).map(|figure| figure.truth)
                })
            };
            let sum = all().try_fold(Bounds::exactly(0), |sum, part| {
                let part = part?;
                Some(Bounds { low: sum.low + part.low, high: sum.high.saturating_add(part.high) })
            });
            if let (Some(size), Some(sum)) = (size, sum)
                && sum.low <= size.high
                && size.low <= sum.high
            {
                self.variables[id].complete = true;
            }
        }
        if matches!(self.view, View::Sources) {
            for (id, table) in self.publication.tables.iter().enumerate() {
                self.complete_by(id, table);
            }
        }
        let complete: BTreeSet<VariableId> =
            (0..self.variables.len()).filter(|id| self.variables[*id].complete).map(VariableId).collect();
        let variables = &self.variables;
        let leaves_nobody_out = |id: VariableId, categories: &BTreeSet<usize>| {
            complete.contains(&id) && categories.len() == variables[id.0].categories
        };
        let found = std::mem::take(&mut self.found);
        for (_, mut figure) in found {
            figure.selection = figure.selection.without(leaves_nobody_out);
            add(&mut self.found, figure);
        }
        for told in &mut self.told {
            told.selection = std::mem::take(&mut told.selection).without(leaves_nobody_out);
        }
        Figures {
            figures: self.found.into_values().collect(),
            variables: self.variables,
            populations: self.populations,
            untied: self.untied,
            earlier: Vec::new(),
            same: Vec::new(),
            told: self.told,
            rounded: Rounded::default(),
        }
    }
}

/// Adds a figure, or what it tells to the one that counts the same part.
pub(super) fn add(found: &mut BTreeMap<(usize, Selection), Figure>, figure: Figure) {
    match found.entry((figure.population, figure.selection.clone())) {
        Entry::Vacant(vacant) => {
            vacant.insert(figure);
        }
        Entry::Occupied(mut known) => {
            let known = known.get_mut();
            known.places.extend(figure.places);
            known.contributed.extend(figure.contributed);
            known.truth = known.truth.and(figure.truth);
            known.print = known.print.and(figure.print);
            known.known = known.known.and(figure.known);
            known.needs_size |= figure.needs_size;
            known.is_total |= figure.is_total;
            known.is_rounded &= figure.is_rounded;
            known.policy = known.policy.stricter(figure.policy);
        }
    }
}

/// A count as the systems reckon with it; a number beyond them is as large as they go.
pub(super) fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX).min(LARGEST)
}

/// Above any population, and exact as a floating-point number.
const LARGEST: i64 = 1 << 50;

/// The counts in `size` whose percentage is `share` at its own precision; where there is none, the nearest two: the
/// source rounded otherwise, or counted otherwise.
pub(super) fn counts_of_share(share: Decimal, size: u64) -> Option<Bounds> {
    let scale = 200_i128.checked_mul(10_i128.checked_pow(u32::from(share.digits()))?)?;
    let size = i128::from(size);
    let least =
        |doubled: i128| Some((doubled.checked_mul(size)?).div_euclid(scale) + i128::from(doubled * size % scale != 0));
    let doubled = share.units().checked_mul(2)?;
    let (low, above) = (least(doubled - 1)?, least(doubled + 1)?);
    let (low, high) = if low < above {
        (low, above - 1)
    } else {
        let nearest = doubled.checked_mul(size)?.div_euclid(scale);
        (nearest, nearest + 1)
    };
    let number = |number: i128| i64::try_from(number.clamp(0, size)).ok();
    Some(Bounds { low: number(low)?, high: number(high)? })
}

#[cfg(test)]
mod tests {
    use super::{Bounds, counts_of_share};

    #[test]
    fn a_share_tells_its_count() {
        let counts = |text: &str, size| counts_of_share(text.parse().expect("a number"), size);
        assert_eq!(counts("60", 42), Some(Bounds::exactly(25)));
        assert_eq!(counts("65", 40), Some(Bounds::exactly(26)));
        assert_eq!(counts("65", 42), Some(Bounds { low: 27, high: 28 }), "none gives it, so the nearest");
        assert_eq!(counts("10", 1000), Some(Bounds { low: 95, high: 104 }));
        assert_eq!(counts("0", 42), Some(Bounds::exactly(0)));
        assert_eq!(counts("100", 42), Some(Bounds::exactly(42)));
    }
}
