//! Where the sheets of a workshop are.

use std::collections::BTreeMap;

use crate::diagnostic::Problem;
use crate::model::{Assessment, CriterionId, Framework, FrameworkEdition, PageId, PhaseId, Workshop};
use crate::output::OutputPath;
use crate::render::edition::Edition;
use crate::render::path_beside;

/// Names that the sheets of no group or criterion have.
const TAKEN: [&str; 5] = ["index", "all", "all-criteria", "overview", "exercises"];

/// The paths of one workshop's sheets. Only what is dealt with on the day has a sheet.
pub(super) struct Paths {
    /// The list of sheets.
    pub index: OutputPath,
    /// All groups in one print.
    pub all: OutputPath,
    /// The scores of all criteria.
    pub overview: OutputPath,
    /// All criteria in one print, each on a sheet of its own.
    pub all_criteria: OutputPath,
    /// Exercises that belong to no group.
    pub exercises: OutputPath,
    /// Filled sheets of published rounds, by the place of the assessment.
    pub filled: BTreeMap<usize, OutputPath>,
    groups: BTreeMap<PhaseId, OutputPath>,
    criteria: BTreeMap<CriterionId, OutputPath>,
}

impl Paths {
    pub(super) fn new(
        edition: &Edition<'_>,
        page: PageId,
        workshop: &Workshop,
        framework: &Framework,
    ) -> Result<Self, Problem> {
        let site = edition.site();
        let named = |name: &str| path_beside(edition, page, &format!("worksheets/{name}.html"));
        let group = |group: PhaseId| {
            let id = &site[group].id;
            if TAKEN.contains(&id.as_str()) { named(&format!("group-{id}")) } else { named(id) }
        };
        let is_group = |id: &String| framework.groups.iter().any(|group| site[*group].id == *id);
        let criterion = |criterion: CriterionId| {
            let id = &framework.criteria[criterion.index()].id;
            let is_taken = is_group(id) || TAKEN.contains(&id.as_str());
            if is_taken { named(&format!("criterion-{id}")) } else { named(id) }
        };
        let is_of_framework = |(_, round): &(usize, &Assessment)| {
            round.framework == workshop.framework && round.edition == FrameworkEdition::Current
        };
        let rounds = site.assessments.iter().enumerate().filter(is_of_framework);
        Ok(Self {
            index: named("index")?,
            all: named("all")?,
            overview: named("overview")?,
            all_criteria: named("all-criteria")?,
            exercises: named("exercises")?,
            filled: rounds
                .map(|(place, round)| Ok((place, named(&format!("filled/{}", round.id))?)))
                .collect::<Result<_, Problem>>()?,
            groups: workshop.phases.iter().map(|id| Ok((*id, group(*id)?))).collect::<Result<_, Problem>>()?,
            criteria: workshop.criteria.iter().map(|id| Ok((*id, criterion(*id)?))).collect::<Result<_, Problem>>()?,
        })
    }

    /// The sheet of a group, if it is dealt with.
    pub(super) fn group(&self, group: PhaseId) -> Option<&OutputPath> {
        self.groups.get(&group)
    }

    /// The sheet of a criterion, if it is dealt with.
    pub(super) fn criterion(&self, criterion: CriterionId) -> Option<&OutputPath> {
        self.criteria.get(&criterion)
    }
}
