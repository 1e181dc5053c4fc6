//! The site: pages from templates, with charts, quotes and figures in their places.

pub mod assessments;
pub(super) mod charts;
mod cover;
pub mod criteria;
pub(super) mod detail;
mod feeds;
pub(super) mod figures;
mod marked;
mod pack;
pub(super) mod page;
pub(super) mod parts;
mod plot;
pub(super) mod quotes;
pub mod view;
pub(super) mod workshop;

pub(in crate::render) use criteria::criterion;
pub use pack::layout;
pub(in crate::render) use page::{Beside, alone, beside, kind_name, phase_steps};
pub(in crate::render) use parts::Parts;
pub(in crate::render) use workshop::duration;

use tera::Context;

use super::edition::{Delivery, Edition};
use super::{Theme, assessment, data, search, slides, worksheets};
use crate::diagnostic::{Problem, Problems, Span};
use crate::model::{AssetId, ReleasedSite};
use crate::output::{Collision, Output, OutputPath};
use crate::picture;

/// What the site is rendered from.
pub struct Inputs<'a> {
    /// The released site.
    pub released: ReleasedSite<'a>,
    /// Its theme.
    pub theme: &'a mut Theme,
    /// For whom.
    pub delivery: Delivery,
    /// The bytes of a file that pages use, and of no other.
    pub bytes: &'a dyn Fn(AssetId) -> &'a [u8],
    /// Told after each page: how many of how many are done.
    pub progress: &'a mut dyn FnMut(usize, usize),
}

/// What was made.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Pages.
    pub pages: usize,
    /// Charts shown.
    pub charts: usize,
    /// Quotes shown.
    pub quotes: usize,
}

/// Renders every file of the site. Problems are those of a template or of two things that want the same path.
pub fn render(inputs: Inputs<'_>, problems: &mut Problems) -> (Output, Counts) {
    let Inputs { released, theme, delivery, bytes, progress } = inputs;
    let site = released.site();
    let mut output = Output::new();
    let mut counts = Counts::default();
    let Some(localisation) = theme.localisation(site.settings.language).cloned() else { return (output, counts) };
    let edition = Edition::new(released, &localisation, delivery);
    let site_pages = edition.site_pages();

    theme.share("site", &page::site_view(&edition));
    let mut place = |path: OutputPath, body: Vec<u8>, span: Span, problems: &mut Problems| {
        if let Err(collision) = output.insert(path, body) {
            problems.push(Problem::error("duplicate-output", span).with("path", paths(&collision)));
        }
    };
    for (done, site_page) in site_pages.iter().enumerate() {
        let span = site_page.span(&edition);
        match page::render(&edition, theme, site_page) {
            Ok((html, needs)) => {
                counts.pages += 1;
                counts.charts += needs.charts;
                counts.quotes += needs.quotes;
                place(site_page.path(&edition).clone(), html.into_bytes(), span, problems);
            }
            Err(problem) => problems.push(problem),
        }
        progress(done + 1, site_pages.len());
    }
    if delivery == Delivery::Site {
        match page::not_found(&edition, theme) {
            Ok((path, html)) => place(path, html.into_bytes(), site.settings.theme_span, problems),
            Err(problem) => problems.push(problem),
        }
        match search::index(&edition).and_then(|mut files| {
            files.push(search::page(&edition, theme)?);
            Ok(files)
        }) {
            Ok(files) => files.into_iter().for_each(|(path, body, span)| place(path, body, span, problems)),
            Err(problem) => problems.push(problem),
        }
        for (path, body, span) in feeds::files(&edition, &site_pages) {
            place(path, body, span, problems);
        }
    }
    for (path, body, span) in data::csv_files(&edition).into_iter().chain(data::assessments::file(&edition)) {
        place(path, body, span, problems);
    }
    for (page, workshop) in site.workshops() {
        for files in [slides::files, worksheets::files, assessment::files] {
            match files(&edition, theme, page, workshop) {
                Ok(files) => files.into_iter().for_each(|(path, body, span)| place(path, body, span, problems)),
                Err(problem) => problems.push(problem),
            }
        }
    }
    for (number, asset) in site.assets.iter().enumerate() {
        match publishable(asset.path.as_str(), bytes(AssetId(number)), Span::file(asset.file)) {
            Ok(body) => place(asset.path.clone(), body, Span::file(asset.file), problems),
            Err(problem) => problems.push(problem),
        }
    }
    for (path, body) in theme.assets() {
        let body = publishable(path, body, site.settings.theme_span);
        let path = OutputPath::parse(path).map_err(|error| {
            Problem::error("invalid-file-name", site.settings.theme_span).with("path", error.to_string())
        });
        match path.and_then(|path| Ok((path, body?))) {
            Ok((path, body)) => place(path, body, site.settings.theme_span, problems),
            Err(problem) => problems.push(problem),
        }
    }
    if let Delivery::Pack(workshop) = delivery {
        match pack::gather(&edition, theme, workshop, &output) {
            Ok(pack) => output = pack,
            Err(problem) => problems.push(problem),
        }
    }
    (output, counts)
}

/// A file as it may be published: a picture without its metadata, any other file as it is.
fn publishable(path: &str, bytes: &[u8], span: Span) -> Result<Vec<u8>, Problem> {
    match picture::clean(path, bytes) {
        None => Ok(bytes.to_vec()),
        Some(Ok(cleaned)) => Ok(cleaned.bytes),
        Some(Err(refusal)) => {
            Err(Problem::error("picture-metadata", span).saying(refusal.message()).with("path", path))
        }
    }
}

/// The paths that cannot both be.
fn paths(collision: &Collision) -> String {
    match collision {
        Collision::Duplicate { path } => path.to_string(),
        Collision::Case { path, other } => format!("{path}, {other}"),
        Collision::FileAsFolder { file, inside } => format!("{file}, {inside}"),
    }
}

/// A context with what every template may ask for.
pub(in crate::render) fn context(edition: &Edition<'_>, path: &OutputPath) -> Context {
    let mut context = Context::new();
    context.insert("root", &path.root_prefix());
    context.insert("language", &edition.language().html());
    context
}
