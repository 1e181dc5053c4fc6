//! The order of the stages. Read this file to know the program.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use jiff::civil::Date;

use crate::check::{self, Answered, ExternalLink};
use crate::diagnostic::{Problem, Problems};
use crate::disclosure::{self, Extent, Proof, Released, Unproven};
use crate::locale::Language;
pub use crate::model::FigureSource;
use crate::model::{self, AssetId, Deadline, Entry, PageId, Profile, ReleasedSite, Resolved, Site, Workshop};
use crate::output::{Output, OutputPath};
use crate::pack::Layout;
use crate::render::{self, Delivery, Inputs, Theme, ThemeFile};
use crate::schema;
use crate::source::yaml::Document;
use crate::source::{SourceFile, Sources};

/// What is asked for.
#[derive(Debug, Clone)]
pub struct Request {
    /// The folder that holds `content/`.
    pub root: PathBuf,
    /// For whom.
    pub profile: Profile,
    /// The day on which checks that stop a build are made. It never reaches the output.
    pub today: Date,
    /// Date of a site that sets none of its own (`SOURCE_DATE_EPOCH`).
    pub fallback_date: Option<Date>,
    /// Address of the site, in place of the one in `site.yaml`.
    pub base_url: Option<String>,
    /// How far the audit goes.
    pub extent: Extent,
    /// Where the figures come from.
    pub figures: FigureSource,
    /// For what the site is made.
    pub purpose: Purpose,
}

/// For what a site is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// To be read, on the web or from its folder.
    Site,
    /// To be handed on as the pack of a workshop.
    Pack {
        /// The workshop's id, or the path of its page: `half-day`, `workshop/half-day`; that of a translation,
        /// `sv/workshop/half-day`, is for the pack in its language.
        workshop: String,
    },
}

/// Why there was nothing to check.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// There is no `content/` folder.
    #[error("there is no content/ in {}", root.display())]
    NoContent {
        /// Where it was looked for.
        root: PathBuf,
    },
    /// The address given is none.
    #[error("{given} is not an address such as https://example.org/polku/")]
    BaseUrl {
        /// As it was given.
        given: String,
    },
    /// There is no release of this name.
    #[error("there is no release {name}")]
    NoRelease {
        /// The name asked for.
        name: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// There is no workshop of this id.
    #[error("there is no workshop {id}")]
    NoWorkshop {
        /// The id asked for.
        id: String,
        /// Those there are.
        known: Vec<String>,
    },
    /// Several workshops have this id.
    #[error("several workshops are called {id}")]
    AmbiguousWorkshop {
        /// The id asked for.
        id: String,
        /// Their paths.
        known: Vec<String>,
    },
    /// A folder could not be read.
    #[error("cannot read {}: {source}", root.display())]
    Read {
        /// The site's root.
        root: PathBuf,
        /// The system's reason.
        source: io::Error,
    },
}

/// What came of a run.
#[derive(Debug)]
pub struct Run {
    /// What was read, for excerpts.
    pub sources: Sources,
    /// What is wrong and not answered.
    pub problems: Problems,
    /// What was answered by an editor.
    pub answered: Vec<Answered>,
    /// The site's default language.
    pub language: Language,
    /// The site, unless an error stands in its way.
    pub built: Option<Built>,
    /// What was decided of its figures, and what the audit made of it.
    pub audited: Audited,
    /// How long each stage took.
    pub timings: Vec<(&'static str, Duration)>,
}

/// A finished site.
#[derive(Debug)]
pub struct Built {
    /// Every file of the site, or of the pack.
    pub output: Output,
    /// Where the files of the pack are, if one was asked for.
    pub layout: Option<Layout>,
    /// What it holds.
    pub summary: Summary,
    /// What it prints, as the ledger keeps it; or why that could not be written.
    pub entry: Result<String, String>,
}

/// What was decided of the figures of a site, and what the audit made of it.
#[derive(Debug)]
pub struct Audited {
    /// What the figures are called.
    pub site: Site,
    /// What may be shown of them.
    pub figures: Released,
    /// By population of which something is printed.
    pub proofs: Vec<Result<Proof, Unproven>>,
}

/// What a site holds, for the last lines of a build.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Summary {
    /// Pages made from markdown.
    pub pages: usize,
    /// Charts shown.
    pub charts: usize,
    /// Quotes shown.
    pub quotes: usize,
    /// Figures published.
    pub figures: usize,
    /// Figures withheld.
    pub withheld: usize,
}

/// Where a run is, for a progress bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Files are read.
    Reading,
    /// References are resolved.
    Resolving,
    /// Rules look at the content.
    Checking,
    /// Addresses outside the site are asked.
    Asking {
        /// How many have been.
        done: usize,
        /// Of how many.
        total: usize,
    },
    /// Pages are made.
    Rendering {
        /// How many are done.
        done: usize,
        /// Of how many.
        total: usize,
    },
}

/// Runs the stages.
///
/// # Errors
/// When there is no content, or a folder cannot be read. What is wrong with the content is in [`Run::problems`].
pub fn run(request: &Request, progress: &mut dyn FnMut(Step)) -> Result<Run, RunError> {
    run_asking(request, progress, &mut |_, _| Vec::new())
}

/// Judges the links that lead out of the site, telling how far it has come.
pub type Ask<'a> = dyn FnMut(&[ExternalLink], &mut dyn FnMut(Step)) -> Vec<Problem> + 'a;

/// Runs the stages as [`run`] does, and lets `ask` judge the links that lead out of the site: no stage opens a
/// connection. What it finds is heard with the findings of the rules, so that an editor may answer it.
///
/// # Errors
/// As [`run`].
pub fn run_asking(request: &Request, progress: &mut dyn FnMut(Step), ask: &mut Ask<'_>) -> Result<Run, RunError> {
    let mut problems = Problems::default();
    let mut clock = Clock::default();

    let (sources, Resolved { site, publication, quotes, ledger, apart }) =
        read(request, progress, &mut clock, &mut problems)?;
    let language = site.settings.language;
    let delivery = delivery(&request.purpose, &site, &problems)?;

    let mut figures = match &request.figures {
        FigureSource::Content => disclosure::release(&publication),
        FigureSource::Release(name) => match ledger.find(name) {
            Some(entry) => entry.restore(&site, publication.populations.len(), &mut problems),
            // one that is there and cannot be read has its own problem
            None if is_there(&sources, name) => disclosure::release(&publication),
            None => {
                let known = ledger.names().map(str::to_owned).collect();
                return Err(RunError::NoRelease { name: name.clone(), known });
            }
        },
    };
    figures.revised = ledger.revised(&site, &figures);
    let released_quotes = quotes.release(request.today);
    clock.lap("release");
    let proofs = disclosure::audit_release(&figures, request.extent);
    clock.lap("audit");

    progress(Step::Checking);
    let excerpt = |span| sources.excerpt(span);
    // what lies in confidential/data is published as far as it may be; records are not
    let is_published = |path: &str| path.starts_with("content/") || path.starts_with("confidential/data/");
    let below_content = sources.files().iter().filter(|file| is_published(&file.path));
    let files: Vec<check::File<'_>> =
        below_content.map(|file| check::File { id: file.id, path: &file.path, bytes: file.bytes() }).collect();
    let own_theme = theme_files(&sources, &site.settings.theme);
    let styles: Vec<check::Style<'_>> =
        render::styles(&own_theme).into_iter().map(|(file, text)| check::Style { file, text }).collect();
    let context = check::Context {
        site: &site,
        publication: &publication,
        quotes: &quotes,
        released: &figures,
        ledger: &ledger,
        source: &request.figures,
        proofs: &proofs,
        excerpt: &excerpt,
        files: &files,
        styles: &styles,
        today: request.today,
    };
    check::run(&context, &mut problems);
    problems.extend(ask(&check::external_links(&context), progress));
    let (mut problems, answered) = check::answer(problems, &context);
    clock.lap("check");

    let released = ReleasedSite::new(&site, &figures, &released_quotes, &problems);
    let built = released
        .and_then(|released| render_site(released, delivery, &own_theme, &apart, &sources, progress, &mut problems));
    clock.lap("render");

    problems.settle();
    let audited = Audited { site, figures, proofs };
    Ok(Run { problems, answered, language, built, audited, timings: clock.laps, sources })
}

/// For whom pages are made. A workshop that is not there may be one with an error, which is told in its place.
fn delivery(purpose: &Purpose, site: &Site, problems: &Problems) -> Result<Delivery, RunError> {
    let Purpose::Pack { workshop: id } = purpose else { return Ok(Delivery::Site) };
    // a slash makes a path of it, since an id has none
    let path = id.contains('/').then(|| id.strip_prefix('/').unwrap_or(id));
    let default = site.settings.language;
    let workshops = site.workshops().flat_map(|(page, workshop)| {
        // by its path a translation is meant as well
        let translations = site.translations.iter().filter(move |one| path.is_some() && one.of == page);
        let translations = translations.map(|one| (one.language, &one.page.path));
        let versions = std::iter::once((default, &site[page].path)).chain(translations);
        versions.map(move |(language, place)| (page, workshop, language, place))
    });
    let meant = workshops.filter(|(_, workshop, _, place)| match path {
        Some(path) => place.folder() == path,
        None => workshop.id == *id,
    });
    let meant: Vec<(PageId, Language)> = meant.map(|(page, _, language, _)| (page, language)).collect();
    match meant[..] {
        [(workshop, language)] => Ok(Delivery::Pack { workshop, language }),
        [] if problems.has_errors() => Ok(Delivery::Site),
        [] => {
            let names = site.workshops().map(|(page, workshop)| workshop_name(site, page, workshop));
            let known = names.chain(translated_workshops(site)).collect();
            Err(RunError::NoWorkshop { id: id.clone(), known })
        }
        _ => {
            let known = meant.iter().map(|(page, _)| workshop_path(site, *page)).collect();
            Err(RunError::AmbiguousWorkshop { id: id.clone(), known })
        }
    }
}

/// By what a workshop is asked for: its id, or its path where another has the same id.
fn workshop_name(site: &Site, page: PageId, workshop: &Workshop) -> String {
    let is_shared = site.workshops().any(|(other, one)| other != page && one.id == workshop.id);
    if is_shared { workshop_path(site, page) } else { workshop.id.clone() }
}

/// The paths of the translations of workshops: a pack is in one language, and these ask for another than the site's.
fn translated_workshops(site: &Site) -> impl Iterator<Item = String> {
    let workshops: Vec<PageId> = site.workshops().map(|(page, _)| page).collect();
    let translations = site.translations.iter().filter(move |one| workshops.contains(&one.of));
    translations.map(|one| one.page.path.folder().to_owned())
}

/// The path of a workshop's page, with a slash by which it is known from an id.
fn workshop_path(site: &Site, page: PageId) -> String {
    let folder = site[page].path.folder();
    if folder.contains('/') { folder.to_owned() } else { format!("/{folder}") }
}

/// Whether there is a file of a release, whatever it holds.
fn is_there(sources: &Sources, name: &str) -> bool {
    ["yaml", "yml"].iter().any(|extension| sources.find(&format!("releases/{name}.{extension}")).is_some())
}

/// Reads the site and resolves it.
fn read(
    request: &Request,
    progress: &mut dyn FnMut(Step),
    clock: &mut Clock,
    problems: &mut Problems,
) -> Result<(Sources, Resolved), RunError> {
    progress(Step::Reading);
    if !request.root.join("content").is_dir() {
        return Err(RunError::NoContent { root: request.root.clone() });
    }
    let read = match &request.figures {
        FigureSource::Content => Sources::read(&request.root, problems),
        FigureSource::Release(_) => Sources::read_public(&request.root, problems),
    };
    let mut sources = read.map_err(|source| RunError::Read { root: request.root.clone(), source })?;
    clock.lap("read");

    progress(Step::Resolving);
    let parsed = model::parse(&sources, request.profile, request.fallback_date, problems);
    if request.figures == FigureSource::Content {
        sources.add_records(&request.root, &parsed.record_files(), problems);
    }
    clock.lap("parse");
    let mut resolved = parsed.resolve(&sources, &request.figures, problems);
    if let Some(given) = &request.base_url {
        let base_url = model::base_url(given).ok_or_else(|| RunError::BaseUrl { given: given.clone() })?;
        resolved.site.settings.base_url = Some(base_url);
    }
    clock.lap("resolve");
    Ok((sources, resolved))
}

/// A site as it was read, before any rule looked at it and anything of it was released.
#[derive(Debug)]
pub struct SiteRead {
    /// What was read.
    pub sources: Sources,
    /// What is wrong with it.
    pub problems: Problems,
    /// The site.
    pub site: Site,
}

/// Reads the site, for what is put into its content.
///
/// # Errors
/// As [`run`].
pub fn site(request: &Request) -> Result<SiteRead, RunError> {
    let mut problems = Problems::default();
    let (sources, resolved) = read(request, &mut |_| (), &mut Clock::default(), &mut problems)?;
    problems.settle();
    Ok(SiteRead { sources, problems, site: resolved.site })
}

/// Days until which something on a site holds.
#[derive(Debug)]
pub struct Due {
    /// What was read, for places.
    pub sources: Sources,
    /// What is wrong with the content as it was read, before any rule looked at it.
    pub problems: Problems,
    /// The site's default language.
    pub language: Language,
    /// The site's name, without markup.
    pub title: String,
    /// Where the site will stand, if that is told.
    pub base_url: Option<String>,
    /// The days, the earliest first.
    pub deadlines: Vec<Deadline>,
}

/// Reads the days until which consents and reviews hold.
///
/// # Errors
/// As [`run`].
pub fn due(request: &Request) -> Result<Due, RunError> {
    let mut problems = Problems::default();
    let (sources, resolved) = read(request, &mut |_| (), &mut Clock::default(), &mut problems)?;
    problems.settle();
    let settings = &resolved.site.settings;
    let language = settings.language;
    let title = model::plain_text(settings.title.get(&language), &mut |_| None);
    let base_url = settings.base_url.clone();
    let deadlines = model::deadlines(&resolved.site, &resolved.quotes);
    Ok(Due { sources, problems, language, title, base_url, deadlines })
}

/// The site's own files of its theme, by their path in the theme's folder.
fn theme_files<'a>(sources: &'a Sources, theme: &str) -> BTreeMap<String, ThemeFile<'a>> {
    let folder = format!("themes/{theme}/");
    let own = sources.files().iter().filter_map(|file| {
        let path = file.path.strip_prefix(&folder)?.to_owned();
        Some((path, ThemeFile { file: file.id, bytes: file.bytes() }))
    });
    own.collect()
}

/// Loads the theme and renders; nothing comes of it if either has an error.
fn render_site(
    released: ReleasedSite<'_>,
    delivery: Delivery,
    own: &BTreeMap<String, ThemeFile<'_>>,
    apart: &[(String, Document)],
    sources: &Sources,
    progress: &mut dyn FnMut(Step),
    problems: &mut Problems,
) -> Option<Built> {
    let settings = &released.site().settings;
    if own.is_empty() && settings.theme != "polku" {
        problems.push(Problem::error("theme-missing", settings.theme_span).with("theme", settings.theme.as_str()));
        return None;
    }
    let languages: Vec<Language> = settings.all_languages().collect();
    let mut theme = Theme::load(own, &languages, settings.theme_span, problems)?;
    let assets = &released.site().assets;
    let bytes = |id: AssetId| sources.file(assets[id.index()].file).map_or(&[][..], SourceFile::bytes);
    let mut rendered = |done, total| progress(Step::Rendering { done, total });
    let inputs = Inputs { released, theme: &mut theme, delivery, bytes: &bytes, progress: &mut rendered };
    let (mut output, counts) = render::render(inputs, problems);
    if delivery == Delivery::Site {
        add_schema(released.site(), &mut output, problems);
    }
    let layout = match delivery {
        Delivery::Site => None,
        Delivery::Pack { workshop, language } => Some(render::layout(released.site(), workshop, language)),
    };
    if problems.has_errors() {
        return None;
    }
    let (figures, withheld) = released.count();
    let summary = Summary { pages: counts.pages, charts: counts.charts, quotes: counts.quotes, figures, withheld };
    Some(Built { output, layout, summary, entry: Entry::freeze(released, apart) })
}

/// Where the schema of the file is that leaves a workshop.
const ASSESSMENT_SCHEMA: &str = "schemas/polku-assessment.json";

/// Publishes what the file is like in which an assessment leaves a workshop, where there are workshops.
fn add_schema(site: &Site, output: &mut Output, problems: &mut Problems) {
    if site.workshops().next().is_none() {
        return;
    }
    let body = schema::to_text(&schema::Kind::AssessmentFile.schema()).into_bytes();
    let added = OutputPath::parse(ASSESSMENT_SCHEMA).map(|path| output.insert(path, body));
    if !matches!(added, Ok(Ok(()))) {
        let problem = Problem::error("duplicate-output", site.settings.theme_span);
        problems.push(problem.with("path", ASSESSMENT_SCHEMA));
    }
}

/// Times the stages, for `--timings` only.
struct Clock {
    last: Instant,
    laps: Vec<(&'static str, Duration)>,
}

impl Default for Clock {
    fn default() -> Self {
        Self { last: Instant::now(), laps: Vec::new() }
    }
}

impl Clock {
    fn lap(&mut self, stage: &'static str) {
        let now = Instant::now();
        self.laps.push((stage, now - self.last));
        self.last = now;
    }
}
