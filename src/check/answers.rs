//! Hearing what editors have to say to warnings.
//!
//! An answer stands at a measure or population, a table, a survey, an assessment, a quote or a page, and is heard where a finding is
//! about that very thing. A finding that names no thing is about the page in whose file it is. A text that the site
//! allows (`identifiers` in `site.yaml`) is answered wherever it is found. What is found anywhere
//! else has no place for an answer and has to be mended: in `site.yaml`, in what a dataset says of itself, in charts,
//! terms and frameworks, and of a data file as a whole (`missing-source`).

use std::collections::BTreeMap;

use super::{Context, Input, RULES};
use crate::diagnostic::{Argument, Problem, Problems, Severity, Subject, similar};
use crate::identifier::plain;
use crate::model::{Answer, FigureSource, Localised, Quotes, Site, Target, Words, plain_text};

/// Rules of warnings that are found before anything is judged: while content is read and resolved.
const EARLIER: [&str; 11] = [
    "confidential-in-content",
    "empty-heading",
    "link-broken",
    "link-moved",
    "link-unreachable",
    "literal-link",
    "missing-source",
    "records-anonymity",
    "translation-not-built",
    "undefined-label",
    "unused-footnote",
];

/// Rules of warnings that are found only when addresses are asked, and not each time then: a server may have a bad day.
/// An answer to them is never stale.
const PASSING: [&str; 3] = ["link-broken", "link-moved", "link-unreachable"];

/// Errors that an editor may answer: those who answer for the data decide, and the reason is printed.
const ANSWERABLE: [&str; 2] = ["group-disclosure", "unlinked"];

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
/// An answer holds for every finding of its rule on its subject, or, where it names a phrase, for those of the phrase
/// alone. What is wrong with an answer is a problem of its
/// own: `stale-answer` when there is nothing to answer, `unknown-rule` when no rule has the name, `unanswerable` when
/// the finding is an error.
pub fn answer(problems: Problems, context: &Context<'_>) -> (Problems, Vec<Answered>) {
    let Some(input) = &Input::new(context) else { return (problems, Vec::new()) };
    let answers = answers_of(input.site, input.quotes);
    let mut uses = vec![Use::None; answers.len()];
    let mut places = BTreeMap::new();
    for (place, (subject, answer)) in answers.iter().enumerate() {
        places.entry((subject, answer.rule.as_str(), answer.phrase.as_deref().map(folded))).or_insert(place);
    }
    let (mut open, mut answered) = (Problems::default(), Vec::new());
    for problem in problems {
        let subject = problem.subject.clone().unwrap_or(Subject::Page(problem.span.file));
        let found = |phrase| places.get(&(&subject, problem.rule, phrase)).copied();
        let of_phrase = phrase(&problem).and_then(|phrase| found(Some(folded(phrase))));
        match of_phrase.or_else(|| found(None)) {
            Some(place) if problem.severity == Severity::Error && !ANSWERABLE.contains(&problem.rule) => {
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
    let known: Vec<&str> = RULES.iter().map(|rule| rule.id).chain(EARLIER).collect();
    for ((subject, answer), used) in answers.into_iter().zip(uses) {
        let rule = answer.rule.as_str();
        let problem = match used {
            Use::Proper => continue,
            Use::OfError => Problem::error("unanswerable", answer.span),
            Use::None if matches!(subject, Subject::Identifier(_)) => {
                Problem::warning("unused-allowance", answer.span).confidential()
            }
            Use::None if PASSING.contains(&rule) => continue,
            // of a release no count is looked at, so there is less to find
            Use::None if known.contains(&rule) && matches!(context.source, FigureSource::Release(_)) => continue,
            Use::None if known.contains(&rule) => Problem::warning("stale-answer", answer.span),
            Use::None => {
                Problem::warning("unknown-rule", answer.span).with("similar", similar(rule, &known).unwrap_or_default())
            }
        };
        open.push(problem.about(subject).with("rule", rule));
    }
    (open, answered)
}

/// The phrase that a finding points out.
fn phrase(problem: &Problem) -> Option<&str> {
    problem.arguments.iter().find_map(|(name, value)| match value {
        Argument::Text(text) if *name == "phrase" => Some(text.as_str()),
        _ => None,
    })
}

/// One spelling for phrases that differ in capitals and white space only.
fn folded(phrase: &str) -> String {
    phrase.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// What has come of an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Use {
    None,
    Proper,
    OfError,
}

/// Every answer of the site with what it is about.
fn answers_of<'a>(site: &'a Site, quotes: &'a Quotes) -> Vec<(Subject, &'a Answer)> {
    let measures = site.measures.iter().map(|measure| (Subject::Measure(measure.id.clone()), &measure.basis.answers));
    let tables = site.tables.iter().map(|table| (Subject::Table(table.id.clone()), &table.basis.answers));
    let surveys = site.surveys.iter().map(|survey| (Subject::Survey(survey.id.clone()), &survey.answers));
    let assessments =
        site.assessments.iter().map(|assessment| (Subject::Assessment(assessment.id.clone()), &assessment.answers));
    let quotes = quotes.all().map(|(_, quote)| (Subject::Quote(quote.id.clone()), &quote.answers));
    let pages = site.versions().map(|page| (Subject::Page(page.file), &page.answers));
    let all = measures.chain(tables).chain(surveys).chain(assessments).chain(quotes).chain(pages);
    let allowed = site
        .settings
        .allowances
        .iter()
        .map(|allowance| (Subject::Identifier(plain(&allowance.text)), &allowance.answer));
    all.flat_map(|(subject, answers)| answers.iter().map(move |answer| (subject.clone(), answer)))
        .chain(allowed)
        .collect()
}

fn reason(answer: &Answer, input: &Input<'_>) -> String {
    let plain = |line: &Localised<Words>| {
        plain_text(line.get(&input.site.settings.language), &mut |target| match target {
            Target::Measure(id) => Some(input.figure(*id, &input.locale)),
            _ => None,
        })
    };
    let reason = plain(&answer.reason);
    answer.state.as_ref().map_or(reason.clone(), |state| format!("{reason} [{}]", plain(state)))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use super::EARLIER;

    /// Ids of warnings and notes in the program's source outside this module.
    fn earlier(folder: &Path, found: &mut BTreeSet<String>) {
        for entry in fs::read_dir(folder).expect("the source folder is readable") {
            let path = entry.expect("an entry is readable").path();
            if path.is_dir() && !path.ends_with("check") {
                earlier(&path, found);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                let text = fs::read_to_string(&path).expect("a source file is readable");
                let code = text.split("#[cfg(test)]").next().unwrap_or_default();
                for start in ["Problem::warning(", "Problem::note("] {
                    let ids = code.split(start).skip(1).filter_map(|rest| rest.trim_start().strip_prefix('"'));
                    found.extend(ids.filter_map(|rest| rest.split('"').next()).map(str::to_owned));
                }
            }
        }
    }

    #[test]
    fn warnings_found_earlier_are_known() {
        let mut found = BTreeSet::new();
        earlier(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
        assert!(found.iter().eq(EARLIER), "{found:?}");
    }
}
