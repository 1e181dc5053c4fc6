//! Why an output folder could not be written.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use crate::output::OutputPath;

/// Why a build could not be written, or not to its end.
///
/// Whatever the error, each file in the folder is the old one or the new one,
/// and whole.
#[derive(Debug, Error)]
pub enum WriteError {
    /// Another build is writing into the folder at this moment.
    #[error("another build is writing into `{}`; wait until it has ended", folder.display())]
    Busy {
        /// The output folder.
        folder: PathBuf,
    },
    /// The folder is no longer where it was when it was accepted.
    #[error("`{}` was replaced by a link while the site was built", folder.display())]
    Moved {
        /// The output folder.
        folder: PathBuf,
    },
    /// The manifest was written by a later version of the program.
    #[error(
        "`{}` has version {version}, which this version of Polku does not know; \
         use the newer one, or choose another output folder",
        path.display()
    )]
    LaterManifest {
        /// The manifest.
        path: PathBuf,
        /// The version it names.
        version: u64,
    },
    /// Things that Polku did not write stand where files have to go. Nothing
    /// was changed.
    #[error("nothing was written, for these were not made by Polku and are in the way: {}", list(obstacles))]
    Obstructed {
        /// What is in the way; at least one.
        obstacles: Vec<Obstacle>,
    },
    /// No space is left.
    #[error(
        "the disk is full at `{}`; every file in the output folder is whole, the old one or the new one: \
         make room and build again, and the build is completed",
        path.display()
    )]
    DiskFull {
        /// The file that did not fit.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The system refused.
    #[error(
        "could not {action} `{}`: {source}; every file in the output folder is whole, the old one or the new one",
        path.display()
    )]
    System {
        /// What was tried.
        action: Action,
        /// With which file or folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// What the system was asked to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Make a folder.
    CreateFolder,
    /// List a folder.
    List,
    /// Take the lock.
    Lock,
    /// Read a file.
    Read,
    /// Write a file.
    Write,
    /// Delete a file or an empty folder.
    Delete,
}

impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::CreateFolder => "create the folder",
            Self::List => "list the folder",
            Self::Lock => "lock",
            Self::Read => "read",
            Self::Write => "write",
            Self::Delete => "delete",
        })
    }
}

impl Action {
    /// Turns what the system says of this action on a path into an error.
    pub(super) fn on(self, path: &Path) -> impl FnOnce(io::Error) -> WriteError {
        let path = path.to_owned();
        move |source| match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => WriteError::DiskFull { path, source },
            _ => WriteError::System { action: self, path, source },
        }
    }
}

/// Something that Polku did not write, in the way of a file that has to go there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The file that was to be written.
    pub wanted: OutputPath,
    /// What stands there: the path itself, a folder above it or a file below
    /// it, relative to the output folder, with `/`.
    pub found: String,
    /// What kind of thing it is.
    pub kind: ObstacleKind,
}

/// The kinds of thing that can be in the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ObstacleKind {
    /// A file.
    File,
    /// A folder.
    Folder,
    /// A symbolic link. Following it could lead out of the output folder.
    Link,
    /// A device, socket or pipe.
    Special,
}

impl fmt::Display for Obstacle {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            ObstacleKind::File => "file",
            ObstacleKind::Folder => "folder",
            ObstacleKind::Link => "symbolic link",
            ObstacleKind::Special => "special file",
        };
        write!(formatter, "the {kind} `{}`", self.found)?;
        if self.found != self.wanted.as_str() {
            write!(formatter, " (for `{}`)", self.wanted)?;
        }
        Ok(())
    }
}

fn list(obstacles: &[Obstacle]) -> String {
    obstacles.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
