//! From a released site to paths and bytes. Nothing here reads a disk, a clock or a raw count.

mod assessment;
pub mod chart;
mod connections;
pub mod data;
pub mod document;
pub mod edition;
pub mod localisation;
mod search;
mod share;
pub mod site;
mod slides;
pub mod theme;
mod worksheets;

use crate::diagnostic::{Problem, Span};
use crate::model::PageId;
use crate::output::OutputPath;
pub use edition::Delivery;
use edition::Edition;
pub use site::{Counts, Inputs, layout, render};
pub use theme::{Theme, ThemeFile, styles};

/// A file that was made, and the place at which a problem with its path is shown.
type File = (OutputPath, Vec<u8>, Span);

/// A path in the folder of a page.
///
/// # Errors
/// The name is none that every system can hold.
fn path_beside(edition: &Edition<'_>, page: PageId, name: &str) -> Result<OutputPath, Problem> {
    let folder = edition.path(page).folder();
    let path = if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") };
    OutputPath::parse(&path).map_err(|error| {
        Problem::error("invalid-file-name", edition.page(page).title_span).with("path", error.to_string())
    })
}
