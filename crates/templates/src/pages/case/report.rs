//! What screening says of a text, as the page of a case shows it.

use crate::pages::ArticleRef;
use chrono::{DateTime, Utc};

/// A stretch of the text.
#[derive(Clone, Debug)]
pub struct TextPiece {
    /// Where it begins, in scalar values of the text.
    pub at: usize,
    /// The words, never empty.
    pub text: String,
    /// What marks it, if anything does.
    pub mark: Option<Mark>,
}

/// A mark in the text with what explains it.
#[derive(Clone, Debug)]
pub struct Mark {
    /// The number of the finding in [`Report::findings`], from 1; 0 for a flag.
    pub number: usize,
    /// The privacy category or the flag, as the screening names it.
    pub category: String,
    /// Whether it is personal data (and not a flag).
    pub privacy: bool,
    /// The article that says so, if one does.
    pub rule: Option<ArticleRef>,
    /// Why, in a sentence; may be empty.
    pub reason: String,
    /// How sure, from 0 to 1.
    pub confidence: f64,
    /// The value of the [`super::RedactionBox`] that covers it; empty where none does.
    pub value: String,
}

/// What the screening found.
#[derive(Clone, Debug)]
pub struct Report {
    /// The risk from 0 to 1.
    pub risk: f64,
    /// What made the risk, heaviest first.
    pub weighed: Vec<Weight>,
    /// `publish`, `redact`, `return`, `reject` or `escalate`.
    pub proposal: String,
    /// Personal data.
    pub findings: Vec<Finding>,
    /// Problems with the code of conduct.
    pub flags: Vec<Evidence>,
    /// `ok`, `fixable` or `unreadable`.
    pub readability: String,
    /// Why, in sentences.
    pub readability_reasons: Vec<String>,
    /// Flesch-Douma reading ease, 0 to 100, and the level that it hints at: `up_to_b1`, `b2`, `from_c1`.
    pub grade: Option<(f64, &'static str)>,
    /// What a reply tells of somebody, in a sentence with the places that show it.
    pub reveals: Option<(String, Vec<String>)>,
    /// The main language, ISO 639-1, or `und`.
    pub language: String,
    /// Sentences in another language: the fragment and its language.
    pub other_languages: Vec<(String, String)>,
    /// The version of the screening.
    pub engine_version: String,
}

/// What the circumstances of a submission say about it.
#[derive(Clone, Debug)]
pub struct Authenticity {
    /// How likely it is not what it says it is, from 0 to 1.
    pub score: f64,
    /// What was seen, a sentence each.
    pub sentences: Vec<String>,
    /// Whether the same person seems to have written about the same facility too short a time ago.
    pub interval_suspicion: bool,
    /// What later submissions added.
    pub since: Vec<Later>,
}

/// A later submission that made this one more suspect.
#[derive(Clone, Debug)]
pub struct Later {
    /// When it came.
    pub at: DateTime<Utc>,
    /// What came, in a sentence.
    pub sentence: String,
    /// The score before it, from 0 to 1.
    pub before: f64,
    /// The score after it.
    pub score: f64,
}

/// A part of the risk.
#[derive(Clone, Debug)]
pub struct Weight {
    /// The code of the screening, such as `privacy_phone`.
    pub code: String,
    /// From 0 to 1.
    pub weight: f64,
}

/// Personal data that was found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// Its number, from 1; the mark in the text has the same.
    pub number: usize,
    /// The category, such as `phone`.
    pub category: String,
    /// The article that says so, if one does.
    pub rule: Option<ArticleRef>,
    /// What stands there.
    pub fragment: String,
    /// Why it was found, in a sentence; may be empty.
    pub reason: String,
    /// From 0 to 1.
    pub confidence: f64,
}

/// A flag with its evidence.
#[derive(Clone, Debug)]
pub struct Evidence {
    /// The flag, such as `insult`.
    pub flag: String,
    /// The article that says so, if one does.
    pub rule: Option<ArticleRef>,
    /// From 0 to 1.
    pub confidence: f64,
    /// Why, in a sentence; may be empty.
    pub reason: String,
    /// The places in the text that show it.
    pub fragments: Vec<String>,
}

impl Authenticity {
    pub(crate) fn level(&self) -> &'static str {
        crate::pages::queue::risk_level(self.score)
    }
}
