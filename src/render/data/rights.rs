//! Who publishes, and on what terms, in the words of machines.

use crate::locale::Language;
use crate::model::{Target, Words, visit_targets};
use crate::render::edition::Edition;

/// A licence.
pub(in crate::render) struct Licence {
    /// Its name.
    pub name: String,
    /// Where its text is, if the site's line leads there or the name is one of Creative Commons.
    pub address: Option<String>,
}

/// On what terms the site may be used, if it says so.
pub(in crate::render) fn licence(edition: &Edition<'_>) -> Option<Licence> {
    let label = edition.site().settings.licence.as_ref()?;
    let name = edition.label(label);
    let address = address_in(label.get(&edition.language())).or_else(|| creative_commons(&name));
    Some(Licence { name, address })
}

/// Who publishes the site; a site that does not say it is published under its own name.
pub(in crate::render) fn publisher(edition: &Edition<'_>) -> String {
    let settings = &edition.site().settings;
    edition.label(settings.publisher.as_ref().unwrap_or(&settings.title))
}

/// The first address outside the site that a line leads to.
pub(in crate::render) fn address_in(line: &Words) -> Option<String> {
    let mut found = None;
    visit_targets(line, &mut |target| {
        if let Target::External(address) = target {
            found.get_or_insert_with(|| address.clone());
        }
    });
    found
}

/// The address of a Creative Commons licence by its short name, e.g. `CC BY 4.0`.
fn creative_commons(name: &str) -> Option<String> {
    let (kind, version) = name.trim().rsplit_once([' ', '\u{a0}'])?;
    if !matches!(version, "1.0" | "2.0" | "2.5" | "3.0" | "4.0") {
        return None;
    }
    let path = match kind {
        "CC0" => "publicdomain/zero",
        "CC BY" => "licenses/by",
        "CC BY-SA" => "licenses/by-sa",
        "CC BY-ND" => "licenses/by-nd",
        "CC BY-NC" => "licenses/by-nc",
        "CC BY-NC-SA" => "licenses/by-nc-sa",
        "CC BY-NC-ND" => "licenses/by-nc-nd",
        _ => return None,
    };
    Some(format!("https://creativecommons.org/{path}/{version}/"))
}

/// The language in the list of the Publications Office of the EU, as far as it is known here.
pub(in crate::render) fn language_uri(language: Language) -> Option<&'static str> {
    match language.base() {
        Language::FINNISH => Some("http://publications.europa.eu/resource/authority/language/FIN"),
        Language::SWEDISH => Some("http://publications.europa.eu/resource/authority/language/SWE"),
        Language::ENGLISH => Some("http://publications.europa.eu/resource/authority/language/ENG"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::creative_commons;

    #[test]
    fn licences_of_creative_commons_are_known_by_name() {
        let address = |name| creative_commons(name).unwrap_or_default();
        assert_eq!(address("CC BY 4.0"), "https://creativecommons.org/licenses/by/4.0/");
        assert_eq!(address("CC BY-NC-SA 3.0"), "https://creativecommons.org/licenses/by-nc-sa/3.0/");
        assert_eq!(address("CC0 1.0"), "https://creativecommons.org/publicdomain/zero/1.0/");
        for name in ["CC BY", "CC BY 9.0", "Oma lisenssi 1.0", ""] {
            assert_eq!(creative_commons(name), None, "{name}");
        }
    }
}
