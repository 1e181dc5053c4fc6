//! Blocks of a text over several slides.

use std::collections::VecDeque;

use super::measure::{GAP, Height, LINE, WIDTH, text};
use crate::model::{Block, Target, Words};
use crate::render::edition::Edition;

/// A block, or a part of one, with its place in the document.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub place: usize,
    pub block: Block<Target>,
}

/// Puts blocks on slides: as many as fit on each. Lists and tables are divided between items and rows; a heading stays with
/// what follows it.
pub(super) fn split(edition: &Edition<'_>, blocks: Vec<Placed>, room: Height) -> Vec<Vec<Placed>> {
    let mut waiting: VecDeque<Placed> = blocks.into();
    let mut slides = Vec::new();
    let mut slide: Vec<Placed> = Vec::new();
    let mut filled = 0;
    while let Some(next) = waiting.pop_front() {
        let height = height(edition, &next.block);
        if filled + height <= room {
            filled += height;
            slide.push(next);
            continue;
        }
        match divide(edition, &next.block, room - filled.min(room), slide.is_empty()) {
            Some((first, rest)) => {
                slide.push(Placed { place: next.place, block: first });
                waiting.push_front(Placed { place: next.place, block: rest });
            }
            // too high for any slide: the browser makes it smaller
            None if slide.is_empty() => slide.push(next),
            None => {
                waiting.push_front(next);
                while slide.len() > 1
                    && let Some(heading) = slide.pop_if(|last| matches!(last.block, Block::Heading { .. }))
                {
                    waiting.push_front(heading);
                }
            }
        }
        slides.push(std::mem::take(&mut slide));
        filled = 0;
    }
    if !slide.is_empty() {
        slides.push(slide);
    }
    slides
}

/// What of a list or table fits, and the rest; nothing where it cannot be divided there.
fn divide(
    edition: &Edition<'_>,
    block: &Block<Target>,
    room: Height,
    has_slide_to_itself: bool,
) -> Option<(Block<Target>, Block<Target>)> {
    let at = |heights: Vec<Height>, begin: Height| {
        let mut filled = begin;
        let fitting = heights.iter().take_while(|height| {
            filled += **height;
            filled <= room
        });
        let count = fitting.count().max(usize::from(has_slide_to_itself));
        (count > 0 && count < heights.len()).then_some(count)
    };
    match block {
        Block::List { start, tight, items } => {
            let count = at(items.iter().map(|item| item_height(edition, item)).collect(), GAP)?;
            let list = |start: Option<u64>, items: &[Vec<Block<Target>>]| Block::List {
                start,
                tight: *tight,
                items: items.to_vec(),
            };
            let rest = start.map(|start| start.saturating_add(u64::try_from(count).unwrap_or(0)));
            Some((list(*start, &items[..count]), list(rest, &items[count..])))
        }
        Block::Table { alignments, head, rows } => {
            let count = at(rows.iter().map(|row| row_height(edition, row)).collect(), row_height(edition, head) + GAP)?;
            let table = |rows: &[Vec<Words>]| Block::Table {
                alignments: alignments.clone(),
                head: head.clone(),
                rows: rows.to_vec(),
            };
            Some((table(&rows[..count]), table(&rows[count..])))
        }
        _ => None,
    }
}

/// How high some blocks are.
pub(super) fn heights(edition: &Edition<'_>, blocks: &[Block<Target>]) -> Height {
    blocks.iter().map(|block| height(edition, block)).sum()
}

/// How high a block is, with the gap below it.
fn height(edition: &Edition<'_>, block: &Block<Target>) -> Height {
    let length = |line: &Words| edition.plain(line).chars().count();
    match block {
        Block::Heading { content, .. } => text(length(content), WIDTH, LINE) + GAP + LINE / 2,
        Block::Paragraph { content, .. } => text(length(content), WIDTH, LINE) + GAP,
        Block::Code { text: code, .. } => {
            code.lines().map(|line| text(line.chars().count(), WIDTH, LINE)).sum::<Height>() + GAP
        }
        Block::Quotation { content } => heights(edition, content),
        Block::Alert { content, .. } => heights(edition, content) + 3 * LINE,
        Block::List { items, .. } => items.iter().map(|item| item_height(edition, item)).sum::<Height>() + GAP,
        Block::Definitions { entries } => {
            let entry = |entry: &crate::model::Definition<Target>| {
                let descriptions = entry.descriptions.iter().map(|description| item_height(edition, description));
                text(length(&entry.term), WIDTH, LINE) + descriptions.sum::<Height>()
            };
            entries.iter().map(entry).sum::<Height>() + GAP
        }
        Block::Table { head, rows, .. } => {
            rows.iter().chain([head]).map(|row| row_height(edition, row)).sum::<Height>() + GAP
        }
        Block::Break => GAP,
        Block::Html { text: html } => text(super::measure::length(html), WIDTH, LINE) + GAP,
        // one inside another block, which is rare: a drawing takes most of a slide
        Block::Embeds { embeds } => Height::try_from(embeds.len()).unwrap_or(1) * 8 * LINE,
    }
}

fn item_height(edition: &Edition<'_>, item: &[Block<Target>]) -> Height {
    // an item's blocks stand closer than those of the text, and are a little narrower
    let between = Height::try_from(item.len()).unwrap_or(0) * (GAP / 2);
    (heights(edition, item) * 21 / 20).saturating_sub(between)
}

fn row_height(edition: &Edition<'_>, row: &[Words]) -> Height {
    // a table is set smaller, but its columns seldom share the width as their texts would need it
    let total: usize = row.iter().map(|cell| edition.plain(cell).chars().count()).sum();
    text(total, 9 * WIDTH / 10, 9) + 8
}
