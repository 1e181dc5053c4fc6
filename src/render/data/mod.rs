//! Released figures as data.

pub mod assessments;

use crate::diagnostic::Span;
use crate::disclosure::{Release, Shown};
use crate::model::{Basis, DatasetId, MeasureId, TableId};
use crate::output::OutputPath;
use crate::render::edition::Edition;

/// Columns of a dataset's file: one row a figure.
const COLUMNS: [&str; 13] = [
    "table",
    "id",
    "label",
    "column",
    "value",
    "low",
    "high",
    "unit",
    "population",
    "population_size",
    "date",
    "estimate",
    "status",
];

/// Where a dataset's file is, from the root.
pub fn csv_path(dataset: &str) -> String {
    format!("data/{dataset}.csv")
}

/// A file per dataset, as comma-separated values (RFC 4180) with a point as decimal mark and shares in percent.
pub fn csv_files(edition: &Edition<'_>) -> Vec<(OutputPath, Vec<u8>, Span)> {
    let site = edition.site();
    let mut files = Vec::new();
    for (place, dataset) in site.datasets.iter().enumerate() {
        let (Ok(path), Some(body)) = (OutputPath::parse(&csv_path(&dataset.id)), csv(edition, DatasetId(place))) else {
            continue;
        };
        files.push((path, body, dataset.span));
    }
    files
}

fn csv(edition: &Edition<'_>, dataset: DatasetId) -> Option<Vec<u8>> {
    let site = edition.site();
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(COLUMNS).ok()?;
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
        writer.write_record(row.record(edition, edition.released.measure(id))).ok()?;
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
                writer.write_record(row.record(edition, cell)).ok()?;
            }
        }
    }
    writer.into_inner().ok()
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
    fn record(&self, edition: &Edition<'_>, release: &Release) -> [String; 13] {
        let (value, low, high, is_percent, status) = parts(release);
        let population = self.population.map(|id| &edition.site()[id]);
        let size = self.population.map(|id| edition.released.measure(id));
        let size = match size {
            Some(Release::Shown(Shown::Count(count))) => count.to_string(),
            Some(Release::Withheld(_)) => "[c]".to_owned(),
            _ => String::new(),
        };
        [
            self.table.to_owned(),
            self.id.to_owned(),
            inert(&self.label),
            inert(&self.column),
            value,
            low,
            high,
            if is_percent { "percent".to_owned() } else { inert(&self.basis.unit) },
            population.map(|measure| measure.id.clone()).unwrap_or_default(),
            size,
            self.basis.date.map(|(date, _)| date.to_string()).unwrap_or_default(),
            if self.estimate { "estimate".to_owned() } else { String::new() },
            if self.revised { "revised".to_owned() } else { status.to_owned() },
        ]
    }
}

/// Value, ends of its range or interval, whether it is in percent, and its status.
fn parts(release: &Release) -> (String, String, String, bool, &'static str) {
    let none = String::new;
    match release {
        Release::Withheld(_) => ("[c]".to_owned(), none(), none(), false, "withheld"),
        Release::Shown(Shown::Missing) => ("[x]".to_owned(), none(), none(), false, "not-available"),
        Release::Shown(Shown::Count(count)) => (count.to_string(), none(), none(), false, "shown"),
        Release::Shown(Shown::Rounded { count, .. }) => (count.to_string(), none(), none(), false, "rounded"),
        Release::Shown(Shown::Number(number)) => (number.to_string(), none(), none(), false, "shown"),
        Release::Shown(Shown::Fraction { part, .. }) => (part.to_string(), none(), none(), false, "shown"),
        Release::Shown(Shown::Range { low, high }) => (none(), low.to_string(), high.to_string(), true, "shown"),
        Release::Shown(Shown::Share { percent, interval }) => {
            let (low, high) =
                interval.map_or((none(), none()), |interval| (interval.low.to_string(), interval.high.to_string()));
            (percent.to_string(), low, high, true, "shown")
        }
    }
}

/// Text that a spreadsheet does not take for a formula.
fn inert(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
