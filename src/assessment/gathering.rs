//! The sheets of one unit and round, taken in one after the other.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::Asked;
use super::fault::{Fault, What};
use super::file::Mode;
use super::sheet::{Sheet, SheetOutcome, SheetRating};
use super::text::{REPEATED, shortened};
use crate::diagnostic::{FileId, Span};
use crate::disclosure::{Distribution, Policy};
use crate::model::raw::{Action, Assessment, AssessmentMode, DateText, Rating, Reviewed};
use crate::model::{Criterion, CriterionId, Framework, FrameworkId};
use crate::source::yaml::{OrderedMap, Spanned};

/// What is kept of the sheets taken in so far: the group's own, and of those of single people how many gave each score.
/// It does not grow with what they wrote.
#[derive(Debug, Default)]
pub struct Gathering {
    /// The file of each sheet, and what its bytes came to.
    seen: BTreeMap<u128, (String, [u8; 32])>,
    /// By framework and workshop.
    counted: BTreeMap<(FrameworkId, Option<String>), Counted>,
    /// The group's own sheet, the first of them.
    agreed: Option<(String, Sheet)>,
    /// The files of the group's own sheets.
    files: Vec<String>,
}

/// Sheets of single people by one framework, from one workshop.
#[derive(Debug, Default)]
struct Counted {
    files: Vec<String>,
    spreads: BTreeMap<CriterionId, BTreeMap<i64, u64>>,
}

impl Counted {
    /// Adds what was counted of another workshop's sheets.
    fn add(&mut self, other: Self) {
        self.files.extend(other.files);
        for (criterion, spread) in other.spreads {
            let own = self.spreads.entry(criterion).or_default();
            for (score, count) in spread {
                *own.entry(score).or_default() += count;
            }
        }
    }
}

/// Why there is nothing to be published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAgreed {
    /// There is no sheet of the group.
    #[error("none of the files holds what the group agreed on")]
    None,
    /// There are several.
    #[error("several files hold what the group agreed on: {}", .0.join(", "))]
    Several(Vec<String>),
}

/// What a unit agreed on in a round.
#[derive(Debug)]
pub struct Agreed {
    /// The file that it is from.
    pub file: String,
    /// The framework.
    pub framework: FrameworkId,
    /// As content.
    pub assessment: Assessment,
    /// How many people took part, by their own sheets.
    pub sheets: usize,
    /// How many took part, as published.
    pub assessors: u64,
    /// How many criteria have a score.
    pub scored: usize,
    /// How many have a reason in its place.
    pub not_rated: usize,
    /// How many were picked for the day and are in neither.
    pub left: usize,
    /// Of how many criteria the framework consists.
    pub criteria: usize,
    /// Distributions that may be told, and others.
    pub spreads: Spreads,
    /// Whether it holds texts that are published only after a review.
    pub has_texts: bool,
    /// Whether it holds an action plan.
    pub has_actions: bool,
    /// Sheets of another framework or workshop, which were not counted.
    pub others: Vec<(String, Fault)>,
}

/// How many criteria have a distribution of scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Spreads {
    /// Those that may be told.
    pub open: usize,
    /// Those that would tell what a few people gave.
    pub closed: usize,
}

impl Gathering {
    /// Takes a sheet in; `hash` is of the bytes of its file.
    ///
    /// # Errors
    /// When the same sheet has been taken in from another file.
    pub fn add(&mut self, file: &str, hash: [u8; 32], sheet: Sheet) -> Result<(), Fault> {
        if let Some((first, known)) = self.seen.get(&sheet.id) {
            if *known == hash {
                return Err(Fault::of_file(What::Duplicate(first.clone())));
            }
            // of what the group agreed on nobody but the group can tell which state holds
            if sheet.mode != Mode::Individual {
                self.files.push(file.to_owned());
            }
            return Err(Fault::of_file(What::OtherState(first.clone())));
        }
        self.seen.insert(sheet.id, (file.to_owned(), hash));
        match sheet.mode {
            Mode::Individual => {
                let counted = self.counted.entry((sheet.framework, sheet.workshop)).or_default();
                counted.files.push(file.to_owned());
                for (criterion, rating) in sheet.ratings {
                    if let SheetOutcome::Score(score) = rating.outcome {
                        *counted.spreads.entry(criterion).or_default().entry(score).or_default() += 1;
                    }
                }
            }
            Mode::Consensus | Mode::External => {
                self.files.push(file.to_owned());
                self.agreed.get_or_insert((file.to_owned(), sheet));
            }
        }
        Ok(())
    }

    /// What the group agreed on, as it may be published under the policy.
    ///
    /// # Errors
    /// When there is no sheet of the group, or more than one.
    pub fn agreed(self, asked: &Asked, frameworks: &[Framework], policy: &Policy) -> Result<Agreed, NotAgreed> {
        if self.files.len() > 1 {
            return Err(NotAgreed::Several(self.files));
        }
        let (file, sheet) = self.agreed.ok_or(NotAgreed::None)?;
        let framework = frameworks.get(sheet.framework.index()).ok_or(NotAgreed::None)?;
        let name = |id: FrameworkId| frameworks.get(id.index()).map_or("", |framework| framework.id.as_str());
        let mut counted = Counted::default();
        let mut others = Vec::new();
        for ((id, workshop), one) in self.counted {
            let what = match (workshop, &sheet.workshop) {
                _ if id != sheet.framework => {
                    What::OtherFramework { found: name(id).to_owned(), wanted: framework.id.clone() }
                }
                (Some(found), Some(wanted)) if found != *wanted => {
                    What::OtherWorkshop { found: shortened(&found, REPEATED), wanted: shortened(wanted, REPEATED) }
                }
                _ => {
                    counted.add(one);
                    continue;
                }
            };
            others.extend(one.files.into_iter().map(|file| (file, Fault::of_file(what.clone()))));
        }
        let sheets = counted.files.len();
        let assessors = match sheet.mode {
            // those of the unit are not among them
            Mode::External => sheet.assessors,
            Mode::Consensus | Mode::Individual => sheet.assessors.max(u64::try_from(sheets).unwrap_or(u64::MAX)),
        };
        let left = sheet.picked.iter().filter(|id| !sheet.ratings.contains_key(id)).count();
        let is_score = |rating: &&SheetRating| matches!(rating.outcome, SheetOutcome::Score(_));
        let scored = sheet.ratings.values().filter(is_score).count();
        let not_rated = sheet.ratings.len() - scored;
        let told = |rating: &SheetRating| {
            rating.evidence.is_some() || rating.note.is_some() || matches!(rating.outcome, SheetOutcome::NotRated(_))
        };
        let has_texts = sheet.ratings.values().any(told);
        let has_actions = sheet.ratings.values().any(|rating| rating.action.is_some());
        let mut spreads = Spreads::default();
        let mut ratings = Vec::new();
        for (id, rating) in sheet.ratings {
            let Some(criterion) = framework.criteria.get(id.index()) else { continue };
            let counts = match sheet.mode {
                Mode::Consensus => rating.spread.as_ref().or_else(|| counted.spreads.get(&id)),
                // what single people gave is nothing that somebody from outside gave
                Mode::External | Mode::Individual => None,
            };
            let spread = counts.and_then(|counts| open(counts, criterion, assessors, policy, &mut spreads));
            ratings.push((spanned(criterion.id.clone()), written(rating, spread)));
        }
        let assessment = Assessment {
            framework: Some(spanned(framework.id.clone())),
            version: framework.version.clone().map(spanned),
            unit: Some(spanned(asked.unit.clone())),
            round: Some(spanned(asked.round.clone())),
            date: Some(spanned(DateText(sheet.date))),
            mode: Some(match sheet.mode {
                Mode::External => AssessmentMode::External,
                Mode::Consensus | Mode::Individual => AssessmentMode::Consensus,
            }),
            assessors: Some(spanned(assessors)),
            reviewed: Reviewed::No,
            publish_actions: false,
            ratings: OrderedMap(ratings),
            answers: Vec::new(),
        };
        Ok(Agreed {
            file,
            framework: sheet.framework,
            assessment,
            sheets,
            assessors,
            scored,
            not_rated,
            left,
            criteria: framework.criteria.len(),
            spreads,
            has_texts,
            has_actions,
            others,
        })
    }
}

/// How many gave each score, if that may be told.
fn open(
    counts: &BTreeMap<i64, u64>,
    criterion: &Criterion,
    assessors: u64,
    policy: &Policy,
    spreads: &mut Spreads,
) -> Option<BTreeMap<i64, u64>> {
    let scale = criterion.scale.as_ref()?;
    if counts.is_empty() {
        return None;
    }
    match Distribution::open(counts, Some(scale.min..=scale.max), assessors, policy) {
        Ok(spread) => {
            spreads.open += 1;
            Some(spread.counts().collect())
        }
        Err(_) => {
            spreads.closed += 1;
            None
        }
    }
}

fn written(rating: SheetRating, spread: Option<BTreeMap<i64, u64>>) -> Rating {
    let (score, not_rated) = match rating.outcome {
        SheetOutcome::Score(score) => (Some(spanned(score)), None),
        SheetOutcome::NotRated(reason) => (None, Some(spanned(reason))),
    };
    let day = |date: Date| spanned(DateText(date));
    Rating {
        score,
        not_rated,
        evidence: rating.evidence.map(spanned),
        note: rating.note.map(spanned),
        spread: spread.map(spanned),
        action: rating.action.map(|action| Action {
            text: spanned(action.text),
            owner: action.owner.map(spanned),
            due: action.due.map(day),
            target: action.target.map(spanned),
        }),
    }
}

/// A value that stands in no file yet.
fn spanned<T>(value: T) -> Spanned<T> {
    Spanned { value, span: Span::file(FileId(0)) }
}
