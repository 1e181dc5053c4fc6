//! Made-up publications of many shapes; a seed is a case.

use std::collections::{BTreeMap, BTreeSet};

use polku::disclosure::{Form, Layout, Policy, Zeros};

use super::super::disclosure::problem::Random;
use super::problem::{Division, Problem, Select, Style, cross, singles, with_all};

impl Random {
    pub fn policy(&mut self) -> Policy {
        let threshold = [3, 5, 10][self.below(3)];
        let zeros = if self.one_in(4) { Zeros::Protected } else { Zeros::Published };
        Policy::new(threshold, zeros, 20).unwrap().with_protection([3, 3, 2, 4][self.below(4)]).unwrap()
    }

    /// Members over divisions: some categories are rare, some variables go together.
    fn members(&mut self, divisions: &[Division], size: usize) -> BTreeMap<Vec<usize>, u64> {
        let drawn: Vec<(usize, usize, bool)> = divisions
            .iter()
            .map(|division| {
                let categories = match *division {
                    Division::Complete(told) => told,
                    Division::WithRest(told) | Division::Untold(told) => told + 1,
                };
                (categories, 1 + self.below(4), self.one_in(2))
            })
            .collect();
        let mut members = BTreeMap::new();
        for _ in 0..size {
            let mut member: Vec<usize> = Vec::new();
            for (categories, skew, reversed) in &drawn {
                let rank = (0..*skew).map(|_| self.below(*categories)).min().unwrap();
                let own = if *reversed { categories - 1 - rank } else { rank };
                let follows = !member.is_empty() && self.one_in(3);
                member.push(if follows { member[0] % categories } else { own });
            }
            *members.entry(member).or_default() += 1;
        }
        members
    }

    fn size(&mut self) -> usize {
        match self.below(4) {
            0 => 10 + self.below(40),
            1 | 2 => 30 + self.below(200),
            _ => 200 + self.below(4801),
        }
    }

    /// Sets of categories of one variable: single ones, groups of one or two levels, all.
    fn sets(&mut self, categories: usize) -> Vec<Option<BTreeSet<usize>>> {
        let mut sets = if categories > 3 && self.one_in(6) { Vec::new() } else { singles(categories) };
        if sets.is_empty() || categories > 3 && self.one_in(2) {
            sets.push(Some([0, 1].into()));
            sets.push(Some((2..categories).collect()));
        }
        if categories > 4 && self.one_in(2) {
            sets.push(Some((0..categories - 1).collect()));
        }
        if self.one_in(4) { sets } else { with_all(sets) }
    }
}

/// A publication of one population.
pub fn problem(seed: u64) -> Problem {
    let mut random = Random(seed);
    match random.below(6) {
        0 => linked_tables(&mut random),
        1 => three_way_table(&mut random),
        2 => circle(&mut random),
        3 => measures(&mut random),
        4 => exclusive_table(&mut random),
        _ => overlapping_table(&mut random),
    }
}

/// A publication so small that the fewest figures to withhold can be found: at most 16 are printed.
pub fn small_problem(seed: u64) -> Problem {
    let mut random = Random(seed);
    let policy = random.policy();
    let style = Style { form: Form::Count, policy };
    let shape: &[usize] = [&[3, 3][..], &[2, 4], &[3, 2], &[2, 2, 2]][random.below(4)];
    let divisions: Vec<Division> = shape.iter().copied().map(Division::Complete).collect();
    let size = 15 + random.below(120);
    let members = random.members(&divisions, size);
    let mut problem = Problem::new(&divisions, members, Some(policy));
    let sets = |id: usize| (id, with_all(singles(shape[id])));
    match *shape {
        // one three-way table would print 27
        [_, _, _] => {
            problem.table(cross(&[sets(0), sets(1)]), style);
            problem.table(cross(&[sets(1), sets(2)]), style);
        }
        _ => problem.table(cross(&[sets(0), sets(1)]), style),
    }
    problem
}

fn start(random: &mut Random, divisions: &[Division]) -> (Problem, Style) {
    let size = random.size();
    let members = random.members(divisions, size);
    let policy = random.policy();
    let told = if random.one_in(5) { None } else { Some(policy) };
    (Problem::new(divisions, members, told), Style { form: Form::Count, policy })
}

/// The style of another table: sometimes shares, sometimes under another policy.
fn style(random: &mut Random, problem: &Problem, style: Style) -> Style {
    let policy = if random.one_in(5) { random.policy() } else { style.policy };
    let has_size = problem.publication.populations[0].size.is_some();
    let form = match random.below(8) {
        0 | 1 if has_size => Form::Share,
        2 if has_size => Form::Fraction,
        _ => Form::Count,
    };
    Style { form, policy }
}

fn table(random: &mut Random, problem: &mut Problem, of: &[usize], first: Style) {
    let divided: Vec<_> =
        of.iter().map(|id| (*id, random.sets(problem.publication.variables[*id].categories))).collect();
    let style = style(random, problem, first);
    problem.table(cross(&divided), style);
}

fn divisions(random: &mut Random, variables: usize, most: usize) -> Vec<Division> {
    (0..variables)
        .map(|_| {
            let categories = 2 + random.below(most - 1);
            if random.one_in(5) { Division::WithRest(categories) } else { Division::Complete(categories) }
        })
        .collect()
}

/// One to three tables of one to three variables.
fn linked_tables(random: &mut Random) -> Problem {
    let count = 1 + random.below(4);
    let divisions = divisions(random, count, if count > 3 { 4 } else { 5 });
    let (mut problem, first) = start(random, &divisions);
    for _ in 0..=random.below(3) {
        let mut of: Vec<usize> = (0..count).filter(|_| random.one_in(2)).take(3).collect();
        if of.is_empty() {
            of.push(random.below(count));
        }
        table(random, &mut problem, &of, first);
    }
    problem
}

/// One table of three variables, two of them with groups of categories.
fn three_way_table(random: &mut Random) -> Problem {
    let third = 2 + random.below(2);
    let divisions = [4, 4 + random.below(2), third].map(Division::Complete);
    let (mut problem, first) = start(random, &divisions);
    let grouped = |categories: usize| {
        let mut sets = singles(categories);
        sets.extend([Some([0, 1].into()), Some((2..categories).collect())]);
        with_all(sets)
    };
    let sets = [4, problem.categories[1]].map(grouped);
    let [one, two] = sets;
    let style = style(random, &problem, first);
    problem.table(cross(&[(0, one), (1, two), (2, with_all(singles(third)))]), style);
    problem
}

/// Three tables that link three variables in a circle.
fn circle(random: &mut Random) -> Problem {
    let divisions = divisions(random, 3, 4);
    let (mut problem, first) = start(random, &divisions);
    for of in [[0, 1], [1, 2], [0, 2]] {
        table(random, &mut problem, &of, first);
    }
    problem
}

/// States that exclude each other with a rest, single figures with a complement, and at times a table.
fn measures(random: &mut Random) -> Problem {
    let mut divisions = vec![Division::WithRest(2 + random.below(4))];
    divisions.extend((0..=random.below(3)).map(|_| Division::WithRest(1)));
    let tables = random.below(2);
    divisions.extend((0..2 * tables).map(|_| Division::Complete(2 + random.below(3))));
    let (mut problem, first) = start(random, &divisions);
    let has_size = problem.publication.populations[0].size.is_some();
    for variable in 0..divisions.len() - 2 * tables {
        for category in 0..problem.publication.variables[variable].categories {
            let part = Select::from([(variable, BTreeSet::from([category]))]);
            if has_size && random.one_in(5) {
                problem.reported_share(part, first.policy);
            } else {
                let style = style(random, &problem, first);
                problem.measure(part, style);
            }
        }
    }
    if tables > 0 {
        let last = divisions.len();
        table(random, &mut problem, &[last - 2, last - 1], first);
    }
    if random.one_in(3) {
        // a figure bound in prose, of a part that may stand in a table as well
        let variable = random.below(divisions.len());
        let part = Select::from([(variable, BTreeSet::from([0]))]);
        let style = style(random, &problem, first);
        problem.measure(part, style);
    }
    problem
}

/// A finished table of parts that exclude each other, with totals that may not be declared.
fn exclusive_table(random: &mut Random) -> Problem {
    let (height, width) = (2 + random.below(4), 1 + random.below(4));
    let mut divisions = vec![Division::WithRest(1)];
    let cells = height * width;
    divisions.push(Division::Untold(cells));
    let (mut problem, first) = start(random, &divisions);
    if random.one_in(2) {
        // nobody is left out
        problem.members.retain(|member, _| member[1] < cells);
        problem = with_members(problem.clone(), &divisions);
    }
    let style_of_table = style(random, &problem, first);
    let cell = |row: usize, column: usize| row * width + column;
    let mut rows: Vec<Vec<BTreeSet<usize>>> =
        (0..height).map(|row| (0..width).map(|column| [cell(row, column)].into()).collect()).collect();
    let mut totals = [BTreeSet::new(), BTreeSet::new()];
    let [with_row, with_column] = [random.one_in(2), random.one_in(2) && width > 1];
    if with_column {
        for row in &mut rows {
            row.push(row.iter().flatten().copied().collect());
        }
        totals[1].insert(width);
    }
    if with_row {
        let columns = 0..rows[0].len();
        rows.push(columns.map(|column| rows.iter().flat_map(|row| row[column].clone()).collect()).collect());
        totals[0].insert(height);
    }
    // two inner rows or columns can be each other's sum by chance alone
    if random.one_in(2) {
        totals = [BTreeSet::new(), BTreeSet::new()];
    }
    let rows: Vec<Vec<Select>> =
        rows.into_iter().map(|row| row.into_iter().map(|set| Select::from([(1, set)])).collect()).collect();
    problem.finished_table(&rows, Layout::Exclusive, totals, style_of_table);
    if random.one_in(2) {
        let style = style(random, &problem, first);
        problem.measure([(0, [0].into())].into(), style);
    }
    problem
}

/// The same publication, but for the size, of other members.
fn with_members(problem: Problem, divisions: &[Division]) -> Problem {
    let size = problem.publication.populations[0].size.map(|_| problem.publication.populations[0].policy);
    Problem::new(divisions, problem.members, size)
}

/// A finished table in which a member may be in several rows, as in answers to several questions.
fn overlapping_table(random: &mut Random) -> Problem {
    let (height, width) = (2 + random.below(3), 1 + random.below(3));
    let divisions: Vec<Division> = (0..height).map(|_| Division::Untold(width)).collect();
    let (mut problem, first) = start(random, &divisions);
    let mut rows: Vec<Vec<Select>> = (0..height)
        .map(|row| (0..width).map(|column| Select::from([(row, BTreeSet::from([column]))])).collect())
        .collect();
    let mut totals = [BTreeSet::new(), BTreeSet::new()];
    if width > 1 && random.one_in(2) {
        for (variable, row) in rows.iter_mut().enumerate() {
            row.push([(variable, (0..width).collect())].into());
        }
        if random.one_in(2) {
            totals[1].insert(width);
        }
    }
    let style = style(random, &problem, first);
    problem.finished_table(&rows, Layout::Overlapping, totals, style);
    problem
}
