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
mod audit;
mod base;
mod certificate;
mod contributors;
mod count;
mod explorer;
mod figures;
mod interval;
mod layout;
mod magnitude;
mod need;
mod policy;
mod protect;
mod publication;
mod release;
mod rounding;
mod solver;
mod sums;
mod system;

pub use audit::{Extent, Proof, Published, Unproven, UnprovenReason, audit};
pub use certificate::{
    Certificate, Certified, CertifiedCell, CertifiedFigure, CertifiedPrint, CertifiedQuantity, Fault, Names, Possible,
};
pub use count::Count;
pub use figures::Place;
pub use interval::wilson;
pub use magnitude::{Contributions, Magnitude, Sensitivity, Statistic};
pub use policy::{Dominance, Policy, PolicyProblem, Zeros};
pub use protect::Outcome;
pub use publication::{
    Cell, Form, Layout, Merging, NumberId, Population, PopulationId, Publication, Selection, Table, Value, Variable,
    VariableId,
};
pub use release::{Interval, Reason, Release, Released, Shown, release};
