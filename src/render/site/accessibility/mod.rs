//! The accessibility statement, as its template reads it.

mod view;

pub use view::StatementView;

use super::page::date_view;
use crate::model::{Conformance, Duty, ManualCheck};
use crate::render::document::html::Writer;
use crate::render::edition::Edition;
use view::{AuthorityView, AutomaticView, FindingView, ManualView, ShortcomingView};

/// The statement of a site that tells what one needs.
pub(super) fn statement(edition: &Edition<'_>, writer: &mut Writer<'_, '_>) -> Option<StatementView> {
    let told = edition.site().settings.accessibility.as_ref()?;
    let date = |date| date_view(date, &edition.localisation.locale);
    let mut manual = |kind, check: Option<&ManualCheck>| ManualView {
        kind,
        date: check.map(|check| date(check.date)),
        by_html: check.and_then(|check| check.by.as_ref()).map(|words| writer.label(words)),
        result_html: check.and_then(|check| check.result.as_ref()).map(|words| writer.label(words)),
    };
    let manual = vec![manual("keyboard", told.keyboard.as_ref()), manual("screen-reader", told.screen_reader.as_ref())];
    Some(StatementView {
        public_body: told.duty == Duty::PublicBody,
        conformance: match told.conformance {
            Conformance::Full(_) => "full",
            Conformance::Partial => "partial",
            Conformance::NotMet => "not-met",
            Conformance::NotAssessed => "not-assessed",
        },
        unit_html: told.unit.as_ref().map(|words| writer.label(words)),
        feedback_html: told.feedback.as_ref().map(|words| writer.label(words)),
        authority: told.authority.as_ref().map(|authority| AuthorityView {
            name_html: writer.label(&authority.name),
            contact_html: authority.contact.as_ref().map(|words| writer.label(words)),
            as_of: date(authority.as_of),
        }),
        reviewed: told.reviewed.map(|(day, _)| date(day)),
        manual,
        automatic: told.automatic.as_ref().map(|check| AutomaticView {
            date: date(check.date),
            tool: check.tool.clone(),
            version: check.version.clone(),
            pages: check.pages,
            undecided: check.undecided,
            findings: check
                .findings
                .iter()
                .map(|finding| FindingView {
                    rule: finding.rule.clone(),
                    help: finding.help.clone().filter(|_| !edition.is_offline()),
                    pages: finding.pages,
                    places: finding.places,
                })
                .collect(),
        }),
        shortcomings: told
            .shortcomings
            .iter()
            .map(|one| ShortcomingView {
                what_html: writer.label(&one.what),
                requirement: one.requirement.clone(),
                reason_html: writer.label(&one.reason),
                plan_html: writer.label(&one.plan),
            })
            .collect(),
    })
}
