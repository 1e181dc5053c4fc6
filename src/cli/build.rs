//! `polku build`: the site, into its folder.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::Exit;
use super::arguments::Format;
use super::console::Console;
use super::failure::Failure;
use super::messages::Messages;
use super::report::{Detail, human, json};
use super::settings::SiteSettings;
use super::site;
use crate::locale::Argument;
use crate::pipeline::Summary;
use crate::write::{self, EarlierRun, Report, Target};

/// Of files that Polku did not write, so many are named.
const FOREIGN_SHOWN: usize = 3;

pub(super) fn run(settings: &SiteSettings, messages: &Messages, console: &mut Console) -> Result<Exit, Failure> {
    let start = Instant::now();
    let root = &settings.request.root;
    let content = root.join("content");
    let inputs = [content.clone(), root.join("themes"), root.join("releases")];
    // known before anything is rendered; that there is no content is still the better thing to say
    let target = match Target::accept(&settings.output, root, &inputs.each_ref().map(PathBuf::as_path)) {
        Err(refused) if content.is_dir() => return Err(refused.into()),
        target => target,
    };
    let mut run = site::run(settings, messages, console)?;
    let messages = &site::messages(settings, &run, messages)?;
    site::show_problems(&run, Detail::Brief, messages, console);
    let exit = site::verdict(&run, settings.strictness);
    let built = run.built.take().filter(|_| exit == Exit::Done);
    let written = match &built {
        None => None,
        Some(built) => {
            let writing = Instant::now();
            let report = write::write(&built.output, &target?)?;
            run.timings.push(("write", writing.elapsed()));
            Some((built.summary, report))
        }
    };
    if console.speech().format == Format::Json {
        let output = written.as_ref().map(|(summary, report)| json::Written::new(*summary, report, &settings.output));
        console.print(&json::run(&run, output, messages));
    }
    console.mention(&human::tally(&run, messages));
    console.mention(&human::strictness(&run, settings.strictness, messages));
    match &written {
        Some((summary, report)) => {
            console.mention(&made(*summary, report, &settings.output, start.elapsed(), messages));
        }
        None => console.mention(&not_made(&settings.output, messages)),
    }
    site::show_timings(&run, settings, messages, console);
    Ok(exit)
}

/// What was made, and where to look at it.
fn made(summary: Summary, report: &Report, output: &Path, time: Duration, messages: &Messages) -> String {
    let count = |number: usize| Argument::Count(i64::try_from(number).unwrap_or(i64::MAX));
    let part = |id: &str, number: usize| messages.text(id, &[("count", count(number))]);
    let pages = part("made-pages", summary.pages);
    let charts = part("made-charts", summary.charts);
    let quotes = part("made-quotes", summary.quotes);
    let figures = part("made-figures", summary.figures);
    let mut lines = vec![messages.text(
        "made",
        &[
            ("pages", Argument::Text(&pages)),
            ("charts", Argument::Text(&charts)),
            ("quotes", Argument::Text(&quotes)),
            ("figures", Argument::Text(&figures)),
            ("seconds", Argument::Text(&messages.seconds(time))),
        ],
    )];
    if summary.withheld > 0 {
        lines.push(part("made-withheld", summary.withheld));
    }
    let written = part("files-written", report.written);
    lines.push(messages.text(
        "files",
        &[
            ("written", Argument::Text(&written)),
            ("unchanged", count(report.unchanged)),
            ("deleted", count(report.deleted)),
        ],
    ));
    match report.earlier_run {
        EarlierRun::None | EarlierRun::Complete => {}
        EarlierRun::Incomplete => lines.push(messages.text("earlier-incomplete", &[])),
        EarlierRun::Unknown => lines.push(messages.text("earlier-unknown", &[])),
    }
    if !report.foreign.is_empty() {
        let mut named: Vec<String> =
            report.foreign.iter().take(FOREIGN_SHOWN).map(|path| path.display().to_string()).collect();
        if report.foreign.len() > FOREIGN_SHOWN {
            named.push("…".to_owned());
        }
        lines.push(
            messages.text(
                "foreign",
                &[("count", count(report.foreign.len())), ("files", Argument::Text(&named.join(", ")))],
            ),
        );
    }
    let index = output.join("index.html").display().to_string();
    lines.push(messages.text("open", &[("path", Argument::Text(&index))]));
    lines.join("\n") + "\n"
}

fn not_made(output: &Path, messages: &Messages) -> String {
    let folder = output.display().to_string();
    messages.text("not-made", &[("folder", Argument::Text(&folder))]) + "\n"
}
