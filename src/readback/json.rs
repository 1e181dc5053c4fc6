//! JSON: an object with a `figure` tells its `value`, a number, a number in quotes, or a mark.

use serde_json::Value;

use super::{Part, Reading};
use crate::output::OutputPath;

/// Reads a document.
pub(super) fn read(path: &OutputPath, bytes: &[u8]) -> Reading {
    let mut reading = Reading::default();
    match serde_json::from_slice(bytes) {
        Ok(document) => walk(&document, path, &mut reading),
        Err(_) => reading.unnamed.push("json".to_owned()),
    }
    reading
}

fn walk(value: &Value, path: &OutputPath, reading: &mut Reading) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| walk(item, path, reading)),
        Value::Object(fields) => {
            if let Some(name) = fields.get("figure").and_then(Value::as_str) {
                let text = match fields.get("value") {
                    Some(Value::String(text)) => text.clone(),
                    Some(Value::Number(number)) => number.to_string(),
                    _ => String::new(),
                };
                let percent = fields.get("unit").and_then(Value::as_str) == Some("percent");
                reading.note(name, super::csv::value(&text, percent), &text, path, Part::Object);
            }
            fields.values().for_each(|field| walk(field, path, reading));
        }
        _ => {}
    }
}
