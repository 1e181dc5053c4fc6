//! Sources and pages as a citation style writes them.
//!
//! The style is the theme's `citations.csl`, in Citation Style Language 1.0.2; [Hayagriva](https://github.com/typst/hayagriva)
//! reads it. Its own terms are in it, so no other file of the language is needed.

mod entry;
mod export;
mod words;

use std::collections::BTreeMap;

use hayagriva::citationberg::taxonomy::Locator;
use hayagriva::citationberg::{IndependentStyle, LocaleCode};
use hayagriva::{
    BibliographyDriver, BibliographyRequest, CitationItem, CitationRequest, ElemChildren, ElemMeta, Entry,
    LocatorPayload, SpecificLocator, TransparentLocator,
};

pub use export::{Exports, PageFacts};

use super::edition::Edition;
use crate::diagnostic::Span;
use crate::locale::Language;
use crate::model::{Inline, SourceId, Target, Words};

/// A citation style.
pub struct Style(IndependentStyle);

impl Style {
    /// Reads a style.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, String> {
        IndependentStyle::from_xml(text).map(Self).map_err(|error| error.to_string())
    }
}

/// All sources of the site as one language cites them. They are formatted together, so that two works by one author of one
/// year are told apart everywhere in the same way.
#[derive(Default)]
pub struct Citations {
    cited: BTreeMap<SourceId, Cited>,
    /// Sources in the order of the style's list.
    order: Vec<SourceId>,
    prefix: String,
    suffix: String,
    delimiter: String,
}

struct Cited {
    /// As the whole of it is cited.
    whole: ElemChildren,
    /// As a place in it is cited; the place itself is left open.
    part: ElemChildren,
    /// In the list of sources.
    entry: Words,
    span: Span,
}

impl Citations {
    /// The site's sources as the edition's language cites them.
    pub fn new(edition: &Edition<'_>) -> Self {
        let style = edition.localisation.style();
        let sources = &edition.site().sources;
        let entries: Vec<Entry> = sources.iter().map(|source| entry::of_source(edition, source)).collect();
        let places: BTreeMap<&str, usize> =
            sources.iter().enumerate().map(|(place, source)| (source.id.as_str(), place)).collect();
        // letters after a year follow the order in which works are cited: here that of the list
        let list = write(&entries, style, edition.language()).list;
        let mut order: Vec<SourceId> =
            list.iter().filter_map(|(key, _)| places.get(key.as_str()).copied().map(SourceId)).collect();
        order.extend((0..sources.len()).map(SourceId).filter(|_| list.is_empty()));
        let in_order: Vec<Entry> = order.iter().filter_map(|id| entries.get(id.index()).cloned()).collect();
        let written = write(&in_order, style, edition.language());
        let mut list: BTreeMap<String, ElemChildren> = written.list.into_iter().collect();
        let mut citations = written.citations.into_iter();
        let mut cited = BTreeMap::new();
        for id in &order {
            let source = &edition.site()[*id];
            let entry = match list.remove(&source.id) {
                Some(content) => words::of(&content, &Words::new(), source.span),
                None => source.title.clone(),
            };
            let (whole, part) = (citations.next().unwrap_or_default(), citations.next().unwrap_or_default());
            cited.insert(*id, Cited { whole, part, entry, span: source.span });
        }
        let layout = &style.0.citation.layout;
        let text = |affix: &Option<String>| affix.clone().unwrap_or_default();
        Self {
            cited,
            order,
            prefix: text(&layout.prefix),
            suffix: text(&layout.suffix),
            delimiter: text(&layout.delimiter),
        }
    }

    /// Some sources cited together, each with a place in it or with none: `(Author 2023, p. 12; Other 2024)`.
    pub fn group(&self, group: &[(SourceId, &Words)]) -> Words {
        let mut line = Words::new();
        for (number, (id, place)) in group.iter().enumerate() {
            let Some(cited) = self.cited.get(id) else { continue };
            let between = if number == 0 { &self.prefix } else { &self.delimiter };
            line.push(Inline::Text { text: between.clone(), span: cited.span });
            let citation = if place.is_empty() { &cited.whole } else { &cited.part };
            line.push(Inline::Link {
                target: Target::Source(*id),
                title: Words::new(),
                content: words::of(citation, place, cited.span),
                span: cited.span,
            });
        }
        if let Some(Inline::Link { span, .. }) = line.last() {
            line.push(Inline::Text { text: self.suffix.clone(), span: *span });
        }
        line
    }

    /// A source as it stands in a list.
    pub fn entry(&self, id: SourceId) -> Option<&Words> {
        self.cited.get(&id).map(|cited| &cited.entry)
    }

    /// All sources in the order of a list.
    pub fn in_order(&self) -> &[SourceId] {
        &self.order
    }
}

/// How one entry would stand in a list of sources.
fn alone(entry: Entry, style: &Style, language: Language, span: Span) -> Words {
    let written = write(&[entry], style, language);
    written.list.first().map(|(_, content)| words::of(content, &Words::new(), span)).unwrap_or_default()
}

/// What a style makes of some entries.
struct Written {
    /// For each entry, cited as a whole and with a place.
    citations: Vec<ElemChildren>,
    /// The list, by key.
    list: Vec<(String, ElemChildren)>,
}

fn write(entries: &[Entry], style: &Style, language: Language) -> Written {
    let locale = || Some(LocaleCode(language.base().tag().to_owned()));
    let mut driver = BibliographyDriver::new();
    for entry in entries {
        let place = SpecificLocator(Locator::Custom, LocatorPayload::Transparent(TransparentLocator::new(())));
        for item in [CitationItem::with_entry(entry), CitationItem::with_locator(entry, Some(place))] {
            driver.citation(CitationRequest::new(vec![item], &style.0, locale(), &[], None));
        }
    }
    let rendered = driver.finish(BibliographyRequest::new(&style.0, locale(), &[]));
    // the style's brackets stand around a whole group, so they are put on later
    let item = |citation: ElemChildren| match citation.find_meta(&ElemMeta::Entry(0)) {
        Some(item) => item.children.clone(),
        None => citation,
    };
    Written {
        citations: rendered.citations.into_iter().map(|citation| item(citation.citation)).collect(),
        list: rendered
            .bibliography
            .into_iter()
            .flat_map(|list| list.items)
            .map(|item| (item.key, item.content))
            .collect(),
    }
}
