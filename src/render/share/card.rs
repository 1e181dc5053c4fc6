//! The lines of a picture: where each stands and what it says.

use super::{Fact, Headline};
use crate::render::chart::{Faces, Lettering, Weight};

/// Width of a picture in pixels, as programs that show links want it.
pub(super) const WIDTH: u32 = 1200;
/// Height of a picture in pixels.
pub(super) const HEIGHT: u32 = 630;

/// Ground at the left and right of all text.
const MARGIN: f64 = 80.0;
/// Room for text.
const ROOM: f64 = 1040.0;
/// Where the name of the site begins, right of the mark.
const AFTER_MARK: f64 = 156.0;
/// Baseline of the name of the site.
const NAME: f64 = 113.0;
/// Sizes of the title, the largest that fits is taken.
const TITLE_SIZES: [f64; 4] = [72.0, 60.0, 50.0, 42.0];
/// Baseline of the title's first line for the largest size.
const TITLE: f64 = 232.0;
/// Between two baselines, in sizes.
const LEADING: f64 = 1.16;
/// What separates facts.
const BETWEEN: &str = " · ";

/// In what colour a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ink {
    /// Text.
    Text,
    /// A figure.
    Figure,
}

/// A line of text.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub x: f64,
    /// Its baseline.
    pub y: f64,
    pub size: f64,
    pub weight: Weight,
    pub ink: Ink,
    pub text: String,
    /// Figures in it: the name of each, and as it is shown.
    pub figures: Vec<(String, String)>,
}

/// A picture before it is drawn.
#[derive(Debug, Clone)]
pub(super) struct Card {
    /// The language of its text, as HTML writes it.
    pub language: String,
    pub lines: Vec<Line>,
}

impl Card {
    /// Lays out a picture; nothing where the font lacks a sign, or a word is wider than the picture.
    pub fn new(language: String, site: &str, title: &str, headline: Option<&Headline>, faces: &Faces) -> Option<Self> {
        let mut lines = Vec::new();
        let is_start = site == title;
        if !is_start {
            lines.push(line(
                AFTER_MARK,
                NAME,
                32.0,
                Weight::Regular,
                fit(site, 32.0, ROOM - AFTER_MARK + MARGIN, faces),
            ));
        }
        lines.extend(set_title(title, if headline.is_some() { 2 } else { 4 }, faces));
        if let Some(headline) = headline {
            lines.extend(figure(headline, faces));
        }
        lines.iter().all(|line| faces.has_all(&line.text)).then_some(Self { language, lines })
    }
}

fn line(x: f64, y: f64, size: f64, weight: Weight, text: String) -> Line {
    Line { x, y, size, weight, ink: Ink::Text, text, figures: Vec::new() }
}

/// The title in the largest size in which it has few enough lines; what is still too long ends early.
fn set_title(title: &str, most: usize, faces: &Faces) -> Vec<Line> {
    let set = |size: f64| faces.wrap(title, Lettering::new(Weight::Bold, size), ROOM);
    let fitting = TITLE_SIZES.into_iter().map(|size| (size, set(size))).find(|(_, lines)| lines.len() <= most);
    let (size, mut texts) = fitting.unwrap_or_else(|| {
        let size = TITLE_SIZES[TITLE_SIZES.len() - 1];
        (size, set(size))
    });
    if texts.len() > most {
        texts.truncate(most);
        if let Some(last) = texts.last_mut() {
            last.push('…');
        }
    }
    let mut y = TITLE;
    let mut lines = Vec::new();
    for text in texts {
        lines.push(line(MARGIN, y, size, Weight::Bold, text));
        y += size * LEADING;
    }
    lines
}

/// The figure with what it tells and what it is part of.
fn figure(headline: &Headline, faces: &Faces) -> Vec<Line> {
    let width = |size: f64| faces.width(&headline.value, Lettering::new(Weight::Bold, size));
    let size = [150.0, 110.0, 80.0, 60.0].into_iter().find(|size| width(*size) <= ROOM).unwrap_or(40.0);
    let value = Line {
        ink: Ink::Figure,
        figures: vec![(headline.name.clone(), headline.value.clone())],
        ..line(MARGIN, 465.0, size, Weight::Bold, headline.value.clone())
    };
    let label = line(MARGIN, 524.0, 36.0, Weight::Regular, fit(&headline.label, 36.0, ROOM, faces));
    let mut lines = vec![value, label];
    let mut text = String::new();
    let mut figures = Vec::new();
    for Fact { text: own, figure } in &headline.facts {
        let longer = if text.is_empty() { own.clone() } else { format!("{text}{BETWEEN}{own}") };
        // a fact that has no room is left out whole
        if faces.width(&longer, Lettering::new(Weight::Regular, 28.0)) > ROOM {
            continue;
        }
        text = longer;
        figures.extend(figure.clone());
    }
    if !text.is_empty() {
        lines.push(Line { figures, ..line(MARGIN, 574.0, 28.0, Weight::Regular, text) });
    }
    lines
}

/// A text on one line; what is too long ends early, at a space.
fn fit(text: &str, size: f64, room: f64, faces: &Faces) -> String {
    let mut lines = faces.wrap(text, Lettering::new(Weight::Regular, size), room).into_iter();
    let first = lines.next().unwrap_or_default();
    if lines.next().is_some() { format!("{first}…") } else { first }
}
