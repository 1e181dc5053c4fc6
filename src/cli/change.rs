//! Changing a content file as a whole: the old one stands until the new one is complete.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;
use thiserror::Error;

/// Why a file was not changed. It is as it was; files before it may be changed.
#[derive(Debug, Error)]
pub(super) enum ChangeError {
    /// It is not what was read any more.
    #[error("`{path}` was changed while it was looked at")]
    Changed { path: String },
    /// It is a link to a file that is not content.
    #[error("`{path}` is a link out of content/")]
    OutsideContent { path: String },
    /// The system refused.
    #[error("`{path}` could not be changed: {source}")]
    System { path: String, source: io::Error },
}

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// Replaces a content file, named from the site's root, if it still holds what was read.
pub(super) fn replace(root: &Path, path: &str, read: &str, text: &str) -> Result<(), ChangeError> {
    let system = |source| ChangeError::System { path: path.to_owned(), source };
    // a link stays one: the file it leads to is replaced
    let target = fs::canonicalize(root.join(path)).map_err(system)?;
    let content = fs::canonicalize(root.join("content")).map_err(system)?;
    if !target.starts_with(content) {
        return Err(ChangeError::OutsideContent { path: path.to_owned() });
    }
    let bytes = fs::read(&target).map_err(system)?;
    let mark = if bytes.starts_with(BYTE_ORDER_MARK) { BYTE_ORDER_MARK } else { &[] };
    if bytes.get(mark.len()..) != Some(read.as_bytes()) {
        return Err(ChangeError::Changed { path: path.to_owned() });
    }
    let permissions = fs::metadata(&target).map_err(system)?.permissions();
    if permissions.readonly() {
        return Err(system(io::ErrorKind::PermissionDenied.into()));
    }
    let folder = target.parent().unwrap_or(root);
    let mut file = NamedTempFile::new_in(folder).map_err(system)?;
    file.write_all(mark).and_then(|()| file.write_all(text.as_bytes())).map_err(system)?;
    file.as_file().set_permissions(permissions).and_then(|()| file.as_file().sync_all()).map_err(system)?;
    file.persist(&target).map_err(|error| system(error.error))?;
    Ok(())
}

/// Adds a file, named from the site's root, where none is.
pub(super) fn create(root: &Path, path: &str, text: &str) -> Result<(), ChangeError> {
    let system = |source| ChangeError::System { path: path.to_owned(), source };
    let target = root.join(path);
    let folder = target.parent().unwrap_or(root);
    let mut file = NamedTempFile::new_in(folder).map_err(system)?;
    file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(system)?;
    share(file.as_file()).map_err(system)?;
    file.persist_noclobber(&target).map_err(|error| system(error.error))?;
    Ok(())
}

/// Writes a file wherever it was asked for, in place of one that is there.
pub(super) fn write(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    share(file.as_file())?;
    file.as_file().sync_all()?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// A temporary file is its owner's alone; one that stays is read by others too.
#[cfg(unix)]
fn share(file: &fs::File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
fn share(_: &fs::File) -> io::Result<()> {
    Ok(())
}
