//! Markdown to the document tree.

mod build;
mod link;

use pulldown_cmark::{BrokenLink, CowStr, LinkType, Options};

use super::{Block, Document, Line, Reference};
use crate::diagnostic::{FileId, Problem, Problems, Span};

/// Deepest nesting of blocks and inlines.
pub const DEPTH_LIMIT: usize = 100;

/// Whether raw HTML is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Html {
    /// It is a problem.
    Refused,
    /// It is kept as it is.
    Kept,
}

/// Whether notes for facilitators are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notes {
    /// They are left out with all that they link to: where nobody presents, what they hold must not be published.
    LeftOut,
    /// They are kept, apart from the text.
    Kept,
}

/// How straight quotation marks are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typography {
    /// As they are.
    Plain,
    /// ”Finnish” and ”Swedish”.
    Nordic,
    /// “English”.
    English,
}

/// Where a text stands in its file.
#[derive(Debug, Clone, Copy)]
pub enum Origin {
    /// It begins at this byte, character for character as in the file.
    Exact {
        /// The file.
        file: FileId,
        /// First byte.
        start: usize,
    },
    /// It is the value of a YAML key, perhaps quoted or folded: places inside it are not known.
    Within(Span),
}

impl Origin {
    pub(in crate::model) fn span(self, start: usize, end: usize) -> Span {
        match self {
            Self::Exact { file, start: base } => Span::new(file, base + start, base + end),
            Self::Within(span) => span,
        }
    }
}

/// A parser with the settings of a site and a language.
#[derive(Debug, Clone, Copy)]
pub struct Parser {
    /// What is done with raw HTML.
    pub html: Html,
    /// How quotation marks are set.
    pub typography: Typography,
    /// What is done with notes for facilitators.
    pub notes: Notes,
}

impl Parser {
    /// Parses a page's text.
    pub fn document(self, text: &str, origin: Origin, problems: &mut Problems) -> Document<Reference> {
        let mut options = Options::ENABLE_TABLES
            | Options::ENABLE_FOOTNOTES
            | Options::ENABLE_STRIKETHROUGH
            | Options::ENABLE_HEADING_ATTRIBUTES
            | Options::ENABLE_GFM
            | Options::ENABLE_DEFINITION_LIST;
        if self.typography == Typography::English {
            options |= Options::ENABLE_SMART_PUNCTUATION;
        }
        let mut missing = Vec::new();
        let callback = |link: BrokenLink<'_>| -> Option<(CowStr<'_>, CowStr<'_>)> {
            // `[word]` alone is an editor's remark; `[text][label]` was meant as a link
            if matches!(link.link_type, LinkType::Reference | LinkType::Collapsed) {
                let span = origin.span(link.span.start, link.span.end);
                missing.push(Problem::warning("undefined-label", span).with("label", link.reference.to_string()));
            }
            None
        };
        let events = pulldown_cmark::Parser::new_with_broken_link_callback(text, options, Some(callback));
        let mut builder = build::Builder::new(self, text, origin);
        for (event, range) in events.into_offset_iter() {
            if builder.event(event, range).is_err() {
                break;
            }
        }
        let (document, found) = builder.finish();
        problems.extend(found);
        problems.extend(missing);
        document
    }

    /// Parses a title, label or other text of one line.
    pub fn line(self, text: &str, origin: Origin, problems: &mut Problems) -> Line<Reference> {
        let document = self.document(text, origin, problems);
        let mut blocks = document.blocks.into_iter();
        match (blocks.next(), blocks.next()) {
            (None, _) => Vec::new(),
            // a line has no foot to put a note at
            (Some(Block::Paragraph { content, .. }), None) if document.footnotes.is_empty() => content,
            _ => {
                problems.push(Problem::error("expected-line", origin.span(0, text.len())));
                Vec::new()
            }
        }
    }
}
