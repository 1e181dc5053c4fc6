//! `polku check --external`: whether the addresses that the site leads to still answer.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::change;
use super::failure::Failure;
use super::messages::Messages;
use super::report::json::Links;
use crate::check::ExternalLink;
use crate::diagnostic::Problem;
use crate::links::{Address, Cache, Cause, Finding, Pace, look};
use crate::locale::Argument;
use crate::pipeline::Step;

/// What was found is kept here, in the site's folder.
const FILE: &str = ".polku/links.json";

/// Asking once.
pub(super) struct Round {
    file: PathBuf,
    today: Date,
    cache: Cache,
    summary: Links,
}

impl Round {
    /// Remembers what was found before.
    pub(super) fn begin(root: &Path, today: Date) -> Self {
        let file = root.join(FILE);
        let cache = fs::read_to_string(&file).map(|text| Cache::read(&text)).unwrap_or_default();
        Self { file, today, cache, summary: Links { file: FILE.to_owned(), ..Links::default() } }
    }

    /// Asks what is not known, and tells what is wrong at each place of the content.
    pub(super) fn ask(&mut self, links: &[ExternalLink], progress: &mut dyn FnMut(Step)) -> Vec<Problem> {
        let addresses: BTreeSet<Address> = links.iter().filter_map(|link| Address::parse(&link.address)).collect();
        self.cache.retain(&addresses);
        let asked: Vec<Address> =
            addresses.iter().filter(|address| self.cache.fresh(address, self.today).is_none()).cloned().collect();
        let total = asked.len();
        let findings = look(&asked, &Pace::default(), &mut |done| progress(Step::Asking { done, total }));
        self.summary.addresses = addresses.len();
        self.summary.asked = total;
        self.summary.remembered = addresses.len() - total;
        self.summary.offline = is_offline(&findings);
        if self.summary.offline {
            return Vec::new();
        }
        let found: BTreeMap<Address, Finding> = asked.into_iter().zip(findings).collect();
        for (address, finding) in found.iter().filter(|(_, finding)| **finding != Finding::NotAsked) {
            self.cache.keep(address, self.today, finding);
        }
        let problem = |link: &ExternalLink| problem(link, found.get(&Address::parse(&link.address)?)?);
        links.iter().filter_map(problem).collect()
    }

    /// Keeps what was found.
    pub(super) fn end(&self) -> Result<(), Failure> {
        if self.summary.addresses == 0 {
            return Ok(());
        }
        let text = self.cache.to_text().map_err(io::Error::from);
        let folder = self.file.parent().map_or(Ok(()), fs::create_dir_all);
        folder
            .and_then(|()| change::write(&self.file, &text?))
            .map_err(|source| Failure::File { path: self.file.clone(), source })
    }

    /// What came of it.
    pub(super) fn summary(self) -> Links {
        self.summary
    }
}

/// Whether there is no connection at all: no server was reached.
fn is_offline(findings: &[Finding]) -> bool {
    let unreached = |finding: &Finding| {
        matches!(finding, Finding::Silent { cause: Cause::Name | Cause::Network } | Finding::NotAsked)
    };
    !findings.is_empty() && findings.iter().all(unreached)
}

/// What is wrong with a link. The address is the phrase by which an answer may name it.
fn problem(link: &ExternalLink, finding: &Finding) -> Option<Problem> {
    let address = link.address.as_str();
    let problem = match finding {
        Finding::Answers => return None,
        Finding::Moved { to } => {
            // a place on the page is as good at its new address
            let place = address.split_once('#').map(|(_, place)| format!("#{place}")).unwrap_or_default();
            Problem::warning("link-moved", link.span).with("phrase", address).with("to", format!("{to}{place}"))
        }
        Finding::Missing { status } => {
            Problem::warning("link-broken", link.span).with("phrase", address).with("status", status.to_string())
        }
        Finding::Refused { status } => Problem::warning("link-unreachable", link.span)
            .saying("link-unreachable-status")
            .with("phrase", address)
            .with("status", status.to_string()),
        Finding::NotAsked => {
            Problem::warning("link-unreachable", link.span).saying("link-not-asked").with("phrase", address)
        }
        Finding::Silent { cause } => {
            Problem::warning("link-unreachable", link.span).with("phrase", address).with("cause", cause.word())
        }
    };
    Some(match &link.subject {
        Some(subject) => problem.about(subject.clone()),
        None => problem,
    })
}

/// How many were asked, for people.
pub(super) fn text(round: &Links, messages: &Messages) -> String {
    let number = |count: usize| Argument::Count(i64::try_from(count).unwrap_or(i64::MAX));
    let id = match round {
        Links { addresses: 0, .. } => "links-none",
        Links { offline: true, .. } => "links-offline",
        Links { .. } => "links-asked",
    };
    let arguments = [
        ("addresses", number(round.addresses)),
        ("asked", number(round.asked)),
        ("remembered", number(round.remembered)),
        ("file", Argument::Text(&round.file)),
    ];
    messages.text(id, &arguments) + "\n"
}
