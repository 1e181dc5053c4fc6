//! The custom properties that a style sheet gives to the whole page, by light and by dark.

use std::collections::BTreeMap;
use std::ops::Range;

/// How a page is looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scheme {
    /// By day.
    Light,
    /// By night.
    Dark,
}

impl Scheme {
    /// Both.
    pub(super) const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The word used in CSS.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A custom property of the whole page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Property<'a> {
    /// With its two dashes.
    pub(super) name: &'a str,
    pub(super) value: &'a str,
    /// Where it stands in the style sheet.
    pub(super) range: Range<usize>,
    /// The only scheme it is for.
    pub(super) scheme: Option<Scheme>,
}

/// The custom properties on `:root` in the order of the style sheet. Those for paper, forced colours and windows of some
/// size are left out.
pub(super) fn properties(css: &str) -> Vec<Property<'_>> {
    let (mut found, mut outer, mut start, mut depth, mut at) = (Vec::new(), Vec::new(), 0, 0_usize, 0);
    while let Some(rest) = css.get(at..).filter(|rest| !rest.is_empty()) {
        let length = match rest.chars().next() {
            Some('/') if rest.starts_with("/*") => {
                let length = rest.find("*/").map_or(rest.len(), |end| end + 2);
                if css[start..at].trim().is_empty() {
                    start = at + length;
                }
                length
            }
            Some(quote @ ('"' | '\'')) => string(rest, quote),
            Some(sign) => {
                match sign {
                    '(' => depth += 1,
                    ')' => depth = depth.saturating_sub(1),
                    '{' if depth == 0 => outer.push(css[start..at].trim()),
                    ';' | '}' if depth == 0 => {
                        found.extend(property(css, start..at, &outer));
                        if sign == '}' {
                            outer.pop();
                        }
                    }
                    _ => {}
                }
                if depth == 0 && matches!(sign, '{' | '}' | ';') {
                    start = at + 1;
                }
                sign.len_utf8()
            }
            None => break,
        };
        at += length;
    }
    found
}

/// Bytes of a quoted text with its quotes.
fn string(text: &str, quote: char) -> usize {
    let mut signs = text.char_indices().skip(1);
    while let Some((at, sign)) = signs.next() {
        if sign == '\\' {
            signs.next();
        } else if sign == quote {
            return at + 1;
        }
    }
    text.len()
}

/// The property that a declaration inside these blocks gives to the whole page.
fn property<'a>(css: &'a str, range: Range<usize>, outer: &[&str]) -> Option<Property<'a>> {
    let (selector, conditions) = outer.split_last()?;
    if !selector.split(',').any(|one| matches!(one.trim(), ":root" | "html")) {
        return None;
    }
    let mut scheme = None;
    for condition in conditions.iter().filter_map(|outer| outer.strip_prefix("@media")) {
        scheme = match condition.trim() {
            "(prefers-color-scheme: dark)" | "(prefers-color-scheme:dark)" => Some(Scheme::Dark),
            "(prefers-color-scheme: light)" | "(prefers-color-scheme:light)" => Some(Scheme::Light),
            _ => return None,
        };
    }
    let text = &css[range.clone()];
    let (name, value) = text.split_once(':')?;
    let (lead, name) = (text.len() - text.trim_start().len(), name.trim());
    name.starts_with("--").then(|| Property {
        name,
        value: value.trim(),
        range: range.start + lead..range.start + text.trim_end().len(),
        scheme,
    })
}

/// Values by name, as a reader of one scheme has them.
#[derive(Debug, Default)]
pub(super) struct Values<'a>(BTreeMap<&'a str, &'a str>);

impl<'a> Values<'a> {
    /// What later ones say goes over what earlier ones said.
    pub(super) fn of<'p>(properties: impl IntoIterator<Item = &'p Property<'a>>, scheme: Scheme) -> Self
    where
        'a: 'p,
    {
        let fitting = properties.into_iter().filter(|property| property.scheme.is_none_or(|only| only == scheme));
        Self(fitting.map(|property| (property.name, property.value)).collect())
    }

    /// A value, without `var()`; nothing if there is none or it runs in a circle.
    pub(super) fn get(&self, name: &str) -> Option<&'a str> {
        let mut value = *self.0.get(name)?;
        // no honest theme goes through more names than this
        for _ in 0..8 {
            let Some(inner) = value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) else {
                return Some(value);
            };
            let (name, fallback) =
                inner.split_once(',').map_or((inner, None), |(name, rest)| (name, Some(rest.trim())));
            value = self.0.get(name.trim()).copied().or(fallback)?;
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::{Scheme, Values, properties};

    const CSS: &str = r#"/* --no: 1 */ @layer a, b;
@layer a { :root { --text: #111; --link: var(--text); src: url(data:x;{y}) } body { --own: red } }
@media (prefers-color-scheme: dark) { :root { --text: #eee } }
@media print { :root { --text: #000 } }
a::before { content: "} :root { --text: pink"; }
:root { --gone: var(--nothing); --else: var(--nothing, #222); --round: var(--round) }"#;

    #[test]
    fn each_scheme_has_its_values() {
        let found = properties(CSS);
        let light = Values::of(&found, Scheme::Light);
        let dark = Values::of(&found, Scheme::Dark);
        assert_eq!((light.get("--text"), light.get("--link")), (Some("#111"), Some("#111")));
        assert_eq!((dark.get("--text"), dark.get("--link")), (Some("#eee"), Some("#eee")));
        for name in ["--no", "--own", "--gone", "--round"] {
            assert_eq!(light.get(name), None, "{name}");
        }
        assert_eq!(light.get("--else"), Some("#222"));
    }

    #[test]
    fn a_property_is_found_where_it_stands() {
        let ranges: Vec<&str> = properties(CSS).iter().map(|property| &CSS[property.range.clone()]).collect();
        assert_eq!(ranges[..3], ["--text: #111", "--link: var(--text)", "--text: #eee"]);
    }
}
