//! Lists of sources, and how a page itself is cited.

pub mod view;

use std::collections::BTreeSet;

use super::page::link;
use super::view::PageView;
use crate::model::SourceId;
use crate::model::raw::PageKind;
use crate::render::citation::{Exports, PageFacts};
use crate::render::document::html::{Links, Writer, escape};
use crate::render::edition::{Edition, SitePage};
use view::{CitationView, SourceView};

/// The sources that a page cites.
pub(super) fn cited(
    edition: &Edition<'_>,
    sources: &BTreeSet<SourceId>,
    writer: &mut Writer<'_, '_>,
) -> Vec<SourceView> {
    let order = edition.citations.in_order().iter();
    order.filter(|id| sources.contains(id)).map(|id| source_view(edition, *id, writer)).collect()
}

/// All sources.
pub(super) fn all(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Vec<SourceView> {
    edition.citations.in_order().iter().map(|id| source_view(edition, *id, writer)).collect()
}

fn source_view(edition: &Edition<'_>, id: SourceId, writer: &mut Writer<'_, '_>) -> SourceView {
    let source = &edition.site()[id];
    let mut entry_html = edition.citations.entry(id).map(|entry| writer.line(entry, Links::Live)).unwrap_or_default();
    if let Some(language) = source.language.filter(|language| *language != edition.language()) {
        // read aloud in its own language
        let title = escape(&edition.plain(&source.title)).into_owned();
        entry_html = entry_html.replacen(&title, &format!("<span lang=\"{}\">{title}</span>", language.html()), 1);
    }
    let pages = edition.citing(id).iter();
    let used_on = pages.map(|page| link(edition, *page));
    let path = edition.path_of(PageKind::Sources).map(|page| format!("{}#source-{}", page.to_url(), source.id));
    SourceView { id: source.id.clone(), entry_html, path, used_on: used_on.collect() }
}

/// How a page is cited: nobody cites a pack, since the site has the same page with an address.
pub(super) fn citation(
    edition: &Edition<'_>,
    site_page: &SitePage,
    view: &PageView,
    writer: &mut Writer<'_, '_>,
) -> Option<CitationView> {
    if edition.is_offline() {
        return None;
    }
    let settings = &edition.site().settings;
    let (own_date, language) = match site_page {
        SitePage::Page(id) => {
            let page = edition.page(*id);
            (page.updated.or(page.date), page.language)
        }
        SitePage::Generated(..) => (None, edition.language()),
    };
    let path = site_page.path(edition);
    let facts = PageFacts {
        key: key(path.as_str()),
        title: view.title.clone(),
        site: edition.label(&settings.title),
        publisher: settings.publisher.as_ref().map(|publisher| edition.label(publisher)),
        date: own_date.or(settings.date),
        address: view.canonical.clone(),
        language,
    };
    let exports = Exports::new(&facts, edition.localisation.style(), edition.language(), site_page.span(edition));
    Some(CitationView {
        text_html: writer.line(&exports.line, Links::Words),
        formats: vec![("BibTeX", exports.bibtex), ("RIS", exports.ris), ("CSL-JSON", exports.csl_json)],
    })
}

/// A key that every program takes: `results/index.html` is `results`, the start page `index`.
fn key(path: &str) -> String {
    let page = path.strip_suffix("/index.html").or_else(|| path.strip_suffix(".html")).unwrap_or(path);
    let sign = |character: char| match character {
        // so that `a/b` and `a-b` are two
        '/' => ':',
        plain if plain.is_ascii_alphanumeric() => plain,
        _ => '-',
    };
    page.chars().map(sign).collect()
}
