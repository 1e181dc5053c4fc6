//! The order of the stages. Read this file to know the program.

use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use crate::check::{self, Answered};
use crate::diagnostic::Problems;
use crate::locale::Language;
use crate::model::{self, Profile};
use crate::output::Output;
use crate::source::Sources;
use crate::{disclosure, render};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// For whom.
    pub profile: Profile,
    /// The day on which checks that stop a build are made. It never reaches the output.
    pub today: Date,
    /// Date of a site that sets none of its own (`SOURCE_DATE_EPOCH`).
    pub fallback_date: Option<Date>,
    /// Address of the site, in place of the one in `site.yaml`.
    pub base_url: Option<String>,
}

/// How far to go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// All but writing: the output is rendered, so that problems of the theme are found too.
    Check,
    /// The output is wanted.
    Build,
}

/// Why there was nothing to check.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// There is no `content/` folder.
    #[error("there is no content/ in {}", root.display())]
    NoContent {
        /// Where it was looked for.
        root: PathBuf,
    },
    /// A folder could not be read.
    #[error("cannot read {}: {source}", root.display())]
    Read {
        /// The site's root.
        root: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

/// What came of a run.
#[derive(Debug)]
pub struct Run {
    /// What was read, for excerpts.
    pub sources: Sources,
    /// What is wrong and not answered.
    pub problems: Problems,
    /// What was answered by an editor.
    pub answered: Vec<Answered>,
    /// The site's default language.
    pub language: Language,
    /// The site, unless an error stands in its way.
    pub built: Option<Built>,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
}

/// A finished site.
#[derive(Debug)]
pub struct Built {
    /// Every file of the site.
    pub output: Output,
    /// What it holds.
    pub summary: Summary,
}

/// What a site holds, for the last lines of a build.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Pages made from markdown.
    pub pages: usize,
    /// Charts shown.
    pub charts: usize,
    /// Quotes shown.
    pub quotes: usize,
    /// Figures published.
    pub figures: usize,
    /// Figures withheld.
    pub withheld: usize,
}
