//! `polku check`: everything but the writing, and what can be mended without a decision.

use std::collections::BTreeMap;
use std::path::Path;

use super::Exit;
use super::arguments::Format;
use super::change::{ChangeError, replace};
use super::console::Console;
use super::external::{self, Round};
use super::failure::Failure;
use super::messages::Messages;
use super::report::{Detail, human, json};
use super::settings::{CheckSettings, Mending, Reach, SiteSettings};
use super::site;
use crate::diagnostic::{FileId, Fix};
use crate::locale::Argument;
use crate::pipeline::Run;

/// What was mended.
#[derive(Debug, Default)]
struct Mended {
    places: usize,
    files: Vec<String>,
}

pub(super) fn run(
    settings: &SiteSettings,
    asked: CheckSettings,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let root = &settings.request.root;
    let mended = match asked.mending {
        Mending::None => None,
        Mending::Fix => Some(mend(root, &site::run(settings, messages, console)?)?),
    };
    // after mending, what is left is said of the files as they are now
    let (run, round) = match asked.reach {
        Reach::Content => (site::run(settings, messages, console)?, None),
        Reach::External => {
            let mut round = Round::begin(root, settings.request.today);
            let run = site::run_asking(settings, messages, console, &mut |links, progress| round.ask(links, progress))?;
            round.end()?;
            (run, Some(round.summary()))
        }
    };
    let messages = &site::messages(settings, &run, messages)?;
    site::show_problems(&run, Detail::Full, messages, console);
    if console.speech().format == Format::Json {
        console.print(&match &round {
            None => json::run(&run, None, messages),
            Some(round) => json::links(&run, round, messages),
        });
    }
    if let Some(round) = &round {
        console.mention(&external::text(round, messages));
    }
    match &mended {
        Some(mended) => console.mention(&mended_text(mended, messages)),
        None => console.mention(&human::mendable(&run, messages)),
    }
    console.mention(&human::tally(&run, messages));
    console.mention(&human::strictness(&run, settings.strictness, messages));
    site::show_timings(&run, settings, messages, console);
    Ok(site::verdict(&run, settings.strictness))
}

fn mended_text(mended: &Mended, messages: &Messages) -> String {
    let count = Argument::Count(i64::try_from(mended.places).unwrap_or(i64::MAX));
    let files = mended.files.join(", ");
    messages.text("mended", &[("count", count), ("files", Argument::Text(&files))]) + "\n"
}

/// Puts every replacement that problems bring along into the files under `content/`.
fn mend(root: &Path, run: &Run) -> Result<Mended, ChangeError> {
    let mut fixes: BTreeMap<FileId, Vec<&Fix>> = BTreeMap::new();
    for fix in run.problems.iter().filter_map(|problem| problem.fix.as_ref()) {
        fixes.entry(fix.span.file).or_default().push(fix);
    }
    let mut mended = Mended::default();
    for (file, fixes) in fixes {
        let Some(source) = run.sources.file(file).filter(|source| source.path.starts_with("content/")) else {
            continue;
        };
        let (text, places) = apply(source.as_text().unwrap_or(""), fixes);
        if places > 0 {
            replace(root, &source.path, source.as_text().unwrap_or(""), &text)?;
            mended.places += places;
            mended.files.push(source.path.clone());
        }
    }
    Ok(mended)
}

/// The text with the replacements made, and how many were. From the end backwards, so that places stay right; of two
/// that overlap, the earlier waits for the next run.
fn apply(text: &str, mut fixes: Vec<&Fix>) -> (String, usize) {
    fixes.sort_by_key(|fix| std::cmp::Reverse((fix.span.end, fix.span.start)));
    let (mut mended, mut places, mut free) = (text.to_owned(), 0, text.len());
    for fix in fixes {
        let (start, end) = (fix.span.start as usize, fix.span.end as usize);
        if end <= free && text.get(start..end).is_some_and(|found| found != fix.replacement) {
            mended.replace_range(start..end, &fix.replacement);
            (free, places) = (start, places + 1);
        }
    }
    (mended, places)
}

#[cfg(test)]
mod tests {
    use super::apply;
    use crate::diagnostic::{FileId, Fix, Span};

    fn fix(start: usize, end: usize, replacement: &str) -> Fix {
        Fix { span: Span::new(FileId(0), start, end), replacement: replacement.to_owned() }
    }

    #[test]
    fn replacements_do_not_move_each_other() {
        let fixes = [fix(0, 1, "xyz"), fix(2, 3, ""), fix(4, 4, "!")];
        assert_eq!(apply("a-b-", fixes.iter().collect()), ("xyz--!".to_owned(), 3));
    }

    #[test]
    fn what_overlaps_or_changes_nothing_is_left() {
        let fixes = [fix(0, 3, "x"), fix(2, 4, "y"), fix(2, 4, "y"), fix(4, 5, "e"), fix(9, 12, "z")];
        assert_eq!(apply("abcde", fixes.iter().collect()), ("abye".to_owned(), 1));
    }
}
