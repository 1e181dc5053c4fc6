//! Assessments as open data: scores and, where they may be told, distributions. Texts are not open data.

use super::table::{About, Cell, Column, Table};
use crate::model::raw::AssessmentMode;
use crate::model::{Assessment, FrameworkEdition, Outcome};
use crate::render::edition::Edition;
use crate::render::site::assessments::{Series, series};

/// The id of the table.
const ID: &str = "assessments";

/// Where the file is, from the root.
pub const PATH: &str = "data/assessments.csv";

/// Columns: one row a criterion and round.
const COLUMNS: [Column; 11] = [
    Column::text("framework"),
    Column::text("version"),
    Column::text("unit").meaning("assessed-unit"),
    Column::text("round"),
    Column::date("date").meaning("assessed-date"),
    Column::text("mode"),
    Column::number("assessors"),
    Column::text("criterion"),
    Column::text("state"),
    Column::number("score"),
    Column::text("distribution"),
];

/// The table of all assessments, if there are any.
pub(super) fn table(edition: &Edition<'_>) -> Option<Table> {
    let all = series(edition);
    let mut rows = Vec::new();
    for series in &all {
        for round in &series.rounds {
            rows.extend(criteria(series, round).into_iter().map(|criterion| record(series, round, criterion)));
        }
    }
    Some(Table { about: about(edition)?, columns: &COLUMNS, rows })
}

/// What the file is about, if there is one.
pub(super) fn about(edition: &Edition<'_>) -> Option<About> {
    let all = series(edition);
    let span = all.first()?.rounds.first()?.span;
    Some(About {
        id: ID.to_owned(),
        title: edition.localisation.word("assessments-title"),
        description: Some(edition.localisation.word("assessments-description")),
        source: None,
        date: all.iter().flat_map(|series| &series.rounds).map(|round| round.date).max(),
        span,
    })
}

/// The criteria of the framework as it was, as far as that is known.
fn criteria<'a>(series: &Series<'a>, round: &'a Assessment) -> Vec<&'a str> {
    match series.edition {
        FrameworkEdition::Current => series.framework.criteria.iter().map(|criterion| criterion.id.as_str()).collect(),
        FrameworkEdition::Other => round.ratings.keys().map(String::as_str).collect(),
    }
}

fn record(series: &Series<'_>, round: &Assessment, criterion: &str) -> Vec<Cell> {
    let rating = round.ratings.get(criterion);
    let (state, score) = match rating.map(|rating| &rating.outcome) {
        None => ("not-dealt-with", Cell::empty()),
        Some(Outcome::NotRated(_)) => ("not-rated", Cell::empty()),
        Some(Outcome::Score(score)) => ("score", Cell::number(score)),
    };
    let spread = rating.and_then(|rating| rating.spread.as_ref());
    let spread = spread
        .map(|spread| spread.counts().map(|(score, people)| format!("{score}:{people}")).collect::<Vec<_>>().join(" "));
    let mode = match round.mode {
        AssessmentMode::Consensus => "consensus",
        AssessmentMode::External => "external",
    };
    vec![
        Cell::text(&series.framework.id),
        Cell::text(round.version.as_deref().unwrap_or_default()),
        Cell::text(&round.unit),
        Cell::text(&round.round),
        Cell::date(Some(round.date)),
        Cell::word(mode),
        Cell::number(round.assessors),
        Cell::text(criterion),
        Cell::word(state),
        score,
        Cell::word(&spread.unwrap_or_default()),
    ]
}
