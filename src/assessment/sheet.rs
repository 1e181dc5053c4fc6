//! A sheet: a file that has been read and found sound.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde_json::error::Category;

use super::fault::{Fault, Place, Shape, What};
use super::file::{Entries, File, FileAction, FileRating, Head, Mode, VERSION};
use super::text::{REPEATED, is_hostile, shortened, tidy};
use crate::model::{Criterion, CriterionId, Framework, FrameworkId};

/// So many things wrong with one file are told.
const TOLD: usize = 10;

/// So much of a reason is told, in characters.
const REASON: usize = 160;

/// Whose sheets are wanted.
#[derive(Debug, Clone)]
pub struct Asked {
    /// The unit's name.
    pub unit: String,
    /// The round's name.
    pub round: String,
}

/// A sheet that fits what was asked for and a framework of the site.
#[derive(Debug)]
pub struct Sheet {
    /// Its number, made once.
    pub id: u128,
    /// The framework.
    pub framework: FrameworkId,
    /// The workshop that it is from, if it tells.
    pub workshop: Option<String>,
    /// Whose scores it holds.
    pub mode: Mode,
    /// How many people's.
    pub assessors: u64,
    /// The day.
    pub date: Date,
    /// The criteria picked for the day.
    pub picked: BTreeSet<CriterionId>,
    /// What is said of each.
    pub(super) ratings: BTreeMap<CriterionId, SheetRating>,
}

#[derive(Debug)]
pub(super) struct SheetRating {
    pub(super) outcome: SheetOutcome,
    pub(super) evidence: Option<String>,
    pub(super) note: Option<String>,
    pub(super) spread: Option<BTreeMap<i64, u64>>,
    pub(super) action: Option<SheetAction>,
}

#[derive(Debug)]
pub(super) enum SheetOutcome {
    Score(i64),
    NotRated(String),
}

#[derive(Debug)]
pub(super) struct SheetAction {
    pub(super) text: String,
    pub(super) owner: Option<String>,
    pub(super) due: Option<Date>,
    pub(super) target: Option<i64>,
}

impl Sheet {
    /// Reads a file and holds it against what was asked for.
    ///
    /// # Errors
    /// With everything that is wrong with it, up to [`TOLD`] faults.
    pub fn read(bytes: &[u8], asked: &Asked, frameworks: &[Framework]) -> Result<Self, Vec<Fault>> {
        let file = parse(bytes).map_err(|fault| vec![fault])?;
        let mut checker = Checker { faults: Vec::new() };
        let sheet = checker.sheet(file, asked, frameworks);
        let mut faults = checker.faults;
        match sheet {
            Some(sheet) if faults.is_empty() => Ok(sheet),
            _ => {
                let more = faults.len().saturating_sub(TOLD);
                faults.truncate(TOLD);
                if more > 0 {
                    faults.push(Fault::of_file(What::More(more)));
                }
                Err(faults)
            }
        }
    }
}

/// The file as it was written.
fn parse(bytes: &[u8]) -> Result<File, Fault> {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let text = std::str::from_utf8(bytes).map_err(|_| Fault::of_file(What::NotText))?;
    // the head first: of another version nothing else is known
    let head: Head = serde_json::from_str(text).map_err(|error| notation(&error, What::NotAnAssessment))?;
    if head.format.as_deref() != Some("polku-assessment") {
        return Err(Fault::of_file(What::NotAnAssessment));
    }
    if let Some(version) = head.format_version.filter(|version| *version != VERSION) {
        return Err(Fault::at("format_version", What::FormatVersion(version)));
    }
    serde_json::from_str(text).map_err(|error| {
        let reason = error.to_string();
        let reason = reason.rsplit_once(" at line ").map_or(reason.as_str(), |(reason, _)| reason);
        notation(&error, What::Shape(Shape::of(&shortened(reason, REASON))))
    })
}

/// The fault of a text that JSON, or the shape, does not allow.
fn notation(error: &serde_json::Error, shape: What) -> Fault {
    let what = match error.classify() {
        Category::Eof => What::Truncated,
        Category::Syntax | Category::Io => What::NotJson,
        Category::Data => shape,
    };
    Fault { what, place: Place::Text { line: error.line(), column: error.column() } }
}

/// A day as programs write it.
fn day(text: &str) -> Option<Date> {
    Date::strptime("%Y-%m-%d", text).ok().filter(|date| date.year() > 0)
}

/// A sheet's number.
fn number(id: &str) -> Option<u128> {
    let is_plain = id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit());
    is_plain.then(|| u128::from_str_radix(id, 16).ok()).flatten()
}

/// Gathers what is wrong.
struct Checker {
    faults: Vec<Fault>,
}

impl Checker {
    fn fault(&mut self, key: impl Into<String>, what: What) {
        self.faults.push(Fault::at(key, what));
    }

    /// A text that is wanted, or a report that it is empty or hostile.
    fn text(&mut self, key: &str, text: &str) -> Option<String> {
        if is_hostile(text) {
            self.fault(key, What::Hostile);
            return None;
        }
        let tidied = tidy(text);
        if tidied.is_none() {
            self.fault(key, What::Empty);
        }
        tidied
    }

    /// A text that may be missing; an empty one is.
    fn optional_text(&mut self, key: &str, text: Option<&str>) -> Option<String> {
        text.and_then(tidy).and_then(|text| self.text(key, &text))
    }

    fn optional_day(&mut self, key: &str, text: Option<&str>) -> Option<Date> {
        let text = text.and_then(tidy)?;
        let date = day(&text);
        if date.is_none() {
            self.fault(key, What::Date(shortened(&text, REPEATED)));
        }
        date
    }

    fn sheet(&mut self, file: File, asked: &Asked, frameworks: &[Framework]) -> Option<Sheet> {
        let id = number(&file.id);
        if id.is_none() {
            self.fault("id", What::Id);
        }
        self.name("unit", &file.unit, &asked.unit, What::Unit);
        self.name("round", &file.round, &asked.round, What::Round);
        let workshop = self.optional_text("workshop", file.workshop.as_deref());
        let date = day(&file.date);
        if date.is_none() {
            self.fault("date", What::Date(shortened(&file.date, REPEATED)));
        }
        match (file.mode, file.assessors) {
            (Mode::Individual, 1) | (Mode::Consensus, 2..) | (Mode::External, 1..) => {}
            (Mode::Individual, _) => self.fault("assessors", What::IndividualOfSeveral),
            (Mode::Consensus, 1) => self.fault("assessors", What::GroupOfOne),
            (Mode::Consensus | Mode::External, _) => self.fault("assessors", What::Nobody),
        }
        self.discussion(&file.discussion);
        let (framework, known) = self.framework(&file, frameworks)?;
        if known.criteria.is_empty() {
            self.faults.push(Fault::of_file(What::OnlyDiscussion));
            return None;
        }
        let criteria = known.criteria.iter().enumerate();
        let places: BTreeMap<&str, CriterionId> =
            criteria.map(|(place, criterion)| (criterion.id.as_str(), CriterionId(place))).collect();
        let picked = self.picked(&file.criteria, &places);
        if file.ratings.0.is_empty() {
            let discussed = !file.discussion.0.is_empty();
            let what = if discussed { What::OnlyDiscussion } else { What::Empty };
            self.fault("ratings", what);
        }
        let mut ratings = BTreeMap::new();
        for (id, rating) in file.ratings.0 {
            let key = format!("ratings.{}", shortened(&id, REPEATED));
            let Some(place) = places.get(id.as_str()) else {
                self.fault(key, What::UnknownCriterion(shortened(&id, REPEATED)));
                continue;
            };
            if !picked.contains(place) {
                self.fault(key.as_str(), What::NotPicked(id));
            }
            let Some(criterion) = known.criteria.get(place.index()) else { continue };
            if let Some(rating) = self.rating(&key, rating, criterion, (file.mode, file.assessors)) {
                ratings.insert(*place, rating);
            }
        }
        let assessors = file.assessors.into();
        Some(Sheet { id: id?, framework, workshop, mode: file.mode, assessors, date: date?, picked, ratings })
    }

    /// Whether a name is the one asked for.
    fn name(&mut self, key: &str, found: &str, asked: &str, other: impl Fn(String) -> What) {
        if self.text(key, found).is_some() && !found.split_whitespace().eq(asked.split_whitespace()) {
            self.fault(key, other(shortened(found, REPEATED)));
        }
    }

    fn discussion(&mut self, discussion: &Entries<String, String>) {
        for (id, answer) in &discussion.0 {
            if is_hostile(id) || is_hostile(answer) {
                self.fault(format!("discussion.{}", shortened(id, REPEATED)), What::Hostile);
            }
        }
    }

    /// The framework of the site that the file names, of the same version.
    fn framework<'f>(&mut self, file: &File, frameworks: &'f [Framework]) -> Option<(FrameworkId, &'f Framework)> {
        let name = &file.framework;
        let Some(place) = frameworks.iter().position(|framework| framework.id == name.id) else {
            self.fault("framework.id", What::UnknownFramework(shortened(&name.id, REPEATED)));
            return None;
        };
        let framework = &frameworks[place];
        if name.version != framework.version {
            let found = name.version.as_ref().map(|version| shortened(version, REPEATED));
            self.fault("framework.version", What::FrameworkVersion { found, wanted: framework.version.clone() });
            return None;
        }
        Some((FrameworkId(place), framework))
    }

    fn picked(&mut self, ids: &[String], places: &BTreeMap<&str, CriterionId>) -> BTreeSet<CriterionId> {
        let mut picked = BTreeSet::new();
        for id in ids {
            match places.get(id.as_str()) {
                None => self.fault("criteria", What::UnknownCriterion(shortened(id, REPEATED))),
                Some(place) if !picked.insert(*place) => self.fault("criteria", What::CriterionTwice(id.clone())),
                Some(_) => {}
            }
        }
        picked
    }

    fn rating(
        &mut self,
        key: &str,
        file: FileRating,
        criterion: &Criterion,
        (mode, assessors): (Mode, u32),
    ) -> Option<SheetRating> {
        let evidence = self.optional_text(&format!("{key}.evidence"), file.evidence.as_deref());
        let note = self.optional_text(&format!("{key}.note"), file.note.as_deref());
        let action = file.action.as_ref().and_then(|action| self.action(&format!("{key}.action"), action, criterion));
        let spread =
            file.spread.map(|spread| self.spread(&format!("{key}.spread"), spread, criterion, mode, assessors));
        let outcome = match (file.score, file.not_rated) {
            (Some(score), None) => {
                self.score(&format!("{key}.score"), score, criterion);
                SheetOutcome::Score(score)
            }
            (None, Some(reason)) => {
                if !criterion.may_be_not_rated {
                    self.fault(key, What::MustBeRated);
                }
                SheetOutcome::NotRated(self.text(&format!("{key}.not_rated"), &reason)?)
            }
            (None, None) => {
                self.fault(key, What::NoOutcome);
                return None;
            }
            (Some(_), Some(_)) => {
                self.fault(key, What::TwoOutcomes);
                return None;
            }
        };
        Some(SheetRating { outcome, evidence, note, spread, action })
    }

    fn score(&mut self, key: &str, score: i64, criterion: &Criterion) {
        match &criterion.scale {
            None => self.fault(key, What::NoScale),
            Some(scale) if !(scale.min..=scale.max).contains(&score) => {
                self.fault(key, What::Score { score, min: scale.min, max: scale.max });
            }
            Some(_) => {}
        }
    }

    fn spread(
        &mut self,
        key: &str,
        spread: Entries<i64, u32>,
        criterion: &Criterion,
        mode: Mode,
        assessors: u32,
    ) -> BTreeMap<i64, u64> {
        if mode != Mode::Consensus {
            self.fault(key, What::SpreadOfOne);
        }
        for score in spread.0.keys() {
            self.score(key, *score, criterion);
        }
        if spread.0.values().map(|count| u64::from(*count)).sum::<u64>() > assessors.into() {
            self.fault(key, What::SpreadSum);
        }
        spread.0.into_iter().filter(|(_, count)| *count > 0).map(|(score, count)| (score, count.into())).collect()
    }

    fn action(&mut self, key: &str, action: &FileAction, criterion: &Criterion) -> Option<SheetAction> {
        let owner = self.optional_text(&format!("{key}.owner"), action.owner.as_deref());
        let due = self.optional_day(&format!("{key}.due"), action.due.as_deref());
        if let Some(target) = action.target {
            self.score(&format!("{key}.target"), target, criterion);
        }
        // the form may save the row of an action that nobody filled in
        if tidy(&action.text).is_none() && owner.is_none() && due.is_none() && action.target.is_none() {
            return None;
        }
        let text = self.text(&format!("{key}.text"), &action.text)?;
        Some(SheetAction { text, owner, due, target: action.target })
    }
}
