//! `unused`: a figure, table, chart, term or source that no page shows.
//!
//! It is published all the same in the open data, so it is worth a look. A page of `kind: figures` shows every
//! measure, one of `kind: glossary` every term. A population counts as used with any figure that is a part of it.
//!
//! Way out: show it, or take it away.

use std::collections::BTreeSet;

use super::texts::Texts;
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};
use crate::model::raw::PageKind;
use crate::model::{ChartData, Inline, MeasureId, Site, Target, Words};

pub(super) const RULE: Rule = Rule { id: "unused", severity: Severity::Note, check: Check::Texts(check) };

/// What is used, by places in the site's lists.
#[derive(Default)]
struct Used {
    measures: BTreeSet<usize>,
    tables: BTreeSet<usize>,
    charts: BTreeSet<usize>,
    terms: BTreeSet<usize>,
    sources: BTreeSet<usize>,
}

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    let site = input.site;
    let used = Used::of(site, texts);
    let has = |kind: PageKind| site.pages.iter().any(|page| page.kind == kind);
    let unused =
        |kind: &'static str, id: &str, span: Span| Problem::note(RULE.id, span).with("kind", kind).with("id", id);
    if !has(PageKind::Figures) {
        let bases = used.bases(site);
        for (id, measure) in input.measures() {
            if !used.measures.contains(&id.index()) && !bases.contains(&id) {
                let kind = if measure.size_of.is_some() { "population" } else { "measure" };
                problems.push(unused(kind, &measure.id, measure.span).about(Subject::Measure(measure.id.clone())));
            }
        }
        for (_, table) in site.tables.iter().enumerate().filter(|(place, _)| !used.tables.contains(place)) {
            problems.push(unused("table", &table.id, table.span).about(Subject::Table(table.id.clone())));
        }
    }
    for (_, chart) in site.charts.iter().enumerate().filter(|(place, _)| !used.charts.contains(place)) {
        problems.push(unused("chart", &chart.id, chart.span));
    }
    for (_, source) in site.sources.iter().enumerate().filter(|(place, _)| !used.sources.contains(place)) {
        problems.push(unused("source", &source.id, source.span));
    }
    if !has(PageKind::Glossary) {
        for (_, term) in site.terms.iter().enumerate().filter(|(place, _)| !used.terms.contains(place)) {
            let span = first_span(term.name.get(&site.settings.language));
            problems.extend(span.map(|span| unused("term", &term.id, span)));
        }
    }
}

impl Used {
    fn of(site: &Site, texts: &Texts<'_>) -> Self {
        let mut used = Self::default();
        for mention in texts.iter().flat_map(|text| &text.mentions) {
            match mention.target {
                Target::Measure(id) => used.measures.extend([id.index()]),
                Target::Table(id) => used.tables.extend([id.index()]),
                Target::Term(id) => used.terms.extend([id.index()]),
                Target::Source(id) => used.sources.extend([id.index()]),
                Target::Chart(id) => {
                    used.charts.insert(id.index());
                    used.drawn(&site.charts[id.index()].data);
                }
                _ => {}
            }
        }
        used
    }

    fn drawn(&mut self, data: &ChartData) {
        if let ChartData::Table(table) = data {
            self.tables.insert(table.index());
        }
        self.measures.extend(data.measures().map(MeasureId::index));
    }

    /// The populations of which something used is a part.
    fn bases(&self, site: &Site) -> BTreeSet<MeasureId> {
        let measures = self.measures.iter().filter_map(|place| site.measures[*place].of);
        let tables = self.tables.iter().filter_map(|place| site.tables[*place].of);
        measures.chain(tables).map(|(_, whole)| whole).collect()
    }
}

fn first_span(line: &Words) -> Option<Span> {
    line.iter().find_map(|inline| match inline {
        Inline::Text { span, .. } | Inline::Link { span, .. } => Some(*span),
        Inline::Emphasis { content } | Inline::Strong { content } => first_span(content),
        _ => None,
    })
}
