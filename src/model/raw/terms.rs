use schemars::JsonSchema;
use serde::Deserialize;

use super::Label;
use crate::source::yaml::{OrderedMap, Spanned};

/// `content/terms.yaml`: the glossary.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Terms {
    /// The terms, by id.
    pub terms: OrderedMap<Term>,
}

/// A term.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// The term in each language.
    pub name: Label,
    /// What it means.
    pub definition: Option<Label>,
    /// Other words for it, by language or in one.
    #[serde(default)]
    pub synonyms: Vec<Label>,
    /// A term it is easily mixed with.
    pub contrast: Option<Contrast>,
}

/// Two terms that are easily mixed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Contrast {
    /// Id of the other term.
    pub term: Spanned<String>,
    /// How they differ.
    pub note: Label,
}
