//! A workshop's page.

pub mod view;

use super::page::phase_steps;
use crate::locale::Argument;
use crate::model::{Words, Workshop};
use crate::render::document::html::{Links, Writer};
use crate::render::edition::Edition;
use view::{AgendaItemView, ExerciseView, PickedPhaseView, WorkshopView};

/// `folder` is that of the page that the text comes from: what is made of the workshop lies there.
pub(in crate::render) fn view(
    edition: &Edition<'_>,
    workshop: &Workshop,
    folder: &str,
    writer: &mut Writer<'_, '_>,
) -> WorkshopView {
    let site = edition.site();
    let framework = &site.frameworks[workshop.framework.index()];
    let mut live = |words: &Option<Words>| words.as_ref().map(|words| writer.line(words, Links::Live));
    let (aim_html, audience_html) = (live(&workshop.aim), live(&workshop.audience));
    let note_html = edition.questions_note(workshop).map(|note| writer.line(note, Links::Live));
    let mut minutes = 0;
    let mut agenda = Vec::new();
    for item in &workshop.agenda {
        agenda.push(AgendaItemView {
            title_html: writer.line(&item.title, Links::Live),
            start: elapsed(minutes),
            duration: duration(edition, item.minutes),
            role_html: item.role.as_ref().map(|role| writer.line(role, Links::Live)),
            text_html: item.text.as_ref().map(|text| writer.line(text, Links::Live)),
        });
        minutes += item.minutes;
    }
    let phases = framework.groups.iter().zip(phase_steps(edition, &framework.groups));
    WorkshopView {
        folder: folder.to_owned(),
        framework_html: writer.label(&framework.title),
        aim_html,
        audience_html,
        duration: (minutes > 0).then(|| duration(edition, minutes)),
        agenda,
        phases: phases.map(|(id, step)| PickedPhaseView { step, is_picked: workshop.phases.contains(id) }).collect(),
        exercises: workshop
            .exercises
            .iter()
            .map(|exercise| ExerciseView {
                id: exercise.id.clone(),
                title_html: writer.line(&exercise.title, Links::Live),
                duration: exercise.minutes.map(|minutes| duration(edition, minutes)),
                phase: exercise.phase.and_then(|phase| phase_steps(edition, &[phase]).pop()),
                text_html: exercise.text.as_ref().map(|text| writer.line(text, Links::Live)),
                questions_html: exercise.questions.iter().map(|line| writer.line(line, Links::Live)).collect(),
            })
            .collect(),
        questions_note_html: note_html,
        materials_html: workshop.materials.iter().map(|line| writer.line(line, Links::Live)).collect(),
    }
}

/// How long after the beginning of the day: `1:15`.
pub(in crate::render) fn elapsed(minutes: u32) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

/// A time in words: `45 min`, `3 h 30 min`.
pub(in crate::render) fn duration(edition: &Edition<'_>, minutes: u32) -> String {
    let arguments =
        [("hours", Argument::Count(i64::from(minutes / 60))), ("minutes", Argument::Count(i64::from(minutes % 60)))];
    let key = match (minutes / 60, minutes % 60) {
        (0, _) => "duration-minutes",
        (_, 0) => "duration-hours",
        _ => "duration-both",
    };
    edition.localisation.text(key, &arguments)
}
