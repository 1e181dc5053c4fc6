//! Files beside the pages: former addresses, and what machines read where the site's address is known.

use std::fmt::Write;

use super::page::canonical;
use crate::diagnostic::Span;
use crate::output::OutputPath;
use crate::render::document::html::escape;
use crate::render::edition::{Edition, SitePage};

/// How many pages the feed tells of.
const FEED_ENTRIES: usize = 20;

type File = (OutputPath, Vec<u8>, Span);

/// All files beside the pages of a language.
pub(super) fn files(edition: &Edition<'_>) -> Vec<File> {
    let mut files = aliases(edition);
    if let (Ok(path), Some(text)) = (edition.beside_start("atom.xml"), feed(edition)) {
        files.push((path, text.into_bytes(), edition.site().settings.theme_span));
    }
    files
}

/// The pages of all languages, for search engines.
pub(super) fn sitemap_file(editions: &[Edition<'_>]) -> Option<File> {
    let span = editions.first()?.site().settings.theme_span;
    Some((OutputPath::parse("sitemap.xml").ok()?, sitemap(editions)?.into_bytes(), span))
}

/// A page at each former address that sends its reader on.
fn aliases(edition: &Edition<'_>) -> Vec<File> {
    let mut files = Vec::new();
    for (id, page) in edition.pages().filter(|(id, _)| edition.is_own(*id)) {
        for (alias, span) in &page.aliases {
            let target = edition.path(id).relative_from(alias);
            let target = escape(&target);
            let title = edition.plain(&page.title);
            let html = format!(
                "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
                 <meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url={target}\">\n</head>\n\
                 <body>\n<main><h1><a href=\"{target}\">{title}</a></h1></main>\n</body>\n</html>\n",
                edition.language().html(),
                title = escape(&title),
            );
            files.push((alias.clone(), html.into_bytes(), *span));
        }
    }
    files
}

fn sitemap(editions: &[Edition<'_>]) -> Option<String> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    let pages = editions.iter().flat_map(|edition| edition.site_pages().into_iter().map(move |page| (edition, page)));
    let written = pages.filter(|(edition, page)| match page {
        SitePage::Page(id) => edition.is_own(*id),
        SitePage::Generated(..) => true,
    });
    for (edition, site_page) in written {
        let address = canonical(edition, site_page.path(edition))?;
        let changed = match &site_page {
            SitePage::Page(id) => edition.page(*id).updated.or(edition.page(*id).date),
            SitePage::Generated(..) => None,
        };
        let changed = changed.map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
        let _ = writeln!(xml, "<url><loc>{}</loc>{changed}</url>", escape(&address));
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

/// The newest dated pages, as an Atom feed (RFC 4287).
fn feed(edition: &Edition<'_>) -> Option<String> {
    let site = edition.site();
    let base = site.settings.base_url.as_ref()?;
    let own = edition.pages().filter(|(id, _)| edition.is_own(*id));
    let dated = own.filter_map(|(id, page)| Some((page.updated.or(page.date)?, edition.path(id), page)));
    let mut dated: Vec<_> = dated.collect();
    dated.sort_by(|(a, one, _), (b, other, _)| b.cmp(a).then_with(|| one.cmp(other)));
    let newest = dated.first().map(|(date, ..)| *date).or(site.settings.date)?;
    let title = edition.label(&site.settings.title);
    let author = site.settings.publisher.as_ref().map_or_else(|| title.clone(), |publisher| edition.label(publisher));
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{home}</id>\n<link href=\"{home}\"/>\n<link rel=\"self\" href=\"{home}atom.xml\"/>\n\
         <updated>{newest}T00:00:00Z</updated>\n<author><name>{}</name></author>\n",
        edition.language().html(),
        escape(&title),
        escape(&author),
        home = escape(&format!("{base}{}", site.settings.folder_of(edition.reading_language()))),
    );
    for (date, path, page) in dated.into_iter().take(FEED_ENTRIES) {
        let address = canonical(edition, path)?;
        let summary = page.description.as_ref().map(|line| edition.plain(line)).unwrap_or_default();
        let _ = writeln!(
            xml,
            "<entry><title>{}</title><id>{address}</id><link href=\"{address}\"/><updated>{date}T00:00:00Z</updated>\
             <summary>{}</summary></entry>",
            escape(&edition.plain(&page.title)),
            escape(&summary),
            address = escape(&address),
        );
    }
    xml.push_str("</feed>\n");
    Some(xml)
}
