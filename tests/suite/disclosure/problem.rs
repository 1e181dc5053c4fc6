//! Synthetic publications with their truth, and what a reader of their release sees.

use std::collections::{BTreeMap, BTreeSet};

use polku::disclosure::{
    Cell, Count, Form, Layout, Merging, Policy, Population, PopulationId, Publication, Reason, Release, Released,
    Selection, Shown, Table, Value, Variable, VariableId, Zeros, release,
};

/// Variables of one population that leave nobody out.
pub fn variables(categories: &[usize]) -> Vec<Variable> {
    let variable = |categories: &usize| Variable {
        population: PopulationId(0),
        categories: *categories,
        complete: true,
        sensitive: false,
        merging: Merging::Never,
    };
    categories.iter().map(variable).collect()
}

/// What a part selects.
pub fn selection(part: &Select) -> Selection {
    part.iter().fold(Selection::everyone(), |all, (variable, set)| all.and(VariableId(*variable), set.clone()))
}

/// Categories, by variable.
pub type Select = BTreeMap<usize, BTreeSet<usize>>;

/// A small generator of pseudo-random numbers (`SplitMix64`), so that a seed is a case.
pub struct Random(pub u64);

impl Random {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % u64::try_from(limit.max(1)).unwrap()).unwrap()
    }

    pub fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }
}

/// Members of a population with their categories, and the tables printed of them.
pub struct Problem {
    pub categories: Vec<usize>,
    pub members: Vec<Vec<usize>>,
    /// Tables as lists of what each cell selects and how it is shown.
    pub tables: Vec<Vec<(Select, Form)>>,
    pub policy: Policy,
    pub size_is_printed: bool,
}

/// What is printed of one selected part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Print {
    Count(u64),
    Percent(i128),
    Withheld,
    /// Withheld with its whole table.
    Dropped,
}

impl Problem {
    /// Linked tables over up to three variables with groups of categories, and some shares.
    pub fn random(seed: u64) -> Self {
        let mut random = Random(seed);
        let categories: Vec<usize> = (0..=random.below(3)).map(|_| 2 + random.below(4)).collect();
        let size = match random.below(4) {
            0 => 10 + random.below(40),
            1 | 2 => 30 + random.below(200),
            _ => 200 + random.below(4800),
        };
        let skew: Vec<usize> = categories.iter().map(|_| 1 + random.below(4)).collect();
        let members = (0..size)
            .map(|_| {
                let mut member = Vec::new();
                for (variable, count) in categories.iter().enumerate() {
                    let drawn = (0..skew[variable]).map(|_| random.below(*count)).min().unwrap();
                    member.push(if variable > 0 && random.one_in(3) { member[0] % count } else { drawn });
                }
                member
            })
            .collect();
        let threshold = [3, 5, 10][random.below(3)];
        let zeros = if random.one_in(4) { Zeros::Protected } else { Zeros::Published };
        let policy = Policy::new(threshold, zeros, 20).unwrap().with_protection([3, 3, 2, 4][random.below(4)]).unwrap();
        let mut problem = Self { categories, members, tables: Vec::new(), policy, size_is_printed: !random.one_in(5) };
        for _ in 0..=random.below(3) {
            let table = problem.random_table(&mut random);
            problem.tables.push(table);
        }
        problem
    }

    fn random_table(&self, random: &mut Random) -> Vec<(Select, Form)> {
        let form = if self.size_is_printed && random.one_in(4) { Form::Share } else { Form::Count };
        let mut parts: Vec<Select> = vec![Select::new()];
        let mut crossed = 0;
        for (variable, count) in self.categories.iter().enumerate() {
            if crossed > 0 && random.one_in(2) {
                continue;
            }
            crossed += 1;
            let mut sets: Vec<Option<BTreeSet<usize>>> = (0..*count).map(|category| Some([category].into())).collect();
            if *count > 3 && random.one_in(2) {
                sets.push(Some([0, 1].into()));
                sets.push(Some((2..*count).collect()));
            }
            if !random.one_in(4) {
                sets.push(None);
            }
            parts = parts
                .iter()
                .flat_map(|part| {
                    sets.iter().map(|set| {
                        let mut part = part.clone();
                        part.extend(set.clone().map(|set| (variable, set)));
                        part
                    })
                })
                .collect();
        }
        parts.into_iter().map(|part| (part, form)).collect()
    }

    /// A table of one row per list, its margins printed.
    pub fn square(rows: &[&[u64]], policy: Policy) -> Self {
        let mut members = Vec::new();
        for (row, numbers) in rows.iter().enumerate() {
            for (column, number) in numbers.iter().enumerate() {
                members.extend((0..*number).map(|_| vec![row, column]));
            }
        }
        let (height, width) = (rows.len(), rows[0].len());
        let sets = |count: usize| (0..count).map(|one| Some(BTreeSet::from([one]))).chain([None]).collect::<Vec<_>>();
        let mut table = Vec::new();
        for row in sets(height) {
            for column in sets(width) {
                let part: Select =
                    row.clone().map(|row| (0, row)).into_iter().chain(column.map(|column| (1, column))).collect();
                table.push((part, Form::Count));
            }
        }
        Self { categories: vec![height, width], members, tables: vec![table], policy, size_is_printed: true }
    }

    pub fn count(&self, part: &Select) -> u64 {
        let inside = |member: &&Vec<usize>| part.iter().all(|(variable, set)| set.contains(&member[*variable]));
        self.members.iter().filter(inside).count().try_into().unwrap()
    }

    pub fn publication(&self) -> Publication {
        let population = PopulationId(0);
        let size = u64::try_from(self.members.len()).unwrap();
        let cell = |(part, form): &(Select, Form)| Cell {
            population: Some(population),
            selection: selection(part),
            value: Value::Count(Count::new(self.count(part))),
            form: *form,
            policy: self.policy,
        };
        let table = |cells: &Vec<(Select, Form)>| Table {
            rows: cells.iter().map(|part| vec![cell(part)]).collect(),
            layout: Layout::Crossed { rows: VariableId(0), columns: None },
            ..Table::default()
        };
        let size = self.size_is_printed.then(|| Count::new(size));
        Publication {
            populations: vec![Population { size, policy: self.policy }],
            variables: variables(&self.categories),
            measures: Vec::new(),
            tables: self.tables.iter().map(table).collect(),
            earlier: Vec::new(),
        }
    }

    pub fn release(&self) -> Released {
        release(&self.publication())
    }

    /// What is printed, part by part; several prints of one part are several entries.
    pub fn printed(&self, released: &Released) -> Vec<(Select, Print)> {
        let print = |release: &Release| match release {
            Release::Shown(Shown::Count(count) | Shown::Fraction { part: count, .. }) => Print::Count(*count),
            Release::Shown(Shown::Share { percent, .. }) => Print::Percent(percent.units()),
            Release::Withheld(Reason::SmallGroup) => Print::Withheld,
            Release::Withheld(Reason::Together) => Print::Dropped,
            Release::Shown(other) => panic!("{other:?} is not in these tables"),
        };
        let mut printed: Vec<(Select, Print)> =
            released.populations.iter().flatten().map(|size| (Select::new(), print(size))).collect();
        for (table, rows) in self.tables.iter().zip(&released.tables) {
            printed.extend(table.iter().zip(rows).map(|((part, _), row)| (part.clone(), print(&row[0]))));
        }
        printed
    }
}
