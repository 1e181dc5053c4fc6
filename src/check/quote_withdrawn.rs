//! `quote-withdrawn`: words that their speaker has taken back.
//!
//! `polku withdraw` removes a quote and keeps its id in `content/quotes/withdrawn.yaml`. If a quote of that id comes back, as
//! with an old copy of the file, the site is not built; a preview is built without it, with a warning.
//!
//! Way out: remove it, or give it another id if it is somebody else's.

use super::{Check, Input, Rule};
use crate::diagnostic::{Problem, Problems, Severity, Subject};
use crate::model::Profile;

pub(super) const RULE: Rule = Rule { id: "quote-withdrawn", severity: Severity::Error, check: Check::Site(check) };

fn check(input: &Input<'_>, problems: &mut Problems) {
    for (_, quote) in input.quotes.all().filter(|(_, quote)| input.quotes.is_withdrawn(quote)) {
        let problem = match input.site.settings.profile {
            Profile::Publish => Problem::error(RULE.id, quote.id_span),
            Profile::Preview => Problem::warning(RULE.id, quote.id_span),
        };
        problems.push(problem.about(Subject::Quote(quote.id.clone())).with("quote", quote.id.as_str()));
    }
}
