//! A file that a run writes besides the site: never where it would be published, or read as content.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::Builder;

use crate::write::MANIFEST_NAME;

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub(super) enum DestinationError {
    /// It would be published, or read as content.
    #[error("`{}` lies in `{}`", path.display(), folder.display())]
    Inside { path: PathBuf, folder: PathBuf },
    /// The path is a folder, or names nothing.
    #[error("`{}` is no file", path.display())]
    NotAFile { path: PathBuf },
    /// The system refused.
    #[error("`{}` cannot be written: {source}", path.display())]
    System { path: PathBuf, source: io::Error },
}

/// Where a file goes, links resolved.
#[derive(Debug)]
pub(super) struct Destination {
    path: PathBuf,
    folder: PathBuf,
}

impl Destination {
    /// Accepts a file whose folder is there, if it lies in none of the folders that are published or read as content, and in no
    /// other site that was built.
    pub(super) fn accept(path: &Path, closed: &[PathBuf]) -> Result<Self, DestinationError> {
        let system = |source| DestinationError::System { path: path.to_owned(), source };
        let not_a_file = || DestinationError::NotAFile { path: path.to_owned() };
        let absolute = std::path::absolute(path).map_err(system)?;
        for closed in closed {
            if std::path::absolute(closed).is_ok_and(|closed| absolute.starts_with(closed)) {
                return Err(DestinationError::Inside { path: path.to_owned(), folder: closed.clone() });
            }
        }
        let name = path.file_name().ok_or_else(not_a_file)?;
        let folder = absolute.parent().ok_or_else(not_a_file)?;
        let folder = fs::canonicalize(folder).map_err(system)?;
        let resolved = folder.join(name);
        for closed in closed {
            if fs::canonicalize(closed).is_ok_and(|closed| resolved.starts_with(closed)) {
                return Err(DestinationError::Inside { path: path.to_owned(), folder: closed.clone() });
            }
        }
        // a folder that some other run has made is published as well
        if let Some(built) = folder.ancestors().find(|folder| folder.join(MANIFEST_NAME).exists()) {
            return Err(DestinationError::Inside { path: path.to_owned(), folder: built.to_owned() });
        }
        if fs::symlink_metadata(&resolved).is_ok_and(|found| !found.is_file()) {
            return Err(not_a_file());
        }
        Ok(Self { path: resolved, folder })
    }

    /// Writes the file as a whole or not at all.
    pub(super) fn write(&self, body: &[u8]) -> Result<(), DestinationError> {
        let system = |source| DestinationError::System { path: self.path.clone(), source };
        let mut builder = Builder::new();
        // a temporary file is private by default, and this one is made to be handed on; the system takes the umask off
        #[cfg(unix)]
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
        let mut file = builder.tempfile_in(&self.folder).map_err(system)?;
        file.write_all(body).and_then(|()| file.as_file().sync_all()).map_err(system)?;
        file.persist(&self.path).map_err(|error| system(error.error))?;
        Ok(())
    }
}
