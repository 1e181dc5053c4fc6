//! Worksheets of a workshop: what a person or a group writes on with a pen. Pages of the site that print as A4 sheets.
//!
//! Beside a workshop's page, in the folder `worksheets`: a list (`index.html`); a sheet for each group and each
//! criterion dealt with on the day (`ID.html`); exercises that belong to no group; and prints that hold many sheets,
//! in which a criterion that is in several groups stands once. A framework without criteria has nothing to be scored:
//! its sheets ask the questions for discussion and keep the criteria's place.

mod filled;
mod paths;
mod sheets;
mod view;

use std::collections::BTreeMap;

use tera::Context;

use self::paths::Paths;
use self::sheets::Sheets;
use self::view::{IndexCriterionView, IndexGroupView, IndexKindView, IndexView, SetView, SheetContent, SheetView};
use super::File;
use super::document::html::{Links, Writer};
use super::edition::Edition;
use super::site::view::LinkView;
use super::site::{Beside, Parts, beside, phase_steps};
use super::theme::Theme;
use crate::diagnostic::Problem;
use crate::locale::Argument;
use crate::model::raw::GroupKind;
use crate::model::{CriterionId, PageId, PhaseId, Target, Workshop};
use crate::output::OutputPath;

/// The sheets of a workshop.
///
/// # Errors
/// A template of the theme is at fault, or an id is no name of a file.
pub(super) fn files(
    edition: &Edition<'_>,
    theme: &Theme,
    page: PageId,
    workshop: &Workshop,
) -> Result<Vec<File>, Problem> {
    let site = edition.site();
    let framework = &site.frameworks[workshop.framework.index()];
    let paths = Paths::new(edition, page, workshop, framework)?;
    let sheets = Sheets { edition, workshop, framework, paths: &paths };
    let printer = Printer { sheets: &sheets, theme, page };
    let mut files = vec![printer.index()?];

    for id in &workshop.phases {
        let Some(path) = paths.group(*id) else { continue };
        let title = edition.name(&Target::Phase(*id));
        files.push(printer.print(path, title, |writer| vec![sheets.group(*id, &mut BTreeMap::new(), writer)])?);
    }
    for id in &workshop.criteria {
        let Some(path) = paths.criterion(*id) else { continue };
        let title = sheets.criterion_name(*id);
        files.push(printer.print(path, title, |writer| vec![sheets.criterion(*id, writer)])?);
    }
    if printer.has_exercises() {
        let title = edition.localisation.word("workshop-exercises");
        files.push(printer.print(&paths.exercises, title, |writer| sheets.exercises(writer).into_iter().collect())?);
    }
    if !workshop.criteria.is_empty() {
        let title = edition.localisation.word("sheet-overview");
        files.push(printer.print(&paths.overview, title, |writer| vec![sheets.overview(writer)])?);
        let title = edition.localisation.word("sheets-all-criteria");
        files.push(printer.print(&paths.all_criteria, title, |writer| {
            workshop.criteria.iter().map(|id| sheets.criterion(*id, writer)).collect()
        })?);
    }
    for (place, path) in &paths.filled {
        let round = &site.assessments[*place];
        let sheet = |writer: &mut Writer<'_, '_>| vec![filled::sheet(&sheets, round, writer)];
        files.push(printer.print(path, filled::name(round), sheet)?);
    }
    let title = edition.localisation.word("sheets-all");
    files.push(printer.print(&paths.all, title, |writer| everything(&sheets, writer))?);
    Ok(files)
}

/// Every group's sheet, with each criterion once; criteria of no group that is dealt with; exercises; all scores.
fn everything(sheets: &Sheets<'_>, writer: &mut Writer<'_, '_>) -> Vec<SheetView> {
    let mut printed = BTreeMap::new();
    let groups = sheets.workshop.phases.iter();
    let mut all: Vec<SheetView> = groups.map(|id| sheets.group(*id, &mut printed, writer)).collect();
    all.retain(has_something);
    let others = sheets.workshop.criteria.iter().filter(|id| !printed.contains_key(*id));
    all.extend(others.map(|id| sheets.criterion(*id, writer)));
    all.extend(sheets.exercises(writer));
    if !sheets.workshop.criteria.is_empty() {
        all.push(sheets.overview(writer));
    }
    all
}

/// Whether there is anything to write on a group's sheet that is on no other sheet of the print.
fn has_something(sheet: &SheetView) -> bool {
    match &sheet.content {
        SheetContent::Group { criteria, elsewhere, questions_html, exercises, .. } => {
            elsewhere.is_empty() || !(criteria.is_empty() && questions_html.is_empty() && exercises.is_empty())
        }
        _ => true,
    }
}

/// Makes pages of sheets.
struct Printer<'a> {
    sheets: &'a Sheets<'a>,
    theme: &'a Theme,
    page: PageId,
}

impl Printer<'_> {
    fn has_exercises(&self) -> bool {
        self.sheets.workshop.exercises.iter().any(|exercise| exercise.phase.is_none())
    }

    /// A page with these sheets.
    fn print(
        &self,
        path: &OutputPath,
        title: String,
        sheets: impl FnOnce(&mut Writer<'_, '_>) -> Vec<SheetView>,
    ) -> Result<File, Problem> {
        self.page("worksheets/sheets.html", path, title, |writer, context| {
            context.insert("sheets", &sheets(writer));
        })
    }

    /// The list of sheets.
    fn index(&self) -> Result<File, Problem> {
        let title = self.sheets.edition.localisation.word("sheets-title");
        self.page("worksheets/index.html", &self.sheets.paths.index, title, |writer, context| {
            context.insert("sheets", &self.index_view(writer));
        })
    }

    fn page(
        &self,
        template: &str,
        path: &OutputPath,
        heading: String,
        fill: impl FnOnce(&mut Writer<'_, '_>, &mut Context),
    ) -> Result<File, Problem> {
        let Sheets { edition, paths, .. } = *self.sheets;
        let mut parts = Parts::new(edition, self.theme, path);
        let mut writer = Writer::new(edition, path, &mut parts);
        let mut context = Context::new();
        context.insert("set", &self.set_view(&mut writer));
        fill(&mut writer, &mut context);
        let list = LinkView::new(edition.localisation.word("sheets-title"), paths.index.to_url());
        // the group's own page has the name too
        let workshop = edition.page_name(self.page);
        let names = [("sheet", Argument::Text(&heading)), ("workshop", Argument::Text(&workshop))];
        let made = Beside {
            of: self.page,
            kind: "worksheets",
            title: edition.localisation.text("sheet-page-title", &names),
            heading,
            path,
            trail: if *path == paths.index { Vec::new() } else { vec![list] },
            needs: writer.needs,
        };
        context.extend(beside(edition, self.theme, made)?);
        let html = self.theme.render(template, &context, path.as_str())?;
        Ok((path.clone(), html.into_bytes(), edition.page(self.page).title_span))
    }

    fn set_view(&self, writer: &mut Writer<'_, '_>) -> SetView {
        let Sheets { edition, workshop, framework, paths } = *self.sheets;
        let mut line = |label: &Option<_>| label.as_ref().map(|label| writer.localised(label, Links::Words));
        let (source_html, licence_html, note_html) =
            (line(&framework.source), line(&framework.licence), line(&framework.note));
        SetView {
            workshop: edition.page_name(self.page),
            workshop_path: edition.path(self.page).to_url(),
            index_path: paths.index.to_url(),
            framework: edition.label(&framework.title),
            version: framework.version.clone(),
            source_html,
            licence_html,
            note_html,
            has_criteria: !framework.criteria.is_empty(),
            questions_note_html: edition.questions_note(workshop).map(|note| writer.line(note, Links::Words)),
        }
    }

    fn index_view(&self, writer: &mut Writer<'_, '_>) -> IndexView {
        let Sheets { edition, workshop, framework, paths } = *self.sheets;
        let scored = !workshop.criteria.is_empty();
        let kinds = [GroupKind::Phase, GroupKind::Section, GroupKind::Area].into_iter().map(|kind| {
            let alike = framework.groups.iter().copied().filter(|id| edition.site()[*id].kind == kind);
            let alike: Vec<PhaseId> = alike.collect();
            let steps = alike.iter().zip(phase_steps(edition, &alike));
            let groups =
                steps.map(|(id, step)| IndexGroupView { step, path: paths.group(*id).map(OutputPath::to_url) });
            IndexKindView { kind: kind.word(), groups: groups.collect() }
        });
        let criteria = framework.criteria.iter().enumerate().map(|(place, criterion)| IndexCriterionView {
            number: place + 1,
            statement_html: writer.localised(&criterion.statement, Links::Words),
            path: paths.criterion(CriterionId(place)).map(OutputPath::to_url),
        });
        IndexView {
            all_path: paths.all.to_url(),
            overview_path: scored.then(|| paths.overview.to_url()),
            all_criteria_path: scored.then(|| paths.all_criteria.to_url()),
            exercises_path: self.has_exercises().then(|| paths.exercises.to_url()),
            kinds: kinds.filter(|kind| !kind.groups.is_empty()).collect(),
            criteria: criteria.collect(),
            filled: paths
                .filled
                .iter()
                .map(|(place, path)| LinkView::new(filled::name(&edition.site().assessments[*place]), path.to_url()))
                .collect(),
        }
    }
}
