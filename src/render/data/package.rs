//! All files of data as a Data Package: <https://datapackage.org/standard/data-package/>.

use serde_json::{Map, Value, json};

use super::csvw::NO_VALUE;
use super::rights::{Licence, licence, publisher};
use super::table::{Form, Kind, Table};
use super::{CATALOGUE_PATH, PACKAGE_PATH};
use crate::output::OutputPath;
use crate::render::File;
use crate::render::edition::Edition;

/// The description, if there is something to describe.
pub(super) fn file(edition: &Edition<'_>, tables: &[Table]) -> Option<File> {
    if tables.is_empty() {
        return None;
    }
    let settings = &edition.site().settings;
    let mut package = Map::new();
    package.insert("$schema".to_owned(), json!("https://datapackage.org/profiles/2.0/datapackage.json"));
    package.insert("title".to_owned(), json!(edition.label(&settings.title)));
    let description = settings.description.as_ref().map(|text| edition.label(text));
    package.extend(description.map(|text| ("description".to_owned(), json!(text))));
    package.insert("languages".to_owned(), json!([edition.language().html()]));
    package.extend(settings.base_url.as_ref().map(|base| ("id".to_owned(), json!(format!("{base}{CATALOGUE_PATH}")))));
    package.extend(settings.base_url.as_ref().map(|base| ("homepage".to_owned(), json!(base))));
    // the day of the content; there is no clock here
    package.extend(settings.date.map(|date| ("created".to_owned(), json!(format!("{date}T00:00:00Z")))));
    package.extend(licence(edition).and_then(described).map(|licence| ("licenses".to_owned(), json!([licence]))));
    let publisher = json!([{"title": publisher(edition), "roles": ["publisher"]}]);
    package.insert("contributors".to_owned(), publisher);
    let resources = tables.iter().flat_map(|table| Form::ALL.map(|form| resource(edition, table, form)));
    package.insert("resources".to_owned(), resources.collect::<Option<Vec<Value>>>()?.into());
    let body = serde_json::to_vec_pretty(&package).ok()?;
    Some((OutputPath::parse(PACKAGE_PATH).ok()?, body, settings.theme_span))
}

/// A licence has a name of the Open Definition's list, or an address.
fn described(licence: Licence) -> Option<Value> {
    let address = licence.address?;
    Some(json!({"path": address, "title": licence.name}))
}

fn resource(edition: &Edition<'_>, table: &Table, form: Form) -> Option<Value> {
    let fields: Vec<Value> = table
        .columns
        .iter()
        .map(|column| {
            let description = column.description(edition.localisation);
            let mut field = json!({"name": column.name, "description": description});
            field["type"] = match column.kind {
                Kind::Text => json!("string"),
                Kind::Date => json!("date"),
                Kind::Number => json!("number"),
            };
            if column.kind == Kind::Number && form.decimal_mark() != '.' {
                field["decimalChar"] = json!(form.decimal_mark().to_string());
            }
            field
        })
        .collect();
    let suffix = match form {
        Form::Plain => "",
        Form::Excel => "-excel",
    };
    let mut resource = json!({
        "name": format!("{}{suffix}", table.about.id),
        "type": "table",
        "path": table.file_name(form),
        "title": table.about.title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": table.bytes(form)?.len(),
        "dialect": {"delimiter": form.delimiter().to_string(), "header": true},
        "schema": {"fields": fields, "missingValues": NO_VALUE},
    });
    if let Some(description) = &table.about.description {
        resource["description"] = json!(description);
    }
    if let Some(source) = &table.about.source {
        resource["sources"] = json!([{"title": source}]);
    }
    Some(resource)
}
