//! Polku turns a folder of markdown and YAML into a site a public body can stand behind.
//!
//! The stages, in the order in which [`pipeline`] runs them: [`source`] reads, [`model`] makes sense, [`check`]
//! judges, [`disclosure`] releases, [`render`] shows, [`write`] puts on disk. `ARCHITECTURE.md` tells the rules that
//! hold between the modules; a test reads the `use` lines and fails on any other arrow.

pub mod assessment;
pub mod check;
pub mod cli;
pub mod diagnostic;
pub mod disclosure;
pub mod identifier;
pub mod links;
pub mod locale;
pub mod model;
pub mod output;
pub mod pack;
pub mod picture;
pub mod pipeline;
pub mod readback;
pub mod records;
pub mod render;
pub mod schema;
pub mod source;
pub mod write;
