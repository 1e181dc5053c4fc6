use super::{CriterionId, FrameworkId, PhaseId, Words};

/// A workshop: a day on a framework's criteria, from which slides, worksheets and the self-assessment are made.
#[derive(Debug)]
pub struct Workshop {
    /// Its id: the last folder of its page's address.
    pub id: String,
    /// What the day is for.
    pub aim: Option<Words>,
    /// For whom it is.
    pub audience: Option<Words>,
    /// The criteria that it is about.
    pub framework: FrameworkId,
    /// The groups dealt with, in the framework's order.
    pub phases: Vec<PhaseId>,
    /// The criteria dealt with, in the framework's order.
    pub criteria: Vec<CriterionId>,
    /// The day in order.
    pub agenda: Vec<AgendaItem>,
    /// What is done together.
    pub exercises: Vec<Exercise>,
    /// Whose the questions of phases and exercises are.
    pub questions_note: Option<Words>,
    /// What is to be brought or copied beforehand.
    pub materials: Vec<Words>,
    /// Units that may assess themselves.
    pub units: Vec<Words>,
}

/// A part of the day.
#[derive(Debug)]
pub struct AgendaItem {
    /// Its name.
    pub title: Words,
    /// How long it takes: 1 to 1440 minutes.
    pub minutes: u32,
    /// Who leads it.
    pub role: Option<Words>,
    /// What happens.
    pub text: Option<Words>,
    /// What the slides show meanwhile, in order.
    pub shows: Vec<AgendaPart>,
}

/// What slides show during a part of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgendaPart {
    /// The text below the heading with this anchor.
    Text(String),
    /// A group.
    Phase(PhaseId),
    /// All groups dealt with.
    Phases,
    /// An exercise, by its place in [`Workshop::exercises`].
    Exercise(usize),
}

/// Something that is done together.
#[derive(Debug)]
pub struct Exercise {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title: Words,
    /// How long it takes: 1 to 1440 minutes.
    pub minutes: Option<u32>,
    /// The group that it belongs to.
    pub phase: Option<PhaseId>,
    /// How it goes.
    pub text: Option<Words>,
    /// Questions to be answered in words.
    pub questions: Vec<Words>,
}

impl Workshop {
    /// Every line of it.
    pub fn lines(&self) -> Vec<&Words> {
        let mut lines: Vec<&Words> = Vec::new();
        lines.extend([&self.aim, &self.audience, &self.questions_note].into_iter().flatten());
        for item in &self.agenda {
            lines.push(&item.title);
            lines.extend([&item.role, &item.text].into_iter().flatten());
        }
        for exercise in &self.exercises {
            lines.push(&exercise.title);
            lines.extend(&exercise.text);
            lines.extend(&exercise.questions);
        }
        lines.extend(&self.materials);
        lines.extend(&self.units);
        lines
    }
}
