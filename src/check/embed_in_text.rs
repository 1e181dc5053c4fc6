//! `embed-in-text`: a chart, table, result card or quotes in the middle of a sentence.
//!
//! `![](chart:by-sector)` is as large as a paragraph and needs one of its own, or one it shares with others of its
//! kind. Inside a sentence, a heading, a table cell or a line of data there is no room for it.
//!
//! Way out: an empty line before and after; or a link, `[](measure:employed)`, where a figure is meant.

use super::texts::{Form, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::model::Target;

pub(super) const RULE: Rule = Rule { id: "embed-in-text", severity: Severity::Error, check: Check::Texts(check) };

fn check(_: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for image in text.mentions.iter().filter(|mention| mention.form == Form::Image) {
            if matches!(image.target, Target::Measure(_) | Target::Chart(_) | Target::Table(_) | Target::Quotes(..)) {
                let mut problem = Problem::error(RULE.id, image.span);
                problem.subject.clone_from(&text.subject);
                problems.push(problem);
            }
        }
    }
}
