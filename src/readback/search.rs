//! The index of the search: scripts that hand over JSON. A line with figures is a list of texts and of figures, each a pair
//! of its name and its value.

use serde_json::Value;

use super::number::Numerals;
use super::{Part, Reading};
use crate::output::OutputPath;

/// What the script of an index begins with.
const CALL: &str = "SearchIndex.take(";

/// Whether a file is of the index of a search.
pub(super) fn is_index(path: &OutputPath) -> bool {
    let stem = path.file_name().strip_suffix(".js").unwrap_or_default();
    let numbered = |kind: &str| stem.strip_prefix(kind).is_some_and(|number| number.parse::<usize>().is_ok());
    let folder = path.folder();
    let is_search = folder == "search" || folder.ends_with("/search");
    is_search && (stem == "words" || numbered("postings-") || numbered("texts-"))
}

/// Reads a file of the index. Numbers that are not named as figures are those of texts, which pages show as well.
pub(super) fn read(path: &OutputPath, bytes: &[u8]) -> Reading {
    let mut reading = Reading::default();
    let text = String::from_utf8_lossy(bytes);
    let arguments = text.trim_end().strip_prefix(CALL).and_then(|text| text.strip_suffix(");"));
    let parsed = arguments.and_then(|arguments| serde_json::from_str::<Value>(&format!("[{arguments}]")).ok());
    let Some([Value::String(name), content, Value::String(language)]) =
        parsed.as_ref().and_then(Value::as_array).map(Vec::as_slice)
    else {
        reading.unnamed.push("search".to_owned());
        return reading;
    };
    let numerals = Numerals::of(language);
    for other in content.get("names").map_or(&[][..], list).iter().flat_map(list).filter_map(Value::as_str) {
        reading.aside.extend(numerals.all(other));
    }
    if name.starts_with("texts-") {
        let entries: Option<()> = list(content)
            .iter()
            .map(|entry| {
                let own = own_language(entry).map(Numerals::of);
                let numerals = own.as_ref().unwrap_or(&numerals);
                lines(entry)?.try_for_each(|line| read_line(line, numerals, path, &mut reading))
            })
            .collect();
        if entries.is_none() {
            reading.unnamed.push("search".to_owned());
        }
    }
    reading
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// The lines of an entry: its title, then of each section the heading and the lines.
fn lines(entry: &Value) -> Option<impl Iterator<Item = &Value>> {
    let [_, title, sections, ..] = list(entry) else { return None };
    let sections = sections.as_array()?.iter().flat_map(|section| {
        let heading = section.get(1).into_iter();
        heading.chain(section.get(2).map_or(&[][..], list))
    });
    Some(std::iter::once(title).chain(sections))
}

/// The language of an entry whose text is in another one than the index.
fn own_language(entry: &Value) -> Option<&str> {
    list(entry).get(3)?.as_str()
}

/// Nothing for what is no line.
fn read_line(line: &Value, numerals: &Numerals, path: &OutputPath, reading: &mut Reading) -> Option<()> {
    let whole = std::slice::from_ref(line);
    for piece in line.as_array().map_or(whole, Vec::as_slice) {
        match piece {
            Value::String(text) => reading.aside.extend(numerals.all(text)),
            figure => {
                let [Value::String(name), Value::String(value)] = list(figure) else { return None };
                let (seen, interval) = numerals.figure(value);
                reading.note(name, seen, value, path, Part::Object);
                if let Some(interval) = interval {
                    reading.note(name, interval, value, path, Part::Object);
                }
            }
        }
    }
    Some(())
}
