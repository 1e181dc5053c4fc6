//! The text of the workshop's page as slides.

use std::collections::BTreeSet;
use std::ops::Range;

use super::deck::{Content, Deck, Title, Topic};
use super::embeds::{self, Beside};
use super::measure::{Height, LINE, room};
use super::split::{Placed, heights, split};
use crate::model::{Block, Document, Target, Words};

/// A heading of this level or a higher one begins a slide.
const SLIDE_LEVEL: u8 = 2;

/// Text up to this height stands on the slide of the chart, table or quotes beside it: what it says belongs to them.
const CAPTION: Height = 3 * LINE;

/// The text, and what of it has been shown.
pub(super) struct Text<'a> {
    document: &'a Document<Target>,
    shown: BTreeSet<usize>,
}

/// What stands below one heading, or between two breaks.
struct Section<'a> {
    /// Its place, words and address.
    heading: Option<(usize, &'a Words, &'a str)>,
    /// It follows a break below the same heading.
    is_continued: bool,
    /// Places of its blocks.
    blocks: Vec<usize>,
}

impl<'a> Text<'a> {
    pub(super) fn new(document: &'a Document<Target>) -> Self {
        Self { document, shown: BTreeSet::new() }
    }

    /// What stands before the first heading.
    pub(super) fn introduction(&mut self, deck: &mut Deck<'_>) {
        let is_heading = |block: &Block<Target>| matches!(block, Block::Heading { .. });
        let end = self.document.blocks.iter().position(is_heading).unwrap_or(self.document.blocks.len());
        self.show(deck, 0..end);
    }

    /// What stands below the heading with this anchor, unless it has been shown.
    pub(super) fn below(&mut self, deck: &mut Deck<'_>, anchor: &str) {
        let mut headings = self.document.blocks.iter().enumerate().filter_map(|(place, block)| match block {
            Block::Heading { level, anchor, .. } => Some((place, *level, anchor.as_str())),
            _ => None,
        });
        let Some((begin, level, _)) = headings.find(|(_, _, own)| *own == anchor) else { return };
        let end =
            headings.find(|(_, other, _)| *other <= level).map_or(self.document.blocks.len(), |(place, ..)| place);
        self.show(deck, begin..end);
    }

    /// What has not been shown.
    pub(super) fn rest(&mut self, deck: &mut Deck<'_>) {
        self.show(deck, 0..self.document.blocks.len());
    }

    /// The footnotes of the text.
    pub(super) fn footnotes(&self, deck: &mut Deck<'_>) {
        if self.document.footnotes.is_empty() {
            return;
        }
        let html = deck.write(|writer| writer.footnotes(self.document));
        let title = deck.named("footnotes");
        deck.show(&Topic::new("footnotes", "slide-footnotes", title), vec![Content::made(html)]);
    }

    fn show(&mut self, deck: &mut Deck<'_>, range: Range<usize>) {
        let places: Vec<usize> = range.filter(|place| self.shown.insert(*place)).collect();
        for section in sections(self.document, &places) {
            self.section(deck, &section);
        }
    }

    fn section(&self, deck: &mut Deck<'_>, section: &Section<'_>) {
        let (id, title) = match section.heading {
            Some((place, words, anchor)) => {
                deck.heads(place);
                (anchor.to_owned(), deck.title(words))
            }
            None => ("slide-introduction".to_owned(), deck.named("slide-introduction")),
        };
        let mut groups = self.groups(&section.blocks).into_iter().peekable();
        let mut is_continued = section.is_continued;
        let topic = |is_continued| Topic { is_continued, ..Topic::new("text", id.clone(), title.clone()) };
        if groups.peek().is_none() {
            deck.show(&topic(is_continued), vec![Content::made(String::new())]);
        }
        let mut above = None;
        while let Some(group) = groups.next() {
            match group {
                Group::Text(places) => {
                    let mut contents = self.text(deck, &places, &title);
                    let is_lead = matches!(groups.peek(), Some(Group::Embeds(..))) && self.is_caption(deck, &places);
                    if is_lead {
                        above = contents.pop();
                        continue;
                    }
                    deck.show(&topic(is_continued), contents);
                }
                Group::Embeds(place, embeds) => {
                    let below =
                        groups.next_if(|next| matches!(next, Group::Text(places) if self.is_caption(deck, places)));
                    let below = match below {
                        Some(Group::Text(places)) => self.text(deck, &places, &title).pop(),
                        _ => None,
                    };
                    let beside = Beside { place, id: &id, title: &title, is_continued, above: above.take(), below };
                    embeds::show(deck, embeds, beside);
                }
            }
            is_continued = true;
        }
        embeds::about(deck);
    }

    /// Runs of text, and things that stand alone between them.
    fn groups(&self, places: &[usize]) -> Vec<Group<'a>> {
        let mut groups = Vec::new();
        for place in places {
            match (&self.document.blocks[*place], groups.last_mut()) {
                (Block::Embeds { embeds }, _) => groups.push(Group::Embeds(*place, embeds)),
                (_, Some(Group::Text(places))) => places.push(*place),
                _ => groups.push(Group::Text(vec![*place])),
            }
        }
        groups
    }

    fn is_caption(&self, deck: &Deck<'_>, places: &[usize]) -> bool {
        let blocks: Vec<Block<Target>> = places.iter().map(|place| self.document.blocks[*place].clone()).collect();
        heights(deck.edition, &blocks) <= CAPTION
    }

    /// Text on as many slides as it needs.
    fn text(&self, deck: &mut Deck<'_>, places: &[usize], title: &Title) -> Vec<Content> {
        let blocks =
            places.iter().map(|place| Placed { place: *place, block: self.document.blocks[*place].clone() }).collect();
        split(deck.edition, blocks, room(&title.plain))
            .into_iter()
            .map(|slide| {
                let (places, blocks): (Vec<usize>, Vec<Block<Target>>) =
                    slide.into_iter().map(|placed| (placed.place, placed.block)).unzip();
                Content { html: deck.write(|writer| writer.fragment(&blocks)), blocks: places }
            })
            .collect()
    }
}

enum Group<'a> {
    Text(Vec<usize>),
    Embeds(usize, &'a [crate::model::Embed<Target>]),
}

/// Divides text at headings and breaks.
fn sections<'a>(document: &'a Document<Target>, places: &[usize]) -> Vec<Section<'a>> {
    let mut sections: Vec<Section<'a>> = Vec::new();
    let mut after_break = false;
    for place in places {
        let last = sections.last();
        match &document.blocks[*place] {
            Block::Break => after_break = true,
            Block::Heading { level, anchor, content, .. } if *level <= SLIDE_LEVEL || after_break || last.is_none() => {
                let heading = Some((*place, content, anchor.as_str()));
                sections.push(Section { heading, is_continued: false, blocks: Vec::new() });
                after_break = false;
            }
            _ => {
                // after a break, or after something that was shown elsewhere
                let heading = last.and_then(|last| last.heading);
                if after_break || last.is_none() {
                    sections.push(Section { heading, is_continued: last.is_some(), blocks: Vec::new() });
                }
                after_break = false;
                if let Some(section) = sections.last_mut() {
                    section.blocks.push(*place);
                }
            }
        }
    }
    sections
}
