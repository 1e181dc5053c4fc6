use jiff::civil::Date;

use super::{Accessibility, Answer, Html, Localised, PageId, Profile, Words};
use crate::diagnostic::Span;
use crate::disclosure::Policy;
use crate::locale::Language;

/// What holds for the whole site.
#[derive(Debug)]
pub struct Settings {
    /// The site's name.
    pub title: Localised<Words>,
    /// What it tells.
    pub description: Option<Localised<Words>>,
    /// For whom it is built.
    pub profile: Profile,
    /// The site's own date: as set, or the newest in its content.
    pub date: Option<Date>,
    /// The default language.
    pub language: Language,
    /// The other languages, in the order in which they are offered.
    pub languages: Vec<OtherLanguage>,
    /// Where the site will stand, ending in `/`.
    pub base_url: Option<String>,
    /// Name of the theme.
    pub theme: String,
    /// Where the theme is named, for problems with it.
    pub theme_span: Span,
    /// A line on top of every page.
    pub banner: Option<Localised<Words>>,
    /// Text at the foot of every page.
    pub footer: Option<Localised<Words>>,
    /// Who publishes the site.
    pub publisher: Option<Localised<Words>>,
    /// Licence of the text.
    pub licence: Option<Localised<Words>>,
    /// The main navigation; `None` where the sections by weight serve as such.
    pub navigation: Option<Vec<Navigation>>,
    /// Texts that pages ask for by name.
    pub notices: Vec<Notice>,
    /// What may be shown of small groups.
    pub policy: Policy,
    /// What is done with raw HTML.
    pub html: Html,
    /// Whose the questions for discussion are.
    pub questions_note: Option<Localised<Words>>,
    /// How to reach whoever takes words off the site.
    pub contact: Option<Localised<Words>>,
    /// A role that answers for the content.
    pub owner: Option<Localised<Words>>,
    /// When the content is to be looked through again.
    pub review_by: Option<(Date, Span)>,
    /// What has changed, newest first.
    pub changes: Vec<Change>,
    /// What points at a person or an organisation and is published on purpose.
    pub allowances: Vec<Allowance>,
    /// What the accessibility statement tells, if there is one.
    pub accessibility: Option<Accessibility>,
    /// Whom to tell of a vulnerability of the site.
    pub security: Option<Security>,
    /// For a theme of one's own.
    pub extra: serde_json::Value,
}

/// Whom to tell of a vulnerability of the site (RFC 9116).
#[derive(Debug, Clone)]
pub struct Security {
    /// Where: an address of the schemes `https`, `mailto` or `tel`.
    pub contact: String,
    /// The last day on which this holds.
    pub expires: (Date, Span),
    /// The page that says how reports are handled.
    pub policy: Option<String>,
}

/// A language of the site beside its default one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OtherLanguage {
    /// Which.
    pub language: Language,
    /// What is done about a page that is not translated into it.
    pub missing: MissingTranslation,
    /// Where it is named.
    pub span: Span,
}

/// What is done about a page that is not translated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MissingTranslation {
    /// The original is shown, and the reader told so.
    OriginalShown,
    /// The site cannot be published.
    Refused,
}

impl Settings {
    /// The default language, then the others in the order in which they are offered.
    pub fn all_languages(&self) -> impl Iterator<Item = Language> {
        std::iter::once(self.language).chain(self.languages.iter().map(|other| other.language))
    }

    /// The folder that a language's pages are in, with its slash; nothing for the default language.
    pub fn folder_of(&self, language: Language) -> String {
        if language == self.language { String::new() } else { format!("{}/", language.tag()) }
    }
}

/// A text that may stand in the content although it looks like something that points at a person.
#[derive(Debug, Clone)]
pub struct Allowance {
    /// The text as it stands in the content.
    pub text: String,
    /// The reason, as the answer to all findings of the text.
    pub answer: Answer,
}

/// An entry of the main navigation.
#[derive(Debug, Clone)]
pub struct Navigation {
    /// The page.
    pub page: PageId,
    /// Its name there, if not its own.
    pub label: Option<Localised<Words>>,
}

/// A text that pages ask for.
#[derive(Debug, Clone)]
pub struct Notice {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: Localised<Words>,
}

/// A change of the site.
#[derive(Debug, Clone)]
pub struct Change {
    /// When.
    pub date: Date,
    /// What.
    pub text: Localised<Words>,
}
