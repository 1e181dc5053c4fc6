//! `assessment-file`: a sheet of a self-assessment under `content/`.
//!
//! Such a file holds what one person or one group wrote in a workshop. Any file under `content/` that a page links to is
//! published, so that none of these may lie there, linked or not. It is recognised by its name, and as JSON by what it says
//! of itself, since files are renamed.
//!
//! Way out: move the file out of `content/`; `polku assess` takes from it what may be published.

use super::{Check, File, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Span};

pub(super) const RULE: Rule = Rule { id: "assessment-file", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let below_content = input.files.iter().filter(|file| file.path.starts_with("content/"));
    for file in below_content.filter(|file| is_sheet(file)) {
        // a report repeats no line of it
        let whole = Span::new(file.id, 0, file.bytes.len());
        problems.push(Problem::error(RULE.id, whole).confidential().with("path", file.path));
    }
}

fn is_sheet(file: &File<'_>) -> bool {
    let path = file.path.to_ascii_lowercase();
    let is_json = std::path::Path::new(&path).extension().is_some_and(|extension| extension == "json");
    path.ends_with(".polku-assessment.json") || (is_json && says_so(file.bytes))
}

/// Whether JSON says that it is a sheet. One that is cut off is no JSON any more, and holds the same all the same.
fn says_so(bytes: &[u8]) -> bool {
    const FORMAT: &str = "polku-assessment";
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    match serde_json::from_slice::<serde_json::Value>(bytes) {
        Ok(value) => value.get("format").and_then(serde_json::Value::as_str) == Some(FORMAT),
        Err(_) => String::from_utf8_lossy(bytes).contains(&format!("\"{FORMAT}\"")),
    }
}
