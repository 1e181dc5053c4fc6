use std::collections::BTreeMap;

use super::audit::Published;
use super::figures::{Figures, Place, counts_of_share};
use super::protect::{Outcome, Status, protect};
use super::{Cell, Count, Form, Publication, Table, Value, wilson};
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
    /// It goes with its whole table or population, zeros and all: nothing less would protect a small group. Or it counts
    /// too few and so bounds a part of it, of which nothing less would leave enough open.
    Together,
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
    /// The same as a reader sees it, for the audit.
    pub published: Published,
}

/// Decides what may be shown, over everything published.
pub fn release(publication: &Publication) -> Released {
    let figures = Figures::new(publication);
    let (statuses, outcomes) = protect(&figures);
    let published = Published::new(&figures, &statuses);
    let decided: BTreeMap<Place, Status> = figures
        .figures
        .iter()
        .zip(statuses)
        .flat_map(|(figure, status)| figure.places.iter().map(move |place| (*place, status)))
        .collect();
    let releaser = Releaser { publication, decided };
    let sizes = publication.populations.iter().enumerate();
    Released {
        populations: sizes.map(|(id, population)| Some(releaser.size(id, population.size?))).collect(),
        measures: (0..).zip(&publication.measures).map(|(id, cell)| releaser.cell(cell, Place::Measure(id))).collect(),
        tables: (0..).zip(&publication.tables).map(|(id, table)| releaser.table(id, table)).collect(),
        outcomes,
        published,
    }
}

struct Releaser<'a> {
    publication: &'a Publication,
    decided: BTreeMap<Place, Status>,
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
        match cell.value {
            Value::Count(count) => show_count(count.get(), cell, size),
            Value::Share(percent) => Release::Shown(Shown::Share { percent, interval: None }),
            Value::Range { low, high } => Release::Shown(Shown::Range { low, high }),
            Value::Number(number) => Release::Shown(Shown::Number(number)),
            Value::Missing => Release::Shown(Shown::Missing),
        }
    }

    /// Whether a figure is withheld: as decided with all others, or, if it stands outside of their system, by itself.
    fn is_withheld(&self, cell: &Cell, place: Place, size: Option<Count>) -> bool {
        if let Some(status) = self.decided.get(&place) {
            return *status != Status::Shown;
        }
        let small = |number| cell.policy.is_small(number);
        let is_small_share = |share| {
            let counts = size.and_then(|size| counts_of_share(share, size.get()));
            counts.is_some_and(|counts| u64::try_from(counts.low).is_ok_and(small))
        };
        match cell.value {
            Value::Count(count) => small(count.get()),
            Value::Share(share) => is_small_share(share),
            Value::Range { low, high } => [low, high].into_iter().any(is_small_share),
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
