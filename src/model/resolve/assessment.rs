//! Assessments: what was agreed in a workshop, against the framework it was agreed by.

use std::collections::BTreeMap;

use super::super::assessment::{Action, Actions, Assessment, FrameworkEdition, Outcome, Rating, Review};
use super::super::{Criterion, CriterionId, Framework, FrameworkId, raw};
use super::context::Context;
use crate::diagnostic::{FileId, Problem, Span, Subject};
use crate::disclosure::{ClosedDistribution, Distribution, Policy};
use crate::source::yaml::Spanned;

/// Assessments in the order of their files. One that lacks what every assessment has is a problem and left out.
pub(super) fn resolve(
    assessments: Vec<(String, FileId, raw::Assessment)>,
    frameworks: &[Framework],
    policy: Policy,
    context: &mut Context<'_>,
) -> Vec<Assessment> {
    let names =
        frameworks.iter().enumerate().map(|(place, framework)| (framework.id.clone(), FrameworkId(place))).collect();
    let one = |(id, file, raw)| Resolver { frameworks, names: &names, policy, context, id, file }.assessment(raw);
    assessments.into_iter().filter_map(one).collect()
}

struct Resolver<'r, 'c> {
    frameworks: &'r [Framework],
    names: &'r BTreeMap<String, FrameworkId>,
    policy: Policy,
    context: &'r mut Context<'c>,
    id: String,
    file: FileId,
}

/// What ratings of one assessment are held against.
struct Frame<'f> {
    framework: &'f Framework,
    criteria: BTreeMap<String, CriterionId>,
    edition: FrameworkEdition,
    assessors: u64,
}

impl Resolver<'_, '_> {
    fn problem(&mut self, problem: Problem) {
        self.context.problem(problem.about(Subject::Assessment(self.id.clone())));
    }

    /// A value that every assessment has, or a report that it is not there.
    fn required<T>(&mut self, value: Option<T>, key: &'static str) -> Option<T> {
        if value.is_none() && !self.context.has_unreadable(self.file, key) {
            self.problem(Problem::error("missing-key", Span::file(self.file)).with("key", key));
        }
        value
    }

    fn assessment(mut self, raw: raw::Assessment) -> Option<Assessment> {
        self.context.enter(self.file);
        let written = self.required(raw.framework, "framework");
        let unit = self.required(raw.unit, "unit");
        let round = self.required(raw.round, "round");
        let date = self.required(raw.date, "date");
        let mode = self.required(raw.mode, "mode");
        let assessors = self.required(raw.assessors, "assessors");
        let written = written?;
        let framework = self.context.find(self.names, "framework", &written.value, written.span)?;
        let (unit, round, date, mode, assessors) = (unit?, round?, date?, mode?, assessors?);
        let least = match mode {
            raw::AssessmentMode::Consensus => 2,
            raw::AssessmentMode::External => 1,
        };
        if assessors.value < least {
            self.problem(Problem::error("assessment-assessors", assessors.span).with("least", least));
        }
        let version = raw.version.map(|version| version.value);
        let known = self.frameworks.get(framework.index())?;
        let edition = if version == known.version { FrameworkEdition::Current } else { FrameworkEdition::Other };
        let criteria = known.criteria.iter().enumerate();
        let criteria = criteria.map(|(place, criterion)| (criterion.id.clone(), CriterionId(place))).collect();
        let frame = Frame { framework: known, criteria, edition, assessors: assessors.value };
        let mut ratings = BTreeMap::new();
        for (id, rating) in &raw.ratings.0 {
            if let Some(rating) = self.rating(id, rating, &frame) {
                ratings.insert(id.value.clone(), rating);
            }
        }
        let review = match &raw.reviewed {
            raw::Reviewed::Absent | raw::Reviewed::No => None,
            raw::Reviewed::By(review) => {
                Some(Review { role: self.context.plain(&review.role), date: review.date.value.0 })
            }
        };
        Some(Assessment {
            span: round.span,
            framework,
            version,
            edition,
            unit: one_spaced(&unit.value),
            round: one_spaced(&round.value),
            date: date.value.0,
            date_span: date.span,
            mode,
            assessors: assessors.value,
            review,
            actions: if raw.publish_actions { Actions::Published } else { Actions::Kept },
            ratings,
            answers: self.context.answers(&raw.answers),
            id: self.id,
        })
    }

    fn rating(&mut self, id: &Spanned<String>, raw: &raw::Rating, frame: &Frame<'_>) -> Option<Rating> {
        let criterion = match frame.edition {
            FrameworkEdition::Current => Some(self.context.find(&frame.criteria, "criterion", &id.value, id.span)?),
            FrameworkEdition::Other => frame.criteria.get(&id.value).copied(),
        };
        let outcome = match (&raw.score, &raw.not_rated) {
            (Some(score), None) => {
                self.check_score(score, criterion, frame);
                Outcome::Score(score.value)
            }
            (None, Some(reason)) => {
                if current(criterion, frame).is_some_and(|criterion| !criterion.may_be_not_rated) {
                    let id = id.value.as_str();
                    self.problem(Problem::error("assessment-must-be-rated", reason.span).with("criterion", id));
                }
                Outcome::NotRated(self.context.plain(reason))
            }
            (score, _) => {
                let message = if score.is_some() { "assessment-outcome-both" } else { "assessment-outcome" };
                let problem = Problem::error("assessment-outcome", id.span).saying(message);
                self.problem(problem.with("criterion", id.value.as_str()));
                return None;
            }
        };
        let action = raw.action.as_ref().map(|action| {
            if let Some(target) = &action.target {
                self.check_score(target, criterion, frame);
            }
            Action {
                text: self.context.plain(&action.text),
                owner: action.owner.as_ref().map(|owner| self.context.plain(owner)),
                due: action.due.as_ref().map(|due| due.value.0),
                target: action.target.as_ref().map(|target| target.value),
            }
        });
        Some(Rating {
            criterion,
            outcome,
            evidence: raw.evidence.as_ref().map(|text| self.context.plain(text)),
            note: raw.note.as_ref().map(|text| self.context.plain(text)),
            spread: raw.spread.as_ref().and_then(|spread| self.spread(spread, criterion, frame)),
            action,
        })
    }

    /// Reports a score that the criterion's scale does not have.
    fn check_score(&mut self, score: &Spanned<i64>, criterion: Option<CriterionId>, frame: &Frame<'_>) {
        let Some(criterion) = current(criterion, frame) else { return };
        let problem = Problem::error("assessment-score", score.span).with("score", score.value.to_string());
        match &criterion.scale {
            None => self.problem(problem.saying("assessment-score-no-scale").with("criterion", criterion.id.as_str())),
            Some(scale) if !(scale.min..=scale.max).contains(&score.value) => {
                self.problem(problem.with("min", scale.min.to_string()).with("max", scale.max.to_string()));
            }
            Some(_) => {}
        }
    }

    /// A distribution that may be told, or a report why it may not.
    fn spread(
        &mut self,
        written: &Spanned<BTreeMap<i64, u64>>,
        criterion: Option<CriterionId>,
        frame: &Frame<'_>,
    ) -> Option<Distribution> {
        let scale = current(criterion, frame).and_then(|criterion| criterion.scale.as_ref());
        let scale = scale.map(|scale| scale.min..=scale.max);
        if let Some(scale) = &scale
            && let Some(score) = written.value.keys().find(|score| !scale.contains(score))
        {
            let problem = Problem::error("assessment-score", written.span).with("score", score.to_string());
            self.problem(problem.with("min", scale.start().to_string()).with("max", scale.end().to_string()));
            return None;
        }
        match Distribution::open(&written.value, scale, frame.assessors, &self.policy) {
            Ok(spread) => Some(spread),
            Err(closed) => {
                let message = match closed {
                    ClosedDistribution::Few => "assessment-spread",
                    ClosedDistribution::Unanimous => "assessment-spread-unanimous",
                    ClosedDistribution::MoreThanAsked => "assessment-spread-sum",
                };
                let problem = Problem::error("assessment-spread", written.span).saying(message).confidential();
                self.problem(problem.with("threshold", self.policy.threshold()));
                None
            }
        }
    }
}

/// The criterion as it was at the time, if that is known.
fn current<'f>(criterion: Option<CriterionId>, frame: &Frame<'f>) -> Option<&'f Criterion> {
    match frame.edition {
        FrameworkEdition::Current => frame.framework.criteria.get(criterion?.index()),
        FrameworkEdition::Other => None,
    }
}

/// A name with one space between its words, so that names that read alike are alike.
fn one_spaced(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
