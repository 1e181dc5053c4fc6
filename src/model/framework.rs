use std::collections::BTreeMap;

use super::raw::GroupKind;
use super::{CriterionId, FrameworkId, Localised, PageId, PhaseId, Words};

/// A framework of quality criteria.
#[derive(Debug)]
pub struct Framework {
    /// Its id: the name of its file.
    pub id: String,
    /// Its name.
    pub title: Localised<Words>,
    /// Its version.
    pub version: Option<String>,
    /// Where it comes from.
    pub source: Option<Localised<Words>>,
    /// On what terms its wording may be used.
    pub licence: Option<Localised<Words>>,
    /// A remark for the reader.
    pub note: Option<Localised<Words>>,
    /// The scale of its criteria.
    pub scale: Option<Scale>,
    /// What a total means, lowest first.
    pub bands: Vec<Band>,
    /// Its groups in order.
    pub groups: Vec<PhaseId>,
    /// Its criteria in order.
    pub criteria: Vec<Criterion>,
}

/// Criteria that have the same first group.
#[derive(Debug)]
pub struct FirstGroup<'a> {
    /// The group; `None` for criteria without one.
    pub group: Option<PhaseId>,
    /// The criteria, in the framework's order.
    pub criteria: Vec<(CriterionId, &'a Criterion)>,
}

impl Framework {
    /// Each criterion once, under the first of its groups, in the framework's order; those without a group come last.
    /// Groups that are the first of no criterion are left out.
    pub fn by_first_group(&self) -> Vec<FirstGroup<'_>> {
        let firsts = self.groups.iter().copied().map(Some).chain([None]);
        let of = |group: Option<PhaseId>| {
            let criteria = self.criteria.iter().enumerate();
            let criteria = criteria.filter(|(_, criterion)| criterion.groups.first().copied() == group);
            let criteria = criteria.map(|(place, criterion)| (CriterionId(place), criterion)).collect();
            FirstGroup { group, criteria }
        };
        firsts.map(of).filter(|first| !first.criteria.is_empty()).collect()
    }

    /// The highest total of some criteria: `None` if there are none, or one has no scale.
    pub fn highest_total(criteria: &[Criterion]) -> Option<i64> {
        let highest = |criterion: &Criterion| criterion.scale.as_ref()?.max.checked_mul(criterion.times());
        let total = criteria.iter().try_fold(0_i64, |sum, criterion| sum.checked_add(highest(criterion)?));
        total.filter(|_| !criteria.is_empty())
    }
}

/// A phase, section or area of a framework.
#[derive(Debug)]
pub struct Phase {
    /// Its id.
    pub id: String,
    /// The framework.
    pub framework: FrameworkId,
    /// Its number among the framework's groups of its kind, from 1.
    pub number: usize,
    /// Its name.
    pub label: Localised<Words>,
    /// What it is.
    pub kind: GroupKind,
    /// The page that describes it.
    pub page: Option<PageId>,
}

/// An ordinal scale from `min` to `max`.
#[derive(Debug, Clone)]
pub struct Scale {
    /// Lowest score.
    pub min: i64,
    /// Highest score.
    pub max: i64,
    /// What a score means.
    pub anchors: BTreeMap<i64, Localised<Words>>,
}

/// What a total from `from` on means.
#[derive(Debug)]
pub struct Band {
    /// Lowest total.
    pub from: i64,
    /// Its name.
    pub label: Localised<Words>,
}

/// A criterion.
#[derive(Debug)]
pub struct Criterion {
    /// Its id.
    pub id: String,
    /// The statement to be judged.
    pub statement: Localised<Words>,
    /// The groups it belongs to.
    pub groups: Vec<PhaseId>,
    /// Its scale, or the framework's.
    pub scale: Option<Scale>,
    /// What counts as evidence.
    pub evidence: Vec<Localised<Words>>,
    /// Questions that help to judge.
    pub questions: Vec<Localised<Words>>,
    /// Whether it may be left unrated with a reason.
    pub may_be_not_rated: bool,
    /// By what its score is multiplied in a total, from 1; `None`: the framework gives no weights to it.
    pub weight: Option<u32>,
}

impl Criterion {
    /// By what its score is multiplied in a total: its weight, or 1.
    pub(super) fn times(&self) -> i64 {
        self.weight.map_or(1, i64::from)
    }
}
