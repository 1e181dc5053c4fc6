//! The site: pages from templates, with charts, quotes and figures in their places.

mod accessibility;
pub mod assessments;
mod changes;
pub(super) mod charts;
mod cover;
pub mod criteria;
pub(super) mod detail;
mod feeds;
pub mod figures;
pub mod index;
mod languages;
mod marked;
mod outdated;
mod pack;
pub(super) mod page;
pub(super) mod parts;
mod plot;
pub(super) mod quotes;
pub mod related;
pub mod sources;
mod structured;
pub mod view;
pub mod workshop;

pub(in crate::render) use criteria::criterion;
pub use pack::layout;
pub(in crate::render) use page::{Beside, alone, beside, phase_steps};
pub(in crate::render) use parts::Parts;
pub(in crate::render) use workshop::duration;

use std::sync::Arc;

use tera::Context;

use super::citation::Citations;
use super::edition::{Delivery, Edition, Places};
use super::localisation::Localisation;
use super::{File, Theme, assessment, data, search, share, slides, worksheets};
use crate::diagnostic::{Problem, Problems, Span};
use crate::locale::Language;
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
    let languages: Vec<Language> = match delivery {
        Delivery::Site => site.settings.all_languages().collect(),
        Delivery::Pack { language, .. } => vec![language],
    };
    let localisations: Vec<Arc<Localisation>> =
        languages.iter().filter_map(|language| theme.localisation(*language).cloned()).collect();
    let places: Vec<Places<'_>> = languages.iter().map(|language| Places::new(site, *language)).collect();
    let pairs = || places.iter().zip(&localisations);
    // titles of sources may hold figures, which an edition knows
    let none = Citations::default();
    let bare = pairs().map(|(places, localisation)| Edition::new(released, places, localisation, &none, delivery));
    let citations: Vec<Citations> = bare.map(|edition| Citations::new(&edition)).collect();
    let editions: Vec<Edition<'_>> = pairs()
        .zip(&citations)
        .map(|((places, localisation), citations)| Edition::new(released, places, localisation, citations, delivery))
        .collect();
    let Some(default) = editions.first() else { return (Output::new(), Counts::default()) };

    let mut made = Made { output: Output::new(), counts: Counts::default(), problems };
    let total = editions.iter().map(|edition| edition.site_pages().len()).sum();
    let mut done = 0;
    for edition in &editions {
        theme.share("site", &page::site_view(edition));
        let language = LanguageFiles { edition, editions: &editions, theme };
        language.pages(&mut made, &mut || {
            done += 1;
            progress(done, total);
        });
        language.files(&mut made);
    }
    theme.share("site", &page::site_view(default));
    site_files(default, &editions, theme, bytes, &mut made);
    if let Delivery::Pack { workshop, .. } = delivery {
        match pack::gather(default, theme, workshop, &made.output) {
            Ok(pack) => made.output = pack,
            Err(problem) => made.problems.push(problem),
        }
    }
    (made.output, made.counts)
}

/// What was made so far.
struct Made<'p> {
    output: Output,
    counts: Counts,
    problems: &'p mut Problems,
}

impl Made<'_> {
    fn place(&mut self, (path, body, span): File) {
        if let Err(collision) = self.output.insert(path, body) {
            self.problems.push(Problem::error("duplicate-output", span).with("path", paths(&collision)));
        }
    }

    fn place_all(&mut self, files: Result<Vec<File>, Problem>) {
        match files {
            Ok(files) => files.into_iter().for_each(|file| self.place(file)),
            Err(problem) => self.problems.push(problem),
        }
    }
}

/// What there is once for each language.
struct LanguageFiles<'a> {
    edition: &'a Edition<'a>,
    editions: &'a [Edition<'a>],
    theme: &'a Theme,
}

impl LanguageFiles<'_> {
    /// The pages; `progress` is told after each.
    fn pages(&self, made: &mut Made<'_>, progress: &mut dyn FnMut()) {
        for site_page in self.edition.site_pages() {
            match page::render(self.edition, self.editions, self.theme, &site_page) {
                Ok((html, needs)) => {
                    made.counts.pages += 1;
                    made.counts.charts += needs.charts;
                    made.counts.quotes += needs.quotes;
                    let path = site_page.path(self.edition).clone();
                    made.place((path, html.into_bytes(), site_page.span(self.edition)));
                }
                Err(problem) => made.problems.push(problem),
            }
            progress();
        }
    }

    /// What is made of the pages besides. What a workshop gives in a language, it gives if it is written in it.
    fn files(&self, made: &mut Made<'_>) {
        let Self { edition, editions, theme } = *self;
        if edition.delivery == Delivery::Site {
            made.place_all(Ok(feeds::files(edition)));
            made.place_all(Ok(share::pictures(edition)));
            made.place_all(search::files(edition, editions, theme));
        }
        for (page, workshop) in edition.workshops().filter(|(page, _)| edition.is_own(*page)) {
            let edition = page::in_own_words(edition, editions, page);
            for files in [slides::files, worksheets::files, assessment::files] {
                made.place_all(files(&edition, theme, page, workshop));
            }
        }
    }
}

/// What there is once for the whole site.
fn site_files<'b>(
    default: &Edition<'_>,
    editions: &[Edition<'_>],
    theme: &Theme,
    bytes: &dyn Fn(AssetId) -> &'b [u8],
    made: &mut Made<'_>,
) {
    let site = default.site();
    if default.delivery == Delivery::Site {
        made.place_all(page::not_found(default, editions, theme).map(|file| vec![file]));
        made.place_all(Ok(feeds::site_files(default, editions)));
        made.place_all(Ok(share::icons(theme, site.settings.theme_span)));
    }
    made.place_all(Ok(data::files(default, editions)));
    for (number, asset) in site.assets.iter().enumerate() {
        let body = publishable(asset.path.as_str(), bytes(AssetId(number)), Span::file(asset.file));
        made.place_all(body.map(|body| vec![(asset.path.clone(), body, Span::file(asset.file))]));
    }
    let span = site.settings.theme_span;
    for (path, body) in theme.assets() {
        let file = OutputPath::parse(path)
            .map_err(|error| Problem::error("invalid-file-name", span).with("path", error.to_string()))
            .and_then(|place| Ok(vec![(place, publishable(path, body, span)?, span)]));
        made.place_all(file);
    }
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
