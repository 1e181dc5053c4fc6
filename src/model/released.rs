//! A site that may be shown.

use super::Site;
use super::{MeasureId, ReleasedQuote, ReleasedQuotes, SurveyId, TableId, Use};
use crate::diagnostic::Problems;
use crate::disclosure::{Place, PopulationId, Release, Released, Shown};
use crate::locale::Language;

/// A site with what may be shown of its figures and quotes. It exists only when nothing stands in its way, so a site with an
/// error cannot be rendered.
#[derive(Debug, Clone, Copy)]
pub struct ReleasedSite<'a> {
    site: &'a Site,
    figures: &'a Released,
    quotes: &'a ReleasedQuotes<'a>,
}

impl<'a> ReleasedSite<'a> {
    /// The site, if no problem stops it.
    pub fn new(
        site: &'a Site,
        figures: &'a Released,
        quotes: &'a ReleasedQuotes<'a>,
        problems: &Problems,
    ) -> Option<Self> {
        (!problems.has_errors()).then_some(Self { site, figures, quotes })
    }

    /// All but the figures and quotes.
    pub fn site(&self) -> &'a Site {
        self.site
    }

    /// A measure as it may be shown.
    pub fn measure(&self, id: MeasureId) -> &'a Release {
        &self.figures.measures[id.0]
    }

    /// The size of a population as it may be shown; `None` where it is not told.
    pub fn population(&self, id: PopulationId) -> Option<&'a Release> {
        self.figures.populations[id.0].as_ref()
    }

    /// The quotes of a survey whose ground allows all these uses, each in the reader's language where a translation into it
    /// may be shown.
    pub fn quotes(&self, survey: SurveyId, uses: &[Use], language: Language) -> Vec<ReleasedQuote<'a>> {
        self.quotes.of(self.site, survey, uses, language)
    }

    /// How many figures are shown and how many withheld, cells of tables among them.
    pub fn count(&self) -> (usize, usize) {
        let cells = self.figures.tables.iter().flatten().flatten();
        let figures = self.figures.measures.iter().chain(cells);
        figures.fold((0, 0), |(shown, withheld), release| match release {
            Release::Withheld(_) => (shown, withheld + 1),
            Release::Shown(Shown::Missing) => (shown, withheld),
            Release::Shown(_) => (shown + 1, withheld),
        })
    }

    /// Whether a measure was published otherwise before.
    pub fn is_revised(&self, id: MeasureId) -> bool {
        let is_corrected = self.site[id].basis.correction.is_some();
        let is_shown = matches!(self.measure(id), Release::Shown(_));
        is_shown && (is_corrected || self.figures.revised.contains(&Place::Measure(id.0)))
    }

    /// Whether a cell of a table was published otherwise before.
    pub fn is_cell_revised(&self, id: TableId, row: usize, column: usize) -> bool {
        self.figures.revised.contains(&Place::Cell(id.0, row, column))
    }

    /// The rows of a table as they may be shown.
    pub fn table(&self, id: TableId) -> &'a [Vec<Release>] {
        &self.figures.tables[id.0]
    }
}
