//! `quotes-without-contact`: quotes are shown, and nobody is named who would take them off.
//!
//! Whoever said the words may want them back. Beside quotes a page tells how, if the site names a `contact`.
//!
//! Way out: `contact` in `content/site.yaml`: a role and how to reach it.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity};
use crate::model::{Target, visit_embeds};

pub(super) const RULE: Rule =
    Rule { id: "quotes-without-contact", severity: Severity::Note, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    if input.site.settings.contact.is_some() {
        return;
    }
    let mut first = None;
    for page in input.site.versions() {
        visit_embeds(&page.body, &mut |embed| {
            if matches!(embed.target, Target::Quotes(..)) {
                first.get_or_insert(embed.span);
            }
        });
    }
    problems.extend(first.map(|span| Problem::note(RULE.id, span)));
}
