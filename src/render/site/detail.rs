//! What a page's kind adds to it.

use super::changes::Change;
use super::page::{card, date_view, link, phase_steps};
use super::related::some_pages;
use super::view::{
    ActorView, CardView, ChangeView, DetailView, FormView, GoalView, LinkView, PathStepView, PhaseView, TermView,
    TranslationView,
};
use super::{accessibility, assessments, criteria, figures, index, workshop};
use crate::model::raw::PageKind;
use crate::model::{Contrast, Detail, Door, Page, PhaseId, Target, TermId, Words};
use crate::render::data;
use crate::render::document::html::{Links, Writer, escape};
use crate::render::edition::Edition;

/// What the page's kind adds.
pub(super) fn view(edition: &Edition<'_>, page: &Page, writer: &mut Writer<'_, '_>) -> Option<DetailView> {
    let live = |words: &Option<Words>, writer: &mut Writer<'_, '_>| {
        words.as_ref().map(|words| writer.line(words, Links::Live))
    };
    Some(match &page.detail {
        Detail::None => return listing(edition, page.kind, writer),
        Detail::Start { doors } => {
            DetailView::Start { doors: doors.iter().map(|door| door_view(edition, door, writer)).collect() }
        }
        Detail::Phase { phase, .. } => DetailView::Phase(phase_view(edition, page, *phase, writer)),
        Detail::Partner { role, gives, phases } => DetailView::Partner {
            role_html: live(role, writer),
            gives_html: lines(gives, writer),
            phases: phase_steps(edition, phases),
        },
        Detail::Goals { goals } => DetailView::Goals {
            goals: goals
                .iter()
                .map(|goal| GoalView {
                    goal_html: writer.line(&goal.goal, Links::Live),
                    outcome_html: live(&goal.outcome, writer),
                })
                .collect(),
        },
        Detail::Swot { strengths, weaknesses, opportunities, threats } => DetailView::Swot {
            strengths_html: lines(strengths, writer),
            weaknesses_html: lines(weaknesses, writer),
            opportunities_html: lines(opportunities, writer),
            threats_html: lines(threats, writer),
        },
        Detail::ServicePath { steps } => DetailView::ServicePath {
            steps: steps
                .iter()
                .map(|step| PathStepView {
                    name_html: writer.line(&step.name, Links::Live),
                    actor_html: live(&step.actor, writer),
                    text_html: live(&step.text, writer),
                    handover_html: live(&step.handover, writer),
                })
                .collect(),
        },
        Detail::Workshop(workshop) => {
            DetailView::Workshop(workshop::view(edition, workshop, page.path.folder(), writer))
        }
    })
}

fn lines(lines: &[Words], writer: &mut Writer<'_, '_>) -> Vec<String> {
    lines.iter().map(|line| writer.line(line, Links::Live)).collect()
}

/// What a page that lists things of the site shows.
pub(super) fn listing(edition: &Edition<'_>, kind: PageKind, writer: &mut Writer<'_, '_>) -> Option<DetailView> {
    let site = edition.site();
    Some(match kind {
        PageKind::Glossary => {
            let mut terms: Vec<(String, TermId)> =
                (0..site.terms.len()).map(TermId).map(|id| (edition.name(&Target::Term(id)), id)).collect();
            terms.sort_by(|(a, _), (b, _)| edition.localisation.locale.compare(a, b));
            let used_on = |id| {
                let pages = edition.connections().of_term(id).iter().copied();
                some_pages(edition, pages.filter(|page| edition.page(*page).kind != PageKind::Glossary).collect())
            };
            let view = |id| TermView { used_on: used_on(id), ..term_view(edition, id, writer, Links::Words) };
            let glossary = terms.into_iter().map(|(_, id)| id).map(view).collect();
            DetailView::Glossary { glossary }
        }
        PageKind::Index => DetailView::Index { letters: index::letters(edition, writer) },
        PageKind::Figures => DetailView::Figures {
            datasets: figures::datasets(edition, writer),
            surveys: figures::surveys(edition, writer),
            package_path: data::PACKAGE_PATH.to_owned(),
            catalogue_path: data::catalogue_path(edition).map(|path| path.to_url()),
        },
        PageKind::Assessments => DetailView::Assessments {
            series: assessments::views(edition, writer),
            csv_path: crate::render::data::assessments::PATH.to_owned(),
        },
        PageKind::Changes => DetailView::Changes { changes: changes(edition, writer) },
        PageKind::Accessibility => return accessibility::statement(edition, writer).map(DetailView::Accessibility),
        _ => return None,
    })
}

/// What has changed, the newest first.
fn changes(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Vec<ChangeView> {
    let view = |change: &Change<'_>, writer: &mut Writer<'_, '_>| {
        let text = writer.label(change.text);
        ChangeView {
            anchor: change.anchor(edition),
            date: date_view(change.date, &edition.localisation.locale),
            text_html: change
                .notice
                .as_ref()
                .map_or_else(|| text.clone(), |notice| format!("{} {text}", escape(notice))),
        }
    };
    super::changes::changes(edition).iter().map(|change| view(change, writer)).collect()
}

fn door_view(edition: &Edition<'_>, door: &Door, writer: &mut Writer<'_, '_>) -> CardView {
    let mut card = card(edition, door.page, writer);
    card.title_html = writer.line(&door.title, Links::Words);
    card.language = None;
    card.description_html = door.text.as_ref().map(|text| writer.line(text, Links::Words));
    if let Some(anchor) = &door.anchor {
        card.path = format!("{}#{anchor}", card.path);
    }
    card
}

fn phase_view(edition: &Edition<'_>, page: &Page, id: PhaseId, writer: &mut Writer<'_, '_>) -> PhaseView {
    let site = edition.site();
    let phase = &site[id];
    let framework = &site.frameworks[phase.framework.index()];
    let alike: Vec<PhaseId> =
        framework.groups.iter().copied().filter(|group| site[*group].kind == phase.kind).collect();
    let mut view = PhaseView {
        number: phase.number,
        group_kind: phase.kind.word(),
        steps: phase_steps(edition, &alike),
        framework_html: writer.label(&framework.title),
        framework_version: framework.version.clone(),
        framework_source_html: framework.source.as_ref().map(|words| writer.label(words)),
        framework_licence_html: framework.licence.as_ref().map(|words| writer.label(words)),
        aim_html: None,
        actors: Vec::new(),
        shared_anchors: criteria::shared_anchors(edition, framework, writer),
        criteria: criteria::of_group(edition, framework, id, writer),
        criteria_note_html: framework.note.as_ref().map(|note| writer.label(note)),
        questions_html: Vec::new(),
        questions_note_html: site.settings.questions_note.as_ref().map(|note| writer.label(note)),
        forms: Vec::new(),
        partners: Vec::new(),
    };
    let Detail::Phase { aim, actors, questions, forms, partners, .. } = &page.detail else { return view };
    view.aim_html = aim.as_ref().map(|aim| writer.line(aim, Links::Live));
    view.actors = actors
        .iter()
        .map(|actor| ActorView {
            role_html: writer.line(&actor.role, Links::Live),
            does_html: writer.line(&actor.does, Links::Live),
        })
        .collect();
    view.questions_html = lines(questions, writer);
    view.forms = forms
        .iter()
        .map(|form| FormView {
            name_html: writer.line(&form.name, Links::Words),
            note_html: form.note.as_ref().map(|note| writer.line(note, Links::Live)),
            path: form.file.map(|file| site.assets[file.index()].path.to_url()),
        })
        .collect();
    view.partners = partners
        .iter()
        .filter_map(|partner| {
            let (_, page) = site.partners.get(partner.index())?;
            Some(link(edition, *page))
        })
        .collect();
    view
}

/// The order in which Finland's public sites name languages.
const LANGUAGES: [&str; 3] = ["fi", "sv", "en"];

/// A term of the glossary.
pub(in crate::render) fn term_view(
    edition: &Edition<'_>,
    id: TermId,
    writer: &mut Writer<'_, '_>,
    links: Links,
) -> TermView {
    let site = edition.site();
    let term = &site[id];
    let language = edition.language();
    let (own, foreign): (Vec<_>, Vec<_>) = term.synonyms.iter().partition(|(other, _)| *other == language);
    let mut translations: Vec<_> = term
        .name
        .by_language(site.settings.language)
        .chain(foreign.into_iter().map(|(other, name)| (*other, name)))
        .filter(|(other, _)| other.base() != language.base())
        .map(|(other, name)| TranslationView {
            language: other.html(),
            language_name: edition
                .localisation
                .known(&format!("language-{}", other.tag()), &[])
                .unwrap_or_else(|| other.tag().to_owned()),
            name_html: writer.line(name, Links::Words),
        })
        .collect();
    translations.sort_by_key(|translation: &TranslationView| {
        LANGUAGES.iter().position(|known| *known == translation.language).unwrap_or(LANGUAGES.len())
    });
    let contrast = term.contrast.as_ref().map(|contrast| (contrast.term, contrast)).or_else(|| contrasted(edition, id));
    TermView {
        id: term.id.clone(),
        name_html: writer.localised(&term.name, Links::Words),
        definition_html: term.definition.as_ref().map(|words| writer.localised(words, links)),
        translations,
        synonyms_html: own.into_iter().map(|(_, name)| writer.line(name, Links::Words)).collect(),
        path: edition.term_path(id),
        contrast_html: contrast.map(|(_, contrast)| writer.localised(&contrast.note, links)),
        contrast_term: contrast
            .and_then(|(other, _)| Some(LinkView::new(edition.name(&Target::Term(other)), edition.term_path(other)?))),
        used_on: None,
    }
}

/// The first term that says how it differs from this one, which does not say it itself.
fn contrasted<'a>(edition: &Edition<'a>, id: TermId) -> Option<(TermId, &'a Contrast)> {
    let terms = edition.site().terms.iter().enumerate();
    let mut contrasts = terms.filter_map(|(place, term)| Some((TermId(place), term.contrast.as_ref()?)));
    contrasts.find(|(_, contrast)| contrast.term == id)
}
