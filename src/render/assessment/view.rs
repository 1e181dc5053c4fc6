//! What the form's templates show.

use std::collections::BTreeMap;

use serde::Serialize;

use super::data::{Scored, json, scored};
use super::{SCRIPTS, STYLES, alone};
use crate::locale::Argument;
use crate::model::{Embed, Localised, Page, PhaseId, Scale, Target, Words, Workshop};
use crate::output::OutputPath;
use crate::render::document::html::{Embeds, Links, Needs, Writer};
use crate::render::edition::Edition;
use crate::render::localisation::Localisation;
use crate::render::theme::Theme;

/// The file to hand out.
pub(super) const ALONE: &str = "self-assessment.html";

/// The form.
#[derive(Serialize)]
pub(super) struct AssessmentView {
    title: String,
    /// The workshop's, as in HTML.
    language: String,
    workshop_title: String,
    pub(super) full_title: String,
    framework: FrameworkView,
    modes: Vec<ModeView>,
    units: Vec<String>,
    /// Whether anything can be scored.
    criteria: bool,
    groups: Vec<GroupView>,
    discussion: Vec<PartView>,
    questions_note_html: Option<String>,
    data_json: String,
    /// The file to hand out, from the page.
    alone: &'static str,
    styles: String,
    scripts: Vec<ScriptView>,
}

#[derive(Serialize)]
struct FrameworkView {
    title: String,
    version: Option<String>,
    source_html: Option<String>,
    licence_html: Option<String>,
}

#[derive(Serialize)]
struct ModeView {
    name: &'static str,
    title: String,
    explanation: String,
}

/// A phase, section or area with the criteria whose first group it is.
#[derive(Serialize)]
struct GroupView {
    id: String,
    label: String,
    picked: Vec<CriterionView>,
    unpicked: Vec<CriterionView>,
}

#[derive(Serialize)]
struct CriterionView {
    id: String,
    number: usize,
    statement_html: String,
    /// The names of its other groups.
    also: Option<String>,
    anchored: bool,
    scores: Vec<ScoreView>,
    may_be_not_rated: bool,
    evidence_html: Vec<String>,
    questions_html: Vec<String>,
}

#[derive(Serialize)]
struct ScoreView {
    value: i64,
    meaning_html: Option<String>,
}

/// The questions of a phase or an exercise.
#[derive(Serialize)]
struct PartView {
    title: String,
    picked: bool,
    questions: Vec<QuestionView>,
}

#[derive(Serialize)]
struct QuestionView {
    id: String,
    text_html: String,
}

#[derive(Serialize)]
struct ScriptView {
    name: &'static str,
    body: String,
}

/// A form has lines of text only.
struct NoEmbeds;

impl Embeds for NoEmbeds {
    fn embeds(&mut self, _: &[Embed<Target>], _: &mut Needs) -> String {
        String::new()
    }
}

/// Writes lines without links, since a form handed out alone leads nowhere.
struct Lines<'a, 'e> {
    edition: &'a Edition<'a>,
    writer: Writer<'a, 'e>,
}

impl Lines<'_, '_> {
    fn line(&mut self, line: &Words) -> String {
        self.writer.line(line, Links::Words)
    }

    fn label(&mut self, label: &Localised<Words>) -> String {
        self.line(label.get(&self.edition.language()))
    }
}

/// The form of a workshop, and what its text needs of the page around it.
pub(super) fn assessment<'a>(
    edition: &'a Edition<'a>,
    page: &Page,
    workshop: &Workshop,
    path: &'a OutputPath,
) -> (AssessmentView, Needs) {
    let mut embeds = NoEmbeds;
    let mut lines = Lines { edition, writer: Writer::new(edition, path, &mut embeds) };
    let localisation = edition.localisation;
    let framework = &edition.site().frameworks[workshop.framework.index()];
    let scored = scored(framework, workshop);
    let criteria = scored.iter().any(|scored| scored.picked);
    let discussion = discussion(workshop, &mut lines);
    let questions = discussion.iter().flat_map(|part| &part.questions).map(|question| question.id.as_str()).collect();
    let data_json = json(edition, workshop, &scored, questions);
    let workshop_title = edition.plain(&page.title);
    let view = AssessmentView {
        title: localisation.word("assessment-title"),
        full_title: localisation.text("assessment-title-of", &[("workshop", Argument::Text(&workshop_title))]),
        language: page.language.html(),
        workshop_title,
        framework: FrameworkView {
            title: edition.label(&framework.title),
            version: framework.version.clone(),
            source_html: framework.source.as_ref().map(|source| lines.label(source)),
            licence_html: framework.licence.as_ref().map(|licence| lines.label(licence)),
        },
        modes: modes(localisation, criteria),
        units: workshop.units.iter().map(|unit| edition.plain(unit)).collect(),
        criteria,
        groups: if criteria { groups(&framework.groups, &scored, &mut lines) } else { Vec::new() },
        discussion,
        questions_note_html: edition.questions_note(workshop).map(|note| lines.line(note)),
        data_json,
        alone: ALONE,
        styles: String::new(),
        scripts: SCRIPTS.map(|name| ScriptView { name, body: String::new() }).into(),
    };
    (view, lines.writer.needs)
}

/// The ways to assess; a group that has nothing to score only talks.
fn modes(localisation: &Localisation, criteria: bool) -> Vec<ModeView> {
    let group = if criteria { "explained" } else { "discussed" };
    [("individual", "explained"), ("consensus", group), ("external", "explained")]
        .map(|(name, explanation)| ModeView {
            name,
            title: localisation.word(&format!("assessment-mode-{name}")),
            explanation: localisation.word(&format!("assessment-mode-{name}-{explanation}")),
        })
        .into()
}

impl AssessmentView {
    /// Takes the theme's styles and scripts in, for a form that stands alone.
    pub(super) fn embed(&mut self, theme: &Theme) {
        let assets: BTreeMap<&str, &[u8]> = theme.assets().collect();
        let text = |name: &str| {
            let bytes = assets.get(format!("assets/{name}").as_str()).copied().unwrap_or_default();
            String::from_utf8_lossy(bytes).into_owned()
        };
        self.styles = STYLES.map(|name| alone::style(&text(name), &assets)).join("\n");
        for script in &mut self.scripts {
            script.body = alone::within(&text(script.name));
        }
    }
}

/// Each criterion under its first group, in the framework's order.
fn groups(groups: &[PhaseId], scored: &[Scored<'_>], lines: &mut Lines<'_, '_>) -> Vec<GroupView> {
    let site = lines.edition.site();
    let named = groups.iter().map(|id| (Some(*id), site[*id].id.clone(), lines.edition.label(&site[*id].label)));
    let rest = (None, "other-criteria".to_owned(), lines.edition.localisation.word("assessment-other-criteria"));
    let mut views = Vec::new();
    for (group, id, label) in named.chain([rest]) {
        let own = scored.iter().filter(|scored| scored.criterion.groups.first().copied() == group);
        let (picked, unpicked): (Vec<&Scored<'_>>, Vec<&Scored<'_>>) = own.partition(|scored| scored.picked);
        if !picked.is_empty() || !unpicked.is_empty() {
            let mut view =
                |scored: Vec<&Scored<'_>>| scored.into_iter().map(|scored| criterion(scored, lines)).collect();
            views.push(GroupView { id, label, picked: view(picked), unpicked: view(unpicked) });
        }
    }
    views
}

fn criterion(entry: &Scored<'_>, lines: &mut Lines<'_, '_>) -> CriterionView {
    let Scored { number, criterion, min, max, .. } = *entry;
    let site = lines.edition.site();
    let others: Vec<String> = criterion.groups.iter().skip(1).map(|id| lines.edition.label(&site[*id].label)).collect();
    let anchors = criterion.scale.as_ref().map(|Scale { anchors, .. }| anchors);
    let levels = (min..=max)
        .map(|value| ScoreView {
            value,
            meaning_html: anchors.and_then(|anchors| anchors.get(&value)).map(|meaning| lines.label(meaning)),
        })
        .collect::<Vec<_>>();
    CriterionView {
        id: criterion.id.clone(),
        number,
        statement_html: lines.label(&criterion.statement),
        also: (!others.is_empty()).then(|| others.join(", ")),
        anchored: levels.iter().any(|level| level.meaning_html.is_some()),
        scores: levels,
        may_be_not_rated: criterion.may_be_not_rated,
        evidence_html: criterion.evidence.iter().map(|evidence| lines.label(evidence)).collect(),
        questions_html: criterion.questions.iter().map(|question| lines.label(question)).collect(),
    }
}

/// The questions of phases, then of exercises. A phase that is not dealt with keeps its name.
fn discussion(workshop: &Workshop, lines: &mut Lines<'_, '_>) -> Vec<PartView> {
    let site = lines.edition.site();
    let mut parts = Vec::new();
    for id in &site.frameworks[workshop.framework.index()].groups {
        let questions = lines.edition.guide(*id).questions;
        if !questions.is_empty() {
            let picked = workshop.phases.contains(id);
            parts.push(PartView {
                title: lines.edition.label(&site[*id].label),
                picked,
                questions: if picked { asked("phase", &site[*id].id, questions, lines) } else { Vec::new() },
            });
        }
    }
    for exercise in workshop.exercises.iter().filter(|exercise| !exercise.questions.is_empty()) {
        parts.push(PartView {
            title: lines.edition.plain(&exercise.title),
            picked: true,
            questions: asked("exercise", &exercise.id, &exercise.questions, lines),
        });
    }
    parts
}

/// Questions with ids that no others have: a phase and an exercise may share their id.
fn asked(kind: &str, of: &str, questions: &[Words], lines: &mut Lines<'_, '_>) -> Vec<QuestionView> {
    let numbered = questions.iter().zip(1..);
    numbered
        .map(|(question, number): (&Words, usize)| QuestionView {
            id: format!("{kind}-{of}-{number}"),
            text_html: lines.line(question),
        })
        .collect()
}
