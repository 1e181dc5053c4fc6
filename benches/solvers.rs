//! The time of the linear programming library on programmes as the protection of a table asks for them, and the same
//! programmes written out for another solver: `cargo bench --bench solvers -- FOLDER`.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs, reason = "a program to look at figures with")]

mod random;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem};
use random::Random;

const ROWS: usize = 24;
const COLUMNS: usize = 26;
const PROGRAMMES: usize = 50;

/// What a unit of each costs: one that is withheld already, a cell, a total.
const WITHHELD: f64 = 1.0;
const CELL: f64 = 101.0;
const TOTAL: f64 = 2001.0;

/// A variable: its name, what a unit costs, its upper end.
struct Column {
    name: String,
    cost: f64,
    high: f64,
}

/// A sum of variables that is a number.
struct Equation {
    terms: Vec<(usize, f64)>,
    sum: f64,
}

/// The cheapest change of a table by which one cell rises by one.
struct Programme {
    columns: Vec<Column>,
    equations: Vec<Equation>,
}

impl Programme {
    fn new(table: &[Vec<u32>], wanted: (usize, usize)) -> Self {
        let mut programme = Self { columns: Vec::new(), equations: Vec::new() };
        let mut cells = Vec::new();
        for (row, counts) in table.iter().enumerate() {
            for (column, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
                let cost = if *count < 5 { WITHHELD } else { CELL };
                let name = format!("{row}_{column}");
                let sides = programme.sides(&name, cost, f64::from(*count) - 1.0);
                cells.push((row, column, sides));
            }
        }
        let lines = (0..ROWS).map(|row| (Some(row), None)).chain((0..COLUMNS).map(|column| (None, Some(column))));
        for (row, column) in lines.chain([(None, None)]) {
            let of_line = cells.iter().filter(|(own_row, own_column, _)| {
                row.is_none_or(|row| row == *own_row) && column.is_none_or(|column| column == *own_column)
            });
            let mut terms: Vec<(usize, f64)> =
                of_line.flat_map(|(_, _, [up, down])| [(*up, 1.0), (*down, -1.0)]).collect();
            let [up, down] = programme.sides(&format!("t{row:?}{column:?}").replace(['(', ')'], ""), TOTAL, 1e6);
            terms.extend([(up, -1.0), (down, 1.0)]);
            programme.equations.push(Equation { terms, sum: 0.0 });
        }
        let (_, _, [up, down]) = cells.iter().find(|(row, column, _)| (*row, *column) == wanted).unwrap();
        programme.equations.push(Equation { terms: vec![(*up, 1.0), (*down, -1.0)], sum: 1.0 });
        programme
    }

    /// What something rises and what it falls.
    fn sides(&mut self, name: &str, cost: f64, falls: f64) -> [usize; 2] {
        self.columns.push(Column { name: format!("u{name}"), cost, high: 1e6 });
        self.columns.push(Column { name: format!("d{name}"), cost, high: falls });
        [self.columns.len() - 2, self.columns.len() - 1]
    }

    /// The least cost, and how long it took to find.
    fn solve(&self) -> (f64, Duration) {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let variables: Vec<_> =
            self.columns.iter().map(|column| problem.add_var(column.cost, (0.0, column.high))).collect();
        for equation in &self.equations {
            let mut sum = LinearExpr::empty();
            equation.terms.iter().for_each(|(column, factor)| sum.add(variables[*column], *factor));
            problem.add_constraint(sum, ComparisonOp::Eq, equation.sum);
        }
        let start = Instant::now();
        let solution = problem.solve().unwrap().into_solution().unwrap();
        (solution.objective(), start.elapsed())
    }

    /// In the form that other solvers read.
    fn write(&self, path: &Path) {
        let sum = |terms: &mut dyn Iterator<Item = (&Column, f64)>| {
            terms.fold(String::new(), |mut text, (column, factor)| {
                write!(text, " {}{} {}", if factor < 0.0 { "- " } else { "+ " }, factor.abs(), column.name).unwrap();
                text
            })
        };
        let mut text =
            format!("Minimize\n obj:{}\nSubject To\n", sum(&mut self.columns.iter().map(|one| (one, one.cost))));
        for (place, equation) in self.equations.iter().enumerate() {
            let mut terms = equation.terms.iter().map(|(column, factor)| (&self.columns[*column], *factor));
            writeln!(text, " c{place}:{} = {}", sum(&mut terms), equation.sum).unwrap();
        }
        text.push_str("Bounds\n");
        for column in &self.columns {
            writeln!(text, " 0 <= {} <= {}", column.name, column.high).unwrap();
        }
        text.push_str("End\n");
        std::fs::write(path, text).unwrap();
    }
}

fn main() {
    let folder = std::env::args().skip(1).find(|argument| !argument.starts_with('-')).map(PathBuf::from);
    let mut random = Random(7);
    let mut seconds = 0.0;
    let mut cost = 0.0;
    for number in 0..PROGRAMMES {
        let mut table = vec![vec![0_u32; COLUMNS]; ROWS];
        for _ in 0..20_000 {
            let row = random.below(ROWS).min(random.below(ROWS));
            table[row][random.below(COLUMNS).min(random.below(COLUMNS))] += 1;
        }
        let small = (0..ROWS).flat_map(|row| (0..COLUMNS).map(move |column| (row, column)));
        let small: Vec<_> = small.filter(|(row, column)| (1..5).contains(&table[*row][*column])).collect();
        let programme = Programme::new(&table, small[random.below(small.len())]);
        let (found, took) = programme.solve();
        seconds += took.as_secs_f64();
        cost += found;
        if let Some(folder) = &folder {
            programme.write(&folder.join(format!("{number:02}.lp")));
        }
    }
    println!("{PROGRAMMES} programmes: {seconds:.3} s, costs together {cost}");
}
