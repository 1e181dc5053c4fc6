//! Slides of a workshop and their handout, from the same document tree as its page.
//!
//! The deck follows the agenda: what each item shows, in its order, then what no item shows. What is too long for one
//! slide goes on on the next, by an estimate ([`measure`]) that leaves room to spare; a browser then makes text smaller
//! where the estimate was wrong. Both files show the same slides: `slides/index.html` one at a time, with the
//! facilitator's notes in `template` elements, `slides/handout.html` several on a sheet of paper with the notes beside.

mod day;
mod deck;
mod embeds;
mod measure;
mod phases;
mod sources;
mod split;
mod text;
mod view;

use crate::diagnostic::Problem;
use crate::locale::Argument;
use crate::model::{AgendaPart, PageId, Workshop};
use crate::output::OutputPath;
use crate::render::edition::Edition;
use crate::render::site::{context, page::canonical};
use crate::render::theme::Theme;
use crate::render::{File, path_beside};
use deck::Deck;
use view::{AgendaView, DeckView, PlaceView};

/// The slides and the handout of a workshop.
///
/// # Errors
/// A template of the theme is at fault.
pub(super) fn files(
    edition: &Edition<'_>,
    theme: &Theme,
    page: PageId,
    workshop: &Workshop,
) -> Result<Vec<File>, Problem> {
    let slides = path_beside(edition, page, "slides/index.html")?;
    let handout = path_beside(edition, page, "slides/handout.html")?;
    let view = view(edition, theme, page, workshop, [&slides, &handout])?;
    let render = |path: OutputPath, template: &str, title: &str| {
        let mut context = context(edition, &path);
        let title = edition.localisation.text(title, &[("title", Argument::Text(&view.title))]);
        context.insert("document_title", &title);
        context.insert("deck", &view);
        let html = theme.render(template, &context, path.as_str())?;
        Ok((path, html.into_bytes(), edition.page(page).title_span))
    };
    let slides = render(slides.clone(), "slides/deck.html", "slides-title")?;
    Ok(vec![slides, render(handout.clone(), "slides/handout.html", "handout-title")?])
}

/// The day as slides.
fn view(
    edition: &Edition<'_>,
    theme: &Theme,
    id: PageId,
    workshop: &Workshop,
    [slides, handout]: [&OutputPath; 2],
) -> Result<DeckView, Problem> {
    let page = edition.page(id);
    let mut deck = Deck::new(edition, theme, slides);
    let mut text = text::Text::new(&page.body);
    day::title(&mut deck, page);
    day::aim(&mut deck, workshop);
    text.introduction(&mut deck);
    day::agenda(&mut deck, workshop);
    let mut phases = phases::Phases::new(edition, workshop);
    for (place, item) in workshop.agenda.iter().enumerate() {
        deck.begin_item(place, workshop);
        let before = deck.slides.len();
        for part in &item.shows {
            match part {
                AgendaPart::Text(anchor) => text.below(&mut deck, anchor),
                AgendaPart::Phase(phase) => phases.one(&mut deck, *phase),
                AgendaPart::Phases => phases.all(&mut deck),
                AgendaPart::Exercise(place) => day::exercise(&mut deck, workshop, *place),
            }
        }
        if deck.slides.len() == before {
            day::item(&mut deck, item);
        }
    }
    deck.end_items();
    text.rest(&mut deck);
    phases.rest(&mut deck);
    for place in day::unshown_exercises(workshop) {
        day::exercise(&mut deck, workshop, place);
    }
    phases.not_dealt_with(&mut deck);
    text.footnotes(&mut deck);
    sources::slide(&mut deck, page, workshop);
    deck.write_notes(&page.body);
    let agenda = workshop.agenda.iter();
    let agenda =
        agenda.map(|item| AgendaView { title: edition.plain(&item.title), minutes: item.minutes }).collect::<Vec<_>>();
    let (slides_views, terms) = deck.finish()?;
    Ok(DeckView {
        title: edition.plain(&page.title),
        language: page.language.html(),
        workshop: PlaceView { title: edition.plain(&page.title), path: edition.path(id).to_url() },
        slides_path: slides.to_url(),
        handout_path: handout.to_url(),
        address: edition.start().and_then(|start| canonical(edition, edition.path(start))),
        agenda,
        slides: slides_views,
        terms,
    })
}
