//! What templates see: views borrowed from the released site, made for printing.
//!
//! Fields that end in `_html` are safe markup made from the document tree; print them with `| safe`.
//! All other strings are plain text, escaped by the template engine. Paths are relative to the site's root,
//! without a leading slash; a template puts `{{ root }}` before them.

mod quotes;

pub use quotes::{QuoteView, SurveyView};

use serde::Serialize;

use super::accessibility::StatementView;
use super::assessments::view::SeriesView;
use super::criteria::view::{AnchorView, CriterionView};
use super::figures::view::{DatasetView, FiguresSurveyView};
use super::index::view::LetterView;
use super::related::{RelatedView, SomePagesView};
use super::sources::view::{CitationView, SourceView};
use super::workshop::view::WorkshopView;
use crate::render::share::Picture;

/// What is the same on every page of a language. Given to the templates as `site`.
#[derive(Debug, Serialize)]
pub struct SiteView {
    /// The site's name.
    pub title: String,
    /// What it tells, as plain text.
    pub description: Option<String>,
    /// Language tag, e.g. `fi`.
    pub language: String,
    /// It is built for its editors, with drafts, and says so.
    pub preview: bool,
    /// The site's date, for people and for machines.
    pub date: Option<DateView>,
    /// The main navigation.
    pub navigation: Vec<LinkView>,
    /// Pages that list things of the site, and the accessibility statement; those that exist.
    pub utility: Vec<LinkView>,
    /// Path of the start page.
    pub home: String,
    /// Path of the search page, where there is a search.
    pub search: Option<String>,
    /// The steps of each framework's phases, for the phase navigation.
    pub phases: Vec<PhaseStepView>,
    /// Path of the feed of changes, if the site's base address is known.
    pub feed: Option<String>,
    /// `extra` of `site.yaml`.
    pub extra: serde_json::Value,
}

/// The lines around every page's text, whose links start from the page. Given to the templates as `frame`.
#[derive(Debug, Serialize)]
pub struct FrameView {
    /// A line on top of the page.
    pub banner_html: Option<String>,
    /// Text at its foot.
    pub footer_html: Option<String>,
    /// Who publishes the site.
    pub publisher_html: Option<String>,
    /// Licence of the text.
    pub licence_html: Option<String>,
}

/// A page of the site, ready to print. Given to the templates as `page`.
#[derive(Debug, Serialize)]
pub struct PageView {
    /// A `kind` of front matter, or of a page that is made: `search`, `not-found`, slides and worksheets have their own.
    pub kind: &'static str,
    /// The page's title as markup, for the `h1`.
    pub title_html: String,
    /// The title as plain text, for `<title>`.
    pub title: String,
    /// The lead as markup.
    pub description_html: Option<String>,
    /// The lead as plain text, for `<meta>`.
    pub description: Option<String>,
    /// The page's own path, e.g. `guide/index.html`.
    pub path: String,
    /// The language of its text.
    pub language: String,
    /// The language of what the theme says around its text: its own where the site has it.
    pub interface: String,
    /// Where its text comes from: `original`, `reviewed` and `unreviewed` translations, `untranslated` for an original
    /// in another language.
    pub origin: &'static str,
    /// Path of the page as it was written first, for a translation and where there is none.
    pub original_path: Option<String>,
    /// The languages that it can be read in; empty on a site in one language.
    pub languages: Vec<LanguageView>,
    /// What of its front matter is outdated, in words; only in the preview.
    pub outdated: Vec<String>,
    /// Its addresses in the languages that it is written in, for search engines.
    pub alternates: Vec<AlternateView>,
    /// Absolute address, if the site's base address is known.
    pub canonical: Option<String>,
    /// The picture that other programs show beside a link to the page, if the site's base address is known.
    pub picture: Option<Picture>,
    /// What the page is in the words of schema.org, as JSON for a script; print it with `| safe`.
    pub structured: Option<String>,
    /// When it was published.
    pub date: Option<DateView>,
    /// When it last changed in substance.
    pub updated: Option<DateView>,
    /// The page is a draft (only with `--profile preview`).
    pub draft: bool,
    /// A role that answers for the page.
    pub owner_html: Option<String>,
    /// Notices on top of the page's text.
    pub notices_html: Vec<String>,
    /// The page's text.
    pub content_html: String,
    /// Footnotes, empty if there are none: an `ol` with back links.
    pub footnotes_html: String,
    /// Headings of the text; empty if the list of contents is not wanted.
    pub contents: Vec<ContentsView>,
    /// The way from the start page to here, this page left out.
    pub breadcrumb: Vec<LinkView>,
    /// The page before this one in its section.
    pub previous: Option<LinkView>,
    /// The page after this one.
    pub next: Option<LinkView>,
    /// Path of the navigation entry this page is under, if any; compare with `navigation[].path`.
    pub navigation_path: Option<String>,
    /// Pages of a section, in order.
    pub children: Vec<CardView>,
    /// Terms explained on this page, for the popovers at its end.
    pub terms: Vec<TermView>,
    /// The page shows a withheld figure: one sentence explains the mark.
    pub has_withheld: bool,
    /// Sources that the page cites, in the order of a list; empty on the page of all sources.
    pub sources: Vec<SourceView>,
    /// How the page itself is cited; not in a pack.
    pub citation: Option<CitationView>,
    /// Warnings about this page that its editor has answered, for the reader.
    pub answers_html: Vec<String>,
    /// Pages that are about the same, the closest first.
    pub related: Vec<RelatedView>,
    /// Pages whose text leads here.
    pub backlinks: Option<SomePagesView>,
    /// What the page's kind adds; `None` for kinds that add nothing.
    pub detail: Option<DetailView>,
    /// `extra` of the front matter.
    pub extra: serde_json::Value,
}

/// What a page's kind adds. In templates: `page.detail.doors`, `page.detail.aim_html` and so on.
#[derive(Debug, Serialize)]
#[serde(untagged)]
pub enum DetailView {
    /// `kind: start`
    Start {
        /// Ways in.
        doors: Vec<CardView>,
    },
    /// `kind: phase`
    Phase(PhaseView),
    /// `kind: partner`
    Partner {
        /// Its part in the network.
        role_html: Option<String>,
        /// What it gives.
        gives_html: Vec<String>,
        /// The phases it takes part in; empty if the source does not tell.
        phases: Vec<PhaseStepView>,
    },
    /// `kind: goals`
    Goals {
        /// The goals.
        goals: Vec<GoalView>,
    },
    /// `kind: swot`; an empty list means that the source does not tell.
    Swot {
        /// Strengths.
        strengths_html: Vec<String>,
        /// Weaknesses.
        weaknesses_html: Vec<String>,
        /// Opportunities.
        opportunities_html: Vec<String>,
        /// Threats.
        threats_html: Vec<String>,
    },
    /// `kind: service-path`
    ServicePath {
        /// The steps in order.
        steps: Vec<PathStepView>,
    },
    /// `kind: workshop`
    Workshop(WorkshopView),
    /// `kind: glossary`
    Glossary {
        /// All terms, in the language's order.
        glossary: Vec<TermView>,
    },
    /// `kind: figures`
    Figures {
        /// All measures, by dataset.
        datasets: Vec<DatasetView>,
        /// Surveys that pages quote.
        surveys: Vec<FiguresSurveyView>,
        /// Path of what all data files are, for machines.
        package_path: String,
        /// Path of the catalogue for portals of open data, if the site's base address is known.
        catalogue_path: Option<String>,
    },
    /// `kind: sources`
    Sources {
        /// All sources, in the order of a list.
        all_sources: Vec<SourceView>,
    },
    /// `kind: index`
    Index {
        /// Pages and terms by their first letter, in the language's order.
        letters: Vec<LetterView>,
    },
    /// `kind: assessments`
    Assessments {
        /// Rounds that may be compared, by framework, version and unit.
        series: Vec<SeriesView>,
        /// Path of the CSV file: put `{{ root }}` before it.
        csv_path: String,
    },
    /// `kind: changes`
    Changes {
        /// Newest first.
        changes: Vec<ChangeView>,
    },
    /// `kind: accessibility`
    Accessibility(StatementView),
}

/// A language that a page can be read in.
#[derive(Debug, Serialize)]
pub struct LanguageView {
    /// Language tag.
    pub language: String,
    /// Its name in itself: `Svenska`.
    pub name: String,
    /// The page in it: put `{{ root }}` before it.
    pub path: String,
    /// The page is being read in it.
    pub is_current: bool,
    /// The page is written in it; if not, the original is shown.
    pub is_translated: bool,
}

/// An address of a page in another language.
#[derive(Debug, Serialize)]
pub struct AlternateView {
    /// Language tag, or `x-default`.
    pub language: String,
    /// Absolute address.
    pub address: String,
}

/// A link.
#[derive(Debug, Clone, Serialize)]
pub struct LinkView {
    /// Text of the link.
    pub title: String,
    /// Where it leads: put `{{ root }}` before it.
    pub path: String,
    /// The language of its text, if it is another than that around it.
    pub language: Option<String>,
}

impl LinkView {
    /// A link in the language around it.
    pub(crate) fn new(title: impl Into<String>, path: impl Into<String>) -> Self {
        Self { title: title.into(), path: path.into(), language: None }
    }
}

/// A page in a listing, or a door.
#[derive(Debug, Serialize)]
pub struct CardView {
    /// Title.
    pub title_html: String,
    /// A sentence or two.
    pub description_html: Option<String>,
    /// The language of both, if it is another than that around them.
    pub language: Option<String>,
    /// Where it leads: put `{{ root }}` before it.
    pub path: String,
    /// Kind of the page it leads to.
    pub kind: &'static str,
    /// Number of the phase, for a phase's page.
    pub number: Option<usize>,
    /// The phases a partner takes part in.
    pub phases: Vec<PhaseStepView>,
}

/// A date for people and for machines.
#[derive(Debug, Clone, Serialize)]
pub struct DateView {
    /// E.g. `12.10.2022`.
    pub text: String,
    /// E.g. `2022-10-12`.
    pub iso: String,
}

/// An entry of the list of contents.
#[derive(Debug, Serialize)]
pub struct ContentsView {
    /// Anchor on this page, without `#`.
    pub anchor: String,
    /// The heading.
    pub title_html: String,
    /// Headings one level down.
    pub children: Vec<ContentsView>,
}

/// One step of the phase navigation.
#[derive(Debug, Clone, Serialize)]
pub struct PhaseStepView {
    /// Its number among those of its kind, from 1.
    pub number: usize,
    /// `phase`, `section` or `area`.
    pub kind: &'static str,
    /// Its name.
    pub title: String,
    /// Path of its page, if it has one.
    pub path: Option<String>,
}

/// A phase's page.
#[derive(Debug, Serialize)]
pub struct PhaseView {
    /// Number among those of its kind, from 1.
    pub number: usize,
    /// `phase`, `section` or `area`.
    pub group_kind: &'static str,
    /// All groups of this kind in its framework.
    pub steps: Vec<PhaseStepView>,
    /// Name of the framework.
    pub framework_html: String,
    /// Version of the framework.
    pub framework_version: Option<String>,
    /// Where the framework comes from.
    pub framework_source_html: Option<String>,
    /// On what terms its wording may be used.
    pub framework_licence_html: Option<String>,
    /// What the phase is for.
    pub aim_html: Option<String>,
    /// Who does what.
    pub actors: Vec<ActorView>,
    /// The owner's criteria; empty when the site has none: say so in their marked place.
    pub criteria: Vec<CriterionView>,
    /// What the scores of the framework's own scale mean, told once for the criteria that use it; may be empty.
    pub shared_anchors: Vec<AnchorView>,
    /// The framework's own remark on its criteria.
    pub criteria_note_html: Option<String>,
    /// Open discussion questions, never scored.
    pub questions_html: Vec<String>,
    /// Whose they are.
    pub questions_note_html: Option<String>,
    /// Forms.
    pub forms: Vec<FormView>,
    /// Partners that matter most.
    pub partners: Vec<LinkView>,
}

/// Who does what.
#[derive(Debug, Serialize)]
pub struct ActorView {
    /// The role.
    pub role_html: String,
    /// What it does.
    pub does_html: String,
}

/// A form.
#[derive(Debug, Serialize)]
pub struct FormView {
    /// Its name.
    pub name_html: String,
    /// What is known of it.
    pub note_html: Option<String>,
    /// The file; `None` is an empty place.
    pub path: Option<String>,
}

/// A goal.
#[derive(Debug, Serialize)]
pub struct GoalView {
    /// The goal.
    pub goal_html: String,
    /// What the source says; `None`: it does not tell.
    pub outcome_html: Option<String>,
}

/// A step of a service path.
#[derive(Debug, Serialize)]
pub struct PathStepView {
    /// Its name.
    pub name_html: String,
    /// Who acts.
    pub actor_html: Option<String>,
    /// What happens.
    pub text_html: Option<String>,
    /// What is handed over to the next step.
    pub handover_html: Option<String>,
}

/// A term of the glossary.
#[derive(Debug, Serialize)]
pub struct TermView {
    /// Its id; anchor `term-ID` on the glossary page.
    pub id: String,
    /// The term.
    pub name_html: String,
    /// What it means.
    pub definition_html: Option<String>,
    /// The term in other languages.
    pub translations: Vec<TranslationView>,
    /// Other words for it.
    pub synonyms_html: Vec<String>,
    /// Its place on the glossary page: put `{{ root }}` before it.
    pub path: Option<String>,
    /// How it differs from a term it is mixed with.
    pub contrast_html: Option<String>,
    /// The term it is mixed with: its id and name.
    pub contrast_term: Option<LinkView>,
    /// Pages whose text uses it; told in the glossary only.
    pub used_on: Option<SomePagesView>,
}

/// A term in another language.
#[derive(Debug, Serialize)]
pub struct TranslationView {
    /// Language tag for the `lang` attribute.
    pub language: String,
    /// The language's name in the page's language.
    pub language_name: String,
    /// The term.
    pub name_html: String,
}

/// A change of the site.
#[derive(Debug, Serialize)]
pub struct ChangeView {
    /// Its place on the page, without `#`.
    pub anchor: String,
    /// When.
    pub date: DateView,
    /// What.
    pub text_html: String,
}

/// Context of `parts/chart.html`, as `chart`.
#[derive(Debug, Serialize)]
pub struct ChartView {
    /// The chart's id; the figure's anchor is `chart-ID`.
    pub id: String,
    /// E.g. `Kuvio 1.`, where charts and tables are numbered: on pages, not on slides.
    pub number: Option<String>,
    /// The finding.
    pub headline_html: String,
    /// The drawing.
    pub svg: String,
    /// The same figures as a table.
    pub table: TableView,
    /// Bases, notes and answers, each a line.
    pub notes_html: Vec<String>,
    /// Where the figures come from.
    pub source_html: Option<String>,
    /// Situation date.
    pub date: Option<DateView>,
    /// Path of the CSV file: put `{{ root }}` before it.
    pub csv_path: String,
    /// The marks that stand in the table, each with what it means.
    pub legend: Vec<LegendView>,
}

impl ChartView {
    /// Whether a figure in it is withheld.
    pub(super) fn has_withheld(&self) -> bool {
        self.legend.iter().any(|entry| entry.mark == "[c]")
    }
}

/// A mark in a table and what it means.
#[derive(Debug, Serialize)]
pub struct LegendView {
    /// E.g. `[c]`.
    pub mark: &'static str,
    /// In words.
    pub meaning: String,
}

/// A table of released figures.
#[derive(Debug, Serialize)]
pub struct TableView {
    /// Its id, for `data-table`; a list of measures has none.
    pub id: Option<String>,
    /// What it tells, as plain text.
    pub caption: String,
    /// Head of the column of row heads.
    pub rows_head: String,
    /// Heads of the columns of figures.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<TableRowView>,
}

/// A row of a table.
#[derive(Debug, Serialize)]
pub struct TableRowView {
    /// Its head.
    pub head: String,
    /// Its cells.
    pub cells: Vec<CellView>,
}

/// A cell of a table.
#[derive(Debug, Serialize)]
pub struct CellView {
    /// Text as shown, e.g. `22` or `[c]`.
    pub text: String,
    /// The text is a mark that stands in place of a figure.
    pub is_mark: bool,
    /// The measure it shows, for `data-figure`; a cell of a table with an id is known by its place.
    pub figure: Option<String>,
}
