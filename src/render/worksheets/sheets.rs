//! What is on each sheet.

use std::collections::BTreeMap;

use super::paths::Paths;
use super::view::{
    BandView, ElsewhereView, OverviewGroupView, OverviewRowView, ScoreView, SheetContent, SheetCriterionView,
    SheetExerciseView, SheetView, TotalView,
};
use crate::locale::Argument;
use crate::model::{Criterion, CriterionId, Exercise, FirstGroup, Framework, PhaseId, Scale, Target, Words, Workshop};
use crate::render::document::html::{Links, Writer, escape};
use crate::render::document::shortened;
use crate::render::edition::Edition;
use crate::render::site::{criterion, duration};

/// Up to how many scores of a scale get a box each; of more, the score is written down.
const MOST_BOXES: i64 = 11;

/// Characters of a statement in the overview of all.
const LONGEST_IN_OVERVIEW: usize = 160;

/// A workshop, and what its sheets are made with.
pub(super) struct Sheets<'a> {
    pub(super) edition: &'a Edition<'a>,
    pub(super) workshop: &'a Workshop,
    pub(super) framework: &'a Framework,
    pub(super) paths: &'a Paths,
}

impl Sheets<'_> {
    /// The sheet of a group. `printed` holds where each criterion of this print stands already, and is added to.
    pub(super) fn group(
        &self,
        id: PhaseId,
        printed: &mut BTreeMap<CriterionId, PhaseId>,
        writer: &mut Writer<'_, '_>,
    ) -> SheetView {
        let site = self.edition.site();
        let group = &site[id];
        let (mut criteria, mut elsewhere, mut not_picked) = (Vec::new(), Vec::new(), 0);
        for (place, criterion) in self.framework.criteria.iter().enumerate() {
            let criterion_id = CriterionId(place);
            if !criterion.groups.contains(&id) {
                continue;
            }
            if self.paths.criterion(criterion_id).is_none() {
                not_picked += 1;
            } else if let Some(other) = printed.get(&criterion_id) {
                elsewhere.push(ElsewhereView { number: place + 1, group: self.edition.name(&Target::Phase(*other)) });
            } else {
                printed.insert(criterion_id, id);
                criteria.push(self.criterion_view(criterion_id, writer));
            }
        }
        let guide = self.edition.guide(id);
        let aim_html = guide.aim.map(|aim| writer.line(aim, Links::Words));
        let questions_html = lines(guide.questions, writer);
        let exercises = self.workshop.exercises.iter().filter(|exercise| exercise.phase == Some(id));
        let number = i64::try_from(group.number).unwrap_or(i64::MAX);
        let arguments = [("kind", Argument::Text(group.kind.word())), ("number", Argument::Count(number))];
        SheetView {
            id: group.id.clone(),
            eyebrow: Some(self.edition.localisation.text("phase-number", &arguments)),
            name: self.edition.label(&group.label),
            aim_html,
            filled: None,
            content: SheetContent::Group {
                criteria,
                elsewhere,
                not_picked,
                questions_html,
                exercises: exercises.map(|exercise| self.exercise(exercise, writer)).collect(),
            },
        }
    }

    /// The sheet of exercises that belong to no group, if there are any.
    pub(super) fn exercises(&self, writer: &mut Writer<'_, '_>) -> Option<SheetView> {
        let exercises = self.workshop.exercises.iter().filter(|exercise| exercise.phase.is_none());
        let exercises: Vec<_> = exercises.map(|exercise| self.exercise(exercise, writer)).collect();
        (!exercises.is_empty()).then(|| SheetView {
            id: "exercises".to_owned(),
            eyebrow: None,
            name: self.edition.localisation.word("workshop-exercises"),
            aim_html: None,
            filled: None,
            content: SheetContent::Exercises { exercises },
        })
    }

    /// The sheet of one criterion.
    pub(super) fn criterion(&self, id: CriterionId, writer: &mut Writer<'_, '_>) -> SheetView {
        let criterion = self.criterion_view(id, writer);
        let groups = self.framework.criteria[id.index()].groups.iter();
        let groups: Vec<String> = groups.map(|group| self.edition.name(&Target::Phase(*group))).collect();
        SheetView {
            id: format!("criterion-{}", criterion.criterion.id),
            eyebrow: (!groups.is_empty()).then(|| groups.join(", ")),
            name: self.criterion_name(id),
            aim_html: None,
            filled: None,
            content: SheetContent::Criterion { criterion: Box::new(criterion) },
        }
    }

    /// `Kriteeri 3`.
    pub(super) fn criterion_name(&self, id: CriterionId) -> String {
        let number = i64::try_from(id.index() + 1).unwrap_or(i64::MAX);
        self.edition.localisation.text("criterion-number", &[("number", Argument::Count(number))])
    }

    /// The scores of all criteria on one sheet.
    pub(super) fn overview(&self, writer: &mut Writer<'_, '_>) -> SheetView {
        let row = |id: CriterionId, criterion: &Criterion, writer: &mut Writer<'_, '_>| OverviewRowView {
            number: id.index() + 1,
            statement_html: self.beginning(criterion, writer),
            weight: criterion.weight,
            is_picked: self.paths.criterion(id).is_some(),
            scores: criterion.scale.as_ref().map(|scale| self.boxes(scale)).unwrap_or_default(),
        };
        let groups =
            self.framework.by_first_group().into_iter().map(|FirstGroup { group, criteria }| OverviewGroupView {
                title: group.map(|group| self.edition.name(&Target::Phase(group))),
                rows: criteria.into_iter().map(|(id, criterion)| row(id, criterion, writer)).collect(),
            });
        let groups = groups.collect();
        SheetView {
            id: "overview".to_owned(),
            eyebrow: None,
            name: self.edition.localisation.word("sheet-overview"),
            aim_html: None,
            filled: None,
            content: SheetContent::Overview {
                groups,
                picked: self.workshop.criteria.len(),
                all: self.framework.criteria.len(),
                total: self.total(writer),
            },
        }
    }

    /// A statement, or the beginning of a long one: the whole of it is on the criterion's sheet.
    fn beginning(&self, criterion: &Criterion, writer: &mut Writer<'_, '_>) -> String {
        let statement = criterion.statement.get(&self.edition.language());
        match shortened(&self.edition.plain(statement), LONGEST_IN_OVERVIEW) {
            Some(beginning) => escape(&beginning).into_owned(),
            None => writer.localised(&criterion.statement, Links::Words),
        }
    }

    /// What the scores of all criteria add up to. Nothing if some are not dealt with or have no scale: an incomplete
    /// set has no total.
    fn total(&self, writer: &mut Writer<'_, '_>) -> Option<TotalView> {
        let criteria = &self.framework.criteria;
        if self.workshop.criteria.len() < criteria.len() {
            return None;
        }
        let max = Framework::highest_total(criteria)?;
        let locale = &self.edition.localisation.locale;
        let bands = self.framework.bands.iter();
        Some(TotalView {
            max: locale.integer(max),
            is_weighted: criteria.iter().any(|criterion| criterion.weight.is_some_and(|weight| weight != 1)),
            bands: bands
                .map(|band| BandView {
                    from: locale.integer(band.from),
                    label_html: writer.localised(&band.label, Links::Words),
                })
                .collect(),
        })
    }

    fn criterion_view(&self, id: CriterionId, writer: &mut Writer<'_, '_>) -> SheetCriterionView {
        let model = &self.framework.criteria[id.index()];
        let criterion = criterion(self.edition, id.index(), model, Links::Words, writer);
        let boxes = model.scale.as_ref().map(|scale| self.boxes(scale)).unwrap_or_default();
        let meaning = |score: &String| {
            criterion.anchors.iter().find(|anchor| anchor.score == *score).map(|anchor| anchor.meaning_html.clone())
        };
        let scores = boxes.into_iter().map(|score| ScoreView { meaning_html: meaning(&score), score });
        SheetCriterionView {
            scores: scores.collect(),
            has_meanings: !criterion.anchors.is_empty(),
            path: self.paths.criterion(id).map(crate::output::OutputPath::to_url).unwrap_or_default(),
            criterion,
        }
    }

    /// The scores that get a box each.
    fn boxes(&self, scale: &Scale) -> Vec<String> {
        if scale.max.saturating_sub(scale.min) >= MOST_BOXES {
            return Vec::new();
        }
        (scale.min..=scale.max).map(|score| self.edition.localisation.locale.integer(score)).collect()
    }

    fn exercise(&self, exercise: &Exercise, writer: &mut Writer<'_, '_>) -> SheetExerciseView {
        SheetExerciseView {
            title_html: writer.line(&exercise.title, Links::Words),
            duration: exercise.minutes.map(|minutes| duration(self.edition, minutes)),
            text_html: exercise.text.as_ref().map(|text| writer.line(text, Links::Words)),
            questions_html: lines(&exercise.questions, writer),
        }
    }
}

fn lines(lines: &[Words], writer: &mut Writer<'_, '_>) -> Vec<String> {
    lines.iter().map(|line| writer.line(line, Links::Words)).collect()
}
