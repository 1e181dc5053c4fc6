use schemars::JsonSchema;
use serde::Deserialize;

use crate::source::yaml::OrderedMap;

/// `content/translations/LANGUAGE.yaml`: which text each translation was made from. Written by `polku translate --accept`;
/// not to be edited by hand.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Translations {
    /// By original page, from `content/`: `guide/index.md`.
    pub pages: OrderedMap<TranslationRecord>,
}

/// Fingerprints of what one translation was made from.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct TranslationRecord {
    /// By key of the front matter.
    pub fields: OrderedMap<String>,
    /// By paragraph, heading, list and table of the text, in order.
    pub text: Vec<String>,
}
