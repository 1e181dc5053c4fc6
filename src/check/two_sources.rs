//! `two-sources`: one thing is told twice, and not alike.
//!
//! Two measures with the same label, population and unit are the same thing to a reader. If their values, dates or
//! sources differ, the reader cannot know which one holds.
//!
//! Way out: keep one and link to it everywhere; or say in the labels how they differ.

use std::collections::BTreeMap;

use super::texts::words;
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::arithmetic;
use crate::model::MeasureId;

pub(super) const RULE: Rule = Rule { id: "two-sources", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let language = input.site.settings.language;
    let mut first_of = BTreeMap::new();
    for (id, measure) in input.measures() {
        let label = words(measure.label.get(&language)).trim().to_lowercase();
        let population = measure.of.map(|(population, _)| population);
        let key = (label, population, measure.basis.unit.as_str(), measure.size_of.is_some());
        match first_of.get(&key) {
            None => {
                first_of.insert(key, id);
            }
            Some(first) => problems.extend(problem(input, *first, id)),
        }
    }
}

fn problem(input: &Input<'_>, first: MeasureId, second: MeasureId) -> Option<Problem> {
    let (one, other) = (&input.site[first], &input.site[second]);
    let size = other.of.and_then(|(population, _)| input.size(population));
    let date = |measure: &crate::model::Measure| measure.basis.date.map(|(date, _)| date);
    let language = input.site.settings.language;
    let source =
        |measure: &crate::model::Measure| measure.basis.source.as_ref().map(|source| words(source.get(&language)));
    let message = if arithmetic::contradict(input.value(first), input.value(second), size) {
        "two-sources"
    } else if date(one) != date(other) || source(one) != source(other) {
        "two-sources-origin"
    } else {
        return None;
    };
    Some(
        Problem::warning(RULE.id, other.value_span)
            .saying(message)
            .about(Subject::Measure(other.id.clone()))
            .with("first", one.id.as_str())
            .with("second", other.id.as_str()),
    )
}
