use std::collections::{BTreeMap, BTreeSet};

use super::audit::Published;
use super::earlier;
use super::figures::{Figures, Place, counts_of_share};
use super::protect::{Outcome, Status, protect};
use super::rounding::Rounded;
use super::sums;
use super::{Cell, Count, Form, Policy, PopulationId, Publication, Table, Value, wilson};
use crate::locale::Decimal;

/// A figure as it may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Release {
    /// It may be shown.
    Shown(Shown),
    /// It may not.
    Withheld(Reason),
}

/// A value that may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// A count.
    Count(u64),
    /// A share in percent, with its 95 % interval where asked for.
    Share {
        /// At its own precision.
        percent: Decimal,
        /// Wilson, at 95 %.
        interval: Option<Interval>,
    },
    /// `part` of `whole`.
    Fraction {
        /// Counted members.
        part: u64,
        /// Size of the population.
        whole: u64,
    },
    /// A range of shares in percent.
    Range {
        /// The lower end.
        low: Decimal,
        /// The upper end.
        high: Decimal,
    },
    /// A number that counts nobody.
    Number(Decimal),
    /// A multiple of `base`, less than that away from the count.
    Rounded {
        /// The multiple.
        count: u64,
        /// Of what.
        base: u64,
    },
    /// There is no figure.
    Missing,
}

/// An interval in percent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// Its lower end.
    pub low: Decimal,
    /// Its upper end.
    pub high: Decimal,
}

/// Why a figure is withheld. The reader is not told which of the two ways it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It, or a figure it could be worked out from, counts too few.
    SmallGroup,
    /// It goes with its whole table or population, zeros and all, or is a small sum of small parts: nothing less would
    /// protect a small group.
    Together,
}

/// What was decided of a figure. A reader is not told which of two ways it was withheld, so no renderer is given one: a
/// released site hands out [`Release`]s only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    /// It is shown.
    Shown,
    /// It counts too few, or too few contribute to it.
    BelowThreshold,
    /// A sum or mean that tells too much of one who contributes to it.
    TellsOfOne,
    /// Another figure could be worked out from it.
    ProtectsAnother,
    /// It is withheld with its whole table or population.
    Together,
}

/// What was decided of one figure, wherever it is printed.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The population it is a part of.
    pub population: Option<PopulationId>,
    /// Where it is printed.
    pub places: Vec<Place>,
    /// What was decided.
    pub decision: Decision,
    /// The rule that holds for it.
    pub policy: Policy,
    /// Whether it is part of the sums that were looked at together; if not, it was judged by itself.
    pub is_added: bool,
}

/// What may be shown of a [`Publication`], in the same order.
#[derive(Debug, Clone, Default)]
pub struct Released {
    /// Sizes of the populations; `None` where the size is not told.
    pub populations: Vec<Option<Release>>,
    /// Single figures.
    pub measures: Vec<Release>,
    /// Tables, as rows of cells.
    pub tables: Vec<Vec<Vec<Release>>>,
    /// What was done beyond withholding single figures.
    pub outcomes: Vec<Outcome>,
    /// What was decided of each figure, for the report of the audit alone.
    pub decided: Vec<Decided>,
    /// Figures that an earlier release printed otherwise of the same day.
    pub revised: BTreeSet<Place>,
    /// The same as a reader sees it, for the audit.
    pub published: Published,
    /// The same as somebody sees it who knows from the sources what adds up to what.
    pub(super) as_sourced: Published,
    pub(super) reaches: Vec<sums::Reach>,
}

impl Released {
    /// What may be shown at a place.
    pub fn at(&self, place: Place) -> Option<&Release> {
        match place {
            Place::Size(id) => self.populations.get(id)?.as_ref(),
            Place::Measure(id) => self.measures.get(id),
            Place::Cell(id, row, column) => self.tables.get(id)?.get(row)?.get(column),
        }
    }
}

/// Decides what may be shown, over everything published.
pub fn release(publication: &Publication) -> Released {
    let mut figures = Figures::new(publication);
    let told = earlier::join(&mut figures, publication);
    let (statuses, mut outcomes) = protect(&figures, &vec![Status::Shown; figures.figures.len()]);
    for outcome in told {
        add_told(&mut outcomes, outcome);
    }
    let sums = sums::decide(&figures, &statuses);
    let as_sourced = Published::new(&figures, &statuses, &sums.sums);
    let reaches = sums.reaches();
    let mut together = decided_together(publication, &figures, &statuses);
    together.extend(decided_sums(publication, &figures, &sums));
    let mut decided: BTreeMap<Place, Status> = figures
        .figures
        .iter()
        .zip(statuses)
        .flat_map(|(figure, status)| figure.places.iter().map(move |place| (*place, status)))
        .collect();
    decided.extend(sums.places);
    outcomes.extend(sums.outcomes);
    outcomes.extend(figures.rounded.failed.iter().map(|table| Outcome::NotRounded(*table)));
    let releaser = Releaser { publication, decided, rounded: &figures.rounded };
    let sizes = publication.populations.iter().enumerate();
    let mut all = Released {
        populations: sizes.map(|(id, population)| Some(releaser.size(id, population.size?))).collect(),
        measures: (0..).zip(&publication.measures).map(|(id, cell)| releaser.cell(cell, Place::Measure(id))).collect(),
        tables: (0..).zip(&publication.tables).map(|(id, table)| releaser.table(id, table)).collect(),
        outcomes,
        decided: together.into_iter().chain(releaser.alone()).collect(),
        published: Published::default(),
        as_sourced,
        revised: BTreeSet::new(),
        reaches,
    };
    all.published = Published::as_printed(publication, &|place| all.at(place).copied());
    all
}

/// Adds that a release printed a figure itself, in place of a sum that tells it; once, whatever others printed it too.
fn add_told(outcomes: &mut Vec<Outcome>, told: Outcome) {
    let Outcome::Told { places, .. } = &told else { return };
    let is_same = |outcome: &Outcome| matches!(outcome, Outcome::Told { places: other, .. } if other == places);
    match outcomes.iter().position(is_same) {
        Some(place) if matches!(&outcomes[place], Outcome::Told { terms, .. } if terms.len() == 1) => {}
        Some(place) => outcomes[place] = told,
        None => outcomes.push(told),
    }
}

/// What is decided of counts that were looked at together.
fn decided_together(publication: &Publication, figures: &Figures, statuses: &[Status]) -> Vec<Decided> {
    let printed = figures.figures.iter().zip(statuses).filter(|(figure, _)| !figure.places.is_empty());
    let decided = printed.map(|(figure, status)| Decided {
        population: known_population(publication, figure.population),
        places: figure.places.clone(),
        decision: decision(*status),
        policy: figure.policy,
        is_added: true,
    });
    decided.collect()
}

/// What is decided of sums, means and medians, those of one sum together.
fn decided_sums(publication: &Publication, figures: &Figures, sums: &sums::Decided) -> Vec<Decided> {
    let mut summed: BTreeMap<Place, &[Place]> = BTreeMap::new();
    for figure in &sums.sums.figures.figures {
        summed.extend(figure.places.iter().map(|place| (*place, figure.places.as_slice())));
    }
    let decided = figures.told.iter().filter_map(|told| {
        let places = summed.get(&told.place).copied();
        // the first place stands for all
        if places.is_some_and(|places| places.first() != Some(&told.place)) {
            return None;
        }
        let decision = match decision(*sums.places.get(&told.place)?) {
            Decision::BelowThreshold if !told.is_small() => Decision::TellsOfOne,
            other => other,
        };
        Some(Decided {
            population: known_population(publication, told.population),
            places: places.map_or_else(|| vec![told.place], <[Place]>::to_vec),
            decision,
            policy: told.policy,
            is_added: places.is_some(),
        })
    });
    decided.collect()
}

fn known_population(publication: &Publication, id: usize) -> Option<PopulationId> {
    (id < publication.populations.len()).then_some(PopulationId(id))
}

fn decision(status: Status) -> Decision {
    match status {
        Status::Shown => Decision::Shown,
        Status::Primary => Decision::BelowThreshold,
        Status::Secondary => Decision::ProtectsAnother,
        Status::Dropped => Decision::Together,
    }
}

struct Releaser<'a> {
    publication: &'a Publication,
    decided: BTreeMap<Place, Status>,
    rounded: &'a Rounded,
}

impl Releaser<'_> {
    fn size(&self, id: usize, size: Count) -> Release {
        match self.decided.get(&Place::Size(id)) {
            Some(Status::Shown) => Release::Shown(Shown::Count(size.get())),
            Some(Status::Dropped) => Release::Withheld(Reason::Together),
            _ => WITHHELD,
        }
    }

    fn table(&self, id: usize, table: &Table) -> Vec<Vec<Release>> {
        let row = |(row, cells): (usize, &Vec<Cell>)| {
            cells.iter().enumerate().map(|(column, cell)| self.cell(cell, Place::Cell(id, row, column))).collect()
        };
        table.rows.iter().enumerate().map(row).collect()
    }

    fn cell(&self, cell: &Cell, place: Place) -> Release {
        let size = cell.population.and_then(|population| self.publication.populations.get(population.0)?.size);
        if self.decided.get(&place) == Some(&Status::Dropped) {
            return Release::Withheld(Reason::Together);
        }
        if self.is_withheld(cell, place, size) {
            return WITHHELD;
        }
        if let Some((count, base)) = self.rounded.counts.get(&place) {
            return Release::Shown(Shown::Rounded { count: *count, base: *base });
        }
        match cell.value {
            Value::Count(count) => show_count(count.get(), cell, size),
            Value::Share(percent) => Release::Shown(Shown::Share { percent, interval: None }),
            Value::Range { low, high } => Release::Shown(Shown::Range { low, high }),
            Value::Number(number) => Release::Shown(Shown::Number(number)),
            // nobody contributes, so there is no mean
            Value::Magnitude { magnitude, digits, .. } => {
                Release::Shown(magnitude.value(digits).map_or(Shown::Missing, Shown::Number))
            }
            Value::Missing => Release::Shown(Shown::Missing),
        }
    }

    /// The figures that stand outside of the system: numbers that count nobody, ranges, what contradicts the rest.
    fn alone(&self) -> Vec<Decided> {
        let measures = (0..).zip(&self.publication.measures).map(|(id, cell)| (Place::Measure(id), cell));
        let cells = (0..).zip(&self.publication.tables).flat_map(|(id, table)| {
            (0..).zip(&table.rows).flat_map(move |(row, cells)| {
                (0..).zip(cells).map(move |(column, cell)| (Place::Cell(id, row, column), cell))
            })
        });
        let alone = measures
            .chain(cells)
            .filter(|(place, cell)| !self.decided.contains_key(place) && !matches!(cell.value, Value::Missing));
        let judged = alone.map(|(place, cell)| Decided {
            population: cell.population,
            places: vec![place],
            decision: match self.cell(cell, place) {
                Release::Withheld(_) => Decision::BelowThreshold,
                Release::Shown(_) => Decision::Shown,
            },
            policy: cell.policy,
            is_added: false,
        });
        judged.collect()
    }

    /// Whether a figure is withheld: as decided with all others, or, if it stands outside of their system, by itself.
    fn is_withheld(&self, cell: &Cell, place: Place, size: Option<Count>) -> bool {
        if let Some(status) = self.decided.get(&place) {
            return *status != Status::Shown;
        }
        let small = |number| cell.policy.is_small(number);
        // a range leaves out as many as it takes in: too few of either may be told
        let is_small_share = |share| {
            let counts = size.and_then(|size| Some((counts_of_share(share, size.get())?, size.get())));
            counts.is_some_and(|(counts, size)| {
                let outside = u64::try_from(counts.high).map(|inside| size.saturating_sub(inside));
                u64::try_from(counts.low).is_ok_and(small) || outside.is_ok_and(|outside| outside > 0 && small(outside))
            })
        };
        match cell.value {
            Value::Count(count) => small(count.get()),
            Value::Share(share) => is_small_share(share),
            Value::Range { low, high } => [low, high].into_iter().any(is_small_share),
            Value::Magnitude { magnitude, .. } => cell.policy.is_sensitive(&magnitude),
            Value::Number(_) | Value::Missing => false,
        }
    }
}

const WITHHELD: Release = Release::Withheld(Reason::SmallGroup);

fn show_count(part: u64, cell: &Cell, size: Option<Count>) -> Release {
    let Some(size) = size.map(Count::get).filter(|_| cell.form != Form::Count) else {
        return Release::Shown(Shown::Count(part));
    };
    let percent = Decimal::percentage(part, size, 0);
    match (cell.form, percent) {
        (Form::Share | Form::ShareWithInterval, Some(percent)) if size >= cell.policy.small_population() => {
            let interval = if cell.form == Form::ShareWithInterval { wilson(part, size) } else { None };
            Release::Shown(Shown::Share { percent, interval })
        }
        _ => Release::Shown(Shown::Fraction { part, whole: size }),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Merging, Policy, Population, PopulationId, Selection, Variable, VariableId, Zeros};
    use super::{Cell, Count, Form, Publication, Release, Shown, Table, Value, WITHHELD, release};

    fn cell(value: Value, form: Form) -> Cell {
        let policy = Policy::default();
        Cell { population: Some(PopulationId(0)), selection: Selection::everyone(), value, form, policy }
    }

    fn count(number: u64) -> Cell {
        cell(Value::Count(Count::new(number)), Form::Count)
    }

    fn share(text: &str) -> Cell {
        cell(Value::Share(text.parse().expect("a number")), Form::Count)
    }

    fn shown(number: u64) -> Release {
        Release::Shown(Shown::Count(number))
    }

    fn publication(size: u64) -> Publication {
        let population = Population { size: Some(Count::new(size)), policy: Policy::default() };
        Publication { populations: vec![population], ..Publication::default() }
    }

    /// Measures of which each divides the population by itself.
    fn measures(size: u64, cells: Vec<Cell>) -> Vec<Release> {
        cells.into_iter().flat_map(|cell| states(size, vec![cell])).collect()
    }

    /// Measures that exclude each other.
    fn states(size: u64, mut cells: Vec<Cell>) -> Vec<Release> {
        for (category, cell) in cells.iter_mut().enumerate() {
            cell.selection = Selection::everyone().and(VariableId(0), [category]);
        }
        let state = Variable {
            population: PopulationId(0),
            categories: cells.len(),
            complete: false,
            sensitive: false,
            merging: Merging::Never,
        };
        release(&Publication { variables: vec![state], measures: cells, ..publication(size) }).measures
    }

    fn table(size: Option<u64>, rows: &[&[u64]]) -> Vec<Vec<Release>> {
        let rows = rows.iter().map(|row| row.iter().map(|number| count(*number)).collect()).collect();
        let mut publication = publication(size.unwrap_or(0));
        let table = Table { rows, ..Table::default() };
        publication.populations[0].size = size.map(Count::new);
        publication.tables.push(table);
        release(&publication).tables.remove(0)
    }

    #[test]
    fn counts_below_the_threshold_are_withheld() {
        assert_eq!(measures(42, [0, 1, 4, 5].map(count).to_vec()), [shown(0), WITHHELD, WITHHELD, shown(5)]);
    }

    #[test]
    fn the_complement_of_a_count_is_a_count() {
        assert_eq!(measures(42, [40, 37, 42].map(count).to_vec()), [WITHHELD, shown(37), shown(42)]);
    }

    #[test]
    fn a_share_is_a_cell_too() {
        assert_eq!(measures(42, ["7", "95"].map(share).to_vec()), [WITHHELD, WITHHELD]);
        assert!(matches!(measures(42, vec![share("65")])[0], Release::Shown(Shown::Share { .. })));
    }

    #[test]
    fn a_small_population_shows_fractions() {
        let seven = cell(Value::Count(Count::new(7)), Form::Share);
        assert_eq!(measures(12, vec![seven.clone()]), [Release::Shown(Shown::Fraction { part: 7, whole: 12 })]);
        assert_eq!(measures(10, vec![seven]), [WITHHELD], "three are not among them");
        assert_eq!(measures(4, vec![cell(Value::Count(Count::new(2)), Form::Share)]), [WITHHELD]);
    }

    #[test]
    fn a_lone_withheld_cell_takes_another_with_it() {
        assert_eq!(table(Some(42), &[&[20], &[2], &[9], &[11]]).concat(), [shown(20), WITHHELD, WITHHELD, shown(11)]);
    }

    #[test]
    fn a_lone_withheld_state_takes_another_with_it() {
        assert_eq!(states(42, [3, 20, 19].map(count).to_vec()), [WITHHELD, shown(20), WITHHELD]);
    }

    #[test]
    fn a_total_in_the_row_gives_nothing_away() {
        for rows in [&[[3, 20, 23], [6, 30, 36]], &[[4, 9, 13], [7, 5, 12]]] {
            let table = table(None, &rows.each_ref().map(<[u64; 3]>::as_slice));
            assert!(table[0][..2].iter().all(|cell| *cell == WITHHELD), "{table:?}");
        }
    }

    #[test]
    fn zeros_follow_the_policy() {
        let policy = Policy::new(5, Zeros::Protected, 20).expect("a policy");
        let cell = Cell { population: None, policy, ..count(0) };
        let publication = Publication { measures: vec![cell], ..Publication::default() };
        assert_eq!(release(&publication).measures, [WITHHELD]);
    }
}
