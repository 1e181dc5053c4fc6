//! Primary and secondary suppression, over everything published of one population at once.
//!
//! *Primary*: what the threshold rule names. *Secondary*: for each withheld figure the cheapest change of whole numbers is
//! sought that gives it another value and keeps every sum published; what it cannot keep is withheld as well, until so
//! many values are possible as the policy asks for. The reader is taken to know the rule, and which figures are primary:
//! more than is printed. Withholding only ever leaves more values open, so it ends.
//!
//! Sources: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapters 4.3 and 4.4; M. Fischetti and
//! J. J. Salazar, *Solving the Cell Suppression Problem on Tabular Data with Linear Constraints*, Management Science 47
//! (2001), for the linear programme of one figure.

use std::collections::BTreeSet;

use super::base::Base;
use super::explorer::{self, Explorer};
use super::figures::{Bounds, Figure, Figures, Place};
use super::solver::{self, Price};
use super::system::{Row, System};
use super::{Policy, Selection, Zeros};

/// What is done with a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// It is shown.
    Shown,
    /// It counts too few.
    Primary,
    /// Another figure could be worked out from it.
    Secondary,
    /// Nothing is told of it, not even that it counts too few, or somebody: nothing less protects. It goes alone, or with
    /// all of its table or population.
    Dropped,
}

/// What was done beyond withholding single figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Figures that no smaller withholding protects.
    Dropped(Vec<Place>),
    /// The figures of a population cannot all be true.
    Contradiction(Vec<Place>),
}

/// Decides what is shown of each figure.
pub(super) fn protect(figures: &Figures) -> (Vec<Status>, Vec<Outcome>) {
    let mut statuses: Vec<Status> = figures
        .figures
        .iter()
        .map(|figure| if is_small(figure.truth, &figure.policy) { Status::Primary } else { Status::Shown })
        .collect();
    let mut outcomes = Vec::new();
    for population in 0..figures.populations {
        let own: Vec<usize> =
            (0..figures.figures.len()).filter(|place| figures.figures[*place].population == population).collect();
        protect_population(figures, &own, &mut statuses, &mut outcomes);
    }
    (statuses, outcomes)
}

/// Whether it may be a count that the threshold rule names: a share may be that of several counts.
fn is_small(truth: Bounds, policy: &Policy) -> bool {
    let small = small(policy);
    truth.low <= small.high && small.low <= truth.high
}

/// What the threshold rule names.
fn small(policy: &Policy) -> Bounds {
    Bounds { low: floor(policy), high: whole(policy.threshold()) - 1 }
}

/// What its sources tell of a figure, and that it counts too few if it may.
fn told_small(figure: &Figure) -> Bounds {
    if is_small(figure.truth, &figure.policy) { figure.truth.and(small(&figure.policy)) } else { figure.truth }
}

fn floor(policy: &Policy) -> i64 {
    match policy.zeros() {
        Zeros::Published => 1,
        Zeros::Protected => 0,
    }
}

/// Everything published of one population, as the rows of a system: first its figures, then the links of its base
/// table, then parts that are not printed and could be worked out.
struct Published<'a> {
    figures: &'a Figures,
    /// The figures of the first rows, by their places.
    told: Vec<usize>,
    /// Where the rows of unprinted parts begin.
    implied: usize,
    policy: Policy,
    base: Base,
    system: System,
}

fn protect_population(figures: &Figures, own: &[usize], statuses: &mut [Status], outcomes: &mut Vec<Outcome>) {
    withhold_without_size(figures, own, statuses);
    for round in 0.. {
        let Some((base, told)) = base(figures, own, statuses, outcomes) else { return };
        let Some((published, point)) = published(figures, base, told) else {
            outcomes.push(Outcome::Contradiction(places(figures, own)));
            own.iter().for_each(|place| statuses[*place] = Status::Dropped);
            return;
        };
        let bounds = (0..published.system.rows().len()).map(|row| published.bounds(row, statuses)).collect();
        let mut explorer = Explorer::new(&published.system, point, bounds);
        published.protect_each(&mut explorer, statuses, outcomes);
        if round == 0 {
            // later rounds no longer know what protects the figures that were dropped
            published.show_again(&mut explorer, statuses);
        }
        // parts that only a dropped figure told apart are one part now
        if published.told.iter().all(|place| statuses[*place] != Status::Dropped) {
            return;
        }
    }
}

/// Withholds what needs the size of its population beside it, where that is withheld.
fn withhold_without_size(figures: &Figures, own: &[usize], statuses: &mut [Status]) -> Vec<usize> {
    let size = own.iter().find(|place| figures.figures[**place].selection == Selection::everyone());
    if size.is_none_or(|size| statuses[*size] == Status::Shown) {
        return Vec::new();
    }
    let needs_size = |place: &usize| figures.figures[*place].needs_size && statuses[*place] == Status::Shown;
    let withheld: Vec<usize> = own.iter().copied().filter(needs_size).collect();
    for place in &withheld {
        // a mark that stands for single figures would say that it is not zero
        let is_zero = is_kept_zero(&figures.figures[*place]);
        statuses[*place] = if is_zero { Status::Dropped } else { Status::Secondary };
    }
    withheld
}

/// The base table of the figures that are not dropped: tables are dropped until it is not too large.
fn base(
    figures: &Figures,
    own: &[usize],
    statuses: &mut [Status],
    outcomes: &mut Vec<Outcome>,
) -> Option<(Base, Vec<usize>)> {
    loop {
        let told: Vec<usize> = own.iter().copied().filter(|place| statuses[*place] != Status::Dropped).collect();
        let selections: Vec<&Selection> = told.iter().map(|place| &figures.figures[*place].selection).collect();
        let too_large = match Base::new(&figures.variables, &selections) {
            Ok(base) => return Some((base, told)),
            Err(too_large) => too_large,
        };
        let crosses = |place: &&usize| {
            let named = figures.figures[**place].selection.variables();
            let named: BTreeSet<_> = named.map(|(variable, _)| variable).collect();
            named.len() > 1 && named.is_subset(&too_large.variables)
        };
        let last = told.iter().rev().find(crosses).copied()?;
        drop_with(figures, &told, last, Reach::Table, statuses, outcomes);
    }
}

/// The system of the figures and a table of whole numbers that all of them may come from; nothing if there is none.
fn published(figures: &Figures, base: Base, told: Vec<usize>) -> Option<(Published<'_>, Vec<i64>)> {
    let policy = told.iter().map(|place| figures.figures[*place].policy).reduce(Policy::stricter)?;
    let mut rows: Vec<Row> = told
        .iter()
        .map(|place| Row { plus: base.cells_of(&figures.figures[*place].selection), minus: Vec::new() })
        .collect();
    let truths: Vec<Bounds> = told.iter().map(|place| figures.figures[*place].truth).collect();
    let small_truths = told.iter().map(|place| told_small(&figures.figures[*place])).collect();
    let links = base.links();
    rows.extend(links.iter().map(|(plus, minus)| Row { plus: plus.clone(), minus: minus.clone() }));
    let system = System::new(base.cells(), rows);
    let with_links = |mut bounds: Vec<Bounds>| {
        bounds.resize(bounds.len() + links.len(), Bounds::exactly(0));
        bounds
    };
    let point =
        solver::point(&system, &with_links(small_truths)).or_else(|| solver::point(&system, &with_links(truths)))?;
    let mut rows = system.rows().to_vec();
    let implied = rows.len();
    let printed: BTreeSet<&[usize]> = rows[..told.len()].iter().map(|row| row.plus.as_slice()).collect();
    let unprinted = base.parts().into_iter().filter(|cells| !printed.contains(cells.as_slice()));
    let unprinted: Vec<Row> = unprinted.map(|plus| Row { plus, minus: Vec::new() }).collect();
    rows.extend(unprinted);
    let system = System::new(base.cells(), rows);
    Some((Published { figures, told, implied, policy, base, system }, point))
}

impl Published<'_> {
    fn figure(&self, row: usize) -> Option<&Figure> {
        self.told.get(row).map(|place| &self.figures.figures[*place])
    }

    /// What a reader who knows the rule, and which figures are primary, knows of a row.
    fn bounds(&self, row: usize, statuses: &[Status]) -> Bounds {
        let Some(figure) = self.figure(row) else {
            return if row < self.implied { Bounds::exactly(0) } else { Bounds::at_least(0) };
        };
        match statuses[self.told[row]] {
            Status::Shown => figure.print,
            Status::Primary => small(&figure.policy),
            Status::Secondary => Bounds::at_least(floor(&figure.policy)),
            Status::Dropped => Bounds::at_least(0),
        }
    }

    /// How many values must stay possible for a row; none where it is shown.
    fn needed(&self, row: usize, statuses: &[Status]) -> usize {
        let needed = match self.figure(row).map(|figure| (figure, statuses[self.told[row]])) {
            None if row < self.implied => 0,
            Some((_, Status::Shown)) => 0,
            Some((figure, Status::Primary)) => figure.policy.values_to_keep(),
            Some((figure, Status::Secondary)) => figure.policy.protection(),
            // what is dropped tells nothing of itself, but must not be left alone among what is told
            Some((_, Status::Dropped)) | None => self.policy.values_to_keep(),
        };
        usize::try_from(needed).unwrap_or(usize::MAX)
    }

    /// Whether a row has the values it needs. What is not printed needs them if it may count somebody, but too few;
    /// whether it does is not told by figures that leave it open.
    fn is_protected(&self, row: usize, explorer: &mut Explorer<'_>, statuses: &[Status]) -> bool {
        let needed = self.needed(row, statuses);
        let smallest = match self.figure(row).map(|figure| (figure, statuses[self.told[row]])) {
            Some((figure, Status::Dropped)) => floor(&figure.policy),
            None if row >= self.implied => 1,
            _ => return explorer.seek(row, needed),
        };
        let threshold = whole(self.policy.threshold());
        let may_be_small =
            |explorer: &Explorer<'_>| explorer.values(row).keys().any(|value| (smallest..threshold).contains(value));
        let is_far = explorer.sum(row) >= threshold.saturating_add(explorer::reach(needed));
        (is_far && !may_be_small(explorer)) || explorer.seek(row, needed) || !may_be_small(explorer)
    }

    fn price(&self, row: usize, statuses: &[Status]) -> Price {
        match self.figure(row) {
            Some(figure) if statuses[self.told[row]] == Status::Shown && !is_kept_zero(figure) => {
                Price::Leaves { cost: cost(figure), floor: floor(&figure.policy) }
            }
            _ => Price::Kept,
        }
    }

    /// Withholds until everything has the values it needs. A part that could only be nobody may be somebody once more is
    /// withheld, so that parts are looked at until nothing changes.
    fn protect_each(&self, explorer: &mut Explorer<'_>, statuses: &mut [Status], outcomes: &mut Vec<Outcome>) {
        loop {
            let before = statuses.to_vec();
            self.protect_once(explorer, statuses, outcomes);
            if self.implied == self.system.rows().len() || before == statuses {
                return;
            }
        }
    }

    fn protect_once(&self, explorer: &mut Explorer<'_>, statuses: &mut [Status], outcomes: &mut Vec<Outcome>) {
        let mut queue: Vec<usize> =
            (0..self.system.rows().len()).filter(|row| self.needed(*row, statuses) > 0).collect();
        queue.sort_by_key(|row| (*row >= self.implied, explorer.sum(*row), *row));
        let mut queue = std::collections::VecDeque::from(queue);
        while let Some(row) = queue.pop_front() {
            let mut reaches = Reach::ALL.into_iter();
            while !self.is_protected(row, explorer, statuses) {
                let withheld = match self.withhold_for(row, explorer, statuses) {
                    Some(withheld) => withheld,
                    None => {
                        let drop =
                            |reach| drop_with(self.figures, &self.told, self.place(row), reach, statuses, outcomes);
                        let Some(dropped) = reaches.by_ref().map(drop).find(|dropped| !dropped.is_empty()) else {
                            break;
                        };
                        dropped
                    }
                };
                for place in withheld {
                    let Ok(row) = self.told.binary_search(&place) else { continue };
                    explorer.widen(row, self.bounds(row, statuses));
                    queue.push_back(row);
                }
            }
        }
    }

    /// Withholds what the cheapest change for a row cannot keep; nothing if there is no such change.
    fn withhold_for(&self, row: usize, explorer: &mut Explorer<'_>, statuses: &mut [Status]) -> Option<Vec<usize>> {
        let needed = self.needed(row, statuses);
        let price = |row: usize| self.price(row, statuses);
        let near: BTreeSet<usize> =
            self.system.rows()[row].terms().flat_map(|(cell, _)| self.base.bag_of(cell)).collect();
        let all = || (0..self.system.cells()).collect::<BTreeSet<usize>>();
        let (change, leaving) =
            explorer.cheapest(&near, row, needed, &price).or_else(|| explorer.cheapest(&all(), row, needed, &price))?;
        let mut withheld: Vec<usize> = leaving.iter().map(|row| self.told[*row]).collect();
        withheld.iter().for_each(|place| statuses[*place] = Status::Secondary);
        withheld.extend(withhold_without_size(self.figures, &self.told, statuses));
        for place in &withheld {
            if let Ok(row) = self.told.binary_search(place) {
                explorer.widen(row, self.bounds(row, statuses));
            }
        }
        explorer.take(change);
        Some(withheld)
    }

    /// The figure of a row, or one near to it.
    fn place(&self, row: usize) -> usize {
        self.told.get(row).copied().unwrap_or_else(|| self.nearest(row))
    }

    /// A figure that counts a part of what an unprinted part counts, or is counted with it.
    fn nearest(&self, row: usize) -> usize {
        let cells: BTreeSet<usize> = self.system.rows()[row].terms().map(|(cell, _)| cell).collect();
        let told = self.system.rows()[..self.told.len()].iter().enumerate();
        let shares = told.filter(|(_, row)| row.terms().any(|(cell, _)| cells.contains(&cell)));
        shares.min_by_key(|(_, row)| row.plus.len()).map_or(self.told[0], |(row, _)| self.told[row])
    }

    /// Shows again what need not be withheld: a figure may have been withheld for another before a third that protects
    /// both. The dearest first.
    fn show_again(&self, explorer: &mut Explorer<'_>, statuses: &mut [Status]) {
        let mut rows: Vec<usize> =
            (0..self.told.len()).filter(|row| statuses[self.told[*row]] == Status::Secondary).collect();
        if rows.len() * self.system.cells() > MOST_TRIED {
            return;
        }
        let price = |row: &usize| self.figure(*row).map_or(0, |figure| cost_units(figure));
        rows.sort_by_key(|row| (std::cmp::Reverse(price(row)), *row));
        for row in rows {
            let before = explorer.clone();
            statuses[self.told[row]] = Status::Shown;
            explorer.narrow(row, self.bounds(row, statuses));
            let size_is_shown = withhold_without_size(self.figures, &self.told, statuses).is_empty();
            let all = 0..self.system.rows().len();
            if !size_is_shown || !all.clone().all(|row| self.is_protected(row, explorer, statuses)) {
                statuses[self.told[row]] = Status::Secondary;
                *explorer = before;
            }
        }
    }
}

/// Secondary figures times cells above which none is tried to be shown again: it would take longer than it is worth.
const MOST_TRIED: usize = 200_000;

/// How much is dropped when nothing less protects a figure.
#[derive(Debug, Clone, Copy)]
enum Reach {
    /// What counts too few, part of it and others: that these are so few, tells too much of it.
    Small,
    /// The tables that the figure is in.
    Table,
    /// Everything that shares a variable with it.
    Variables,
    /// Everything of its population.
    Population,
}

impl Reach {
    const ALL: [Self; 4] = [Self::Small, Self::Table, Self::Variables, Self::Population];
}

/// Drops a figure and what goes with it; gives what is dropped.
fn drop_with(
    figures: &Figures,
    told: &[usize],
    from: usize,
    reach: Reach,
    statuses: &mut [Status],
    outcomes: &mut Vec<Outcome>,
) -> Vec<usize> {
    let table = |place: &Place| match place {
        Place::Cell(table, ..) => Some(*table),
        _ => None,
    };
    let start = &figures.figures[from];
    let tables: BTreeSet<usize> = start.places.iter().filter_map(table).collect();
    let variables: BTreeSet<_> = start.selection.variables().map(|(variable, _)| variable).collect();
    let goes = |other: usize| {
        let figure = &figures.figures[other];
        let reaches_beyond = || figure.selection.meets(&start.selection) && !start.selection.covers(&figure.selection);
        match reach {
            Reach::Small => statuses[other] == Status::Primary && reaches_beyond(),
            _ if other == from => true,
            Reach::Table => figure.places.iter().filter_map(table).any(|table| tables.contains(&table)),
            Reach::Variables => figure.selection.variables().any(|(variable, _)| variables.contains(&variable)),
            Reach::Population => true,
        }
    };
    let dropped: Vec<usize> =
        told.iter().copied().filter(|place| goes(*place) && statuses[*place] != Status::Dropped).collect();
    dropped.iter().for_each(|place| statuses[*place] = Status::Dropped);
    if !dropped.is_empty() && !matches!(reach, Reach::Small) {
        outcomes.push(Outcome::Dropped(places(figures, &dropped)));
    }
    dropped
}

fn places(figures: &Figures, own: &[usize]) -> Vec<Place> {
    own.iter().flat_map(|place| figures.figures[*place].places.clone()).collect()
}

/// A zero that is shown stays: a reader takes it that what is withheld is not zero.
fn is_kept_zero(figure: &Figure) -> bool {
    figure.truth.low == 0 && figure.policy.zeros() == Zeros::Published
}

/// What a reader loses with a figure: totals and sizes most, figures that stand by themselves more than cells, large
/// cells a little more than small ones.
fn cost_units(figure: &Figure) -> u32 {
    let size = figure.truth.high.max(1).ilog2();
    let places = figure.places.iter().map(|place| match place {
        Place::Size(_) => 100_000,
        Place::Measure(_) => 4_000,
        Place::Cell(..) if figure.is_total => 2_000,
        Place::Cell(..) => 100,
    });
    let everyone = if figure.selection == Selection::everyone() { 100_000 } else { 0 };
    places.sum::<u32>().saturating_add(everyone + size)
}

fn cost(figure: &Figure) -> f64 {
    f64::from(cost_units(figure))
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
