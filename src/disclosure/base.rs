//! The base table of a population: the finest cells that anything published of it counts.
//!
//! Variables that no figure crosses need no common table. The sets of variables that figures do cross are completed to
//! the cliques of a chordal graph; each clique is a *bag*, the full cross of its variables, and bags that share
//! variables agree on the margins they share. Tables of whole numbers that agree so can always be put together to one
//! table over all variables, so nothing is lost by not crossing them all.
//!
//! Sources: S. L. Lauritzen, *Graphical Models*, Oxford 1996, chapter 4.4 (decomposable models); C. Beeri et al., *On the
//! Desirability of Acyclic Database Schemes*, Journal of the ACM 30 (1983) (pairwise consistency).

use std::collections::{BTreeMap, BTreeSet};

use super::{Selection, Variable, VariableId};

/// A base table: cells are numbered through all bags.
#[derive(Debug, Default)]
pub(super) struct Base {
    bags: Vec<Bag>,
    /// The smallest sets of categories that figures tell apart, by variable.
    atoms: BTreeMap<VariableId, Vec<BTreeSet<usize>>>,
    /// The variables that figures cross, and some of them alone.
    crossed: BTreeSet<BTreeSet<VariableId>>,
}

/// The full cross of some variables.
#[derive(Debug)]
struct Bag {
    variables: Vec<VariableId>,
    first: usize,
    cells: usize,
}

/// More cells than a base table has: the figures cross too many variables in a circle.
#[derive(Debug)]
pub(super) struct TooLarge {
    /// The variables that would have to be crossed.
    pub(super) variables: BTreeSet<VariableId>,
}

/// Most cells of one bag.
const MOST_CELLS: usize = 40_000;

impl Base {
    /// The base table of what is selected in one population.
    ///
    /// # Errors
    /// When a bag would have too many cells.
    pub(super) fn new(variables: &[Variable], selections: &[&Selection]) -> Result<Self, TooLarge> {
        let mut atoms = BTreeMap::new();
        let mut edges: Vec<BTreeSet<VariableId>> = Vec::new();
        for selection in selections {
            let named: BTreeSet<VariableId> = selection.variables().map(|(variable, _)| variable).collect();
            for id in &named {
                atoms.entry(*id).or_insert_with(|| atoms_of(*id, &variables[id.0], selections));
            }
            if !edges.contains(&named) {
                edges.push(named);
            }
        }
        let crossed = edges.iter().flat_map(subsets).collect();
        let mut base = Self { bags: Vec::new(), atoms, crossed };
        for variables in cliques(&edges, &|variable| base.atoms[&variable].len()) {
            let cells =
                variables.iter().try_fold(1_usize, |cells, variable| cells.checked_mul(base.atoms[variable].len()));
            let Some(cells) = cells.filter(|cells| *cells <= MOST_CELLS) else { return Err(TooLarge { variables }) };
            let first = base.cells();
            base.bags.push(Bag { variables: variables.into_iter().collect(), first, cells });
        }
        Ok(base)
    }

    /// How many cells there are in all bags.
    pub(super) fn cells(&self) -> usize {
        self.bags.last().map_or(0, |bag| bag.first + bag.cells)
    }

    /// The cells of the bag that a cell is in.
    pub(super) fn bag_of(&self, cell: usize) -> std::ops::Range<usize> {
        let place = self.bags.partition_point(|bag| bag.first + bag.cells <= cell);
        self.bags.get(place).map_or(0..0, |bag| bag.first..bag.first + bag.cells)
    }

    /// The cells whose sum a selection counts: in the smallest bag that has its variables.
    pub(super) fn cells_of(&self, selection: &Selection) -> Vec<usize> {
        let named: BTreeMap<VariableId, &BTreeSet<usize>> = selection.variables().collect();
        let bags = self.bags.iter().filter(|bag| named.keys().all(|variable| bag.variables.contains(variable)));
        let Some(bag) = bags.min_by_key(|bag| bag.cells) else { return Vec::new() };
        let chosen: Vec<Vec<usize>> = bag
            .variables
            .iter()
            .map(|variable| {
                let atoms = self.atoms[variable].iter().enumerate();
                let inside = atoms.filter(|(_, atom)| named.get(variable).is_none_or(|set| atom.is_subset(set)));
                inside.map(|(atom, _)| atom).collect()
            })
            .collect();
        self.cross(bag, &chosen)
    }

    /// The cells of a bag with one of the chosen atoms of each of its variables.
    fn cross(&self, bag: &Bag, chosen: &[Vec<usize>]) -> Vec<usize> {
        let mut cells = vec![0];
        for (variable, atoms) in bag.variables.iter().zip(chosen) {
            let size = self.atoms[variable].len();
            cells = cells.iter().flat_map(|cell| atoms.iter().map(move |atom| cell * size + atom)).collect();
        }
        cells.iter().map(|cell| bag.first + cell).collect()
    }

    /// Sums that are equal because they count the same people: a margin that two bags share.
    pub(super) fn links(&self) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut links = Vec::new();
        for (one, other) in self.spanning_tree() {
            let (one, other) = (&self.bags[one], &self.bags[other]);
            let shared: Vec<VariableId> =
                one.variables.iter().filter(|variable| other.variables.contains(variable)).copied().collect();
            let combinations = shared.iter().fold(vec![Vec::new()], |combinations: Vec<Vec<usize>>, variable| {
                let atoms = 0..self.atoms[variable].len();
                combinations
                    .iter()
                    .flat_map(|combination| atoms.clone().map(|atom| [combination.as_slice(), &[atom]].concat()))
                    .collect()
            });
            for combination in combinations {
                let side = |bag: &Bag| {
                    let chosen: Vec<Vec<usize>> = bag
                        .variables
                        .iter()
                        .map(|variable| match shared.iter().position(|other| other == variable) {
                            Some(place) => vec![combination[place]],
                            None => (0..self.atoms[variable].len()).collect(),
                        })
                        .collect();
                    self.cross(bag, &chosen)
                };
                links.push((side(one), side(other)));
            }
        }
        links
    }

    /// The pairs of bags that together join all of them, those that share most first.
    fn spanning_tree(&self) -> Vec<(usize, usize)> {
        let mut pairs = Vec::new();
        for one in 0..self.bags.len() {
            for other in 0..one {
                let shared =
                    self.bags[one].variables.iter().filter(|variable| self.bags[other].variables.contains(variable));
                // figures are counted in the smallest bag that has their variables: links lead there
                let cells = self.bags[one].cells.min(self.bags[other].cells);
                pairs.push((std::cmp::Reverse(shared.count()), cells, other, one));
            }
        }
        pairs.sort_unstable();
        let mut tree_of: Vec<usize> = (0..self.bags.len()).collect();
        let mut tree = Vec::new();
        for (_, _, one, other) in pairs {
            let (kept, joined) = (tree_of[one], tree_of[other]);
            if kept != joined {
                tree_of.iter_mut().filter(|tree| **tree == joined).for_each(|tree| *tree = kept);
                tree.push((one, other));
            }
        }
        tree
    }

    /// The cells of the parts that crossed variables make, some or all of them, and each cell by itself: what is not
    /// printed of them could be worked out.
    pub(super) fn parts(&self) -> BTreeSet<Vec<usize>> {
        let margins = self.crossed.iter().flat_map(|variables| {
            let selections = variables.iter().fold(vec![Selection::everyone()], |selections, variable| {
                let with = |selection: &Selection, atom: &BTreeSet<usize>| {
                    selection.clone().and(*variable, atom.iter().copied())
                };
                let atoms = &self.atoms[variable];
                selections.iter().flat_map(|selection| atoms.iter().map(|atom| with(selection, atom))).collect()
            });
            selections.into_iter().map(|selection| self.cells_of(&selection))
        });
        margins.chain((0..self.cells()).map(|cell| vec![cell])).collect()
    }
}

/// All of some variables but the empty choice.
fn subsets(variables: &BTreeSet<VariableId>) -> Vec<BTreeSet<VariableId>> {
    let mut subsets = vec![BTreeSet::new()];
    for variable in variables {
        let with: Vec<BTreeSet<VariableId>> =
            subsets.iter().map(|subset| subset.iter().chain([variable]).copied().collect()).collect();
        subsets.extend(with);
    }
    subsets.retain(|subset| !subset.is_empty());
    subsets
}

/// The smallest sets of categories of a variable that figures tell apart.
fn atoms_of(id: VariableId, variable: &Variable, selections: &[&Selection]) -> Vec<BTreeSet<usize>> {
    let categories = variable.categories + usize::from(!variable.complete);
    let mut sets: BTreeSet<&BTreeSet<usize>> = BTreeSet::new();
    for selection in selections {
        sets.extend(selection.variables().filter(|(other, _)| *other == id).map(|(_, set)| set));
    }
    let mut by_signature: BTreeMap<Vec<bool>, BTreeSet<usize>> = BTreeMap::new();
    for category in 0..categories {
        let signature = sets.iter().map(|set| set.contains(&category)).collect();
        by_signature.entry(signature).or_default().insert(category);
    }
    let mut atoms: Vec<BTreeSet<usize>> = by_signature.into_values().collect();
    atoms.sort();
    atoms
}

/// The cliques of a chordal graph that joins all variables of each edge: variables are taken out one by one, the one
/// that would cross the fewest cells first.
fn cliques(edges: &[BTreeSet<VariableId>], size: &dyn Fn(VariableId) -> usize) -> Vec<BTreeSet<VariableId>> {
    let mut neighbours: BTreeMap<VariableId, BTreeSet<VariableId>> = BTreeMap::new();
    for edge in edges {
        for variable in edge {
            neighbours.entry(*variable).or_default().extend(edge);
        }
    }
    let mut cliques: Vec<BTreeSet<VariableId>> = Vec::new();
    // a population without variables still has its size
    if neighbours.is_empty() {
        return vec![BTreeSet::new()];
    }
    while let Some(next) = neighbours
        .iter()
        .min_by_key(|(variable, others)| {
            let missing = others.iter().map(|one| others.difference(&neighbours[one]).count()).sum::<usize>();
            let cells = others.iter().fold(1_usize, |cells, variable| cells.saturating_mul(size(*variable)));
            (missing, cells, **variable)
        })
        .map(|(variable, _)| *variable)
    {
        let clique = neighbours.remove(&next).unwrap_or_default();
        for variable in &clique {
            if let Some(others) = neighbours.get_mut(variable) {
                others.extend(&clique);
                others.remove(&next);
            }
        }
        if !cliques.iter().any(|other| clique.is_subset(other)) {
            cliques.push(clique);
        }
    }
    cliques
}
