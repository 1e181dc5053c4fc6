//! What the templates of the slides see. Fields that end in `_html` are safe markup.

use serde::Serialize;

use crate::render::site::view::TermView;

/// The slides of a workshop. Given to the templates as `deck`.
#[derive(Debug, Serialize)]
pub struct DeckView {
    /// The workshop's title.
    pub title: String,
    /// Its language, as in HTML.
    pub language: String,
    /// Its page.
    pub workshop: PlaceView,
    /// Path of the slides: put `{{ root }}` before it.
    pub slides_path: String,
    /// Path of the handout: put `{{ root }}` before it.
    pub handout_path: String,
    /// Address of the site, if it is known.
    pub address: Option<String>,
    /// The items of the agenda, for the timer.
    pub agenda: Vec<AgendaView>,
    /// The slides in order.
    pub slides: Vec<SlideView>,
    /// Terms explained, for the popovers.
    pub terms: Vec<TermView>,
}

/// A page.
#[derive(Debug, Serialize)]
pub struct PlaceView {
    /// Its title.
    pub title: String,
    /// Its path: put `{{ root }}` before it.
    pub path: String,
}

/// An item of the agenda.
#[derive(Debug, Serialize)]
pub struct AgendaView {
    /// Its name as plain text.
    pub title: String,
    /// How long it takes.
    pub minutes: u32,
}

/// A slide.
#[derive(Debug, Serialize)]
pub struct SlideView {
    /// Its address on the page.
    pub id: String,
    /// From 1.
    pub number: usize,
    /// `title`, `aim`, `agenda`, `item`, `phases`, `phase`, `questions`, `criterion`, `criteria`, `exercise`, `text`,
    /// `chart`, `table`, `cards`, `quotes`, `survey`, `not-dealt-with`, `footnotes` or `sources`.
    pub kind: &'static str,
    /// Its heading as markup.
    pub title_html: String,
    /// Its heading as plain text.
    pub title: String,
    /// It goes on from the slide before.
    pub is_continued: bool,
    /// Where in the day it stands, above the heading.
    pub place_html: Option<String>,
    /// The number of a phase before the heading.
    pub step: Option<usize>,
    /// It is shown during an item of the agenda.
    pub has_item: bool,
    /// Which one, from 0.
    pub item: usize,
    /// What it shows.
    pub content_html: String,
    /// Notes for the facilitator.
    pub notes_html: Option<String>,
    /// The mark of a withheld figure stands on it, with nothing yet that explains it.
    pub has_withheld: bool,
}
