//! Records: one line a person, contract or answer, from which figures are counted.
//!
//! [`tabulate`] reads a [`RecordSource`] once, whatever is asked of it, by a [`Codebook`] that tells what may stand in
//! its columns. What comes of it is opaque ([`Count`](crate::disclosure::Count),
//! [`Magnitude`](crate::disclosure::Magnitude)), and a [`Found`] problem names the place of a record, never what stands
//! in it.
//!
//! Memory does not grow with the number of records. It grows with the cells asked for, with the different values of a
//! number whose median is asked for, and with the combinations of quasi-identifiers that occur.

mod anonymity;
mod codebook;
mod csv;
mod decode;
mod problem;
mod request;
mod source;
mod tabulate;
mod window;

pub use anonymity::{Anonymity, AnonymityRequest, Below};
pub use codebook::{Categorical, CategoricalId, Codebook, GroupingProblem, Missing, Number, NumberId, Order, Role};
pub use csv::{CsvRecords, Separator};
pub use problem::{Findings, Found, Kind, LISTED};
pub use request::{Axis, Cells, CountTable, Filter, MagnitudeTable, Requests};
pub use source::{Batch, Mark, Place, RecordSource, Records};
pub use tabulate::{Tabulation, tabulate};
