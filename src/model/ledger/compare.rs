//! What is printed today beside what earlier releases printed.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{MeasureId, Site, Survey};
use super::head::PrintedHead;
use super::restore::{date, population, state};
use super::{Entry, Ledger, PrintedMeasure, PrintedTable};
use crate::diagnostic::{Span, Subject};
use crate::disclosure::{Earlier, EarlierCell, Layout, Place, PopulationId, Release, Released, Shown, printed_count};

/// A figure that differs from what an earlier release printed by so few that the difference points at them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What it is about.
    pub subject: Subject,
    /// Where the figure stands.
    pub span: Span,
    /// What the figure is called.
    pub figure: String,
    /// The release.
    pub release: String,
    /// Whether both are of the same day: then one of them is a correction.
    pub same_day: bool,
}

impl Ledger {
    /// What the releases printed of states that populations are still in, the newest first.
    pub(in crate::model) fn earlier(&self, site: &Site) -> Vec<Earlier> {
        let mut earlier = Vec::new();
        for entry in &self.entries {
            let mut own = Mapped { entry, site, measures: by_id(site), earlier: Vec::new() }.all();
            own.sort_by_key(|one| one.population.map(|population| population.0));
            earlier.extend(own);
        }
        earlier
    }

    /// The figures that a release printed otherwise of the same day.
    pub fn revised(&self, site: &Site, released: &Released) -> BTreeSet<Place> {
        let mut revised = BTreeSet::new();
        for_each(self, site, released, &mut |pair| {
            if pair.same_day && is_revised(&pair.then, &pair.now) {
                revised.insert(pair.place);
            }
        });
        revised
    }

    /// The figures whose difference from a release is that of few people, each once and with the newest such release.
    /// One that is said to have been corrected since is left out where both are of the same day.
    pub fn differences(&self, site: &Site, released: &Released) -> Vec<Difference> {
        let mut found: BTreeMap<Subject, Difference> = BTreeMap::new();
        let threshold = site.settings.policy.threshold();
        for_each(self, site, released, &mut |pair| {
            let (Release::Shown(then), Release::Shown(now)) = (pair.then, pair.now) else { return };
            let counts = (printed_count(&then, pair.size_then), printed_count(&now, pair.size_now));
            let (Some(then), Some(now)) = counts else { return };
            let is_few = (1..threshold).contains(&then.abs_diff(now));
            if !is_few || pair.same_day && pair.is_corrected {
                return;
            }
            found.entry(pair.subject.clone()).or_insert_with(|| Difference {
                subject: pair.subject,
                span: pair.span,
                figure: pair.figure,
                release: pair.entry.name.clone(),
                same_day: pair.same_day,
            });
        });
        found.into_values().collect()
    }
}

/// A figure today and in a release.
struct Pair<'a> {
    entry: &'a Entry,
    place: Place,
    subject: Subject,
    span: Span,
    figure: String,
    then: Release,
    now: Release,
    size_then: Option<u64>,
    size_now: Option<u64>,
    same_day: bool,
    is_corrected: bool,
}

fn for_each<'a>(ledger: &'a Ledger, site: &Site, released: &Released, visit: &mut dyn FnMut(Pair<'a>)) {
    let size_now = |of: Option<(PopulationId, MeasureId)>| match released.measures.get(of?.1.index())? {
        Release::Shown(Shown::Count(count)) => Some(*count),
        _ => None,
    };
    for entry in &ledger.entries {
        for (place, (measure, now)) in site.measures.iter().zip(&released.measures).enumerate() {
            let Some(then) = entry.measures.get(&measure.id) else { continue };
            if then.of.as_deref() != population(site, measure.of) {
                continue;
            }
            visit(Pair {
                entry,
                place: Place::Measure(place),
                subject: Subject::Measure(measure.id.clone()),
                span: measure.value_span,
                figure: measure.id.clone(),
                then: then.printed,
                now: *now,
                size_then: entry.size(then.of.as_deref()),
                size_now: size_now(measure.of),
                same_day: then.state.date == date(&measure.basis),
                is_corrected: then.state.corrected != state(&measure.basis).corrected,
            });
        }
        for (place, (table, cells)) in site.tables.iter().zip(&released.tables).enumerate() {
            let Some(then) = entry.tables.get(&table.id) else { continue };
            if then.of.as_deref() != population(site, table.of) {
                continue;
            }
            let (rows, columns) = then.places(table, site);
            for (row, cells) in cells.iter().enumerate() {
                for (column, now) in cells.iter().enumerate() {
                    let (Some(Some(then_row)), Some(Some(then_column))) = (rows.get(row), columns.get(column)) else {
                        continue;
                    };
                    let Some(printed) = then.rows[*then_row].1.get(*then_column) else { continue };
                    visit(Pair {
                        entry,
                        place: Place::Cell(place, row, column),
                        subject: Subject::Table(table.id.clone()),
                        span: table.rows[row].spans.get(column).copied().unwrap_or(table.span),
                        figure: format!("{}: {}", table.id, PrintedHead::of(&table.rows[row].head, site).name()),
                        then: *printed,
                        now: *now,
                        size_then: entry.size(then.of.as_deref()),
                        size_now: size_now(table.of),
                        same_day: then.state.date == date(&table.basis),
                        is_corrected: then.state.corrected != state(&table.basis).corrected,
                    });
                }
            }
        }
    }
}

/// Whether two prints of one kind are two values.
fn is_revised(then: &Release, now: &Release) -> bool {
    let (Release::Shown(then), Release::Shown(now)) = (then, now) else { return false };
    match (then, now) {
        (Shown::Count(then), Shown::Count(now)) => then != now,
        (Shown::Share { percent: then, .. }, Shown::Share { percent: now, .. }) => {
            let digits = then.digits().min(now.digits());
            then.round_to(digits) != now.round_to(digits)
        }
        (Shown::Fraction { .. }, Shown::Fraction { .. })
        | (Shown::Range { .. }, Shown::Range { .. })
        | (Shown::Number(_), Shown::Number(_)) => then != now,
        _ => false,
    }
}

impl Entry {
    /// The printed size of a population.
    fn size(&self, of: Option<&str>) -> Option<u64> {
        match self.measures.get(of?)?.printed {
            Release::Shown(Shown::Count(size)) => Some(size),
            _ => None,
        }
    }
}

fn by_id(site: &Site) -> BTreeMap<&str, usize> {
    site.measures.iter().enumerate().map(|(place, measure)| (measure.id.as_str(), place)).collect()
}

/// A release in the terms of the site of today.
struct Mapped<'a> {
    entry: &'a Entry,
    site: &'a Site,
    measures: BTreeMap<&'a str, usize>,
    earlier: Vec<Earlier>,
}

impl Mapped<'_> {
    fn all(mut self) -> Vec<Earlier> {
        let mut groups: BTreeMap<(&str, &str), Vec<EarlierCell>> = BTreeMap::new();
        for (id, measure) in &self.entry.measures {
            let Some(cell) = self.measure(id, measure) else { continue };
            match (&measure.of, &measure.exclusive) {
                (Some(of), Some(variable)) => groups.entry((of, variable)).or_default().push(cell),
                _ => self.add(measure.of.as_deref(), vec![vec![cell]], Layout::Exclusive),
            }
        }
        for ((of, _), cells) in groups {
            self.add(Some(of), cells.into_iter().map(|cell| vec![cell]).collect(), Layout::Exclusive);
        }
        for (id, table) in &self.entry.tables {
            self.table(id, table);
        }
        for survey in &self.site.surveys {
            self.survey(survey);
        }
        self.earlier
    }

    /// A population of the release that is of the same day still.
    fn population(&self, of: Option<&str>) -> Option<PopulationId> {
        let today = &self.site.measures[*self.measures.get(of?)?];
        let then = self.entry.measures.get(of?)?;
        today.size_of.filter(|_| then.state.date == date(&today.basis))
    }

    fn add(&mut self, of: Option<&str>, rows: Vec<Vec<EarlierCell>>, layout: Layout) {
        let population = self.population(of);
        if of.is_some() && population.is_none() {
            return;
        }
        self.earlier.push(Earlier {
            release: self.entry.name.clone(),
            population,
            size: self.entry.size(of),
            zeros: self.entry.zeros,
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
        let cell = |place| Some(EarlierCell { name: self.named(id), printed: then.printed, place });
        let Some(place) = self.measures.get(id) else {
            let of = self.entry.measures.get(then.of.as_deref()?)?;
            return if of.state.date == then.state.date { cell(None) } else { None };
        };
        let today = &self.site.measures[*place];
        let is_same = then.state == state(&today.basis) && then.of.as_deref() == population(self.site, today.of);
        if is_same { cell(Some(Place::Measure(*place))) } else { None }
    }

    fn table(&mut self, id: &str, then: &PrintedTable) {
        let today = self.site.tables.iter().position(|table| table.id == id);
        let today = today.map(|place| (place, &self.site.tables[place]));
        let (mut rows, mut columns) = (BTreeMap::new(), BTreeMap::new());
        if let Some((_, table)) = today {
            if then.state != state(&table.basis) || then.of.as_deref() != population(self.site, table.of) {
                return;
            }
            let inverse = |places: Vec<Option<usize>>| {
                places.into_iter().enumerate().filter_map(|(now, then)| Some((then?, now))).collect()
            };
            let (row_places, column_places) = then.places(table, self.site);
            (rows, columns) = (inverse(row_places), inverse(column_places));
        }
        let cell = |(row, column): (usize, usize), printed: Release| EarlierCell {
            name: self.named(&match then.columns[column].name().as_str() {
                "" => format!("{id}: {}", then.rows[row].0.name()),
                head => format!("{id}: {} / {head}", then.rows[row].0.name()),
            }),
            printed,
            place: today.and_then(|(place, _)| Some(Place::Cell(place, *rows.get(&row)?, *columns.get(&column)?))),
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

    fn survey(&mut self, survey: &Survey) {
        let Some(then) = self.entry.surveys.get(&survey.id).filter(|then| then.date == survey.date) else { return };
        for (id, printed, what) in [(survey.invited, then.invited, "invited"), (survey.n, then.n, "n")] {
            let (Some(PopulationId(id)), Some(printed)) = (id, printed) else { continue };
            let name = self.named(&format!("{}: {what}", survey.id));
            let cell = EarlierCell { name, printed, place: Some(Place::Size(id)) };
            self.add(None, vec![vec![cell]], Layout::Exclusive);
        }
    }
}
