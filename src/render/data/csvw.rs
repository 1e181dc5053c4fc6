//! What a file's columns are, as CSV on the Web says it: <https://www.w3.org/TR/tabular-metadata/>.

use serde_json::{Map, Value, json};

use super::rights::licence;
use super::table::{Column, Form, Kind, Table};
use crate::output::OutputPath;
use crate::render::File;
use crate::render::edition::Edition;

/// What stands in place of a number that is not shown or not known.
pub(super) const NO_VALUE: [&str; 3] = ["", "[c]", "[x]"];

/// Where the description of a file is, from the root: where those who have the file look for it.
pub(super) fn path(file_name: &str) -> String {
    super::in_folder(&format!("{file_name}-metadata.json"))
}

/// The description of a file, beside it.
pub(super) fn file(edition: &Edition<'_>, table: &Table, form: Form) -> Option<File> {
    let name = table.file_name(form);
    let mut metadata = Map::new();
    let context = json!(["http://www.w3.org/ns/csvw", {"@language": edition.language().html()}]);
    metadata.insert("@context".to_owned(), context);
    metadata.insert("url".to_owned(), json!(name));
    metadata.insert("dc:title".to_owned(), json!(table.about.title));
    let texts = [("dc:description", &table.about.description), ("dc:source", &table.about.source)];
    for (key, text) in texts {
        metadata.extend(text.as_ref().map(|text| (key.to_owned(), json!(text))));
    }
    if let Some(licence) = licence(edition) {
        let value = licence.address.map_or_else(|| json!(licence.name), |address| json!({"@id": address}));
        metadata.insert("dc:license".to_owned(), value);
    }
    let dialect = json!({"delimiter": form.delimiter().to_string(), "encoding": "utf-8", "header": true});
    metadata.insert("dialect".to_owned(), dialect);
    let columns: Vec<Value> = table.columns.iter().map(|column| describe(edition, column, form)).collect();
    metadata.insert("tableSchema".to_owned(), json!({"columns": columns}));
    let body = serde_json::to_vec_pretty(&metadata).ok()?;
    Some((OutputPath::parse(&path(&name)).ok()?, body, table.about.span))
}

fn describe(edition: &Edition<'_>, column: &Column, form: Form) -> Value {
    let datatype = match column.kind {
        Kind::Text => json!("string"),
        Kind::Date => json!({"base": "date", "format": "yyyy-MM-dd"}),
        Kind::Number => json!({"base": "decimal", "format": {"decimalChar": form.decimal_mark().to_string()}}),
    };
    let mut described = json!({
        "name": column.name,
        "titles": column.name,
        "dc:description": column.description(edition.localisation),
        "datatype": datatype,
    });
    if column.kind == Kind::Number {
        described["null"] = json!(NO_VALUE);
    }
    described
}
