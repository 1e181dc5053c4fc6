//! Figures with all that makes them honest.

pub mod view;

use super::charts::table_view;
use super::marked::Marked;
use super::page::{date_view, link};
use super::quotes::{has_withheld, survey_facts};
use super::view::LinkView;
use crate::disclosure::{Release, Shown};
use crate::locale::Argument;
use crate::model::raw::PageKind;
use crate::model::{Basis, Embed, MeasureId, PageId, SurveyId, TableId, Target};
use crate::render::data::{csv_path, excel_path, metadata_path};
use crate::render::document::html::{Links, Writer, escape};
use crate::render::edition::{Edition, cells_anchor};
use view::{DatasetView, FigureView, FiguresSurveyView, FiguresTableView};

/// All measures by dataset.
pub(super) fn datasets(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Vec<DatasetView> {
    let site = edition.site();
    let mut views = Vec::new();
    let mut ordered: Vec<_> = site.datasets.iter().enumerate().collect();
    ordered.sort_by_key(|(_, dataset)| dataset.weight);
    for (place, dataset) in ordered {
        let measures: Vec<MeasureId> =
            (0..site.measures.len()).map(MeasureId).filter(|id| site[*id].basis.dataset.index() == place).collect();
        let tables: Vec<TableId> =
            (0..site.tables.len()).map(TableId).filter(|id| site[*id].basis.dataset.index() == place).collect();
        if measures.is_empty() && tables.is_empty() {
            continue;
        }
        views.push(DatasetView {
            id: dataset.id.clone(),
            title_html: writer.label(&dataset.title),
            description_html: dataset.description.as_ref().map(|words| writer.label(words)),
            source_html: dataset.source.as_ref().map(|words| writer.label(words)),
            date: dataset.date.map(|date| date_view(date, &edition.localisation.locale)),
            policy_reason_html: dataset.policy_reason.as_ref().map(|words| writer.label(words)),
            owner_html: dataset.owner.as_ref().map(|words| writer.label(words)),
            csv_path: csv_path(&dataset.id),
            excel_path: excel_path(&dataset.id),
            metadata_path: metadata_path(&dataset.id),
            measures: measures.into_iter().map(|id| figure_view(edition, id, writer)).collect(),
            tables: tables.into_iter().map(|id| figures_table(edition, id, writer)).collect(),
        });
    }
    views
}

/// A table with all that makes it honest.
fn figures_table(edition: &Edition<'_>, id: TableId, writer: &mut Writer<'_, '_>) -> FiguresTableView {
    let table = &edition.site()[id];
    let embed = Embed { target: Target::Table(id), headline: Vec::new(), alt: Vec::new(), span: table.span };
    let chart = table_view(edition, id, table.id.clone(), &embed, writer);
    writer.needs.withheld |= chart.has_withheld();
    FiguresTableView {
        id: table.id.clone(),
        anchor: cells_anchor(&table.id),
        label_html: writer.label(&table.label),
        chart,
        unit: edition.localisation.unit(&table.basis.unit, 1),
        used_on: used_on(edition, edition.connections().of_table(id)),
    }
}

/// Surveys that pages quote: how many answered is a figure as any other.
pub(super) fn surveys(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Vec<FiguresSurveyView> {
    let mut views = Vec::new();
    for id in (0..edition.site().surveys.len()).map(SurveyId) {
        let used_on = used_on(edition, edition.connections().of_survey(id));
        if !used_on.is_empty() {
            writer.needs.withheld |= has_withheld(edition, id);
            views.push(FiguresSurveyView { survey: survey_facts(edition, id, writer), used_on });
        }
    }
    views
}

/// Pages that show a figure, other than the page of all figures.
fn used_on(edition: &Edition<'_>, pages: &[PageId]) -> Vec<LinkView> {
    let shown = pages.iter().filter(|page| edition.page(**page).kind != PageKind::Figures);
    shown.map(|page| link(edition, *page)).collect()
}

/// A figure for a card or its definition.
pub(super) fn figure_view(edition: &Edition<'_>, id: MeasureId, writer: &mut Writer<'_, '_>) -> FigureView {
    let site = edition.site();
    let measure = &site[id];
    let text = edition.figure(id);
    writer.needs.withheld |= text.withheld;
    let mut notes: Vec<String> = Vec::new();
    notes.extend(measure.basis.note.as_ref().map(|words| writer.label(words)));
    if matches!(edition.released.measure(id), Release::Shown(Shown::Share { .. }))
        && measure.reported_share
        && !measure.estimate
    {
        notes.push(escape(&edition.localisation.word("reported-share")).into_owned());
    }
    notes.extend(correction_note(edition, &measure.basis, writer));
    notes.extend(measure.basis.answers.iter().map(|answer| writer.answer(answer)));
    let withheld_html = text.withheld.then(|| match &measure.withheld {
        Some(words) => writer.label(words),
        None => escape(&edition.localisation.word("withheld-short")).into_owned(),
    });
    let used_on = used_on(edition, edition.connections().of_measure(id));
    FigureView {
        id: measure.id.clone(),
        label_html: writer.localised(&measure.label, Links::Words),
        value: text.value,
        withheld: text.withheld,
        revised: edition.released.is_revised(id),
        withheld_html,
        estimate: measure.estimate,
        base_html: base(edition, id).map(|base| base.html()),
        unit: edition.localisation.unit(&measure.basis.unit, 1),
        definition_html: measure.definition.as_ref().map(|words| writer.label(words)),
        interval: text.interval,
        date: measure.basis.date.map(|(date, _)| date_view(date, &edition.localisation.locale)),
        source_html: measure.basis.source.as_ref().map(|words| writer.label(words)),
        notes_html: notes,
        path: edition.path_of(PageKind::Figures).map(|page| format!("{}#figure-{}", page.to_url(), measure.id)),
        used_on,
    }
}

/// That a figure has been corrected, when and why.
pub(super) fn correction_note(edition: &Edition<'_>, basis: &Basis, writer: &mut Writer<'_, '_>) -> Option<String> {
    let correction = basis.correction.as_ref()?;
    let date = edition.localisation.locale.date(correction.date);
    let note = edition.localisation.text("corrected", &[("date", Argument::Text(&date))]);
    Some(format!("{} {}", escape(&note), writer.label(&correction.reason)))
}

/// A figure for a card, under the headline its page gives it.
pub(in crate::render) fn card_view(
    edition: &Edition<'_>,
    id: MeasureId,
    embed: &Embed<Target>,
    writer: &mut Writer<'_, '_>,
) -> FigureView {
    let mut view = figure_view(edition, id, writer);
    if !embed.headline.is_empty() {
        view.label_html = writer.line(&embed.headline, Links::Live);
    }
    view
}

/// Whom or what a measure is part of, e.g. `Asiakkaat: 42 henkilöä`.
pub(super) fn base(edition: &Edition<'_>, id: MeasureId) -> Option<Marked> {
    let (_, population) = edition.site()[id].of?;
    Some(population_base(edition, population))
}

/// A population with its size, as far as it may be told.
pub(super) fn population_base(edition: &Edition<'_>, population: MeasureId) -> Marked {
    let measure = &edition.site()[population];
    let label = edition.label(&measure.label);
    match edition.released.measure(population) {
        Release::Shown(Shown::Count(count)) => {
            let count = i64::try_from(*count).unwrap_or(i64::MAX);
            let (number, unit) =
                (edition.localisation.locale.integer(count), edition.localisation.unit(&measure.basis.unit, count));
            Marked::around(
                edition,
                "base-size",
                ("number", &measure.id, &number),
                &[("label", Argument::Text(&label)), ("unit", Argument::Text(&unit))],
            )
        }
        Release::Withheld(_) => Marked::plain(label),
        Release::Shown(_) => Marked::plain(label).within(edition, "base-label", "label"),
    }
}
