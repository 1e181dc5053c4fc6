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
pub use parse::{Html, Notes, Origin, Parser, Typography};
pub(in crate::model) use resolve::line as resolve_line;
pub use walk::{
    Naming, Own, plain_text, plain_text_naming, visit_anchors_mut, visit_blocks, visit_embeds, visit_inlines,
    visit_targets,
};

use crate::diagnostic::Span;

/// A parsed text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<L> {
    /// The text's blocks.
    pub blocks: Vec<Block<L>>,
    /// Footnotes in the order of their first mention; number n is at n − 1.
    pub footnotes: Vec<Vec<Block<L>>>,
    /// Notes for the facilitator of a workshop, in order. They are no part of `blocks`, so that what reads these for a
    /// page cannot show them.
    pub notes: Vec<Note<L>>,
    /// The paragraphs, lists and tables of the source, in order, for what is told of them by their place.
    pub pieces: Vec<Piece>,
}

/// A part of a text's source that stands between others: a paragraph, a heading, a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// How many of the document's blocks are before it. None are its own if it is a footnote or a note.
    pub before: usize,
}

/// A note that only the facilitator of a workshop sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note<L> {
    /// How many of the document's blocks are closed before it; it stands at or in the next one.
    pub before: usize,
    /// What it says. It has neither footnotes nor notes.
    pub content: Document<L>,
}

impl<L> Default for Document<L> {
    fn default() -> Self {
        Self { blocks: Vec::new(), footnotes: Vec::new(), notes: Vec::new(), pieces: Vec::new() }
    }
}

/// A run of inlines: a title, a label, a sentence.
pub type Line<L> = Vec<Inline<L>>;

/// A block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<L> {
    /// A heading of level 1 to 6 with its anchor.
    Heading {
        /// From 1 to 6.
        level: u8,
        /// Unique on the page.
        anchor: String,
        /// Its words.
        content: Line<L>,
        /// Where it stands.
        span: Span,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        content: Line<L>,
        /// Where it stands.
        span: Span,
    },
    /// A block of code with the language named on its fence.
    Code {
        /// As named on the fence.
        language: Option<String>,
        /// The code, line ends included.
        text: String,
    },
    /// A quotation.
    Quotation {
        /// What is quoted.
        content: Vec<Block<L>>,
    },
    /// A marked remark.
    Alert {
        /// What it is.
        kind: AlertKind,
        /// What it says.
        content: Vec<Block<L>>,
    },
    /// A list; ordered if it has a first number.
    List {
        /// The first number of an ordered list.
        start: Option<u64>,
        /// No empty lines between items.
        tight: bool,
        /// Its items.
        items: Vec<Vec<Block<L>>>,
    },
    /// Terms with their descriptions.
    Definitions {
        /// Terms in order.
        entries: Vec<Definition<L>>,
    },
    /// A table of the text.
    Table {
        /// By column.
        alignments: Vec<Alignment>,
        /// Cells of the head.
        head: Vec<Line<L>>,
        /// Rows of cells.
        rows: Vec<Vec<Line<L>>>,
    },
    /// A thematic break.
    Break,
    /// Raw HTML, on sites that allow it.
    Html {
        /// As it was written.
        text: String,
    },
    /// Things of the site that stand alone: charts, result cards, tables, quotes.
    Embeds {
        /// In order.
        embeds: Vec<Embed<L>>,
    },
}

/// An inline.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline<L> {
    /// Words.
    Text {
        /// The words.
        text: String,
        /// Where they stand.
        span: Span,
    },
    /// A line end in the source.
    SoftBreak,
    /// A line end that is meant.
    HardBreak,
    /// Code.
    Code {
        /// The code, line ends included.
        text: String,
    },
    /// Stress.
    Emphasis {
        /// What is stressed.
        content: Line<L>,
    },
    /// Importance.
    Strong {
        /// What is important.
        content: Line<L>,
    },
    /// No longer valid.
    Strikethrough {
        /// What is no longer valid.
        content: Line<L>,
    },
    /// A link; `title` is inline markdown for links of the site's own schemes, else plain words.
    Link {
        /// What it leads to.
        target: L,
        /// Headline, replacement or tooltip.
        title: Line<L>,
        /// Its words.
        content: Line<L>,
        /// Where it stands.
        span: Span,
    },
    /// A picture.
    Image {
        /// What it shows.
        target: L,
        /// Headline or tooltip.
        title: Line<L>,
        /// Words for those who do not see it.
        alt: Line<L>,
        /// Where it stands.
        span: Span,
    },
    /// A mention of footnote `number`, from 1; `mention` counts the mentions of the same note from 1.
    Footnote {
        /// From 1.
        number: usize,
        /// From 1.
        mention: usize,
    },
    /// Raw HTML, on sites that allow it.
    Html {
        /// As it was written.
        text: String,
    },
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
    Quotes {
        /// Its id.
        survey: String,
        /// Only quotes of this theme.
        theme: Option<String>,
    },
    /// `term:ID`
    Term(String),
    /// `phase:ID` or `phase:NUMBER`
    Phase(String),
    /// `partner:ID`
    Partner(String),
    /// `@/path.md#anchor`, from `content/`, or `path.md#anchor`, from the page's folder.
    Page {
        /// Whether the path starts from `content/`.
        from_root: bool,
        /// With its extension.
        path: String,
        /// A heading on it.
        anchor: Option<String>,
    },
    /// `#anchor` on the same page
    Anchor(String),
    /// A file beside the page, or `@/path` from `content/`.
    File {
        /// Whether the path starts from `content/`.
        from_root: bool,
        /// With its extension.
        path: String,
        /// A place in it, such as `page=12`.
        anchor: Option<String>,
    },
    /// An address outside the site.
    External(String),
    /// `lang:TAG`: nothing is led to, the words are in another language.
    Language(String),
}
