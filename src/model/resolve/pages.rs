//! Pages: their text, what their kind adds, and the tree of sections.

use std::collections::BTreeMap;

use super::super::parse::{ParsedPage, RawDetail};
use super::super::raw::{self, PageKind};
use super::super::{Actor, Detail, Door, Form, Goal, Page, PageId, PathStep, Settings, Site, Words, plain_text};
use super::context::Context;
use super::workshop::{self, Groups};
use crate::diagnostic::{FileId, Problem, Problems, Span};
use crate::locale::{Language, Locale};
use crate::output::OutputPath;

/// What pages are made with.
#[derive(Clone, Copy)]
pub(super) struct Making<'a> {
    pub(super) settings: &'a Settings,
    pub(super) groups: Groups<'a>,
    /// Where each page is, by language.
    pub(super) addresses: &'a BTreeMap<Language, Vec<OutputPath>>,
}

pub(super) fn resolve(pages: Vec<ParsedPage>, making: Making<'_>, context: &mut Context<'_>) -> Vec<Page> {
    let places: Vec<Vec<String>> = pages.iter().map(|page| page.place.clone()).collect();
    let language = making.settings.language;
    let mut resolved: Vec<Page> = Vec::new();
    for (place, page) in pages.into_iter().enumerate() {
        resolved.push(resolve_page(PageId(place), page, language, making, context));
    }
    link_sections(&mut resolved, &places);
    order_children(&mut resolved, language);
    resolved
}

/// Resolves a page; `language` is that of the file.
pub(super) fn resolve_page(
    id: PageId,
    page: ParsedPage,
    language: Language,
    making: Making<'_>,
    context: &mut Context<'_>,
) -> Page {
    let Making { settings, groups, addresses } = making;
    let path = addresses[&language][id.0].clone();
    let ParsedPage { file, fields, kind, detail, body, place, parts: _ } = page;
    context.enter_page(id, file, language);
    let title = match &fields.title {
        Some(title) => context.line(title),
        None => {
            context.problem(Problem::error("missing-title", Span::file(file)));
            Words::new()
        }
    };
    let language = match &fields.lang {
        None => language,
        Some(written) => Language::parse(&written.value).unwrap_or_else(|_| {
            context.problem(Problem::error("unknown-language", written.span).with("language", written.value.as_str()));
            language
        }),
    };
    let notices = fields
        .notices
        .iter()
        .filter_map(|written| {
            let found = settings.notices.iter().position(|notice| notice.name == written.value);
            if found.is_none() {
                let names: BTreeMap<String, usize> =
                    settings.notices.iter().enumerate().map(|(place, notice)| (notice.name.clone(), place)).collect();
                return context.find(&names, "notice", &written.value, written.span);
            }
            found
        })
        .collect();
    let aliases = fields
        .aliases
        .iter()
        .filter_map(|alias| Some((alias_path(&alias.value, alias.span, context)?, alias.span)))
        .collect();
    let is_root = place.len() == 1 && place[0] == "index";
    let kind = if kind == PageKind::Section && is_root { PageKind::Start } else { kind };
    let detail = resolve_detail(detail, Place { file, path: &path, groups }, context);
    Page {
        file,
        title_span: fields.title.as_ref().map_or(Span::file(file), |title| title.span),
        path,
        kind,
        detail,
        language,
        title,
        short_title: context.optional_line(fields.short_title.as_ref()),
        description: context.optional_line(fields.description.as_ref()),
        date: fields.date.map(|date| date.value.0),
        updated: fields.updated.map(|date| date.value.0),
        draft: fields.draft.unwrap_or(false),
        weight: fields.weight,
        aliases,
        template: fields.template.map(|template| (template.value, template.span)),
        owner: context.optional_label(fields.owner.as_ref()),
        review_by: fields.review_by.map(|date| (date.value.0, date.span)),
        notices,
        contents: fields.contents,
        answers: context.answers(&fields.answers),
        extra: serde_json::Value::Object(fields.extra.into_iter().collect()),
        body: context.document(body),
        parent: None,
        children: Vec::new(),
    }
}

fn alias_path(alias: &str, span: Span, context: &mut Context<'_>) -> Option<OutputPath> {
    let trimmed = alias.trim_matches('/');
    let written = if trimmed.to_ascii_lowercase().ends_with(".html") {
        trimmed.to_owned()
    } else {
        format!("{trimmed}/index.html")
    };
    let path = OutputPath::parse(&written).ok();
    if path.is_none() {
        context.problem(Problem::error("invalid-slug", span).with("slug", alias));
    }
    path
}

/// Where a page stands.
#[derive(Clone, Copy)]
struct Place<'a> {
    file: FileId,
    path: &'a OutputPath,
    groups: Groups<'a>,
}

fn resolve_detail(detail: RawDetail, place: Place<'_>, context: &mut Context<'_>) -> Detail {
    match detail {
        RawDetail::None => Detail::None,
        RawDetail::Start(start) => {
            Detail::Start { doors: start.doors.iter().filter_map(|door| resolve_door(door, context)).collect() }
        }
        RawDetail::Phase(phase) => resolve_phase(&phase, place.file, context),
        RawDetail::Partner(partner) => Detail::Partner {
            role: context.optional_line(partner.role.as_ref()),
            gives: context.lines(&partner.gives),
            phases: partner.phases.iter().filter_map(|phase| context.phase(&phase.value, phase.span)).collect(),
        },
        RawDetail::Goals(goals) => Detail::Goals {
            goals: goals
                .goals
                .iter()
                .map(|goal| Goal {
                    goal: context.line(&goal.goal),
                    outcome: context.optional_line(goal.outcome.as_ref()),
                })
                .collect(),
        },
        RawDetail::Swot(swot) => Detail::Swot {
            strengths: context.lines(&swot.strengths),
            weaknesses: context.lines(&swot.weaknesses),
            opportunities: context.lines(&swot.opportunities),
            threats: context.lines(&swot.threats),
        },
        RawDetail::ServicePath(path) => Detail::ServicePath {
            steps: path
                .steps
                .iter()
                .map(|step| PathStep {
                    name: context.line(&step.name),
                    actor: context.optional_line(step.actor.as_ref()),
                    text: context.optional_line(step.text.as_ref()),
                    handover: context.optional_line(step.handover.as_ref()),
                })
                .collect(),
        },
        RawDetail::Workshop(raw) => workshop::resolve(&raw, place.path, Span::file(place.file), place.groups, context),
    }
}

fn resolve_door(door: &raw::Door, context: &mut Context<'_>) -> Option<Door> {
    let (page, anchor) = context.page(&door.to)?;
    Some(Door { title: context.line(&door.title), text: context.optional_line(door.text.as_ref()), page, anchor })
}

fn resolve_phase(raw: &raw::PhaseFields, file: FileId, context: &mut Context<'_>) -> Detail {
    let phase = match &raw.phase {
        Some(written) => context.phase(&written.value, written.span),
        None => {
            context.problem(Problem::error("missing-key", Span::file(file)).with("key", "phase"));
            None
        }
    };
    let Some(phase) = phase else { return Detail::None };
    let index = context.index;
    Detail::Phase {
        phase,
        aim: context.optional_line(raw.aim.as_ref()),
        actors: raw
            .actors
            .iter()
            .map(|actor| Actor { role: context.line(&actor.role), does: context.line(&actor.does) })
            .collect(),
        questions: context.lines(&raw.questions),
        forms: raw
            .forms
            .iter()
            .map(|form| Form {
                name: context.line(&form.name),
                note: context.optional_line(form.note.as_ref()),
                file: form.file.as_ref().and_then(|file| context.file(file)),
            })
            .collect(),
        partners: raw
            .partners
            .iter()
            .filter_map(|partner| context.find(&index.partner_ids, "partner", &partner.value, partner.span))
            .collect(),
    }
}

/// A page's section is the nearest folder above it that has an `index.md`.
fn link_sections(pages: &mut [Page], places: &[Vec<String>]) {
    let sections: BTreeMap<&[String], usize> = places
        .iter()
        .enumerate()
        .filter_map(|(place, parts)| match parts.as_slice() {
            [folder @ .., last] if last == "index" => Some((folder, place)),
            _ => None,
        })
        .collect();
    for (place, parts) in places.iter().enumerate() {
        let folder = &parts[..parts.len() - 1];
        let is_index = parts.last().is_some_and(|stem| stem == "index");
        let deepest = if is_index { folder.len().checked_sub(1) } else { Some(folder.len()) };
        let parent =
            deepest.and_then(|deepest| (0..=deepest).rev().find_map(|depth| sections.get(&folder[..depth]).copied()));
        if let Some(parent) = parent.filter(|parent| *parent != place) {
            pages[place].parent = Some(PageId(parent));
            pages[parent].children.push(PageId(place));
        }
    }
}

fn order_children(pages: &mut [Page], language: Language) {
    let Ok(locale) = Locale::new(language) else { return };
    let keys: Vec<(i64, String)> =
        pages.iter().map(|page| (page.weight.unwrap_or(i64::MAX), plain_text(&page.title, &mut |_| None))).collect();
    for page in pages {
        page.children.sort_by(|a, b| {
            let ((weight_a, title_a), (weight_b, title_b)) = (&keys[a.0], &keys[b.0]);
            weight_a.cmp(weight_b).then_with(|| locale.compare(title_a, title_b)).then(a.cmp(b))
        });
    }
}

/// Each phase knows the page that describes it.
pub(super) fn link_phases(site: &mut Site, problems: &mut Problems) {
    for (place, page) in site.pages.iter().enumerate() {
        if let Detail::Phase { phase, .. } = page.detail {
            let known = &mut site.phases[phase.0];
            if known.page.is_some() {
                problems.push(Problem::error("phase-described-twice", page.title_span).with("id", known.id.as_str()));
            }
            known.page = Some(PageId(place));
        }
    }
}
