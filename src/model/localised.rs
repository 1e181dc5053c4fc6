//! Text by language.

use std::collections::BTreeMap;

use crate::locale::Language;

/// Something in the site's default language and perhaps others.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Localised<T> {
    default: T,
    others: BTreeMap<Language, T>,
}

impl<T> Localised<T> {
    /// Something in the default language only.
    pub fn new(default: T) -> Self {
        Self { default, others: BTreeMap::new() }
    }

    /// The same with a translation.
    #[must_use]
    pub fn and(mut self, language: Language, translation: T) -> Self {
        self.others.insert(language, translation);
        self
    }

    /// In this language, or in the default one. For Easy Finnish the standard one is as good.
    pub fn get(&self, language: &Language) -> &T {
        self.others.get(language).or_else(|| self.others.get(&language.base())).unwrap_or(&self.default)
    }

    /// In this language, or in the default one and then with its name.
    pub fn get_or(&self, language: Language, default: Language) -> (&T, Option<Language>) {
        let is_there = |language| self.others.contains_key(&language);
        let is_spoken = language.base() == default.base() || is_there(language) || is_there(language.base());
        (self.get(&language), (!is_spoken).then_some(default))
    }

    /// Two in one, in every language that either has.
    #[must_use]
    pub fn join(&self, other: &Self, join: impl Fn(&T, &T) -> T) -> Self {
        let languages = self.others.keys().chain(other.others.keys());
        let others = languages.map(|language| (*language, join(self.get(language), other.get(language))));
        Self { default: join(&self.default, &other.default), others: others.collect() }
    }

    /// All translations other than the default, in the order of their tags.
    pub fn others(&self) -> impl Iterator<Item = (&Language, &T)> {
        self.others.iter()
    }

    /// Every text with its language, the default first.
    pub fn by_language(&self, default: Language) -> impl Iterator<Item = (Language, &T)> {
        std::iter::once((default, &self.default)).chain(self.others.iter().map(|(language, text)| (*language, text)))
    }

    /// Every text, the default first.
    pub fn all(&self) -> impl Iterator<Item = &T> {
        std::iter::once(&self.default).chain(self.others.values())
    }
}
