//! All integration tests, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "output names are our own")]

mod audit;
mod canary;
mod chart_geometry;
mod cli;
mod commonmark;
mod compile;
mod disclosure;
mod due;
mod errors;
mod figures;
mod identifiers;
mod layers;
mod ledger;
mod ledger_parts;
mod magnitudes;
mod output;
mod pilot;
mod policy;
mod proof;
mod properties;
mod quotes;
mod readback;
mod records;
mod region;
mod rounding;
mod support;
mod typed;
mod withdraw;
mod write;
