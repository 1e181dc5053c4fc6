use schemars::JsonSchema;
use serde::Deserialize;

use super::{Answer, Categories, CellText, DateText, Label, Merge, RangeText, Records, ShareText, Zeros};
use crate::source::yaml::{OrderedMap, Spanned};

/// `content/data/NAME.yaml`: populations, measures, tables and charts from one source.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Dataset {
    /// The dataset's name.
    pub title: Option<Label>,
    /// What it holds.
    pub description: Option<Label>,
    /// Situation date of its figures, e.g. 2022-10-12 or 12.10.2022.
    pub date: Option<Spanned<DateText>>,
    /// Where the figures come from.
    pub source: Option<Label>,
    /// A role that answers for the figures.
    pub owner: Option<Label>,
    /// When the figures are to be looked through again.
    pub review_by: Option<Spanned<DateText>>,
    /// What may be shown of small groups in this dataset, where it is not as the site says.
    pub disclosure: DatasetDisclosure,
    /// Order among datasets on the page of figures, the smallest first. Default: after those with a weight, by name.
    pub weight: Option<i64>,
    /// Records from which figures of a population are counted.
    pub records: Option<Records>,
    /// Who or what is counted; each is also a measure of its own size.
    pub populations: OrderedMap<Population>,
    /// Single figures.
    pub measures: OrderedMap<Spanned<Measure>>,
    /// Tables of figures.
    pub tables: OrderedMap<Table>,
    /// Counts in its tables are printed as multiples of this, less than it away from the truth, so that each table adds up.
    pub rounding: Option<Spanned<u64>>,
    /// Charts of measures or tables.
    pub charts: OrderedMap<Chart>,
}

impl Dataset {
    /// Where its figures stand, and what stands there in a dataset that is kept without them.
    pub const FIGURES: &[(&[&str], &str)] = &[
        (&["populations", "*", "size"], "0"),
        (&["measures", "*", "count"], "0"),
        (&["measures", "*", "reported_share"], "0 %"),
        (&["measures", "*", "reported_range"], "0–1 %"),
        (&["measures", "*", "number"], "0"),
        (&["tables", "*", "rows", "*", "values"], "[]"),
    ];
}

/// The policy of one dataset: stricter than the site's, unless `override` says why it is not.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct DatasetDisclosure {
    /// Counts from 1 to one less than this are withheld. Default: the site's.
    pub threshold: Option<Spanned<u64>>,
    /// Whether a count of zero is published or withheld. Default: the site's.
    pub zeros: Option<Spanned<Zeros>>,
    /// How many whole values must stay possible for each withheld count. Default: the site's.
    pub protection: Option<Spanned<u64>>,
    /// Why less is withheld than the site says; printed beside the figures.
    #[serde(rename = "override")]
    pub reason: Option<Label>,
}

/// A group whose members are counted.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Population {
    /// Its name.
    pub label: Label,
    /// How many it has.
    pub size: Option<Spanned<u64>>,
    /// Its members are the records that a dataset names with `records`; its size is counted.
    #[serde(default)]
    pub records: bool,
    /// What is counted: `person`, `response`, `employer`, `contract` or a word of the site's own. Default `person`.
    pub unit: Option<Spanned<String>>,
    /// Whom it takes in and leaves out.
    pub definition: Option<Label>,
    /// A remark for the reader.
    pub note: Option<Label>,
    /// Situation date, if not the dataset's.
    pub date: Option<Spanned<DateText>>,
    /// Source, if not the dataset's.
    pub source: Option<Label>,
    /// A correction of a figure that was published otherwise before: it is marked and told on the page of changes.
    pub corrected: Option<Correction>,
    /// Answers to warnings about this population.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// One figure. It has exactly one of `count`, `reported_share`, `reported_range` and `number`; of a population with
/// records, it has `where`, `sum`, `mean` or `median` instead.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// What the figure tells, e.g. `Työllistyi`.
    pub label: Label,
    /// The population it is a part of.
    pub of: Option<Spanned<String>>,
    /// A whole number counted by someone.
    pub count: Option<Spanned<u64>>,
    /// A share as its source gives it, e.g. `65 %`, when the count behind it is not told.
    pub reported_share: Option<Spanned<ShareText>>,
    /// A range of shares as its source gives it, e.g. `50–70 %`.
    pub reported_range: Option<Spanned<RangeText>>,
    /// A number that counts nobody: years, hours, euros.
    pub number: Option<Spanned<f64>>,
    /// Counted from records: those in these categories, e.g. `{status: employed}`.
    #[serde(default, rename = "where")]
    pub filter: OrderedMap<Categories>,
    /// Counted from records: the sum of this variable of numbers.
    pub sum: Option<Spanned<String>>,
    /// Counted from records: the mean of this variable of numbers.
    pub mean: Option<Spanned<String>>,
    /// Counted from records: the median of this variable of numbers.
    pub median: Option<Spanned<String>>,
    /// Digits after the decimal mark of a sum, mean or median. Default: the variable's.
    pub decimals: Option<Spanned<u8>>,
    /// What is counted. Default: the population's unit, else `person`.
    pub unit: Option<Spanned<String>>,
    /// How a count is shown. Default `count`.
    pub show: Option<Show>,
    /// The source calls it an estimate; it is shown with "about" and not tested.
    #[serde(default)]
    pub estimate: bool,
    /// Measures with the same word here exclude each other, so their shares may not exceed 100 %.
    pub exclusive: Option<Spanned<String>>,
    /// Whether nobody should learn this of a person: that all or none of the population are counted is then an error.
    #[serde(default)]
    pub sensitive: bool,
    /// Whether a Wilson 95 % interval is shown (needs `count` and `of`).
    #[serde(default)]
    pub interval: bool,
    /// Definition: whom or what it takes in, over what time.
    pub definition: Option<Label>,
    /// A remark for the reader, printed beside the figure.
    pub note: Option<Label>,
    /// Words shown when the figure is withheld. Default: the theme's own.
    pub withheld: Option<Label>,
    /// Situation date, if not the dataset's.
    pub date: Option<Spanned<DateText>>,
    /// Source, if not the dataset's.
    pub source: Option<Label>,
    /// A correction of a figure that was published otherwise before: it is marked and told on the page of changes.
    pub corrected: Option<Correction>,
    /// Answers to warnings about this measure.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// A correction of a figure that was published otherwise before.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day of the correction.
    pub date: Spanned<DateText>,
    /// What was wrong, for the reader; the old number need not be told.
    pub reason: Label,
}

/// How a count with a population is shown.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Show {
    /// `26`
    #[default]
    Count,
    /// `62 %`; below the site's `small_n` as `7/12`.
    Share,
    /// `26/42`
    Fraction,
}

/// A table of figures over one population: it has `rows`, or is counted from records `by` variables.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// What the table tells.
    pub label: Label,
    /// The population its cells are parts of.
    pub of: Option<Spanned<String>>,
    /// What is counted. Default: the population's unit.
    pub unit: Option<Spanned<String>>,
    /// Counted from records: one to three variables; the last one makes the columns, if there are several. Of a table
    /// with rows: the variables of its rows and columns, which it shares with other tables of the population.
    #[serde(default)]
    pub by: Vec<Spanned<String>>,
    /// Counted from records: only those in these categories, e.g. `{status: employed}`.
    #[serde(default, rename = "where")]
    pub filter: OrderedMap<Categories>,
    /// Counted from records: sums of this variable of numbers in place of counts.
    pub sum: Option<Spanned<String>>,
    /// Counted from records: means of this variable of numbers in place of counts.
    pub mean: Option<Spanned<String>>,
    /// Counted from records: medians of this variable of numbers in place of counts.
    pub median: Option<Spanned<String>>,
    /// Digits after the decimal mark of sums, means and medians. Default: the variable's.
    pub decimals: Option<Spanned<u8>>,
    /// Its counts are printed as multiples of this, less than it away from the truth, so that the table adds up.
    /// Default: what the dataset says.
    pub rounding: Option<Spanned<u64>>,
    /// Counted from records: whether rows and columns have their totals. Default: yes.
    pub totals: Option<bool>,
    /// What a total is called. Default: the theme's word.
    pub total_label: Option<Label>,
    /// Columns of figures. Without them the table has one.
    #[serde(default)]
    pub columns: Vec<TableColumn>,
    /// What the rows are, e.g. `Ala`.
    pub rows_label: Option<Label>,
    /// The rows.
    #[serde(default)]
    pub rows: Vec<Row>,
    /// Whether each member of the population is in one cell at most. Default: yes.
    pub exclusive: Option<bool>,
    /// Which rows may become one before a figure is withheld: `true` neighbours, `other` the smallest. Default: none.
    pub merge: Option<Spanned<Merge>>,
    /// The side whose categories nobody should learn of a person, `rows` or `columns`: that all or none of a group are in
    /// one of them is then an error.
    pub sensitive: Option<Side>,
    /// A remark for the reader.
    pub note: Option<Label>,
    /// Situation date, if not the dataset's.
    pub date: Option<Spanned<DateText>>,
    /// Source, if not the dataset's.
    pub source: Option<Label>,
    /// A correction of a figure that was published otherwise before: it is marked and told on the page of changes.
    pub corrected: Option<Correction>,
    /// Answers to warnings about this table.
    #[serde(default)]
    pub answers: Vec<Answer>,
}

/// One side of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Side {
    /// Its rows.
    Rows,
    /// Its columns.
    Columns,
}

/// A column of figures.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct TableColumn {
    /// Its head.
    pub label: Label,
    /// Whether its figures are the sums of the others in their rows.
    #[serde(default)]
    pub total: bool,
}

/// A row of figures.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its head.
    pub label: Label,
    /// Whether its figures are the sums of the others in their columns.
    #[serde(default)]
    pub total: bool,
    /// One figure a column: a whole number, a share such as `65 %`, or `x` where none is available.
    pub values: Vec<Spanned<CellText>>,
}

/// A chart of measures, or of a table.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Chart {
    /// What the chart looks like.
    pub kind: ChartKind,
    /// Its name: used where the place of use gives no headline.
    pub label: Label,
    /// The table it draws.
    pub table: Option<Spanned<String>>,
    /// The measures it draws.
    #[serde(default)]
    pub measures: Vec<Spanned<String>>,
    /// With `kind: target`: the target of each measure, in the same order.
    #[serde(default)]
    pub targets: Vec<Spanned<String>>,
    /// Description for those who do not see it. Default: the figures in a sentence.
    pub alt: Option<Label>,
    /// A remark for the reader under the chart.
    pub note: Option<Label>,
}

/// What a chart looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ChartKind {
    /// A bar a figure.
    Bar,
    /// Bars of several columns side by side.
    Grouped,
    /// Bars of several columns end to end.
    Stacked,
    /// Bars of several columns end to end, each row 100 %.
    FullStacked,
    /// A dot a share with its 95 % interval.
    DotInterval,
    /// A square for each of n.
    Waffle,
    /// A line over the table's rows in time order.
    Line,
    /// Answers from one end of a scale to the other, around the middle.
    Likert,
    /// Results beside their targets.
    Target,
}
