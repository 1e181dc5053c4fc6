//! What the page of a workshop shows.

use serde::Serialize;

use crate::render::site::view::PhaseStepView;

/// A workshop's page.
#[derive(Debug, Serialize)]
pub struct WorkshopView {
    /// Folder of what is made of it: put `{{ root }}` before it.
    pub folder: String,
    /// Name of the framework of criteria.
    pub framework_html: String,
    /// What the day is for.
    pub aim_html: Option<String>,
    /// For whom it is.
    pub audience_html: Option<String>,
    /// How long the whole day takes, if it has an agenda.
    pub duration: Option<String>,
    /// The day in order.
    pub agenda: Vec<AgendaItemView>,
    /// All groups of the framework.
    pub phases: Vec<PickedPhaseView>,
    /// What is done together.
    pub exercises: Vec<ExerciseView>,
    /// Whose the questions are.
    pub questions_note_html: Option<String>,
    /// What is to be brought or copied beforehand.
    pub materials_html: Vec<String>,
}

/// A part of the day.
#[derive(Debug, Serialize)]
pub struct AgendaItemView {
    /// Its name.
    pub title_html: String,
    /// When it begins, counted from the beginning of the day, e.g. `1:15`.
    pub start: String,
    /// How long it takes, e.g. `45 min`.
    pub duration: String,
    /// Who leads it.
    pub role_html: Option<String>,
    /// What happens.
    pub text_html: Option<String>,
}

/// A group of the framework, and whether it is dealt with on the day.
#[derive(Debug, Serialize)]
pub struct PickedPhaseView {
    /// The group.
    pub step: PhaseStepView,
    /// Whether it is dealt with.
    pub is_picked: bool,
}

/// Something that is done together.
#[derive(Debug, Serialize)]
pub struct ExerciseView {
    /// Its id; anchor `exercise-ID`.
    pub id: String,
    /// Its name.
    pub title_html: String,
    /// How long it takes.
    pub duration: Option<String>,
    /// The group that it belongs to.
    pub phase: Option<PhaseStepView>,
    /// How it goes.
    pub text_html: Option<String>,
    /// Questions to be answered in words.
    pub questions_html: Vec<String>,
}
