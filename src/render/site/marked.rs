//! Lines of the theme with a figure in them that is marked, so that it can be read back from the page.

use crate::locale::Argument;
use crate::render::document::html::escape;
use crate::render::edition::Edition;

/// Stands in a text for the figure (U+FFFC, object replacement character).
const PLACE: &str = "\u{fffc}";

/// A line of text, perhaps with one marked figure.
pub(super) struct Marked {
    text: String,
    figure: String,
}

impl Marked {
    /// A line without a figure.
    pub(super) fn plain(text: String) -> Self {
        Self { text, figure: String::new() }
    }

    /// A string of the theme around a figure: `argument` is its place there, `name` its name, `value` its text.
    pub(super) fn around(
        edition: &Edition<'_>,
        key: &str,
        (argument, name, value): (&str, &str, &str),
        others: &[(&str, Argument<'_>)],
    ) -> Self {
        let mut arguments = vec![(argument, Argument::Text(PLACE))];
        arguments.extend_from_slice(others);
        let figure = format!("<span data-figure=\"{}\">{}</span>", escape(name), escape(value));
        Self { text: edition.localisation.text(key, &arguments), figure }
    }

    /// The line as an argument of another string.
    pub(super) fn within(self, edition: &Edition<'_>, key: &str, argument: &str) -> Self {
        Self { text: edition.localisation.text(key, &[(argument, Argument::Text(&self.text))]), ..self }
    }

    /// The line as markup.
    pub(super) fn html(&self) -> String {
        escape(&self.text).replace(PLACE, &self.figure)
    }
}
