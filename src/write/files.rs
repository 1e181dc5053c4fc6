//! The few things done to files, each in one piece.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::{Builder, NamedTempFile};

use super::error::{Action, WriteError};

const TEMPORARY_PREFIX: &str = ".polku-";
const TEMPORARY_SUFFIX: &str = ".tmp";

/// Whether a name is one that [`replace`] gives to a file until it is whole.
pub(super) fn is_temporary(name: &str) -> bool {
    name.starts_with(TEMPORARY_PREFIX) && name.ends_with(TEMPORARY_SUFFIX)
}

/// Puts a file in place, whole: written under a temporary name in the same
/// folder, then renamed over what was there. A link there is replaced, never
/// followed.
///
/// The bytes are not forced to the disk. After a loss of power a file may be
/// damaged, but the next run compares every file with what it should hold and
/// mends it, and forcing each of thousands would cost more than the whole build.
pub(super) fn replace(path: &Path, body: &[u8]) -> Result<(), WriteError> {
    let file = write_temporary(path, body).map_err(Action::Write.on(path))?;
    put_in_place(file, path)
}

/// As [`replace`], with the bytes forced to the disk first.
///
/// For the manifest of a run that begins: were it lost while the files after
/// it were not, the next run would take them for somebody else's.
pub(super) fn replace_durably(path: &Path, body: &[u8]) -> Result<(), WriteError> {
    let file = write_temporary(path, body).map_err(Action::Write.on(path))?;
    file.as_file().sync_all().map_err(Action::Write.on(path))?;
    put_in_place(file, path)
}

fn write_temporary(path: &Path, body: &[u8]) -> io::Result<NamedTempFile> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let mut builder = Builder::new();
    builder.prefix(TEMPORARY_PREFIX).suffix(TEMPORARY_SUFFIX);
    // A temporary file is private by default, but a web server must be able to
    // read the site. The system takes the umask off this.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    let mut file = builder.tempfile_in(folder)?;
    file.write_all(body)?;
    Ok(file)
}

fn put_in_place(file: NamedTempFile, path: &Path) -> Result<(), WriteError> {
    match file.persist(path) {
        Ok(_) => Ok(()),
        Err(error) => Err(Action::Write.on(path)(error.error)),
    }
}

/// Whether a regular file of the same size holds these bytes.
pub(super) fn holds(path: &Path, body: &[u8]) -> Result<bool, WriteError> {
    let bytes = fs::read(path).map_err(Action::Read.on(path))?;
    Ok(bytes == body)
}

/// Deletes a file or link. That it is gone already is no error.
pub(super) fn delete(path: &Path) -> Result<(), WriteError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Action::Delete.on(path)(error)),
        _ => Ok(()),
    }
}

/// Deletes a folder if it is empty; one that is not stays.
pub(super) fn delete_if_empty(path: &Path) -> Result<(), WriteError> {
    match fs::remove_dir(path) {
        Err(error) if !matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::DirectoryNotEmpty) => {
            Err(Action::Delete.on(path)(error))
        }
        _ => Ok(()),
    }
}

/// Makes one folder, whose parent exists. A link of that name is refused.
pub(super) fn create_folder(path: &Path) -> Result<(), WriteError> {
    let error = match fs::create_dir(path) {
        Ok(()) => return Ok(()),
        Err(error) => error,
    };
    let is_there = fs::symlink_metadata(path).is_ok_and(|metadata| metadata.is_dir());
    if is_there { Ok(()) } else { Err(Action::CreateFolder.on(path)(error)) }
}
