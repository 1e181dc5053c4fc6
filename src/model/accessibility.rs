use jiff::ToSpan;
use jiff::civil::Date;

use super::{Localised, Words};
use crate::diagnostic::Span;

/// What the accessibility statement tells. What nobody told is `None`, and the statement says so.
#[derive(Debug)]
pub struct Accessibility {
    /// Where it is told, for problems with it.
    pub span: Span,
    /// Whether the law asks for the statement.
    pub duty: Duty,
    /// The unit that answers for it.
    pub unit: Option<Localised<Words>>,
    /// How to tell of a shortcoming.
    pub feedback: Option<Localised<Words>>,
    /// Who supervises.
    pub authority: Option<Authority>,
    /// When someone last saw to it that the statement is true.
    pub reviewed: Option<(Date, Span)>,
    /// What is claimed.
    pub conformance: Conformance,
    /// The site used with the keyboard alone.
    pub keyboard: Option<ManualCheck>,
    /// The site used with a screen reader.
    pub screen_reader: Option<ManualCheck>,
    /// The last automatic checks.
    pub automatic: Option<AutomaticCheck>,
    /// What is known to fall short.
    pub shortcomings: Vec<Shortcoming>,
}

/// Whether the law asks for a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Duty {
    /// A public body publishes the site.
    PublicBody,
    /// It says that none does.
    Voluntary,
}

/// What is claimed of a site. Automatic checks find some shortcomings and prove nothing, so no claim is made of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conformance {
    /// Nothing: nobody who answers for the site has claimed anything.
    NotAssessed,
    /// That it does not meet the requirements.
    NotMet,
    /// That it meets them in part.
    Partial,
    /// That it meets them in full.
    Full(ChecksByHand),
}

/// That people checked the site with the keyboard and with a screen reader: what a claim of full conformance needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ChecksByHand {
    keyboard: Date,
    screen_reader: Date,
}

impl ChecksByHand {
    /// Of two checks, if both were made.
    pub fn of(keyboard: Option<&ManualCheck>, screen_reader: Option<&ManualCheck>) -> Option<Self> {
        Some(Self { keyboard: keyboard?.date, screen_reader: screen_reader?.date })
    }

    /// The day of the older one.
    pub fn since(self) -> Date {
        self.keyboard.min(self.screen_reader)
    }
}

/// The supervising authority.
#[derive(Debug)]
pub struct Authority {
    /// Its name.
    pub name: Localised<Words>,
    /// How to reach it.
    pub contact: Option<Localised<Words>>,
    /// When this was last seen to be so.
    pub as_of: Date,
    /// Where it is told.
    pub span: Span,
}

/// A check that a person made.
#[derive(Debug)]
pub struct ManualCheck {
    /// When.
    pub date: Date,
    /// By whom and with what.
    pub by: Option<Localised<Words>>,
    /// What came of it.
    pub result: Option<Localised<Words>>,
}

/// Something known to fall short.
#[derive(Debug)]
pub struct Shortcoming {
    /// What does not work.
    pub what: Localised<Words>,
    /// The requirement, as it was written.
    pub requirement: Option<String>,
    /// Why.
    pub reason: Localised<Words>,
    /// What will be done.
    pub plan: Localised<Words>,
}

/// The results of the last automatic checks.
#[derive(Debug)]
pub struct AutomaticCheck {
    /// When.
    pub date: Date,
    /// Where the day stands.
    pub span: Span,
    /// The tool.
    pub tool: String,
    /// Its version.
    pub version: String,
    /// How many pages were checked.
    pub pages: u64,
    /// At how many places the tool could not decide.
    pub undecided: u64,
    /// What it found.
    pub findings: Vec<Finding>,
}

/// What a tool found by one of its rules.
#[derive(Debug)]
pub struct Finding {
    /// The rule's name in the tool.
    pub rule: String,
    /// Where the rule is explained: an `https:` address.
    pub help: Option<String>,
    /// On how many pages.
    pub pages: u64,
    /// At how many places.
    pub places: u64,
}

/// After so many months what was dated may no longer be so. The law (306/2019) asks for a statement that is up to date and
/// names no time; a year is this program's.
const FRESH_MONTHS: i32 = 12;

/// Something that a statement says of a day, and that holds for a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DatedFact {
    /// `authority`, `reviewed`, `automatic` or, of checks by hand that a claim of full conformance rests on, `claim`.
    pub what: &'static str,
    /// The day.
    pub date: Date,
    /// Where it is written.
    pub span: Span,
}

impl DatedFact {
    /// The last day on which it is fresh.
    pub fn until(&self) -> Date {
        self.date.saturating_add(FRESH_MONTHS.months())
    }
}

impl Accessibility {
    /// What the statement says of a day.
    pub fn dated(&self) -> impl Iterator<Item = DatedFact> {
        let by_hand = match self.conformance {
            Conformance::Full(checks) => Some(("claim", checks.since(), self.span)),
            _ => None,
        };
        let facts = [
            self.authority.as_ref().map(|authority| ("authority", authority.as_of, authority.span)),
            self.reviewed.map(|(date, span)| ("reviewed", date, span)),
            self.automatic.as_ref().map(|check| ("automatic", check.date, check.span)),
            by_hand,
        ];
        facts.into_iter().flatten().map(|(what, date, span)| DatedFact { what, date, span })
    }

    /// Every text of the statement that someone wrote.
    pub fn labels(&self) -> impl Iterator<Item = &Localised<Words>> {
        let checks = [&self.keyboard, &self.screen_reader].into_iter().flatten();
        let authority = self.authority.iter().flat_map(|authority| [Some(&authority.name), authority.contact.as_ref()]);
        let shortcomings = self.shortcomings.iter().flat_map(|one| [&one.what, &one.reason, &one.plan]);
        [&self.unit, &self.feedback]
            .into_iter()
            .flatten()
            .chain(authority.flatten())
            .chain(checks.flat_map(|check| [&check.by, &check.result]).flatten())
            .chain(shortcomings)
    }
}
