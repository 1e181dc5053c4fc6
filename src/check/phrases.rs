//! Phrases in what a site says: its texts taken apart into words, page by page and quote by quote.

use std::collections::BTreeMap;
use std::ops::Range;

use super::Input;
use super::texts::{FIGURE, Run, Texts};
use crate::diagnostic::{Problem, Problems, Span, Subject};
use crate::model::MeasureId;

/// A word or a number in a text.
#[derive(Debug, Clone)]
pub(super) struct Word<'a> {
    /// As it is written; a figure is [`FIGURE`].
    pub(super) text: &'a str,
    /// In small letters.
    pub(super) folded: String,
    /// Where it is in its text.
    pub(super) range: Range<usize>,
    /// Which sentence of the text it is in.
    pub(super) sentence: usize,
}

impl Word<'_> {
    /// Whether it is written in digits.
    pub(super) fn is_number(&self) -> bool {
        self.text.starts_with(|sign: char| sign.is_ascii_digit())
    }

    /// Its value, if it is written in digits.
    pub(super) fn number(&self) -> Option<u32> {
        self.text.parse().ok()
    }

    /// Whether it begins like one of these.
    pub(super) fn begins(&self, beginnings: &[&str]) -> bool {
        beginnings.iter().any(|beginning| self.folded.starts_with(beginning))
    }

    /// Whether it is one of these.
    pub(super) fn is(&self, words: &[&str]) -> bool {
        words.contains(&self.folded.as_str())
    }
}

/// What a character belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letters,
    Digits,
    Figure,
    Other,
}

fn kind(character: char) -> Kind {
    match character {
        FIGURE => Kind::Figure,
        character if character.is_ascii_digit() => Kind::Digits,
        character if character.is_alphabetic() => Kind::Letters,
        _ => Kind::Other,
    }
}

/// The words of a text: letters, digits and figures apart, an apostrophe inside a word kept.
pub(super) fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let (mut at, mut sentence) = (0, 0);
    std::iter::from_fn(move || {
        loop {
            let first = text[at..].chars().next()?;
            let start = at;
            at += first.len_utf8();
            let own = kind(first);
            if own == Kind::Other {
                let ends = text[at..].chars().next().is_none_or(char::is_whitespace);
                sentence += usize::from(".!?;".contains(first) && ends);
                continue;
            }
            while let Some(next) = text[at..].chars().next().filter(|_| own != Kind::Figure) {
                let mut after = text[at + next.len_utf8()..].chars();
                let apostrophe = "'’".contains(next) && after.next().is_some_and(|after| kind(after) == Kind::Letters);
                if kind(next) != own && !(own == Kind::Letters && apostrophe) {
                    break;
                }
                at += next.len_utf8();
            }
            let word = &text[start..at];
            return Some(Word {
                text: word,
                folded: word.to_lowercase().replace('’', "'"),
                range: start..at,
                sentence,
            });
        }
    })
}

/// Who speaks in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Voice {
    /// The site's writer.
    Writer,
    /// Somebody quoted.
    Speaker,
}

/// A line of a page or of a survey, or a quote.
pub(super) struct Passage<'a> {
    pub(super) text: &'a str,
    pub(super) words: Vec<Word<'a>>,
    pub(super) voice: Voice,
    figures: BTreeMap<usize, MeasureId>,
}

impl<'a> Passage<'a> {
    /// A text without figures.
    pub(super) fn new(text: &'a str, voice: Voice) -> Self {
        Self { text, words: words(text).collect(), voice, figures: BTreeMap::new() }
    }

    fn of_run(run: &'a Run<'_>) -> Self {
        let figures = run.figures().map(|(figure, range)| (range.start, figure.measure)).collect();
        Self { figures, ..Self::new(&run.text, Voice::Writer) }
    }

    /// The figure that stands for a word.
    pub(super) fn figure(&self, word: &Word<'_>) -> Option<MeasureId> {
        self.figures.get(&word.range.start).copied()
    }

    /// The bytes from one word to another.
    pub(super) fn range(&self, first: usize, last: usize) -> Range<usize> {
        self.words[first].range.start..self.words[last].range.end
    }

    /// A part of the text as the reader sees it.
    fn phrase(&self, input: &Input<'_>, range: &Range<usize>) -> String {
        let mut phrase = String::new();
        for (at, character) in self.text[range.clone()].char_indices() {
            match self.figures.get(&(range.start + at)) {
                Some(figure) => phrase += &input.figure(*figure, &input.locale),
                None => phrase.push(character),
            }
        }
        phrase
    }
}

/// Finds phrases in a passage.
pub(super) type Find<'f> = &'f dyn Fn(&Passage<'_>) -> Vec<Range<usize>>;

/// Reports, as warnings of `rule`, every phrase found on pages, in what is told of surveys, in assessments and in quotes. Other texts
/// (glossary, data) belong to nothing whose answers could name a phrase.
pub(super) fn report(
    rule: &'static str,
    input: &Input<'_>,
    texts: &Texts<'_>,
    find: Find<'_>,
    problems: &mut Problems,
) {
    let mut add = |phrase: String, span: Span, subject: Option<Subject>| {
        let mut problem = Problem::warning(rule, span).with("phrase", phrase);
        problem.subject = subject;
        problems.push(problem);
    };
    for text in texts.iter().filter(|text| is_told(text.subject.as_ref())) {
        for run in &text.runs {
            let passage = Passage::of_run(run);
            for range in find(&passage) {
                if let Some(span) = run.place(input, &range).span() {
                    add(passage.phrase(input, &range), span, text.subject.clone());
                }
            }
        }
    }
    for (_, quote) in input.quotes.all() {
        for (_, text, span) in quote.texts() {
            let passage = Passage::new(text, Voice::Speaker);
            for range in find(&passage) {
                let phrase = passage.phrase(input, &range);
                let span = input.find(span, &phrase).unwrap_or(span);
                add(phrase, span, Some(Subject::Quote(quote.id.clone())));
            }
        }
    }
}

/// Whether a text of this subject tells of people, and its answers can name a phrase.
fn is_told(subject: Option<&Subject>) -> bool {
    matches!(subject, Some(Subject::Page(_) | Subject::Survey(_) | Subject::Assessment(_)))
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn texts_are_taken_apart() {
        let found: Vec<_> =
            words("Yli 57-vuotias; the city’s H3. Uusi").map(|word| (word.folded, word.sentence)).collect();
        let expected =
            [("yli", 0), ("57", 0), ("vuotias", 0), ("the", 1), ("city's", 1), ("h", 1), ("3", 1), ("uusi", 2)];
        assert_eq!(found, expected.map(|(word, sentence)| (word.to_owned(), sentence)));
    }
}
