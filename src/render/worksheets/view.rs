//! What the templates of worksheets see.

use serde::Serialize;

use crate::render::site::criteria::view::CriterionView;
use crate::render::site::view::{LinkView, PhaseStepView};

/// What is the same on every sheet of a workshop. Given to the templates as `set`.
#[derive(Debug, Clone, Serialize)]
pub(super) struct SetView {
    /// The workshop's name.
    pub workshop: String,
    /// Path of its page.
    pub workshop_path: String,
    /// Path of the list of sheets.
    pub index_path: String,
    /// Name of the framework, as plain text.
    pub framework: String,
    /// Its version.
    pub version: Option<String>,
    /// Where it comes from.
    pub source_html: Option<String>,
    /// On what terms its wording may be used.
    pub licence_html: Option<String>,
    /// Its own remark on its criteria.
    pub note_html: Option<String>,
    /// Whether it has criteria; without any, nothing is scored.
    pub has_criteria: bool,
    /// Whose the questions for discussion are.
    pub questions_note_html: Option<String>,
}

/// A sheet.
#[derive(Debug, Serialize)]
pub(super) struct SheetView {
    /// Its anchor.
    pub id: String,
    /// What its name is part of: `Vaihe 1`, or the groups of a criterion.
    pub eyebrow: Option<String>,
    /// Its name, as plain text.
    pub name: String,
    /// What the group is for.
    pub aim_html: Option<String>,
    /// Of a round that is published: what stands in the sheet's head.
    pub filled: Option<FilledHeadView>,
    /// What is on it.
    #[serde(flatten)]
    pub content: SheetContent,
}

/// What is on a sheet. In templates `sheet.kind` and the names of the fields.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub(super) enum SheetContent {
    /// A phase, section or area.
    Group {
        /// Criteria to be judged on this sheet.
        criteria: Vec<SheetCriterionView>,
        /// Numbers of those that another sheet of the same print holds.
        elsewhere: Vec<ElsewhereView>,
        /// How many of the group's criteria are not dealt with on the day.
        not_picked: usize,
        /// Questions of the group, to be answered in words.
        questions_html: Vec<String>,
        /// Exercises on the group.
        exercises: Vec<SheetExerciseView>,
    },
    /// Exercises that belong to no group.
    Exercises {
        /// In order.
        exercises: Vec<SheetExerciseView>,
    },
    /// One criterion with much room.
    Criterion {
        /// The criterion.
        criterion: Box<SheetCriterionView>,
    },
    /// The scores of all criteria.
    Overview {
        /// Criteria by the first group they belong to.
        groups: Vec<OverviewGroupView>,
        /// How many criteria are dealt with.
        picked: usize,
        /// How many the framework has.
        all: usize,
        /// What the scores of all add up to, if they may be totalled.
        total: Option<TotalView>,
    },
    /// What a unit agreed in a round, as far as it is published.
    Filled {
        /// Criteria by the first group they belong to.
        groups: Vec<FilledGroupView>,
        /// How many criteria have a score.
        rated: usize,
        /// How many the framework has.
        all: usize,
        /// The total of a complete set, e.g. `98/125`.
        total: Option<String>,
        /// What the total means.
        band_html: Option<String>,
        /// The action plan, if it is published.
        actions: Vec<FilledActionView>,
    },
}

/// A criterion on a sheet.
#[derive(Debug, Serialize)]
pub(super) struct SheetCriterionView {
    /// The criterion as pages show it.
    #[serde(flatten)]
    pub criterion: CriterionView,
    /// A box for each score, lowest first; none where there are too many, or no scale.
    pub scores: Vec<ScoreView>,
    /// Whether some score has a meaning.
    pub has_meanings: bool,
    /// Path of its own sheet.
    pub path: String,
}

/// A score to be ticked.
#[derive(Debug, Serialize)]
pub(super) struct ScoreView {
    /// The score.
    pub score: String,
    /// What it means.
    pub meaning_html: Option<String>,
}

/// A criterion that stands on another sheet.
#[derive(Debug, Serialize)]
pub(super) struct ElsewhereView {
    /// Its number.
    pub number: usize,
    /// Name of the group on whose sheet it is.
    pub group: String,
}

/// An exercise on a sheet.
#[derive(Debug, Serialize)]
pub(super) struct SheetExerciseView {
    /// Its name.
    pub title_html: String,
    /// How long it takes.
    pub duration: Option<String>,
    /// How it goes.
    pub text_html: Option<String>,
    /// Questions to be answered in words.
    pub questions_html: Vec<String>,
}

/// The criteria of a group on the sheet of all scores.
#[derive(Debug, Serialize)]
pub(super) struct OverviewGroupView {
    /// Name of the group.
    pub title: Option<String>,
    /// Its criteria.
    pub rows: Vec<OverviewRowView>,
}

/// A criterion on the sheet of all scores.
#[derive(Debug, Serialize)]
pub(super) struct OverviewRowView {
    /// Its number.
    pub number: usize,
    /// The statement.
    pub statement_html: String,
    /// By what its score is multiplied.
    pub weight: Option<u32>,
    /// Whether it is dealt with on the day.
    pub is_picked: bool,
    /// The scores of its scale, lowest first; empty: its score is written down.
    pub scores: Vec<String>,
}

/// The total of a complete set.
#[derive(Debug, Serialize)]
pub(super) struct TotalView {
    /// The highest there is.
    pub max: String,
    /// Whether scores are multiplied by weights.
    pub is_weighted: bool,
    /// What totals mean, lowest first.
    pub bands: Vec<BandView>,
}

/// What a total from some score on means.
#[derive(Debug, Serialize)]
pub(super) struct BandView {
    /// The lowest total of it.
    pub from: String,
    /// Its name.
    pub label_html: String,
}

/// Whose a filled sheet is, when and how it came about.
#[derive(Debug, Serialize)]
pub(super) struct FilledHeadView {
    /// The unit.
    pub unit: String,
    /// The round.
    pub round: String,
    /// The day.
    pub date: String,
    /// `consensus` or `external`.
    pub mode: &'static str,
    /// How many took part.
    pub assessors: i64,
}

/// The criteria of a group on a filled sheet.
#[derive(Debug, Serialize)]
pub(super) struct FilledGroupView {
    /// Name of the group.
    pub title: Option<String>,
    /// Its criteria.
    pub rows: Vec<FilledRowView>,
}

/// A criterion on a filled sheet.
#[derive(Debug, Serialize)]
pub(super) struct FilledRowView {
    /// Its number.
    pub number: usize,
    /// The statement.
    pub statement_html: String,
    /// Whether it was dealt with.
    pub is_dealt_with: bool,
    /// The score; `None`: it was not rated, or not dealt with.
    pub score: Option<String>,
    /// The ends of its scale.
    pub scale: Option<String>,
    /// What the score means.
    pub meaning_html: Option<String>,
    /// Reason for no score, evidence and note, once a reviewer has seen them.
    pub texts_html: Vec<String>,
}

/// An entry of a published action plan.
#[derive(Debug, Serialize)]
pub(super) struct FilledActionView {
    /// Number of its criterion.
    pub number: usize,
    /// What is to be done.
    pub text_html: String,
    /// The role in charge.
    pub owner_html: Option<String>,
    /// By when.
    pub due: Option<String>,
    /// The score that is aimed at.
    pub target: Option<String>,
}

/// The list of sheets. Given to the template as `sheets`.
#[derive(Debug, Serialize)]
pub(super) struct IndexView {
    /// Path of the page that prints all groups.
    pub all_path: String,
    /// Path of the sheet of all scores.
    pub overview_path: Option<String>,
    /// Path of the page that prints a sheet for each criterion.
    pub all_criteria_path: Option<String>,
    /// Path of the sheet of exercises.
    pub exercises_path: Option<String>,
    /// Groups by what they are.
    pub kinds: Vec<IndexKindView>,
    /// The framework's criteria.
    pub criteria: Vec<IndexCriterionView>,
    /// Filled sheets of published rounds.
    pub filled: Vec<LinkView>,
}

/// The groups of one kind.
#[derive(Debug, Serialize)]
pub(super) struct IndexKindView {
    /// `phase`, `section` or `area`.
    pub kind: &'static str,
    /// In order.
    pub groups: Vec<IndexGroupView>,
}

/// A group in the list.
#[derive(Debug, Serialize)]
pub(super) struct IndexGroupView {
    /// The group.
    pub step: PhaseStepView,
    /// Path of its sheet; `None`: it is not dealt with on the day.
    pub path: Option<String>,
}

/// A criterion in the list.
#[derive(Debug, Serialize)]
pub(super) struct IndexCriterionView {
    /// Its number.
    pub number: usize,
    /// The statement.
    pub statement_html: String,
    /// Path of its sheet; `None`: it is not dealt with on the day.
    pub path: Option<String>,
}
