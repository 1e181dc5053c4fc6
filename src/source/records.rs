//! Files of records: opened when they are counted, never kept.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Component, Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::position::Position;
use super::yaml::Spanned;
use super::{Body, Sources};
use crate::diagnostic::{Problem, Problems};

/// A file of records. No text of it is kept, so no report can show any; of problems, their positions are.
#[derive(Debug)]
pub struct RecordFile {
    path: PathBuf,
    positions: Mutex<BTreeMap<u32, Position>>,
}

impl RecordFile {
    /// Opens the file.
    ///
    /// # Errors
    /// The system's.
    pub fn open(&self) -> io::Result<File> {
        File::open(&self.path)
    }

    /// Remembers where a byte of the file stands, so that a problem there can be shown.
    pub fn remember(&self, offset: u32, position: Position) {
        self.positions.lock().unwrap_or_else(PoisonError::into_inner).insert(offset, position);
    }

    pub(super) fn position(&self, offset: u32) -> Position {
        let positions = self.positions.lock().unwrap_or_else(PoisonError::into_inner);
        positions.get(&offset).copied().unwrap_or(Position { line: 1, column: 1 })
    }
}

/// Why a path names no records.
enum Refusal {
    Missing,
    Outside,
    NotAFile,
}

impl Sources {
    /// Takes in files of records that datasets name, by their paths from the site's root. What leads out of it is
    /// refused, links too.
    pub fn add_records(&mut self, root: &Path, paths: &[Spanned<String>], problems: &mut Problems) {
        for written in paths {
            let path = written.value.as_str();
            match find(root, path) {
                Ok(found) => {
                    let body = Body::Records(RecordFile { path: found, positions: Mutex::default() });
                    match self.by_path.get(path).and_then(|id| self.files.get_mut(id.0 as usize)) {
                        Some(file) if matches!(file.body, Body::Records(_)) => {}
                        // what holds records is no file to be published
                        Some(file) => file.body = body,
                        None => {
                            self.add(path.to_owned(), body);
                        }
                    }
                }
                Err(refusal) => {
                    let problem = Problem::error("records-file", written.span);
                    let problem = match refusal {
                        Refusal::Missing => problem,
                        Refusal::Outside => problem.saying("records-file-outside"),
                        Refusal::NotAFile => problem.saying("records-file-not-regular"),
                    };
                    problems.push(problem.with("path", path));
                }
            }
        }
    }

    /// The file of records with this path.
    pub fn records(&self, path: &str) -> Option<(crate::diagnostic::FileId, &RecordFile)> {
        let file = self.find(path)?;
        match &file.body {
            Body::Records(records) => Some((file.id, records)),
            _ => None,
        }
    }
}

fn find(root: &Path, path: &str) -> Result<PathBuf, Refusal> {
    let inside = Path::new(path).components().all(|part| matches!(part, Component::Normal(_)));
    if !inside || path.is_empty() || path.contains('\\') {
        return Err(Refusal::Outside);
    }
    let real_root = fs::canonicalize(root).map_err(|_| Refusal::Missing)?;
    let found = fs::canonicalize(root.join(path)).map_err(|_| Refusal::Missing)?;
    if !found.starts_with(real_root) {
        return Err(Refusal::Outside);
    }
    if found.is_file() { Ok(found) } else { Err(Refusal::NotAFile) }
}
