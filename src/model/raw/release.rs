use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Dataset, DateText, Zeros};
use crate::disclosure::{self, Interval, Reason, Shown};
use crate::locale::Decimal;
use crate::source::yaml::OrderedMap;

/// `releases/NAME.yaml`: what was published, as it was printed, and nothing else. Made by `polku release NAME`; not to
/// be changed by hand.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Release {
    /// Version of the form: 1.
    pub version: Option<u64>,
    /// The site's date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<DateText>,
    /// How many figures there are in the file, to tell when some are lost.
    pub figures: Option<u64>,
    /// What was withheld.
    pub policy: Option<ReleasePolicy>,
    /// The groups that were counted, with the figures that are parts of them.
    #[serde(skip_serializing_if = "OrderedMap::is_empty")]
    pub populations: OrderedMap<ReleasedPopulation>,
    /// Figures that are part of no group.
    #[serde(skip_serializing_if = "OrderedMap::is_empty")]
    pub measures: OrderedMap<ReleasedMeasure>,
    /// Tables that are part of no group.
    #[serde(skip_serializing_if = "OrderedMap::is_empty")]
    pub tables: OrderedMap<ReleasedTable>,
    /// The numbers of surveys.
    #[serde(skip_serializing_if = "OrderedMap::is_empty")]
    pub surveys: OrderedMap<ReleasedSurvey>,
    /// Datasets of `confidential/data/` without their figures (zeros or nothing stand in their place), so that the site
    /// can be built without that folder.
    #[serde(skip_serializing)]
    pub datasets: OrderedMap<Dataset>,
}

/// The policy of a release.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasePolicy {
    /// Counts from 1 to one less than this were withheld.
    pub threshold: u64,
    /// What was done with a count of zero.
    pub zeros: Zeros,
    /// So many whole values had to stay possible for each withheld count.
    pub protection: u64,
}

/// A variable by which figures of a group are told apart.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedVariable {
    /// Its categories: codes of the codebook, or words of heads. An empty one stands for a missing value.
    pub categories: BTreeSet<String>,
    /// Whether every member of the group is in one of them.
    #[serde(default, skip_serializing_if = "is_false")]
    pub complete: bool,
}

/// A group as it was published.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedPopulation {
    /// Its situation date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DateText>,
    /// The day of its correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<DateText>,
    /// Its size.
    pub size: PrintedText,
    /// The policy for its size, where that was not the site's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<ReleasePolicy>,
    /// The variables by which its figures are told apart.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub variables: BTreeMap<String, ReleasedVariable>,
    /// Figures that are parts of it.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub measures: OrderedMap<ReleasedMeasure>,
    /// Tables of parts of it.
    #[serde(default, skip_serializing_if = "OrderedMap::is_empty")]
    pub tables: OrderedMap<ReleasedTable>,
}

/// A figure as it was published.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedMeasure {
    /// Its situation date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DateText>,
    /// The day of its correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<DateText>,
    /// The variable of which it is a category: nobody is in two of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exclusive: Option<String>,
    /// The part of the group that is counted, by categories of variables.
    #[serde(default, rename = "where", skip_serializing_if = "Option::is_none")]
    pub part: Option<BTreeMap<String, BTreeSet<String>>>,
    /// The policy for it, where that was not the site's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<ReleasePolicy>,
    /// What was printed.
    pub printed: PrintedText,
}

/// A table as it was published.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedTable {
    /// Its situation date.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DateText>,
    /// The day of its correction.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrected: Option<DateText>,
    /// Whether each member of the population is in one cell at most.
    pub exclusive: bool,
    /// The part of the group that is counted in it, by categories of variables.
    #[serde(default, rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
    pub part: BTreeMap<String, BTreeSet<String>>,
    /// The policy for it, where that was not the site's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<ReleasePolicy>,
    /// Heads of its columns; none where it has a single one without a head.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<ReleasedColumn>,
    /// Its rows.
    pub rows: Vec<ReleasedRow>,
}

/// The head of a column.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct ReleasedColumn {
    /// Its words in the site's default language; none where it is a total under the theme's word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The neighbours that became one, in order, in place of a label.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub range: Vec<String>,
    /// The smallest that became one, in place of a label.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub other: Vec<String>,
    /// Whether it is the sum of the others.
    #[serde(skip_serializing_if = "is_false")]
    pub total: bool,
    /// The part of the table's group that is counted in it.
    #[serde(rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
    pub part: BTreeMap<String, BTreeSet<String>>,
}

/// A row of a table.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedRow {
    /// Its head in the site's default language; none where it is a total under the theme's word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// The neighbours that became one, in order, in place of a label.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub range: Vec<String>,
    /// The smallest that became one, in place of a label.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other: Vec<String>,
    /// Whether it is the sum of the others.
    #[serde(default, skip_serializing_if = "is_false")]
    pub total: bool,
    /// The part of the table's group that is counted in it.
    #[serde(default, rename = "where", skip_serializing_if = "BTreeMap::is_empty")]
    pub part: BTreeMap<String, BTreeSet<String>>,
    /// What was printed, one a column.
    pub printed: Vec<PrintedText>,
}

/// The numbers of a survey as they were published.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ReleasedSurvey {
    /// When it was made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<DateText>,
    /// How many were asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub invited: Option<PrintedText>,
    /// How many answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<PrintedText>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
fn is_false(flag: &bool) -> bool {
    !flag
}

/// A figure as it was printed: `42` a count, `65 %` a share, `65 % (49.5–77.9 %)` one with its interval, `7/12` a
/// fraction, `50–70 %` a range of shares, `40 in 5s` a count rounded to a multiple of 5, `number 2.5` what counts nobody, `x` not available, `c` withheld, `c together`
/// withheld with its whole table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedText(pub disclosure::Release);

const WITHHELD: &str = "c";
const TOGETHER: &str = "c together";
const MISSING: &str = "x";

impl PrintedText {
    fn read(text: &str) -> Option<disclosure::Release> {
        let shown = match text.trim() {
            WITHHELD => return Some(disclosure::Release::Withheld(Reason::SmallGroup)),
            TOGETHER => return Some(disclosure::Release::Withheld(Reason::Together)),
            MISSING => Shown::Missing,
            text => {
                if let Some(number) = text.strip_prefix("number ") {
                    Shown::Number(number.parse().ok()?)
                } else if let Some((count, base)) = text.strip_suffix('s').and_then(|text| text.split_once(" in ")) {
                    Shown::Rounded { count: count.parse().ok()?, base: base.parse().ok()? }
                } else if let Some((part, whole)) = text.split_once('/') {
                    Shown::Fraction { part: part.parse().ok()?, whole: whole.parse().ok()? }
                } else if let Some((share, interval)) = text.split_once(" % (") {
                    let (low, high) = range(interval.strip_suffix(')')?)?;
                    Shown::Share { percent: share.parse().ok()?, interval: Some(Interval { low, high }) }
                } else if text.contains('–') {
                    let (low, high) = range(text)?;
                    Shown::Range { low, high }
                } else if let Some(share) = text.strip_suffix(" %") {
                    Shown::Share { percent: share.parse().ok()?, interval: None }
                } else {
                    Shown::Count(text.parse().ok()?)
                }
            }
        };
        Some(disclosure::Release::Shown(shown))
    }
}

/// `49.5–77.9 %`
fn range(text: &str) -> Option<(Decimal, Decimal)> {
    let (low, high) = text.strip_suffix(" %")?.split_once('–')?;
    Some((low.parse().ok()?, high.parse().ok()?))
}

impl fmt::Display for PrintedText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = match &self.0 {
            disclosure::Release::Withheld(Reason::SmallGroup) => return f.write_str(WITHHELD),
            disclosure::Release::Withheld(Reason::Together) => return f.write_str(TOGETHER),
            disclosure::Release::Shown(shown) => shown,
        };
        match shown {
            Shown::Count(count) => write!(f, "{count}"),
            Shown::Share { percent, interval: None } => write!(f, "{percent} %"),
            Shown::Share { percent, interval: Some(Interval { low, high }) } => {
                write!(f, "{percent} % ({low}–{high} %)")
            }
            Shown::Fraction { part, whole } => write!(f, "{part}/{whole}"),
            Shown::Range { low, high } => write!(f, "{low}–{high} %"),
            Shown::Number(number) => write!(f, "number {number}"),
            Shown::Rounded { count, base } => write!(f, "{count} in {base}s"),
            Shown::Missing => f.write_str(MISSING),
        }
    }
}

impl Serialize for PrintedText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            disclosure::Release::Shown(Shown::Count(count)) => serializer.serialize_u64(*count),
            _ => serializer.collect_str(self),
        }
    }
}

impl<'de> Deserialize<'de> for PrintedText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // a bare number is read as text too
        let text = String::deserialize(deserializer)?;
        Self::read(&text).map(Self).ok_or_else(|| serde::de::Error::custom("expected-printed"))
    }
}

impl JsonSchema for PrintedText {
    fn schema_name() -> Cow<'static, str> {
        "PrintedText".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A figure as it was printed: 42, 65 %, 7/12, 50–70 %, number 2.5, x (not available), c (withheld) or c together (withheld with its whole table).",
            "anyOf": [
                {"type": "integer", "minimum": 0},
                {"type": "string", "pattern": r"^(x|c|c together|\d+ in \d+s|number -?\d+(\.\d+)?|\d+/\d+|\d+(\.\d+)?(–\d+(\.\d+)?)? %( \(-?\d+(\.\d+)?–\d+(\.\d+)? %\))?)$"}
            ]
        })
    }
}

#[cfg(test)]
mod tests {
    use super::PrintedText;

    #[test]
    fn what_is_written_is_read_back() {
        for text in [
            "42",
            "0",
            "65 %",
            "65.0 %",
            "65 % (49.5–77.9 %)",
            "7/12",
            "40 in 5s",
            "50–70 %",
            "number -2.50",
            "x",
            "c",
            "c together",
        ] {
            let read = PrintedText::read(text).map(|release| PrintedText(release).to_string());
            assert_eq!(read.as_deref(), Some(text));
        }
        for text in ["", "-1", "65%", "c 3", "1.5", "7/", "–", "number", "50–70"] {
            assert_eq!(PrintedText::read(text), None, "{text}");
        }
    }
}
