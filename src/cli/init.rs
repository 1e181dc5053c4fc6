//! `polku init DIR`: a small site that builds.

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use include_dir::{Dir, DirEntry, include_dir};
use thiserror::Error;

use super::Exit;
use super::arguments::Format;
use super::console::Console;
use super::failure::Failure;
use super::messages::Messages;
use super::report::json;
use crate::locale::{Argument, Language};
use crate::schema::{self, Kind};

/// What a new site is made of: `common/` for every language, one folder a language beside it. A name that begins with
/// `dot-` is written with a dot: here it would hide files from version control.
static STARTER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/starter");

/// Where the schemas go, from the new site's folder. The files of the starter name it.
const SCHEMAS: &str = ".polku/schemas";

/// Why no site was made.
#[derive(Debug, Error)]
pub(super) enum InitError {
    #[error("`{}` is no folder", path.display())]
    NotAFolder { path: PathBuf },
    #[error("`{}` is not empty: it holds `{}`", folder.display(), found.display())]
    NotEmpty { folder: PathBuf, found: PathBuf },
    #[error("`{}`: {source}", path.display())]
    System { path: PathBuf, source: io::Error },
}

pub(super) fn run(folder: &Path, messages: &Messages, console: &mut Console) -> Result<Exit, Failure> {
    refuse_full(folder)?;
    let mut kept = Vec::new();
    let files = starter_files(messages.language());
    for (path, body) in &files {
        if write_new(&folder.join(path), body)? == Written::Kept {
            kept.push(path.display().to_string());
        }
    }
    if console.speech().format == Format::Json {
        console.print(&json::empty());
    }
    console.mention(&next_steps(folder, files.len() - kept.len(), &kept, messages));
    Ok(Exit::Done)
}

/// Files whose names begin with a dot are no obstacle: a folder under version control has them from the start.
fn refuse_full(folder: &Path) -> Result<(), InitError> {
    let system = |source| InitError::System { path: folder.to_owned(), source };
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotADirectory => {
            return Err(InitError::NotAFolder { path: folder.to_owned() });
        }
        Err(error) => return Err(system(error)),
    };
    let names: Result<Vec<_>, _> = entries.map(|entry| entry.map(|entry| entry.file_name())).collect();
    let visible = names.map_err(system)?.into_iter().filter(|name| !name.as_encoded_bytes().starts_with(b".")).min();
    match visible {
        None => Ok(()),
        Some(found) => Err(InitError::NotEmpty { folder: folder.to_owned(), found: found.into() }),
    }
}

/// Every file of a new site, by its path in it.
fn starter_files(language: Language) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files = Vec::new();
    for name in ["common", language.tag()] {
        if let Some(folder) = STARTER.get_dir(name) {
            gather(folder, folder.path(), &mut files);
        }
    }
    for kind in Kind::ALL {
        let path = Path::new(SCHEMAS).join(format!("{}.json", kind.name()));
        files.push((path, schema::to_text(&kind.schema()).into_bytes()));
    }
    files
}

fn gather(folder: &Dir<'_>, start: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(folder) => gather(folder, start, files),
            DirEntry::File(file) => {
                let path = file.path().strip_prefix(start).unwrap_or(file.path());
                files.push((dotted(path), file.contents().to_owned()));
            }
        }
    }
}

fn dotted(path: &Path) -> PathBuf {
    path.iter()
        .map(|name| match name.to_str().and_then(|name| name.strip_prefix("dot-")) {
            Some(rest) => format!(".{rest}").into(),
            None => name.to_owned(),
        })
        .collect()
}

/// What became of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Written {
    New,
    /// One was there.
    Kept,
}

fn write_new(path: &Path, body: &[u8]) -> Result<Written, InitError> {
    let system = |source| InitError::System { path: path.to_owned(), source };
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(system)?;
    }
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(body).map(|()| Written::New).map_err(system),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(Written::Kept),
        Err(error) => Err(system(error)),
    }
}

fn next_steps(folder: &Path, written: usize, kept: &[String], messages: &Messages) -> String {
    let here = folder.components().all(|component| component == std::path::Component::CurDir);
    let folder = folder.display().to_string();
    let count = Argument::Count(i64::try_from(written).unwrap_or(i64::MAX));
    let mut lines = vec![messages.text("init-done", &[("folder", Argument::Text(&folder)), ("count", count)])];
    if !kept.is_empty() {
        lines.push(messages.text("init-kept", &[("files", Argument::Text(&kept.join(", ")))]));
    }
    lines.push(String::new());
    lines.push(messages.text("init-next", &[]));
    if !here {
        lines.push(format!("  cd {folder}"));
    }
    lines.push("  polku".to_owned());
    lines.push(String::new());
    lines.push(messages.text("init-then", &[]));
    lines.join("\n") + "\n"
}
