//! All datasets as a catalogue that portals of open data gather: DCAT-AP 3 in JSON-LD,
//! <https://semiceu.github.io/DCAT-AP/releases/3.0.0/>.

use serde_json::{Value, json};

use super::rights::{Licence, address_in, language_uri, licence, publisher};
use super::table::{About, Form, Table};
use super::{abouts, catalogue_path, csvw, in_folder};
use crate::model::raw::PageKind;
use crate::output::OutputPath;
use crate::render::File;
use crate::render::edition::Edition;
use crate::render::site::page::canonical;

/// Entries of the EU's lists: <https://op.europa.eu/en/web/eu-vocabularies>.
const FORMAT_CSV: &str = "http://publications.europa.eu/resource/authority/file-type/CSV";
const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";
/// <https://www.iana.org/assignments/media-types>
const MEDIA_TYPE_CSV: &str = "https://www.iana.org/assignments/media-types/text/csv";

/// The catalogue, where the site's address is known: everything in it is named by an address.
pub(super) fn file(edition: &Edition<'_>, editions: &[Edition<'_>], tables: &[Table]) -> Option<File> {
    let settings = &edition.site().settings;
    let path = catalogue_path(edition).filter(|_| !tables.is_empty())?;
    let address = canonical(edition, &path)?;
    let base = settings.base_url.as_ref()?;
    let abouts = editions.iter().map(abouts).collect();
    let catalogue = Catalogue { edition, editions, abouts, base, address: &address, licence: licence(edition) };
    let body = serde_json::to_vec_pretty(&catalogue.document(tables)?).ok()?;
    Some((path, body, settings.theme_span))
}

struct Catalogue<'a> {
    edition: &'a Edition<'a>,
    /// The languages in which the catalogue has its texts.
    editions: &'a [Edition<'a>],
    /// What the files are about, by language.
    abouts: Vec<Vec<About>>,
    base: &'a str,
    address: &'a str,
    licence: Option<Licence>,
}

impl Catalogue<'_> {
    fn document(&self, tables: &[Table]) -> Option<Value> {
        let settings = &self.edition.site().settings;
        let description = settings.description.as_ref().unwrap_or(&settings.title);
        let mut catalogue = json!({
            "@id": format!("{}#catalogue", self.address),
            "@type": "dcat:Catalog",
            "dct:title": self.texts(|edition| Some(edition.label(&settings.title))),
            "dct:description": self.texts(|edition| Some(edition.label(description))),
            "dct:publisher": self.publisher(),
            "foaf:homepage": {"@id": self.base, "@type": "foaf:Document"},
            "dcat:dataset": tables.iter().enumerate().map(|(place, table)| self.dataset(place, table)).collect::<Option<Vec<Value>>>()?,
        });
        self.add_language(&mut catalogue);
        self.add_licence(&mut catalogue);
        if let Some(date) = settings.date {
            catalogue["dct:modified"] = day(date);
        }
        let mut document = json!({"@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        }});
        document.as_object_mut()?.append(catalogue.as_object_mut()?);
        Some(document)
    }

    fn dataset(&self, place: usize, table: &Table) -> Option<Value> {
        let about = &table.about;
        let distributions = Form::ALL.map(|form| self.distribution(table, form));
        let mut dataset = json!({
            "@id": format!("{}#dataset-{}", self.address, about.id),
            "@type": "dcat:Dataset",
            "dct:identifier": about.id,
            "dct:title": self.texts_about(place, |about| Some(&about.title)),
            "dct:description": self.texts_about(place, |about| about.description.as_ref().or(Some(&about.title))),
            "dct:publisher": self.publisher(),
            "dct:accessRights": {"@id": PUBLIC, "@type": "dct:RightsStatement"},
            "dcat:distribution": distributions.into_iter().collect::<Option<Vec<Value>>>()?,
        });
        self.add_language(&mut dataset);
        if let Some(contact) = self.contact() {
            dataset["dcat:contactPoint"] = contact;
        }
        if let Some(page) = self.edition.path_of(PageKind::Figures).and_then(|path| canonical(self.edition, path)) {
            dataset["dcat:landingPage"] = json!({"@id": page, "@type": "foaf:Document"});
        }
        if about.source.is_some() {
            let source = self.texts_about(place, |about| about.source.as_ref());
            dataset["dct:provenance"] = json!({"@type": "dct:ProvenanceStatement", "rdfs:label": source});
        }
        if let Some(date) = about.date {
            let period = json!({"@type": "dct:PeriodOfTime", "dcat:startDate": day(date), "dcat:endDate": day(date)});
            dataset["dct:temporal"] = period;
        }
        Some(dataset)
    }

    fn distribution(&self, table: &Table, form: Form) -> Option<Value> {
        let name = table.file_name(form);
        let address = self.absolute(&in_folder(&name))?;
        let mut distribution = json!({
            "@id": format!("{}#file-{name}", self.address),
            "@type": "dcat:Distribution",
            "dct:title": self.texts(|edition| Some(edition.localisation.word(match form {
                Form::Plain => "csv",
                Form::Excel => "csv-excel",
            }))),
            "dcat:accessURL": {"@id": address, "@type": "rdfs:Resource"},
            "dcat:downloadURL": {"@id": address, "@type": "rdfs:Resource"},
            "dct:format": {"@id": FORMAT_CSV, "@type": "dct:MediaTypeOrExtent"},
            "dcat:mediaType": {"@id": MEDIA_TYPE_CSV, "@type": "dct:MediaType"},
            "dcat:byteSize": {
                "@value": table.bytes(form)?.len().to_string(), "@type": "xsd:nonNegativeInteger",
            },
            "foaf:page": {"@id": self.absolute(&csvw::path(&name))?, "@type": "foaf:Document"},
        });
        self.add_language(&mut distribution);
        self.add_licence(&mut distribution);
        Some(distribution)
    }

    fn publisher(&self) -> Value {
        json!({
            "@id": format!("{}#publisher", self.address),
            "@type": "foaf:Agent",
            "foaf:name": self.texts(|edition| Some(publisher(edition))),
        })
    }

    /// How to reach whoever answers for the content, if the site's line on it leads somewhere.
    fn contact(&self) -> Option<Value> {
        let line = self.edition.site().settings.contact.as_ref()?.get(&self.edition.language());
        let address = address_in(line)?;
        let by = if address.starts_with("mailto:") { "vcard:hasEmail" } else { "vcard:hasURL" };
        let mut contact = json!({
            "@id": format!("{}#contact", self.address),
            "@type": "vcard:Kind",
            "vcard:fn": publisher(self.edition),
        });
        contact[by] = json!({"@id": address});
        Some(contact)
    }

    fn add_language(&self, to: &mut Value) {
        if let Some(language) = language_uri(self.edition.language()) {
            to["dct:language"] = json!({"@id": language, "@type": "dct:LinguisticSystem"});
        }
    }

    fn add_licence(&self, to: &mut Value) {
        if let Some(address) = self.licence.as_ref().and_then(|licence| licence.address.as_ref()) {
            to["dct:license"] = json!({"@id": address, "@type": "dct:LicenseDocument"});
        }
    }

    fn absolute(&self, path: &str) -> Option<String> {
        Some(format!("{}{}", self.base, OutputPath::parse(path).ok()?.to_url()))
    }

    /// A text in every language that has one of its own, the default language first.
    fn texts(&self, text: impl Fn(&Edition<'_>) -> Option<String>) -> Value {
        by_language(self.editions.iter().filter_map(|edition| Some((edition, text(edition)?))))
    }

    /// A text of what the file at a place is about.
    fn texts_about(&self, place: usize, text: impl Fn(&About) -> Option<&String>) -> Value {
        let editions = self.editions.iter().zip(&self.abouts);
        by_language(editions.filter_map(|(edition, abouts)| Some((edition, text(abouts.get(place)?)?.clone()))))
    }
}

/// Texts with their languages; one that says the same in another is left out.
fn by_language<'a>(all: impl Iterator<Item = (&'a Edition<'a>, String)>) -> Value {
    let mut texts: Vec<(String, String)> = Vec::new();
    for (edition, text) in all {
        if texts.iter().all(|(_, other)| *other != text) {
            texts.push((edition.language().html(), text));
        }
    }
    texts.into_iter().map(|(language, text)| json!({"@value": text, "@language": language})).collect()
}

fn day(date: jiff::civil::Date) -> Value {
    json!({"@value": date.to_string(), "@type": "xsd:date"})
}
