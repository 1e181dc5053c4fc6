//! A workshop's pack: the site's files in a folder of their own, beside them the cover and the text to be read first.

use super::parts::Parts;
use super::{context, cover};
use crate::diagnostic::Problem;
use crate::locale::{Argument, Language};
use crate::model::{PageId, Site};
use crate::output::{Output, OutputPath};
use crate::pack::Layout;
use crate::render::document::html::Writer;
use crate::render::edition::Edition;
use crate::render::theme::Theme;

/// Where the files of the pack of the workshop with this page are, in a language of the site.
pub fn layout(site: &Site, page: PageId, language: Language) -> Layout {
    let path = site.addresses.get(&language).and_then(|paths| paths.get(page.index())).unwrap_or(&site[page].path);
    Layout::new(path.folder(), &language.html())
}

/// The pack of the workshop with this page, of all files of the site.
pub(super) fn gather(edition: &Edition<'_>, theme: &Theme, page: PageId, files: &Output) -> Result<Output, Problem> {
    let span = edition.page(page).title_span;
    let refused = |path: String| Problem::error("duplicate-output", span).with("path", path);
    let layout = layout(edition.site(), page, edition.reading_language());
    let text = read_first(edition, page, &layout);
    let path = OutputPath::parse(Layout::cover()).map_err(|error| refused(error.path))?;
    // the cover tells what there is, so it is looked at what there is without it
    let bare = layout.gather(files, text.clone(), String::new()).map_err(|error| refused(error.to_string()))?;
    let mut parts = Parts::new(edition, theme, &path);
    let view = cover::view(edition, page, &layout, &bare, &mut Writer::new(edition, &path, &mut parts));
    let mut context = context(edition, &path);
    context.insert("cover", &view);
    let html = theme.render("pack/cover.html", &context, path.as_str())?;
    layout.gather(files, text, html).map_err(|error| refused(error.to_string()))
}

/// The text that is first in the archive, as the plainest editor on Windows reads it: with a byte order mark and the
/// line ends of that system.
fn read_first(edition: &Edition<'_>, page: PageId, layout: &Layout) -> Vec<u8> {
    let title = edition.page_name(page);
    let folder = layout.folder();
    let arguments = [("title", Argument::Text(&title)), ("folder", Argument::Text(&folder))];
    let text = edition.localisation.text("pack-read-first", &arguments);
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    format!("\u{feff}{}\r\n", lines.join("\r\n")).into_bytes()
}
