//! The document tree in the forms of the outputs.

pub mod html;
mod sentence;
mod short;

pub use sentence::without_withheld;
pub use short::shortened;
