//! Workshops: what is dealt with on the day, and what is shown when.

use std::collections::BTreeMap;

use super::super::raw::{self, WorkshopFields};
use super::super::{
    AgendaItem, AgendaPart, CriterionId, Detail, Exercise, Framework, FrameworkId, Phase, PhaseId, Reference, Workshop,
};
use super::context::Context;
use crate::diagnostic::{Problem, Span};
use crate::output::OutputPath;
use crate::source::yaml::Spanned;

/// Longest part of a day, in minutes: the day itself.
const LONGEST: u32 = 24 * 60;

/// The frameworks of a site and their groups.
#[derive(Debug, Clone, Copy)]
pub(super) struct Groups<'a> {
    pub(super) frameworks: &'a [Framework],
    pub(super) phases: &'a [Phase],
}

pub(super) fn resolve(
    raw: &WorkshopFields,
    path: &OutputPath,
    file: Span,
    groups: Groups<'_>,
    context: &mut Context<'_>,
) -> Detail {
    let Some(id) = framework(raw.framework.as_ref(), file, groups, context) else { return Detail::None };
    let framework = &groups.frameworks[id.0];
    let phases = phases(raw.phases.as_ref(), id, groups, context);
    let criteria = criteria(raw.criteria.as_ref(), framework, &phases, context);
    context.distinct(&raw.units);
    let exercises: Vec<Exercise> =
        raw.exercises.iter().map(|exercise| resolve_exercise(exercise, &phases, context)).collect();
    let mut exercise_ids = BTreeMap::new();
    for (place, exercise) in raw.exercises.iter().enumerate() {
        if exercise_ids.insert(exercise.id.value.clone(), place).is_some() {
            let id = exercise.id.value.as_str();
            context.problem(Problem::error("duplicate-id", exercise.id.span).with("id", id).with("kind", "exercise"));
        }
    }
    let agenda = raw.agenda.iter().filter_map(|item| {
        Some(AgendaItem {
            title: context.line(&item.title),
            minutes: context.in_range(&item.minutes, 1..=LONGEST)?,
            role: context.optional_line(item.role.as_ref()),
            text: context.optional_line(item.text.as_ref()),
            shows: item.shows.iter().filter_map(|part| shown(part, &phases, &exercise_ids, context)).collect(),
        })
    });
    let agenda = agenda.collect();
    Detail::Workshop(Box::new(Workshop {
        id: path.folder().rsplit('/').next().unwrap_or_default().to_owned(),
        aim: context.optional_line(raw.aim.as_ref()),
        audience: context.optional_line(raw.audience.as_ref()),
        framework: id,
        phases,
        criteria,
        agenda,
        exercises,
        questions_note: context.optional_line(raw.questions_note.as_ref()),
        materials: context.lines(&raw.materials),
        units: context.lines(&raw.units),
    }))
}

/// The framework named, or the only one there is.
fn framework(
    named: Option<&Spanned<String>>,
    file: Span,
    groups: Groups<'_>,
    context: &mut Context<'_>,
) -> Option<FrameworkId> {
    let frameworks = groups.frameworks;
    match named {
        Some(named) => {
            let ids: BTreeMap<String, FrameworkId> =
                (0..frameworks.len()).map(|place| (frameworks[place].id.clone(), FrameworkId(place))).collect();
            context.find(&ids, "framework", &named.value, named.span)
        }
        None if frameworks.len() == 1 => Some(FrameworkId(0)),
        None => {
            context.problem(Problem::error("workshop-framework", file).with("count", frameworks.len()));
            None
        }
    }
}

/// Reports a list that names nothing, or something twice.
fn picked(list: &Spanned<Vec<Spanned<String>>>, key: &'static str, context: &mut Context<'_>) {
    if list.value.is_empty() {
        context.problem(Problem::error("nothing-picked", list.span).with("key", key));
    }
    context.distinct(&list.value);
}

/// The groups picked, in the framework's order; all of them where none is named.
fn phases(
    list: Option<&Spanned<Vec<Spanned<String>>>>,
    framework: FrameworkId,
    groups: Groups<'_>,
    context: &mut Context<'_>,
) -> Vec<PhaseId> {
    let all = &groups.frameworks[framework.0].groups;
    let Some(list) = list else { return all.clone() };
    picked(list, "phases", context);
    let mut found = Vec::new();
    for written in &list.value {
        let Some(phase) = context.phase(&written.value, written.span) else { continue };
        if groups.phases[phase.0].framework == framework {
            found.push(phase);
        } else {
            context.problem(Problem::error("phase-of-another-framework", written.span).with("id", &*written.value));
        }
    }
    all.iter().copied().filter(|phase| found.contains(phase)).collect()
}

/// The criteria picked, in the framework's order; all of the picked groups where none is named.
fn criteria(
    list: Option<&Spanned<Vec<Spanned<String>>>>,
    framework: &Framework,
    phases: &[PhaseId],
    context: &mut Context<'_>,
) -> Vec<CriterionId> {
    let all = (0..framework.criteria.len()).map(CriterionId);
    let Some(list) = list else {
        let is_dealt_with =
            |id: &CriterionId| framework.criteria[id.0].groups.iter().any(|group| phases.contains(group));
        return all.filter(is_dealt_with).collect();
    };
    let ids: BTreeMap<String, CriterionId> = all.map(|id| (framework.criteria[id.0].id.clone(), id)).collect();
    picked(list, "criteria", context);
    let mut found = Vec::new();
    for written in &list.value {
        let Some(id) = context.find(&ids, "criterion", &written.value, written.span) else { continue };
        let groups = &framework.criteria[id.0].groups;
        if !groups.is_empty() && !groups.iter().any(|group| phases.contains(group)) {
            context.problem(Problem::error("criterion-not-picked", written.span).with("id", &*written.value));
        }
        found.push(id);
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn resolve_exercise(raw: &raw::Exercise, phases: &[PhaseId], context: &mut Context<'_>) -> Exercise {
    let phase = raw.phase.as_ref().and_then(|written| picked_phase(&written.value, written.span, phases, context));
    Exercise {
        id: raw.id.value.clone(),
        title: context.line(&raw.title),
        minutes: raw.minutes.as_ref().and_then(|minutes| context.in_range(minutes, 1..=LONGEST)),
        phase,
        text: context.optional_line(raw.text.as_ref()),
        questions: context.lines(&raw.questions),
    }
}

/// A group that is dealt with on the day.
fn picked_phase(id: &str, span: Span, phases: &[PhaseId], context: &mut Context<'_>) -> Option<PhaseId> {
    let phase = context.phase(id, span)?;
    if !phases.contains(&phase) {
        context.problem(Problem::error("phase-not-picked", span).with("id", id));
        return None;
    }
    Some(phase)
}

fn shown(
    written: &Spanned<String>,
    phases: &[PhaseId],
    exercises: &BTreeMap<String, usize>,
    context: &mut Context<'_>,
) -> Option<AgendaPart> {
    let text = written.value.as_str();
    if let Some(anchor) = text.strip_prefix('#') {
        context.target(Reference::Anchor(anchor.to_owned()), written.span)?;
        return Some(AgendaPart::Text(anchor.to_owned()));
    }
    match text.split_once(':') {
        None if text == "phases" => Some(AgendaPart::Phases),
        Some(("phase", id)) => picked_phase(id, written.span, phases, context).map(AgendaPart::Phase),
        Some(("exercise", id)) => context.find(exercises, "exercise", id, written.span).map(AgendaPart::Exercise),
        _ => {
            context.problem(Problem::error("agenda-part", written.span).with("text", text));
            None
        }
    }
}
