//! `contrast`: two colours of the theme that stand on each other are too alike to be told apart.
//!
//! Text needs a contrast of 4.5 to what it stands on (WCAG 2.1, 1.4.3), what is drawn and means something 3 (1.4.11), by
//! day and by night. The built-in theme has it; a theme of one's own that changes a colour is looked at here, before
//! anyone has to look at pages. Only the pairs are known that the built-in theme sets on each other; what is partly
//! transparent, or what a style sheet sets otherwise, the browser's tests see.
//!
//! Way out: make one of the two lighter or darker.

use std::ops::Range;

use super::colour::{Colour, contrast};
use super::style::{Property, Scheme, Values, properties};
use super::{Check, Input, Rule, Style};
use crate::diagnostic::{Problem, Problems, Severity, Span};
use crate::locale::Decimal;

pub(super) const RULE: Rule = Rule { id: "contrast", severity: Severity::Warning, check: Check::Site(check) };

/// What text needs.
const TEXT: f64 = 4.5;

/// What shapes need.
const SHAPE: f64 = 3.0;

/// What stands on what: the colour, the ground, and how far they are to be apart.
const PAIRS: &[(&str, &str, f64)] = &[
    ("--text", "--paper", TEXT),
    ("--text", "--surface", TEXT),
    ("--text", "--tint", TEXT),
    ("--text", "--soft", TEXT),
    ("--muted", "--paper", TEXT),
    ("--muted", "--surface", TEXT),
    ("--muted", "--tint", TEXT),
    ("--muted", "--soft", TEXT),
    ("--link", "--paper", TEXT),
    ("--link", "--surface", TEXT),
    ("--link", "--tint", TEXT),
    ("--link", "--soft", TEXT),
    ("--on-deep", "--deep", TEXT),
    ("--on-deep-muted", "--deep", TEXT),
    ("--on-mark", "--mark", TEXT),
    ("--on-banner", "--banner", TEXT),
    ("--edge", "--paper", SHAPE),
    ("--mark", "--deep", SHAPE),
    ("--chart-muted", "--chart-paper", TEXT),
    ("--chart-1", "--chart-paper", SHAPE),
    ("--chart-2", "--chart-paper", SHAPE),
    ("--chart-3", "--chart-paper", SHAPE),
    ("--chart-4", "--chart-paper", SHAPE),
    ("--chart-5", "--chart-paper", SHAPE),
    ("--chart-6", "--chart-paper", SHAPE),
    ("--chart-negative-1", "--chart-paper", SHAPE),
    ("--chart-negative-2", "--chart-paper", SHAPE),
    ("--chart-neutral", "--chart-paper", SHAPE),
    ("--chart-positive-1", "--chart-paper", SHAPE),
    ("--chart-positive-2", "--chart-paper", SHAPE),
];

fn check(input: &Input<'_>, problems: &mut Problems) {
    let sheets: Vec<(&Style<'_>, Vec<Property<'_>>)> =
        input.styles.iter().map(|style| (style, properties(style.text))).collect();
    let all = || sheets.iter().flat_map(|(_, properties)| properties);
    // where a colour was set last in a file of the site's own
    let place = |name: &str, scheme: Scheme| {
        let own = sheets.iter().rev().filter_map(|(style, found)| Some((style.file?, found)));
        let mut set = own.flat_map(|(file, found)| found.iter().rev().map(move |property| (file, property)));
        let (file, property) =
            set.find(|(_, property)| property.name == name && property.scheme.is_none_or(|only| only == scheme))?;
        let Range { start, end } = property.range;
        Some(Span::new(file, start, end))
    };
    for scheme in Scheme::ALL {
        let values = Values::of(all(), scheme);
        for (name, ground, needed) in PAIRS {
            let (Some(colour), Some(below)) = (values.get(name), values.get(ground)) else { continue };
            let (Some(colour), Some(below)) = (Colour::parse(colour), Colour::parse(below)) else { continue };
            let found = contrast(colour, below);
            if found < *needed {
                let span = place(name, scheme).or_else(|| place(ground, scheme));
                problems.push(
                    Problem::warning(RULE.id, span.unwrap_or(input.site.settings.theme_span))
                        .with("colour", *name)
                        .with("ground", *ground)
                        .with("scheme", scheme.word())
                        .with("found", ratio(input, found))
                        .with("needed", ratio(input, *needed)),
                );
            }
        }
    }
}

/// A ratio rounded down, so that one that is too small is not shown as one that is enough.
fn ratio(input: &Input<'_>, ratio: f64) -> String {
    let shown = format!("{:.2}", (ratio * 100.0).floor() / 100.0);
    let shown = shown.trim_end_matches('0').trim_end_matches('.');
    shown.parse().map_or_else(|_| shown.to_owned(), |number: Decimal| input.locale.decimal(number))
}
