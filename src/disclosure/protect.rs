//! Primary and secondary suppression, over everything published of one population at once.
//!
//! *Primary*: what the rules name. *Secondary*: for each withheld figure the cheapest change of whole numbers is
//! sought that gives it another value and keeps every sum published; what it cannot keep is withheld as well, until so
//! many values are possible as the policy asks for. The reader is taken to know the rule, and which figures are primary:
//! more than is printed. Withholding only ever leaves more values open, so one round over all withheld figures is
//! enough, and it ends.
//!
//! Sources: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapters 4.3 and 4.4; M. Fischetti and
//! J. J. Salazar, *Solving the Cell Suppression Problem on Tabular Data with Linear Constraints*, Management Science 47
//! (2001), for the linear programme of one figure.

use std::collections::{BTreeMap, BTreeSet};

use super::base::{self, Base};
use super::earlier::Term;
use super::explorer::{self, Explorer};
use super::figures::{self, Bounds, Figure, Figures, Place};
use super::need::{Need, Quantity};
use super::solver::{self, Price, Unsolved};
use super::sums;
use super::system::{Row, System};
use super::told::Before;
use super::{Policy, Selection, VariableId, Zeros};

/// What is done with a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Status {
    /// It is shown.
    Shown,
    /// It counts too few.
    Primary,
    /// Another figure could be worked out from it.
    Secondary,
    /// It goes with all of its table, or of its population, or is a small sum of small parts: nothing less protects.
    Dropped,
}

/// What was done beyond withholding single figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Figures that no smaller withholding protects.
    Dropped(Vec<Place>),
    /// A table whose counts could not be rounded so that they add up.
    NotRounded(usize),
    /// The figures of a population cannot all be true.
    Contradiction(Vec<Place>),
    /// Totals from which withheld figures could be worked out, since they are the sum of cells that are not one group.
    Untied(Vec<Place>),
    /// A figure that is withheld today and that earlier releases tell.
    Told {
        /// Where it is printed.
        places: Vec<Place>,
        /// The figures of earlier releases that tell it; none where they are too many to name.
        terms: Vec<Term>,
    },
}

/// Decides what is shown of each figure, those that the rules name aside as `before` says.
pub(super) fn protect(figures: &Figures, before: &[Status]) -> (Vec<Status>, Vec<Outcome>) {
    let mut statuses = before.to_vec();
    for (figure, status) in figures.figures.iter().zip(&mut statuses) {
        if *status != Status::Dropped && figure.is_primary() {
            *status = Status::Primary;
        }
    }
    let mut outcomes = Vec::new();
    for population in 0..figures.populations {
        let own: Vec<usize> =
            (0..figures.figures.len()).filter(|place| figures.figures[*place].population == population).collect();
        protect_population(figures, &own, before, &mut statuses, &mut outcomes);
    }
    outcomes.extend(untied(figures, &statuses));
    (statuses, outcomes)
}

/// Totals that are not tied to their parts, of tables in which something is withheld.
fn untied(figures: &Figures, statuses: &[Status]) -> Option<Outcome> {
    let table = |place: &Place| match place {
        Place::Cell(table, ..) => Some(*table),
        Place::Size(_) | Place::Measure(_) => None,
    };
    let withheld = figures.figures.iter().zip(statuses).filter(|(figure, status)| !figure.is_open(**status));
    let tables: BTreeSet<usize> = withheld.flat_map(|(figure, _)| figure.places.iter().filter_map(table)).collect();
    let places: Vec<Place> = figures
        .untied
        .iter()
        .copied()
        .filter(|place| table(place).is_some_and(|table| tables.contains(&table)))
        .collect();
    (!places.is_empty()).then_some(Outcome::Untied(places))
}

/// Everything published of one population with what its sources tell, as the rows of a system: first its figures, then
/// the links of its base table and what earlier releases tell, then small parts that are not printed and could be worked
/// out.
struct Protection<'a> {
    figures: &'a Figures,
    /// The figures of the first rows, by their places.
    told: Vec<usize>,
    /// What is known of the rows after those, whatever is printed.
    known: Vec<Bounds>,
    /// Names of the sums that earlier releases tell, by their rows.
    earlier: BTreeMap<usize, String>,
    /// Where the rows of unprinted parts begin.
    implied: usize,
    /// What each of these needs.
    implied_needs: Vec<Need>,
    policy: Policy,
    base: Base,
    system: System,
}

fn protect_population(
    figures: &Figures,
    own: &[usize],
    before: &[Status],
    statuses: &mut [Status],
    outcomes: &mut Vec<Outcome>,
) {
    withhold_without_size(figures, own, statuses);
    let mut told = own.to_vec();
    loop {
        told.retain(|place| statuses[*place] != Status::Dropped);
        let circle = match protection(figures, told.clone(), statuses) {
            Ok((protection, point)) => {
                protection.withhold(point, before, statuses, outcomes);
                return;
            }
            Err(Unpublishable::Contradiction) => {
                outcomes.push(Outcome::Contradiction(places(figures, &told)));
                for place in &told {
                    statuses[*place] = Status::Dropped;
                }
                return;
            }
            Err(Unpublishable::Circle(circle)) => circle,
        };
        let is_shown = |statuses: &[Status], place: &usize| figures.figures[*place].is_open(statuses[*place]);
        // where nothing is withheld nothing is worked out from all tables, only from those of the same variables
        if told.iter().all(|place| is_shown(statuses, place)) {
            let selection = |place: &usize| &figures.figures[*place].selection;
            for crossing in base::crossings(told.iter().map(selection)) {
                let own = told.iter().copied().filter(|place| selection(place).is_crossed_in(&crossing)).collect();
                if let Ok((protection, point)) = protection(figures, own, statuses) {
                    protection.withhold(point, before, statuses, outcomes);
                }
            }
            if told.iter().all(|place| is_shown(statuses, place)) {
                return;
            }
        }
        let crosses = |place: &&usize| {
            let named: BTreeSet<_> =
                figures.figures[**place].selection.variables().map(|(variable, _)| variable).collect();
            named.len() > 1 && named.is_subset(&circle)
        };
        let crossing: Vec<usize> = told.iter().filter(crosses).copied().collect();
        let withheld = crossing.iter().rev().find(|place| !is_shown(statuses, place));
        let Some(next) = withheld.or(crossing.last()) else { return };
        drop_with(figures, &told, *next, Reach::Table, statuses, outcomes);
    }
}

/// Why figures cannot be protected as they are.
enum Unpublishable {
    /// They cannot all be true.
    Contradiction,
    /// They cross these variables in a circle, and no common table was found within the budget.
    Circle(BTreeSet<VariableId>),
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

/// The system of the figures and a table of whole numbers that all of them may come from.
fn protection<'a>(
    figures: &'a Figures,
    told: Vec<usize>,
    statuses: &[Status],
) -> Result<(Protection<'a>, Vec<i64>), Unpublishable> {
    let policy = told.iter().map(|place| figures.figures[*place].policy).reduce(Policy::stricter).unwrap_or_default();
    let population = told.first().map_or(usize::MAX, |place| figures.figures[*place].population);
    let mut selections: Vec<&Selection> = told.iter().map(|place| &figures.figures[*place].selection).collect();
    selections.extend(figures.earlier_selections(population));
    let base =
        Base::new(&figures.variables, &selections).map_err(|too_large| Unpublishable::Circle(too_large.variables))?;
    // a common table is dear to find, and not needed where nothing is withheld
    let circles = base.circles();
    if !circles.is_empty() && told.iter().all(|place| figures.figures[*place].is_open(statuses[*place])) {
        return Err(Unpublishable::Circle(circles));
    }
    let mut rows: Vec<Row> = told
        .iter()
        .map(|place| Row { plus: base.cells_of(&figures.figures[*place].selection), minus: Vec::new() })
        .collect();
    let mut bounds: Vec<Bounds> = told.iter().map(|place| figures.figures[*place].supposed()).collect();
    let same = figures.same.iter().filter(|same| same.population == population);
    let same = same.map(|same| (base.cells_of(&same.one), base.cells_of(&same.other)));
    for (plus, minus) in base.links().into_iter().chain(same) {
        rows.push(Row { plus, minus });
        bounds.push(Bounds::exactly(0));
    }
    let mut earlier = BTreeMap::new();
    for sum in figures.earlier.iter().filter(|sum| sum.population == population) {
        earlier.insert(rows.len(), sum.name.clone());
        rows.push(Row { plus: base.cells_of(&sum.selection), minus: Vec::new() });
        bounds.push(sum.bounds);
    }
    let system = System::new(base.cells(), rows);
    let mut point = solver::point(&system, &bounds);
    if let Err(Unsolved::Impossible) = point {
        let truths: Vec<Bounds> = told.iter().map(|place| figures.figures[*place].truth).collect();
        if bounds[..told.len()] != truths {
            bounds[..told.len()].copy_from_slice(&truths);
            point = solver::point(&system, &bounds);
        }
    }
    let point = point.map_err(|unsolved| match unsolved {
        Unsolved::Impossible => Unpublishable::Contradiction,
        Unsolved::Budget => Unpublishable::Circle(circles.clone()),
    })?;
    let known = bounds.split_off(told.len());
    let mut rows = system.rows().to_vec();
    let implied = rows.len();
    let printed: BTreeSet<&[usize]> =
        (0..told.len()).chain(earlier.keys().copied()).map(|row| rows[row].plus.as_slice()).collect();
    let counts_members = told.first().is_some_and(|place| figures.figures[*place].magnitude().is_none());
    let parts = if counts_members { base.parts_and_rests() } else { base.parts() };
    let unprinted = parts.into_iter().filter(|cells| !printed.contains(cells.as_slice()));
    let shown: Vec<&Figure> = told.iter().map(|place| &figures.figures[*place]).collect();
    let may_be_small = figures::whole(policy.threshold())
        .saturating_add(explorer::reach(usize::try_from(policy.values_to_keep()).unwrap_or(usize::MAX)));
    let parts: Vec<(Vec<usize>, Need)> = unprinted
        .filter_map(|cells| {
            let sum: i64 = cells.iter().map(|cell| point[*cell]).sum();
            let need = match shown.first()?.quantity {
                // as the audit does: whether it is small may be open
                Quantity::Members if sum < may_be_small => Need::values(policy.values_to_keep()),
                Quantity::Members => return None,
                Quantity::Contributions(_) => sums::need_of_rest(&cells, &shown, &base, &policy)?,
            };
            Some((cells, need))
        })
        .collect();
    let implied_needs = parts.iter().map(|(_, need)| *need).collect();
    rows.extend(parts.into_iter().map(|(plus, _)| Row { plus, minus: Vec::new() }));
    let system = System::new(base.cells(), rows);
    Ok((Protection { figures, told, known, earlier, implied, implied_needs, policy, base, system }, point))
}

impl Protection<'_> {
    /// Withholds what protects everything that counts too few.
    fn withhold(&self, point: Vec<i64>, before: &[Status], statuses: &mut [Status], outcomes: &mut Vec<Outcome>) {
        let bounds = (0..self.system.rows().len()).map(|row| self.bounds(row, statuses)).collect();
        let mut explorer = Explorer::new(&self.system, point, bounds);
        self.protect_each(&self.withheld(statuses), &mut explorer, statuses, outcomes);
        self.show_again(&mut explorer, before, statuses);
        self.protect_from_insiders(&mut explorer, statuses, outcomes);
    }

    fn figure(&self, row: usize) -> Option<&Figure> {
        self.told.get(row).map(|place| &self.figures.figures[*place])
    }

    /// What a reader who knows the rule, and which figures are primary, knows of a row.
    fn bounds(&self, row: usize, statuses: &[Status]) -> Bounds {
        let Some(figure) = self.figure(row) else {
            let known = self.known.get(row - self.told.len());
            return known.copied().unwrap_or(Bounds::at_least(0));
        };
        figure.known(statuses[self.told[row]])
    }

    /// What must stay possible for a row; nothing where it is shown.
    fn needed(&self, row: usize, statuses: &[Status]) -> Need {
        match self.figure(row) {
            None if row < self.implied => Need::NOTHING,
            None => self.implied_needs[row - self.implied],
            Some(figure) => figure.need(statuses[self.told[row]]),
        }
    }

    fn price(&self, row: usize, statuses: &[Status]) -> Price {
        match self.figure(row) {
            Some(figure) if statuses[self.told[row]] == Status::Shown && !is_kept_zero(figure) => {
                Price::Leaves { cost: cost(figure), floor: figure.floor() }
            }
            _ => Price::Kept,
        }
    }

    /// The rows that need something.
    fn withheld(&self, statuses: &[Status]) -> Vec<usize> {
        (0..self.system.rows().len()).filter(|row| self.needed(*row, statuses) != Need::NOTHING).collect()
    }

    /// Withholds more for those who contribute all of a sum and so know it: what is sensitive and not theirs must stay open
    /// for them as well.
    ///
    /// Source: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 4 (singletons).
    fn protect_from_insiders(&self, explorer: &mut Explorer<'_>, statuses: &mut [Status], outcomes: &mut Vec<Outcome>) {
        let is_single = |row: &usize| {
            let figure = self.figure(*row).filter(|_| statuses[self.told[*row]] != Status::Shown);
            figure.and_then(Figure::magnitude).is_some_and(|magnitude| magnitude.contributors() == 1)
        };
        let singles: Vec<usize> = (0..self.told.len()).filter(is_single).collect();
        for single in &singles {
            let is_open = |row: usize| matches!(self.needed(row, statuses), Need::Apart { .. });
            let sensitive = |row: &usize| is_open(*row) && !self.is_part(*single, *row);
            let sensitive: Vec<usize> = (0..self.system.rows().len()).filter(sensitive).collect();
            let mut seen = explorer.clone();
            seen.narrow(*single, Bounds::exactly(seen.sum(*single)));
            self.protect_each(&sensitive, &mut seen, statuses, outcomes);
            for row in 0..self.told.len() {
                explorer.widen(row, self.bounds(row, statuses));
            }
        }
        if !singles.is_empty() {
            self.protect_each(&self.withheld(statuses), explorer, statuses, outcomes);
        }
    }

    /// Whether all that a figure measures is measured in another row.
    fn is_part(&self, figure: usize, row: usize) -> bool {
        let cells = &self.system.rows()[row].plus;
        let beside = self.figure(figure).zip(cells.first());
        let beside = beside.and_then(|(figure, first)| self.base.cells_beside(&figure.selection, *first));
        beside.is_some_and(|part| part.iter().all(|cell| cells.contains(cell)))
    }

    /// Whether a row has what it needs. A part that is printed nowhere needs it only if it may be small.
    fn is_protected(&self, row: usize, explorer: &mut Explorer<'_>, statuses: &[Status]) -> bool {
        if explorer.seek(row, self.needed(row, statuses)) {
            return true;
        }
        let counts_members = self.figure(0).is_some_and(|figure| matches!(figure.quantity, Quantity::Members));
        row >= self.implied && counts_members && !explorer.values(row).keys().any(|value| self.policy.is_few(*value))
    }

    /// Withholds until each of these rows, and each that is withheld for them, has the values it needs.
    fn protect_each(
        &self,
        rows: &[usize],
        explorer: &mut Explorer<'_>,
        statuses: &mut [Status],
        outcomes: &mut Vec<Outcome>,
    ) {
        let mut queue = rows.to_vec();
        queue.sort_by_key(|row| (explorer.sum(*row), *row));
        let mut queue = std::collections::VecDeque::from(queue);
        while let Some(row) = queue.pop_front() {
            let mut reaches = Reach::ALL.into_iter();
            while !self.is_protected(row, explorer, statuses) {
                // a number that rounding does not protect is withheld after all
                if let Some(place) = self.told.get(row).filter(|place| statuses[**place] == Status::Shown) {
                    statuses[*place] = Status::Primary;
                    explorer.widen(row, self.bounds(row, statuses));
                    continue;
                }
                let withheld = match self.withhold_for(row, explorer, statuses) {
                    Some(withheld) => withheld,
                    None => {
                        let (before, needed) = (self.before(explorer, statuses), self.needed(row, statuses));
                        if before.tell(row, needed) {
                            // nothing withheld today would help
                            outcomes.extend(self.told(row, needed, &before));
                            break;
                        }
                        let Some(reach) = reaches.next() else { break };
                        let from = self.told.get(row).copied();
                        let from = from.unwrap_or_else(|| self.nearest(row));
                        drop_with(self.figures, &self.told, from, reach, statuses, outcomes)
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

    /// What earlier releases leave open of the rows when nothing of today is printed.
    fn before(&self, explorer: &Explorer<'_>, statuses: &[Status]) -> Before<'_> {
        let open = |row: usize| match self.figure(row) {
            Some(figure) => Bounds::at_least(figure.floor()),
            None => self.bounds(row, statuses),
        };
        Before {
            system: &self.system,
            point: explorer.point().to_vec(),
            bounds: (0..self.system.rows().len()).map(open).collect(),
            known: self.earlier.keys().copied().collect(),
        }
    }

    /// A figure of today that earlier releases tell, with the sum; nothing for a part that is printed nowhere.
    fn told(&self, row: usize, needed: Need, before: &Before<'_>) -> Option<Outcome> {
        let figure = self.figure(row)?;
        let name = |row: usize| self.earlier.get(&row).cloned().unwrap_or_default();
        let terms = before.terms(row, needed).into_iter().map(|(row, sign)| Term { name: name(row), sign });
        Some(Outcome::Told { places: figure.places.clone(), terms: terms.collect() })
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
        for place in &withheld {
            statuses[*place] = Status::Secondary;
        }
        withheld.extend(withhold_without_size(self.figures, &self.told, statuses));
        for place in &withheld {
            if let Ok(row) = self.told.binary_search(place) {
                explorer.widen(row, self.bounds(row, statuses));
            }
        }
        explorer.take(change);
        Some(withheld)
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
    fn show_again(&self, explorer: &mut Explorer<'_>, before: &[Status], statuses: &mut [Status]) {
        let mut rows: Vec<usize> =
            (0..self.told.len()).filter(|row| statuses[self.told[*row]] == Status::Secondary).collect();
        rows.retain(|row| before[self.told[*row]] == Status::Shown);
        if rows.len() * self.system.cells() > MOST_TRIED {
            return;
        }
        let price = |row: &usize| self.figure(*row).map_or(0, cost_units);
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
    /// The small sums that the figure is a part of: they are withheld as before, but stand for nothing a reader could
    /// reckon with, such as that they are small.
    Sums,
    /// What is printed in the tables that the figure is in, and nowhere else.
    Table,
    /// Everything that shares a variable with it.
    Variables,
    /// Everything of its population.
    Population,
}

impl Reach {
    const ALL: [Self; 4] = [Self::Sums, Self::Table, Self::Variables, Self::Population];
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
    let table = |place: Place| match place {
        Place::Cell(table, ..) => Some(table),
        _ => None,
    };
    let start = &figures.figures[from];
    let tables: BTreeSet<usize> = start.all_places().filter_map(table).collect();
    let variables: BTreeSet<_> = start.selection.variables().map(|(variable, _)| variable).collect();
    let goes = |other: usize| {
        let figure = &figures.figures[other];
        let mut places = figure.all_places().peekable();
        let is_in_tables = |place| table(place).is_some_and(|table| tables.contains(&table));
        match reach {
            Reach::Sums => {
                let is_small = statuses[other] == Status::Primary && matches!(figure.quantity, Quantity::Members);
                is_small && other != from && start.selection.is_within(&figure.selection)
            }
            Reach::Table => other == from || places.peek().is_some() && places.all(is_in_tables),
            Reach::Variables => {
                other == from || figure.selection.variables().any(|(variable, _)| variables.contains(&variable))
            }
            Reach::Population => true,
        }
    };
    let dropped: Vec<usize> =
        told.iter().copied().filter(|place| goes(*place) && statuses[*place] != Status::Dropped).collect();
    for place in &dropped {
        statuses[*place] = Status::Dropped;
    }
    // of sums nothing more is withheld than before
    if !dropped.is_empty() && !matches!(reach, Reach::Sums) {
        outcomes.push(Outcome::Dropped(places(figures, &dropped)));
    }
    dropped
}

fn places(figures: &Figures, own: &[usize]) -> Vec<Place> {
    own.iter().flat_map(|place| figures.figures[*place].all_places()).collect()
}

/// A zero that is shown stays: a reader takes it that what is withheld is not zero.
fn is_kept_zero(figure: &Figure) -> bool {
    figure.truth.low == 0 && figure.policy.zeros() == Zeros::Published
}

/// What a reader loses with a figure: totals and sizes most, figures that stand by themselves more than cells, large
/// cells a little more than small ones.
fn cost_units(figure: &Figure) -> u32 {
    let size = figure.truth.high.max(1).ilog2();
    let places = figure.all_places().map(|place| match place {
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
