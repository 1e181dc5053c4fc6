//! The same page in the site's other languages.

use super::page::canonical;
use super::view::{AlternateView, LanguageView};
use crate::render::edition::{Edition, Origin, SitePage};

/// The languages that a page can be read in, in the order in which the site offers them; none where there is one.
pub(super) fn choices(page: &SitePage, current: &Edition<'_>, editions: &[Edition<'_>]) -> Vec<LanguageView> {
    offered(current, editions, |edition| Some((page.path_in(edition)?.to_url(), page.is_own(edition))))
}

/// The start pages of all languages.
pub(super) fn starts(current: &Edition<'_>, editions: &[Edition<'_>]) -> Vec<LanguageView> {
    offered(current, editions, |edition| Some((edition.path(edition.start()?).to_url(), true)))
}

/// A page that stands beside the start page of every language.
pub(super) fn beside_starts(current: &Edition<'_>, editions: &[Edition<'_>], name: &str) -> Vec<LanguageView> {
    offered(current, editions, |edition| Some((edition.beside_start(name).ok()?.to_url(), true)))
}

fn offered<'a>(
    current: &Edition<'_>,
    editions: &[Edition<'a>],
    place: impl Fn(&Edition<'a>) -> Option<(String, bool)>,
) -> Vec<LanguageView> {
    if editions.len() < 2 {
        return Vec::new();
    }
    let views = editions.iter().filter_map(|edition| {
        let (path, is_translated) = place(edition)?;
        let language = edition.reading_language();
        Some(LanguageView {
            language: language.html(),
            name: edition.localisation.word("language-name"),
            path,
            is_current: language == current.reading_language(),
            is_translated,
        })
    });
    views.collect()
}

/// Absolute addresses of the page in every language that it is written in, for search engines; none where it is written in
/// one, or where the site's address is not known.
pub(super) fn alternates(page: &SitePage, editions: &[Edition<'_>]) -> Vec<AlternateView> {
    let written = editions.iter().filter(|edition| page.is_own(edition));
    let views = written.filter_map(|edition| {
        let address = canonical(edition, page.path_in(edition)?)?;
        Some(AlternateView { language: edition.reading_language().html(), address })
    });
    let mut views: Vec<AlternateView> = views.collect();
    if views.len() < 2 {
        return Vec::new();
    }
    // the first is the site's default language: for readers of languages that it has not
    let default = AlternateView { language: "x-default".to_owned(), address: views[0].address.clone() };
    views.push(default);
    views
}

/// The name by which templates know where a text comes from.
pub(super) fn origin_name(origin: Origin) -> &'static str {
    match origin {
        Origin::Original => "original",
        Origin::Reviewed => "reviewed",
        Origin::Unreviewed => "unreviewed",
        Origin::Untranslated => "untranslated",
    }
}
