//! What depends on the language alone: numbers, dates, lists, order, quotation marks, the strings of the interface and
//! Finnish numeral inflection.
//!
//! Conventions come from CLDR through ICU4X; where Finland's own usage differs, the method says so.

mod catalog;
mod date;
pub mod finnish;
mod language;
mod number;
mod text;

use std::cmp::Ordering;

use icu::collator::options::{CollatorOptions, Strength};
use icu::collator::{Collator, CollatorBorrowed};
use icu::decimal::DecimalFormatter;
use icu::decimal::options::DecimalFormatterOptions;
use icu::list::ListFormatter;
use icu::list::options::ListFormatterOptions;

pub use catalog::{Argument, Catalog, CatalogProblem, MissingText};
pub use language::{Language, UnknownLanguage};
pub use number::{Decimal, NotDecimal};

use date::DateStyle;

/// ICU has no data for a language, not even its root.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no locale data for the language `{language}`")]
pub struct LocaleDataMissing {
    /// The language asked for.
    pub language: Language,
}

/// How one language writes numbers, dates and lists, and in which order it puts words.
pub struct Locale {
    language: Language,
    decimal: DecimalFormatter,
    list: ListFormatter,
    date: DateStyle,
    collator: CollatorBorrowed<'static>,
    /// Sees letters only, not their accents (other than those that make another letter) or case.
    by_letter: CollatorBorrowed<'static>,
}

impl Locale {
    /// Loads the conventions of a language. A language CLDR does not know gets those of its root.
    ///
    /// # Errors
    /// [`LocaleDataMissing`] when ICU's compiled data lacks even the root.
    pub fn new(language: Language) -> Result<Self, LocaleDataMissing> {
        let icu = language.icu();
        let missing = |_| LocaleDataMissing { language };
        let mut letters = CollatorOptions::default();
        letters.strength = Some(Strength::Primary);
        Ok(Self {
            language,
            decimal: DecimalFormatter::try_new((&icu).into(), DecimalFormatterOptions::default()).map_err(missing)?,
            list: ListFormatter::try_new_and((&icu).into(), ListFormatterOptions::default()).map_err(missing)?,
            date: DateStyle::new(language)?,
            collator: Collator::try_new((&icu).into(), CollatorOptions::default()).map_err(missing)?,
            by_letter: Collator::try_new((&icu).into(), letters).map_err(missing)?,
        })
    }

    /// The language whose conventions these are.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// A whole number in groups of three: `1 500` with a no-break space in Finnish, `−5` with the minus sign.
    pub fn integer(&self, value: i64) -> String {
        self.number(&value.into())
    }

    /// A decimal number with all its digits: `65,50`.
    pub fn decimal(&self, value: Decimal) -> String {
        self.number(&value.into())
    }

    /// CLDR has a hyphen for English, which a line may break after and a dash of a range hides.
    fn number(&self, value: &fixed_decimal::Decimal) -> String {
        self.decimal.format_to_string(value).replace('-', "−")
    }

    /// A percentage: `65 %` with a no-break space, in English `65%`.
    pub fn percent(&self, value: Decimal) -> String {
        self.with_percent_sign(&self.decimal(value))
    }

    /// A part of a whole: `7/12` in Finnish, `7 av 12` in Swedish, `7 of 12` in English.
    pub fn fraction(&self, part: i64, whole: i64) -> String {
        let between = match self.language.base() {
            Language::SWEDISH => "\u{a0}av\u{a0}",
            Language::ENGLISH => "\u{a0}of\u{a0}",
            _ => "/",
        };
        format!("{}{between}{}", self.integer(part), self.integer(whole))
    }

    /// A range of numbers with an en dash: `50–70`; a single number when both ends are equal.
    pub fn range(&self, low: Decimal, high: Decimal) -> String {
        if low == high {
            return self.decimal(low);
        }
        format!("{}–{}", self.decimal(low), self.decimal(high))
    }

    /// A range of percentages with one sign: `50–70 %`.
    pub fn percent_range(&self, low: Decimal, high: Decimal) -> String {
        self.with_percent_sign(&self.range(low, high))
    }

    /// The space before the sign is SI's, which Finnish and Swedish follow. (ICU's percent formatter is not stable.)
    fn with_percent_sign(&self, number: &str) -> String {
        match self.language.base() {
            Language::ENGLISH => format!("{number}%"),
            _ => format!("{number}\u{a0}%"),
        }
    }

    /// A date: `12.10.2022` in Finnish and Finland's Swedish, `12 October 2022` in English, CLDR's long form
    /// elsewhere.
    pub fn date(&self, date: jiff::civil::Date) -> String {
        self.date.format(date)
    }

    /// An enumeration: `a, b ja c`.
    pub fn list(&self, items: &[String]) -> String {
        self.list.format_to_string(items.iter())
    }

    /// The order of words in the language (å, ä, ö last in Finnish and Swedish). Texts that its alphabet cannot tell
    /// apart follow their code points, so that an order never depends on the input's.
    pub fn compare(&self, left: &str, right: &str) -> Ordering {
        self.collator.compare(left, right).then_with(|| left.cmp(right))
    }

    /// The text in quotation marks: ”…” in Finnish and Swedish, “…” elsewhere.
    pub fn quote(&self, text: &str) -> String {
        text::quote(self.language, text)
    }

    /// The heading of an A–Ö index under which a text sorts: `É` under `E`, `Ø` in Finnish under `Ö`, digits and
    /// other scripts under `#`. Leading punctuation is passed over. Of alphabets longer than A–Z only the Finnish
    /// and Swedish one is known.
    pub fn sort_letter(&self, text: &str) -> &'static str {
        text::sort_letter(self.language, &self.by_letter, text)
    }
}

#[cfg(test)]
mod tests {
    use super::{Decimal, Language, Locale};

    fn locale(tag: &str) -> Locale {
        let language = Language::parse(tag).unwrap_or_else(|problem| panic!("{problem}"));
        Locale::new(language).unwrap_or_else(|problem| panic!("{problem}"))
    }

    fn decimal(text: &str) -> Decimal {
        text.parse().unwrap_or_else(|problem| panic!("{problem}"))
    }

    #[test]
    fn it_is_shared_between_threads() {
        const fn shared<T: Send + Sync>() {}
        // By the feature `sync` of the crate `icu`.
        shared::<Locale>();
    }

    #[test]
    fn numbers() {
        let (fi, sv, en) = (locale("selko"), locale("sv"), locale("en"));
        assert_eq!(fi.integer(1500), "1\u{a0}500");
        assert_eq!(fi.integer(-1_234_567), "−1\u{a0}234\u{a0}567");
        assert_eq!(sv.integer(10_000), "10\u{a0}000");
        assert_eq!(en.integer(10_000), "10,000");
        assert_eq!(en.integer(-10_000), "−10,000");
        assert_eq!(fi.decimal(decimal("65.50")), "65,50");
        assert_eq!(sv.decimal(decimal("-0.05")), "−0,05");
        assert_eq!(en.decimal(decimal("1234,5")), "1,234.5");
    }

    #[test]
    fn percentages() {
        let (fi, sv, en) = (locale("fi"), locale("sv"), locale("en"));
        assert_eq!(fi.percent(decimal("65")), "65\u{a0}%");
        assert_eq!(sv.percent(decimal("65.0")), "65,0\u{a0}%");
        assert_eq!(en.percent(decimal("65.5")), "65.5%");
        assert_eq!(fi.percent_range(decimal("50"), decimal("70")), "50–70\u{a0}%");
        assert_eq!(en.percent_range(decimal("50"), decimal("70")), "50–70%");
        assert_eq!(fi.range(decimal("7"), decimal("7.0")), "7");
    }

    #[test]
    fn dates() {
        let date = jiff::civil::date(2022, 10, 2);
        assert_eq!(locale("fi").date(date), "2.10.2022");
        assert_eq!(locale("sv").date(date), "2.10.2022");
        assert_eq!(locale("en").date(date), "2 October 2022");
        assert_eq!(locale("de").date(date), "2. Oktober 2022");
    }

    #[test]
    fn lists_and_quotation_marks() {
        let items = ["a", "b", "c"].map(str::to_owned);
        for (tag, listed) in [("fi", "a, b ja c"), ("sv", "a, b och c"), ("en", "a, b and c")] {
            assert_eq!(locale(tag).list(&items), listed);
        }
        assert_eq!(locale("fi").list(&items[..1]), "a");
        assert_eq!(locale("fi").list(&[]), "");
        assert_eq!(locale("fi").quote("Töitä"), "”Töitä”");
        assert_eq!(locale("en").quote("Work"), "“Work”");
    }

    #[test]
    fn order_of_words() {
        let mut words = ["öljy", "Äiti", "åka", "zeta", "auto", "aamu", "Aamu", "ylä", "vesi", "watti"];
        let fi = locale("fi");
        words.sort_by(|left, right| fi.compare(left, right));
        assert_eq!(words, ["aamu", "Aamu", "auto", "vesi", "watti", "ylä", "zeta", "åka", "Äiti", "öljy"]);
        assert!(locale("en").compare("öljy", "pala").is_lt());
        assert!(fi.compare("a", "a\u{0}").is_ne());
    }

    #[test]
    fn letters_of_an_index() {
        for (text, letter) in [
            ("asiakas", "A"),
            ("Örö", "Ö"),
            ("åland", "Å"),
            ("äiti", "Ä"),
            ("a\u{308}iti", "Ä"),
            ("Élan", "E"),
            ("Øst", "Ö"),
            ("šakki", "S"),
            ("”Työ”", "T"),
            ("112", "#"),
            ("Ωμέγα", "#"),
            ("Жизнь", "#"),
            ("", "#"),
        ] {
            assert_eq!(locale("fi").sort_letter(text), letter, "{text}");
        }
        assert_eq!(locale("en").sort_letter("Örö"), "O");
    }
}
