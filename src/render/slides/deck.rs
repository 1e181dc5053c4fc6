//! The slides as they are gathered.

use std::collections::{BTreeMap, BTreeSet};

use tera::Context;

use super::embeds::About;
use super::view::SlideView;
use crate::diagnostic::Problem;
use crate::locale::Argument;
use crate::model::{Block, Document, Target, TermId, Words, Workshop};
use crate::output::OutputPath;
use crate::render::document::html::{Links, Writer, escape};
use crate::render::document::shortened;
use crate::render::edition::Edition;
use crate::render::site::view::TermView;
use crate::render::site::{context, detail, parts::Parts};
use crate::render::theme::Theme;

/// The mark that stands in the place of a withheld figure.
const WITHHELD: &str = "[c]";

/// Slides in order, and what they need of the page around them.
pub(super) struct Deck<'a> {
    pub(super) edition: &'a Edition<'a>,
    path: &'a OutputPath,
    /// Charts, tables and quotes.
    pub(super) parts: Parts<'a>,
    pub(super) slides: Vec<SlideView>,
    /// Surveys quoted, of which something is still to be told.
    pub(super) about: Vec<About>,
    ids: BTreeSet<String>,
    terms: BTreeSet<TermId>,
    /// The item of the agenda that is shown.
    item: Option<Item>,
    /// The last slide that shows each block of the document.
    shown: BTreeMap<usize, usize>,
}

struct Item {
    place: usize,
    title: String,
    /// E.g. `Ohjelma 2/6`.
    label: String,
}

/// A heading.
#[derive(Debug, Clone, Default)]
pub(super) struct Title {
    pub html: String,
    pub plain: String,
}

/// Characters of a heading that is repeated on the slides that go on.
const REPEATED: usize = 90;

impl Title {
    /// As it is repeated on the slides that go on: a long text stands whole on the first one only.
    pub(super) fn repeated(&self) -> Self {
        match shortened(&self.plain, REPEATED) {
            Some(plain) => Self { html: escape(&plain).into_owned(), plain },
            None => self.clone(),
        }
    }
}

/// What is to be shown under one heading, on one slide or several.
#[derive(Debug)]
pub(super) struct Topic {
    /// The address that its first slide gets if it is free.
    pub id: String,
    pub kind: &'static str,
    pub title: Title,
    /// Words above the heading, after the item of the agenda.
    pub place: Vec<String>,
    /// The number of a phase.
    pub step: Option<usize>,
    /// Whether it goes on from the slide before.
    pub is_continued: bool,
}

/// What a slide shows.
#[derive(Debug)]
pub(super) struct Content {
    pub html: String,
    /// Places of the blocks of the document that are on it.
    pub blocks: Vec<usize>,
}

impl Content {
    /// Something that is not in the text of the document.
    pub(super) fn made(html: String) -> Self {
        Self { html, blocks: Vec::new() }
    }
}

impl Topic {
    /// A topic with an address and a heading alone.
    pub(super) fn new(kind: &'static str, id: impl Into<String>, title: Title) -> Self {
        Self { id: id.into(), kind, title, place: Vec::new(), step: None, is_continued: false }
    }
}

impl<'a> Deck<'a> {
    pub(super) fn new(edition: &'a Edition<'a>, theme: &'a Theme, path: &'a OutputPath) -> Self {
        Self {
            edition,
            path,
            parts: Parts::of_workshop(edition, theme, path),
            slides: Vec::new(),
            about: Vec::new(),
            ids: BTreeSet::new(),
            terms: BTreeSet::new(),
            item: None,
            shown: BTreeMap::new(),
        }
    }

    /// Slides from now on belong to an item of the agenda.
    pub(super) fn begin_item(&mut self, place: usize, workshop: &Workshop) {
        let (number, total) = ((place + 1).to_string(), workshop.agenda.len().to_string());
        let arguments = [("number", Argument::Text(&number)), ("total", Argument::Text(&total))];
        let label = self.edition.localisation.text("slide-place", &arguments);
        self.item = Some(Item { place, title: self.edition.plain(&workshop.agenda[place].title), label });
    }

    /// Slides from now on belong to no item.
    pub(super) fn end_items(&mut self) {
        self.item = None;
    }

    /// Writes text, and remembers what it needs of the page.
    pub(super) fn write<T>(&mut self, write: impl FnOnce(&mut Writer<'a, '_>) -> T) -> T {
        let mut writer = Writer::new(self.edition, self.path, &mut self.parts);
        let written = write(&mut writer);
        self.terms.extend(writer.needs.terms);
        written
    }

    /// A line with its links.
    pub(super) fn line(&mut self, line: &Words) -> String {
        self.write(|writer| writer.line(line, Links::Live))
    }

    /// A line as a heading.
    pub(super) fn title(&mut self, line: &Words) -> Title {
        Title { html: self.line(line), plain: self.edition.plain(line) }
    }

    /// A string of the theme as a heading.
    pub(super) fn named(&self, key: &str) -> Title {
        let plain = self.edition.localisation.word(key);
        Title { html: escape(&plain).into_owned(), plain }
    }

    /// Content made by a template; `name` is what it calls `view`.
    pub(super) fn made(&mut self, template: &str, name: &'static str, view: &impl serde::Serialize) -> Content {
        let mut context: Context = context(self.edition, self.path);
        context.insert(name, view);
        Content::made(self.parts.template(template, &context))
    }

    /// Adds the slides of a topic, one for each content.
    pub(super) fn show(&mut self, topic: &Topic, contents: Vec<Content>) {
        for (place, content) in contents.into_iter().enumerate() {
            let id = self.free_id(&topic.id);
            self.shown.extend(content.blocks.iter().map(|block| (*block, self.slides.len())));
            let is_continued = topic.is_continued || place > 0;
            let title = if is_continued { topic.title.repeated() } else { topic.title.clone() };
            self.slides.push(SlideView {
                id,
                number: self.slides.len() + 1,
                kind: topic.kind,
                title_html: title.html,
                title: title.plain,
                is_continued,
                place_html: self.place(topic),
                step: topic.step,
                has_item: self.item.is_some(),
                item: self.item.as_ref().map_or(0, |item| item.place),
                content_html: content.html,
                notes_html: None,
                has_withheld: false,
            });
        }
    }

    /// Where a topic stands: its item of the agenda, named unless the heading names it, and what the topic says itself.
    fn place(&self, topic: &Topic) -> Option<String> {
        let item = self.item.as_ref().map(|item| {
            let names = item.title != topic.title.plain;
            escape(&if names { format!("{}: {}", item.label, item.title) } else { item.label.clone() }).into_owned()
        });
        let parts: Vec<String> = item.into_iter().chain(topic.place.iter().cloned()).collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    /// An address that no other slide has, the same in every build. A numbered one is none that a heading could have.
    fn free_id(&mut self, wished: &str) -> String {
        let own = if wished.starts_with("slide-") { wished.to_owned() } else { format!("slide-{wished}") };
        let numbered = (2..).map(|number| format!("{own}-{number}"));
        let free = std::iter::once(wished.to_owned()).chain(numbered).find(|id| !self.ids.contains(id));
        let id = free.unwrap_or_default();
        self.ids.insert(id.clone());
        id
    }

    /// Says that a block of the document is shown on the slide that comes next, such as the heading that names it.
    pub(super) fn heads(&mut self, block: usize) {
        self.shown.insert(block, self.slides.len());
    }

    /// Gives each note to the slide with the block before it; one that nothing stands before, to the first slide.
    pub(super) fn write_notes(&mut self, document: &Document<Target>) {
        for note in &document.notes {
            let after_break = |place: &usize| matches!(document.blocks.get(*place), Some(Block::Break));
            let block = match note.before.checked_sub(1) {
                Some(place) if after_break(&place) => Some(note.before),
                place => place,
            };
            let slide = block.and_then(|block| self.shown.get(&block).copied()).unwrap_or(0);
            let html = self.write(|writer| writer.fragment(&note.content.blocks));
            if let Some(slide) = self.slides.get_mut(slide) {
                slide.notes_html.get_or_insert_default().push_str(&html);
            }
        }
    }

    /// The slides, and the terms to be explained on their page.
    ///
    /// # Errors
    /// A template was at fault.
    pub(super) fn finish(mut self) -> Result<(Vec<SlideView>, Vec<TermView>), Problem> {
        let terms: Vec<TermId> = self.terms.iter().copied().collect();
        let edition = self.edition;
        let explain = |id: &TermId| self.write(|writer| detail::term_view(edition, *id, writer, Links::Words));
        let terms = terms.iter().map(explain).collect();
        for slide in &mut self.slides {
            // a drawing or table explains its marks itself
            let is_explained = slide.content_html.contains("class=\"legend");
            let notes = slide.notes_html.as_deref().unwrap_or_default();
            slide.has_withheld = notes.contains(WITHHELD) || slide.content_html.contains(WITHHELD) && !is_explained;
        }
        match self.parts.problem {
            Some(problem) => Err(problem),
            None => Ok((self.slides, terms)),
        }
    }
}
