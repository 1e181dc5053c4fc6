//! The strings of the interface, in Project Fluent's notation.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use unic_langid::LanguageIdentifier;

use super::Language;

/// The strings of one language, by identifier.
pub struct Catalog {
    bundle: FluentBundle<FluentResource>,
    identifiers: BTreeSet<String>,
}

/// A value put into a string's placeable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Argument<'a> {
    /// A text, shown as it is; numbers that are not to choose a plural form come as text, already formatted.
    Text(&'a str),
    /// A whole number, within ±2⁵³, that chooses a plural form. Shown, it is grouped and signed as Finnish, Swedish
    /// and English write it; in other languages it is shown as plain digits.
    Count(i64),
}

/// A place in a Fluent text that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {message}")]
pub struct CatalogProblem {
    /// Which of the texts given, from 0.
    pub text: usize,
    /// Where in that text, in bytes.
    pub offset: usize,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, in English.
    pub message: String,
}

/// Why a string cannot be shown.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MissingText {
    /// No text has this identifier.
    #[error("there is no string `{0}`")]
    Identifier(String),
    /// The string refers to arguments or strings that do not exist, or to itself.
    #[error("the string `{identifier}` cannot be shown: {reason}")]
    Reference {
        /// The string asked for.
        identifier: String,
        /// What it lacks, in English.
        reason: String,
    },
}

impl Catalog {
    /// Reads Fluent texts. A string in a later text takes the place of one with its identifier in an earlier text,
    /// attributes included.
    ///
    /// # Errors
    /// Everything that cannot be read, and identifiers given twice in one text, in the order of the texts.
    pub fn new<'a>(language: Language, texts: impl IntoIterator<Item = &'a str>) -> Result<Self, Vec<CatalogProblem>> {
        // A language tag is always well-formed here; without one plural forms would be English.
        let plurals: LanguageIdentifier = language.base().tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![plurals]);
        // The marks would show up in titles and file names; bidirectional text is not among our languages.
        bundle.set_use_isolating(false);
        bundle.set_formatter(count_formatter(language));

        let mut strings = BTreeMap::new();
        let mut problems = Vec::new();
        for (index, text) in texts.into_iter().enumerate() {
            let problem =
                |offset, message| CatalogProblem { text: index, offset, line: line_of(text, offset), message };
            let outline = Outline::of(text);
            problems.extend(
                outline.repeated.into_iter().map(|(offset, name)| problem(offset, format!("`{name}` is given twice"))),
            );
            strings.extend(outline.strings);
            match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => bundle.add_resource_overriding(resource),
                Err((_, errors)) => {
                    problems.extend(errors.into_iter().map(|error| problem(error.pos.start, error.kind.to_string())));
                }
            }
        }
        if problems.is_empty() {
            let identifiers = strings.into_values().flatten().collect();
            Ok(Self { bundle, identifiers })
        } else {
            problems.sort_by_key(|problem| (problem.text, problem.offset));
            Err(problems)
        }
    }

    /// The string with an identifier, or with `identifier.attribute`, its placeables filled.
    ///
    /// # Errors
    /// [`MissingText`] when there is no such string, or when anything it refers to is missing: never half a text.
    pub fn text(&self, id: &str, arguments: &[(&str, Argument<'_>)]) -> Result<String, MissingText> {
        let pattern = match id.split_once('.') {
            Some((message, attribute)) => self
                .bundle
                .get_message(message)
                .and_then(|message| message.get_attribute(attribute))
                .map(|attribute| attribute.value()),
            None => self.bundle.get_message(id).and_then(|message| message.value()),
        };
        let pattern = pattern.ok_or_else(|| MissingText::Identifier(id.to_owned()))?;
        let arguments: FluentArgs<'_> =
            arguments.iter().map(|(name, argument)| (*name, FluentValue::from(*argument))).collect();
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(&arguments), &mut errors);
        if errors.is_empty() {
            return Ok(text.into_owned());
        }
        let reasons: Vec<String> = errors.iter().map(ToString::to_string).collect();
        Err(MissingText::Reference { identifier: id.to_owned(), reason: reasons.join("; ") })
    }

    /// Every identifier [`text`](Self::text) knows, `identifier.attribute` included, in alphabetical order: to compare
    /// languages, and to find an override that overrides nothing.
    pub fn identifiers(&self) -> impl Iterator<Item = &str> {
        self.identifiers.iter().map(String::as_str)
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Catalog").field("identifiers", &self.identifiers).finish_non_exhaustive()
    }
}

impl<'a> From<Argument<'a>> for FluentValue<'a> {
    fn from(argument: Argument<'a>) -> Self {
        match argument {
            Argument::Text(text) => text.into(),
            Argument::Count(count) => count.into(),
        }
    }
}

type Formatter<Memoizer> = fn(&FluentValue<'_>, &Memoizer) -> Option<String>;

/// How a count is shown. Fluent takes a plain function that cannot hold a language, hence one for each.
fn count_formatter<Memoizer>(language: Language) -> Option<Formatter<Memoizer>> {
    match language.base() {
        Language::FINNISH => Some(|value, _| format_count(Language::FINNISH, value)),
        Language::SWEDISH => Some(|value, _| format_count(Language::SWEDISH, value)),
        Language::ENGLISH => Some(|value, _| format_count(Language::ENGLISH, value)),
        _ => None,
    }
}

/// Nothing leaves the value to Fluent.
fn format_count(language: Language, value: &FluentValue<'_>) -> Option<String> {
    let FluentValue::Number(number) = value else { return None };
    let number: fixed_decimal::Decimal = number.as_string().parse().ok()?;
    let formatter = DecimalFormatter::try_new((&language.icu()).into(), DecimalFormatterOptions::default()).ok()?;
    Some(formatter.format_to_string(&number))
}

/// What a Fluent text gives, which Fluent's own parser does not tell.
#[derive(Default)]
struct Outline<'a> {
    /// Identifiers with a text, by message.
    strings: BTreeMap<&'a str, BTreeSet<String>>,
    /// Where an identifier is given again (byte offset), and which.
    repeated: Vec<(usize, String)>,
}

impl<'a> Outline<'a> {
    /// Lines suffice: a message starts in the first column, an attribute with a dot.
    fn of(text: &'a str) -> Self {
        let mut outline = Self::default();
        let mut message = None;
        let mut target = String::new();
        let mut offset = 0;
        for line in text.split_inclusive('\n') {
            let content = line.trim();
            let indented = line.starts_with(' ') && !content.is_empty();
            if let Some((name, value)) = entry(line) {
                if outline.strings.insert(name, BTreeSet::new()).is_some() {
                    outline.repeated.push((offset, name.to_owned()));
                }
                message = Some(name);
                name.clone_into(&mut target);
                if !value.is_empty() {
                    outline.add(name, &target);
                }
            } else if line.starts_with(['-', '#']) {
                message = None;
            } else if let (Some(name), true) = (message, indented) {
                if let Some((attribute, _)) = content.strip_prefix('.').and_then(entry) {
                    target = format!("{name}.{attribute}");
                    if !outline.add(name, &target) {
                        outline.repeated.push((offset, target.clone()));
                    }
                } else {
                    outline.add(name, &target);
                }
            }
            offset += line.len();
        }
        outline
    }

    /// Whether the identifier is new.
    fn add(&mut self, message: &'a str, identifier: &str) -> bool {
        self.strings.entry(message).or_default().insert(identifier.to_owned())
    }
}

/// Splits `name = value`.
fn entry(line: &str) -> Option<(&str, &str)> {
    let (name, value) = line.split_once('=')?;
    let name = name.trim_end_matches(' ');
    let starts = name.starts_with(|first: char| first.is_ascii_alphabetic());
    let named = name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-');
    (starts && named).then(|| (name, value.trim()))
}

/// The line of a byte offset; the first is 1.
fn line_of(text: &str, offset: usize) -> usize {
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

#[cfg(test)]
mod tests {
    use super::{Argument, Catalog, Language, MissingText};

    fn catalog(language: Language, texts: &[&str]) -> Catalog {
        Catalog::new(language, texts.iter().copied()).unwrap_or_else(|problems| panic!("{problems:?}"))
    }

    const FINNISH: &str = "\
title = Tulokset
made = Syntyi { $pages ->
    [one] yksi sivu
   *[other] { $pages } sivua
}.
menu =
    .label = Valikko { $name }
loop = { loop }
shut = { $figure }: { title }
long =
    Kaksi
    riviä
";

    #[test]
    fn strings_are_shown() {
        let fi = catalog(Language::PLAIN_FINNISH, &[FINNISH]);
        let text = |id, arguments: &[_]| fi.text(id, arguments).unwrap_or_else(|problem| problem.to_string());
        assert_eq!(text("title", &[]), "Tulokset");
        assert_eq!(text("menu.label", &[("name", Argument::Text("A"))]), "Valikko A");
        assert_eq!(text("shut", &[("figure", Argument::Text("65\u{a0}%"))]), "65\u{a0}%: Tulokset");
        assert_eq!(text("long", &[]), "Kaksi\nriviä");
    }

    #[test]
    fn counts_choose_the_plural_and_are_written_by_the_language() {
        let made = |language, count| {
            catalog(language, &[FINNISH]).text("made", &[("pages", Argument::Count(count))]).unwrap_or_default()
        };
        for language in [Language::FINNISH, Language::SWEDISH, Language::ENGLISH] {
            assert_eq!(made(language, 1), "Syntyi yksi sivu.");
            assert_eq!(made(language, 0), "Syntyi 0 sivua.");
        }
        assert_eq!(made(Language::FINNISH, 12_500), "Syntyi 12\u{a0}500 sivua.");
        assert_eq!(made(Language::ENGLISH, 12_500), "Syntyi 12,500 sivua.");
    }

    #[test]
    fn nothing_is_shown_by_halves() {
        let fi = catalog(Language::FINNISH, &[FINNISH]);
        for id in ["absent", "menu", "menu.absent", "", "."] {
            assert_eq!(fi.text(id, &[]), Err(MissingText::Identifier(id.to_owned())));
        }
        for id in ["made", "menu.label", "loop"] {
            assert!(matches!(fi.text(id, &[]), Err(MissingText::Reference { .. })), "{id}");
        }
    }

    #[test]
    fn a_later_text_overrides_whole_strings() {
        let fi = catalog(Language::FINNISH, &[FINNISH, "title = Luvut\n    .short = L\nmenu = Valikko\n"]);
        assert_eq!(fi.text("title", &[]).as_deref(), Ok("Luvut"));
        assert!(fi.text("menu.label", &[]).is_err());
        let identifiers: Vec<&str> = fi.identifiers().collect();
        assert_eq!(identifiers, ["long", "loop", "made", "menu", "shut", "title", "title.short"]);
        assert!(identifiers.iter().all(|id| !matches!(fi.text(id, &[]), Err(MissingText::Identifier(_)))));
    }

    #[test]
    fn problems_have_places() {
        let texts = ["title = Hyvä\n", "good = a\n\nbad text\ngood = c\n    .x = 1\n    .x = 2\nopen = { $a\n"];
        let Err(problems) = Catalog::new(Language::FINNISH, texts) else { panic!("read") };
        let places: Vec<_> = problems.iter().map(|problem| (problem.text, problem.line)).collect();
        assert_eq!(places, [(1, 3), (1, 4), (1, 6), (1, 8)], "{problems:?}");
        assert!(problems.iter().all(|problem| texts[1].is_char_boundary(problem.offset)));
    }

    #[test]
    fn it_is_shared_between_threads() {
        const fn shared<T: Send + Sync>() {}
        shared::<Catalog>();
    }
}
