//! The verdicts on readability and their reasons.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Whether a text can be published as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Readability {
    /// Good enough.
    Ok,
    /// Understandable; spelling or layout can be mended.
    Fixable,
    /// Nobody can tell what it says.
    Unreadable,
}

impl Readability {
    /// Every verdict.
    pub const ALL: [Self; 3] = [Self::Ok, Self::Fixable, Self::Unreadable];

    /// The name in files and in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Fixable => "fixable",
            Self::Unreadable => "unreadable",
        }
    }
}

impl fmt::Display for Readability {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no verdict.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a readability: expected ok, fixable or unreadable")]
pub struct UnknownReadability;

impl FromStr for Readability {
    type Err = UnknownReadability;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|r| r.as_str() == s).ok_or(UnknownReadability)
    }
}

/// What is wrong with how a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReadabilityReason {
    /// Too few words to say anything.
    TooLittle,
    /// Keyboard mash, stretched or repeated words.
    Gibberish,
    /// Words without vowels.
    Abbreviations,
    /// More signs than words.
    Signs,
    /// Written in capitals.
    Capitals,
    /// Very long without a full stop.
    RunOn,
    /// Sentences without a capital.
    SentenceCapitals,
    /// Rows of exclamation marks, question marks or full stops.
    RepeatedSigns,
    /// L e t t e r s with blanks between them.
    SpacedLetters,
    /// Blanks before commas and full stops, or none behind them.
    Spacing,
    /// Many words that no dictionary has.
    Spelling,
    /// Words without a blank between them.
    Glued,
    /// Commands of a telephone or a form that was tried out.
    Dictated,
}

impl ReadabilityReason {
    /// The code in files and in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::TooLittle => "too_little",
            Self::Gibberish => "gibberish",
            Self::Abbreviations => "abbreviations",
            Self::Signs => "signs",
            Self::Capitals => "capitals",
            Self::RunOn => "run_on",
            Self::SentenceCapitals => "sentence_capitals",
            Self::RepeatedSigns => "repeated_signs",
            Self::SpacedLetters => "spaced_letters",
            Self::Spacing => "spacing",
            Self::Spelling => "spelling",
            Self::Glued => "glued",
            Self::Dictated => "dictated",
        }
    }

    /// What the writer can do, in Dutch.
    pub const fn sentence(self) -> &'static str {
        match self {
            Self::TooLittle => "Je tekst is erg kort. Vertel wat je hebt meegemaakt.",
            Self::Gibberish => "Veel woorden zijn niet te begrijpen. Kijk je tekst na op typfouten.",
            Self::Abbreviations => "Je gebruikt veel afkortingen. Schrijf de woorden voluit.",
            Self::Signs => "Je tekst bestaat vooral uit leestekens. Schrijf in gewone zinnen.",
            Self::Capitals => "Je schrijft in hoofdletters. Gebruik gewone letters.",
            Self::RunOn => "Je zinnen zijn heel lang. Zet een punt na elke gedachte.",
            Self::SentenceCapitals => "Begin elke zin met een hoofdletter.",
            Self::RepeatedSigns => "Gebruik een leesteken maar één keer na een zin.",
            Self::SpacedLetters => "Je zet spaties tussen letters. Schrijf de woorden aan elkaar.",
            Self::Spacing => "Zet een spatie na een punt of een komma, en geen spatie ervoor.",
            Self::Spelling => "Er staan veel spelfouten in je tekst. Lees hem nog eens na.",
            Self::Glued => "Sommige woorden hangen aan elkaar. Zet er een spatie tussen.",
            Self::Dictated => "Je tekst lijkt een test of een dicteerfout. Schrijf wat je hebt meegemaakt.",
        }
    }
}
