//! Everything a site publishes of counted groups, before release.

use std::collections::{BTreeMap, BTreeSet};

use super::{Count, Earlier, Magnitude, Policy, Side};
use crate::locale::Decimal;

/// A population's place in its [`Publication`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PopulationId(pub usize);

/// A variable's place in its [`Publication`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct VariableId(pub usize);

/// A number variable of a population: what its members contribute, such as hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct NumberId(pub usize);

/// Everything a site publishes of counted groups.
#[derive(Debug, Default, Clone)]
pub struct Publication {
    /// The groups.
    pub populations: Vec<Population>,
    /// How the groups are divided.
    pub variables: Vec<Variable>,
    /// Single figures.
    pub measures: Vec<Cell>,
    /// Tables of figures.
    pub tables: Vec<Table>,
    /// What earlier releases printed of the same groups, the newest release first.
    pub earlier: Vec<Earlier>,
}

/// A group whose members are counted.
#[derive(Debug, Clone)]
pub struct Population {
    /// How many it has; `None` where that is not told.
    pub size: Option<Count>,
    /// What holds for its size.
    pub policy: Policy,
}

/// A way to divide a population: each member is in one category at most.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Variable {
    /// What it divides.
    pub population: PopulationId,
    /// How many categories it has.
    pub categories: usize,
    /// Whether every member is in a category. If not, those in none make one more, the rest.
    pub complete: bool,
    /// Whether a group whose members are all, or none of them, in one category is told too much of.
    pub sensitive: bool,
    /// Which categories may become one before a cell is withheld.
    pub merging: Merging,
}

/// Which categories of a variable may become one before a cell is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Merging {
    /// None.
    #[default]
    Never,
    /// Neighbours: the categories have an order.
    Adjacent,
    /// The smallest, into one named "other".
    Smallest,
}

/// The members of a population whose categories are among those named, for every variable named.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Selection(BTreeMap<VariableId, BTreeSet<usize>>);

impl Selection {
    /// Every member.
    pub fn everyone() -> Self {
        Self::default()
    }

    /// Those selected whose category of `variable` is among `categories` as well, counted from 0.
    #[must_use]
    pub fn and(mut self, variable: VariableId, categories: impl IntoIterator<Item = usize>) -> Self {
        let categories: BTreeSet<usize> = categories.into_iter().collect();
        match self.0.entry(variable) {
            std::collections::btree_map::Entry::Vacant(vacant) => {
                vacant.insert(categories);
            }
            std::collections::btree_map::Entry::Occupied(mut named) => {
                named.get_mut().retain(|category| categories.contains(category));
            }
        }
        self
    }

    /// The same selection without the variables that `drops`: those whose categories leave nobody out.
    pub(super) fn without(mut self, drops: impl Fn(VariableId, &BTreeSet<usize>) -> bool) -> Self {
        self.0.retain(|variable, categories| !drops(*variable, categories));
        self
    }

    /// Whether another selection takes in everybody that this one does.
    pub(super) fn is_within(&self, other: &Self) -> bool {
        other.0.iter().all(|(variable, wide)| self.0.get(variable).is_some_and(|narrow| narrow.is_subset(wide)))
    }

    /// Whether it crosses no variables but these.
    pub(super) fn is_crossed_in(&self, variables: &BTreeSet<VariableId>) -> bool {
        self.0.len() <= 1 || self.0.keys().all(|variable| variables.contains(variable))
    }

    /// The variables named, with their categories.
    pub fn variables(&self) -> impl Iterator<Item = (VariableId, &BTreeSet<usize>)> {
        self.0.iter().map(|(variable, categories)| (*variable, categories))
    }
}

/// A figure before release.
#[derive(Debug, Clone)]
pub struct Cell {
    /// Of whom or what it is a part.
    pub population: Option<PopulationId>,
    /// Which part.
    pub selection: Selection,
    /// Its value.
    pub value: Value,
    /// How a count is shown.
    pub form: Form,
    /// What holds for it.
    pub policy: Policy,
}

/// A value before release.
#[derive(Debug, Clone, Copy)]
pub enum Value {
    /// Counted members of a group.
    Count(Count),
    /// A share in percent as its source gives it; its count is not told.
    Share(Decimal),
    /// A range of shares in percent.
    Range {
        /// The lower end.
        low: Decimal,
        /// The upper end.
        high: Decimal,
    },
    /// A number that counts nobody: years, hours.
    Number(Decimal),
    /// A sum, mean or median of what members contribute.
    Magnitude {
        /// The number variable it is of.
        number: NumberId,
        /// What they contribute.
        magnitude: Magnitude,
        /// Digits after the mark with which it is shown.
        digits: u8,
    },
    /// Not available.
    Missing,
}

/// How a count is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As itself.
    Count,
    /// As a share of its population; as a fraction where the population is small.
    Share,
    /// As a share with its Wilson 95 % interval.
    ShareWithInterval,
    /// As "k of n".
    Fraction,
}

/// A table of figures over one population.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// Rows of cells, all of the same length.
    pub rows: Vec<Vec<Cell>>,
    /// Rows that are sums of others.
    pub total_rows: BTreeSet<usize>,
    /// Columns that are sums of others.
    pub total_columns: BTreeSet<usize>,
    /// What its cells have to do with each other.
    pub layout: Layout,
    /// Which of its rows may become one before a cell is withheld, where no variable says.
    pub merging: Merging,
    /// The side whose categories nobody should learn of a person.
    pub sensitive: Option<Side>,
    /// Its counts are printed as multiples of this.
    pub rounding: Option<u64>,
}

impl Cell {
    /// The count, if it is one.
    pub(super) fn count(&self) -> Option<u64> {
        match self.value {
            Value::Count(count) => Some(count.get()),
            _ => None,
        }
    }
}

impl Table {
    /// The lines of a side that are no totals.
    pub(super) fn lines(&self, side: Side) -> impl Iterator<Item = usize> + use<'_> {
        let (number, totals) = match side {
            Side::Rows => (self.rows.len(), &self.total_rows),
            Side::Columns => (self.rows.first().map_or(0, Vec::len), &self.total_columns),
        };
        (0..number).filter(move |line| !totals.contains(line))
    }

    /// What counts can be rounded to.
    pub const ROUNDING: std::ops::RangeInclusive<u64> = 2..=1000;

    /// The cells that are no totals.
    pub fn inner(&self) -> impl Iterator<Item = &Cell> {
        let rows = self.rows.iter().enumerate().filter(|(row, _)| !self.total_rows.contains(row));
        let cells = rows.flat_map(|(_, row)| row.iter().enumerate());
        cells.filter(|(column, _)| !self.total_columns.contains(column)).map(|(_, cell)| cell)
    }
}

/// What the cells of a table have to do with each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Layout {
    /// Each member of the population is in one cell at most, totals aside; the cells name no variables.
    #[default]
    Exclusive,
    /// A member may be in several cells; the cells name no variables.
    Overlapping,
    /// The cells select by variables: these divide the rows and the columns.
    Crossed {
        /// What divides the rows.
        rows: VariableId,
        /// What divides the columns, if they are more than one.
        columns: Option<VariableId>,
    },
}
