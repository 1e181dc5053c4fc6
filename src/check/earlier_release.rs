//! `earlier-release`: an earlier release tells a figure that is withheld today.
//!
//! What was published stays with its readers. Where a release in `releases/` printed a figure that is withheld today, or
//! figures from which it can be worked out, of the same day, nothing that is done now hides it. The sum is told by the
//! names of its figures: its result stands in no log.
//!
//! Way out: leave the figure out of the content, keep the threshold that the release was made with, declare it
//! `corrected` if the printed number was wrong, or remove a release that was never published.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::disclosure::{Names, Outcome, Term};

pub(super) const RULE: Rule = Rule { id: "earlier-release", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for outcome in &input.released.outcomes {
        let Outcome::Told { places, terms } = outcome else { continue };
        let Some(span) = places.iter().find_map(|place| input.span(*place)) else { continue };
        let figure = places.first().map(|place| input.site.place(*place)).unwrap_or_default();
        let message = match terms.as_slice() {
            [] => "earlier-release-many",
            [_] => RULE.id,
            _ => "earlier-release-sum",
        };
        // what the problem points at is the number that is withheld
        let problem = Problem::error(RULE.id, span).saying(message).confidential();
        problems.push(problem.with("figure", figure).with("sum", sum(terms)));
    }
}

/// `clients (2024) − employed (2024)`; a list where the signs are not known.
fn sum(terms: &[Term]) -> String {
    let mut ordered: Vec<&Term> = terms.iter().collect();
    ordered.sort_by_key(|term| std::cmp::Reverse(term.sign));
    let is_sum = ordered.iter().all(|term| term.sign != 0);
    let mut text = String::new();
    for (place, term) in ordered.into_iter().enumerate() {
        text.push_str(match (place, is_sum, term.sign) {
            (0, true, -1) => "−",
            (0, ..) => "",
            (_, true, -1) => " − ",
            (_, true, _) => " + ",
            (_, false, _) => ", ",
        });
        text.push_str(&term.name);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{Term, sum};

    #[test]
    fn a_sum_is_told_by_its_figures() {
        let term = |name: &str, sign| Term { name: name.to_owned(), sign };
        assert_eq!(sum(&[term("b", -1), term("a", 1), term("c", -1)]), "a − b − c");
        assert_eq!(sum(&[term("b", 0), term("a", 1)]), "a, b");
    }
}
