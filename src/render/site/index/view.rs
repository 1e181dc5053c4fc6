//! What the index from A to Ö shows.

use serde::Serialize;

/// What begins with one letter.
#[derive(Debug, Serialize)]
pub struct LetterView {
    /// The letter in capitals, or `#` for all else.
    pub letter: &'static str,
    /// Its anchor on the page.
    pub anchor: String,
    /// In the language's order.
    pub entries: Vec<EntryView>,
}

/// A page or a term.
#[derive(Debug, Serialize)]
pub struct EntryView {
    /// What it is called.
    pub title_html: String,
    /// Where it leads: put `{{ root }}` before it.
    pub path: String,
    /// `page`, `term` or `synonym`.
    pub kind: &'static str,
    /// The term that a synonym leads to.
    pub see_html: Option<String>,
}
