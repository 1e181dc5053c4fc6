//! `figure-ending`: a Finnish case ending that the figure does not take.
//!
//! An ending follows a figure's link after a colon, `[](measure:clients):sta`, and depends on how the figure is read
//! aloud: 40:stä but 42:sta. When the figure changes, so may its ending. Only texts in Finnish are judged, and only
//! endings on which readers do not differ; where one form is meant, `check --fix` puts it in.
//!
//! Method: see [`ending_problem`].

use super::texts::{Figure, Place, Texts};
use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::locale::Language;
use crate::locale::finnish::ending_problem;
use crate::model::numeral;

pub(super) const RULE: Rule = Rule { id: "figure-ending", severity: Severity::Warning, check: Check::Texts(check) };

fn check(input: &Input<'_>, texts: &Texts<'_>, problems: &mut Problems) {
    for text in texts.iter().filter(|text| text.language.base() == Language::FINNISH) {
        for run in &text.runs {
            for (Figure { measure: id, .. }, figure) in run.figures() {
                let Some(after) = run.text[figure.end..].strip_prefix(':') else { continue };
                let length = after.find(|character: char| !character.is_alphabetic()).unwrap_or(after.len());
                let ending = &after[..length];
                let Some(found) = numeral(input.release(*id)).and_then(|numeral| ending_problem(numeral, ending))
                else {
                    continue;
                };
                let place = run.place(input, &(figure.end + 1..figure.end + 1 + length));
                let Some(span) = place.span() else { continue };
                let mut problem = Problem::warning(RULE.id, span)
                    .with("figure", input.figure(*id, texts.locale(text.language, &input.locale)))
                    .with("ending", ending)
                    .with("right", found.alternatives().join(" / "));
                problem.subject.clone_from(&text.subject);
                if let (Place::Exact(span), Some(right)) = (place, found.only()) {
                    problem = problem.mended_by(span, right.to_owned());
                }
                problems.push(problem);
            }
        }
    }
}
