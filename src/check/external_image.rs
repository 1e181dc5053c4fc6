//! `external-image`: a picture from another site.
//!
//! No page asks another site for anything: it would tell that site who reads what. A picture with an address outside
//! the site is shown as a link to it.
//!
//! Way out: copy the picture beside the page, if its licence allows, or write a link.

use super::texts::{Form, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::model::Target;

pub(super) const RULE: Rule = Rule { id: "external-image", severity: Severity::Warning, check: Check::Texts(check) };

fn check(_: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for image in text.mentions.iter().filter(|mention| mention.form == Form::Image) {
            if let Target::External(address) = image.target {
                let mut problem = Problem::warning(RULE.id, image.span).with("address", address.as_str());
                problem.subject.clone_from(&text.subject);
                problems.push(problem);
            }
        }
    }
}
