//! `polku audit --verify FILE`: a certificate is added up. No site is needed for it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::human::{Page, count};
use crate::cli::Exit;
use crate::cli::arguments::Format;
use crate::cli::console::Console;
use crate::cli::failure::Failure;
use crate::cli::messages::{Messages, Sentence};
use crate::cli::report::json;
use crate::disclosure::{Certificate, Fault, NoCertificate, Wrong};
use crate::locale::Argument;

/// A certificate that cannot be read from the disk.
#[derive(Debug, thiserror::Error)]
#[error("`{}` cannot be read: {source}", path.display())]
pub(in crate::cli) struct ReadError {
    pub path: PathBuf,
    pub source: io::Error,
}

pub(in crate::cli) fn run(file: &Path, messages: &Messages, console: &mut Console) -> Result<Exit, Failure> {
    let text = fs::read(file).map_err(|source| ReadError { path: file.to_owned(), source })?;
    let certificate = match Certificate::read(&text) {
        Ok(certificate) => certificate,
        Err(error) => return Ok(refuse(vec![no_certificate(&error, file, messages)], messages, console)),
    };
    if let Err(faults) = certificate.verify() {
        return Ok(refuse(faults.iter().map(|fault| sentence(fault, messages)).collect(), messages, console));
    }
    if console.speech().format == Format::Json {
        console.print(&json::empty());
    }
    let mut page = Page::new(messages, Console::width());
    page.put_text(0, "verify-holds", &[("count", count(certificate.withheld()))]);
    console.mention(&page.finish());
    Ok(Exit::Done)
}

fn refuse(sentences: Vec<Sentence>, messages: &Messages, console: &mut Console) -> Exit {
    let mut text: String = sentences.iter().map(|sentence| sentence.to_text(messages)).collect();
    text += &messages.text("verify-fails", &[("count", count(sentences.len()))]);
    text.push('\n');
    if console.speech().format == Format::Json {
        console.print(&json::refusals(sentences));
    }
    console.warn(&text);
    Exit::Content
}

fn no_certificate(error: &NoCertificate, file: &Path, messages: &Messages) -> Sentence {
    let file = file.display().to_string();
    let file = ("file", Argument::Text(&file));
    match error {
        NoCertificate::Malformed { line, column } => {
            messages.sentence("verify-malformed", &[file, ("line", count(*line)), ("column", count(*column))])
        }
        NoCertificate::Version(version) => {
            let version = version.to_string();
            messages.sentence("verify-version", &[file, ("version", Argument::Text(&version))])
        }
    }
}

/// A fault in words: the population, the figure, the sum found and the change with which it is so.
fn sentence(fault: &Fault, messages: &Messages) -> Sentence {
    let number = |number: &i64| number.to_string();
    let (id, values): (&'static str, Vec<(&str, String)>) = match &fault.wrong {
        Wrong::NotThere => ("verify-not-there", vec![]),
        Wrong::TooLarge => ("verify-too-large", vec![]),
        Wrong::Twice { figure } => ("verify-twice", vec![("figure", figure.clone())]),
        Wrong::Unequal { one, other } => ("verify-unequal", vec![("one", number(one)), ("other", number(other))]),
        Wrong::Negative { cell, count } => {
            ("verify-negative", vec![("cell", cell.to_string()), ("number", number(count))])
        }
        Wrong::Shown { figure, low, high, sum } => {
            let printed = if low == high { number(low) } else { format!("{low}–{high}") };
            ("verify-shown", vec![("figure", figure.clone()), ("printed", printed), ("sum", number(sum))])
        }
        Wrong::Zero { figure, sum } => ("verify-zero", vec![("figure", figure.clone()), ("sum", number(sum))]),
        Wrong::Value { figure, value, sum } => {
            ("verify-value", vec![("figure", figure.clone()), ("value", number(value)), ("sum", number(sum))])
        }
        Wrong::FewValues { figure, found, needed } => (
            "verify-few",
            vec![("figure", figure.clone()), ("found", found.to_string()), ("needed", needed.to_string())],
        ),
    };
    let arguments: Vec<(&str, Argument<'_>)> =
        values.iter().map(|(name, value)| (*name, Argument::Text(value))).collect();
    let mut message = messages.text(id, &arguments);
    if let Some(taken) = fault.taken {
        let change = [("change", count(taken.change)), ("times", Argument::Count(taken.times))];
        message = messages.text("verify-with-change", &change) + &message;
    }
    if !fault.population.is_empty() {
        message = format!("{}: {message}", fault.population);
    }
    Sentence { id, message, hint: None }
}
