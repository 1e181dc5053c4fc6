//! Scalars with a form of their own: dates, shares, labels.

use std::borrow::Cow;
use std::fmt;

use jiff::civil::Date;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use crate::locale::Decimal;
use crate::source::yaml::{OrderedMap, Spanned};

/// A text in one language or several: a string, or a mapping from language to string.
#[derive(Debug, Clone)]
pub enum Label {
    /// In the site's default language.
    One(Spanned<String>),
    /// By language.
    Many(OrderedMap<Spanned<String>>),
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Form;
        enum Either {
            Text(String),
            Map(OrderedMap<Spanned<String>>),
        }
        impl<'de> Visitor<'de> for Form {
            type Value = Either;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-label")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Either, E> {
                Ok(Either::Text(text.to_owned()))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Either, E> {
                Ok(Either::Text(number.to_string()))
            }
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Either, E> {
                Ok(Either::Text(number.to_string()))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Either, E> {
                Ok(Either::Text(number.to_string()))
            }
            fn visit_bool<E: de::Error>(self, _: bool) -> Result<Either, E> {
                Err(E::custom("expected-label"))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Either, E> {
                Err(E::custom("expected-label"))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, _: A) -> Result<Either, A::Error> {
                Err(de::Error::custom("expected-label"))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Either, A::Error> {
                OrderedMap::deserialize(de::value::MapAccessDeserializer::new(map)).map(Either::Map)
            }
        }
        impl<'de> Deserialize<'de> for Either {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_any(Form)
            }
        }
        let either = Spanned::<Either>::deserialize(deserializer)?;
        Ok(match either.value {
            Either::Text(text) => Self::One(Spanned { value: text, span: either.span }),
            Either::Map(map) => Self::Many(map),
        })
    }
}

impl JsonSchema for Label {
    fn schema_name() -> Cow<'static, str> {
        "Label".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A text (inline markdown), or one per language: {fi: …, sv: …, en: …}.",
            "anyOf": [{"type": "string"}, {"type": "object", "additionalProperties": {"type": "string"}}],
        })
    }
}

/// Makes a scalar type read from text by a function, with a problem of its own for any other form.
macro_rules! scalar {
    ($type:ident, $rule:literal, $schema:tt, $read:expr) => {
        impl<'de> Deserialize<'de> for $type {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Form;
                impl<'de> Visitor<'de> for Form {
                    type Value = $type;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str($rule)
                    }
                    fn visit_str<E: de::Error>(self, text: &str) -> Result<$type, E> {
                        let read: fn(&str) -> Result<$type, &'static str> = $read;
                        read(text).map_err(E::custom)
                    }
                    fn visit_u64<E: de::Error>(self, number: u64) -> Result<$type, E> {
                        self.visit_str(&number.to_string())
                    }
                    fn visit_i64<E: de::Error>(self, number: i64) -> Result<$type, E> {
                        self.visit_str(&number.to_string())
                    }
                    fn visit_f64<E: de::Error>(self, number: f64) -> Result<$type, E> {
                        self.visit_str(&number.to_string())
                    }
                    fn visit_bool<E: de::Error>(self, _: bool) -> Result<$type, E> {
                        Err(E::custom($rule))
                    }
                    fn visit_unit<E: de::Error>(self) -> Result<$type, E> {
                        Err(E::custom($rule))
                    }
                    fn visit_map<A: MapAccess<'de>>(self, _: A) -> Result<$type, A::Error> {
                        Err(de::Error::custom($rule))
                    }
                    fn visit_seq<A: de::SeqAccess<'de>>(self, _: A) -> Result<$type, A::Error> {
                        Err(de::Error::custom($rule))
                    }
                }
                deserializer.deserialize_any(Form)
            }
        }
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                stringify!($type).into()
            }
            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        }
    };
}

pub(super) use scalar;

/// A day, as `2022-10-12` or `12.10.2022`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DateText(pub Date);

scalar!(
    DateText,
    "expected-date",
    {
        "description": "A day: 2022-10-12 or 12.10.2022.",
        "type": "string",
        "pattern": r"^(\d{4}-\d{1,2}-\d{1,2}|\d{1,2}\.\d{1,2}\.\d{4})$"
    },
    |text| read_date(text).map(DateText).ok_or("expected-date")
);

impl Serialize for DateText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

/// Reads `2022-10-12` or `12.10.2022`.
pub fn read_date(text: &str) -> Option<Date> {
    let text = text.trim();
    let read = |form| Date::strptime(form, text).ok();
    read("%Y-%m-%d").or_else(|| read("%d.%m.%Y")).filter(|date| date.year() > 0)
}

/// A share in percent, as `65 %`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShareText(pub Decimal);

scalar!(
    ShareText,
    "expected-share",
    {"description": "A share with its percent sign, e.g. 65 %.", "type": "string", "pattern": r"^\d+([.,]\d+)?\s*%$"},
    |text| read_share(text).map(ShareText)
);

fn read_share(text: &str) -> Result<Decimal, &'static str> {
    match text.trim().strip_suffix('%') {
        Some(number) => number.trim().parse().ok().filter(|share| *share >= Decimal::from(0)).ok_or("expected-share"),
        // 0.65 may mean 65 % or 0.65 %: the writer must say
        None if text.trim().parse::<Decimal>().is_ok() => Err("bare-fraction"),
        None => Err("expected-share"),
    }
}

/// A range of shares in percent, as `50–70 %`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RangeText {
    /// The lower end.
    pub low: Decimal,
    /// The upper end.
    pub high: Decimal,
}

scalar!(
    RangeText,
    "expected-range",
    {"description": "A range of shares, e.g. 50–70 %.", "type": "string", "pattern": r"^\d+([.,]\d+)?\s*[–-]\s*\d+([.,]\d+)?\s*%$"},
    |text| {
        let number = text.trim().strip_suffix('%').ok_or("expected-range")?;
        let (low, high) = number.split_once(['–', '-']).ok_or("expected-range")?;
        let (low, high) = (low.trim().parse().map_err(|_| "expected-range")?, high.trim().parse().map_err(|_| "expected-range")?);
        if low < high { Ok(RangeText { low, high }) } else { Err("expected-range") }
    }
);

/// A table's cell: a whole number, a share, or `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CellText {
    /// So many.
    Count(u64),
    /// So many percent.
    Share(Decimal),
    /// Not available.
    Missing,
}

scalar!(
    CellText,
    "expected-cell",
    {
        "description": "A whole number, a share such as 65 %, or x where none is available.",
        "anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": r"^(x|\d+([.,]\d+)?\s*%)$"}]
    },
    |text| match text.trim() {
        "x" => Ok(CellText::Missing),
        text if text.ends_with('%') => read_share(text).map(CellText::Share),
        text => text.parse().map(CellText::Count).map_err(|_| "expected-cell"),
    }
);
