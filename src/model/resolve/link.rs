//! Finished tables, and figures that stand by themselves, that divide one population by the same variables: a reader
//! reckons with them together, so they are protected together.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Head, NamedVariable, Table, VariableKind, VariableNames, Words, plain_text};
use super::context::Context;
use crate::diagnostic::{Problem, Subject};
use crate::disclosure::{Layout, Merging, PopulationId, Publication, Selection, Side, Variable, VariableId};
use crate::source::yaml::Spanned;

/// The categories of a single figure, by variable, as they were written.
pub(super) type Categories = Vec<(Spanned<String>, Vec<Spanned<String>>)>;

/// Variables that tables name, with the words of their categories in the default language.
#[derive(Default)]
struct Variables(BTreeMap<(PopulationId, String), (VariableId, Vec<String>)>);

impl Variables {
    /// The variable of a name; made when it is met first.
    fn of(&mut self, population: PopulationId, name: &str, publication: &mut Publication) -> VariableId {
        let next = VariableId(publication.variables.len());
        let (variable, _) = self.0.entry((population, name.to_owned())).or_insert_with(|| {
            publication.variables.push(Variable {
                population,
                categories: 0,
                complete: false,
                sensitive: false,
                merging: Merging::Never,
            });
            (next, Vec::new())
        });
        *variable
    }

    /// The categories that heads stand for: heads with the same words are the same category.
    fn categories(
        &mut self,
        population: PopulationId,
        name: &str,
        heads: &[String],
        publication: &mut Publication,
    ) -> Vec<usize> {
        let Some((variable, known)) = self.0.get_mut(&(population, name.to_owned())) else { return Vec::new() };
        let mut places = Vec::new();
        for head in heads {
            places.push(known.iter().position(|other| other == head).unwrap_or_else(|| {
                known.push(head.clone());
                known.len() - 1
            }));
        }
        publication.variables[variable.0].categories = known.len();
        places
    }
}

/// What there is to link.
pub(super) struct Asked<'a> {
    /// All tables.
    pub(super) tables: &'a [Table],
    /// Measures that say which part of their population they count.
    pub(super) figures: &'a [(usize, Categories)],
    /// Measures of what nobody should learn of a person.
    pub(super) sensitive: &'a BTreeSet<usize>,
}

/// Lets finished tables and single figures select by the variables they name. A population counted from records has its
/// variables from there: a finished table of it could not be protected together with what is counted.
pub(super) fn link(
    asked: &Asked<'_>,
    from_records: &BTreeSet<PopulationId>,
    publication: &mut Publication,
    variable_names: &mut VariableNames,
    context: &mut Context<'_>,
) {
    let tables = asked.tables;
    let mut variables = Variables::default();
    let word = |words: &Words| plain_text(words, &mut |_| None).trim().to_lowercase();
    for (place, table) in tables.iter().enumerate() {
        let is_finished = !matches!(publication.tables[place].layout, Layout::Crossed { .. });
        let beside_records = table.of.is_some_and(|(population, _)| from_records.contains(&population));
        if is_finished && beside_records {
            context.problem(
                Problem::error("table-beside-records", table.span)
                    .about(Subject::Table(table.id.clone()))
                    .with("table", table.id.as_str()),
            );
            continue;
        }
        let Some(first) = table.by.first().filter(|_| is_finished) else { continue };
        let Some((population, _)) = table.of.filter(|_| publication.tables[place].layout == Layout::Exclusive) else {
            context.problem(
                Problem::error("table-by-alone", first.span)
                    .about(Subject::Table(table.id.clone()))
                    .with("table", table.id.as_str()),
            );
            continue;
        };
        if table.by.len() != if table.columns.len() > 1 { 2 } else { 1 } {
            context.problem(
                Problem::error("table-by-sides", first.span)
                    .about(Subject::Table(table.id.clone()))
                    .with("table", table.id.as_str()),
            );
            continue;
        }
        let language = context.language;
        let text = |head: &Head| head.label().map(|label| word(label.get(&language))).unwrap_or_default();
        let rows: Vec<String> = table.rows.iter().map(|row| text(&row.head)).collect();
        let columns: Vec<String> = table.columns.iter().map(text).collect();
        let mut sides = Vec::new();
        let totals = &publication.tables[place];
        let totals = [totals.total_rows.clone(), totals.total_columns.clone()];
        for ((name, heads), totals) in table.by.iter().zip([rows, columns]).zip(totals) {
            let variable = variables.of(population, &name.value, publication);
            let own: Vec<usize> = (0..heads.len()).filter(|line| !totals.contains(line)).collect();
            let named: Vec<String> = own.iter().map(|line| heads[*line].clone()).collect();
            let categories = variables.categories(population, &name.value, &named, publication);
            let by_line: BTreeMap<usize, usize> = own.into_iter().zip(categories).collect();
            sides.push((variable, by_line));
        }
        let linked = &mut publication.tables[place];
        for (row, cells) in linked.rows.iter_mut().enumerate() {
            for (column, cell) in cells.iter_mut().enumerate() {
                let lines = [row, column];
                let selection =
                    sides.iter().zip(lines).fold(Selection::everyone(), |all, ((variable, by_line), line)| {
                        match by_line.get(&line) {
                            Some(category) => all.and(*variable, [*category]),
                            // a total takes in what its table shows, and no more
                            None => all.and(*variable, by_line.values().copied()),
                        }
                    });
                cell.selection = selection;
            }
        }
        let (merging, sensitive) = (linked.merging, linked.sensitive);
        if merging != Merging::Never {
            publication.variables[sides[0].0.0].merging = merging;
        }
        let side = match sensitive {
            Some(Side::Rows) => sides.first(),
            Some(Side::Columns) => sides.get(1),
            None => None,
        };
        if let Some((variable, _)) = side {
            publication.variables[variable.0].sensitive = true;
        }
        let linked = &mut publication.tables[place];
        linked.layout = Layout::Crossed { rows: sides[0].0, columns: sides.get(1).map(|(variable, _)| *variable) };
    }
    select(asked, &variables, publication, context);
    for ((population, name), (id, categories)) in variables.0 {
        variable_names.add(population, &name, NamedVariable { id, kind: VariableKind::Tables, categories });
    }
}

/// Lets single figures select the part that they say they count.
fn select(asked: &Asked<'_>, variables: &Variables, publication: &mut Publication, context: &mut Context<'_>) {
    for (place, written) in asked.figures {
        let Some(population) = publication.measures[*place].population else { continue };
        let mut selection = Selection::everyone();
        for (name, categories) in written {
            let Some((variable, known)) = variables.0.get(&(population, name.value.clone())) else {
                context.problem(Problem::error("where-unknown", name.span).with("name", name.value.as_str()));
                continue;
            };
            let mut chosen = Vec::new();
            for category in categories {
                let sought = category.value.trim().to_lowercase();
                match known.iter().position(|other| *other == sought) {
                    Some(found) => chosen.push(found),
                    None => {
                        context.problem(
                            Problem::error("where-unknown", category.span).with("name", category.value.as_str()),
                        );
                    }
                }
            }
            publication.variables[variable.0].sensitive |= asked.sensitive.contains(place);
            selection = selection.and(*variable, chosen);
        }
        publication.measures[*place].selection = selection;
    }
}
