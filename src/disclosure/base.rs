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
    /// The sets of variables that figures cross.
    crossed: Vec<BTreeSet<VariableId>>,
    /// What figures leave out: of each of their variables, the other categories.
    left_out: Vec<Selection>,
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
const MOST_CELLS: usize = 20_000;

/// Most cells of a bag that no figure crosses by itself: to find whole numbers for it is another matter.
const MOST_CELLS_OF_CIRCLE: usize = 2_000;

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
        let left_out = left_out(&atoms, selections);
        let mut base = Self { bags: Vec::new(), atoms, crossed: edges, left_out };
        for variables in cliques(&base.crossed, &|variable| base.atoms[&variable].len()) {
            let cells =
                variables.iter().try_fold(1_usize, |cells, variable| cells.checked_mul(base.atoms[variable].len()));
            let most = if base.crossed.contains(&variables) { MOST_CELLS } else { MOST_CELLS_OF_CIRCLE };
            let Some(cells) = cells.filter(|cells| *cells <= most) else { return Err(TooLarge { variables }) };
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
        self.cells_in(bag, selection)
    }

    /// The cells whose sum a selection counts, in the bag that a cell is in; nothing if that has not its variables.
    pub(super) fn cells_beside(&self, selection: &Selection, cell: usize) -> Option<Vec<usize>> {
        let bag = self.bags.iter().find(|bag| (bag.first..bag.first + bag.cells).contains(&cell))?;
        let is_crossed = selection.variables().all(|(variable, _)| bag.variables.contains(&variable));
        is_crossed.then(|| self.cells_in(bag, selection))
    }

    fn cells_in(&self, bag: &Bag, selection: &Selection) -> Vec<usize> {
        let named: BTreeMap<VariableId, &BTreeSet<usize>> = selection.variables().collect();
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

    /// The variables of bags that cross more than any figure does: figures cross theirs in a circle.
    pub(super) fn circles(&self) -> BTreeSet<VariableId> {
        let bags = self.bags.iter().map(|bag| bag.variables.iter().copied().collect::<BTreeSet<_>>());
        bags.filter(|variables| !self.crossed.contains(variables)).flatten().collect()
    }

    /// The cells of every part that the variables of a figure make, and of every part that one of them makes: what is
    /// not printed of them could be worked out.
    pub(super) fn parts(&self) -> BTreeSet<Vec<usize>> {
        let single = self.atoms.keys().map(|variable| BTreeSet::from([*variable]));
        let sets: BTreeSet<BTreeSet<VariableId>> = self.crossed.iter().cloned().chain(single).collect();
        let mut parts = BTreeSet::new();
        for variables in sets {
            let selections = variables.iter().fold(vec![Selection::everyone()], |before, variable| {
                let atoms = &self.atoms[variable];
                let and = |one: &Selection, atom: &BTreeSet<usize>| one.clone().and(*variable, atom.iter().copied());
                before.iter().flat_map(|one| atoms.iter().map(move |atom| and(one, atom))).collect()
            });
            parts.extend(selections.iter().map(|selection| self.cells_of(selection)));
        }
        parts
    }

    /// The same, and the cells of what each figure leaves out.
    pub(super) fn parts_and_rests(&self) -> BTreeSet<Vec<usize>> {
        let rests = self.left_out.iter().map(|selection| self.cells_of(selection));
        self.parts().into_iter().chain(rests).collect()
    }
}

/// What each figure leaves out of a variable: those in its other categories, and in the same ones of its other variables.
fn left_out(atoms: &BTreeMap<VariableId, Vec<BTreeSet<usize>>>, selections: &[&Selection]) -> Vec<Selection> {
    let mut left_out = BTreeSet::new();
    for selection in selections {
        for (variable, categories) in selection.variables() {
            let others: Vec<usize> =
                atoms[&variable].iter().filter(|atom| !atom.is_subset(categories)).flatten().copied().collect();
            if !others.is_empty() {
                left_out.insert((*selection).clone().without(|other, _| other == variable).and(variable, others));
            }
        }
    }
    left_out.into_iter().collect()
}

/// The sets of variables that selections cross, but for those that are part of another.
pub(super) fn crossings<'a>(selections: impl Iterator<Item = &'a Selection>) -> Vec<BTreeSet<VariableId>> {
    let named = selections.map(|selection| selection.variables().map(|(variable, _)| variable).collect());
    let all: BTreeSet<BTreeSet<VariableId>> = named.filter(|named: &BTreeSet<_>| !named.is_empty()).collect();
    let is_part = |one: &BTreeSet<VariableId>| all.iter().any(|other| one != other && one.is_subset(other));
    all.iter().filter(|one| !is_part(one)).cloned().collect()
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
