//! What releases printed, in terms of what is published today.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Site, Survey};
use super::restore::{date, population, state};
use super::translation::{Selected, Translation};
use super::{Entry, Ledger, PrintedMeasure, PrintedTable};
use crate::disclosure::{Earlier, EarlierCell, Layout, Place, PopulationId, Publication, Release, Zeros};

impl Ledger {
    /// What the releases printed of states that populations are still in, the newest first. Variables that only
    /// releases know join the publication.
    pub(in crate::model) fn earlier(&self, site: &Site, publication: &mut Publication) -> Vec<Earlier> {
        let today = Today::new(site);
        let translation = Translation::new(&self.entries, &today, publication);
        let mut earlier = Vec::new();
        for entry in &self.entries {
            let mut own = Mapped { entry, today: &today, translation: &translation, earlier: Vec::new() }.all();
            own.sort_by_key(|one| one.population.map(|population| population.0));
            earlier.extend(own);
        }
        earlier
    }
}

/// The site of today, by ids.
pub(super) struct Today<'a> {
    pub(super) site: &'a Site,
    measures: BTreeMap<&'a str, usize>,
}

impl<'a> Today<'a> {
    fn new(site: &'a Site) -> Self {
        let measures = site.measures.iter().enumerate();
        Self { site, measures: measures.map(|(place, measure)| (measure.id.as_str(), place)).collect() }
    }

    /// A population of a release that is of the same day still.
    pub(super) fn population(&self, entry: &Entry, of: Option<&str>) -> Option<PopulationId> {
        let today = &self.site.measures[*self.measures.get(of?)?];
        let then = entry.measures.get(of?)?;
        today.size_of.filter(|_| then.state.date == date(&today.basis))
    }
}

/// A release in the terms of the site of today.
struct Mapped<'a> {
    entry: &'a Entry,
    today: &'a Today<'a>,
    translation: &'a Translation,
    earlier: Vec<Earlier>,
}

impl Mapped<'_> {
    fn all(mut self) -> Vec<Earlier> {
        let mut groups: BTreeMap<(&str, &str), Vec<EarlierCell>> = BTreeMap::new();
        for (id, measure) in &self.entry.measures {
            let Some(cell) = self.measure(id, measure) else { continue };
            match (&measure.of, &measure.exclusive) {
                (Some(of), Some(variable)) if cell.selection.is_none() => {
                    groups.entry((of, variable)).or_default().push(cell);
                }
                _ => self.add(measure.of.as_deref(), vec![vec![cell]], Layout::Exclusive),
            }
        }
        for ((of, _), cells) in groups {
            self.add(Some(of), cells.into_iter().map(|cell| vec![cell]).collect(), Layout::Exclusive);
        }
        for (id, table) in &self.entry.tables {
            self.table(id, table);
        }
        for survey in &self.today.site.surveys {
            self.survey(survey);
        }
        self.earlier
    }

    fn add(&mut self, of: Option<&str>, rows: Vec<Vec<EarlierCell>>, layout: Layout) {
        let population = self.today.population(self.entry, of);
        if of.is_some() && population.is_none() {
            return;
        }
        self.earlier.push(Earlier {
            release: self.entry.name.clone(),
            population,
            size: self.entry.size(of),
            rows,
            total_rows: BTreeSet::new(),
            total_columns: BTreeSet::new(),
            layout,
        });
    }

    fn named(&self, figure: &str) -> String {
        format!("{figure} ({})", self.entry.name)
    }

    /// A single figure; nothing if it is of another day now, or has been corrected since.
    fn measure(&self, id: &str, then: &PrintedMeasure) -> Option<EarlierCell> {
        let population_then = self.today.population(self.entry, then.of.as_deref());
        let selected = then.part.as_ref().and_then(|part| self.translation.selection(population_then?, part));
        let (selection, other) = selected.unzip();
        let cell = |place| EarlierCell {
            name: self.named(id),
            printed: then.printed,
            zeros: then.zeros,
            place,
            selection,
            today: other.flatten(),
        };
        let Some(place) = self.today.measures.get(id) else {
            let of = self.entry.measures.get(then.of.as_deref()?)?;
            return (of.state.date == then.state.date).then(|| cell(None));
        };
        let today = &self.today.site.measures[*place];
        let is_same = then.state == state(&today.basis) && then.of.as_deref() == population(self.today.site, today.of);
        is_same.then(|| cell(Some(Place::Measure(*place))))
    }

    fn table(&mut self, id: &str, then: &PrintedTable) {
        let site = self.today.site;
        let today = site.tables.iter().position(|table| table.id == id);
        let today = today.map(|place| (place, &site.tables[place]));
        let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
        if let Some((_, table)) = today {
            if then.state != state(&table.basis) || then.of.as_deref() != population(site, table.of) {
                return;
            }
            let inverse = |places: Vec<Option<usize>>| {
                places.into_iter().enumerate().filter_map(|(now, then)| Some((then?, now))).collect()
            };
            let (row_places, column_places) = then.places(table, site.settings.language);
            (rows, columns) = (inverse(row_places), inverse(column_places));
        }
        let selections = self.selections(then);
        let cell = |(row, column): (usize, usize), printed: Release| EarlierCell {
            name: self.named(&match then.columns[column].name().as_str() {
                "" => format!("{id}: {}", then.rows[row].0.name()),
                head => format!("{id}: {} / {head}", then.rows[row].0.name()),
            }),
            printed,
            zeros: then.zeros,
            place: today.and_then(|(place, _)| Some(Place::Cell(place, *rows.get(&row)?, *columns.get(&column)?))),
            selection: selections.as_ref().map(|selections| selections[row][column].0.clone()),
            today: selections.as_ref().and_then(|selections| selections[row][column].1.clone()),
        };
        let printed = then.rows.iter().enumerate().map(|(row, (_, cells))| {
            let cells = cells.iter().take(then.columns.len()).enumerate();
            cells.map(|(column, printed)| cell((row, column), *printed)).collect()
        });
        let printed = printed.collect();
        let layout = if then.exclusive { Layout::Exclusive } else { Layout::Overlapping };
        let before = self.earlier.len();
        self.add(then.of.as_deref(), printed, layout);
        if let Some(added) = self.earlier.get_mut(before) {
            let totals = |heads: Vec<bool>| (0..heads.len()).filter(|place| heads[*place]).collect();
            added.total_rows = totals(then.rows.iter().map(|(head, _)| head.total).collect());
            added.total_columns = totals(then.columns.iter().map(|head| head.total).collect());
        }
    }

    /// What the cells of a table select, if all of them tell it by variables.
    fn selections(&self, then: &PrintedTable) -> Option<Vec<Vec<Selected>>> {
        let frame = then.frame.as_ref()?;
        let population = self.today.population(self.entry, then.of.as_deref())?;
        let cell = |row, column| self.translation.selection(population, &frame.cell(row, column));
        let row = |row| (0..then.columns.len()).map(|column| cell(row, column)).collect::<Option<_>>();
        (0..then.rows.len()).map(row).collect()
    }

    fn survey(&mut self, survey: &Survey) {
        let Some(then) = self.entry.surveys.get(&survey.id).filter(|then| then.date == survey.date) else { return };
        let zeros: Zeros = self.entry.zeros;
        for (id, printed, what) in [(survey.invited, then.invited, "invited"), (survey.n, then.n, "n")] {
            let (Some(PopulationId(id)), Some(printed)) = (id, printed) else { continue };
            let name = self.named(&format!("{}: {what}", survey.id));
            let cell = EarlierCell { name, printed, zeros, place: Some(Place::Size(id)), selection: None, today: None };
            self.add(None, vec![vec![cell]], Layout::Exclusive);
        }
    }
}
