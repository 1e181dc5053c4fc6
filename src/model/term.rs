use super::{Localised, TermId, Words};
use crate::locale::Language;

/// A term of the glossary.
#[derive(Debug)]
pub struct Term {
    /// Its id.
    pub id: String,
    /// The term.
    pub name: Localised<Words>,
    /// What it means.
    pub definition: Option<Localised<Words>>,
    /// Other words for it, each in its language.
    pub synonyms: Vec<(Language, Words)>,
    /// A term it is mixed with.
    pub contrast: Option<Contrast>,
}

/// Two terms that are easily mixed.
#[derive(Debug)]
pub struct Contrast {
    /// The other term.
    pub term: TermId,
    /// How they differ.
    pub note: Localised<Words>,
}
