//! `vague-link`: a link whose words do not say where it leads.
//!
//! Many read a page by its links alone (WCAG 2.1, 2.4.4 and 2.4.9). "Täältä", "lue lisää tästä linkistä", "läs mer här" and
//! "click here" are all alike there; a long address is read out letter by letter; and two links of a page with the same
//! words are taken for one. Words that say nothing are known in Finnish, Swedish and English.
//!
//! Way out: let the link's words name what is behind it, e.g. the title of the page.

use std::collections::BTreeMap;

use super::texts::{Form, Mention, Text, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span};
use crate::model::Target;

pub(super) const RULE: Rule = Rule { id: "vague-link", severity: Severity::Warning, check: Check::Texts(check) };

/// Words that say nothing of a place; a link of nothing but such words of one language is vague.
const VAGUE: [&[&str]; 3] = [
    &[
        "tästä",
        "täältä",
        "täällä",
        "tänne",
        "tähän",
        "tässä",
        "tämä",
        "tätä",
        "siitä",
        "sieltä",
        "sinne",
        "lisää",
        "lue",
        "katso",
        "ks",
        "linkki",
        "linkin",
        "linkistä",
        "linkkiä",
        "lisätieto",
        "lisätietoa",
        "lisätietoja",
        "klikkaa",
        "klikkaamalla",
        "napsauta",
        "napsauttamalla",
        "paina",
        "painamalla",
        "avaa",
        "siirry",
        "tutustu",
        "sivu",
        "sivulta",
        "sivulle",
        "sivua",
        "tiedosto",
        "dokumentti",
        "ohessa",
        "tarkemmin",
        "jatka",
        "lukemista",
    ],
    &[
        "här",
        "hit",
        "denna",
        "den",
        "detta",
        "det",
        "läs",
        "se",
        "mer",
        "mera",
        "länk",
        "länken",
        "klicka",
        "tryck",
        "på",
        "till",
        "gå",
        "vidare",
        "fortsätt",
        "information",
        "info",
        "sida",
        "sidan",
        "dokument",
        "dokumentet",
        "fil",
        "filen",
    ],
    &[
        "here",
        "this",
        "that",
        "the",
        "link",
        "more",
        "read",
        "learn",
        "see",
        "find",
        "out",
        "click",
        "tap",
        "go",
        "to",
        "on",
        "continue",
        "reading",
        "details",
        "info",
        "information",
        "page",
        "document",
        "file",
        "it",
        "about",
    ],
];

/// From how many letters on an address is long to listen to.
const LONG_ADDRESS: usize = 40;

fn check(_: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        let mut alike: BTreeMap<String, &Target> = BTreeMap::new();
        for link in text.mentions.iter().filter(|mention| leads_away(mention)) {
            let folded = folded(&link.words);
            let said = if is_vague(&folded) {
                Some(problem(text, link.span, link))
            } else if is_address(&link.words) {
                Some(problem(text, link.span, link).saying("vague-link-address"))
            } else {
                let first = *alike.entry(folded.clone()).or_insert(link.target);
                let is_other = !folded.is_empty() && place(first) != place(link.target);
                is_other.then(|| problem(text, link.span, link).saying("vague-link-alike"))
            };
            problems.extend(said);
        }
    }
}

fn problem(text: &Text<'_>, span: Span, link: &Mention<'_>) -> Problem {
    let mut problem = Problem::warning(RULE.id, span).with("words", link.words.as_str());
    problem.subject.clone_from(&text.subject);
    problem
}

fn leads_away(mention: &Mention<'_>) -> bool {
    let leads =
        matches!(mention.target, Target::Page(..) | Target::Anchor(_) | Target::Asset(..) | Target::External(_));
    leads && mention.form == Form::Link
}

/// Where a link leads, without the heading on a page: two headings of one page may share a name.
fn place(target: &Target) -> Target {
    match target {
        Target::Page(page, _) => Target::Page(*page, None),
        Target::Asset(asset, _) => Target::Asset(*asset, None),
        other => other.clone(),
    }
}

/// The words in small letters, with one space between them.
fn folded(words: &str) -> String {
    let words = words.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ").to_lowercase()
}

fn is_vague(folded: &str) -> bool {
    !folded.is_empty() && VAGUE.iter().any(|vague| folded.split(' ').all(|word| vague.contains(&word)))
}

fn is_address(words: &str) -> bool {
    let words = words.trim();
    ["http://", "https://"].iter().any(|start| words.starts_with(start)) && words.chars().count() > LONG_ADDRESS
}

#[cfg(test)]
mod tests {
    use super::{folded, is_vague};

    #[test]
    fn words_that_say_nothing_are_vague_in_each_language() {
        for words in [
            "Täältä",
            "lue lisää tästä linkistä",
            "Lue lisää…",
            "läs mer här",
            "Klicka här!",
            "click here",
            "Read more",
        ] {
            assert!(is_vague(&folded(words)), "{words}");
        }
    }

    #[test]
    fn words_that_name_something_are_not() {
        for words in [
            "Lue lisää palkkatuesta",
            "Sivun ohje",
            "läs mer om stödet",
            "About the pilot",
            "työhönvalmennus",
            "12",
            "",
        ] {
            assert!(!is_vague(&folded(words)), "{words}");
        }
    }
}
