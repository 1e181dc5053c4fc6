//! `translation-missing`: a page that must be had in another language and is not translated into it.
//!
//! A site says of a language in `languages:` that it is `required`, as both national languages are where the law makes them
//! a duty. A page without a translation cannot be published then; in the preview it is a warning. For other languages the
//! original is shown with a notice.
//!
//! Way out: write the translation beside the page, `name.sv.md` for `name.md`.

use std::collections::BTreeSet;

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::locale::Language;
use crate::model::{MissingTranslation, PageId, Profile};

pub(super) const RULE: Rule = Rule { id: "translation-missing", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    let site = input.site;
    let translated: BTreeSet<(Language, PageId)> = site.translations.iter().map(|one| (one.language, one.of)).collect();
    for other in &site.settings.languages {
        if other.missing != MissingTranslation::Refused {
            continue;
        }
        for (place, page) in site.pages.iter().enumerate() {
            if page.language == other.language || translated.contains(&(other.language, PageId(place))) {
                continue;
            }
            let path = input.file(page.file).map_or("", |file| file.path);
            let path = path.strip_suffix(".md").unwrap_or(path);
            let mut problem = Problem::error(RULE.id, page.title_span)
                .about(Subject::Page(page.file))
                .with("language", other.language.tag())
                .with("path", format!("{path}.{}.md", other.language.tag()));
            if site.settings.profile == Profile::Preview {
                problem.severity = Severity::Warning;
            }
            problems.push(problem);
        }
    }
}
