//! What a page is, in the words of schema.org, as JSON-LD in its head. Only released values are in it, and each figure has
//! its name, so that it can be read back.

use serde_json::{Value, json};

use super::page::canonical;
use super::view::{LinkView, PageView};
use crate::disclosure::{Release, Shown};
use crate::model::raw::PageKind;
use crate::model::{DatasetId, Detail, MeasureId, Page, PageId, PhaseId, SurveyId, Target, visit_embeds};
use crate::output::OutputPath;
use crate::render::data::{About, about, csv_path, excel_path, licence, publisher};
use crate::render::edition::{Edition, SitePage};

/// The unit of a share in percent, in the list of UN/CEFACT.
const PERCENT: &str = "P1";

/// The graph of a page, ready to stand in a script; nothing where the site's address is not known.
pub(super) fn graph(edition: &Edition<'_>, site_page: &SitePage, view: &PageView) -> Option<String> {
    // a page without a translation is a copy of the original, which has a graph of its own
    if !site_page.is_own(edition) {
        return None;
    }
    let address = view.canonical.clone()?;
    let base = edition.site().settings.base_url.clone()?;
    let graph = Graph { edition, address, base, view };
    let mut nodes = vec![graph.website()];
    nodes.extend(graph.breadcrumb());
    match site_page {
        SitePage::Page(id) => {
            nodes.push(graph.page(*id));
            nodes.extend(graph.quotes(*id));
            if edition.page(*id).kind == PageKind::Figures {
                nodes.extend(graph.datasets());
            }
        }
        SitePage::Generated(kind, _) => {
            nodes.push(graph.listing());
            if *kind == PageKind::Figures {
                nodes.extend(graph.datasets());
            }
        }
    }
    let text = json!({"@context": "https://schema.org", "@graph": nodes}).to_string();
    // a script ends at the first `</script`, wherever it stands
    Some(text.replace('<', "\\u003c"))
}

struct Graph<'a> {
    edition: &'a Edition<'a>,
    address: String,
    base: String,
    view: &'a PageView,
}

impl Graph<'_> {
    fn website(&self) -> Value {
        let settings = &self.edition.site().settings;
        let mut site = json!({
            "@type": "WebSite",
            "@id": format!("{}#website", self.base),
            "url": self.base,
            "name": self.edition.label(&settings.title),
            "publisher": self.publisher(),
        });
        if let Some(description) = &settings.description {
            site["description"] = json!(self.edition.label(description));
        }
        site
    }

    fn publisher(&self) -> Value {
        json!({"@type": "Organization", "@id": format!("{}#publisher", self.base), "name": publisher(self.edition)})
    }

    /// From the start page to this one.
    fn breadcrumb(&self) -> Option<Value> {
        let trail = &self.view.breadcrumb;
        if trail.is_empty() {
            return None;
        }
        let own = (self.view.title.clone(), self.address.clone());
        let above = trail.iter().map(|LinkView { title, path, .. }| (title.clone(), self.absolute(path)));
        let items: Vec<Value> = above
            .chain([own])
            .enumerate()
            .map(
                |(place, (name, item))| json!({"@type": "ListItem", "position": place + 1, "name": name, "item": item}),
            )
            .collect();
        Some(json!({"@type": "BreadcrumbList", "itemListElement": items}))
    }

    /// A page that someone wrote: what it is follows from its kind.
    fn page(&self, id: PageId) -> Value {
        let page = self.edition.page(id);
        let mut node = self.text(match page.kind {
            PageKind::Start => "WebPage",
            kind if kind.is_listing() => "WebPage",
            PageKind::Section => "CollectionPage",
            PageKind::Phase | PageKind::ServicePath => "HowTo",
            _ => "Article",
        });
        let phases: Vec<PhaseId> = page.children.iter().filter_map(|child| self.phase_of(*child)).collect();
        if page.kind == PageKind::Section && !phases.is_empty() {
            node["@type"] = json!("HowTo");
            node["step"] = phases.into_iter().enumerate().map(|(place, phase)| self.phase_step(place, phase)).collect();
            return node;
        }
        let steps = self.steps(page);
        if !steps.is_empty() {
            node["step"] = steps.into();
        }
        node
    }

    fn listing(&self) -> Value {
        self.text("WebPage")
    }

    /// What every page tells, whatever it is.
    fn text(&self, kind: &str) -> Value {
        let view = self.view;
        let mut node = json!({
            "@type": kind,
            "@id": format!("{}#page", self.address),
            "url": self.address,
            "name": view.title,
            "inLanguage": view.language,
            "publisher": self.publisher(),
            "isPartOf": {"@id": format!("{}#website", self.base)},
        });
        if kind == "Article" {
            node["headline"] = json!(view.title);
            node["author"] = self.publisher();
        }
        if let Some(description) = &view.description {
            node["description"] = json!(description);
        }
        if let Some(picture) = &view.picture {
            node["image"] = json!(picture.address);
        }
        if let Some(date) = &view.date {
            node["datePublished"] = json!(date.iso);
        }
        if let Some(date) = view.updated.as_ref().or(view.date.as_ref()) {
            node["dateModified"] = json!(date.iso);
        }
        if let Some(licence) = licence(self.edition) {
            node["license"] = json!(licence.address.unwrap_or(licence.name));
        }
        node
    }

    fn phase_of(&self, page: PageId) -> Option<PhaseId> {
        match &self.edition.page(page).detail {
            Detail::Phase { phase, .. } => Some(*phase),
            _ => None,
        }
    }

    fn phase_step(&self, place: usize, phase: PhaseId) -> Value {
        let mut step = json!({
            "@type": "HowToStep", "position": place + 1, "name": self.edition.name(&Target::Phase(phase)),
        });
        let page = self.edition.site()[phase].page;
        if let Some(address) = page.and_then(|page| canonical(self.edition, self.edition.path(page))) {
            step["url"] = json!(address);
        }
        step
    }

    /// Who does what in a phase, or what happens on a path.
    fn steps(&self, page: &Page) -> Vec<Value> {
        let step = |place: usize, name: String, text: String| json!({"@type": "HowToStep", "position": place + 1, "name": name, "text": text});
        match &page.detail {
            Detail::Phase { actors, .. } => actors
                .iter()
                .enumerate()
                .map(|(place, actor)| step(place, self.edition.plain(&actor.role), self.edition.plain(&actor.does)))
                .collect(),
            Detail::ServicePath { steps } => steps
                .iter()
                .enumerate()
                .map(|(place, own)| {
                    let name = self.edition.plain(&own.name);
                    let text = own.text.as_ref().map_or_else(|| name.clone(), |text| self.edition.plain(text));
                    step(place, name, text)
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The quotes that the page shows. What is told of speakers stays on the page.
    fn quotes(&self, page: PageId) -> Vec<Value> {
        let mut chosen: Vec<(SurveyId, Option<String>)> = Vec::new();
        visit_embeds(&self.edition.page(page).body, &mut |embed| {
            if let Target::Quotes(survey, theme) = &embed.target {
                chosen.push((*survey, theme.clone()));
            }
        });
        let mut nodes: Vec<Value> = Vec::new();
        for (id, theme) in chosen {
            let survey = &self.edition.site()[id];
            let source = survey.source.as_ref().unwrap_or(&survey.title);
            let mut quotes = self.edition.released.quotes(id, self.edition.uses_of_pages(), self.edition.language());
            quotes.retain(|quote| theme.as_deref().is_none_or(|theme| quote.has_theme(theme)));
            for quote in quotes {
                let node = json!({
                    "@type": "Quotation",
                    "@id": format!("{}#quote-{}", self.address, quote.id()),
                    "text": quote.text(),
                    "inLanguage": quote.language().html(),
                    "isBasedOn": {"@type": "CreativeWork", "name": self.edition.label(source)},
                });
                if !nodes.contains(&node) {
                    nodes.push(node);
                }
            }
        }
        nodes
    }

    /// Every dataset with its files and its single figures.
    fn datasets(&self) -> Vec<Value> {
        let ids = (0..self.edition.site().datasets.len()).map(DatasetId);
        ids.map(|id| self.dataset(id, &about(self.edition, id))).collect()
    }

    fn dataset(&self, id: DatasetId, about: &About) -> Value {
        let site = self.edition.site();
        let file = |path: String| {
            let address = OutputPath::parse(&path).map(|path| self.absolute(&path.to_url())).unwrap_or_default();
            json!({"@type": "DataDownload", "contentUrl": address, "encodingFormat": "text/csv"})
        };
        let measures = (0..site.measures.len()).map(MeasureId).filter(|measure| site[*measure].basis.dataset == id);
        let mut node = json!({
            "@type": "Dataset",
            "@id": format!("{}#dataset-{}", self.address, about.id),
            "url": format!("{}#dataset-{}", self.address, about.id),
            "name": about.title,
            "description": about.description.as_ref().unwrap_or(&about.title),
            "isAccessibleForFree": true,
            "inLanguage": self.view.language,
            "creator": self.publisher(),
            "distribution": [file(csv_path(&about.id)), file(excel_path(&about.id))],
            "variableMeasured": measures.map(|measure| self.measure(measure)).collect::<Vec<Value>>(),
        });
        if let Some(licence) = licence(self.edition) {
            node["license"] = json!(licence.address.unwrap_or(licence.name));
        }
        if let Some(date) = about.date {
            node["temporalCoverage"] = json!(date.to_string());
        }
        node
    }

    /// A figure by its name; a withheld one has its mark.
    fn measure(&self, id: MeasureId) -> Value {
        let measure = &self.edition.site()[id];
        let release = self.edition.released.measure(id);
        let mut node = json!({
            "@type": "PropertyValue",
            "propertyID": measure.id,
            "name": self.edition.label(&measure.label),
            "value": value(release),
            "unitText": self.edition.localisation.unit(&measure.basis.unit, 1),
        });
        if matches!(release, Release::Shown(Shown::Share { .. } | Shown::Range { .. })) {
            node["unitCode"] = json!(PERCENT);
            node["unitText"] = json!(self.edition.localisation.unit("percent", 1));
        }
        node
    }

    fn absolute(&self, url: &str) -> String {
        let short = if url == "index.html" { "" } else { url.strip_suffix("index.html").unwrap_or(url) };
        let short = if short.is_empty() || short.ends_with('/') { short } else { url };
        format!("{}{short}", self.base)
    }
}

/// A number where the figure is one; else as it is written on pages, with a point as decimal mark.
fn value(release: &Release) -> Value {
    let number = |number: crate::locale::Decimal| {
        serde_json::from_str(&number.to_string()).unwrap_or_else(|_| json!(number.to_string()))
    };
    match release {
        Release::Withheld(_) => json!("[c]"),
        Release::Shown(Shown::Missing) => json!("[x]"),
        Release::Shown(Shown::Count(count)) => json!(count),
        Release::Shown(Shown::Rounded { count, .. }) => json!(format!("{count} [m]")),
        Release::Shown(Shown::Number(own)) => number(*own),
        Release::Shown(Shown::Share { percent, .. }) => number(*percent),
        Release::Shown(Shown::Fraction { part, whole }) => json!(format!("{part}/{whole}")),
        Release::Shown(Shown::Range { low, high }) => json!(format!("{low}–{high}")),
    }
}
