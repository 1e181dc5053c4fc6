//! What is wrong with a file, and where.

/// One thing that is wrong with a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What.
    pub what: What,
    /// Where in the file.
    pub place: Place,
}

/// A place in a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// The file as a whole.
    File,
    /// A line and a column, both from 1.
    Text {
        /// The line.
        line: usize,
        /// The column, in bytes, as JSON readers count.
        column: usize,
    },
    /// A key, from the outermost: `ratings.punctuality.score`.
    Key(String),
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// The system did not let it be read.
    Unreadable(String),
    /// It is a folder, a pipe or a device.
    NotAFile,
    /// It is longer than [`super::LIMIT`].
    TooLarge,
    /// It is not UTF-8.
    NotText,
    /// It ends in the middle.
    Truncated,
    /// It is no JSON.
    NotJson,
    /// It is JSON, but no assessment.
    NotAnAssessment,
    /// Its form has a version that is not known.
    FormatVersion(u32),
    /// A key is missing, unknown or of another kind.
    Shape(Shape),
    /// Its id is not 32 hexadecimal digits.
    Id,
    /// A day is none.
    Date(String),
    /// A text has characters that steer a terminal or turn the order of reading.
    Hostile,
    /// Something that must be told is empty.
    Empty,
    /// The site has no such framework.
    UnknownFramework(String),
    /// Another framework than the group's own assessment.
    OtherFramework {
        /// The file's.
        found: String,
        /// The group's.
        wanted: String,
    },
    /// Another workshop than the group's own assessment.
    OtherWorkshop {
        /// The file's.
        found: String,
        /// The group's.
        wanted: String,
    },
    /// Another version of the framework than the site's; `None` if there is none.
    FrameworkVersion {
        /// The file's.
        found: Option<String>,
        /// The site's.
        wanted: Option<String>,
    },
    /// Another unit than asked for.
    Unit(String),
    /// Another round than asked for.
    Round(String),
    /// The framework has no such criterion.
    UnknownCriterion(String),
    /// A criterion is picked twice.
    CriterionTwice(String),
    /// A criterion is rated that was not picked.
    NotPicked(String),
    /// A score is not on the criterion's scale.
    Score {
        /// The score.
        score: i64,
        /// The lowest there is.
        min: i64,
        /// The highest there is.
        max: i64,
    },
    /// The criterion has no scale.
    NoScale,
    /// Neither a score nor a reason.
    NoOutcome,
    /// A score and a reason.
    TwoOutcomes,
    /// The criterion may not be left without a score.
    MustBeRated,
    /// A spread where nobody agreed on anything.
    SpreadOfOne,
    /// More people gave a score than took part.
    SpreadSum,
    /// One person's own scores rest on one person.
    IndividualOfSeveral,
    /// A group has more than one person.
    GroupOfOne,
    /// Nobody's scores.
    Nobody,
    /// Only answers in words, of which nothing is scored.
    OnlyDiscussion,
    /// The same sheet as another file.
    Duplicate(String),
    /// The same sheet as another file, saved at another time.
    OtherState(String),
    /// There is more wrong than is told.
    More(usize),
}

/// In what way a file has not the form of an assessment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// A key that there is none of.
    UnknownKey(String),
    /// A key that has to be there.
    MissingKey(String),
    /// A key twice, which one if that is told.
    KeyTwice(Option<String>),
    /// A word that is none of those to choose from.
    UnknownChoice(String),
    /// A text in place of a number, a list in place of a text.
    OtherKind,
    /// Anything else, in the words of the JSON reader.
    Other(String),
}

impl Shape {
    /// From the words of the JSON reader, which tells its reason in no other way.
    pub(super) fn of(reason: &str) -> Self {
        let quoted = || reason.split('`').nth(1).map(str::to_owned);
        let known = match reason {
            _ if reason.starts_with("unknown field") => quoted().map(Self::UnknownKey),
            _ if reason.starts_with("missing field") => quoted().map(Self::MissingKey),
            _ if reason.starts_with("unknown variant") => quoted().map(Self::UnknownChoice),
            _ if reason.starts_with("duplicate") => Some(Self::KeyTwice(quoted())),
            _ if reason.starts_with("invalid type") || reason.starts_with("invalid value") => Some(Self::OtherKind),
            _ => None,
        };
        known.unwrap_or_else(|| Self::Other(reason.to_owned()))
    }

    /// The id of its sentence.
    const fn sentence(&self) -> &'static str {
        match self {
            Self::UnknownKey(_) => "shape-unknown-key",
            Self::MissingKey(_) => "shape-missing-key",
            Self::KeyTwice(Some(_)) => "shape-key-twice",
            Self::KeyTwice(None) => "shape-some-key-twice",
            Self::UnknownChoice(_) => "shape-unknown-choice",
            Self::OtherKind => "shape-other-kind",
            Self::Other(_) => "shape",
        }
    }

    fn argument(&self) -> Option<(&'static str, String)> {
        match self {
            Self::UnknownKey(key) | Self::MissingKey(key) | Self::KeyTwice(Some(key)) | Self::UnknownChoice(key) => {
                Some(("found", key.clone()))
            }
            Self::Other(reason) => Some(("reason", reason.clone())),
            Self::KeyTwice(None) | Self::OtherKind => None,
        }
    }
}

impl Fault {
    /// A fault of the file as a whole.
    pub fn of_file(what: What) -> Self {
        Self { what, place: Place::File }
    }

    /// A fault at a key.
    pub(super) fn at(key: impl Into<String>, what: What) -> Self {
        Self { what, place: Place::Key(key.into()) }
    }
}

impl What {
    /// A short name for programs.
    pub const fn id(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::NotAFile => "not-a-file",
            Self::TooLarge => "too-large",
            Self::NotText => "not-text",
            Self::Truncated => "truncated",
            Self::NotJson => "not-json",
            Self::NotAnAssessment => "not-an-assessment",
            Self::FormatVersion(_) => "format-version",
            Self::Shape(_) => "shape",
            Self::Id => "id",
            Self::Date(_) => "date",
            Self::Hostile => "hostile",
            Self::Empty => "empty",
            Self::UnknownFramework(_) => "unknown-framework",
            Self::OtherFramework { .. } => "other-framework",
            Self::OtherWorkshop { .. } => "other-workshop",
            Self::FrameworkVersion { .. } => "framework-version",
            Self::Unit(_) => "unit",
            Self::Round(_) => "round",
            Self::UnknownCriterion(_) => "unknown-criterion",
            Self::CriterionTwice(_) => "criterion-twice",
            Self::NotPicked(_) => "not-picked",
            Self::Score { .. } => "score",
            Self::NoScale => "no-scale",
            Self::NoOutcome => "no-outcome",
            Self::TwoOutcomes => "two-outcomes",
            Self::MustBeRated => "must-be-rated",
            Self::SpreadOfOne => "spread-of-one",
            Self::SpreadSum => "spread-sum",
            Self::IndividualOfSeveral => "individual-of-several",
            Self::GroupOfOne => "group-of-one",
            Self::Nobody => "nobody",
            Self::OnlyDiscussion => "only-discussion",
            Self::Duplicate(_) => "duplicate",
            Self::OtherState(_) => "other-state",
            Self::More(_) => "more",
        }
    }

    /// The id of its sentence; of those that programs know by one name there may be several.
    pub const fn sentence(&self) -> &'static str {
        match self {
            Self::Shape(shape) => shape.sentence(),
            other => other.id(),
        }
    }

    /// Arguments of its sentence.
    pub fn arguments(&self) -> Vec<(&'static str, String)> {
        let version = |version: &Option<String>| version.clone().unwrap_or_else(|| "–".to_owned());
        match self {
            Self::Unreadable(reason) => vec![("reason", reason.clone())],
            Self::Shape(shape) => shape.argument().into_iter().collect(),
            Self::FormatVersion(version) => vec![("found", version.to_string())],
            Self::Date(found)
            | Self::UnknownFramework(found)
            | Self::Unit(found)
            | Self::Round(found)
            | Self::UnknownCriterion(found)
            | Self::CriterionTwice(found)
            | Self::NotPicked(found) => vec![("found", found.clone())],
            Self::OtherFramework { found, wanted } | Self::OtherWorkshop { found, wanted } => {
                vec![("found", found.clone()), ("wanted", wanted.clone())]
            }
            Self::FrameworkVersion { found, wanted } => vec![("found", version(found)), ("wanted", version(wanted))],
            Self::Score { score, min, max } => {
                vec![("score", score.to_string()), ("min", min.to_string()), ("max", max.to_string())]
            }
            Self::Duplicate(first) | Self::OtherState(first) => vec![("first", first.clone())],
            Self::More(count) => vec![("count", count.to_string())],
            _ => Vec::new(),
        }
    }
}
