//! The built site, read back: what its files show is held against the release, and audited in its place.

use std::collections::{BTreeMap, BTreeSet};

use crate::disclosure::{Extent, Place, PopulationId, Read, Release, Shown, audit};
use crate::locale::Decimal;
use crate::output::Output;
use crate::pipeline::Audited;
use crate::readback::{FigureKey, Finding, SeenValue, compare, read};

/// What came of reading a built site back.
#[derive(Debug)]
pub(in crate::cli) struct ReadBack {
    /// How many files were read.
    pub files: usize,
    pub findings: Vec<Found>,
    /// Whether what was read still leaves every withheld figure open.
    pub is_proven: bool,
}

impl ReadBack {
    /// Whether the files show what was released and nothing else.
    pub(in crate::cli) fn is_clean(&self) -> bool {
        self.findings.is_empty() && self.is_proven
    }
}

/// Something found in the files.
#[derive(Debug)]
pub(in crate::cli) enum Found {
    /// It does not agree with the release.
    Finding(Finding),
    /// A figure is told as different numbers.
    Contradictory(FigureKey),
}

/// Reads every file of a site.
pub(in crate::cli) fn read_back(output: &Output, audited: &Audited) -> ReadBack {
    let named = named(audited);
    let expected: BTreeMap<FigureKey, Release> = named
        .iter()
        .filter_map(|(key, places)| {
            let release = places.iter().find_map(|place| audited.figures.at(*place))?;
            Some((key.clone(), *release))
        })
        .collect();
    let files = read(output);
    let mut findings: Vec<Found> = compare(&files, &expected).into_iter().map(Found::Finding).collect();
    let mut known: BTreeMap<Place, Vec<Read>> = BTreeMap::new();
    for seen in files.iter().filter_map(|file| file.reading.as_ref()).flat_map(|reading| &reading.seen) {
        let Some(told) = told(&seen.value, expected.get(&seen.figure)) else { continue };
        for place in named.get(&seen.figure).into_iter().flatten() {
            let known = known.entry(*place).or_default();
            if !known.contains(&told) {
                known.push(told);
            }
        }
    }
    let read = audited.figures.published.as_read(&audited.proofs, &known);
    let keys = read.contradictory.into_iter().filter_map(|place| audited.site.figure_key(place).parse().ok());
    findings.extend(keys.collect::<BTreeSet<FigureKey>>().into_iter().map(Found::Contradictory));
    let is_proven = if read.is_as_released {
        audited.proofs.iter().all(Result::is_ok)
    } else {
        audit(&read.published, Extent::Values).iter().all(Result::is_ok)
    };
    ReadBack { files: files.len(), findings, is_proven }
}

/// Every figure that the files name, with the places it stands for.
fn named(audited: &Audited) -> BTreeMap<FigureKey, BTreeSet<Place>> {
    let site = &audited.site;
    let measures = (0..site.measures.len())
        .flat_map(|id| [Some(Place::Measure(id)), site.measures[id].size_of.map(|PopulationId(id)| Place::Size(id))]);
    let cells = audited.figures.tables.iter().enumerate().flat_map(|(id, rows)| {
        rows.iter()
            .enumerate()
            .flat_map(move |(row, cells)| (0..cells.len()).map(move |column| Some(Place::Cell(id, row, column))))
    });
    let surveys = site
        .surveys
        .iter()
        .flat_map(|survey| [survey.n, survey.invited].map(|id| id.map(|PopulationId(id)| Place::Size(id))));
    let mut named: BTreeMap<FigureKey, BTreeSet<Place>> = BTreeMap::new();
    for place in measures.chain(cells).chain(surveys).flatten() {
        // the key of a place is always the name of a figure
        if let Ok(key) = site.figure_key(place).parse() {
            named.entry(key).or_default().insert(place);
        }
    }
    named
}

/// What a value tells of a count. Lengths, and to what a count is rounded, are judged by [`compare`].
fn told(value: &SeenValue, released: Option<&Release>) -> Option<Read> {
    match value {
        SeenValue::Rounded(count) => {
            let Some(Release::Shown(Shown::Rounded { base, .. })) = released else { return None };
            let count = u64::try_from(whole(*count)?).ok()?;
            Some(Read::Rounded { count, base: *base })
        }
        SeenValue::Number(count) | SeenValue::Fraction { part: count, .. } => whole(*count).map(Read::Count),
        SeenValue::Percent(share) => Some(Read::Percent(*share)),
        SeenValue::Interval { low, high } => Some(Read::Interval { low: *low, high: *high }),
        SeenValue::Withheld => Some(Read::Withheld),
        SeenValue::Range { .. } | SeenValue::Missing | SeenValue::Length { .. } | SeenValue::Unclear => None,
    }
}

fn whole(number: Decimal) -> Option<i64> {
    (number == number.round_to(0)).then(|| i64::try_from(number.round_to(0).units()).ok()).flatten()
}
