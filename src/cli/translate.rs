//! `polku translate`: how translations stand to their originals, and `--accept`: that they say the same now.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use serde::Serialize;
use thiserror::Error;

use super::Exit;
use super::arguments::Format;
use super::change;
use super::console::Console;
use super::failure::Failure;
use super::language;
use super::messages::Messages;
use super::report::{self, Place};
use super::settings::SiteSettings;
use crate::diagnostic::{Severity, similar};
use crate::locale::{Argument, Language};
use crate::model::{Drift, Outdated, PageId, Record, Site, SourceChange, Translation};
use crate::pipeline::{self, SiteRead};
use crate::source::yaml;

/// The version of the JSON document's form.
const VERSION: u32 = 1;

/// What is done with translations.
#[derive(Debug)]
pub(super) enum TranslateSettings {
    /// How they stand is told.
    Status,
    /// These files are accepted; all, if none is named.
    Accept(Vec<PathBuf>),
}

/// Why nothing was accepted.
#[derive(Debug, Error)]
pub(super) enum TranslateError {
    /// No translation has this name.
    #[error("`{path}` is no translation")]
    Unknown { path: String, similar: String },
    /// The content has errors, so that it is not known what is accepted.
    #[error("the content has errors")]
    Content,
    /// The system refused to make the folder of the records.
    #[error("{0}")]
    Folder(std::io::Error),
}

/// The file that keeps what translations were made from, as [`crate::model::raw::Translations`] reads it.
#[derive(Serialize)]
struct Records<'a> {
    pages: &'a BTreeMap<String, &'a Record>,
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    languages: Vec<Status<'a>>,
}

/// How a language stands.
#[derive(Serialize)]
struct Status<'a> {
    language: String,
    pages: usize,
    translated: usize,
    reviewed: usize,
    outdated: Vec<Entry>,
    /// Translations of which it is not known what they were made from.
    unrecorded: Vec<&'a str>,
    /// Originals without a translation.
    missing: Vec<&'a str>,
}

#[derive(Serialize)]
struct Entry {
    file: String,
    line: usize,
    change: &'static str,
    /// The original's place; its file alone where that part is gone.
    source: String,
}

pub(super) fn run(
    site: &SiteSettings,
    settings: &TranslateSettings,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let read = pipeline::site(&site.request)?;
    let default = read.site.settings.language;
    let spoken = site.language.unwrap_or_else(|| language::after_reading(default, messages.language()));
    let messages = &Messages::new(spoken)?;
    if let TranslateSettings::Accept(files) = settings {
        return accept(&site.request.root, files, &read, messages, console);
    }
    let languages: Vec<Status<'_>> =
        read.site.settings.languages.iter().map(|other| status(other.language, &read)).collect();
    match console.speech().format {
        Format::Json => console.print(&report::json::to_text(&Document { version: VERSION, languages })),
        Format::Human if languages.is_empty() => console.print(&(messages.text("translate-none", &[]) + "\n")),
        Format::Human => languages.iter().for_each(|status| console.print(&told(status, messages))),
    }
    Ok(Exit::Done)
}

fn path(read: &SiteRead, translation: &Translation) -> String {
    Place::of(translation.page.title_span, &read.sources).file
}

fn status(language: Language, read: &SiteRead) -> Status<'_> {
    let site: &Site = &read.site;
    let translations: BTreeMap<PageId, &Translation> =
        site.translations.iter().filter(|one| one.language == language).map(|one| (one.of, one)).collect();
    let file = |file| read.sources.file(file).map_or("", |file| file.path.as_str());
    let originals = site.pages.iter().enumerate().filter(|(_, page)| page.language != language);
    let missing = originals.filter(|(place, _)| !translations.contains_key(&PageId(*place)));
    Status {
        language: language.tag().to_owned(),
        pages: site.pages.len(),
        translated: translations.len(),
        reviewed: translations.values().filter(|one| one.reviewed.is_some()).count(),
        outdated: translations.values().flat_map(|one| outdated(one, read)).collect(),
        unrecorded: translations
            .values()
            .filter(|one| one.drift == Drift::Unrecorded)
            .map(|one| file(one.page.file))
            .collect(),
        missing: missing.map(|(_, page)| file(page.file)).collect(),
    }
}

fn outdated(translation: &Translation, read: &SiteRead) -> Vec<Entry> {
    let Drift::Since(outdated) = &translation.drift else { return Vec::new() };
    let entry = |one: &Outdated| {
        let place = Place::of(one.span, &read.sources);
        let source = one.source.map(|span| Place::of(span, &read.sources));
        Entry {
            file: place.file,
            line: place.start.line,
            change: match one.change {
                SourceChange::Changed => "changed",
                SourceChange::Added => "added",
                SourceChange::Removed => "removed",
            },
            source: source.map_or_else(
                || format!("content/{}", translation.original),
                |place| format!("{}:{}", place.file, place.start.line),
            ),
        }
    };
    outdated.iter().map(entry).collect()
}

fn told(status: &Status<'_>, messages: &Messages) -> String {
    let count = |number: usize| Argument::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let head = [
        ("language", Argument::Text(&status.language)),
        ("pages", count(status.pages)),
        ("translated", count(status.translated)),
        ("reviewed", count(status.reviewed)),
        ("outdated", count(status.outdated.len())),
    ];
    let mut text = messages.text("translate-language", &head) + "\n";
    for entry in &status.outdated {
        let place = format!("{}:{}", entry.file, entry.line);
        let arguments = [("place", place.as_str()), ("source", entry.source.as_str())];
        let id = format!("translate-{}", entry.change);
        text += &(messages.text(&id, &arguments.map(|(name, value)| (name, Argument::Text(value)))) + "\n");
    }
    for (id, files) in [("translate-unrecorded", &status.unrecorded), ("translate-missing", &status.missing)] {
        if !files.is_empty() {
            text += &(messages.text(id, &[]) + "\n");
            text.extend(files.iter().map(|file| format!("    {file}\n")));
        }
    }
    text + "\n"
}

/// Keeps what these translations were made from.
fn accept(
    root: &Path,
    files: &[PathBuf],
    read: &SiteRead,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    if read.problems.count(Severity::Error) > 0 {
        return Err(TranslateError::Content.into());
    }
    let accepted = chosen(root, files, read)?;
    let mut written = Vec::new();
    for other in &read.site.settings.languages {
        let of_language = read.site.translations.iter().filter(|one| one.language == other.language);
        let records = of_language.filter_map(|one| {
            let is_accepted = accepted.iter().any(|accepted| std::ptr::eq(*accepted, one));
            let record = if is_accepted { Some(&one.current) } else { one.recorded.as_ref() };
            Some((one.original.clone(), record?))
        });
        let records: BTreeMap<String, &Record> = records.collect();
        if records.is_empty() || accepted.iter().all(|one| one.language != other.language) {
            continue;
        }
        let path = format!("content/translations/{}.yaml", other.language.tag());
        write(root, &path, &text(&records, messages)?, read)?;
        written.push(path);
    }
    for one in &accepted {
        let file = path(read, one);
        console.print(&(messages.text("translate-accepted", &[("path", Argument::Text(&file))]) + "\n"));
    }
    for path in written {
        console.mention(&(messages.text("translate-record", &[("path", Argument::Text(&path))]) + "\n"));
    }
    Ok(Exit::Done)
}

/// The translations in these files, named from the site's root or from where the program was started.
fn chosen<'a>(root: &Path, files: &[PathBuf], read: &'a SiteRead) -> Result<Vec<&'a Translation>, TranslateError> {
    let all = &read.site.translations;
    if files.is_empty() {
        return Ok(all.iter().collect());
    }
    let named: BTreeMap<String, &Translation> = all.iter().map(|one| (path(read, one), one)).collect();
    let find = |file: &PathBuf| {
        let written = file.to_string_lossy().replace('\\', "/");
        let from_root = fs::canonicalize(file).ok().and_then(|file| {
            let root = fs::canonicalize(root).ok()?;
            Some(file.strip_prefix(root).ok()?.to_string_lossy().replace('\\', "/"))
        });
        let mut written_forms = from_root.iter().chain([&written]);
        written_forms.find_map(|name| named.get(name)).copied().ok_or_else(|| {
            let known: Vec<&str> = named.keys().map(String::as_str).collect();
            TranslateError::Unknown {
                similar: similar(&written, &known).unwrap_or_default().to_owned(),
                path: written.clone(),
            }
        })
    };
    files.iter().map(find).collect()
}

fn text(records: &BTreeMap<String, &Record>, messages: &Messages) -> Result<String, Failure> {
    let written = yaml::to_text(&Records { pages: records }).map_err(|reason| Failure::File {
        path: "content/translations".into(),
        source: std::io::Error::other(reason),
    })?;
    Ok(format!("# {}\n{written}", messages.text("translate-record-head", &[])))
}

fn write(root: &Path, path: &str, text: &str, read: &SiteRead) -> Result<(), Failure> {
    match read.sources.find(path).and_then(|file| file.as_text()) {
        Some(before) if before == text => Ok(()),
        Some(before) => Ok(change::replace(root, path, before, text)?),
        None => {
            fs::create_dir_all(root.join("content/translations")).map_err(TranslateError::Folder)?;
            Ok(change::create(root, path, text)?)
        }
    }
}
