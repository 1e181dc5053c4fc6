//! From what is kept of a release to the figures of a site.

use super::super::{Basis, Frame, Measure, MeasureId, Site, Table};
use super::head::{PrintedHead, groups, matches};
use super::{Entry, PrintedTable, State};
use crate::diagnostic::{Problem, Problems, Span, Subject};
use crate::disclosure::{Merged, PopulationId, Publication, Release, Released, Shown, Side};
use crate::locale::Language;

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
        let mut released = Released::default();
        released.populations = vec![None; populations];
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

    /// Makes rows and columns one as they were in the release, whatever is counted now.
    pub(in crate::model) fn merge(
        &self,
        tables: &[Table],
        language: Language,
        publication: &mut Publication,
    ) -> Vec<Merged> {
        let mut all = Vec::new();
        for (table, today) in tables.iter().enumerate() {
            let Some(kept) = self.tables.get(&today.id) else { continue };
            let rows: Vec<&PrintedHead> = kept.rows.iter().map(|(head, _)| head).collect();
            let columns: Vec<&PrintedHead> = kept.columns.iter().collect();
            for (side, then, now) in [
                (Side::Rows, rows, PrintedHead::of_rows(today, language)),
                (Side::Columns, columns, PrintedHead::of_columns(today, language)),
            ] {
                let Some((merging, groups)) = groups(&then, &now) else { continue };
                let merged = Merged { table, side, merging, groups };
                merged.apply(publication);
                all.push(merged);
            }
        }
        all
    }

    fn printed(&self, measure: &Measure, site: &Site) -> Option<Release> {
        let kept = self.measures.get(&measure.id)?;
        let is_same = kept.state.date == date(&measure.basis)
            && kept.of.as_deref() == population(site, measure.of)
            && kept.part == measure.part;
        is_same.then_some(kept.printed)
    }

    /// The cells of a table, row by row.
    fn cells(&self, table: &Table, site: &Site) -> Vec<Vec<Option<Release>>> {
        let kept = self.tables.get(&table.id);
        let kept = kept.filter(|kept| kept.state.date == date(&table.basis));
        let Some(kept) = kept.filter(|kept| kept.of.as_deref() == population(site, table.of)) else {
            return vec![vec![None; table.columns.len()]; table.rows.len()];
        };
        let (rows, columns) = kept.places(table, site.settings.language);
        let part = |frame: &Option<Frame>, row, column| frame.as_ref().map(|frame| frame.cell(row, column));
        let cell = |(row, row_then): (usize, Option<usize>), (column, column_then): (usize, Option<usize>)| {
            let (row_then, column_then) = (row_then?, column_then?);
            let is_same = part(&table.frame, row, column) == part(&kept.frame, row_then, column_then);
            kept.rows.get(row_then)?.1.get(column_then).copied().filter(|_| is_same)
        };
        let columns: Vec<_> = columns.into_iter().enumerate().collect();
        let row = |row| columns.iter().map(|column| cell(row, *column)).collect();
        rows.into_iter().enumerate().map(row).collect()
    }
}

impl PrintedTable {
    /// Where the rows and columns of a table of today are in this one.
    pub(super) fn places(&self, table: &Table, language: Language) -> (Vec<Option<usize>>, Vec<Option<usize>>) {
        let rows = matches(&PrintedHead::of_rows(table, language), self.rows.iter().map(|(head, _)| head));
        let columns = matches(&PrintedHead::of_columns(table, language), &self.columns);
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
