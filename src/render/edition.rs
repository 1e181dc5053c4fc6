//! The site in one language: what things are called and where they are.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use crate::diagnostic::{Problem, Span};
use crate::disclosure::Release;
use crate::locale::{Argument, Language};
use crate::model::raw::PageKind;
use crate::model::{
    Block, Detail, Document, Drift, FigureText, Head, Listing, Localised, MeasureId, Naming, Outdated, Own, Page,
    PageId, PhaseGuide, PhaseId, Profile, ReleasedSite, Site, SourceId, Target, TermId, Translation, Use, Words,
    Workshop, figure_text, plain_text_naming, visit_blocks, visit_embeds,
};
use crate::output::OutputPath;
use crate::render::citation::Citations;
use crate::render::connections::Connections;
use crate::render::document::{with_references, without_withheld};
use crate::render::localisation::Localisation;
use crate::render::references::{self, At, Numbers};

/// For whom pages are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delivery {
    /// For readers on the web, or in a folder with the web at hand.
    Site,
    /// For the pack of the workshop with this page: nothing in it may need a network, and what only servers and
    /// machines ask for is not in it.
    Pack {
        /// The workshop's page.
        workshop: PageId,
        /// The language that all of the pack is in.
        language: Language,
    },
}

/// The site in one language.
#[derive(Clone, Copy)]
pub struct Edition<'a> {
    /// What may be shown.
    pub released: ReleasedSite<'a>,
    /// For whom.
    pub delivery: Delivery,
    /// The language that its texts are written in.
    pub localisation: &'a Localisation,
    /// Sources as that language cites them.
    pub(crate) citations: &'a Citations,
    places: &'a Places<'a>,
}

/// Where the pages of a language are, and what shows what on them.
pub(crate) struct Places<'a> {
    language: Language,
    paths: &'a [OutputPath],
    /// By page: the text that is shown, and whether it was written for this language.
    versions: Vec<Version<'a>>,
    generated: Vec<(PageKind, OutputPath)>,
    listings: BTreeMap<PageKind, OutputPath>,
    connections: Connections,
    shown_on: BTreeMap<Target, PageId>,
    /// Headings of originals that their translations do not have.
    lost_anchors: BTreeMap<PageId, BTreeSet<&'a str>>,
    numbers: Numbers,
    citing: BTreeMap<SourceId, Vec<PageId>>,
    /// Every page of the site by its path; none for those that nobody wrote.
    by_path: BTreeMap<OutputPath, Option<PageId>>,
}

/// A page in one language.
#[derive(Clone, Copy)]
struct Version<'a> {
    page: &'a Page,
    origin: Origin,
    drift: Option<&'a Drift>,
}

/// Where the text of a page comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Origin {
    /// It was written first in this language.
    Original,
    /// It is a translation that someone has reviewed.
    Reviewed,
    /// It is a translation that nobody has reviewed.
    Unreviewed,
    /// There is no translation: it is the original, in another language.
    Untranslated,
}

/// A page of the site: written by someone, or made because there is something to list.
#[derive(Debug, Clone)]
pub(crate) enum SitePage {
    Page(PageId),
    Generated(PageKind, OutputPath),
}

impl SitePage {
    pub(crate) fn path<'a>(&'a self, edition: &Edition<'a>) -> &'a OutputPath {
        match self {
            Self::Page(id) => edition.path(*id),
            Self::Generated(_, path) => path,
        }
    }

    /// Where it is in another language.
    pub(crate) fn path_in<'a>(&self, other: &'a Edition<'a>) -> Option<&'a OutputPath> {
        match self {
            Self::Page(id) => Some(other.path(*id)),
            Self::Generated(kind, _) => other.path_of(*kind),
        }
    }

    /// Whether its text was written for the edition: if not it is a copy of the original, with the original's address.
    pub(crate) fn is_own(&self, edition: &Edition<'_>) -> bool {
        match self {
            Self::Page(id) => edition.is_own(*id),
            Self::Generated(..) => true,
        }
    }

    pub(crate) fn span(&self, edition: &Edition<'_>) -> Span {
        match self {
            Self::Page(id) => edition.page(*id).title_span,
            Self::Generated(..) => edition.site().settings.theme_span,
        }
    }
}

impl<'a> Edition<'a> {
    pub(crate) fn new(
        released: ReleasedSite<'a>,
        places: &'a Places<'a>,
        localisation: &'a Localisation,
        citations: &'a Citations,
        delivery: Delivery,
    ) -> Self {
        Self { released, delivery, localisation, citations, places }
    }

    /// The same pages in the words of another edition.
    pub(crate) fn speaking(&self, other: &Self) -> Self {
        Self { localisation: other.localisation, citations: other.citations, ..*self }
    }

    /// All but the figures.
    pub fn site(&self) -> &'a Site {
        self.released.site()
    }

    /// The uses that a quote on a page must allow. A pack is handed out and cannot be taken back.
    pub(crate) fn uses_of_pages(&self) -> &'static [Use] {
        match self.delivery {
            Delivery::Site => &[Use::Web],
            Delivery::Pack { .. } => &[Use::Training],
        }
    }

    /// The uses that a quote in a workshop's slides must allow. On the site they are open to everyone.
    pub(crate) fn uses_of_workshops(&self) -> &'static [Use] {
        match self.delivery {
            Delivery::Site => &[Use::Web, Use::Training],
            Delivery::Pack { .. } => &[Use::Training],
        }
    }

    /// Whose the questions for discussion are, if the workshop or the site says it.
    pub(crate) fn questions_note<'w>(&self, workshop: &'w Workshop) -> Option<&'w Words>
    where
        'a: 'w,
    {
        let of_site = || self.site().settings.questions_note.as_ref();
        workshop.questions_note.as_ref().or_else(|| of_site().map(|note| note.get(&self.localisation.language())))
    }

    /// Whether the reader has no network.
    pub(crate) fn is_offline(&self) -> bool {
        matches!(self.delivery, Delivery::Pack { .. })
    }

    /// The language that its texts are written in.
    pub(crate) fn language(&self) -> Language {
        self.localisation.language()
    }

    /// The language that its pages stand under. Where a page is not translated its texts are in another.
    pub(crate) fn reading_language(&self) -> Language {
        self.places.language
    }

    /// A page as this edition shows it: its translation, or the page as it was written.
    pub(crate) fn page(&self, id: PageId) -> &'a Page {
        self.places.versions[id.index()].page
    }

    /// Where the text of a page comes from.
    pub(crate) fn origin(&self, id: PageId) -> Origin {
        self.places.versions[id.index()].origin
    }

    /// What is outdated in the translation of a page. Readers are not told: only the preview shows it.
    pub(crate) fn outdated(&self, id: PageId) -> &'a [Outdated] {
        match self.places.versions[id.index()].drift {
            Some(Drift::Since(outdated)) if self.site().settings.profile == Profile::Preview => outdated,
            _ => &[],
        }
    }

    /// Whether the text of a page was written for this edition; if not, its own address is that of the original.
    pub(crate) fn is_own(&self, id: PageId) -> bool {
        self.origin(id) != Origin::Untranslated
    }

    /// Where a page is in this edition.
    pub(crate) fn path(&self, id: PageId) -> &'a OutputPath {
        &self.places.paths[id.index()]
    }

    /// A path beside the start page: `atom.xml`, `sv/atom.xml`.
    ///
    /// # Errors
    /// The name is none that every system can hold.
    pub(crate) fn beside_start(&self, name: &str) -> Result<OutputPath, Problem> {
        let settings = &self.site().settings;
        OutputPath::parse(&format!("{}{name}", settings.folder_of(self.reading_language())))
            .map_err(|error| Problem::error("invalid-file-name", settings.theme_span).with("path", error.to_string()))
    }

    /// Every page that someone wrote, as this edition shows it.
    pub(crate) fn pages(&self) -> impl Iterator<Item = (PageId, &'a Page)> {
        let versions = self.places.versions.iter().enumerate();
        versions.map(|(place, version)| (PageId(place), version.page))
    }

    /// The workshops as this edition shows them, in the order of their pages.
    pub(crate) fn workshops(&self) -> impl Iterator<Item = (PageId, &'a Workshop)> {
        self.pages().filter_map(|(id, page)| match &page.detail {
            Detail::Workshop(workshop) => Some((id, &**workshop)),
            _ => None,
        })
    }

    /// What the page of a phase tells of it, in the language of this edition's texts where it is translated.
    pub(crate) fn guide(&self, phase: PhaseId) -> PhaseGuide<'a> {
        let site = self.site();
        let version =
            |page| site.translation(page, self.language()).map_or(&site[page], |translation| &translation.page);
        match site[phase].page.map(|page| &version(page).detail) {
            Some(Detail::Phase { aim, actors, questions, .. }) => PhaseGuide { aim: aim.as_ref(), actors, questions },
            _ => PhaseGuide::default(),
        }
    }

    /// The start page.
    pub(crate) fn start(&self) -> Option<PageId> {
        self.site().pages.iter().position(Page::is_start).map(PageId)
    }

    /// All pages, in the order of their sources; generated ones last.
    pub(crate) fn site_pages(&self) -> Vec<SitePage> {
        let written = (0..self.site().pages.len()).map(|place| SitePage::Page(PageId(place)));
        let generated = self.places.generated.iter().map(|(kind, path)| SitePage::Generated(*kind, path.clone()));
        written.chain(generated).collect()
    }

    /// Where a page that lists things of the site is, such as figures or terms; nothing where there is nothing to list.
    pub(crate) fn path_of(&self, kind: PageKind) -> Option<&OutputPath> {
        self.places.listings.get(&kind)
    }

    /// What a listing that nobody wrote is called.
    pub(crate) fn listing_title(&self, kind: PageKind) -> String {
        self.localisation.word(&format!("{}-title", kind.word()))
    }

    /// What a listing that nobody wrote is for.
    pub(crate) fn listing_description(&self, kind: PageKind) -> String {
        self.localisation.word(&format!("{}-description", kind.word()))
    }

    /// A measure as a reader sees it; an estimate says so.
    pub fn figure(&self, id: MeasureId) -> FigureText {
        let mut text = figure_text(self.released.measure(id), &self.localisation.locale);
        if self.site()[id].estimate && !text.withheld {
            text.value = self.localisation.text("about-value", &[("value", Argument::Text(&text.value))]);
        }
        text
    }

    /// Whether a measure is withheld.
    pub fn is_withheld(&self, id: MeasureId) -> bool {
        matches!(self.released.measure(id), Release::Withheld(_))
    }

    /// A line without markup: figures as they may be shown, links without words by the name of what they lead to.
    pub fn plain(&self, line: &Words) -> String {
        self.plain_naming(&self.worded(line), &mut |target, own| match (target, own) {
            (Target::Measure(id), _) => Some(self.figure(*id).value),
            (target, Own::Nothing) => Some(self.name(target)),
            (_, Own::Words) => None,
        })
    }

    /// A line whose references have the words that they have in plain text, where nothing is numbered.
    pub(crate) fn worded<'w>(&self, line: &'w Words) -> Cow<'w, Words> {
        with_references(Cow::Borrowed(line), &At { edition: self, from: None })
    }

    /// A line that names something: a link without words in it is left out, since it may lead to the thing itself.
    fn plain_name(&self, line: &Words) -> String {
        self.plain_naming(line, &mut |target, _| match target {
            Target::Measure(id) => Some(self.figure(*id).value),
            Target::Source(_) => Some(String::new()),
            _ => None,
        })
    }

    pub(crate) fn plain_naming(&self, line: &Words, naming: Naming<'_, Target>) -> String {
        let is_withheld = |id: MeasureId| self.is_withheld(id);
        let line = without_withheld(line, &is_withheld);
        let text = plain_text_naming(&line, naming);
        // a no-break space stays: it holds a figure and its sign together
        text.split_ascii_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A label of this language without markup.
    pub fn label(&self, label: &Localised<Words>) -> String {
        self.plain(label.get(&self.localisation.language()))
    }

    /// What stands before a row or above a column; nothing above the only column.
    pub fn head(&self, head: &Head) -> Option<String> {
        match head {
            Head::Unnamed => None,
            Head::Named(label) | Head::Total(Some(label)) => Some(self.label(label)),
            Head::Total(None) => Some(self.localisation.word("total")),
            Head::Range(labels) => {
                let first = labels.first().map(|label| self.label(label)).unwrap_or_default();
                let last = labels.last().map(|label| self.label(label)).unwrap_or_default();
                let arguments = [("first", Argument::Text(&first)), ("last", Argument::Text(&last))];
                Some(self.localisation.text("merged-range", &arguments))
            }
            Head::Other(labels) => {
                let categories: Vec<String> = labels.iter().map(|label| self.label(label)).collect();
                let categories = categories.join(", ");
                Some(self.localisation.text("merged-other", &[("categories", Argument::Text(&categories))]))
            }
        }
    }

    /// The page that someone wrote at a path.
    pub(crate) fn page_at(&self, path: &OutputPath) -> Option<PageId> {
        self.places.by_path.get(path).copied().flatten()
    }

    /// The number of a chart or table on a page that shows it.
    pub(crate) fn number(&self, page: PageId, target: &Target) -> Option<usize> {
        self.places.numbers.get(&(page, target.clone())).copied()
    }

    /// The first page that shows a chart, a table or a choice of quotes.
    pub(crate) fn shown_on(&self, target: &Target) -> Option<PageId> {
        self.places.shown_on.get(target).copied()
    }

    /// Pages that cite a source.
    pub(crate) fn citing(&self, id: SourceId) -> &[PageId] {
        self.places.citing.get(&id).map_or(&[], Vec::as_slice)
    }

    /// What pages have to do with one another.
    pub(crate) fn connections(&self) -> &Connections {
        &self.places.connections
    }

    /// Name of a page in navigation.
    pub(crate) fn page_name(&self, id: PageId) -> String {
        let page = self.page(id);
        self.plain_name(page.short_title.as_ref().unwrap_or(&page.title))
    }

    fn label_name(&self, label: &Localised<Words>) -> String {
        self.plain_name(label.get(&self.localisation.language()))
    }

    /// Where a measure's definition is, as a link from `from`.
    pub fn figure_address(&self, id: MeasureId, from: &OutputPath) -> Option<String> {
        let page = self.path_of(PageKind::Figures)?;
        Some(link(page, Some(&format!("figure-{}", self.site()[id].id)), from))
    }

    /// Where a term is explained, from the root.
    pub(crate) fn term_path(&self, id: TermId) -> Option<String> {
        Some(format!("{}#term-{}", self.path_of(PageKind::Glossary)?.to_url(), self.site()[id].id))
    }

    /// Where a target is, as a link from `from`; nothing for what has no page, and in a pack for what is on the web.
    pub fn address(&self, target: &Target, from: &OutputPath) -> Option<String> {
        let site = self.site();
        match target {
            Target::External(_) if self.is_offline() => None,
            Target::Language(_) => None,
            Target::External(address) => Some(address.clone()),
            Target::Anchor(anchor) => Some(format!("#{anchor}")),
            Target::Asset(id, anchor) => Some(link(&site.assets[id.index()].path, anchor.as_deref(), from)),
            Target::Measure(id) => self.figure_address(*id, from),
            Target::Page(page, anchor) => {
                let anchor = anchor.as_deref().filter(|anchor| self.has_anchor(*page, anchor));
                Some(link(self.path(*page), anchor, from))
            }
            Target::Term(id) => {
                let page = self.path_of(PageKind::Glossary)?;
                Some(link(page, Some(&format!("term-{}", site[*id].id)), from))
            }
            Target::Source(id) => {
                let anchor = format!("source-{}", site[*id].id);
                if self.places.by_path.contains_key(from) {
                    // a page lists the sources that it cites
                    return Some(format!("#{anchor}"));
                }
                Some(link(self.path_of(PageKind::Sources)?, Some(&anchor), from))
            }
            Target::Phase(id) => site[*id].page.map(|page| link(self.path(page), None, from)),
            Target::Partner(id) => site.partners.get(id.index()).map(|(_, page)| link(self.path(*page), None, from)),
            Target::Chart(id) => self.embed_address(target, &format!("chart-{}", site.charts[id.index()].id), from),
            Target::Table(id) => self
                .embed_address(target, &format!("table-{}", site[*id].id), from)
                .or_else(|| Some(link(self.path_of(PageKind::Figures)?, Some(&cells_anchor(&site[*id].id)), from))),
            Target::Quotes(..) => Some(link(self.path(*self.places.shown_on.get(target)?), None, from)),
        }
    }

    /// Whether a place on a page can be linked to. A translation with other headings than its original lacks some.
    fn has_anchor(&self, page: PageId, anchor: &str) -> bool {
        self.places.lost_anchors.get(&page).is_none_or(|lost| !lost.contains(anchor))
    }

    /// A chart or table on the same page, else on the first page that shows it.
    fn embed_address(&self, target: &Target, anchor: &str, from: &OutputPath) -> Option<String> {
        let here = self.page_at(from).filter(|page| self.number(*page, target).is_some());
        Some(link(self.path(here.or_else(|| self.shown_on(target))?), Some(anchor), from))
    }

    /// What a target is called.
    pub fn name(&self, target: &Target) -> String {
        let site = self.site();
        match target {
            Target::External(address) => address.clone(),
            Target::Language(_) => String::new(),
            Target::Anchor(anchor) => anchor.clone(),
            Target::Asset(id, _) => site.assets[id.index()].path.file_name().to_owned(),
            Target::Measure(id) => self.figure(*id).value,
            Target::Page(page, _) => self.page_name(*page),
            Target::Term(id) => self.label_name(&site[*id].name),
            Target::Source(id) => self.plain_name(&site[*id].title),
            Target::Phase(id) => self.label_name(&site[*id].label),
            Target::Partner(id) => {
                site.partners.get(id.index()).map_or_else(String::new, |(_, page)| self.page_name(*page))
            }
            Target::Chart(id) => self.label_name(&site.charts[id.index()].label),
            Target::Table(id) => self.label_name(&site[*id].label),
            Target::Quotes(id, _) => self.label_name(&site.surveys[id.index()].title),
        }
    }
}

/// Where a table is on the page of figures.
pub(crate) fn cells_anchor(table: &str) -> String {
    format!("cells-{table}")
}

/// A link from one page to a place on another, or on the same one.
fn link(page: &OutputPath, anchor: Option<&str>, from: &OutputPath) -> String {
    match anchor {
        Some(anchor) if page == from => format!("#{anchor}"),
        Some(anchor) => format!("{}#{anchor}", page.relative_from(from)),
        None => page.relative_from(from),
    }
}

impl<'a> Places<'a> {
    /// The pages of a language of the site.
    pub(crate) fn new(site: &'a Site, language: Language) -> Self {
        let translations: BTreeMap<PageId, &Translation> = site
            .translations
            .iter()
            .filter(|translation| translation.language == language)
            .map(|translation| (translation.of, translation))
            .collect();
        let versions = site.pages.iter().enumerate().map(|(place, original)| match translations.get(&PageId(place)) {
            _ if language == site.settings.language => {
                Version { page: original, origin: Origin::Original, drift: None }
            }
            None => Version { page: original, origin: Origin::Untranslated, drift: None },
            Some(translation) => Version {
                page: &translation.page,
                drift: Some(&translation.drift),
                origin: if translation.reviewed.is_some() { Origin::Reviewed } else { Origin::Unreviewed },
            },
        });
        let versions: Vec<Version<'a>> = versions.collect();
        let paths = site.addresses.get(&language).map_or(&[][..], Vec::as_slice);
        let folder = site.settings.folder_of(language);
        let written = |kind: PageKind| site.pages.iter().position(|page| page.kind == kind);
        let (mut generated, mut listings) = (Vec::new(), BTreeMap::new());
        for Listing { kind, folder: own } in site.listings() {
            if let Some(path) = written(kind).and_then(|place| paths.get(place)) {
                listings.insert(kind, path.clone());
            } else if let Ok(path) = OutputPath::parse(&format!("{folder}{own}/index.html")) {
                listings.insert(kind, path.clone());
                generated.push((kind, path));
            }
        }
        let connections =
            Connections::new(site, versions.iter().enumerate().map(|(place, version)| (PageId(place), version.page)));
        let shown_on = shown_on(&versions);
        let lost_anchors = translations.iter().map(|(id, translation)| {
            let own = anchors(&translation.page.body);
            (*id, anchors(&site[*id].body).into_iter().filter(|anchor| !own.contains(anchor)).collect())
        });
        let lost_anchors = lost_anchors.collect();
        let pages = || versions.iter().enumerate().map(|(place, version)| (PageId(place), version.page));
        let (numbers, citing) = (references::numbers(pages()), references::citing(site, pages()));
        let written = paths.iter().enumerate().map(|(place, path)| (path.clone(), Some(PageId(place))));
        let by_path = written.chain(generated.iter().map(|(_, path)| (path.clone(), None))).collect();
        Self {
            language,
            paths,
            versions,
            generated,
            listings,
            connections,
            shown_on,
            lost_anchors,
            numbers,
            citing,
            by_path,
        }
    }
}

/// The anchors of a text's headings.
fn anchors(body: &Document<Target>) -> BTreeSet<&str> {
    let mut anchors = BTreeSet::new();
    visit_blocks(body, &mut |block| {
        if let Block::Heading { anchor, .. } = block {
            anchors.insert(anchor.as_str());
        }
    });
    anchors
}

/// The first page that shows each chart, table and choice of quotes.
fn shown_on(versions: &[Version<'_>]) -> BTreeMap<Target, PageId> {
    let mut shown = BTreeMap::new();
    for (place, version) in versions.iter().enumerate() {
        visit_embeds(&version.page.body, &mut |embed| {
            shown.entry(embed.target.clone()).or_insert(PageId(place));
        });
    }
    shown
}
