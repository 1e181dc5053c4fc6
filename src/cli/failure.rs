//! Why a run came to nothing, as sentences.

use std::io;
use std::path::{Path, PathBuf};

use super::assess::{AssessError, LONGEST_NAME};
use super::audit::UnknownFigure;
use super::audit::verify::ReadError;
use super::change::ChangeError;
use super::destination::DestinationError;
use super::init::InitError;
use super::messages::{BrokenCatalog, Messages, Sentence};
use super::pack::PackError;
use super::release::ReleaseError;
use super::settings::SettingsError;
use super::translate::TranslateError;
use super::withdraw::WithdrawError;
use crate::assessment::NotAgreed;
use crate::locale::Argument;
use crate::pack::{ArchiveError, LONGEST_PATH};
use crate::pipeline::RunError;
use crate::write::{Action, Obstacle, ObstacleKind, TargetError, WriteError};

/// Why a run came to nothing.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    #[error(transparent)]
    Settings(#[from] SettingsError),
    #[error(transparent)]
    Run(#[from] RunError),
    #[error(transparent)]
    Target(#[from] TargetError),
    #[error(transparent)]
    Write(#[from] WriteError),
    #[error(transparent)]
    Init(#[from] InitError),
    #[error(transparent)]
    Change(#[from] ChangeError),
    #[error(transparent)]
    Withdraw(#[from] WithdrawError),
    /// Nothing was accepted.
    #[error(transparent)]
    Translate(#[from] TranslateError),
    #[error(transparent)]
    Assess(#[from] AssessError),
    #[error("`{}` cannot be written: {source}", path.display())]
    File { path: PathBuf, source: io::Error },
    #[error(transparent)]
    Certificate(DestinationError),
    #[error(transparent)]
    Pack(#[from] PackError),
    #[error(transparent)]
    ReadCertificate(#[from] ReadError),
    #[error(transparent)]
    UnknownFigure(#[from] UnknownFigure),
    #[error(transparent)]
    Release(#[from] ReleaseError),
    #[error(transparent)]
    Catalog(#[from] BrokenCatalog),
    #[error("standard output cannot be written: {0}")]
    Print(io::Error),
}

impl Failure {
    /// What is said of it.
    pub(super) fn sentence(&self, messages: &Messages) -> Sentence {
        let say = |id: &'static str, values: &[(&str, &str)]| {
            let arguments: Vec<(&str, Argument<'_>)> =
                values.iter().map(|(name, value)| (*name, Argument::Text(value))).collect();
            messages.sentence(id, &arguments)
        };
        match self {
            Self::Settings(error) => settings(error, &say),
            Self::Run(error) => run(error, &say),
            Self::Target(error) => target(error, &say),
            Self::Write(error) => write(error, messages, &say),
            Self::Init(error) => init(error, &say),
            Self::Change(error) => change(error, &say),
            Self::Withdraw(error) => withdraw(error, &say),
            Self::Translate(error) => translate(error, &say),
            Self::Pack(error) => pack(error, &say),
            Self::Certificate(error) => certificate(error, &say),
            Self::ReadCertificate(ReadError { path, source }) => {
                say("failure-read-file", &[("path", &shown(path)), ("reason", &source.to_string())])
            }
            Self::UnknownFigure(UnknownFigure { figure, similar }) => {
                let hint =
                    if similar.is_empty() { "failure-unknown-figure.hint" } else { "failure-unknown-figure.similar" };
                let hint = messages.text(hint, &[("similar", Argument::Text(similar))]);
                Sentence { hint: Some(hint), ..say("failure-unknown-figure", &[("figure", figure)]) }
            }
            Self::Release(error) => release(error, &say),
            Self::Assess(error) => assess(error, &say),
            Self::File { path, source } => {
                say("failure-write-file", &[("path", &shown(path)), ("reason", &source.to_string())])
            }
            Self::Catalog(error) => say("failure-catalog", &[("reason", &error.to_string())]),
            Self::Print(error) => say("failure-print", &[("reason", &error.to_string())]),
        }
    }
}

/// Makes a sentence of an id and its arguments.
type Say<'a> = dyn Fn(&'static str, &[(&str, &str)]) -> Sentence + 'a;

fn settings(error: &SettingsError, say: &Say<'_>) -> Sentence {
    match error {
        SettingsError::Today(text) => say("usage-today", &[("value", text)]),
        SettingsError::SourceDateEpoch(text) => say("usage-source-date-epoch", &[("value", &text.to_string_lossy())]),
    }
}

fn run(error: &RunError, say: &Say<'_>) -> Sentence {
    match error {
        RunError::BaseUrl { given } => say("usage-base-url", &[("value", given)]),
        RunError::NoContent { root } => {
            // `.` would tell nobody where it was looked for
            let folder = std::path::absolute(root).unwrap_or_else(|_| root.clone());
            say("failure-no-content", &[("folder", &shown(&folder))])
        }
        RunError::NoRelease { name, known } if known.is_empty() => say("failure-no-release-none", &[("name", name)]),
        RunError::NoRelease { name, known } => {
            say("failure-no-release", &[("name", name), ("known", &known.join(", "))])
        }
        RunError::NoWorkshop { id, known } if known.is_empty() => say("failure-no-workshop-none", &[("id", id)]),
        RunError::NoWorkshop { id, known } => say("failure-no-workshop", &[("id", id), ("known", &known.join(", "))]),
        RunError::AmbiguousWorkshop { id, known } => {
            say("failure-ambiguous-workshop", &[("id", id), ("known", &known.join(", "))])
        }
        RunError::Read { root, source } => {
            say("failure-read", &[("folder", &shown(root)), ("reason", &source.to_string())])
        }
    }
}

fn target(error: &TargetError, say: &Say<'_>) -> Sentence {
    match error {
        TargetError::Root { folder } => say("failure-target-root", &[("folder", &shown(folder))]),
        TargetError::HoldsRoot { folder } => say("failure-target-holds-root", &[("folder", &shown(folder))]),
        TargetError::HoldsInput { folder, input } => {
            say("failure-target-holds-input", &[("folder", &shown(folder)), ("input", &shown(input))])
        }
        TargetError::InInput { folder, input } => {
            say("failure-target-in-input", &[("folder", &shown(folder)), ("input", &shown(input))])
        }
        TargetError::NotAFolder { path } => say("failure-not-a-folder", &[("path", &shown(path))]),
        TargetError::NotEmpty { folder, found } => {
            say("failure-target-not-empty", &[("folder", &shown(folder)), ("found", &shown(found))])
        }
        TargetError::System { path, source } => {
            say("failure-target-system", &[("path", &shown(path)), ("reason", &source.to_string())])
        }
    }
}

fn write(error: &WriteError, messages: &Messages, say: &Say<'_>) -> Sentence {
    match error {
        WriteError::Busy { folder } => say("failure-busy", &[("folder", &shown(folder))]),
        WriteError::Moved { folder } => say("failure-moved", &[("folder", &shown(folder))]),
        WriteError::LaterManifest { path, version } => {
            say("failure-later-manifest", &[("path", &shown(path)), ("version", &version.to_string())])
        }
        WriteError::Obstructed { obstacles } => {
            let all: Vec<String> = obstacles.iter().map(|found| obstacle(found, messages)).collect();
            say("failure-obstructed", &[("obstacles", &all.join(", "))])
        }
        WriteError::DiskFull { path, source } => {
            say("failure-disk-full", &[("path", &shown(path)), ("reason", &source.to_string())])
        }
        WriteError::System { action, path, source } => {
            say(action_id(*action), &[("path", &shown(path)), ("reason", &source.to_string())])
        }
    }
}

fn action_id(action: Action) -> &'static str {
    match action {
        Action::CreateFolder => "failure-create-folder",
        Action::List => "failure-list-folder",
        Action::Lock => "failure-lock",
        Action::Read => "failure-read-file",
        Action::Write => "failure-write-file",
        Action::Delete => "failure-delete",
    }
}

fn obstacle(obstacle: &Obstacle, messages: &Messages) -> String {
    let id = match obstacle.kind {
        ObstacleKind::File => "obstacle-file",
        ObstacleKind::Folder => "obstacle-folder",
        ObstacleKind::Link => "obstacle-link",
        ObstacleKind::Special => "obstacle-special",
    };
    messages.text(id, &[("path", Argument::Text(&obstacle.found))])
}

fn init(error: &InitError, say: &Say<'_>) -> Sentence {
    match error {
        InitError::NotAFolder { path } => say("failure-not-a-folder", &[("path", &shown(path))]),
        InitError::NotEmpty { folder, found } => {
            say("failure-init-not-empty", &[("folder", &shown(folder)), ("found", &shown(found))])
        }
        InitError::System { path, source } => {
            say("failure-write-file", &[("path", &shown(path)), ("reason", &source.to_string())])
        }
    }
}

fn certificate(error: &DestinationError, say: &Say<'_>) -> Sentence {
    match error {
        DestinationError::Inside { path, folder } => {
            say("failure-certificate-inside", &[("path", &shown(path)), ("folder", &shown(folder))])
        }
        DestinationError::NotAFile { path } => say("failure-certificate-no-file", &[("path", &shown(path))]),
        DestinationError::System { path, source } => {
            say("failure-write-file", &[("path", &shown(path)), ("reason", &source.to_string())])
        }
    }
}

fn pack(error: &PackError, say: &Say<'_>) -> Sentence {
    match error {
        PackError::Name { path } => say("failure-pack-name", &[("path", &shown(path))]),
        PackError::Unportable { path } => say("failure-pack-unportable", &[("path", &shown(path))]),
        PackError::Destination(DestinationError::Inside { path, folder }) => {
            say("failure-pack-inside", &[("path", &shown(path)), ("folder", &shown(folder))])
        }
        PackError::Destination(DestinationError::NotAFile { path }) => {
            say("failure-pack-no-file", &[("path", &shown(path))])
        }
        PackError::Destination(DestinationError::System { path, source }) => {
            say("failure-write-file", &[("path", &shown(path)), ("reason", &source.to_string())])
        }
        PackError::Archive(ArchiveError::LongPath { path, length }) => say(
            "failure-pack-long-path",
            &[("path", path), ("length", &length.to_string()), ("most", &LONGEST_PATH.to_string())],
        ),
        PackError::Archive(ArchiveError::Zip(error)) => say("failure-pack-archive", &[("reason", &error.to_string())]),
    }
}

fn change(error: &ChangeError, say: &Say<'_>) -> Sentence {
    match error {
        ChangeError::Changed { path } => say("failure-change-changed", &[("path", path)]),
        ChangeError::OutsideContent { path } => say("failure-change-outside", &[("path", path)]),
        ChangeError::System { path, source } => {
            say("failure-change", &[("path", path), ("reason", &source.to_string())])
        }
    }
}

fn translate(error: &TranslateError, say: &Say<'_>) -> Sentence {
    match error {
        TranslateError::Unknown { path, similar } if similar.is_empty() => {
            say("failure-translate-unknown", &[("path", path)])
        }
        TranslateError::Unknown { path, similar } => {
            say("failure-translate-similar", &[("path", path), ("similar", similar)])
        }
        TranslateError::Content => say("failure-translate-content", &[]),
        TranslateError::Folder(source) => say("failure-translate-folder", &[("reason", &source.to_string())]),
    }
}

fn withdraw(error: &WithdrawError, say: &Say<'_>) -> Sentence {
    match error {
        WithdrawError::Unknown { id, similar, unreadable } => {
            let sentence = match (similar.as_str(), unreadable.as_str()) {
                ("", "") => "failure-withdraw-unknown",
                (_, "") => "failure-withdraw-unknown-similar",
                _ => "failure-withdraw-unreadable",
            };
            say(sentence, &[("id", id), ("similar", similar), ("files", unreadable)])
        }
        WithdrawError::Withdrawn { id } => say("failure-withdraw-again", &[("id", id)]),
        WithdrawError::Ambiguous { id, surveys } => {
            say("failure-withdraw-ambiguous", &[("id", id), ("surveys", surveys)])
        }
        WithdrawError::Unreadable { path } => say("failure-withdraw-unreadable-file", &[("path", path)]),
        WithdrawError::Notation { path, line } => {
            say("failure-withdraw-notation", &[("path", path), ("line", &line.to_string())])
        }
    }
}

fn release(error: &ReleaseError, say: &Say<'_>) -> Sentence {
    match error {
        ReleaseError::Name { name } => say("failure-release-name", &[("name", name)]),
        ReleaseError::Exists { name } => say("failure-release-exists", &[("name", name)]),
        ReleaseError::Form { reason } => say("failure-release-form", &[("reason", reason)]),
    }
}

fn assess(error: &AssessError, say: &Say<'_>) -> Sentence {
    match error {
        AssessError::Name { name } => say("failure-assess-name", &[("name", name)]),
        AssessError::LongName { length } => {
            say("failure-assess-long-name", &[("length", &length.to_string()), ("most", &LONGEST_NAME.to_string())])
        }
        AssessError::NoFramework => say("failure-assess-no-framework", &[]),
        AssessError::Content { path } => say("failure-assess-content", &[("path", path)]),
        AssessError::NoFiles => say("failure-assess-no-files", &[]),
        AssessError::NotAgreed(NotAgreed::None) => say("failure-assess-none", &[]),
        AssessError::NotAgreed(NotAgreed::Several(files)) => {
            say("failure-assess-several", &[("files", &files.join(", "))])
        }
        AssessError::Exists { path } => say("failure-assess-exists", &[("path", path)]),
        AssessError::Taken { path } => say("failure-assess-taken", &[("path", path)]),
        AssessError::Form { reason } => say("failure-assess-form", &[("reason", reason)]),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
