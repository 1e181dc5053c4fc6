//! JSON Schemas of content files and of the release ledger, for editors that complete and validate, and of the certificate
//! that an audit writes and of the file in which an assessment leaves a workshop.
//!
//! They come from the shapes in [`crate::model::raw`], so that what an editor offers is what is read. Front matter is
//! described by two shapes, the fields of every page and those of its kind, which are merged here.

use schemars::JsonSchema;
use schemars::generate::SchemaSettings;
use serde_json::{Map, Value, json};

use crate::assessment;
use crate::disclosure::Certificate;
use crate::model::raw;

/// A kind of content file, or of front matter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `content/site.yaml`.
    Site,
    /// `content/data/NAME.yaml`.
    Dataset,
    /// `content/quotes/NAME.yaml`.
    Survey,
    /// `content/quotes/withdrawn.yaml`.
    Withdrawn,
    /// `content/frameworks/NAME.yaml`.
    Framework,
    /// `content/assessments/NAME.yaml`.
    Assessment,
    /// `*.polku-assessment.json`, which the self-assessment page saves.
    AssessmentFile,
    /// `content/terms.yaml`.
    Terms,
    /// `content/changes.yaml`.
    Changes,
    /// `content/accessibility.yaml`.
    Accessibility,
    /// `content/translations/LANGUAGE.yaml`.
    Translations,
    /// What `polku audit --certificate` writes.
    Certificate,
    /// `releases/NAME.yaml`.
    Release,
    /// Front matter of any markdown file, whatever its kind.
    FrontMatter,
    /// Front matter of a page whose kind has no fields of its own.
    Page,
    /// Front matter of `kind: start`.
    Start,
    /// Front matter of `kind: phase`.
    Phase,
    /// Front matter of `kind: partner`.
    Partner,
    /// Front matter of `kind: goals`.
    Goals,
    /// Front matter of `kind: swot`.
    Swot,
    /// Front matter of `kind: service-path`.
    ServicePath,
    /// Front matter of `kind: workshop`, the default in `content/workshop/`.
    Workshop,
}

/// Kinds of front matter with fields of their own.
const OWN_FIELDS: [Kind; 7] =
    [Kind::Start, Kind::Phase, Kind::Partner, Kind::Goals, Kind::Swot, Kind::ServicePath, Kind::Workshop];

impl Kind {
    /// Every kind, data files first.
    pub const ALL: [Self; 22] = [
        Self::Site,
        Self::Dataset,
        Self::Survey,
        Self::Withdrawn,
        Self::Framework,
        Self::Assessment,
        Self::AssessmentFile,
        Self::Terms,
        Self::Changes,
        Self::Accessibility,
        Self::Translations,
        Self::Certificate,
        Self::Release,
        Self::FrontMatter,
        Self::Page,
        Self::Start,
        Self::Phase,
        Self::Partner,
        Self::Goals,
        Self::Swot,
        Self::ServicePath,
        Self::Workshop,
    ];

    /// The kind's name; of front matter with fields of its own, what stands after `kind:`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Dataset => "dataset",
            Self::Survey => "survey",
            Self::Withdrawn => "withdrawn",
            Self::Framework => "framework",
            Self::Assessment => "assessment",
            Self::AssessmentFile => "assessment-file",
            Self::Terms => "terms",
            Self::Changes => "changes",
            Self::Accessibility => "accessibility",
            Self::Translations => "translations",
            Self::Certificate => "certificate",
            Self::Release => "release",
            Self::FrontMatter => "front-matter",
            Self::Page => "page",
            Self::Start => "start",
            Self::Phase => "phase",
            Self::Partner => "partner",
            Self::Goals => "goals",
            Self::Swot => "swot",
            Self::ServicePath => "service-path",
            Self::Workshop => "workshop",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// The schema of the kind.
    pub fn schema(self) -> Value {
        match self {
            Self::Site => requiring(schema_of::<raw::Site>(), &["title"]),
            Self::Dataset => schema_of::<raw::Dataset>(),
            Self::Survey => schema_of::<raw::Survey>(),
            Self::Withdrawn => schema_of::<raw::Withdrawn>(),
            Self::Framework => requiring(schema_of::<raw::Framework>(), &["title"]),
            Self::Assessment => requiring(
                schema_of::<raw::Assessment>(),
                &["framework", "unit", "round", "date", "mode", "assessors", "ratings"],
            ),
            Self::AssessmentFile => schema_of::<assessment::File>(),
            Self::Terms => schema_of::<raw::Terms>(),
            Self::Changes => schema_of::<raw::Changes>(),
            Self::Accessibility => {
                requiring(schema_of::<raw::AutomaticChecks>(), &["date", "tool", "version", "pages"])
            }
            Self::Translations => schema_of::<raw::Translations>(),
            Self::Certificate => schema_of::<Certificate>(),
            Self::Release => requiring(schema_of::<raw::Release>(), &["version", "figures", "policy"]),
            Self::FrontMatter => any_front_matter(),
            Self::Page => plain_page(),
            Self::Start => self.page_with::<raw::StartFields>(),
            Self::Phase => self.page_with::<raw::PhaseFields>(),
            Self::Partner => self.page_with::<raw::PartnerFields>(),
            Self::Goals => self.page_with::<raw::GoalsFields>(),
            Self::Swot => self.page_with::<raw::SwotFields>(),
            Self::ServicePath => self.page_with::<raw::ServicePathFields>(),
            Self::Workshop => self.page_with::<raw::WorkshopFields>(),
        }
    }

    /// The fields of every page together with the kind's own.
    fn page_with<T: JsonSchema>(self) -> Value {
        let mut page = schema_of::<raw::PageFields>();
        let mut own = schema_of::<T>();
        for part in ["properties", "definitions"] {
            let entries = take(&mut own, part);
            extend(&mut page, part, entries);
        }
        page["properties"]["kind"] = json!({ "const": self.name() });
        for part in ["title", "description"] {
            page[part] = own[part].take();
        }
        requiring(page, &["kind", "title"])
    }
}

/// A schema as it is written to a file.
pub fn to_text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

/// Draft 7 is what editors of YAML know best.
fn schema_of<T: JsonSchema>() -> Value {
    SchemaSettings::draft07().into_generator().into_root_schema_for::<T>().to_value()
}

/// Front matter of a page whose kind adds no fields.
fn plain_page() -> Value {
    let mut page = schema_of::<raw::PageFields>();
    let names = OWN_FIELDS.map(Kind::name);
    if let Some(kinds) = page.pointer_mut("/definitions/PageKind/oneOf").and_then(Value::as_array_mut) {
        kinds.retain(|kind| !kind["const"].as_str().is_some_and(|name| names.contains(&name)));
    }
    requiring(page, &["title"])
}

/// Front matter of any kind: the kind decides which other keys there are.
fn any_front_matter() -> Value {
    let every_kind = schema_of::<raw::PageFields>();
    let mut definitions = Map::new();
    for kind in [Kind::Page].iter().chain(&OWN_FIELDS) {
        let mut schema = kind.schema();
        definitions.extend(take(&mut schema, "definitions"));
        if let Some(schema) = schema.as_object_mut() {
            schema.remove("$schema");
        }
        definitions.insert(kind.name().to_owned(), schema);
    }
    // the plain page knows only the kinds without fields; here the choice is among all
    definitions.insert("PlainKind".to_owned(), plain_page()["definitions"]["PageKind"].take());
    definitions.insert("PageKind".to_owned(), every_kind["definitions"]["PageKind"].clone());
    if let Some(page) = definitions.get_mut(Kind::Page.name()) {
        page["properties"]["kind"] = json!({ "$ref": "#/definitions/PlainKind" });
    }
    let reference = |kind: Kind| json!({ "$ref": format!("#/definitions/{}", kind.name()) });
    let choice = OWN_FIELDS.iter().rev().fold(reference(Kind::Page), |otherwise, kind| {
        json!({
            "if": { "properties": { "kind": { "const": kind.name() } }, "required": ["kind"] },
            "then": reference(*kind),
            "else": otherwise,
        })
    });
    json!({
        "$schema": every_kind["$schema"],
        "title": "FrontMatter",
        "description": "Front matter of a markdown file.",
        "type": "object",
        "properties": { "kind": { "$ref": "#/definitions/PageKind" } },
        "allOf": [choice],
        "definitions": definitions,
    })
}

fn requiring(mut schema: Value, keys: &[&str]) -> Value {
    schema["required"] = json!(keys);
    schema
}

/// Adds entries to a mapping in a schema.
fn extend(schema: &mut Value, part: &str, entries: Map<String, Value>) {
    let mut all = take(schema, part);
    all.extend(entries);
    schema[part] = Value::Object(all);
}

/// Takes a mapping out of a schema.
fn take(schema: &mut Value, part: &str) -> Map<String, Value> {
    match schema.as_object_mut().and_then(|schema| schema.remove(part)) {
        Some(Value::Object(map)) => map,
        _ => Map::new(),
    }
}
