use super::raw::{SourceDate, SourceKind};
use super::{Localised, Words};
use crate::diagnostic::Span;
use crate::locale::Language;

/// A work that pages cite.
#[derive(Debug)]
pub struct Source {
    /// The key it is cited by.
    pub id: String,
    /// Where it is written down.
    pub span: Span,
    /// What it is.
    pub kind: SourceKind,
    /// Its title.
    pub title: Words,
    /// Who wrote it: `Family, Given`, or an organisation's name.
    pub authors: Vec<String>,
    /// Who edited it.
    pub editors: Vec<String>,
    /// When it was published.
    pub date: Option<SourceDate>,
    /// Who published it.
    pub publisher: Option<Words>,
    /// Where it was published.
    pub location: Option<Words>,
    /// Which edition it is.
    pub edition: Option<String>,
    /// Its pages in the work it appeared in.
    pub pages: Option<String>,
    /// Where it is on the web.
    pub address: Option<SourceAddress>,
    /// Digital Object Identifier.
    pub doi: Option<String>,
    /// International Standard Book Number.
    pub isbn: Option<String>,
    /// International Standard Serial Number.
    pub issn: Option<String>,
    /// What else a reader should know.
    pub note: Option<Localised<Words>>,
    /// The language it is in, where it tells one.
    pub language: Option<Language>,
    /// The work it appeared in.
    pub parent: Option<ParentWork>,
}

/// Where a source is on the web.
#[derive(Debug)]
pub struct SourceAddress {
    /// `https://…` or `http://…`
    pub url: String,
    /// When it was there.
    pub visited: Option<jiff::civil::Date>,
}

/// The work that a source appeared in.
#[derive(Debug)]
pub struct ParentWork {
    /// Its title.
    pub title: Words,
    /// Who edited it.
    pub editors: Vec<String>,
    /// Its volume.
    pub volume: Option<String>,
    /// Its issue.
    pub issue: Option<String>,
}

impl Source {
    /// Every line in the source's own language; the note is in the site's.
    pub fn lines(&self) -> impl Iterator<Item = &Words> {
        let parent = self.parent.iter().map(|parent| &parent.title);
        let others = [&self.publisher, &self.location].into_iter().flatten();
        std::iter::once(&self.title).chain(others).chain(parent)
    }
}
