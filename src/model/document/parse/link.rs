//! What a link is written to lead to; refuses addresses that could run code.

use percent_encoding::{AsciiSet, CONTROLS};

use super::super::Reference;

/// Why an address is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    /// A scheme that is not on the list of safe ones.
    Scheme,
    /// An address from the root of the host, which depends on where the site stands.
    FromHost,
    /// Nothing.
    Empty,
}

/// Schemes of addresses outside the site.
const EXTERNAL: &[&str] = &["http", "https", "mailto", "tel"];

/// What an address may not hold as it is (RFC 3986, 2); browsers would take `\` for `/`.
const UNSAFE: &AsciiSet =
    &CONTROLS.add(b' ').add(b'"').add(b'<').add(b'>').add(b'\\').add(b'^').add(b'`').add(b'{').add(b'|').add(b'}');

/// Reads an address whose entities and escapes are already decoded.
pub(super) fn reference(address: &str) -> Result<Reference, Refused> {
    // browsers drop these inside a scheme, so `java\tscript:` would run
    let clean: String = address.chars().filter(|character| !character.is_control()).collect();
    let clean = clean.trim();
    if clean.is_empty() {
        return Err(Refused::Empty);
    }
    if let Some(anchor) = clean.strip_prefix('#') {
        return Ok(Reference::Anchor(decode(anchor)));
    }
    if let Some((scheme, rest)) = scheme(clean) {
        return with_scheme(&scheme, rest, clean);
    }
    if clean.starts_with('/') || clean.starts_with('\\') {
        return Err(Refused::FromHost);
    }
    let (from_root, path) = match clean.strip_prefix("@/") {
        Some(path) => (true, path),
        None => (false, clean),
    };
    let (path, anchor) = match path.split_once('#') {
        Some((path, anchor)) => (decode(path), Some(decode(anchor))),
        None => (decode(path), None),
    };
    if std::path::Path::new(&path).extension().is_some_and(|extension| extension == "md") {
        Ok(Reference::Page { from_root, path, anchor })
    } else {
        Ok(Reference::File { from_root, path, anchor })
    }
}

fn with_scheme(scheme: &str, rest: &str, whole: &str) -> Result<Reference, Refused> {
    let id = decode(rest);
    match scheme {
        "measure" => Ok(Reference::Measure(id)),
        "chart" => Ok(Reference::Chart(id)),
        "table" => Ok(Reference::Table(id)),
        "term" => Ok(Reference::Term(id)),
        "phase" => Ok(Reference::Phase(id)),
        "partner" => Ok(Reference::Partner(id)),
        "lang" => Ok(Reference::Language(id)),
        "quotes" => Ok(match id.split_once('#') {
            Some((survey, theme)) => Reference::Quotes { survey: survey.to_owned(), theme: Some(theme.to_owned()) },
            None => Reference::Quotes { survey: id, theme: None },
        }),
        scheme if EXTERNAL.contains(&scheme) => {
            Ok(Reference::External(percent_encoding::utf8_percent_encode(whole, UNSAFE).to_string()))
        }
        _ => Err(Refused::Scheme),
    }
}

/// The scheme in lower case and what follows it (RFC 3986, 3.1).
fn scheme(address: &str) -> Option<(String, &str)> {
    let (scheme, rest) = address.split_once(':')?;
    let mut characters = scheme.chars();
    let starts = characters.next()?.is_ascii_alphabetic();
    let goes_on = characters.all(|character| character.is_ascii_alphanumeric() || "+-.".contains(character));
    (starts && goes_on).then(|| (scheme.to_ascii_lowercase(), rest))
}

/// Percent-decodes; bytes that are not UTF-8 stay as they were written.
fn decode(text: &str) -> String {
    percent_encoding::percent_decode_str(text)
        .decode_utf8()
        .map_or_else(|_| text.to_owned(), std::borrow::Cow::into_owned)
}
