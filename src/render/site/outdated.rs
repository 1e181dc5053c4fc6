//! What is outdated in a translation, for its editor: only the preview shows it.

use crate::locale::Argument;
use crate::model::{Document, Outdated, SourceChange, Target, TranslatedPart};
use crate::render::document::html::{Writer, escape};
use crate::render::edition::Edition;

/// A document's text and its footnotes, with a mark at each paragraph whose original has changed.
pub(super) fn document(
    document: &Document<Target>,
    outdated: &[Outdated],
    edition: &Edition<'_>,
    writer: &mut Writer<'_, '_>,
) -> (String, String) {
    let of =
        |piece: usize| outdated.iter().find(|one| one.part == Some(TranslatedPart::Piece(piece))).map(|one| one.change);
    let mut html = String::new();
    let mut at = 0;
    for (place, piece) in document.pieces.iter().enumerate() {
        let end = document.pieces.get(place + 1).map_or(document.blocks.len(), |next| next.before);
        let Some(blocks) = document.blocks.get(piece.before..end) else { continue };
        at = end;
        let written = writer.fragment(blocks);
        match of(place) {
            None => html.push_str(&written),
            Some(change) => {
                let label = escape(&edition.localisation.word(key(change))).into_owned();
                html.push_str("<div class=\"outdated\">\n<p class=\"outdated-label small\">");
                html.push_str(&label);
                html.push_str("</p>\n");
                html.push_str(&written);
                html.push_str("</div>\n");
            }
        }
    }
    html.push_str(&writer.fragment(document.blocks.get(at..).unwrap_or(&[])));
    (html, writer.footnotes(&document.footnotes))
}

/// What else is outdated: keys of the front matter, and what was added to the original.
pub(super) fn fields(outdated: &[Outdated], edition: &Edition<'_>) -> Vec<String> {
    let lines = outdated.iter().filter_map(|one| match &one.part {
        Some(TranslatedPart::Piece(_)) => None,
        Some(TranslatedPart::Field(field)) => {
            let word = edition.localisation.word(key(one.change));
            Some(
                edition
                    .localisation
                    .text("outdated-field", &[("field", Argument::Text(field)), ("what", Argument::Text(&word))]),
            )
        }
        None => Some(edition.localisation.word(key(one.change))),
    });
    let mut lines: Vec<String> = lines.collect();
    lines.dedup();
    lines
}

fn key(change: SourceChange) -> &'static str {
    match change {
        SourceChange::Changed => "outdated-changed",
        SourceChange::Added => "outdated-added",
        SourceChange::Removed => "outdated-removed",
    }
}
