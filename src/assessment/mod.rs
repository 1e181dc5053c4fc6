//! The file in which an assessment leaves the room: `*.polku-assessment.json`.
//!
//! The self-assessment page saves it, one sheet a file. [`Sheet::read`] takes it as it was written, checks it against the
//! frameworks of the site and names everything that is wrong; [`Gathering`] takes sheet by sheet, keeps the group's own
//! and, of those of single people, only how many gave each score; [`Gathering::agreed`] is what may be published of it.

mod fault;
mod file;
mod gathering;
mod sheet;
mod text;

pub use fault::{Fault, Place, Shape, What};
pub use file::{File, Mode};
pub use gathering::{Agreed, Gathering, NotAgreed, Spreads};
pub use sheet::{Asked, Sheet};

/// The longest file that is read, in bytes. A sheet with a page of text on each of a hundred criteria is shorter.
pub const LIMIT: u64 = 1 << 20;

/// How the names of such files end; a browser may put a number before the last dot.
pub const EXTENSION: &str = "json";
