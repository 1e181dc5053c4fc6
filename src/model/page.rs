use jiff::civil::Date;

use super::raw::PageKind;
use super::{Answer, AssetId, Document, Drift, Localised, PageId, PartnerId, PhaseId, Record, Target, Words, Workshop};
use crate::diagnostic::{FileId, Span};
use crate::locale::Language;
use crate::output::OutputPath;

/// A page.
#[derive(Debug)]
pub struct Page {
    /// Its source file.
    pub file: FileId,
    /// Where its title stands.
    pub title_span: Span,
    /// Where it goes.
    pub path: OutputPath,
    /// What it describes.
    pub kind: PageKind,
    /// What its kind adds.
    pub detail: Detail,
    /// Its language.
    pub language: Language,
    /// Its title.
    pub title: Words,
    /// A shorter title.
    pub short_title: Option<Words>,
    /// A sentence or two.
    pub description: Option<Words>,
    /// When it was published.
    pub date: Option<Date>,
    /// When it last changed in substance.
    pub updated: Option<Date>,
    /// Only for the preview.
    pub draft: bool,
    /// Order among its neighbours.
    pub weight: Option<i64>,
    /// Former addresses.
    pub aliases: Vec<(OutputPath, Span)>,
    /// A template other than the kind's own.
    pub template: Option<(String, Span)>,
    /// A role that answers for it.
    pub owner: Option<Localised<Words>>,
    /// When it is to be looked through again.
    pub review_by: Option<(Date, Span)>,
    /// Notices shown on it, by their place in the settings.
    pub notices: Vec<usize>,
    /// Whether a list of contents is wanted; `None`: as the theme's rule goes.
    pub contents: Option<bool>,
    /// Answers to warnings.
    pub answers: Vec<Answer>,
    /// For a theme of one's own.
    pub extra: serde_json::Value,
    /// Its text.
    pub body: Document<Target>,
    /// The section it is in; `None` for the start page.
    pub parent: Option<PageId>,
    /// Its pages if it is a section, in order.
    pub children: Vec<PageId>,
}

/// A page in another language than it was written in first.
#[derive(Debug)]
pub struct Translation {
    /// What it translates.
    pub of: PageId,
    /// The language of the site that it is for.
    pub language: Language,
    /// When someone who knows both languages found it right; `None`: nobody has looked.
    pub reviewed: Option<Date>,
    /// The original's file, from `content/`.
    pub original: String,
    /// What it was made from, when it was last accepted.
    pub recorded: Option<Record>,
    /// What it would be made from now.
    pub current: Record,
    /// What has changed in between.
    pub drift: Drift,
    /// The page in this language. It has no place of its own in the tree of sections.
    pub page: Page,
}

/// What a page's kind adds.
#[derive(Debug)]
pub enum Detail {
    /// Nothing.
    None,
    /// Ways in.
    Start {
        /// In order.
        doors: Vec<Door>,
    },
    /// A phase of a framework.
    Phase {
        /// Which.
        phase: PhaseId,
        /// What it is for.
        aim: Option<Words>,
        /// Who does what.
        actors: Vec<Actor>,
        /// Open questions.
        questions: Vec<Words>,
        /// Forms.
        forms: Vec<Form>,
        /// Partners that matter most.
        partners: Vec<PartnerId>,
    },
    /// A partner.
    Partner {
        /// Its part in the network.
        role: Option<Words>,
        /// What it gives.
        gives: Vec<Words>,
        /// Where it takes part.
        phases: Vec<PhaseId>,
    },
    /// Goals.
    Goals {
        /// In order.
        goals: Vec<Goal>,
    },
    /// A SWOT matrix.
    Swot {
        /// Strengths.
        strengths: Vec<Words>,
        /// Weaknesses.
        weaknesses: Vec<Words>,
        /// Opportunities.
        opportunities: Vec<Words>,
        /// Threats.
        threats: Vec<Words>,
    },
    /// A service path.
    ServicePath {
        /// In order.
        steps: Vec<PathStep>,
    },
    /// A workshop.
    Workshop(Box<Workshop>),
}

/// A way in.
#[derive(Debug)]
pub struct Door {
    /// What the reader would say of themselves.
    pub title: Words,
    /// What is behind it.
    pub text: Option<Words>,
    /// The page it opens, and a heading there.
    pub page: PageId,
    /// The heading.
    pub anchor: Option<String>,
}

/// What the page of a phase tells of it; nothing where no page describes it.
#[derive(Debug, Clone, Copy, Default)]
pub struct PhaseGuide<'a> {
    /// What it is for.
    pub aim: Option<&'a Words>,
    /// Who does what.
    pub actors: &'a [Actor],
    /// Open questions.
    pub questions: &'a [Words],
}

/// Who does what.
#[derive(Debug)]
pub struct Actor {
    /// The role.
    pub role: Words,
    /// What it does.
    pub does: Words,
}

/// A form.
#[derive(Debug)]
pub struct Form {
    /// Its name.
    pub name: Words,
    /// What is known of it.
    pub note: Option<Words>,
    /// The file; `None` is an empty place.
    pub file: Option<AssetId>,
}

/// A goal.
#[derive(Debug)]
pub struct Goal {
    /// The goal.
    pub goal: Words,
    /// What the source says; `None`: it does not tell.
    pub outcome: Option<Words>,
}

/// A step of a service path.
#[derive(Debug)]
pub struct PathStep {
    /// Its name.
    pub name: Words,
    /// Who acts.
    pub actor: Option<Words>,
    /// What happens.
    pub text: Option<Words>,
    /// What is handed over.
    pub handover: Option<Words>,
}

impl Page {
    /// Whether it is the page a reader of the site's address comes to.
    pub fn is_start(&self) -> bool {
        self.path.as_str() == "index.html"
    }

    /// Its text, and its notes for facilitators.
    pub fn documents(&self) -> impl Iterator<Item = &Document<Target>> {
        std::iter::once(&self.body).chain(self.body.notes.iter().map(|note| &note.content))
    }

    /// Every line of the page outside its body: title, lead and what its kind adds.
    pub fn lines(&self) -> Vec<&Words> {
        let mut lines = vec![&self.title];
        lines.extend(&self.short_title);
        lines.extend(&self.description);
        lines.extend(self.answers.iter().flat_map(Answer::lines));
        match &self.detail {
            Detail::None => {}
            Detail::Start { doors } => {
                for door in doors {
                    lines.push(&door.title);
                    lines.extend(&door.text);
                }
            }
            Detail::Phase { aim, actors, questions, forms, .. } => {
                lines.extend(aim);
                lines.extend(actors.iter().flat_map(|actor| [&actor.role, &actor.does]));
                lines.extend(questions);
                for form in forms {
                    lines.push(&form.name);
                    lines.extend(&form.note);
                }
            }
            Detail::Partner { role, gives, .. } => {
                lines.extend(role);
                lines.extend(gives);
            }
            Detail::Goals { goals } => {
                for goal in goals {
                    lines.push(&goal.goal);
                    lines.extend(&goal.outcome);
                }
            }
            Detail::Swot { strengths, weaknesses, opportunities, threats } => {
                lines.extend([strengths, weaknesses, opportunities, threats].into_iter().flatten());
            }
            Detail::ServicePath { steps } => {
                for step in steps {
                    lines.push(&step.name);
                    lines.extend([&step.actor, &step.text, &step.handover].into_iter().flatten());
                }
            }
            Detail::Workshop(workshop) => lines.extend(workshop.lines()),
        }
        lines
    }
}
