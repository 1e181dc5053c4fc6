//! What a reader finds in the files of a built site, read from their bytes alone, and how it agrees with what was
//! released.
//!
//! Nothing here knows how a file was made. A figure is found by the names that every renderer writes beside it:
//!
//! | mark | on | says |
//! |---|---|---|
//! | `data-figure="NAME"` | an element of a page, a text or a shape of a drawing | this is figure NAME |
//! | `data-interval="NAME"` | an element of a page | this is the interval of figure NAME |
//! | `data-table="ID"` | a `table` | its cells are those of table ID, by their place |
//! | `data-chart="KIND"` | an `svg` | how its shapes are to be measured |
//! | `data-tick="PLACE"` | a text of a drawing | it names this place on the axis |
//!
//! A name is that of a measure (`employed`), of a cell with its row and column from zero (`sectors/2/0`), or of a
//! number of a survey (`survey-2022/n`, `survey-2022/invited`). In CSV the columns say what a row is; in JSON an object
//! with a `figure` has a `value`. A picture that was drawn says in itself which lines of text are in it and of which figures
//! they are (`picture`).
//!
//! [`reader`] knows a reader-back for every type of file a build can write, or that it is a copy; [`compare`] holds what
//! they find against the release. [`unreachable`] finds addresses that lead out of the files.

mod addresses;
mod chart;
mod compare;
mod csv;
mod json;
mod number;
mod offline;
mod page;
mod path;
mod picture;
mod search;
mod seen;
mod tree;

pub use compare::{Finding, compare};
pub use offline::{Unreachable, unreachable};
pub use seen::{FigureKey, NotAName, Part, Place, Reading, Seen, SeenValue};

use crate::output::{Output, OutputPath};

/// How the figures of a type of file are read back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reader {
    /// A page, or a drawing by itself.
    Page,
    /// A feed or a list of pages.
    Feed,
    /// Comma-separated values.
    Csv,
    /// JSON.
    Json,
    /// Lines for machines, of addresses and days alone.
    Addresses,
    /// A picture that may have been drawn from figures.
    Picture,
    /// The index of a search.
    Search,
    /// A file that no renderer writes in: its bytes are those of a file of the content or the theme.
    Copy,
}

/// Types that are copied as they stand: fonts, styles, scripts, pictures and documents of the content or the theme.
const COPIED: [&str; 36] = [
    "avif", "bmp", "css", "doc", "docx", "epub", "gif", "ics", "jpeg", "jpg", "js", "m4a", "map", "md", "mjs", "mp3",
    "mp4", "odg", "odp", "ods", "odt", "ogg", "otf", "pdf", "ppt", "pptx", "rtf", "ttf", "txt", "vtt", "wav", "webm",
    "webp", "woff2", "xls", "xlsx",
];

/// The reader-back of a file, by its type. A file without one cannot be audited.
pub fn reader(path: &OutputPath) -> Option<Reader> {
    let (_, extension) = path.file_name().rsplit_once('.')?;
    let extension = extension.to_ascii_lowercase();
    match extension.as_str() {
        "html" | "htm" | "svg" => Some(Reader::Page),
        "xml" => Some(Reader::Feed),
        "csv" => Some(Reader::Csv),
        "png" | "ico" => Some(Reader::Picture),
        "txt" if addresses::NAMES.contains(&path.file_name()) => Some(Reader::Addresses),
        "json" | "jsonld" | "webmanifest" => Some(Reader::Json),
        "js" if search::is_index(path) => Some(Reader::Search),
        other => COPIED.contains(&other).then_some(Reader::Copy),
    }
}

/// A file of an output with what it shows.
#[derive(Debug, Clone, PartialEq)]
pub struct FileRead {
    /// The file.
    pub path: OutputPath,
    /// What it shows; nothing where its type has no reader-back.
    pub reading: Option<Reading>,
}

/// Reads every file of an output, in their order.
pub fn read(output: &Output) -> Vec<FileRead> {
    let file = |(path, bytes): (&OutputPath, &[u8])| FileRead {
        path: path.clone(),
        reading: reader(path).map(|reader| reader.read(path, bytes)),
    };
    output.iter().map(file).collect()
}

impl Reader {
    /// What the bytes of a file show.
    pub fn read(self, path: &OutputPath, bytes: &[u8]) -> Reading {
        match self {
            Self::Page => page::read(path, bytes),
            Self::Feed => page::read_feed(bytes),
            Self::Csv => csv::read(path, bytes),
            Self::Json => json::read(path, bytes),
            Self::Addresses => addresses::read(bytes),
            Self::Picture => picture::read(path, bytes),
            Self::Search => search::read(path, bytes),
            Self::Copy => Reading::default(),
        }
    }
}
