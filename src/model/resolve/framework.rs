//! Frameworks of quality criteria.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Band, Criterion, Framework, FrameworkId, Phase, PhaseId, Scale, raw};
use super::context::Context;
use crate::diagnostic::{FileId, Problem};

pub(super) fn resolve(
    frameworks: Vec<(String, FileId, raw::Framework)>,
    context: &mut Context<'_>,
) -> (Vec<Framework>, Vec<Phase>) {
    let (mut resolved, mut phases) = (Vec::new(), Vec::new());
    for (id, file, raw) in frameworks {
        context.enter(file);
        let framework = FrameworkId(resolved.len());
        let mut groups = Vec::new();
        let mut numbers = BTreeMap::new();
        for (id, group) in &raw.groups.0 {
            let kind = group.kind.unwrap_or_default();
            let number = numbers.entry(kind.word()).or_insert(0);
            *number += 1;
            groups.push(PhaseId(phases.len()));
            phases.push(Phase {
                id: id.value.clone(),
                framework,
                number: *number,
                label: context.label(&group.label),
                kind,
                page: None,
            });
        }
        let scale = raw.scale.as_ref().and_then(|scale| resolve_scale(scale, context));
        let mut criteria = Vec::new();
        for (id, criterion) in &raw.criteria.0 {
            context.distinct(&criterion.groups);
            context.written(&criterion.statement);
            let groups = criterion.groups.iter().filter_map(|group| context.phase(&group.value, group.span)).collect();
            criteria.push(Criterion {
                id: id.value.clone(),
                statement: context.label(&criterion.statement),
                groups,
                scale: criterion
                    .scale
                    .as_ref()
                    .and_then(|scale| resolve_scale(scale, context))
                    .or_else(|| scale.clone()),
                evidence: context.labels(&criterion.evidence),
                questions: context.labels(&criterion.questions),
                may_be_not_rated: criterion.may_be_not_rated.unwrap_or(true),
                weight: criterion.weight.as_ref().and_then(|weight| context.in_range(weight, 1..=100)),
            });
        }
        check_bands(&raw.bands, &criteria, context);
        let mut bands: Vec<Band> =
            raw.bands.iter().map(|band| Band { from: band.from.value, label: context.label(&band.label) }).collect();
        bands.sort_by_key(|band| band.from);
        let title = context.title(raw.title.as_ref(), file);
        resolved.push(Framework {
            id,
            title,
            version: raw.version.map(|version| version.value),
            source: context.optional_label(raw.source.as_ref()),
            licence: context.optional_label(raw.licence.as_ref()),
            note: context.optional_label(raw.note.as_ref()),
            scale,
            bands,
            groups,
            criteria,
        });
    }
    (resolved, phases)
}

/// Reports bands that no total is ever in: of two from one score, or from above the highest total.
fn check_bands(bands: &[raw::Band], criteria: &[Criterion], context: &mut Context<'_>) {
    let highest = Framework::highest_total(criteria);
    let mut seen = BTreeSet::new();
    for raw::Band { from, .. } in bands {
        let score = from.value.to_string();
        if !seen.insert(from.value) {
            context.problem(Problem::error("band-twice", from.span).with("score", score));
        } else if let Some(highest) = highest.filter(|highest| from.value > *highest) {
            let highest = highest.to_string();
            let problem = Problem::error("band-out-of-reach", from.span).with("score", score).with("highest", highest);
            context.problem(problem);
        }
    }
}

fn resolve_scale(raw: &raw::Scale, context: &mut Context<'_>) -> Option<Scale> {
    let (min, max) = (raw.min.value, raw.max.value);
    if min >= max {
        context.problem(Problem::error("scale-order", raw.max.span));
        return None;
    }
    let mut anchors = BTreeMap::new();
    for (score, meaning) in &raw.anchors {
        if (min..=max).contains(score) {
            anchors.insert(*score, context.label(meaning));
        } else {
            context.problem(Problem::error("anchor-outside-scale", raw.max.span).with("score", score.to_string()));
        }
    }
    Some(Scale { min, max, anchors })
}
