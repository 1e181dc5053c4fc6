//! `one-person-role`: a role that one person alone may have.
//!
//! "Our only work coach" and "the city's coordinator" are no names, and yet whoever knows the place knows the name. On
//! pages, in what is told of surveys, in assessments and in quotes the rule points out an only one (ainoa, enda, our only, the only)
//! before a word for a person or a role, and a role in the singular after the one organisation it belongs to (kaupungin,
//! hankkeen, stadens, the city's) or after a word for its leader (johtava, leading).
//!
//! Way out: tell what was done rather than who did it, or speak of several. If it stays, answer the warning, phrase by
//! phrase, with the ground on which it is published.

use std::ops::Range;

use super::phrases::{self, Passage, Word};
use super::texts::Texts;
use super::{Check, Input, Rule};
use crate::diagnostic::{Problems, Severity};

pub(super) const RULE: Rule = Rule { id: "one-person-role", severity: Severity::Warning, check: Check::Texts(check) };

/// Words for the only one.
const ONLY: [&str; 8] = ["ainoa", "ainoan", "ainoana", "ainoalle", "ainoalta", "ainoalla", "ainoaksi", "enda"];

/// Words for the one who leads.
const LEADING: [&str; 9] =
    ["johtava", "johtavan", "johtavana", "johtavalle", "johtavalta", "johtavalla", "johtavaa", "leading", "ledande"];

/// Words for a number of people.
const SEVERAL: [&str; 14] = [
    "kaksi", "kahden", "kahdelle", "kahdelta", "kolme", "kolmen", "neljä", "neljän", "monta", "two", "three", "four",
    "två", "tre",
];

/// What stands before the English word.
const BEFORE_ONLY: [&str; 6] = ["our", "the", "their", "its", "my", "your"];

/// Organisations to which a role belongs.
const ORGANISATIONS: [&str; 22] = [
    "kaupungin",
    "kunnan",
    "hankkeen",
    "palvelun",
    "yksikön",
    "viraston",
    "toimiston",
    "toimipisteen",
    "keskuksen",
    "hyvinvointialueen",
    "stadens",
    "kommunens",
    "projektets",
    "enhetens",
    "välfärdsområdets",
    "city's",
    "town's",
    "municipality's",
    "project's",
    "unit's",
    "service's",
    "office's",
];

/// Stems of words for roles.
const ROLES: [&str; 27] = [
    "koordinaattor",
    "johtaja",
    "päällik",
    "päällikk",
    "esihenkilö",
    "esimies",
    "esimieh",
    "lääkäri",
    "psykologi",
    "valmentaja",
    "ohjaaja",
    "asiantuntija",
    "suunnittelija",
    "sihteeri",
    "hoitaja",
    "coordinator",
    "manager",
    "director",
    "doctor",
    "coach",
    "counsellor",
    "psychologist",
    "nurse",
    "samordnare",
    "chef",
    "läkare",
    "handledare",
];

/// Stems of words for people who are no role.
const PEOPLE: [&str; 14] = [
    "asiak",
    "osallistuja",
    "vastaaja",
    "haastateltava",
    "työntekijä",
    "nainen",
    "naise",
    "mies",
    "client",
    "participant",
    "woman",
    "man",
    "klient",
    "deltagare",
];

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    phrases::report(RULE.id, input, texts, &roles, problems);
}

fn roles(passage: &Passage<'_>) -> Vec<Range<usize>> {
    let words = &passage.words;
    let near = |place: usize, other: usize| {
        words.get(place).filter(|word| word.sentence == words[other].sentence).map(|word| (place, word))
    };
    let mut found: Vec<Range<usize>> = Vec::new();
    for (place, word) in words.iter().enumerate() {
        let english = word.is(&["only"]) && place > 0 && words[place - 1].is(&BEFORE_ONLY);
        let only = english || word.is(&ONLY);
        if !(only || word.is(&ORGANISATIONS) || word.is(&LEADING)) {
            continue;
        }
        let next = [near(place + 1, place), near(place + 2, place)];
        let mut next = next.into_iter().flatten().take_while(|(_, word)| !(word.is_number() || word.is(&SEVERAL)));
        if let Some((last, _)) = next.find(|(_, word)| is_role(word) || only && word.begins(&PEOPLE)) {
            found.push(passage.range(place - usize::from(english), last));
        }
    }
    found
}

/// Whether a word is a role in the singular.
fn is_role(word: &Word<'_>) -> bool {
    let role = ROLES.iter().find_map(|stem| word.folded.rfind(stem).map(|at| &word.folded[at + stem.len()..]));
    role.is_some_and(|ending| !is_plural(ending))
}

/// Whether what follows a stem makes it many, in Finnish or English.
fn is_plural(ending: &str) -> bool {
    ending.starts_with('t')
        || ending.starts_with("it")
        || ending.starts_with("ei")
        || ending.starts_with("ie")
        || ending.starts_with("öi")
        || ending.starts_with("öt")
        || ending.starts_with('s')
        || ending.starts_with("es")
}

#[cfg(test)]
mod tests {
    use super::super::phrases::{Passage, Voice};
    use super::roles;

    fn found(text: &str) -> Vec<&str> {
        roles(&Passage::new(text, Voice::Writer)).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn roles_of_one() {
        for (text, phrase) in [
            ("Hän oli ainoa työhönvalmentaja.", "ainoa työhönvalmentaja"),
            ("Sain apua kaupungin tuoreelta ryhmäkoordinaattorilta.", "kaupungin tuoreelta ryhmäkoordinaattorilta"),
            ("Our only coach left.", "Our only coach"),
            ("The city's new coordinator helped.", "city's new coordinator"),
            ("Hon var enda klienten.", "enda klienten"),
            ("Tiimiä veti johtava työhönvalmentaja.", "johtava työhönvalmentaja"),
            ("Ainoana naisena ryhmässä.", "Ainoana naisena"),
        ] {
            assert_eq!(found(text), [phrase]);
        }
    }

    #[test]
    fn what_is_no_role_of_one() {
        for text in [
            "Ainoa lähde on raportti. Johtaja tuli.",
            "Ainoastaan asiakas tietää.",
            "Hankkeen koordinaattorit ja hankkeen koordinaattoreilta.",
            "Kaupungin valmentajat, valmentajien ja päälliköt.",
            "The city's coaches. It was only the coach.",
            "Hankkeen työtä johti ryhmä.",
            "Hankkeen kaksi valmentajaa.",
        ] {
            assert_eq!(found(text), [""; 0], "{text}");
        }
    }
}
