use std::collections::BTreeSet;

use jiff::civil::Date;

use super::raw::CountsWhat;
use super::{Answer, Localised, Words};
use crate::diagnostic::Span;
use crate::disclosure::PopulationId;

/// A survey from which answers are quoted; the quotes are in [`super::Resolved::quotes`]. What is `None` is not known.
#[derive(Debug)]
pub struct Survey {
    /// Its id: the name of its file.
    pub id: String,
    /// Its source file, as a place.
    pub span: Span,
    /// Its name.
    pub title: Localised<Words>,
    /// When it was made, in words.
    pub period: Option<Localised<Words>>,
    /// When it was made.
    pub date: Option<Date>,
    /// How many were asked.
    pub invited: Option<PopulationId>,
    /// How many answered.
    pub n: Option<PopulationId>,
    /// What n counts.
    pub n_counts: Option<CountsWhat>,
    /// The question as it was put.
    pub question: Option<Localised<Words>>,
    /// How the quoted answers were chosen.
    pub selection: Option<Localised<Words>>,
    /// Where the quotes come from.
    pub source: Option<Localised<Words>>,
    /// A remark for the reader.
    pub note: Option<Localised<Words>>,
    /// A role that answers for the quotes.
    pub owner: Option<Localised<Words>>,
    /// When consents are to be looked through again.
    pub review_by: Option<(Date, Span)>,
    /// Groups that its speakers belong to.
    pub groups: Vec<Group>,
    /// Sizes of what groups have in common.
    pub combinations: Vec<Combination>,
    /// Answers to warnings.
    pub answers: Vec<Answer>,
}

/// A group that speakers belong to.
#[derive(Debug)]
pub struct Group {
    /// Its id.
    pub id: String,
    /// Where its size stands.
    pub span: Span,
    /// What is told of a speaker.
    pub label: Localised<Words>,
    /// How many belong to it.
    pub size: PopulationId,
}

/// Those who belong to several groups of a survey at once.
#[derive(Debug)]
pub struct Combination {
    /// Places of the groups among the survey's.
    pub groups: BTreeSet<usize>,
    /// Where its size stands.
    pub span: Span,
    /// How many belong to all of them.
    pub size: PopulationId,
}
