//! `speaker-group`: what is told of a speaker would point at too few.
//!
//! "A young woman" beside a quote is a cell like any other: so many of those who answered are young women. A quote may
//! name groups of its survey in `speaker` only if each of them, and all of them together, holds at least as many as the
//! site's threshold. How many the groups have in common is told under `combinations`; it cannot be worked out. The
//! numbers themselves are not published.
//!
//! A combination larger than one of its groups, and a group larger than n, contradict themselves.
//!
//! Way out: name fewer or larger groups.

use std::collections::BTreeSet;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::disclosure::{PopulationId, arithmetic};
use crate::model::{Group, Survey};

pub(super) const RULE: Rule = Rule { id: "speaker-group", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for survey in &input.site.surveys {
        contradictions(input, survey, problems);
    }
    for (survey, quote) in input.quotes.all().filter(|(_, quote)| !quote.speaker.is_empty()) {
        let survey = &input.site[survey];
        let groups: Vec<&Group> = quote.speaker.iter().map(|place| &survey.groups[*place]).collect();
        let names = groups.iter().map(|group| group.id.as_str()).collect::<Vec<_>>().join(", ");
        let covers = |size| input.size(size).is_some_and(|size| input.site.settings.policy.covers(size));
        let small = groups.iter().find(|group| !covers(group.size)).map(|group| group.id.clone());
        let message = match (small, common(survey, &quote.speaker)) {
            (Some(group), _) => Some(("speaker-group", group)),
            (None, None) => Some(("speaker-groups-unknown", names)),
            (None, Some(size)) if !covers(size) => Some(("speaker-groups", names)),
            (None, Some(_)) => None,
        };
        if let Some((message, groups)) = message {
            problems.push(
                Problem::error(RULE.id, quote.speaker_span)
                    .saying(message)
                    .about(Subject::Quote(quote.id.clone()))
                    .with("quote", quote.id.as_str())
                    .with("groups", groups),
            );
        }
    }
}

/// How many belong to all of these groups, if that is told.
fn common(survey: &Survey, groups: &[usize]) -> Option<PopulationId> {
    if let [group] = groups {
        return Some(survey.groups[*group].size);
    }
    let wanted: BTreeSet<usize> = groups.iter().copied().collect();
    survey.combinations.iter().find(|combination| combination.groups == wanted).map(|combination| combination.size)
}

fn contradictions(input: &Input<'_>, survey: &Survey, problems: &mut Problems) {
    let exceeds = |part: PopulationId, whole: PopulationId| {
        let sizes = input.size(part).zip(input.size(whole));
        sizes.is_some_and(|(part, whole)| arithmetic::exceeds(part, whole))
    };
    let problem = |span, whole: &str| {
        Problem::error(RULE.id, span)
            .saying("speaker-group-size")
            .about(Subject::Survey(survey.id.clone()))
            .with("whole", whole)
    };
    for group in &survey.groups {
        if survey.n.is_some_and(|n| exceeds(group.size, n)) {
            problems.push(problem(group.span, "n"));
        }
    }
    for combination in &survey.combinations {
        let mut groups = combination.groups.iter().map(|place| &survey.groups[*place]);
        if let Some(group) = groups.find(|group| exceeds(combination.size, group.size)) {
            problems.push(problem(combination.span, &group.id));
        }
    }
}
