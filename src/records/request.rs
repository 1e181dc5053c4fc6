use super::AnonymityRequest;
use super::codebook::{CategoricalId, Codebook, NumberId};
use crate::disclosure::Statistic;

/// A table of counts asked for, by its place in [`Requests`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CountTable(pub(super) usize);

/// A table of magnitudes asked for, by its place in [`Requests`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct MagnitudeTable(pub(super) usize);

/// Which records are taken: of each variable named, those in one of its categories named.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter(Vec<(CategoricalId, Vec<usize>)>);

impl Filter {
    /// Every record.
    pub fn all() -> Self {
        Self::default()
    }

    /// Those of them in one of these categories.
    #[must_use]
    pub fn and(mut self, variable: CategoricalId, categories: Vec<usize>) -> Self {
        self.0.push((variable, categories));
        self
    }

    /// Each variable named, with its categories.
    pub fn parts(&self) -> impl Iterator<Item = (CategoricalId, &[usize])> {
        self.0.iter().map(|(variable, categories)| (*variable, categories.as_slice()))
    }
}

/// Everything asked of one source.
#[derive(Debug, Clone, Default)]
pub struct Requests {
    pub(super) counts: Vec<(Vec<CategoricalId>, Filter)>,
    pub(super) magnitudes: Vec<((NumberId, Statistic), Vec<CategoricalId>, Filter)>,
    pub(super) anonymity: Option<AnonymityRequest>,
}

impl Requests {
    /// Asks how many records there are by the categories of variables; without a variable a single number.
    pub fn count(&mut self, by: Vec<CategoricalId>, filter: Filter) -> CountTable {
        self.counts.push((by, filter));
        CountTable(self.counts.len() - 1)
    }

    /// Asks for a statistic of a number by the categories of variables; records without one are left out.
    pub fn magnitude(
        &mut self,
        number: NumberId,
        statistic: Statistic,
        by: Vec<CategoricalId>,
        filter: Filter,
    ) -> MagnitudeTable {
        self.magnitudes.push(((number, statistic), by, filter));
        MagnitudeTable(self.magnitudes.len() - 1)
    }

    /// Asks whether the records stand alone by their quasi-identifiers.
    pub fn anonymity(&mut self, request: AnonymityRequest) {
        self.anonymity = Some(request);
    }
}

/// A place on one side of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// A category.
    Category(usize),
    /// All categories together.
    Total,
}

/// The cells of a table, totals included.
#[derive(Debug, Clone)]
pub struct Cells<T> {
    grid: Grid,
    cells: Vec<T>,
}

impl<T> Cells<T> {
    /// The cell at a place on each side.
    ///
    /// # Panics
    /// When the table has other sides.
    pub fn get(&self, axes: &[Axis]) -> &T {
        assert_eq!(axes.len(), self.grid.sides.len(), "one place on each side");
        let place = axes.iter().zip(&self.grid.sides).map(|(axis, side)| match axis {
            Axis::Category(category) => (*category).min(side.categories) * side.stride,
            Axis::Total => side.categories * side.stride,
        });
        &self.cells[place.sum::<usize>()]
    }

    pub(super) fn map<U>(self, to: impl FnMut(T) -> U) -> Cells<U> {
        Cells { grid: self.grid, cells: self.cells.into_iter().map(to).collect() }
    }
}

/// What can be counted together.
pub(super) trait Absorb {
    fn absorb(&mut self, other: &Self);
}

/// Where the cells of a table are in a row of them; each side has one more for its total.
#[derive(Debug, Clone)]
struct Grid {
    sides: Vec<Side>,
    /// Of each variable named in the filter, which categories are taken.
    taken: Vec<(usize, Vec<bool>)>,
}

#[derive(Debug, Clone)]
struct Side {
    variable: usize,
    categories: usize,
    stride: usize,
}

impl<T> Cells<T> {
    pub(super) fn new(by: &[CategoricalId], filter: &Filter, codebook: &Codebook, empty: &T) -> Self
    where
        T: Clone,
    {
        let (mut sides, mut stride) = (Vec::new(), 1);
        for variable in by.iter().rev() {
            let categories = codebook[*variable].categories;
            sides.push(Side { variable: variable.0, categories, stride });
            stride *= categories + 1;
        }
        sides.reverse();
        let taken = filter.parts().map(|(variable, categories)| {
            (variable.0, (0..codebook[variable].categories).map(|place| categories.contains(&place)).collect())
        });
        Self { grid: Grid { sides, taken: taken.collect() }, cells: vec![empty.clone(); stride] }
    }

    /// The cell of a record, if the filter takes it.
    pub(super) fn cell(&mut self, categories: &[usize]) -> Option<&mut T> {
        if !self.grid.taken.iter().all(|(variable, taken)| taken[categories[*variable]]) {
            return None;
        }
        let place: usize = self.grid.sides.iter().map(|side| categories[side.variable] * side.stride).sum();
        self.cells.get_mut(place)
    }

    /// Fills in the totals.
    pub(super) fn add_up(&mut self)
    where
        T: Absorb,
    {
        for side in &self.grid.sides {
            for place in 0..self.cells.len() {
                let category = place / side.stride % (side.categories + 1);
                if category < side.categories {
                    let (before, total) = self.cells.split_at_mut(place + (side.categories - category) * side.stride);
                    total[0].absorb(&before[place]);
                }
            }
        }
    }
}
