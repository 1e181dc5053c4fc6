//! Languages a site is written in.

use std::fmt;
use std::str::FromStr;

use icu::locale::subtags;

/// A language a text is written in, or Easy Finnish.
///
/// The tag (`fi`, `sv`, `selko`) names files, folders and keys in content; [`html`](Self::html) and
/// [`base`](Self::base) give what HTML and ICU call the language. The order is that of the base tags, standard before plain.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language {
    base: subtags::Language,
    register: Register,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Register {
    Standard,
    Plain,
}

/// A tag that names no language.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{tag}` is not a language tag such as fi, sv, en or selko")]
pub struct UnknownLanguage {
    /// The tag as it was written.
    pub tag: String,
}

impl Language {
    /// Finnish.
    pub const FINNISH: Self = Self::standard(subtags::language!("fi"));
    /// Swedish.
    pub const SWEDISH: Self = Self::standard(subtags::language!("sv"));
    /// English.
    pub const ENGLISH: Self = Self::standard(subtags::language!("en"));
    /// Easy Finnish, *selkosuomi*.
    pub const PLAIN_FINNISH: Self = Self { base: subtags::language!("fi"), register: Register::Plain };

    const fn standard(base: subtags::Language) -> Self {
        Self { base, register: Register::Standard }
    }

    /// Reads a tag: `selko`, or a primary language subtag of BCP 47, that is two or three lowercase letters.
    ///
    /// Only the form is checked, so `old` passes: whether a file suffix is a language is for the site's own list to
    /// tell.
    ///
    /// # Errors
    /// [`UnknownLanguage`] for anything else, `und` and uppercase letters included (tags become folder names).
    pub fn parse(tag: &str) -> Result<Self, UnknownLanguage> {
        if tag == Self::PLAIN_FINNISH.tag() {
            return Ok(Self::PLAIN_FINNISH);
        }
        match subtags::Language::try_from_str(tag) {
            Ok(base) if base.as_str() == tag && !base.is_unknown() => Ok(Self::standard(base)),
            _ => Err(UnknownLanguage { tag: tag.to_owned() }),
        }
    }

    /// The tag as written in content: `fi`, `sv`, `en`, `selko`.
    pub fn tag(&self) -> &str {
        match self.register {
            Register::Standard => self.base.as_str(),
            Register::Plain => "selko",
        }
    }

    /// The value of HTML's `lang` and `hreflang`: Easy Finnish is `fi-simple`, by the variant `simple` in the
    /// IANA subtag registry.
    pub fn html(self) -> String {
        match self.register {
            Register::Standard => self.base.to_string(),
            Register::Plain => format!("{}-simple", self.base),
        }
    }

    /// The language itself, without its plainness: what grammar, numbers and collation go by.
    #[must_use]
    pub const fn base(self) -> Self {
        Self::standard(self.base)
    }

    /// The locale whose conventions ICU applies: Swedish as in Finland, English as in Britain, since the European
    /// institutions follow it.
    pub(super) fn icu(self) -> icu::locale::LanguageIdentifier {
        let region = match self.base() {
            Self::SWEDISH => Some(subtags::region!("FI")),
            Self::ENGLISH => Some(subtags::region!("GB")),
            _ => None,
        };
        icu::locale::LanguageIdentifier { region, ..self.base.into() }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.tag())
    }
}

impl FromStr for Language {
    type Err = UnknownLanguage;

    fn from_str(tag: &str) -> Result<Self, UnknownLanguage> {
        Self::parse(tag)
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn tags_are_read_and_shown_alike() {
        for tag in ["fi", "sv", "en", "selko", "se", "sms"] {
            assert_eq!(Language::parse(tag).map(|language| language.to_string()), Ok(tag.to_owned()));
        }
        for tag in ["", "f", "FI", "und", "fi-FI", "finn", "../", "selkosuomi"] {
            assert!(Language::parse(tag).is_err(), "{tag}");
        }
    }

    #[test]
    fn plain_finnish_is_finnish() {
        assert_eq!(Language::PLAIN_FINNISH.html(), "fi-simple");
        assert_eq!(Language::PLAIN_FINNISH.base(), Language::FINNISH);
        assert!(Language::FINNISH < Language::PLAIN_FINNISH && Language::PLAIN_FINNISH < Language::SWEDISH);
    }
}
