//! `attachment-metadata`: a file whose insides nobody has looked at.
//!
//! A PDF, an office document, a film or a packed file tells who wrote it, often also what it said before. The program
//! reads pictures and texts only, and publishes any other file as it is. Once for each page that brings such a file.
//!
//! Way out: look at the properties of the document, have the program that made it take them out, and answer the warning
//! on the page.

use std::collections::{BTreeMap, BTreeSet};

use super::{Check, File, Input, Rule};
use crate::diagnostic::{FileId, Problem, Problems, Severity, Span, Subject};
use crate::model::{Detail, Page, Target, visit_inlines, visit_targets};
use crate::picture;

pub(super) const RULE: Rule =
    Rule { id: "attachment-metadata", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let unread: BTreeMap<FileId, File<'_>> = input.assets().filter(is_unread).map(|file| (file.id, file)).collect();
    let mut on_pages = BTreeSet::new();
    for page in input.site.versions() {
        for file in files_of(page, input).iter().filter_map(|file| unread.get(file)) {
            on_pages.insert(file.id);
            problems.push(problem(file, page));
        }
    }
    // what the foot of every page or a dataset leads to is answered on the start page
    let start = input.site.pages.iter().find(|page| page.is_start());
    let others = unread.values().filter(|file| !on_pages.contains(&file.id));
    problems.extend(others.zip(start.into_iter().cycle()).map(|(file, start)| problem(file, start)));
}

fn problem(file: &File<'_>, page: &Page) -> Problem {
    let path = file.path.strip_prefix("content/").unwrap_or(file.path);
    Problem::warning(RULE.id, Span::file(file.id)).about(Subject::Page(page.file)).with("path", path)
}

fn is_unread(file: &File<'_>) -> bool {
    let is_text = !file.bytes.contains(&0) && std::str::from_utf8(file.bytes).is_ok();
    let is_pdf = file.bytes.starts_with(b"%PDF");
    picture::clean(file.path, file.bytes).is_none() && (is_pdf || !is_text)
}

/// The files that a page leads to, shows or offers as forms.
fn files_of(page: &Page, input: &Input<'_>) -> BTreeSet<FileId> {
    let mut files = BTreeSet::new();
    let mut visit = |target: &Target| {
        if let Target::Asset(id, _) = target {
            files.insert(input.site.assets[id.index()].file);
        }
    };
    page.lines().into_iter().for_each(|line| visit_targets(line, &mut visit));
    for document in page.documents() {
        visit_inlines(document, &mut |line| visit_targets(line, &mut visit));
    }
    if let Detail::Phase { forms, .. } = &page.detail {
        forms.iter().filter_map(|form| form.file).for_each(|id| visit(&Target::Asset(id, None)));
    }
    files
}
