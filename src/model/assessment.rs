use std::collections::BTreeMap;

use jiff::civil::Date;

use super::raw::AssessmentMode;
use super::{Answer, Criterion, CriterionId, Framework, FrameworkId, Words, plain_text};
use crate::diagnostic::Span;
use crate::disclosure::Distribution;

/// What one unit agreed of its work in one round.
#[derive(Debug)]
pub struct Assessment {
    /// Its id: the name of its file.
    pub id: String,
    /// Where its round stands.
    pub span: Span,
    /// The framework.
    pub framework: FrameworkId,
    /// The framework's version at that time.
    pub version: Option<String>,
    /// Whether that is the version that the site holds: then its criteria, bands and totals hold too.
    pub edition: FrameworkEdition,
    /// The unit.
    pub unit: String,
    /// The round's name.
    pub round: String,
    /// The day.
    pub date: Date,
    /// Where the day stands.
    pub date_span: Span,
    /// Who gave the scores.
    pub mode: AssessmentMode,
    /// How many people took part.
    pub assessors: u64,
    /// Who looked its texts through. Without it no text is published.
    pub review: Option<Review>,
    /// Whether the action plan is published, once reviewed.
    pub actions: Actions,
    /// What was agreed, by id of the criterion; a criterion that is not here was not dealt with.
    pub ratings: BTreeMap<String, Rating>,
    /// Answers to warnings.
    pub answers: Vec<Answer>,
}

/// By which version of its framework an assessment was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FrameworkEdition {
    /// The one that the site holds.
    Current,
    /// Another: its criteria may be others, and it is compared with nothing of the current one.
    Other,
}

/// Whether an action plan is published.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Actions {
    /// It is for the unit alone.
    Kept,
    /// With the reviewer's mark.
    Published,
}

/// Who looked the texts of an assessment through, and when.
#[derive(Debug)]
pub struct Review {
    /// The reviewer's role.
    pub role: Words,
    /// The day.
    pub date: Date,
}

/// What was agreed of a criterion.
#[derive(Debug)]
pub struct Rating {
    /// The criterion, if the framework has it.
    pub criterion: Option<CriterionId>,
    /// The score, or why there is none.
    pub outcome: Outcome,
    /// What was seen of it in practice.
    pub evidence: Option<Words>,
    /// A remark of the group.
    pub note: Option<Words>,
    /// How many people gave each score.
    pub spread: Option<Distribution>,
    /// What is to be done.
    pub action: Option<Action>,
}

/// A score, or why there is none.
#[derive(Debug)]
pub enum Outcome {
    /// The score.
    Score(i64),
    /// Why there is none.
    NotRated(Words),
}

/// An entry of the action plan.
#[derive(Debug)]
pub struct Action {
    /// What is to be done.
    pub text: Words,
    /// A role that does it.
    pub owner: Option<Words>,
    /// By when.
    pub due: Option<Date>,
    /// The score that is aimed at.
    pub target: Option<i64>,
}

/// The sum of the scores of a complete set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// The sum.
    pub sum: i64,
    /// The highest there is.
    pub of: i64,
    /// What it means: a place in [`Framework::bands`].
    pub band: Option<usize>,
}

impl Assessment {
    /// Its score of a criterion.
    pub fn score(&self, criterion: &str) -> Option<i64> {
        match self.ratings.get(criterion)?.outcome {
            Outcome::Score(score) => Some(score),
            Outcome::NotRated(_) => None,
        }
    }

    /// How many criteria have a score.
    pub fn scored(&self) -> usize {
        self.ratings.values().filter(|rating| matches!(rating.outcome, Outcome::Score(_))).count()
    }

    /// The total, if every criterion of the framework has a score; of another version than the site's it is not known
    /// which criteria there were.
    pub fn total(&self, framework: &Framework) -> Option<Total> {
        if self.edition == FrameworkEdition::Other {
            return None;
        }
        let of = Framework::highest_total(&framework.criteria)?;
        let weighted = |criterion: &Criterion| self.score(&criterion.id)?.checked_mul(criterion.times());
        let sum = framework.criteria.iter().try_fold(0_i64, |sum, criterion| sum.checked_add(weighted(criterion)?))?;
        // bands are in order, the lowest first
        let band = framework.bands.iter().rposition(|band| band.from <= sum);
        Some(Total { sum, of, band })
    }

    /// Whether its action plan is published.
    pub fn has_published_actions(&self) -> bool {
        self.review.is_some() && self.actions == Actions::Published
    }

    /// Answers to warnings that may be published: the phrase of an answer repeats a text, so it may not be one of a text
    /// that is kept.
    pub fn published_answers(&self) -> impl Iterator<Item = &Answer> {
        let is_of_kept = |phrase: &String| {
            let actions = self.ratings.values().filter_map(|rating| rating.action.as_ref());
            let mut lines = actions.flat_map(|action| action.owner.iter().chain([&action.text]));
            !self.has_published_actions() && lines.any(|line| plain_text(line, &mut |_| None).contains(phrase.as_str()))
        };
        let answers = self.answers.iter().filter(|_| self.review.is_some());
        answers.filter(move |answer| !answer.phrase.as_ref().is_some_and(is_of_kept))
    }

    /// Every line of text in it.
    pub fn lines(&self) -> Vec<&Words> {
        let mut lines: Vec<&Words> = self.review.iter().map(|review| &review.role).collect();
        for rating in self.ratings.values() {
            if let Outcome::NotRated(reason) = &rating.outcome {
                lines.push(reason);
            }
            lines.extend(rating.evidence.iter().chain(&rating.note));
            if let Some(action) = &rating.action {
                lines.push(&action.text);
                lines.extend(&action.owner);
            }
        }
        lines
    }
}
