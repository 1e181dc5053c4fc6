//! How a page of the site is cited: as text, and for programs that keep references.

use std::fmt::Write;

use jiff::civil::Date;
use serde_json::json;

use super::{Style, alone, entry};
use crate::diagnostic::Span;
use crate::locale::Language;
use crate::model::Words;

/// What is known of a page, as plain text.
#[derive(Debug, Clone)]
pub struct PageFacts {
    /// A key for it, made of its path.
    pub key: String,
    /// Its title.
    pub title: String,
    /// The site's title.
    pub site: String,
    /// Who publishes it.
    pub publisher: Option<String>,
    /// The day of what it says: when the page changed last, else the site's day.
    pub date: Option<Date>,
    /// Its address on the web.
    pub address: Option<String>,
    /// Its language.
    pub language: Language,
}

/// A page as it is cited.
#[derive(Debug)]
pub struct Exports {
    /// In words, as the theme's style writes it.
    pub line: Words,
    /// For BibTeX and BibLaTeX.
    pub bibtex: String,
    /// RIS, which most programs read.
    pub ris: String,
    /// CSL-JSON.
    pub csl_json: String,
}

impl Exports {
    /// All forms of a page's citation, with the words in `language`.
    pub fn new(facts: &PageFacts, style: &Style, language: Language, span: Span) -> Self {
        Self {
            line: alone(entry::of_page(facts), style, language, span),
            bibtex: bibtex(facts),
            ris: ris(facts),
            csl_json: csl_json(facts),
        }
    }
}

fn bibtex(facts: &PageFacts) -> String {
    let mut fields = vec![("title", braced(&facts.title))];
    fields.extend(facts.publisher.iter().map(|publisher| ("author", format!("{{{}}}", braced(publisher)))));
    fields.push(("howpublished", braced(&facts.site)));
    if let Some(date) = facts.date {
        fields.push(("year", format!("{:04}", date.year())));
        fields.push(("date", date.to_string()));
    }
    fields.extend(facts.address.iter().map(|address| ("url", address.clone())));
    fields.push(("language", facts.language.base().tag().to_owned()));
    let mut text = format!("@misc{{{},\n", facts.key);
    for (name, value) in fields {
        // a `String` takes all that is written to it
        let _ = writeln!(text, "  {name} = {{{value}}},");
    }
    text.push('}');
    text
}

/// A text in which TeX finds nothing to do.
fn braced(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => safe.push_str("\\textbackslash{}"),
            '~' => safe.push_str("\\textasciitilde{}"),
            '^' => safe.push_str("\\textasciicircum{}"),
            '{' | '}' | '%' | '&' | '#' | '$' | '_' => safe.extend(['\\', character]),
            other => safe.push(other),
        }
    }
    safe
}

fn ris(facts: &PageFacts) -> String {
    let mut lines = vec![("TY", "ELEC".to_owned()), ("TI", facts.title.clone()), ("T2", facts.site.clone())];
    lines.extend(facts.publisher.iter().flat_map(|publisher| [("AU", publisher.clone()), ("PB", publisher.clone())]));
    if let Some(date) = facts.date {
        lines.push(("PY", format!("{:04}", date.year())));
        lines.push(("DA", format!("{:04}/{:02}/{:02}", date.year(), date.month(), date.day())));
    }
    lines.extend(facts.address.iter().map(|address| ("UR", address.clone())));
    lines.push(("LA", facts.language.base().tag().to_owned()));
    lines.push(("ER", String::new()));
    lines.iter().map(|(tag, value)| format!("{tag}  - {value}")).collect::<Vec<_>>().join("\n")
}

fn csl_json(facts: &PageFacts) -> String {
    let mut item = json!({
        "id": facts.key,
        "type": "webpage",
        "title": facts.title,
        "container-title": facts.site,
        "language": facts.language.base().tag(),
    });
    if let Some(publisher) = &facts.publisher {
        item["author"] = json!([{ "literal": publisher }]);
        item["publisher"] = json!(publisher);
    }
    if let Some(date) = facts.date {
        item["issued"] = json!({ "date-parts": [[date.year(), date.month(), date.day()]] });
    }
    if let Some(address) = &facts.address {
        item["URL"] = json!(address);
    }
    json!([item]).to_string()
}

#[cfg(test)]
mod tests {
    use super::braced;

    #[test]
    fn a_title_holds_nothing_that_tex_would_run() {
        assert_eq!(braced("50 % & \\input{x}"), "50 \\% \\& \\textbackslash{}input\\{x\\}");
    }
}
