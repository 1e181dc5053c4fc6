//! From the parser's events to a tree, with a stack of open containers in place of recursion.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, Event, HeadingLevel, LinkType, Tag, TagEnd};

use super::super::anchor::{Anchors, is_reserved};
use super::super::{
    AlertKind, Alignment, Block, Definition, Document, Embed, Inline, Line, Note, Piece, Reference, plain_text,
    visit_inlines,
};
use super::link::{self, Refused};
use super::{DEPTH_LIMIT, Html, Notes, Origin, Parser, Typography};
use crate::diagnostic::{Problem, Problems, Span};

/// The text is nested too deep to go on; a problem says so.
pub(super) struct TooDeep;

enum Kind {
    Root,
    Paragraph,
    Heading { level: u8, id: Option<String> },
    Quotation { alert: Option<AlertKind> },
    List { start: Option<u64> },
    Item,
    Definitions,
    Term,
    Description,
    Table { alignments: Vec<Alignment> },
    Head,
    Row,
    Cell,
    Footnote { name: String },
    Emphasis,
    Strong,
    Strikethrough,
    Link { address: String, title: String },
    Image { address: String, title: String },
    Code { language: Option<String> },
    Html,
    Other,
}

/// An open container with what it has gathered so far.
struct Frame {
    kind: Kind,
    range: Range<usize>,
    blocks: Vec<Block<Reference>>,
    line: Line<Reference>,
    /// Finished items of a list, or descriptions of a term.
    items: Vec<Vec<Block<Reference>>>,
    cells: Vec<Line<Reference>>,
    rows: Vec<Vec<Line<Reference>>>,
    entries: Vec<Definition<Reference>>,
    bare_items: bool,
    text: String,
    /// How many footnotes were mentioned before the container began.
    noted_before: usize,
}

impl Frame {
    fn new(kind: Kind, range: Range<usize>) -> Self {
        Self {
            kind,
            range,
            blocks: Vec::new(),
            line: Vec::new(),
            items: Vec::new(),
            cells: Vec::new(),
            rows: Vec::new(),
            entries: Vec::new(),
            bare_items: false,
            text: String::new(),
            noted_before: 0,
        }
    }
}

pub(super) struct Builder<'a> {
    parser: Parser,
    source: &'a str,
    origin: Origin,
    stack: Vec<Frame>,
    anchors: Anchors,
    numbers: BTreeMap<String, (usize, usize)>,
    footnotes: BTreeMap<String, (Range<usize>, Vec<Block<Reference>>)>,
    notes: Vec<Note<Reference>>,
    pieces: Vec<Piece>,
    problems: Problems,
}

impl<'a> Builder<'a> {
    pub(super) fn new(parser: Parser, source: &'a str, origin: Origin) -> Self {
        Self {
            parser,
            source,
            origin,
            stack: vec![Frame::new(Kind::Root, 0..source.len())],
            anchors: Anchors::default(),
            numbers: BTreeMap::new(),
            footnotes: BTreeMap::new(),
            notes: Vec::new(),
            pieces: Vec::new(),
            problems: Problems::default(),
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        self.origin.span(range.start, range.end)
    }

    fn top(&mut self) -> &mut Frame {
        if self.stack.is_empty() {
            self.stack.push(Frame::new(Kind::Root, 0..0));
        }
        let last = self.stack.len() - 1;
        &mut self.stack[last]
    }

    fn push_inline(&mut self, inline: Inline<Reference>) {
        let line = &mut self.top().line;
        if let (Some(Inline::Text { text, span }), Inline::Text { text: more, span: more_span }) =
            (line.last_mut(), &inline)
        {
            text.push_str(more);
            span.end = span.end.max(more_span.end);
            return;
        }
        line.push(inline);
    }

    /// Bare inlines of a tight item become a paragraph of their own.
    fn close_bare_line(&mut self) {
        let origin = self.origin;
        let frame = self.top();
        if matches!(frame.kind, Kind::Item | Kind::Description | Kind::Footnote { .. }) && !frame.line.is_empty() {
            let content = std::mem::take(&mut frame.line);
            let span = origin.span(frame.range.start, frame.range.end);
            frame.blocks.push(paragraph(content, span));
            frame.bare_items = true;
        }
    }

    fn push_block(&mut self, block: Block<Reference>) {
        self.close_bare_line();
        self.top().blocks.push(block);
    }

    pub(super) fn event(&mut self, event: Event<'_>, range: Range<usize>) -> Result<(), TooDeep> {
        if let ([root], Event::Start(_) | Event::Rule) = (self.stack.as_slice(), &event) {
            let piece = Piece { span: self.span(&range), before: root.blocks.len() };
            self.pieces.push(piece);
        }
        match event {
            Event::Start(tag) => {
                if self.stack.len() >= DEPTH_LIMIT {
                    self.problems
                        .push(Problem::error("markdown-too-deep", self.span(&range)).with("limit", DEPTH_LIMIT));
                    return Err(TooDeep);
                }
                self.start(tag, range);
            }
            Event::End(end) => self.end(end),
            Event::Text(text) => self.text(&text, &range),
            Event::Code(text) => {
                if text.contains("](measure:") {
                    let problem = Problem::warning("literal-link", self.span(&range));
                    self.problems.push(problem.with("text", text.to_string()));
                }
                self.push_inline(Inline::Code { text: text.into_string() });
            }
            Event::SoftBreak => self.push_inline(Inline::SoftBreak),
            Event::HardBreak => self.push_inline(Inline::HardBreak),
            Event::Rule => self.push_block(Block::Break),
            Event::Html(text) => self.top().text.push_str(&text),
            Event::InlineHtml(text) => {
                if self.keeps_html(&text, &range) {
                    self.push_inline(Inline::Html { text: text.into_string() });
                }
            }
            Event::FootnoteReference(name) => {
                let next = self.numbers.len() + 1;
                let (number, mentions) = self.numbers.entry(name.into_string()).or_insert((next, 0));
                *mentions += 1;
                let (number, mention) = (*number, *mentions);
                self.push_inline(Inline::Footnote { number, mention });
            }
            Event::TaskListMarker(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
        Ok(())
    }

    fn text(&mut self, text: &CowStr<'_>, range: &Range<usize>) {
        if matches!(self.top().kind, Kind::Code { .. } | Kind::Html) {
            self.top().text.push_str(text);
            return;
        }
        let text = match self.parser.typography {
            Typography::Nordic => text.replace('"', "”").replace('\'', "’"),
            Typography::Plain | Typography::English => text.to_string(),
        };
        let span = self.span(range);
        self.push_inline(Inline::Text { text, span });
    }

    /// Whether raw HTML stays; comments go without a word, anything else is reported where it is not allowed.
    fn keeps_html(&mut self, text: &str, range: &Range<usize>) -> bool {
        if self.parser.html == Html::Kept {
            return true;
        }
        if !is_comment(text) {
            self.problems.push(Problem::error("raw-html", self.span(range)));
        }
        false
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        let kind = match tag {
            Tag::Paragraph => Kind::Paragraph,
            Tag::Heading { level, id, .. } => {
                Kind::Heading { level: level_number(level), id: id.map(CowStr::into_string) }
            }
            Tag::BlockQuote(kind) => Kind::Quotation { alert: kind.map(alert_kind) },
            Tag::CodeBlock(kind) => Kind::Code {
                language: match kind {
                    CodeBlockKind::Fenced(info) => info.split_whitespace().next().map(str::to_owned),
                    CodeBlockKind::Indented => None,
                },
            },
            Tag::HtmlBlock => Kind::Html,
            Tag::List(start) => Kind::List { start },
            Tag::Item => Kind::Item,
            Tag::FootnoteDefinition(name) => Kind::Footnote { name: name.into_string() },
            Tag::DefinitionList => Kind::Definitions,
            Tag::DefinitionListTitle => Kind::Term,
            Tag::DefinitionListDefinition => Kind::Description,
            Tag::Table(alignments) => Kind::Table { alignments: alignments.into_iter().map(alignment).collect() },
            Tag::TableHead => Kind::Head,
            Tag::TableRow => Kind::Row,
            Tag::TableCell => Kind::Cell,
            Tag::Emphasis => Kind::Emphasis,
            Tag::Strong => Kind::Strong,
            Tag::Strikethrough => Kind::Strikethrough,
            Tag::Link { link_type, dest_url, title, .. } => {
                // `<name@example.org>` comes without its scheme
                let scheme = if link_type == LinkType::Email { "mailto:" } else { "" };
                Kind::Link { address: format!("{scheme}{dest_url}"), title: title.into_string() }
            }
            Tag::Image { dest_url, title, .. } => {
                Kind::Image { address: dest_url.into_string(), title: title.into_string() }
            }
            Tag::Superscript | Tag::Subscript | Tag::MetadataBlock(_) => Kind::Other,
        };
        let is_inline = matches!(
            kind,
            Kind::Emphasis | Kind::Strong | Kind::Strikethrough | Kind::Link { .. } | Kind::Image { .. } | Kind::Other
        );
        if !is_inline {
            self.close_bare_line();
        }
        self.stack.push(Frame { noted_before: self.numbers.len(), ..Frame::new(kind, range) });
    }

    fn end(&mut self, _: TagEnd) {
        self.close_bare_line();
        let Some(frame) = self.stack.pop() else { return };
        let span = self.span(&frame.range);
        self.report_literal_links(&frame.line);
        match frame.kind {
            Kind::Root | Kind::Other => self.top().line.extend(frame.line),
            Kind::Paragraph => {
                let block = paragraph(frame.line, span);
                self.push_block(block);
            }
            Kind::Heading { level, id } => self.heading(level, id, frame.line, span),
            Kind::Quotation { alert } => {
                if let Some(block) = self.quotation(alert, frame.blocks, span, frame.noted_before) {
                    self.push_block(block);
                }
            }
            Kind::Code { language } => self.push_block(Block::Code { language, text: frame.text }),
            Kind::Html => {
                if self.keeps_html(&frame.text, &frame.range) {
                    self.push_block(Block::Html { text: frame.text });
                }
            }
            Kind::List { start } => self.push_block(Block::List { start, tight: frame.bare_items, items: frame.items }),
            Kind::Item => {
                let list = self.top();
                list.bare_items |= frame.bare_items;
                list.items.push(frame.blocks);
            }
            Kind::Footnote { name } => {
                self.footnotes.entry(name).or_insert((frame.range, frame.blocks));
            }
            Kind::Definitions => self.push_block(Block::Definitions { entries: frame.entries }),
            Kind::Term => self.top().entries.push(Definition { term: frame.line, descriptions: Vec::new() }),
            Kind::Description => {
                if let Some(entry) = self.top().entries.last_mut() {
                    entry.descriptions.push(frame.blocks);
                }
            }
            Kind::Table { alignments } => {
                self.push_block(Block::Table { alignments, head: frame.cells, rows: frame.rows });
            }
            Kind::Head => self.top().cells = frame.cells,
            Kind::Row => self.top().rows.push(frame.cells),
            Kind::Cell => self.top().cells.push(frame.line),
            Kind::Emphasis => self.push_inline(Inline::Emphasis { content: frame.line }),
            Kind::Strong => self.push_inline(Inline::Strong { content: frame.line }),
            Kind::Strikethrough => self.push_inline(Inline::Strikethrough { content: frame.line }),
            Kind::Link { address, title } => self.link(&address, &title, frame.line, span),
            Kind::Image { address, title } => self.image(&address, &title, frame.line, span),
        }
    }

    /// A facilitator's marker that is not at the beginning of a quotation makes nothing of it, and all would read on.
    fn report_stray_markers(&mut self, document: &Document<Reference>) {
        let span = self.origin.span(0, self.source.len());
        visit_inlines(document, &mut |line| {
            if plain_text(line, &mut |_| None).to_ascii_lowercase().contains("[!facilitator") {
                let place = line.iter().find_map(|inline| match inline {
                    Inline::Text { span, .. } | Inline::Link { span, .. } => Some(*span),
                    _ => None,
                });
                self.problems.push(Problem::error("unknown-alert", place.unwrap_or(span)).with("word", "FACILITATOR"));
            }
        });
    }

    /// What looks like a link but is read as text: a link inside another, a space in an address, a note that is missing.
    fn report_literal_links(&mut self, line: &Line<Reference>) {
        for inline in line {
            if let Inline::Text { text, span } = inline
                && (text.contains("](") || text.contains("[^"))
            {
                self.problems.push(Problem::warning("literal-link", *span).with("text", text.trim()));
            }
        }
    }

    /// A quotation, or the remark that `[!WORD]` at its beginning makes of it; the parser knows GitHub's words only.
    /// Nothing for a facilitator's note, which is no part of the text.
    fn quotation(
        &mut self,
        alert: Option<AlertKind>,
        mut content: Vec<Block<Reference>>,
        span: Span,
        noted_before: usize,
    ) -> Option<Block<Reference>> {
        if let Some(kind) = alert {
            return Some(Block::Alert { kind, content });
        }
        let Some(Block::Paragraph { content: line, .. }) = content.first_mut() else {
            return Some(Block::Quotation { content });
        };
        let Some(Inline::Text { text, .. }) = line.first_mut() else { return Some(Block::Quotation { content }) };
        let marker = text.strip_prefix("[!").and_then(|rest| rest.split_once(']'));
        let Some((word, rest)) = marker.map(|(word, rest)| (word.to_owned(), rest.trim_start().to_owned())) else {
            return Some(Block::Quotation { content });
        };
        if !word.eq_ignore_ascii_case("facilitator") {
            // taken for a quotation, a note meant for few would be shown to all
            self.problems.push(Problem::error("unknown-alert", span).with("word", word));
            return Some(Block::Quotation { content });
        }
        *text = rest;
        if text.is_empty() {
            line.remove(0);
            if matches!(line.first(), Some(Inline::SoftBreak | Inline::HardBreak)) {
                line.remove(0);
            }
        }
        if line.is_empty() {
            content.remove(0);
        }
        self.note(content, span, noted_before);
        None
    }

    /// Keeps a facilitator's note, or leaves it out whole: its files, headings and footnotes would be published with it.
    fn note(&mut self, blocks: Vec<Block<Reference>>, span: Span, noted_before: usize) {
        self.numbers.retain(|_, (number, _)| *number <= noted_before);
        if self.parser.notes == Notes::LeftOut {
            return;
        }
        let content = Document { blocks, ..Document::default() };
        let mut has_footnote = false;
        visit_inlines(&content, &mut |line| has_footnote |= mentions_footnote(line));
        if has_footnote {
            self.problems.push(Problem::error("footnote-in-note", span));
            return;
        }
        self.report_stray_markers(&content);
        let before = self.stack.first().map_or(0, |root| root.blocks.len());
        self.notes.push(Note { before, content });
    }

    fn heading(&mut self, level: u8, id: Option<String>, content: Line<Reference>, span: Span) {
        if content.is_empty() {
            self.problems.push(Problem::warning("empty-heading", span));
            return;
        }
        let anchor = match id {
            Some(id) => {
                if is_reserved(&id) {
                    self.problems.push(Problem::error("reserved-anchor", span).with("anchor", id.as_str()));
                } else if !self.anchors.take(&id) {
                    self.problems.push(Problem::error("duplicate-anchor", span).with("anchor", id.as_str()));
                }
                id
            }
            // a figure in a heading may change; its anchor should not
            None => self.anchors.unique(&plain_text(&content, &mut |target| match target {
                Reference::Measure(id) => Some(id.clone()),
                _ => None,
            })),
        };
        self.push_block(Block::Heading { level, anchor, content, span });
    }

    fn target(&mut self, address: &str, span: Span) -> Option<Reference> {
        match link::reference(address) {
            Ok(reference) => Some(reference),
            Err(refused) => {
                let message = match refused {
                    Refused::Scheme => "unsafe-link",
                    Refused::FromHost => "link-from-host",
                    Refused::Empty => "empty-link",
                };
                self.problems.push(Problem::error(message, span).with("address", address));
                None
            }
        }
    }

    /// A title is inline markdown where it is a headline or a replacement, and plain words elsewhere.
    fn title(&mut self, target: &Reference, title: &str, span: Span) -> Line<Reference> {
        if title.is_empty() {
            return Vec::new();
        }
        // a figure in any title is a figure
        if is_own(target) || title.contains("](measure:") {
            return self.parser.line(title, Origin::Within(span), &mut self.problems);
        }
        vec![Inline::Text { text: title.to_owned(), span }]
    }

    fn link(&mut self, address: &str, title: &str, content: Line<Reference>, span: Span) {
        match self.target(address, span) {
            Some(Reference::Language(language)) if content.is_empty() => self.report_wordless(&language, span),
            Some(target) => {
                let title = self.title(&target, title, span);
                self.push_inline(Inline::Link { target, title, content, span });
            }
            None => content.into_iter().for_each(|inline| self.push_inline(inline)),
        }
    }

    fn image(&mut self, address: &str, title: &str, alt: Line<Reference>, span: Span) {
        match self.target(address, span) {
            Some(Reference::Language(language)) => self.report_wordless(&language, span),
            Some(target) => {
                let title = self.title(&target, title, span);
                self.push_inline(Inline::Image { target, title, alt, span });
            }
            None => alt.into_iter().for_each(|inline| self.push_inline(inline)),
        }
    }

    /// A language is said of words: of nothing, or of a picture, it says nothing.
    fn report_wordless(&mut self, language: &str, span: Span) {
        self.problems.push(Problem::error("language-without-words", span).with("language", language));
    }

    pub(super) fn finish(mut self) -> (Document<Reference>, Problems) {
        while self.stack.len() > 1 {
            self.end(TagEnd::Paragraph);
        }
        let blocks = std::mem::take(&mut self.top().blocks);
        let mut ordered: Vec<(usize, Vec<Block<Reference>>)> = Vec::new();
        for (name, (number, _)) in &self.numbers {
            match self.footnotes.remove(name) {
                Some((_, note)) => ordered.push((*number, note)),
                None => {
                    let at = self.source.find(&format!("[^{name}]")).unwrap_or(0);
                    let span = self.origin.span(at, at + name.len() + 3);
                    self.problems.push(Problem::error("missing-footnote", span).with("name", name.as_str()));
                }
            }
        }
        for (name, (range, _)) in &self.footnotes {
            let span = self.origin.span(range.start, range.start + name.len() + 3);
            self.problems.push(Problem::warning("unused-footnote", span).with("name", name.as_str()));
        }
        ordered.sort_by_key(|(number, _)| *number);
        let footnotes = ordered.into_iter().map(|(_, note)| note).collect();
        let (notes, pieces) = (std::mem::take(&mut self.notes), std::mem::take(&mut self.pieces));
        let document = Document { blocks, footnotes, notes, pieces };
        self.report_stray_markers(&document);
        (document, self.problems)
    }
}

fn mentions_footnote(line: &Line<Reference>) -> bool {
    line.iter().any(|inline| match inline {
        Inline::Footnote { .. } => true,
        Inline::Emphasis { content }
        | Inline::Strong { content }
        | Inline::Strikethrough { content }
        | Inline::Link { content, .. } => mentions_footnote(content),
        _ => false,
    })
}

/// Whether a reference is to something of the site's own that is not a page or a file.
fn is_own(target: &Reference) -> bool {
    !matches!(target, Reference::Page { .. } | Reference::File { .. } | Reference::Anchor(_) | Reference::External(_))
}

fn is_embeddable(target: &Reference) -> bool {
    matches!(target, Reference::Measure(_) | Reference::Chart(_) | Reference::Table(_) | Reference::Quotes { .. })
}

/// A paragraph, or what stands in it if that is nothing but things of the site.
fn paragraph(content: Line<Reference>, span: Span) -> Block<Reference> {
    let is_embed = |inline: &Inline<Reference>| matches!(inline, Inline::Image { target, .. } if is_embeddable(target));
    let is_space = |inline: &Inline<Reference>| match inline {
        Inline::SoftBreak => true,
        Inline::Text { text, .. } => text.trim().is_empty(),
        _ => false,
    };
    if content.is_empty() || !content.iter().all(|inline| is_embed(inline) || is_space(inline)) {
        return Block::Paragraph { content, span };
    }
    let embeds = content.into_iter().filter_map(|inline| match inline {
        Inline::Image { target, title, alt, span } => Some(Embed { target, headline: title, alt, span }),
        _ => None,
    });
    Block::Embeds { embeds: embeds.collect() }
}

/// Whether there is nothing but comments and space.
fn is_comment(text: &str) -> bool {
    let mut rest = text.trim();
    while let Some(comment) = rest.strip_prefix("<!--") {
        let Some((_, after)) = comment.split_once("-->") else { return false };
        rest = after.trim_start();
    }
    rest.is_empty()
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}

fn alert_kind(kind: BlockQuoteKind) -> AlertKind {
    match kind {
        BlockQuoteKind::Note => AlertKind::Note,
        BlockQuoteKind::Tip => AlertKind::Tip,
        BlockQuoteKind::Important => AlertKind::Important,
        BlockQuoteKind::Warning => AlertKind::Warning,
        BlockQuoteKind::Caution => AlertKind::Caution,
    }
}

fn alignment(alignment: pulldown_cmark::Alignment) -> Alignment {
    match alignment {
        pulldown_cmark::Alignment::None => Alignment::None,
        pulldown_cmark::Alignment::Left => Alignment::Left,
        pulldown_cmark::Alignment::Center => Alignment::Center,
        pulldown_cmark::Alignment::Right => Alignment::Right,
    }
}
