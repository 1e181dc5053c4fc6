//! From references to targets: links that lead nowhere become their words.

use super::{Block, Definition, Document, Embed, Inline, Line, Note};
use crate::diagnostic::Span;

/// Finds what a reference leads to, or reports it and gives `None`.
type Resolver<'a, L, M> = &'a mut dyn FnMut(L, Span) -> Option<M>;

impl<L> Document<L> {
    /// The same document with every link resolved.
    pub fn resolve<M>(self, find: Resolver<'_, L, M>) -> Document<M> {
        Document {
            blocks: blocks(self.blocks, find),
            footnotes: self.footnotes.into_iter().map(|note| blocks(note, find)).collect(),
            notes: self
                .notes
                .into_iter()
                .map(|note| Note { before: note.before, content: note.content.resolve(find) })
                .collect(),
            pieces: self.pieces,
        }
    }
}

/// The same line with every link resolved.
pub(in crate::model) fn line<L, M>(content: Line<L>, find: Resolver<'_, L, M>) -> Line<M> {
    let mut resolved = Vec::with_capacity(content.len());
    for inline in content {
        resolved.push(match inline {
            Inline::Text { text, span } => Inline::Text { text, span },
            Inline::SoftBreak => Inline::SoftBreak,
            Inline::HardBreak => Inline::HardBreak,
            Inline::Code { text } => Inline::Code { text },
            Inline::Emphasis { content } => Inline::Emphasis { content: line(content, find) },
            Inline::Strong { content } => Inline::Strong { content: line(content, find) },
            Inline::Strikethrough { content } => Inline::Strikethrough { content: line(content, find) },
            Inline::Footnote { number, mention } => Inline::Footnote { number, mention },
            Inline::Html { text } => Inline::Html { text },
            Inline::Link { target, title, content, span } => {
                let (title, content) = (line(title, find), line(content, find));
                match find(target, span) {
                    Some(target) => Inline::Link { target, title, content, span },
                    None => {
                        resolved.extend(content);
                        continue;
                    }
                }
            }
            Inline::Image { target, title, alt, span } => {
                let (title, alt) = (line(title, find), line(alt, find));
                match find(target, span) {
                    Some(target) => Inline::Image { target, title, alt, span },
                    None => {
                        resolved.extend(alt);
                        continue;
                    }
                }
            }
        });
    }
    resolved
}

fn lines<L, M>(content: Vec<Line<L>>, find: Resolver<'_, L, M>) -> Vec<Line<M>> {
    content.into_iter().map(|cell| line(cell, find)).collect()
}

fn nested<L, M>(content: Vec<Vec<Block<L>>>, find: Resolver<'_, L, M>) -> Vec<Vec<Block<M>>> {
    content.into_iter().map(|item| blocks(item, find)).collect()
}

fn blocks<L, M>(content: Vec<Block<L>>, find: Resolver<'_, L, M>) -> Vec<Block<M>> {
    content.into_iter().map(|item| block(item, find)).collect()
}

fn block<L, M>(block: Block<L>, find: Resolver<'_, L, M>) -> Block<M> {
    match block {
        Block::Heading { level, anchor, content, span } => {
            Block::Heading { level, anchor, content: line(content, find), span }
        }
        Block::Paragraph { content, span } => Block::Paragraph { content: line(content, find), span },
        Block::Code { language, text } => Block::Code { language, text },
        Block::Quotation { content } => Block::Quotation { content: blocks(content, find) },
        Block::Alert { kind, content } => Block::Alert { kind, content: blocks(content, find) },
        Block::List { start, tight, items } => Block::List { start, tight, items: nested(items, find) },
        Block::Definitions { entries } => Block::Definitions {
            entries: entries
                .into_iter()
                .map(|entry| Definition {
                    term: line(entry.term, find),
                    descriptions: nested(entry.descriptions, find),
                })
                .collect(),
        },
        Block::Table { alignments, head, rows } => Block::Table {
            alignments,
            head: lines(head, find),
            rows: rows.into_iter().map(|row| lines(row, find)).collect(),
        },
        Block::Break => Block::Break,
        Block::Html { text } => Block::Html { text },
        Block::Embeds { embeds } => Block::Embeds {
            embeds: embeds
                .into_iter()
                .filter_map(|embed| {
                    let (headline, alt) = (line(embed.headline, find), line(embed.alt, find));
                    find(embed.target, embed.span).map(|target| Embed { target, headline, alt, span: embed.span })
                })
                .collect(),
        },
    }
}
