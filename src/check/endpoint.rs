//! `endpoint`: an extreme that may point at one person.
//!
//! "The longest unemployment was 26 years" is told of one person, and whoever knows the person learns the rest. The
//! rule looks at measures with `number` whose label, definition or note says an extreme: yli, vanhin, pisin,
//! enintään, over, oldest, longest and the like, in Finnish, Swedish and English.
//!
//! Way out: tell the middle (a median, "several years") in place of the extreme. If it stays, answer the warning
//! with the ground on which it is published.

use super::texts::words;
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::Value;

pub(super) const RULE: Rule = Rule { id: "endpoint", severity: Severity::Warning, check: Check::Site(check) };

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

fn check(input: &Input<'_>, problems: &mut Problems) {
    let language = input.site.settings.language;
    for (id, measure) in input.measures().filter(|(id, _)| matches!(input.value(*id), Value::Number(_))) {
        let told = [Some(&measure.label), measure.definition.as_ref(), measure.basis.note.as_ref()];
        let told: Vec<String> =
            told.into_iter().flatten().map(|line| words(line.get(&language)).to_lowercase()).collect();
        let extreme = told
            .iter()
            .flat_map(|text| text.split(|character: char| !character.is_alphabetic()))
            .find(|word| WHOLE.contains(word) || BEGINNINGS.iter().any(|beginning| word.starts_with(beginning)));
        if let Some(word) = extreme {
            problems.push(
                Problem::warning(RULE.id, measure.value_span)
                    .about(Subject::Measure(measure.id.clone()))
                    .with("figure", input.figure(id, &input.locale))
                    .with("word", word),
            );
        }
    }
}
