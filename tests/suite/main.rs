//! All integration tests, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on fails")]

mod cli;
mod errors;
mod figures;
mod output;
mod pilot;
mod properties;
mod support;
mod write;
