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

use super::base::Base;
use super::earlier::KnownSum;
use super::explorer::Explorer;
use super::figures::{Bounds, Figures, Place};
use super::protect::Status;
use super::solver;
use super::system::{Change, Row, System};
use super::told::Before;
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
    pub(super) policy: Policy,
    pub(super) figures: Vec<PublishedFigure>,
    /// Parts of earlier releases that are parts of today.
    pub(super) same: Vec<(Selection, Selection)>,
}

impl PublishedPopulation {
    /// The figures that cross no variables, if nothing is withheld: what tables tell together is then nobody's secret.
    fn without_crossings(&self) -> Option<Self> {
        let is_withheld = |figure: &PublishedFigure| matches!(figure.print, Print::Withheld(_));
        if self.figures.iter().any(is_withheld) {
            return None;
        }
        let figures = self.figures.iter().filter(|figure| figure.selection.variables().count() <= 1).cloned();
        Some(Self { id: self.id, policy: self.policy, figures: figures.collect(), same: Vec::new() })
    }
}

/// A figure as it is printed.
#[derive(Debug, Clone)]
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
    /// A mark that it is withheld, with how many values must stay possible.
    Withheld(usize),
}

impl Published {
    pub(super) fn new(figures: &Figures, statuses: &[Status]) -> Self {
        let mut populations = Vec::new();
        for id in 0..figures.populations {
            let own = figures.figures.iter().zip(statuses).filter(|(figure, _)| figure.population == id);
            let printed: Vec<_> = own.filter(|(_, status)| **status != Status::Dropped).collect();
            let Some(policy) = printed.iter().map(|(figure, _)| figure.policy).reduce(Policy::stricter) else {
                continue;
            };
            let shown: BTreeMap<&Selection, Bounds> = printed
                .iter()
                .filter(|(_, status)| **status == Status::Shown)
                .map(|(figure, _)| (&figure.selection, figure.print))
                .collect();
            let is_told = |sum: &&KnownSum| shown.get(&sum.selection).is_none_or(|print| !print.is_within(sum.bounds));
            let sums = figures.earlier.iter().filter(|sum| sum.population == id).filter(is_told);
            let earlier = sums.map(|sum| PublishedFigure {
                selection: sum.selection.clone(),
                places: Vec::new(),
                earlier: vec![sum.name.clone()],
                print: Print::Shown(sum.bounds),
            });
            let earlier: Vec<PublishedFigure> = earlier.collect();
            let same = figures.same.iter().filter(|same| same.population == id);
            let same = same.map(|same| (same.one.clone(), same.other.clone())).collect();
            let figures = printed.into_iter().map(|(figure, status)| PublishedFigure {
                selection: figure.selection.clone(),
                places: figure.places.clone(),
                earlier: Vec::new(),
                print: match status {
                    Status::Shown => Print::Shown(figure.print),
                    _ => Print::Withheld(usize::try_from(figure.policy.values_to_keep()).unwrap_or(usize::MAX)),
                },
            });
            populations.push(PublishedPopulation { id, policy, figures: figures.chain(earlier).collect(), same });
        }
        Self { variables: figures.variables.clone(), populations }
    }
}

/// What is proven of one population.
#[derive(Debug)]
pub struct Proof {
    pub(super) population: usize,
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
    /// What it is called if an earlier release printed it.
    pub(super) earlier: Vec<String>,
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
        prove(published, population, extent).or_else(|unproven| match population.without_crossings() {
            Some(population) => prove(published, &population, extent),
            None => Err(unproven),
        })
    };
    published.populations.iter().map(prove_all).collect()
}

fn prove(published: &Published, population: &PublishedPopulation, extent: Extent) -> Result<Proof, Unproven> {
    let all = || population.figures.iter().flat_map(|figure| figure.places.clone()).collect();
    let selections: Vec<&Selection> = population.figures.iter().map(|figure| &figure.selection).collect();
    let linked = population.same.iter().flat_map(|(one, other)| [one, other]);
    let based: Vec<&Selection> = selections.iter().copied().chain(linked).collect();
    let base = Base::new(&published.variables, &based)
        .map_err(|_| Unproven { places: all(), reason: UnprovenReason::TooLarge })?;
    let mut rows: Vec<Row> =
        selections.iter().map(|selection| Row { plus: base.cells_of(selection), minus: Vec::new() }).collect();
    let mut bounds: Vec<Bounds> = population.figures.iter().map(|figure| known(figure, &population.policy)).collect();
    let same = population.same.iter().map(|(one, other)| (base.cells_of(one), base.cells_of(other)));
    let links: Vec<_> = base.links().into_iter().chain(same).collect();
    for (plus, minus) in &links {
        rows.push(Row { plus: plus.clone(), minus: minus.clone() });
        bounds.push(Bounds::exactly(0));
    }
    let unprinted = rows.len();
    let printed: BTreeSet<&[usize]> = rows[..selections.len()].iter().map(|row| row.plus.as_slice()).collect();
    let parts = base.parts().into_iter().filter(|cells| !printed.contains(cells.as_slice()));
    let parts: Vec<Row> = parts.map(|plus| Row { plus, minus: Vec::new() }).collect();
    rows.extend(parts);
    bounds.resize(rows.len(), Bounds::at_least(0));
    let system = System::new(base.cells(), rows);
    let point =
        solver::point(&system, &bounds).map_err(|_| Unproven { places: all(), reason: UnprovenReason::NoTable })?;
    let mut explorer = Explorer::new(&system, point, bounds);
    for (row, figure) in population.figures.iter().enumerate() {
        if let Print::Withheld(needed) = figure.print
            && !explorer.seek(row, needed)
        {
            return Err(Unproven { places: figure.places.clone(), reason: UnprovenReason::FewValues });
        }
    }
    let needed = usize::try_from(population.policy.values_to_keep()).unwrap_or(usize::MAX);
    let before = before(population, links.len(), &system, explorer.point().to_vec());
    for row in unprinted..system.rows().len() {
        if !explorer.seek(row, needed)
            && explorer.values(row).keys().any(|value| is_small(*value, &population.policy))
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
            Print::Shown(_) => Vec::new(),
            Print::Withheld(_) => explorer.values(row).iter().map(|(value, by)| (*value, *by)).collect(),
        },
        interval: match (figure.print, extent) {
            (Print::Withheld(_), Extent::Intervals) => explorer.interval(row),
            _ => (None, None),
        },
    });
    Ok(Proof {
        population: population.id,
        policy: population.policy,
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

/// A part that is not printed and counts somebody, but too few.
fn is_small(value: i64, policy: &Policy) -> bool {
    u64::try_from(value).is_ok_and(|value| value > 0 && policy.is_small(value))
}

/// What a reader knows of a figure.
fn known(figure: &PublishedFigure, policy: &Policy) -> Bounds {
    match (figure.print, policy.zeros()) {
        (Print::Shown(bounds), _) => bounds,
        (Print::Withheld(_), Zeros::Published) => Bounds::at_least(1),
        (Print::Withheld(_), Zeros::Protected) => Bounds::at_least(0),
    }
}
