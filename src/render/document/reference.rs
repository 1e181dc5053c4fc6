//! The words of references: what a number or a citation stands for depends on the page.

use std::borrow::Cow;

use crate::model::{Inline, SourceId, Target, Words};

/// What references read as, where a line stands.
pub trait References {
    /// The words of a link to a chart or table, from those written in it; nothing where these are its words.
    fn numbered(&self, target: &Target, written: &Words) -> Option<Words>;

    /// Some sources cited together, each with the place in it.
    fn cited(&self, group: &[(SourceId, &Words)]) -> Words;
}

/// The line with the words of its references: `[](chart:by-sector)` reads "chart 1", `[s. 12](source:report)` reads
/// "(Author 2023, s. 12)". Citations with nothing but white space between them become one.
pub fn with_references<'a>(line: Cow<'a, Words>, references: &dyn References) -> Cow<'a, Words> {
    if !has_reference(&line) {
        return line;
    }
    Cow::Owned(rewritten(&line, references))
}

fn has_reference(line: &Words) -> bool {
    line.iter().any(|inline| match inline {
        Inline::Link { target, content, .. } => is_reference(target) || has_reference(content),
        Inline::Emphasis { content } | Inline::Strong { content } | Inline::Strikethrough { content } => {
            has_reference(content)
        }
        _ => false,
    })
}

fn is_reference(target: &Target) -> bool {
    matches!(target, Target::Chart(_) | Target::Table(_) | Target::Source(_))
}

fn rewritten(line: &Words, references: &dyn References) -> Words {
    let mut words = Words::with_capacity(line.len());
    let mut rest = line.as_slice();
    while let Some((first, after)) = rest.split_first() {
        rest = after;
        match first {
            Inline::Link { target: Target::Source(id), content, .. } => {
                let mut group = vec![(*id, content)];
                while let Some((next, place, left)) = next_citation(rest) {
                    group.push((next, place));
                    rest = left;
                }
                words.extend(references.cited(&group));
            }
            Inline::Link { target, title, content, span } if is_reference(target) => {
                let content = references.numbered(target, content).unwrap_or_else(|| content.clone());
                words.push(Inline::Link { target: target.clone(), title: title.clone(), content, span: *span });
            }
            Inline::Emphasis { content } => words.push(Inline::Emphasis { content: rewritten(content, references) }),
            Inline::Strong { content } => words.push(Inline::Strong { content: rewritten(content, references) }),
            Inline::Strikethrough { content } => {
                words.push(Inline::Strikethrough { content: rewritten(content, references) });
            }
            other => words.push(other.clone()),
        }
    }
    words
}

/// The citation that follows after nothing but white space, and what is left behind it.
fn next_citation(line: &[Inline<Target>]) -> Option<(SourceId, &Words, &[Inline<Target>])> {
    let is_space = |inline: &Inline<Target>| match inline {
        Inline::Text { text, .. } => text.trim().is_empty(),
        Inline::SoftBreak => true,
        _ => false,
    };
    let start = line.iter().position(|inline| !is_space(inline))?;
    match line.get(start)? {
        Inline::Link { target: Target::Source(id), content, .. } => Some((*id, content, line.get(start + 1..)?)),
        _ => None,
    }
}
