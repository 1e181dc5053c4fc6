use jiff::civil::Date;

use super::raw::ChartKind;
use super::{Answer, DatasetId, Localised, MeasureId, TableId, Words};
use crate::diagnostic::Span;
use crate::disclosure::PopulationId;

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
    /// Heads of its columns of figures; one without a head if it has a single one.
    pub columns: Vec<Option<Localised<Words>>>,
    /// What its rows are.
    pub rows_label: Option<Localised<Words>>,
    /// Which of its columns are sums of the others.
    pub total_columns: Vec<bool>,
    /// Heads of its rows.
    pub rows: Vec<TableRow>,
    /// Whether each member of the population is in one cell at most.
    pub exclusive: bool,
    /// Where it comes from.
    pub basis: Basis,
}

/// A row of a table.
#[derive(Debug)]
pub struct TableRow {
    /// Its head.
    pub label: Localised<Words>,
    /// Whether its figures are the sums of the others in their columns.
    pub total: bool,
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
