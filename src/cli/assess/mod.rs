//! `polku assess FILES… --round NAME --unit NAME`: takes what a group agreed on in a workshop into the content.
//!
//! Every file is read by itself and let go; what is wrong with one is told, and the others are taken all the same. Of
//! single people's files nothing is kept but how many gave each score, and of that only what may be told is written.

mod files;
mod report;

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use thiserror::Error;

use super::Exit;
use super::arguments::Format;
use super::change::{self, ChangeError};
use super::console::Console;
use super::failure::Failure;
use super::language;
use super::messages::Messages;
use super::settings::{Replacing, SiteSettings};
use crate::assessment::{Agreed, Asked, Fault, Gathering, NotAgreed, Sheet};
use crate::diagnostic::Severity;
use crate::model::{Assessment, raw, slug};
use crate::pipeline::{self, SiteRead};
use crate::source::yaml;
use report::{Outcome, Report};

/// Where assessments are, from the site's root.
const FOLDER: &str = "content/assessments";

/// The longest name of a file without its ending, in characters: fewer than the 255 bytes that systems take, since a
/// letter may have two.
pub(super) const LONGEST_NAME: usize = 100;

/// What is taken in.
#[derive(Debug)]
pub(super) struct AssessSettings {
    pub files: Vec<PathBuf>,
    pub asked: Asked,
    pub replacing: Replacing,
}

/// Why nothing was written.
#[derive(Debug, Error)]
pub(super) enum AssessError {
    /// No file's name can be made of it.
    #[error("`{name}` has neither letters nor digits")]
    Name { name: String },
    /// The file's name would be longer than systems take.
    #[error("the file name would have {length} characters")]
    LongName { length: usize },
    /// The site has no criteria.
    #[error("the site has no framework")]
    NoFramework,
    /// What the files would be held against is broken.
    #[error("`{path}` has errors")]
    Content { path: String },
    /// There was nothing to read.
    #[error("there are no files to read")]
    NoFiles,
    /// There is not one assessment of the group.
    #[error(transparent)]
    NotAgreed(#[from] NotAgreed),
    /// The round is there already.
    #[error("`{path}` is there already")]
    Exists { path: String },
    /// Another unit or round has the file's name.
    #[error("`{path}` is of another unit or round")]
    Taken { path: String },
    /// It cannot be written as YAML.
    #[error("the assessment cannot be written as YAML: {reason}")]
    Form { reason: String },
}

pub(super) fn run(
    site: &SiteSettings,
    settings: &AssessSettings,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let read = pipeline::site(&site.request)?;
    let spoken =
        site.language.unwrap_or_else(|| language::after_reading(read.site.settings.language, messages.language()));
    let messages = &Messages::new(spoken)?;
    let files::Found { files: paths, unreadable } = files::find(&settings.files);
    let name = |(path, fault): (PathBuf, Fault)| (path.display().to_string(), vec![fault]);
    let mut refused: Vec<(String, Vec<Fault>)> = unreadable.into_iter().map(name).collect();
    let outcome = match ready(settings, &read, &paths) {
        Err(error) => Err(error.into()),
        Ok(name) => {
            let mut gathering = Gathering::default();
            for path in &paths {
                if let Err(faults) = take(path, &read, &settings.asked, &mut gathering) {
                    refused.push((path.display().to_string(), faults));
                }
            }
            write(site, settings, &name, gathering, &read, messages)
        }
    };
    if let Ok(written) = &outcome {
        refused.extend(written.agreed.others.iter().map(|(file, fault)| (file.clone(), vec![fault.clone()])));
    }
    let report = Report { asked: &settings.asked, files: paths.len(), refused: &refused, outcome: &outcome };
    match console.speech().format {
        Format::Json => {
            console.print(&report.json(messages));
            console.warn(&report.problems(messages));
        }
        Format::Human => {
            console.warn(&report.problems(messages));
            console.tell(&report.told(messages));
        }
    }
    Ok(match outcome {
        Err(_) => Exit::CouldNotRun,
        Ok(_) if !refused.is_empty() => Exit::Content,
        Ok(_) => Exit::Done,
    })
}

/// The name of the file that will be written, if there is anything to read and to hold it against.
fn ready(settings: &AssessSettings, read: &SiteRead, paths: &[PathBuf]) -> Result<String, AssessError> {
    let name = file_name(&settings.asked)?;
    check_content(read)?;
    if paths.is_empty() { Err(AssessError::NoFiles) } else { Ok(name) }
}

/// Takes one file in.
fn take(path: &Path, read: &SiteRead, asked: &Asked, gathering: &mut Gathering) -> Result<(), Vec<Fault>> {
    let bytes = files::read(path).map_err(|fault| vec![fault])?;
    let hash = *blake3::hash(&bytes).as_bytes();
    let sheet = Sheet::read(&bytes, asked, &read.site.frameworks)?;
    gathering.add(&path.display().to_string(), hash, sheet).map_err(|fault| vec![fault])
}

/// The name of the file that keeps a unit's round.
fn file_name(asked: &Asked) -> Result<String, AssessError> {
    let part = |name: &str| {
        let part = slug(name);
        if part.is_empty() { Err(AssessError::Name { name: name.to_owned() }) } else { Ok(part) }
    };
    let name = format!("{}-{}", part(&asked.unit)?, part(&asked.round)?);
    let length = name.chars().count();
    if length > LONGEST_NAME { Err(AssessError::LongName { length }) } else { Ok(name) }
}

/// The name of the file with whose scores it keeps: a group's own and those of somebody from outside are two files.
fn name_for(name: &str, agreed: &Agreed) -> String {
    match agreed.assessment.mode {
        Some(raw::AssessmentMode::External) => format!("{name}-external"),
        Some(raw::AssessmentMode::Consensus) | None => name.to_owned(),
    }
}

/// Whether frameworks and policy are what the content says: from a broken file they would be read in part.
fn check_content(read: &SiteRead) -> Result<(), AssessError> {
    let errors = read.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let mut files = errors.filter_map(|problem| read.sources.file(problem.span.file));
    let decides = |path: &str| path == "content/site.yaml" || path.starts_with("content/frameworks/");
    if let Some(file) = files.find(|file| decides(&file.path)) {
        return Err(AssessError::Content { path: file.path.clone() });
    }
    if read.site.frameworks.is_empty() { Err(AssessError::NoFramework) } else { Ok(()) }
}

/// Writes what the group agreed on.
fn write(
    site: &SiteSettings,
    settings: &AssessSettings,
    name: &str,
    gathering: Gathering,
    read: &SiteRead,
    messages: &Messages,
) -> Result<Outcome, Failure> {
    let asked = &settings.asked;
    let policy = &read.site.settings.policy;
    let agreed = gathering.agreed(asked, &read.site.frameworks, policy).map_err(AssessError::from)?;
    let text = text(&agreed, messages)?;
    let root = &site.request.root;
    let name = &name_for(name, &agreed);
    let path = match existing(name, asked, &agreed, read)? {
        None => {
            let path = format!("{FOLDER}/{name}.yaml");
            let system = |source| ChangeError::System { path: FOLDER.to_owned(), source };
            fs::create_dir_all(root.join(FOLDER)).map_err(system)?;
            change::create(root, &path, &text).map_err(|error| match error {
                ChangeError::System { source, .. } if source.kind() == io::ErrorKind::AlreadyExists => {
                    Failure::from(AssessError::Exists { path: path.clone() })
                }
                error => error.into(),
            })?;
            path
        }
        Some(path) if settings.replacing == Replacing::No => return Err(AssessError::Exists { path }.into()),
        Some(path) => {
            let old = read.sources.find(&path).and_then(|file| file.as_text()).unwrap_or("");
            change::replace(root, &path, old, &text)?;
            path
        }
    };
    Ok(Outcome { path, agreed })
}

/// The file that keeps this round already, under whatever name.
fn existing(name: &str, asked: &Asked, agreed: &Agreed, read: &SiteRead) -> Result<Option<String>, AssessError> {
    let site = &read.site;
    let path_of = |assessment: &Assessment| read.sources.file(assessment.span.file).map(|file| file.path.clone());
    let version = site.frameworks.get(agreed.framework.index()).and_then(|framework| framework.version.as_ref());
    let reads_alike = |one: &str, other: &str| one.split_whitespace().eq(other.split_whitespace());
    let is_same = |one: &&Assessment| {
        one.framework == agreed.framework
            && one.version.as_ref() == version
            && Some(one.mode) == agreed.assessment.mode
            && reads_alike(&one.unit, &asked.unit)
            && reads_alike(&one.round, &asked.round)
    };
    if let Some(path) = site.assessments.iter().find(is_same).and_then(path_of) {
        return Ok(Some(path));
    }
    let taken = ["yaml", "yml"].map(|extension| format!("{FOLDER}/{name}.{extension}"));
    match taken.into_iter().find(|path| read.sources.find(path).is_some()) {
        Some(path) => Err(AssessError::Taken { path }),
        None => Ok(None),
    }
}

/// The file's text. It is read again: what was written must mean what was agreed.
fn text(agreed: &Agreed, messages: &Messages) -> Result<String, AssessError> {
    let body = yaml::to_text(&agreed.assessment).map_err(|reason| AssessError::Form { reason })?;
    let text = format!("# {}\n{body}", messages.text("assess-record", &[]));
    let same = yaml::parse(crate::diagnostic::FileId(0), &text, 0).is_ok_and(|tree| {
        let mut problems = crate::diagnostic::Problems::default();
        let again: raw::Assessment = yaml::decode(&tree, &mut problems);
        !problems.has_errors() && yaml::to_text(&again).is_ok_and(|again| again == body)
    });
    if same { Ok(text) } else { Err(AssessError::Form { reason: "round trip".to_owned() }) }
}
