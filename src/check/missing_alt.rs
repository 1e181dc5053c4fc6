//! `missing-alt`: a picture without a description.
//!
//! Who does not see the picture gets its description in its place. Markdown keeps it between the brackets:
//! `![two people at a table](work.jpg)`.
//!
//! Way out: say in a sentence what the picture tells. A picture that tells nothing can go.

use super::texts::{Form, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::model::Target;

pub(super) const RULE: Rule = Rule { id: "missing-alt", severity: Severity::Warning, check: Check::Texts(check) };

fn check(_: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for image in text.mentions.iter().filter(|mention| mention.form == Form::Image) {
            if matches!(image.target, Target::Asset(..)) && image.words.trim().is_empty() {
                let mut problem = Problem::warning(RULE.id, image.span);
                problem.subject.clone_from(&text.subject);
                problems.push(problem);
            }
        }
    }
}
