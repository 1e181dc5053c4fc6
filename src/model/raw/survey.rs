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
    /// Groups that speakers belong to, by id: what may be told of a speaker.
    pub groups: OrderedMap<SpeakerGroup>,
    /// How many belong to several groups at once; needed where a quote names several.
    pub combinations: Vec<SpeakerCombination>,
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

/// A group that speakers belong to.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpeakerGroup {
    /// What is told of a speaker, e.g. `nuori`.
    pub label: Label,
    /// How many of those who answered belong to it. The number is not published.
    pub size: Spanned<u64>,
}

/// Those who belong to several groups at once.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SpeakerCombination {
    /// Ids of the groups.
    pub groups: Vec<Spanned<String>>,
    /// How many belong to all of them. The number is not published.
    pub size: Spanned<u64>,
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
    /// The words in other languages, by language.
    #[serde(default)]
    pub translations: OrderedMap<Spanned<String>>,
    /// Ids of the groups that the speaker belongs to, if they are to be told. Each group, and all of them together,
    /// must be as large as the site's threshold.
    #[serde(default)]
    pub speaker: Vec<Spanned<String>>,
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
    pub scope: Vec<Use>,
    /// Languages into which a translation of the words may be shown. Default: none but the words' own.
    #[serde(default)]
    pub languages: Vec<Spanned<String>>,
    /// Last day of the consent.
    pub until: Option<Spanned<DateText>>,
}

/// Where words may be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    /// On the site: pages, search, feeds.
    Web,
    /// In print: a PDF that is handed out.
    Print,
    /// In training: workshop material.
    Training,
}

/// `content/quotes/withdrawn.yaml`: ids of quotes whose speakers have withdrawn them. `polku withdraw` writes it.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Withdrawn {
    /// The ids; none of them may be a quote's again.
    pub withdrawn: Vec<Spanned<String>>,
}
