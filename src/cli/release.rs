//! `polku release NAME`: keeps what the site prints in the release ledger, `releases/NAME.yaml`.

use std::fs;
use std::io;
use std::path::Path;

use thiserror::Error;

use super::Exit;
use super::arguments::Format;
use super::change::{self, ChangeError};
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
    let file = format!("{FOLDER}/{name}.yaml");
    let path = root.join(&file);
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
        create(root, &file, name, text)?;
    }
    if console.speech().format == Format::Json {
        console.print(&json::run(&run, None, messages));
    }
    console.mention(&human::tally(&run, messages));
    console.mention(&human::strictness(&run, settings.strictness, messages));
    let told = if built.is_some() { "released" } else { "not-released" };
    let arguments = [("name", Argument::Text(name)), ("file", Argument::Text(&file))];
    console.mention(&(messages.text(told, &arguments) + "\n"));
    site::show_timings(&run, settings, messages, console);
    Ok(exit)
}

/// Puts the file in place, whole, unless one is there.
fn create(root: &Path, file: &str, name: &str, text: &str) -> Result<(), Failure> {
    let system = |source| ChangeError::System { path: FOLDER.to_owned(), source };
    fs::create_dir_all(root.join(FOLDER)).map_err(system)?;
    change::create(root, file, text).map_err(|error| match error {
        ChangeError::System { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
            ReleaseError::Exists { name: name.to_owned() }.into()
        }
        error => error.into(),
    })
}
