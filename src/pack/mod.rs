//! A workshop's pack: one zip archive with all that the day needs, made of a site's files and nothing else.
//!
//! ```text
//! half-day/                  a folder of its own, so that unpacking litters nothing
//!   LUE-ENSIN.txt            first in the archive: to be unpacked before it is opened
//!   index.html               the cover, for the facilitator
//!   site/                    the site's files, each where the site has it
//! ```
//!
//! [`Layout`] tells where everything is, [`contents`] what there is, [`archive`] makes the bytes. What stands on the cover
//! is rendered by `render`; here are paths and bytes only.

mod archive;
mod contents;
mod layout;
mod size;

pub use archive::{ArchiveError, LONGEST_PATH, archive};
pub use contents::{Kind, Part, contents};
pub use layout::Layout;
pub use size::Size;
