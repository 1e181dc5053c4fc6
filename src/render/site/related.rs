//! What stands at a page's end: pages that are about the same, and pages that lead to it.

use serde::Serialize;

use super::view::LinkView;
use crate::locale::Argument;
use crate::model::{PageId, PhaseId, Target, TermId};
use crate::render::edition::Edition;

/// A page that is about the same.
#[derive(Debug, Serialize)]
pub struct RelatedView {
    /// Its name.
    pub title: String,
    /// Where it leads: put `{{ root }}` before it.
    pub path: String,
    /// What both have in common, each a line such as `Yhteinen vaihe: Nopea työnetsintä`.
    pub reasons: Vec<String>,
}

/// More things in common than these are not named one by one.
const NAMED: usize = 3;

/// Pages that are about the same as this one.
pub(super) fn related(edition: &Edition<'_>, id: PageId) -> Vec<RelatedView> {
    let related = edition.connections().related(edition.site(), id);
    let view = |related: crate::render::connections::Related| RelatedView {
        title: edition.page_name(related.page),
        path: edition.path(related.page).to_url(),
        reasons: phases(edition, &related.phases).into_iter().chain(terms(edition, &related.terms)).collect(),
    };
    related.into_iter().map(view).collect()
}

/// Pages whose text leads to this one.
pub(super) fn backlinks(edition: &Edition<'_>, id: PageId) -> Vec<LinkView> {
    page_links(edition, &edition.connections().backlinks(edition.site(), id))
}

/// Pages as links.
pub(super) fn page_links(edition: &Edition<'_>, pages: &[PageId]) -> Vec<LinkView> {
    let link = |page: &PageId| LinkView { title: edition.page_name(*page), path: edition.path(*page).to_url() };
    pages.iter().map(link).collect()
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
