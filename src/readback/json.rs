//! JSON: an object with a `figure` tells its `value`, a number, a number in quotes, or a mark. In JSON-LD of schema.org a
//! `PropertyValue` does so with its `propertyID`. Titles and descriptions repeat what pages say.

use serde_json::{Map, Value};

use super::number::Numerals;
use super::{Part, Reading, SeenValue};
use crate::locale::Decimal;
use crate::output::OutputPath;

/// By what a description of the site's content is known: JSON-LD and CSV on the Web by the one, a Data Package by the other.
const DESCRIPTIONS: [&str; 2] = ["@context", "resources"];

/// Names under which such documents hold texts for people.
const TEXTS: [&str; 14] = [
    "title",
    "description",
    "name",
    "headline",
    "text",
    "dc:title",
    "dc:description",
    "dc:source",
    "dct:title",
    "dct:description",
    "foaf:name",
    "rdfs:label",
    "vcard:fn",
    "unitText",
];

/// Names under which such documents have numbers that tell nothing of figures.
const OWN_NUMBERS: [&str; 2] = ["position", "bytes"];

/// Names under which documents tell their language.
const LANGUAGES: [&str; 4] = ["@language", "inLanguage", "languages", "language"];

/// The unit of a share in percent, in words and in the list of UN/CEFACT.
const PERCENT: [&str; 2] = ["percent", "P1"];

/// Reads a document.
pub(super) fn read(path: &OutputPath, bytes: &[u8]) -> Reading {
    let mut reading = Reading::default();
    match serde_json::from_slice(bytes) {
        Ok(document) => {
            let numerals = Numerals::of(&language(&document).unwrap_or_default());
            let is_about_the_site = DESCRIPTIONS.iter().any(|name| document.get(*name).is_some());
            let texts = if is_about_the_site { TEXTS.as_slice() } else { &[] };
            Walk { path, numerals, texts, reading: &mut reading }.value(&document);
        }
        Err(_) => reading.unnamed.push("json".to_owned()),
    }
    reading
}

/// The first language that a document names.
fn language(value: &Value) -> Option<String> {
    match value {
        Value::Array(items) => items.iter().find_map(language),
        Value::Object(fields) => {
            let own = LANGUAGES.iter().find_map(|name| match fields.get(*name)? {
                Value::String(tag) => Some(tag.clone()),
                Value::Array(tags) => tags.first()?.as_str().map(str::to_owned),
                _ => None,
            });
            own.or_else(|| fields.values().find_map(language))
        }
        _ => None,
    }
}

struct Walk<'a> {
    path: &'a OutputPath,
    numerals: Numerals,
    texts: &'a [&'a str],
    reading: &'a mut Reading,
}

impl Walk<'_> {
    fn value(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.value(item)),
            Value::Object(fields) => {
                let is_figure = self.figure(fields);
                for (name, field) in fields {
                    let is_told = (is_figure && name == "value") || OWN_NUMBERS.contains(&name.as_str());
                    if let (Value::Number(number), false, false) = (field, is_told, self.texts.is_empty()) {
                        self.reading.aside.extend(number.to_string().parse::<Decimal>().ok());
                    }
                    if self.texts.contains(&name.as_str()) {
                        self.text(field);
                    }
                    self.value(field);
                }
            }
            _ => {}
        }
    }

    /// Notes the figure that an object is about; whether it is about one.
    fn figure(&mut self, fields: &Map<String, Value>) -> bool {
        let of = |name: &str| fields.get(name).and_then(Value::as_str);
        let is_property = of("@type") == Some("PropertyValue");
        let Some(name) = of("figure").or_else(|| of("propertyID").filter(|_| is_property)) else { return false };
        let text = match fields.get("value") {
            Some(Value::String(text)) => text.clone(),
            Some(Value::Number(number)) => number.to_string(),
            _ => String::new(),
        };
        let is_percent = of("unitCode").or_else(|| of("unit")).is_some_and(|unit| PERCENT.contains(&unit));
        self.reading.note(name, told(&text, is_percent), &text, self.path, Part::Object);
        true
    }

    /// A text, in an object of its own where it has a language.
    fn text(&mut self, value: &Value) {
        match value {
            Value::String(text) => self.reading.aside.extend(self.numerals.all(text)),
            Value::Object(fields) => fields.get("@value").into_iter().for_each(|text| self.text(text)),
            Value::Array(items) => items.iter().for_each(|item| self.text(item)),
            _ => {}
        }
    }
}

/// What a value tells: a number, `7/12`, `50–70`, `1235 [m]`, or a mark.
fn told(text: &str, is_percent: bool) -> SeenValue {
    let number = |text: &str| text.trim().parse::<Decimal>();
    if let Some(rounded) = text.strip_suffix("[m]") {
        return number(rounded).map_or(SeenValue::Unclear, SeenValue::Rounded);
    }
    let ends =
        |sign: char| text.split_once(sign).and_then(|(one, other)| Some((number(one).ok()?, number(other).ok()?)));
    if let Some((part, whole)) = ends('/') {
        return SeenValue::Fraction { part, whole };
    }
    match ends('–').filter(|_| is_percent) {
        Some((low, high)) => SeenValue::Range { low, high },
        None => super::csv::value(text, is_percent),
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
