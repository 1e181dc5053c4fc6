//! From files to raw shapes: what was written, not yet what it means.

mod page;

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::de::DeserializeOwned;

use super::document::{Document, Html, Notes, Parser, Reference, Typography};
use super::drift::Parts;
use super::raw::{self, PageKind};
use super::{MissingTranslation, OtherLanguage, is_release_name};
use crate::diagnostic::{FileId, Problem, Problems, Span};
use crate::locale::Language;
use crate::source::yaml::{self, Spanned, decode};
use crate::source::{Body, SourceFile, Sources};

/// For whom the site is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// For its editors: drafts are shown.
    Preview,
    /// For its readers.
    Publish,
}

/// All content as it was written.
#[derive(Debug)]
pub struct Parsed {
    pub(super) profile: Profile,
    pub(super) fallback_date: Option<Date>,
    pub(super) site_file: FileId,
    pub(super) site: raw::Site,
    pub(super) language: Language,
    pub(super) languages: Vec<OtherLanguage>,
    pub(super) html: Html,
    pub(super) pages: Vec<ParsedPage>,
    /// Pages in other languages, each with the place of the page it translates.
    pub(super) translations: Vec<ParsedTranslation>,
    /// What translations were made from, by language.
    pub(super) records: BTreeMap<Language, raw::Translations>,
    /// Source paths from `content/` of pages kept for the preview.
    pub(super) drafts: BTreeSet<String>,
    /// Source paths from `content/` of files that could not be read.
    pub(super) unreadable: BTreeSet<String>,
    pub(super) datasets: Vec<(String, FileId, raw::Dataset)>,
    pub(super) surveys: Vec<(String, FileId, raw::Survey)>,
    pub(super) withdrawn: raw::Withdrawn,
    pub(super) frameworks: Vec<(String, FileId, raw::Framework)>,
    pub(super) assessments: Vec<(String, FileId, raw::Assessment)>,
    pub(super) terms: Option<(FileId, raw::Terms)>,
    pub(super) bibliography: Option<raw::Bibliography>,
    pub(super) changes: Option<(FileId, raw::Changes)>,
    pub(super) accessibility: Option<(FileId, raw::AutomaticChecks)>,
    /// The release ledger.
    pub(super) releases: Vec<(String, FileId, raw::Release)>,
}

/// A markdown file as it was written.
#[derive(Debug)]
pub(super) struct ParsedPage {
    pub(super) file: FileId,
    /// Folders from `content/`, then the file's stem.
    pub(super) place: Vec<String>,
    pub(super) fields: raw::PageFields,
    pub(super) kind: PageKind,
    pub(super) detail: RawDetail,
    pub(super) body: Document<Reference>,
    /// Fingerprints of what is written, for translations of it.
    pub(super) parts: Parts,
}

/// A page in another language.
#[derive(Debug)]
pub(super) struct ParsedTranslation {
    /// The place in `pages` of what it translates.
    pub(super) of: usize,
    pub(super) language: Language,
    pub(super) page: ParsedPage,
}

/// What a page's kind adds, as it was written.
#[derive(Debug)]
pub(super) enum RawDetail {
    None,
    Start(raw::StartFields),
    Phase(raw::PhaseFields),
    Partner(raw::PartnerFields),
    Goals(raw::GoalsFields),
    Swot(raw::SwotFields),
    ServicePath(raw::ServicePathFields),
    Workshop(raw::WorkshopFields),
}

impl Parsed {
    /// The site's default language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// Files of records that datasets name, by their paths from the site's root.
    pub fn record_files(&self) -> Vec<Spanned<String>> {
        self.datasets.iter().filter_map(|(_, _, dataset)| Some(dataset.records.as_ref()?.file.clone())).collect()
    }
}

/// The parser for texts in `language`.
pub(super) fn parser(html: Html, language: Language) -> Parser {
    let typography = match language.base() {
        Language::FINNISH | Language::SWEDISH => Typography::Nordic,
        Language::ENGLISH => Typography::English,
        _ => Typography::Plain,
    };
    Parser { html, typography, notes: Notes::LeftOut }
}

/// Parses every content file. `fallback_date` dates a site that sets no date of its own.
pub fn parse(sources: &Sources, profile: Profile, fallback_date: Option<Date>, problems: &mut Problems) -> Parsed {
    let site_file = sources.find("content/site.yaml");
    let site: raw::Site = site_file.and_then(|file| read(file, problems)).unwrap_or_default();
    let language = match &site.language {
        None => Language::FINNISH,
        Some(written) => Language::parse(&written.value).unwrap_or_else(|_| {
            problems.push(Problem::error("unknown-language", written.span).with("language", written.value.as_str()));
            Language::FINNISH
        }),
    };
    let languages = other_languages(&site, language, problems);
    let html = if site.raw_html == Some(true) { Html::Kept } else { Html::Refused };
    let site_file = site_file.or_else(|| sources.files().first()).map_or(FileId(0), |file| file.id);
    let mut parsed = Parsed {
        profile,
        fallback_date,
        site_file,
        site,
        language,
        languages,
        html,
        pages: Vec::new(),
        translations: Vec::new(),
        records: BTreeMap::new(),
        drafts: BTreeSet::new(),
        unreadable: BTreeSet::new(),
        datasets: Vec::new(),
        surveys: Vec::new(),
        withdrawn: raw::Withdrawn::default(),
        frameworks: Vec::new(),
        assessments: Vec::new(),
        terms: None,
        bibliography: None,
        changes: None,
        accessibility: None,
        releases: Vec::new(),
    };
    for file in sources.files() {
        let path = file.path.strip_prefix("content/").or_else(|| file.path.strip_prefix("confidential/"));
        if let Some(path) = path {
            parsed.add(file, path, sources, problems);
        }
        if let Some(path) = file.path.strip_prefix("releases/") {
            parsed.add_release(file, path, problems);
        }
    }
    // in the order of names a translation may come before its original
    for file in sources.files().iter().filter(|file| file.extension() == "md") {
        if let Some(path) = file.path.strip_prefix("content/") {
            parsed.add_translation(file, path, problems);
        }
    }
    parsed
}

/// The languages beside the default one, as the site lists them.
fn other_languages(site: &raw::Site, default: Language, problems: &mut Problems) -> Vec<OtherLanguage> {
    let mut languages: Vec<OtherLanguage> = Vec::new();
    for (tag, about) in &site.languages.0 {
        let Ok(language) = Language::parse(&tag.value) else {
            problems.push(Problem::error("unknown-language", tag.span).with("language", tag.value.as_str()));
            continue;
        };
        if language == default {
            problems.push(Problem::error("language-twice", tag.span).with("language", tag.value.as_str()));
            continue;
        }
        let missing = if about.required { MissingTranslation::Refused } else { MissingTranslation::OriginalShown };
        languages.push(OtherLanguage { language, missing, span: tag.span });
    }
    languages
}

impl Parsed {
    fn add(&mut self, file: &SourceFile, path: &str, sources: &Sources, problems: &mut Problems) {
        if matches!(file.body, Body::Unusable(_)) {
            self.unreadable.insert(path.to_owned());
            return;
        }
        match file.extension().as_str() {
            "md" => self.add_original(file, path, sources, problems),
            "yaml" | "yml" => self.add_data(file, path, problems),
            _ => {}
        }
    }

    /// A data file's shape, or a note that what it would have named is not known.
    fn read<T: DeserializeOwned + Default>(
        &mut self,
        file: &SourceFile,
        path: &str,
        problems: &mut Problems,
    ) -> Option<T> {
        let shape = read(file, problems);
        if shape.is_none() {
            self.unreadable.insert(path.to_owned());
        }
        shape
    }

    fn add_data(&mut self, file: &SourceFile, path: &str, problems: &mut Problems) {
        let name = path.rsplit_once('/').map_or(path, |(_, name)| name);
        let id = name.rsplit_once('.').map_or(name, |(stem, _)| stem).to_owned();
        match path.split_once('/') {
            None if id == "site" => {}
            None if id == "terms" => self.terms = self.read(file, path, problems).map(|terms| (file.id, terms)),
            None if id == "sources" => self.bibliography = self.read(file, path, problems),
            None if id == "changes" => self.changes = self.read(file, path, problems).map(|changes| (file.id, changes)),
            None if id == "accessibility" => {
                self.accessibility = self.read(file, path, problems).map(|checks| (file.id, checks));
            }
            Some(("data", _)) => {
                let dataset = self.read(file, path, problems);
                self.datasets.extend(dataset.map(|dataset| (id, file.id, dataset)));
            }
            Some(("quotes", "withdrawn.yaml" | "withdrawn.yml")) => {
                self.withdrawn = self.read(file, path, problems).unwrap_or_default();
            }
            Some(("quotes", _)) => {
                let survey = self.read(file, path, problems);
                self.surveys.extend(survey.map(|survey| (id, file.id, survey)));
            }
            Some(("frameworks", _)) => {
                let framework = self.read(file, path, problems);
                self.frameworks.extend(framework.map(|framework| (id, file.id, framework)));
            }
            Some(("translations", _)) if Language::parse(&id).is_ok() => {
                let records = self.read(file, path, problems);
                self.records.extend(records.and_then(|records| Some((Language::parse(&id).ok()?, records))));
            }
            Some(("assessments", _)) => {
                let assessment = self.read(file, path, problems);
                self.assessments.extend(assessment.map(|assessment| (id, file.id, assessment)));
            }
            _ => problems.push(Problem::error("unknown-data-file", Span::file(file.id)).with("path", path)),
        }
    }

    /// Reads a file of the release ledger. One that cannot be used has its problem already; one that would be passed
    /// over gets it here, since a release that nobody looks at protects nobody.
    fn add_release(&mut self, file: &SourceFile, path: &str, problems: &mut Problems) {
        if matches!(file.body, Body::Unusable(_)) || !matches!(file.extension().as_str(), "yaml" | "yml") {
            return;
        }
        let name = path.rsplit_once('.').map_or(path, |(stem, _)| stem);
        if !is_release_name(name) || self.releases.iter().any(|(other, ..)| other == name) {
            problems.push(Problem::error("release-name", Span::file(file.id)).with("path", path));
            return;
        }
        if let Some(release) = read(file, problems) {
            self.releases.push((name.to_owned(), file.id, release));
        }
    }
}

/// A data file's shape; nothing if its notation is broken, since all that follows from that would be noise.
fn read<T: DeserializeOwned + Default>(file: &SourceFile, problems: &mut Problems) -> Option<T> {
    match yaml::parse(file.id, file.as_text().unwrap_or(""), 0) {
        Ok(tree) => Some(decode(&tree, problems)),
        Err(found) => {
            problems.extend(found);
            None
        }
    }
}
