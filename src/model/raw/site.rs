use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Accessibility, DateText, Label};
use crate::source::yaml::{OrderedMap, Spanned};

/// `content/site.yaml`: what holds for the whole site.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Site {
    /// The site's name.
    pub title: Option<Label>,
    /// One or two sentences on what the site tells.
    pub description: Option<Label>,
    /// The site's own date; the only date that reaches the output. Example: 2022-10-12 or 12.10.2022.
    pub date: Option<Spanned<DateText>>,
    /// Language of files without a language suffix: `fi`, `sv` or `en`. Default `fi`.
    pub language: Option<Spanned<String>>,
    /// Other languages of the site, in the order in which they are offered: `sv`, `en`, `selko`. A file `name.sv.md`
    /// beside `name.md` is its translation.
    pub languages: OrderedMap<SiteLanguage>,
    /// Where the site will stand, e.g. `https://example.org/polku/`. Without it no absolute address is written.
    pub base_url: Option<Spanned<String>>,
    /// Name of the theme; a folder `themes/NAME/` overrides files of the built-in one. Default `polku`.
    pub theme: Option<Spanned<String>>,
    /// A line shown on top of every page.
    pub banner: Option<Label>,
    /// Text at the foot of every page.
    pub footer: Option<Label>,
    /// Who publishes the site: a role or an organisation, never a person.
    pub publisher: Option<Label>,
    /// Licence of the text, e.g. `CC BY 4.0`.
    pub licence: Option<Label>,
    /// The main navigation, in order. Without it: the pages and sections beside the start page, by weight; where there
    /// are more than eight, the sections.
    pub navigation: Option<Vec<NavigationItem>>,
    /// Texts that pages ask for by name with `notices: [NAME]`.
    pub notices: OrderedMap<Label>,
    /// What may be shown of small groups.
    pub disclosure: Disclosure,
    /// What points at a person or an organisation and is published on purpose.
    pub identifiers: Identifiers,
    /// Below this many people "7 of 12" is shown in place of a percentage. Default 20.
    pub small_n: Option<u64>,
    /// Whether raw HTML in markdown is kept. Default: no, it is an error.
    pub raw_html: Option<bool>,
    /// Whose the questions for discussion are, of phases and of workshops that do not say it themselves (inline markdown);
    /// printed wherever the questions are. Default: that they are no official criteria.
    pub questions_note: Option<Label>,
    /// How to reach whoever takes words off the site: inline markdown, e.g. `[palaute](mailto:palaute@example.org)`. It
    /// stands beside quotes. A role, never a person.
    pub contact: Option<Label>,
    /// A role that answers for the site's content.
    pub owner: Option<Label>,
    /// When the content is to be looked through again.
    pub review_by: Option<Spanned<DateText>>,
    /// What the accessibility statement tells. Without it there is no statement.
    pub accessibility: Option<Spanned<Accessibility>>,
    /// Whom to tell of a vulnerability of the site; becomes `.well-known/security.txt` (RFC 9116). Without it there is no
    /// such file.
    pub security: Option<Security>,
    /// Anything a theme of one's own needs; given to the templates as it is.
    pub extra: BTreeMap<String, serde_json::Value>,
}

/// Whom to tell of a vulnerability of the site.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Security {
    /// Where: an address that begins with `https://`, `mailto:` or `tel:`. A role, never a person.
    pub contact: Spanned<String>,
    /// The last day on which this holds; RFC 9116 recommends less than a year from now.
    pub expires: Spanned<DateText>,
    /// Address of the page that says how reports are handled, beginning with `https://`.
    pub policy: Option<Spanned<String>>,
}

/// What holds for one of the site's other languages.
#[derive(Debug, Clone, Copy, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct SiteLanguage {
    /// Whether every page must be had in it, as where both national languages are a duty: a page without a translation is
    /// then an error with `--profile publish`. Default: no, the original is shown in its place.
    pub required: bool,
}

/// One entry of the main navigation.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NavigationItem {
    /// The page, e.g. `@/guide/index.md`.
    pub to: Spanned<String>,
    /// Its name in the navigation. Default: the page's title.
    pub label: Option<Label>,
}

/// The policy of statistical disclosure control.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Disclosure {
    /// Counts from 1 to one less than this are withheld. Default 5; at least 3.
    pub threshold: Option<Spanned<u64>>,
    /// Whether a count of zero is published or withheld. Default `published`.
    pub zeros: Option<Zeros>,
    /// How many whole values must stay possible for each withheld count, whatever else is published. Default 3, or as
    /// many as the threshold leaves open; at least 2.
    pub protection: Option<Spanned<u64>>,
    /// A sum or mean is withheld of which a few contributions are too large a part, e.g. `{largest: 2, percent: 85}`.
    /// Default: no such rule.
    pub dominance: Option<Spanned<Dominance>>,
    /// A sum or mean is withheld if who contributes the second most could tell the largest contribution to within so
    /// many percent. Default 10; from 1 to 99.
    pub within_percent: Option<Spanned<u64>>,
}

/// The dominance rule, (n, k).
#[derive(Debug, Clone, Copy, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dominance {
    /// n: so many of the largest contributions are looked at, from 1 to 5.
    pub largest: u64,
    /// k: together they may be at most so many percent of the sum, from 50 to 99.
    pub percent: u64,
}

/// Contact details and the like that may stand in the content.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Identifiers {
    /// Each with its text and the reason.
    pub allow: Vec<Allowance>,
}

/// A text that may stand in the content although it looks like something that points at a person. A personal identity
/// code is never allowed.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Allowance {
    /// The text exactly as it stands in the content, e.g. a telephone number.
    pub text: Spanned<String>,
    /// Why it may be published. `polku check` lists it.
    pub reason: Label,
}

/// What is done with a count of zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Zeros {
    /// Shown as 0.
    Published,
    /// Withheld as a small count is.
    Protected,
}

/// An editor's answer to a warning: it is listed as answered and the reason is printed beside the figure.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The rule's id, as `polku check` prints it.
    pub rule: Spanned<String>,
    /// The phrase that was found, where the answer holds for it alone.
    pub phrase: Option<Spanned<String>>,
    /// Why it stands as it is, for the reader.
    pub reason: Label,
    /// Where the decision on it stands, e.g. `odottaa tietosuojavastaavan arviota`.
    pub state: Option<Label>,
}

/// `content/changes.yaml`: the public page of changes.
#[derive(Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Changes {
    /// What was changed and when.
    pub changes: Vec<Change>,
}

/// One change.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// The day of the change.
    pub date: Spanned<DateText>,
    /// What changed, for the reader.
    pub text: Label,
}
