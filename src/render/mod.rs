//! From a released site to paths and bytes. Nothing here reads a disk, a clock or a raw count.

pub mod chart;
pub mod data;
pub mod document;
pub mod site;
pub mod theme;
pub mod tongue;

pub use site::{Counts, Inputs, render};
pub use theme::{Theme, ThemeFile};
