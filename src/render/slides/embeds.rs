//! Things of the site that stand alone: charts, tables, result cards, quotes.

use serde::Serialize;

use super::day::plain_title;
use super::deck::{Content, Deck, Title, Topic};
use super::measure::{Height, LINE, fill, length, room, text};
use crate::model::{ChartId, Embed, SurveyId, TableId, Target};
use crate::render::chart::WIDE;
use crate::render::site::figures::view::FigureView;
use crate::render::site::view::{ChartView, SurveyView};
use crate::render::site::{charts, figures, quotes};

/// How many result cards stand side by side.
const CARDS: usize = 3;

/// What things stand among.
pub(super) struct Beside<'t> {
    /// Their block's place in the document.
    pub place: usize,
    /// Address of the section.
    pub id: &'t str,
    /// Heading of the section.
    pub title: &'t Title,
    /// Something of the section has been shown.
    pub is_continued: bool,
    /// Text that belongs above the first of them.
    pub above: Option<Content>,
    /// Text that belongs below the last of them.
    pub below: Option<Content>,
}

/// Shows what stands in one block.
pub(super) fn show(deck: &mut Deck<'_>, embeds: &[Embed<Target>], mut beside: Beside<'_>) {
    let mut groups = embeds.chunk_by(|a, b| is_card(a) && is_card(b)).peekable();
    while let Some(group) = groups.next() {
        let Some(first) = group.first() else { continue };
        let (kind, title, mut contents) = match &first.target {
            Target::Measure(_) => ("cards", None, cards(deck, group)),
            Target::Chart(id) => ("chart", Some(headline(deck, first)), vec![chart(deck, *id, first)]),
            Target::Table(id) => {
                let title = headline(deck, first);
                let contents = table(deck, *id, first, &title);
                ("table", Some(title), contents)
            }
            Target::Quotes(id, theme) => {
                let title = (!first.headline.is_empty()).then(|| deck.title(&first.headline));
                ("quotes", title, survey(deck, *id, theme.as_deref(), first))
            }
            _ => continue,
        };
        if contents.is_empty() {
            // what stands beside nothing, such as quotes that may not be shown, stands alone
            let below = if groups.peek().is_none() { beside.below.take() } else { None };
            let alone: Vec<Content> = beside.above.take().into_iter().chain(below).collect();
            if !alone.is_empty() {
                let topic = Topic::new("text", beside.id, beside.title.clone());
                deck.show(&Topic { is_continued: beside.is_continued, ..topic }, alone);
                beside.is_continued = true;
            }
            continue;
        }
        for content in &mut contents {
            content.blocks.push(beside.place);
        }
        if let (Some(above), Some(first)) = (beside.above.take(), contents.first_mut()) {
            first.html.insert_str(0, &above.html);
            first.blocks.extend(above.blocks);
        }
        if groups.peek().is_none()
            && let (Some(below), Some(last)) = (beside.below.take(), contents.last_mut())
        {
            last.html.push_str(&below.html);
            last.blocks.extend(below.blocks);
        }
        // what has a heading of its own stands below the section's
        let place = if title.is_some() { vec![beside.title.html.clone()] } else { Vec::new() };
        let is_continued = beside.is_continued && title.is_none();
        let topic = Topic::new(kind, beside.id, title.unwrap_or_else(|| beside.title.clone()));
        deck.show(&Topic { place, is_continued, ..topic }, contents);
        beside.is_continued = true;
    }
}

fn is_card(embed: &Embed<Target>) -> bool {
    matches!(embed.target, Target::Measure(_))
}

/// What the text says over a thing, or the thing's own name.
fn headline(deck: &mut Deck<'_>, embed: &Embed<Target>) -> Title {
    if embed.headline.is_empty() { plain_title(deck.edition.name(&embed.target)) } else { deck.title(&embed.headline) }
}

fn chart(deck: &mut Deck<'_>, id: ChartId, embed: &Embed<Target>) -> Content {
    let edition = deck.edition;
    let unique = deck.parts.unique("chart", edition.site().charts[id.index()].id.clone());
    let view = deck.write(|writer| charts::chart_view(edition, id, (unique, WIDE), embed, writer));
    deck.made("slides/chart.html", "chart", &view)
}

/// A table of figures on as many slides as its rows need.
fn table(deck: &mut Deck<'_>, id: TableId, embed: &Embed<Target>, title: &Title) -> Vec<Content> {
    let edition = deck.edition;
    let unique = deck.parts.unique("table", edition.site()[id].id.clone());
    let mut view = deck.write(|writer| charts::table_view(edition, id, unique.clone(), embed, writer));
    name_cells(&mut view);
    let columns = view.table.columns.len().max(1);
    let heads = view
        .table
        .columns
        .iter()
        .map(|head| text(head.chars().count(), (48 / columns).max(1), 9))
        .max()
        .unwrap_or(LINE);
    let notes: Height = view.notes_html.iter().map(|note| text(length(note), 84, 8)).sum();
    let taken = heads + notes + 6 * LINE;
    let heights: Vec<Height> = view.table.rows.iter().map(|row| text(row.head.chars().count(), 28, 9) + 8).collect();
    let rows = std::mem::take(&mut view.table.rows);
    let slides = fill(&heights, room(&title.plain).saturating_sub(taken).max(4 * LINE));
    let mut rows = rows.into_iter();
    slides
        .into_iter()
        .enumerate()
        .map(|(place, slide)| {
            view.table.rows = rows.by_ref().take(slide.len()).collect();
            if place > 0 {
                view.id = deck.parts.unique("table", unique.clone());
            }
            deck.made("slides/table.html", "chart", &view)
        })
        .collect()
}

/// Names every cell by itself: a part of a table cannot be read by the places of its rows.
fn name_cells(view: &mut ChartView) {
    let Some(table) = view.table.id.take() else { return };
    for (row, cells) in view.table.rows.iter_mut().enumerate() {
        for (column, cell) in cells.cells.iter_mut().enumerate() {
            cell.figure = Some(format!("{table}/{row}/{column}"));
        }
    }
}

fn cards(deck: &mut Deck<'_>, embeds: &[Embed<Target>]) -> Vec<Content> {
    let edition = deck.edition;
    let mut views: Vec<FigureView> = Vec::new();
    for embed in embeds {
        if let Target::Measure(id) = embed.target {
            views.push(deck.write(|writer| figures::card_view(edition, id, embed, writer)));
        }
    }
    views.chunks(CARDS).map(|cards| deck.made("parts/cards.html", "cards", &cards)).collect()
}

/// Quotes on as many slides as they need. What is known of the survey comes after all quotes of the section.
fn survey(deck: &mut Deck<'_>, id: SurveyId, theme: Option<&str>, embed: &Embed<Target>) -> Vec<Content> {
    let edition = deck.edition;
    let uses = edition.uses_of_workshops();
    let mut view: SurveyView = deck.write(|writer| quotes::survey_view(edition, id, theme, embed, uses, writer));
    if view.quotes.is_empty() {
        return Vec::new();
    }
    for quote in &mut view.quotes {
        quote.id = deck.parts.unique("quote", std::mem::take(&mut quote.id));
    }
    let quotes = std::mem::take(&mut view.quotes);
    let facts = About { id, notes_html: std::mem::take(&mut view.notes_html), source_html: view.source_html.take() };
    if deck.parts.unique("survey", view.id.clone()) == view.id {
        deck.about.push(facts);
    }
    let heights: Vec<Height> = quotes.iter().map(|quote| text(quote.text.chars().count(), 72, 11) + 12).collect();
    let slides = fill(&heights, room("") - 3 * LINE);
    let mut waiting = quotes.into_iter();
    let mut contents = Vec::new();
    for slide in slides {
        view.quotes = waiting.by_ref().take(slide.len()).collect();
        contents.push(deck.made("slides/quotes.html", "survey", &view));
    }
    contents
}

/// What is told of a survey once, after its quotes.
#[derive(Debug, Serialize)]
pub(super) struct About {
    #[serde(skip)]
    id: SurveyId,
    notes_html: Vec<String>,
    source_html: Option<String>,
}

/// Tells what is known of the surveys whose answers were quoted.
pub(super) fn about(deck: &mut Deck<'_>) {
    for facts in std::mem::take(&mut deck.about) {
        let survey = &deck.edition.site()[facts.id];
        let title = deck.title(survey.title.get(&deck.edition.language()));
        let content = deck.made("slides/survey.html", "survey", &facts);
        deck.show(&Topic::new("survey", format!("slide-survey-{}", survey.id), title), vec![content]);
    }
}
