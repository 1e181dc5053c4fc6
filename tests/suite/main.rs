//! All integration tests, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "output names are our own")]

mod chart_geometry;
mod cli;
mod commonmark;
mod compile;
mod disclosure;
mod errors;
mod figures;
mod layers;
mod ledger;
mod output;
mod pilot;
mod properties;
mod support;
mod typed;
mod write;
