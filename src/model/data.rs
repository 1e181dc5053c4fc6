use jiff::civil::Date;

use super::raw::ChartKind;
use super::{Answer, DatasetId, Frame, Localised, MeasureId, Part, TableId, Words};
use crate::diagnostic::Span;
use crate::disclosure::{Merged, Merging, Policy, PopulationId, Side};
use crate::source::yaml::Spanned;

/// Figures from one source.
#[derive(Debug)]
pub struct Dataset {
    /// Its id: the name of its file.
    pub id: String,
    /// Its name.
    pub title: Localised<Words>,
    /// What it holds.
    pub description: Option<Localised<Words>>,
    /// Situation date.
    pub date: Option<Date>,
    /// Where its figures come from.
    pub source: Option<Localised<Words>>,
    /// A role that answers for it.
    pub owner: Option<Localised<Words>>,
    /// What may be shown of its small groups.
    pub policy: Policy,
    /// Why less of it is withheld than the site says.
    pub policy_reason: Option<Localised<Words>>,
    /// When it is to be looked through again.
    pub review_by: Option<(Date, Span)>,
    /// Its source file, as a place.
    pub span: Span,
    /// Order among datasets, the smallest first.
    pub weight: i64,
}

/// What a figure says of itself: where it comes from and what it takes in.
#[derive(Debug, Clone)]
pub struct Basis {
    /// The dataset it is in.
    pub dataset: DatasetId,
    /// What is counted, e.g. `person`.
    pub unit: String,
    /// Situation date.
    pub date: Option<(Date, Span)>,
    /// Its source.
    pub source: Option<Localised<Words>>,
    /// A remark for the reader.
    pub note: Option<Localised<Words>>,
    /// Its correction, if it was published otherwise before.
    pub correction: Option<Correction>,
    /// Answers to warnings.
    pub answers: Vec<Answer>,
}

/// That a figure was published otherwise before.
#[derive(Debug, Clone)]
pub struct Correction {
    /// The day of the correction.
    pub date: Date,
    /// What was wrong.
    pub reason: Localised<Words>,
}

/// A single figure. Its value is in [`super::Resolved::publication`] at the same place.
#[derive(Debug)]
pub struct Measure {
    /// Its id.
    pub id: String,
    /// Where its id stands.
    pub span: Span,
    /// Where its value stands.
    pub value_span: Span,
    /// What it tells.
    pub label: Localised<Words>,
    /// The population it is part of, and that population's own measure.
    pub of: Option<(PopulationId, MeasureId)>,
    /// The population whose size it is.
    pub size_of: Option<PopulationId>,
    /// Its source gives a share and does not tell the count behind it.
    pub reported_share: bool,
    /// The source calls it an estimate.
    pub estimate: bool,
    /// States with the same word exclude each other.
    pub exclusive: Option<String>,
    /// What it takes in.
    pub definition: Option<Localised<Words>>,
    /// Which part of its population it counts, if that is told by variables with names.
    pub part: Option<Part>,
    /// Words shown when it is withheld.
    pub withheld: Option<Localised<Words>>,
    /// Where it comes from.
    pub basis: Basis,
}

/// A table of figures. Its cells are in [`super::Resolved::publication`] at the same place.
#[derive(Debug)]
pub struct Table {
    /// Its id.
    pub id: String,
    /// Where its id stands.
    pub span: Span,
    /// What it tells.
    pub label: Localised<Words>,
    /// The population its cells are part of.
    pub of: Option<(PopulationId, MeasureId)>,
    /// Variables of its rows and columns, which it shares with other tables of the population.
    pub by: Vec<Spanned<String>>,
    /// Heads of its columns of figures.
    pub columns: Vec<Head>,
    /// What its rows are.
    pub rows_label: Option<Localised<Words>>,
    /// Heads of its rows.
    pub rows: Vec<TableRow>,
    /// Whether each member of the population is in one cell at most.
    pub exclusive: bool,
    /// What its cells count, if that is told by variables with names.
    pub frame: Option<Frame>,
    /// Where it comes from.
    pub basis: Basis,
}

/// What stands before a row or above a column of figures.
#[derive(Debug, Clone)]
pub enum Head {
    /// Nothing: it is the only column.
    Unnamed,
    /// What its figures count.
    Named(Localised<Words>),
    /// What its figures count: categories that are neighbours and were made one, all of them in order.
    Range(Vec<Localised<Words>>),
    /// What its figures count: the smallest categories, made one.
    Other(Vec<Localised<Words>>),
    /// That its figures are those of all others together, and what that is called if not by the theme's word.
    Total(Option<Localised<Words>>),
}

impl Head {
    /// What it says in the content.
    pub fn label(&self) -> Option<&Localised<Words>> {
        match self {
            Self::Named(label) => Some(label),
            Self::Total(label) => label.as_ref(),
            Self::Range(labels) | Self::Other(labels) => labels.first(),
            Self::Unnamed => None,
        }
    }

    /// The head of lines made one.
    fn merged(heads: &[&Self], merging: Merging) -> Self {
        match (heads, merging) {
            ([only], _) => (*only).clone(),
            (heads, Merging::Smallest) => Self::Other(heads.iter().filter_map(|head| head.label()).cloned().collect()),
            (heads, _) => Self::Range(heads.iter().filter_map(|head| head.label()).cloned().collect()),
        }
    }

    /// Whether the figures are those of all others together.
    pub fn is_total(&self) -> bool {
        matches!(self, Self::Total(_))
    }
}

impl Table {
    /// Makes one row or column of each group, as was done with the figures.
    pub(super) fn merge(&mut self, merged: &Merged) {
        let heads = |heads: Vec<&Head>| Head::merged(&heads, merged.merging);
        match merged.side {
            Side::Rows => {
                let row = |group: &Vec<usize>| TableRow {
                    head: heads(group.iter().map(|row| &self.rows[*row].head).collect()),
                    spans: group.first().map(|row| self.rows[*row].spans.clone()).unwrap_or_default(),
                };
                self.rows = merged.groups.iter().map(row).collect();
            }
            Side::Columns => {
                let column = |group: &Vec<usize>| heads(group.iter().map(|column| &self.columns[*column]).collect());
                self.columns = merged.groups.iter().map(column).collect();
                for row in &mut self.rows {
                    row.spans =
                        merged.groups.iter().filter_map(|group| row.spans.get(*group.first()?).copied()).collect();
                }
            }
        }
    }
}

/// A row of a table.
#[derive(Debug)]
pub struct TableRow {
    /// Its head.
    pub head: Head,
    /// Where its figures stand.
    pub spans: Vec<Span>,
}

/// A chart.
#[derive(Debug)]
pub struct Chart {
    /// Its id.
    pub id: String,
    /// Where its id stands.
    pub span: Span,
    /// The dataset it is in.
    pub dataset: DatasetId,
    /// What it looks like.
    pub kind: ChartKind,
    /// Its name.
    pub label: Localised<Words>,
    /// What it draws.
    pub data: ChartData,
    /// Description for those who do not see it.
    pub alt: Option<Localised<Words>>,
    /// A remark for the reader.
    pub note: Option<Localised<Words>>,
}

/// What a chart draws.
#[derive(Debug, Clone)]
pub enum ChartData {
    /// The cells of a table.
    Table(TableId),
    /// Single figures, each with its target where the chart shows targets.
    Measures(Vec<(MeasureId, Option<MeasureId>)>),
}

impl ChartData {
    /// The single figures it draws, each followed by its target; none where it draws a table.
    pub fn measures(&self) -> impl Iterator<Item = MeasureId> {
        let measures = match self {
            Self::Measures(measures) => measures.as_slice(),
            Self::Table(_) => &[],
        };
        measures.iter().flat_map(|(measure, target)| std::iter::once(*measure).chain(*target))
    }
}
