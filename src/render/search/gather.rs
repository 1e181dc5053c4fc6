//! What can be found: an entry for each page, term, figure and quote.

use std::collections::BTreeMap;

use crate::locale::Language;
use crate::model::raw::PageKind;
use crate::model::{
    Block, Detail, Embed, Localised, MeasureId, Own, Page, PageId, SurveyId, Target, TermId, Use, Words,
};
use crate::render::edition::{Edition, SitePage};

/// How many characters of a quote are its title.
const TITLE_LENGTH: usize = 80;

/// What an entry is, as results are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Phase,
    Partner,
    Result,
    Quote,
    Term,
    Page,
}

/// Something that can be found.
#[derive(Debug)]
pub(super) struct Entry {
    pub kind: Kind,
    /// From the root of the site, with an anchor where it is a part of a page.
    pub path: String,
    pub title: Line,
    /// Other names for it, in any language.
    pub names: Vec<String>,
    /// The language of its text, where it is not the edition's.
    pub language: Option<Language>,
    /// Its text by heading; what stands before the first heading has an empty one.
    pub sections: Vec<Section>,
}

/// A part of an entry's text.
#[derive(Debug, Default)]
pub(super) struct Section {
    /// The anchor of its heading; empty for the beginning of a page.
    pub anchor: String,
    pub heading: Line,
    pub lines: Vec<Line>,
}

/// A line of text, figures in it named, so that they can be read back.
pub(super) type Line = Vec<Piece>;

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    Text(String),
    /// A figure as it may be shown.
    Figure {
        name: String,
        value: String,
    },
}

impl Entry {
    fn new(kind: Kind, path: String, title: Line) -> Self {
        Self { kind, path, title, names: Vec::new(), language: None, sections: vec![Section::default()] }
    }

    /// The lead of a page or the definition of a term: what stands before the first heading.
    fn lead(&mut self, line: Line) {
        if let Some(first) = self.sections.first_mut()
            && !line.is_empty()
        {
            first.lines.push(line);
        }
    }
}

/// Everything that can be found in an edition: its pages first. A page that is not translated is found in its own language.
pub(super) fn entries(edition: &Edition<'_>, editions: &[Edition<'_>]) -> Vec<Entry> {
    let site = edition.site();
    let pages = edition.site_pages();
    let pages = pages.iter().filter_map(|site_page| match site_page {
        SitePage::Page(id) => edition.is_own(*id).then(|| page(edition, editions, *id)),
        SitePage::Generated(kind, path) => Some(generated(edition, *kind, path.to_url())),
    });
    let terms = (0..site.terms.len()).map(TermId).filter_map(|id| term(edition, id));
    let figures = (0..site.measures.len()).map(MeasureId).filter_map(|id| figure(edition, id));
    pages.chain(terms).chain(figures).chain(quotes(edition)).collect()
}

/// A page, found by its titles in other languages too.
fn page(edition: &Edition<'_>, editions: &[Edition<'_>], id: PageId) -> Entry {
    let page = edition.page(id);
    let kind = match page.kind {
        PageKind::Phase => Kind::Phase,
        PageKind::Partner => Kind::Partner,
        _ => Kind::Page,
    };
    let mut entry = Entry::new(kind, edition.path(id).to_url(), line(edition, &page.title));
    entry.names.extend(page.short_title.as_ref().map(|title| edition.plain(title)));
    if let Detail::Phase { phase, .. } = &page.detail {
        entry.names.extend(edition.site()[*phase].label.all().map(|name| edition.plain(name)));
    }
    let others = editions.iter().filter(|other| other.language() != edition.language() && other.is_own(id));
    entry.names.extend(others.map(|other| other.plain(&other.page(id).title)));
    if let Some(description) = &page.description {
        entry.lead(line(edition, description));
    }
    for own in own_lines(page) {
        entry.lead(line(edition, own));
    }
    let mut text = Text { edition, sections: &mut entry.sections };
    text.blocks(&page.body.blocks);
    page.body.footnotes.iter().for_each(|note| text.blocks(note));
    entry
}

/// What a page's kind adds, and answers to warnings: its lines without title and description.
fn own_lines(page: &Page) -> impl Iterator<Item = &Words> {
    let heads = 1 + usize::from(page.short_title.is_some()) + usize::from(page.description.is_some());
    let ways_in = matches!(page.detail, Detail::Start { .. });
    page.lines().into_iter().skip(heads).filter(move |_| !ways_in)
}

fn generated(edition: &Edition<'_>, kind: PageKind, path: String) -> Entry {
    let title = edition.listing_title(kind);
    let mut entry = Entry::new(Kind::Page, path, vec![Piece::Text(title)]);
    entry.lead(vec![Piece::Text(edition.listing_description(kind))]);
    entry
}

/// A term with its names in every language, for those who know only one of them.
fn term(edition: &Edition<'_>, id: TermId) -> Option<Entry> {
    let term = &edition.site()[id];
    let mut entry = Entry::new(Kind::Term, edition.term_path(id)?, label(edition, &term.name));
    let own = edition.label(&term.name);
    let names = term.name.all().chain(term.synonyms.iter().map(|(_, name)| name)).map(|name| edition.plain(name));
    entry.names = names.filter(|name| *name != own).collect();
    entry.names.dedup();
    if let Some(definition) = &term.definition {
        entry.lead(label(edition, definition));
    }
    if let Some(contrast) = &term.contrast {
        entry.lead(label(edition, &contrast.note));
    }
    Some(entry)
}

/// A figure: what it tells, and its value if that may be told.
fn figure(edition: &Edition<'_>, id: MeasureId) -> Option<Entry> {
    let measure = &edition.site()[id];
    let page = edition.path_of(PageKind::Figures)?;
    let path = format!("{}#figure-{}", page.to_url(), measure.id);
    let mut entry = Entry::new(Kind::Result, path, label(edition, &measure.label));
    let unit = edition.localisation.unit(&measure.basis.unit, 2);
    let mut value = vec![named(edition, id)];
    if !unit.is_empty() && !edition.is_withheld(id) && !edition.figure(id).value.ends_with('%') {
        value.push(Piece::Text(format!(" {unit}")));
    }
    entry.lead(value);
    for words in [&measure.definition, &measure.basis.note].into_iter().flatten() {
        entry.lead(label(edition, words));
    }
    Some(entry)
}

/// Every quote that may be on the web, where most of its survey's quotes are shown.
fn quotes(edition: &Edition<'_>) -> Vec<Entry> {
    let mut shown: BTreeMap<SurveyId, Vec<(PageId, Option<&str>)>> = BTreeMap::new();
    for (id, page) in edition.pages() {
        crate::model::visit_embeds(&page.body, &mut |embed| {
            if let Target::Quotes(survey, theme) = &embed.target {
                shown.entry(*survey).or_default().push((id, theme.as_deref()));
            }
        });
    }
    let mut entries = Vec::new();
    for (survey, places) in shown {
        for quote in edition.released.quotes(survey, &[Use::Web], edition.language()) {
            let whole = places.iter().find(|(_, theme)| theme.is_none());
            let place =
                whole.or_else(|| places.iter().find(|(_, theme)| theme.is_some_and(|theme| quote.has_theme(theme))));
            let Some((page, _)) = place else { continue };
            let text = quote.text();
            let title = crate::render::document::shortened(text, TITLE_LENGTH).unwrap_or_else(|| text.to_owned());
            let mut entry = Entry::new(Kind::Quote, edition.path(*page).to_url(), vec![Piece::Text(title)]);
            entry.language = Some(quote.language()).filter(|language| *language != edition.language());
            entry.lead(vec![Piece::Text(text.to_owned())]);
            entries.push(entry);
        }
    }
    entries
}

/// Puts a page's text under its headings.
struct Text<'e, 'a> {
    edition: &'e Edition<'a>,
    sections: &'e mut Vec<Section>,
}

impl Text<'_, '_> {
    fn add(&mut self, line: Line) {
        if !line.is_empty()
            && let Some(section) = self.sections.last_mut()
        {
            section.lines.push(line);
        }
    }

    fn blocks(&mut self, blocks: &[Block<Target>]) {
        for block in blocks {
            match block {
                Block::Heading { anchor, content, .. } => {
                    let heading = line(self.edition, content);
                    self.sections.push(Section { anchor: anchor.clone(), heading, lines: Vec::new() });
                }
                Block::Paragraph { content, .. } => self.add(line(self.edition, content)),
                Block::Code { text, .. } => self.add(vec![Piece::Text(text.trim().to_owned())]),
                Block::Quotation { content } | Block::Alert { content, .. } => self.blocks(content),
                Block::List { items, .. } => items.iter().for_each(|item| self.blocks(item)),
                Block::Definitions { entries } => {
                    for entry in entries {
                        self.add(line(self.edition, &entry.term));
                        entry.descriptions.iter().for_each(|description| self.blocks(description));
                    }
                }
                Block::Table { head, rows, .. } => {
                    for cell in head.iter().chain(rows.iter().flatten()) {
                        self.add(line(self.edition, cell));
                    }
                }
                Block::Embeds { embeds } => embeds.iter().for_each(|embed| self.embed(embed)),
                Block::Break | Block::Html { .. } => {}
            }
        }
    }

    /// What is said of a chart, table or figure; quotes are entries of their own.
    fn embed(&mut self, embed: &Embed<Target>) {
        self.add(line(self.edition, &embed.headline));
        if !matches!(embed.target, Target::Quotes(..) | Target::Asset(..)) {
            self.add(vec![Piece::Text(self.edition.name(&embed.target))]);
        }
        self.add(line(self.edition, &embed.alt));
    }
}

fn named(edition: &Edition<'_>, id: MeasureId) -> Piece {
    Piece::Figure { name: edition.site()[id].id.clone(), value: edition.figure(id).value }
}

fn label(edition: &Edition<'_>, label: &Localised<Words>) -> Line {
    line(edition, label.get(&edition.language()))
}

/// A line without markup, its figures named. Where one stands a NUL is put, which CommonMark lets no text have.
fn line(edition: &Edition<'_>, words: &Words) -> Line {
    let mut figures = Vec::new();
    let text = edition.plain_naming(&edition.worded(words), &mut |target, own| match (target, own) {
        (Target::Measure(id), _) => {
            figures.push(named(edition, *id));
            Some("\0".to_owned())
        }
        (target, Own::Nothing) => Some(edition.name(target)),
        (_, Own::Words) => None,
    });
    let mut line = Line::new();
    let mut figures = figures.into_iter();
    for (place, part) in text.split('\0').enumerate() {
        line.extend((place > 0).then(|| figures.next()).flatten());
        if !part.is_empty() {
            line.push(Piece::Text(part.replace('\u{ad}', "")));
        }
    }
    line
}
