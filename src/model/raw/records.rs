//! Records, their codebook, and what is counted of them.

use std::borrow::Cow;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Label;
use crate::source::yaml::{OrderedMap, Spanned};

/// Records, one line a person, from which the figures of a population are counted. They are never published.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Records {
    /// The CSV file from the site's root, e.g. `confidential/participants.csv`.
    pub file: Spanned<String>,
    /// The population that the records are all members of; it says `records: true`.
    pub population: Spanned<String>,
    /// What one record is, e.g. `person`. Default: the population's unit.
    pub unit: Option<Spanned<String>>,
    /// What stands between fields. Default: found out.
    pub separator: Option<Separator>,
    /// k-anonymity: how many records should at least be alike in all quasi-identifiers. Default 3.
    pub k: Option<u64>,
    /// l-diversity: how many different values a sensitive variable should at least have among such records. Default 2.
    pub l: Option<u64>,
    /// The codebook: what the columns hold. Columns that no variable names are not read.
    pub variables: OrderedMap<Spanned<Variable>>,
}

/// What stands between fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Deserialize, JsonSchema)]
pub enum Separator {
    /// A comma.
    #[serde(rename = ",")]
    Comma,
    /// A semicolon.
    #[serde(rename = ";")]
    Semicolon,
    /// A tab.
    #[serde(rename = "tab")]
    Tab,
}

/// A variable of the records: it has categories, or `number: true`.
#[derive(Debug, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Variable {
    /// Its name.
    pub label: Label,
    /// Its column. Default: the variable's id.
    pub column: Option<Spanned<String>>,
    /// The finer variable whose categories this one groups, e.g. areas of municipalities.
    pub from: Option<Spanned<String>>,
    /// Its categories in order: what stands in the column, and its label. With `from`: any word, with a label and the
    /// categories it takes in, e.g. `south: {label: Etelä, of: [a, b]}`.
    #[serde(default)]
    pub categories: OrderedMap<Category>,
    /// Whether the order of the categories means something, as with ages.
    #[serde(default)]
    pub ordered: bool,
    /// Which categories may become one before a figure is withheld: `true` neighbours (it is `ordered`), `other` the
    /// smallest.
    pub merge: Option<Spanned<Merge>>,
    /// What it tells of a person. Default `plain`.
    #[serde(default)]
    pub role: Role,
    /// It holds numbers: hours, euros.
    #[serde(default)]
    pub number: bool,
    /// What the numbers are, e.g. `tunti`.
    pub unit: Option<Spanned<String>>,
    /// Most digits after the decimal mark of the numbers, 0–9. Default 0.
    pub decimals: Option<Spanned<u8>>,
    /// Records may be without a value. With categories this is the label of the category they make; such a number is
    /// left out of sums, means and medians.
    pub missing: Option<Label>,
}

/// What a variable tells of a person.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Others may know it, and know the person by it together with other such variables.
    QuasiIdentifier,
    /// Nobody should learn it of a person.
    Sensitive,
    /// Neither.
    #[default]
    Plain,
}

/// Which categories may become one before a figure is withheld.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Merge {
    /// `true`: neighbours; the categories are `ordered`.
    Neighbours,
    /// `other`: the smallest, into one named "other".
    Other,
    /// `false`: none.
    Never,
}

impl<'de> Deserialize<'de> for Merge {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Form;
        impl Visitor<'_> for Form {
            type Value = Merge;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-merge")
            }
            fn visit_bool<E: de::Error>(self, merge: bool) -> Result<Merge, E> {
                Ok(if merge { Merge::Neighbours } else { Merge::Never })
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Merge, E> {
                if text == "other" { Ok(Merge::Other) } else { Err(E::custom("expected-merge")) }
            }
        }
        // whatever else stands there has no form of its own to tell of
        deserializer.deserialize_any(Form).map_err(|_| de::Error::custom("expected-merge"))
    }
}

impl JsonSchema for Merge {
    fn schema_name() -> Cow<'static, str> {
        "Merge".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "true: neighbours of an ordered variable; other: the smallest, into one; false: none.",
            "enum": [true, false, "other"],
        })
    }
}

/// A category: its label, or its label and the categories of a finer variable that it takes in.
#[derive(Debug, Clone)]
pub enum Category {
    /// Its label.
    Label(Label),
    /// A group of categories of the variable that `from` names.
    Group {
        /// Its label.
        label: Label,
        /// What it takes in.
        of: Vec<Spanned<String>>,
    },
}

/// What may stand for categories: a word, a list of words, or a mapping.
enum Part {
    Text(String),
    List(Vec<Spanned<String>>),
    Map(OrderedMap<Spanned<Part>>),
}

impl<'de> Deserialize<'de> for Part {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Form;
        impl<'de> Visitor<'de> for Form {
            type Value = Part;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-category")
            }
            fn visit_str<E: de::Error>(self, text: &str) -> Result<Part, E> {
                Ok(Part::Text(text.to_owned()))
            }
            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Part, E> {
                Ok(Part::Text(number.to_string()))
            }
            fn visit_i64<E: de::Error>(self, number: i64) -> Result<Part, E> {
                Ok(Part::Text(number.to_string()))
            }
            fn visit_f64<E: de::Error>(self, number: f64) -> Result<Part, E> {
                Ok(Part::Text(number.to_string()))
            }
            fn visit_bool<E: de::Error>(self, _: bool) -> Result<Part, E> {
                Err(E::custom("expected-category"))
            }
            fn visit_unit<E: de::Error>(self) -> Result<Part, E> {
                Err(E::custom("expected-category"))
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Part, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = list.next_element()? {
                    items.push(item);
                }
                Ok(Part::List(items))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Part, A::Error> {
                OrderedMap::deserialize(de::value::MapAccessDeserializer::new(map)).map(Part::Map)
            }
        }
        deserializer.deserialize_any(Form)
    }
}

impl<'de> Deserialize<'de> for Category {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let part = Spanned::<Part>::deserialize(deserializer)?;
        let category = match part.value {
            Part::Map(map) if map.0.iter().any(|(key, _)| key.value == "of") => group(map),
            value => label(Spanned { value, span: part.span }).map(Self::Label),
        };
        category.ok_or_else(|| de::Error::custom("expected-category"))
    }
}

fn label(part: Spanned<Part>) -> Option<Label> {
    let text = |part: Spanned<Part>| match part.value {
        Part::Text(value) => Some(Spanned { value, span: part.span }),
        Part::List(_) | Part::Map(_) => None,
    };
    match part.value {
        Part::Map(map) => {
            let texts = map.0.into_iter().map(|(language, part)| Some((language, text(part)?)));
            Some(Label::Many(OrderedMap(texts.collect::<Option<_>>()?)))
        }
        value => text(Spanned { value, span: part.span }).map(Label::One),
    }
}

fn group(map: OrderedMap<Spanned<Part>>) -> Option<Category> {
    let (mut name, mut members) = (None, None);
    for (key, part) in map.0 {
        match (key.value.as_str(), part) {
            ("label", part) => name = Some(label(part)?),
            ("of", Spanned { value: Part::List(list), .. }) => members = Some(list),
            _ => return None,
        }
    }
    Some(Category::Group { label: name?, of: members? })
}

impl JsonSchema for Category {
    fn schema_name() -> Cow<'static, str> {
        "Category".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let label = generator.subschema_for::<Label>();
        json_schema!({
            "description": "A label; with `from` a label and the categories it takes in: {label: …, of: [a, b]}.",
            "anyOf": [
                label.clone(),
                {
                    "type": "object",
                    "properties": {"label": label, "of": {"type": "array", "items": {"type": ["string", "number"]}}},
                    "required": ["label", "of"],
                    "additionalProperties": false
                }
            ],
        })
    }
}

/// Categories of a variable: one or a list.
#[derive(Debug, Clone)]
pub struct Categories(pub Vec<Spanned<String>>);

impl<'de> Deserialize<'de> for Categories {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let part = Spanned::<Part>::deserialize(deserializer)?;
        match part.value {
            Part::Text(value) => Ok(Self(vec![Spanned { value, span: part.span }])),
            Part::List(list) => Ok(Self(list)),
            Part::Map(_) => Err(de::Error::custom("expected-category")),
        }
    }
}

impl JsonSchema for Categories {
    fn schema_name() -> Cow<'static, str> {
        "Categories".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A category of the variable, or a list of them.",
            "anyOf": [{"type": ["string", "number"]}, {"type": "array", "items": {"type": ["string", "number"]}}],
        })
    }
}
