//! From a released site to paths and bytes. Nothing here reads a disk, a clock or a raw count.

pub mod chart;
pub mod data;
pub mod document;
pub mod edition;
pub mod localisation;
pub mod site;
mod slides;
pub mod theme;

pub use site::{Counts, Inputs, render};
pub use theme::{Theme, ThemeFile};
