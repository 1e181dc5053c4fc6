//! The list of what Polku wrote, kept in the output folder.
//!
//! It answers one question: which files are Polku's own, to be replaced and
//! deleted. Whether a file on disk is still what was written is never taken
//! from it. The hashes are of the published bytes alone, and the file holds no
//! time, so the same output gives the same manifest.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::{Action, WriteError};
use crate::output::{Output, OutputPath};

/// The manifest's name in the output folder.
pub const MANIFEST_NAME: &str = ".polku-manifest.json";

/// The version of the form this module writes, and the only one it reads.
const VERSION: u64 = 1;

/// The manifest as it stands on disk.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Manifest {
    version: u64,
    state: State,
    /// What is written: each path with the BLAKE3 hash of its bytes.
    files: BTreeMap<OutputPath, String>,
    /// What is deleted; empty once the build is complete.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    deletions: BTreeSet<OutputPath>,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum State {
    /// A run began and has not ended.
    Incomplete,
    /// All that is listed was written.
    Complete,
}

/// Only the version, for a form that may otherwise be unknown.
#[derive(Deserialize)]
struct Versioned {
    version: u64,
}

/// What the folder tells of the run before this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EarlierRun {
    /// There was none.
    None,
    /// It ended well.
    Complete,
    /// It was killed or ran out of space; this run completes the work.
    Incomplete,
    /// The manifest cannot be read, so no file is known to be Polku's own:
    /// what is no longer wanted was not deleted.
    Unknown,
}

/// What is left of the run before this one.
#[derive(Debug)]
pub(super) struct Earlier {
    pub(super) run: EarlierRun,
    /// The manifest's bytes, empty if there is none.
    pub(super) bytes: Vec<u8>,
    /// Every path that Polku wrote or was about to write or delete.
    pub(super) listed: BTreeSet<OutputPath>,
}

impl Earlier {
    /// Whether a file found at this path may be replaced. Without a readable
    /// manifest all may be that the site makes now: an earlier build almost
    /// certainly made them, and refusing would leave no way out.
    pub(super) fn may_replace(&self, path: &OutputPath) -> bool {
        self.run == EarlierRun::Unknown || self.listed.contains(path)
    }
}

/// Whether a folder holds a manifest. A link does not count: Polku makes none.
pub(super) fn is_present(folder: &Path) -> bool {
    fs::symlink_metadata(folder.join(MANIFEST_NAME)).is_ok_and(|metadata| metadata.is_file())
}

/// Reads the manifest of an output folder.
pub(super) fn read(folder: &Path) -> Result<Earlier, WriteError> {
    let path = folder.join(MANIFEST_NAME);
    let unknown = |bytes| Earlier { run: EarlierRun::Unknown, bytes, listed: BTreeSet::new() };
    match fs::symlink_metadata(&path) {
        Ok(metadata) if metadata.is_file() => {}
        Ok(_) => return Ok(unknown(Vec::new())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            return Ok(Earlier { run: EarlierRun::None, bytes: Vec::new(), listed: BTreeSet::new() });
        }
        Err(error) => return Err(Action::Read.on(&path)(error)),
    }
    let bytes = fs::read(&path).map_err(Action::Read.on(&path))?;
    match serde_json::from_slice::<Versioned>(&bytes) {
        Ok(Versioned { version }) if version > VERSION => {
            return Err(WriteError::LaterManifest { path, version });
        }
        Ok(_) | Err(_) => {}
    }
    // A path that would lead out of the folder makes the whole list unreadable,
    // since `OutputPath` does not parse.
    let manifest = match serde_json::from_slice::<Manifest>(&bytes) {
        Ok(manifest) if manifest.version == VERSION => manifest,
        Ok(_) | Err(_) => return Ok(unknown(bytes)),
    };
    let run = match manifest.state {
        State::Incomplete => EarlierRun::Incomplete,
        State::Complete => EarlierRun::Complete,
    };
    let listed = manifest.files.into_keys().chain(manifest.deletions).collect();
    Ok(Earlier { run, bytes, listed })
}

impl Manifest {
    /// The manifest of a run that begins.
    pub(super) fn begin(output: &Output, deletions: BTreeSet<OutputPath>) -> Self {
        let hash = |body| blake3::hash(body).to_hex().to_string();
        let files = output.iter().map(|(path, body)| (path.clone(), hash(body))).collect();
        Self { version: VERSION, state: State::Incomplete, files, deletions }
    }

    /// The manifest of the same run once all is done.
    pub(super) fn end(self) -> Self {
        Self { state: State::Complete, deletions: BTreeSet::new(), ..self }
    }

    /// The manifest as it is written to disk.
    pub(super) fn to_bytes(&self) -> io::Result<Vec<u8>> {
        let mut bytes = serde_json::to_vec_pretty(self)?;
        bytes.push(b'\n');
        Ok(bytes)
    }
}
