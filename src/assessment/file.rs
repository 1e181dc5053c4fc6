//! The exchange file as it is written.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::{Deserializer, Error, MapAccess, Visitor};

/// The version of the form that is read.
pub const VERSION: u32 = 1;

/// What every version of the form begins with.
#[derive(Debug, Deserialize)]
pub(super) struct Head {
    pub(super) format: Option<String>,
    pub(super) format_version: Option<u32>,
}

/// `*.polku-assessment.json`: one sheet of a self-assessment, as the form saves it. It names no person.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "AssessmentFile")]
pub struct File {
    /// What kind of file this is.
    pub format: Format,
    /// Version of the form: 1.
    #[schemars(extend("const" = 1))]
    pub format_version: u32,
    /// 32 hexadecimal digits, random, made once for a sheet: by them the same sheet is found twice.
    #[schemars(regex(pattern = "^[0-9a-f]{32}$"))]
    pub id: String,
    /// The framework of quality criteria.
    pub framework: FrameworkName,
    /// Id of the workshop.
    #[serde(default)]
    pub workshop: Option<String>,
    /// The unit that is assessed.
    pub unit: String,
    /// The round's name, e.g. `2022-autumn`.
    pub round: String,
    /// The day: `2022-10-12`.
    #[schemars(regex(pattern = r"^\d{4}-\d{2}-\d{2}$"))]
    pub date: String,
    /// Whose scores these are.
    pub mode: Mode,
    /// How many people's scores it rests on: 1 for one person's own.
    #[schemars(range(min = 1))]
    pub assessors: u32,
    /// Ids of the criteria picked for the day; the others were not dealt with.
    pub criteria: Vec<String>,
    /// By id of the criterion.
    pub ratings: Entries<String, FileRating>,
    /// Answers in words to questions for discussion, by `phase-ID-NUMBER` or `exercise-ID-NUMBER`. They are never
    /// scored, and not published.
    #[serde(default)]
    pub discussion: Entries<String, String>,
}

/// What kind of file this is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
pub enum Format {
    /// An assessment of Polku.
    #[serde(rename = "polku-assessment")]
    Assessment,
}

/// A framework by its name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FrameworkName {
    /// Its id.
    pub id: String,
    /// Its version, if it has one.
    #[serde(default)]
    pub version: Option<String>,
}

/// Whose scores a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// One person's own. They are counted, and never published.
    Individual,
    /// Those that the group agreed on.
    Consensus,
    /// Those of somebody from outside the unit.
    External,
}

/// What is said of a criterion: `score` or `not_rated`.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileRating {
    /// The score, a whole number on the criterion's scale.
    #[serde(default)]
    pub score: Option<i64>,
    /// Why there is no score.
    #[serde(default)]
    pub not_rated: Option<String>,
    /// What was seen of it in practice.
    #[serde(default)]
    pub evidence: Option<String>,
    /// A remark of the group.
    #[serde(default)]
    pub note: Option<String>,
    /// How many people gave each score; only where the group agreed.
    #[serde(default)]
    pub spread: Option<Entries<i64, u32>>,
    /// What is to be done.
    #[serde(default)]
    pub action: Option<FileAction>,
}

/// What is to be done.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct FileAction {
    /// What.
    pub text: String,
    /// Who does it: a role, no name.
    #[serde(default)]
    pub owner: Option<String>,
    /// By when: `2023-01-31`.
    #[serde(default)]
    pub due: Option<String>,
    /// The score that is aimed at.
    #[serde(default)]
    pub target: Option<i64>,
}

/// Entries of an object, each key once: `serde_json` would keep the last of two without a word.
#[derive(Debug)]
pub struct Entries<K, V>(pub BTreeMap<K, V>);

impl<K, V> Default for Entries<K, V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Deserialize<'de> for Entries<K, V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Form<K, V>(PhantomData<(K, V)>);
        impl<'de, K: Deserialize<'de> + Ord, V: Deserialize<'de>> Visitor<'de> for Form<K, V> {
            type Value = Entries<K, V>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }
            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut entries = BTreeMap::new();
                while let Some((key, value)) = map.next_entry()? {
                    if entries.insert(key, value).is_some() {
                        return Err(A::Error::custom("duplicate key"));
                    }
                }
                Ok(Entries(entries))
            }
        }
        deserializer.deserialize_map(Form(PhantomData))
    }
}

impl<K, V: JsonSchema> JsonSchema for Entries<K, V> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("EntriesOf{}", V::schema_name()).into()
    }
    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        <BTreeMap<String, V>>::json_schema(generator)
    }
}
