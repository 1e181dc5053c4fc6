//! `vague-link`: a link whose words do not say where it leads.
//!
//! Many read a page by its links alone. "Täältä", "lue lisää" and "click here" are all alike there.
//!
//! Way out: let the link's words name what is behind it, e.g. the title of the page.

use super::texts::{Form, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::model::Target;

pub(super) const RULE: Rule = Rule { id: "vague-link", severity: Severity::Warning, check: Check::Texts(check) };

/// Whole link texts, in small letters, that say nothing.
const VAGUE: [&str; 36] = [
    "tästä",
    "täältä",
    "täällä",
    "tänne",
    "tähän",
    "tässä",
    "tämä",
    "siitä",
    "sieltä",
    "lisää",
    "lue",
    "katso",
    "linkki",
    "linkistä",
    "lue lisää",
    "lisätietoa",
    "lisätietoja",
    "katso tästä",
    "katso täältä",
    "klikkaa tästä",
    "klikkaa tätä",
    "here",
    "this",
    "link",
    "more",
    "read more",
    "learn more",
    "click here",
    "see here",
    "this link",
    "här",
    "läs mer",
    "mer",
    "klicka här",
    "länk",
    "se här",
];

fn check(_: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for link in text.mentions.iter().filter(|mention| mention.form == Form::Link) {
            let leads_away =
                matches!(link.target, Target::Page(..) | Target::Anchor(_) | Target::Asset(..) | Target::External(_));
            let words = link.words.trim_matches(|character: char| !character.is_alphanumeric()).to_lowercase();
            if leads_away && VAGUE.contains(&words.as_str()) {
                let mut problem = Problem::warning(RULE.id, link.span).with("words", link.words.as_str());
                problem.subject.clone_from(&text.subject);
                problems.push(problem);
            }
        }
    }
}
