//! Group disclosure: a sensitive category that holds all of a group, or nobody of it, tells something of each member.
//!
//! Source: A. Hundepool et al., *Statistical Disclosure Control*, Wiley 2012, chapter 5.2 (group attribute disclosure).

use std::collections::BTreeMap;

use super::{Layout, Place, Publication, Release, Released, Selection, Shown, Side};

/// A shown figure that tells something of every member of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct GroupDisclosure {
    /// Where it is printed.
    pub place: Place,
    /// What it tells.
    pub told: Told,
}

/// What a figure tells of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Told {
    /// All of it are in the category.
    Everybody,
    /// Nobody of it is in the category.
    Nobody,
}

/// The shown figures that tell something sensitive of every member of a group.
pub fn group_disclosures(publication: &Publication, released: &Released) -> Vec<GroupDisclosure> {
    let mut found = Vec::new();
    for group in groups(publication) {
        let total: u64 = group.iter().map(|(_, count)| count).sum();
        for (place, count) in &group {
            let told = match count {
                _ if total == 0 => continue,
                0 => Told::Nobody,
                // where another is withheld nobody knows that it is empty
                count if *count == total && group.iter().all(|(place, _)| is_shown(*place, released)) => {
                    Told::Everybody
                }
                _ => continue,
            };
            if is_shown(*place, released) {
                found.push(GroupDisclosure { place: *place, told });
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

type Group = Vec<(Place, u64)>;

/// The counts of each group, by category of what is sensitive.
fn groups(publication: &Publication) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (id, table) in publication.tables.iter().enumerate() {
        if let Layout::Crossed { .. } = table.layout {
            groups.extend(crossed(publication, id));
            continue;
        }
        let Some(side) = table.sensitive else { continue };
        let across = match side {
            Side::Rows => Side::Columns,
            Side::Columns => Side::Rows,
        };
        for line in table.lines(across) {
            let group = table.lines(side).filter_map(|category| {
                let (row, column) = match side {
                    Side::Rows => (category, line),
                    Side::Columns => (line, category),
                };
                Some((Place::Cell(id, row, column), table.rows.get(row)?.get(column)?.count()?))
            });
            groups.push(group.collect());
        }
    }
    groups.extend(measures(publication));
    groups
}

/// The groups of a table that selects by a sensitive variable: the cells that differ in it alone.
fn crossed(publication: &Publication, id: usize) -> Vec<Group> {
    let mut groups: BTreeMap<Selection, Group> = BTreeMap::new();
    for (row, cells) in publication.tables[id].rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let sensitive = |id: usize| publication.variables.get(id).is_some_and(|variable| variable.sensitive);
            let names = cell.selection.variables().any(|(variable, _)| sensitive(variable.0));
            if let (true, Some(count)) = (names, cell.count()) {
                let group = cell.selection.clone().without(|variable, _| sensitive(variable.0));
                groups.entry(group).or_default().push((Place::Cell(id, row, column), count));
            }
        }
    }
    groups.into_values().collect()
}

/// Single figures that select by a sensitive variable, each with the others of its population.
fn measures(publication: &Publication) -> Vec<Group> {
    let mut groups = Vec::new();
    for (id, cell) in publication.measures.iter().enumerate() {
        let Some(population) = cell.population else { continue };
        let mut named = cell.selection.variables();
        let is_sensitive = match (named.next(), named.next()) {
            (Some((variable, _)), None) => publication.variables[variable.0].sensitive,
            _ => false,
        };
        let size = publication.populations.get(population.0).and_then(|population| population.size);
        if let (true, Some(count), Some(size)) = (is_sensitive, cell.count(), size) {
            // the others are printed nowhere as a figure of their own: they stand at the same place
            groups
                .push(vec![(Place::Measure(id), count), (Place::Size(population.0), size.get().saturating_sub(count))]);
        }
    }
    groups
}

fn is_shown(place: Place, released: &Released) -> bool {
    // what is rounded tells neither that it is nobody nor that it is everybody
    matches!(released.at(place), Some(Release::Shown(shown)) if !matches!(shown, Shown::Rounded { .. }))
}
