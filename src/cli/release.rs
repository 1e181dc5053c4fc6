//! `polku release NAME`: keeps what the site prints in the release ledger, `releases/NAME.yaml`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;
use thiserror::Error;

use super::Exit;
use super::arguments::Format;
use super::console::Console;
use super::failure::Failure;
use super::messages::Messages;
use super::report::{Detail, human, json};
use super::settings::SiteSettings;
use super::site;
use crate::locale::Argument;
use crate::model::is_release_name;

/// The folder of the ledger, from the site's root.
const FOLDER: &str = "releases";

/// Why nothing was kept.
#[derive(Debug, Error)]
pub(super) enum ReleaseError {
    #[error("`{name}` cannot be the name of a release")]
    Name { name: String },
    #[error("there is a release `{name}` already")]
    Exists { name: String },
    #[error("the release cannot be written as YAML: {reason}")]
    Form { reason: String },
    #[error("`{}`: {source}", path.display())]
    System { path: PathBuf, source: io::Error },
}

pub(super) fn run(
    settings: &SiteSettings,
    name: &str,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let root = &settings.request.root;
    if !is_release_name(name) {
        return Err(ReleaseError::Name { name: name.to_owned() }.into());
    }
    let path = root.join(FOLDER).join(format!("{name}.yaml"));
    let mut run = site::run(settings, messages, console)?;
    let messages = &site::messages(settings, &run, messages)?;
    if [&path, &path.with_extension("yml")].iter().any(|path| fs::symlink_metadata(path).is_ok()) {
        return Err(ReleaseError::Exists { name: name.to_owned() }.into());
    }
    site::show_problems(&run, Detail::Brief, messages, console);
    let exit = site::verdict(&run, settings.strictness);
    let built = run.built.take().filter(|_| exit == Exit::Done);
    if let Some(built) = &built {
        let text = built.entry.as_ref().map_err(|reason| ReleaseError::Form { reason: reason.clone() })?;
        create(&path, name, text)?;
    }
    if console.speech().format == Format::Json {
        console.print(&json::run(&run, None, messages));
    }
    console.mention(&human::tally(&run, messages));
    console.mention(&human::strictness(&run, settings.strictness, messages));
    let file = path.strip_prefix(".").unwrap_or(&path).display().to_string();
    let told = if built.is_some() { "released" } else { "not-released" };
    let arguments = [("name", Argument::Text(name)), ("file", Argument::Text(&file))];
    console.mention(&(messages.text(told, &arguments) + "\n"));
    site::show_timings(&run, settings, messages, console);
    Ok(exit)
}

/// Puts the file in place, whole, unless one is there.
fn create(path: &Path, name: &str, text: &str) -> Result<(), ReleaseError> {
    let system = |source| ReleaseError::System { path: path.to_owned(), source };
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder).map_err(system)?;
    let mut file = NamedTempFile::new_in(folder).map_err(system)?;
    file.write_all(text.as_bytes()).map_err(system)?;
    share(file.as_file()).and_then(|()| file.as_file().sync_all()).map_err(system)?;
    match file.persist_noclobber(path) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == io::ErrorKind::AlreadyExists => {
            Err(ReleaseError::Exists { name: name.to_owned() })
        }
        Err(error) => Err(system(error.error)),
    }
}

/// A temporary file is its owner's alone; one that is kept is read by others too.
#[cfg(unix)]
fn share(file: &fs::File) -> io::Result<()> {
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(0o644))
}

#[cfg(not(unix))]
fn share(_: &fs::File) -> io::Result<()> {
    Ok(())
}
