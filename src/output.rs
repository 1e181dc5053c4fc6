//! What a build makes: an ordered map of paths to bytes.
//!
//! Renderers fill an [`Output`], and whoever delivers it (the folder writer, a
//! preview server, a package) reads it. Nothing here touches the disk. Every
//! path is checked once, when it is parsed, so that no later step needs to ask
//! whether it could leave the output folder or fail on another system.

use std::borrow::Borrow;
use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Names that begin so belong to Polku's own bookkeeping in the output folder.
const RESERVED_PREFIX: &str = ".polku";

/// The longest name, in bytes, that common file systems store.
const LONGEST_SEGMENT: usize = 255;

/// Device names that Windows keeps for itself, whatever extension follows.
const WINDOWS_DEVICES: [&str; 6] = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"];

/// A path below the output folder: relative, `/` between segments, and one that
/// every common file system and web server can hold.
///
/// The order is that of the bytes of the text.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OutputPath(Arc<str>);

/// A text that is no output path, and why.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("`{}` is no output path: {fault}", path.escape_debug())]
pub struct PathError {
    /// The text as it was given.
    pub path: String,
    /// The first fault found in it.
    pub fault: PathFault,
}

/// What makes a text unfit as an output path.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PathFault {
    /// The text is empty.
    #[error("it is empty")]
    Empty,
    /// It begins with `/`.
    #[error("it begins with `/`")]
    Absolute,
    /// Two slashes stand side by side, or one ends the path.
    #[error("a name between its slashes is empty")]
    EmptySegment,
    /// A segment is `.` or `..`.
    #[error("it holds `.` or `..` as a name")]
    DotSegment,
    /// A character that some file system refuses or reads as structure.
    #[error("the character `{}` is not allowed", .0.escape_debug())]
    Character(char),
    /// A segment ends in a dot or a space, which Windows drops.
    #[error("the name `{0}` ends in a dot or a space")]
    TrailingDotOrSpace(String),
    /// A segment is a device name on Windows.
    #[error("the name `{0}` is a device on Windows")]
    Device(String),
    /// A segment is longer than 255 bytes.
    #[error("a name is {0} bytes long, the most is {LONGEST_SEGMENT}")]
    LongSegment(usize),
    /// A segment begins with `.polku`, which marks Polku's own files.
    #[error("names that begin with `{RESERVED_PREFIX}` are Polku's own")]
    Reserved,
}

impl OutputPath {
    /// Checks a text and keeps it as a path.
    ///
    /// # Errors
    /// The first [`PathFault`] found, from the left.
    pub fn parse(text: &str) -> Result<Self, PathError> {
        match fault(text) {
            None => Ok(Self(text.into())),
            Some(fault) => Err(PathError { path: text.to_owned(), fault }),
        }
    }

    /// The path as text, unencoded.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The names between the slashes; at least one.
    pub fn segments(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// The last segment.
    pub fn file_name(&self) -> &str {
        self.0.rsplit_once('/').map_or(&*self.0, |(_, name)| name)
    }

    /// The folder the file lies in, without a closing slash; empty at the top.
    pub fn folder(&self) -> &str {
        self.0.rsplit_once('/').map_or("", |(folder, _)| folder)
    }

    /// Every folder the file lies in, outermost first.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        self.0.match_indices('/').map(|(at, _)| &self.0[..at])
    }

    /// The way from this file's folder up to the output folder: empty at the
    /// top, else `../` for every folder.
    pub fn root_prefix(&self) -> String {
        "../".repeat(self.folders().count())
    }

    /// The path as it stands in a URL: every character that could be read as
    /// anything but a name is percent-encoded (RFC 3986, section 2.1).
    pub fn to_url(&self) -> String {
        encode(self.segments())
    }

    /// The link to this file as written in another one: `../results/index.html`.
    ///
    /// It names the file, so it holds on a server, below a sub-path and on disk.
    pub fn relative_from(&self, other: &OutputPath) -> String {
        let shared = self.folders().zip(other.folders()).take_while(|(here, there)| here == there).count();
        let up = other.folders().count() - shared;
        "../".repeat(up) + &encode(self.segments().skip(shared))
    }
}

/// The first thing that makes a text unfit as a path.
fn fault(text: &str) -> Option<PathFault> {
    if text.is_empty() {
        return Some(PathFault::Empty);
    }
    if text.starts_with('/') {
        return Some(PathFault::Absolute);
    }
    text.split('/').find_map(segment_fault)
}

fn segment_fault(segment: &str) -> Option<PathFault> {
    if segment.is_empty() {
        return Some(PathFault::EmptySegment);
    }
    if segment == "." || segment == ".." {
        return Some(PathFault::DotSegment);
    }
    // The backslash and the colon would be structure on Windows, the others
    // are refused there.
    let refused = |character: char| character.is_control() || "\\:<>\"|?*".contains(character);
    if let Some(character) = segment.chars().find(|&character| refused(character)) {
        return Some(PathFault::Character(character));
    }
    if segment.ends_with(['.', ' ']) {
        return Some(PathFault::TrailingDotOrSpace(segment.to_owned()));
    }
    if segment.len() > LONGEST_SEGMENT {
        return Some(PathFault::LongSegment(segment.len()));
    }
    if fold(segment).starts_with(RESERVED_PREFIX) {
        return Some(PathFault::Reserved);
    }
    is_device(segment).then(|| PathFault::Device(segment.to_owned()))
}

/// Whether Windows would open a device instead of a file of this name.
fn is_device(segment: &str) -> bool {
    let stem = segment.split('.').next().unwrap_or_default();
    let stem = stem.trim_end_matches(' ').to_uppercase();
    let port = stem.strip_prefix("COM").or_else(|| stem.strip_prefix("LPT"));
    let numbered = port.is_some_and(|number| {
        let mut characters = number.chars();
        characters.next().is_some_and(|digit| "123456789¹²³".contains(digit)) && characters.next().is_none()
    });
    numbered || WINDOWS_DEVICES.contains(&stem.as_str())
}

/// One spelling for all that a file system without upper and lower case takes
/// for the same name. Through upper case, since some letters have two lower
/// forms (`σ`, `ς`).
fn fold(name: &str) -> String {
    name.to_uppercase().to_lowercase()
}

/// What a path segment of a URL may hold as it is (RFC 3986, 3.3), but for signs that a text around it may read as its
/// own.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'!')
    .remove(b'$')
    .remove(b'(')
    .remove(b')')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b'@');

/// Joins names into the path of a URL.
fn encode<'a>(segments: impl Iterator<Item = &'a str>) -> String {
    segments.map(|segment| utf8_percent_encode(segment, SEGMENT).to_string()).collect::<Vec<_>>().join("/")
}

impl fmt::Display for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl fmt::Debug for OutputPath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:?}", &*self.0)
    }
}

impl FromStr for OutputPath {
    type Err = PathError;

    fn from_str(text: &str) -> Result<Self, PathError> {
        Self::parse(text)
    }
}

impl TryFrom<String> for OutputPath {
    type Error = PathError;

    fn try_from(text: String) -> Result<Self, PathError> {
        Self::parse(&text)
    }
}

impl From<OutputPath> for String {
    fn from(path: OutputPath) -> Self {
        path.0.as_ref().to_owned()
    }
}

impl Borrow<str> for OutputPath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

/// All that a build makes, ordered by path.
///
/// No two paths in it can stand in each other's way on disk, whether or not the
/// file system tells upper case from lower.
#[derive(Debug, Clone, Default)]
pub struct Output {
    files: BTreeMap<OutputPath, Vec<u8>>,
    /// What each name is used for, under its folded spelling.
    names: BTreeMap<String, Name>,
}

/// A name in use.
#[derive(Debug, Clone)]
enum Name {
    File(OutputPath),
    /// A folder as it is spelled, and the first file that needed it.
    Folder {
        spelling: String,
        needed_by: OutputPath,
    },
}

/// Two paths that cannot both be written.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Collision {
    /// The same path a second time.
    #[error("`{path}` is made twice")]
    Duplicate {
        /// The path.
        path: OutputPath,
    },
    /// Two paths that spell one name, of a file or a folder, with different upper
    /// and lower case.
    #[error(
        "`{path}` and `{other}` spell a name alike but for upper and lower case, which some systems do not tell apart"
    )]
    Case {
        /// The path that was to be added.
        path: OutputPath,
        /// The path that was there before it.
        other: OutputPath,
    },
    /// One path is a file where the other needs a folder.
    #[error("`{file}` is a file, and `{inside}` needs a folder of that name")]
    FileAsFolder {
        /// The path of the file.
        file: OutputPath,
        /// The path that needs the folder.
        inside: OutputPath,
    },
}

impl Output {
    /// An output without files.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file.
    ///
    /// # Errors
    /// A [`Collision`] that names both paths; the output stays as it was.
    pub fn insert(&mut self, path: OutputPath, body: impl Into<Vec<u8>>) -> Result<(), Collision> {
        self.refuse_collision(&path)?;
        for folder in path.folders() {
            self.names
                .entry(fold(folder))
                .or_insert_with(|| Name::Folder { spelling: folder.to_owned(), needed_by: path.clone() });
        }
        self.names.insert(fold(path.as_str()), Name::File(path.clone()));
        self.files.insert(path, body.into());
        Ok(())
    }

    fn refuse_collision(&self, path: &OutputPath) -> Result<(), Collision> {
        for folder in path.folders() {
            match self.names.get(&fold(folder)) {
                Some(Name::File(file)) => {
                    return Err(Collision::FileAsFolder { file: file.clone(), inside: path.clone() });
                }
                Some(Name::Folder { spelling, needed_by }) if spelling != folder => {
                    return Err(Collision::Case { path: path.clone(), other: needed_by.clone() });
                }
                Some(Name::Folder { .. }) | None => {}
            }
        }
        match self.names.get(&fold(path.as_str())) {
            Some(Name::File(other)) if other == path => Err(Collision::Duplicate { path: path.clone() }),
            Some(Name::File(other)) => Err(Collision::Case { path: path.clone(), other: other.clone() }),
            Some(Name::Folder { needed_by, .. }) => {
                Err(Collision::FileAsFolder { file: path.clone(), inside: needed_by.clone() })
            }
            None => Ok(()),
        }
    }

    /// The bytes of one file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// Whether a file of this path is there.
    pub fn contains(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// The files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&OutputPath, &[u8])> {
        self.files.iter().map(|(path, body)| (path, body.as_slice()))
    }

    /// The paths, in order.
    pub fn paths(&self) -> impl Iterator<Item = &OutputPath> {
        self.files.keys()
    }

    /// The number of files.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The size of all files together, in bytes.
    pub fn total_size(&self) -> u64 {
        self.files.values().map(|body| body.len() as u64).sum()
    }
}
