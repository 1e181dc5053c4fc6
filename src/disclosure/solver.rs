//! The only user of the linear programming library. What it finds is whole numbers and is reckoned through again in
//! whole numbers by whoever asks, so that nothing depends on floating point.

use std::collections::BTreeSet;

use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolveOptions, Variable};

use super::figures::Bounds;
use super::system::{Change, System};

/// What a row costs if a change takes its sum out of what is known of it.
#[derive(Debug, Clone, Copy)]
pub(super) enum Price {
    /// It must stay.
    Kept,
    /// It may leave at this cost a unit, down to `floor`.
    Leaves { cost: f64, floor: i64 },
}

/// A change that is sought.
pub(super) struct Wanted<'a> {
    pub(super) system: &'a System,
    /// Where the change starts.
    pub(super) point: &'a [i64],
    /// The sums of the rows there.
    pub(super) sums: &'a [i64],
    /// What is known of the rows.
    pub(super) bounds: &'a [Bounds],
    /// The cells that may change.
    pub(super) scope: &'a BTreeSet<usize>,
    /// The row whose sum is to change, and by how much.
    pub(super) row: usize,
    pub(super) by: i64,
    pub(super) price: &'a dyn Fn(usize) -> Price,
}

/// Most branches that are looked at for one change. It stands for a time limit, which would not be deterministic.
const MOST_BRANCHES: u64 = 400;

/// What keeps numbers within the range of the library's whole numbers.
const UNBOUNDED: i64 = i32::MAX as i64;

/// Cost of a unit of any cell: among equally dear changes the smallest is wanted.
const UNIT: f64 = 1.0;

/// The cheapest change of whole numbers that was found.
pub(super) fn change(wanted: &Wanted<'_>) -> Option<Change> {
    match attempt(wanted, Numbers::Real) {
        Attempt::Found(change) => Some(change),
        // what real numbers cannot do whole ones cannot either
        Attempt::Impossible => None,
        Attempt::Broken => match attempt(wanted, Numbers::Whole) {
            Attempt::Found(change) => Some(change),
            Attempt::Impossible | Attempt::Broken => None,
        },
    }
}

/// What came of an attempt.
enum Attempt {
    Found(Change),
    /// There is no such change.
    Impossible,
    /// The numbers found are not whole, or the budget was used up.
    Broken,
}

/// Real numbers are quicker and, in tables of two ways, come out whole.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Numbers {
    Real,
    Whole,
}

struct Programme {
    problem: Problem,
    numbers: Numbers,
}

impl Programme {
    fn variable(&mut self, cost: f64, low: i64, high: i64) -> Variable {
        let (low, high) = (low.clamp(-UNBOUNDED, UNBOUNDED), high.clamp(-UNBOUNDED, UNBOUNDED));
        match (self.numbers, i32::try_from(low), i32::try_from(high)) {
            (Numbers::Whole, Ok(low), Ok(high)) => self.problem.add_integer_var(cost, (low, high)),
            _ => self.problem.add_var(cost, (real(low), real(high))),
        }
    }

    fn at_least(&mut self, sum: LinearExpr, low: i64) {
        self.problem.add_constraint(sum, ComparisonOp::Ge, real(low));
    }

    fn at_most(&mut self, sum: LinearExpr, high: i64) {
        self.problem.add_constraint(sum, ComparisonOp::Le, real(high));
    }

    fn equals(&mut self, sum: LinearExpr, number: i64) {
        self.problem.add_constraint(sum, ComparisonOp::Eq, real(number));
    }

    /// Keeps a sum within bounds.
    fn within(&mut self, sum: LinearExpr, low: i64, high: i64) {
        if low == high {
            self.equals(sum, low);
            return;
        }
        if low > -UNBOUNDED {
            self.at_least(sum.clone(), low);
        }
        if high < UNBOUNDED {
            self.at_most(sum, high);
        }
    }

    /// The best numbers; nothing where there are none.
    fn solve(&self) -> Result<microlp::Solution, Unsolved> {
        let mut options = SolveOptions::default();
        options.node_limit = Some(MOST_BRANCHES);
        match self.problem.solve_with(options) {
            Ok(outcome) => outcome.into_solution().map_err(|_| Unsolved::Budget),
            Err(microlp::Error::Infeasible) => Err(Unsolved::Impossible),
            Err(_) => Err(Unsolved::Budget),
        }
    }
}

/// Why there is no solution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Unsolved {
    /// There is none.
    Impossible,
    /// None was found within the budget, or with the precision there is.
    Budget,
}

fn attempt(wanted: &Wanted<'_>, numbers: Numbers) -> Attempt {
    let mut programme = Programme { problem: Problem::new(OptimizationDirection::Minimize), numbers };
    let rows: BTreeSet<usize> = wanted.scope.iter().flat_map(|cell| wanted.system.rows_of(*cell)).copied().collect();
    let Some(mut cells) = CellVariables::new(wanted, &rows, &mut programme) else { return Attempt::Impossible };
    for place in rows {
        let row = &wanted.system.rows()[place];
        if place != wanted.row && cells.settled.contains(&place) {
            continue;
        }
        let sum = cells.sum(row.terms());
        let (low, high) =
            (less(wanted.bounds[place].low, wanted.sums[place]), less(wanted.bounds[place].high, wanted.sums[place]));
        if place == wanted.row {
            programme.equals(sum, wanted.by);
            continue;
        }
        match (wanted.price)(place) {
            Price::Kept => programme.within(sum, low, high),
            Price::Leaves { cost, floor } => {
                let mut sum_with_room = sum.clone();
                sum_with_room.add(programme.variable(cost, 0, UNBOUNDED), -1.0);
                sum_with_room.add(programme.variable(cost, 0, UNBOUNDED), 1.0);
                programme.within(sum_with_room, low, high);
                programme.at_least(sum, floor - wanted.sums[place]);
            }
        }
    }
    let solution = match programme.solve() {
        Ok(solution) => solution,
        Err(Unsolved::Impossible) => return Attempt::Impossible,
        Err(Unsolved::Budget) => return Attempt::Broken,
    };
    let mut change = Change::new();
    for (cell, up, down) in cells.variables.drain(..) {
        let by = solution.var_value(up) - solution.var_value(down);
        if (by - by.round()).abs() > 1e-6 {
            return Attempt::Broken;
        }
        #[expect(clippy::cast_possible_truncation, reason = "within the bounds of the variables")]
        let by = by.round() as i64;
        if by != 0 {
            change.insert(cell, by);
        }
    }
    Attempt::Found(change)
}

/// Two variables a cell, what it rises and what it falls, with what single-cell rows say as their bounds.
struct CellVariables {
    variables: Vec<(usize, Variable, Variable)>,
    /// The rows that the bounds already say.
    settled: BTreeSet<usize>,
}

impl CellVariables {
    fn new(wanted: &Wanted<'_>, rows: &BTreeSet<usize>, programme: &mut Programme) -> Option<Self> {
        let mut settled = BTreeSet::new();
        let mut variables = Vec::new();
        for cell in wanted.scope {
            let number = wanted.point[*cell];
            let (mut cost, mut falls, mut rises) = (UNIT, number, UNBOUNDED);
            for place in wanted.system.rows_of(*cell) {
                if wanted.system.rows()[*place].only_cell() != Some(*cell) || !rows.contains(place) {
                    continue;
                }
                let bounds = wanted.bounds[*place];
                match (wanted.price)(*place) {
                    _ if *place == wanted.row => {}
                    Price::Kept => {
                        falls = falls.min(less(number, bounds.low));
                        rises = rises.min(less(bounds.high, number));
                        settled.insert(*place);
                    }
                    Price::Leaves { cost: leaving, floor } if bounds.is_exact() => {
                        cost += leaving;
                        falls = falls.min(number - floor);
                        settled.insert(*place);
                    }
                    Price::Leaves { .. } => {}
                }
            }
            if falls < 0 || rises < 0 {
                return None;
            }
            if falls == 0 && rises == 0 {
                continue;
            }
            variables.push((*cell, programme.variable(cost, 0, rises), programme.variable(cost, 0, falls)));
        }
        Some(Self { variables, settled })
    }

    fn sum(&self, terms: impl Iterator<Item = (usize, i64)>) -> LinearExpr {
        let mut sum = LinearExpr::empty();
        for (cell, sign) in terms {
            if let Ok(place) = self.variables.binary_search_by_key(&cell, |(cell, _, _)| *cell) {
                let (_, up, down) = self.variables[place];
                sum.add(up, real(sign));
                sum.add(down, real(-sign));
            }
        }
        sum
    }
}

/// Which end of what is possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    Least,
    Most,
}

/// The least or most that a row may sum to while all others stay within what is known; nothing where there is no end.
/// Where whole numbers are not found within the budget it is that of real numbers, which is never narrower.
pub(super) fn extreme(
    system: &System,
    point: &[i64],
    sums: &[i64],
    bounds: &[Bounds],
    scope: &BTreeSet<usize>,
    row: usize,
    end: End,
) -> Option<i64> {
    let sign = match end {
        End::Least => 1,
        End::Most => -1,
    };
    let solved = [Numbers::Whole, Numbers::Real].into_iter().find_map(|numbers| {
        let mut programme = Programme { problem: Problem::new(OptimizationDirection::Minimize), numbers };
        let own: std::collections::BTreeMap<usize, i64> = system.rows()[row].terms().collect();
        let variables: Vec<(usize, Variable)> = scope
            .iter()
            .map(|cell| {
                let cost = real(sign * own.get(cell).copied().unwrap_or(0));
                (*cell, programme.variable(cost, -point[*cell], UNBOUNDED))
            })
            .collect();
        let rows: BTreeSet<usize> = scope.iter().flat_map(|cell| system.rows_of(*cell)).copied().collect();
        for place in rows {
            let mut sum = LinearExpr::empty();
            for (cell, sign) in system.rows()[place].terms() {
                if let Ok(found) = variables.binary_search_by_key(&cell, |(cell, _)| *cell) {
                    sum.add(variables[found].1, real(sign));
                }
            }
            programme.within(sum, less(bounds[place].low, sums[place]), less(bounds[place].high, sums[place]));
        }
        Some(programme.solve().ok()?.objective())
    })?;
    #[expect(clippy::cast_possible_truncation, reason = "within the bounds of the variables")]
    let by = (solved - 1e-6).ceil() as i64 * sign;
    let is_end = by.abs() < UNBOUNDED / 2;
    is_end.then_some(sums[row] + by)
}

/// A point of whole, non-negative numbers within what is known of the rows.
pub(super) fn point(system: &System, bounds: &[Bounds]) -> Result<Vec<i64>, Unsolved> {
    let mut known: Vec<Option<i64>> = vec![None; system.cells()];
    for (row, bounds) in system.rows().iter().zip(bounds) {
        if let (Some(cell), true) = (row.only_cell(), bounds.is_exact()) {
            known[cell] = Some(bounds.low);
        }
    }
    match attempt_point(system, bounds, &known, Numbers::Real) {
        // what real numbers do may not be whole
        Err(Unsolved::Budget) => attempt_point(system, bounds, &known, Numbers::Whole),
        found => found,
    }
}

fn attempt_point(
    system: &System,
    bounds: &[Bounds],
    known: &[Option<i64>],
    numbers: Numbers,
) -> Result<Vec<i64>, Unsolved> {
    let mut programme = Programme { problem: Problem::new(OptimizationDirection::Minimize), numbers };
    let variables: Vec<Option<Variable>> =
        known.iter().map(|known| known.is_none().then(|| programme.variable(0.0, 0, UNBOUNDED))).collect();
    for (row, bounds) in system.rows().iter().zip(bounds) {
        let mut sum = LinearExpr::empty();
        let (mut fixed, mut open) = (0, false);
        for (cell, sign) in row.terms() {
            match (variables[cell], known[cell]) {
                (Some(variable), _) => {
                    sum.add(variable, real(sign));
                    open = true;
                }
                (None, number) => fixed += sign * number.unwrap_or(0),
            }
        }
        if open {
            programme.within(sum, less(bounds.low, fixed), less(bounds.high, fixed));
        } else if !bounds.contains(fixed) {
            return Err(Unsolved::Impossible);
        }
    }
    let solution = programme.solve()?;
    let mut point = Vec::with_capacity(known.len());
    for (variable, known) in variables.iter().zip(known) {
        let Some(variable) = variable else {
            point.push(known.unwrap_or(0));
            continue;
        };
        let value = solution.var_value(*variable);
        #[expect(clippy::cast_possible_truncation, reason = "within the bounds of the variables")]
        point.push(value.round() as i64);
    }
    if system.holds(&point, bounds) { Ok(point) } else { Err(Unsolved::Budget) }
}

/// The cheapest point of whole, non-negative numbers within what is asked of the rows, at so much a unit of each cell.
pub(super) fn cheapest_point(system: &System, bounds: &[Bounds], costs: &[i64]) -> Option<Vec<i64>> {
    [Numbers::Real, Numbers::Whole].into_iter().find_map(|numbers| {
        let mut programme = Programme { problem: Problem::new(OptimizationDirection::Minimize), numbers };
        let variables: Vec<Variable> = costs.iter().map(|cost| programme.variable(real(*cost), 0, UNBOUNDED)).collect();
        for (row, bounds) in system.rows().iter().zip(bounds) {
            let mut sum = LinearExpr::empty();
            for (cell, sign) in row.terms() {
                sum.add(variables[cell], real(sign));
            }
            programme.within(sum, bounds.low, bounds.high);
        }
        let solution = programme.solve().ok()?;
        #[expect(clippy::cast_possible_truncation, reason = "within the bounds of the variables")]
        let point: Vec<i64> = variables.iter().map(|variable| solution.var_value(*variable).round() as i64).collect();
        system.holds(&point, bounds).then_some(point)
    })
}

/// The difference, or no bound where there is none.
fn less(number: i64, other: i64) -> i64 {
    match number {
        i64::MAX => UNBOUNDED,
        _ => number.saturating_sub(other),
    }
}

#[expect(clippy::cast_precision_loss, reason = "counts are far below 2^53")]
fn real(number: i64) -> f64 {
    number as f64
}
