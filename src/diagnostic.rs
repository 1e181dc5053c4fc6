//! Problems found in content: where, what, and the way out.
//!
//! A problem carries no sentence. It names a rule and its arguments; the sentence is looked up in the catalog of
//! the reader's language when problems are shown, so that the human and the JSON form cannot differ.

use std::fmt;

/// A source file's number in [`crate::source::Sources`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub(crate) u32);

/// A place in a source file: bytes from `start` up to `end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte `start` up to byte `end`; offsets past 4 GiB are cut off (no source file is that long).
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let cut = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: cut(start), end: cut(end.max(start)) }
    }

    /// The whole file, when no single place in it is to blame.
    pub fn file(file: FileId) -> Self {
        Self { file, start: 0, end: 0 }
    }
}

/// How much a problem weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is built.
    Error,
    /// The site is built; `--strict` refuses it. An editor may answer it.
    Warning,
    /// Worth knowing; never refused.
    Note,
}

impl Severity {
    /// The word used in JSON output.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// An argument of a problem's sentence.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Argument {
    /// Words or an already formatted value.
    Text(String),
    /// A whole number, which may choose a plural form.
    Count(i64),
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(count: u64) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// What a problem is about, so that an editor's answer finds it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A measure or population, by id.
    Measure(String),
    /// A table, by id.
    Table(String),
    /// A survey, by id.
    Survey(String),
    /// A quote, by id.
    Quote(String),
    /// An assessment, by id.
    Assessment(String),
    /// A page, by its source file.
    Page(FileId),
    /// What points at a person, by its text.
    Identifier(String),
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Measure(id) | Self::Table(id) | Self::Survey(id) | Self::Quote(id) | Self::Assessment(id) => {
                f.write_str(id)
            }
            Self::Page(file) => write!(f, "#{}", file.0),
            Self::Identifier(_) => f.write_str("•"),
        }
    }
}

/// A change of source text that mends a problem without changing what is said.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Fix {
    /// The bytes to replace.
    pub span: Span,
    /// What to put there.
    pub replacement: String,
}

/// Something wrong or worth knowing in the content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Id of the rule; also the name an answer uses.
    pub rule: &'static str,
    /// Id of the sentence in the catalog; the rule's own unless the rule has several.
    pub message: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// Where it is.
    pub span: Span,
    /// Arguments of the sentence.
    pub arguments: Vec<(&'static str, Argument)>,
    /// What it is about.
    pub subject: Option<Subject>,
    /// How it can be mended by itself.
    pub fix: Option<Fix>,
    /// Whether the text at its place must not be repeated by a report.
    pub confidential: bool,
}

impl Problem {
    fn new(severity: Severity, rule: &'static str, span: Span) -> Self {
        Self {
            rule,
            message: rule,
            severity,
            span,
            arguments: Vec::new(),
            subject: None,
            fix: None,
            confidential: false,
        }
    }

    /// A problem that stops the build.
    pub fn error(rule: &'static str, span: Span) -> Self {
        Self::new(Severity::Error, rule, span)
    }

    /// A problem that an editor mends or answers.
    pub fn warning(rule: &'static str, span: Span) -> Self {
        Self::new(Severity::Warning, rule, span)
    }

    /// Something worth knowing.
    pub fn note(rule: &'static str, span: Span) -> Self {
        Self::new(Severity::Note, rule, span)
    }

    /// Uses another sentence than the rule's own.
    #[must_use]
    pub fn saying(mut self, message: &'static str) -> Self {
        self.message = message;
        self
    }

    /// Adds an argument of the sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// Says what the problem is about.
    #[must_use]
    pub fn about(mut self, subject: Subject) -> Self {
        self.subject = Some(subject);
        self
    }

    /// Keeps reports from repeating the text at its place.
    #[must_use]
    pub fn confidential(mut self) -> Self {
        self.confidential = true;
        self
    }

    /// Adds a change that mends it.
    #[must_use]
    pub fn mended_by(mut self, span: Span, replacement: String) -> Self {
        self.fix = Some(Fix { span, replacement });
        self
    }
}

/// The known word nearest to `word`, if it is near: at most one edit, and one more for every four letters.
///
/// Distance: Damerau and Levenshtein's. Of words equally near, the first in the alphabet.
pub fn similar<'a>(word: &str, known: &[&'a str]) -> Option<&'a str> {
    known
        .iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), *candidate))
        .filter(|(distance, candidate)| *distance <= 1 + candidate.chars().count() / 4)
        .min()
        .map(|(_, candidate)| candidate)
}

/// All problems of a run, in the order of their places.
#[derive(Debug, Default, Clone)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// Adds a problem.
    pub fn push(&mut self, problem: Problem) {
        self.0.push(problem);
    }

    /// Adds all problems of another gathering.
    pub fn extend(&mut self, other: impl IntoIterator<Item = Problem>) {
        self.0.extend(other);
    }

    /// Whether any problem stops the build.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// How many problems weigh `severity`.
    pub fn count(&self, severity: Severity) -> usize {
        self.0.iter().filter(|problem| problem.severity == severity).count()
    }

    /// Sorts by place, then weight, and drops exact repetitions.
    pub fn settle(&mut self) {
        self.0.sort_by(|a, b| (a.span, a.severity, a.rule).cmp(&(b.span, b.severity, b.rule)));
        self.0.dedup();
    }

    /// The problems.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl IntoIterator for Problems {
    type Item = Problem;
    type IntoIter = std::vec::IntoIter<Problem>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}
