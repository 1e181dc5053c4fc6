//! From what is kept of a release to the figures of a site.

use super::super::{Basis, Measure, MeasureId, Site, Table};
use super::head::{PrintedHead, matches};
use super::{Entry, PrintedTable, State};
use crate::diagnostic::{Problem, Problems, Span, Subject};
use crate::disclosure::{PopulationId, Release, Released, Shown};

/// Stands for what the release does not hold, beside an error.
const NONE: Release = Release::Shown(Shown::Missing);

impl Entry {
    /// The figures of a site as they were released. What the site asks for now and the release does not hold is an
    /// error.
    pub fn restore(&self, site: &Site, populations: usize, problems: &mut Problems) -> Released {
        let mut lacking = |span: Span, subject: Subject| {
            let figure = subject.to_string();
            let problem = Problem::error("release-lacks", span).about(subject);
            problems.push(problem.with("figure", figure).with("release", self.name.as_str()));
        };
        let mut released = Released { populations: vec![None; populations], ..Released::default() };
        for measure in &site.measures {
            let printed = self.printed(measure, site).unwrap_or_else(|| {
                lacking(measure.span, Subject::Measure(measure.id.clone()));
                NONE
            });
            released.measures.push(printed);
            if let Some(PopulationId(id)) = measure.size_of
                && printed != NONE
            {
                released.populations[id] = Some(printed);
            }
        }
        for table in &site.tables {
            let mut rows = Vec::new();
            for (row, cells) in self.cells(table, site).into_iter().enumerate() {
                if cells.iter().any(Option::is_none) {
                    let span = table.rows[row].spans.first().copied().unwrap_or(table.span);
                    lacking(span, Subject::Table(table.id.clone()));
                }
                rows.push(cells.into_iter().map(|cell| cell.unwrap_or(NONE)).collect());
            }
            released.tables.push(rows);
        }
        for survey in &site.surveys {
            let kept = self.surveys.get(&survey.id).filter(|kept| kept.date == survey.date);
            let numbers =
                [(survey.invited, kept.and_then(|kept| kept.invited)), (survey.n, kept.and_then(|kept| kept.n))];
            for (id, number) in numbers {
                let Some(PopulationId(id)) = id else { continue };
                if number.is_none() {
                    lacking(survey.span, Subject::Survey(survey.id.clone()));
                }
                released.populations[id] = number;
            }
        }
        released
    }

    fn printed(&self, measure: &Measure, site: &Site) -> Option<Release> {
        let kept = self.measures.get(&measure.id)?;
        let is_same = kept.state.date == date(&measure.basis) && kept.of.as_deref() == population(site, measure.of);
        is_same.then_some(kept.printed)
    }

    /// The cells of a table, row by row.
    fn cells(&self, table: &Table, site: &Site) -> Vec<Vec<Option<Release>>> {
        let kept = self.tables.get(&table.id);
        let kept = kept.filter(|kept| kept.state.date == date(&table.basis));
        let Some(kept) = kept.filter(|kept| kept.of.as_deref() == population(site, table.of)) else {
            return vec![vec![None; table.columns.len()]; table.rows.len()];
        };
        let (rows, columns) = kept.places(table, site);
        let cell = |row: Option<usize>, column: Option<usize>| kept.rows.get(row?)?.1.get(column?).copied();
        rows.into_iter().map(|row| columns.iter().map(|column| cell(row, *column)).collect()).collect()
    }
}

impl PrintedTable {
    /// Where the rows and columns of a table of today are in this one.
    pub(super) fn places(&self, table: &Table, site: &Site) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
        let rows = matches(&PrintedHead::of_rows(table, site), self.rows.iter().map(|(head, _)| head));
        let columns = matches(&PrintedHead::of_columns(table, site), &self.columns);
        (rows, columns)
    }
}

pub(super) fn date(basis: &Basis) -> Option<jiff::civil::Date> {
    basis.date.map(|(date, _)| date)
}

pub(super) fn state(basis: &Basis) -> State {
    State { date: date(basis), corrected: basis.correction.as_ref().map(|correction| correction.date) }
}

pub(super) fn population(site: &Site, of: Option<(PopulationId, MeasureId)>) -> Option<&str> {
    of.map(|(_, measure)| site[measure].id.as_str())
}
