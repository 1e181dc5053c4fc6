//! The page with the search's results.

use crate::diagnostic::Problem;
use crate::render::File;
use crate::render::edition::Edition;
use crate::render::site::alone;
use crate::render::theme::Theme;

/// The page that a search leads to where it is not answered in place.
///
/// # Errors
/// The template's own.
pub(in crate::render) fn page(edition: &Edition<'_>, theme: &Theme) -> Result<File, Problem> {
    let path = super::path(edition, "index.html")?;
    let context = alone(edition, theme, "search", edition.localisation.word("search"), &path)?;
    let html = theme.render("search.html", &context, path.as_str())?;
    Ok((path, html.into_bytes(), edition.site().settings.theme_span))
}
