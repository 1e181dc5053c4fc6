//! Datasets as tables: one row a figure.

use super::table::{About, Cell, Column, Table};
use crate::disclosure::{Release, Shown};
use crate::model::{Basis, DatasetId, MeasureId, TableId};
use crate::render::edition::Edition;

/// Columns of a dataset's file.
const COLUMNS: [Column; 13] = [
    Column::text("table"),
    Column::text("id"),
    Column::text("label"),
    Column::text("column"),
    Column::number("value"),
    Column::number("low"),
    Column::number("high"),
    Column::text("unit"),
    Column::text("population"),
    Column::number("population_size"),
    Column::date("date"),
    Column::text("estimate"),
    Column::text("status"),
];

/// What a dataset is about.
pub(in crate::render) fn about(edition: &Edition<'_>, id: DatasetId) -> About {
    let dataset = &edition.site()[id];
    About {
        id: dataset.id.clone(),
        title: edition.label(&dataset.title),
        description: dataset.description.as_ref().map(|description| edition.label(description)),
        source: dataset.source.as_ref().map(|source| edition.label(source)),
        date: dataset.date,
        span: dataset.span,
    }
}

/// A table per dataset.
pub(super) fn tables(edition: &Edition<'_>) -> Vec<Table> {
    let ids = (0..edition.site().datasets.len()).map(DatasetId);
    ids.map(|id| Table { about: about(edition, id), columns: &COLUMNS, rows: rows(edition, id) }).collect()
}

fn rows(edition: &Edition<'_>, dataset: DatasetId) -> Vec<Vec<Cell>> {
    let site = edition.site();
    let mut rows = Vec::new();
    for (place, measure) in site.measures.iter().enumerate() {
        if measure.basis.dataset != dataset {
            continue;
        }
        let id = MeasureId(place);
        let row = Row {
            table: "",
            id: &measure.id,
            label: edition.label(&measure.label),
            column: String::new(),
            population: measure.of.map(|(_, population)| population),
            basis: &measure.basis,
            estimate: measure.estimate,
            revised: edition.released.is_revised(id),
        };
        rows.push(row.cells(edition, edition.released.measure(id)));
    }
    for (place, table) in site.tables.iter().enumerate() {
        if table.basis.dataset != dataset {
            continue;
        }
        let id = TableId(place);
        for (at, (row, cells)) in table.rows.iter().zip(edition.released.table(id)).enumerate() {
            for (across, (column, cell)) in table.columns.iter().zip(cells).enumerate() {
                let row = Row {
                    table: &table.id,
                    id: "",
                    label: edition.head(&row.head).unwrap_or_default(),
                    column: edition.head(column).unwrap_or_default(),
                    population: table.of.map(|(_, population)| population),
                    basis: &table.basis,
                    estimate: false,
                    revised: edition.released.is_cell_revised(id, at, across),
                };
                rows.push(row.cells(edition, cell));
            }
        }
    }
    rows
}

/// What a row says besides its value.
struct Row<'a> {
    table: &'a str,
    id: &'a str,
    label: String,
    column: String,
    population: Option<MeasureId>,
    basis: &'a Basis,
    estimate: bool,
    revised: bool,
}

impl Row<'_> {
    fn cells(&self, edition: &Edition<'_>, release: &Release) -> Vec<Cell> {
        let Parts { value, low, high, is_percent, status } = parts(release);
        let population = self.population.map(|id| &edition.site()[id]);
        let size = match self.population.map(|id| edition.released.measure(id)) {
            Some(Release::Shown(Shown::Count(count))) => Cell::number(count),
            Some(Release::Withheld(_)) => Cell::word("[c]"),
            _ => Cell::empty(),
        };
        vec![
            Cell::word(self.table),
            Cell::word(self.id),
            Cell::text(&self.label),
            Cell::text(&self.column),
            value,
            low,
            high,
            if is_percent { Cell::word("percent") } else { Cell::text(&self.basis.unit) },
            Cell::word(population.map(|measure| measure.id.as_str()).unwrap_or_default()),
            size,
            Cell::date(self.basis.date.map(|(date, _)| date)),
            Cell::word(if self.estimate { "estimate" } else { "" }),
            Cell::word(if self.revised { "revised" } else { status }),
        ]
    }
}

/// A figure in cells.
struct Parts {
    value: Cell,
    low: Cell,
    high: Cell,
    is_percent: bool,
    status: &'static str,
}

fn parts(release: &Release) -> Parts {
    let alone = |value: Cell, status: &'static str| Parts {
        value,
        low: Cell::empty(),
        high: Cell::empty(),
        is_percent: false,
        status,
    };
    match release {
        Release::Withheld(_) => alone(Cell::word("[c]"), "withheld"),
        Release::Shown(Shown::Missing) => alone(Cell::word("[x]"), "not-available"),
        Release::Shown(Shown::Count(count)) => alone(Cell::number(count), "shown"),
        Release::Shown(Shown::Rounded { count, .. }) => alone(Cell::number(count), "rounded"),
        Release::Shown(Shown::Number(number)) => alone(Cell::number(number), "shown"),
        Release::Shown(Shown::Fraction { part, .. }) => alone(Cell::number(part), "shown"),
        Release::Shown(Shown::Range { low, high }) => Parts {
            value: Cell::empty(),
            low: Cell::number(low),
            high: Cell::number(high),
            is_percent: true,
            status: "shown",
        },
        Release::Shown(Shown::Share { percent, interval }) => Parts {
            value: Cell::number(percent),
            low: interval.map_or_else(Cell::empty, |interval| Cell::number(interval.low)),
            high: interval.map_or_else(Cell::empty, |interval| Cell::number(interval.high)),
            is_percent: true,
            status: "shown",
        },
    }
}
