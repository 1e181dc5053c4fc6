//! `replacement-tells`: the words that are to stand in place of a withheld figure tell it.
//!
//! `[](measure:returned "3 henkilöä palasi.")` shows its title when the figure is withheld, and so does a measure's
//! own `withheld` text. A number in them that is the figure, or that gives it away, would be published after all.
//!
//! This is an error and cannot be answered. Way out: say it without the number: `"Palanneiden määrää ei kerrota."`

use super::numbers::{Unit, numbers};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span};
use crate::disclosure::Release;
use crate::disclosure::arithmetic::{Written, tells};
use crate::model::{Inline, Localised, MeasureId, Target, Words, plain_text, visit_inlines};

pub(super) const RULE: Rule = Rule { id: "replacement-tells", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for page in input.site.versions() {
        let mut lines: Vec<&Words> = page.lines();
        for document in page.documents() {
            visit_inlines(document, &mut |line| lines.push(line));
        }
        for line in lines {
            check_line(input, line, problems);
        }
    }
    for (place, measure) in input.site.measures.iter().enumerate() {
        for words in measure.withheld.iter().flat_map(Localised::all) {
            check_words(input, MeasureId(place), words, measure.span, problems);
        }
    }
}

fn check_line(input: &Input<'_>, line: &[Inline<Target>], problems: &mut Problems) {
    for inline in line {
        match inline {
            Inline::Link { target: Target::Measure(id), title, span, .. } => {
                check_words(input, *id, title, *span, problems);
            }
            Inline::Emphasis { content } | Inline::Strong { content } | Inline::Strikethrough { content } => {
                check_line(input, content, problems);
            }
            _ => {}
        }
    }
}

fn check_words(input: &Input<'_>, id: MeasureId, words: &Words, span: Span, problems: &mut Problems) {
    if !matches!(input.release(id), Release::Withheld(_)) {
        return;
    }
    let text = plain_text(words, &mut |_| Some(String::new()));
    let population = input.site[id].of.and_then(|(population, _)| input.size(population));
    let told = numbers(&text, input.site.settings.language).into_iter().any(|typed| {
        let written = if typed.unit == Unit::Percent { Written::Percent } else { Written::Number };
        [Some(typed.low), typed.high].into_iter().flatten().any(|end| tells(written(end), input.value(id), population))
    });
    if told {
        problems.push(Problem::error(RULE.id, span).with("measure", input.site[id].id.as_str()));
    }
}
