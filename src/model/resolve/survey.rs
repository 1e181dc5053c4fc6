//! Surveys with their quotes, and the glossary.

use super::super::{Consent, Contrast, Quote, QuoteBasis, Survey, Term, raw};
use super::context::Context;
use crate::diagnostic::{FileId, Problem, Span, Subject};
use crate::disclosure::{Count, Policy, Population, PopulationId, Publication};
use crate::locale::Language;
use crate::source::yaml::Spanned;

/// Surveys; the numbers of those asked and of those who answered join what is published.
pub(super) fn surveys(
    surveys: Vec<(String, FileId, raw::Survey)>,
    publication: &mut Publication,
    policy: Policy,
    context: &mut Context<'_>,
) -> Vec<Survey> {
    let mut resolved = Vec::new();
    let mut count = |number: Option<Spanned<u64>>| {
        let id = PopulationId(publication.populations.len());
        let size = Some(Count::new(number?.value));
        publication.populations.push(Population { size, policy });
        Some(id)
    };
    for (id, file, raw) in surveys {
        context.enter(file);
        let title = context.title(raw.title.as_ref(), file);
        let quotes = raw.quotes.0.iter().map(|(id, quote)| resolve_quote(&id.value, id.span, quote, context)).collect();
        resolved.push(Survey {
            id,
            span: Span::file(file),
            title,
            period: context.optional_label(raw.period.as_ref()),
            date: raw.date.map(|date| date.value.0),
            invited: count(raw.invited),
            n: count(raw.n),
            n_counts: raw.n_counts,
            question: context.optional_label(raw.question.as_ref()),
            selection: context.optional_label(raw.selection.as_ref()),
            source: context.optional_label(raw.source.as_ref()),
            note: context.optional_label(raw.note.as_ref()),
            owner: context.optional_label(raw.owner.as_ref()),
            review_by: raw.review_by.map(|date| (date.value.0, date.span)),
            quotes,
            answers: context.answers(&raw.answers),
        });
    }
    resolved
}

fn resolve_quote(id: &str, span: Span, raw: &raw::Quote, context: &mut Context<'_>) -> Quote {
    let language = match &raw.language {
        None => context.language,
        Some(written) => Language::parse(&written.value).unwrap_or_else(|_| {
            context.problem(Problem::error("unknown-language", written.span).with("language", written.value.as_str()));
            context.language
        }),
    };
    if raw.text.value.contains("](") {
        context
            .problem(Problem::error("quote-markup", raw.text.span).about(Subject::Quote(id.to_owned())).with("id", id));
    }
    let basis = match (raw.basis, &raw.consent) {
        (None, None) => None,
        (Some(raw::Basis::PublishedReport), None) => Some(QuoteBasis::PublishedReport),
        (Some(raw::Basis::Consent) | None, Some(consent)) => Some(QuoteBasis::Consent(Consent {
            scope: consent.scope.clone(),
            until: consent.until.as_ref().map(|until| (until.value.0, until.span)),
        })),
        // a consent of which nothing is told covers nothing
        (Some(raw::Basis::Consent), None) => Some(QuoteBasis::Consent(Consent { scope: Vec::new(), until: None })),
        (Some(raw::Basis::PublishedReport), Some(_)) => {
            context
                .problem(Problem::error("basis-and-consent", span).about(Subject::Quote(id.to_owned())).with("id", id));
            None
        }
    };
    Quote {
        id: id.to_owned(),
        span: raw.text.span,
        text: raw.text.value.trim().to_owned(),
        language,
        themes: raw.themes.iter().map(|theme| theme.value.clone()).collect(),
        phase: raw.phase.as_ref().and_then(|phase| context.phase(&phase.value, phase.span)),
        basis,
        answers: context.answers(&raw.answers),
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
