//! `replacement-tells`: the words that are to stand in place of a withheld figure tell it.
//!
//! `[](measure:returned "3 henkilöä palasi.")` shows its title when the figure is withheld, and so does a measure's
//! own `withheld` text. A number in them that is the figure, or that gives it away, would be published after all.
//! The rule reads every text of the site, each in its own language.
//!
//! This is an error and cannot be answered. Way out: say it without the number: `"Palanneiden määrää ei kerrota."`

use super::numbers::{Unit, numbers};
use super::texts::{Replacement, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::Release;
use crate::disclosure::arithmetic::{Written, tells};
use crate::locale::Language;
use crate::model::{MeasureId, plain_text};

pub(super) const RULE: Rule = Rule { id: "replacement-tells", severity: Severity::Error, check: Check::Texts(check) };

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        for replacement in &text.replacements {
            check_words(input, replacement, text.language, problems);
        }
    }
    let default = input.site.settings.language;
    for (place, measure) in input.site.measures.iter().enumerate() {
        let Some(withheld) = &measure.withheld else { continue };
        for (language, words) in withheld.by_language(default) {
            let replacement = Replacement { measure: MeasureId(place), words, span: measure.span };
            check_words(input, &replacement, language, problems);
        }
    }
}

fn check_words(input: &Input<'_>, replacement: &Replacement<'_>, language: Language, problems: &mut Problems) {
    let Replacement { measure: id, words, span } = *replacement;
    if !matches!(input.release(id), Release::Withheld(_)) {
        return;
    }
    let text = plain_text(words, &mut |_| Some(String::new()));
    let population = input.site[id].of.and_then(|(population, _)| input.size(population));
    let told = numbers(&text, language).into_iter().any(|typed| {
        let written = if typed.unit == Unit::Percent { Written::Percent } else { Written::Number };
        [Some(typed.low), typed.high].into_iter().flatten().any(|end| tells(written(end), input.value(id), population))
    });
    if told {
        problems.push(Problem::error(RULE.id, span).with("measure", input.site[id].id.as_str()));
    }
}
