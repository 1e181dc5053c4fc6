//! `attainable-share`: a reported share that no whole count of its population gives.
//!
//! 65 % of 42 does not exist: 27 of 42 is 64 %, 28 of 42 is 67 %. Such a share was computed from another group, from
//! another day or with a slip, and a reader with a pencil finds out. The rule names the nearest counts with their
//! shares, and the sizes near the told one that would fit.
//!
//! It looks at `reported_share` of measures with a population and at shares in tables. Estimates, ranges and shares
//! of a population whose size is not told are left alone.
//!
//! Way out: correct the share or the population by the source. If the source itself says so, answer the warning; the
//! reason is then printed beside the figure.
//!
//! Method: the GRIM test, see [`arithmetic::attainable`].

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};
use crate::disclosure::{PopulationId, Release, Shown, Value, arithmetic};
use crate::locale::Decimal;

pub(super) const RULE: Rule = Rule { id: "attainable-share", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for (id, measure) in input.measures().filter(|(_, measure)| !measure.estimate) {
        if let (Value::Share(share), Some((population, _))) = (input.value(id), measure.of) {
            let subject = Subject::Measure(measure.id.clone());
            problems.extend(problem(input, share, population, measure.value_span, subject));
        }
    }
    for (table, cells) in input.site.tables.iter().zip(&input.publication.tables) {
        let Some((population, _)) = table.of else { continue };
        for (row, cells) in table.rows.iter().zip(&cells.rows) {
            for (span, cell) in row.spans.iter().zip(cells) {
                if let Value::Share(share) = cell.value {
                    problems.extend(problem(input, share, population, *span, Subject::Table(table.id.clone())));
                }
            }
        }
    }
}

fn problem(
    input: &Input<'_>,
    share: Decimal,
    population: PopulationId,
    span: Span,
    subject: Subject,
) -> Option<Problem> {
    // more than the whole is another rule's finding
    let size = input.size(population).filter(|_| share <= Decimal::from(100))?;
    let found = arithmetic::attainable(share, size).err()?;
    let Some(Release::Shown(Shown::Count(whole))) = input.released.populations[population.0] else { return None };
    let nearest: Vec<String> = found
        .nearest
        .iter()
        .map(|(part, percent)| format!("{part}/{whole} = {}", input.locale.percent(*percent)))
        .collect();
    let sizes: Vec<String> = found.fitting_sizes.iter().map(ToString::to_string).collect();
    let message = if sizes.is_empty() { "attainable-share-no-size" } else { "attainable-share" };
    Some(
        Problem::warning(RULE.id, span)
            .saying(message)
            .about(subject)
            .with("share", input.locale.percent(share))
            .with("size", whole.to_string())
            .with("nearest", nearest.join(", "))
            .with("sizes", sizes.join(", ")),
    )
}
