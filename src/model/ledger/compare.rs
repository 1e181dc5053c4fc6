//! What is printed today beside what earlier releases printed.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{MeasureId, Site};
use super::head::PrintedHead;
use super::restore::{date, population, state};
use super::{Entry, Ledger};
use crate::diagnostic::{Span, Subject};
use crate::disclosure::{Place, PopulationId, Release, Released, Shown, printed_count};

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
        for_each(self, site, released, &mut |pair| {
            let (Release::Shown(then), Release::Shown(now)) = (pair.then, pair.now) else { return };
            let counts = (printed_count(&then, pair.size_then), printed_count(&now, pair.size_now));
            let (Some(then), Some(now)) = counts else { return };
            let is_few = (1..pair.threshold).contains(&then.abs_diff(now));
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
    threshold: u64,
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
                threshold: site[measure.basis.dataset].policy.threshold(),
            });
        }
        for (place, (table, cells)) in site.tables.iter().zip(&released.tables).enumerate() {
            let Some(then) = entry.tables.get(&table.id) else { continue };
            if then.of.as_deref() != population(site, table.of) {
                continue;
            }
            let (rows, columns) = then.places(table, site.settings.language);
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
                        figure: format!(
                            "{}: {}",
                            table.id,
                            PrintedHead::of(&table.rows[row].head, site.settings.language).name()
                        ),
                        then: *printed,
                        now: *now,
                        size_then: entry.size(then.of.as_deref()),
                        size_now: size_now(table.of),
                        same_day: then.state.date == date(&table.basis),
                        is_corrected: then.state.corrected != state(&table.basis).corrected,
                        threshold: site[table.basis.dataset].policy.threshold(),
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
    pub(super) fn size(&self, of: Option<&str>) -> Option<u64> {
        match self.measures.get(of?)?.printed {
            Release::Shown(Shown::Count(size)) => Some(size),
            _ => None,
        }
    }
}
