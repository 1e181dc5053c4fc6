//! The report of an audit for programs; `docs/disclosure.md` describes it.

use serde::Serialize;

use super::account::{Account, Figure, Form, Openness, Verdict, Why};
use super::human;
use crate::cli::messages::Messages;
use crate::disclosure::{Policy, UnprovenReason, Zeros};

/// What the document of a run says of the audit.
#[derive(Serialize)]
pub(in crate::cli) struct Audit<'a> {
    form: &'static str,
    verdict: &'static str,
    figures: usize,
    withheld: usize,
    populations: Vec<Population<'a>>,
    /// Only where the site was built.
    read_back: Option<Built>,
}

#[derive(Serialize)]
struct Population<'a> {
    /// Nothing for the figures that are part of no population.
    #[serde(rename = "population")]
    key: Option<&'a str>,
    title: Option<&'a str>,
    /// As it is printed.
    size: Option<&'a str>,
    threshold: u64,
    zeros: &'static str,
    /// How many values must stay possible.
    protection: u64,
    /// Why nothing is proven of it.
    unproven: Option<&'static str>,
    published: Vec<Vec<Printed<'a>>>,
    withheld: Vec<Withheld<'a>>,
}

#[derive(Serialize)]
struct Printed<'a> {
    figure: &'a str,
    title: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
struct Withheld<'a> {
    printed: Vec<Printed<'a>>,
    /// Nothing in the public form, unless readers are told.
    why: Option<&'static str>,
    /// Ends of the feasibility interval; no upper one where there is none.
    least: Option<i64>,
    most: Option<i64>,
    /// Values shown to be possible.
    possible: Option<&'a [i64]>,
    /// What these numbers are, if not of people: so much of what they contribute together, e.g. `0.1 hour`.
    unit: Option<String>,
}

#[derive(Serialize)]
struct Built {
    files: usize,
    proven: bool,
    findings: Vec<String>,
}

impl<'a> Audit<'a> {
    pub(super) fn new(account: &'a Account, messages: &Messages) -> Self {
        let (figures, withheld) = account.count();
        Self {
            form: match account.form {
                Form::Internal => "internal",
                Form::Public => "public",
            },
            verdict: match account.verdict() {
                Verdict::Proven => "proven",
                Verdict::NothingWithheld => "nothing-withheld",
                Verdict::NotProven => "not-proven",
                Verdict::Findings => "findings",
            },
            figures,
            withheld,
            populations: account.populations.iter().map(Population::new).collect(),
            read_back: account.read_back.as_ref().map(|read_back| Built {
                files: read_back.files,
                proven: read_back.is_proven,
                findings: read_back.findings.iter().map(|found| human::finding(found, messages)).collect(),
            }),
        }
    }
}

impl<'a> Population<'a> {
    fn new(population: &'a super::account::Population) -> Self {
        let name = population.name.as_ref();
        let policy: &Policy = &population.policy;
        Self {
            key: name.map(|(key, _)| key.as_str()),
            title: name.map(|(_, title)| title.as_str()),
            size: population.size.as_deref(),
            threshold: policy.threshold(),
            zeros: match policy.zeros() {
                Zeros::Published => "published",
                Zeros::Protected => "protected",
            },
            protection: policy.values_to_keep(),
            unproven: population.unproven.map(|reason| match reason {
                UnprovenReason::FewValues => "few-values",
                UnprovenReason::NearTruth => "near-truth",
                UnprovenReason::Unprinted => "unprinted",
                UnprovenReason::NoTable => "no-table",
                UnprovenReason::TooLarge => "too-large",
            }),
            published: population.figures.iter().filter(|figure| figure.withheld.is_none()).map(printed).collect(),
            withheld: population.figures.iter().filter_map(Withheld::new).collect(),
        }
    }
}

impl<'a> Withheld<'a> {
    fn new(figure: &'a Figure) -> Option<Self> {
        let withheld = figure.withheld.as_ref()?;
        let open = match &withheld.open {
            Openness::Values(values) => Some(values),
            Openness::Alone | Openness::Unknown => None,
        };
        Some(Self {
            printed: printed(figure),
            why: match withheld.why {
                Why::BelowThreshold => Some("below-threshold"),
                Why::TellsOfOne => Some("tells-of-one"),
                Why::ProtectsAnother => Some("protects-another"),
                Why::Together => Some("together"),
                Why::Untold => None,
            },
            least: open.and_then(|values| values.least),
            most: open.and_then(|values| values.most),
            possible: open.map(|values| values.shown.as_slice()),
            unit: open
                .and_then(|values| values.unit.as_ref())
                .and_then(|unit| Some(format!("{} {}", unit.number(1)?, unit.name))),
        })
    }
}

fn printed(figure: &Figure) -> Vec<Printed<'_>> {
    figure
        .printed
        .iter()
        .map(|printed| Printed { figure: &printed.key, title: &printed.title, value: &printed.value })
        .collect()
}
