//! What the form's scripts know: the framework, the questions, and the words of the theme.

use std::collections::BTreeMap;

use serde::Serialize;

use super::alone;
use crate::locale::Argument;
use crate::model::{Criterion, Framework, Workshop};
use crate::render::edition::Edition;
use crate::render::localisation::Localisation;

/// The theme's strings that the scripts show.
const TEXTS: &[&str] = &[
    "assessment-band",
    "assessment-before-same",
    "assessment-before-unit",
    "assessment-cannot-keep",
    "assessment-column-agreed",
    "assessment-column-before",
    "assessment-column-change",
    "assessment-column-counts",
    "assessment-column-criterion",
    "assessment-column-gap",
    "assessment-column-now",
    "assessment-column-range",
    "assessment-column-score",
    "assessment-column-target",
    "assessment-comparison-of",
    "assessment-confirm-replace",
    "assessment-criterion",
    "assessment-file-criterion",
    "assessment-file-format",
    "assessment-file-framework",
    "assessment-file-key",
    "assessment-file-large",
    "assessment-file-more",
    "assessment-file-must-be-rated",
    "assessment-file-not-json",
    "assessment-file-not-picked",
    "assessment-file-other",
    "assessment-file-question",
    "assessment-file-rating",
    "assessment-file-score",
    "assessment-file-unreadable",
    "assessment-file-value",
    "assessment-file-version",
    "assessment-file-workshop",
    "assessment-forgotten",
    "assessment-gaps",
    "assessment-gaps-none",
    "assessment-gaps-unrated",
    "assessment-kept",
    "assessment-missing-open",
    "assessment-missing-unpicked",
    "assessment-missing-unrated",
    "assessment-needs-action",
    "assessment-needs-assessors",
    "assessment-needs-date",
    "assessment-needs-reason",
    "assessment-needs-round",
    "assessment-needs-unit",
    "assessment-no-total",
    "assessment-no-version",
    "assessment-not-rated-short",
    "assessment-opened",
    "assessment-paper",
    "assessment-paper-score",
    "assessment-papers",
    "assessment-progress",
    "assessment-progress-discussion",
    "assessment-radar-few",
    "assessment-radar-label",
    "assessment-radar-table",
    "assessment-range",
    "assessment-rated",
    "assessment-remove",
    "assessment-restored",
    "assessment-saved",
    "assessment-scale",
    "assessment-sheet-mode",
    "assessment-sheet-other",
    "assessment-sheet-others",
    "assessment-sheet-rated",
    "assessment-sheet-twice",
    "assessment-sheets",
    "assessment-silent",
    "assessment-spread",
    "assessment-spread-count",
    "assessment-spread-here",
    "assessment-spread-none",
    "assessment-started",
    "assessment-total",
    "assessment-unscored",
    "assessment-weighted",
    "assessment-words-left",
    "workshop-not-picked",
];

/// What the scripts put into the texts: a name in braces stands in the place of each.
const PLACES: &[&str] = &[
    "count", "date", "done", "expected", "file", "found", "from", "id", "label", "labels", "least", "max", "min",
    "missing", "number", "numbers", "range", "round", "score", "total", "unit", "where",
];

#[derive(Serialize)]
struct Data<'a> {
    language: String,
    workshop: &'a str,
    framework: FrameworkData<'a>,
    groups: Vec<GroupData<'a>>,
    criteria: Vec<CriterionData<'a>>,
    bands: Vec<BandData>,
    questions: Vec<&'a str>,
    texts: BTreeMap<&'static str, Text>,
}

#[derive(Serialize)]
struct FrameworkData<'a> {
    id: &'a str,
    version: Option<&'a str>,
}

#[derive(Serialize)]
struct GroupData<'a> {
    id: &'a str,
    label: String,
}

#[derive(Serialize)]
struct CriterionData<'a> {
    id: &'a str,
    number: usize,
    statement: String,
    groups: Vec<&'a str>,
    min: i64,
    max: i64,
    weight: Option<u32>,
    may_be_not_rated: bool,
    picked: bool,
}

#[derive(Serialize)]
struct BandData {
    from: i64,
    label: String,
}

/// A text, or one for a single thing and one for any other number.
#[derive(Serialize)]
#[serde(untagged)]
enum Text {
    Always(String),
    ByNumber { one: String, other: String },
}

/// A criterion that can be scored, at its place in the framework.
#[derive(Clone, Copy)]
pub(super) struct Scored<'a> {
    /// From 1.
    pub(super) number: usize,
    pub(super) criterion: &'a Criterion,
    pub(super) min: i64,
    pub(super) max: i64,
    /// Whether it is dealt with in the workshop.
    pub(super) picked: bool,
}

/// The criteria of the workshop's framework that have a scale, picked or not.
pub(super) fn scored<'a>(framework: &'a Framework, workshop: &Workshop) -> Vec<Scored<'a>> {
    let scored = framework.criteria.iter().enumerate().filter_map(|(place, criterion)| {
        let scale = criterion.scale.as_ref()?;
        let picked = workshop.criteria.iter().any(|id| id.index() == place);
        Some(Scored { number: place + 1, criterion, min: scale.min, max: scale.max, picked })
    });
    scored.collect()
}

/// The data as JSON that may stand in a `script` element. `questions` are the ids of those for discussion.
pub(super) fn json(edition: &Edition<'_>, workshop: &Workshop, scored: &[Scored<'_>], questions: Vec<&str>) -> String {
    let site = edition.site();
    let framework = &site.frameworks[workshop.framework.index()];
    let groups = framework.groups.iter().map(|id| (site[*id].id.as_str(), edition.label(&site[*id].label)));
    let other = scored.iter().any(|scored| scored.criterion.groups.is_empty());
    let rest = other.then(|| ("", edition.localisation.word("assessment-other-criteria")));
    let data = Data {
        language: edition.language().html(),
        workshop: &workshop.id,
        framework: FrameworkData { id: &framework.id, version: framework.version.as_deref() },
        groups: groups.chain(rest).map(|(id, label)| GroupData { id, label }).collect(),
        criteria: scored.iter().map(|scored| criterion(edition, scored)).collect(),
        bands: framework
            .bands
            .iter()
            .map(|band| BandData { from: band.from, label: edition.label(&band.label) })
            .collect(),
        questions,
        texts: TEXTS.iter().map(|key| (*key, text(edition.localisation, key))).collect(),
    };
    // plain structs of texts and numbers always have a JSON form
    alone::json(&serde_json::to_string(&data).unwrap_or_default())
}

fn criterion<'a>(edition: &Edition<'a>, scored: &Scored<'a>) -> CriterionData<'a> {
    let Scored { number, criterion, min, max, picked } = *scored;
    let groups: Vec<&str> = criterion.groups.iter().map(|id| edition.site()[*id].id.as_str()).collect();
    CriterionData {
        id: &criterion.id,
        number,
        statement: edition.label(&criterion.statement),
        groups: if groups.is_empty() { vec![""] } else { groups },
        min,
        max,
        weight: criterion.weight,
        may_be_not_rated: criterion.may_be_not_rated,
        picked,
    }
}

fn text(localisation: &Localisation, key: &str) -> Text {
    let places: Vec<(&str, String)> = PLACES.iter().map(|name| (*name, format!("{{{name}}}"))).collect();
    let form = |n: i64| {
        let mut arguments: Vec<(&str, Argument<'_>)> =
            places.iter().map(|(name, place)| (*name, Argument::Text(place))).collect();
        arguments.push(("n", Argument::Count(n)));
        localisation.text(key, &arguments)
    };
    let (one, other) = (form(1), form(2));
    if one == other { Text::Always(other) } else { Text::ByNumber { one, other } }
}
