//! From a released site to paths and bytes. Nothing here reads a disk, a clock or a raw count.

mod assessment;
pub mod chart;
pub mod data;
pub mod document;
pub mod edition;
pub mod localisation;
pub mod site;
mod slides;
pub mod theme;
mod worksheets;

pub use edition::Delivery;
pub use site::{Counts, Inputs, layout, render};
pub use theme::{Theme, ThemeFile};
