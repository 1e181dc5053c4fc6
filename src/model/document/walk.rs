//! Reading through a tree.

use super::{Block, Document, Embed, Inline, Line};

/// The words of a line, without markup. `figure` gives the words of a link's target, if it has its own.
pub fn plain_text<L>(line: &[Inline<L>], figure: &mut dyn FnMut(&L) -> Option<String>) -> String {
    let mut text = String::new();
    collect(line, figure, &mut text);
    text
}

fn collect<L>(line: &[Inline<L>], figure: &mut dyn FnMut(&L) -> Option<String>, text: &mut String) {
    for inline in line {
        match inline {
            Inline::Text { text: words, .. } | Inline::Code { text: words } => text.push_str(words),
            Inline::SoftBreak | Inline::HardBreak => text.push(' '),
            Inline::Emphasis { content } | Inline::Strong { content } | Inline::Strikethrough { content } => {
                collect(content, figure, text);
            }
            Inline::Link { target, content, .. } => match figure(target) {
                Some(words) => text.push_str(&words),
                None => collect(content, figure, text),
            },
            Inline::Image { alt, .. } => collect(alt, figure, text),
            Inline::Footnote { .. } | Inline::Html { .. } => {}
        }
    }
}

/// Calls `visit` with every line of a document, titles and headlines included, outermost first.
pub fn visit_inlines<'a, L>(document: &'a Document<L>, visit: &mut dyn FnMut(&'a Line<L>)) {
    visit_blocks(&document.blocks, visit);
    for note in &document.footnotes {
        visit_blocks(note, visit);
    }
}

fn visit_blocks<'a, L>(blocks: &'a [Block<L>], visit: &mut dyn FnMut(&'a Line<L>)) {
    for block in blocks {
        match block {
            Block::Heading { content, .. } | Block::Paragraph { content, .. } => visit(content),
            Block::Quotation { content } | Block::Alert { content, .. } => visit_blocks(content, visit),
            Block::List { items, .. } => items.iter().for_each(|item| visit_blocks(item, visit)),
            Block::Definitions { entries } => {
                for entry in entries {
                    visit(&entry.term);
                    entry.descriptions.iter().for_each(|description| visit_blocks(description, visit));
                }
            }
            Block::Table { head, rows, .. } => head.iter().chain(rows.iter().flatten()).for_each(&mut *visit),
            Block::Embeds { embeds } => {
                for embed in embeds {
                    visit(&embed.headline);
                    visit(&embed.alt);
                }
            }
            Block::Code { .. } | Block::Break | Block::Html { .. } => {}
        }
    }
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

/// Calls `visit` with everything that stands alone in a document's text.
pub fn visit_embeds<'a, L>(document: &'a Document<L>, visit: &mut dyn FnMut(&'a Embed<L>)) {
    embeds_of(&document.blocks, visit);
    for note in &document.footnotes {
        embeds_of(note, visit);
    }
}

fn embeds_of<'a, L>(blocks: &'a [Block<L>], visit: &mut dyn FnMut(&'a Embed<L>)) {
    for block in blocks {
        match block {
            Block::Embeds { embeds } => embeds.iter().for_each(&mut *visit),
            Block::Quotation { content } | Block::Alert { content, .. } => embeds_of(content, visit),
            Block::List { items, .. } => items.iter().for_each(|item| embeds_of(item, visit)),
            Block::Definitions { entries } => {
                entries.iter().flat_map(|entry| &entry.descriptions).for_each(|blocks| embeds_of(blocks, visit));
            }
            _ => {}
        }
    }
}
