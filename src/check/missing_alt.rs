//! `missing-alt`: a picture without a description.
//!
//! Who does not see the picture gets its description in its place (WCAG 2.1, 1.1.1). Markdown keeps it between the
//! brackets: `![two people at a table](work.jpg)`. The name of the picture's file is no description.
//!
//! Way out: say in a sentence what the picture tells. A picture that tells nothing can go.

use super::texts::{Form, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::model::Target;

pub(super) const RULE: Rule = Rule { id: "missing-alt", severity: Severity::Warning, check: Check::Texts(check) };

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for image in text.mentions.iter().filter(|mention| mention.form == Form::Image) {
            let Target::Asset(id, _) = image.target else { continue };
            let words = image.words.trim();
            let name = input.site.assets[id.index()].path.file_name();
            let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
            let mut problem = if words.is_empty() {
                Problem::warning(RULE.id, image.span)
            } else if [name, stem].iter().any(|name| name.eq_ignore_ascii_case(words)) {
                Problem::warning(RULE.id, image.span).saying("missing-alt-file-name").with("words", words)
            } else {
                continue;
            };
            problem.subject.clone_from(&text.subject);
            problems.push(problem);
        }
    }
}
