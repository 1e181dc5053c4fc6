//! What templates see of criteria.

use serde::Serialize;

use crate::render::site::view::PhaseStepView;

/// A criterion.
#[derive(Debug, Serialize)]
pub struct CriterionView {
    /// Its id; anchor `criterion-ID` on the page.
    pub id: String,
    /// Its place among the framework's criteria, from 1.
    pub number: usize,
    /// The statement to be judged.
    pub statement_html: String,
    /// By what its score is multiplied in a total.
    pub weight: Option<u32>,
    /// The scale's ends, e.g. `1–5`.
    pub scale: Option<String>,
    /// It may be left unrated, with a reason.
    pub may_be_not_rated: bool,
    /// Meaning of scores, lowest first.
    pub anchors: Vec<AnchorView>,
    /// What counts as evidence.
    pub evidence_html: Vec<String>,
    /// Questions that help to judge.
    pub questions_html: Vec<String>,
    /// Other groups it belongs to, by kind.
    pub also_in: Vec<AlsoInView>,
}

/// Groups of one kind that a criterion belongs to.
#[derive(Debug, Serialize)]
pub struct AlsoInView {
    /// `phase`, `section` or `area`.
    pub kind: &'static str,
    /// The groups in order.
    pub groups: Vec<PhaseStepView>,
}

/// Meaning of a score.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct AnchorView {
    /// The score.
    pub score: String,
    /// Its meaning.
    pub meaning_html: String,
}
