//! The one writer of the output folder.
//!
//! A run compares what the site should be with what the folder holds, and
//! changes only what differs: a folder is never emptied and filled again. The
//! order is such that a run may be killed at any moment. First the manifest is
//! marked incomplete and names all that will be written and deleted; then what
//! was withdrawn is deleted, so that it is gone before anything new appears;
//! then files are written, each one whole; last the manifest is marked complete.
//!
//! Only what the manifest lists is replaced or deleted. Everything else in the
//! folder is somebody else's: it is left alone and reported, and if it is in
//! the way the run ends before it has changed anything.

mod error;
mod files;
mod lock;
mod manifest;
mod plan;
mod scan;
mod target;

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

pub use error::{Action, Obstacle, ObstacleKind, WriteError};
pub use manifest::{EarlierRun, MANIFEST_NAME};
pub use target::{Target, TargetError};

use crate::output::{Output, OutputPath};
use lock::Lock;
use manifest::Manifest;
use plan::{Place, Plan, Write};

/// What a run did to the output folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Files written, new or changed.
    pub written: usize,
    /// The size of the written files together, in bytes.
    pub written_bytes: u64,
    /// Files that held what they should and were not touched.
    pub unchanged: usize,
    /// Files deleted because the site no longer has them.
    pub deleted: usize,
    /// Files and folders that Polku did not write and left alone, relative to
    /// the output folder, sorted. Names that begin with a dot are not listed.
    pub foreign: Vec<PathBuf>,
    /// How the run before this one ended.
    pub earlier_run: EarlierRun,
}

/// Makes the output folder hold the output, and nothing else of Polku's.
///
/// # Errors
/// A [`WriteError`]. After [`WriteError::Busy`], [`WriteError::Moved`],
/// [`WriteError::LaterManifest`] and [`WriteError::Obstructed`] the site in the
/// folder is as it was; after the others some files may be new already, and the
/// next run completes the work.
pub fn write(output: &Output, target: &Target) -> Result<Report, WriteError> {
    let root = target.folder();
    let manifest_path = root.join(MANIFEST_NAME);
    open(root)?;
    let _lock = Lock::take(root)?;
    let earlier = manifest::read(root)?;
    let scan = {
        let paths = output.paths().chain(&earlier.listed);
        let folders: BTreeSet<&str> = paths.flat_map(OutputPath::folders).collect();
        scan::scan(root, &folders)?
    };
    let plan = plan::plan(output, &earlier, &scan, root)?;

    for leftover in &scan.leftovers {
        files::delete(leftover)?;
    }
    let manifest = Manifest::begin(output, plan.deletions.clone());
    if !plan.is_idle() {
        let bytes = manifest.to_bytes().map_err(Action::Write.on(&manifest_path))?;
        files::replace_durably(&manifest_path, &bytes)?;
        delete(root, &plan)?;
        write_files(root, &plan.writes)?;
    }
    let bytes = manifest.end().to_bytes().map_err(Action::Write.on(&manifest_path))?;
    if !plan.is_idle() || bytes != earlier.bytes {
        files::replace(&manifest_path, &bytes)?;
    }

    Ok(Report {
        written: plan.writes.len(),
        written_bytes: plan.writes.iter().map(|write| write.body.len() as u64).sum(),
        unchanged: plan.unchanged,
        deleted: plan.deletions.len(),
        foreign: plan.foreign,
        earlier_run: earlier.run,
    })
}

/// Makes the folder, and looks whether it is still the one that was accepted.
fn open(root: &Path) -> Result<(), WriteError> {
    fs::create_dir_all(root).map_err(Action::CreateFolder.on(root))?;
    let resolved = root.canonicalize().map_err(Action::List.on(root))?;
    if resolved == root { Ok(()) } else { Err(WriteError::Moved { folder: root.to_owned() }) }
}

fn delete(root: &Path, plan: &Plan<'_>) -> Result<(), WriteError> {
    for path in &plan.deletions {
        files::delete(&root.join(path.as_str()))?;
    }
    // Backwards, so that a folder comes before the one it lies in.
    for folder in plan.vacated.iter().rev() {
        files::delete_if_empty(&root.join(folder))?;
    }
    Ok(())
}

fn write_files(root: &Path, writes: &[Write<'_>]) -> Result<(), WriteError> {
    let mut made: BTreeSet<&str> = BTreeSet::new();
    for write in writes {
        for folder in write.path.folders() {
            if made.insert(folder) {
                files::create_folder(&root.join(folder))?;
            }
        }
        let path = root.join(write.path.as_str());
        // Somebody put a file there since the folder was listed, or the file
        // system takes another spelling for the same name.
        if write.place == Place::Free && fs::symlink_metadata(&path).is_ok() {
            return Err(Action::Write.on(&path)(io::ErrorKind::AlreadyExists.into()));
        }
        files::replace(&path, write.body)?;
    }
    Ok(())
}
