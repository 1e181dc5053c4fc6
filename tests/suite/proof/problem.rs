//! Synthetic publications with their truth, and what a reader of their release sees.

use std::collections::{BTreeMap, BTreeSet};

use polku::disclosure::{
    Cell, Count, Form, Layout, Merging, Place, Policy, Population, PopulationId, Publication, Reason, Release,
    Released, Selection, Shown, Table, Value, Variable, VariableId, Zeros, release,
};
use serde_json::{Value as Json, json};

/// Categories, by variable. A variable that is not named selects all.
pub type Select = BTreeMap<usize, BTreeSet<usize>>;

const POPULATION: PopulationId = PopulationId(0);

/// Members of a population by their categories, and all that is printed of them.
///
/// The variables of the publication come first; those that finished tables divide by, of which the program is not told,
/// come after them. A variable that leaves some members out has one category more here: the rest.
#[derive(Debug, Clone)]
pub struct Problem {
    pub categories: Vec<usize>,
    pub members: BTreeMap<Vec<usize>, u64>,
    pub publication: Publication,
    /// What each printed place counts.
    pub parts: BTreeMap<Place, Select>,
}

/// A way to divide a population.
#[derive(Debug, Clone, Copy)]
pub enum Division {
    /// Every member is in one of so many categories.
    Complete(usize),
    /// Some may be in none of them.
    WithRest(usize),
    /// As `WithRest`, but only labels of finished tables tell of it.
    Untold(usize),
}

/// What is printed of one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Print {
    Count(u64),
    Percent(u64),
    Withheld,
    /// Withheld with its whole table.
    Dropped,
}

/// What the cells of a table have in common.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub form: Form,
    pub policy: Policy,
}

impl Problem {
    /// A population with nothing printed of it but, perhaps, its size. The untold divisions come last.
    pub fn new(divisions: &[Division], members: BTreeMap<Vec<usize>, u64>, size: Option<Policy>) -> Self {
        let mut variables = Vec::new();
        let mut categories = Vec::new();
        for division in divisions {
            let (told, complete) = match *division {
                Division::Complete(told) => (told, true),
                Division::WithRest(told) | Division::Untold(told) => (told, false),
            };
            categories.push(told + usize::from(!complete));
            if !matches!(division, Division::Untold(_)) {
                let merging = Merging::Never;
                variables.push(Variable {
                    population: POPULATION,
                    categories: told,
                    complete,
                    sensitive: false,
                    merging,
                });
            }
        }
        let total: u64 = members.values().sum();
        let population = Population { size: size.map(|_| Count::new(total)), policy: size.unwrap_or_default() };
        let parts = size.map(|_| (Place::Size(0), Select::new())).into_iter().collect();
        let publication = Publication { populations: vec![population], variables, ..Publication::default() };
        Self { categories, members, publication, parts }
    }

    pub fn size(&self) -> u64 {
        self.members.values().sum()
    }

    pub fn count(&self, part: &Select) -> u64 {
        let inside = |member: &[usize]| part.iter().all(|(variable, set)| set.contains(&member[*variable]));
        self.members.iter().filter(|(member, _)| inside(member)).map(|(_, number)| number).sum()
    }

    /// The counts of all printed parts.
    pub fn counts(&self) -> BTreeMap<Select, u64> {
        self.parts.values().map(|part| (part.clone(), self.count(part))).collect()
    }

    fn cell(&self, part: &Select, style: Style, selection: Selection) -> Cell {
        let value = Value::Count(Count::new(self.count(part)));
        Cell { population: Some(POPULATION), selection, value, form: style.form, policy: style.policy }
    }

    /// Prints a part by itself.
    pub fn measure(&mut self, part: Select, style: Style) {
        let cell = self.cell(&part, style, selection(&part));
        self.parts.insert(Place::Measure(self.publication.measures.len()), part);
        self.publication.measures.push(cell);
    }

    /// Prints a part as the share that a source reports without its count.
    pub fn reported_share(&mut self, part: Select, policy: Policy) {
        let percent = percent(self.count(&part), self.size());
        self.measure(part, Style { form: Form::Share, policy });
        if let Some(cell) = self.publication.measures.last_mut() {
            cell.value = Value::Share(percent.to_string().parse().unwrap());
        }
    }

    /// Prints parts of told variables, one a row. Those that do not name all variables of the table are totals.
    pub fn table(&mut self, parts: Vec<Select>, style: Style) {
        let named: BTreeSet<usize> = parts.iter().flat_map(BTreeMap::keys).copied().collect();
        let totals = (0..).zip(&parts).filter(|(_, part)| part.len() < named.len()).map(|(row, _)| row).collect();
        let first = VariableId(named.first().copied().unwrap_or(0));
        let id = self.publication.tables.len();
        self.publication.tables.push(Table {
            rows: parts.iter().map(|part| vec![self.cell(part, style, selection(part))]).collect(),
            total_rows: totals,
            total_columns: BTreeSet::new(),
            layout: Layout::Crossed { rows: first, columns: None },
            ..Table::default()
        });
        self.parts.extend((0..).zip(parts).map(|(row, part)| (Place::Cell(id, row, 0), part)));
    }

    /// Prints parts in a table that names no variables.
    pub fn finished_table(
        &mut self,
        rows: &[Vec<Select>],
        layout: Layout,
        [total_rows, total_columns]: [BTreeSet<usize>; 2],
        style: Style,
    ) {
        let id = self.publication.tables.len();
        let cells = |row: &Vec<Select>| row.iter().map(|part| self.cell(part, style, Selection::everyone())).collect();
        let rows_of_cells = rows.iter().map(cells).collect();
        let table = Table { rows: rows_of_cells, total_rows, total_columns, layout, ..Table::default() };
        self.publication.tables.push(table);
        for (row, parts) in rows.iter().enumerate() {
            for (column, part) in parts.iter().enumerate() {
                self.parts.insert(Place::Cell(id, row, column), part.clone());
            }
        }
    }

    /// A table of two variables with all its margins and the population's size printed.
    pub fn crossed(rows: &[&[u64]], policy: Policy) -> Self {
        let mut members = BTreeMap::new();
        for (row, numbers) in rows.iter().enumerate() {
            for (column, number) in numbers.iter().enumerate() {
                members.insert(vec![row, column], *number);
            }
        }
        let divisions = [rows.len(), rows[0].len()].map(Division::Complete);
        let mut problem = Self::new(&divisions, members, Some(policy));
        let parts = cross(&[(0, with_all(singles(rows.len()))), (1, with_all(singles(rows[0].len())))]);
        problem.table(parts, Style { form: Form::Count, policy });
        problem
    }

    pub fn release(&self) -> Released {
        release(&self.publication)
    }

    pub fn cell_at(&self, place: Place) -> Option<&Cell> {
        match place {
            Place::Size(_) => None,
            Place::Measure(id) => Some(&self.publication.measures[id]),
            Place::Cell(table, row, column) => Some(&self.publication.tables[table].rows[row][column]),
        }
    }

    pub fn policy_at(&self, place: Place) -> Policy {
        self.cell_at(place).map_or(self.publication.populations[0].policy, |cell| cell.policy)
    }

    /// What withholds all that the policy of any place withholds.
    pub fn strictest(&self) -> Policy {
        let policies = self.parts.keys().map(|place| self.policy_at(*place));
        policies.reduce(Policy::stricter).unwrap_or_default()
    }

    /// The policy of a part that is not printed, and so has no rule of its own: what is small by every rule, protected as
    /// one that is small is by every rule.
    fn unprinted_policy(&self) -> Policy {
        let policies = || self.parts.keys().map(|place| self.policy_at(*place));
        let threshold = policies().map(|policy| policy.threshold()).min().unwrap_or_default();
        let kept = policies().map(|policy| policy.values_to_keep()).min().unwrap_or_default();
        Policy::new(threshold, self.strictest().zeros(), 20).unwrap().with_protection(kept).unwrap()
    }

    /// The policy of a part that may be printed in several places.
    pub fn policy_of(&self, part: &Select) -> Policy {
        let places = self.parts.iter().filter(|(_, other)| *other == part);
        places.map(|(place, _)| self.policy_at(*place)).reduce(Policy::stricter).unwrap_or_default()
    }

    /// The smallest sets of categories of a variable that the parts tell apart.
    fn atoms(&self, variable: usize) -> Vec<BTreeSet<usize>> {
        let sets: BTreeSet<&BTreeSet<usize>> = self.parts.values().filter_map(|part| part.get(&variable)).collect();
        let mut atoms: BTreeMap<Vec<bool>, BTreeSet<usize>> = BTreeMap::new();
        for category in 0..self.categories[variable] {
            let told = sets.iter().map(|set| set.contains(&category)).collect();
            atoms.entry(told).or_default().insert(category);
        }
        atoms.into_values().filter(|atom| atom.len() < self.categories[variable]).collect()
    }

    /// Parts that somebody could work out: of each variable, of variables crossed in a printed part, and of all variables
    /// where those are not too many.
    fn implied(&self) -> BTreeSet<Select> {
        let mut crossed: BTreeSet<BTreeSet<usize>> = BTreeSet::new();
        for part in self.parts.values() {
            crossed.insert(part.keys().copied().collect());
            crossed.extend(part.keys().map(|one| [*one].into()));
            crossed.extend(part.keys().flat_map(|one| part.keys().map(|other| [*one, *other].into())));
        }
        let all: BTreeSet<usize> = (0..self.categories.len()).collect();
        if all.iter().map(|id| self.atoms(*id).len().max(1)).product::<usize>() <= MOST_IMPLIED {
            crossed.insert(all);
        }
        let parts = crossed.into_iter().flat_map(|variables| {
            let divided =
                variables.into_iter().map(|id| (id, self.atoms(id).into_iter().map(Some).collect::<Vec<_>>()));
            cross(&divided.filter(|(_, atoms)| !atoms.is_empty()).collect::<Vec<_>>())
        });
        parts.filter(|part| !part.is_empty()).collect()
    }

    /// Whether a part is among those whom a variable leaves out, though by the shares that sources report of it it may
    /// leave nobody out. The program takes such a variable to leave nobody out, as a reader would: a gap that is known.
    fn is_doubtful_rest(&self, part: &Select) -> bool {
        part.iter().any(|(variable, set)| {
            let Some(told) = self.publication.variables.get(*variable) else { return false };
            if told.complete || *set != BTreeSet::from([told.categories]) {
                return false;
            }
            let mut printed: BTreeMap<&Select, [u64; 2]> = BTreeMap::new();
            for (place, part) in self.parts.iter().filter(|(_, part)| part.len() == 1 && part.contains_key(variable)) {
                let count = self.count(part);
                let is_count = self.cell_at(*place).is_none_or(|cell| matches!(cell.value, Value::Count(_)));
                let [low, high] =
                    if is_count { [count, count] } else { counts_of_percent(percent(count, self.size()), self.size()) };
                let known = printed.entry(part).or_insert([low, high]);
                *known = [low.max(known[0]), high.min(known[1])];
            }
            let [least, most] = [0, 1].map(|end| printed.values().map(|ends| ends[end]).sum::<u64>());
            (least..=most).contains(&self.size())
        })
    }

    /// A line for the attacker: the variables, the strictest rule and what `figures` tells.
    fn line(&self, id: &str, figures: &[Json]) -> String {
        let variables: Vec<Json> = self
            .categories
            .iter()
            .enumerate()
            .map(|(id, count)| json!({"name": name(id), "categories": count}))
            .collect();
        let mut line = rule(self.strictest());
        line["id"] = json!(id);
        line["variables"] = json!(variables);
        line["figures"] = json!(figures);
        line.to_string()
    }

    /// The release as the independent attacker reads it, and the places of its withheld figures by their numbers there.
    pub fn told(&self, id: &str, released: &Released) -> String {
        let printed = |place: Place| print(released, place);
        let mut figures = Vec::new();
        for (place, part) in &self.parts {
            let count = self.count(part);
            let policy = self.policy_of(part);
            let known = match printed(*place) {
                Print::Count(count) => json!({"count": count}),
                Print::Percent(percent) => json!({"between": counts_of_percent(percent, self.size())}),
                Print::Withheld if is_small(count, policy) => json!({"withheld": true, "primary": true}),
                Print::Withheld => json!({"withheld": true}),
                Print::Dropped if is_small(count, policy) => json!({"implied": true}),
                Print::Dropped => continue,
            };
            figures.push(entry(part, known, policy));
        }
        let counted: BTreeSet<&Select> = self.parts.values().collect();
        for part in self.implied().iter().filter(|part| !counted.contains(part)) {
            let policy = self.unprinted_policy();
            if (1..policy.threshold()).contains(&self.count(part)) && !self.is_doubtful_rest(part) {
                figures.push(entry(part, json!({"implied": true}), policy));
            }
        }
        self.line(id, &figures)
    }

    /// What a reader would be told if the places given were withheld, and no others.
    pub fn told_without(&self, id: &str, withheld: &[Select]) -> String {
        let figures = self.parts.values().map(|part| {
            let (count, policy) = (self.count(part), self.policy_of(part));
            let known = if withheld.contains(part) {
                json!({"withheld": true, "primary": is_small(count, policy)})
            } else {
                json!({"count": count})
            };
            entry(part, known, policy)
        });
        self.line(id, &figures.collect::<Vec<_>>())
    }

    /// The truth, for the search for the fewest figures to withhold.
    pub fn truth(&self, id: &str) -> String {
        let figure = |part: &Select, is_printed: bool| json!({"select": select(part), "count": self.count(part), "printed": is_printed});
        let printed: BTreeSet<&Select> = self.parts.values().collect();
        let mut figures: Vec<Json> = printed.iter().map(|part| figure(part, true)).collect();
        figures.extend(self.implied().iter().filter(|part| !printed.contains(part)).filter_map(|part| {
            let is_small = (1..self.strictest().threshold()).contains(&self.count(part));
            is_small.then(|| figure(part, false))
        }));
        self.line(id, &figures)
    }
}

/// Most cells of the cross of all variables that are looked at one by one.
const MOST_IMPLIED: usize = 80;

/// What is printed at a place.
pub fn print(released: &Released, place: Place) -> Print {
    let release = match place {
        Place::Size(id) => released.populations[id].as_ref().unwrap(),
        Place::Measure(id) => &released.measures[id],
        Place::Cell(table, row, column) => &released.tables[table][row][column],
    };
    match release {
        Release::Shown(Shown::Count(count) | Shown::Fraction { part: count, .. }) => Print::Count(*count),
        Release::Shown(Shown::Share { percent, .. }) => Print::Percent(u64::try_from(percent.units()).unwrap()),
        Release::Withheld(Reason::SmallGroup) => Print::Withheld,
        Release::Withheld(Reason::Together) => Print::Dropped,
        Release::Shown(other) => panic!("{other:?} is not printed here"),
    }
}

/// Whether a count may not be shown.
pub fn is_small(count: u64, policy: Policy) -> bool {
    (smallest_withheld(policy)..policy.threshold()).contains(&count)
}

fn smallest_withheld(policy: Policy) -> u64 {
    u64::from(policy.zeros() == Zeros::Published)
}

fn rule(policy: Policy) -> Json {
    let zeros = match policy.zeros() {
        Zeros::Published => "published",
        Zeros::Protected => "protected",
    };
    json!({"zeros": zeros, "threshold": policy.threshold(), "protection": policy.protection()})
}

fn entry(part: &Select, known: Json, policy: Policy) -> Json {
    let mut entry = known;
    entry["select"] = select(part);
    entry["policy"] = rule(policy);
    entry
}

fn select(part: &Select) -> Json {
    part.iter().map(|(variable, set)| (name(*variable), json!(set))).collect::<serde_json::Map<_, _>>().into()
}

fn name(variable: usize) -> String {
    format!("v{variable}")
}

fn selection(part: &Select) -> Selection {
    part.iter().fold(Selection::everyone(), |all, (variable, set)| all.and(VariableId(*variable), set.clone()))
}

/// Each category by itself.
pub fn singles(categories: usize) -> Vec<Option<BTreeSet<usize>>> {
    (0..categories).map(|category| Some([category].into())).collect()
}

/// These sets, and all categories together.
pub fn with_all(mut sets: Vec<Option<BTreeSet<usize>>>) -> Vec<Option<BTreeSet<usize>>> {
    sets.push(None);
    sets
}

/// One set of each variable, in all combinations.
pub fn cross(divided: &[(usize, Vec<Option<BTreeSet<usize>>>)]) -> Vec<Select> {
    let mut parts = vec![Select::new()];
    for (variable, sets) in divided {
        let with = |part: &Select, set: &Option<BTreeSet<usize>>| {
            let mut part = part.clone();
            part.extend(set.clone().map(|set| (*variable, set)));
            part
        };
        parts = parts.iter().flat_map(|part| sets.iter().map(move |set| with(part, set))).collect();
    }
    parts
}

/// A share rounded half up to a whole percent.
pub fn percent(part: u64, size: u64) -> u64 {
    (200 * part + size) / (2 * size)
}

/// The counts whose share of `size` is `rounded`: found by trying.
fn counts_of_percent(rounded: u64, size: u64) -> [u64; 2] {
    let fitting: Vec<u64> = (0..=size).filter(|count| percent(*count, size) == rounded).collect();
    [fitting[0], fitting[fitting.len() - 1]]
}
