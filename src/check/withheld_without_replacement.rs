//! `withheld-without-replacement`: a withheld figure in a sentence whose other words stay.
//!
//! Where a figure is withheld the page shows a mark in its place, and the rest of the sentence stands. It may tell
//! the figure: "[c] asiakas" is one, "[c]:een" ends like two or three, "eli kolmasosa" says it outright. A link's
//! title is the sentence that is shown instead of the whole one.
//!
//! A figure that stands alone (a card, a table's cell) or after a label with a colon has no such words. One
//! replacement is enough for a sentence.
//!
//! Way out: `[](measure:returned "Palanneiden määrää ei kerrota.")`.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::texts::{Figure, Run, Standing, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::Release;

pub(super) const RULE: Rule =
    Rule { id: "withheld-without-replacement", severity: Severity::Warning, check: Check::Texts(check) };

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for figure in text.runs.iter().flat_map(|run| unreplaced(input, run)) {
            let mut problem =
                Problem::warning(RULE.id, figure.span).with("measure", input.site[figure.measure].id.as_str());
            problem.subject.clone_from(&text.subject);
            problems.push(problem);
        }
    }
}

/// The first withheld figure of each sentence that stays as it is.
fn unreplaced<'r>(input: &Input<'_>, run: &'r Run<'_>) -> Vec<&'r Figure> {
    let withheld: Vec<(&Figure, Range<usize>)> = run
        .figures()
        .filter(|(figure, _)| {
            figure.standing != Standing::Alone && matches!(input.release(figure.measure), Release::Withheld(_))
        })
        .collect();
    if withheld.is_empty() {
        return Vec::new();
    }
    let sentences = run.text.split_sentence_bound_indices().map(|(start, sentence)| start..start + sentence.len());
    let unreplaced = sentences.filter_map(|sentence| {
        let inside: Vec<_> = withheld.iter().filter(|(_, at)| sentence.contains(&at.start)).collect();
        let (first, at) = inside.first()?;
        let is_replaced = inside.iter().any(|(figure, _)| figure.standing == Standing::Replaced);
        let has_words = tells(&run.text[sentence.start..at.start], &run.text[at.end..sentence.end]);
        (has_words && !is_replaced).then_some(*first)
    });
    unreplaced.collect()
}

/// Whether the words before and after a figure may tell it: any but those of a label.
fn tells(before: &str, after: &str) -> bool {
    let has_words = |text: &str| text.contains(char::is_alphabetic);
    has_words(after) || (has_words(before) && !before.trim_end().ends_with(':'))
}

#[cfg(test)]
mod tests {
    use super::tells;

    #[test]
    fn words_that_may_tell() {
        for (before, after) in [("", " asiakas"), ("", ":een"), ("Heistä palasi ", "."), ("Palasi: ", " asiakas")] {
            assert!(tells(before, after), "{before}…{after}");
        }
        for (before, after) in [("", ""), ("", "."), ("Palasi: ", "."), ("(", ")")] {
            assert!(!tells(before, after), "{before}…{after}");
        }
    }
}
