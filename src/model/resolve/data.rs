//! Datasets: figures with all they say of themselves.

use std::collections::{BTreeMap, BTreeSet};

use super::super::raw::{self, ChartKind};
use super::super::{
    Basis, Chart, ChartData, Correction, Dataset, DatasetId, Entry, Frame, Localised, Measure, MeasureId, Table,
    VariableNames, Words,
};
use super::context::Context;
use super::records::{self, Counted};
use super::table::{TableParts, told_table};
use super::{link, policy};
use crate::diagnostic::{FileId, Problem, Span, Subject};
use crate::disclosure::{
    self, Cell, Count, Form, Merging, Policy, Population, PopulationId, Publication, Selection, Value, Variable,
    VariableId, arithmetic, merge,
};
use crate::locale::Decimal;
use crate::source::yaml::Spanned;

#[derive(Default)]
pub(super) struct Data {
    pub(super) datasets: Vec<Dataset>,
    pub(super) measures: Vec<Measure>,
    pub(super) tables: Vec<Table>,
    pub(super) charts: Vec<Chart>,
    /// Measures of what nobody should learn of a person.
    sensitive: BTreeSet<usize>,
    /// Measures that say which part of their population they count.
    selected: Vec<(usize, link::Categories)>,
    pub(super) publication: Publication,
    pub(super) variables: VariableNames,
    counted: Counted,
}

/// Units of what is counted; such a figure is a `count`, which may have to be withheld.
const COUNTED: [&str; 18] = [
    "person",
    "client",
    "employer",
    "contract",
    "response",
    "organisation",
    "henkilö",
    "henkilöä",
    "asiakas",
    "asiakasta",
    "osallistuja",
    "osallistujaa",
    "vastaaja",
    "vastaajaa",
    "personer",
    "klient",
    "klienter",
    "deltagare",
];

/// What a dataset passes on to its figures.
struct Inherited {
    dataset: DatasetId,
    date: Option<(jiff::civil::Date, Span)>,
    source: Option<Localised<Words>>,
    policy: Policy,
    /// What counts in its tables are rounded to.
    rounding: Option<u64>,
    /// Whether its file is one that version control keeps.
    is_public: bool,
    /// Whether its figures stand in it. A dataset that is kept with a release has none.
    is_told: bool,
}

/// What counts are rounded to, or a report that they cannot be.
fn rounding(written: &Spanned<u64>, context: &mut Context<'_>) -> Option<u64> {
    let possible = disclosure::Table::ROUNDING;
    if possible.contains(&written.value) {
        return Some(written.value);
    }
    let (least, most) = possible.into_inner();
    context.problem(Problem::error("rounding-out-of-range", written.span).with("least", least).with("most", most));
    None
}

/// What a figure may set for itself.
struct Own<'a> {
    unit: String,
    date: Option<&'a Spanned<raw::DateText>>,
    source: Option<&'a raw::Label>,
    note: Option<&'a raw::Label>,
    corrected: Option<&'a raw::Correction>,
    answers: &'a [raw::Answer],
}

pub(super) fn resolve(
    datasets: Vec<(String, FileId, raw::Dataset)>,
    policy: Policy,
    release: Option<&Entry>,
    context: &mut Context<'_>,
) -> Data {
    let mut data = Data::default();
    data.counted = records::resolve(&datasets, policy, &mut data.publication, &mut data.variables, context);
    // populations may be named across files, before they are resolved
    let units = datasets
        .iter()
        .flat_map(|(_, _, dataset)| &dataset.populations.0)
        .map(|(id, population)| (id.value.clone(), data.unit_of(&id.value, population)))
        .collect::<BTreeMap<_, _>>();
    for (id, file, raw) in datasets {
        context.enter(file);
        let policy = policy::of_dataset(&raw.disclosure, policy, context);
        let path = context.sources().file(file).map_or("", |file| file.path.as_str());
        let inherited = Inherited {
            dataset: DatasetId(data.datasets.len()),
            date: raw.date.as_ref().map(|date| (date.value.0, date.span)),
            source: context.optional_label(raw.source.as_ref()),
            policy,
            rounding: raw.rounding.as_ref().and_then(|written| rounding(written, context)),
            is_public: path.starts_with("content/"),
            is_told: !path.starts_with("releases/"),
        };
        let title = context.title(raw.title.as_ref(), file);
        if raw.source.is_none()
            && !(raw.measures.0.is_empty() && raw.tables.0.is_empty() && raw.populations.0.is_empty())
        {
            context.problem(Problem::warning("missing-source", Span::file(file)).with("dataset", id.as_str()));
        }
        data.datasets.push(Dataset {
            id,
            title,
            description: context.optional_label(raw.description.as_ref()),
            date: inherited.date.map(|(date, _)| date),
            source: inherited.source.clone(),
            owner: context.optional_label(raw.owner.as_ref()),
            policy,
            policy_reason: context.optional_label(raw.disclosure.reason.as_ref()),
            review_by: raw.review_by.as_ref().map(|date| (date.value.0, date.span)),
            span: Span::file(file),
            weight: raw.weight.unwrap_or(i64::MAX),
        });
        for (id, population) in &raw.populations.0 {
            data.add_population(id, population, &inherited, context);
        }
        for (id, measure) in &raw.measures.0 {
            let unit = measure.value.of.as_ref().and_then(|of| units.get(&of.value)).cloned();
            data.add_measure(id, measure, unit, &inherited, context);
        }
        for (id, table) in &raw.tables.0 {
            let unit = table.of.as_ref().and_then(|of| units.get(&of.value)).cloned();
            data.add_table(id, table, unit, &inherited, context);
        }
        for (id, chart) in &raw.charts.0 {
            data.add_chart(id, chart, inherited.dataset, context);
        }
    }
    data.divide_by_measures();
    let asked = link::Asked { tables: &data.tables, figures: &data.selected, sensitive: &data.sensitive };
    link::link(&asked, &data.counted.populations, &mut data.publication, &mut data.variables, context);
    let all_merged = match release {
        None if context.counts() => merge(&mut data.publication),
        None => Vec::new(),
        Some(release) => release.merge(&data.tables, context.language, &mut data.publication),
    };
    for merged in all_merged {
        data.tables[merged.table].merge(&merged);
    }
    data.name_parts();
    data.refuse_misleading_charts(context);
    data
}

fn basis(own: &Own<'_>, inherited: &Inherited, context: &mut Context<'_>) -> Basis {
    Basis {
        dataset: inherited.dataset,
        unit: own.unit.clone(),
        date: own.date.map(|date| (date.value.0, date.span)).or(inherited.date),
        source: context.optional_label(own.source).or_else(|| inherited.source.clone()),
        note: context.optional_label(own.note),
        correction: own
            .corrected
            .map(|corrected| Correction { date: corrected.date.value.0, reason: context.label(&corrected.reason) }),
        answers: context.answers(own.answers),
    }
}

impl Data {
    fn unit_of(&self, id: &str, population: &raw::Population) -> String {
        let own = population.unit.as_ref().map(|unit| &unit.value);
        own.or_else(|| self.counted.units.get(id)).cloned().unwrap_or_else(|| "person".to_owned())
    }

    /// Makes a variable of the measures that exclude each other within one population, and of each other measure one
    /// of its own: in it or not.
    fn divide_by_measures(&mut self) {
        let mut variables: BTreeMap<(Option<&str>, PopulationId, usize), Vec<usize>> = BTreeMap::new();
        for (place, measure) in self.measures.iter().enumerate() {
            let Some((population, _)) = measure.of else { continue };
            // what is counted from records names its variables itself
            if self.counted.measures.contains_key(&measure.id) {
                continue;
            }
            let alone = if measure.exclusive.is_some() { 0 } else { place };
            variables.entry((measure.exclusive.as_deref(), population, alone)).or_default().push(place);
        }
        for ((_, population, _), places) in variables {
            let variable = VariableId(self.publication.variables.len());
            self.publication.variables.push(Variable {
                population,
                categories: places.len(),
                complete: false,
                sensitive: places.iter().any(|place| self.sensitive.contains(place)),
                merging: Merging::Never,
            });
            for (category, place) in places.into_iter().enumerate() {
                self.publication.measures[place].selection = Selection::everyone().and(variable, [category]);
            }
        }
    }

    /// Notes by which variables with names figures select.
    fn name_parts(&mut self) {
        for (measure, cell) in self.measures.iter_mut().zip(&self.publication.measures) {
            measure.part = self.variables.part(&cell.selection).filter(|_| measure.of.is_some());
        }
        for (table, cells) in self.tables.iter_mut().zip(&self.publication.tables) {
            table.frame = Frame::new(cells, &self.variables);
        }
    }

    /// Charts that would say what their figures do not: squares of shares, dots of counts on a scale of shares, a
    /// result beside a target of another kind.
    fn refuse_misleading_charts(&self, context: &mut Context<'_>) {
        for chart in &self.charts {
            let message = match chart.kind {
                ChartKind::Waffle if !self.is_parts_of_a_whole(chart) => "chart-data-squares",
                ChartKind::DotInterval if !self.cells(chart).all(is_share) => "chart-data-shares",
                ChartKind::Target if !self.has_targets_of_its_kind(chart) => "chart-data-targets",
                _ => continue,
            };
            context.problem(Problem::error("chart-data", chart.span).saying(message).with("id", chart.id.as_str()));
        }
    }

    /// The figures a chart draws, targets left out.
    fn cells<'a>(&'a self, chart: &'a Chart) -> Box<dyn Iterator<Item = &'a Cell> + 'a> {
        match &chart.data {
            ChartData::Measures(measures) => {
                Box::new(measures.iter().map(|(measure, _)| &self.publication.measures[measure.0]))
            }
            ChartData::Table(table) => Box::new(self.publication.tables[table.0].inner()),
        }
    }

    /// Whether a chart's figures are counts that together are no more than their population.
    fn is_parts_of_a_whole(&self, chart: &Chart) -> bool {
        let mut parts = Vec::new();
        for cell in self.cells(chart) {
            match cell.value {
                Value::Count(count) if cell.form == Form::Count => parts.push(count),
                Value::Missing => {}
                _ => return false,
            }
        }
        let population = self.cells(chart).find_map(|cell| cell.population);
        let size = population.and_then(|population| self.publication.populations[population.0].size);
        size.is_none_or(|size| !arithmetic::sum_exceeds(&parts, size))
    }

    fn has_targets_of_its_kind(&self, chart: &Chart) -> bool {
        let ChartData::Measures(measures) = &chart.data else { return true };
        let cell = |measure: MeasureId| &self.publication.measures[measure.0];
        measures.iter().all(|(measure, target)| {
            target.is_none_or(|target| {
                let missing =
                    matches!(cell(*measure).value, Value::Missing) || matches!(cell(target).value, Value::Missing);
                missing || is_share(cell(*measure)) == is_share(cell(target))
            })
        })
    }

    fn add_population(
        &mut self,
        id: &Spanned<String>,
        raw: &raw::Population,
        inherited: &Inherited,
        context: &mut Context<'_>,
    ) {
        let population = PopulationId(self.publication.populations.len());
        let told = raw.size.as_ref().filter(|_| inherited.is_told).map(|size| Count::new(size.value));
        let count = self.counted.sizes.get(&id.value).copied().or(told);
        self.publication.populations.push(Population { size: count, policy: inherited.policy });
        let value = count.map_or(Value::Missing, Value::Count);
        self.publication.measures.push(Cell {
            population: Some(population),
            selection: Selection::everyone(),
            value,
            form: Form::Count,
            policy: inherited.policy,
        });
        let own = Own {
            unit: self.unit_of(&id.value, raw),
            date: raw.date.as_ref(),
            source: raw.source.as_ref(),
            note: raw.note.as_ref(),
            corrected: raw.corrected.as_ref(),
            answers: &raw.answers,
        };
        self.measures.push(Measure {
            id: id.value.clone(),
            span: id.span,
            value_span: raw.size.as_ref().map_or(id.span, |size| size.span),
            label: context.label(&raw.label),
            of: None,
            size_of: Some(population),
            reported_share: false,
            estimate: false,
            exclusive: None,
            part: None,
            definition: context.optional_label(raw.definition.as_ref()),
            withheld: None,
            basis: basis(&own, inherited, context),
        });
    }

    fn add_measure(
        &mut self,
        id: &Spanned<String>,
        written: &Spanned<raw::Measure>,
        unit: Option<String>,
        inherited: &Inherited,
        context: &mut Context<'_>,
    ) {
        let raw = &written.value;
        let of =
            raw.of.as_ref().and_then(|of| context.find(&context.index.populations, "population", &of.value, of.span));
        let counted = self.counted.measures.get(&id.value);
        let (value, value_span) = measure_value(id, written, counted.map(|figure| figure.value), context);
        let value = if inherited.is_told { value } else { Value::Missing };
        let form = measure_form(raw, value, of, id, context);
        if raw.sensitive {
            self.sensitive.insert(self.measures.len());
        }
        if counted.is_none() && !raw.filter.0.is_empty() {
            let categories = raw.filter.0.iter().map(|(name, categories)| (name.clone(), categories.0.clone()));
            self.selected.push((self.publication.measures.len(), categories.collect()));
        }
        self.publication.measures.push(Cell {
            population: of.map(|(population, _)| population),
            selection: counted.map_or_else(Selection::everyone, |figure| figure.selection.clone()),
            value,
            form,
            policy: inherited.policy,
        });
        let counts_nobody = raw.number.is_some();
        let unit = raw
            .unit
            .as_ref()
            .map(|unit| unit.value.clone())
            .or_else(|| counted?.unit.clone())
            .or(unit)
            .unwrap_or_else(|| if counts_nobody { String::new() } else { "person".to_owned() });
        let own = Own {
            unit,
            date: raw.date.as_ref(),
            source: raw.source.as_ref(),
            note: raw.note.as_ref(),
            corrected: raw.corrected.as_ref(),
            answers: &raw.answers,
        };
        self.measures.push(Measure {
            id: id.value.clone(),
            span: id.span,
            value_span,
            label: context.label(&raw.label),
            of,
            size_of: None,
            reported_share: raw.reported_share.is_some(),
            estimate: raw.estimate,
            exclusive: raw.exclusive.as_ref().map(|word| word.value.clone()),
            part: None,
            definition: context.optional_label(raw.definition.as_ref()),
            withheld: context.optional_label(raw.withheld.as_ref()),
            basis: basis(&own, inherited, context),
        });
    }

    fn add_table(
        &mut self,
        id: &Spanned<String>,
        raw: &raw::Table,
        unit: Option<String>,
        inherited: &Inherited,
        context: &mut Context<'_>,
    ) {
        let of =
            raw.of.as_ref().and_then(|of| context.find(&context.index.populations, "population", &of.value, of.span));
        let is_tabulated = records::is_tabulated(raw);
        let counted = self.counted.tables.remove(&id.value).filter(|_| is_tabulated);
        let TableParts { columns, rows, mut cells, rows_label, unit: own_unit } = match counted {
            Some(counted) => counted,
            None => told_table(id, raw, of.map(|(population, _)| population), inherited.policy, context),
        };
        // a table counted from records is one of its own dataset, whose records they may not be
        cells.rows.iter_mut().flatten().for_each(|cell| cell.policy = inherited.policy);
        let is_small = |cell: &Cell| arithmetic::is_small(cell.value, &inherited.policy);
        if !is_tabulated && inherited.is_public && cells.rows.iter().flatten().any(is_small) {
            context.problem(
                Problem::warning("confidential-in-content", id.span)
                    .saying("confidential-in-content-table")
                    .about(Subject::Table(id.value.clone()))
                    .with("table", id.value.as_str()),
            );
        }
        cells.rounding = raw.rounding.as_ref().and_then(|written| rounding(written, context)).or(inherited.rounding);
        self.publication.tables.push(cells);
        let own = Own {
            unit: raw
                .unit
                .as_ref()
                .map(|unit| unit.value.clone())
                .or(own_unit)
                .or(unit)
                .unwrap_or_else(|| "person".to_owned()),
            date: raw.date.as_ref(),
            source: raw.source.as_ref(),
            note: raw.note.as_ref(),
            corrected: raw.corrected.as_ref(),
            answers: &raw.answers,
        };
        self.tables.push(Table {
            id: id.value.clone(),
            span: id.span,
            label: context.label(&raw.label),
            of,
            by: raw.by.clone(),
            columns,
            rows_label: context.optional_label(raw.rows_label.as_ref()).or(rows_label),
            rows,
            exclusive: raw.exclusive.unwrap_or(true) && !is_tabulated,
            frame: None,
            basis: basis(&own, inherited, context),
        });
    }

    fn add_chart(&mut self, id: &Spanned<String>, raw: &raw::Chart, dataset: DatasetId, context: &mut Context<'_>) {
        let data = chart_data(id, raw, context);
        self.charts.push(Chart {
            id: id.value.clone(),
            span: id.span,
            dataset,
            kind: raw.kind,
            label: context.label(&raw.label),
            data,
            alt: context.optional_label(raw.alt.as_ref()),
            note: context.optional_label(raw.note.as_ref()),
        });
    }
}

/// Whether a figure is shown as a share.
fn is_share(cell: &Cell) -> bool {
    match cell.value {
        Value::Share(_) | Value::Range { .. } | Value::Missing => true,
        Value::Count(_) => cell.form != Form::Count,
        Value::Number(_) | Value::Magnitude { .. } => false,
    }
}

/// The one value a measure has.
fn measure_value(
    id: &Spanned<String>,
    written: &Spanned<raw::Measure>,
    counted: Option<Value>,
    context: &mut Context<'_>,
) -> (Value, Span) {
    let raw = &written.value;
    let mut values = Vec::new();
    if records::is_asked_of_records(raw) {
        // what could not be counted has its own problem
        values.push((counted.unwrap_or(Value::Missing), id.span));
    }
    if let Some(count) = &raw.count {
        values.push((Value::Count(Count::new(count.value)), count.span));
    }
    if let Some(share) = &raw.reported_share {
        values.push((Value::Share(share.value.0), share.span));
    }
    if let Some(range) = &raw.reported_range {
        values.push((Value::Range { low: range.value.low, high: range.value.high }, range.span));
    }
    if let Some(number) = &raw.number {
        if raw.of.is_some() || raw.unit.as_ref().is_some_and(|unit| COUNTED.contains(&unit.value.as_str())) {
            context.problem(Problem::error("number-counts", number.span).with("id", id.value.as_str()));
        }
        match number.value.to_string().parse::<Decimal>() {
            Ok(decimal) => values.push((Value::Number(decimal), number.span)),
            Err(_) => context.problem(Problem::error("number-out-of-range", number.span)),
        }
    }
    match values.as_slice() {
        [only] => *only,
        // a value that cannot be read has its own problem
        [] if context.has_problem_within(written.span) => (Value::Missing, id.span),
        [] => {
            context.problem(Problem::error("measure-without-value", id.span).with("id", id.value.as_str()));
            (Value::Missing, id.span)
        }
        [_, (_, second), ..] => {
            context.problem(Problem::error("measure-with-several-values", *second).with("id", id.value.as_str()));
            (Value::Missing, *second)
        }
    }
}

fn measure_form(
    raw: &raw::Measure,
    value: Value,
    of: Option<(PopulationId, MeasureId)>,
    id: &Spanned<String>,
    context: &mut Context<'_>,
) -> Form {
    let form = match (raw.show.unwrap_or_default(), raw.interval) {
        (_, true) => Form::ShareWithInterval,
        (raw::Show::Share, false) => Form::Share,
        (raw::Show::Fraction, false) => Form::Fraction,
        (raw::Show::Count, false) => Form::Count,
    };
    let needs_population = form != Form::Count;
    let is_count = matches!(value, Value::Count(_));
    if needs_population && !(is_count && of.is_some()) && !matches!(value, Value::Missing) {
        context.problem(Problem::error("share-without-population", id.span).with("id", id.value.as_str()));
        return Form::Count;
    }
    form
}

fn chart_data(id: &Spanned<String>, raw: &raw::Chart, context: &mut Context<'_>) -> ChartData {
    let index = context.index;
    let mut measures = Vec::new();
    for written in &raw.measures {
        measures.extend(context.find(&index.measures, "measure", &written.value, written.span));
    }
    let mut targets = Vec::new();
    for written in &raw.targets {
        targets.extend(context.find(&index.measures, "measure", &written.value, written.span));
    }
    let needs_targets = raw.kind == ChartKind::Target;
    if needs_targets && raw.targets.len() != raw.measures.len() || !needs_targets && !raw.targets.is_empty() {
        context.problem(Problem::error("chart-targets", id.span).with("id", id.value.as_str()));
    }
    let needs_table = matches!(
        raw.kind,
        ChartKind::Grouped | ChartKind::Stacked | ChartKind::FullStacked | ChartKind::Line | ChartKind::Likert
    );
    match (&raw.table, raw.measures.is_empty()) {
        (Some(table), true) if !needs_targets && raw.kind != ChartKind::DotInterval => {
            match context.find(&index.tables, "table", &table.value, table.span) {
                Some(table) => ChartData::Table(table),
                None => ChartData::Measures(Vec::new()),
            }
        }
        (None, false) if !needs_table => {
            let mut targets = targets.into_iter();
            ChartData::Measures(measures.into_iter().map(|measure| (measure, targets.next())).collect())
        }
        _ => {
            context.problem(Problem::error("chart-data", id.span).with("id", id.value.as_str()));
            ChartData::Measures(Vec::new())
        }
    }
}
