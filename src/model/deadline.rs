//! Days until which something holds: consents to quotes, and reviews.

use jiff::civil::Date;

use super::{Duty, QuoteBasis, Quotes, Site};
use crate::diagnostic::{FileId, Span};

/// A day until which something holds. It names things, never people.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Deadline {
    /// The last day.
    pub date: Date,
    /// Where it is written.
    pub span: Span,
    /// What holds until then.
    pub kind: DeadlineKind,
}

/// What holds until a day.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum DeadlineKind {
    /// A speaker's consent.
    Consent {
        /// The survey's id.
        survey: String,
        /// The quote's id.
        quote: String,
    },
    /// The review of the whole site.
    Site,
    /// The review of a dataset, by id.
    Dataset(String),
    /// The review of a survey's quotes, by id.
    Survey(String),
    /// The review of a page or of a statement that is one, by its source file.
    Page(FileId),
    /// Something dated in the accessibility statement of a public body.
    Statement(&'static str),
}

/// Every such day of a site, the earliest first.
pub fn deadlines(site: &Site, quotes: &Quotes) -> Vec<Deadline> {
    let mut found = Vec::new();
    let mut add = |day: Option<(Date, Span)>, kind: DeadlineKind| {
        found.extend(day.map(|(date, span)| Deadline { date, span, kind }));
    };
    add(site.settings.review_by, DeadlineKind::Site);
    for dataset in &site.datasets {
        add(dataset.review_by, DeadlineKind::Dataset(dataset.id.clone()));
    }
    for survey in &site.surveys {
        add(survey.review_by, DeadlineKind::Survey(survey.id.clone()));
    }
    for page in &site.pages {
        add(page.review_by, DeadlineKind::Page(page.file));
    }
    let statement = site.settings.accessibility.as_ref().filter(|told| told.duty == Duty::PublicBody);
    for fact in statement.into_iter().flat_map(|told| told.dated()) {
        add(Some((fact.until(), fact.span)), DeadlineKind::Statement(fact.what));
    }
    for (survey, quote) in quotes.all() {
        if let Some(QuoteBasis::Consent(consent)) = &quote.basis {
            let survey = site[survey].id.clone();
            add(consent.until, DeadlineKind::Consent { survey, quote: quote.id.clone() });
        }
    }
    found.sort();
    found
}
