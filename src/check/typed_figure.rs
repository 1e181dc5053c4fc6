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

use std::ops::Range;

use super::numbers::{Typed, Unit, numbers};
use super::texts::{FIGURE, Run, Text, Texts, words};
use super::{Check, Input, Matter, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::{Release, Shown};
use crate::locale::{Decimal, Language};
use crate::model::{Measure, MeasureId};

pub(super) const RULE: Rule =
    Rule { id: "typed-figure", severity: Severity::Warning, matter: Matter::Texts, check: Check::Texts(check) };

/// Smaller counts are too common to be told apart.
const SMALLEST_COUNT: u64 = 10;

/// How many letters of a word must agree.
const STEM_LETTERS: usize = 5;

/// Shortest label, in letters, that names a measure by itself in a sentence.
const NAMING_LABEL: usize = 10;

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for run in &text.runs {
            for typed in numbers(&run.text, text.language) {
                let Some((id, message)) = find(input, text, run, &typed) else { continue };
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

/// The measure that a typed number repeats or contradicts.
fn find(input: &Input<'_>, text: &Text<'_>, run: &Run<'_>, typed: &Typed<'_>) -> Option<(MeasureId, &'static str)> {
    let repeated = match typed.unit {
        Unit::Percent => input.measures().find(|(id, _)| is_share(input.release(*id), typed)),
        Unit::Word(word) => {
            let stem = stem(word)?;
            input.measures().find(|(id, measure)| {
                is_count(input.release(*id), typed) && stems(measure, text.language).contains(&stem)
            })
        }
    };
    if let Some((id, _)) = repeated {
        return Some((id, "typed-figure"));
    }
    if typed.unit != Unit::Percent {
        return None;
    }
    let place = sentence(&run.text, typed.range.start);
    let sentence = run.text[place.clone()].to_lowercase();
    let contradicted = input.measures().find(|(id, measure)| {
        let is_shown = matches!(input.release(*id), Release::Shown(Shown::Share { .. } | Shown::Range { .. }));
        let label = words(measure.label.get(&text.language)).to_lowercase();
        let names = label.chars().count() >= NAMING_LABEL && sentence.contains(&label);
        is_shown && names && run.figures().all(|(figure, .., at)| figure != *id || !place.contains(&at.start))
    });
    contradicted.map(|(id, _)| (id, "typed-figure-other"))
}

fn is_share(release: &Release, typed: &Typed<'_>) -> bool {
    match (release, typed.high) {
        (Release::Shown(Shown::Share { percent, .. }), None) => *percent == typed.low,
        (Release::Shown(Shown::Range { low, high }), Some(typed_high)) => (*low, *high) == (typed.low, typed_high),
        _ => false,
    }
}

fn is_count(release: &Release, typed: &Typed<'_>) -> bool {
    match release {
        Release::Shown(Shown::Count(count)) if *count >= SMALLEST_COUNT && typed.high.is_none() => {
            i64::try_from(*count).is_ok_and(|count| Decimal::from(count) == typed.low)
        }
        _ => false,
    }
}

/// The sentence around a place.
fn sentence(text: &str, at: usize) -> Range<usize> {
    let ends = [". ", "! ", "? ", ": "];
    let start = ends.iter().filter_map(|end| text[..at].rfind(end).map(|place| place + end.len())).max().unwrap_or(0);
    let end = ends.iter().filter_map(|end| text[at..].find(end)).min().map_or(text.len(), |length| at + length);
    start..end
}

/// The beginning by which a word is recognised.
fn stem(word: &str) -> Option<String> {
    let stem: String = word.chars().take(STEM_LETTERS).flat_map(char::to_lowercase).collect();
    (stem.chars().count() == STEM_LETTERS).then_some(stem)
}

/// The beginnings of the words for what a measure counts.
fn stems(measure: &Measure, language: Language) -> Vec<String> {
    let label = words(measure.label.get(&language));
    let label = label.split(|character: char| !(character.is_alphabetic() || character == '-')).filter_map(stem);
    let unit = unit_words(&measure.basis.unit, language).iter().filter_map(|word| stem(word));
    label.chain(unit).chain(stem(&measure.basis.unit)).collect()
}

/// Words for the units that a site need not name itself.
fn unit_words(unit: &str, language: Language) -> &'static [&'static str] {
    match (unit, language.base()) {
        ("person", Language::FINNISH) => &["henkilö", "henkeä", "ihmistä", "ihminen"],
        ("person", Language::SWEDISH) => &["person", "människa"],
        ("person", Language::ENGLISH) => &["person", "people"],
        ("contract", Language::FINNISH) => &["sopimus", "työsopimus"],
        ("contract", Language::SWEDISH) => &["avtal", "arbetsavtal"],
        ("contract", Language::ENGLISH) => &["contract"],
        ("employer", Language::FINNISH) => &["työnantaja"],
        ("employer", Language::SWEDISH) => &["arbetsgivare"],
        ("employer", Language::ENGLISH) => &["employer"],
        ("response", Language::FINNISH) => &["vastaus"],
        ("response", Language::ENGLISH) => &["response", "answer"],
        _ => &[],
    }
}
