//! The attacker's audit: what a reader of everything published can still take to be possible.
//!
//! Its input holds no count that is withheld, only what is printed, the rule and the frames of the tables. From that
//! alone it finds one table of whole numbers that agrees with everything printed and, for each withheld figure, sparse
//! changes to it that do too. Another truth with the same print gives the same proof, byte for byte, so that the proof says
//! nothing of the truth. Where the search does not end within its budget nothing is proven, and that counts as unsafe.
//!
//! Source: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 4.2.2 (feasibility intervals), here in
//! whole numbers and over all tables at once.

use std::collections::BTreeSet;

use super::base::Base;
use super::explorer::Explorer;
use super::figures::{Bounds, Figure, Figures, Place};
use super::need::{Need, Quantity};
use super::protect::Status;
use super::solver;
use super::sums::Decided;
use super::system::{Change, Row, System};
use super::{Policy, PopulationId, Selection, Variable, Zeros};

/// Everything printed of counted groups, and nothing else of them.
#[derive(Debug, Clone, Default)]
pub struct Published {
    pub(super) variables: Vec<Variable>,
    /// The populations of which something is printed.
    pub(super) populations: Vec<PublishedPopulation>,
}

/// Everything printed of one population.
#[derive(Debug, Clone)]
pub(super) struct PublishedPopulation {
    pub(super) id: usize,
    pub(super) measured: Measured,
    pub(super) policy: Policy,
    pub(super) figures: Vec<PublishedFigure>,
}

/// What the figures of a population measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Measured {
    /// Members.
    Members,
    /// What members contribute, in units of the last of so many digits after the mark.
    Contributions { digits: u8 },
}

/// A figure as it is printed.
#[derive(Debug, Clone)]
pub(super) struct PublishedFigure {
    pub(super) selection: Selection,
    pub(super) places: Vec<Place>,
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
    pub(super) fn new(figures: &Figures, statuses: &[Status], sums: &Decided) -> Self {
        let counted = (0..figures.populations).map(|id| (id, Measured::Members));
        let mut populations = populations(figures, statuses, counted);
        let systems = sums.systems.iter();
        let summed = systems.map(|summed| (summed.population, Measured::Contributions { digits: summed.digits }));
        populations.extend(self::populations(&sums.figures, &sums.statuses, summed));
        Self { variables: figures.variables.clone(), populations }
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
        let figures = printed.into_iter().map(|(figure, status)| PublishedFigure {
            selection: figure.selection.clone(),
            places: figure.places.clone(),
            print: print(figure, *status),
        });
        populations.push(PublishedPopulation { id, measured, policy, figures: figures.collect() });
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

/// What is proven of one population.
#[derive(Debug)]
pub struct Proof {
    pub(super) population: usize,
    pub(super) measured: Measured,
    pub(super) policy: Policy,
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
    pub(super) cells: Vec<usize>,
    pub(super) print: Print,
    /// The values found: by which change, taken how many times.
    pub(super) possible: Vec<(i64, Option<(usize, i64)>)>,
    /// The feasibility interval, where it was asked for and has ends.
    pub(super) interval: (Option<i64>, Option<i64>),
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
    /// The feasibility interval of each withheld figure, with the places where it is printed.
    pub fn intervals(&self) -> impl Iterator<Item = (&[Place], Option<i64>, Option<i64>)> {
        let withheld = self.figures.iter().filter(|figure| matches!(figure.print, Print::Withheld(_)));
        withheld.map(|figure| (figure.places.as_slice(), figure.interval.0, figure.interval.1))
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
    published.populations.iter().map(|population| prove(published, population, extent)).collect()
}

fn prove(published: &Published, population: &PublishedPopulation, extent: Extent) -> Result<Proof, Unproven> {
    let all = || population.figures.iter().flat_map(|figure| figure.places.clone()).collect();
    let selections: Vec<&Selection> = population.figures.iter().map(|figure| &figure.selection).collect();
    let base = Base::new(&published.variables, &selections)
        .map_err(|_| Unproven { places: all(), reason: UnprovenReason::TooLarge })?;
    let mut rows: Vec<Row> =
        selections.iter().map(|selection| Row { plus: base.cells_of(selection), minus: Vec::new() }).collect();
    let mut bounds: Vec<Bounds> = population.figures.iter().map(|figure| known(figure, population)).collect();
    let links = base.links();
    for (plus, minus) in &links {
        rows.push(Row { plus: plus.clone(), minus: minus.clone() });
        bounds.push(Bounds::exactly(0));
    }
    let unprinted = rows.len();
    let printed: BTreeSet<&[usize]> = rows[..selections.len()].iter().map(|row| row.plus.as_slice()).collect();
    let parts = base.parts().into_iter().filter(|cells| !printed.contains(cells.as_slice()));
    if population.measured == Measured::Members {
        let parts: Vec<Row> = parts.map(|plus| Row { plus, minus: Vec::new() }).collect();
        rows.extend(parts);
    }
    bounds.resize(rows.len(), Bounds::at_least(0));
    let system = System::new(base.cells(), rows);
    let point =
        solver::point(&system, &bounds).ok_or_else(|| Unproven { places: all(), reason: UnprovenReason::NoTable })?;
    let mut explorer = Explorer::new(&system, point, bounds);
    for (row, figure) in population.figures.iter().enumerate() {
        if let Print::Withheld(needed) = figure.print
            && !explorer.seek(row, Need::Values(needed))
        {
            return Err(Unproven { places: figure.places.clone(), reason: UnprovenReason::FewValues });
        }
        if let Print::Rounded(_, needed) = figure.print
            && !explorer.seek(row, Need::Values(needed))
            && explorer.values(row).keys().any(|value| is_small(*value, &population.policy))
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
    for row in unprinted..system.rows().len() {
        if !explorer.seek(row, needed) && explorer.values(row).keys().any(|value| is_small(*value, &population.policy))
        {
            return Err(Unproven { places: all(), reason: UnprovenReason::Unprinted });
        }
    }
    let figures = population.figures.iter().enumerate().map(|(row, figure)| ProvenFigure {
        places: figure.places.clone(),
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
        figures: figures.collect(),
        base: explorer.point().to_vec(),
        equal: links,
        changes: explorer.changes().to_vec(),
    })
}

/// A part that is not printed and counts somebody, but too few.
fn is_small(value: i64, policy: &Policy) -> bool {
    u64::try_from(value).is_ok_and(|value| value > 0 && policy.is_small(value))
}

/// What a reader knows of a figure.
fn known(figure: &PublishedFigure, population: &PublishedPopulation) -> Bounds {
    match (figure.print, population.measured, population.policy.zeros()) {
        (Print::Shown(bounds) | Print::Rounded(bounds, _), ..) => bounds,
        (Print::Withheld(_), Measured::Members, Zeros::Published) => Bounds::at_least(1),
        (Print::Withheld(_), ..) => Bounds::at_least(0),
    }
}
