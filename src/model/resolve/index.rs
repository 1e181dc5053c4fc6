//! Everything that can be linked to, by the name it is linked by.

use std::collections::{BTreeMap, BTreeSet};

use super::super::document::{Block, Document, Reference, visit_blocks};
use super::super::parse::{Parsed, RawDetail};
use super::super::raw::{PageKind, Use};
use super::super::{ChartId, MeasureId, PageId, PartnerId, PhaseId, SurveyId, TableId, TermId};
use super::paths::is_id;
use crate::diagnostic::{FileId, Problem, Problems, Span};
use crate::disclosure::PopulationId;
use crate::source::Sources;
use crate::source::yaml::Spanned;

#[derive(Debug, Default)]
pub(super) struct Index {
    /// By source path from `content/`.
    pub(super) pages: BTreeMap<String, PageId>,
    pub(super) anchors: Vec<BTreeSet<String>>,
    pub(super) kinds: Vec<PageKind>,
    /// Pages kept for the preview, by source path.
    pub(super) drafts: BTreeSet<String>,
    /// Pages that could not be read, which is a problem of their own.
    pub(super) unreadable: BTreeSet<String>,
    pub(super) measures: BTreeMap<String, MeasureId>,
    pub(super) populations: BTreeMap<String, (PopulationId, MeasureId)>,
    pub(super) tables: BTreeMap<String, TableId>,
    pub(super) charts: BTreeMap<String, ChartId>,
    pub(super) surveys: BTreeMap<String, SurveyId>,
    pub(super) themes: Vec<BTreeSet<String>>,
    pub(super) terms: BTreeMap<String, TermId>,
    pub(super) phases: BTreeMap<String, PhaseId>,
    /// Phases by number, where there is one framework.
    pub(super) phase_numbers: Vec<PhaseId>,
    pub(super) partners: Vec<(String, PageId)>,
    pub(super) partner_ids: BTreeMap<String, PartnerId>,
}

/// Gives out ids of one kind, refusing those that are taken or not fit for an address.
struct Ids<'a> {
    kind: &'static str,
    seen: BTreeMap<String, Span>,
    problems: &'a mut Problems,
}

impl Ids<'_> {
    fn accept(&mut self, id: &str, span: Span) -> bool {
        if !is_id(id) {
            self.problems.push(Problem::error("invalid-id", span).with("id", id).with("kind", self.kind));
            return false;
        }
        if self.seen.insert(id.to_owned(), span).is_some() {
            self.problems.push(Problem::error("duplicate-id", span).with("id", id).with("kind", self.kind));
            return false;
        }
        true
    }
}

impl Index {
    pub(super) fn new(parsed: &Parsed, sources: &Sources, problems: &mut Problems) -> Self {
        let mut index =
            Self { drafts: parsed.drafts.clone(), unreadable: parsed.unreadable.clone(), ..Self::default() };
        index.add_pages(parsed, sources, problems);
        index.add_data(parsed, problems);
        index.add_phases(parsed, problems);
        let mut surveys = Ids { kind: "survey", seen: BTreeMap::new(), problems };
        for (place, (id, file, survey)) in parsed.surveys.iter().enumerate() {
            surveys.accept(id, Span::file(*file));
            index.surveys.entry(id.clone()).or_insert(SurveyId(place));
            let themes =
                survey.quotes.0.iter().flat_map(|(_, quote)| quote.themes.iter().map(|theme| theme.value.clone()));
            index.themes.push(themes.collect());
        }
        let mut quotes = Ids { kind: "quote", seen: BTreeMap::new(), problems };
        for (id, _) in parsed.surveys.iter().flat_map(|(_, _, survey)| &survey.quotes.0) {
            quotes.accept(&id.value, id.span);
        }
        if let Some((_, terms)) = &parsed.terms {
            let mut ids = Ids { kind: "term", seen: BTreeMap::new(), problems };
            for (place, (id, _)) in terms.terms.0.iter().enumerate() {
                ids.accept(&id.value, id.span);
                index.terms.entry(id.value.clone()).or_insert(TermId(place));
            }
        }
        index
    }

    fn add_pages(&mut self, parsed: &Parsed, sources: &Sources, problems: &mut Problems) {
        let mut partners = Ids { kind: "partner", seen: BTreeMap::new(), problems };
        for (place, page) in parsed.pages.iter().enumerate() {
            // a link leads to the page in whatever language its reader has
            let path = source_path(sources, page.file);
            self.kinds.push(page.kind);
            self.pages.insert(path, PageId(place));
            self.anchors.push(anchors(&page.body, parsed));
            if let RawDetail::Partner(partner) = &page.detail {
                let stem = page.place.last().cloned().unwrap_or_default();
                let id = partner.id.clone().unwrap_or(Spanned { value: stem, span: Span::file(page.file) });
                if partners.accept(&id.value, id.span) {
                    self.partner_ids.insert(id.value.clone(), PartnerId(self.partners.len()));
                    self.partners.push((id.value, PageId(place)));
                }
            }
        }
        for translation in &parsed.translations {
            self.pages.insert(source_path(sources, translation.page.file), PageId(translation.of));
            self.anchors[translation.of].extend(anchors(&translation.page.body, parsed));
        }
    }

    fn add_data(&mut self, parsed: &Parsed, problems: &mut Problems) {
        let mut ids = Ids { kind: "measure", seen: BTreeMap::new(), problems };
        let mut next = 0;
        let mut population = 0;
        for (_, _, dataset) in &parsed.datasets {
            for (id, _) in &dataset.populations.0 {
                ids.accept(&id.value, id.span);
                self.measures.entry(id.value.clone()).or_insert(MeasureId(next));
                self.populations.entry(id.value.clone()).or_insert((PopulationId(population), MeasureId(next)));
                next += 1;
                population += 1;
            }
            for (id, _) in &dataset.measures.0 {
                ids.accept(&id.value, id.span);
                self.measures.entry(id.value.clone()).or_insert(MeasureId(next));
                next += 1;
            }
        }
        let mut datasets = Ids { kind: "dataset", seen: BTreeMap::new(), problems };
        for (id, file, _) in &parsed.datasets {
            datasets.accept(id, Span::file(*file));
        }
        let mut tables = Ids { kind: "table", seen: BTreeMap::new(), problems };
        for (place, (id, _)) in parsed.datasets.iter().flat_map(|(_, _, dataset)| &dataset.tables.0).enumerate() {
            tables.accept(&id.value, id.span);
            self.tables.entry(id.value.clone()).or_insert(TableId(place));
        }
        let mut charts = Ids { kind: "chart", seen: BTreeMap::new(), problems };
        for (place, (id, _)) in parsed.datasets.iter().flat_map(|(_, _, dataset)| &dataset.charts.0).enumerate() {
            charts.accept(&id.value, id.span);
            self.charts.entry(id.value.clone()).or_insert(ChartId(place));
        }
    }

    fn add_phases(&mut self, parsed: &Parsed, problems: &mut Problems) {
        let mut ids = Ids { kind: "phase", seen: BTreeMap::new(), problems };
        let mut next = 0;
        for (_, _, framework) in &parsed.frameworks {
            for (id, _) in &framework.groups.0 {
                ids.accept(&id.value, id.span);
                self.phases.entry(id.value.clone()).or_insert(PhaseId(next));
                if parsed.frameworks.len() == 1 {
                    self.phase_numbers.push(PhaseId(next));
                }
                next += 1;
            }
        }
        for (_, _, framework) in &parsed.frameworks {
            let mut ids = Ids { kind: "criterion", seen: BTreeMap::new(), problems };
            for (id, _) in &framework.criteria.0 {
                ids.accept(&id.value, id.span);
            }
        }
    }
}

/// A source file's path from `content/`.
pub(super) fn source_path(sources: &Sources, file: FileId) -> String {
    let path = sources.file(file).map_or("", |file| file.path.as_str());
    path.strip_prefix("content/").unwrap_or(path).to_owned()
}

/// Anchors that a page's text has in the output.
fn anchors(body: &Document<Reference>, parsed: &Parsed) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    visit_blocks(body, &mut |block| match block {
        Block::Heading { anchor, .. } => {
            anchors.insert(anchor.clone());
        }
        Block::Embeds { embeds } => {
            for embed in embeds {
                match &embed.target {
                    Reference::Chart(id) => anchors.extend([format!("chart-{id}")]),
                    Reference::Table(id) => anchors.extend([format!("table-{id}")]),
                    Reference::Quotes { survey, theme } => anchors.extend(quotes(parsed, survey, theme.as_deref())),
                    _ => {}
                }
            }
        }
        _ => {}
    });
    anchors
}

/// Anchors of the quotes of a survey, perhaps of one theme, that may stand on pages.
fn quotes(parsed: &Parsed, survey: &str, theme: Option<&str>) -> Vec<String> {
    let surveys = parsed.surveys.iter().filter(|(id, _, _)| id == survey);
    let quotes = surveys.flat_map(|(_, _, survey)| &survey.quotes.0);
    let chosen =
        quotes.filter(|(_, quote)| quote.consent.as_ref().is_none_or(|consent| consent.scope.contains(&Use::Web)));
    let chosen =
        chosen.filter(|(_, quote)| theme.is_none_or(|theme| quote.themes.iter().any(|own| own.value == theme)));
    chosen.map(|(id, _)| format!("quote-{}", id.value)).collect()
}
