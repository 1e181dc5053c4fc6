//! Statistical disclosure control: what may be shown of counted groups.
//!
//! Everything counted on a site is one [`Publication`]; [`release`] decides once, over the whole of it, what is
//! [`Shown`](Release::Shown) and what is [`Withheld`](Release::Withheld). This module knows populations, cells and
//! tables, never pages. Counts enter as [`Count`], which nobody outside can read; what the checks of content need to
//! know of them, [`arithmetic`] answers.
//!
//! Method: threshold rule for primary suppression; secondary suppression over the joint linear system of everything
//! published of a population, in whole numbers (`protect`); then an audit that sees only what is printed (`audit`) and
//! a certificate of what it proved (`certificate`), which addition alone checks (`verify`). Source: A. Hundepool et al.,
//! *Statistical Disclosure Control*, Wiley 2012, chapters 4.2 to 4.4.

pub mod arithmetic;
mod audit;
mod base;
mod certificate;
mod contributors;
mod count;
mod distribution;
mod earlier;
mod explorer;
mod figures;
mod group;
mod interval;
mod layout;
mod magnitude;
mod merge;
mod need;
mod policy;
mod protect;
mod publication;
mod reading;
mod release;
mod rounding;
mod solver;
mod sums;
mod system;
mod told;
mod verify;

pub use audit::{Extent, Measured, Open, Proof, Published, Unproven, UnprovenReason, audit, audit_release};
pub use certificate::{
    Certificate, Certified, CertifiedCell, CertifiedFigure, CertifiedPrint, CertifiedQuantity, Names, NoCertificate,
    Possible,
};
pub use count::Count;
pub use distribution::{ClosedDistribution, Distribution};
pub use earlier::{Earlier, EarlierCell, Term, printed_count};
pub use figures::Place;
pub use group::{GroupDisclosure, Told, group_disclosures};
pub use interval::wilson;
pub use magnitude::{Contributions, Magnitude, Sensitivity, Statistic};
pub use merge::{Merged, Side, merge};
pub use policy::{Dominance, Policy, PolicyProblem, Zeros};
pub use protect::Outcome;
pub use publication::{
    Cell, Form, Layout, Merging, NumberId, Population, PopulationId, Publication, Selection, Table, Value, Variable,
    VariableId,
};
pub use reading::{AsRead, Read};
pub use release::{Decided, Decision, Interval, Reason, Release, Released, Shown, release};
pub use verify::{Fault, Taken, Wrong};
