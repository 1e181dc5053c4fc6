//! Sums of what members contribute, as linear systems of their own: for each population and number variable the printed
//! sums, and those that printed means tell together with the number of contributors.
//!
//! Contributions are not negative, so the parts of a sum are not either, and what holds for counts holds for them with
//! another measure of what is enough: not a number of values but a distance ([`Need::Apart`]). Where a contribution is
//! negative, or a sum is beyond what the solver reckons with, a sum says nothing of its parts; then all that is told of
//! the number variable is withheld as soon as one figure of it is.
//!
//! A median is no sum of anything: it is judged by the number of its contributors alone.
//!
//! Source: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 4.

use std::collections::{BTreeMap, BTreeSet};

use super::audit::{Measured, Proof, ProvenFigure, Unproven, UnprovenReason};
use super::base::Base;
use super::contributors::Told;
use super::explorer::FAR;
use super::figures::{Bounds, Figure, Figures, Place, add};
use super::need::{Need, Quantity};
use super::protect::{Outcome, Status, protect};
use super::{Contributions, Magnitude, NumberId, Policy, Release, Selection, Shown, Statistic, VariableId};
use crate::locale::Decimal;

/// The sums as a reader can put them together.
#[derive(Debug, Default)]
pub(super) struct Sums {
    /// Each system is one of the populations.
    pub(super) figures: Figures,
    pub(super) statuses: Vec<Status>,
    /// What each system sums.
    pub(super) systems: Vec<Summed>,
}

/// What is decided of sums, means and medians.
#[derive(Debug, Default)]
pub(super) struct Decided {
    /// Where each is printed.
    pub(super) places: BTreeMap<Place, Status>,
    pub(super) outcomes: Vec<Outcome>,
    pub(super) sums: Sums,
}

/// How far the values of a sensitive sum must reach that a reader takes to be possible.
#[derive(Debug, Clone)]
pub(super) struct Reach {
    places: Vec<Place>,
    /// At most this, and at least that.
    values: (i64, i64),
}

/// What a system sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Summed {
    pub(super) population: usize,
    number: NumberId,
    /// Digits after the mark of the unit it is reckoned in.
    pub(super) digits: u8,
}

/// The sensitive sums of which an audit does not show that they may be far enough from the truth in each direction.
///
/// The audit does not know the truth, so it cannot tell by itself: it seeks values as far apart as there are. Each comes
/// with the place of its proof.
pub(super) fn too_narrow(reaches: &[Reach], proofs: &[Result<Proof, Unproven>]) -> Vec<(usize, Unproven)> {
    let mut shown: BTreeMap<Place, (usize, &ProvenFigure)> = BTreeMap::new();
    for (number, proof) in proofs.iter().enumerate() {
        let Ok(Proof { measured: Measured::Contributions { .. }, figures, .. }) = proof else { continue };
        for figure in figures {
            shown.extend(figure.places.iter().map(|place| (*place, (number, figure))));
        }
    }
    let near = reaches.iter().filter_map(|reach| {
        let (number, figure) = reach.places.first().and_then(|place| shown.get(place))?;
        let (below, above) = reach.values;
        let mut values = figure.possible.iter().map(|(value, _)| *value);
        let is_far = values.clone().any(|value| value <= below) && values.any(|value| value >= above);
        let unproven = Unproven { places: reach.places.clone(), reason: UnprovenReason::NearTruth };
        (!is_far).then_some((*number, unproven))
    });
    near.collect()
}

/// The largest sum that a system reckons with, in units of its last digit: what is nearly twice as much must be possible
/// as well.
const LARGEST: i64 = FAR / 2;

/// Decides what is shown of contributions, after what is decided of counts.
pub(super) fn decide(counts: &Figures, statuses: &[Status]) -> Decided {
    let counted = Counted::new(counts, statuses);
    let mut decided = Decided::default();
    let mut groups: BTreeMap<Summed, Vec<&Told>> = BTreeMap::new();
    for told in &counts.told {
        if told.magnitude.statistic() == Statistic::Median {
            let is_open = told.policy.is_median_open(told.magnitude.contributors());
            let status = if is_open { Status::Shown } else { Status::Primary };
            decided.places.insert(told.place, stronger(counted.contributors(told), status));
        } else {
            groups.entry(Summed::of(told)).or_default().push(told);
        }
    }
    let (mut found, mut systems) = (BTreeMap::new(), Vec::new());
    for (summed, group) in groups {
        let id = systems.len();
        let figures: Option<Vec<Figure>> = group.iter().map(|told| figure(told, id, &counted)).collect();
        match figures {
            Some(figures) => {
                systems.push(summed);
                let zeros = counted.zeros(&group, id);
                for figure in figures.into_iter().chain(zeros) {
                    add(&mut found, figure);
                }
            }
            None => decided.judge_alone(&group, &counted),
        }
    }
    let figures = joined(found, counts, systems.len());
    decided.judge_together(Sums { figures, statuses: Vec::new(), systems }, &counts.told, &counted);
    decided
}

fn joined(found: BTreeMap<(usize, Selection), Figure>, counts: &Figures, systems: usize) -> Figures {
    let figures = found.into_values().collect();
    Figures { figures, variables: counts.variables.clone(), populations: systems, ..Figures::default() }
}

/// The sums as a reader sees them, told by nothing but the releases, and what each system sums.
pub(super) fn as_printed(
    counts: &Figures,
    statuses: &[Status],
    release: &dyn Fn(Place) -> Option<Release>,
) -> (Figures, Vec<Summed>) {
    let counted = Counted::new(counts, statuses);
    let mut groups: BTreeMap<Summed, Vec<&Told>> = BTreeMap::new();
    for told in counts.told.iter().filter(|told| told.magnitude.statistic() != Statistic::Median) {
        groups.entry(Summed::of(told)).or_default().push(told);
    }
    let (mut found, mut systems) = (BTreeMap::new(), Vec::new());
    for (summed, group) in groups {
        let id = systems.len();
        let print = |told: &&Told| match release(told.place) {
            Some(Release::Shown(Shown::Number(value))) => print(told, Some(value), &counted),
            Some(Release::Shown(_)) => print(told, None, &counted),
            Some(Release::Withheld(_)) | None => Some(Bounds::at_least(0)),
        };
        let prints: Option<Vec<Bounds>> = group.iter().map(print).collect();
        // beside a sum that is no part of a system nothing is withheld by itself
        let Some(prints) = prints else { continue };
        systems.push(summed);
        let figures = group.iter().zip(prints).map(|(told, print)| printed(told, id, (print, print)));
        for figure in figures.chain(counted.zeros(&group, id)) {
            add(&mut found, figure);
        }
    }
    (joined(found, counts, systems.len()), systems)
}

impl Summed {
    fn of(told: &Told) -> Self {
        Self { population: told.population, number: told.number, digits: told.magnitude.digits() }
    }
}

impl Decided {
    /// How far the values of sensitive sums must reach.
    pub(super) fn reaches(&self) -> Vec<Reach> {
        let Sums { figures, statuses, .. } = &self.sums;
        let figures = figures.figures.iter().zip(statuses).filter(|(_, status)| **status == Status::Primary);
        let reach = |(figure, status): (&Figure, &Status)| match figure.need(*status) {
            Need::Apart { below, above } => {
                let values = (figure.truth.low - below, figure.truth.low.saturating_add(above));
                Some(Reach { places: figure.places.clone(), values })
            }
            Need::Values(_) => None,
        };
        figures.filter_map(reach).collect()
    }

    /// All of a number variable is shown, or nothing of it.
    fn judge_alone(&mut self, group: &[&Told], counted: &Counted<'_>) {
        let is_withheld =
            |told: &&Told| told.policy.is_sensitive(&told.magnitude) || counted.contributors(told) != Status::Shown;
        let places = || group.iter().map(|told| told.place);
        if group.iter().any(is_withheld) {
            self.outcomes.push(Outcome::Dropped(places().collect()));
            self.places.extend(places().map(|place| (place, Status::Dropped)));
        } else {
            self.places.extend(places().map(|place| (place, Status::Shown)));
        }
    }

    /// Protects each system; a sum is withheld with its count.
    fn judge_together(&mut self, mut sums: Sums, told: &[Told], counted: &Counted<'_>) {
        let contributors: BTreeMap<Place, Status> =
            told.iter().map(|told| (told.place, counted.contributors(told))).collect();
        let of_count = |figure: &Figure| {
            figure
                .places
                .iter()
                .filter_map(|place| contributors.get(place))
                .fold(Status::Shown, |one, other| stronger(one, *other))
        };
        let given = sums.figures.figures.iter().map(|figure| match of_count(figure) {
            Status::Shown => Status::Shown,
            Status::Primary | Status::Secondary | Status::Dropped => Status::Secondary,
        });
        let (statuses, outcomes) = protect(&sums.figures, &given.collect::<Vec<_>>());
        for (figure, status) in sums.figures.figures.iter().zip(&statuses) {
            let status = stronger(of_count(figure), *status);
            self.places.extend(figure.places.iter().map(|place| (*place, status)));
        }
        sums.statuses = statuses;
        self.sums = sums;
        self.outcomes.extend(outcomes);
    }
}

/// The one that tells less.
fn stronger(one: Status, other: Status) -> Status {
    let rank = |status| match status {
        Status::Shown => 0,
        Status::Secondary => 1,
        Status::Primary => 2,
        Status::Dropped => 3,
    };
    if rank(other) > rank(one) { other } else { one }
}

/// Counted parts, by what they are.
struct Counted<'a> {
    by_part: BTreeMap<(usize, &'a Selection), (&'a Figure, Status)>,
}

impl<'a> Counted<'a> {
    fn new(counts: &'a Figures, statuses: &[Status]) -> Self {
        let figures = counts.figures.iter().zip(statuses);
        Self {
            by_part: figures
                .map(|(figure, status)| ((figure.population, &figure.selection), (figure, *status)))
                .collect(),
        }
    }

    /// What is done with the number of contributors.
    fn contributors(&self, told: &Told) -> Status {
        self.by_part.get(&(told.counted_in, &told.selection)).map_or(Status::Primary, |(_, status)| *status)
    }

    /// What is printed of the number of contributors.
    fn printed(&self, told: &Told) -> Option<Bounds> {
        let (figure, status) = self.by_part.get(&(told.counted_in, &told.selection))?;
        (*status == Status::Shown && !figure.places.is_empty()).then_some(figure.print)
    }

    /// Parts that nobody is in sum to nothing.
    fn zeros(&self, group: &[&Told], system: usize) -> Vec<Figure> {
        let Some(first) = group.first() else { return Vec::new() };
        let variables: BTreeSet<VariableId> =
            group.iter().flat_map(|told| told.selection.variables()).map(|(variable, _)| variable).collect();
        let is_zero = |figure: &Figure, status| {
            let within = figure.selection.variables().all(|(variable, _)| variables.contains(&variable));
            within
                && [first.population, first.counted_in].contains(&figure.population)
                && status == Status::Shown
                && figure.known == Bounds::exactly(0)
        };
        let zeros = self.by_part.values().filter(|(figure, status)| is_zero(figure, *status));
        zeros
            .map(|(figure, _)| Figure {
                population: system,
                quantity: Quantity::Contributions(
                    Contributions::new(Statistic::Sum).into_magnitude(first.magnitude.digits()),
                ),
                print: if figure.places.is_empty() { Bounds::at_least(0) } else { Bounds::exactly(0) },
                places: Vec::new(),
                contributed: Vec::new(),
                needs_size: false,
                ..(*figure).clone()
            })
            .collect()
    }
}

/// A sum, or what a mean tells of one; nothing where it is no part of a system.
fn figure(told: &Told, system: usize, counted: &Counted<'_>) -> Option<Figure> {
    let magnitude = told.magnitude;
    if magnitude.has_negative() || magnitude.sum() > LARGEST.into() {
        return None;
    }
    let truth = Bounds::exactly(i64::try_from(magnitude.sum()).ok()?);
    let value = magnitude.value(told.digits);
    let print = print(told, value, counted)?;
    let known = match (value, magnitude.statistic()) {
        (Some(mean), Statistic::Mean) => sums_of(mean, magnitude.contributors(), magnitude.digits())?,
        _ => print,
    };
    Some(Figure { truth, ..printed(told, system, (print, known)) })
}

/// A sum, or what a mean tells of one, of which nothing but what is printed, or known of that, is told.
fn printed(told: &Told, system: usize, (print, known): (Bounds, Bounds)) -> Figure {
    Figure {
        population: system,
        selection: told.selection.clone(),
        quantity: Quantity::Contributions(told.magnitude),
        truth: Bounds::at_least(0),
        print,
        known,
        places: vec![told.place],
        contributed: Vec::new(),
        needs_size: false,
        is_total: told.is_total,
        is_rounded: false,
        policy: told.policy,
    }
}

/// What is learned of a sum from the number printed, `None` where nobody contributes; nothing where it is no part of a
/// system.
fn print(told: &Told, value: Option<Decimal>, counted: &Counted<'_>) -> Option<Bounds> {
    let digits = told.magnitude.digits();
    let Some(value) = value else { return Some(Bounds::exactly(0)) };
    if value.units() < 0 {
        return None;
    }
    match (told.magnitude.statistic(), counted.printed(told)) {
        (Statistic::Sum, _) => sums_of(value, 1, digits),
        (Statistic::Mean | Statistic::Median, None) => Some(Bounds::at_least(0)),
        (Statistic::Mean | Statistic::Median, Some(number)) => {
            let sums = |number: i64| sums_of(value, u64::try_from(number).ok()?, digits);
            Some(Bounds { low: sums(number.low)?.low, high: sums(number.high)?.high })
        }
    }
}

/// The sums, in units of `digits` after the mark, whose quotient by `contributors` is `printed` at its own precision.
fn sums_of(printed: Decimal, contributors: u64, digits: u8) -> Option<Bounds> {
    let scale = 10_i128.checked_pow(u32::from(printed.digits()))?.checked_mul(2)?;
    let unit = 10_i128.checked_pow(u32::from(digits))?.checked_mul(i128::from(contributors))?;
    let doubled = printed.units().checked_mul(2)?;
    // halves are rounded up
    let least = |doubled: i128| {
        let number = unit.checked_mul(doubled)?;
        i64::try_from(number.div_euclid(scale) + i128::from(number.rem_euclid(scale) != 0)).ok()
    };
    let (low, above) = (least(doubled - 1)?.max(0), least(doubled + 1)?);
    Some(Bounds { low, high: (above - 1).max(low) })
}

/// What must stay possible for a part whose sum is not printed: something, if it can be worked out as what is left of a
/// printed sum without others, and the rules would name it.
pub(super) fn need_of_rest(part: &[usize], printed: &[&Figure], base: &Base, policy: &Policy) -> Option<Need> {
    let first = *part.first()?;
    let part: BTreeSet<usize> = part.iter().copied().collect();
    let mut printed: Vec<(BTreeSet<usize>, &Magnitude)> = printed
        .iter()
        .filter_map(|figure| {
            let cells = base.cells_beside(&figure.selection, first)?;
            Some((cells.into_iter().collect(), figure.magnitude()?))
        })
        .collect();
    printed.sort_by_key(|(cells, _)| std::cmp::Reverse(cells.len()));
    let (whole, magnitude) = printed.iter().rev().find(|(cells, _)| part.is_subset(cells))?;
    let (mut rest, mut left) = (whole - &part, **magnitude);
    for (cells, magnitude) in printed.iter().filter(|(cells, _)| !cells.is_empty()) {
        if cells.is_subset(&rest) {
            rest = &rest - cells;
            left = left.without(magnitude);
        }
    }
    let sum = i64::try_from(left.sum()).ok()?;
    (rest.is_empty() && policy.is_sensitive(&left)).then(|| Need::percent_of(sum, policy.distance_percent()))
}

#[cfg(test)]
mod tests {
    use super::{Bounds, sums_of};

    #[test]
    fn a_mean_tells_its_sum() {
        let sums = |mean: &str, contributors, digits| sums_of(mean.parse().expect("a number"), contributors, digits);
        assert_eq!(sums("27.5", 1, 1), Some(Bounds::exactly(275)), "printed as exactly as it is counted");
        assert_eq!(sums("27.50", 1, 1), Some(Bounds::exactly(275)));
        assert_eq!(sums("28", 1, 1), Some(Bounds { low: 275, high: 284 }), "halves are rounded up");
        assert_eq!(sums("30", 12, 0), Some(Bounds { low: 354, high: 365 }));
        assert_eq!(sums("0", 12, 0), Some(Bounds { low: 0, high: 5 }));
        assert_eq!(sums("7.25", 4, 0), Some(Bounds::exactly(29)));
    }
}
