//! `polku withdraw QUOTE-ID`: takes a quote out of the content, and tells where else its words may be.
//!
//! The id goes into `content/quotes/withdrawn.yaml` first, so that a run that is cut short leaves a site that is not
//! built rather than one that shows the words. Nothing of the words is kept or printed.

mod places;

use serde::Serialize;
use thiserror::Error;

use super::Exit;
use super::arguments::Format;
use super::change;
use super::console::Console;
use super::failure::Failure;
use super::language;
use super::messages::Messages;
use super::report;
use super::settings::{SiteSettings, Trial, WithdrawSettings};
use crate::diagnostic::{Problems, similar};
use crate::locale::Argument;
use crate::model::{self, raw};
use crate::pipeline::RunError;
use crate::source::cut::{Cut, CutError, cut};
use crate::source::{Body, SourceFile, Sources, yaml};
use places::{Found, Kind};

/// Why nothing was withdrawn.
#[derive(Debug, Error)]
pub(super) enum WithdrawError {
    /// No quote has the id; empty texts where there is nothing to tell.
    #[error("there is no quote `{id}`")]
    Unknown { id: String, similar: String, unreadable: String },
    /// It was withdrawn before.
    #[error("`{id}` is withdrawn already")]
    Withdrawn { id: String },
    /// Several surveys have a quote of the id.
    #[error("`{id}` is in several surveys: {surveys}")]
    Ambiguous { id: String, surveys: String },
    /// The file cannot be read as what it is.
    #[error("`{path}` cannot be read")]
    Unreadable { path: String },
    /// The quote cannot be told apart from what is around it.
    #[error("`{path}:{line}` is written in a way that cannot be cut")]
    Notation { path: String, line: usize },
}

/// The file that keeps the ids.
const RECORD: &str = "content/quotes/withdrawn.yaml";

/// The version of the JSON document's form.
const VERSION: u32 = 1;

/// A quote in its file.
struct Quote<'a> {
    file: &'a SourceFile,
    survey: String,
    id: String,
    written: raw::Quote,
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    quote: &'a str,
    dry_run: bool,
    file: &'a str,
    first_line: usize,
    last_line: usize,
    record: &'static str,
    places: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    kind: &'static str,
    file: &'a str,
    line: usize,
}

pub(super) fn run(
    site: &SiteSettings,
    settings: &WithdrawSettings,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let root = &site.request.root;
    if !root.join("content").is_dir() {
        return Err(RunError::NoContent { root: root.clone() }.into());
    }
    let sources = Sources::read(root, &mut Problems::default())
        .map_err(|source| RunError::Read { root: root.clone(), source })?;
    let parsed = model::parse(&sources, site.request.profile, None, &mut Problems::default());
    let spoken = site.language.unwrap_or_else(|| language::after_reading(parsed.language(), messages.language()));
    let messages = &Messages::new(spoken)?;

    let record = record_file(&sources)?;
    let quote = find(&sources, &settings.quote, record.as_ref())?;
    let text = quote.file.as_text().unwrap_or("");
    let cut = cut(quote.file.id, text, "quotes", &quote.id).map_err(|error| refusal(error, &quote, &sources))?;
    let recorded = match &record {
        Some(record) if record.ids.contains(&quote.id) => record.text.to_owned(),
        Some(record) => with_id(record.text, &quote.id)
            .ok_or_else(|| WithdrawError::Notation { path: RECORD.to_owned(), line: 1 })?,
        None => new_record(&quote.id, messages),
    };
    let mut found = places::in_content(&sources, quote.file, &cut, &quote.survey, &quote.id, &quote.written);
    found.extend(places::in_releases(root, &quote.id));
    if settings.trial == Trial::Done {
        match &record {
            Some(record) => change::replace(root, RECORD, record.text, &recorded)?,
            None => change::create(root, RECORD, &recorded)?,
        }
        change::replace(root, &quote.file.path, text, &cut.text)?;
    }
    match console.speech().format {
        Format::Json => console.print(&json(&quote, &cut, &found, settings.trial, &sources)),
        Format::Human => console.print(&told(&quote, &cut, &found, settings.trial, &sources, messages)),
    }
    Ok(Exit::Done)
}

fn refusal(error: CutError, quote: &Quote<'_>, sources: &Sources) -> WithdrawError {
    let path = quote.file.path.clone();
    match error {
        CutError::NotFound => WithdrawError::Unreadable { path },
        CutError::Notation => {
            let line = sources.position(quote.file.id, quote.written.text.span.start).line;
            WithdrawError::Notation { path, line }
        }
    }
}

/// The record of withdrawn ids as it is.
struct Record<'a> {
    text: &'a str,
    ids: Vec<String>,
}

fn record_file(sources: &Sources) -> Result<Option<Record<'_>>, WithdrawError> {
    let Some(file) = sources.find(RECORD) else { return Ok(None) };
    let record: raw::Withdrawn = decoded(file).ok_or_else(|| WithdrawError::Unreadable { path: RECORD.to_owned() })?;
    let ids = record.withdrawn.into_iter().map(|id| id.value).collect();
    Ok(Some(Record { text: file.as_text().unwrap_or(""), ids }))
}

/// A file as a shape; nothing if any of it cannot be read.
fn decoded<T: serde::de::DeserializeOwned + Default>(file: &SourceFile) -> Option<T> {
    let Body::Text(text) = &file.body else { return None };
    let tree = yaml::parse(file.id, text, 0).ok()?;
    let mut problems = Problems::default();
    let shape = yaml::decode(&tree, &mut problems);
    (!problems.has_errors()).then_some(shape)
}

/// The record with one id more, every other byte as it was.
fn with_id(text: &str, id: &str) -> Option<String> {
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let line = text.lines().rev().find(|line| !line.trim().is_empty())?;
    let indentation = &line[..line.len() - line.trim_start().len()];
    let gap = if text.ends_with('\n') { "" } else { end };
    // a list item a line; whatever else an editor made of the file is not guessed at
    let longer = if line.trim_start().starts_with("- ") {
        format!("{text}{gap}{indentation}- {id}{end}")
    } else if line.trim_end() == "withdrawn:" {
        format!("{text}{gap}  - {id}{end}")
    } else {
        return None;
    };
    let ids = |text: &str| {
        let tree = yaml::parse(crate::diagnostic::FileId(0), text, 0).ok()?;
        let record: raw::Withdrawn = yaml::decode(&tree, &mut Problems::default());
        Some(record.withdrawn.into_iter().map(|id| id.value).collect::<Vec<_>>())
    };
    let mut expected = ids(text)?;
    expected.push(id.to_owned());
    (ids(&longer)? == expected).then_some(longer)
}

fn new_record(id: &str, messages: &Messages) -> String {
    format!("# {}\nwithdrawn:\n  - {id}\n", messages.text("withdraw-record", &[]))
}

/// The quote of an id such as `hope` or `survey-2022/hope`.
fn find<'a>(sources: &'a Sources, asked: &str, record: Option<&Record<'_>>) -> Result<Quote<'a>, WithdrawError> {
    let (survey, id) = match asked.rsplit_once('/') {
        Some((survey, id)) => (Some(survey), id),
        None => (None, asked),
    };
    let (mut found, mut known, mut unreadable) = (Vec::new(), Vec::new(), Vec::new());
    for file in survey_files(sources) {
        let name = survey_id(file);
        if survey.is_some_and(|survey| survey != name) {
            continue;
        }
        let Some(shape) = decoded::<raw::Survey>(file) else {
            unreadable.push(file.path.clone());
            continue;
        };
        for (own, quote) in shape.quotes.0 {
            known.push(own.value.clone());
            if own.value == id {
                found.push(Quote { file, survey: name.to_owned(), id: own.value, written: quote });
            }
        }
    }
    // a file that cannot be read may hold a quote of the same id
    if let Some(path) = unreadable.first().filter(|_| found.len() == 1) {
        return Err(WithdrawError::Unreadable { path: path.clone() });
    }
    match found.len() {
        1 => found.pop().ok_or_else(|| WithdrawError::Withdrawn { id: id.to_owned() }),
        0 if record.is_some_and(|record| record.ids.iter().any(|own| own == id)) => {
            Err(WithdrawError::Withdrawn { id: id.to_owned() })
        }
        0 => {
            let known: Vec<&str> = known.iter().map(String::as_str).collect();
            let similar = similar(id, &known).unwrap_or_default().to_owned();
            Err(WithdrawError::Unknown { id: asked.to_owned(), similar, unreadable: unreadable.join(", ") })
        }
        _ => {
            let surveys = found.iter().map(|quote| format!("{}/{id}", quote.survey)).collect::<Vec<_>>().join(", ");
            Err(WithdrawError::Ambiguous { id: id.to_owned(), surveys })
        }
    }
}

fn survey_files(sources: &Sources) -> impl Iterator<Item = &SourceFile> {
    let is_survey = |file: &&SourceFile| {
        file.path.starts_with("content/quotes/")
            && file.path != RECORD
            && ["yaml", "yml"].contains(&file.extension().as_str())
    };
    sources.files().iter().filter(is_survey)
}

fn survey_id(file: &SourceFile) -> &str {
    let name = file.path.rsplit_once('/').map_or(file.path.as_str(), |(_, name)| name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// The first and the last line of what is cut.
fn lines(quote: &Quote<'_>, cut: &Cut, sources: &Sources) -> (usize, usize) {
    let line = |offset: usize| sources.position(quote.file.id, u32::try_from(offset).unwrap_or(u32::MAX)).line;
    (line(cut.range.start), line(cut.range.end.max(cut.range.start + 1) - 1))
}

fn told(quote: &Quote<'_>, cut: &Cut, found: &[Found], trial: Trial, sources: &Sources, messages: &Messages) -> String {
    let (first, last) = lines(quote, cut, sources);
    let id = format!("{}/{}", quote.survey, quote.id);
    let place = if first == last {
        format!("{}:{first}", quote.file.path)
    } else {
        format!("{}:{first}–{last}", quote.file.path)
    };
    let sentence = match trial {
        Trial::Done => "withdraw-done",
        Trial::OnlyTold => "withdraw-trial",
    };
    let arguments = [("id", id.as_str()), ("place", place.as_str()), ("record", RECORD)];
    let mut text = messages.text(sentence, &arguments.map(|(name, value)| (name, Argument::Text(value)))) + "\n\n";
    for kind in Kind::ALL {
        let of_kind: Vec<&Found> = found.iter().filter(|found| found.kind == kind).collect();
        if !of_kind.is_empty() {
            text += &(messages.text(kind.sentence(), &[]) + "\n");
            text.extend(of_kind.iter().map(|found| format!("  {}:{}\n", found.file, found.line)));
            text.push('\n');
        }
    }
    text + &messages.text("withdraw-beyond", &[]) + "\n"
}

fn json(quote: &Quote<'_>, cut: &Cut, found: &[Found], trial: Trial, sources: &Sources) -> String {
    let (first_line, last_line) = lines(quote, cut, sources);
    let id = format!("{}/{}", quote.survey, quote.id);
    let places = found.iter().map(|found| Entry { kind: found.kind.word(), file: &found.file, line: found.line });
    let document = Document {
        version: VERSION,
        quote: &id,
        dry_run: trial == Trial::OnlyTold,
        file: &quote.file.path,
        first_line,
        last_line,
        record: RECORD,
        places: places.collect(),
    };
    report::json::to_text(&document)
}

#[cfg(test)]
mod tests {
    use super::with_id;

    #[test]
    fn an_id_more() {
        let more = |text| with_id(text, "b");
        assert_eq!(more("# x\nwithdrawn:\n- a\n").as_deref(), Some("# x\nwithdrawn:\n- a\n- b\n"));
        assert_eq!(more("withdrawn:\r\n  - a # x").as_deref(), Some("withdrawn:\r\n  - a # x\r\n  - b\r\n"));
        assert_eq!(more("withdrawn:\n").as_deref(), Some("withdrawn:\n  - b\n"));
        assert_eq!(more("withdrawn: [a]\n"), None);
        assert_eq!(more("withdrawn:\n  - a\n# end\n"), None);
    }
}
