use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::Label;
use crate::source::yaml::{OrderedMap, Spanned};

/// `content/frameworks/NAME.yaml`: a set of quality criteria and how it is grouped.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Framework {
    /// The framework's name.
    pub title: Option<Label>,
    /// Its version or year.
    pub version: Option<Spanned<String>>,
    /// Where it comes from.
    pub source: Option<Label>,
    /// On what terms its wording may be used.
    pub licence: Option<Label>,
    /// A remark for the reader, e.g. that the wording is not in the source.
    pub note: Option<Label>,
    /// The scale of its criteria.
    pub scale: Option<Scale>,
    /// What a total means.
    pub bands: Vec<Band>,
    /// Phases, sections or areas, in order, by id.
    pub groups: OrderedMap<Group>,
    /// The criteria, in order, by id; each may be in several groups.
    pub criteria: OrderedMap<Criterion>,
}

/// An ordinal scale.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// Lowest score.
    pub min: Spanned<i64>,
    /// Highest score.
    pub max: Spanned<i64>,
    /// What a score means, for some or all scores.
    #[serde(default)]
    pub anchors: BTreeMap<i64, Label>,
}

/// What a total from some score on means.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Band {
    /// The lowest total of the band.
    pub from: Spanned<i64>,
    /// Its name.
    pub label: Label,
}

/// A phase, section or area.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// Its name.
    pub label: Label,
    /// What it is. Default `phase`.
    pub kind: Option<GroupKind>,
}

/// What a group of criteria is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum GroupKind {
    /// A phase of the work, in time.
    #[default]
    Phase,
    /// A section of the scale.
    Section,
    /// An area of quality.
    Area,
}

impl GroupKind {
    /// Its name, as it is written in a framework's file.
    pub fn word(self) -> &'static str {
        match self {
            Self::Phase => "phase",
            Self::Section => "section",
            Self::Area => "area",
        }
    }
}

/// A criterion. Its wording is supplied by the site's owner.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Criterion {
    /// The statement to be judged.
    pub statement: Label,
    /// Ids of the groups it belongs to.
    pub groups: Vec<Spanned<String>>,
    /// A scale of its own.
    pub scale: Option<Scale>,
    /// What counts as evidence.
    #[serde(default)]
    pub evidence: Vec<Label>,
    /// Questions that help to judge.
    #[serde(default)]
    pub questions: Vec<Label>,
    /// Whether it may be left unrated with a reason. Default: yes.
    pub may_be_not_rated: Option<bool>,
    /// By what its score is multiplied in a total: 1 to 100. Default: 1.
    pub weight: Option<Spanned<u32>>,
}
