//! `typed-figure`: a figure of the site typed by hand.
//!
//! A typed figure stays when its measure is corrected, and it is not withheld when the measure is. The rule reads
//! everything written (headings, front matter, labels, notes; not the words of quotes) and reports
//!
//! - a percentage that is that of a measure;
//! - a number from 10 on that is that of a measure, followed by the measure's noun: a word that begins like its unit
//!   or like a word of its label (compared by five letters, since Finnish words change at their ends);
//! - a percentage in a sentence that names a measure by its whole label and gives another value.
//!
//! Dates, years and numbers inside words are left alone.
//!
//! Way out: `[65 %](measure:employed)` in place of `65 %`. If the number is another thing, answer the warning on the
//! page, or name the thing so that it is not mistaken.

use std::collections::BTreeMap;
use std::ops::Range;

use super::nouns::{label_stems, stem, unit_stems};
use super::numbers::{Typed, Unit, numbers};
use super::texts::{FIGURE, Run, Texts, words};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::{Release, Shown};
use crate::locale::{Decimal, Language};
use crate::model::MeasureId;

pub(super) const RULE: Rule = Rule { id: "typed-figure", severity: Severity::Warning, check: Check::Texts(check) };

/// Smaller counts are too common to be told apart.
const SMALLEST_COUNT: u64 = 10;

/// Shortest label, in letters, that names a measure by itself in a sentence.
const NAMING_LABEL: usize = 10;

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    let shares = shares(input);
    let names: BTreeMap<Language, Names> =
        texts.languages().into_iter().map(|language| (language, Names::new(input, language))).collect();
    for text in texts.iter() {
        let Some(names) = names.get(&text.language) else { continue };
        for run in &text.runs {
            for typed in numbers(&run.text, text.language) {
                let repeated = match typed.unit {
                    Unit::Percent => shares.get(&(typed.low, typed.high)).copied(),
                    Unit::Word(word) => names.counted(&typed, word),
                };
                let found = repeated
                    .map(|id| (id, "typed-figure"))
                    .or_else(|| names.contradicted(run, &typed).map(|id| (id, "typed-figure-other")));
                let Some((id, message)) = found else { continue };
                let Some(span) = run.place(input, &typed.range).span() else { continue };
                let mut problem = Problem::warning(RULE.id, span)
                    .saying(message)
                    .with("text", run.text[typed.range.clone()].replace(FIGURE, ""))
                    .with("measure", input.site[id].id.as_str())
                    .with("shown", input.figure(id, texts.locale(text.language, &input.locale)));
                problem.subject.clone_from(&text.subject);
                problems.push(problem);
            }
        }
    }
}

/// Measures by the share or range of shares that they show; of those that show the same, the first.
fn shares(input: &Input<'_>) -> BTreeMap<(Decimal, Option<Decimal>), MeasureId> {
    let mut shares = BTreeMap::new();
    for (id, _) in input.measures() {
        let shown = match *input.release(id) {
            Release::Shown(Shown::Share { percent, .. }) => (percent, None),
            Release::Shown(Shown::Range { low, high }) => (low, Some(high)),
            _ => continue,
        };
        shares.entry(shown).or_insert(id);
    }
    shares
}

/// Measures by their words in a language.
struct Names {
    /// By the count they show and the beginning of a word for what they count.
    counts: BTreeMap<(Decimal, String), MeasureId>,
    /// Those that show a share, with their whole labels, by the first [`NAMING_LABEL`] letters of these.
    labels: BTreeMap<String, Vec<(String, MeasureId)>>,
}

impl Names {
    fn new(input: &Input<'_>, language: Language) -> Self {
        let mut names = Self { counts: BTreeMap::new(), labels: BTreeMap::new() };
        for (id, measure) in input.measures() {
            match *input.release(id) {
                Release::Shown(Shown::Count(count)) if count >= SMALLEST_COUNT => {
                    let Ok(count) = i64::try_from(count) else { continue };
                    let label = label_stems(&measure.label, language);
                    for stem in label.into_iter().chain(unit_stems(&measure.basis.unit, language)) {
                        names.counts.entry((count.into(), stem)).or_insert(id);
                    }
                }
                Release::Shown(Shown::Share { .. } | Shown::Range { .. }) => {
                    let label = words(measure.label.get(&language)).to_lowercase();
                    if let Some(beginning) = beginning(&label) {
                        names.labels.entry(beginning.to_owned()).or_default().push((label, id));
                    }
                }
                Release::Shown(_) | Release::Withheld(_) => {}
            }
        }
        names
    }

    /// The measure whose count a number before `word` repeats.
    fn counted(&self, typed: &Typed<'_>, word: &str) -> Option<MeasureId> {
        let key = (typed.low, stem(word)?);
        self.counts.get(&key).copied().filter(|_| typed.high.is_none())
    }

    /// The measure that the sentence names beside another percentage than the measure's own.
    fn contradicted(&self, run: &Run<'_>, typed: &Typed<'_>) -> Option<MeasureId> {
        if typed.unit != Unit::Percent {
            return None;
        }
        let place = sentence(&run.text, typed.range.start);
        let sentence = run.text[place.clone()].to_lowercase();
        let named = sentence.char_indices().flat_map(|(at, _)| {
            let rest = &sentence[at..];
            let alike = beginning(rest).and_then(|beginning| self.labels.get(beginning));
            alike.into_iter().flatten().filter(move |(label, _)| rest.starts_with(label)).map(|(_, id)| *id)
        });
        let is_linked = |id| run.figures().any(|(figure, at)| figure.measure == id && place.contains(&at.start));
        named.filter(|id| !is_linked(*id)).min()
    }
}

/// The first [`NAMING_LABEL`] letters of a text that has so many.
fn beginning(text: &str) -> Option<&str> {
    let (last, letter) = text.char_indices().nth(NAMING_LABEL - 1)?;
    Some(&text[..last + letter.len_utf8()])
}

/// The sentence around a place.
fn sentence(text: &str, at: usize) -> Range<usize> {
    let ends = [". ", "! ", "? ", ": "];
    let start = ends.iter().filter_map(|end| text[..at].rfind(end).map(|place| place + end.len())).max().unwrap_or(0);
    let end = ends.iter().filter_map(|end| text[at..].find(end)).min().map_or(text.len(), |length| at + length);
    start..end
}
