//! Charts with their tables: the same released figures, drawn and listed.

use super::figures::{base, correction_note, population_base};
use super::page::date_view;
use super::plot;
use super::view::{CellView, ChartView, LegendView, TableRowView, TableView};
use crate::disclosure::{Release, Shown};
use crate::locale::Argument;
use crate::model::{
    Basis, Chart, ChartData, ChartId, Embed, Localised, MeasureId, REVISED, ROUNDED, Table, TableId, Target, Words,
    figure_text,
};
use crate::render::chart::{self, Drawing, Style};
use crate::render::data::csv_path;
use crate::render::document::html::{Links, Writer, escape};
use crate::render::edition::Edition;

/// A chart in its place; `unique` is its id on the page, where it may be shown twice; `width` is that of its view box.
pub(in crate::render) fn chart_view(
    edition: &Edition<'_>,
    id: ChartId,
    (unique, width): (String, u16),
    embed: &Embed<Target>,
    writer: &mut Writer<'_, '_>,
) -> ChartView {
    let site = edition.site();
    let chart = &site.charts[id.index()];
    let dataset = &site.datasets[chart.dataset.index()];
    let caption = edition.label(&chart.label);
    let table = match &chart.data {
        ChartData::Table(table) => table_of(edition, *table, caption.clone()),
        ChartData::Measures(measures) => measures_table(edition, measures, caption.clone()),
    };
    let base = match &chart.data {
        ChartData::Table(table) => rounding(edition, *table),
        ChartData::Measures(_) => None,
    };
    let (date, source) = basis_of(edition, chart);
    let mut notes = bases(edition, chart);
    notes.extend(chart.note.iter().map(|note| writer.label(note)));
    notes.extend(remarks(edition, chart, writer));
    let svg = draw(edition, chart, embed, (&unique, width), &table, &caption);
    ChartView {
        id: unique,
        number: None,
        headline_html: headline(embed, &chart.label, writer),
        svg,
        legend: legend(edition, &table, base),
        table,
        notes_html: notes,
        source_html: source.map(|source| writer.label(source)),
        date: date.map(|date| date_view(date, &edition.localisation.locale)),
        csv_path: csv_path(&dataset.id),
    }
}

/// A table in its place; `unique` is its id on the page, where it may be shown twice.
pub(in crate::render) fn table_view(
    edition: &Edition<'_>,
    id: TableId,
    unique: String,
    embed: &Embed<Target>,
    writer: &mut Writer<'_, '_>,
) -> ChartView {
    let site = edition.site();
    let table = &site[id];
    let released = table_of(edition, id, edition.label(&table.label));
    let mut notes: Vec<String> =
        table.of.iter().map(|(_, population)| population_base(edition, *population).html()).collect();
    notes.extend(basis_remarks(edition, &table.basis, writer));
    ChartView {
        id: unique,
        number: None,
        headline_html: headline(embed, &table.label, writer),
        svg: String::new(),
        legend: legend(edition, &released, rounding(edition, id)),
        table: released,
        notes_html: notes,
        source_html: table.basis.source.as_ref().map(|source| writer.label(source)),
        date: table.basis.date.map(|(date, _)| date_view(date, &edition.localisation.locale)),
        csv_path: csv_path(&site[table.basis.dataset].id),
    }
}

fn headline(embed: &Embed<Target>, label: &Localised<Words>, writer: &mut Writer<'_, '_>) -> String {
    if embed.headline.is_empty() { writer.label(label) } else { writer.line(&embed.headline, Links::Live) }
}

/// Marks of official statistics in place of a figure or, for a revised one, behind it, and the strings that explain them.
const MARKS: [(&str, &str); 4] = [
    ("[c]", "withheld-short"),
    ("[x]", "not-available-short"),
    ("[z]", "not-applicable-short"),
    ("[r]", "revised-short"),
];

/// What the marks in a table mean; only of those that stand in it.
fn legend(edition: &Edition<'_>, table: &TableView, rounding: Option<u64>) -> Vec<LegendView> {
    let stands = |mark: &str| table.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.text.contains(mark));
    let used = MARKS.into_iter().filter(|(mark, _)| stands(mark));
    let marks = used.map(|(mark, key)| LegendView { mark, meaning: edition.localisation.word(key) });
    let rounded = rounding.map(|base| {
        let base = edition.localisation.locale.integer(i64::try_from(base).unwrap_or(i64::MAX));
        LegendView {
            mark: ROUNDED,
            meaning: edition.localisation.text("rounded-short", &[("base", Argument::Text(&base))]),
        }
    });
    marks.chain(rounded).collect()
}

/// What the counts of a table are multiples of, if they are rounded.
fn rounding(edition: &Edition<'_>, id: TableId) -> Option<u64> {
    let mut cells = edition.released.table(id).iter().flatten();
    cells.find_map(|release| match release {
        Release::Shown(Shown::Rounded { base, .. }) => Some(*base),
        _ => None,
    })
}

fn cell_view(text: String, figure: Option<String>) -> CellView {
    CellView { is_mark: MARKS.iter().any(|(mark, _)| *mark == text), text, figure }
}

fn draw(
    edition: &Edition<'_>,
    chart: &Chart,
    embed: &Embed<Target>,
    (unique, width): (&str, u16),
    table: &TableView,
    caption: &str,
) -> String {
    let description = match &chart.alt {
        _ if !embed.alt.is_empty() => edition.plain(&embed.alt),
        Some(alt) => edition.label(alt),
        None => summary(edition, table),
    };
    let drawing = Drawing {
        id: &format!("chart-{unique}"),
        title: caption,
        description: &description,
        width,
        words: plot::words(edition),
        plot: plot::plot(edition, chart),
    };
    chart::svg(&drawing, Style::Themed)
}

/// The figures in a sentence, for those who do not see the chart.
fn summary(edition: &Edition<'_>, table: &TableView) -> String {
    let localisation = edition.localisation;
    let cell = |row: &TableRowView, column: usize| {
        let value = &row.cells[column].text;
        let label =
            if table.columns.len() > 1 { format!("{}, {}", row.head, table.columns[column]) } else { row.head.clone() };
        if value == "[c]" {
            localisation.text("chart-cell-withheld", &[("label", Argument::Text(&label))])
        } else {
            localisation.text("chart-summary", &[("label", Argument::Text(&label)), ("value", Argument::Text(value))])
        }
    };
    let sentences = table.rows.iter().flat_map(|row| (0..row.cells.len()).map(|column| cell(row, column)));
    format!("{}.", sentences.collect::<Vec<_>>().join("; "))
}

fn measures_table(edition: &Edition<'_>, measures: &[(MeasureId, Option<MeasureId>)], caption: String) -> TableView {
    let localisation = edition.localisation;
    let has_targets = measures.iter().any(|(_, target)| target.is_some());
    let columns = if has_targets {
        vec![localisation.word("result"), localisation.word("target")]
    } else {
        vec![localisation.word("value")]
    };
    let rows = measures
        .iter()
        .map(|(measure, target)| TableRowView {
            head: edition.label(&edition.site()[*measure].label),
            cells: std::iter::once(measure)
                .chain(target)
                .map(|id| cell_view(with_interval(edition, *id), Some(edition.site()[*id].id.clone())))
                .collect(),
        })
        .collect();
    TableView { id: None, caption, rows_head: localisation.word("category"), columns, rows }
}

fn with_interval(edition: &Edition<'_>, id: MeasureId) -> String {
    let text = edition.figure(id);
    let text = match text.interval {
        Some(interval) => format!("{} ({interval})", text.value),
        None => text.value,
    };
    if edition.released.is_revised(id) { revised(&text) } else { text }
}

/// A figure with the mark of one that was published otherwise before.
fn revised(text: &str) -> String {
    format!("{text} {REVISED}")
}

fn table_of(edition: &Edition<'_>, id: TableId, caption: String) -> TableView {
    let site = edition.site();
    let table: &Table = &site[id];
    let localisation = edition.localisation;
    let columns =
        table.columns.iter().map(|column| edition.head(column).unwrap_or_else(|| localisation.word("count"))).collect();
    let rows = table
        .rows
        .iter()
        .zip(edition.released.table(id))
        .enumerate()
        .map(|(place, (row, cells))| TableRowView {
            head: edition.head(&row.head).unwrap_or_default(),
            cells: cells
                .iter()
                .enumerate()
                .map(|(column, cell)| {
                    let text = figure_text(cell, &localisation.locale).value;
                    let is_revised = edition.released.is_cell_revised(id, place, column);
                    cell_view(if is_revised { revised(&text) } else { text }, None)
                })
                .collect(),
        })
        .collect();
    let rows_head =
        table.rows_label.as_ref().map_or_else(|| localisation.word("category"), |label| edition.label(label));
    TableView { id: Some(table.id.clone()), caption, rows_head, columns, rows }
}

/// The date and source that all figures of the chart share; what they do not share is told on the page of figures.
fn basis_of<'a>(edition: &Edition<'a>, chart: &Chart) -> (Option<jiff::civil::Date>, Option<&'a Localised<Words>>) {
    let site = edition.site();
    let results = match &chart.data {
        ChartData::Table(id) => vec![&site[*id].basis],
        ChartData::Measures(measures) => measures.iter().map(|(measure, _)| &site[*measure].basis).collect(),
    };
    let Some(first) = results.first() else { return (None, None) };
    let date = first
        .date
        .map(|(date, _)| date)
        .filter(|date| results.iter().all(|basis| basis.date.map(|(date, _)| date) == Some(*date)));
    let source =
        first.source.as_ref().filter(|source| results.iter().all(|basis| basis.source.as_ref() == Some(*source)));
    (date, source)
}

/// Who the figures are about: said once where it is one population, by figure where there are several.
fn bases(edition: &Edition<'_>, chart: &Chart) -> Vec<String> {
    let site = edition.site();
    let mut lines: Vec<String> = match &chart.data {
        ChartData::Table(id) => {
            site[*id].of.iter().map(|(_, population)| population_base(edition, *population).html()).collect()
        }
        ChartData::Measures(measures) => {
            let results = measures.iter().filter_map(|(measure, _)| base(edition, *measure));
            let targets = measures
                .iter()
                .filter_map(|(_, target)| base(edition, (*target)?))
                .map(|base| base.within(edition, "target-base", "base"));
            results.chain(targets).map(|line| line.html()).collect()
        }
    };
    let mut seen = std::collections::BTreeSet::new();
    lines.retain(|line| seen.insert(line.clone()));
    lines
}

/// Answered warnings of the figures drawn, and a table's own note; a measure's note is with its definition.
fn remarks(edition: &Edition<'_>, chart: &Chart, writer: &mut Writer<'_, '_>) -> Vec<String> {
    let site = edition.site();
    let mut lines = Vec::new();
    match &chart.data {
        ChartData::Table(id) => lines.extend(basis_remarks(edition, &site[*id].basis, writer)),
        ChartData::Measures(_) => {
            for measure in chart.data.measures() {
                let label = edition.label(&site[measure].label);
                for answer in &site[measure].basis.answers {
                    lines.push(format!("{}: {}", escape(&label), writer.answer(answer)));
                }
            }
        }
    }
    lines
}

fn basis_remarks(edition: &Edition<'_>, basis: &Basis, writer: &mut Writer<'_, '_>) -> Vec<String> {
    let note = basis.note.iter().map(|note| writer.label(note)).collect::<Vec<_>>();
    let correction = correction_note(edition, basis, writer);
    let answers = basis.answers.iter().map(|answer| writer.answer(answer)).collect::<Vec<_>>();
    note.into_iter().chain(correction).chain(answers).collect()
}
