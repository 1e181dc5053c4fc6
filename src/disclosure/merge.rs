//! Merging of categories, tried before anything is withheld.
//!
//! Each step makes one category of two: of neighbours where the categories have an order, else of the smallest and those
//! already merged into "other". A step costs the cells that become one; it gains where fewer cells count too few, each of
//! which would be withheld and take another with it. The steps that together lose least are kept. Categories are merged
//! alike in all tables that divide their rows or columns by them.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Count, Layout, Merging, Publication, Selection, Table, Value, VariableId};

/// One side of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// Its rows.
    Rows,
    /// Its columns.
    Columns,
}

/// A side of a table on which categories were merged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The table's place in the publication.
    pub table: usize,
    /// The side.
    pub side: Side,
    /// How they were merged.
    pub merging: Merging,
    /// The lines before, by lines after.
    pub groups: Vec<Vec<usize>>,
}

/// Merges categories where less is lost by it than by withholding.
pub fn merge(publication: &mut Publication) -> Vec<Merged> {
    let mut axes: BTreeMap<AxisKey, Vec<(usize, Side)>> = BTreeMap::new();
    for place in 0..publication.tables.len() {
        for side in [Side::Rows, Side::Columns] {
            if let Some(key) = axis(publication, place, side) {
                axes.entry(key).or_default().push((place, side));
            }
        }
    }
    let mut all = Vec::new();
    for (key, sides) in axes {
        let grids: Option<Vec<Grid>> =
            sides.iter().map(|(table, side)| Grid::new(&publication.tables[*table], *side)).collect();
        let Some(grids) = grids else { continue };
        let Some(groups) = best(&grids, key.merging) else { continue };
        let groups: Vec<_> = grids.iter().map(|grid| grid.with_totals(&groups)).collect();
        for ((table, side), groups) in sides.into_iter().zip(groups) {
            let merged = Merged { table, side, merging: key.merging, groups };
            merged.apply(publication);
            all.push(merged);
        }
    }
    all
}

impl Merged {
    /// Merges the categories in what is published.
    pub fn apply(&self, publication: &mut Publication) {
        apply(&mut publication.tables[self.table], self.side, &self.groups);
    }
}

/// What the lines of a side have in common with those of other tables.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct AxisKey {
    merging: Merging,
    /// The variable and its categories, line by line; of a table without variables its place and side.
    lines: Lines,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Lines {
    Shared(VariableId, Vec<BTreeSet<usize>>),
    Own(usize, Side),
}

/// The key of a side whose categories may be merged.
fn axis(publication: &Publication, place: usize, side: Side) -> Option<AxisKey> {
    let table = &publication.tables[place];
    let variable = match (table.layout, side) {
        (Layout::Crossed { rows, .. }, Side::Rows) => Some(rows),
        (Layout::Crossed { columns, .. }, Side::Columns) => Some(columns?),
        (Layout::Exclusive, Side::Rows) => None,
        (Layout::Exclusive, Side::Columns) | (Layout::Overlapping, _) => return None,
    };
    let merging = variable.map_or(table.merging, |variable| publication.variables[variable.0].merging);
    if merging == Merging::Never {
        return None;
    }
    let Some(variable) = variable else { return Some(AxisKey { merging, lines: Lines::Own(place, side) }) };
    let lines = table.lines(side).map(|line| {
        let cell = cells(table, side, line).next()?;
        let mut named = cell.selection.variables().filter(|(other, _)| *other == variable);
        named.next().map(|(_, categories)| categories.clone())
    });
    let lines: Vec<BTreeSet<usize>> = lines.collect::<Option<_>>()?;
    let differ = lines.iter().collect::<BTreeSet<_>>().len() == lines.len();
    differ.then_some(AxisKey { merging, lines: Lines::Shared(variable, lines) })
}

fn cells(table: &Table, side: Side, line: usize) -> Box<dyn Iterator<Item = &Cell> + '_> {
    match side {
        Side::Rows => Box::new(table.rows[line].iter()),
        Side::Columns => Box::new(table.rows.iter().filter_map(move |row| row.get(line))),
    }
}

/// The counts of a table, line by line of one side, totals of that side left out.
struct Grid<'a> {
    lines: Vec<Vec<(u64, &'a Cell)>>,
    /// The lines that are totals, and all lines together.
    totals: BTreeSet<usize>,
    number: usize,
}

impl<'a> Grid<'a> {
    /// Nothing if the table has figures that are no counts.
    fn new(table: &'a Table, side: Side) -> Option<Self> {
        let count = |cell: &'a Cell| Some((cell.count()?, cell));
        let own = table.lines(side).map(|line| cells(table, side, line).map(count).collect::<Option<_>>());
        let (totals, number) = match side {
            Side::Rows => (table.total_rows.clone(), table.rows.len()),
            Side::Columns => (table.total_columns.clone(), table.rows.first().map_or(0, Vec::len)),
        };
        Some(Self { lines: own.collect::<Option<_>>()?, totals, number })
    }

    fn total(&self, group: &[usize]) -> u64 {
        group.iter().flat_map(|line| &self.lines[*line]).map(|(count, _)| count).sum()
    }

    /// How many cells of a group count too few.
    fn small(&self, group: &[usize]) -> usize {
        let width = self.lines.first().map_or(0, Vec::len);
        let is_small = |place: &usize| {
            let sum = group.iter().map(|line| self.lines[*line][*place].0).sum();
            group.first().is_some_and(|line| self.lines[*line][*place].1.policy.is_small(sum))
        };
        (0..width).filter(is_small).count()
    }

    fn loss(&self, groups: &[Vec<usize>]) -> usize {
        let width = self.lines.first().map_or(0, Vec::len);
        let small: usize = groups.iter().map(|group| self.small(group)).sum();
        width * (self.lines.len() - groups.len()) + 2 * small
    }

    /// Groups of lines as the table numbers them, its totals after the line they come after.
    fn with_totals(&self, groups: &[Vec<usize>]) -> Vec<Vec<usize>> {
        let own: Vec<usize> = (0..self.number).filter(|line| !self.totals.contains(line)).collect();
        let mut all: Vec<Vec<usize>> =
            groups.iter().map(|group| group.iter().map(|line| own[*line]).collect()).collect();
        let (first, last): (Vec<usize>, Vec<usize>) =
            self.totals.iter().partition(|total| own.first().is_some_and(|first| *total < first));
        all.extend(last.into_iter().map(|total| vec![total]));
        first.into_iter().map(|total| vec![total]).chain(all).collect()
    }
}

/// The groups of lines that lose least; nothing if that is to merge none.
fn best(grids: &[Grid<'_>], merging: Merging) -> Option<Vec<Vec<usize>>> {
    let number = grids.first()?.lines.len();
    let loss = |groups: &[Vec<usize>]| grids.iter().map(|grid| grid.loss(groups)).sum::<usize>();
    let small = |group: &[usize]| grids.iter().map(|grid| grid.small(group)).sum::<usize>();
    let total = |group: &[usize]| grids.iter().map(|grid| grid.total(group)).sum::<u64>();
    let mut groups: Vec<Vec<usize>> = (0..number).map(|line| vec![line]).collect();
    let mut best = (loss(&groups), groups.clone());
    while groups.len() > 2 && groups.iter().any(|group| small(group) > 0) {
        match merging {
            Merging::Never => break,
            Merging::Adjacent => {
                let order = |place: &usize| (std::cmp::Reverse(small(&groups[*place])), total(&groups[*place]), *place);
                let worst = (0..groups.len()).min_by_key(order)?;
                let beside = [worst.checked_sub(1), Some(worst + 1).filter(|next| *next < groups.len())];
                let other = beside.into_iter().flatten().min_by_key(|place| (total(&groups[*place]), *place))?;
                let (first, second) = (worst.min(other), worst.max(other));
                let joined = groups.remove(second);
                groups[first].extend(joined);
            }
            Merging::Smallest => {
                // what is merged stands last, in the order of the lines
                let merged = groups.iter().position(|group| group.len() > 1);
                let mut other = merged.map_or_else(Vec::new, |place| groups.remove(place));
                let joining = if merged.is_some() { 1 } else { 2 };
                for _ in 0..joining {
                    let order = |place: &usize| (total(&groups[*place]), std::cmp::Reverse(*place));
                    let next = (0..groups.len()).min_by_key(order)?;
                    other.extend(groups.remove(next));
                }
                other.sort_unstable();
                groups.push(other);
            }
        }
        let now = loss(&groups);
        if now < best.0 {
            best = (now, groups.clone());
        }
    }
    (best.1.len() < number).then_some(best.1)
}

/// Makes one line of each group.
fn apply(table: &mut Table, side: Side, groups: &[Vec<usize>]) {
    let places = |totals: &BTreeSet<usize>| {
        let is_total = |group: &Vec<usize>| group.iter().all(|line| totals.contains(line));
        groups.iter().enumerate().filter(|(_, group)| is_total(group)).map(|(place, _)| place).collect()
    };
    match side {
        Side::Rows => {
            let join = |group: &Vec<usize>| {
                let width = group.first().map_or(0, |row| table.rows[*row].len());
                (0..width).filter_map(|column| joined(group.iter().map(|row| &table.rows[*row][column]))).collect()
            };
            table.rows = groups.iter().map(join).collect();
            table.total_rows = places(&table.total_rows);
        }
        Side::Columns => {
            for row in &mut table.rows {
                *row = groups.iter().filter_map(|group| joined(group.iter().map(|column| &row[*column]))).collect();
            }
            table.total_columns = places(&table.total_columns);
        }
    }
}

/// One cell of several that select by different categories of a variable.
fn joined<'a>(mut cells: impl Iterator<Item = &'a Cell>) -> Option<Cell> {
    let mut joined = cells.next()?.clone();
    for cell in cells {
        joined.selection = either(&joined.selection, &cell.selection);
        joined.policy = joined.policy.stricter(cell.policy);
        if let (Value::Count(one), Value::Count(other)) = (joined.value, cell.value) {
            joined.value = Value::Count(Count::new(one.get().saturating_add(other.get())));
        }
    }
    Some(joined)
}

/// Those whom one selection or the other takes in, where they differ in one variable.
fn either(one: &Selection, other: &Selection) -> Selection {
    let other: BTreeMap<VariableId, &BTreeSet<usize>> = other.variables().collect();
    let both = one.variables().filter_map(|(variable, categories)| {
        Some((variable, categories.union(other.get(&variable)?).copied().collect::<Vec<_>>()))
    });
    both.fold(Selection::everyone(), |all, (variable, categories)| all.and(variable, categories))
}

#[cfg(test)]
mod tests {
    use super::super::{Form, Policy};
    use super::{Cell, Count, Layout, Merging, Publication, Selection, Table, Value, merge};

    fn merged(rows: &[&[u64]], merging: Merging) -> Vec<Vec<u64>> {
        let cell = |number: &u64| Cell {
            population: None,
            selection: Selection::everyone(),
            value: Value::Count(Count::new(*number)),
            form: Form::Count,
            policy: Policy::default(),
        };
        let table = Table {
            rows: rows.iter().map(|row| row.iter().map(cell).collect()).collect(),
            merging,
            layout: Layout::Exclusive,
            ..Table::default()
        };
        let mut publication = Publication { tables: vec![table], ..Publication::default() };
        merge(&mut publication);
        let number = |cell: &Cell| match cell.value {
            Value::Count(count) => count.get(),
            _ => u64::MAX,
        };
        publication.tables[0].rows.iter().map(|row| row.iter().map(number).collect()).collect()
    }

    #[test]
    fn the_smallest_become_others() {
        assert_eq!(merged(&[&[20], &[2], &[9], &[1], &[4]], Merging::Smallest), [[20], [9], [7]]);
    }

    #[test]
    fn neighbours_become_one() {
        assert_eq!(merged(&[&[2], &[9], &[20], &[4], &[7]], Merging::Adjacent), [[11], [20], [11]]);
    }

    #[test]
    fn nothing_is_merged_for_nothing() {
        let rows: [&[u64]; 3] = [&[20], &[12], &[9]];
        assert_eq!(merged(&rows, Merging::Smallest), rows);
        assert_eq!(merged(&[&[20], &[2], &[9]], Merging::Never), [[20], [2], [9]]);
        let wide: [&[u64]; 3] = [&[2, 20, 30, 40, 50], &[9, 30, 40, 50, 60], &[9, 9, 9, 9, 9]];
        assert_eq!(merged(&wide, Merging::Adjacent), wide, "five figures for one that is withheld with another");
    }
}
