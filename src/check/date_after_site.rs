//! `date-after-site`: something is dated after the site itself.
//!
//! A site with a date of its own says: this is how things are told on that day. A figure, page, survey, assessment
//! or change with a later date is a slip in one of the two.
//!
//! Way out: correct the date, or move `date` in `site.yaml` forward.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};

pub(super) const RULE: Rule = Rule { id: "date-after-site", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let site = input.site;
    let Some(site_date) = site.settings.date else { return };
    let mut dated: BTreeMap<Span, (Date, Vec<Subject>)> = BTreeMap::new();
    let mut add = |date: Option<Date>, span: Span, subject: Subject| {
        if let Some(date) = date.filter(|date| *date > site_date) {
            dated.entry(span).or_insert((date, Vec::new())).1.push(subject);
        }
    };
    for page in site.versions() {
        add(page.date.max(page.updated), page.title_span, Subject::Page(page.file));
    }
    for measure in &site.measures {
        if let Some((date, span)) = measure.basis.date {
            add(Some(date), span, Subject::Measure(measure.id.clone()));
        }
    }
    for table in &site.tables {
        if let Some((date, span)) = table.basis.date {
            add(Some(date), span, Subject::Table(table.id.clone()));
        }
    }
    for survey in &site.surveys {
        add(survey.date, survey.span, Subject::Survey(survey.id.clone()));
    }
    for assessment in &site.assessments {
        add(Some(assessment.date), assessment.date_span, Subject::Assessment(assessment.id.clone()));
    }
    for (span, (date, subjects)) in dated {
        let problem = Problem::warning(RULE.id, span)
            .with("date", input.locale.date(date))
            .with("site-date", input.locale.date(site_date));
        // a dataset's date is many figures' date: no one of them answers for it
        problems.push(match subjects.as_slice() {
            [only] => problem.about(only.clone()),
            _ => problem,
        });
    }
}
