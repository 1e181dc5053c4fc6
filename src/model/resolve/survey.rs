//! Surveys with their quotes, and the glossary.

use std::collections::{BTreeMap, BTreeSet};

use super::super::{Combination, Consent, Contrast, Group, Quote, QuoteBasis, Survey, Term, raw};
use super::context::Context;
use crate::diagnostic::{FileId, Problem, Span, Subject};
use crate::disclosure::{Count, Policy, Population, PopulationId, Publication};
use crate::source::yaml::Spanned;

/// Surveys and what they quote; the numbers of those asked, of those who answered and of speakers' groups join what is
/// counted.
pub(super) fn surveys(
    surveys: Vec<(String, FileId, raw::Survey)>,
    publication: &mut Publication,
    policy: Policy,
    context: &mut Context<'_>,
) -> (Vec<Survey>, Vec<Vec<Quote>>) {
    let (mut resolved, mut quotes) = (Vec::new(), Vec::new());
    let mut count = |number: u64| {
        let id = PopulationId(publication.populations.len());
        publication.populations.push(Population { size: Some(Count::new(number)), policy });
        id
    };
    for (id, file, raw) in surveys {
        context.enter(file);
        let title = context.title(raw.title.as_ref(), file);
        let names = raw.groups.0.iter().enumerate().map(|(place, (id, _))| (id.value.clone(), place)).collect();
        let groups = raw.groups.0.iter().map(|(id, group)| Group {
            id: id.value.clone(),
            span: group.size.span,
            label: context.label(&group.label),
            size: count(group.size.value),
        });
        let groups = groups.collect();
        let combinations = raw.combinations.iter().map(|combination| Combination {
            groups: group_places(&combination.groups, &names, context).into_iter().collect(),
            span: combination.size.span,
            size: count(combination.size.value),
        });
        let combinations = combinations.collect();
        quotes.push(raw.quotes.0.iter().map(|(id, quote)| resolve_quote(id, quote, &names, context)).collect());
        resolved.push(Survey {
            id,
            span: Span::file(file),
            title,
            period: context.optional_label(raw.period.as_ref()),
            date: raw.date.map(|date| date.value.0),
            invited: raw.invited.map(|invited| count(invited.value)),
            n: raw.n.map(|n| count(n.value)),
            n_counts: raw.n_counts,
            question: context.optional_label(raw.question.as_ref()),
            selection: context.optional_label(raw.selection.as_ref()),
            source: context.optional_label(raw.source.as_ref()),
            note: context.optional_label(raw.note.as_ref()),
            owner: context.optional_label(raw.owner.as_ref()),
            review_by: raw.review_by.map(|date| (date.value.0, date.span)),
            groups,
            combinations,
            answers: context.answers(&raw.answers),
        });
    }
    (resolved, quotes)
}

/// The places of groups in their survey, each once, in the order written.
fn group_places(written: &[Spanned<String>], names: &BTreeMap<String, usize>, context: &mut Context<'_>) -> Vec<usize> {
    let mut places = Vec::new();
    for id in written {
        let place = context.find(names, "group", &id.value, id.span);
        places.extend(place.filter(|place| !places.contains(place)));
    }
    places
}

fn resolve_quote(
    id: &Spanned<String>,
    raw: &raw::Quote,
    groups: &BTreeMap<String, usize>,
    context: &mut Context<'_>,
) -> Quote {
    let language = raw.language.as_ref().and_then(|written| context.tag(written)).unwrap_or(context.language);
    let mut translations = BTreeMap::new();
    for (tag, text) in &raw.translations.0 {
        if let Some(language) = context.tag(tag) {
            translations.insert(language, (text.value.trim().to_owned(), text.span));
        }
    }
    for text in std::iter::once(&raw.text).chain(raw.translations.0.iter().map(|(_, text)| text)) {
        if text.value.contains("](") {
            let problem = Problem::error("quote-markup", text.span).about(Subject::Quote(id.value.clone()));
            context.problem(problem.with("id", id.value.as_str()));
        }
    }
    Quote {
        id: id.value.clone(),
        id_span: id.span,
        span: raw.text.span,
        text: raw.text.value.trim().to_owned(),
        language,
        translations,
        themes: raw.themes.iter().map(|theme| theme.value.clone()).collect(),
        phase: raw.phase.as_ref().and_then(|phase| context.phase(&phase.value, phase.span)),
        speaker: group_places(&raw.speaker, groups, context),
        speaker_span: raw.speaker.first().map_or(id.span, |first| first.span),
        basis: basis(id, raw, context),
        answers: context.answers(&raw.answers),
    }
}

fn basis(id: &Spanned<String>, raw: &raw::Quote, context: &mut Context<'_>) -> Option<QuoteBasis> {
    match (raw.basis, &raw.consent) {
        (None, None) => None,
        (Some(raw::Basis::PublishedReport), None) => Some(QuoteBasis::PublishedReport),
        (Some(raw::Basis::Consent) | None, Some(consent)) => Some(QuoteBasis::Consent(Consent {
            scope: consent.scope.iter().copied().collect(),
            languages: consent.languages.iter().filter_map(|tag| context.tag(tag)).collect(),
            until: consent.until.as_ref().map(|until| (until.value.0, until.span)),
        })),
        // a consent of which nothing is told covers nothing
        (Some(raw::Basis::Consent), None) => {
            Some(QuoteBasis::Consent(Consent { scope: BTreeSet::new(), languages: BTreeSet::new(), until: None }))
        }
        (Some(raw::Basis::PublishedReport), Some(_)) => {
            let problem = Problem::error("basis-and-consent", id.span).about(Subject::Quote(id.value.clone()));
            context.problem(problem.with("id", id.value.as_str()));
            None
        }
    }
}

pub(super) fn terms(terms: &raw::Terms, context: &mut Context<'_>) -> Vec<Term> {
    context.enter_file("content/terms.yaml");
    let mut resolved = Vec::new();
    for (id, term) in &terms.terms.0 {
        let contrast = term.contrast.as_ref().and_then(|contrast| {
            let other = context.find(&context.index.terms, "term", &contrast.term.value, contrast.term.span)?;
            Some(Contrast { term: other, note: context.label(&contrast.note) })
        });
        resolved.push(Term {
            id: id.value.clone(),
            name: context.label(&term.name),
            definition: context.optional_label(term.definition.as_ref()),
            synonyms: term.synonyms.iter().flat_map(|synonym| context.texts(synonym)).collect(),
            contrast,
        });
    }
    resolved
}
