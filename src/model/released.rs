//! A site that may be shown.

use super::Site;
use super::{MeasureId, TableId};
use crate::diagnostic::Problems;
use crate::disclosure::{Release, Released};

/// A site with what may be shown of its figures. It exists only when nothing stands in its way, so a site with an
/// error cannot be rendered.
#[derive(Debug, Clone, Copy)]
pub struct ReleasedSite<'a> {
    site: &'a Site,
    figures: &'a Released,
}

impl<'a> ReleasedSite<'a> {
    /// The site, if no problem stops it.
    pub fn new(site: &'a Site, figures: &'a Released, problems: &Problems) -> Option<Self> {
        (!problems.has_errors()).then_some(Self { site, figures })
    }

    /// All but the figures.
    pub fn site(&self) -> &'a Site {
        self.site
    }

    /// A measure as it may be shown.
    pub fn measure(&self, id: MeasureId) -> &'a Release {
        &self.figures.measures[id.0]
    }

    /// The rows of a table as they may be shown.
    pub fn table(&self, id: TableId) -> &'a [Vec<Release>] {
        &self.figures.tables[id.0]
    }
}
