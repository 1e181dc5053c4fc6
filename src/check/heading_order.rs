//! `heading-order`: headings that skip a level, or begin above the page's title.
//!
//! The page's title is its only heading of the first level. Who listens to a page walks by its headings: after `##`
//! comes `##` or `###`, never `####`.
//!
//! Way out: change the number of `#` marks.

use super::texts::visit_blocks;
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::Block;

pub(super) const RULE: Rule = Rule { id: "heading-order", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for page in input.site.versions() {
        let mut previous = 1;
        visit_blocks(&page.body, &mut |block| {
            let Block::Heading { level, span, .. } = block else { return };
            let problem = if *level == 1 {
                Problem::warning(RULE.id, *span).saying("heading-order-first")
            } else if *level > previous + 1 {
                Problem::warning(RULE.id, *span)
                    .with("level", level.to_string())
                    .with("previous", previous.to_string())
                    .with("marks", "#".repeat(usize::from(previous) + 1))
            } else {
                previous = *level;
                return;
            };
            previous = *level;
            problems.push(problem.about(Subject::Page(page.file)));
        });
    }
}
