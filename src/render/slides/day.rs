//! What is known of the day itself: title, aim, agenda, exercises.

use std::collections::BTreeSet;

use serde::Serialize;

use super::deck::{Content, Deck, Title, Topic};
use super::measure::{GAP, Height, LINE, WIDTH, fill, length, room, text};
use crate::locale::Argument;
use crate::model::{AgendaItem, AgendaPart, Page, Words, Workshop};
use crate::render::document::html::escape;
use crate::render::site::workshop::{duration, elapsed};

/// The first slide.
pub(super) fn title(deck: &mut Deck<'_>, page: &Page) {
    let title = deck.title(&page.title);
    let lead = page.description.as_ref().map(|line| format!("<p>{}</p>", deck.line(line)));
    let site = deck.edition.label(&deck.edition.site().settings.title);
    let topic = Topic { place: vec![escape(&site).into_owned()], ..Topic::new("title", "slide-title", title) };
    deck.show(&topic, vec![Content::made(lead.unwrap_or_default())]);
}

/// What the day is for, and for whom.
pub(super) fn aim(deck: &mut Deck<'_>, workshop: &Workshop) {
    let lines = [("workshop-aim", &workshop.aim), ("workshop-audience", &workshop.audience)];
    let told: Vec<_> = lines.into_iter().filter_map(|(key, line)| Some((key, line.as_ref()?))).collect();
    let Some((first, _)) = told.first() else { return };
    let title = deck.named(first);
    let part = |(place, (key, line)): (usize, (&str, &Words))| {
        let label = if place == 0 { String::new() } else { format!("<h3>{}</h3>", deck.named(key).html) };
        format!("{label}<p class=\"slide-aim\">{}</p>\n", deck.line(line))
    };
    let html = told.into_iter().enumerate().map(part).collect();
    deck.show(&Topic::new("aim", "slide-aim", title), vec![Content::made(html)]);
}

/// An item of the agenda as a row.
#[derive(Debug, Serialize)]
struct RowView {
    begins: String,
    ends: String,
    title_html: String,
    text_html: Option<String>,
    duration: String,
    role_html: Option<String>,
}

/// The agenda, with the time that has passed when each item begins and ends.
pub(super) fn agenda(deck: &mut Deck<'_>, workshop: &Workshop) {
    if workshop.agenda.is_empty() {
        return;
    }
    let mut passed = 0;
    let mut rows = Vec::new();
    for item in &workshop.agenda {
        rows.push(RowView {
            begins: elapsed(passed),
            ends: elapsed(passed + item.minutes),
            title_html: deck.line(&item.title),
            text_html: item.text.as_ref().map(|line| deck.line(line)),
            duration: duration(deck.edition, item.minutes),
            role_html: item.role.as_ref().map(|line| deck.line(line)),
        });
        passed += item.minutes;
    }
    let total = duration(deck.edition, passed);
    let note = deck.edition.localisation.text("slide-agenda-note", &[("duration", Argument::Text(&total))]);
    let title = deck.named("workshop-agenda");
    let heights: Vec<Height> = rows.iter().map(row_height).collect();
    let slides = fill(&heights, room(&title.plain) - 3 * LINE);
    let contents = slides
        .into_iter()
        .map(|slide| {
            let note = (slide.start == 0).then_some(&note);
            deck.made("slides/agenda.html", "agenda", &serde_json::json!({ "rows": &rows[slide], "note": note }))
        })
        .collect();
    deck.show(&Topic::new("agenda", "slide-agenda", title), contents);
}

fn row_height(row: &RowView) -> Height {
    let what =
        text(length(&row.title_html), 46, 9) + row.text_html.as_ref().map_or(0, |line| text(length(line), 80, 7));
    let who = row.role_html.as_ref().map_or(0, |line| text(length(line), 22, 9));
    what.max(who) + 6
}

/// An item during which nothing is shown, such as a break.
pub(super) fn item(deck: &mut Deck<'_>, item: &AgendaItem) {
    let title = deck.title(&item.title);
    let role = item.role.as_ref().map(|line| format!("<p class=\"muted\">{}</p>\n", deck.line(line)));
    let text = item.text.as_ref().map(|line| format!("<p>{}</p>\n", deck.line(line)));
    let place = vec![escape(&duration(deck.edition, item.minutes)).into_owned()];
    let html = [text, role].into_iter().flatten().collect();
    let id = format!("slide-{}", crate::model::slug(&title.plain));
    deck.show(&Topic { place, ..Topic::new("item", id, title) }, vec![Content::made(html)]);
}

/// Places of the exercises that no item of the agenda shows.
pub(super) fn unshown_exercises(workshop: &Workshop) -> Vec<usize> {
    let parts = workshop.agenda.iter().flat_map(|item| &item.shows);
    let shown: BTreeSet<usize> = parts
        .filter_map(|part| match part {
            AgendaPart::Exercise(place) => Some(*place),
            _ => None,
        })
        .collect();
    (0..workshop.exercises.len()).filter(|place| !shown.contains(place)).collect()
}

/// An exercise with its questions.
pub(super) fn exercise(deck: &mut Deck<'_>, workshop: &Workshop, place: usize) {
    let exercise = &workshop.exercises[place];
    let title = deck.title(&exercise.title);
    let mut place = vec![deck.named("slide-exercise").html];
    place.extend(exercise.minutes.map(|minutes| escape(&duration(deck.edition, minutes)).into_owned()));
    let text = exercise.text.as_ref().map(|line| deck.line(line));
    let questions: Vec<String> = exercise.questions.iter().map(|line| deck.line(line)).collect();
    let topic = Topic { place, ..Topic::new("exercise", format!("slide-exercise-{}", exercise.id), title) };
    discussion(deck, workshop, &topic, text.as_deref(), &questions);
}

/// Questions to be talked about, after a text, on as many slides as they need.
pub(super) fn discussion(
    deck: &mut Deck<'_>,
    workshop: &Workshop,
    topic: &Topic,
    text_html: Option<&str>,
    questions: &[String],
) {
    let note = match deck.edition.questions_note(workshop) {
        _ if questions.is_empty() => None,
        Some(note) => Some(deck.line(note)),
        None => Some(deck.named("question-label").html),
    };
    let note_height = note.as_ref().map_or(0, |note| text(length(note), 96, 8) + GAP);
    // the text takes the place of a first question, and is put on a slide as one
    let lead = text_html.map(|html| text(length(html), WIDTH, LINE) + GAP);
    let own = questions.iter().map(|question| text(length(question), 70, 11) + 5);
    let heights: Vec<Height> = lead.into_iter().chain(own).collect();
    let slides = if heights.is_empty() {
        std::iter::once(0..0).collect()
    } else {
        fill(&heights, room(&topic.title.plain).saturating_sub(note_height))
    };
    let before = usize::from(text_html.is_some());
    let contents = slides
        .into_iter()
        .map(|slide| {
            let shown = slide.start.saturating_sub(before)..slide.end.saturating_sub(before);
            let view = serde_json::json!({
                "text_html": text_html.filter(|_| slide.start == 0),
                "questions_html": &questions[shown.clone()],
                "note_html": note.as_ref().filter(|_| !shown.is_empty()),
            });
            deck.made("slides/questions.html", "discussion", &view)
        })
        .collect();
    deck.show(topic, contents);
}

/// The heading of a named thing of the site.
pub(super) fn plain_title(plain: String) -> Title {
    Title { html: escape(&plain).into_owned(), plain }
}
