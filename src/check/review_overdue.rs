//! `review-overdue`: the day on which something was to be looked through again has passed.
//!
//! The site, a page, a dataset and a survey may carry `review_by`. From the day after, a warning reminds whoever
//! answers for it.
//!
//! Way out: look it through and move `review_by` forward.

use jiff::civil::Date;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};

pub(super) const RULE: Rule = Rule { id: "review-overdue", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let site = input.site;
    let overdue = |review_by: Option<(Date, Span)>| {
        let (date, span) = review_by.filter(|(date, _)| *date < input.today)?;
        Some(Problem::warning(RULE.id, span).with("date", input.locale.date(date)))
    };
    problems.extend(overdue(site.settings.review_by));
    problems.extend(site.datasets.iter().filter_map(|dataset| overdue(dataset.review_by)));
    for page in &site.pages {
        problems.extend(overdue(page.review_by).map(|problem| problem.about(Subject::Page(page.file))));
    }
    for survey in &site.surveys {
        problems.extend(overdue(survey.review_by).map(|problem| problem.about(Subject::Survey(survey.id.clone()))));
    }
}
