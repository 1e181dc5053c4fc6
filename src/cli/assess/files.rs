//! Which files are read, and their bytes.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::assessment::{EXTENSION, Fault, LIMIT, What};

/// What was found where it was said to be.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// The files named, and those in the folders named, each once: in the order named, in a folder by name.
    pub files: Vec<PathBuf>,
    /// Folders that could not be looked into: there may be sheets in them.
    pub unreadable: Vec<(PathBuf, Fault)>,
}

pub(super) fn find(named: &[PathBuf]) -> Found {
    let mut found = Found::default();
    for path in named {
        if !path.is_dir() {
            found.files.push(path.clone());
            continue;
        }
        for entry in WalkDir::new(path).sort_by_file_name() {
            match entry {
                Ok(entry) if is_assessment(entry.path()) => found.files.push(entry.into_path()),
                Ok(_) => {}
                Err(error) => {
                    let place = error.path().unwrap_or(path).to_owned();
                    found.unreadable.push((place, Fault::of_file(What::Unreadable(error.to_string()))));
                }
            }
        }
    }
    let mut seen = BTreeSet::new();
    found.files.retain(|path| seen.insert(path.clone()));
    found
}

/// Whether a file in a folder is meant; browsers put numbers before the last dot of a name that is taken.
fn is_assessment(path: &Path) -> bool {
    let is_json = path.extension().is_some_and(|extension| extension.eq_ignore_ascii_case(EXTENSION));
    is_json && !path.is_dir()
}

/// The bytes of a file, if it is one and no longer than a sheet can be.
pub(super) fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let unreadable = |error: std::io::Error| Fault::of_file(What::Unreadable(error.to_string()));
    // a pipe would wait for somebody to write into it
    if !fs::metadata(path).map_err(unreadable)?.is_file() {
        return Err(Fault::of_file(What::NotAFile));
    }
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(LIMIT + 1).read_to_end(&mut bytes)).map_err(unreadable)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > LIMIT {
        return Err(Fault::of_file(What::TooLarge));
    }
    Ok(bytes)
}
