//! What a style has written, as inlines of a page.

use hayagriva::citationberg::{FontStyle, FontWeight};
use hayagriva::{ElemChild, ElemChildren, Formatted};

use crate::diagnostic::Span;
use crate::model::{Inline, Target, Words};

/// The inlines of a citation or of an entry; `place` is put where the style has left room for it.
pub(super) fn of(children: &ElemChildren, place: &Words, span: Span) -> Words {
    let mut line = Words::new();
    collect(children, place, span, &mut line);
    line
}

fn collect(children: &ElemChildren, place: &Words, span: Span, line: &mut Words) {
    for child in &children.0 {
        match child {
            ElemChild::Text(text) => line.push(formatted(text, span)),
            ElemChild::Markup(text) => line.push(Inline::Text { text: text.clone(), span }),
            ElemChild::Elem(element) => collect(&element.children, place, span, line),
            ElemChild::Transparent { .. } => line.extend(place.iter().cloned()),
            ElemChild::Link { text, url } => line.push(Inline::Link {
                target: Target::External(url.clone()),
                title: Words::new(),
                content: vec![formatted(text, span)],
                span,
            }),
        }
    }
}

fn formatted(text: &Formatted, span: Span) -> Inline<Target> {
    let words = Inline::Text { text: text.text.clone(), span };
    match text.formatting {
        formatting if formatting.font_style == FontStyle::Italic => Inline::Emphasis { content: vec![words] },
        formatting if formatting.font_weight == FontWeight::Bold => Inline::Strong { content: vec![words] },
        _ => words,
    }
}
