use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use serde::de::{self, Deserializer, MapAccess, SeqAccess, Visitor};

use super::{DateText, Label};
use crate::source::yaml::{OrderedMap, Spanned};

/// `content/sources.yaml`: the works that pages cite, by the key they are cited by. The keys are those of Hayagriva's YAML,
/// of which this is a part, so that Typst reads the same file.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(transparent)]
pub struct Bibliography(pub OrderedMap<Source>);

/// A work that pages cite with `[](source:KEY)`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Source {
    /// What it is. Default `misc`.
    #[serde(default, rename = "type")]
    pub kind: SourceKind,
    /// Its title (inline markdown).
    pub title: Spanned<String>,
    /// Who wrote it, one or several: `Family, Given` for a person, the plain name for an organisation.
    #[serde(default)]
    pub author: Names,
    /// Who edited it.
    #[serde(default)]
    pub editor: Names,
    /// When it was published: a year, a month or a day.
    pub date: Option<SourceDate>,
    /// Who published it, unless that is its author.
    pub publisher: Option<Spanned<String>>,
    /// Where it was published.
    pub location: Option<Spanned<String>>,
    /// Which edition it is.
    pub edition: Option<Spanned<String>>,
    /// Its pages within the work it appeared in, e.g. `12-18`.
    pub page_range: Option<Spanned<String>>,
    /// Where it is on the web; `{value: ADDRESS, date: DAY}` says when it was there.
    pub url: Option<SourceAddress>,
    /// Numbers by which it is known.
    #[serde(default)]
    pub serial_number: SerialNumbers,
    /// What else a reader should know.
    pub note: Option<Label>,
    /// The language it is in, where that is not the site's, e.g. `sv`.
    pub language: Option<Spanned<String>>,
    /// The work it appeared in: a journal, a book, a website.
    pub parent: Option<ParentWork>,
}

/// What a source is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SourceKind {
    /// An article in a journal, a newspaper or on a site.
    Article,
    /// A book.
    Book,
    /// A chapter of a book.
    Chapter,
    /// An act, a decree or a draft of one.
    Legislation,
    /// A report of an organisation.
    Report,
    /// A thesis.
    Thesis,
    /// A page on the web.
    Web,
    /// Anything else.
    #[default]
    Misc,
}

/// Numbers by which a source is known.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SerialNumbers {
    /// Digital Object Identifier, e.g. `10.1000/182`.
    pub doi: Option<Spanned<String>>,
    /// International Standard Book Number.
    pub isbn: Option<Spanned<String>>,
    /// International Standard Serial Number.
    pub issn: Option<Spanned<String>>,
}

/// The work that a source appeared in.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ParentWork {
    /// Its title (inline markdown).
    pub title: Spanned<String>,
    /// Who edited it.
    #[serde(default)]
    pub editor: Names,
    /// Its volume.
    pub volume: Option<Spanned<String>>,
    /// Its issue.
    pub issue: Option<Spanned<String>>,
}

/// One name or several.
#[derive(Debug, Clone, Default)]
pub struct Names(pub Vec<String>);

impl<'de> Deserialize<'de> for Names {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Form;
        impl<'de> Visitor<'de> for Form {
            type Value = Names;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-names")
            }
            fn visit_str<E: de::Error>(self, name: &str) -> Result<Names, E> {
                Ok(Names(vec![name.to_owned()]))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut names: A) -> Result<Names, A::Error> {
                let mut all = Vec::new();
                while let Some(name) = names.next_element()? {
                    all.push(name);
                }
                Ok(Names(all))
            }
            fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<Names, A::Error> {
                Err(de::Error::custom("expected-names"))
            }
        }
        deserializer.deserialize_any(Form)
    }
}

impl JsonSchema for Names {
    fn schema_name() -> Cow<'static, str> {
        "Names".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "One name or several: Family, Given for a person, the plain name for an organisation.",
            "anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}],
        })
    }
}

/// Where a source is on the web.
#[derive(Debug)]
pub struct SourceAddress {
    /// The address.
    pub value: Spanned<String>,
    /// When it was there.
    pub date: Option<DateText>,
}

impl<'de> Deserialize<'de> for SourceAddress {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Visited {
            value: Spanned<String>,
            date: Option<DateText>,
        }
        enum Either {
            Text(String),
            Map(Visited),
        }
        struct Form;
        impl<'de> Visitor<'de> for Form {
            type Value = Either;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-address")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Either, E> {
                Ok(Either::Text(text.to_owned()))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Either, A::Error> {
                Visited::deserialize(de::value::MapAccessDeserializer::new(map)).map(Either::Map)
            }
        }
        impl<'de> Deserialize<'de> for Either {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Form)
            }
        }
        let either = Spanned::<Either>::deserialize(deserializer)?;
        Ok(match either.value {
            Either::Text(text) => Self { value: Spanned { value: text, span: either.span }, date: None },
            Either::Map(Visited { value, date }) => Self { value, date },
        })
    }
}

impl JsonSchema for SourceAddress {
    fn schema_name() -> Cow<'static, str> {
        "SourceAddress".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let date = generator.subschema_for::<DateText>();
        json_schema!({
            "description": "An address on the web, or {value: ADDRESS, date: DAY} with the day it was there.",
            "anyOf": [
                {"type": "string", "pattern": "^https?://"},
                {
                    "type": "object",
                    "properties": {"value": {"type": "string", "pattern": "^https?://"}, "date": date},
                    "required": ["value"],
                    "additionalProperties": false
                }
            ],
        })
    }
}

/// When a source was published, as exactly as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SourceDate {
    /// The year.
    pub year: i16,
    /// The month, from 1.
    pub month: Option<i8>,
    /// The day of the month, from 1.
    pub day: Option<i8>,
}

super::scalar::scalar!(
    SourceDate,
    "expected-source-date",
    {
        "description": "A year, a month or a day: 2023, 2023-04 or 2023-04-12.",
        "type": ["string", "integer"],
        "pattern": r"^(\d{4}(-\d{1,2}(-\d{1,2})?)?|\d{1,2}\.\d{1,2}\.\d{4})$"
    },
    |text| read_source_date(text).ok_or("expected-source-date")
);

fn read_source_date(text: &str) -> Option<SourceDate> {
    let text = text.trim();
    if let Some(date) = super::scalar::read_date(text) {
        return Some(SourceDate { year: date.year(), month: Some(date.month()), day: Some(date.day()) });
    }
    let (year, month) = match text.split_once('-') {
        Some((year, month)) => (year, Some(month.parse().ok().filter(|month| (1..=12).contains(month))?)),
        None => (text, None),
    };
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    Some(SourceDate { year: year.parse().ok().filter(|year| is_year && *year > 0)?, month, day: None })
}
