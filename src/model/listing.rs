//! Pages that are made because there is something to list.

use super::Site;
use super::raw::PageKind;

/// A page that lists what the site has elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Listing {
    /// What it lists.
    pub kind: PageKind,
    /// Its folder in the language's, unless someone wrote a page of the kind.
    pub folder: &'static str,
}

impl Site {
    /// The listings for which there is something to list, written by someone or not.
    pub fn listings(&self) -> impl Iterator<Item = Listing> {
        let has_changes = !self.settings.changes.is_empty() || self.corrections().next().is_some();
        let all = [
            (PageKind::Figures, "figures", !self.measures.is_empty() || !self.tables.is_empty()),
            (PageKind::Assessments, "assessments", !self.assessments.is_empty()),
            (PageKind::Glossary, "glossary", !self.terms.is_empty()),
            (PageKind::Sources, "sources", !self.sources.is_empty()),
            (PageKind::Index, "a-o", self.pages.len() > 1 || !self.terms.is_empty()),
            (PageKind::Changes, "changes", has_changes),
            (PageKind::Accessibility, "accessibility", self.settings.accessibility.is_some()),
        ];
        all.into_iter().filter(|(.., exists)| *exists).map(|(kind, folder, _)| Listing { kind, folder })
    }
}
