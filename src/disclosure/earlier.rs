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
use super::protect::{Outcome, is_small};
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
    /// What was done with zeros.
    pub zeros: Zeros,
    /// What was printed; a single figure is one row of one cell.
    pub rows: Vec<Vec<EarlierCell>>,
    /// Rows that are sums of others.
    pub total_rows: BTreeSet<usize>,
    /// Columns that are sums of others.
    pub total_columns: BTreeSet<usize>,
    /// What the cells have to do with each other.
    pub layout: Layout,
}

/// A figure of an earlier release.
#[derive(Debug, Clone)]
pub struct EarlierCell {
    /// What it is called, with its release.
    pub name: String,
    /// What was printed of it.
    pub printed: Release,
    /// The same figure today, if there is one.
    pub place: Option<Place>,
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
#[derive(Debug, Clone)]
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
        Shown::Range { .. } | Shown::Number(_) | Shown::Missing => None,
    }
}

impl Earlier {
    /// What a reader of the release knows of a cell.
    fn bounds(&self, cell: &EarlierCell) -> Option<Bounds> {
        match &cell.printed {
            Release::Shown(shown) => counts(shown, self.size),
            Release::Withheld(super::Reason::SmallGroup) if self.zeros == Zeros::Published => Some(Bounds::at_least(1)),
            Release::Withheld(_) => None,
        }
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
    let mut told = Vec::new();
    let mut rest = publication.earlier.as_slice();
    while let Some(first) = rest.first() {
        // figures that name no population have nothing to do with each other
        let same = |other: &&Earlier| {
            first.population.is_some() && other.release == first.release && other.population == first.population
        };
        let (release, after) = rest.split_at(rest.iter().take_while(same).count().max(1));
        rest = after;
        let mut joined = Joined { figures, places: &places, sums: Vec::new(), same: Vec::new(), is_certain: true };
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
        }
    }
    told
}

/// What one release tells of one population.
struct Joined<'a> {
    figures: &'a mut Figures,
    places: &'a BTreeMap<Place, usize>,
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
    if !is_small(figure.truth, &figure.policy) {
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
mod tests {
    use super::super::audit::{Extent, Published, UnprovenReason, audit};
    use super::super::figures::{Figures, Place};
    use super::super::protect::{Outcome, Status};
    use super::super::{
        Cell, Count, Form, Layout, Policy, Population, PopulationId, Publication, Release, Selection, Shown, Table,
        Value, Zeros, release,
    };
    use super::{BTreeSet, Earlier, EarlierCell, join};

    /// A table of one column over a population, and one of an earlier release.
    fn publication(size: u64, now: &[u64], then: &[(u64, Option<usize>)]) -> Publication {
        let policy = Policy::default();
        let cell = |count: &u64| Cell {
            population: Some(PopulationId(0)),
            selection: Selection::everyone(),
            value: Value::Count(Count::new(*count)),
            form: Form::Count,
            policy,
        };
        let earlier = then.iter().map(|(count, row)| {
            let place = row.map(|row| Place::Cell(0, row, 0));
            vec![EarlierCell { name: count.to_string(), printed: Release::Shown(Shown::Count(*count)), place }]
        });
        let earlier = Earlier {
            release: "then".to_owned(),
            population: Some(PopulationId(0)),
            size: Some(size),
            zeros: Zeros::Published,
            rows: earlier.collect(),
            total_rows: BTreeSet::new(),
            total_columns: BTreeSet::new(),
            layout: Layout::Exclusive,
        };
        Publication {
            populations: vec![Population { size: Some(Count::new(size)), policy }],
            tables: vec![Table { rows: now.iter().map(|count| vec![cell(count)]).collect(), ..Table::default() }],
            earlier: vec![earlier],
            ..Publication::default()
        }
    }

    fn withheld(publication: &Publication) -> Vec<usize> {
        let table = release(publication).tables.remove(0).concat();
        (0..table.len()).filter(|row| matches!(table[*row], Release::Withheld(_))).collect()
    }

    #[test]
    fn what_was_printed_protects_nothing() {
        let publication = publication(42, &[20, 6, 13, 3], &[(20, Some(0)), (6, Some(1)), (16, None)]);
        assert_eq!(withheld(&Publication { earlier: Vec::new(), ..publication.clone() }), [1, 3], "the cheapest");
        assert_eq!(withheld(&publication), [2, 3]);
    }

    #[test]
    fn the_audit_knows_what_was_printed() {
        let publication = publication(42, &[20, 6, 13, 3], &[(20, Some(0)), (6, Some(1)), (16, None)]);
        let mut figures = Figures::new(&publication);
        let hide = |rows: [usize; 2], figures: &Figures| {
            let is_hidden = |place: &Place| rows.iter().any(|row| *place == Place::Cell(0, *row, 0));
            let status = |hidden: bool| if hidden { Status::Primary } else { Status::Shown };
            let statuses: Vec<Status> =
                figures.figures.iter().map(|figure| status(figure.places.iter().any(is_hidden))).collect();
            audit(&Published::new(figures, &statuses), Extent::Values).remove(0)
        };
        assert!(hide([1, 3], &figures).is_ok(), "without the earlier release");
        assert!(join(&mut figures, &publication).is_empty());
        assert_eq!(hide([1, 3], &figures).map_err(|unproven| unproven.reason).err(), Some(UnprovenReason::FewValues));
        assert!(hide([2, 3], &figures).is_ok());
    }

    #[test]
    fn a_printed_count_is_told_although_it_is_small_now() {
        let publication = publication(60, &[20, 4], &[(20, Some(0)), (4, Some(1))]);
        let outcomes = release(&publication).outcomes;
        assert!(matches!(outcomes.as_slice(), [Outcome::Told { terms, .. }] if terms.len() == 1), "{outcomes:?}");
        // another number under the same name is taken for the same figure
        let publication = self::publication(60, &[20, 3], &[(20, Some(0)), (4, Some(1))]);
        assert_eq!(release(&publication).outcomes.len(), 1);
    }

    #[test]
    fn what_has_been_corrected_since_is_not_known() {
        let publication = publication(42, &[20, 6, 13, 3], &[(20, Some(0)), (9, Some(1))]);
        assert_eq!(withheld(&publication), [1, 3]);
    }

    /// A table of four parts, of which the last two were printed together before: everything that agrees with both
    /// prints is tried.
    #[test]
    fn enumeration_finds_as_many_values_as_the_policy_asks_for() {
        let mut random = 1_u64;
        let mut below = |limit: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (random >> 33) % limit
        };
        let mut hidden = 0;
        for _ in 0..150 {
            let now = [5 + below(9), 5 + below(9), 4 + below(9), 1 + below(9)];
            let size: u64 = now.iter().sum();
            let then = [(now[0], Some(0)), (now[1], Some(1)), (now[2] + now[3], None)];
            let publication = publication(size, &now, &then);
            let released = release(&publication);
            assert!(released.outcomes.iter().all(|outcome| !matches!(outcome, Outcome::Told { .. })));
            let table = released.tables[0].concat();
            let size_is_shown = matches!(released.populations[0], Some(Release::Shown(_)));
            let may = |row: usize, value: u64| match table[row] {
                Release::Shown(_) => value == now[row],
                Release::Withheld(_) => value > 0,
            };
            let mut possible = vec![BTreeSet::new(); 4];
            for third in 0..=size {
                // both tables divide the whole, and what was printed of the first two is known
                let fourth = now[2] + now[3] - third.min(now[2] + now[3]);
                let is_whole = third + fourth == now[2] + now[3] || !size_is_shown;
                if is_whole && [now[0], now[1], third, fourth].iter().enumerate().all(|(row, value)| may(row, *value)) {
                    possible[2].insert(third);
                    possible[3].insert(fourth);
                }
            }
            for row in 2..4 {
                if matches!(table[row], Release::Withheld(_)) {
                    assert!(possible[row].len() >= 3, "{now:?}: {:?}", possible[row]);
                    hidden += 1;
                }
            }
            let dropped = released.outcomes.iter().any(|outcome| matches!(outcome, Outcome::Dropped(_)));
            let shown = table[..2].iter().all(|cell| matches!(cell, Release::Shown(_)));
            assert!(dropped || shown, "{now:?}: the first two are known anyway");
        }
        assert!(hidden > 100, "{hidden}");
    }
}
