//! Where pages go: folders and slugs to output paths.

use std::collections::BTreeMap;

use super::super::parse::{Parsed, ParsedPage};
use crate::diagnostic::{Problem, Problems, Span};
use crate::locale::Language;
use crate::output::OutputPath;

/// The output path of every page in every language, in order.
pub(super) fn output_paths(parsed: &Parsed, problems: &mut Problems) -> BTreeMap<Language, Vec<OutputPath>> {
    let originals: Vec<&ParsedPage> = parsed.pages.iter().collect();
    let mut taken = BTreeMap::new();
    let mut addresses = BTreeMap::new();
    addresses.insert(parsed.language, paths_of(&originals, None, &mut taken, problems));
    for other in &parsed.languages {
        let mut pages = originals.clone();
        for translation in parsed.translations.iter().filter(|one| one.language == other.language) {
            pages[translation.of] = &translation.page;
        }
        let paths = paths_of(&pages, Some(other.language.tag()), &mut taken, problems);
        addresses.insert(other.language, paths);
    }
    addresses
}

/// The paths of pages below a folder. A page whose path is refused or taken is reported and gets one that is free, so
/// that the rest can still be checked.
fn paths_of(
    pages: &[&ParsedPage],
    folder: Option<&str>,
    taken: &mut BTreeMap<String, Span>,
    problems: &mut Problems,
) -> Vec<OutputPath> {
    let mut folders: BTreeMap<&[String], String> = BTreeMap::new();
    for page in pages {
        if let (Some(slug), [folder @ .., last]) = (&page.fields.slug, page.place.as_slice())
            && last == "index"
            && !folder.is_empty()
        {
            folders.insert(folder, slug.value.clone());
        }
    }
    let mut paths = Vec::with_capacity(pages.len());
    for page in pages {
        let span = page.fields.slug.as_ref().map_or(Span::file(page.file), |slug| slug.span);
        let segments = segments(page, &folders);
        let written = folder
            .into_iter()
            .chain(segments.iter().map(String::as_str))
            .chain(["index.html"])
            .collect::<Vec<_>>()
            .join("/");
        let is_clean = segments.iter().all(|segment| is_slug(segment));
        let path = match OutputPath::parse(&written).ok().filter(|_| is_clean) {
            Some(path) => path,
            None => {
                // names such as `con` are well formed and still no file's on some systems
                let slug = segments.iter().find(|segment| !is_slug(segment)).or(segments.last()).cloned();
                let slug = slug.unwrap_or_default();
                problems.push(Problem::error("invalid-slug", span).with("slug", slug));
                spare(taken.len())
            }
        };
        let key = path.as_str().to_lowercase();
        if taken.contains_key(&key) {
            problems.push(Problem::error("duplicate-slug", span).with("path", path.as_str()));
            paths.push(spare(taken.len()));
            continue;
        }
        taken.insert(key, span);
        paths.push(path);
    }
    paths
}

fn segments(page: &ParsedPage, folders: &BTreeMap<&[String], String>) -> Vec<String> {
    let [folder @ .., stem] = page.place.as_slice() else { return Vec::new() };
    let mut segments: Vec<String> =
        (1..=folder.len()).map(|depth| folders.get(&folder[..depth]).unwrap_or(&folder[depth - 1]).clone()).collect();
    if stem != "index" {
        segments.push(page.fields.slug.as_ref().map_or_else(|| stem.clone(), |slug| slug.value.clone()));
    }
    segments
}

/// Letters, digits, hyphens, underscores and inner dots only.
pub(super) fn is_slug(text: &str) -> bool {
    let plain = |character: char| character.is_alphanumeric() || "-_.".contains(character);
    !text.is_empty() && text.chars().all(plain) && !text.starts_with('.') && !text.ends_with('.')
}

/// The longest id in bytes: a file name holds it with what is put before and after it.
const LONGEST_ID: usize = 100;

/// A slug that is short enough for a file's name, and no name that some system keeps for itself.
pub(super) fn is_id(text: &str) -> bool {
    is_slug(text) && text.len() <= LONGEST_ID && OutputPath::parse(text).is_ok()
}

fn spare(number: usize) -> OutputPath {
    let path = OutputPath::parse(&format!("unplaced-{number}/index.html"));
    path.unwrap_or_else(|error| unreachable!("a fixed form is a valid path: {error}"))
}
