//! Certificates hold, and say nothing but what is printed.

use std::collections::{BTreeMap, BTreeSet};

use polku::disclosure::{
    Certificate, Certified, CertifiedFigure, CertifiedPrint, Count, Extent, Names, Place, PopulationId, Publication,
    Released, Value, audit, release,
};

use super::problem::{Print, Problem, Select, percent, print};

struct PlaceNames;

impl Names for PlaceNames {
    fn population(&self, id: PopulationId) -> Option<String> {
        Some(format!("{id:?}"))
    }

    fn place(&self, place: Place) -> String {
        format!("{place:?}")
    }
}

fn certificate(released: &Released) -> Option<Certificate> {
    let proofs: Result<Vec<_>, _> = audit(&released.published, Extent::Values).into_iter().collect();
    Some(Certificate::new(&proofs.ok()?, &PlaceNames))
}

/// How many other truths are tried for one release.
const MOST_TRUTHS: usize = 2;

/// Publications with more parts are not released once more for it: that takes too long.
const MOST_PARTS: usize = 100;

/// Verifies the certificate of a release and compares it with those of other truths that print alike: tables that the
/// certificate itself holds to be possible. Gives how many of these there were.
pub fn other_truths(problem: &Problem, released: &Released) -> Result<usize, String> {
    let Some(own) = certificate(released) else { return Ok(0) };
    own.verify().map_err(|faults| format!("{faults:?}"))?;
    let printed = problem.parts.keys().map(|place| print(released, *place));
    if (own.withheld() > 0) != printed.clone().any(|print| print == Print::Withheld) {
        return Err("the certificate does not cover what is withheld".to_owned());
    }
    if problem.parts.len() > MOST_PARTS || printed.clone().any(|print| print == Print::Dropped) {
        // the certificate has no numbers for what is not there
        return Ok(0);
    }
    let mut alike = 0;
    let truths = own.populations.iter().flat_map(|population| truths(problem, population));
    for (truth, counts) in truths.take(MOST_TRUTHS) {
        if sums(problem, &counts) != sums(problem, &problem.counts()) {
            // that a division leaves nobody out and what is a total, labels tell a reader, and numbers the program
            continue;
        }
        let other = release(&truth);
        if (&other.populations, &other.measures, &other.tables)
            == (&released.populations, &released.measures, &released.tables)
        {
            if certificate(&other).as_ref() != Some(&own) {
                return Err("the certificate tells one truth from another".to_owned());
            }
            alike += 1;
        }
    }
    Ok(alike)
}

/// The variables of which every category is printed, and together they are everybody; the rows and columns of finished
/// tables that are the sum of the others.
fn sums(problem: &Problem, counts: &BTreeMap<Select, u64>) -> (BTreeSet<usize>, BTreeSet<(usize, Line)>) {
    let is_whole = |variable: &usize| {
        let of_variable = counts.iter().filter(|(part, _)| part.len() == 1);
        let single = of_variable.filter(|(part, _)| part.get(variable).is_some_and(|categories| categories.len() == 1));
        Some(single.map(|(_, count)| count).sum()) == counts.get(&Select::new()).copied()
    };
    let whole = (0..problem.categories.len()).filter(is_whole).collect();
    let mut totals = BTreeSet::new();
    for (id, table) in problem.publication.tables.iter().enumerate() {
        let at = |row, column| counts.get(&problem.parts[&Place::Cell(id, row, column)]).copied().unwrap_or_default();
        let (rows, columns) = (0..table.rows.len(), 0..table.rows[0].len());
        totals.extend(
            rows.clone()
                .filter(|total| {
                    columns
                        .clone()
                        .all(|column| 2 * at(*total, column) == rows.clone().map(|row| at(row, column)).sum::<u64>())
                })
                .map(|row| (id, Line::Row(row))),
        );
        totals.extend(
            columns
                .clone()
                .filter(|total| {
                    rows.clone()
                        .all(|row| 2 * at(row, *total) == columns.clone().map(|column| at(row, column)).sum::<u64>())
                })
                .map(|column| (id, Line::Column(column))),
        );
    }
    (whole, totals)
}

/// A row or a column.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Line {
    Row(usize),
    Column(usize),
}

/// The publications that a certificate holds to be possible, with the counts of their parts.
fn truths(problem: &Problem, certified: &Certified) -> Vec<(Publication, BTreeMap<Select, u64>)> {
    let base: Vec<i64> = certified.cells.iter().map(|cell| cell.count).collect();
    let mut tables = vec![base.clone()];
    let possible = certified.figures.iter().filter_map(|figure| match &figure.print {
        CertifiedPrint::Withheld { possible, .. } => Some(possible),
        _ => None,
    });
    for one in possible.flatten() {
        let Some(change) = one.change else { continue };
        let mut table = base.clone();
        for (cell, by) in &certified.changes[change] {
            table[*cell] += by * one.times;
        }
        tables.push(table);
    }
    tables.sort();
    tables.dedup();
    tables.iter().map(|table| publication(problem, certified, table)).collect()
}

/// The same publication with the numbers of another table.
fn publication(problem: &Problem, certified: &Certified, table: &[i64]) -> (Publication, BTreeMap<Select, u64>) {
    let places: BTreeMap<String, Place> = problem.parts.keys().map(|place| (format!("{place:?}"), *place)).collect();
    let number = |figure: &CertifiedFigure| -> u64 {
        figure.cells.iter().map(|cell| table[*cell]).sum::<i64>().try_into().unwrap()
    };
    let is_size = |figure: &&CertifiedFigure| figure.printed.contains(&PlaceNames.place(Place::Size(0)));
    let size = certified.figures.iter().find(is_size).map_or(0, number);
    let mut publication = problem.publication.clone();
    let mut counts = BTreeMap::new();
    for figure in &certified.figures {
        let count = number(figure);
        for printed in &figure.printed {
            counts.insert(problem.parts[&places[printed]].clone(), count);
            let value = match places[printed] {
                Place::Size(id) => {
                    publication.populations[id].size = Some(Count::new(count));
                    continue;
                }
                Place::Measure(id) => &mut publication.measures[id].value,
                Place::Cell(table, row, column) => &mut publication.tables[table].rows[row][column].value,
            };
            *value = match value {
                Value::Count(_) => Value::Count(Count::new(count)),
                _ => Value::Share(percent(count, size).to_string().parse().unwrap()),
            };
        }
    }
    (publication, counts)
}
