//! Rounds of assessments over time: by framework, version, unit and whose scores they are. Scores are ordinal, so nothing here is a mean.

pub mod view;

use std::collections::{BTreeMap, BTreeSet};

use super::page::date_view;
use crate::locale::Argument;
use crate::model::raw::AssessmentMode;
use crate::model::{Assessment, Criterion, Framework, FrameworkEdition, FrameworkId, Outcome, Rating, Words};
use crate::render::document::html::{Links, Writer, escape};
use crate::render::edition::Edition;
use view::{
    AssessedCriterionView, AssessedGroupView, AssessedTextView, ChangeOfScoreView, DistributionRowView,
    DistributionView, PlannedActionView, RatingView, RoundView, SeriesView,
};

/// Rounds that may be compared, in the order of their days.
pub struct Series<'a> {
    /// The framework.
    pub framework: &'a Framework,
    /// Whether it is the version that the site holds.
    pub edition: FrameworkEdition,
    /// The rounds.
    pub rounds: Vec<&'a Assessment>,
}

/// By what rounds are put together.
type Key<'a> = (FrameworkId, &'a str, bool, &'a Option<String>, AssessmentMode);

/// Rounds by framework, unit, version and whose scores they are, the version of the site first. Only rounds of one series are compared.
pub fn series<'a>(edition: &Edition<'a>) -> Vec<Series<'a>> {
    let site = edition.site();
    let mut by_key: BTreeMap<Key<'_>, Vec<&Assessment>> = BTreeMap::new();
    for one in &site.assessments {
        let is_other = one.edition == FrameworkEdition::Other;
        by_key.entry((one.framework, &one.unit, is_other, &one.version, one.mode)).or_default().push(one);
    }
    let one = |((framework, _, is_other, _, _), mut rounds): (Key<'_>, Vec<&'a Assessment>)| {
        rounds.sort_by_key(|round| (round.date, &round.round));
        let edition = if is_other { FrameworkEdition::Other } else { FrameworkEdition::Current };
        Some(Series { framework: site.frameworks.get(framework.index())?, edition, rounds })
    };
    by_key.into_iter().filter_map(one).collect()
}

/// Every series, for the page of rounds.
pub(super) fn views(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Vec<SeriesView> {
    let all = series(edition);
    all.iter().enumerate().map(|(place, one)| Page { edition, series: one }.view(place, writer)).collect()
}

struct Page<'a, 'e> {
    edition: &'a Edition<'e>,
    series: &'a Series<'e>,
}

/// A criterion as a row: its id, and the criterion where the site holds that version of the framework.
type Row<'a> = (&'a str, Option<&'a Criterion>);

impl Page<'_, '_> {
    fn text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.edition.localisation.text(key, arguments)
    }

    fn word(&self, key: &str) -> String {
        self.edition.localisation.word(key)
    }

    fn number(&self, number: i64) -> String {
        self.edition.localisation.locale.integer(number)
    }

    fn view(&self, place: usize, writer: &mut Writer<'_, '_>) -> SeriesView {
        let first = self.series.rounds.first();
        let scale = self.scales().first().filter(|_| !self.has_scales()).copied();
        SeriesView {
            id: format!("polku-rounds-{}", place + 1),
            mode: first.map(|round| self.mode(round)).unwrap_or_default(),
            unit: first.map(|round| round.unit.clone()).unwrap_or_default(),
            framework_html: writer.label(&self.series.framework.title),
            version: first.and_then(|round| round.version.clone()),
            is_current: self.is_current(),
            scale: scale.map(|scale| self.range(scale)),
            rounds: self.series.rounds.iter().map(|round| self.round(round, writer)).collect(),
            groups: self.groups(writer),
        }
    }

    fn is_current(&self) -> bool {
        self.series.edition == FrameworkEdition::Current
    }

    /// The scales of the framework's criteria, as far as its version is known.
    fn scales(&self) -> Vec<Ends> {
        let criteria = self.series.framework.criteria.iter().filter(|_| self.is_current());
        criteria.filter_map(ends).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// Whether there are several, so that each is named where it is used.
    fn has_scales(&self) -> bool {
        self.scales().len() > 1
    }

    fn range(&self, (min, max): Ends) -> String {
        self.edition.localisation.locale.range(min.into(), max.into())
    }

    fn round(&self, round: &Assessment, writer: &mut Writer<'_, '_>) -> RoundView {
        let framework = self.series.framework;
        let count = |number: usize| self.number(i64::try_from(number).unwrap_or(i64::MAX));
        let (rated, of) = (count(round.scored()), count(framework.criteria.len()));
        let total = round.total(framework);
        let band = total.and_then(|total| framework.bands.get(total.band?));
        let rated = match (self.is_current(), total) {
            (false, _) => self.text("round-rated-other", &[("rated", Argument::Text(&rated))]),
            (true, Some(_)) => {
                self.text("round-rated", &[("rated", Argument::Text(&rated)), ("of", Argument::Text(&of))])
            }
            (true, None) => {
                self.text("round-incomplete", &[("rated", Argument::Text(&rated)), ("of", Argument::Text(&of))])
            }
        };
        RoundView {
            name: round.round.clone(),
            date: date_view(round.date, &self.edition.localisation.locale),
            mode: self.mode(round),
            assessors: self.number(i64::try_from(round.assessors).unwrap_or(i64::MAX)),
            rated,
            total: total.map(|total| format!("{}/{}", self.number(total.sum), self.number(total.of))),
            band_html: band.map(|band| writer.label(&band.label)),
            reviewed_html: round.review.as_ref().map(|review| plain(&review.role, writer)),
            review_date: round.review.as_ref().map(|review| date_view(review.date, &self.edition.localisation.locale)),
            texts: if round.review.is_some() { self.texts(round, writer) } else { Vec::new() },
            actions: if round.has_published_actions() { self.actions(round, writer) } else { Vec::new() },
            answers_html: round.published_answers().map(|answer| writer.answer(answer)).collect(),
        }
    }

    fn mode(&self, round: &Assessment) -> String {
        self.word(match round.mode {
            AssessmentMode::Consensus => "round-consensus",
            AssessmentMode::External => "round-external",
        })
    }

    /// Ratings in the order of the framework's criteria.
    fn ratings<'r>(&self, round: &'r Assessment) -> Vec<(&'r str, &'r Rating)> {
        let mut ratings: Vec<_> = round.ratings.iter().map(|(id, rating)| (id.as_str(), rating)).collect();
        if self.is_current() {
            ratings.sort_by_key(|(_, rating)| rating.criterion);
        }
        ratings
    }

    fn texts(&self, round: &Assessment, writer: &mut Writer<'_, '_>) -> Vec<AssessedTextView> {
        let mut texts = Vec::new();
        for (id, rating) in self.ratings(round) {
            if rating.evidence.is_some() || rating.note.is_some() {
                texts.push(AssessedTextView {
                    criterion_html: self.statement(id, rating, writer),
                    evidence_html: rating.evidence.as_ref().map(|text| plain(text, writer)),
                    note_html: rating.note.as_ref().map(|text| plain(text, writer)),
                });
            }
        }
        texts
    }

    fn actions(&self, round: &Assessment, writer: &mut Writer<'_, '_>) -> Vec<PlannedActionView> {
        let mut actions = Vec::new();
        for (id, rating) in self.ratings(round) {
            if let Some(action) = &rating.action {
                actions.push(PlannedActionView {
                    criterion_html: self.statement(id, rating, writer),
                    text_html: plain(&action.text, writer),
                    owner_html: action.owner.as_ref().map(|owner| plain(owner, writer)),
                    due: action.due.map(|due| date_view(due, &self.edition.localisation.locale)),
                    target: action.target.map(|target| self.number(target)),
                });
            }
        }
        actions
    }

    /// What a criterion says. Another version may have worded it otherwise, so that its id stands for it.
    fn statement(&self, id: &str, rating: &Rating, writer: &mut Writer<'_, '_>) -> String {
        let criteria = &self.series.framework.criteria;
        let known = rating.criterion.filter(|_| self.is_current()).and_then(|id| criteria.get(id.index()));
        name((id, known), writer)
    }

    /// The groups of the framework with their criteria; what is in none, last.
    fn groups(&self, writer: &mut Writer<'_, '_>) -> Vec<AssessedGroupView> {
        let framework = self.series.framework;
        if !self.is_current() {
            let mut ids: Vec<&str> =
                self.series.rounds.iter().flat_map(|round| round.ratings.keys()).map(String::as_str).collect();
            ids.sort_unstable();
            ids.dedup();
            let rows: Vec<Row<'_>> = ids.into_iter().map(|id| (id, None)).collect();
            return vec![self.group(None, &rows, writer)];
        }
        let mut groups = Vec::new();
        for id in &framework.groups {
            let rows: Vec<Row<'_>> =
                framework.criteria.iter().filter(|criterion| criterion.groups.contains(id)).map(row).collect();
            if !rows.is_empty() {
                let title = writer.label(&self.edition.site()[*id].label);
                groups.push(self.group(Some(title), &rows, writer));
            }
        }
        let rest: Vec<Row<'_>> =
            framework.criteria.iter().filter(|criterion| criterion.groups.is_empty()).map(row).collect();
        if !rest.is_empty() {
            groups.push(self.group(None, &rest, writer));
        }
        groups
    }

    fn group(&self, title_html: Option<String>, rows: &[Row<'_>], writer: &mut Writer<'_, '_>) -> AssessedGroupView {
        let criteria = rows.iter().map(|row| AssessedCriterionView {
            statement_html: name(*row, writer),
            scale: row.1.and_then(ends).filter(|_| self.has_scales()).map(|ends| self.range(ends)),
            ratings: self.over_time(row.0, writer),
        });
        AssessedGroupView { title_html, criteria: criteria.collect(), distributions: self.distributions(rows) }
    }

    /// A criterion from round to round.
    fn over_time(&self, id: &str, writer: &mut Writer<'_, '_>) -> Vec<RatingView> {
        let mut earlier: Option<&Assessment> = None;
        let mut cells = Vec::new();
        for round in &self.series.rounds {
            let change = earlier.and_then(|earlier| self.change(earlier.score(id), round.score(id)));
            cells.push(self.cell(round, id, change, writer));
            earlier = Some(round);
        }
        cells
    }

    fn cell(
        &self,
        round: &Assessment,
        id: &str,
        change: Option<ChangeOfScoreView>,
        writer: &mut Writer<'_, '_>,
    ) -> RatingView {
        let rating = round.ratings.get(id);
        let (kind, text, reason_html) = match rating.map(|rating| &rating.outcome) {
            None => ("not-dealt-with", self.word("round-not-dealt-with"), None),
            Some(Outcome::Score(score)) => ("score", self.number(*score), None),
            Some(Outcome::NotRated(reason)) => {
                // a reason is a text like others
                let reason = round.review.as_ref().map(|_| plain(reason, writer));
                ("not-rated", self.word("round-not-rated"), reason)
            }
        };
        let spread = rating.and_then(|rating| rating.spread.as_ref()).map(|spread| {
            let parts = spread.counts().map(|(score, count)| {
                let people = i64::try_from(count).unwrap_or(i64::MAX);
                let (score, shown) = (self.number(score), self.number(people));
                self.text("round-gave", &[("score", Argument::Text(&score)), ("people", Argument::Text(&shown))])
            });
            parts.collect::<Vec<_>>().join(", ")
        });
        RatingView { kind, text, reason_html, change, spread }
    }

    /// The change from one round to the next, in words; the steps of an ordinal scale are not counted.
    fn change(&self, before: Option<i64>, now: Option<i64>) -> Option<ChangeOfScoreView> {
        let now = now?;
        let Some(before) = before else {
            return Some(ChangeOfScoreView { sign: "", text: self.word("round-change-none") });
        };
        let (sign, key) = match now.cmp(&before) {
            std::cmp::Ordering::Greater => ("↑", "round-change-up"),
            std::cmp::Ordering::Less => ("↓", "round-change-down"),
            std::cmp::Ordering::Equal => ("=", "round-change-same"),
        };
        let before = self.number(before);
        Some(ChangeOfScoreView { sign, text: self.text(key, &[("before", Argument::Text(&before))]) })
    }

    /// Distributions of a group's criteria by scale, since scores of different scales are not alike.
    fn distributions(&self, rows: &[Row<'_>]) -> Vec<DistributionView> {
        let mut by_scale: BTreeMap<Option<Ends>, Vec<Row<'_>>> = BTreeMap::new();
        for row in rows {
            by_scale.entry(row.1.and_then(ends)).or_default().push(*row);
        }
        let has_scales = self.has_scales();
        let one = |(scale, rows): (Option<Ends>, Vec<Row<'_>>)| DistributionView {
            scale: scale.filter(|_| has_scales).map(|ends| self.range(ends)),
            rows: self.distribution(&rows),
        };
        by_scale.into_iter().map(one).collect()
    }

    /// How many criteria of a group have each score in each round, the highest score first.
    fn distribution(&self, rows: &[Row<'_>]) -> Vec<DistributionRowView> {
        let of_scale = rows.iter().filter_map(|(_, criterion)| criterion.as_ref()?.scale.as_ref());
        let given = self.series.rounds.iter().flat_map(|round| rows.iter().filter_map(|(id, _)| round.score(id)));
        let ends: Vec<i64> = of_scale.flat_map(|scale| [scale.min, scale.max]).chain(given).collect();
        let (Some(min), Some(max)) = (ends.iter().min(), ends.iter().max()) else { return Vec::new() };
        let count = |wanted: &dyn Fn(&Assessment, &str) -> bool| -> Vec<usize> {
            let of_round = |round: &&Assessment| rows.iter().filter(|(id, _)| wanted(round, id)).count();
            self.series.rounds.iter().map(of_round).collect()
        };
        let mut distribution: Vec<DistributionRowView> = (*min..=*max)
            .rev()
            .map(|score| DistributionRowView {
                kind: "score",
                label: self.number(score),
                counts: count(&|round, id| round.score(id) == Some(score)),
            })
            .collect();
        let is_unrated = |round: &Assessment, id: &str| round.ratings.contains_key(id) && round.score(id).is_none();
        let others = [
            ("not-rated", "round-not-rated", count(&is_unrated)),
            ("not-dealt-with", "round-not-dealt-with", count(&|round, id| !round.ratings.contains_key(id))),
        ];
        for (kind, key, counts) in others {
            if counts.iter().any(|count| *count > 0) {
                distribution.push(DistributionRowView { kind, label: self.word(key), counts });
            }
        }
        distribution
    }
}

/// The lowest and the highest score of a scale.
type Ends = (i64, i64);

fn ends(criterion: &Criterion) -> Option<Ends> {
    criterion.scale.as_ref().map(|scale| (scale.min, scale.max))
}

fn row(criterion: &Criterion) -> Row<'_> {
    (&criterion.id, Some(criterion))
}

/// What a criterion is called in a table.
fn name((id, criterion): Row<'_>, writer: &mut Writer<'_, '_>) -> String {
    match criterion {
        Some(criterion) => writer.label(&criterion.statement),
        None => escape(id).into_owned(),
    }
}

/// A text that people typed in a room: no markup is in it.
fn plain(text: &Words, writer: &mut Writer<'_, '_>) -> String {
    writer.line(text, Links::Words)
}
