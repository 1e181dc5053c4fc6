//! Dates as a language writes them.

use icu::calendar::{Date, Gregorian};
use icu::datetime::FixedCalendarDateTimeFormatter;
use icu::datetime::fieldsets::YMD;

use super::{Language, LocaleDataMissing};

pub(super) enum DateStyle {
    /// `12.10.2022`. Swedish in Finland writes this too, whereas CLDR's Swedish has `2022-10-12`.
    Numeric,
    /// The long form of CLDR: `12 October 2022`.
    Long(Box<FixedCalendarDateTimeFormatter<Gregorian, YMD>>),
}

impl DateStyle {
    pub(super) fn new(language: Language) -> Result<Self, LocaleDataMissing> {
        match language.base() {
            Language::FINNISH | Language::SWEDISH => Ok(Self::Numeric),
            _ => FixedCalendarDateTimeFormatter::try_new((&language.icu()).into(), YMD::long())
                .map(|formatter| Self::Long(Box::new(formatter)))
                .map_err(|_| LocaleDataMissing { language }),
        }
    }

    pub(super) fn format(&self, date: jiff::civil::Date) -> String {
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self {
            Self::Numeric => format!("{day}.{month}.{year}"),
            Self::Long(formatter) => {
                match Date::try_new_gregorian(year.into(), month.unsigned_abs(), day.unsigned_abs()) {
                    Ok(date) => formatter.format(&date).to_string(),
                    // Every civil date is a Gregorian one; ISO 8601 is still right if a calendar should refuse.
                    Err(_) => date.to_string(),
                }
            }
        }
    }
}
