//! The self-assessment of a workshop: a page of the site, and the same form as one file to hand out.

mod alone;
mod data;
mod view;

use super::edition::Edition;
use super::site::{Beside, beside, context};
use super::theme::Theme;
use super::{File, path_beside};
use crate::diagnostic::Problem;
use crate::model::{PageId, Workshop};

/// The scripts of the form, in the order in which they need one another.
const SCRIPTS: [&str; 7] = [
    "assessment-data.js",
    "assessment-format.js",
    "assessment-results.js",
    "assessment-consensus.js",
    "assessment-keep.js",
    "assessment-form.js",
    "assessment.js",
];

/// Its styles, over the site's.
const STYLES: [&str; 2] = ["polku.css", "assessment.css"];

/// `assessment.html` and `self-assessment.html` beside the page of a workshop.
///
/// # Errors
/// A template's.
pub(super) fn files(
    edition: &Edition<'_>,
    theme: &Theme,
    id: PageId,
    workshop: &Workshop,
) -> Result<Vec<File>, Problem> {
    let page = edition.page(id);
    let in_site = path_beside(edition, id, "assessment.html")?;
    let (mut view, needs) = view::assessment(edition, page, workshop, &in_site);
    let made = Beside {
        of: id,
        kind: "assessment",
        heading: view.full_title.clone(),
        title: view.full_title.clone(),
        path: &in_site,
        trail: Vec::new(),
        needs,
    };
    let mut context_in_site = beside(edition, theme, made)?;
    context_in_site.insert("assessment", &view);
    let html = theme.render("assessment/page.html", &context_in_site, in_site.as_str())?;

    view.embed(theme);
    let on_its_own = path_beside(edition, id, view::ALONE)?;
    let mut context_alone = context(edition, &on_its_own);
    context_alone.insert("assessment", &view);
    let alone = theme.render("assessment/alone.html", &context_alone, on_its_own.as_str())?;
    let span = page.title_span;
    Ok(vec![(in_site, html.into_bytes(), span), (on_its_own, alone.into_bytes(), span)])
}
