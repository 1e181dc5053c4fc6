//! Quotes with what is known, and not known, of how they were gathered.

use super::edition::Edition;
use super::page::phase_steps;
use super::view::{QuoteView, SurveyView};
use crate::locale::Argument;
use crate::model::raw::CountsWhat;
use crate::model::{Survey, SurveyId};
use crate::render::document::html::{Links, Writer, escape};

/// The quotes of a survey, perhaps of one theme.
pub(super) fn survey_view(
    edition: &Edition<'_>,
    id: SurveyId,
    theme: Option<&str>,
    writer: &mut Writer<'_, '_>,
) -> SurveyView {
    let survey = &edition.site().surveys[id.index()];
    let language = edition.tongue.language();
    let chosen =
        survey.quotes.iter().filter(|quote| theme.is_none_or(|theme| quote.themes.iter().any(|other| other == theme)));
    let quotes = chosen
        .map(|quote| QuoteView {
            id: quote.id.clone(),
            text: quote.text.clone(),
            language: (quote.language != language).then(|| quote.language.html()),
            phase: quote.phase.and_then(|phase| phase_steps(edition, &[phase]).pop()),
        })
        .collect();
    SurveyView {
        id: survey.id.clone(),
        title_html: writer.line(survey.title.get(&language), Links::Live),
        period_html: survey.period.as_ref().map(|words| writer.line(words.get(&language), Links::Live)),
        n: survey.n.map(|n| n_text(edition, n, survey.n_counts)),
        notes_html: notes(edition, survey, writer),
        source_html: survey.source.as_ref().map(|words| writer.line(words.get(&language), Links::Live)),
        quotes,
    }
}

fn whole(edition: &Edition<'_>, number: u64) -> String {
    edition.tongue.locale.integer(i64::try_from(number).unwrap_or(i64::MAX))
}

fn n_text(edition: &Edition<'_>, n: u64, counts: Option<CountsWhat>) -> String {
    let number = whole(edition, n);
    match counts {
        Some(CountsWhat::People) => edition.tongue.text("n-people", &[("number", Argument::Text(&number))]),
        Some(CountsWhat::Answers) => edition.tongue.text("n-answers", &[("number", Argument::Text(&number))]),
        None => edition.tongue.text("n", &[("n", Argument::Text(&number))]),
    }
}

/// What is known of the survey and what is not, each as a sentence.
fn notes(edition: &Edition<'_>, survey: &Survey, writer: &mut Writer<'_, '_>) -> Vec<String> {
    let tongue = edition.tongue;
    let language = tongue.language();
    let mut notes = Vec::new();
    notes.push(match survey.invited {
        Some(invited) => tongue.text("survey-invited", &[("number", Argument::Text(&whole(edition, invited)))]),
        None => tongue.word("survey-invited-unknown"),
    });
    match (survey.n, survey.n_counts) {
        (None, _) => notes.push(tongue.word("survey-n-unknown")),
        (Some(_), None) => notes.push(tongue.word("survey-n-counts-unknown")),
        (Some(_), Some(_)) => {}
    }
    let known =
        |key: &str, name: &'static str, words: &Option<crate::model::Localised<crate::model::Words>>| match words {
            Some(words) => tongue.text(key, &[(name, Argument::Text(&edition.plain(words.get(&language))))]),
            None => tongue.word(&format!("{key}-unknown")),
        };
    notes.push(known("survey-question", "question", &survey.question));
    notes.push(known("survey-selection", "selection", &survey.selection));
    let mut notes: Vec<String> = notes.iter().map(|note| escape(note).into_owned()).collect();
    notes.extend(survey.note.as_ref().map(|words| writer.line(words.get(&language), Links::Live)));
    notes.extend(survey.answers.iter().map(|answer| writer.line(answer.reason.get(&language), Links::Live)));
    notes
}
