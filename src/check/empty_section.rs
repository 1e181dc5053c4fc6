//! `empty-section`: a section with neither text nor pages.
//!
//! Its page would be a title and nothing else.
//!
//! Way out: write something, add a page beside its `index.md`, or mark it `draft: true`.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::raw::PageKind;

pub(super) const RULE: Rule = Rule { id: "empty-section", severity: Severity::Note, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for page in &input.site.pages {
        if page.kind == PageKind::Section && page.children.is_empty() && page.body.blocks.is_empty() {
            problems.push(Problem::note(RULE.id, page.title_span).about(Subject::Page(page.file)));
        }
    }
}
