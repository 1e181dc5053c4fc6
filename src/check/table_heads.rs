//! `table-heads`: a table of the text without heads, or with an empty one.
//!
//! Who listens to a table hears with each cell the head of its column (WCAG 2.1, 1.3.1). An empty head leaves the cells
//! below it without a name, that of the first column too: it says what the rows are. Lines with `|` but without a line of
//! dashes below the first are no table at all.
//!
//! Way out: write the head, e.g. `| Vaihe | Kesto |`, and below it `| --- | --- |`.

use super::texts::{visit_blocks, words};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};
use crate::model::{Block, Inline, Page, Target, Words};

pub(super) const RULE: Rule = Rule { id: "table-heads", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for page in input.site.versions() {
        for document in page.documents() {
            visit_blocks(document, &mut |block| {
                if let Some(problem) = judge(page, block) {
                    problems.push(problem.about(Subject::Page(page.file)));
                }
            });
        }
    }
}

fn judge(page: &Page, block: &Block<Target>) -> Option<Problem> {
    match block {
        Block::Table { head, rows, .. } => {
            let empty: Vec<usize> = (0..head.len()).filter(|place| is_empty(&head[*place])).collect();
            let first = empty.first()?;
            let span = head.iter().chain(rows.iter().flatten()).find_map(place).unwrap_or(Span::file(page.file));
            Some(if empty.len() == head.len() {
                Problem::warning(RULE.id, span).saying("table-heads-none")
            } else {
                Problem::warning(RULE.id, span).with("column", (first + 1).to_string())
            })
        }
        Block::Paragraph { content, span } => {
            let lines = words(content);
            let starts = content.iter().filter(|inline| matches!(inline, Inline::SoftBreak)).count() > 0;
            let is_row = |text: &str| text.trim().starts_with('|') && text.trim().ends_with('|');
            (starts && is_row(&lines)).then(|| Problem::warning(RULE.id, *span).saying("table-heads-no-table"))
        }
        _ => None,
    }
}

/// Whether a cell says nothing: neither words nor a figure nor a picture.
fn is_empty(cell: &Words) -> bool {
    words(cell).trim().is_empty() && cell.iter().all(|inline| matches!(inline, Inline::Text { .. }))
}

fn place(cell: &Words) -> Option<Span> {
    cell.iter().find_map(|inline| match inline {
        Inline::Text { span, .. } | Inline::Link { span, .. } | Inline::Image { span, .. } => Some(*span),
        _ => None,
    })
}
