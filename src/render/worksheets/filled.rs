//! A sheet of what a unit agreed in a round that is published. It tells no more than the page of rounds: texts only with a
//! reviewer's mark, the action plan only if it is published.

use super::sheets::Sheets;
use super::view::{FilledActionView, FilledGroupView, FilledHeadView, FilledRowView, SheetContent, SheetView};
use crate::model::raw::AssessmentMode;
use crate::model::{Assessment, Criterion, FirstGroup, Outcome, Rating, Target};
use crate::render::document::html::{Links, Writer};

/// What a filled sheet is called: its unit and round.
pub(super) fn name(round: &Assessment) -> String {
    format!("{}, {}", round.unit, round.round)
}

/// The filled sheet of a round.
pub(super) fn sheet(sheets: &Sheets<'_>, round: &Assessment, writer: &mut Writer<'_, '_>) -> SheetView {
    let locale = &sheets.edition.localisation.locale;
    let framework = sheets.framework;
    let groups = framework.by_first_group().into_iter().map(|FirstGroup { group, criteria }| FilledGroupView {
        title: group.map(|group| sheets.edition.name(&Target::Phase(group))),
        rows: criteria.into_iter().map(|(id, criterion)| row(sheets, round, id.index(), criterion, writer)).collect(),
    });
    let groups = groups.collect();
    let total = round.total(framework);
    let band = total.and_then(|total| framework.bands.get(total.band?));
    SheetView {
        id: "filled".to_owned(),
        eyebrow: None,
        name: name(round),
        aim_html: None,
        filled: Some(FilledHeadView {
            unit: round.unit.clone(),
            round: round.round.clone(),
            date: locale.date(round.date),
            mode: match round.mode {
                AssessmentMode::Consensus => "consensus",
                AssessmentMode::External => "external",
            },
            assessors: i64::try_from(round.assessors).unwrap_or(i64::MAX),
        }),
        content: SheetContent::Filled {
            groups,
            rated: round.scored(),
            all: framework.criteria.len(),
            total: total.map(|total| format!("{}/{}", locale.integer(total.sum), locale.integer(total.of))),
            band_html: band.map(|band| writer.localised(&band.label, Links::Words)),
            actions: actions(sheets, round, writer),
        },
    }
}

fn row(
    sheets: &Sheets<'_>,
    round: &Assessment,
    place: usize,
    criterion: &Criterion,
    writer: &mut Writer<'_, '_>,
) -> FilledRowView {
    let locale = &sheets.edition.localisation.locale;
    let rating = round.ratings.get(&criterion.id);
    let score = round.score(&criterion.id);
    let scale = criterion.scale.as_ref();
    let meaning = scale.zip(score).and_then(|(scale, score)| scale.anchors.get(&score));
    FilledRowView {
        number: place + 1,
        statement_html: writer.localised(&criterion.statement, Links::Words),
        is_dealt_with: rating.is_some(),
        score: score.map(|score| locale.integer(score)),
        scale: scale.map(|scale| locale.range(scale.min.into(), scale.max.into())),
        meaning_html: meaning.map(|meaning| writer.localised(meaning, Links::Words)),
        texts_html: rating.filter(|_| round.review.is_some()).map(|rating| texts(rating, writer)).unwrap_or_default(),
    }
}

/// Reason for no score, evidence and note.
fn texts(rating: &Rating, writer: &mut Writer<'_, '_>) -> Vec<String> {
    let reason = match &rating.outcome {
        Outcome::NotRated(reason) => Some(reason),
        Outcome::Score(_) => None,
    };
    let texts = reason.into_iter().chain(&rating.evidence).chain(&rating.note);
    texts.map(|text| writer.line(text, Links::Words)).collect()
}

fn actions(sheets: &Sheets<'_>, round: &Assessment, writer: &mut Writer<'_, '_>) -> Vec<FilledActionView> {
    if !round.has_published_actions() {
        return Vec::new();
    }
    let locale = &sheets.edition.localisation.locale;
    let criteria = sheets.framework.criteria.iter().enumerate();
    let planned = criteria.filter_map(|(place, criterion)| {
        let action = round.ratings.get(&criterion.id)?.action.as_ref()?;
        Some(FilledActionView {
            number: place + 1,
            text_html: writer.line(&action.text, Links::Words),
            owner_html: action.owner.as_ref().map(|owner| writer.line(owner, Links::Words)),
            due: action.due.map(|due| locale.date(due)),
            target: action.target.map(|target| locale.integer(target)),
        })
    });
    planned.collect()
}
