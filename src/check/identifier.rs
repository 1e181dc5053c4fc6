//! `identifier`: something in the content that points at a person.
//!
//! Looked for in every file under `content/` as it was read (markdown with its front matter and comments, YAML, CSV and
//! other texts), in the names of files and folders, and in the words that programs wrote into pictures. Personal
//! identity codes, bank accounts, e-mail addresses and mobile numbers in their international form are errors; what may
//! be something else is a warning with the reason: other telephone numbers, street addresses, postcodes, business codes
//! (a person who trades alone has one), number plates, codes whose check character is wrong, and speakers numbered
//! through a text ("client 3"). Addresses and numbers of a role are notes. Names of persons are not looked for.
//!
//! No report repeats what was found.
//!
//! Way out: take it away, also from earlier versions of the file if these are public. Contact details that are meant to
//! be public stand with their reason in `site.yaml`: `identifiers: {allow: [{text: …, reason: …}]}`. A personal identity
//! code cannot be allowed. A warning can also be answered where it stands.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

use super::{Check, File, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};
use crate::identifier::{Certainty, Found, Kind, plain, scan, scan_path};
use crate::picture;

pub(super) const RULE: Rule = Rule { id: "identifier", severity: Severity::Error, check: Check::Site(check) };

/// Files that are text whatever their encoding.
const TEXTS: [&str; 13] =
    ["csv", "geojson", "html", "ics", "json", "log", "rtf", "srt", "tsv", "txt", "vcf", "vtt", "xml"];

fn check(input: &Input<'_>, problems: &mut Problems) {
    let mut named = BTreeSet::new();
    for file in input.files {
        for found in scan_path(file.path) {
            // a folder has one name, however many files are in it
            if named.insert(file.path[..found.range.end].to_owned()) {
                let text = &file.path[found.range.clone()];
                problems.extend(problem(input, &found, text, Place::Name, Span::file(file.id)));
            }
        }
        match Text::of(file) {
            Text::Exact(text) => {
                for found in scan(text).into_iter().filter(|found| is_told(found, file)) {
                    let span = Span::new(file.id, found.range.start, found.range.end);
                    problems.extend(problem(input, &found, &text[found.range.clone()], Place::Text, span));
                }
            }
            Text::Converted(text) => {
                for found in scan(&text) {
                    let text = &text[found.range.clone()];
                    problems.extend(problem(input, &found, text, Place::Text, Span::file(file.id)));
                }
            }
            Text::None => {}
        }
        if let Some(Ok(cleaned)) = picture::clean(file.path, file.bytes)
            && std::str::from_utf8(file.bytes).is_err()
        {
            let words = &cleaned.removed.words;
            // among bytes that are no words, only what is certain says anything
            for found in scan(words).into_iter().filter(|found| found.certainty == Certainty::Certain) {
                let text = &words[found.range.clone()];
                problems.extend(problem(input, &found, text, Place::Metadata, Span::file(file.id)));
            }
        }
    }
}

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Text,
    Name,
    Metadata,
}

impl Place {
    fn word(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Name => "name",
            Self::Metadata => "metadata",
        }
    }
}

/// A file's text, if it has any.
enum Text<'a> {
    /// Byte for byte.
    Exact(&'a str),
    /// From another encoding; places in it are not those in the file.
    Converted(Cow<'a, str>),
    None,
}

impl<'a> Text<'a> {
    fn of(file: &File<'a>) -> Self {
        if file.bytes.starts_with(b"%PDF") {
            return Self::None;
        }
        let pairs = |from: fn([u8; 2]) -> u16| {
            let units: Vec<u16> = file.bytes.chunks_exact(2).map(|pair| from([pair[0], pair[1]])).collect();
            Self::Converted(Cow::Owned(String::from_utf16_lossy(&units)))
        };
        match (std::str::from_utf8(file.bytes), file.bytes) {
            (Ok(text), bytes) if !bytes.contains(&0) => Self::Exact(text),
            (_, [0xff, 0xfe, ..]) if is_text(file.path) => pairs(u16::from_le_bytes),
            (_, [0xfe, 0xff, ..]) if is_text(file.path) => pairs(u16::from_be_bytes),
            // an encoding of one byte a character: identifiers are the same in all of them
            _ if is_text(file.path) => {
                Self::Converted(Cow::Owned(file.bytes.iter().map(|byte| char::from(*byte)).collect()))
            }
            _ => Self::None,
        }
    }
}

fn extension(path: &str) -> String {
    Path::new(path).extension().and_then(|part| part.to_str()).unwrap_or("").to_ascii_lowercase()
}

fn is_text(path: &str) -> bool {
    TEXTS.contains(&extension(path).as_str())
}

/// Whether it says anything in this file: the coordinates of a drawing look like all kinds of numbers.
fn is_told(found: &Found, file: &File<'_>) -> bool {
    let is_number = matches!(
        found.kind,
        Kind::PersonalCode | Kind::BankAccount | Kind::BusinessCode | Kind::Phone | Kind::ServicePhone
    );
    found.certainty == Certainty::Certain || !is_number || extension(file.path) != "svg"
}

/// The problem of something found; none where it is the text of an allowance itself.
fn problem(input: &Input<'_>, found: &Found, text: &str, place: Place, span: Span) -> Option<Problem> {
    let certain = found.certainty == Certainty::Certain;
    let can_be_allowed = !(certain && found.kind == Kind::PersonalCode);
    let allowances = &input.site.settings.allowances;
    if can_be_allowed && place == Place::Text && allowances.iter().any(|allowance| holds(allowance.answer.span, span)) {
        return None;
    }
    let text = plain(text);
    let allowed = can_be_allowed && allowances.iter().any(|allowance| plain(&allowance.text) == text);
    let problem = match found.kind {
        Kind::RoleEmail | Kind::ServicePhone => Problem::note(RULE.id, span).saying("identifier-role"),
        // what only stands in a picture's metadata is not published
        Kind::Email | Kind::Phone if place == Place::Metadata => {
            Problem::note(RULE.id, span).saying("identifier-removed")
        }
        Kind::SpeakerLabel => Problem::warning(RULE.id, span).saying("identifier-label"),
        _ if certain && allowed => Problem::warning(RULE.id, span),
        _ if certain => Problem::error(RULE.id, span),
        _ => Problem::warning(RULE.id, span).saying("identifier-likely"),
    };
    let problem = problem.with("kind", found.kind.word()).with("place", place.word()).confidential();
    let subject = if allowed { Some(Subject::Identifier(text)) } else { subject(input, span) };
    Some(match subject {
        Some(subject) => problem.about(subject),
        None => problem,
    })
}

fn holds(outer: Span, inner: Span) -> bool {
    outer.file == inner.file && outer.start <= inner.start && inner.end <= outer.end
}

/// The quote, survey or assessment that a place belongs to. A page is found without help.
fn subject(input: &Input<'_>, span: Span) -> Option<Subject> {
    if let Some(assessment) = input.site.assessments.iter().find(|assessment| assessment.span.file == span.file) {
        return Some(Subject::Assessment(assessment.id.clone()));
    }
    let survey = input.site.surveys.iter().find(|survey| survey.span.file == span.file)?;
    let quote = input.quotes.all().find(|(_, quote)| holds(quote.span, span));
    Some(quote.map_or_else(|| Subject::Survey(survey.id.clone()), |(_, quote)| Subject::Quote(quote.id.clone())))
}
