//! What `build` and `check` have in common.

use super::Exit;
use super::arguments::Format;
use super::console::Console;
use super::failure::Failure;
use super::language;
use super::messages::Messages;
use super::progress::Progress;
use super::report::{Detail, human};
use super::settings::{SiteSettings, Strictness, Timings, Verbosity};
use crate::diagnostic::Severity;
use crate::pipeline::{self, Ask, Run};

/// Runs the stages, showing how far they have come.
pub(super) fn run(settings: &SiteSettings, messages: &Messages, console: &Console) -> Result<Run, Failure> {
    let mut progress = Progress::new(console, messages);
    Ok(pipeline::run(&settings.request, &mut |step| progress.show(step))?)
}

/// Runs the stages as [`run`] does; `ask` judges the links that lead out of the site.
pub(super) fn run_asking(
    settings: &SiteSettings,
    messages: &Messages,
    console: &Console,
    ask: &mut Ask<'_>,
) -> Result<Run, Failure> {
    let mut progress = Progress::new(console, messages);
    Ok(pipeline::run_asking(&settings.request, &mut |step| progress.show(step), ask)?)
}

/// The texts in the language asked for, else in the site's.
pub(super) fn messages(settings: &SiteSettings, run: &Run, before: &Messages) -> Result<Messages, Failure> {
    let language = settings.language.unwrap_or_else(|| language::after_reading(run.language, before.language()));
    Ok(Messages::new(language)?)
}

/// The texts in the site's language, for a run that came to nothing before it was known. Nothing if another was asked for
/// or the site cannot be read.
pub(super) fn own_messages(settings: &SiteSettings, before: &Messages) -> Option<Messages> {
    if settings.language.is_some() {
        return None;
    }
    let read = pipeline::site(&settings.request).ok()?;
    Messages::new(language::after_reading(read.site.settings.language, before.language())).ok()
}

/// What the findings of a run make of it.
pub(super) fn verdict(run: &Run, strictness: Strictness) -> Exit {
    let errors = || run.problems.iter().filter(|problem| problem.severity == Severity::Error);
    let is_settings = |file| run.sources.file(file).is_some_and(|file| file.path == "content/site.yaml");
    if errors().any(|error| is_settings(error.span.file)) {
        return Exit::Site;
    }
    let warned = strictness == Strictness::Warnings && run.problems.count(Severity::Warning) > 0;
    if run.problems.has_errors() || warned || run.built.is_none() { Exit::Content } else { Exit::Done }
}

/// Shows people what is wrong, if they are who the report is for.
pub(super) fn show_problems(run: &Run, detail: Detail, messages: &Messages, console: &mut Console) {
    let detail = match console.speech().verbosity {
        Verbosity::Normal => detail,
        Verbosity::Quiet => Detail::Wrong,
    };
    if console.speech().format == Format::Human {
        console.warn(&human::problems(run, detail, messages, Console::width()));
    }
}

/// Shows the times of the stages, if they were asked for.
pub(super) fn show_timings(run: &Run, settings: &SiteSettings, messages: &Messages, console: &mut Console) {
    if settings.timings == Timings::Shown {
        console.tell(&human::timings(&run.timings, messages));
    }
}
