//! Files beside the pages: former addresses, and what machines read where the site's address is known.

use std::fmt::Write;

use jiff::civil::Date;

use super::changes::{Change, changes};
use super::languages::alternates;
use super::page::canonical;
use crate::locale::Argument;
use crate::model::raw::PageKind;
use crate::model::{Page, PageId, Profile};
use crate::output::OutputPath;
use crate::render::File;
use crate::render::data::publisher;
use crate::render::document::html;
use crate::render::edition::{Edition, SitePage};

/// How many pages and changes the feed tells of.
const FEED_ENTRIES: usize = 20;

/// The feed, from the root.
const FEED: &str = "atom.xml";

/// Where RFC 9116 wants the file for those who have found a vulnerability.
const SECURITY: &str = ".well-known/security.txt";

/// All files beside the pages of a language.
pub(super) fn files(edition: &Edition<'_>) -> Vec<File> {
    let mut files = aliases(edition);
    if let (Ok(path), Some(text)) = (edition.beside_start(FEED), feed(edition)) {
        files.push((path, text.into_bytes(), edition.site().settings.theme_span));
    }
    files
}

/// Where the feed of a language is, if there is one: where the site's address and a day of its content are known.
pub(super) fn feed_path(edition: &Edition<'_>) -> Option<OutputPath> {
    newest(edition)?;
    edition.beside_start(FEED).ok()
}

/// What there is once for the whole site: its pages for search engines, what crawlers may read, whom to tell of a
/// vulnerability.
pub(super) fn site_files(default: &Edition<'_>, editions: &[Edition<'_>]) -> Vec<File> {
    let span = default.site().settings.theme_span;
    let known =
        [("sitemap.xml", sitemap(editions)), ("robots.txt", robots(default)), (SECURITY, security(default, editions))];
    let file = |(path, text): (&str, Option<String>)| Some((OutputPath::parse(path).ok()?, text?.into_bytes(), span));
    known.into_iter().filter_map(file).collect()
}

/// A page at each former address that sends its reader on.
fn aliases(edition: &Edition<'_>) -> Vec<File> {
    let mut files = Vec::new();
    for (id, page) in edition.pages().filter(|(id, _)| edition.is_own(*id)) {
        for (alias, span) in &page.aliases {
            let target = edition.path(id).relative_from(alias);
            let target = html::escape(&target);
            let title = edition.plain(&page.title);
            let text = format!(
                "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{title}</title>\n\
                 <meta name=\"robots\" content=\"noindex\">\n<meta http-equiv=\"refresh\" content=\"0; url={target}\">\n</head>\n\
                 <body>\n<main><h1><a href=\"{target}\">{title}</a></h1></main>\n</body>\n</html>\n",
                edition.language().html(),
                title = html::escape(&title),
            );
            files.push((alias.clone(), text.into_bytes(), *span));
        }
    }
    files
}

/// A text in XML. What XML 1.0 has no characters for is left out: no reference may stand for it either.
fn escape(text: &str) -> String {
    let is_allowed =
        |sign: &char| matches!(sign, '\t' | '\n' | '\r' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    html::escape(&text.chars().filter(is_allowed).collect::<String>()).into_owned()
}

fn sitemap(editions: &[Edition<'_>]) -> Option<String> {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n",
    );
    let pages = editions.iter().flat_map(|edition| edition.site_pages().into_iter().map(move |page| (edition, page)));
    let written = pages.filter(|(edition, page)| page.is_own(edition));
    for (edition, site_page) in written {
        let address = canonical(edition, site_page.path(edition))?;
        let changed = match &site_page {
            SitePage::Page(id) => page_date(edition.page(*id)),
            SitePage::Generated(..) => None,
        };
        let changed = changed.map(|date| format!("<lastmod>{date}</lastmod>")).unwrap_or_default();
        let _ = write!(xml, "<url><loc>{}</loc>{changed}", escape(&address));
        for other in alternates(&site_page, editions) {
            let _ = write!(
                xml,
                "<xhtml:link rel=\"alternate\" hreflang=\"{}\" href=\"{}\"/>",
                escape(&other.language),
                escape(&other.address)
            );
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    Some(xml)
}

/// What crawlers may read: everything, but nothing of a preview. They look for this file at the root of a host only.
fn robots(edition: &Edition<'_>) -> Option<String> {
    let settings = &edition.site().settings;
    let base = settings.base_url.as_ref()?;
    Some(match settings.profile {
        Profile::Preview => "User-agent: *\nDisallow: /\n".to_owned(),
        Profile::Publish => format!("User-agent: *\nAllow: /\n\nSitemap: {base}sitemap.xml\n"),
    })
}

/// Whom to tell of a vulnerability (RFC 9116), if the site says it.
fn security(default: &Edition<'_>, editions: &[Edition<'_>]) -> Option<String> {
    let settings = &default.site().settings;
    let security = settings.security.as_ref()?;
    let mut text = format!("Contact: {}\nExpires: {}T23:59:59Z\n", security.contact, security.expires.0);
    let mut languages: Vec<String> = Vec::new();
    for edition in editions {
        let language = edition.reading_language().base().tag().to_owned();
        if !languages.contains(&language) {
            languages.push(language);
        }
    }
    let _ = writeln!(text, "Preferred-Languages: {}", languages.join(", "));
    if let Some(base) = &settings.base_url {
        let _ = writeln!(text, "Canonical: {base}{SECURITY}");
    }
    if let Some(policy) = &security.policy {
        let _ = writeln!(text, "Policy: {policy}");
    }
    Some(text)
}

/// Something that the feed tells of.
struct Entry {
    date: Date,
    address: String,
    title: String,
    summary: String,
}

/// The newest dated pages and changes of a language, as an Atom feed (RFC 4287).
fn feed(edition: &Edition<'_>) -> Option<String> {
    let newest = newest(edition)?;
    let settings = &edition.site().settings;
    let base = settings.base_url.as_ref()?;
    let mut entries: Vec<Entry> =
        edition.pages().filter(|(id, _)| edition.is_own(*id)).filter_map(|(id, _)| page_entry(edition, id)).collect();
    entries.extend(change_entries(edition));
    entries.sort_by(|one, other| other.date.cmp(&one.date).then_with(|| one.address.cmp(&other.address)));
    let title = edition.label(&settings.title);
    let title = edition.localisation.text("feed-title", &[("title", Argument::Text(&title))]);
    let start = canonical(edition, edition.path(edition.start()?))?;
    let own = edition.beside_start(FEED).ok()?;
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{}\">\n\
         <title>{}</title>\n<id>{start}</id>\n<link href=\"{start}\"/>\n<link rel=\"self\" href=\"{base}{}\"/>\n\
         <updated>{newest}T00:00:00Z</updated>\n<author><name>{}</name></author>\n",
        edition.language().html(),
        escape(&title),
        own.to_url(),
        escape(&publisher(edition)),
        start = escape(&start),
        base = escape(base),
    );
    for entry in entries.into_iter().take(FEED_ENTRIES) {
        let _ = writeln!(
            xml,
            "<entry><title>{}</title><id>{address}</id><link href=\"{address}\"/><updated>{}T00:00:00Z</updated>\
             <summary>{}</summary></entry>",
            escape(&entry.title),
            entry.date,
            escape(&entry.summary),
            address = escape(&entry.address),
        );
    }
    xml.push_str("</feed>\n");
    Some(xml)
}

/// The newest day that a feed tells of; nothing where there is no feed.
fn newest(edition: &Edition<'_>) -> Option<Date> {
    let settings = &edition.site().settings;
    settings.base_url.as_ref().filter(|_| !edition.is_offline())?;
    let pages = edition.pages().filter(|(id, _)| edition.is_own(*id)).filter_map(|(_, page)| page_date(page));
    let changes = edition.path_of(PageKind::Changes).map(|_| changes(edition)).unwrap_or_default();
    pages.chain(changes.iter().map(|change| change.date)).max().or(settings.date)
}

/// When a page last changed, as it says.
fn page_date(page: &Page) -> Option<Date> {
    page.updated.or(page.date)
}

fn page_entry(edition: &Edition<'_>, id: PageId) -> Option<Entry> {
    let page = edition.page(id);
    Some(Entry {
        date: page_date(page)?,
        address: canonical(edition, edition.path(id))?,
        title: edition.plain(&page.title),
        summary: page.description.as_ref().map(|line| edition.plain(line)).unwrap_or_default(),
    })
}

/// What has changed, each with its place on the page of changes.
fn change_entries(edition: &Edition<'_>) -> Vec<Entry> {
    let Some(page) = edition.path_of(PageKind::Changes).and_then(|path| canonical(edition, path)) else {
        return Vec::new();
    };
    let entry = |change: &Change<'_>| {
        let date = edition.localisation.locale.date(change.date);
        Entry {
            date: change.date,
            address: format!("{page}#{}", change.anchor(edition)),
            title: edition.localisation.text("change-on", &[("date", Argument::Text(&date))]),
            summary: change.plain(edition),
        }
    };
    changes(edition).iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::escape;

    #[test]
    fn what_xml_cannot_hold_is_left_out() {
        assert_eq!(escape("a\u{1}\u{b}b\u{ffff}\tä & \u{1f600}"), "ab\tä &amp; \u{1f600}");
    }
}
