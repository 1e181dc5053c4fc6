//! `translation-unrecorded`: nobody has said which text a translation was made from.
//!
//! Without it Polku cannot tell when the original changes.
//!
//! Way out: `polku translate --accept FILE`, once the translation says what the original says.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::Drift;

pub(super) const RULE: Rule =
    Rule { id: "translation-unrecorded", severity: Severity::Note, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for translation in &input.site.translations {
        if translation.drift == Drift::Unrecorded {
            let page = &translation.page;
            problems.push(Problem::note(RULE.id, page.title_span).about(Subject::Page(page.file)));
        }
    }
}
