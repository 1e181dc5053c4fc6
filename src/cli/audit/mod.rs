//! `polku audit`: what is published and what is withheld, why, and what a reader can work out of it.
//!
//! The stages run as for a build, with the site in memory; its files are read back and audited in place of the model
//! ([`read_back`], the one place where what is found in files joins the audit).

mod account;
mod explain;
pub(super) mod human;
pub(super) mod json;
pub(super) mod read_back;
pub(super) mod verify;

use std::path::{Path, PathBuf};

pub(super) use account::Form;

use super::Exit;
use super::arguments::Format;
use super::console::Console;
use super::destination::{Destination, DestinationError};
use super::failure::Failure;
use super::messages::Messages;
use super::report;
use super::settings::SiteSettings;
use super::site;
use crate::diagnostic::similar;
use crate::disclosure::{Certificate, Names, Place, Proof};
use crate::locale::Argument;
use crate::pipeline::{Audited, Run};
use account::{Account, Verdict};
use human::Page;

/// What is asked of an audit.
#[derive(Debug)]
pub(super) struct AuditSettings {
    pub form: Form,
    /// Where the certificate goes.
    pub certificate: Option<PathBuf>,
    /// The figure to be written out.
    pub explained: Option<String>,
}

/// A figure that the site does not have.
#[derive(Debug, thiserror::Error)]
#[error("there is no figure `{figure}`")]
pub(super) struct UnknownFigure {
    pub figure: String,
    pub similar: String,
}

pub(super) fn run(
    settings: &SiteSettings,
    asked: &AuditSettings,
    messages: &Messages,
    console: &mut Console,
) -> Result<Exit, Failure> {
    let destination =
        asked.certificate.as_deref().map(|path| accept(path, settings)).transpose().map_err(Failure::Certificate)?;
    let run = site::run(settings, messages, console)?;
    let messages = &site::messages(settings, &run, messages)?;
    site::show_problems(&run, report::Detail::Brief, messages, console);
    let read_back = run.built.as_ref().map(|built| read_back::read_back(&built.output, &run.audited));
    let account = Account::new(&run.audited, read_back, asked.form);
    let exit = match account.verdict() {
        Verdict::Proven | Verdict::NothingWithheld => site::verdict(&run, settings.strictness),
        Verdict::NotProven | Verdict::Findings => Exit::Content.max(site::verdict(&run, settings.strictness)),
    };
    if console.speech().format == Format::Json {
        console.print(&report::json::audit(&run, &json::Audit::new(&account, messages), messages));
    }
    let proofs: Vec<&Proof> = run.audited.proofs.iter().flatten().collect();
    match &asked.explained {
        Some(figure) => console.tell(&explanation(figure, &proofs, &run.audited, messages)?),
        None => console.mention(&human::report(&account, messages, Console::width())),
    }
    if exit != Exit::Done {
        console.warn(&not_done(&account, &run, messages));
        if asked.certificate.is_some() {
            console.warn(&(messages.text("certificate-not-written", &[]) + "\n"));
        }
    } else if let (Some(destination), Some(path)) = (destination, &asked.certificate) {
        let certificate = Certificate::new(proofs, &run.audited.site).to_text();
        destination.write(certificate.as_bytes()).map_err(Failure::Certificate)?;
        let mut page = Page::new(messages, Console::width());
        page.put_text(0, "certificate-written", &[("file", Argument::Text(&path.display().to_string()))]);
        console.mention(&page.finish());
    }
    site::show_timings(&run, settings, messages, console);
    Ok(exit)
}

/// Output is published, and content and themes are what is published from.
fn accept(path: &Path, settings: &SiteSettings) -> Result<Destination, DestinationError> {
    let root = &settings.request.root;
    Destination::accept(path, &[settings.output.clone(), root.join("content"), root.join("themes")])
}

/// That this is not what may be published, and why.
fn not_done(account: &Account, run: &Run, messages: &Messages) -> String {
    let id = match account.verdict() {
        _ if run.built.is_none() => "audit-not-built",
        Verdict::NotProven | Verdict::Findings => "audit-fails",
        Verdict::Proven | Verdict::NothingWithheld => "audit-strict",
    };
    messages.text(id, &[]) + "\n"
}

/// How a figure, named as in the report, is checked with a pencil.
fn explanation(
    figure: &str,
    proofs: &[&Proof],
    audited: &Audited,
    messages: &Messages,
) -> Result<String, UnknownFigure> {
    let site = &audited.site;
    let places = || audited.figures.decided.iter().flat_map(|decided| decided.places.iter().copied());
    let is_named = |place: &Place| site.figure_key(*place) == figure || site.place(*place) == figure;
    let named: Vec<Place> = places().filter(is_named).collect();
    if named.is_empty() {
        let keys: Vec<String> = places().map(|place| site.figure_key(place)).collect();
        let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
        let similar = similar(figure, &keys).unwrap_or_default().to_owned();
        return Err(UnknownFigure { figure: figure.to_owned(), similar });
    }
    let mut page = Page::new(messages, Console::width());
    let found = proofs.iter().find_map(|proof| Some((*proof, named.iter().find_map(|place| proof.place_of(*place))?)));
    match found {
        None => page.put_text(0, "explain-alone", &[("figure", Argument::Text(figure))]),
        Some((proof, place)) => {
            let certificate = Certificate::new([proof], site);
            for population in &certificate.populations {
                if let Some(figure) = population.figures.get(place) {
                    explain::put(&mut page, population, figure);
                }
            }
        }
    }
    Ok(page.finish())
}
