//! The groups of the framework that are dealt with, their questions and criteria, and what is left out.

use std::collections::BTreeSet;

use serde::Serialize;

use super::day::{discussion, plain_title};
use super::deck::{Content, Deck, Title, Topic};
use super::measure::{GAP, Height, LINE, WIDTH, fill, length, room, text};
use crate::locale::Argument;
use crate::model::raw::GroupKind;
use crate::model::{CriterionId, Framework, Localised, PhaseGuide, PhaseId, Target, Words, Workshop};
use crate::render::document::html::escape;
use crate::render::edition::Edition;
use crate::render::site::page::phase_steps;
use crate::render::site::view::PhaseStepView;

/// Less room than this below a statement is left empty.
const LEAST_ROOM: Height = 5 * LINE;

/// What of the framework has been shown.
pub(super) struct Phases<'a> {
    workshop: &'a Workshop,
    framework: &'a Framework,
    shown: BTreeSet<PhaseId>,
    criteria: BTreeSet<CriterionId>,
}

/// A group in a list of all.
#[derive(Debug, Serialize)]
struct StepView {
    step: PhaseStepView,
    is_picked: bool,
}

impl<'a> Phases<'a> {
    pub(super) fn new(edition: &Edition<'a>, workshop: &'a Workshop) -> Self {
        let framework = &edition.site().frameworks[workshop.framework.index()];
        Self { workshop, framework, shown: BTreeSet::new(), criteria: BTreeSet::new() }
    }

    /// An overview of the groups, then those dealt with, one after another.
    pub(super) fn all(&mut self, deck: &mut Deck<'_>) {
        let edition = deck.edition;
        let groups = &self.framework.groups;
        let steps: Vec<StepView> = groups
            .iter()
            .zip(phase_steps(edition, groups))
            .map(|(id, step)| StepView { step, is_picked: self.workshop.phases.contains(id) })
            .collect();
        let is_of_phases = groups.iter().all(|id| edition.site()[*id].kind == GroupKind::Phase);
        let title = if is_of_phases {
            let count = i64::try_from(groups.len()).unwrap_or(0);
            plain_title(edition.localisation.text("phases-heading", &[("count", Argument::Count(count))]))
        } else {
            plain_title(edition.label(&self.framework.title))
        };
        let heights: Vec<Height> =
            steps.iter().map(|step| text(step.step.title.chars().count(), 52, LINE) + 9).collect();
        // side by side if there are few, else one below the other
        let slides = if steps.len() <= 6 {
            std::iter::once(0..steps.len()).collect()
        } else {
            fill(&heights, room(&title.plain))
        };
        let contents =
            slides.into_iter().map(|slide| deck.made("slides/phases.html", "steps", &&steps[slide])).collect();
        deck.show(&Topic::new("phases", "slide-phases", title), contents);
        for phase in &self.workshop.phases {
            self.one(deck, *phase);
        }
        self.place_of_criteria(deck);
    }

    /// One group: what it is for and who does what, questions, criteria.
    pub(super) fn one(&mut self, deck: &mut Deck<'_>, id: PhaseId) {
        let site = deck.edition.site();
        let phase = &site[id];
        let title = plain_title(deck.edition.name(&Target::Phase(id)));
        let of = deck.edition.localisation.text(
            "phase-of",
            &[
                ("kind", Argument::Text(phase.kind.word())),
                ("number", Argument::Text(&phase.number.to_string())),
                ("total", Argument::Text(&self.framework.groups.len().to_string())),
            ],
        );
        let place = vec![escape(&of).into_owned()];
        let topic = |kind: &'static str, id: String, place: &[String]| Topic {
            place: place.to_vec(),
            step: Some(phase.number),
            ..Topic::new(kind, id, title.clone())
        };
        let PhaseGuide { aim, actors, questions } = deck.edition.guide(id);
        let aim = aim.map(|aim| deck.line(aim));
        let actors: Vec<(String, String)> =
            actors.iter().map(|actor| (deck.line(&actor.role), deck.line(&actor.does))).collect();
        let contents = introduction(deck, aim.as_deref(), &actors, room(&title.plain));
        deck.show(&topic("phase", format!("slide-phase-{}", phase.id), &place), contents);
        if !questions.is_empty() {
            let questions: Vec<String> = questions.iter().map(|question| deck.line(question)).collect();
            let place = [place.clone(), vec![deck.named("questions").html]].concat();
            let topic = topic("questions", format!("slide-questions-{}", phase.id), &place);
            discussion(deck, self.workshop, &topic, None, &questions);
        }
        self.shown.insert(id);
        for criterion in &self.workshop.criteria {
            if self.framework.criteria[criterion.index()].groups.contains(&id) {
                self.criterion(deck, *criterion, std::slice::from_ref(&title.html));
            }
        }
    }

    /// A criterion with its levels and what shows it; once, though it may belong to many groups.
    fn criterion(&mut self, deck: &mut Deck<'_>, id: CriterionId, place: &[String]) {
        if !self.criteria.insert(id) {
            return;
        }
        let edition = deck.edition;
        let criterion = &self.framework.criteria[id.index()];
        let (number, total) = ((id.index() + 1).to_string(), self.framework.criteria.len().to_string());
        let arguments = [("number", Argument::Text(&number)), ("total", Argument::Text(&total))];
        let number = edition.localisation.text("slide-criterion", &arguments);
        let title = deck.title(criterion.statement.get(&edition.language()));
        let anchors: Vec<(String, String)> = criterion
            .scale
            .iter()
            .flat_map(|scale| &scale.anchors)
            .rev()
            .map(|(score, meaning)| {
                (edition.localisation.locale.integer(*score), deck.write(|writer| writer.label(meaning)))
            })
            .collect();
        let mut labels = |lines: &[Localised<Words>]| -> Vec<String> {
            lines.iter().map(|line| deck.write(|writer| writer.label(line))).collect()
        };
        let (evidence, questions) = (labels(&criterion.evidence), labels(&criterion.questions));
        let facts = criterion.scale.iter().map(|scale| {
            let [min, max] = [scale.min, scale.max].map(|score| edition.localisation.locale.integer(score));
            edition.localisation.text("slide-scale", &[("min", Argument::Text(&min)), ("max", Argument::Text(&max))])
        });
        let weight = criterion.weight.filter(|weight| *weight > 1).map(|weight| {
            edition.localisation.text("criterion-weight", &[("weight", Argument::Count(i64::from(weight)))])
        });
        let facts: Vec<String> = facts.chain(weight).collect();
        let facts = facts.join(", ");
        let whole =
            CriterionView { facts: &facts, anchors: &anchors, evidence_html: &evidence, questions_html: &questions };
        let views = whole.on_slides(&title);
        let contents = views.iter().map(|view| deck.made("slides/criterion.html", "criterion", view)).collect();
        let place = [place, &[escape(&number).into_owned()]].concat();
        let topic = Topic::new("criterion", format!("slide-criterion-{}", criterion.id), title);
        deck.show(&Topic { place, ..topic }, contents);
    }

    /// Where the owner's criteria would stand, of a framework that has none.
    fn place_of_criteria(&self, deck: &mut Deck<'_>) {
        if !self.framework.criteria.is_empty() {
            return;
        }
        let note = self.framework.note.as_ref().map(|note| deck.write(|writer| writer.label(note)));
        let note = note.map(|note| format!("<p>{note}</p>\n")).unwrap_or_default();
        let html = format!("{note}<p class=\"empty-place\">{}</p>", deck.named("criteria-empty").html);
        let title = deck.named("criteria");
        deck.show(&Topic::new("criteria", "slide-criteria", title), vec![Content::made(html)]);
    }

    /// Groups and criteria that are dealt with though no item of the agenda shows them.
    pub(super) fn rest(&mut self, deck: &mut Deck<'_>) {
        for phase in &self.workshop.phases {
            if !self.shown.contains(phase) {
                self.one(deck, *phase);
            }
        }
        for criterion in &self.workshop.criteria {
            self.criterion(deck, *criterion, &[]);
        }
    }

    /// What of the framework is left for another day.
    pub(super) fn not_dealt_with(&self, deck: &mut Deck<'_>) {
        let edition = deck.edition;
        let groups: Vec<PhaseId> =
            self.framework.groups.iter().copied().filter(|id| !self.workshop.phases.contains(id)).collect();
        let steps = phase_steps(edition, &groups);
        let criteria: Vec<String> = (0..self.framework.criteria.len())
            .map(CriterionId)
            .filter(|id| !self.workshop.criteria.contains(id))
            .map(|id| deck.write(|writer| writer.label(&self.framework.criteria[id.index()].statement)))
            .collect();
        let heights = steps.iter().map(|step| text(step.title.chars().count(), 56, LINE) + 9);
        let heights: Vec<Height> =
            heights.chain(criteria.iter().map(|statement| text(length(statement), WIDTH, LINE) + 4)).collect();
        let title = deck.named("slide-not-dealt-with");
        let contents = fill(&heights, room(&title.plain) - 2 * LINE)
            .into_iter()
            .map(|slide| {
                let groups = slide.start.min(steps.len())..slide.end.min(steps.len());
                let statements = slide.start.saturating_sub(steps.len())..slide.end.saturating_sub(steps.len());
                let view = serde_json::json!({ "steps": &steps[groups], "criteria_html": &criteria[statements] });
                deck.made("slides/not-dealt-with.html", "left", &view)
            })
            .collect();
        deck.show(&Topic::new("not-dealt-with", "slide-not-dealt-with", title), contents);
    }
}

/// What a slide tells of a criterion below its statement.
#[derive(Debug, Clone, Copy, Default, Serialize)]
struct CriterionView<'v> {
    /// Its scale, of which some scores may have no words, and its weight; plain text.
    facts: &'v str,
    /// Scores and what they mean.
    anchors: &'v [(String, String)],
    evidence_html: &'v [String],
    questions_html: &'v [String],
}

impl CriterionView<'_> {
    /// On one slide if it fits below the statement; else levels, evidence and questions have slides of their own, and a
    /// statement that fills a slide has one too.
    fn on_slides(self, statement: &Title) -> Vec<Self> {
        let first = room(&statement.plain);
        if self.height() <= first || self.height() == 0 {
            return vec![self];
        }
        let further = room(&statement.repeated().plain);
        let levels = self.anchors.iter().map(level_height).collect::<Vec<_>>();
        let levels =
            fill(&levels, further).into_iter().map(|part| Self { anchors: &self.anchors[part], ..Self::default() });
        let rest = Self { facts: "", anchors: &[], ..self };
        let rest = if rest.height() == 0 {
            Vec::new()
        } else if rest.height() <= further {
            vec![rest]
        } else {
            let parts = |lines: &[String]| {
                fill(&lines.iter().map(|line| line_height(line)).collect::<Vec<_>>(), further - 2 * LINE)
            };
            let evidence = parts(rest.evidence_html).into_iter();
            let evidence = evidence.map(|part| Self { evidence_html: &rest.evidence_html[part], ..Self::default() });
            let questions = parts(rest.questions_html).into_iter();
            let questions =
                questions.map(|part| Self { questions_html: &rest.questions_html[part], ..Self::default() });
            evidence.chain(questions).collect()
        };
        let statement = (first < LEAST_ROOM).then(Self::default);
        let mut views: Vec<Self> = statement.into_iter().chain(levels).chain(rest).collect();
        if let Some(first) = views.first_mut() {
            first.facts = self.facts;
        }
        views
    }

    fn height(&self) -> Height {
        let levels = self.anchors.iter().map(level_height);
        let lists = [self.evidence_html, self.questions_html].into_iter().filter(|lines| !lines.is_empty());
        let lists = lists.map(|lines| 2 * LINE + lines.iter().map(|line| line_height(line)).sum::<Height>());
        let facts = if self.facts.is_empty() { 0 } else { LINE + GAP };
        facts + levels.chain(lists).sum::<Height>()
    }
}

fn level_height((_, meaning): &(String, String)) -> Height {
    text(length(meaning), 72, LINE) + 4
}

fn line_height(line: &str) -> Height {
    text(length(line), WIDTH, LINE) + 4
}

/// What a group is for and who does what.
fn introduction(deck: &mut Deck<'_>, aim: Option<&str>, actors: &[(String, String)], room: Height) -> Vec<Content> {
    let lead = aim.map(|aim| text(length(aim), 74, 11) + GAP);
    let rows = actors.iter().map(|(role, does)| text(length(role), 18, LINE).max(text(length(does), 62, LINE)) + 8);
    let heights: Vec<Height> = lead.into_iter().chain(rows).collect();
    if heights.is_empty() {
        return vec![Content::made(String::new())];
    }
    let before = usize::from(aim.is_some());
    fill(&heights, room)
        .into_iter()
        .map(|slide| {
            let shown = slide.start.saturating_sub(before)..slide.end.saturating_sub(before);
            let aim = aim.filter(|_| slide.start == 0);
            deck.made("slides/phase.html", "phase", &serde_json::json!({ "aim_html": aim, "actors": &actors[shown] }))
        })
        .collect()
}
