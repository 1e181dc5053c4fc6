//! Assessments as open data: scores and, where they may be told, distributions. Texts are not open data.

use super::inert;
use crate::diagnostic::Span;
use crate::model::raw::AssessmentMode;
use crate::model::{Assessment, FrameworkEdition, Outcome};
use crate::output::OutputPath;
use crate::render::edition::Edition;
use crate::render::site::assessments::{Series, series};

/// Where the file is, from the root.
pub const PATH: &str = "data/assessments.csv";

/// Columns: one row a criterion and round.
const COLUMNS: [&str; 11] = [
    "framework",
    "version",
    "unit",
    "round",
    "date",
    "mode",
    "assessors",
    "criterion",
    "state",
    "score",
    "distribution",
];

/// The file of all assessments, if there are any.
pub fn file(edition: &Edition<'_>) -> Option<(OutputPath, Vec<u8>, Span)> {
    let all = series(edition);
    let span = all.first()?.rounds.first()?.span;
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).ok()?;
    for series in &all {
        for round in &series.rounds {
            for criterion in criteria(series, round) {
                writer.write_record(record(series, round, criterion)).ok()?;
            }
        }
    }
    Some((OutputPath::parse(PATH).ok()?, writer.into_inner().ok()?, span))
}

/// The criteria of the framework as it was, as far as that is known.
fn criteria<'a>(series: &Series<'a>, round: &'a Assessment) -> Vec<&'a str> {
    match series.edition {
        FrameworkEdition::Current => series.framework.criteria.iter().map(|criterion| criterion.id.as_str()).collect(),
        FrameworkEdition::Other => round.ratings.keys().map(String::as_str).collect(),
    }
}

fn record(series: &Series<'_>, round: &Assessment, criterion: &str) -> [String; 11] {
    let rating = round.ratings.get(criterion);
    let (state, score) = match rating.map(|rating| &rating.outcome) {
        None => ("not-dealt-with", String::new()),
        Some(Outcome::NotRated(_)) => ("not-rated", String::new()),
        Some(Outcome::Score(score)) => ("score", score.to_string()),
    };
    let spread = rating.and_then(|rating| rating.spread.as_ref());
    let spread = spread
        .map(|spread| spread.counts().map(|(score, people)| format!("{score}:{people}")).collect::<Vec<_>>().join(" "));
    let mode = match round.mode {
        AssessmentMode::Consensus => "consensus",
        AssessmentMode::External => "external",
    };
    [
        inert(&series.framework.id),
        inert(round.version.as_deref().unwrap_or_default()),
        inert(&round.unit),
        inert(&round.round),
        round.date.to_string(),
        mode.to_owned(),
        round.assessors.to_string(),
        inert(criterion),
        state.to_owned(),
        score,
        spread.unwrap_or_default(),
    ]
}
