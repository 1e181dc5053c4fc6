use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Deserialize;

use super::{Answer, DateText, Label};
use crate::source::yaml::Spanned;

/// Front matter that every markdown file may carry.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PageFields {
    /// What the file describes. Default: `page`, or `section` for an `index.md` with pages beside it.
    pub kind: Option<Spanned<PageKind>>,
    /// The page's title (inline markdown). Required.
    pub title: Option<Spanned<String>>,
    /// A shorter title for navigation and breadcrumbs.
    pub short_title: Option<Spanned<String>>,
    /// One or two sentences for listings, search engines and previews (inline markdown).
    pub description: Option<Spanned<String>>,
    /// When the page was first published.
    pub date: Option<Spanned<DateText>>,
    /// When it last changed in substance.
    pub updated: Option<Spanned<DateText>>,
    /// A draft is built only with `--profile preview`.
    pub draft: Option<bool>,
    /// Order among its neighbours, the smallest first. Default: after those with a weight, by title.
    pub weight: Option<i64>,
    /// Last part of the page's address. Default: the file's name.
    pub slug: Option<Spanned<String>>,
    /// Former addresses that lead here, e.g. `old/place`.
    pub aliases: Vec<Spanned<String>>,
    /// A template of the theme other than the kind's own, e.g. `wide.html`.
    pub template: Option<Spanned<String>>,
    /// Language, if the file's name does not tell it.
    pub lang: Option<Spanned<String>>,
    /// For a translation: the day on which someone who knows both languages found it right. Without it readers are told
    /// that it has not been reviewed.
    pub reviewed: Option<Spanned<DateText>>,
    /// A role that answers for the page.
    pub owner: Option<Label>,
    /// When the page is to be looked through again.
    pub review_by: Option<Spanned<DateText>>,
    /// Names of the site's notices shown on this page.
    pub notices: Vec<Spanned<String>>,
    /// Whether the list of contents is shown. Default: when there are three headings or more.
    pub contents: Option<bool>,
    /// Answers to warnings about this page.
    pub answers: Vec<Answer>,
    /// Anything a theme of one's own needs.
    pub extra: BTreeMap<String, serde_json::Value>,
}

impl PageFields {
    /// Takes from the original what a translation does not say itself: everything but its words.
    pub(in crate::model) fn inherit(&mut self, original: &Self) {
        fn or<T: Clone>(own: &mut Option<T>, inherited: Option<&T>) {
            if own.is_none() {
                *own = inherited.cloned();
            }
        }
        or(&mut self.date, original.date.as_ref());
        or(&mut self.updated, original.updated.as_ref());
        or(&mut self.draft, original.draft.as_ref());
        or(&mut self.weight, original.weight.as_ref());
        or(&mut self.template, original.template.as_ref());
        or(&mut self.review_by, original.review_by.as_ref());
        or(&mut self.contents, original.contents.as_ref());
        or(&mut self.owner, original.owner.as_ref());
        if self.notices.is_empty() {
            self.notices.clone_from(&original.notices);
        }
        if self.extra.is_empty() {
            self.extra.clone_from(&original.extra);
        }
    }
}

/// What a markdown file describes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PageKind {
    /// The start page, with doors for its readers.
    Start,
    /// A page of text.
    Page,
    /// A section: its text, then its pages.
    Section,
    /// One phase of a framework.
    Phase,
    /// One partner of the network: an organisation.
    Partner,
    /// Goals and what is known of each.
    Goals,
    /// A SWOT matrix.
    Swot,
    /// A service path: steps and hand-overs.
    ServicePath,
    /// A workshop: its day, from which slides, worksheets and the self-assessment are made. The default for files in
    /// `content/workshop/`.
    Workshop,
    /// The glossary: all terms, after the page's own text.
    Glossary,
    /// Every page and term in the order of the alphabet, after the page's own text.
    Index,
    /// All measures with their definitions, after the page's own text.
    Figures,
    /// All sources with the pages that cite them, after the page's own text.
    Sources,
    /// What has changed on the site, after the page's own text.
    Changes,
    /// What units agreed of their work by quality criteria, round by round, after the page's own text.
    Assessments,
    /// The accessibility statement, after the page's own text.
    Accessibility,
}

impl PageKind {
    /// Its name, as it is written in front matter; that of its template and of its class too.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Page => "page",
            Self::Section => "section",
            Self::Phase => "phase",
            Self::Partner => "partner",
            Self::Goals => "goals",
            Self::Swot => "swot",
            Self::ServicePath => "service-path",
            Self::Workshop => "workshop",
            Self::Glossary => "glossary",
            Self::Index => "index",
            Self::Figures => "figures",
            Self::Sources => "sources",
            Self::Changes => "changes",
            Self::Assessments => "assessments",
            Self::Accessibility => "accessibility",
        }
    }

    /// Whether it lists what the site has elsewhere, after a text of its own.
    pub fn is_listing(self) -> bool {
        match self {
            Self::Glossary
            | Self::Figures
            | Self::Changes
            | Self::Assessments
            | Self::Accessibility
            | Self::Index
            | Self::Sources => true,
            Self::Start
            | Self::Page
            | Self::Section
            | Self::Phase
            | Self::Partner
            | Self::Goals
            | Self::Swot
            | Self::ServicePath
            | Self::Workshop => false,
        }
    }
}

/// Front matter of `kind: start`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct StartFields {
    /// Ways in, one per kind of reader.
    pub doors: Vec<Door>,
}

/// One way in.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Door {
    /// What the reader would say of themselves, e.g. `Koulutat`.
    pub title: Spanned<String>,
    /// What is behind the door (inline markdown).
    pub text: Option<Spanned<String>>,
    /// The page it opens, e.g. `@/guide/index.md`.
    pub to: Spanned<String>,
}

/// Front matter of `kind: phase`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PhaseFields {
    /// Id of the framework's group that this page describes.
    pub phase: Option<Spanned<String>>,
    /// What the phase is for (inline markdown).
    pub aim: Option<Spanned<String>>,
    /// Who does what in this phase.
    pub actors: Vec<Actor>,
    /// Open questions for discussion (inline markdown); never scored.
    pub questions: Vec<Spanned<String>>,
    /// Forms used in this phase.
    pub forms: Vec<Form>,
    /// Ids of the partners that matter most in this phase.
    pub partners: Vec<Spanned<String>>,
}

impl PhaseFields {
    /// Takes from the original what a translation does not say itself.
    pub(in crate::model) fn inherit(&mut self, original: &Self) {
        if self.phase.is_none() {
            self.phase.clone_from(&original.phase);
        }
        if self.partners.is_empty() {
            self.partners.clone_from(&original.partners);
        }
    }
}

/// Someone with a task: a role, never a person's name.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// The role.
    pub role: Spanned<String>,
    /// What it does (inline markdown).
    pub does: Spanned<String>,
}

/// A form and where it can be had.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Form {
    /// The form's name.
    pub name: Spanned<String>,
    /// What is known of it (inline markdown).
    pub note: Option<Spanned<String>>,
    /// The file beside this page; without it an empty place is shown.
    pub file: Option<Spanned<String>>,
}

/// Front matter of `kind: partner`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct PartnerFields {
    /// Id for links `[](partner:ID)`. Default: the file's name.
    pub id: Option<Spanned<String>>,
    /// The partner's part in the network (inline markdown).
    pub role: Option<Spanned<String>>,
    /// What the partner gives (inline markdown).
    pub gives: Vec<Spanned<String>>,
    /// Ids or numbers of the phases where it takes part; empty if the source does not tell.
    pub phases: Vec<Spanned<String>>,
}

impl PartnerFields {
    /// Takes from the original what a translation does not say itself.
    pub(in crate::model) fn inherit(&mut self, original: &Self) {
        if self.phases.is_empty() {
            self.phases.clone_from(&original.phases);
        }
    }
}

/// Front matter of `kind: goals`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct GoalsFields {
    /// The goals in order.
    pub goals: Vec<Goal>,
}

/// A goal and what the source says of it.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Goal {
    /// The goal (inline markdown).
    pub goal: Spanned<String>,
    /// What is told of how it went (inline markdown). Without it: "the source does not tell".
    pub outcome: Option<Spanned<String>>,
}

/// Front matter of `kind: swot`. An empty quadrant says that the source does not tell.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SwotFields {
    /// Strengths (inline markdown).
    pub strengths: Vec<Spanned<String>>,
    /// Weaknesses (inline markdown).
    pub weaknesses: Vec<Spanned<String>>,
    /// Opportunities (inline markdown).
    pub opportunities: Vec<Spanned<String>>,
    /// Threats (inline markdown).
    pub threats: Vec<Spanned<String>>,
}

/// Front matter of `kind: service-path`.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ServicePathFields {
    /// The steps in order.
    pub steps: Vec<PathStep>,
}

/// One step of a service path.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct PathStep {
    /// The step's name (inline markdown).
    pub name: Spanned<String>,
    /// Who acts.
    pub actor: Option<Spanned<String>>,
    /// What happens (inline markdown).
    pub text: Option<Spanned<String>>,
    /// What is handed over to the next step, and by whom (inline markdown).
    pub handover: Option<Spanned<String>>,
}
