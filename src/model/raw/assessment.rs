use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};
use serde::{Serialize, Serializer};

use super::{Answer, DateText};
use crate::source::yaml::{OrderedMap, Spanned};

/// `content/assessments/UNIT-ROUND.yaml`: what one unit agreed of its work in one round. `polku assess` writes it after a
/// workshop. Texts in it are plain: no markdown.
#[derive(Debug, Default, Serialize, serde::Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Assessment {
    /// Id of the framework: the name of its file.
    pub framework: Option<Spanned<String>>,
    /// The framework's version at that time. Rounds by different versions are not compared.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<Spanned<String>>,
    /// The unit that was assessed.
    pub unit: Option<Spanned<String>>,
    /// The round's name, e.g. `2022-autumn`.
    pub round: Option<Spanned<String>>,
    /// The day of the assessment.
    pub date: Option<Spanned<DateText>>,
    /// Who gave the scores.
    pub mode: Option<AssessmentMode>,
    /// How many people took part.
    pub assessors: Option<Spanned<u64>>,
    /// `false`, or who looked the texts through and when. Evidence, notes, reasons and actions are published only then.
    #[serde(skip_serializing_if = "Reviewed::is_absent")]
    pub reviewed: Reviewed,
    /// Whether the action plan is published, once reviewed. Default: no, since a role held by one person tells who it is.
    pub publish_actions: bool,
    /// What was agreed, by id of the criterion. A criterion that is not here was not dealt with.
    pub ratings: OrderedMap<Rating>,
    /// Answers to warnings about this assessment.
    #[serde(skip_serializing)]
    pub answers: Vec<Answer>,
}

/// Who gave the scores that are published. One person's own never are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, serde::Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum AssessmentMode {
    /// The group agreed on them.
    Consensus,
    /// Somebody from outside the unit gave them.
    External,
}

/// What was agreed of a criterion: `score` or `not_rated`.
#[derive(Debug, Default, Serialize, serde::Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Rating {
    /// The score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub score: Option<Spanned<i64>>,
    /// Why there is no score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_rated: Option<Spanned<String>>,
    /// What was seen of it in practice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<Spanned<String>>,
    /// A remark of the group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Spanned<String>>,
    /// How many people gave each score, where the groups are large enough for it to be told.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spread: Option<Spanned<BTreeMap<i64, u64>>>,
    /// What is to be done.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub action: Option<Action>,
}

/// An entry of the action plan.
#[derive(Debug, Serialize, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Action {
    /// What is to be done.
    pub text: Spanned<String>,
    /// A role that does it, never a person's name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner: Option<Spanned<String>>,
    /// By when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub due: Option<Spanned<DateText>>,
    /// The score that is aimed at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<Spanned<i64>>,
}

/// Whether somebody has looked the texts of an assessment through.
#[derive(Debug, Default)]
pub enum Reviewed {
    /// Nothing is said of it.
    #[default]
    Absent,
    /// Nobody has.
    No,
    /// Somebody has.
    By(Review),
}

/// Who looked the texts of an assessment through, and when.
#[derive(Debug, Serialize, serde::Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// The reviewer's role.
    pub role: Spanned<String>,
    /// The day.
    pub date: Spanned<DateText>,
}

impl Reviewed {
    fn is_absent(&self) -> bool {
        matches!(self, Self::Absent)
    }
}

impl Serialize for Reviewed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::No => serializer.serialize_bool(false),
            Self::By(review) => review.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Reviewed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Form;
        impl<'de> Visitor<'de> for Form {
            type Value = Reviewed;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("expected-review")
            }
            fn visit_bool<E: de::Error>(self, yes: bool) -> Result<Reviewed, E> {
                // a mark that does not say whose it is, is none
                if yes { Err(E::custom("expected-review")) } else { Ok(Reviewed::No) }
            }
            fn visit_unit<E: de::Error>(self) -> Result<Reviewed, E> {
                Ok(Reviewed::Absent)
            }
            fn visit_str<E: de::Error>(self, _: &str) -> Result<Reviewed, E> {
                Err(E::custom("expected-review"))
            }
            fn visit_u64<E: de::Error>(self, _: u64) -> Result<Reviewed, E> {
                Err(E::custom("expected-review"))
            }
            fn visit_i64<E: de::Error>(self, _: i64) -> Result<Reviewed, E> {
                Err(E::custom("expected-review"))
            }
            fn visit_f64<E: de::Error>(self, _: f64) -> Result<Reviewed, E> {
                Err(E::custom("expected-review"))
            }
            fn visit_seq<A: de::SeqAccess<'de>>(self, _: A) -> Result<Reviewed, A::Error> {
                Err(de::Error::custom("expected-review"))
            }
            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Reviewed, A::Error> {
                Review::deserialize(de::value::MapAccessDeserializer::new(map)).map(Reviewed::By)
            }
        }
        deserializer.deserialize_any(Form)
    }
}

impl JsonSchema for Reviewed {
    fn schema_name() -> Cow<'static, str> {
        "Reviewed".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let review = generator.subschema_for::<Review>();
        json_schema!({"anyOf": [{"const": false}, review]})
    }
}
