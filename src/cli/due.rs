//! `polku due`: what runs out soon, by day. It names things and places, never people.

mod calendar;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;

use super::Exit;
use super::arguments::Format;
use super::change;
use super::console::Console;
use super::failure::Failure;
use super::language;
use super::messages::Messages;
use super::report::{self, Place};
use super::settings::{DueSettings, SiteSettings};
use crate::diagnostic::Severity;
use crate::locale::{Argument, Locale};
use crate::model::{Deadline, DeadlineKind};
use crate::pipeline::{self, Due};

/// The version of the JSON document's form.
const VERSION: u32 = 1;

/// A day as it is listed.
struct Item {
    date: Date,
    overdue: bool,
    /// The word for its kind in JSON, and the beginning of its messages' ids.
    kind: &'static str,
    /// What it is of: an id or a source file; nothing for the site itself.
    name: String,
    place: Place,
}

#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    /// Errors found while reading: with any, days may be missing.
    errors: usize,
    due: Vec<Entry<'a>>,
}

#[derive(Serialize)]
struct Entry<'a> {
    date: String,
    overdue: bool,
    kind: &'static str,
    name: &'a str,
    file: &'a str,
    line: usize,
}

pub(super) fn run(
    site: &SiteSettings,
    settings: &DueSettings,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let due = pipeline::due(&site.request)?;
    let spoken = site.language.unwrap_or_else(|| language::after_reading(due.language, messages.language()));
    let messages = &Messages::new(spoken)?;
    let today = site.request.today;
    let last = today.saturating_add(i64::from(settings.within).days());
    let items: Vec<Item> =
        due.deadlines.iter().filter(|day| day.date <= last).map(|day| item(day, today, &due)).collect();
    let errors = due.problems.count(Severity::Error);
    match console.speech().format {
        Format::Json => console.print(&json(&items, errors)),
        Format::Human => console.print(&list(&items, settings.within, messages)),
    }
    if let Some(path) = &settings.calendar {
        let text = calendar::text(&items, &calendar::host(&due), messages);
        change::write(path, &text).map_err(|source| Failure::File { path: path.clone(), source })?;
        let path = path.display().to_string();
        console.mention(&(messages.text("due-calendar", &[("path", Argument::Text(&path))]) + "\n"));
    }
    if errors > 0 {
        let count = Argument::Count(i64::try_from(errors).unwrap_or(i64::MAX));
        console.warn(&(messages.text("due-errors", &[("count", count)]) + "\n"));
        return Ok(Exit::Content);
    }
    Ok(if items.iter().any(|item| item.overdue) { Exit::Overdue } else { Exit::Done })
}

fn item(deadline: &Deadline, today: Date, due: &Due) -> Item {
    let (kind, name) = match &deadline.kind {
        DeadlineKind::Consent { survey, quote } => ("consent", format!("{survey}/{quote}")),
        DeadlineKind::Site => ("site", String::new()),
        DeadlineKind::Dataset(id) => ("dataset", id.clone()),
        DeadlineKind::Survey(id) => ("survey", id.clone()),
        DeadlineKind::Statement(what) => ("statement", (*what).to_owned()),
        DeadlineKind::Page(file) => {
            let path = due.sources.file(*file).map_or("", |file| file.path.as_str());
            ("page", path.strip_prefix("content/").unwrap_or(path).to_owned())
        }
    };
    let place = Place::of(deadline.span, &due.sources);
    Item { date: deadline.date, overdue: deadline.date < today, kind, name, place }
}

impl Item {
    /// What it is, as a short sentence.
    fn title(&self, messages: &Messages) -> String {
        messages.text(&format!("due-{}", self.kind), &[("name", Argument::Text(&self.name))])
    }
}

/// One line a day: the day, what it is, where it is written.
fn list(items: &[Item], within: u16, messages: &Messages) -> String {
    if items.is_empty() {
        return messages.text("due-none", &[("days", Argument::Count(i64::from(within)))]) + "\n";
    }
    let locale = Locale::new(messages.language()).ok();
    let line = |item: &Item| {
        let date = locale.as_ref().map_or_else(|| item.date.to_string(), |locale| locale.date(item.date));
        let title = item.title(messages);
        let id = if item.overdue { "due-line-overdue" } else { "due-line" };
        let place = format!("{}:{}", item.place.file, item.place.start.line);
        let arguments = [("date", date.as_str()), ("title", title.as_str()), ("place", place.as_str())];
        messages.text(id, &arguments.map(|(name, value)| (name, Argument::Text(value)))) + "\n"
    };
    items.iter().map(line).collect()
}

fn json(items: &[Item], errors: usize) -> String {
    let due = items.iter().map(|item| Entry {
        date: item.date.to_string(),
        overdue: item.overdue,
        kind: item.kind,
        name: &item.name,
        file: &item.place.file,
        line: item.place.start.line,
    });
    let document = Document { version: VERSION, errors, due: due.collect() };
    report::json::to_text(&document)
}
