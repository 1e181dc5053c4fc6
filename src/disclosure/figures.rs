//! Every counted part of a population that is printed somewhere, once, with what its source and its print tell of it.

use std::collections::BTreeSet;
use std::collections::btree_map::{BTreeMap, Entry};

use super::layout;
use super::{Cell, Form, Policy, PopulationId, Publication, Selection, Value, Variable, VariableId};
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
}

/// A counted part of a population.
#[derive(Debug, Clone)]
pub(super) struct Figure {
    pub(super) population: usize,
    pub(super) selection: Selection,
    /// What its sources tell of it.
    pub(super) truth: Bounds,
    /// What a reader learns if it is shown in all its places.
    pub(super) print: Bounds,
    /// Where it is printed.
    pub(super) places: Vec<Place>,
    /// Whether one of the places needs the size of the population beside it.
    pub(super) needs_size: bool,
    /// Whether it stands as the total of a row or column.
    pub(super) is_total: bool,
    pub(super) policy: Policy,
}

/// The figures of a publication and the variables they select by.
#[derive(Debug, Clone, Default)]
pub(super) struct Figures {
    pub(super) figures: Vec<Figure>,
    /// Those of the publication and those made for tables that name none.
    pub(super) variables: Vec<Variable>,
    /// Those of the publication and those made for figures that name none.
    pub(super) populations: usize,
}

impl Figures {
    pub(super) fn new(publication: &Publication) -> Self {
        let mut figures = Collector {
            publication,
            found: BTreeMap::new(),
            variables: publication.variables.clone(),
            populations: publication.populations.len(),
        };
        figures.sizes();
        figures.measures();
        figures.tables();
        figures.finish()
    }
}

struct Collector<'a> {
    publication: &'a Publication,
    found: BTreeMap<(usize, Selection), Figure>,
    variables: Vec<Variable>,
    populations: usize,
}

impl Collector<'_> {
    fn sizes(&mut self) {
        for (id, population) in self.publication.populations.iter().enumerate() {
            if let Some(size) = population.size {
                let number = whole(size.get());
                add(
                    &mut self.found,
                    Figure {
                        population: id,
                        selection: Selection::everyone(),
                        truth: Bounds::exactly(number),
                        print: Bounds::exactly(number),
                        places: vec![Place::Size(id)],
                        needs_size: false,
                        is_total: true,
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

    /// Whether the figures of a variable add to more than their population.
    fn excess(&self, population: usize, selection: &Selection) -> bool {
        let Some(size) = self.publication.populations.get(population).and_then(|population| population.size) else {
            return false;
        };
        selection.variables().any(|(variable, _)| {
            // a category may be printed more than once
            let mut parts: BTreeMap<usize, i64> = BTreeMap::new();
            for cell in &self.publication.measures {
                let named: Vec<_> = cell.selection.variables().collect();
                let [(named, categories)] = named.as_slice() else { continue };
                if *named != variable || categories.len() != 1 {
                    continue;
                }
                if let (Some(category), Some(truth)) = (categories.first(), self.truth(cell, population)) {
                    let least = parts.entry(*category).or_default();
                    *least = truth.low.max(*least);
                }
            }
            parts.values().sum::<i64>() > whole(size.get()) && !self.publication.variables[variable.0].complete
        })
    }

    fn tables(&mut self) {
        for (id, table) in self.publication.tables.iter().enumerate() {
            let named = table.rows.iter().flatten().find_map(|cell| cell.population);
            let population = named.map_or_else(|| self.anonymous(), |population| population.0);
            let size = self.publication.populations.get(population).and_then(|population| population.size);
            let truths: Vec<Vec<Option<Bounds>>> =
                table.rows.iter().map(|row| row.iter().map(|cell| self.truth(cell, population)).collect()).collect();
            let plan = layout::plan(table, &truths, size.map(|size| whole(size.get())));
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
        let Some(truth) = self.truth(cell, population) else { return };
        let size = self.publication.populations.get(population).and_then(|population| population.size);
        let size = size.map(|size| size.get());
        let (print, needs_size) = match (cell.value, size) {
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
                truth,
                print,
                places: vec![place],
                needs_size,
                is_total,
                policy: cell.policy,
            },
        );
    }

    /// What the source of a cell tells of the count behind it.
    fn truth(&self, cell: &Cell, population: usize) -> Option<Bounds> {
        match cell.value {
            Value::Count(count) => Some(Bounds::exactly(whole(count.get()))),
            Value::Share(share) => counts_of_share(share, self.publication.populations.get(population)?.size?.get()),
            Value::Range { .. } | Value::Number(_) | Value::Missing => None,
        }
    }

    /// A variable whose categories together may be the whole population is taken as complete: a reader would take it so.
    fn finish(mut self) -> Figures {
        for id in 0..self.variables.len() {
            let variable = &self.variables[id];
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
                Some(Bounds { low: sum.low + part.low, high: sum.high + part.high })
            });
            if let (Some(size), Some(sum)) = (size, sum) {
                self.variables[id].complete |= sum.low <= size.high && size.low <= sum.high;
            }
        }
        let complete: BTreeSet<VariableId> =
            (0..self.variables.len()).filter(|id| self.variables[*id].complete).map(VariableId).collect();
        let variables = &self.variables;
        let found = std::mem::take(&mut self.found);
        for (_, mut figure) in found {
            figure.selection = figure
                .selection
                .without(|id, categories| complete.contains(&id) && categories.len() == variables[id.0].categories);
            add(&mut self.found, figure);
        }
        Figures {
            figures: self.found.into_values().collect(),
            variables: self.variables,
            populations: self.populations,
        }
    }
}

/// Adds a figure, or what it tells to the one that counts the same part.
fn add(found: &mut BTreeMap<(usize, Selection), Figure>, figure: Figure) {
    match found.entry((figure.population, figure.selection.clone())) {
        Entry::Vacant(vacant) => {
            vacant.insert(figure);
        }
        Entry::Occupied(mut known) => {
            let known = known.get_mut();
            known.places.extend(figure.places);
            known.truth = known.truth.and(figure.truth);
            known.print = known.print.and(figure.print);
            known.needs_size |= figure.needs_size;
            known.is_total |= figure.is_total;
            known.policy = known.policy.stricter(figure.policy);
        }
    }
}

/// A count as the systems reckon with it; a number beyond them is as large as they go.
fn whole(number: u64) -> i64 {
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
