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
    cited: Vec<Cited>,
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
    pub fn new(edition: &Edition<'_>, style: &Style) -> Self {
        let sources = &edition.site().sources;
        let entries: Vec<Entry> = sources.iter().map(|source| entry::of_source(edition, source)).collect();
        let written = write(&entries, style, edition.language());
        let mut list: BTreeMap<String, ElemChildren> = BTreeMap::new();
        let mut order = Vec::new();
        for (key, content) in written.list {
            order.extend(sources.iter().position(|source| source.id == key).map(SourceId));
            list.insert(key, content);
        }
        let mut citations = written.citations.into_iter();
        let cited = sources.iter().map(|source| Cited {
            whole: citations.next().unwrap_or_default(),
            part: citations.next().unwrap_or_default(),
            entry: match list.remove(&source.id) {
                Some(content) => words::of(&content, &Words::new(), source.span),
                None => source.title.clone(),
            },
            span: source.span,
        });
        let cited = cited.collect();
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
            let Some(cited) = self.cited.get(id.index()) else { continue };
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
        self.cited.get(id.index()).map(|cited| &cited.entry)
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
