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

#[cfg(test)]
mod tests {
    use super::{OutputPath, read};
    use crate::readback::SeenValue;

    #[test]
    fn objects_with_a_figure_are_read_wherever_they_are() {
        let path = OutputPath::parse("a.json").unwrap_or_else(|error| panic!("{error}"));
        let text =
            r#"[{"rows": [{"figure": "a", "value": 65.5, "unit": "percent"}, {"figure": "t/0/1", "value": "[c]"}]}]"#;
        let reading = read(&path, text.as_bytes());
        let seen: Vec<(String, SeenValue)> =
            reading.seen.into_iter().map(|seen| (seen.figure.to_string(), seen.value)).collect();
        let percent = "65.5".parse().map_or(SeenValue::Unclear, SeenValue::Percent);
        assert_eq!(seen, [("a".to_owned(), percent), ("t/0/1".to_owned(), SeenValue::Withheld)]);
        assert_eq!(read(&path, b"{").unnamed, ["json"]);
    }
}
