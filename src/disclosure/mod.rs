//! Statistical disclosure control: what may be shown of counted groups.
//!
//! Everything counted on a site is one [`Publication`]; [`release`] decides once, over the whole of it, what is
//! [`Shown`](Release::Shown) and what is [`Withheld`](Release::Withheld). This module knows populations, cells and
//! tables, never pages. Counts enter as [`Count`], which nobody outside can read; what the checks of content need to
//! know of them, [`arithmetic`] answers.
//!
//! Method: threshold rule for primary suppression; in a table where a cell is withheld, the smallest others are
//! withheld with it until what is withheld covers at least two cells and at least the threshold (Hundepool et al.,
//! *Statistical Disclosure Control*, Wiley 2012, chapters 4.2 and 4.3).

pub mod arithmetic;
mod count;
mod interval;
mod policy;
mod release;

pub use count::Count;
pub use interval::wilson;
pub use policy::{Policy, PolicyProblem, Zeros};
pub use release::{Interval, Reason, Release, Released, Shown, release};

use crate::locale::Decimal;

/// A population's place in its [`Publication`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PopulationId(pub usize);

/// Everything a site publishes of counted groups.
#[derive(Debug, Default, Clone)]
pub struct Publication {
    /// The groups; `None` where the size is not told.
    pub populations: Vec<Option<Count>>,
    /// Single figures.
    pub measures: Vec<Cell>,
    /// Measures that exclude each other within one population, by their places: a table without a frame.
    pub exclusive: Vec<Vec<usize>>,
    /// Tables of figures.
    pub tables: Vec<Table>,
}

/// A figure before release.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// Of whom or what it is a part.
    pub population: Option<PopulationId>,
    /// Its value.
    pub value: Value,
    /// How a count is shown.
    pub form: Form,
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
}
