//! The works that pages cite.

use super::super::{ParentWork, Source, SourceAddress, raw};
use super::context::Context;
use crate::diagnostic::Problem;
use crate::source::yaml::Spanned;

pub(super) fn sources(bibliography: &raw::Bibliography, context: &mut Context<'_>) -> Vec<Source> {
    context.enter_file("content/sources.yaml");
    bibliography.0.0.iter().map(|(key, source)| resolve(key, source, context)).collect()
}

fn resolve(key: &Spanned<String>, source: &raw::Source, context: &mut Context<'_>) -> Source {
    let text = |written: &Option<Spanned<String>>| written.as_ref().map(|written| written.value.clone());
    Source {
        id: key.value.clone(),
        span: key.span,
        kind: source.kind,
        title: context.line(&source.title),
        authors: source.author.0.clone(),
        editors: source.editor.0.clone(),
        date: source.date,
        publisher: context.optional_line(source.publisher.as_ref()),
        location: context.optional_line(source.location.as_ref()),
        edition: text(&source.edition),
        pages: text(&source.page_range),
        address: source.url.as_ref().and_then(|url| address(url, context)),
        doi: text(&source.serial_number.doi),
        isbn: text(&source.serial_number.isbn),
        issn: text(&source.serial_number.issn),
        note: context.optional_label(source.note.as_ref()),
        language: source.language.as_ref().and_then(|tag| context.tag(tag)),
        parent: source.parent.as_ref().map(|parent| ParentWork {
            title: context.line(&parent.title),
            editors: parent.editor.0.clone(),
            volume: text(&parent.volume),
            issue: text(&parent.issue),
        }),
    }
}

/// An address that a browser can open, or a report that it is none.
fn address(written: &raw::SourceAddress, context: &mut Context<'_>) -> Option<SourceAddress> {
    let url = written.value.value.trim();
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let is_sound = |rest: &str| !rest.is_empty() && !rest.starts_with('/') && !rest.contains(char::is_whitespace);
    if !rest.is_some_and(is_sound) {
        context.problem(Problem::error("source-address", written.value.span).with("address", url));
        return None;
    }
    Some(SourceAddress { url: url.to_owned(), visited: written.date.map(|date| date.0) })
}
