//! One build at a time in an output folder.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::Path;

use super::error::{Action, WriteError};

/// The lock file's name in the output folder. It is empty and stays there:
/// deleting it would let a second build lock a new file while a third still
/// holds the old one.
pub(super) const LOCK_NAME: &str = ".polku-lock";

/// Holds the folder for this process until dropped. The system lets go of it
/// when the process is killed.
#[derive(Debug)]
pub(super) struct Lock {
    file: File,
}

impl Lock {
    /// Takes the lock, or says that another build has it.
    pub(super) fn take(folder: &Path) -> Result<Self, WriteError> {
        let path = folder.join(LOCK_NAME);
        let file = open(&path).map_err(Action::Lock.on(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { file }),
            Err(TryLockError::WouldBlock) => Err(WriteError::Busy { folder: folder.to_owned() }),
            // Some network file systems know no locks. The lock guards against
            // an accident; a single build needs none.
            Err(TryLockError::Error(error)) if error.kind() == io::ErrorKind::Unsupported => Ok(Self { file }),
            Err(TryLockError::Error(error)) => Err(Action::Lock.on(&path)(error)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a process that another thread starts
        // at this moment holds a copy of it for an instant, and the lock with
        // it. Should this fail, closing still lets go a little later.
        let _ = self.file.unlock();
    }
}

/// Opens the lock file, without following a link out of the folder.
fn open(path: &Path) -> io::Result<File> {
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        opened => return opened,
    }
    if !fs::symlink_metadata(path)?.is_file() {
        return Err(io::Error::new(io::ErrorKind::AlreadyExists, "it is no regular file; remove it"));
    }
    OpenOptions::new().write(true).open(path)
}
