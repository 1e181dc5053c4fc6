//! What the template of the page of rounds sees.

use serde::Serialize;

use crate::render::site::view::DateView;

/// Rounds that may be compared: of one unit, by one version of a framework, both by the group or both from outside.
#[derive(Debug, Serialize)]
pub struct SeriesView {
    /// Its anchor.
    pub id: String,
    /// The unit's name.
    pub unit: String,
    /// Who gave the scores, in words.
    pub mode: String,
    /// The framework's name.
    pub framework_html: String,
    /// The framework's version.
    pub version: Option<String>,
    /// Whether the site holds that version. If not, criteria are named by their ids, and there is no total.
    pub is_current: bool,
    /// The ends of the scale that all criteria have, e.g. `1–5`.
    pub scale: Option<String>,
    /// The rounds, the earliest first.
    pub rounds: Vec<RoundView>,
    /// The framework's groups with their criteria.
    pub groups: Vec<AssessedGroupView>,
}

/// A round.
#[derive(Debug, Serialize)]
pub struct RoundView {
    /// Its name.
    pub name: String,
    /// Its day.
    pub date: DateView,
    /// Who gave the scores, in words.
    pub mode: String,
    /// How many people took part.
    pub assessors: String,
    /// How many criteria have a score, in words; where some have none it says that there is no total.
    pub rated: String,
    /// The total of a complete set and the highest there is, e.g. `103/125`.
    pub total: Option<String>,
    /// What the total means.
    pub band_html: Option<String>,
    /// The role of whoever looked the texts through; without one there are no texts.
    pub reviewed_html: Option<String>,
    /// The day of that.
    pub review_date: Option<DateView>,
    /// Evidence and notes.
    pub texts: Vec<AssessedTextView>,
    /// The action plan, if it is published.
    pub actions: Vec<PlannedActionView>,
    /// Answers to warnings.
    pub answers_html: Vec<String>,
}

/// What was said of a criterion.
#[derive(Debug, Serialize)]
pub struct AssessedTextView {
    /// The criterion.
    pub criterion_html: String,
    /// What was seen of it in practice.
    pub evidence_html: Option<String>,
    /// A remark of the group.
    pub note_html: Option<String>,
}

/// An entry of the action plan.
#[derive(Debug, Serialize)]
pub struct PlannedActionView {
    /// The criterion.
    pub criterion_html: String,
    /// What is to be done.
    pub text_html: String,
    /// A role that does it.
    pub owner_html: Option<String>,
    /// By when.
    pub due: Option<DateView>,
    /// The score that is aimed at.
    pub target: Option<String>,
}

/// A group of the framework.
#[derive(Debug, Serialize)]
pub struct AssessedGroupView {
    /// Its name; criteria without a group have none.
    pub title_html: Option<String>,
    /// How many criteria have each score, by scale.
    pub distributions: Vec<DistributionView>,
    /// Its criteria.
    pub criteria: Vec<AssessedCriterionView>,
}

/// How many criteria of one scale have each score.
#[derive(Debug, Serialize)]
pub struct DistributionView {
    /// The scale's ends, where the framework has several scales.
    pub scale: Option<String>,
    /// The highest score first.
    pub rows: Vec<DistributionRowView>,
}

/// How many criteria have a score, or none, in each round.
#[derive(Debug, Serialize)]
pub struct DistributionRowView {
    /// `score`, `not-rated` or `not-dealt-with`.
    pub kind: &'static str,
    /// The score, or words for none.
    pub label: String,
    /// By round.
    pub counts: Vec<usize>,
}

/// A criterion from round to round.
#[derive(Debug, Serialize)]
pub struct AssessedCriterionView {
    /// The criterion.
    pub statement_html: String,
    /// The ends of its scale, where the framework has several scales.
    pub scale: Option<String>,
    /// By round.
    pub ratings: Vec<RatingView>,
}

/// What was agreed of a criterion in a round.
#[derive(Debug, Serialize)]
pub struct RatingView {
    /// `score`, `not-rated` or `not-dealt-with`.
    pub kind: &'static str,
    /// The score, or words for none.
    pub text: String,
    /// Why there is none, if the texts have been looked through.
    pub reason_html: Option<String>,
    /// The change from the round before.
    pub change: Option<ChangeOfScoreView>,
    /// How many people gave each score, in words, where that may be told.
    pub spread: Option<String>,
}

/// A change from one round to the next.
#[derive(Debug, Serialize)]
pub struct ChangeOfScoreView {
    /// `↑`, `↓`, `=`, or nothing where there is nothing to compare with.
    pub sign: &'static str,
    /// The same in words.
    pub text: String,
}
