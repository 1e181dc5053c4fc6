//! The document tree in the forms of the outputs.

pub mod html;
mod sentence;

pub use sentence::without_withheld;
