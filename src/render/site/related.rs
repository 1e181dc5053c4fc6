//! What stands at a page's end: pages that are about the same, and pages that lead to it.

use serde::Serialize;

use super::page::link;
use super::view::LinkView;
use crate::locale::Argument;
use crate::model::{PageId, PhaseId, Target, TermId};
use crate::render::connections::Related;
use crate::render::edition::Edition;

/// A page that is about the same.
#[derive(Debug, Serialize)]
pub struct RelatedView {
    /// The page.
    pub link: LinkView,
    /// What both have in common, each a phrase such as `yhteinen vaihe: Nopea työnetsintä`.
    pub reasons: Vec<String>,
}

/// Pages that are named at one place.
#[derive(Debug, Serialize)]
pub struct SomePagesView {
    /// The first of them, in the order of the site.
    pub links: Vec<LinkView>,
    /// How many there are besides, e.g. `ja 12 muuta`.
    pub more: Option<String>,
}

/// More pages than these are not named at one place.
const LISTED: usize = 30;

/// More things in common than these are not named one by one.
const NAMED: usize = 3;

/// Pages that are about the same as this one.
pub(super) fn related(edition: &Edition<'_>, id: PageId) -> Vec<RelatedView> {
    let related = edition.connections().related(edition.site(), id);
    let view = |related: Related| RelatedView {
        link: link(edition, related.page),
        reasons: phases(edition, &related.phases).into_iter().chain(terms(edition, &related.terms)).collect(),
    };
    related.into_iter().map(view).collect()
}

/// Pages whose text leads to this one.
pub(super) fn backlinks(edition: &Edition<'_>, id: PageId) -> Option<SomePagesView> {
    some_pages(edition, edition.connections().backlinks(edition.site(), id))
}

/// The first of some pages, as links; nothing if there are none.
pub(super) fn some_pages(edition: &Edition<'_>, pages: Vec<PageId>) -> Option<SomePagesView> {
    let more = pages.len().saturating_sub(LISTED);
    let links: Vec<LinkView> = pages.into_iter().take(LISTED).map(|page| link(edition, page)).collect();
    (!links.is_empty()).then(|| SomePagesView { links, more: (more > 0).then(|| and_more(edition, more)) })
}

fn and_more(edition: &Edition<'_>, count: usize) -> String {
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    edition.localisation.text("and-more", &[("n", Argument::Count(count))])
}

fn phases(edition: &Edition<'_>, phases: &[PhaseId]) -> Option<String> {
    let kind = edition.site()[*phases.first()?].kind.word();
    let names = phases.iter().map(|phase| edition.name(&Target::Phase(*phase))).collect();
    Some(reason(edition, "shared-phases", kind, names))
}

fn terms(edition: &Edition<'_>, terms: &[TermId]) -> Option<String> {
    terms.first()?;
    let names = terms.iter().map(|term| edition.name(&Target::Term(*term))).collect();
    Some(reason(edition, "shared-terms", "term", names))
}

fn reason(edition: &Edition<'_>, key: &str, kind: &str, names: Vec<String>) -> String {
    let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
    let mut shown = names;
    let more = shown.len().saturating_sub(NAMED);
    if more > 1 {
        shown.truncate(NAMED);
    }
    let mut names = shown.join(", ");
    if more > 1 {
        let more =
            edition.localisation.text("and-more", &[("n", Argument::Count(i64::try_from(more).unwrap_or(i64::MAX)))]);
        names = format!("{names} {more}");
    }
    let arguments = [("n", Argument::Count(count)), ("kind", Argument::Text(kind)), ("names", Argument::Text(&names))];
    edition.localisation.text(key, &arguments)
}
