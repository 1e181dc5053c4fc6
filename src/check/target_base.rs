//! `target-base`: a target and a result with different bases side by side, without a word about it.
//!
//! A target of 50–70 % of 40 clients and a result of 65 % of 42 look alike in a chart and are not. A chart of
//! `kind: target` whose target has another population than its result needs a `note` that says so.
//!
//! Way out: add a `note` to the chart.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::ChartData;
use crate::model::raw::ChartKind;

pub(super) const RULE: Rule = Rule { id: "target-base", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let targets = input.site.charts.iter().filter(|chart| chart.kind == ChartKind::Target && chart.note.is_none());
    for chart in targets {
        let ChartData::Measures(measures) = &chart.data else { continue };
        for (result, target) in measures {
            let Some(target) = target else { continue };
            let (result, target) = (&input.site[*result], &input.site[*target]);
            if result.of != target.of {
                problems.push(
                    Problem::warning(RULE.id, chart.span)
                        .about(Subject::Measure(result.id.clone()))
                        .with("chart", chart.id.as_str())
                        .with("result", result.id.as_str())
                        .with("target", target.id.as_str()),
                );
            }
        }
    }
}
