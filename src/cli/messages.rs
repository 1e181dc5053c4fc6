//! What the program says, from the catalogs of one language.

use std::time::Duration;

use crate::diagnostic::{self, Problem};
use crate::locale::{Argument, Catalog, CatalogProblem, Decimal, Language, Locale, MissingText};

const FINNISH: [&str; 2] = [include_str!("../messages/cli.fi.ftl"), include_str!("../messages/problems.fi.ftl")];
const ENGLISH: [&str; 2] = [include_str!("../messages/cli.en.ftl"), include_str!("../messages/problems.en.ftl")];

/// The texts of one language.
#[derive(Debug)]
pub(super) struct Messages {
    language: Language,
    /// The program's own.
    program: Catalog,
    /// What is wrong with content.
    problems: Catalog,
}

/// What is wrong, and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Sentence {
    /// The name of what is wrong.
    pub id: &'static str,
    /// What is wrong.
    pub message: String,
    /// How to mend it, where there is more to say than to undo it.
    pub hint: Option<String>,
}

/// A catalog of the program cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the catalog of `{language}` cannot be read: {}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))]
pub(super) struct BrokenCatalog {
    language: Language,
    problems: Vec<CatalogProblem>,
}

impl Messages {
    /// The texts in Finnish or, in any other case, English.
    pub(super) fn new(language: Language) -> Result<Self, BrokenCatalog> {
        let (language, [program, problems]) = match language.base() {
            Language::FINNISH => (Language::FINNISH, FINNISH),
            _ => (Language::ENGLISH, ENGLISH),
        };
        let read = |text| Catalog::new(language, [text]).map_err(|problems| BrokenCatalog { language, problems });
        Ok(Self { language, program: read(program)?, problems: read(problems)? })
    }

    /// The language of the texts.
    pub(super) fn language(&self) -> Language {
        self.language
    }

    /// A text of the program. One that is missing is shown by its id and arguments, so that nothing is lost.
    pub(super) fn text(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.program.text(id, arguments).unwrap_or_else(|_| bare(id, arguments))
    }

    /// A text of the program, if there is one.
    pub(super) fn find(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        self.program.text(id, arguments).ok()
    }

    /// A sentence of the program: the text `id` and, if there is one, `id.hint`.
    pub(super) fn sentence(&self, id: &'static str, arguments: &[(&str, Argument<'_>)]) -> Sentence {
        let hint = self.find(&format!("{id}.hint"), arguments);
        Sentence { id, message: self.text(id, arguments), hint }
    }

    /// The sentence of a problem in content.
    pub(super) fn problem(&self, problem: &Problem) -> Sentence {
        let arguments: Vec<(&str, Argument<'_>)> = problem
            .arguments
            .iter()
            .map(|(name, value)| {
                let value = match value {
                    diagnostic::Argument::Text(text) => Argument::Text(text),
                    diagnostic::Argument::Count(count) => Argument::Count(*count),
                };
                (*name, value)
            })
            .collect();
        let text = |id: &str| match self.problems.text(id, &arguments) {
            Ok(text) => Some(text),
            Err(MissingText::Identifier(_)) => None,
            Err(MissingText::Reference { .. }) => Some(bare(id, &arguments)),
        };
        let id = problem.message;
        let similar = arguments.iter().any(|(name, value)| *name == "similar" && *value != Argument::Text(""));
        let hint = similar.then(|| text(&format!("{id}.hint-similar"))).flatten();
        Sentence {
            id: problem.rule,
            message: text(id).unwrap_or_else(|| bare(id, &arguments)),
            hint: hint.or_else(|| text(&format!("{id}.hint"))),
        }
    }

    /// A time in seconds with one decimal, or three where it is short.
    pub(super) fn seconds(&self, time: Duration) -> String {
        let seconds = time.as_secs_f64();
        let digits = if seconds < 1.0 { format!("{seconds:.3}") } else { format!("{seconds:.1}") };
        digits.parse().map_or(digits, |number| self.decimal(number))
    }

    /// A number as the language writes it.
    pub(super) fn decimal(&self, number: Decimal) -> String {
        Locale::new(self.language).map_or_else(|_| number.to_string(), |locale| locale.decimal(number))
    }
}

/// What is shown of a text that the catalog lacks.
fn bare(id: &str, arguments: &[(&str, Argument<'_>)]) -> String {
    if arguments.is_empty() {
        return id.to_owned();
    }
    let values = arguments.iter().map(|(name, value)| match value {
        Argument::Text(value) => format!("{name}: {value}"),
        Argument::Count(value) => format!("{name}: {value}"),
    });
    format!("{id} ({})", values.collect::<Vec<_>>().join(", "))
}

impl Sentence {
    /// The sentence as it stands on a terminal when no place in the content is to blame.
    pub(super) fn to_text(&self, messages: &Messages) -> String {
        let mut text = messages.text("failure", &[("message", Argument::Text(&self.message))]);
        text.push('\n');
        if let Some(hint) = &self.hint {
            text += &messages.text("hint", &[("text", Argument::Text(hint))]);
            text.push('\n');
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::Messages;
    use crate::diagnostic::{FileId, Problem, Span};
    use crate::locale::Language;

    fn messages(language: Language) -> Messages {
        Messages::new(language).unwrap_or_else(|problem| panic!("{problem}"))
    }

    #[test]
    fn both_languages_have_the_same_texts() {
        let (fi, en) = (messages(Language::FINNISH), messages(Language::ENGLISH));
        let of = |messages: &Messages| messages.program.identifiers().map(str::to_owned).collect::<BTreeSet<_>>();
        assert_eq!(of(&fi), of(&en));
    }

    #[test]
    fn a_missing_text_is_shown_by_its_name() {
        let problem = Problem::error("no-such-rule", Span::file(FileId(0))).with("key", "titel").with("count", 2_usize);
        let sentence = messages(Language::FINNISH).problem(&problem);
        assert_eq!(sentence.message, "no-such-rule (key: titel, count: 2)");
        assert_eq!(sentence.hint, None);
    }
}
