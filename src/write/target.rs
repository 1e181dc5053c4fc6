//! Which folder may be written to.

use std::fs;
use std::io;
use std::path::{Component, Path, PathBuf};

use thiserror::Error;

use super::manifest;

/// A folder that was accepted as output.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    folder: PathBuf,
}

/// Why a folder cannot be the output.
#[derive(Debug, Error)]
pub enum TargetError {
    /// It is the site's own folder.
    #[error("`{}` is the site's own folder; choose one inside it or beside it", folder.display())]
    Root {
        /// The folder asked for, links resolved.
        folder: PathBuf,
    },
    /// The site's folder lies in it.
    #[error("`{}` holds the site itself; choose a folder of its own", folder.display())]
    HoldsRoot {
        /// The folder asked for, links resolved.
        folder: PathBuf,
    },
    /// A folder the site is built from lies in it, or is it.
    #[error("`{}` holds `{}`, which the site is built from", folder.display(), input.display())]
    HoldsInput {
        /// The folder asked for, links resolved.
        folder: PathBuf,
        /// The folder that is read.
        input: PathBuf,
    },
    /// It lies in a folder the site is built from.
    #[error("`{}` lies in `{}`, which the site is built from", folder.display(), input.display())]
    InInput {
        /// The folder asked for, links resolved.
        folder: PathBuf,
        /// The folder that is read.
        input: PathBuf,
    },
    /// It, or something above it, is no folder.
    #[error("`{}` is no folder", path.display())]
    NotAFolder {
        /// The path asked for.
        path: PathBuf,
    },
    /// It holds files and no manifest of an earlier build.
    #[error(
        "`{}` holds files that Polku did not write, among them `{}`; choose a folder that is empty or missing",
        folder.display(),
        found.display()
    )]
    NotEmpty {
        /// The folder asked for, links resolved.
        folder: PathBuf,
        /// The name of one of the files, the first by name.
        found: PathBuf,
    },
    /// The system refused, or a link leads nowhere.
    #[error("could not look at `{}`: {source}", path.display())]
    System {
        /// The path looked at.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

impl Target {
    /// Decides whether a folder may be used as output. Nothing is written.
    ///
    /// Accepted are a folder that is missing or empty, one that holds only
    /// names beginning with a dot, and one with a manifest of an earlier build.
    /// `root` is the site's folder and `inputs` are the folders the site is
    /// built from (content, themes), which need not exist. All paths are
    /// compared with links resolved.
    ///
    /// # Errors
    /// A [`TargetError`] for any other folder, for `root` itself and what holds
    /// it, and for a folder that holds one of `inputs` or lies in one.
    pub fn accept(folder: &Path, root: &Path, inputs: &[&Path]) -> Result<Self, TargetError> {
        let asked = folder;
        let folder = resolve(folder)?;
        refuse_overlap(&folder, root, inputs)?;
        match fs::metadata(&folder) {
            Ok(metadata) if metadata.is_dir() => refuse_foreign(&folder)?,
            Ok(_) => return Err(TargetError::NotAFolder { path: asked.to_owned() }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(source) => return Err(TargetError::System { path: folder, source }),
        }
        Ok(Self { folder })
    }

    /// The folder, absolute and with links resolved; it may be missing.
    pub fn folder(&self) -> &Path {
        &self.folder
    }
}

fn refuse_overlap(folder: &Path, root: &Path, inputs: &[&Path]) -> Result<(), TargetError> {
    let root = resolve(root)?;
    if folder == root {
        return Err(TargetError::Root { folder: root });
    }
    if root.starts_with(folder) {
        return Err(TargetError::HoldsRoot { folder: folder.to_owned() });
    }
    for input in inputs {
        let input = resolve(input)?;
        if input.starts_with(folder) {
            return Err(TargetError::HoldsInput { folder: folder.to_owned(), input });
        }
        if folder.starts_with(&input) {
            return Err(TargetError::InInput { folder: folder.to_owned(), input });
        }
    }
    Ok(())
}

/// Refuses a folder with anything visible in it, unless a build made it.
fn refuse_foreign(folder: &Path) -> Result<(), TargetError> {
    if manifest::is_present(folder) {
        return Ok(());
    }
    let system = |source| TargetError::System { path: folder.to_owned(), source };
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(system)? {
        names.push(entry.map_err(system)?.file_name());
    }
    // The smallest name, so that two runs say the same.
    let visible = names.into_iter().filter(|name| !name.as_encoded_bytes().starts_with(b".")).min();
    match visible {
        None => Ok(()),
        Some(found) => Err(TargetError::NotEmpty { folder: folder.to_owned(), found: found.into() }),
    }
}

/// The absolute path with all links resolved, also of a folder that is still
/// missing: what exists of it is resolved, the rest appended.
fn resolve(path: &Path) -> Result<PathBuf, TargetError> {
    let system = |source| TargetError::System { path: path.to_owned(), source };
    let absolute = std::path::absolute(path).map_err(system)?;
    for existing in absolute.ancestors() {
        let missing = match existing.canonicalize() {
            Ok(resolved) => return append(&resolved, existing, &absolute, path),
            Err(error) => error,
        };
        match missing.kind() {
            io::ErrorKind::NotADirectory => return Err(TargetError::NotAFolder { path: path.to_owned() }),
            // A link that leads nowhere exists and cannot be resolved: a folder
            // made there later could be anywhere.
            io::ErrorKind::NotFound if fs::symlink_metadata(existing).is_err() => {}
            _ => return Err(system(missing)),
        }
    }
    Err(system(io::ErrorKind::NotFound.into()))
}

/// Appends the missing end of `absolute`, which begins with `existing`.
fn append(resolved: &Path, existing: &Path, absolute: &Path, asked: &Path) -> Result<PathBuf, TargetError> {
    let mut whole = resolved.to_owned();
    let rest = absolute.strip_prefix(existing).unwrap_or(Path::new(""));
    for component in rest.components() {
        // `missing/../name` has no meaning before `missing` is there, and guessing
        // one could pass by a link.
        let Component::Normal(name) = component else {
            let source = io::ErrorKind::NotFound.into();
            return Err(TargetError::System { path: asked.to_owned(), source });
        };
        whole.push(name);
    }
    if whole != resolved && !resolved.is_dir() {
        return Err(TargetError::NotAFolder { path: asked.to_owned() });
    }
    Ok(whole)
}
