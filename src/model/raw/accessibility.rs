use schemars::JsonSchema;
use serde::Deserialize;

use super::{DateText, Label};
use crate::source::yaml::Spanned;

/// `accessibility:` in `content/site.yaml`: what the accessibility statement tells. Results of automatic checks stand in
/// `content/accessibility.yaml`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Accessibility {
    /// Whether a public body publishes the site, so that the law asks for a statement. Needed.
    pub public_body: Option<bool>,
    /// The unit that answers for the site's accessibility: a role, never a person.
    pub unit: Option<Label>,
    /// How to tell of a shortcoming: inline markdown, e.g. `[saavutettavuus@example.org](mailto:saavutettavuus@example.org)`.
    pub feedback: Option<Label>,
    /// Who supervises public bodies in this.
    pub authority: Option<Spanned<Authority>>,
    /// When someone last saw to it that the statement is true.
    pub reviewed: Option<Spanned<DateText>>,
    /// How far the site meets the requirements, as those say who answer for it. Without it nothing is claimed; `full`
    /// needs both dated checks by hand.
    pub claim: Option<Spanned<Claim>>,
    /// The site used with the keyboard alone, by hand. Without it the statement says that nobody did.
    pub keyboard: Option<ManualCheck>,
    /// The site used with a screen reader, by hand. Without it the statement says that nobody did.
    pub screen_reader: Option<ManualCheck>,
    /// What is known to fall short.
    pub shortcomings: Vec<Shortcoming>,
}

/// How far a site meets the requirements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Claim {
    /// In full.
    Full,
    /// In part; the shortcomings tell where not.
    Partial,
    /// Not.
    None,
}

/// The supervising authority. Which one it is changes, so that it is dated.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Authority {
    /// Its name.
    pub name: Label,
    /// How to reach it: inline markdown.
    pub contact: Option<Label>,
    /// When someone last saw to it that this is the authority and how it is reached.
    pub as_of: Spanned<DateText>,
}

/// A check that a person made.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ManualCheck {
    /// When.
    pub date: Spanned<DateText>,
    /// By whom, a role or an organisation, and with what, e.g. `Julkaisija itse, NVDA 2026.1 ja Firefox`.
    pub by: Option<Label>,
    /// What came of it.
    pub result: Option<Label>,
}

/// What is known to fall short.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Shortcoming {
    /// What does not work, and for whom.
    pub what: Label,
    /// The requirement it falls short of, e.g. `WCAG 1.4.3`.
    pub requirement: Option<String>,
    /// Why it is so.
    pub reason: Label,
    /// What will be done, and by when; or what serves in its place.
    pub plan: Label,
}

/// `content/accessibility.yaml`: the results of the last automatic checks, written by a tool.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct AutomaticChecks {
    /// When the pages were checked.
    pub date: Option<Spanned<DateText>>,
    /// The tool, e.g. `axe-core`.
    pub tool: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// How many pages were checked.
    pub pages: Option<u64>,
    /// At how many places the tool could not decide.
    pub undecided: Option<u64>,
    /// What it found, by rule.
    pub findings: Vec<Finding>,
}

/// What a tool found by one of its rules.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// The rule's name in the tool.
    pub rule: String,
    /// Where the tool explains the rule.
    pub help: Option<String>,
    /// On how many pages.
    pub pages: u64,
    /// At how many places.
    pub places: u64,
}
