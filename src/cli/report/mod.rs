//! What a run found, for people and for programs.

pub(super) mod human;
pub(super) mod json;

mod excerpt;

use crate::diagnostic::Span;
use crate::identifier;
use crate::source::Sources;
use crate::source::position::Position;

/// How much of the findings is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Detail {
    /// Errors and warnings.
    Wrong,
    /// Errors and warnings, and the notes on a line each.
    Brief,
    /// Everything.
    Full,
}

/// A place as people and editors name it.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// From the site's root, with `/`; what points at a person in it is masked.
    pub(super) file: String,
    pub(super) start: Position,
    /// One past the last character.
    pub(super) end: Position,
}

impl Place {
    pub(super) fn of(span: Span, sources: &Sources) -> Self {
        let file = sources.file(span.file).map_or("content", |file| file.path.as_str());
        let file = identifier::mask_path(file);
        Self { file, start: sources.position(span.file, span.start), end: sources.position(span.file, span.end) }
    }
}
