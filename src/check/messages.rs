//! Every problem of the program has its sentence and its way out, in both languages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::RULES;
use crate::locale::{Argument, Catalog, Language};

const FINNISH: &str = include_str!("../messages/problems.fi.ftl");
const ENGLISH: &str = include_str!("../messages/problems.en.ftl");

/// Messages whose ids reach their problem through a variable, with their arguments.
const CHOSEN: &[(&str, &[&str])] = &[
    ("accessibility-statement", &["what"]),
    ("accessibility-statement-future", &["date"]),
    ("accessibility-statement-stale", &["what", "date"]),
    ("image-text", &[]),
    ("image-text-drawn", &["text"]),
    ("reading-ease", &["lix", "limit"]),
    ("reading-ease-sentence", &["words", "limit"]),
    ("reading-ease-word", &["word", "letters"]),
    ("table-heads", &["column"]),
    ("table-heads-none", &[]),
    ("table-heads-no-table", &[]),
    ("reserved-address", &["folder"]),
    ("reserved-address-search", &["folder"]),
    ("reserved-folder", &["path"]),
    ("translation-missing", &["language", "path"]),
    ("translation-of-default", &["language", "path"]),
    ("translation-outdated", &["place", "original"]),
    ("translation-outdated-added", &["place", "original"]),
    ("translation-outdated-removed", &["place", "original"]),
    ("vague-link", &["words"]),
    ("vague-link-address", &["words"]),
    ("vague-link-alike", &["words"]),
    ("missing-alt", &[]),
    ("missing-alt-file-name", &["words"]),
    ("earlier-release", &["figure", "sum"]),
    ("earlier-release-many", &["figure"]),
    ("earlier-release-sum", &["figure", "sum"]),
    ("release-difference", &["figure", "release"]),
    ("release-difference-days", &["figure", "release"]),
    ("release-damaged", &["found", "told"]),
    ("release-damaged-rows", &[]),
    ("release-version", &["found"]),
    ("release-lacks", &["figure", "release"]),
    ("expected-printed", &[]),
    ("group-disclosure", &["figure"]),
    ("group-disclosure-nobody", &["figure"]),
    ("unlinked", &["other", "table"]),
    ("unlinked-measure", &["measure", "table"]),
    ("unproven", &["figure"]),
    ("unproven-no-table", &["figure"]),
    ("unproven-too-large", &["figure"]),
    ("unproven-unprinted", &["figure"]),
    ("unsafe-link", &["address"]),
    ("link-from-host", &["address"]),
    ("empty-link", &["address"]),
    ("broken-link-draft", &["path", "similar"]),
    ("chart-data-shares", &["id"]),
    ("chart-data-squares", &["id"]),
    ("chart-data-targets", &["id"]),
    ("yaml-syntax-colon", &["reason"]),
    ("yaml-syntax-quotes", &["reason"]),
    ("yaml-syntax-tab", &["reason"]),
    ("picture-damaged", &["path"]),
    ("picture-unsupported", &["path"]),
    ("picture-has-metadata", &["path"]),
    ("picture-metadata", &["told"]),
    ("identifier", &["kind", "place"]),
    ("identifier-likely", &["kind", "place"]),
    ("identifier-label", &["kind", "place"]),
    ("identifier-role", &["kind", "place"]),
    ("identifier-removed", &["kind", "place"]),
    ("attainable-share", &["share", "size", "nearest", "sizes"]),
    ("attainable-share-no-size", &["share", "size", "nearest"]),
    ("part-exceeds-whole", &["population"]),
    ("part-exceeds-whole-share", &["population"]),
    ("two-sources", &["first", "second"]),
    ("two-sources-origin", &["first", "second"]),
    ("figure-text", &["text", "shown", "measure"]),
    ("figure-text-words", &["text", "shown", "measure"]),
    ("figure-text-withheld", &["text", "shown", "measure"]),
    ("typed-figure", &["text", "shown", "measure"]),
    ("typed-figure-other", &["text", "shown", "measure"]),
    ("assessment-outcome", &["criterion"]),
    ("assessment-outcome-both", &["criterion"]),
    ("assessment-score", &["score", "min", "max"]),
    ("assessment-score-no-scale", &["score", "criterion"]),
    ("assessment-spread", &["threshold"]),
    ("assessment-spread-unanimous", &["threshold"]),
    ("assessment-spread-sum", &["threshold"]),
    ("expected-review", &[]),
    ("expected-names", &[]),
    ("expected-address", &[]),
    ("expected-source-date", &[]),
    ("basis-and-consent", &["id"]),
    ("quote-markup", &["id"]),
    ("consent-scope", &["quote"]),
    ("consent-scope-web", &["quote"]),
    ("quote-translation", &["quote", "language"]),
    ("quote-withdrawn", &["quote"]),
    ("quotes-empty", &["survey"]),
    ("speaker-group", &["quote", "groups"]),
    ("speaker-groups", &["quote", "groups"]),
    ("speaker-groups-unknown", &["quote", "groups"]),
    ("endpoint-phrase", &["phrase"]),
    ("one-person-role", &["phrase"]),
    ("consent-expired", &["quote", "until"]),
    ("consent-expires", &["quote", "until"]),
    ("heading-order", &["level", "previous", "marks"]),
    ("heading-order-first", &[]),
    ("review-overdue", &["date"]),
    ("unused", &["kind", "id"]),
    ("stale-answer", &["rule"]),
    ("unanswerable", &["rule"]),
    ("unknown-rule", &["rule", "similar"]),
    ("expected-date", &[]),
    ("expected-share", &[]),
    ("bare-fraction", &[]),
    ("expected-range", &[]),
    ("expected-cell", &[]),
    ("expected-label", &[]),
    ("expected-category", &[]),
    ("expected-merge", &[]),
    ("variable-kind", &["id"]),
    ("variable-has-no-categories", &["id"]),
    ("variable-is-no-number", &["id"]),
    ("records-file", &["path"]),
    ("records-file-outside", &["path"]),
    ("records-file-not-regular", &["path"]),
    ("records-anonymity", &["records", "smallest", "least"]),
    ("records-diversity", &["records", "smallest", "least"]),
    ("records-digits", &["variable", "digits"]),
    ("category-left-out", &["id", "category"]),
    ("category-twice", &["id", "category"]),
    ("template-error", &["template", "reason"]),
    ("template-error-page", &["template", "reason", "page"]),
    ("theme-missing", &["theme"]),
    ("theme-string", &["reason"]),
    ("duplicate-output", &["path"]),
];

/// Ids of messages in the program's source, with the arguments given beside them.
fn emitted() -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (id, arguments) in CHOSEN {
        found.insert((*id).to_owned(), arguments.iter().map(|argument| (*argument).to_owned()).collect());
    }
    for file in source_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = fs::read_to_string(&file).expect("a source file is readable");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let rule = code.split_once("id: \"").and_then(|(_, rest)| rest.split('"').next()).unwrap_or_default();
        let starts = ["Problem::error(", "Problem::warning(", "Problem::note(", "DecodeError::new(", "Self::new("];
        let places = starts.iter().flat_map(|start| code.match_indices(start).map(|(at, start)| at + start.len()));
        for at in places {
            // up to the end of the statement or of the match arm
            let ends = [";", "Problem::", "Self::new(", "\n    }"];
            let length = ends.iter().filter_map(|end| code[at..].find(end)).min();
            let statement = &code[at..length.map_or(code.len(), |length| at + length)];
            let own = if statement.starts_with("RULE.id") { Some(rule) } else { literal(statement) };
            let said: Vec<&str> = literals_after(statement, ".saying(");
            let arguments = literals_after(statement, ".with(");
            for id in if said.is_empty() { own.into_iter().collect() } else { said } {
                let known = found.contains_key(id) && CHOSEN.iter().any(|(chosen, _)| *chosen == id);
                if !known {
                    found
                        .entry(id.to_owned())
                        .or_default()
                        .extend(arguments.iter().map(|argument| (*argument).to_owned()));
                }
            }
        }
    }
    found
}

fn source_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the source folder is readable") {
        let path = entry.expect("an entry is readable").path();
        if path.is_dir() {
            files.extend(source_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") && !path.ends_with("diagnostic.rs") {
            files.push(path);
        }
    }
    files
}

fn literal(text: &str) -> Option<&str> {
    text.trim_start().strip_prefix('"')?.split('"').next()
}

fn literals_after<'a>(text: &'a str, start: &str) -> Vec<&'a str> {
    text.match_indices(start).filter_map(|(at, start)| literal(&text[at + start.len()..])).collect()
}

fn catalogs() -> [Catalog; 2] {
    [(Language::FINNISH, FINNISH), (Language::ENGLISH, ENGLISH)].map(|(language, text)| {
        Catalog::new(language, [text]).unwrap_or_else(|problems| panic!("{}: {problems:?}", language.tag()))
    })
}

#[test]
fn every_problem_has_its_sentence_and_its_way_out() {
    let emitted = emitted();
    for rule in RULES {
        assert!(emitted.contains_key(rule.id), "{} reports nothing", rule.id);
    }
    for catalog in &catalogs() {
        for (id, names) in &emitted {
            let arguments: Vec<(&str, Argument<'_>)> =
                names.iter().map(|name| (name.as_str(), Argument::Text("x"))).collect();
            let mut texts = vec![id.clone(), format!("{id}.hint")];
            if names.contains("similar") {
                texts.push(format!("{id}.hint-similar"));
            }
            for text in texts {
                let shown = catalog.text(&text, &arguments);
                assert!(shown.is_ok(), "{shown:?} with {names:?}");
            }
        }
        for id in catalog.identifiers() {
            let message = id.split('.').next().unwrap_or_default();
            assert!(emitted.contains_key(message), "nothing says {id}");
        }
    }
}

#[test]
fn both_languages_say_the_same() {
    let [finnish, english] = catalogs();
    assert!(finnish.identifiers().eq(english.identifiers()));
}

#[test]
fn rules_are_in_order() {
    assert!(RULES.is_sorted_by(|one, other| one.id < other.id));
}
