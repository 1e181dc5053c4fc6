//! The document tree as HTML.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::without_withheld;
use crate::locale::{Argument, Language};
use crate::model::{
    Alignment, Answer, Block, Document, Embed, Inline, Localised, MeasureId, REVISED, Target, TermId, Words,
};
use crate::output::OutputPath;
use crate::render::edition::Edition;

/// What a text turned out to need from the page around it.
#[derive(Debug, Default)]
pub struct Needs {
    /// Terms to be explained on the page.
    pub terms: BTreeSet<TermId>,
    /// A withheld figure is shown.
    pub withheld: bool,
    /// Charts shown.
    pub charts: usize,
    /// Quotes shown.
    pub quotes: usize,
}

impl Needs {
    /// Adds what another text needs.
    pub fn merge(&mut self, other: Self) {
        self.terms.extend(other.terms);
        self.withheld |= other.withheld;
        self.charts += other.charts;
        self.quotes += other.quotes;
    }
}

/// Whether links are written as links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Links {
    /// They are.
    Live,
    /// Their words only, for text inside a link, a heading's entry or a label.
    Words,
}

/// Makes the blocks that need a template; given by the renderer of the site.
pub trait Embeds {
    /// The HTML of things that stand alone in the text, in their order.
    fn embeds(&mut self, embeds: &[Embed<Target>], needs: &mut Needs) -> String;
}

/// Writes text for one page.
pub struct Writer<'a, 'e> {
    edition: &'a Edition<'a>,
    path: &'a OutputPath,
    embeds: &'e mut dyn Embeds,
    links: Links,
    /// What the text needs of the page.
    pub needs: Needs,
    html: String,
    /// Words of the last heading, by which a table is known.
    heading: String,
    tables: BTreeMap<String, usize>,
}

impl<'a, 'e> Writer<'a, 'e> {
    /// A writer for the page at `path`.
    pub fn new(edition: &'a Edition<'a>, path: &'a OutputPath, embeds: &'e mut dyn Embeds) -> Self {
        Self {
            edition,
            path,
            embeds,
            links: Links::Live,
            needs: Needs::default(),
            html: String::new(),
            heading: String::new(),
            tables: BTreeMap::new(),
        }
    }

    /// A line.
    pub fn line(&mut self, line: &Words, links: Links) -> String {
        let outer = std::mem::take(&mut self.html);
        self.links = links;
        self.inlines(line);
        self.links = Links::Live;
        std::mem::replace(&mut self.html, outer)
    }

    /// A label in the page's language, its links live.
    pub fn label(&mut self, label: &Localised<Words>) -> String {
        self.localised(label, Links::Live)
    }

    /// A label in the page's language, or in the site's and then marked as such.
    pub fn localised(&mut self, label: &Localised<Words>, links: Links) -> String {
        let (words, foreign) = label.get_or(self.edition.language(), self.edition.site().settings.language);
        let html = self.line(words, links);
        match foreign {
            Some(language) if !html.is_empty() => format!("<span lang=\"{}\">{html}</span>", language.html()),
            _ => html,
        }
    }

    /// An answer to a warning: the phrase it is about, the reason, and where the decision stands.
    pub fn answer(&mut self, answer: &Answer) -> String {
        let localisation = self.edition.localisation;
        let phrase = answer.phrase.as_ref().map(|phrase| {
            escape(&localisation.text("answer-phrase", &[("phrase", Argument::Text(phrase))])).into_owned()
        });
        let reason = self.label(&answer.reason);
        let state = answer.state.as_ref().map(|state| {
            let state = self.edition.label(state);
            escape(&localisation.text("answer-state", &[("state", Argument::Text(&state))])).into_owned()
        });
        phrase.into_iter().chain([reason]).chain(state).collect::<Vec<_>>().join(" ")
    }

    /// A document's text and its footnotes.
    pub fn document(&mut self, document: &Document<Target>) -> (String, String) {
        (self.fragment(&document.blocks), self.footnotes(&document.footnotes))
    }

    /// Some blocks of a document.
    pub fn fragment(&mut self, blocks: &[Block<Target>]) -> String {
        let outer = std::mem::take(&mut self.html);
        self.blocks(blocks);
        std::mem::replace(&mut self.html, outer)
    }

    fn push(&mut self, text: &str) {
        self.html.push_str(text);
    }

    fn blocks(&mut self, blocks: &[Block<Target>]) {
        for block in blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block<Target>) {
        match block {
            Block::Heading { level, anchor, content, .. } => {
                self.heading = self.edition.plain(content);
                let _ = write!(self.html, "<h{level} id=\"{}\">", escape(anchor));
                self.inlines(content);
                let _ = writeln!(self.html, "</h{level}>");
            }
            Block::Paragraph { content, .. } => {
                self.push("<p>");
                self.inlines(content);
                self.push("</p>\n");
            }
            Block::Code { language, text } => {
                match language {
                    Some(language) => {
                        let _ = write!(self.html, "<pre><code class=\"language-{}\">", escape(language));
                    }
                    None => self.push("<pre><code>"),
                }
                self.html.push_str(&escape(text));
                self.push("</code></pre>\n");
            }
            Block::Quotation { content } => self.wrapped("<blockquote>\n", content, "</blockquote>\n"),
            Block::Alert { kind, content } => {
                let word = kind.word();
                let title = self.edition.localisation.word(&format!("alert-{word}"));
                let _ = writeln!(
                    self.html,
                    "<div class=\"alert alert-{word}\" role=\"note\"><p class=\"alert-title\">{}</p>",
                    escape(&title)
                );
                self.blocks(content);
                self.push("</div>\n");
            }
            Block::List { start, tight, items } => self.list(*start, *tight, items),
            Block::Definitions { entries } => {
                self.push("<dl>\n");
                for entry in entries {
                    self.push("<dt>");
                    self.inlines(&entry.term);
                    self.push("</dt>\n");
                    for description in &entry.descriptions {
                        self.push("<dd>");
                        self.item(description, true);
                        self.push("</dd>\n");
                    }
                }
                self.push("</dl>\n");
            }
            Block::Table { alignments, head, rows } => self.table(alignments, head, rows),
            Block::Break => self.push("<hr>\n"),
            Block::Html { text } => self.html.push_str(text),
            Block::Embeds { embeds } => {
                let html = self.embeds.embeds(embeds, &mut self.needs);
                self.html.push_str(&html);
            }
        }
    }

    fn wrapped(&mut self, open: &str, content: &[Block<Target>], close: &str) {
        self.push(open);
        self.blocks(content);
        self.push(close);
    }

    fn list(&mut self, start: Option<u64>, tight: bool, items: &[Vec<Block<Target>>]) {
        match start {
            None => self.push("<ul>\n"),
            Some(1) => self.push("<ol>\n"),
            Some(start) => {
                let _ = writeln!(self.html, "<ol start=\"{start}\">");
            }
        }
        for item in items {
            self.push("<li>");
            self.item(item, tight);
            self.push("</li>\n");
        }
        self.push(if start.is_some() { "</ol>\n" } else { "</ul>\n" });
    }

    /// An item's blocks; the paragraphs of a tight list go without their tags.
    fn item(&mut self, blocks: &[Block<Target>], tight: bool) {
        for (place, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph { content, .. } if tight => {
                    self.inlines(content);
                    if place + 1 < blocks.len() {
                        self.push("\n");
                    }
                }
                block => {
                    if place == 0 {
                        self.push("\n");
                    }
                    self.block(block);
                }
            }
        }
    }

    fn table(&mut self, alignments: &[Alignment], head: &[Words], rows: &[Vec<Words>]) {
        let label = self.table_label(head);
        let _ = writeln!(
            self.html,
            "<section class=\"table-scroll\" tabindex=\"0\" aria-label=\"{}\">\n<table>\n<thead>\n<tr>",
            escape(&label)
        );
        for (place, cell) in head.iter().enumerate() {
            self.cell("th scope=\"col\"", "th", alignments.get(place), cell);
        }
        self.push("</tr>\n</thead>\n<tbody>\n");
        for row in rows {
            self.push("<tr>");
            for (place, cell) in row.iter().enumerate() {
                self.cell("td", "td", alignments.get(place), cell);
            }
            self.push("</tr>\n");
        }
        self.push("</tbody>\n</table>\n</section>\n");
    }

    /// A name for a table that no other on the page has: the heading it stands under, else its first head.
    fn table_label(&mut self, head: &[Words]) -> String {
        let name = match self.heading.as_str() {
            "" => head.first().map(|cell| self.edition.plain(cell)).unwrap_or_default(),
            heading => heading.to_owned(),
        };
        let times = self.tables.entry(name.clone()).or_insert(0);
        *times += 1;
        if *times == 1 { name } else { format!("{name} ({times})") }
    }

    fn cell(&mut self, open: &str, close: &str, alignment: Option<&Alignment>, content: &Words) {
        let class = match alignment {
            Some(Alignment::Left) => " class=\"left\"",
            Some(Alignment::Center) => " class=\"center\"",
            Some(Alignment::Right) => " class=\"right\"",
            Some(Alignment::None) | None => "",
        };
        let _ = write!(self.html, "<{open}{class}>");
        self.inlines(content);
        let _ = write!(self.html, "</{close}>");
    }

    /// Footnotes with their back links; empty if there are none.
    pub fn footnotes(&mut self, notes: &[Vec<Block<Target>>]) -> String {
        if notes.is_empty() {
            return String::new();
        }
        let outer = std::mem::take(&mut self.html);
        self.push("<ol>\n");
        for (place, note) in notes.iter().enumerate() {
            let number = place + 1;
            let _ = write!(self.html, "<li id=\"footnote-{number}\">");
            self.item(note, note.len() == 1);
            let shown = number.to_string();
            let back = self.edition.localisation.text("footnote-back", &[("number", Argument::Text(&shown))]);
            let _ =
                writeln!(self.html, " <a href=\"#footnote-{number}-1\" aria-label=\"{}\">↩</a></li>", escape(&back));
        }
        self.push("</ol>\n");
        std::mem::replace(&mut self.html, outer)
    }

    fn inlines(&mut self, line: &Words) {
        let is_withheld = |id: MeasureId| self.edition.is_withheld(id);
        let line = without_withheld(line, &is_withheld);
        for inline in line.as_ref() {
            self.inline(inline);
        }
    }

    fn inline(&mut self, inline: &Inline<Target>) {
        match inline {
            Inline::Text { text, .. } => self.html.push_str(&escape(text)),
            Inline::SoftBreak => self.push("\n"),
            Inline::HardBreak => self.push("<br>\n"),
            Inline::Code { text } => {
                let _ = write!(self.html, "<code>{}</code>", escape(text));
            }
            Inline::Emphasis { content } => self.element("em", content),
            Inline::Strong { content } => self.element("strong", content),
            Inline::Strikethrough { content } => self.element("s", content),
            Inline::Html { text } => self.html.push_str(text),
            Inline::Footnote { number, mention } => self.footnote(*number, *mention),
            Inline::Link { target, title, content, .. } => self.link(target, title, content),
            Inline::Image { target, title, alt, .. } => self.image(target, title, alt),
        }
    }

    fn element(&mut self, name: &str, content: &Words) {
        let _ = write!(self.html, "<{name}>");
        for inline in content {
            self.inline(inline);
        }
        let _ = write!(self.html, "</{name}>");
    }

    fn footnote(&mut self, number: usize, mention: usize) {
        if self.links == Links::Words {
            return;
        }
        let shown = number.to_string();
        let label = self.edition.localisation.text("footnote-reference", &[("number", Argument::Text(&shown))]);
        let _ = write!(
            self.html,
            "<sup><a href=\"#footnote-{number}\" id=\"footnote-{number}-{mention}\" aria-label=\"{}\">{number}</a></sup>",
            escape(&label)
        );
    }

    fn link(&mut self, target: &Target, title: &Words, content: &Words) {
        match target {
            Target::Measure(id) => self.figure(*id),
            Target::Term(id) => self.term(*id, content),
            Target::Language(language) => self.foreign(*language, content),
            _ if self.links == Links::Words => self.words_of(target, content),
            Target::External(address) if self.edition.is_offline() => self.written_out(address, target, content),
            _ => {
                let Some(address) = self.edition.address(target, self.path) else {
                    return self.words_of(target, content);
                };
                let _ = write!(self.html, "<a href=\"{}\"", escape(&address));
                if matches!(target, Target::External(_)) {
                    self.push(" rel=\"external\"");
                }
                if !title.is_empty() {
                    let title = self.edition.plain(title);
                    let _ = write!(self.html, " title=\"{}\"", escape(&title));
                }
                self.push(">");
                self.words_of(target, content);
                self.push("</a>");
            }
        }
    }

    /// Words in another language, so that they are read out and hyphenated as such.
    fn foreign(&mut self, language: Language, content: &Words) {
        let _ = write!(self.html, "<span lang=\"{}\">", language.html());
        for inline in content {
            self.inline(inline);
        }
        self.push("</span>");
    }

    /// What leads out of a pack: its words, and the address for whoever finds a network.
    fn written_out(&mut self, address: &str, target: &Target, content: &Words) {
        let shown = address.strip_prefix("mailto:").or_else(|| address.strip_prefix("tel:")).unwrap_or(address);
        let words = self.edition.plain(content);
        if words.is_empty() || words == shown || words == address {
            self.html.push_str(&escape(shown));
            return;
        }
        self.words_of(target, content);
        let _ = write!(self.html, " ({})", escape(shown));
    }

    /// A link's own words, or the name of what it leads to.
    fn words_of(&mut self, target: &Target, content: &Words) {
        if content.is_empty() {
            let name = self.edition.name(target);
            self.html.push_str(&escape(&name));
            return;
        }
        for inline in content {
            self.inline(inline);
        }
    }

    fn figure(&mut self, id: MeasureId) {
        let text = self.edition.figure(id);
        let name = escape(&self.edition.site()[id].id);
        if text.withheld {
            self.needs.withheld = true;
            let measure = &self.edition.site()[id];
            let reason = match &measure.withheld {
                Some(words) => self.edition.plain(words.get(&self.edition.language())),
                None => self.edition.localisation.word("withheld-short"),
            };
            let _ = write!(
                self.html,
                "<abbr class=\"withheld\" data-figure=\"{name}\" title=\"{}\">{}</abbr>",
                escape(&reason),
                text.value
            );
            return;
        }
        let value = escape(&text.value);
        let _ = match self.edition.figure_address(id, self.path) {
            Some(address) if self.links == Links::Live => {
                let address = escape(&address);
                write!(self.html, "<a class=\"figure\" data-figure=\"{name}\" href=\"{address}\">{value}</a>")
            }
            _ => write!(self.html, "<span data-figure=\"{name}\">{value}</span>"),
        };
        if self.edition.released.is_revised(id) {
            let meaning = self.edition.localisation.word("revised-short");
            let _ = write!(self.html, " <abbr class=\"revised\" title=\"{}\">{REVISED}</abbr>", escape(&meaning));
        }
    }

    fn term(&mut self, id: TermId, content: &Words) {
        let target = Target::Term(id);
        if self.links == Links::Words {
            return self.words_of(&target, content);
        }
        self.needs.terms.insert(id);
        let name = &self.edition.site()[id].id;
        let _ = write!(
            self.html,
            "<button class=\"term\" type=\"button\" popovertarget=\"term-popover-{}\">",
            escape(name)
        );
        self.links = Links::Words;
        self.words_of(&target, content);
        self.links = Links::Live;
        self.push("</button>");
    }

    fn image(&mut self, target: &Target, title: &Words, alt: &Words) {
        let Target::Asset(id, _) = target else {
            // only a link's words make sense inside a sentence
            return self.link(target, title, alt);
        };
        let asset = &self.edition.site().assets[id.index()];
        let _ = write!(
            self.html,
            "<img src=\"{}\" alt=\"{}\" loading=\"lazy\"",
            escape(&asset.path.relative_from(self.path)),
            escape(&self.edition.plain(alt))
        );
        if let Some((width, height)) = asset.dimensions {
            let _ = write!(self.html, " width=\"{width}\" height=\"{height}\"");
        }
        if !title.is_empty() {
            let _ = write!(self.html, " title=\"{}\"", escape(&self.edition.plain(title)));
        }
        self.push(">");
    }
}

/// Text made safe for HTML, in element content and in quoted attributes.
pub fn escape(text: &str) -> std::borrow::Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"']) {
        return text.into();
    }
    let mut safe = String::with_capacity(text.len() + 16);
    for character in text.chars() {
        match character {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            other => safe.push(other),
        }
    }
    safe.into()
}
