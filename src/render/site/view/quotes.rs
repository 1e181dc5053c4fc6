//! What templates see of a survey and its quotes.

use serde::Serialize;

use super::PhaseStepView;

/// Context of `parts/quotes.html`, as `survey`.
#[derive(Debug, Serialize)]
pub struct SurveyView {
    /// The survey's id.
    pub id: String,
    /// What its place of use puts over the quotes.
    pub headline_html: Option<String>,
    /// Its name.
    pub title_html: String,
    /// A role that answers for the quotes.
    pub owner_html: Option<String>,
    /// When it was made, in words.
    pub period_html: Option<String>,
    /// Its n with its unit if known, e.g. `n = 20`, the number marked by `data-figure`.
    pub n_html: Option<String>,
    /// What is known and not known of how the answers were gathered and chosen, each a sentence.
    pub notes_html: Vec<String>,
    /// Source.
    pub source_html: Option<String>,
    /// How to have one's words taken off the site, if the site tells.
    pub contact_html: Option<String>,
    /// The quotes chosen.
    pub quotes: Vec<QuoteView>,
}

/// A quote.
#[derive(Debug, Serialize)]
pub struct QuoteView {
    /// The quote's id; anchor `quote-ID`.
    pub id: String,
    /// The words, without quotation marks; print them in the language's own marks.
    pub text: String,
    /// Language of the words, if not the page's.
    pub language: Option<String>,
    /// The words are a translation.
    pub is_translation: bool,
    /// What is told of the speaker: names of groups.
    pub speaker_html: Vec<String>,
    /// The phase they are about.
    pub phase: Option<PhaseStepView>,
}
