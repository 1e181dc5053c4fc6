//! `endpoint`: an extreme that may point at one person.
//!
//! "The longest unemployment was 26 years" is told of one person, and whoever knows the person learns the rest. In
//! Finnish, Swedish and English the rule points out
//!
//! - measures with `number` whose label, definition or note says an extreme: yli, vanhin, pisin, enintään, over,
//!   oldest, longest and the like;
//! - on pages, in what is told of surveys, in assessments and in quotes: such a measure with its unit; a bound of age or time ("yli
//!   57-vuotias", "over 57"; not at the ages that laws set); the oldest or youngest with an age or as a person; the longest or
//!   shortest with a time; ten years or more of unemployment or illness; and in a quote ten years or more of anything.
//!
//! Way out: tell the middle (a median, "several years") in place of the extreme. If it stays, answer the warning, phrase
//! by phrase, with the ground on which it is published. Whether that will do is for the controller to decide.

use std::ops::Range;

use super::phrases::{self, Passage, Voice, Word};
use super::texts::{Texts, words};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::Value;
use crate::model::{Measure, MeasureId};

pub(super) const RULE: Rule = Rule { id: "endpoint", severity: Severity::Warning, check: Check::Texts(check) };

/// Words that say an extreme by themselves.
const WHOLE: [&str; 12] =
    ["yli", "alle", "max", "min", "over", "under", "most", "least", "över", "högst", "minst", "ääripää"];

/// Beginnings of words that say an extreme.
const BEGINNINGS: [&str; 33] = [
    "vanhin",
    "vanhimm",
    "vanhemp",
    "nuorin",
    "nuorimm",
    "nuoremp",
    "pisin",
    "pisimm",
    "pitemp",
    "lyhin",
    "lyhimm",
    "korkein",
    "korkeimm",
    "suurin",
    "suurimm",
    "pienin",
    "pienimm",
    "enintään",
    "vähintään",
    "enimmill",
    "vähimmill",
    "ääripä",
    "oldest",
    "youngest",
    "longest",
    "shortest",
    "highest",
    "lowest",
    "maximum",
    "minimum",
    "äldst",
    "yngst",
    "längst",
];

/// Words for a bound.
const BOUNDS: [&str; 10] = ["yli", "alle", "over", "under", "above", "below", "över", "enintään", "vähintään", "jopa"];

/// Ages that laws and services set as their limits.
const LEGAL_AGES: [u32; 9] = [15, 16, 17, 18, 20, 25, 29, 30, 65];

/// Ages of which a bound without a unit is one.
const BARE_AGES: std::ops::RangeInclusive<u32> = 50..=110;

/// Beginnings of superlatives of age.
const AGE: [&str; 8] = ["vanhin", "vanhimm", "nuorin", "nuorimm", "oldest", "youngest", "äldst", "yngst"];

/// Beginnings of superlatives of time.
const TIME: [&str; 8] = ["pisin", "pisimm", "lyhin", "lyhimm", "longest", "shortest", "längst", "kortast"];

/// Beginnings of words for years.
const YEARS: [&str; 7] = ["vuot", "vuos", "vuode", "year", "åring", "årig", "års"];

/// Beginnings of words for months.
const MONTHS: [&str; 4] = ["kuukau", "kuukaut", "month", "månad"];

/// Beginnings of words for people.
const PEOPLE: [&str; 16] = [
    "asiak",
    "osallistuj",
    "vastaaj",
    "haastatel",
    "työllist",
    "henkil",
    "ihmi",
    "nainen",
    "naise",
    "mies",
    "client",
    "participant",
    "person",
    "respondent",
    "klient",
    "deltaga",
];

/// Beginnings of words for what lasts and is told of one person.
const STATES: [&str; 9] =
    ["työttöm", "työtön", "sairas", "sairau", "arbetslös", "sjuk", "unemploy", "jobless", "illness"];

/// From so many years on a time may be the longest.
const MANY_YEARS: u32 = 10;

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    let mut extremes = Vec::new();
    for (id, measure) in input.measures().filter(|(id, _)| matches!(input.value(*id), Value::Number(_))) {
        if let Some(word) = extreme(input, measure) {
            extremes.push(id);
            problems.push(
                Problem::warning(RULE.id, measure.value_span)
                    .about(Subject::Measure(measure.id.clone()))
                    .with("figure", input.figure(id, &input.locale))
                    .with("word", word),
            );
        }
    }
    let number = |id: MeasureId| match input.value(id) {
        Value::Number(_) if extremes.contains(&id) => Number::Extreme,
        Value::Number(_) => Number::Some,
        _ => Number::None,
    };
    let mut found = Problems::default();
    phrases::report(RULE.id, input, texts, &|passage| endpoints(passage, &number), &mut found);
    problems.extend(found.into_iter().map(|problem| problem.saying("endpoint-phrase")));
}

/// The word that says an extreme of what a measure tells.
fn extreme(input: &Input<'_>, measure: &Measure) -> Option<String> {
    let language = input.site.settings.language;
    let told = [Some(&measure.label), measure.definition.as_ref(), measure.basis.note.as_ref()];
    let told = told.into_iter().flatten().map(|line| words(line.get(&language)).to_lowercase());
    told.flat_map(|text| text.split(|sign: char| !sign.is_alphabetic()).map(str::to_owned).collect::<Vec<_>>())
        .find(|word| WHOLE.contains(&word.as_str()) || BEGINNINGS.iter().any(|beginning| word.starts_with(beginning)))
}

/// What a word counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Number {
    /// Nothing, or people.
    None,
    /// Typed.
    Typed(u32),
    /// A figure that counts nobody.
    Some,
    /// Such a figure that is an extreme by its own label.
    Extreme,
}

/// Phrases that tell an extreme; none inside another.
fn endpoints(passage: &Passage<'_>, figure: &dyn Fn(MeasureId) -> Number) -> Vec<Range<usize>> {
    let words = &passage.words;
    let numbers: Vec<Number> = words
        .iter()
        .map(|word| match (passage.figure(word), word.number()) {
            (Some(id), _) => figure(id),
            (None, Some(number)) => Number::Typed(number),
            (None, None) => Number::None,
        })
        .collect();
    let line = Line { passage, words, numbers };
    let mut found: Vec<Range<usize>> = Vec::new();
    for find in [Line::bound, Line::superlative, Line::long_time] {
        for place in 0..words.len() {
            if let Some((first, last)) = find(&line, place) {
                let range = passage.range(first, last);
                if found.iter().all(|other| range.end <= other.start || other.end <= range.start) {
                    found.push(range);
                }
            }
        }
    }
    found.sort_by_key(|range| range.start);
    found
}

struct Line<'a> {
    passage: &'a Passage<'a>,
    words: &'a [Word<'a>],
    numbers: Vec<Number>,
}

impl Line<'_> {
    /// The word at a place, if it is in the same sentence as another.
    fn near(&self, place: usize, other: usize) -> Option<&Word<'_>> {
        self.words.get(place).filter(|word| word.sentence == self.words[other].sentence)
    }

    /// Whether a number stands here and a time after it.
    fn is_time(&self, place: usize) -> bool {
        let unit = self.near(place + 1, place);
        self.numbers[place] != Number::None && unit.is_some_and(|unit| is_years(unit) || unit.begins(&MONTHS))
    }

    /// "yli 57-vuotias", "over 57".
    fn bound(&self, place: usize) -> Option<(usize, usize)> {
        self.near(place + 1, place).filter(|_| self.words[place].is(&BOUNDS))?;
        let number = self.numbers[place + 1];
        if matches!(number, Number::Typed(age) if LEGAL_AGES.contains(&age)) {
            return None;
        }
        if self.is_time(place + 1) {
            return Some((place, place + 2));
        }
        let rest = self.passage.text[self.words[place + 1].range.end..].trim_start();
        let ends = rest.is_empty() || rest.starts_with(['.', ',', ';', '!', '?', ')']);
        let bare = matches!(number, Number::Typed(age) if BARE_AGES.contains(&age));
        (bare && ends && !rest[rest.len().min(1)..].starts_with(|sign: char| sign.is_ascii_digit()))
            .then_some((place, place + 1))
    }

    /// "vanhin oli 62", "vanhin asiakas", "pisin työttömyys kesti 26 vuotta".
    fn superlative(&self, place: usize) -> Option<(usize, usize)> {
        let word = &self.words[place];
        let sentence = || (0..self.words.len()).filter(|other| self.words[*other].sentence == word.sentence);
        if word.begins(&AGE) {
            let age = sentence().find(|other| {
                *other > place && (self.is_time(*other) || matches!(self.numbers[*other], Number::Typed(14..=110)))
            });
            let person = self.near(place + 1, place).filter(|next| next.begins(&PEOPLE));
            return age.or(person.map(|_| place + 1)).map(|last| (place, last + usize::from(self.is_time(last))));
        }
        let time = sentence().find(|other| word.begins(&TIME) && self.is_time(*other))?;
        Some((place.min(time), place.max(time + 1)))
    }

    /// "26 vuotta" as an extreme figure, of unemployment, or in a quote.
    fn long_time(&self, place: usize) -> Option<(usize, usize)> {
        if !self.is_time(place) {
            return None;
        }
        let of_person = || {
            let sentence = self.words.iter().filter(|word| word.sentence == self.words[place].sentence);
            self.passage.voice == Voice::Speaker || sentence.into_iter().any(|word| word.begins(&STATES))
        };
        let long = match self.numbers[place] {
            Number::Extreme => true,
            Number::Typed(years) => {
                (MANY_YEARS..200).contains(&years) && is_years(&self.words[place + 1]) && of_person()
            }
            Number::Some | Number::None => false,
        };
        long.then_some((place, place + 1))
    }
}

fn is_years(word: &Word<'_>) -> bool {
    word.begins(&YEARS) || word.is(&["år"])
}

#[cfg(test)]
mod tests {
    use super::super::phrases::{Passage, Voice};
    use super::{Number, endpoints};

    fn found(text: &str, voice: Voice) -> Vec<&str> {
        let passage = Passage::new(text, voice);
        endpoints(&passage, &|_| Number::None).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn endpoints_in_texts() {
        for (text, phrase) in [
            ("Joukossa oli yli 57-vuotiaita.", "yli 57-vuotiaita"),
            ("Also several over 57.", "over 57"),
            ("Flera var över 57 år.", "över 57 år"),
            ("Vanhin oli 62.", "Vanhin oli 62"),
            ("Siellä oli nuorin asiakkaista.", "nuorin asiakkaista"),
            ("Pisin työttömyys kesti 26 vuotta.", "Pisin työttömyys kesti 26 vuotta"),
            ("Työttömänä oltiin 26 vuotta.", "26 vuotta"),
            ("The longest spell was 26 years.", "longest spell was 26 years"),
        ] {
            assert_eq!(found(text, Voice::Writer), [phrase]);
        }
        assert_eq!(found("Odotin 14 vuotta.", Voice::Speaker), ["14 vuotta"]);
    }

    #[test]
    fn what_is_no_endpoint() {
        for text in [
            "Palvelu on yli 18-vuotiaille.",
            "Yli 57 prosenttia työllistyi, yli 57 000 euroa kului.",
            "Kaupunki täyttää 50 vuotta.",
            "Pisin matka oli kevyt. Hanke kesti 3 vuotta.",
            "Vanhin rakennus purettiin.",
            "Työttömyys kesti 3 vuotta.",
            "Over 5, under 60% and more.",
        ] {
            assert_eq!(found(text, Voice::Writer), [""; 0], "{text}");
        }
        assert_eq!(found("Odotin 3 vuotta.", Voice::Speaker), [""; 0]);
    }
}
