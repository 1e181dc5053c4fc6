//! The site as total types: what exists, resolved.
//!
//! [`parse`] reads [`Sources`](crate::source::Sources) into raw shapes, [`Parsed::resolve`] turns these into a
//! [`Site`] in which every reference leads to something. Counts are stored here and cannot be read here: they are
//! [`crate::disclosure::Count`].

mod accessibility;
mod assessment;
mod bibliography;
mod data;
mod deadline;
mod document;
mod drift;
mod figure;
mod framework;
mod id;
mod ledger;
mod listing;
mod localised;
mod names;
mod page;
mod parse;
mod quote;
pub mod raw;
mod released;
mod resolve;
mod settings;
mod survey;
mod term;
mod variable;
mod workshop;

pub use accessibility::{
    Accessibility, Authority, AutomaticCheck, ChecksByHand, Conformance, DatedFact, Duty, Finding, ManualCheck,
    Shortcoming,
};
pub use assessment::{Action, Actions, Assessment, FrameworkEdition, Outcome, Rating, Review, Total};
pub use bibliography::{ParentWork, Source, SourceAddress};
pub use data::{Basis, Chart, ChartData, Correction, Dataset, Head, Measure, Table, TableRow};
pub use deadline::{Deadline, DeadlineKind, deadlines};
pub use document::{
    AlertKind, Alignment, Block, Definition, Document, Embed, Html, Inline, Line, Naming, Note, Notes, Origin, Own,
    Parser, Piece, Reference, Typography, footnote_mentions, plain_text, plain_text_naming, slug, visit_anchors_mut,
    visit_blocks, visit_embeds, visit_inlines, visit_targets,
};
pub use drift::{Change as SourceChange, Drift, Outdated, Part as TranslatedPart, Record};
pub use figure::{FigureText, REVISED, ROUNDED, figure_text, numeral};
pub use framework::{Band, Criterion, FirstGroup, Framework, Phase, Scale};
pub use id::{
    AssetId, ChartId, CriterionId, DatasetId, FrameworkId, MeasureId, PageId, PartnerId, PhaseId, SourceId, SurveyId,
    TableId, TermId,
};
pub use ledger::{Difference, Entry, Ledger, is_release_name};
pub use listing::Listing;
pub use localised::Localised;
pub use page::{Actor, Detail, Door, Form, Goal, Page, PathStep, PhaseGuide, Translation};
pub use parse::{Parsed, Profile, parse};
pub use quote::{Consent, Quote, QuoteBasis, Quotes, ReleasedQuote, ReleasedQuotes, Wording};
pub use raw::Use;
pub use released::ReleasedSite;
pub use resolve::base_url;
pub use settings::{Allowance, Change, MissingTranslation, Navigation, Notice, OtherLanguage, Security, Settings};
pub use survey::{Combination, Group, Survey};
pub use term::{Contrast, Term};
pub use variable::{Frame, NamedVariable, Part, VariableKind, VariableNames};
pub use workshop::{AgendaItem, AgendaPart, Exercise, Workshop};

use std::collections::BTreeMap;

use crate::diagnostic::{FileId, Span};
use crate::disclosure::Publication;
use crate::locale::Language;
use crate::output::OutputPath;
use crate::source::yaml;

/// Where the figures of a site come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FigureSource {
    /// From the content: they are counted, released and audited now.
    Content,
    /// From a release in the ledger, by its name: what was printed then is printed again. No count is looked at, and
    /// nothing under `confidential/`.
    Release(String),
}

/// A line whose links lead to what exists.
pub type Words = Line<Target>;

/// What a link leads to.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// A measure or a population's size.
    Measure(MeasureId),
    /// A chart.
    Chart(ChartId),
    /// A table of figures.
    Table(TableId),
    /// Quotes of a survey, perhaps of one theme.
    Quotes(SurveyId, Option<String>),
    /// A term of the glossary.
    Term(TermId),
    /// A work that is cited.
    Source(SourceId),
    /// A phase of a framework.
    Phase(PhaseId),
    /// A partner.
    Partner(PartnerId),
    /// A page, perhaps a heading on it.
    Page(PageId, Option<String>),
    /// A heading on the same page.
    Anchor(String),
    /// A file of the site, perhaps a place in it.
    Asset(AssetId, Option<String>),
    /// An address outside the site.
    External(String),
    /// Nothing: the words are in this language.
    Language(Language),
}

/// The whole site, resolved.
#[derive(Debug)]
pub struct Site {
    /// What holds for the whole site.
    pub settings: Settings,
    /// All pages as they were written first, in the order of their source files. The tree of sections is theirs.
    pub pages: Vec<Page>,
    /// Their translations.
    pub translations: Vec<Translation>,
    /// Where each page is, by language: in the order of `pages`, whether it is translated or not.
    pub addresses: BTreeMap<Language, Vec<OutputPath>>,
    /// Frameworks of quality criteria.
    pub frameworks: Vec<Framework>,
    /// What units agreed of their work, round by round.
    pub assessments: Vec<Assessment>,
    /// The phases of all frameworks.
    pub phases: Vec<Phase>,
    /// Partners: the pages that describe them.
    pub partners: Vec<(String, PageId)>,
    /// Datasets.
    pub datasets: Vec<Dataset>,
    /// Measures of all datasets; populations are among them.
    pub measures: Vec<Measure>,
    /// Tables of all datasets.
    pub tables: Vec<Table>,
    /// Charts of all datasets.
    pub charts: Vec<Chart>,
    /// Surveys; their quotes are in [`Resolved::quotes`].
    pub surveys: Vec<Survey>,
    /// The glossary.
    pub terms: Vec<Term>,
    /// The works that are cited, in the order of their file.
    pub sources: Vec<Source>,
    /// Files that pages use.
    pub assets: Vec<Asset>,
    /// What the variables of its figures are called.
    pub variables: VariableNames,
}

/// A resolved site and, apart from it, everything counted and everything quoted: a renderer gets the former only.
#[derive(Debug)]
pub struct Resolved {
    /// The site.
    pub site: Site,
    /// What it publishes: `measures` and `tables` are in the order of the site's.
    pub publication: Publication,
    /// What it quotes, in the order of its surveys.
    pub quotes: Quotes,
    /// What its earlier releases printed.
    pub ledger: Ledger,
    /// Its datasets that lie in `confidential/`, without their figures.
    pub apart: Vec<(String, yaml::Document)>,
}

/// A file that pages use.
#[derive(Debug, Clone)]
pub struct Asset {
    /// Its source file.
    pub file: FileId,
    /// Where it goes, from the site's root.
    pub path: crate::output::OutputPath,
    /// Width and height in pixels, for pictures whose format tells them.
    pub dimensions: Option<(usize, usize)>,
}

/// An editor's answer to a warning.
#[derive(Debug, Clone)]
pub struct Answer {
    /// The rule answered.
    pub rule: String,
    /// The phrase answered; `None`: everything that the rule finds in its subject.
    pub phrase: Option<String>,
    /// Why it stands as it is.
    pub reason: Localised<Words>,
    /// Where the decision on it stands.
    pub state: Option<Localised<Words>>,
    /// Where the answer stands.
    pub span: Span,
}

impl Site {
    /// Every page in every language that it was written in.
    pub fn versions(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter().chain(self.translations.iter().map(|translation| &translation.page))
    }

    /// The translation of a page into a language.
    pub fn translation(&self, of: PageId, language: Language) -> Option<&Translation> {
        self.translations.iter().find(|one| one.of == of && one.language == language)
    }

    /// The workshops with their pages, in the order of these.
    pub fn workshops(&self) -> impl Iterator<Item = (PageId, &Workshop)> {
        self.pages.iter().enumerate().filter_map(|(place, page)| match &page.detail {
            Detail::Workshop(workshop) => Some((PageId(place), &**workshop)),
            _ => None,
        })
    }

    /// Figures that were published otherwise before: what each tells, and its correction.
    pub fn corrections(&self) -> impl Iterator<Item = (&Localised<Words>, &Correction)> {
        let measures = self.measures.iter().map(|measure| (&measure.label, &measure.basis));
        let tables = self.tables.iter().map(|table| (&table.label, &table.basis));
        measures.chain(tables).filter_map(|(label, basis)| Some((label, basis.correction.as_ref()?)))
    }
}

impl Answer {
    /// Every line of it, in every language.
    pub fn lines(&self) -> impl Iterator<Item = &Words> {
        self.reason.all().chain(self.state.iter().flat_map(Localised::all))
    }
}

impl std::ops::Index<PageId> for Site {
    type Output = Page;
    fn index(&self, id: PageId) -> &Page {
        &self.pages[id.0]
    }
}

impl std::ops::Index<MeasureId> for Site {
    type Output = Measure;
    fn index(&self, id: MeasureId) -> &Measure {
        &self.measures[id.0]
    }
}

impl std::ops::Index<PhaseId> for Site {
    type Output = Phase;
    fn index(&self, id: PhaseId) -> &Phase {
        &self.phases[id.0]
    }
}

impl std::ops::Index<SurveyId> for Site {
    type Output = Survey;
    fn index(&self, id: SurveyId) -> &Survey {
        &self.surveys[id.0]
    }
}

impl std::ops::Index<TermId> for Site {
    type Output = Term;
    fn index(&self, id: TermId) -> &Term {
        &self.terms[id.0]
    }
}

impl std::ops::Index<SourceId> for Site {
    type Output = Source;
    fn index(&self, id: SourceId) -> &Source {
        &self.sources[id.0]
    }
}

impl std::ops::Index<DatasetId> for Site {
    type Output = Dataset;
    fn index(&self, id: DatasetId) -> &Dataset {
        &self.datasets[id.0]
    }
}

impl std::ops::Index<TableId> for Site {
    type Output = Table;
    fn index(&self, id: TableId) -> &Table {
        &self.tables[id.0]
    }
}
