//! `foreign-passage`: a sentence that is plainly in another language than its text, and is not marked so.
//!
//! A screen reader reads a text out in its language's sounds; an English sentence read as Finnish is noise (WCAG 2.1,
//! 3.1.2). Told apart are Finnish, Swedish and English, by their commonest small words; names, titles and single words are
//! left alone, since so little does not tell a language.
//!
//! Way out: mark it: `[supported employment](lang:en)`.

use unicode_segmentation::UnicodeSegmentation;

use super::texts::{Run, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Language;

pub(super) const RULE: Rule = Rule { id: "foreign-passage", severity: Severity::Warning, check: Check::Texts(check) };

/// Small words that no other of the three languages writes alike.
const SMALL_WORDS: [(Language, &[&str]); 3] = [
    (
        Language::FINNISH,
        &[
            "ja", "ei", "että", "tai", "kun", "myös", "mutta", "joka", "jotka", "ovat", "sekä", "hän", "niin", "kuin",
            "voi", "jos", "olla", "tämä", "oli", "sen", "mitä", "mukaan", "jossa", "eivät", "ollut", "sitä", "siitä",
        ],
    ),
    (
        Language::SWEDISH,
        &[
            "och", "att", "det", "som", "är", "inte", "för", "med", "av", "till", "på", "den", "ett", "har", "eller",
            "kan", "från", "när", "också", "detta", "deras", "skall", "ska", "vid", "efter", "under",
        ],
    ),
    (
        Language::ENGLISH,
        &[
            "the", "and", "of", "to", "is", "that", "for", "with", "are", "not", "this", "be", "it", "by", "from",
            "or", "was", "which", "as", "have", "has", "their", "they", "you", "we", "were", "who", "would",
        ],
    ),
];

/// Fewer words tell no language.
const WORDS: usize = 6;

/// So many small words of the other language, and no fewer than every fourth word, make a sentence one of its own.
const SMALL: usize = 3;

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for run in &text.runs {
            let Some((language, range)) = foreign(run, text.language.base()) else { continue };
            let Some(span) = run.place(input, &range).span() else { continue };
            let mut problem = Problem::warning(RULE.id, span).with("language", language.tag());
            problem.subject.clone_from(&text.subject);
            problems.push(problem);
        }
    }
}

/// The first sentence in another language, and where it is.
fn foreign(run: &Run<'_>, own: Language) -> Option<(Language, std::ops::Range<usize>)> {
    run.text.split_sentence_bound_indices().find_map(|(start, sentence)| {
        let is_marked = |at: usize| run.foreign.iter().any(|range| range.contains(&at));
        let words: Vec<String> = sentence
            .unicode_word_indices()
            .filter(|(at, _)| !is_marked(start + at))
            .map(|(_, word)| word.to_lowercase())
            .collect();
        let small = |list: &[&str]| words.iter().filter(|word| list.contains(&word.as_str())).count();
        let own_words = SMALL_WORDS.iter().find(|(language, _)| *language == own).map_or(0, |(_, list)| small(list));
        if words.len() < WORDS || own_words > 0 {
            return None;
        }
        let others = SMALL_WORDS.iter().filter(|(language, _)| *language != own);
        let (count, language) = others.map(|(language, list)| (small(list), *language)).max()?;
        let range = start..start + sentence.trim_end().len();
        (count >= SMALL && count * 4 >= words.len()).then_some((language, range))
    })
}

#[cfg(test)]
mod tests {
    use super::{Run, foreign};
    use crate::locale::Language;

    fn language_of(text: &str, own: Language) -> Option<Language> {
        foreign(&Run { text: text.to_owned(), ..Run::default() }, own).map(|(language, _)| language)
    }

    #[test]
    fn a_sentence_in_another_language_is_seen() {
        let finnish = Language::FINNISH;
        let english = "Alku on suomea. The employer is supported by the coach and by the service.";
        assert_eq!(language_of(english, finnish), Some(Language::ENGLISH));
        let swedish = "Den som söker arbete och inte har fått det kan få stöd.";
        assert_eq!(language_of(swedish, finnish), Some(Language::SWEDISH));
        assert_eq!(language_of(swedish, Language::SWEDISH), None);
        assert_eq!(language_of("Hän sai työn ja kertoi, että se oli hyvä.", Language::ENGLISH), Some(finnish));
    }

    #[test]
    fn names_titles_and_few_words_are_left_alone() {
        for text in [
            "Kirja Supported Employment: Evidence for All on luettavissa.",
            "Quality of Life",
            "Lähteenä on The Handbook of the European Union of Supported Employment, ja se on englanniksi.",
            "Työhönvalmentaja kulkee työnhakijan rinnalla koko polun ajan.",
        ] {
            assert_eq!(language_of(text, Language::FINNISH), None, "{text}");
        }
    }
}
