//! `running-label`: a label that tells which quotes are one person's.
//!
//! "Client 3" beside several quotes joins them: what each tells little of, all together may tell who it is. The rule
//! looks at ids, words and translations of quotes for a word for a speaker followed by a number, in Finnish, Swedish and
//! English.
//!
//! Way out: name quotes by what they are about, and leave labels out of the words.

use super::phrases::{Word, words};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};

pub(super) const RULE: Rule = Rule { id: "running-label", severity: Severity::Warning, check: Check::Site(check) };

/// Words for a speaker.
const SPEAKERS: [&str; 22] = [
    "asiakas",
    "vastaaja",
    "haastateltava",
    "haastateltu",
    "osallistuja",
    "henkilö",
    "nainen",
    "mies",
    "klient",
    "deltagare",
    "respondent",
    "informant",
    "informantti",
    "kund",
    "person",
    "client",
    "customer",
    "participant",
    "interviewee",
    "patient",
    "potilas",
    "speaker",
];

/// Words that may stand before the number.
const NUMBER_SIGNS: [&str; 4] = ["nro", "no", "nr", "number"];

/// The longest number that is a label.
const LONGEST_NUMBER: usize = 3;

fn check(input: &Input<'_>, problems: &mut Problems) {
    for (_, quote) in input.quotes.all() {
        let id = std::iter::once((quote.id.as_str(), quote.id_span));
        for (text, span) in id.chain(quote.texts().map(|(_, text, span)| (text, span))) {
            if let Some(label) = label(text) {
                let span = input.find(span, label).unwrap_or(span);
                let problem = Problem::warning(RULE.id, span).about(Subject::Quote(quote.id.clone()));
                problems.push(problem.with("quote", quote.id.as_str()).with("phrase", label));
            }
        }
    }
}

/// The first running label in a text.
fn label(text: &str) -> Option<&str> {
    let words: Vec<Word<'_>> = words(text).collect();
    words.iter().enumerate().find_map(|(place, word)| {
        if !SPEAKERS.contains(&word.folded.as_str()) {
            return None;
        }
        let mut rest = words[place + 1..].iter().skip_while(|word| NUMBER_SIGNS.contains(&word.folded.as_str()));
        let number = rest.next().filter(|next| next.is_number() && next.text.len() <= LONGEST_NUMBER)?;
        text.get(word.range.start..number.range.end)
    })
}

#[cfg(test)]
mod tests {
    use super::label;

    #[test]
    fn labels_and_what_is_none() {
        for (text, found) in [
            ("asiakas-3", "asiakas-3"),
            ("client3", "client3"),
            ("(Asiakas 12) Hyvä.", "Asiakas 12"),
            ("Vastaaja nro 4: hyvä", "Vastaaja nro 4"),
        ] {
            assert_eq!(label(text), Some(found));
        }
        for text in ["asiakas", "asiakkaita 3", "hope3", "henkilö, joka auttoi 3 kertaa", "asiakas 2022"] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
