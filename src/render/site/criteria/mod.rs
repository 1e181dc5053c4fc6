//! Criteria as templates see them.

pub mod view;

use super::page::phase_steps;
use crate::model::raw::GroupKind;
use crate::model::{Criterion, Framework, Localised, PhaseId, Scale, Words};
use crate::render::document::html::{Links, Writer};
use crate::render::edition::Edition;
use view::{AlsoInView, AnchorView, CriterionView};

/// The criteria of a group. Levels that all criteria share are left to [`shared_anchors`].
pub(super) fn of_group(
    edition: &Edition<'_>,
    framework: &Framework,
    group: PhaseId,
    writer: &mut Writer<'_, '_>,
) -> Vec<CriterionView> {
    let shared = shared_anchors(edition, framework, writer);
    let criteria = framework.criteria.iter().enumerate().filter(|(_, criterion)| criterion.groups.contains(&group));
    criteria
        .map(|(place, criterion)| {
            let mut view = self::criterion(edition, place, criterion, Links::Live, writer);
            if view.anchors == shared {
                view.anchors.clear();
            }
            let others: Vec<PhaseId> = framework
                .groups
                .iter()
                .copied()
                .filter(|other| *other != group && criterion.groups.contains(other))
                .collect();
            view.also_in = by_kind(edition, &others);
            view
        })
        .collect()
}

/// What the scores of the framework's own scale mean; nothing if it does not tell.
pub(super) fn shared_anchors(
    edition: &Edition<'_>,
    framework: &Framework,
    writer: &mut Writer<'_, '_>,
) -> Vec<AnchorView> {
    framework.scale.as_ref().map(|scale| anchors(edition, scale, Links::Live, writer)).unwrap_or_default()
}

/// A criterion, the `place`-th of its framework from 0.
pub(in crate::render) fn criterion(
    edition: &Edition<'_>,
    place: usize,
    criterion: &Criterion,
    links: Links,
    writer: &mut Writer<'_, '_>,
) -> CriterionView {
    let scale = criterion.scale.as_ref();
    CriterionView {
        id: criterion.id.clone(),
        number: place + 1,
        statement_html: writer.localised(&criterion.statement, links),
        weight: criterion.weight,
        scale: scale.map(|scale| edition.localisation.locale.range(scale.min.into(), scale.max.into())),
        may_be_not_rated: criterion.may_be_not_rated,
        anchors: scale.map(|scale| anchors(edition, scale, links, writer)).unwrap_or_default(),
        evidence_html: labels(&criterion.evidence, links, writer),
        questions_html: labels(&criterion.questions, links, writer),
        also_in: by_kind(edition, &criterion.groups),
    }
}

fn anchors(edition: &Edition<'_>, scale: &Scale, links: Links, writer: &mut Writer<'_, '_>) -> Vec<AnchorView> {
    let anchors = scale.anchors.iter();
    anchors
        .map(|(score, meaning)| AnchorView {
            score: edition.localisation.locale.integer(*score),
            meaning_html: writer.localised(meaning, links),
        })
        .collect()
}

fn labels(labels: &[Localised<Words>], links: Links, writer: &mut Writer<'_, '_>) -> Vec<String> {
    labels.iter().map(|line| writer.localised(line, links)).collect()
}

/// Groups by what they are; a kind without any is left out.
fn by_kind(edition: &Edition<'_>, groups: &[PhaseId]) -> Vec<AlsoInView> {
    let kinds = [GroupKind::Phase, GroupKind::Section, GroupKind::Area];
    let of_kind = |kind: GroupKind| {
        let alike: Vec<PhaseId> = groups.iter().copied().filter(|group| edition.site()[*group].kind == kind).collect();
        AlsoInView { kind: kind.word(), groups: phase_steps(edition, &alike) }
    };
    kinds.into_iter().map(of_kind).filter(|also| !also.groups.is_empty()).collect()
}
