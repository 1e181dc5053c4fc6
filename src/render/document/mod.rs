//! The document tree in the forms of the outputs.

pub mod html;
mod reference;
mod sentence;
mod short;

pub use reference::{References, with_references};
pub use sentence::without_withheld;
pub use short::shortened;
