use jiff::civil::Date;

use super::raw::{CountsWhat, Scope};
use super::{Answer, Localised, PhaseId, Words};
use crate::diagnostic::Span;
use crate::disclosure::PopulationId;
use crate::locale::Language;

/// A survey and the answers quoted from it. What is `None` is not known.
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
    /// The quotes in order.
    pub quotes: Vec<Quote>,
    /// Answers to warnings.
    pub answers: Vec<Answer>,
}

/// A quoted answer.
#[derive(Debug)]
pub struct Quote {
    /// Its id.
    pub id: String,
    /// Where it stands.
    pub span: Span,
    /// The words, without quotation marks.
    pub text: String,
    /// Their language.
    pub language: Language,
    /// Their themes.
    pub themes: Vec<String>,
    /// The phase they are about.
    pub phase: Option<PhaseId>,
    /// On what ground they are shown; `None`: not told.
    pub basis: Option<QuoteBasis>,
    /// Answers to warnings.
    pub answers: Vec<Answer>,
}

/// On what ground a quote is shown.
#[derive(Debug, Clone)]
pub enum QuoteBasis {
    /// The words stand in a published report.
    PublishedReport,
    /// The speaker agreed.
    Consent(Consent),
}

/// What a speaker agreed to.
#[derive(Debug, Clone)]
pub struct Consent {
    /// Where the words may be used.
    pub scope: Vec<Scope>,
    /// Last day of the consent.
    pub until: Option<(Date, Span)>,
}
