//! How protecting and auditing linked tables grows with their number: `cargo bench --bench disclosure [TABLES]`.
#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs, reason = "a program to look at figures with")]

mod random;

use std::time::Instant;

use polku::disclosure::{
    Cell, Count, Extent, Form, Layout, Merging, Policy, Population, PopulationId, Publication, Reason, Release,
    Selection, Table, Value, Variable, VariableId, audit, release,
};
use random::Random;

const ROWS: usize = 24;
const COLUMNS: usize = 26;

/// Made-up members, and tables that each cross one variable with the same first one, all margins printed.
fn publication(tables: usize, size: usize) -> Publication {
    let mut random = Random(7);
    let population = PopulationId(0);
    let variable =
        |categories| Variable { population, categories, complete: true, sensitive: false, merging: Merging::Never };
    let first: Vec<usize> = (0..size).map(|_| random.below(ROWS).min(random.below(ROWS))).collect();
    let mut publication = Publication {
        populations: vec![Population { size: Some(Count::new(size.try_into().unwrap())), policy: Policy::default() }],
        variables: vec![variable(ROWS)],
        ..Publication::default()
    };
    for table in 1..=tables {
        publication.variables.push(variable(COLUMNS));
        let mut counts = vec![vec![0_u64; COLUMNS + 1]; ROWS + 1];
        for row in &first {
            let column = random.below(COLUMNS).min(random.below(COLUMNS));
            for (row, column) in [(*row, column), (ROWS, column), (*row, COLUMNS), (ROWS, COLUMNS)] {
                counts[row][column] += 1;
            }
        }
        let cell = |row: usize, column: usize, count: u64| {
            let mut selection = Selection::everyone();
            if row < ROWS {
                selection = selection.and(VariableId(0), [row]);
            }
            if column < COLUMNS {
                selection = selection.and(VariableId(table), [column]);
            }
            let value = Value::Count(Count::new(count));
            Cell { population: Some(population), selection, value, form: Form::Count, policy: Policy::default() }
        };
        let rows = counts
            .iter()
            .enumerate()
            .map(|(row, counts)| counts.iter().enumerate().map(|(column, count)| cell(row, column, *count)).collect());
        publication.tables.push(Table {
            rows: rows.collect(),
            layout: Layout::Crossed { rows: VariableId(0), columns: Some(VariableId(table)) },
            total_rows: [ROWS].into(),
            total_columns: [COLUMNS].into(),
            ..Table::default()
        });
    }
    publication
}

fn main() {
    let given: Option<usize> = std::env::args().find_map(|argument| argument.parse().ok());
    println!("tables   cells  withheld  dropped  release s  audit s");
    for tables in given.map_or_else(|| vec![3, 10, 30], |given| vec![given]) {
        let publication = publication(tables, 20_000);
        let start = Instant::now();
        let released = release(&publication);
        let protected = start.elapsed();
        let audit_start = Instant::now();
        let proofs = audit(&released.published, Extent::Values);
        let audited = audit_start.elapsed();
        assert!(proofs.iter().all(Result::is_ok), "{:?}", proofs.iter().find_map(|proof| proof.as_ref().err()));
        let cells: Vec<&Release> = released.tables.iter().flatten().flatten().collect();
        let withheld = |reason| cells.iter().filter(|cell| **cell == &Release::Withheld(reason)).count();
        println!(
            "{tables:6} {:7} {:9} {:8} {:10.2} {:8.2}",
            cells.len(),
            withheld(Reason::SmallGroup),
            withheld(Reason::Together),
            protected.as_secs_f64(),
            audited.as_secs_f64()
        );
    }
}
