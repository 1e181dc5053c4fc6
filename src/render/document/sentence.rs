//! Sentences whose figure is withheld, replaced by what their author wrote for that case.

use std::borrow::Cow;
use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::model::{Inline, MeasureId, Target, Words, plain_text};

/// The line with every sentence that holds a withheld figure with a replacement replaced by it.
///
/// A replacement is the title of the figure's link: `[3](measure:x "Lukua ei näytetä.")`. The whole sentence goes,
/// since its other words may tell the figure too.
pub fn without_withheld<'a>(line: &'a Words, is_withheld: &dyn Fn(MeasureId) -> bool) -> Cow<'a, Words> {
    let replacements: Vec<(usize, &Words)> = line
        .iter()
        .enumerate()
        .filter_map(|(place, inline)| replacement(inline, is_withheld).map(|title| (place, title)))
        .collect();
    if replacements.is_empty() {
        return Cow::Borrowed(line);
    }
    let texts: Vec<String> =
        line.iter().map(|inline| plain_text(std::slice::from_ref(inline), &mut |_| None)).collect();
    let mut starts = Vec::with_capacity(texts.len());
    let mut whole = String::new();
    for text in &texts {
        starts.push(whole.len());
        whole.push_str(text);
    }
    let sentences = sentences(&whole);
    let mut cuts: Vec<(Range<usize>, &Words)> = Vec::new();
    for (place, title) in replacements {
        let at = starts[place];
        let sentence = sentences.iter().find(|sentence| sentence.contains(&at)).cloned().unwrap_or(0..whole.len());
        if cuts.last().is_none_or(|(last, _)| *last != sentence) {
            cuts.push((sentence, title));
        }
    }
    Cow::Owned(cut(line, &texts, &starts, &cuts))
}

/// Words after whose full stop a sentence goes on. Where in doubt too much is cut rather than too little.
const ABBREVIATIONS: [&str; 34] = [
    "prof.", "dos.", "tri.", "dr.", "st.", "ent.", "mm.", "esim.", "ns.", "ml.", "n.", "noin.", "ks.", "s.", "v.",
    "jne.", "ym.", "yms.", "tms.", "em.", "ko.", "klo.", "nk.", "t.ex.", "bl.a.", "dvs.", "ca.", "e.g.", "i.e.",
    "etc.", "approx.", "no.", "nr.", "p.",
];

/// The sentences of a text (Unicode Standard Annex 29), those that end in an abbreviation joined with the next.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    for (at, sentence) in text.split_sentence_bound_indices() {
        let goes_on = sentences.last().is_some_and(|last| ends_in_abbreviation(&text[last.clone()]));
        match sentences.last_mut().filter(|_| goes_on) {
            Some(last) => last.end = at + sentence.len(),
            None => sentences.push(at..at + sentence.len()),
        }
    }
    sentences
}

/// Whether the last word is an abbreviation, an initial, a date or an ordinal rather than a sentence's end.
fn ends_in_abbreviation(sentence: &str) -> bool {
    let word = sentence.split_whitespace().next_back().unwrap_or("").trim_start_matches(['(', '[', '”', '“']);
    let Some(stem) = word.strip_suffix('.') else { return false };
    let is_short = stem.chars().count() == 1;
    let is_number = stem.ends_with(|last: char| last.is_ascii_digit());
    is_short || is_number || ABBREVIATIONS.contains(&word.to_lowercase().as_str())
}

fn replacement<'a>(inline: &'a Inline<Target>, is_withheld: &dyn Fn(MeasureId) -> bool) -> Option<&'a Words> {
    match inline {
        Inline::Link { target: Target::Measure(id), title, .. } if !title.is_empty() && is_withheld(*id) => Some(title),
        Inline::Emphasis { content } | Inline::Strong { content } | Inline::Strikethrough { content } => {
            content.iter().find_map(|inner| replacement(inner, is_withheld))
        }
        _ => None,
    }
}

fn cut(line: &Words, texts: &[String], starts: &[usize], cuts: &[(Range<usize>, &Words)]) -> Words {
    let mut kept = Words::new();
    let mut replaced = vec![false; cuts.len()];
    for ((inline, text), start) in line.iter().zip(texts).zip(starts) {
        let range = *start..start + text.len();
        let touching: Vec<usize> = (0..cuts.len())
            .filter(|at| cuts[*at].0.start < range.end.max(range.start + 1) && range.start < cuts[*at].0.end)
            .collect();
        if touching.is_empty() {
            kept.push(inline.clone());
            continue;
        }
        let mut from = range.start;
        for at in touching {
            let (cut, title) = &cuts[at];
            keep_text(inline, text, range.start, from..cut.start.max(from), &mut kept);
            if !replaced[at] {
                replaced[at] = true;
                kept.extend(title.iter().cloned());
                if let Some(Inline::Text { span, .. }) = title.first() {
                    kept.push(Inline::Text { text: " ".to_owned(), span: *span });
                }
            }
            from = cut.end.min(range.end).max(from);
        }
        keep_text(inline, text, range.start, from..range.end, &mut kept);
    }
    kept
}

/// Keeps a part of a text; other inlines that touch a replaced sentence go with it.
fn keep_text(inline: &Inline<Target>, text: &str, start: usize, part: Range<usize>, kept: &mut Words) {
    if let Inline::Text { span, .. } = inline
        && let Some(part) = text.get(part.start - start..part.end.saturating_sub(start).max(part.start - start))
        && !part.is_empty()
    {
        kept.push(Inline::Text { text: part.to_owned(), span: *span });
    }
}
