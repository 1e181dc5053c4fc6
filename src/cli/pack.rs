//! `polku pack WORKSHOP`: a workshop's material as one zip archive, made from the content as the site is.
//!
//! The files are read back and audited as those of a site are, and every address in them has to lead to one of them.
//! Nothing is written otherwise.

use std::path::{Path, PathBuf};

use super::Exit;
use super::arguments::Format;
use super::audit::human::finding;
use super::audit::read_back::{ReadBack, read_back};
use super::console::Console;
use super::destination::{Destination, DestinationError};
use super::failure::Failure;
use super::messages::Messages;
use super::report::human::{self, printable};
use super::report::{Detail, json};
use super::settings::{PackSettings, SiteSettings};
use super::site;
use crate::locale::{Argument, Decimal};
use crate::output::{Output, OutputPath};
use crate::pack::{ArchiveError, Layout, Part, Size, archive, contents};
use crate::pipeline::{Audited, Built};
use crate::readback::{Unreachable, unreachable};

/// Of addresses that lead nowhere, so many are named.
const UNREACHABLE_SHOWN: usize = 20;

/// Why there is no pack.
#[derive(Debug, thiserror::Error)]
pub(super) enum PackError {
    /// The file asked for is not named as an archive is, so it may be something else.
    #[error("`{}` does not end in .zip", path.display())]
    Name { path: PathBuf },
    /// Not every system can hold a file of this name, and a pack is made to be handed on.
    #[error("`{}` cannot be the name of a file on every system", path.display())]
    Unportable { path: PathBuf },
    #[error(transparent)]
    Destination(#[from] DestinationError),
    #[error(transparent)]
    Archive(#[from] ArchiveError),
}

/// What came of the files of a pack.
enum Outcome {
    Written(Written),
    Refused(Refusal),
    NotBuilt,
}

/// A pack that was written.
struct Written {
    file: PathBuf,
    folder: String,
    bytes: u64,
    parts: Vec<Part>,
}

/// Why the files of a pack must not be handed on.
struct Refusal {
    read_back: ReadBack,
    unreachable: Vec<Unreachable>,
}

/// Where a pack goes: as it was named, and as it will be written.
type Place = (PathBuf, Destination);

pub(super) fn run(
    settings: &SiteSettings,
    asked: &PackSettings,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    // known before anything is rendered
    let place = asked.file.as_deref().map(|file| accept(file, settings)).transpose()?;
    let mut run = site::run(settings, messages, console)?;
    let messages = &site::messages(settings, &run, messages)?;
    site::show_problems(&run, Detail::Brief, messages, console);
    let verdict = site::verdict(&run, settings.strictness);
    let built = run.built.take().filter(|_| verdict == Exit::Done);
    let outcome = match &built {
        Some(Built { output, layout: Some(layout), .. }) => deliver(layout, output, &run.audited, place, settings)?,
        _ => Outcome::NotBuilt,
    };
    if console.speech().format == Format::Json {
        console.print(&json::pack(&run, report(&outcome, messages).as_ref(), messages));
    }
    console.mention(&human::tally(&run, messages));
    console.mention(&human::strictness(&run, settings.strictness, messages));
    match &outcome {
        Outcome::Written(written) => console.mention(&made(written, messages)),
        Outcome::Refused(refusal) => console.warn(&refused(refusal, messages)),
        Outcome::NotBuilt => console.mention(&(messages.text("pack-not-written", &[]) + "\n")),
    }
    site::show_timings(&run, settings, messages, console);
    Ok(if matches!(outcome, Outcome::Refused(_)) { Exit::Content } else { verdict })
}

/// A file that is named as an archive, where nothing is published or read as content.
fn accept(file: &Path, settings: &SiteSettings) -> Result<Place, PackError> {
    if !file.extension().is_some_and(|extension| extension.eq_ignore_ascii_case("zip")) {
        return Err(PackError::Name { path: file.to_owned() });
    }
    let name = file.file_name().and_then(|name| name.to_str());
    if name.is_none_or(|name| OutputPath::parse(name).is_err()) {
        return Err(PackError::Unportable { path: file.to_owned() });
    }
    let root = &settings.request.root;
    // quotes in it may have a consent for training alone, so it is not published by accident
    let closed = ["content", "themes", "releases", "confidential"].map(|folder| root.join(folder));
    let closed: Vec<PathBuf> = closed.into_iter().chain([settings.output.clone()]).collect();
    Ok((file.to_owned(), Destination::accept(file, &closed)?))
}

/// Reads the files back and, if they hold, writes the archive of them.
fn deliver(
    layout: &Layout,
    output: &Output,
    audited: &Audited,
    place: Option<Place>,
    settings: &SiteSettings,
) -> Result<Outcome, Failure> {
    let refusal = Refusal { read_back: read_back(output, audited), unreachable: unreachable(output) };
    if !refusal.read_back.is_clean() || !refusal.unreachable.is_empty() {
        return Ok(Outcome::Refused(refusal));
    }
    let folder = layout.folder();
    let (file, destination) = match place {
        Some(place) => place,
        None => {
            let root = &settings.request.root;
            let name = format!("{folder}.zip");
            accept(&if root.as_os_str() == "." { name.into() } else { root.join(name) }, settings)?
        }
    };
    let bytes = archive(layout, output).map_err(PackError::Archive)?;
    destination.write(&bytes).map_err(PackError::Destination)?;
    Ok(Outcome::Written(Written { file, folder, bytes: bytes.len() as u64, parts: contents(layout, output) }))
}

/// What was made, what is in it, and how to try it.
fn made(written: &Written, messages: &Messages) -> String {
    let file = written.file.display().to_string();
    let files = files(written.parts.iter().map(|part| part.files).sum(), messages);
    let size = size(written.bytes, messages);
    let mut lines = vec![messages.text(
        "pack-written",
        &[("file", Argument::Text(&file)), ("size", Argument::Text(&size)), ("files", Argument::Text(&files))],
    )];
    for part in &written.parts {
        let name = messages.text(&format!("pack-kind-{}", part.kind.name()), &[]);
        lines.push(format!("  {name}: {}, {}", self::files(part.files, messages), self::size(part.bytes, messages)));
    }
    lines.push(messages.text("pack-try", &[("folder", Argument::Text(&written.folder))]));
    lines.join("\n") + "\n"
}

/// Why nothing was written.
fn refused(refusal: &Refusal, messages: &Messages) -> String {
    let mut lines = Vec::new();
    if !refusal.read_back.is_clean() {
        lines.push(messages.text("pack-disclosing", &[]));
        lines.extend(refusal.read_back.findings.iter().map(|found| format!("  {}", finding(found, messages))));
    }
    if !refusal.unreachable.is_empty() {
        lines.push(messages.text("pack-unreachable", &[]));
        for Unreachable { file, address } in refusal.unreachable.iter().take(UNREACHABLE_SHOWN) {
            lines.push(printable(&format!("  {file}: {address}")));
        }
        if refusal.unreachable.len() > UNREACHABLE_SHOWN {
            lines.push("  …".to_owned());
        }
        lines.push(messages.text("pack-unreachable.hint", &[]));
    }
    lines.push(messages.text("pack-not-written", &[]));
    lines.join("\n") + "\n"
}

fn files(number: usize, messages: &Messages) -> String {
    messages.text("pack-files", &[("count", Argument::Count(i64::try_from(number).unwrap_or(i64::MAX)))])
}

fn size(bytes: u64, messages: &Messages) -> String {
    let (id, number) = match Size::of(bytes) {
        Size::Kilobytes(number) => ("pack-kilobytes", Some(Decimal::from(number))),
        Size::Megabytes { tenths } => ("pack-megabytes", Decimal::quotient(tenths.into(), 10, 0, 1)),
    };
    let number = number.map(|number| messages.decimal(number)).unwrap_or_default();
    messages.text(id, &[("number", Argument::Text(&number))])
}

/// The same for a program.
fn report(outcome: &Outcome, messages: &Messages) -> Option<json::Pack> {
    match outcome {
        Outcome::NotBuilt => None,
        Outcome::Written(written) => Some(json::Pack {
            file: Some(written.file.display().to_string()),
            folder: Some(written.folder.clone()),
            bytes: written.bytes,
            files: written.parts.iter().map(|part| part.files).sum(),
            contents: written
                .parts
                .iter()
                .map(|part| json::PackPart { kind: part.kind.name(), files: part.files, bytes: part.bytes })
                .collect(),
            ..json::Pack::default()
        }),
        Outcome::Refused(refusal) => Some(json::Pack {
            findings: refusal.read_back.findings.iter().map(|found| finding(found, messages)).collect(),
            unreachable: refusal
                .unreachable
                .iter()
                .map(|found| json::PackAddress { file: found.file.to_string(), address: found.address.clone() })
                .collect(),
            ..json::Pack::default()
        }),
    }
}
