//! Quotes with what is known, and not known, of how they were gathered.

use super::marked::Marked;
use super::page::phase_steps;
use super::view::{QuoteView, SurveyView};
use crate::disclosure::{PopulationId, Release};
use crate::locale::Argument;
use crate::model::raw::CountsWhat;
use crate::model::{Embed, ReleasedQuote, Survey, SurveyId, Target, Use, Wording, figure_text};
use crate::render::document::html::{Links, Writer, escape};
use crate::render::edition::Edition;

/// The quotes of a survey that may be used in all these ways, perhaps of one theme.
pub(in crate::render) fn survey_view(
    edition: &Edition<'_>,
    id: SurveyId,
    theme: Option<&str>,
    embed: &Embed<Target>,
    uses: &[Use],
    writer: &mut Writer<'_, '_>,
) -> SurveyView {
    let language = edition.language();
    let mut chosen = edition.released.quotes(id, uses, language);
    chosen.retain(|quote| theme.is_none_or(|theme| quote.has_theme(theme)));
    let answers: Vec<String> =
        chosen.iter().flat_map(ReleasedQuote::answers).map(|answer| writer.answer(answer)).collect();
    let quotes = chosen.into_iter().map(|quote| quote_view(edition, quote, writer)).collect();
    let mut view = survey_facts(edition, id, writer);
    view.headline_html = (!embed.headline.is_empty()).then(|| writer.line(&embed.headline, Links::Live));
    view.notes_html.extend(answers);
    view.contact_html = edition.site().settings.contact.as_ref().map(|words| writer.label(words));
    view.quotes = quotes;
    view
}

/// What is known and not known of a survey, without a quote.
pub(super) fn survey_facts(edition: &Edition<'_>, id: SurveyId, writer: &mut Writer<'_, '_>) -> SurveyView {
    let survey = &edition.site()[id];
    SurveyView {
        id: survey.id.clone(),
        headline_html: None,
        title_html: writer.label(&survey.title),
        period_html: survey.period.as_ref().map(|words| writer.label(words)),
        n_html: survey.n.and_then(|n| n_line(edition, survey, n)).map(|line| line.html()),
        notes_html: notes(edition, survey, writer),
        owner_html: survey.owner.as_ref().map(|words| writer.label(words)),
        source_html: survey.source.as_ref().map(|words| writer.label(words)),
        contact_html: None,
        quotes: Vec::new(),
    }
}

fn quote_view(edition: &Edition<'_>, quote: ReleasedQuote<'_>, writer: &mut Writer<'_, '_>) -> QuoteView {
    let language = edition.language();
    QuoteView {
        id: quote.id().to_owned(),
        text: quote.text().to_owned(),
        language: (quote.language() != language).then(|| quote.language().html()),
        is_translation: quote.wording() == Wording::Translation,
        speaker_html: quote.speaker().map(|label| writer.label(label)).collect(),
        phase: quote.phase().and_then(|phase| phase_steps(edition, &[phase]).pop()),
    }
}

/// A number of people asked or answering as it may be shown.
fn number(edition: &Edition<'_>, population: PopulationId) -> Option<String> {
    let release = edition.released.population(population)?;
    Some(figure_text(release, &edition.localisation.locale).value)
}

/// Whether a number of the survey is withheld.
pub(super) fn has_withheld(edition: &Edition<'_>, id: SurveyId) -> bool {
    let survey = &edition.site().surveys[id.index()];
    let numbers = survey.n.into_iter().chain(survey.invited);
    numbers
        .filter_map(|number| edition.released.population(number))
        .any(|release| matches!(release, Release::Withheld(_)))
}

fn n_line(edition: &Edition<'_>, survey: &Survey, n: PopulationId) -> Option<Marked> {
    let number = number(edition, n)?;
    let key = match survey.n_counts {
        Some(CountsWhat::People) => "n-people",
        Some(CountsWhat::Answers) => "n-answers",
        None => "n",
    };
    Some(Marked::around(edition, key, ("number", &format!("{}/n", survey.id), &number), &[]))
}

/// What is known of the survey and what is not, each as a sentence.
fn notes(edition: &Edition<'_>, survey: &Survey, writer: &mut Writer<'_, '_>) -> Vec<String> {
    let localisation = edition.localisation;
    let language = localisation.language();
    let mut notes = Vec::new();
    notes.push(match survey.invited.and_then(|invited| number(edition, invited)) {
        Some(invited) => {
            let name = format!("{}/invited", survey.id);
            Marked::around(edition, "survey-invited", ("number", &name, &invited), &[]).html()
        }
        None => escape(&localisation.word("survey-invited-unknown")).into_owned(),
    });
    let mut plain = Vec::new();
    match (survey.n, survey.n_counts) {
        (None, _) => plain.push(localisation.word("survey-n-unknown")),
        (Some(_), None) => plain.push(localisation.word("survey-n-counts-unknown")),
        (Some(_), Some(_)) => {}
    }
    let known =
        |key: &str, name: &'static str, words: &Option<crate::model::Localised<crate::model::Words>>| match words {
            Some(words) => localisation.text(key, &[(name, Argument::Text(&edition.plain(words.get(&language))))]),
            None => localisation.word(&format!("{key}-unknown")),
        };
    plain.push(known("survey-question", "question", &survey.question));
    plain.push(known("survey-selection", "selection", &survey.selection));
    notes.extend(plain.iter().map(|note| escape(note).into_owned()));
    notes.extend(survey.note.as_ref().map(|words| writer.label(words)));
    notes.extend(survey.answers.iter().map(|answer| writer.answer(answer)));
    notes
}
