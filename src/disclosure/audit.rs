//! The attacker's audit: what a reader of everything published can still take to be possible.
//!
//! Its input holds no count that is withheld, only what is printed, the rule and the frames of the tables. From that
//! alone it finds one table of whole numbers that agrees with everything printed and, for each withheld figure, sparse
//! changes to it that do too. Another truth with the same print gives the same proof, byte for byte, so that the proof says
//! nothing of the truth. Where the search does not end within its budget nothing is proven, and that counts as unsafe.
//!
//! Source: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 4.2.2 (feasibility intervals), here in
//! whole numbers and over all tables at once.

use std::collections::{BTreeMap, BTreeSet};

use super::base::{self, Base};
use super::earlier::{self, KnownSum};
use super::explorer::Explorer;
use super::figures::{Bounds, Figure, Figures, Place};
use super::need::{Need, Quantity};
use super::protect::Status;
use super::solver;
use super::sums::{self, Sums};
use super::system::{Change, Row, System};
use super::told::Before;
use super::{Policy, PopulationId, Publication, Reason, Release, Released, Selection, Variable, VariableId, Zeros};

/// Everything printed of counted groups, and nothing else of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Published {
    /// How the populations are divided, as their frames say it.
    pub(super) variables: Vec<Variable>,
    /// The populations of which something is printed.
    pub(super) populations: Vec<PublishedPopulation>,
}

/// Everything printed of one population.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PublishedPopulation {
    pub(super) id: usize,
    pub(super) measured: Measured,
    pub(super) policy: Policy,
    pub(super) figures: Vec<PublishedFigure>,
    /// Variables that are taken for complete, though their frames do not say so.
    pub(super) complete: BTreeSet<VariableId>,
    /// Variables whose categories together may be the whole population, as far as is printed: a reader may take it so.
    pub(super) perhaps_complete: BTreeSet<VariableId>,
    /// Parts of earlier releases that are parts of today.
    pub(super) same: Vec<(Selection, Selection)>,
}

impl PublishedPopulation {
    fn withholds_nothing(&self) -> bool {
        !self.figures.iter().any(|figure| matches!(figure.print, Print::Withheld(_) | Print::Rounded(..)))
    }

    /// The figures that cross no variables but these.
    fn within(&self, crossing: &BTreeSet<VariableId>) -> Self {
        let figures = self.figures.iter().filter(|figure| figure.selection.is_crossed_in(crossing)).cloned();
        Self { figures: figures.collect(), same: Vec::new(), ..self.clone() }
    }
}

/// What the figures of a population measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measured {
    /// Members.
    Members,
    /// What members contribute, in units of the last of so many digits after the mark.
    Contributions {
        /// Digits after the mark.
        digits: u8,
    },
}

/// A figure as it is printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PublishedFigure {
    pub(super) selection: Selection,
    pub(super) places: Vec<Place>,
    /// What it is called if an earlier release printed it.
    pub(super) earlier: Vec<String>,
    pub(super) print: Print,
}

/// What is printed of a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Print {
    /// A number, or a share that is that of these numbers.
    Shown(Bounds),
    /// A multiple of something: what it leaves open, and how many values must stay possible if it may be small.
    Rounded(Bounds, usize),
    /// A mark that it is withheld, with how many values must stay possible.
    Withheld(usize),
}

impl Published {
    pub(super) fn new(figures: &Figures, statuses: &[Status], sums: &Sums) -> Self {
        let variables = figures.variables.clone();
        let counted = (0..figures.populations).map(|id| (id, Measured::Members));
        let mut populations = populations(figures, statuses, counted);
        let summed = sums.systems.iter();
        let summed = summed.map(|summed| (summed.population, Measured::Contributions { digits: summed.digits }));
        let summed = self::populations(&sums.figures, &sums.statuses, summed);
        // of sums that are all shown nothing can be worked out that is not
        populations.extend(summed.into_iter().filter(|population| !population.withholds_nothing()));
        Self { variables, populations }
    }

    /// What a reader sees, told by nothing but the releases.
    pub(super) fn as_printed(publication: &Publication, release: &dyn Fn(Place) -> Option<Release>) -> Self {
        let statuses = |figures: &Figures| -> Vec<Status> {
            figures.figures.iter().map(|figure| printed_status(figure, release)).collect()
        };
        let mut figures = Figures::as_printed(publication, release);
        // what earlier releases tell, the reader knows; whether they tell too much is judged with the sources
        earlier::join(&mut figures, publication);
        let counted = statuses(&figures);
        let (summed, systems) = sums::as_printed(&figures, &counted, release);
        let sums = Sums { statuses: statuses(&summed), figures: summed, systems };
        Self::new(&figures, &counted, &sums)
    }
}

/// What is seen of a figure in the places where it is printed. What is printed nowhere is not withheld from anybody.
fn printed_status(figure: &Figure, release: &dyn Fn(Place) -> Option<Release>) -> Status {
    let releases = || figure.places.iter().filter_map(|place| release(*place));
    if figure.places.is_empty() || releases().any(|release| matches!(release, Release::Shown(_))) {
        Status::Shown
    } else if releases().any(|release| release == Release::Withheld(Reason::SmallGroup)) {
        Status::Secondary
    } else {
        Status::Dropped
    }
}

/// What is printed in each system of figures.
fn populations(
    figures: &Figures,
    statuses: &[Status],
    systems: impl Iterator<Item = (usize, Measured)>,
) -> Vec<PublishedPopulation> {
    let mut populations = Vec::new();
    for (system, (id, measured)) in systems.enumerate() {
        let own = figures.figures.iter().zip(statuses).filter(|(figure, _)| figure.population == system);
        let printed: Vec<_> = own.filter(|(figure, status)| tells(figure, **status)).collect();
        let Some(policy) = printed.iter().map(|(figure, _)| figure.policy).reduce(Policy::stricter) else {
            continue;
        };
        let shown: BTreeMap<&Selection, Bounds> = printed
            .iter()
            .filter(|(_, status)| **status == Status::Shown)
            .map(|(figure, _)| (&figure.selection, figure.print))
            .collect();
        let is_told = |sum: &&KnownSum| shown.get(&sum.selection).is_none_or(|print| !print.is_within(sum.bounds));
        let earlier = figures.earlier.iter().filter(|sum| sum.population == system).filter(is_told);
        let earlier = earlier.map(|sum| PublishedFigure {
            selection: sum.selection.clone(),
            places: Vec::new(),
            earlier: vec![sum.name.clone()],
            print: Print::Shown(sum.bounds),
        });
        let earlier: Vec<PublishedFigure> = earlier.collect();
        let same = figures.same.iter().filter(|same| same.population == system);
        let same = same.map(|same| (same.one.clone(), same.other.clone())).collect();
        let printed = printed.into_iter().map(|(figure, status)| PublishedFigure {
            selection: figure.selection.clone(),
            places: figure.places.clone(),
            earlier: Vec::new(),
            print: print(figure, *status),
        });
        let printed: Vec<PublishedFigure> = printed.chain(earlier).collect();
        let perhaps_complete = perhaps_complete(&figures.variables, id, &printed);
        let complete = BTreeSet::new();
        populations.push(PublishedPopulation {
            id,
            measured,
            policy,
            figures: printed,
            complete,
            perhaps_complete,
            same,
        });
    }
    populations
}

fn print(figure: &Figure, status: Status) -> Print {
    let needed = match figure.quantity {
        Quantity::Members => usize::try_from(figure.policy.values_to_keep()).unwrap_or(usize::MAX),
        // which sums need more is not told
        Quantity::Contributions(_) => 2,
    };
    match status {
        Status::Shown if figure.is_rounded => Print::Rounded(figure.print, needed),
        Status::Shown => Print::Shown(figure.print),
        Status::Primary | Status::Secondary | Status::Dropped => Print::Withheld(needed),
    }
}

/// Whether a reader sees something of a figure, be it that it is withheld.
fn tells(figure: &Figure, status: Status) -> bool {
    match status {
        Status::Dropped => false,
        Status::Shown => figure.print != Bounds::at_least(0),
        Status::Primary | Status::Secondary => !figure.places.is_empty(),
    }
}

/// The variables of a population whose categories are all printed, or marked as withheld, and may add up to its size.
fn perhaps_complete(variables: &[Variable], population: usize, figures: &[PublishedFigure]) -> BTreeSet<VariableId> {
    let printed = |selection: &Selection| figures.iter().find(|figure| figure.selection == *selection);
    let Some(Print::Shown(size) | Print::Rounded(size, _)) = printed(&Selection::everyone()).map(|figure| figure.print)
    else {
        return BTreeSet::new();
    };
    let own = variables.iter().enumerate().filter(|(_, variable)| variable.population.0 == population);
    let may_be_all = |(id, variable): &(usize, &Variable)| {
        let mut parts = (0..variable.categories).map(|category| {
            match printed(&Selection::everyone().and(VariableId(*id), [category]))?.print {
                Print::Shown(bounds) | Print::Rounded(bounds, _) => Some(bounds),
                Print::Withheld(_) => Some(Bounds::at_least(0)),
            }
        });
        let sum = parts.try_fold(Bounds::exactly(0), |sum, part| {
            let part = part?;
            Some(Bounds { low: sum.low.saturating_add(part.low), high: sum.high.saturating_add(part.high) })
        });
        sum.is_some_and(|sum| sum.low <= size.high && size.low <= sum.high)
    };
    own.filter(|(_, variable)| !variable.complete).filter(may_be_all).map(|(id, _)| VariableId(id)).collect()
}

/// What is proven of one population.
#[derive(Debug)]
pub struct Proof {
    pub(super) population: usize,
    pub(super) measured: Measured,
    pub(super) policy: Policy,
    /// Variables that the reader takes for complete.
    pub(super) complete: BTreeSet<VariableId>,
    /// The base table.
    pub(super) base: Vec<i64>,
    /// Margins that bags share.
    pub(super) equal: Vec<(Vec<usize>, Vec<usize>)>,
    pub(super) changes: Vec<Change>,
    pub(super) figures: Vec<ProvenFigure>,
}

/// A figure, the cells it is the sum of and, where it is withheld, the values it may have.
#[derive(Debug)]
pub(super) struct ProvenFigure {
    pub(super) places: Vec<Place>,
    /// What it is called if an earlier release printed it.
    pub(super) earlier: Vec<String>,
    pub(super) cells: Vec<usize>,
    pub(super) print: Print,
    /// The values found: by which change, taken how many times.
    pub(super) possible: Vec<(i64, Option<(usize, i64)>)>,
    /// The feasibility interval, where it was asked for and has ends.
    pub(super) interval: (Option<i64>, Option<i64>),
}

/// What a reader of everything printed can take a withheld figure to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Open<'a> {
    /// Where the figure is printed.
    pub places: &'a [Place],
    /// Values that are shown to be possible, the least first.
    pub values: Vec<i64>,
    /// The least possible value, where it was asked for.
    pub least: Option<i64>,
    /// The largest possible value, where it was asked for and there is one.
    pub most: Option<i64>,
    /// What the values are.
    pub measured: Measured,
}

/// How far an audit goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// As many values as must stay possible.
    Values,
    /// The feasibility intervals as well.
    Intervals,
}

impl Proof {
    /// What a reader of everything printed can take each withheld figure to be.
    pub fn withheld(&self) -> impl Iterator<Item = Open<'_>> {
        let withheld = self.figures.iter().filter(|figure| matches!(figure.print, Print::Withheld(_)));
        withheld.map(|figure| Open {
            places: &figure.places,
            values: figure.possible.iter().map(|(value, _)| *value).collect(),
            least: figure.interval.0,
            most: figure.interval.1,
            measured: self.measured,
        })
    }

    /// The rule that holds for all of it.
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// Which of its figures, as a certificate lists them, is printed at a place.
    pub fn place_of(&self, place: Place) -> Option<usize> {
        self.figures.iter().position(|figure| figure.places.contains(&place))
    }

    /// The population it is about, in the publication or beyond.
    pub fn population(&self) -> PopulationId {
        PopulationId(self.population)
    }
}

/// Figures whose protection could not be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unproven {
    /// Where they are printed.
    pub places: Vec<Place>,
    /// In what way.
    pub reason: UnprovenReason,
}

/// Why a protection could not be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnprovenReason {
    /// Too few values are possible, or too few were found.
    FewValues,
    /// The values found for a sum that tells too much of one contributor are too near to it.
    NearTruth,
    /// A small part that is not printed can be worked out.
    Unprinted,
    /// No table of whole numbers was found that agrees with what is printed.
    NoTable,
    /// The figures cross too many variables.
    TooLarge,
}

/// Audits everything printed, population by population.
pub fn audit(published: &Published, extent: Extent) -> Vec<Result<Proof, Unproven>> {
    let prove_all = |population: &PublishedPopulation| {
        prove(published, population, extent).or_else(|unproven| {
            let is_too_much = matches!(unproven.reason, UnprovenReason::NoTable | UnprovenReason::TooLarge);
            if !population.withholds_nothing() || !is_too_much {
                return Err(unproven);
            }
            // what all tables tell together is then nobody's secret, what those of the same variables tell may be
            for crossing in base::crossings(population.figures.iter().map(|figure| &figure.selection)) {
                prove(published, &population.within(&crossing), extent)?;
            }
            prove(published, &population.within(&BTreeSet::new()), extent)
        })
    };
    published.populations.iter().map(prove_all).collect()
}

/// Audits a release: everything printed, and whether it also holds for somebody who knows from the sources which figures
/// add up to which, and whether sums that tell too much of one are open far enough. That may fail the audit and changes nothing else of it: what is proven comes from the print alone.
pub fn audit_release(released: &Released, extent: Extent) -> Vec<Result<Proof, Unproven>> {
    let Released { published, as_sourced, .. } = released;
    let mut proofs = audit(published, extent);
    for sourced in &as_sourced.populations {
        let is_same =
            |population: &PublishedPopulation| (population.id, population.measured) == (sourced.id, sourced.measured);
        let Some(place) = published.populations.iter().position(is_same) else { continue };
        let Ok(proof) = &proofs[place] else { continue };
        let known = with_complete(&published.variables, &proof.complete);
        let own = |variables: &[Variable]| -> Vec<(usize, Variable)> {
            let all = variables.iter().cloned().enumerate();
            all.filter(|(_, variable)| variable.population.0 == sourced.id).collect()
        };
        let is_the_same =
            own(&known) == own(&as_sourced.variables) && published.populations[place].figures == sourced.figures;
        if !is_the_same && let Err(unproven) = prove_with(as_sourced, sourced, &BTreeSet::new(), Extent::Values) {
            proofs[place] = Err(unproven);
        }
    }
    for (place, unproven) in sums::too_narrow(&released.reaches, &proofs) {
        proofs[place] = Err(unproven);
    }
    proofs
}

fn with_complete(variables: &[Variable], complete: &BTreeSet<VariableId>) -> Vec<Variable> {
    let mut variables = variables.to_vec();
    for id in complete {
        variables[id.0].complete = true;
    }
    variables
}

/// Proves a population as a reader sees it who takes as much as possible for complete. What that reader cannot work out
/// stays open to one who doubts it, since then more is possible. Where such a reader would be led to a number by a
/// variable, the proof is made without: in truth that variable is not complete, or [`audit_release`] fails.
fn prove(published: &Published, population: &PublishedPopulation, extent: Extent) -> Result<Proof, Unproven> {
    let mut complete = &population.complete | &population.perhaps_complete;
    let all = prove_with(published, population, &complete, extent);
    if all.is_ok() || population.perhaps_complete.is_empty() {
        return all;
    }
    complete.clone_from(&population.complete);
    let mut best = prove_with(published, population, &complete, extent);
    for id in &population.perhaps_complete {
        complete.insert(*id);
        match prove_with(published, population, &complete, extent) {
            Ok(proof) => best = Ok(proof),
            Err(_) => {
                complete.remove(id);
            }
        }
    }
    best
}

fn prove_with(
    published: &Published,
    population: &PublishedPopulation,
    complete: &BTreeSet<VariableId>,
    extent: Extent,
) -> Result<Proof, Unproven> {
    let variables = with_complete(&published.variables, complete);
    let all = || population.figures.iter().flat_map(|figure| figure.places.clone()).collect();
    let selections: Vec<&Selection> = population.figures.iter().map(|figure| &figure.selection).collect();
    let linked = population.same.iter().flat_map(|(one, other)| [one, other]);
    let based: Vec<&Selection> = selections.iter().copied().chain(linked).collect();
    let base =
        Base::new(&variables, &based).map_err(|_| Unproven { places: all(), reason: UnprovenReason::TooLarge })?;
    if !base.circles().is_empty() && population.withholds_nothing() {
        return Err(Unproven { places: all(), reason: UnprovenReason::TooLarge });
    }
    let mut rows: Vec<Row> =
        selections.iter().map(|selection| Row { plus: base.cells_of(selection), minus: Vec::new() }).collect();
    let mut bounds: Vec<Bounds> = population.figures.iter().map(|figure| known(figure, population)).collect();
    let same = population.same.iter().map(|(one, other)| (base.cells_of(one), base.cells_of(other)));
    let links: Vec<_> = base.links().into_iter().chain(same).collect();
    for (plus, minus) in &links {
        rows.push(Row { plus: plus.clone(), minus: minus.clone() });
        bounds.push(Bounds::exactly(0));
    }
    let unprinted = rows.len();
    let printed: BTreeSet<&[usize]> = rows[..selections.len()].iter().map(|row| row.plus.as_slice()).collect();
    let parts = base.parts_and_rests().into_iter().filter(|cells| !printed.contains(cells.as_slice()));
    if population.measured == Measured::Members {
        let parts: Vec<Row> = parts.map(|plus| Row { plus, minus: Vec::new() }).collect();
        rows.extend(parts);
    }
    bounds.resize(rows.len(), Bounds::at_least(0));
    let system = System::new(base.cells(), rows);
    let point =
        solver::point(&system, &bounds).map_err(|_| Unproven { places: all(), reason: UnprovenReason::NoTable })?;
    let mut explorer = Explorer::new(&system, point, bounds);
    for (row, figure) in population.figures.iter().enumerate() {
        if let Print::Withheld(needed) = figure.print
            && !explorer.seek(row, Need::Values(needed))
        {
            return Err(Unproven { places: figure.places.clone(), reason: UnprovenReason::FewValues });
        }
        if let Print::Rounded(_, needed) = figure.print
            && !explorer.seek(row, Need::Values(needed))
            && explorer.values(row).keys().any(|value| population.policy.is_few(*value))
        {
            return Err(Unproven { places: figure.places.clone(), reason: UnprovenReason::FewValues });
        }
    }
    if let Measured::Contributions { .. } = population.measured {
        for (row, figure) in population.figures.iter().enumerate() {
            if let Print::Withheld(_) = figure.print {
                explorer.spread(row);
            }
        }
    }
    let needed = Need::values(population.policy.values_to_keep());
    let before = before(population, links.len(), &system, explorer.point().to_vec());
    let is_few = |value: i64| population.policy.is_few(value);
    // the small ones first: what is found for them may show that others may be small
    let may_be_few = |explorer: &Explorer<'_>, row: usize| explorer.may_be(row, needed, &is_few);
    let (small, large): (Vec<usize>, Vec<usize>) =
        (unprinted..system.rows().len()).partition(|row| may_be_few(&explorer, *row));
    for row in small.into_iter().chain(large) {
        if may_be_few(&explorer, row)
            && !explorer.seek(row, needed)
            && explorer.values(row).keys().any(|value| is_few(*value))
            && !before.tell(row, needed)
        {
            return Err(Unproven { places: all(), reason: UnprovenReason::Unprinted });
        }
    }
    let figures = population.figures.iter().enumerate().map(|(row, figure)| ProvenFigure {
        places: figure.places.clone(),
        earlier: figure.earlier.clone(),
        cells: system.rows()[row].plus.clone(),
        print: figure.print,
        possible: match figure.print {
            Print::Shown(_) | Print::Rounded(..) => Vec::new(),
            Print::Withheld(_) => explorer.values(row).iter().map(|(value, by)| (*value, *by)).collect(),
        },
        interval: match (figure.print, extent) {
            (Print::Withheld(_), Extent::Intervals) => explorer.interval(row),
            _ => (None, None),
        },
    });
    Ok(Proof {
        population: population.id,
        measured: population.measured,
        policy: population.policy,
        complete: complete.clone(),
        figures: figures.collect(),
        base: explorer.point().to_vec(),
        equal: links,
        changes: explorer.changes().to_vec(),
    })
}

/// What a reader of earlier releases knew: what they tell is no news.
fn before<'a>(population: &PublishedPopulation, links: usize, system: &'a System, point: Vec<i64>) -> Before<'a> {
    let figures = population.figures.len();
    let mut bounds = vec![Bounds::at_least(0); system.rows().len()];
    bounds[figures..figures + links].fill(Bounds::exactly(0));
    let mut known = Vec::new();
    for (row, figure) in population.figures.iter().enumerate() {
        if let (Print::Shown(told), false) = (figure.print, figure.earlier.is_empty()) {
            bounds[row] = told;
            known.push(row);
        }
    }
    Before { system, point, bounds, known }
}

/// What a reader knows of a figure.
fn known(figure: &PublishedFigure, population: &PublishedPopulation) -> Bounds {
    match (figure.print, population.measured, population.policy.zeros()) {
        (Print::Shown(bounds) | Print::Rounded(bounds, _), ..) => bounds,
        (Print::Withheld(_), Measured::Members, Zeros::Published) => Bounds::at_least(1),
        (Print::Withheld(_), ..) => Bounds::at_least(0),
    }
}

#[cfg(test)]
pub(super) mod tests;
