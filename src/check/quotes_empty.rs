//! `quotes-empty`: a place for quotes where none may be shown.
//!
//! A page may ask for the quotes of a survey or of a theme while the consents of all of them are for other uses or have
//! ended. Nothing is shown there then.
//!
//! Way out: remove the place, choose another theme, or ask the speakers.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::{Target, Use, visit_embeds};

pub(super) const RULE: Rule = Rule { id: "quotes-empty", severity: Severity::Warning, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for page in input.site.versions() {
        visit_embeds(&page.body, &mut |embed| {
            let Target::Quotes(survey, theme) = &embed.target else { return };
            let shown = input.quotes.of(*survey).iter().any(|quote| {
                quote.allows(Use::Web)
                    && !quote.is_expired(input.today)
                    && !input.quotes.is_withdrawn(quote)
                    && theme.as_ref().is_none_or(|theme| quote.themes.contains(theme))
            });
            if !shown {
                let problem = Problem::warning(RULE.id, embed.span).about(Subject::Page(page.file));
                problems.push(problem.with("survey", input.site[*survey].id.as_str()));
            }
        });
    }
}
