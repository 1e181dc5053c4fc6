//! `reserved-address`: a page stands where Polku makes one itself.
//!
//! The glossary, the figures, the sources, the index from A to Ö, the changes, the assessments, the accessibility statement and
//! the search have addresses of their own, and the pictures drawn of pages a folder, `share/`.
//!
//! Way out: make the page the listing with its `kind`, which puts the list below the page's own text, or rename the page.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span, Subject};

pub(super) const RULE: Rule = Rule { id: "reserved-address", severity: Severity::Error, check: Check::Site(check) };

/// The folder of the pictures that are drawn of pages: the audit takes every picture there for one.
const PICTURES: &str = "share/";

/// The page that the search has; it is no listing and nobody writes it.
const SEARCH: &str = "search";

fn check(input: &Input<'_>, problems: &mut Problems) {
    let site = input.site;
    for asset in site.assets.iter().filter(|asset| asset.path.as_str().starts_with(PICTURES)) {
        let problem = Problem::error(RULE.id, Span::file(asset.file)).saying("reserved-folder");
        problems.push(problem.with("path", asset.path.as_str()));
    }
    for page in &site.pages {
        let folder = page.path.folder();
        let about = |problem: Problem| problem.about(Subject::Page(page.file)).with("folder", folder);
        if folder == SEARCH {
            problems.push(about(Problem::error(RULE.id, page.title_span).saying("reserved-address-search")));
        }
        let is_written = |kind| site.pages.iter().any(|other| other.kind == kind);
        if site.listings().any(|listing| listing.folder == folder && !is_written(listing.kind)) {
            problems.push(about(Problem::error(RULE.id, page.title_span)));
        }
    }
}
