//! The cover of a workshop's pack: what is to be done, and where everything is.

use serde::Serialize;

use super::page::{navigation, utility};
use super::view::LinkView;
use super::workshop::view::AgendaItemView;
use super::workshop::{duration, elapsed};
use crate::locale::{Argument, Decimal};
use crate::model::{Detail, Localised, PageId, Words, Workshop};
use crate::output::Output;
use crate::pack::{Kind, Layout, Size, contents};
use crate::render::document::html::{Links, Writer, escape};
use crate::render::edition::Edition;

/// The cover. Given to the templates as `cover`. No text in it has a link, since alone in a viewer of archives none
/// leads anywhere; `path`s lead from the cover.
#[derive(Debug, Serialize)]
pub(super) struct CoverView {
    /// The workshop's name.
    title: String,
    title_html: String,
    description_html: Option<String>,
    /// The line on top of every page of the site.
    banner_html: Option<String>,
    /// Name of the folder that the archive holds.
    folder: String,
    /// What the day is for.
    aim_html: Option<String>,
    /// For whom it is.
    audience_html: Option<String>,
    /// How long it takes.
    duration: Option<String>,
    /// What is made of the workshop, as far as it is there.
    materials: Vec<MaterialView>,
    /// What is done before the day.
    before_html: Vec<String>,
    /// The day.
    agenda: Vec<AgendaItemView>,
    /// What is done on the day besides.
    during_html: Vec<String>,
    /// What is done after the day.
    after_html: Vec<String>,
    /// Where to begin on the site.
    pages: Vec<LinkView>,
    /// What there is, by kind.
    contents: Vec<PartView>,
    /// How many files there are.
    files: String,
    /// Their size when unpacked.
    size: String,
    /// Where the site is on the web, to be read.
    address: Option<String>,
    publisher_html: Option<String>,
    licence_html: Option<String>,
    /// A withheld figure is shown.
    has_withheld: bool,
}

/// Something made of the workshop.
#[derive(Debug, Serialize)]
struct MaterialView {
    title: String,
    /// What it is for.
    note: String,
    path: String,
}

/// The files of one kind.
#[derive(Debug, Serialize)]
struct PartView {
    title: String,
    files: String,
    size: String,
}

/// What may be made of a workshop: the end of its strings' names, and its file in the workshop's folder.
const MATERIALS: [(&str, &str); 6] = [
    ("slides", "slides/index.html"),
    ("handout", "slides/handout.html"),
    ("worksheets", "worksheets/index.html"),
    ("self-assessment", "self-assessment.html"),
    ("assessment", "assessment.html"),
    ("page", "index.html"),
];

/// A step: the end of its string's name, and the material without which it makes no sense.
type Step = (&'static str, &'static str);

const BEFORE: [Step; 3] = [("try", "page"), ("rehearse", "slides"), ("send-assessment", "self-assessment")];
/// Where the workshop does not say what is to be brought.
const BROUGHT: [Step; 2] = [("print-handout", "handout"), ("print-worksheets", "worksheets")];
const DURING: [Step; 2] = [("agree", "page"), ("keep-consensus", "self-assessment")];
const AFTER: [Step; 4] = [
    ("hand-over", "self-assessment"),
    ("destroy-individual", "self-assessment"),
    ("next-round", "page"),
    ("destroy-pack", "page"),
];

/// The cover of the pack of the workshop with this page; `pack` is all else in it.
pub(super) fn view(
    edition: &Edition<'_>,
    id: PageId,
    layout: &Layout,
    pack: &Output,
    writer: &mut Writer<'_, '_>,
) -> CoverView {
    let page = edition.page(id);
    let settings = &edition.site().settings;
    let word = |key: String| edition.localisation.word(&key);
    let there: Vec<(&str, String)> = MATERIALS
        .iter()
        .map(|(name, file)| (*name, Layout::place(&layout.of_workshop(file))))
        .filter(|(_, path)| pack.contains(path))
        .collect();
    let steps = |steps: &[Step]| -> Vec<String> {
        let wanted = steps.iter().filter(|(_, needs)| there.iter().any(|(name, _)| name == needs));
        wanted.map(|(name, _)| escape(&word(format!("pack-step-{name}"))).into_owned()).collect()
    };
    let mut line = |words: &Option<Words>| words.as_ref().map(|words| writer.line(words, Links::Words));
    let mut view = CoverView {
        title: edition.plain(&page.title),
        title_html: String::new(),
        description_html: line(&page.description),
        banner_html: None,
        folder: layout.folder(),
        aim_html: None,
        audience_html: None,
        duration: None,
        materials: there
            .iter()
            .map(|(name, path)| MaterialView {
                title: word(format!("pack-{name}")),
                note: word(format!("pack-{name}-note")),
                path: path.clone(),
            })
            .collect(),
        before_html: steps(&BEFORE),
        agenda: Vec::new(),
        during_html: steps(&DURING),
        after_html: steps(&AFTER),
        pages: pages(edition),
        contents: contents(layout, pack)
            .into_iter()
            // the cover cannot tell its own size
            .filter(|part| part.kind != Kind::Start)
            .map(|part| PartView {
                title: word(format!("pack-kind-{}", part.kind.name())),
                files: edition.localisation.locale.integer(count(part.files)),
                size: size(edition, part.bytes),
            })
            .collect(),
        files: files(edition, pack.len()),
        size: size(edition, pack.total_size()),
        address: settings.base_url.clone(),
        publisher_html: None,
        licence_html: None,
        has_withheld: false,
    };
    if let Detail::Workshop(workshop) = &page.detail {
        view.aim_html = line(&workshop.aim);
        view.audience_html = line(&workshop.audience);
        if workshop.materials.is_empty() {
            view.before_html.extend(steps(&BROUGHT));
        }
        add_day(&mut view, edition, workshop, writer);
    }
    let mut label =
        |label: &Option<Localised<Words>>| label.as_ref().map(|label| writer.localised(label, Links::Words));
    view.banner_html = label(&settings.banner);
    view.publisher_html = label(&settings.publisher);
    view.licence_html = label(&settings.licence);
    view.title_html = writer.line(&page.title, Links::Words);
    view.has_withheld = writer.needs.withheld;
    view
}

/// What is brought along, and the day with its times.
fn add_day(view: &mut CoverView, edition: &Edition<'_>, workshop: &Workshop, writer: &mut Writer<'_, '_>) {
    view.before_html.extend(workshop.materials.iter().map(|words| writer.line(words, Links::Words)));
    let mut minutes = 0;
    for item in &workshop.agenda {
        view.agenda.push(AgendaItemView {
            title_html: writer.line(&item.title, Links::Words),
            start: elapsed(minutes),
            duration: duration(edition, item.minutes),
            role_html: item.role.as_ref().map(|role| writer.line(role, Links::Words)),
            text_html: None,
        });
        minutes += item.minutes;
    }
    view.duration = (minutes > 0).then(|| duration(edition, minutes));
}

/// The start page, the site's navigation and what stands at the foot of its pages, from the cover.
fn pages(edition: &Edition<'_>) -> Vec<LinkView> {
    let start =
        edition.start().map(|start| LinkView::new(edition.localisation.word("home"), edition.path(start).to_url()));
    let links = start.into_iter().chain(navigation(edition)).chain(utility(edition));
    links.map(|link| LinkView { path: Layout::place(&link.path), ..link }).collect()
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn files(edition: &Edition<'_>, number: usize) -> String {
    let shown = edition.localisation.locale.integer(count(number));
    edition
        .localisation
        .text("pack-files", &[("n", Argument::Count(count(number))), ("number", Argument::Text(&shown))])
}

fn size(edition: &Edition<'_>, bytes: u64) -> String {
    let locale = &edition.localisation.locale;
    let (key, number) = match Size::of(bytes) {
        Size::Kilobytes(number) => ("pack-kilobytes", Some(locale.integer(number))),
        Size::Megabytes { tenths } => {
            ("pack-megabytes", Decimal::quotient(tenths.into(), 10, 0, 1).map(|number| locale.decimal(number)))
        }
    };
    edition.localisation.text(key, &[("number", Argument::Text(&number.unwrap_or_default()))])
}
