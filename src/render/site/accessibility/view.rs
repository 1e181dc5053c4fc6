//! What the template of the accessibility statement may ask for.

use serde::Serialize;

use super::super::view::DateView;

/// `kind: accessibility`
#[derive(Debug, Serialize)]
pub struct StatementView {
    /// Whether a public body publishes the site.
    pub public_body: bool,
    /// What is claimed: `full`, `partial`, `not-met` or `not-assessed`.
    pub conformance: &'static str,
    /// Who answers for it.
    pub unit_html: Option<String>,
    /// How to tell of a shortcoming.
    pub feedback_html: Option<String>,
    /// Who supervises.
    pub authority: Option<AuthorityView>,
    /// When the statement was last looked at.
    pub reviewed: Option<DateView>,
    /// Checks by hand: with the keyboard and with a screen reader.
    pub manual: Vec<ManualView>,
    /// The last automatic checks.
    pub automatic: Option<AutomaticView>,
    /// What is known to fall short.
    pub shortcomings: Vec<ShortcomingView>,
}

/// The supervising authority.
#[derive(Debug, Serialize)]
pub struct AuthorityView {
    /// Its name.
    pub name_html: String,
    /// How to reach it.
    pub contact_html: Option<String>,
    /// When this was last seen to be so.
    pub as_of: DateView,
}

/// A check by hand; without a date nobody made it.
#[derive(Debug, Serialize)]
pub struct ManualView {
    /// `keyboard` or `screen-reader`.
    pub kind: &'static str,
    /// When.
    pub date: Option<DateView>,
    /// By whom and with what.
    pub by_html: Option<String>,
    /// What came of it.
    pub result_html: Option<String>,
}

/// Automatic checks.
#[derive(Debug, Serialize)]
pub struct AutomaticView {
    /// When.
    pub date: DateView,
    /// The tool.
    pub tool: String,
    /// Its version.
    pub version: String,
    /// How many pages were checked.
    pub pages: u64,
    /// At how many places the tool could not decide.
    pub undecided: u64,
    /// What it found.
    pub findings: Vec<FindingView>,
}

/// What was found by one rule.
#[derive(Debug, Serialize)]
pub struct FindingView {
    /// The rule's name in the tool.
    pub rule: String,
    /// Where the rule is explained; nothing where the reader has no network.
    pub help: Option<String>,
    /// On how many pages.
    pub pages: u64,
    /// At how many places.
    pub places: u64,
}

/// Something known to fall short.
#[derive(Debug, Serialize)]
pub struct ShortcomingView {
    /// What.
    pub what_html: String,
    /// The requirement.
    pub requirement: Option<String>,
    /// Why.
    pub reason_html: String,
    /// What will be done.
    pub plan_html: String,
}
