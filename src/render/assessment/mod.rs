//! The self-assessment of a workshop: a page of the site, and the same form as one file to hand out.

mod alone;
mod data;
mod view;

use super::edition::Edition;
use super::site::{Beside, beside, context};
use super::theme::Theme;
use crate::diagnostic::{Problem, Span};
use crate::model::{Detail, Page, PageId, Workshop};
use crate::output::OutputPath;

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

/// A file, and where a problem with its path is shown.
type File = (OutputPath, Vec<u8>, Span);

/// `assessment.html` and `self-assessment.html` beside the page of each workshop.
///
/// # Errors
/// A template's.
pub(super) fn files(edition: &Edition<'_>, theme: &Theme) -> Result<Vec<File>, Problem> {
    let mut files = Vec::new();
    for (place, page) in edition.site().pages.iter().enumerate() {
        if let Detail::Workshop(workshop) = &page.detail {
            files.extend(of(edition, theme, PageId(place), page, workshop)?);
        }
    }
    Ok(files)
}

fn of(
    edition: &Edition<'_>,
    theme: &Theme,
    id: PageId,
    page: &Page,
    workshop: &Workshop,
) -> Result<[File; 2], Problem> {
    let span = page.title_span;
    let in_site = path(page, "assessment.html")?;
    let (mut view, needs) = view::assessment(edition, page, workshop, &in_site);
    let made = Beside { of: id, kind: "assessment", title: view.full_title.clone(), path: &in_site, needs };
    let mut context_in_site = beside(edition, theme, made)?;
    context_in_site.insert("assessment", &view);
    let html = theme.render("assessment/page.html", &context_in_site, in_site.as_str())?;

    view.embed(theme);
    let on_its_own = path(page, view::ALONE)?;
    let mut context_alone = context(edition, &on_its_own);
    context_alone.insert("assessment", &view);
    let alone = theme.render("assessment/alone.html", &context_alone, on_its_own.as_str())?;
    Ok([(in_site, html.into_bytes(), span), (on_its_own, alone.into_bytes(), span)])
}

/// A path in the folder of a page.
fn path(page: &Page, name: &str) -> Result<OutputPath, Problem> {
    let folder = page.path.as_str().rsplit_once('/').map_or("", |(folder, _)| folder);
    OutputPath::parse(&format!("{folder}/{name}"))
        .map_err(|error| Problem::error("invalid-file-name", page.title_span).with("path", error.to_string()))
}
