//! Hearing what editors have to say to warnings.

use super::{Context, Input, RULES};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::{Answer, Site, Target, plain_text};

/// A warning that an editor has answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The warning.
    pub problem: Problem,
    /// Why it stands as it is: plain text in the site's language, with released figures.
    pub reason: String,
}

/// Parts answered warnings and notes from the rest.
///
/// An answer holds for every finding of its rule on its subject. What is wrong with an answer is a problem of its
/// own: `stale-answer` when there is nothing to answer, `unknown-rule` when no rule has the name, `unanswerable` when
/// the finding is an error.
pub fn answer(problems: Problems, context: &Context<'_>) -> (Problems, Vec<Answered>) {
    let Some(input) = &Input::new(context) else { return (problems, Vec::new()) };
    let answers = answers_of(input.site);
    let mut uses = vec![Use::None; answers.len()];
    let (mut open, mut answered) = (Problems::default(), Vec::new());
    for problem in problems {
        let found = answers
            .iter()
            .position(|(subject, answer)| problem.subject.as_ref() == Some(subject) && answer.rule == problem.rule);
        match found {
            Some(place) if problem.severity == Severity::Error => {
                uses[place] = Use::OfError;
                open.push(problem);
            }
            Some(place) => {
                if uses[place] == Use::None {
                    uses[place] = Use::Proper;
                }
                answered.push(Answered { problem, reason: reason(answers[place].1, input) });
            }
            None => open.push(problem),
        }
    }
    for ((subject, answer), used) in answers.into_iter().zip(uses) {
        let rule = answer.rule.as_str();
        let problem = match used {
            Use::Proper => continue,
            Use::OfError => Problem::error("unanswerable", answer.span),
            Use::None if RULES.iter().any(|known| known.id == rule) => Problem::warning("stale-answer", answer.span),
            Use::None => Problem::warning("unknown-rule", answer.span).with("similar", similar(rule)),
        };
        open.push(problem.about(subject).with("rule", rule));
    }
    (open, answered)
}

/// What has come of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    None,
    Proper,
    OfError,
}

/// Every answer of the site with what it is about.
fn answers_of(site: &Site) -> Vec<(Subject, &Answer)> {
    let measures = site.measures.iter().map(|measure| (Subject::Measure(measure.id.clone()), &measure.basis.answers));
    let tables = site.tables.iter().map(|table| (Subject::Table(table.id.clone()), &table.basis.answers));
    let surveys = site.surveys.iter().map(|survey| (Subject::Survey(survey.id.clone()), &survey.answers));
    let quotes = site.surveys.iter().flat_map(|survey| &survey.quotes);
    let quotes = quotes.map(|quote| (Subject::Quote(quote.id.clone()), &quote.answers));
    let pages = site.pages.iter().map(|page| (Subject::Page(page.file), &page.answers));
    let all = measures.chain(tables).chain(surveys).chain(quotes).chain(pages);
    all.flat_map(|(subject, answers)| answers.iter().map(move |answer| (subject.clone(), answer))).collect()
}

/// The rule whose name is nearest, if it is near; else nothing.
fn similar(rule: &str) -> &'static str {
    let distances = RULES.iter().map(|known| (strsim::damerau_levenshtein(rule, known.id), known.id));
    distances.filter(|(distance, id)| *distance <= 1 + id.len() / 4).min().map_or("", |(_, id)| id)
}

fn reason(answer: &Answer, input: &Input<'_>) -> String {
    plain_text(answer.reason.get(&input.site.settings.language), &mut |target| match target {
        Target::Measure(id) => Some(input.figure(*id, &input.locale)),
        _ => None,
    })
}
