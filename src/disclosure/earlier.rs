//! What earlier releases printed, joined with what is about to be printed.
//!
//! A reader keeps what was published. Where an earlier release told of the same state of a population, everything it
//! printed is a known sum in the system of that population, whatever is done with the figure today: withholding it
//! again hides nothing. What is no longer true of the counts today has been corrected since and is left out.
//!
//! A figure that is too small to be shown today and was printed then counts as told even where the two numbers differ:
//! a reader takes the printed one for what is withheld.

use std::collections::{BTreeMap, BTreeSet};

use super::base::Base;
use super::figures::{Bounds, Figure, Figures, Place, counts_of_share};
use super::layout;
use super::protect::Outcome;
use super::rounding;
use super::solver::{self, Unsolved};
use super::system::{Row, System};
use super::{
    Layout, Merging, Policy, PopulationId, Publication, Release, Selection, Shown, Table, Variable, VariableId, Zeros,
};

/// What an earlier release printed in one table, in one group of states or as a single figure.
#[derive(Debug, Clone)]
pub struct Earlier {
    /// The release's name.
    pub release: String,
    /// The population it is part of, which is in the same state today; `None`: the figure names none.
    pub population: Option<PopulationId>,
    /// The population's size as it was printed.
    pub size: Option<u64>,
    /// What was printed; a single figure is one row of one cell.
    pub rows: Vec<Vec<EarlierCell>>,
    /// Rows that are sums of others.
    pub total_rows: BTreeSet<usize>,
    /// Columns that are sums of others.
    pub total_columns: BTreeSet<usize>,
    /// What the cells have to do with each other, where they do not tell what they select.
    pub layout: Layout,
}

/// A figure of an earlier release.
#[derive(Debug, Clone)]
pub struct EarlierCell {
    /// What it is called, with its release.
    pub name: String,
    /// What was printed of it.
    pub printed: Release,
    /// What was done with zeros.
    pub zeros: Zeros,
    /// The same figure today, if there is one.
    pub place: Option<Place>,
    /// What it counts, by variables of the publication; either all cells of a table tell it or none.
    pub selection: Option<Selection>,
    /// What counts the same people by variables of today, where `selection` names one that only releases know.
    pub today: Option<Selection>,
}

/// A sum that an earlier release tells.
#[derive(Debug, Clone)]
pub(super) struct KnownSum {
    pub(super) population: usize,
    pub(super) selection: Selection,
    pub(super) bounds: Bounds,
    pub(super) name: String,
}

/// Two selections that count the same people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SamePart {
    pub(super) population: usize,
    pub(super) one: Selection,
    pub(super) other: Selection,
}

/// A printed figure in a sum that tells a withheld one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// What the figure is called, with its release.
    pub name: String,
    /// 1: it is added; −1: it is taken off; 0: how it enters is not told.
    pub sign: i64,
}

/// The count that is printed, where the print tells exactly one; `size` is the printed size of the population.
pub fn printed_count(shown: &Shown, size: Option<u64>) -> Option<u64> {
    let bounds = counts(shown, size).filter(|bounds| bounds.is_exact())?;
    u64::try_from(bounds.low).ok()
}

fn counts(shown: &Shown, size: Option<u64>) -> Option<Bounds> {
    match shown {
        Shown::Count(count) => Some(Bounds::exactly(i64::try_from(*count).ok()?)),
        Shown::Fraction { part, .. } => Some(Bounds::exactly(i64::try_from(*part).ok()?)),
        Shown::Share { percent, .. } => counts_of_share(*percent, size?),
        Shown::Rounded { count, base } => Some(rounding::counts(*count, *base)),
        Shown::Range { .. } | Shown::Number(_) | Shown::Missing => None,
    }
}

impl Earlier {
    /// What a reader of the release knows of a cell.
    fn bounds(&self, cell: &EarlierCell) -> Option<Bounds> {
        match &cell.printed {
            Release::Shown(shown) => counts(shown, self.size),
            Release::Withheld(super::Reason::SmallGroup) if cell.zeros == Zeros::Published => Some(Bounds::at_least(1)),
            Release::Withheld(_) => None,
        }
    }

    /// The cells that are no totals.
    fn inner(&self) -> impl Iterator<Item = &EarlierCell> {
        let is_total =
            |(row, column): (usize, usize)| self.total_rows.contains(&row) || self.total_columns.contains(&column);
        self.cells().filter(move |(at, _)| !is_total(*at)).map(|(_, cell)| cell)
    }

    fn cells(&self) -> impl Iterator<Item = ((usize, usize), &EarlierCell)> {
        let rows = self.rows.iter().enumerate();
        rows.flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, cell)| ((row, column), cell)))
    }
}

/// Adds to the figures what earlier releases tell of them. What they told of a figure that is withheld today comes back.
pub(super) fn join(figures: &mut Figures, publication: &Publication) -> Vec<Outcome> {
    let places: BTreeMap<Place, usize> = figures
        .figures
        .iter()
        .enumerate()
        .flat_map(|(id, figure)| figure.places.iter().map(move |place| (*place, id)))
        .collect();
    let tables = publication.tables.iter().flat_map(|table| table.rows.iter().flatten());
    let today = publication.measures.iter().chain(tables).flat_map(|cell| cell.selection.variables());
    let today: BTreeSet<VariableId> = today.map(|(variable, _)| variable).collect();
    let mut told = Vec::new();
    let mut rest = publication.earlier.as_slice();
    while let Some(first) = rest.first() {
        // figures that name no population have nothing to do with each other
        let same = |other: &&Earlier| {
            first.population.is_some() && other.release == first.release && other.population == first.population
        };
        let (release, after) = rest.split_at(rest.iter().take_while(same).count().max(1));
        rest = after;
        let variables = figures.variables.clone();
        let mut joined =
            Joined { figures, places: &places, today: &today, sums: Vec::new(), same: Vec::new(), is_certain: true };
        for earlier in release {
            joined.add(earlier, &mut told);
        }
        let Joined { sums, same, is_certain, .. } = joined;
        if is_certain || may_hold(figures, &sums, &same) {
            for sum in sums {
                let is_new = |known: &KnownSum| {
                    (known.population, &known.selection, known.bounds) != (sum.population, &sum.selection, sum.bounds)
                };
                if figures.earlier.iter().all(is_new) {
                    figures.earlier.push(sum);
                }
            }
            figures.same.extend(same);
        } else {
            figures.variables = variables;
        }
    }
    told
}

/// What one release tells of one population.
struct Joined<'a> {
    figures: &'a mut Figures,
    places: &'a BTreeMap<Place, usize>,
    /// The variables by which figures of today select.
    today: &'a BTreeSet<VariableId>,
    sums: Vec<KnownSum>,
    same: Vec<SamePart>,
    /// Whether all of it is known to agree with the counts of today.
    is_certain: bool,
}

impl Joined<'_> {
    fn add(&mut self, earlier: &Earlier, told: &mut Vec<Outcome>) {
        let known = |cell: &EarlierCell| cell.place.and_then(|place| self.places.get(&place)).copied();
        let of_first = earlier.cells().find_map(|(_, cell)| known(cell)).map(|id| self.figures.figures[id].population);
        let Some(population) = earlier.population.map(|id| id.0).or(of_first) else { return };
        if earlier.cells().any(|(_, cell)| cell.selection.is_some()) {
            self.add_selected(earlier, population, told);
            return;
        }
        let is_unchanged = earlier.cells().all(|(_, cell)| known(cell).is_some() || earlier.bounds(cell).is_none());
        let selections = if is_unchanged { None } else { Some(self.own_selections(earlier, population)) };
        for (at, cell) in earlier.cells() {
            let Some(bounds) = earlier.bounds(cell) else { continue };
            let today = known_figure(self.places, &self.figures.figures, cell).cloned();
            if let Some(figure) = &today {
                if is_told(figure, bounds) {
                    let terms = vec![Term { name: cell.name.clone(), sign: 1 }];
                    told.push(Outcome::Told { places: figure.places.clone(), terms });
                    continue;
                }
                let has_changed = figure.truth.and(bounds).is_empty();
                if has_changed && selections.is_none() {
                    continue;
                }
                self.is_certain &= figure.truth.is_exact();
                if let (false, Some(own)) = (has_changed, selections.as_ref().and_then(|own| own.get(&at))) {
                    self.same.push(SamePart { population, one: own.clone(), other: figure.selection.clone() });
                }
            }
            let selection = match (&selections, today) {
                (Some(own), _) => own.get(&at).cloned(),
                (None, today) => today.map(|figure| figure.selection),
            };
            let Some(selection) = selection else { continue };
            self.sums.push(KnownSum { population, selection, bounds, name: cell.name.clone() });
        }
        self.is_certain &= selections.is_none();
    }

    /// Adds cells that tell what they select, wherever they are printed today.
    fn add_selected(&mut self, earlier: &Earlier, population: usize, told: &mut Vec<Outcome>) {
        self.complete_by(earlier);
        for (_, cell) in earlier.cells() {
            let Some(selection) = cell.selection.clone() else { continue };
            let variables = &self.figures.variables;
            let is_all = |id: VariableId, chosen: &BTreeSet<usize>| {
                variables[id.0].complete && chosen.len() == variables[id.0].categories
            };
            let selection = selection.without(is_all);
            let other = cell.today.clone().map(|today| today.without(is_all));
            let today = self.figures.find(population, other.as_ref().unwrap_or(&selection));
            // of a sum or mean it is told how many contribute
            let of_number = || match cell.printed {
                Release::Shown(Shown::Number(_)) => today.map(|figure| figure.truth),
                _ => None,
            };
            let Some(bounds) = earlier.bounds(cell).or_else(of_number) else { continue };
            match today {
                Some(figure) if is_told(figure, bounds) => {
                    let terms = vec![Term { name: cell.name.clone(), sign: 1 }];
                    told.push(Outcome::Told { places: figure.places.clone(), terms });
                    continue;
                }
                Some(figure) if figure.truth.and(bounds).is_empty() => continue,
                Some(figure) => self.is_certain &= figure.truth.is_exact(),
                None => self.is_certain = false,
            }
            let same = other.map(|other| SamePart { population, one: selection.clone(), other });
            self.same.extend(same.filter(|same| !self.same.contains(same) && !self.figures.same.contains(same)));
            self.sums.push(KnownSum { population, selection, bounds, name: cell.name.clone() });
        }
    }

    /// A table whose cells together may be the whole population leaves nobody out by variables that only earlier
    /// releases know: a reader took it so.
    fn complete_by(&mut self, earlier: &Earlier) {
        let Some(size) = earlier.size.and_then(|size| i64::try_from(size).ok()) else { return };
        let mut sum = Bounds::exactly(0);
        let mut named: BTreeMap<VariableId, BTreeSet<&BTreeSet<usize>>> = BTreeMap::new();
        for cell in earlier.inner() {
            let part = earlier.bounds(cell).unwrap_or(Bounds::at_least(0));
            sum = Bounds { low: sum.low.saturating_add(part.low), high: sum.high.saturating_add(part.high) };
            for (variable, categories) in cell.selection.iter().flat_map(Selection::variables) {
                named.entry(variable).or_default().insert(categories);
            }
        }
        let (divide, restrict): (Vec<_>, Vec<_>) = named.into_iter().partition(|(_, parts)| parts.len() > 1);
        // what is withheld may be anything, so a table of some of the population may look like one of all
        let is_open = sum.high == i64::MAX && !restrict.is_empty();
        if is_open || !sum.contains(size) {
            return;
        }
        for (variable, _) in divide {
            self.figures.variables[variable.0].complete |= !self.today.contains(&variable);
        }
    }

    /// The selections of a table whose frame is another today: it divides the population by variables of its own.
    fn own_selections(&mut self, earlier: &Earlier, population: usize) -> BTreeMap<(usize, usize), Selection> {
        let truths: Vec<Vec<Option<Bounds>>> = earlier
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| earlier.bounds(cell).filter(|bounds| bounds.high < i64::MAX)).collect())
            .collect();
        let size = earlier.size.and_then(|size| i64::try_from(size).ok());
        let table = Table {
            rows: Vec::new(),
            total_rows: earlier.total_rows.clone(),
            total_columns: earlier.total_columns.clone(),
            layout: earlier.layout,
            ..Table::default()
        };
        let plan = layout::plan(&table, &truths, size);
        let first = self.figures.variables.len();
        for (variable, categories) in plan.variables.iter().enumerate() {
            let mut parts = plan.cells.iter().filter_map(|((row, column), part)| match &part.of {
                Some((other, chosen)) if *other == variable && chosen.len() == 1 && !part.is_total => {
                    Some(truths[*row][*column])
                }
                _ => None,
            });
            let sum = parts.try_fold((0, 0), |(low, high), part| {
                let part = part?;
                Some((low + part.low, high + part.high))
            });
            let is_whole = |(low, high): (i64, i64)| size.is_some_and(|size| low <= size && size <= high);
            self.figures.variables.push(Variable {
                population: PopulationId(population),
                categories: *categories,
                complete: sum.is_some_and(is_whole),
                sensitive: false,
                merging: Merging::Never,
            });
        }
        let variables = &self.figures.variables;
        let selection = |(at, part): ((usize, usize), layout::Part)| {
            let (variable, categories) = part.of?;
            let selection = Selection::everyone().and(VariableId(first + variable), categories);
            let is_all = |id: VariableId, chosen: &BTreeSet<usize>| {
                variables[id.0].complete && chosen.len() == variables[id.0].categories
            };
            Some((at, selection.without(is_all)))
        };
        plan.cells.into_iter().filter_map(selection).collect()
    }
}

fn known_figure<'f>(places: &BTreeMap<Place, usize>, figures: &'f [Figure], cell: &EarlierCell) -> Option<&'f Figure> {
    Some(&figures[*places.get(&cell.place?)?])
}

/// Whether a print leaves fewer values than a figure must have that is too small to be shown today.
fn is_told(figure: &Figure, bounds: Bounds) -> bool {
    if !figure.is_small() {
        return false;
    }
    let low = i64::from(figure.policy.zeros() == Zeros::Published);
    let left = bounds.and(Bounds { low, high: largest_small(&figure.policy) });
    let values = if bounds.is_exact() { 1 } else { left.high.saturating_sub(left.low).saturating_add(1) };
    u64::try_from(values).unwrap_or(0) < figure.policy.values_to_keep()
}

fn largest_small(policy: &Policy) -> i64 {
    i64::try_from(policy.threshold()).unwrap_or(i64::MAX) - 1
}

/// Whether there may be one table of whole numbers from which both the counts of today and what was known before and is
/// told now come. Where it would be too large to look for, it is taken to be there: the audit says so then.
fn may_hold(figures: &Figures, sums: &[KnownSum], same: &[SamePart]) -> bool {
    let populations: BTreeSet<usize> = sums.iter().map(|sum| sum.population).collect();
    populations.into_iter().all(|population| {
        let own: Vec<&Figure> = figures.figures.iter().filter(|figure| figure.population == population).collect();
        let sums: Vec<&KnownSum> =
            figures.earlier.iter().chain(sums).filter(|sum| sum.population == population).collect();
        let same: Vec<&SamePart> =
            figures.same.iter().chain(same).filter(|same| same.population == population).collect();
        let mut selections: Vec<&Selection> = own.iter().map(|figure| &figure.selection).collect();
        selections.extend(sums.iter().map(|sum| &sum.selection));
        selections.extend(same.iter().flat_map(|same| [&same.one, &same.other]));
        let Ok(base) = Base::new(&figures.variables, &selections) else { return true };
        let counted = |selection: &Selection| Row { plus: base.cells_of(selection), minus: Vec::new() };
        let mut rows: Vec<Row> = own.iter().map(|figure| counted(&figure.selection)).collect();
        rows.extend(sums.iter().map(|sum| counted(&sum.selection)));
        let mut bounds: Vec<Bounds> = own.iter().map(|figure| figure.truth).collect();
        bounds.extend(sums.iter().map(|sum| sum.bounds));
        let equal = same.iter().map(|same| (base.cells_of(&same.one), base.cells_of(&same.other)));
        for (plus, minus) in base.links().into_iter().chain(equal) {
            rows.push(Row { plus, minus });
            bounds.push(Bounds::exactly(0));
        }
        !matches!(solver::point(&System::new(base.cells(), rows), &bounds), Err(Unsolved::Impossible))
    })
}

#[cfg(test)]
mod tests;
