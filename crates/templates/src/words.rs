//! The languages of the interface and how a word is looked up.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, static_loader};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::{Borrow, Cow};
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

static_loader! {
    pub(crate) static LOCALES = {
        locales: "./locales",
        fallback_language: "nl",
        // The isolation marks of Fluent are for mixed text directions; they would end up in
        // addresses and in the text of mails.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

include!(concat!(env!("OUT_DIR"), "/languages.rs"));

/// A language of the interface: one of the folders of `locales`. Public pages and mails exist in all of them,
/// the desk in Dutch.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(u8);

impl Language {
    /// Dutch, the first language: what has no words in another one is said in it.
    pub const NL: Self = Self(0);

    /// Every language, in the order in which they are offered: Dutch first.
    pub const ALL: [Self; COUNT] = {
        let mut all = [Self::NL; COUNT];
        let mut at = 0;
        while at < COUNT {
            all[at] = Self(at as u8);
            at += 1;
        }
        all
    };

    /// The ISO 639-1 code.
    pub fn code(self) -> &'static str {
        CODES.get(usize::from(self.0)).copied().unwrap_or("nl")
    }

    /// Its name in the language itself, such as "Français".
    pub fn own_name(self) -> String {
        self.t("language-own-name")
    }

    /// Language and country as Open Graph has them, such as `fr_BE`.
    pub fn locale(self) -> String {
        format!("{}_BE", self.code())
    }

    /// The language of a mail to somebody who wrote in the language with this ISO 639-1 code: the same
    /// when mails exist in it, Dutch otherwise.
    pub fn of_mails_to(code: &str) -> Self {
        code.parse().unwrap_or_default()
    }

    /// The words of a key in this very language, with values; none where the language has none of its own.
    pub(crate) fn own_words(self, key: &str, values: &[(&'static str, String)]) -> Option<String> {
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
            values.iter().map(|(name, value)| text_arg(name, value)).collect();
        LOCALES.lookup_no_default_fallback(&self.identifier(), key, Some(&args))
    }

    fn identifier(self) -> LanguageIdentifier {
        // The names of the folders are valid; an unknown one would only mean the fallback.
        self.code().parse().unwrap_or_default()
    }
}

impl Default for Language {
    fn default() -> Self {
        Self::NL
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text names no language of the interface.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language of the interface: expected the code of one of its locales, such as nl")]
pub struct UnknownLanguage;

impl FromStr for Language {
    type Err = UnknownLanguage;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|language| language.code() == s).ok_or(UnknownLanguage)
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.code())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = Cow::<'de, str>::deserialize(deserializer)?;
        code.parse().map_err(serde::de::Error::custom)
    }
}

/// Whoever knows a language can say things in it. Implemented by [`Language`], by the shell of a page
/// and by the shell of a mail, so that a template says `shell.t("key")`.
pub trait Speak {
    /// The language to speak.
    fn language(&self) -> Language;

    /// The words of `key`; the key itself in double braces when it does not exist anywhere, which
    /// the tests exclude.
    fn t(&self, key: &str) -> String {
        say(self.language(), key, &HashMap::new())
    }

    /// The words of `key` for a number, as `$count`, with the right plural.
    fn n(&self, key: &str, count: impl Borrow<u64>) -> String {
        let count = *count.borrow();
        say(self.language(), key, &HashMap::from([(Cow::from("count"), FluentValue::from(count))]))
    }

    /// The words of `key` with one value in it.
    fn with(&self, key: &str, name: &'static str, value: impl fmt::Display) -> String {
        say(self.language(), key, &HashMap::from([text_arg(name, &value)]))
    }

    /// The words of `key` with two values in it.
    fn with2(
        &self,
        key: &str,
        name: &'static str,
        value: impl fmt::Display,
        other_name: &'static str,
        other: impl fmt::Display,
    ) -> String {
        say(self.language(), key, &HashMap::from([text_arg(name, &value), text_arg(other_name, &other)]))
    }

    /// A day: "21 november 2026".
    fn day(&self, day: &NaiveDate) -> String {
        let month = self.t(month_key(day.month()));
        format!("{} {month} {}", self.n("day-of-month", u64::from(day.day())), day.year())
    }

    /// The Belgian day of a moment: "21 november 2026".
    fn date(&self, at: &DateTime<Utc>) -> String {
        self.day(&crate::brussels(*at).date())
    }

    /// A moment in Belgian time: "21 november 2026, 14.05 uur".
    fn moment(&self, at: &DateTime<Utc>) -> String {
        let local = crate::brussels(*at);
        format!("{}, {}", self.day(&local.date()), self.clock(at))
    }

    /// A moment in Belgian time where there is little room: "21/11, 14.05 uur".
    fn short_moment(&self, at: &DateTime<Utc>) -> String {
        let day = crate::brussels(*at).date();
        format!("{}/{}, {}", day.day(), day.month(), self.clock(at))
    }

    /// The Belgian clock time of a moment: "14.05 uur".
    fn clock(&self, at: &DateTime<Utc>) -> String {
        let local = crate::brussels(*at);
        let minute = format!("{:02}", local.minute());
        self.with2("clock-time", "hour", local.hour(), "minute", minute)
    }

    /// A month written as `2026-05`: "mei 2026"; a quarter as `2026-Q2`: "het tweede kwartaal van 2026". Anything
    /// else, such as a year, comes back as it is.
    fn month(&self, year_and_month: &str) -> String {
        match year_and_month.split_once('-') {
            Some((year, month)) => match month.parse::<u32>() {
                Ok(number @ 1..=12) => format!("{} {year}", self.t(month_key(number))),
                _ => match quarter_key(month) {
                    Some(key) => self.with(key, "year", year),
                    None => year_and_month.to_owned(),
                },
            },
            None => year_and_month.to_owned(),
        }
    }

    /// A figure with one decimal as it is written in the language: "4,2".
    fn decimal(&self, value: &f64) -> String {
        self.with_mark(&format!("{value:.1}"))
    }

    /// A figure that is written with a point, with the mark of the language in its place: "3,5".
    fn with_mark(&self, figure: &str) -> String {
        figure.replace('.', &self.t("decimal-mark"))
    }

    /// A share between 0 and 1 as a whole percentage: "82%".
    fn percent(&self, share: &f64) -> String {
        format!("{:.0}%", share.clamp(0.0, 1.0) * 100.0)
    }
}

impl Speak for Language {
    fn language(&self) -> Language {
        *self
    }
}

fn text_arg(name: &'static str, value: &dyn fmt::Display) -> (Cow<'static, str>, FluentValue<'static>) {
    (Cow::from(name), FluentValue::from(value.to_string()))
}

fn say(language: Language, key: &str, args: &HashMap<Cow<'static, str>, FluentValue<'_>>) -> String {
    LOCALES
        .try_lookup_complete(&language.identifier(), key, Some(args))
        .unwrap_or_else(|| format!("{{{{{key}}}}}"))
}

fn quarter_key(text: &str) -> Option<&'static str> {
    match text {
        "Q1" => Some("whole-quarter-1"),
        "Q2" => Some("whole-quarter-2"),
        "Q3" => Some("whole-quarter-3"),
        "Q4" => Some("whole-quarter-4"),
        _ => None,
    }
}

const fn month_key(month: u32) -> &'static str {
    match month {
        1 => "month-1",
        2 => "month-2",
        3 => "month-3",
        4 => "month-4",
        5 => "month-5",
        6 => "month-6",
        7 => "month-7",
        8 => "month-8",
        9 => "month-9",
        10 => "month-10",
        11 => "month-11",
        _ => "month-12",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_is_found_by_its_code_and_dutch_is_first() {
        assert_eq!(Language::ALL[0], Language::NL);
        for language in Language::ALL {
            assert_eq!(language.code().parse(), Ok(language));
            assert!(!language.own_name().contains("{{"));
        }
        assert_eq!("de".parse::<Language>(), Err(UnknownLanguage));
    }

    #[test]
    fn mails_speak_the_language_of_their_reader_or_dutch() {
        let of = |code| Language::of_mails_to(code);
        assert_eq!([of("nl"), of("fr"), of("en")].map(Language::code), ["nl", "fr", "en"]);
        assert_eq!([of("de"), of("FR"), of("")], [Language::NL; 3]);
    }

    #[test]
    fn a_moment_is_written_as_the_language_does() {
        let (fr, en) = (Language::of_mails_to("fr"), Language::of_mails_to("en"));
        let at = "2026-03-01T13:05:00Z".parse().unwrap();
        assert_eq!(Language::NL.moment(&at), "1 maart 2026, 14.05 uur");
        assert_eq!(fr.moment(&at), "1er mars 2026, 14\u{a0}h\u{a0}05");
        assert_eq!(en.moment(&at), "1 March 2026, 14:05");
    }

    #[test]
    fn an_unknown_key_shows_itself() {
        assert_eq!(Language::NL.t("no-such-key"), "{{no-such-key}}");
    }

    #[test]
    fn months_and_figures() {
        assert_eq!(Language::NL.month("2026-05"), "mei 2026");
        assert_eq!(Language::NL.month("2026-13"), "2026-13");
        assert_eq!(Language::NL.month("<b>"), "<b>");
        assert_eq!(Language::NL.month("2026-Q2"), "het tweede kwartaal van 2026");
        assert_eq!(Language::of_mails_to("en").month("2026-Q4"), "the fourth quarter of 2026");
        assert_eq!(Language::NL.month("2026"), "2026");
        assert_eq!(Language::NL.decimal(&4.25), "4,2");
        assert_eq!(Language::of_mails_to("en").decimal(&4.25), "4.2");
        assert_eq!(Language::NL.percent(&0.817), "82%");
    }
}
