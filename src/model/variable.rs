//! What the variables of a publication are called, so that which part of a population a figure counts can be kept and
//! found again in a later state of the site.

use std::collections::{BTreeMap, BTreeSet};

use crate::disclosure::{self, Layout, PopulationId, Selection, VariableId};

/// A part of a population: the names of categories by those of variables.
pub type Part = BTreeMap<String, BTreeSet<String>>;

/// Where a variable is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VariableKind {
    /// A codebook: every member of the population is in one of its categories.
    Codebook,
    /// The heads of finished tables.
    Tables,
}

/// A variable by name.
#[derive(Debug, Clone)]
pub struct NamedVariable {
    /// Its place in the publication.
    pub id: VariableId,
    /// Where it is from.
    pub kind: VariableKind,
    /// Its categories in order: codes, or the words of heads. Nothing stands for a value that is missing.
    pub categories: Vec<String>,
}

/// Variables by population and name.
#[derive(Debug, Clone, Default)]
pub struct VariableNames {
    by_name: BTreeMap<(PopulationId, String), NamedVariable>,
    by_id: BTreeMap<VariableId, (PopulationId, String)>,
}

impl VariableNames {
    /// Names a variable, unless another of its population has the name already.
    pub(super) fn add(&mut self, population: PopulationId, name: &str, variable: NamedVariable) {
        let key = (population, name.to_owned());
        if !self.by_name.contains_key(&key) {
            self.by_id.insert(variable.id, key.clone());
            self.by_name.insert(key, variable);
        }
    }

    /// The variable of this name.
    pub fn find(&self, population: PopulationId, name: &str) -> Option<&NamedVariable> {
        self.by_name.get(&(population, name.to_owned()))
    }

    /// A selection in words; nothing where it selects by a variable without a name.
    pub(super) fn part(&self, selection: &Selection) -> Option<Part> {
        selection.variables().map(|(variable, categories)| self.named(variable, categories)).collect()
    }

    fn named(&self, variable: VariableId, categories: &BTreeSet<usize>) -> Option<(String, BTreeSet<String>)> {
        let key = self.by_id.get(&variable)?;
        let known = &self.by_name.get(key)?.categories;
        let names = categories.iter().map(|category| known.get(*category).cloned());
        Some((key.1.clone(), names.collect::<Option<_>>()?))
    }
}

/// What the cells of a table count, by its rows and columns: those in the part of the table, of the row and of the column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frame {
    /// What all cells have in common.
    pub all: Part,
    /// What each row adds.
    pub rows: Vec<Part>,
    /// What each column adds.
    pub columns: Vec<Part>,
}

impl Frame {
    /// The frame of a table whose cells select by variables with names.
    pub(super) fn new(table: &disclosure::Table, names: &VariableNames) -> Option<Self> {
        let Layout::Crossed { .. } = table.layout else { return None };
        let part = |cell: &disclosure::Cell| names.part(&cell.selection);
        let parts: Vec<Vec<Part>> =
            table.rows.iter().map(|row| row.iter().map(part).collect::<Option<_>>()).collect::<Option<_>>()?;
        let width = parts.first().map_or(0, Vec::len);
        let line = |cells: Vec<&Part>, variable: &str| union(&cells, variable);
        let mut frame =
            Self { all: Part::new(), rows: vec![Part::new(); parts.len()], columns: vec![Part::new(); width] };
        let variables: BTreeSet<&String> = parts.iter().flatten().flat_map(BTreeMap::keys).collect();
        for variable in variables {
            let of_rows: Vec<_> = parts.iter().map(|row| line(row.iter().collect(), variable)).collect();
            let of_columns: Vec<_> =
                (0..width).map(|column| line(parts.iter().map(|row| &row[column]).collect(), variable)).collect();
            let all = line(parts.iter().flatten().collect(), variable);
            let is_told = |told: &dyn Fn(usize, usize) -> Option<BTreeSet<String>>| {
                let mut cells = parts
                    .iter()
                    .enumerate()
                    .flat_map(|(row, cells)| cells.iter().enumerate().map(move |(column, cell)| ((row, column), cell)));
                cells.all(|((row, column), cell)| told(row, column).as_ref() == cell.get(variable))
            };
            let name = || variable.clone();
            let add = |lines: &mut [Part], categories: &[Option<BTreeSet<String>>]| {
                for (line, categories) in lines.iter_mut().zip(categories) {
                    line.extend(categories.iter().map(|categories| (name(), categories.clone())));
                }
            };
            if is_told(&|_, _| all.clone()) {
                frame.all.extend(all.map(|all| (name(), all)));
            } else if is_told(&|row, _| of_rows[row].clone()) {
                add(&mut frame.rows, &of_rows);
            } else if is_told(&|_, column| of_columns[column].clone()) {
                add(&mut frame.columns, &of_columns);
            } else if is_told(&|row, column| both(of_rows[row].as_ref(), of_columns[column].as_ref())) {
                add(&mut frame.rows, &of_rows);
                add(&mut frame.columns, &of_columns);
            } else {
                return None;
            }
        }
        Some(frame)
    }

    /// What a cell counts.
    pub fn cell(&self, row: usize, column: usize) -> Part {
        let mut part = self.all.clone();
        for line in [self.rows.get(row), self.columns.get(column)].into_iter().flatten() {
            for (variable, categories) in line {
                let both = both(part.get(variable), Some(categories));
                part.extend(both.map(|both| (variable.clone(), both)));
            }
        }
        part
    }
}

/// All categories that cells name of a variable; nothing if one of them names none.
fn union(cells: &[&Part], variable: &str) -> Option<BTreeSet<String>> {
    let mut all = BTreeSet::new();
    for cell in cells {
        all.extend(cell.get(variable)?.iter().cloned());
    }
    Some(all)
}

/// The categories in both, where either may name none.
fn both(one: Option<&BTreeSet<String>>, other: Option<&BTreeSet<String>>) -> Option<BTreeSet<String>> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one & other),
        (one, other) => one.or(other).cloned(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Frame, NamedVariable, Part, VariableKind, VariableNames};
    use crate::disclosure::{Cell, Form, Layout, Policy, PopulationId, Selection, Table, Value, VariableId};

    fn names() -> VariableNames {
        let mut names = VariableNames::default();
        for (id, (name, categories)) in [("sex", ["f", "m", ""]), ("town", ["a", "b", "c"])].into_iter().enumerate() {
            let categories = categories.map(str::to_owned).to_vec();
            let variable = NamedVariable { id: VariableId(id), kind: VariableKind::Codebook, categories };
            names.add(PopulationId(0), name, variable);
        }
        names
    }

    fn frame(rows: Vec<Vec<Selection>>) -> (Option<Frame>, Vec<Vec<Part>>) {
        let cell = |selection| Cell {
            population: Some(PopulationId(0)),
            selection,
            value: Value::Missing,
            form: Form::Count,
            policy: Policy::default(),
        };
        let names = names();
        let parts = rows.iter().map(|row| row.iter().map(|cell| names.part(cell).expect("named")).collect()).collect();
        let table = Table {
            rows: rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect(),
            layout: Layout::Crossed { rows: VariableId(0), columns: None },
            ..Table::default()
        };
        (Frame::new(&table, &names), parts)
    }

    #[test]
    fn a_frame_gives_back_what_each_cell_counts() {
        let sex = |categories: &[usize]| Selection::everyone().and(VariableId(0), categories.iter().copied());
        let town =
            |selection: Selection, categories: &[usize]| selection.and(VariableId(1), categories.iter().copied());
        let crossed = |all: &[usize]| {
            let rows = [sex(&[0]), sex(&[1]), Selection::everyone()];
            let columns: [&[usize]; 3] = [&[0], &[1], all];
            rows.map(|row| columns.map(|column| town(row.clone(), column)).to_vec()).to_vec()
        };
        for rows in [
            crossed(&[0, 1]),
            // one variable on both sides
            vec![vec![sex(&[0]), sex(&[0])], vec![sex(&[]), sex(&[1])]],
            vec![vec![town(sex(&[0]), &[2])], vec![town(sex(&[1, 2]), &[2])]],
        ] {
            let (frame, parts) = frame(rows);
            let frame = frame.expect("rows and columns tell it");
            for (row, cells) in parts.iter().enumerate() {
                for (column, part) in cells.iter().enumerate() {
                    assert_eq!(frame.cell(row, column), *part, "{frame:?}");
                }
            }
        }
        let (frame, _) = frame(vec![vec![town(sex(&[0]), &[2])], vec![town(sex(&[1]), &[2])]]);
        assert_eq!(frame.expect("a frame").all.len(), 1, "what all have in common is told once");
    }

    #[test]
    fn what_has_no_name_has_no_frame() {
        let (frame, _) = frame(vec![
            vec![Selection::everyone().and(VariableId(0), [0]), Selection::everyone()],
            vec![Selection::everyone(), Selection::everyone().and(VariableId(0), [1])],
        ]);
        assert_eq!(frame, None, "rows and columns do not tell these cells");
        assert_eq!(names().part(&Selection::everyone().and(VariableId(2), [0])), None);
    }
}
