//! All integration tests, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]
#![allow(clippy::case_sensitive_file_extension_comparisons, reason = "output names are our own")]

mod accessibility;
mod assess;
mod audit;
mod canary;
mod chart_geometry;
mod cli;
mod commonmark;
mod compile;
mod disclosure;
mod due;
mod errors;
mod everywhere;
mod external;
mod figures;
mod frameworks;
mod identifiers;
mod knowledge;
mod languages;
mod layers;
mod ledger;
mod ledger_parts;
mod magnitudes;
mod open_data;
mod output;
mod pack;
mod pilot;
mod policy;
mod proof;
mod properties;
mod quotes;
mod readback;
mod records;
mod references;
mod region;
mod rounding;
mod search;
mod self_assessment;
mod slides;
mod support;
mod typed;
mod withdraw;
mod worksheets;
mod workshop;
mod write;
