//! Quoted answers, and which of them may be shown where.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Answer, PhaseId, Survey, SurveyId, Use, Words};
use super::{Localised, Site};
use crate::diagnostic::Span;
use crate::locale::Language;

/// Everything quoted on a site, before it is decided what may be shown. No renderer is given one.
#[derive(Debug, Default)]
pub struct Quotes {
    /// The quotes of each survey, in the order of the site's surveys.
    pub surveys: Vec<Vec<Quote>>,
    /// Ids of quotes that their speakers have withdrawn.
    pub withdrawn: BTreeSet<String>,
}

/// A quoted answer.
#[derive(Debug)]
pub struct Quote {
    /// Its id.
    pub id: String,
    /// Where its id stands.
    pub id_span: Span,
    /// Where its words stand.
    pub span: Span,
    /// The words, without quotation marks.
    pub text: String,
    /// Their language.
    pub language: Language,
    /// The words in other languages, and where they stand.
    pub translations: BTreeMap<Language, (String, Span)>,
    /// Their themes.
    pub themes: Vec<String>,
    /// The phase they are about.
    pub phase: Option<PhaseId>,
    /// Groups that the speaker belongs to, by their places among the survey's, in the order written.
    pub speaker: Vec<usize>,
    /// Where the groups are named.
    pub speaker_span: Span,
    /// On what ground they are shown; `None`: not told.
    pub basis: Option<QuoteBasis>,
    /// Answers to warnings.
    pub answers: Vec<Answer>,
}

/// On what ground a quote is shown.
#[derive(Debug, Clone)]
pub enum QuoteBasis {
    /// The words stand in a published report.
    PublishedReport,
    /// The speaker agreed.
    Consent(Consent),
}

/// What a speaker agreed to.
#[derive(Debug, Clone)]
pub struct Consent {
    /// Where the words may be used.
    pub scope: BTreeSet<Use>,
    /// Languages into which a translation may be shown.
    pub languages: BTreeSet<Language>,
    /// Last day of the consent.
    pub until: Option<(Date, Span)>,
}

impl Quotes {
    /// Every quote with its survey's place, in the order of the site's surveys.
    pub fn all(&self) -> impl Iterator<Item = (SurveyId, &Quote)> {
        let surveys = self.surveys.iter().enumerate();
        surveys.flat_map(|(place, quotes)| quotes.iter().map(move |quote| (SurveyId(place), quote)))
    }

    /// The quotes of a survey.
    pub fn of(&self, survey: SurveyId) -> &[Quote] {
        self.surveys.get(survey.0).map_or(&[], Vec::as_slice)
    }

    /// Whether the speaker has withdrawn a quote.
    pub fn is_withdrawn(&self, quote: &Quote) -> bool {
        self.withdrawn.contains(&quote.id)
    }

    /// What may be shown on this day: no quote whose consent has ended or that was withdrawn. The day itself is not
    /// kept.
    pub fn release(&self, today: Date) -> ReleasedQuotes<'_> {
        let stands = |quote: &&Quote| !self.is_withdrawn(quote) && !quote.is_expired(today);
        let surveys = self.surveys.iter().map(|quotes| quotes.iter().filter(stands).collect()).collect();
        ReleasedQuotes { surveys }
    }
}

impl Quote {
    /// Whether the speaker's consent had ended before this day.
    pub fn is_expired(&self, today: Date) -> bool {
        match &self.basis {
            Some(QuoteBasis::Consent(consent)) => consent.until.is_some_and(|(until, _)| until < today),
            Some(QuoteBasis::PublishedReport) | None => false,
        }
    }

    /// Whether the words may be used so. Without a ground they are shown only where they can be taken back: on the
    /// site.
    pub fn allows(&self, purpose: Use) -> bool {
        match &self.basis {
            Some(QuoteBasis::PublishedReport) => true,
            Some(QuoteBasis::Consent(consent)) => consent.scope.contains(&purpose),
            None => purpose == Use::Web,
        }
    }

    /// Whether a translation into this language may be shown.
    pub fn allows_translation(&self, language: Language) -> bool {
        match &self.basis {
            Some(QuoteBasis::Consent(consent)) => consent.languages.contains(&language),
            Some(QuoteBasis::PublishedReport) | None => true,
        }
    }

    /// Every text of the quote with its language and place, the words as they were said first.
    pub fn texts(&self) -> impl Iterator<Item = (Language, &str, Span)> {
        let translations = self.translations.iter().map(|(language, (text, span))| (*language, text.as_str(), *span));
        std::iter::once((self.language, self.text.as_str(), self.span)).chain(translations)
    }
}

/// Quotes that may be shown on the day of the build, each only where its ground allows.
#[derive(Debug)]
pub struct ReleasedQuotes<'a> {
    surveys: Vec<Vec<&'a Quote>>,
}

/// A quote as it may be shown in one place.
#[derive(Debug, Clone, Copy)]
pub struct ReleasedQuote<'a> {
    quote: &'a Quote,
    survey: &'a Survey,
    language: Language,
    wording: Wording,
}

/// Whose words a text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wording {
    /// The speaker's.
    Original,
    /// A translator's.
    Translation,
}

impl<'a> ReleasedQuotes<'a> {
    /// The quotes of a survey that may be used in all these ways, in the language of the reader where they may be shown in it.
    pub(super) fn of(
        &self,
        site: &'a Site,
        survey: SurveyId,
        uses: &[Use],
        language: Language,
    ) -> Vec<ReleasedQuote<'a>> {
        let quotes = self.surveys.get(survey.0).into_iter().flatten();
        quotes
            .filter(|quote| uses.iter().all(|purpose| quote.allows(*purpose)))
            .map(|quote| {
                let translated = language != quote.language
                    && quote.translations.contains_key(&language)
                    && quote.allows_translation(language);
                let (language, wording) =
                    if translated { (language, Wording::Translation) } else { (quote.language, Wording::Original) };
                ReleasedQuote { quote, survey: &site[survey], language, wording }
            })
            .collect()
    }
}

impl<'a> ReleasedQuote<'a> {
    /// Its id.
    pub fn id(&self) -> &'a str {
        &self.quote.id
    }

    /// The words, without quotation marks.
    pub fn text(&self) -> &'a str {
        match self.wording {
            Wording::Original => &self.quote.text,
            Wording::Translation => self.quote.translations.get(&self.language).map_or("", |(text, _)| text),
        }
    }

    /// The language of [`Self::text`].
    pub fn language(&self) -> Language {
        self.language
    }

    /// Whether the words are the speaker's own.
    pub fn wording(&self) -> Wording {
        self.wording
    }

    /// Whether the quote has a theme.
    pub fn has_theme(&self, theme: &str) -> bool {
        self.quote.themes.iter().any(|own| own == theme)
    }

    /// The phase the words are about.
    pub fn phase(&self) -> Option<PhaseId> {
        self.quote.phase
    }

    /// What may be told of the speaker: labels of groups that are large enough, as checks have seen to.
    pub fn speaker(&self) -> impl Iterator<Item = &'a Localised<Words>> {
        let groups = &self.survey.groups;
        self.quote.speaker.iter().map(|group| &groups[*group].label)
    }

    /// Answers to warnings.
    pub fn answers(&self) -> &'a [Answer] {
        &self.quote.answers
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use jiff::civil::date;

    use super::{Consent, Quote, QuoteBasis, Quotes, Use};
    use crate::diagnostic::{FileId, Span};
    use crate::locale::Language;

    fn quote(id: &str, basis: Option<QuoteBasis>) -> Quote {
        let span = Span::file(FileId(0));
        Quote {
            id: id.to_owned(),
            id_span: span,
            span,
            text: String::new(),
            language: Language::FINNISH,
            translations: BTreeMap::new(),
            themes: Vec::new(),
            phase: None,
            speaker: Vec::new(),
            speaker_span: span,
            basis,
            answers: Vec::new(),
        }
    }

    fn consent(scope: &[Use]) -> QuoteBasis {
        let until = Some((date(2026, 1, 31), Span::file(FileId(0))));
        QuoteBasis::Consent(Consent { scope: scope.iter().copied().collect(), languages: BTreeSet::new(), until })
    }

    #[test]
    fn a_quote_is_given_only_for_uses_that_its_ground_allows() {
        let uses = |basis| {
            let quote = quote("a", basis);
            [Use::Web, Use::Print, Use::Training].map(|purpose| quote.allows(purpose))
        };
        assert_eq!(uses(Some(QuoteBasis::PublishedReport)), [true; 3]);
        assert_eq!(uses(None), [true, false, false]);
        assert_eq!(uses(Some(consent(&[]))), [false; 3]);
        assert_eq!(uses(Some(consent(&[Use::Training]))), [false, false, true]);
    }

    #[test]
    fn what_has_ended_or_is_withdrawn_is_not_released() {
        let quotes = Quotes {
            surveys: vec![vec![
                quote("a", Some(consent(&[Use::Web]))),
                quote("b", Some(QuoteBasis::PublishedReport)),
                quote("c", None),
            ]],
            withdrawn: BTreeSet::from(["c".to_owned()]),
        };
        let released = |day| quotes.release(day).surveys[0].iter().map(|quote| quote.id.clone()).collect::<Vec<_>>();
        assert_eq!(released(date(2026, 1, 31)), ["a", "b"]);
        assert_eq!(released(date(2026, 2, 1)), ["b"]);
    }
}
