//! In which language the program speaks.

use std::ffi::OsString;

use crate::locale::Language;

/// The language before the site's own is known: as asked for by `--lang`, else by the environment.
pub(super) fn before_reading(arguments: &[OsString], locales: &[String]) -> Language {
    asked_for(arguments).unwrap_or_else(|| of_environment(locales))
}

/// The language once the site's own is known, unless `--lang` asked for one. Of the languages Polku does not speak,
/// none is nearer than the one the environment asks for.
pub(super) fn after_reading(site: Language, before: Language) -> Language {
    match site.base() {
        spoken @ (Language::FINNISH | Language::ENGLISH) => spoken,
        _ => before,
    }
}

/// The value of `--lang`. Needed before the arguments are read, since what is wrong with them is said in it too.
fn asked_for(arguments: &[OsString]) -> Option<Language> {
    let mut arguments = arguments.iter().skip(1).filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        let value = match argument {
            "--" => return None,
            "--lang" => arguments.next(),
            _ => argument.strip_prefix("--lang="),
        };
        match value {
            Some("fi") => return Some(Language::FINNISH),
            Some("en") => return Some(Language::ENGLISH),
            _ => {}
        }
    }
    None
}

/// The first of the variables that is not empty counts, as POSIX has it.
fn of_environment(locales: &[String]) -> Language {
    let locale = locales.iter().find(|locale| !locale.is_empty()).map_or("", String::as_str);
    match locale.split(['_', '.', '@', '-']).next() {
        Some("fi") => Language::FINNISH,
        _ => Language::ENGLISH,
    }
}

#[cfg(test)]
mod tests {
    use super::{after_reading, before_reading};
    use crate::locale::Language;

    fn before(arguments: &[&str], locales: &[&str]) -> Language {
        let arguments: Vec<_> = arguments.iter().map(Into::into).collect();
        let locales: Vec<_> = locales.iter().map(|&locale| locale.to_owned()).collect();
        before_reading(&arguments, &locales)
    }

    #[test]
    fn arguments_come_before_the_environment() {
        assert_eq!(before(&["polku", "build", "--lang", "fi"], &["en_GB.UTF-8"]), Language::FINNISH);
        assert_eq!(before(&["polku", "--lang=en", "build"], &["fi_FI.UTF-8"]), Language::ENGLISH);
        assert_eq!(before(&["polku", "--", "--lang=en"], &["fi"]), Language::FINNISH);
        assert_eq!(before(&["polku", "--lang"], &["", "fi_FI"]), Language::FINNISH);
        assert_eq!(before(&["polku"], &["fil_PH", "fi_FI"]), Language::ENGLISH);
        assert_eq!(before(&["polku"], &[]), Language::ENGLISH);
    }

    #[test]
    fn the_site_decides_if_its_language_is_spoken() {
        assert_eq!(after_reading(Language::PLAIN_FINNISH, Language::ENGLISH), Language::FINNISH);
        assert_eq!(after_reading(Language::ENGLISH, Language::FINNISH), Language::ENGLISH);
        assert_eq!(after_reading(Language::SWEDISH, Language::FINNISH), Language::FINNISH);
    }
}
