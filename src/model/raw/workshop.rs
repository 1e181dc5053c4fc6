use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::yaml::Spanned;

/// Front matter of `kind: workshop`, a file in `content/workshop/`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct WorkshopFields {
    /// What the day is for (inline markdown).
    pub aim: Option<Spanned<String>>,
    /// For whom it is (inline markdown).
    pub audience: Option<Spanned<String>>,
    /// Id of the framework of criteria. Default: the site's only one.
    pub framework: Option<Spanned<String>>,
    /// Ids of the groups (phases, sections or areas) dealt with on the day. Default: all. The others are listed as not
    /// dealt with. A workshop deals with one at least.
    pub phases: Option<Spanned<Vec<Spanned<String>>>>,
    /// Ids of the criteria dealt with on the day, one at least. Default: all of the groups picked.
    pub criteria: Option<Spanned<Vec<Spanned<String>>>>,
    /// The day in order.
    pub agenda: Vec<AgendaItem>,
    /// What is done together.
    pub exercises: Vec<Exercise>,
    /// Whose the questions of phases and exercises are; printed wherever they are (inline markdown).
    pub questions_note: Option<Spanned<String>>,
    /// What is to be brought or copied beforehand (inline markdown).
    pub materials: Vec<Spanned<String>>,
    /// Units that may assess themselves, offered in the form; each has a name of its own.
    pub units: Vec<Spanned<String>>,
}

/// A part of the day.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// Its name (inline markdown).
    pub title: Spanned<String>,
    /// How long it takes: 1 to 1440 minutes.
    pub minutes: Spanned<u32>,
    /// Who leads it: a role, never a person's name.
    pub role: Option<Spanned<String>>,
    /// What happens (inline markdown).
    pub text: Option<Spanned<String>>,
    /// What the slides show meanwhile, in order: `#heading` of the text below, `phases` (all that were picked),
    /// `phase:ID` or `exercise:ID`.
    #[serde(default)]
    pub shows: Vec<Spanned<String>>,
}

/// Something that is done together.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Exercise {
    /// Its id, for `shows`.
    pub id: Spanned<String>,
    /// Its name (inline markdown).
    pub title: Spanned<String>,
    /// How long it takes: 1 to 1440 minutes.
    pub minutes: Option<Spanned<u32>>,
    /// Id of the group that it belongs to.
    pub phase: Option<Spanned<String>>,
    /// How it goes (inline markdown).
    pub text: Option<Spanned<String>>,
    /// Questions to be talked over and answered in words; never scored.
    #[serde(default)]
    pub questions: Vec<Spanned<String>>,
}
