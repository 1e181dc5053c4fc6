//! What the page of figures shows.

use serde::Serialize;

use crate::render::site::view::{ChartView, DateView, LinkView, SurveyView};

/// A dataset on the page of figures.
#[derive(Debug, Serialize)]
pub struct DatasetView {
    /// Its id.
    pub id: String,
    /// Its name.
    pub title_html: String,
    /// What it holds.
    pub description_html: Option<String>,
    /// Where its figures come from.
    pub source_html: Option<String>,
    /// Situation date.
    pub date: Option<DateView>,
    /// Why less of it is withheld than the site says.
    pub policy_reason_html: Option<String>,
    /// A role that answers for it.
    pub owner_html: Option<String>,
    /// Path of its CSV file.
    pub csv_path: String,
    /// Path of its CSV file for Excel.
    pub excel_path: String,
    /// Path of what its columns are, for machines.
    pub metadata_path: String,
    /// Its measures.
    pub measures: Vec<FigureView>,
    /// Its tables.
    pub tables: Vec<FiguresTableView>,
}

/// A figure with all that makes it honest. Used on the page of figures (anchor `figure-ID`) and for result cards.
#[derive(Debug, Serialize)]
pub struct FigureView {
    /// The measure's id.
    pub id: String,
    /// What it tells.
    pub label_html: String,
    /// The value as shown, e.g. `65 %`, or `[c]`.
    pub value: String,
    /// It is withheld; `value` is the mark and `withheld_html` says why.
    pub withheld: bool,
    /// It was published otherwise before; its mark stands behind the value.
    pub revised: bool,
    /// Why it is withheld, in words.
    pub withheld_html: Option<String>,
    /// An estimate: the value already says "about".
    pub estimate: bool,
    /// Whom or what it is part of, e.g. `42 asiakkaasta`; as reported.
    pub base_html: Option<String>,
    /// What is counted, e.g. `henkilö`.
    pub unit: String,
    /// What it takes in.
    pub definition_html: Option<String>,
    /// 95 % interval, e.g. `49,5–77,9 %`.
    pub interval: Option<String>,
    /// Situation date.
    pub date: Option<DateView>,
    /// Where it comes from.
    pub source_html: Option<String>,
    /// Remarks: the note, then the answers to warnings.
    pub notes_html: Vec<String>,
    /// Its definition on the page of figures: put `{{ root }}` before it.
    pub path: Option<String>,
    /// Pages that show it.
    pub used_on: Vec<LinkView>,
}

/// A table of figures on the page of figures. Its `chart` is shown as on any page.
#[derive(Debug, Serialize)]
pub struct FiguresTableView {
    /// Its id.
    pub id: String,
    /// Its anchor on the page.
    pub anchor: String,
    /// What it tells.
    pub label_html: String,
    /// The figures, with bases and notes, source and date.
    pub chart: ChartView,
    /// What is counted, e.g. `henkilö`.
    pub unit: String,
    /// Pages that show it.
    pub used_on: Vec<LinkView>,
}

/// A survey on the page of figures.
#[derive(Debug, Serialize)]
pub struct FiguresSurveyView {
    /// What is known of it; it has no quotes here.
    pub survey: SurveyView,
    /// Pages that quote it.
    pub used_on: Vec<LinkView>,
}
