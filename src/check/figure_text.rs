//! `figure-text`: a figure's link text that differs from the figure.
//!
//! `[65 %](measure:employed)` reads well in any editor, but the page always shows the released value. When the two
//! differ the source misleads its next reader, so the link text is pointed out and can be mended by `check --fix`.
//! Spaces and dashes are compared leniently: `65%`, `65 %` and `50-70 %` are fine. An estimate may or may not carry
//! its "about".
//!
//! Other words inside the link are never shown; they belong outside it. Where a figure is withheld, digits in its
//! link text are taken away: the source may be as public as the page.

use super::texts::{Figure, Run, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span};
use crate::disclosure::{Release, Shown};
use crate::model::MeasureId;

pub(super) const RULE: Rule = Rule { id: "figure-text", severity: Severity::Warning, check: Check::Texts(check) };

/// Words that say an estimate in Finnish, Swedish and English.
const ABOUT: [&str; 17] = [
    "arviolta",
    "noin",
    "n.",
    "suunnilleen",
    "arvio",
    "suurin piirtein",
    "uppskattningsvis",
    "ungefär",
    "cirka",
    "ca",
    "ca.",
    "omkring",
    "about",
    "around",
    "approximately",
    "roughly",
    "an estimated",
];

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter() {
        let locale = texts.locale(text.language, &input.locale);
        for (figure, _) in text.runs.iter().flat_map(Run::figures) {
            let Figure { measure: id, ref words, span, .. } = *figure;
            if words.trim().is_empty() {
                continue;
            }
            let shown = input.figure(id, locale);
            let Some((message, replacement)) = judge(input, id, words, &shown) else { continue };
            let place = words_place(input, id, words, span);
            let mut problem = Problem::warning(RULE.id, place.unwrap_or(span))
                .saying(message)
                .with("text", words.as_str())
                .with("shown", shown)
                .with("measure", input.site[id].id.as_str());
            problem.subject.clone_from(&text.subject);
            if let (Some(place), Some(replacement)) = (place, replacement) {
                problem = problem.mended_by(place, replacement);
            }
            problems.push(problem);
        }
    }
}

/// What is wrong with a link text, and what to put in its place.
fn judge(input: &Input<'_>, id: MeasureId, words: &str, shown: &str) -> Option<(&'static str, Option<String>)> {
    let has_digits = words.contains(|character: char| character.is_ascii_digit());
    match input.release(id) {
        Release::Withheld(_) => return has_digits.then(|| ("figure-text-withheld", Some(String::new()))),
        Release::Shown(Shown::Missing) => return has_digits.then(|| ("figure-text", Some(String::new()))),
        Release::Shown(_) => {}
    }
    let (about, value) = if input.site[id].estimate { split_about(words) } else { ("", words) };
    let (wanted, written) = (normal(shown), normal(value));
    if written == wanted {
        return None;
    }
    let others = written.replacen(&wanted, "", 1);
    if others.contains(char::is_alphabetic) {
        return Some(("figure-text-words", None));
    }
    let shown = shown.replace('\u{a0}', " ");
    Some(("figure-text", Some(if about.is_empty() { shown } else { format!("{about} {shown}") })))
}

fn split_about(words: &str) -> (&str, &str) {
    let words = words.trim();
    let lower = words.to_lowercase();
    let about = ABOUT
        .iter()
        .filter(|about| lower.strip_prefix(**about).is_some_and(|rest| rest.starts_with(char::is_whitespace)));
    match about.map(|about| about.len()).max().and_then(|length| words.split_at_checked(length)) {
        Some((about, value)) => (about, value.trim()),
        None => ("", words),
    }
}

/// Without what is compared leniently.
fn normal(text: &str) -> String {
    let text = text.chars().filter(|character| !character.is_whitespace());
    text.map(|character| if "-−".contains(character) { '–' } else { character }).collect::<String>().to_lowercase()
}

/// Where the words of a figure's link stand, if they stand there as they are.
fn words_place(input: &Input<'_>, id: MeasureId, words: &str, span: Span) -> Option<Span> {
    let found = input.find(span, &format!("[{words}](measure:{}", input.site[id].id))?;
    let start = found.start as usize + 1;
    Some(Span::new(found.file, start, start + words.len()))
}

#[cfg(test)]
mod tests {
    use super::{normal, split_about};

    #[test]
    fn lenient_comparison() {
        assert_eq!(normal("65 %"), normal("65\u{a0}%"));
        assert_eq!(normal("50-70%"), normal("50–70\u{a0}%"));
        assert_ne!(normal("65 %"), normal("66 %"));
        assert_eq!(split_about("arviolta 40 %"), ("arviolta", "40 %"));
        assert_eq!(split_about("ca. 40 %"), ("ca.", "40 %"));
        assert_eq!(split_about("40 %"), ("", "40 %"));
    }
}
