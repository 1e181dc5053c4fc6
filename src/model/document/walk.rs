//! Reading through a tree.

use super::{Block, Document, Embed, Inline, Line};

/// Gives the words of a link's target in place of the link's own; the second argument says whether it has none.
pub type Naming<'a, L> = &'a mut dyn FnMut(&L, Own) -> Option<String>;

/// Whether a link brings words of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Own {
    /// It does.
    Words,
    /// It does not: `[](measure:employed)`.
    Nothing,
}

/// The words of a line, without markup. `figure` gives the words of a link's target where they are not the link's own.
pub fn plain_text<L>(line: &[Inline<L>], figure: &mut dyn FnMut(&L) -> Option<String>) -> String {
    plain_text_naming(line, &mut |target, _| figure(target))
}

/// The words of a line, without markup, with names for links that have no words.
pub fn plain_text_naming<L>(line: &[Inline<L>], naming: Naming<'_, L>) -> String {
    let mut text = String::new();
    collect(line, naming, &mut text);
    text
}

fn collect<L>(line: &[Inline<L>], naming: Naming<'_, L>, text: &mut String) {
    for inline in line {
        match inline {
            Inline::Text { text: words, .. } | Inline::Code { text: words } => text.push_str(words),
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
            Inline::Emphasis { content } | Inline::Strong { content } | Inline::Strikethrough { content } => {
                collect(content, naming, text);
            }
            Inline::Link { target, content, .. } => {
                let own = if content.is_empty() { Own::Nothing } else { Own::Words };
                match naming(target, own) {
                    Some(words) => text.push_str(&words),
                    None => collect(content, naming, text),
                }
            }
            Inline::Image { alt, .. } => collect(alt, naming, text),
            Inline::Footnote { .. } | Inline::Html { .. } => {}
        }
    }
}

/// Calls `visit` with every block of a document, footnotes last, outer ones before inner ones.
pub fn visit_blocks<'a, L>(document: &'a Document<L>, visit: &mut dyn FnMut(&'a Block<L>)) {
    walk(&document.blocks, visit);
    document.footnotes.iter().for_each(|note| walk(note, visit));
}

fn walk<'a, L>(blocks: &'a [Block<L>], visit: &mut dyn FnMut(&'a Block<L>)) {
    for block in blocks {
        visit(block);
        match block {
            Block::Quotation { content } | Block::Alert { content, .. } => walk(content, visit),
            Block::List { items, .. } => items.iter().for_each(|item| walk(item, visit)),
            Block::Definitions { entries } => {
                entries.iter().flat_map(|entry| &entry.descriptions).for_each(|description| walk(description, visit));
            }
            Block::Heading { .. }
            | Block::Paragraph { .. }
            | Block::Code { .. }
            | Block::Table { .. }
            | Block::Break
            | Block::Html { .. }
            | Block::Embeds { .. } => {}
        }
    }
}

/// Calls `visit` with every line of a document, headlines included.
pub fn visit_inlines<'a, L>(document: &'a Document<L>, visit: &mut dyn FnMut(&'a Line<L>)) {
    visit_blocks(document, &mut |block| match block {
        Block::Heading { content, .. } | Block::Paragraph { content, .. } => visit(content),
        Block::Definitions { entries } => entries.iter().for_each(|entry| visit(&entry.term)),
        Block::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).for_each(&mut *visit),
        Block::Embeds { embeds } => {
            for embed in embeds {
                visit(&embed.headline);
                visit(&embed.alt);
            }
        }
        Block::Quotation { .. }
        | Block::Alert { .. }
        | Block::List { .. }
        | Block::Code { .. }
        | Block::Break
        | Block::Html { .. } => {}
    });
}

/// Calls `visit` with everything that stands alone in a document's text.
pub fn visit_embeds<'a, L>(document: &'a Document<L>, visit: &mut dyn FnMut(&'a Embed<L>)) {
    visit_blocks(document, &mut |block| {
        if let Block::Embeds { embeds } = block {
            embeds.iter().for_each(&mut *visit);
        }
    });
}

/// Calls `visit` with what every link and picture of a line leads to, those in titles included.
pub fn visit_targets<'a, L>(line: &'a [Inline<L>], visit: &mut dyn FnMut(&'a L)) {
    for inline in line {
        match inline {
            Inline::Emphasis { content } | Inline::Strong { content } | Inline::Strikethrough { content } => {
                visit_targets(content, visit);
            }
            Inline::Link { target, title, content, .. } | Inline::Image { target, title, alt: content, .. } => {
                visit(target);
                visit_targets(title, visit);
                visit_targets(content, visit);
            }
            Inline::Text { .. }
            | Inline::SoftBreak
            | Inline::HardBreak
            | Inline::Code { .. }
            | Inline::Footnote { .. }
            | Inline::Html { .. } => {}
        }
    }
}

/// Calls `visit` with the anchor of every heading, in the order of [`visit_blocks`].
pub fn visit_anchors_mut<L>(document: &mut Document<L>, visit: &mut dyn FnMut(&mut String)) {
    anchors_mut(&mut document.blocks, visit);
    document.footnotes.iter_mut().for_each(|note| anchors_mut(note, visit));
}

fn anchors_mut<L>(blocks: &mut [Block<L>], visit: &mut dyn FnMut(&mut String)) {
    for block in blocks {
        match block {
            Block::Heading { anchor, .. } => visit(anchor),
            Block::Quotation { content } | Block::Alert { content, .. } => anchors_mut(content, visit),
            Block::List { items, .. } => items.iter_mut().for_each(|item| anchors_mut(item, visit)),
            Block::Definitions { entries } => {
                let descriptions = entries.iter_mut().flat_map(|entry| &mut entry.descriptions);
                descriptions.for_each(|description| anchors_mut(description, visit));
            }
            Block::Paragraph { .. }
            | Block::Code { .. }
            | Block::Table { .. }
            | Block::Break
            | Block::Html { .. }
            | Block::Embeds { .. } => {}
        }
    }
}
