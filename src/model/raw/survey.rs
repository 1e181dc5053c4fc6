use schemars::JsonSchema;
use serde::Deserialize;

use super::{Answer, DateText, Label};
use crate::source::yaml::{OrderedMap, Spanned};

/// `content/quotes/NAME.yaml`: a survey and the answers quoted from it. What is not known is left out.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Survey {
    /// The survey's name.
    pub title: Option<Label>,
    /// When it was made, in words, e.g. `kevät 2022`.
    pub period: Option<Label>,
    /// When it was made, if the day is known.
    pub date: Option<Spanned<DateText>>,
    /// How many were asked.
    pub invited: Option<Spanned<u64>>,
    /// How many answered.
    pub n: Option<Spanned<u64>>,
    /// What n counts.
    pub n_counts: Option<CountsWhat>,
    /// The question as it was put.
    pub question: Option<Label>,
    /// How the quoted answers were chosen.
    pub selection: Option<Label>,
    /// Where the quotes were published or are kept.
    pub source: Option<Label>,
    /// A remark for the reader.
    pub note: Option<Label>,
    /// A role that answers for the quotes.
    pub owner: Option<Label>,
    /// When consents are to be looked through again.
    pub review_by: Option<Spanned<DateText>>,
    /// The quotes, by id.
    pub quotes: OrderedMap<Quote>,
    /// Answers to warnings about this survey.
    pub answers: Vec<Answer>,
}

/// What a survey's n counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CountsWhat {
    /// People who answered.
    People,
    /// Answers given.
    Answers,
}

/// One quoted answer.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The words, without quotation marks; edits in [ ].
    pub text: Spanned<String>,
    /// Language of the words. Default: the site's.
    pub language: Option<Spanned<String>>,
    /// Themes, for choosing quotes with `![](quotes:SURVEY#THEME)`.
    #[serde(default)]
    pub themes: Vec<Spanned<String>>,
    /// The phase the words are about, if they tell.
    pub phase: Option<Spanned<String>>,
    /// On what ground the words are shown.
    pub basis: Option<Basis>,
    /// What the speaker agreed to; required with `basis: consent`.
    pub consent: Option<Consent>,
    /// Answers to warnings about this quote.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// On what ground a quote is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Basis {
    /// The words stand in a published report.
    PublishedReport,
    /// The speaker agreed.
    Consent,
}

/// What a speaker agreed to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Consent {
    /// Where the words may be used.
    pub scope: Vec<Scope>,
    /// Last day of the consent.
    pub until: Option<Spanned<DateText>>,
}

/// Where words may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// On the site.
    Web,
    /// In print.
    Print,
    /// In training.
    Training,
}
