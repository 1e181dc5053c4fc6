//! From released figures to what a chart is drawn from.

use crate::disclosure::{Release, Shown};
use crate::locale::Decimal;
use crate::model::raw::ChartKind;
use crate::model::{Chart, ChartData, MeasureId, TableId, figure_text};
use crate::render::chart::{Axis, Cell, Extent, Goal, IntervalMark, Mark, Plot, Row, TargetMark, Time, Value, Words};
use crate::render::edition::Edition;

/// Words that a chart itself says.
pub(super) fn words(edition: &Edition<'_>) -> Words {
    Words {
        withheld: edition.localisation.word("withheld-short"),
        missing: edition.localisation.word("not-available-short"),
        target: edition.localisation.word("target"),
    }
}

/// A measure or a row with its released figures.
struct Line {
    label: String,
    releases: Vec<Release>,
    cells: Vec<Cell>,
}

/// The plot of a chart.
pub(super) fn plot(edition: &Edition<'_>, chart: &Chart) -> Plot {
    let lines = lines(edition, chart);
    let (series, table) = match &chart.data {
        ChartData::Table(id) => (series(edition, *id), Some(*id)),
        ChartData::Measures(_) => (Vec::new(), None),
    };
    let shares = lines.iter().flat_map(|line| &line.releases).any(is_share);
    let rows = |lines: Vec<Line>| {
        lines.into_iter().map(|line| Row { label: line.label, cells: line.cells }).collect::<Vec<_>>()
    };
    match chart.kind {
        ChartKind::Bar => Plot::Bar { axis: axis(edition, &lines, shares).without_ticks(), marks: marks(lines) },
        ChartKind::Grouped => {
            Plot::Grouped { axis: axis(edition, &lines, shares).without_ticks(), series, rows: rows(lines) }
        }
        ChartKind::Stacked => Plot::Stacked { axis: stacked_axis(&lines), series, rows: rows(lines) },
        ChartKind::FullStacked => Plot::FullStacked { series, rows: rows(lines.into_iter().map(as_shares).collect()) },
        ChartKind::Likert => Plot::Likert { levels: series, rows: rows(lines.into_iter().map(as_shares).collect()) },
        ChartKind::Line => line_plot(edition, &lines, series, shares),
        ChartKind::Waffle => Plot::Waffle { people: people(edition, chart, table, &lines), parts: marks(lines) },
        ChartKind::DotInterval => Plot::DotInterval { axis: axis(edition, &lines, true), marks: dots(lines) },
        ChartKind::Target => match targets(edition, chart) {
            Some(marks) => Plot::Target { axis: axis(edition, &lines, shares), marks },
            // a goal that may not be shown has no place on the scale; the table says so
            None => Plot::Bar { axis: axis(edition, &lines, shares).without_ticks(), marks: marks(lines) },
        },
    }
}

fn lines(edition: &Edition<'_>, chart: &Chart) -> Vec<Line> {
    let site = edition.site();
    match &chart.data {
        ChartData::Measures(measures) => measures
            .iter()
            .map(|(id, _)| Line {
                label: edition.label(&site[*id].label),
                releases: vec![*edition.released.measure(*id)],
                cells: vec![measure_cell(edition, *id)],
            })
            .collect(),
        ChartData::Table(id) => site[*id]
            .rows
            .iter()
            .zip(edition.released.table(*id))
            .enumerate()
            // a total beside its parts would count all of them twice
            .filter(|(_, (row, _))| !row.head.is_total())
            .map(|(number, (row, releases))| {
                let inner = site[*id].columns.iter().zip(releases).enumerate();
                let inner: Vec<(usize, Release)> = inner
                    .filter(|(_, (head, _))| !head.is_total())
                    .map(|(column, (_, release))| (column, *release))
                    .collect();
                let cell = |(column, release): &(usize, Release)| Cell {
                    value: value(release),
                    display: figure_text(release, &edition.localisation.locale).value,
                    figure: format!("{}/{number}/{column}", site[*id].id),
                };
                Line {
                    label: edition.head(&row.head).unwrap_or_default(),
                    cells: inner.iter().map(cell).collect(),
                    releases: inner.iter().map(|(_, release)| *release).collect(),
                }
            })
            .collect(),
    }
}

fn series(edition: &Edition<'_>, id: TableId) -> Vec<String> {
    let heads = edition.site()[id].columns.iter().filter(|head| !head.is_total());
    heads.map(|head| edition.head(head).unwrap_or_else(|| edition.localisation.word("count"))).collect()
}

fn measure_cell(edition: &Edition<'_>, id: MeasureId) -> Cell {
    Cell {
        value: value(edition.released.measure(id)),
        display: edition.figure(id).value,
        figure: edition.site()[id].id.clone(),
    }
}

/// The length of a released figure.
fn value(release: &Release) -> Value {
    match release {
        Release::Withheld(_) => Value::Withheld,
        Release::Shown(Shown::Missing) => Value::Missing,
        Release::Shown(Shown::Range { .. }) => Value::Unplaced,
        Release::Shown(Shown::Count(count) | Shown::Rounded { count, .. }) => {
            Value::Shown(Decimal::from(i64::try_from(*count).unwrap_or(i64::MAX)).to_f64())
        }
        Release::Shown(Shown::Share { percent, .. }) => Value::Shown(percent.to_f64()),
        Release::Shown(Shown::Fraction { part, whole }) => {
            Decimal::percentage(*part, *whole, 2).map_or(Value::Missing, |percent| Value::Shown(percent.to_f64()))
        }
        Release::Shown(Shown::Number(number)) => Value::Shown(number.to_f64()),
    }
}

fn is_share(release: &Release) -> bool {
    matches!(release, Release::Shown(Shown::Share { .. } | Shown::Fraction { .. } | Shown::Range { .. }))
}

fn shown(lines: &[Line]) -> impl Iterator<Item = f64> {
    lines.iter().flat_map(|line| &line.cells).filter_map(|cell| match cell.value {
        Value::Shown(value) => Some(value),
        Value::Unplaced | Value::Withheld | Value::Missing => None,
    })
}

fn axis(edition: &Edition<'_>, lines: &[Line], shares: bool) -> Axis {
    let locale = &edition.localisation.locale;
    let decimal = |number: f64| number.to_string().parse::<Decimal>().unwrap_or(Decimal::from(0));
    if shares {
        return Axis::percent(&|number| locale.percent(decimal(number)));
    }
    Axis::counts(shown(lines).fold(0.0, f64::max), &|number| locale.decimal(decimal(number)))
}

fn stacked_axis(lines: &[Line]) -> Axis {
    let longest = lines.iter().map(|line| shown(std::slice::from_ref(line)).sum::<f64>()).fold(0.0, f64::max);
    Axis { extent: Extent::Open(longest), ticks: Vec::new() }
}

fn marks(lines: Vec<Line>) -> Vec<Mark> {
    lines
        .into_iter()
        .filter_map(|line| Some(Mark { label: line.label, cell: line.cells.into_iter().next()? }))
        .collect()
}

/// Counts of a row as shares of it. Where one is withheld the whole is not known, so none has a length; those that are
/// shown keep their numbers.
fn as_shares(mut line: Line) -> Line {
    if line.releases.iter().any(is_share) {
        return line;
    }
    let whole: f64 = shown(std::slice::from_ref(&line)).sum();
    let known = line.cells.iter().all(|cell| cell.value != Value::Withheld);
    for cell in &mut line.cells {
        cell.value = match cell.value {
            Value::Shown(value) if known && whole > 0.0 => Value::Shown(100.0 * value / whole),
            Value::Shown(_) if !known => Value::Unplaced,
            other => other,
        };
    }
    line
}

fn line_plot(edition: &Edition<'_>, lines: &[Line], series: Vec<String>, shares: bool) -> Plot {
    let axis = axis(edition, lines, shares);
    // years are placed by their number; other rows one step apart
    let years: Option<Vec<f64>> =
        lines.iter().map(|line| line.label.trim().parse::<u16>().ok().map(f64::from)).collect();
    let times = lines
        .iter()
        .enumerate()
        .map(|(place, line)| Time {
            at: years
                .as_ref()
                .map_or_else(|| Decimal::from(i64::try_from(place).unwrap_or(0)).to_f64(), |years| years[place]),
            label: line.label.clone(),
        })
        .collect();
    let series = series
        .into_iter()
        .enumerate()
        .map(|(column, label)| Row {
            label,
            cells: lines.iter().filter_map(|line| line.cells.get(column).cloned()).collect(),
        })
        .collect();
    Plot::Line { times, series, axis }
}

/// How many people the squares stand for: the population, as far as it may be told, else those in the parts. Where a
/// part is withheld the squares left empty would count it, so there are none; rounded parts add up to themselves.
fn people(edition: &Edition<'_>, chart: &Chart, table: Option<TableId>, lines: &[Line]) -> u32 {
    let site = edition.site();
    let population = match (&chart.data, table) {
        (_, Some(table)) => site[table].of,
        (ChartData::Measures(measures), None) => measures.first().and_then(|(measure, _)| site[*measure].of),
        (ChartData::Table(_), None) => None,
    };
    let is_exact =
        |release: &Release| matches!(release, Release::Shown(shown) if !matches!(shown, Shown::Rounded { .. }));
    let is_told = lines.iter().flat_map(|line| &line.releases).all(is_exact);
    match population.map(|(_, population)| edition.released.measure(population)).filter(|_| is_told) {
        Some(Release::Shown(Shown::Count(count))) => u32::try_from(*count).unwrap_or(u32::MAX),
        _ => {
            let counted = lines.iter().flat_map(|line| &line.releases).map(|release| match release {
                Release::Shown(Shown::Count(count) | Shown::Rounded { count, .. }) => {
                    u32::try_from(*count).unwrap_or(u32::MAX)
                }
                _ => 0,
            });
            counted.fold(0, u32::saturating_add)
        }
    }
}

fn dots(lines: Vec<Line>) -> Vec<IntervalMark> {
    lines
        .into_iter()
        .filter_map(|line| {
            let interval = match line.releases.first() {
                Some(Release::Shown(Shown::Share { interval, .. })) => {
                    interval.map(|interval| (interval.low.to_f64(), interval.high.to_f64()))
                }
                _ => None,
            };
            Some(IntervalMark { label: line.label, cell: line.cells.into_iter().next()?, interval })
        })
        .collect()
}

/// Results with their goals; nothing if a goal may not be shown.
fn targets(edition: &Edition<'_>, chart: &Chart) -> Option<Vec<TargetMark>> {
    let ChartData::Measures(measures) = &chart.data else { return None };
    measures
        .iter()
        .map(|(measure, target)| {
            let target = (*target)?;
            let goal = match edition.released.measure(target) {
                Release::Shown(Shown::Range { low, high }) => Goal::Range(low.to_f64(), high.to_f64()),
                release => match value(release) {
                    Value::Shown(value) => Goal::Value(value),
                    Value::Unplaced | Value::Withheld | Value::Missing => return None,
                },
            };
            Some(TargetMark {
                label: edition.label(&edition.site()[*measure].label),
                result: measure_cell(edition, *measure),
                goal,
                goal_display: edition.figure(target).value,
                goal_figure: edition.site()[target].id.clone(),
            })
        })
        .collect()
}
