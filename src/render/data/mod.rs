//! Released figures as open data: files of values, and what machines are told of them.

pub mod assessments;
mod catalogue;
mod csvw;
mod datasets;
mod package;
mod rights;
mod table;

pub(in crate::render) use datasets::about;
pub(in crate::render) use rights::{licence, publisher};
pub(in crate::render) use table::About;

use table::{Form, Table, file_name};

use super::File;
use crate::model::DatasetId;
use crate::output::OutputPath;
use crate::render::edition::Edition;

/// The folder of all data files, from the root.
const FOLDER: &str = "data";

/// Where the description of all files as a Data Package is, from the root.
pub const PACKAGE_PATH: &str = "data/datapackage.json";

/// Where the catalogue is, from the root.
const CATALOGUE_PATH: &str = "data/catalogue.jsonld";

/// Where a dataset's file is, from the root.
pub fn csv_path(dataset: &str) -> String {
    in_folder(&file_name(dataset, Form::Plain))
}

/// Where a dataset's file for Excel is, from the root.
pub fn excel_path(dataset: &str) -> String {
    in_folder(&file_name(dataset, Form::Excel))
}

/// Where the description of a dataset's file is, from the root.
pub fn metadata_path(dataset: &str) -> String {
    csvw::path(&file_name(dataset, Form::Plain))
}

/// Where the catalogue is, if there is one: where the site's address is known.
pub fn catalogue_path(edition: &Edition<'_>) -> Option<OutputPath> {
    let is_made = !edition.is_offline() && edition.site().settings.base_url.is_some();
    OutputPath::parse(CATALOGUE_PATH).ok().filter(|_| is_made)
}

/// All files of data in the words of one language, and of what machines are told of them in all.
pub fn files(edition: &Edition<'_>, editions: &[Edition<'_>]) -> Vec<File> {
    let tables: Vec<Table> = datasets::tables(edition).into_iter().chain(assessments::table(edition)).collect();
    let mut files = Vec::new();
    for table in &tables {
        for form in Form::ALL {
            files.extend(table.file(form));
            files.extend(csvw::file(edition, table, form));
        }
    }
    files.extend(package::file(edition, &tables));
    files.extend(catalogue::file(edition, editions, &tables));
    files
}

/// What each file is about, in their order.
fn abouts(edition: &Edition<'_>) -> Vec<About> {
    let datasets = (0..edition.site().datasets.len()).map(|place| about(edition, DatasetId(place)));
    datasets.chain(assessments::about(edition)).collect()
}

fn in_folder(name: &str) -> String {
    format!("{FOLDER}/{name}")
}
