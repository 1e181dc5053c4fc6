//! Pages in other languages, and how they stand to what they were made from.

use std::collections::BTreeMap;

use super::super::drift::Parts;
use super::super::parse::{ParsedPage, ParsedTranslation};
use super::super::raw;
use super::super::{Drift, PageId, Record, Translation};
use super::context::Context;
use super::index::source_path;
use super::pages::{self, Making};
use crate::diagnostic::Span;
use crate::locale::Language;

/// The pages in other languages.
pub(super) fn resolve(
    pages: Vec<ParsedTranslation>,
    sources: &[Source],
    records: &BTreeMap<Language, raw::Translations>,
    making: Making<'_>,
    context: &mut Context<'_>,
) -> Vec<Translation> {
    let pages = pages.into_iter().map(|ParsedTranslation { of, language, page }| {
        let source = &sources[of];
        let reviewed = page.fields.reviewed.as_ref().map(|date| date.value.0);
        let recorded = records.get(&language).and_then(|records| {
            records.pages.0.iter().find(|(path, _)| path.value == source.path).map(|(_, record)| record_of(record))
        });
        let whole = page.fields.title.as_ref().map_or(Span::file(page.file), |title| title.span);
        let drift = match &recorded {
            None => Drift::Unrecorded,
            Some(recorded) => Drift::Since(source.parts.since(recorded, &page.parts, whole)),
        };
        Translation {
            of: PageId(of),
            language,
            reviewed,
            original: source.path.clone(),
            recorded,
            current: source.parts.record(),
            drift,
            page: pages::resolve_page(PageId(of), page, language, making, context),
        }
    });
    pages.collect()
}

/// What a translation is made from.
pub(super) struct Source {
    /// The file, from `content/`.
    path: String,
    parts: Parts,
}

/// What the translations of these pages are made from.
pub(super) fn sources(pages: &[ParsedPage], context: &Context<'_>) -> Vec<Source> {
    let source =
        |page: &ParsedPage| Source { path: source_path(context.sources, page.file), parts: page.parts.clone() };
    pages.iter().map(source).collect()
}

fn record_of(raw: &raw::TranslationRecord) -> Record {
    Record {
        fields: raw.fields.0.iter().map(|(key, print)| (key.value.clone(), print.clone())).collect(),
        text: raw.text.clone(),
    }
}
