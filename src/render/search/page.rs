//! The page with the search's results.

use crate::diagnostic::Problem;
use crate::render::File;
use crate::render::edition::Edition;
use crate::render::site::alone;
use crate::render::theme::Theme;

/// Where the page is, beside the start page of a language.
pub(in crate::render) const PAGE: &str = "search/index.html";

/// The page that a search leads to.
///
/// # Errors
/// The template's own.
pub(super) fn page(edition: &Edition<'_>, editions: &[Edition<'_>], theme: &Theme) -> Result<File, Problem> {
    let title = edition.localisation.word("search");
    let (path, context) = alone(edition, editions, theme, "search", title, PAGE)?;
    let html = theme.render("search.html", &context, path.as_str())?;
    Ok((path, html.into_bytes(), edition.site().settings.theme_span))
}
