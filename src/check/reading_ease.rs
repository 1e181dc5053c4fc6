//! `reading-ease`: a page in Easy Finnish that is not easy to read.
//!
//! Three measures, of which none makes a text easy and each shows where one is hard:
//!
//! - LIX (C. H. Björnsson, *Läsbarhet*, 1968): words a sentence, and besides the percentage of words of more than six
//!   letters. On his scale 50 is where hard texts begin. Finnish words are longer than the Swedish ones that it was made
//!   with, so that Finnish texts get more; the limit of 50, not the 40 of easy Swedish, allows for that.
//! - Long sentences: Selkokeskus (the Finnish Centre for Easy Language, guidelines for writing) asks for short sentences
//!   with one matter each and gives no number; more than 15 words is this program's.
//! - Long words: Selkokeskus asks for short words and for care with compounds of several words; more than 20 letters is
//!   this program's. It is a note only, since the name of a service may have no shorter one.
//!
//! Whether a text is Easy Finnish people judge, those it is for above all.
//!
//! Way out: make two sentences of one; take a commoner word, or explain the long one where it comes first.

use std::collections::BTreeSet;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::texts::{Run, Text, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};
use crate::locale::Language;

pub(super) const RULE: Rule = Rule { id: "reading-ease", severity: Severity::Warning, check: Check::Texts(check) };

/// LIX from which on a text is hard.
const HARD: usize = 50;

/// Of fewer words LIX tells nothing.
const ENOUGH_WORDS: usize = 50;

/// The most words of a sentence.
const SENTENCE: usize = 15;

/// The most letters of a word.
const WORD: usize = 20;

/// More letters than this make a word long for LIX.
const LIX_LETTERS: usize = 6;

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter().filter(|text| text.language == Language::PLAIN_FINNISH) {
        let Some(Subject::Page(file)) = text.subject else { continue };
        let count = Count::of(text.runs.iter().map(|run| run.text.as_str()));
        if count.words >= ENOUGH_WORDS && count.lix() >= HARD {
            problems.push(
                Problem::warning(RULE.id, Span::file(file))
                    .with("lix", count.lix().to_string())
                    .with("limit", HARD.to_string())
                    .about(Subject::Page(file)),
            );
        }
        sentences(input, text, problems);
        words(input, text, problems);
    }
}

fn sentences(input: &Input<'_>, text: &Text<'_>, problems: &mut Problems) {
    for run in &text.runs {
        for (start, sentence) in run.text.split_sentence_bound_indices() {
            let words = words_of(sentence).count();
            if words > SENTENCE {
                let range = start..start + sentence.trim_end().len();
                let Some(mut problem) = at(input, run, &range, Problem::warning) else { continue };
                problem = problem.saying("reading-ease-sentence");
                problem.subject.clone_from(&text.subject);
                problems.push(problem.with("words", words.to_string()).with("limit", SENTENCE.to_string()));
            }
        }
    }
}

fn words(input: &Input<'_>, text: &Text<'_>, problems: &mut Problems) {
    let mut told = BTreeSet::new();
    for run in &text.runs {
        for (start, word) in run.text.unicode_word_indices() {
            if letters(word) > WORD && told.insert(word.to_lowercase()) {
                let range = start..start + word.len();
                let Some(mut problem) = at(input, run, &range, Problem::note) else { continue };
                problem = problem.saying("reading-ease-word");
                problem.subject.clone_from(&text.subject);
                problems.push(problem.with("word", word).with("letters", letters(word).to_string()));
            }
        }
    }
}

/// A problem where a part of a line stands.
fn at(
    input: &Input<'_>,
    run: &Run<'_>,
    range: &Range<usize>,
    problem: fn(&'static str, Span) -> Problem,
) -> Option<Problem> {
    Some(problem(RULE.id, run.place(input, range).span()?))
}

/// What LIX counts.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    sentences: usize,
    words: usize,
    long: usize,
}

impl Count {
    /// A line without an end mark, such as a heading, is a sentence.
    fn of<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let mut count = Self::default();
        for sentence in lines.flat_map(UnicodeSegmentation::unicode_sentences) {
            let words: Vec<&str> = words_of(sentence).collect();
            count.sentences += usize::from(!words.is_empty());
            count.words += words.len();
            count.long += words.iter().filter(|word| letters(word) > LIX_LETTERS).count();
        }
        count
    }

    /// Words a sentence, and the percentage of long words, rounded together.
    fn lix(&self) -> usize {
        let (sentences, words) = (self.sentences.max(1), self.words.max(1));
        (self.words * words + 100 * self.long * sentences + sentences * words / 2) / (sentences * words)
    }
}

fn words_of(text: &str) -> impl Iterator<Item = &str> {
    text.unicode_words().filter(|word| letters(word) > 0)
}

fn letters(word: &str) -> usize {
    word.chars().filter(|character| character.is_alphabetic()).count()
}

#[cfg(test)]
mod tests {
    use super::Count;

    #[test]
    fn lix_is_words_a_sentence_and_the_share_of_long_words() {
        let count =
            Count::of(["Saat apua työn haussa.", "Valmentaja auttaa sinua 2 vuotta. Se on maksutonta."].into_iter());
        assert_eq!(count, Count { sentences: 3, words: 11, long: 2 });
        // 11 / 3 + 100 × 2 / 11 = 3.67 + 18.18
        assert_eq!(count.lix(), 22);
        assert_eq!(Count::default().lix(), 0);
    }
}
