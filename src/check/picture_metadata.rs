//! `picture-metadata`: what a picture tells beside what is seen in it.
//!
//! Cameras and programs write into a picture where it was taken and who made it. The site's copy of every picture is
//! published without that; a note says when it was there, because the file under `content/` still has it. The colour
//! profile and the way a photograph is turned stay.
//!
//! A picture that cannot be taken apart is an error: nobody can say what is in it.
//!
//! Way out: save the picture anew as JPEG, PNG, WebP, GIF or SVG.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span};
use crate::picture::{self, Fact};

pub(super) const RULE: Rule = Rule { id: "picture-metadata", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for file in input.assets() {
        let span = Span::file(file.id);
        match picture::clean(file.path, file.bytes) {
            None => {}
            Some(Err(refusal)) => {
                let path = file.path.strip_prefix("content/").unwrap_or(file.path);
                problems.push(Problem::error(RULE.id, span).saying(refusal.message()).with("path", path));
            }
            Some(Ok(cleaned)) => {
                let has = |fact| cleaned.removed.facts.contains(&fact);
                let told = match (has(Fact::Position), has(Fact::Author)) {
                    (true, true) => "both",
                    (true, false) => "position",
                    (false, true) => "author",
                    (false, false) => continue,
                };
                problems.push(Problem::note(RULE.id, span).with("told", told));
            }
        }
    }
}
