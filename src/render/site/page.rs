//! One page: its view, its text, its template.

use tera::Context;

use super::parts::Parts;
use super::view::{CardView, ContentsView, DateView, FrameView, LinkView, PageView, PhaseStepView, SiteView};
use super::{context, detail, feeds, languages, outdated, related, sources, structured};
use crate::diagnostic::Problem;
use crate::locale::Locale;
use crate::model::raw::{GroupKind, PageKind};
use crate::model::{Block, Detail, Localised, Page, PageId, PhaseId, Profile, Target, Words};
use crate::output::OutputPath;
use crate::pack::Layout;
use crate::render::File;
use crate::render::document::html::{Links, Needs, Writer};
use crate::render::edition::{Edition, Origin, SitePage};
use crate::render::search;
use crate::render::share;
use crate::render::theme::Theme;

/// From how many headings on a list of contents is shown unless the page says otherwise.
const CONTENTS_FROM: usize = 3;

/// Up to how many pages beside the start page are in a navigation that nobody has set; of more, the sections are.
const NAVIGATION_LIMIT: usize = 8;

/// The edition in whose words the text of a page is written: that of its own language where the site has it, so that a
/// page shown untranslated is of one piece.
pub(super) fn in_own_words<'a>(edition: &Edition<'a>, editions: &[Edition<'a>], page: PageId) -> Edition<'a> {
    let own = edition.page(page).language;
    let own = editions.iter().find(|other| other.reading_language() == own);
    own.map_or(*edition, |own| edition.speaking(own))
}

/// Renders a page.
pub(super) fn render<'a>(
    frame_edition: &Edition<'a>,
    editions: &[Edition<'a>],
    theme: &Theme,
    site_page: &SitePage,
) -> Result<(String, Needs), Problem> {
    let edition = match site_page {
        SitePage::Page(id) => &in_own_words(frame_edition, editions, *id),
        SitePage::Generated(..) => frame_edition,
    };
    let path = site_page.path(edition);
    let mut parts = Parts::new(edition, theme, path);
    let (mut view, mut needs) = {
        let mut writer = Writer::new(edition, path, &mut parts);
        let view = match site_page {
            SitePage::Page(id) => page_view(edition, *id, &mut writer),
            SitePage::Generated(kind, _) => generated_view(edition, *kind, path, &mut writer),
        };
        (view, writer.needs)
    };
    if let Some(problem) = parts.problem {
        return Err(problem);
    }
    if let SitePage::Page(id) = site_page {
        view.breadcrumb = breadcrumb(frame_edition, &edition.site()[*id]);
    }
    view.languages = languages::choices(site_page, frame_edition, editions);
    view.alternates = languages::alternates(site_page, editions);
    let mut around = Parts::new(frame_edition, theme, path);
    let mut writer = Writer::new(frame_edition, path, &mut around);
    let frame = frame_view(frame_edition, &mut writer);
    needs.merge(writer.needs);
    view.has_withheld |= needs.withheld;
    view.picture = share::picture(edition, site_page);
    view.structured = structured::graph(edition, site_page, &view);
    // a definition may hold a withheld figure too
    let mut explain = Parts::new(edition, theme, path);
    let mut writer = Writer::new(edition, path, &mut explain);
    view.terms = needs.terms.iter().map(|id| detail::term_view(edition, *id, &mut writer, Links::Words)).collect();
    if view.kind != PageKind::Sources.word() {
        view.sources = sources::cited(edition, &needs.sources, &mut writer);
    }
    view.citation = sources::citation(edition, site_page, &view, &mut writer);
    view.has_withheld |= writer.needs.withheld;
    let mut context = context(frame_edition, path);
    context.insert("page", &view);
    context.insert("frame", &frame);
    let own = match site_page {
        SitePage::Page(id) => edition.page(*id).template.as_ref(),
        SitePage::Generated(..) => None,
    };
    let template = match own {
        Some((name, span)) => {
            if !theme.has_template(name) {
                return Err(Problem::error("missing-template", *span).with("template", name.as_str()));
            }
            name.clone()
        }
        None => format!("{}.html", view.kind),
    };
    Ok((theme.render(&template, &context, path.as_str())?, needs))
}

/// The language of a page, if it is another than that of the texts around its name.
fn foreign(edition: &Edition<'_>, id: PageId) -> Option<String> {
    let language = edition.page(id).language;
    (language != edition.language()).then(|| language.html())
}

/// The page shown where there is none.
pub(super) fn not_found(edition: &Edition<'_>, editions: &[Edition<'_>], theme: &Theme) -> Result<File, Problem> {
    let span = edition.site().settings.theme_span;
    let path = OutputPath::parse("404.html")
        .map_err(|error| Problem::error("invalid-file-name", span).with("path", error.to_string()))?;
    let mut view = empty_view(edition, "not-found", edition.localisation.word("not-found-title"), &path);
    view.canonical = canonical(edition, &path);
    view.languages = languages::starts(edition, editions);
    let mut context = context(edition, &path);
    context.insert("page", &view);
    let html = theme.render("not-found.html", &context, path.as_str())?;
    Ok((path, html.into_bytes(), span))
}

/// A page that is made from a written one and stands below it.
pub(in crate::render) struct Beside<'a> {
    /// The written page.
    pub of: PageId,
    /// The name of its kind, as a class of its body.
    pub kind: &'static str,
    /// Its heading.
    pub heading: String,
    /// Its title, as no other page is called.
    pub title: String,
    /// Where it is.
    pub path: &'a OutputPath,
    /// Pages between the written one and this one, for the breadcrumb.
    pub trail: Vec<LinkView>,
    /// What its text needs.
    pub needs: Needs,
}

/// What the template of such a page may ask for: `page`, `frame` and what every template gets.
pub(in crate::render) fn beside(edition: &Edition<'_>, theme: &Theme, made: Beside<'_>) -> Result<Context, Problem> {
    let page = edition.page(made.of);
    let mut parts = Parts::new(edition, theme, made.path);
    let mut writer = Writer::new(edition, made.path, &mut parts);
    let mut view = empty_view(edition, made.kind, made.heading, made.path);
    view.title = made.title;
    view.language = page.language.html();
    view.breadcrumb = breadcrumb(edition, &edition.site()[made.of]);
    view.breadcrumb.push(link(edition, made.of));
    view.breadcrumb.extend(made.trail);
    view.navigation_path = navigation_path(edition, made.of);
    view.draft = page.draft;
    let frame = frame_view(edition, &mut writer);
    writer.needs.merge(made.needs);
    let terms = std::mem::take(&mut writer.needs.terms);
    view.terms = terms.iter().map(|id| detail::term_view(edition, *id, &mut writer, Links::Words)).collect();
    view.has_withheld = writer.needs.withheld;
    let mut context = context(edition, made.path);
    context.insert("page", &view);
    context.insert("frame", &frame);
    parts.problem.map_or(Ok(context), Err)
}

/// What the template of a page may ask for that no one wrote and that lists nothing. `name` is its path beside each start
/// page.
pub(in crate::render) fn alone(
    edition: &Edition<'_>,
    editions: &[Edition<'_>],
    theme: &Theme,
    kind: &'static str,
    title: String,
    name: &str,
) -> Result<(OutputPath, Context), Problem> {
    let path = edition.beside_start(name)?;
    let mut parts = Parts::new(edition, theme, &path);
    let mut writer = Writer::new(edition, &path, &mut parts);
    let mut view = empty_view(edition, kind, title, &path);
    view.breadcrumb.extend(home(edition));
    view.languages = languages::beside_starts(edition, editions, name);
    let frame = frame_view(edition, &mut writer);
    let mut context = context(edition, &path);
    context.insert("page", &view);
    context.insert("frame", &frame);
    parts.problem.map_or(Ok(()), Err)?;
    Ok((path, context))
}

pub(super) fn date_view(date: jiff::civil::Date, locale: &Locale) -> DateView {
    DateView { text: locale.date(date), iso: date.to_string() }
}

/// The absolute address of a path, where the site's base address is known and the page is to be there.
pub(in crate::render) fn canonical(edition: &Edition<'_>, path: &OutputPath) -> Option<String> {
    if edition.is_offline() {
        return None;
    }
    let base = edition.site().settings.base_url.as_ref()?;
    let url = path.to_url();
    // the address a reader sees and shares
    let short = if url == "index.html" {
        ""
    } else {
        url.strip_suffix("/index.html").map_or(url.as_str(), |_| &url[..url.len() - 10])
    };
    Some(format!("{base}{short}"))
}

fn empty_view(edition: &Edition<'_>, kind: &'static str, title: String, path: &OutputPath) -> PageView {
    PageView {
        kind,
        title_html: crate::render::document::html::escape(&title).into_owned(),
        title,
        description_html: None,
        description: None,
        path: path.as_str().to_owned(),
        language: edition.language().html(),
        interface: edition.language().html(),
        origin: "original",
        original_path: None,
        languages: Vec::new(),
        alternates: Vec::new(),
        outdated: Vec::new(),
        canonical: canonical(edition, path),
        picture: None,
        structured: None,
        date: None,
        updated: None,
        draft: false,
        owner_html: None,
        notices_html: Vec::new(),
        content_html: String::new(),
        footnotes_html: String::new(),
        contents: Vec::new(),
        breadcrumb: Vec::new(),
        previous: None,
        next: None,
        navigation_path: None,
        children: Vec::new(),
        terms: Vec::new(),
        has_withheld: false,
        sources: Vec::new(),
        citation: None,
        answers_html: Vec::new(),
        related: Vec::new(),
        backlinks: None,
        detail: None,
        extra: serde_json::Value::Null,
    }
}

/// A page that nobody wrote, which lists things of the site.
fn generated_view(edition: &Edition<'_>, kind: PageKind, path: &OutputPath, writer: &mut Writer<'_, '_>) -> PageView {
    let name = kind.word();
    let mut view = empty_view(edition, name, edition.listing_title(kind), path);
    let description = edition.listing_description(kind);
    view.description_html = Some(crate::render::document::html::escape(&description).into_owned());
    view.description = Some(description);
    view.detail = detail::listing(edition, kind, writer);
    if let Some(home) = home(edition) {
        view.breadcrumb.push(home);
    }
    view
}

fn page_view(edition: &Edition<'_>, id: PageId, writer: &mut Writer<'_, '_>) -> PageView {
    let site = edition.site();
    let page = edition.page(id);
    let locale = &edition.localisation.locale;
    let mut view = empty_view(edition, page.kind.word(), edition.plain(&page.title), edition.path(id));
    view.title_html = writer.line(&page.title, Links::Live);
    view.description_html = page.description.as_ref().map(|line| writer.line(line, Links::Live));
    view.description = page.description.as_ref().map(|line| edition.plain(line));
    view.language = page.language.html();
    view.origin = languages::origin_name(edition.origin(id));
    // a pack is in one language
    if edition.origin(id) != Origin::Original && !edition.is_offline() {
        view.original_path = Some(site[id].path.to_url());
    }
    if !edition.is_own(id) {
        view.canonical = canonical(edition, &page.path);
    }
    view.date = page.date.map(|date| date_view(date, locale));
    view.updated = page.updated.map(|date| date_view(date, locale));
    view.draft = page.draft;
    let label = |label: &Localised<Words>, writer: &mut Writer<'_, '_>| writer.label(label);
    view.owner_html = page.owner.as_ref().map(|owner| label(owner, writer));
    view.notices_html = page.notices.iter().map(|notice| label(&site.settings.notices[*notice].text, writer)).collect();
    let (content, footnotes) = match edition.outdated(id) {
        [] => writer.document(&page.body),
        outdated => outdated::document(&page.body, outdated, edition, writer),
    };
    view.content_html = content;
    view.footnotes_html = footnotes;
    view.outdated = outdated::fields(edition.outdated(id), edition);
    view.contents = contents(page, writer);
    let (previous, next) = neighbours(edition, id);
    view.previous = previous;
    view.next = next;
    view.navigation_path = navigation_path(edition, id);
    view.children = site[id].children.iter().map(|child| card(edition, *child, writer)).collect();
    view.answers_html = page.answers.iter().map(|answer| writer.answer(answer)).collect();
    if !page.is_start() {
        view.related = related::related(edition, id);
        view.backlinks = related::backlinks(edition, id);
    }
    view.detail = detail::view(edition, page, writer);
    view.extra = page.extra.clone();
    view
}

fn home(edition: &Edition<'_>) -> Option<LinkView> {
    let start = edition.start()?;
    Some(LinkView::new(edition.localisation.word("home"), edition.path(start).to_url()))
}

/// A link to a page by its name.
pub(super) fn link(edition: &Edition<'_>, id: PageId) -> LinkView {
    LinkView { language: foreign(edition, id), ..LinkView::new(edition.page_name(id), edition.path(id).to_url()) }
}

/// From the start page down to the page's section.
fn breadcrumb(edition: &Edition<'_>, page: &Page) -> Vec<LinkView> {
    let site = edition.site();
    let mut trail = Vec::new();
    let mut parent = page.parent;
    while let Some(id) = parent {
        parent = site[id].parent;
        trail.push(if site[id].is_start() {
            LinkView::new(edition.localisation.word("home"), edition.path(id).to_url())
        } else {
            link(edition, id)
        });
    }
    trail.reverse();
    trail
}

/// The pages before and after in the same section; the start page's sections are no sequence.
fn neighbours(edition: &Edition<'_>, id: PageId) -> (Option<LinkView>, Option<LinkView>) {
    let site = edition.site();
    let Some(parent) = site[id].parent.filter(|parent| !site[*parent].is_start()) else {
        return (None, None);
    };
    let siblings = &site[parent].children;
    let Some(place) = siblings.iter().position(|sibling| *sibling == id) else { return (None, None) };
    let at = |place: Option<usize>| place.and_then(|place| siblings.get(place)).map(|sibling| link(edition, *sibling));
    (at(place.checked_sub(1)), at(place.checked_add(1)))
}

/// The navigation entry that the page or a section above it is.
fn navigation_path(edition: &Edition<'_>, id: PageId) -> Option<String> {
    let entries = navigation_pages(edition);
    let mut at = Some(id);
    while let Some(page) = at {
        if entries.contains(&page) {
            return Some(edition.path(page).to_url());
        }
        at = edition.site()[page].parent;
    }
    None
}

fn navigation_pages(edition: &Edition<'_>) -> Vec<PageId> {
    let site = edition.site();
    match &site.settings.navigation {
        Some(entries) => entries.iter().map(|entry| entry.page).collect(),
        None => {
            let children = edition.start().map_or(&[][..], |start| site[start].children.as_slice());
            if children.len() <= NAVIGATION_LIMIT {
                return children.to_vec();
            }
            children.iter().copied().filter(|child| !site[*child].children.is_empty()).take(NAVIGATION_LIMIT).collect()
        }
    }
}

/// Headings of levels 2 and 3.
fn contents(page: &Page, writer: &mut Writer<'_, '_>) -> Vec<ContentsView> {
    let mut entries: Vec<ContentsView> = Vec::new();
    let mut count = 0;
    for block in &page.body.blocks {
        let Block::Heading { level, anchor, content, .. } = block else { continue };
        let mut entry = || ContentsView {
            anchor: anchor.clone(),
            title_html: writer.line(content, Links::Words),
            children: Vec::new(),
        };
        match (*level, entries.last_mut()) {
            (2, _) | (3, None) => {
                count += 1;
                let entry = entry();
                entries.push(entry);
            }
            (3, Some(parent)) => {
                count += 1;
                parent.children.push(entry());
            }
            _ => {}
        }
    }
    // a phase's page brings headings of its own kind besides
    let enough = match page.kind {
        PageKind::Start => false,
        PageKind::Phase => count > 0,
        _ => count >= CONTENTS_FROM,
    };
    let wanted = page.contents.unwrap_or(enough);
    if wanted { entries } else { Vec::new() }
}

/// A page in a listing.
pub(super) fn card(edition: &Edition<'_>, id: PageId, writer: &mut Writer<'_, '_>) -> CardView {
    let page = edition.page(id);
    let (number, phases) = match &page.detail {
        Detail::Phase { phase, .. } => (Some(edition.site()[*phase].number), Vec::new()),
        Detail::Partner { phases, .. } => (None, phase_steps(edition, phases)),
        _ => (None, Vec::new()),
    };
    CardView {
        title_html: writer.line(&page.title, Links::Words),
        description_html: page.description.as_ref().map(|line| writer.line(line, Links::Words)),
        language: foreign(edition, id),
        path: edition.path(id).to_url(),
        kind: page.kind.word(),
        number,
        phases,
    }
}

/// Phases as steps.
pub(in crate::render) fn phase_steps(edition: &Edition<'_>, phases: &[PhaseId]) -> Vec<PhaseStepView> {
    let site = edition.site();
    phases
        .iter()
        .map(|id| PhaseStepView {
            number: site[*id].number,
            kind: site[*id].kind.word(),
            title: edition.name(&Target::Phase(*id)),
            path: site[*id].page.map(|page| edition.path(page).to_url()),
        })
        .collect()
}

/// What every page of the language shows.
pub(super) fn site_view(edition: &Edition<'_>) -> SiteView {
    let site = edition.site();
    let settings = &site.settings;
    let in_order: Vec<PhaseId> = site
        .frameworks
        .iter()
        .flat_map(|framework| framework.groups.iter().copied())
        .filter(|phase| site[*phase].kind == GroupKind::Phase)
        .collect();
    SiteView {
        title: edition.label(&settings.title),
        description: settings.description.as_ref().map(|label| edition.label(label)),
        language: edition.language().html(),
        preview: settings.profile == Profile::Preview,
        date: settings.date.map(|date| date_view(date, &edition.localisation.locale)),
        navigation: navigation(edition),
        utility: utility(edition).into_iter().chain(to_cover(edition)).collect(),
        home: edition.start().map_or_else(|| "index.html".to_owned(), |start| edition.path(start).to_url()),
        search: search_path(edition),
        phases: phase_steps(edition, &in_order),
        feed: feeds::feed_path(edition).map(|path| path.to_url()),
        extra: settings.extra.clone(),
    }
}

/// A pack has no search: its pages are few and stand on one cover.
fn search_path(edition: &Edition<'_>) -> Option<String> {
    if edition.is_offline() {
        return None;
    }
    edition.beside_start(search::PAGE).ok().map(|path| path.to_url())
}

/// The main navigation.
pub(super) fn navigation(edition: &Edition<'_>) -> Vec<LinkView> {
    let site = edition.site();
    match &site.settings.navigation {
        Some(entries) => entries
            .iter()
            .map(|entry| {
                let Some(label) = &entry.label else { return link(edition, entry.page) };
                LinkView::new(edition.label(label), edition.path(entry.page).to_url())
            })
            .collect(),
        None => navigation_pages(edition).into_iter().map(|page| link(edition, page)).collect(),
    }
}

/// The lines around a page's text.
fn frame_view(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> FrameView {
    let settings = &edition.site().settings;
    let mut line = |label: &Option<Localised<Words>>| label.as_ref().map(|label| writer.label(label));
    FrameView {
        banner_html: line(&settings.banner),
        footer_html: line(&settings.footer),
        publisher_html: line(&settings.publisher),
        licence_html: line(&settings.licence),
    }
}

/// The way back to the cover, which lies above the pages of a pack.
fn to_cover(edition: &Edition<'_>) -> Option<LinkView> {
    let title = edition.localisation.word("pack-cover");
    edition.is_offline().then(|| LinkView::new(title, format!("../{}", Layout::cover())))
}

/// Pages made for every site.
pub(super) fn utility(edition: &Edition<'_>) -> Vec<LinkView> {
    let site = edition.site();
    let kinds = [
        PageKind::Assessments,
        PageKind::Glossary,
        PageKind::Index,
        PageKind::Figures,
        PageKind::Sources,
        PageKind::Changes,
        PageKind::Accessibility,
    ];
    kinds
        .into_iter()
        .filter_map(|kind| {
            let path = edition.path_of(kind)?;
            let written = site.pages.iter().position(|page| page.kind == kind);
            Some(match written {
                Some(place) => link(edition, PageId(place)),
                None => LinkView::new(edition.listing_title(kind), path.to_url()),
            })
        })
        .collect()
}
