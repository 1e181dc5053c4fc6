//! A language as pages speak it: its numbers, dates and strings.

use crate::locale::{Argument, Catalog, Language, Locale};
use crate::render::citation::Style;

/// A language with its formats and its strings.
pub struct Localisation {
    /// Numbers, dates, order.
    pub locale: Locale,
    catalog: Catalog,
    style: Style,
}

impl Localisation {
    /// A language whose strings are in `catalog`, and the style that cites sources.
    pub fn new(locale: Locale, catalog: Catalog, style: Style) -> Self {
        Self { locale, catalog, style }
    }

    /// The language.
    pub fn language(&self) -> Language {
        self.locale.language()
    }

    /// How sources are cited.
    pub fn style(&self) -> &Style {
        &self.style
    }

    /// The catalog of strings.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// A string of the theme. A string that an override has broken shows its own name, so that it is seen and found.
    pub fn text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.catalog.text(key, arguments).unwrap_or_else(|_| key.to_owned())
    }

    /// A string without arguments.
    pub fn word(&self, key: &str) -> String {
        self.text(key, &[])
    }

    /// The string if there is one, for keys made from content such as `unit-person`.
    pub fn known(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> Option<String> {
        self.catalog.text(key, arguments).ok()
    }

    /// The noun for a unit after `count`; a unit of the site's own is its own noun.
    pub fn unit(&self, unit: &str, count: i64) -> String {
        self.known(&format!("unit-{unit}"), &[("n", Argument::Count(count))]).unwrap_or_else(|| unit.to_owned())
    }
}
