//! What an output folder holds before a run.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Component, Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use super::error::{Action, WriteError};
use super::files;
use super::lock::LOCK_NAME;
use super::manifest::MANIFEST_NAME;

/// Something in the output folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Found {
    /// A regular file and its size in bytes.
    File { size: u64 },
    /// A folder that this or the earlier run has files in.
    Folder,
    /// A folder of somebody else, not looked into.
    ForeignFolder,
    /// A symbolic link, not followed.
    Link,
    /// A device, socket or pipe.
    Special,
}

/// All that was found, by path relative to the folder, with `/`.
#[derive(Debug, Default)]
pub(super) struct Scan {
    pub(super) entries: BTreeMap<String, Found>,
    /// Names that are no text; Polku writes none.
    pub(super) unreadable_names: Vec<PathBuf>,
    /// Temporary files that a killed run left, as absolute paths.
    pub(super) leftovers: Vec<PathBuf>,
}

/// Lists an output folder. Links are not followed, and only those of its
/// folders are entered that are in `folders`.
///
/// The names are read from the folders rather than asked for one by one, since
/// a file system without upper and lower case would answer for another name.
pub(super) fn scan(root: &Path, folders: &BTreeSet<&str>) -> Result<Scan, WriteError> {
    let mut scan = Scan::default();
    let mut entries = WalkDir::new(root).min_depth(1).follow_links(false).into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(root).to_owned();
            Action::List.on(&path)(error.into())
        })?;
        let kind = entry.file_type();
        let Some(name) = slashed(root, entry.path()) else {
            if kind.is_dir() {
                entries.skip_current_dir();
            }
            scan.unreadable_names.push(relative(root, entry.path()).to_owned());
            continue;
        };
        if name == MANIFEST_NAME || name == LOCK_NAME {
            continue;
        }
        let found = if kind.is_symlink() {
            Found::Link
        } else if kind.is_dir() && folders.contains(name.as_str()) {
            Found::Folder
        } else if kind.is_dir() {
            entries.skip_current_dir();
            Found::ForeignFolder
        } else if kind.is_file() && is_leftover(&entry) {
            scan.leftovers.push(entry.into_path());
            continue;
        } else if kind.is_file() {
            Found::File { size: size(&entry)? }
        } else {
            Found::Special
        };
        scan.entries.insert(name, found);
    }
    scan.unreadable_names.sort();
    Ok(scan)
}

fn size(entry: &DirEntry) -> Result<u64, WriteError> {
    match entry.metadata() {
        Ok(metadata) => Ok(metadata.len()),
        Err(error) => Err(Action::Read.on(entry.path())(error.into())),
    }
}

fn is_leftover(entry: &DirEntry) -> bool {
    entry.file_name().to_str().is_some_and(files::is_temporary)
}

fn relative<'a>(root: &Path, path: &'a Path) -> &'a Path {
    path.strip_prefix(root).unwrap_or(path)
}

/// The path relative to the root, with `/` on every system; none if it is no text.
fn slashed(root: &Path, path: &Path) -> Option<String> {
    let names = relative(root, path).components().map(|component| match component {
        Component::Normal(name) => name.to_str(),
        _ => None,
    });
    Some(names.collect::<Option<Vec<_>>>()?.join("/"))
}
