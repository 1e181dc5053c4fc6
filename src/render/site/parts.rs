//! Things of the site that stand alone in a page's text, each from its own template.

use std::collections::BTreeMap;

use tera::Context;

use super::{charts, context, figures, quotes};
use crate::diagnostic::Problem;
use crate::model::{Embed, Target, Use};
use crate::output::OutputPath;
use crate::render::chart::NARROW;
use crate::render::document::html::{Embeds, Needs, Writer};
use crate::render::edition::Edition;
use crate::render::references;
use crate::render::theme::Theme;

/// Renders parts for one page. A template's error is kept until the page is done.
pub(in crate::render) struct Parts<'a> {
    edition: &'a Edition<'a>,
    theme: &'a Theme,
    path: &'a OutputPath,
    uses: &'static [Use],
    pub(in crate::render) problem: Option<Problem>,
    seen: BTreeMap<(&'static str, String), usize>,
    /// Charts and tables shown.
    charts: usize,
    tables: usize,
}

impl<'a> Parts<'a> {
    /// Parts of a page of the site.
    pub(in crate::render) fn new(edition: &'a Edition<'a>, theme: &'a Theme, path: &'a OutputPath) -> Self {
        Self {
            edition,
            theme,
            path,
            uses: edition.uses_of_pages(),
            problem: None,
            seen: BTreeMap::new(),
            charts: 0,
            tables: 0,
        }
    }

    /// Parts of what a workshop shows.
    pub(in crate::render) fn of_workshop(edition: &'a Edition<'a>, theme: &'a Theme, path: &'a OutputPath) -> Self {
        Self { uses: edition.uses_of_workshops(), ..Self::new(edition, theme, path) }
    }

    /// Parts within these.
    fn inner(&self) -> Self {
        Self { uses: self.uses, ..Self::new(self.edition, self.theme, self.path) }
    }

    /// An id for something that may be shown more than once on the page.
    pub(in crate::render) fn unique(&mut self, kind: &'static str, id: String) -> String {
        let times = self.seen.entry((kind, id.clone())).or_insert(0);
        *times += 1;
        if *times == 1 { id } else { format!("{id}-{times}") }
    }

    /// A part made by a template; its fault is kept.
    pub(in crate::render) fn template(&mut self, name: &str, context: &Context) -> String {
        self.theme.render(name, context, self.path.as_str()).unwrap_or_else(|problem| {
            self.problem.get_or_insert(problem);
            String::new()
        })
    }

    /// The number of the next chart or table of a page, in words; what is no page, such as slides, has none.
    fn number(&mut self, target: &Target) -> Option<String> {
        self.edition.page_at(self.path)?;
        let count = match target {
            Target::Table(_) => &mut self.tables,
            _ => &mut self.charts,
        };
        *count += 1;
        Some(references::caption(self.edition, target, *count))
    }

    fn one(&mut self, embed: &Embed<Target>, needs: &mut Needs) -> String {
        let (edition, path) = (self.edition, self.path);
        let mut context = context(edition, path);
        let mut inner = self.inner();
        let mut writer = Writer::new(edition, path, &mut inner);
        let template = match &embed.target {
            Target::Chart(id) => {
                needs.charts += 1;
                let unique = self.unique("chart", edition.site().charts[id.index()].id.clone());
                let mut view = charts::chart_view(edition, *id, (unique, NARROW), embed, &mut writer);
                view.number = self.number(&embed.target);
                needs.withheld |= view.has_withheld();
                context.insert("chart", &view);
                "parts/chart.html"
            }
            Target::Table(id) => {
                let unique = self.unique("table", edition.site()[*id].id.clone());
                let mut view = charts::table_view(edition, *id, unique, embed, &mut writer);
                view.number = self.number(&embed.target);
                needs.withheld |= view.has_withheld();
                context.insert("chart", &view);
                "parts/table.html"
            }
            Target::Quotes(id, theme) => {
                let mut view = quotes::survey_view(edition, *id, theme.as_deref(), embed, self.uses, &mut writer);
                if self.unique("survey", view.id.clone()) != view.id {
                    // what is known of the survey is told once on a page
                    view.notes_html.clear();
                    view.source_html = None;
                    view.contact_html = None;
                }
                if view.quotes.is_empty() {
                    return String::new();
                }
                for quote in &mut view.quotes {
                    quote.id = self.unique("quote", std::mem::take(&mut quote.id));
                }
                needs.quotes += view.quotes.len();
                needs.withheld |= quotes::has_withheld(edition, *id);
                context.insert("survey", &view);
                "parts/quotes.html"
            }
            _ => return String::new(),
        };
        needs.merge(writer.needs);
        self.template(template, &context)
    }

    /// Result cards that stand side by side.
    fn cards(&mut self, embeds: &[Embed<Target>], needs: &mut Needs) -> String {
        let (edition, path) = (self.edition, self.path);
        let mut inner = self.inner();
        let mut writer = Writer::new(edition, path, &mut inner);
        let cards: Vec<_> = embeds
            .iter()
            .filter_map(|embed| match &embed.target {
                Target::Measure(id) => Some(figures::card_view(edition, *id, embed, &mut writer)),
                _ => None,
            })
            .collect();
        needs.merge(writer.needs);
        let mut context = context(edition, path);
        context.insert("cards", &cards);
        self.template("parts/cards.html", &context)
    }
}

impl Embeds for Parts<'_> {
    fn embeds(&mut self, embeds: &[Embed<Target>], needs: &mut Needs) -> String {
        let mut html = String::new();
        for group in embeds.chunk_by(|a, b| is_card(a) && is_card(b)) {
            match group {
                [first, ..] if is_card(first) => html.push_str(&self.cards(group, needs)),
                group => group.iter().for_each(|embed| html.push_str(&self.one(embed, needs))),
            }
        }
        html
    }
}

fn is_card(embed: &Embed<Target>) -> bool {
    matches!(embed.target, Target::Measure(_))
}
