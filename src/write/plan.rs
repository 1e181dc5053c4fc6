//! What a run has to do, decided before anything is changed.

use std::collections::BTreeSet;
use std::ops::Bound;
use std::path::{Path, PathBuf};

use super::error::{Obstacle, ObstacleKind, WriteError};
use super::files;
use super::manifest::Earlier;
use super::scan::{Found, Scan};
use crate::output::{Output, OutputPath};

/// The work of one run.
#[derive(Debug)]
pub(super) struct Plan<'a> {
    /// Files that are missing or differ, in order.
    pub(super) writes: Vec<Write<'a>>,
    /// Files of an earlier run that are no longer wanted.
    pub(super) deletions: BTreeSet<OutputPath>,
    /// Folders of an earlier run that may be empty after the deletions.
    pub(super) vacated: BTreeSet<String>,
    /// Files that hold what they should.
    pub(super) unchanged: usize,
    /// What Polku did not write, relative to the folder; sorted.
    pub(super) foreign: Vec<PathBuf>,
}

/// One file to write.
#[derive(Debug)]
pub(super) struct Write<'a> {
    pub(super) path: &'a OutputPath,
    pub(super) body: &'a [u8],
    pub(super) place: Place,
}

/// What is at a file's place when it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Nothing, once the deletions are done.
    Free,
    /// A file of Polku's, to be replaced.
    Taken,
}

impl Plan<'_> {
    /// Whether the folder is already as it should be.
    pub(super) fn is_idle(&self) -> bool {
        self.writes.is_empty() && self.deletions.is_empty() && self.vacated.is_empty()
    }
}

/// Compares what is wanted with what is there.
///
/// # Errors
/// [`WriteError::Obstructed`] with everything that is in the way, and what the
/// system says while files are compared.
pub(super) fn plan<'a>(
    output: &'a Output,
    earlier: &Earlier,
    scan: &Scan,
    root: &Path,
) -> Result<Plan<'a>, WriteError> {
    let deletions = deletions(output, earlier, scan);
    let mut plan = Plan {
        writes: Vec::new(),
        vacated: vacated(output, earlier, scan),
        unchanged: 0,
        foreign: foreign(output, &deletions, scan),
        deletions,
    };
    let mut obstacles = Vec::new();
    for (path, body) in output.iter() {
        let obstacle = |found: &str, kind| Obstacle { wanted: path.clone(), found: found.to_owned(), kind };
        let place = match scan.entries.get(path.as_str()) {
            Some(&Found::File { size }) if size == body.len() as u64 && holds(root, path, body)? => {
                plan.unchanged += 1;
                continue;
            }
            Some(Found::File { .. } | Found::Link) if earlier.may_replace(path) => Ok(Place::Taken),
            Some(Found::File { .. }) => Err(obstacle(path.as_str(), ObstacleKind::File)),
            Some(Found::Link) => Err(obstacle(path.as_str(), ObstacleKind::Link)),
            Some(Found::Special) => Err(obstacle(path.as_str(), ObstacleKind::Special)),
            Some(Found::ForeignFolder) => Err(obstacle(path.as_str(), ObstacleKind::Folder)),
            Some(Found::Folder) => obstacle_below(path, &plan.deletions, scan)
                .map_or(Ok(Place::Free), |(found, kind)| Err(obstacle(found, kind))),
            None => obstacle_above(path, &plan.deletions, scan)
                .map_or(Ok(Place::Free), |(found, kind)| Err(obstacle(found, kind))),
        };
        match place {
            Ok(place) => plan.writes.push(Write { path, body, place }),
            Err(obstacle) => obstacles.push(obstacle),
        }
    }
    if obstacles.is_empty() { Ok(plan) } else { Err(WriteError::Obstructed { obstacles }) }
}

fn holds(root: &Path, path: &OutputPath, body: &[u8]) -> Result<bool, WriteError> {
    files::holds(&root.join(path.as_str()), body)
}

/// The listed files that are still there and no longer wanted, however they may
/// have been changed since: what was withdrawn must not stay published.
fn deletions(output: &Output, earlier: &Earlier, scan: &Scan) -> BTreeSet<OutputPath> {
    let is_file =
        |path: &&OutputPath| matches!(scan.entries.get(path.as_str()), Some(Found::File { .. } | Found::Link));
    let unwanted = earlier.listed.iter().filter(|path| !output.contains(path.as_str()));
    unwanted.filter(is_file).cloned().collect()
}

/// The folders of unwanted files, also of those that a killed run has deleted
/// already, without the folders that are still needed.
fn vacated(output: &Output, earlier: &Earlier, scan: &Scan) -> BTreeSet<String> {
    let needed: BTreeSet<&str> = output.paths().flat_map(OutputPath::folders).collect();
    let unwanted = earlier.listed.iter().filter(|path| !output.contains(path.as_str()));
    let folders = unwanted.flat_map(OutputPath::folders);
    let there = folders.filter(|&folder| scan.entries.get(folder) == Some(&Found::Folder));
    there.filter(|folder| !needed.contains(folder)).map(str::to_owned).collect()
}

/// What is left alone and worth a word. Names that begin with a dot are not:
/// they belong to other tools and were accepted with the folder.
fn foreign(output: &Output, deletions: &BTreeSet<OutputPath>, scan: &Scan) -> Vec<PathBuf> {
    let is_foreign = |(path, found): &(&String, &Found)| {
        let name = path.rsplit('/').next().unwrap_or_default();
        **found != Found::Folder
            && !name.starts_with('.')
            && !output.contains(path)
            && !deletions.contains(path.as_str())
    };
    let named = scan.entries.iter().filter(is_foreign).map(|(path, _)| PathBuf::from(path));
    let mut foreign: Vec<_> = named.chain(scan.unreadable_names.iter().cloned()).collect();
    foreign.sort();
    foreign
}

/// A thing that stays in a folder where a file is wanted.
fn obstacle_below<'a>(
    path: &OutputPath,
    deletions: &BTreeSet<OutputPath>,
    scan: &'a Scan,
) -> Option<(&'a str, ObstacleKind)> {
    let start = format!("{path}/");
    let below = scan.entries.range::<str, _>((Bound::Excluded(start.as_str()), Bound::Unbounded));
    below
        .take_while(|(found, _)| found.starts_with(&start))
        .filter(|(found, _)| !deletions.contains(found.as_str()))
        .find_map(|(found, kind)| Some((found.as_str(), obstacle_kind(*kind)?)))
}

/// A thing that stays where a file needs a folder.
fn obstacle_above<'a>(
    path: &'a OutputPath,
    deletions: &BTreeSet<OutputPath>,
    scan: &Scan,
) -> Option<(&'a str, ObstacleKind)> {
    path.folders()
        .filter(|folder| !deletions.contains(*folder))
        .find_map(|folder| Some((folder, obstacle_kind(*scan.entries.get(folder)?)?)))
}

/// The kind of a thing that is in the way; none for a folder that Polku uses.
fn obstacle_kind(found: Found) -> Option<ObstacleKind> {
    match found {
        Found::File { .. } => Some(ObstacleKind::File),
        Found::Folder => None,
        Found::ForeignFolder => Some(ObstacleKind::Folder),
        Found::Link => Some(ObstacleKind::Link),
        Found::Special => Some(ObstacleKind::Special),
    }
}
