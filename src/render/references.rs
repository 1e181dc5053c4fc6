//! Numbers of charts and tables, and what refers to them and to sources.

use std::collections::BTreeMap;

use super::document::References;
use super::edition::Edition;
use crate::locale::Argument;
use crate::model::{
    ChartData, Inline, Localised, Page, PageId, Site, SourceId, Target, Words, plain_text, visit_embeds, visit_inlines,
    visit_targets,
};
use crate::output::OutputPath;

/// The sign in a link's words that the number of the chart or table takes the place of: `[kuviossa #](chart:by-sector)`.
const NUMBER: &str = "#";

/// The numbers of the charts and of the tables of each page, from 1 in their order; of one shown twice, the first.
pub(super) type Numbers = BTreeMap<(PageId, Target), usize>;

/// Numbers what stands on each page.
pub(super) fn numbers<'a>(pages: impl Iterator<Item = (PageId, &'a Page)>) -> Numbers {
    let mut numbers = Numbers::new();
    for (id, page) in pages {
        let (mut charts, mut tables) = (0, 0);
        visit_embeds(&page.body, &mut |embed| {
            let count = match &embed.target {
                Target::Chart(_) => &mut charts,
                Target::Table(_) => &mut tables,
                _ => return,
            };
            *count += 1;
            numbers.entry((id, embed.target.clone())).or_insert(*count);
        });
    }
    numbers
}

/// The pages that cite each source, in their order: in their text, or as where a chart or table is from.
pub(super) fn citing<'a>(
    site: &Site,
    pages: impl Iterator<Item = (PageId, &'a Page)>,
) -> BTreeMap<SourceId, Vec<PageId>> {
    let mut citing: BTreeMap<SourceId, Vec<PageId>> = BTreeMap::new();
    for (id, page) in pages {
        let mut lines: Vec<&Words> = page.lines();
        visit_inlines(&page.body, &mut |line| lines.push(line));
        let mut shown = Vec::new();
        visit_embeds(&page.body, &mut |embed| shown.push(embed.target.clone()));
        lines.extend(shown.iter().flat_map(|target| origins(site, target)).flat_map(Localised::all));
        for line in lines {
            visit_targets(line, &mut |target| {
                if let Target::Source(source) = target {
                    let pages = citing.entry(*source).or_default();
                    if pages.last() != Some(&id) {
                        pages.push(id);
                    }
                }
            });
        }
    }
    citing
}

/// What is told of where a chart or table is from.
fn origins<'a>(site: &'a Site, target: &Target) -> Vec<&'a Localised<Words>> {
    let tables = |id| site.tables.get::<usize>(id).and_then(|table| table.basis.source.as_ref());
    match target {
        Target::Table(id) => tables(id.index()).into_iter().collect(),
        Target::Chart(id) => match &site.charts[id.index()].data {
            ChartData::Table(id) => tables(id.index()).into_iter().collect(),
            data @ ChartData::Measures(_) => {
                data.measures().filter_map(|measure| site[measure].basis.source.as_ref()).collect()
            }
        },
        Target::Quotes(id, _) => site[*id].source.iter().collect(),
        _ => Vec::new(),
    }
}

/// References as they read on the page at a path; without one, where there is no page beside them.
pub(crate) struct At<'e, 'a> {
    pub(crate) edition: &'e Edition<'a>,
    pub(crate) from: Option<&'e OutputPath>,
}

impl References for At<'_, '_> {
    /// On the page itself by number; on another by number and page; where nothing is numbered (slides, worksheets, plain
    /// text) by name.
    fn numbered(&self, target: &Target, written: &Words) -> Option<Words> {
        let edition = self.edition;
        let own = plain_text(written, &mut |_| None);
        let has_number = own.contains(NUMBER);
        if !written.is_empty() && !has_number {
            return None;
        }
        let here = self.from.and_then(|from| edition.page_at(from));
        let shown = here
            .filter(|page| edition.number(*page, target).is_some())
            .or_else(|| here.and(edition.shown_on(target)))
            .and_then(|page| Some((page, edition.number(page, target)?)));
        let text = match shown {
            None if has_number => own.replace(NUMBER, &edition.localisation.locale.quote(&edition.name(target))),
            None => return None,
            Some((page, number)) => {
                let number = number.to_string();
                let reference = if has_number {
                    own.replace(NUMBER, &number)
                } else {
                    edition.localisation.text(reference_key(target), &[("number", Argument::Text(&number))])
                };
                if here == Some(page) {
                    reference
                } else {
                    let page = edition.localisation.locale.quote(&edition.page_name(page));
                    let arguments = [("reference", Argument::Text(&reference)), ("page", Argument::Text(&page))];
                    edition.localisation.text("reference-elsewhere", &arguments)
                }
            }
        };
        let span = written.iter().find_map(Inline::span).unwrap_or(edition.site().settings.theme_span);
        Some(vec![Inline::Text { text, span }])
    }

    fn cited(&self, group: &[(SourceId, &Words)]) -> Words {
        self.edition.citations.group(group)
    }
}

fn reference_key(target: &Target) -> &'static str {
    match target {
        Target::Table(_) => "reference-table",
        _ => "reference-chart",
    }
}

/// What stands before the headline of a chart or table, e.g. `Kuvio 1.`
pub(super) fn caption(edition: &Edition<'_>, target: &Target, number: usize) -> String {
    let key = match target {
        Target::Table(_) => "caption-table",
        _ => "caption-chart",
    };
    let number = number.to_string();
    edition.localisation.text(key, &[("number", Argument::Text(&number))])
}
