//! What templates see of sources, and of how a page is cited.

use serde::Serialize;

use crate::render::site::view::LinkView;

/// A source in a list.
#[derive(Debug, Serialize)]
pub struct SourceView {
    /// Its key; anchor `source-KEY`.
    pub id: String,
    /// The source as the theme's style writes it.
    pub entry_html: String,
    /// Its place on the page of all sources: put `{{ root }}` before it.
    pub path: Option<String>,
    /// Pages that cite it.
    pub used_on: Vec<LinkView>,
}

/// How a page is cited.
#[derive(Debug, Serialize)]
pub struct CitationView {
    /// In words, as the theme's style writes it.
    pub text_html: String,
    /// The same for programs: the format's name, and the text.
    pub formats: Vec<(&'static str, String)>,
}
