//! What other programs show of the site: a picture beside a link to a page, and its icon.
//!
//! A picture is drawn from the title of a page and its headline figure: the first figure that stands alone on the page, if
//! it may be shown. It says in itself which lines of text it has and of which figures they are, so that what was drawn can
//! be read back.

mod card;
mod icon;
mod paint;

use serde::Serialize;

pub(super) use icon::files as icons;

use super::File;
use super::edition::{Edition, SitePage};
use crate::diagnostic::Span;
use crate::disclosure::{Release, Shown};
use crate::locale::Argument;
use crate::model::{MeasureId, PageId, Target, visit_embeds};
use crate::output::OutputPath;
use crate::render::chart::Faces;
use crate::render::site::page::canonical;
use card::Card;

/// The folder of the pictures, from the root.
const FOLDER: &str = "share";

/// The picture of a page, of 1200 by 630 pixels, as templates see it.
#[derive(Debug, Serialize)]
pub struct Picture {
    /// Its absolute address.
    pub address: String,
    /// What is in it.
    pub alt: String,
}

/// A figure with what makes it honest.
struct Headline {
    /// The name of the figure.
    name: String,
    /// As it is shown.
    value: String,
    /// What it tells.
    label: String,
    /// Whom it is part of, and of which day it is.
    facts: Vec<Fact>,
}

/// A part of the line under a figure.
struct Fact {
    text: String,
    /// A figure in it: its name, and as it is shown.
    figure: Option<(String, String)>,
}

/// The picture of a page, where the site's address is known and the page has one.
pub(super) fn picture(edition: &Edition<'_>, page: &SitePage) -> Option<Picture> {
    let address = canonical(edition, &path(page.path(edition))?).filter(|_| page.is_own(edition))?;
    let title = title(edition, page);
    card(edition, page, &Faces::embedded())?;
    let alt = match headline(edition, page) {
        None => title,
        Some(Headline { value, label, .. }) => {
            let arguments = [
                ("title", Argument::Text(&title)),
                ("label", Argument::Text(&label)),
                ("value", Argument::Text(&value)),
            ];
            edition.localisation.text("share-alt", &arguments)
        }
    };
    Some(Picture { address, alt })
}

/// The pictures of all pages of an edition that are written in its language.
pub(super) fn pictures(edition: &Edition<'_>) -> Vec<File> {
    if edition.is_offline() || edition.site().settings.base_url.is_none() {
        return Vec::new();
    }
    let faces = Faces::embedded();
    let pages = edition.site_pages().into_iter().filter(|page| page.is_own(edition));
    let laid =
        pages.filter_map(|page| Some((path(page.path(edition))?, card(edition, &page, &faces)?, page.span(edition))));
    let laid: Vec<(OutputPath, Card, Span)> = laid.collect();
    let drawn = paint::all(&laid, |(_, card, _)| card);
    laid.into_iter().zip(drawn).filter_map(|((path, _, span), drawn)| Some((path, drawn?, span))).collect()
}

/// Where the picture of a page is: `share/results.png` for `results/index.html`.
fn path(page: &OutputPath) -> Option<OutputPath> {
    let name = page.as_str().strip_suffix("/index.html").or_else(|| page.as_str().strip_suffix(".html"))?;
    OutputPath::parse(&format!("{FOLDER}/{name}.png")).ok()
}

/// What is drawn for a page; nothing where the font lacks a sign that is to be drawn.
fn card(edition: &Edition<'_>, page: &SitePage, faces: &Faces) -> Option<Card> {
    let site = edition.label(&edition.site().settings.title);
    let title = title(edition, page);
    Card::new(edition.language().html(), &site, &title, headline(edition, page).as_ref(), faces)
}

fn title(edition: &Edition<'_>, page: &SitePage) -> String {
    match page {
        SitePage::Page(id) => edition.plain(&edition.page(*id).title),
        SitePage::Generated(kind, _) => edition.listing_title(*kind),
    }
}

/// The first figure that stands alone on a page, if it may be shown.
fn headline(edition: &Edition<'_>, page: &SitePage) -> Option<Headline> {
    let SitePage::Page(id) = page else { return None };
    let measure = first_alone(edition, *id)?;
    if matches!(edition.released.measure(measure), Release::Withheld(_) | Release::Shown(Shown::Missing)) {
        return None;
    }
    let own = &edition.site()[measure];
    Some(Headline {
        name: own.id.clone(),
        value: edition.figure(measure).value,
        label: edition.label(&own.label),
        facts: population(edition, measure).into_iter().chain(date(edition, measure)).collect(),
    })
}

fn first_alone(edition: &Edition<'_>, page: PageId) -> Option<MeasureId> {
    let mut first = None;
    visit_embeds(&edition.page(page).body, &mut |embed| {
        if let Target::Measure(id) = embed.target {
            first.get_or_insert(id);
        }
    });
    first
}

fn population(edition: &Edition<'_>, measure: MeasureId) -> Option<Fact> {
    let (_, population) = edition.site()[measure].of?;
    let own = &edition.site()[population];
    let label = edition.label(&own.label);
    let Release::Shown(Shown::Count(count)) = edition.released.measure(population) else {
        return Some(Fact { text: label, figure: None });
    };
    let count = i64::try_from(*count).ok()?;
    let number = edition.localisation.locale.integer(count);
    let unit = edition.localisation.unit(&own.basis.unit, count);
    let arguments =
        [("label", Argument::Text(&label)), ("number", Argument::Text(&number)), ("unit", Argument::Text(&unit))];
    Some(Fact { text: edition.localisation.text("base-size", &arguments), figure: Some((own.id.clone(), number)) })
}

fn date(edition: &Edition<'_>, measure: MeasureId) -> Option<Fact> {
    let (date, _) = edition.site()[measure].basis.date?;
    let text = format!("{} {}", edition.localisation.word("situation"), edition.localisation.locale.date(date));
    Some(Fact { text, figure: None })
}
