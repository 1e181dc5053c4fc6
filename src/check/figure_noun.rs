//! `figure-noun`: a Finnish noun in the wrong number after a figure.
//!
//! 1 asiakas, but 42 asiakasta. When the figure changes, the noun after its link may have to follow. Only texts in
//! Finnish are judged, only counts and whole numbers, and only nouns of things that are counted on such sites,
//! compounds included. Any other form (42 asiakkaalle) is the sentence's own business. `check --fix` puts the right
//! form in.

use super::texts::{Figure, Place, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Language;
use crate::locale::finnish::{Numeral, noun_problem};
use crate::model::numeral;

pub(super) const RULE: Rule = Rule { id: "figure-noun", severity: Severity::Warning, check: Check::Texts(check) };

/// Nouns as they are after 1 and after any other number. Compounds end in them.
const NOUNS: [(&str, &str); 35] = [
    ("asiakas", "asiakasta"),
    ("henkilö", "henkilöä"),
    ("ihminen", "ihmistä"),
    ("nuori", "nuorta"),
    ("nainen", "naista"),
    ("mies", "miestä"),
    ("työntekijä", "työntekijää"),
    ("työnantaja", "työnantajaa"),
    ("valmentaja", "valmentajaa"),
    ("osallistuja", "osallistujaa"),
    ("vastaaja", "vastaajaa"),
    ("vastaus", "vastausta"),
    ("kumppani", "kumppania"),
    ("yritys", "yritystä"),
    ("kunta", "kuntaa"),
    ("sopimus", "sopimusta"),
    ("suhde", "suhdetta"),
    ("kokeilu", "kokeilua"),
    ("jakso", "jaksoa"),
    ("paikka", "paikkaa"),
    ("kysely", "kyselyä"),
    ("lainaus", "lainausta"),
    ("lomake", "lomaketta"),
    ("työpaja", "työpajaa"),
    ("koulutus", "koulutusta"),
    ("tapaaminen", "tapaamista"),
    ("vaihe", "vaihetta"),
    ("tunti", "tuntia"),
    ("päivä", "päivää"),
    ("viikko", "viikkoa"),
    ("kuukausi", "kuukautta"),
    ("vuosi", "vuotta"),
    ("kerta", "kertaa"),
    ("euro", "euroa"),
    ("kappale", "kappaletta"),
];

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter().filter(|text| text.language.base() == Language::FINNISH) {
        for run in &text.runs {
            for (Figure { measure: id, .. }, figure) in run.figures() {
                let Some(Numeral::Integer(number)) = numeral(input.release(*id)) else { continue };
                let after = &run.text[figure.end..];
                let gap = after.len() - after.trim_start().len();
                let length = after[gap..].find(|character: char| !(character.is_alphabetic() || character == '-'));
                let start = figure.end + gap;
                let word = &run.text[start..start + length.unwrap_or(after.len() - gap)];
                let Some(right) = right_form(number, word).filter(|_| gap > 0) else { continue };
                let place = run.place(input, &(start..start + word.len()));
                let Some(span) = place.span() else { continue };
                let mut problem = Problem::warning(RULE.id, span)
                    .with("figure", input.figure(*id, texts.locale(text.language, &input.locale)))
                    .with("word", word)
                    .with("right", right.as_str());
                problem.subject.clone_from(&text.subject);
                if let Place::Exact(span) = place {
                    problem = problem.mended_by(span, right);
                }
                problems.push(problem);
            }
        }
    }
}

/// The form the word should have, if it has the other one.
fn right_form(number: i64, word: &str) -> Option<String> {
    NOUNS.iter().find_map(|(one, other)| {
        let stem = word.strip_suffix(one).or_else(|| word.strip_suffix(other))?;
        let (one, other) = (format!("{stem}{one}"), format!("{stem}{other}"));
        noun_problem(number, word, &one, &other)?.only().map(str::to_owned)
    })
}

#[cfg(test)]
mod tests {
    use super::right_form;

    #[test]
    fn compounds_follow_their_last_part() {
        assert_eq!(right_form(14, "työnantaja-asiakas").as_deref(), Some("työnantaja-asiakasta"));
        assert_eq!(right_form(1, "työsopimusta").as_deref(), Some("työsopimus"));
        for (number, word) in [(42, "asiakasta"), (42, "asiakkaalle"), (1, "asiakas"), (26, "vuoteen"), (2, "")] {
            assert_eq!(right_form(number, word), None, "{number} {word}");
        }
    }
}
