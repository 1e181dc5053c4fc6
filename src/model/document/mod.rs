//! Pages as a document tree: what every renderer reads, made once.
//!
//! The tree is generic over what a link leads to. Parsing gives `Document<Reference>`: words as they were written.
//! Resolving gives `Document<Target>`: only things that exist. A renderer takes the latter, so an unresolved tree
//! cannot be rendered.

mod anchor;
mod parse;
mod resolve;
mod walk;

pub use anchor::slug;
pub use parse::{Html, Origin, Parser, Typography};
pub(in crate::model) use resolve::line as resolve_line;
pub use walk::{plain_text, visit_embeds, visit_inlines, visit_targets};

use crate::diagnostic::Span;

/// A parsed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<L> {
    /// The text's blocks.
    pub blocks: Vec<Block<L>>,
    /// Footnotes in the order of their first mention; number n is at n − 1.
    pub footnotes: Vec<Vec<Block<L>>>,
}

impl<L> Default for Document<L> {
    fn default() -> Self {
        Self { blocks: Vec::new(), footnotes: Vec::new() }
    }
}

/// A run of inlines: a title, a label, a sentence.
pub type Line<L> = Vec<Inline<L>>;

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<L> {
    /// A heading of level 1 to 6 with its anchor.
    Heading { level: u8, anchor: String, content: Line<L>, span: Span },
    /// A paragraph.
    Paragraph { content: Line<L>, span: Span },
    /// A block of code with the language named on its fence.
    Code { language: Option<String>, text: String },
    /// A quotation.
    Quotation { content: Vec<Block<L>> },
    /// A marked remark.
    Alert { kind: AlertKind, content: Vec<Block<L>> },
    /// A list; ordered if it has a first number.
    List { start: Option<u64>, tight: bool, items: Vec<Vec<Block<L>>> },
    /// Terms with their descriptions.
    Definitions { entries: Vec<Definition<L>> },
    /// A table of the text.
    Table { alignments: Vec<Alignment>, head: Vec<Line<L>>, rows: Vec<Vec<Line<L>>> },
    /// A thematic break.
    Break,
    /// Raw HTML, on sites that allow it.
    Html { text: String },
    /// Things of the site that stand alone: charts, result cards, tables, quotes.
    Embeds { embeds: Vec<Embed<L>> },
}

/// An inline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline<L> {
    /// Words.
    Text { text: String, span: Span },
    /// A line end in the source.
    SoftBreak,
    /// A line end that is meant.
    HardBreak,
    /// Code.
    Code { text: String },
    /// Stress.
    Emphasis { content: Line<L> },
    /// Importance.
    Strong { content: Line<L> },
    /// No longer valid.
    Strikethrough { content: Line<L> },
    /// A link; `title` is inline markdown for links of the site's own schemes, else plain words.
    Link { target: L, title: Line<L>, content: Line<L>, span: Span },
    /// A picture.
    Image { target: L, title: Line<L>, alt: Line<L>, span: Span },
    /// A mention of footnote `number`, from 1; `mention` counts the mentions of the same note from 1.
    Footnote { number: usize, mention: usize },
    /// Raw HTML, on sites that allow it.
    Html { text: String },
}

/// A term and its descriptions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Definition<L> {
    /// The term.
    pub term: Line<L>,
    /// Its descriptions.
    pub descriptions: Vec<Vec<Block<L>>>,
}

/// Something of the site that stands alone in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Embed<L> {
    /// What is shown.
    pub target: L,
    /// The headline, as inline markdown.
    pub headline: Line<L>,
    /// Words that describe it for those who do not see it.
    pub alt: Line<L>,
    /// Where it stands in the source.
    pub span: Span,
}

/// What a marked remark is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlertKind {
    /// Worth knowing.
    Note,
    /// Helpful.
    Tip,
    /// Needed.
    Important,
    /// Needs care.
    Warning,
    /// Has risks.
    Caution,
    /// For the facilitator of a workshop only.
    Facilitator,
}

impl AlertKind {
    /// The word after `!` in lower case, as used in class names and string ids.
    pub fn word(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Tip => "tip",
            Self::Important => "important",
            Self::Warning => "warning",
            Self::Caution => "caution",
            Self::Facilitator => "facilitator",
        }
    }
}

/// Alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alignment {
    /// As the theme likes.
    None,
    /// To the left.
    Left,
    /// Centred.
    Center,
    /// To the right.
    Right,
}

/// What a link was written to lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference {
    /// `measure:ID`
    Measure(String),
    /// `chart:ID`
    Chart(String),
    /// `table:ID`
    Table(String),
    /// `quotes:SURVEY` or `quotes:SURVEY#THEME`
    Quotes { survey: String, theme: Option<String> },
    /// `term:ID`
    Term(String),
    /// `phase:ID` or `phase:NUMBER`
    Phase(String),
    /// `partner:ID`
    Partner(String),
    /// `@/path.md#anchor` or `path.md#anchor`; `base` is the folder it starts from, empty for `content/`.
    Page { from_root: bool, path: String, anchor: Option<String> },
    /// `#anchor` on the same page
    Anchor(String),
    /// A file beside the page, or `@/path` from `content/`.
    File { from_root: bool, path: String },
    /// An address outside the site.
    External(String),
}
