//! What screening found, in a shape an editor can read and a database can keep.

use crate::conduct::Flag;
use crate::decision::Proposal;
use crate::language::SentenceLanguage;
use crate::privacy::PrivacyCategory;
use crate::readability::{Correction, Readability, ReadabilityGrade, ReadabilityReason};
use serde::{Deserialize, Serialize};

/// Everything screening says about one version of one text.
///
/// All offsets count Unicode scalar values of the text as it was given; `end` is exclusive.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// Personal data, in order, without overlap.
    pub privacy: Vec<PrivacyFinding>,
    /// Code-of-conduct problems.
    pub flags: Vec<FlagFinding>,
    /// What a reply tells of somebody; `None` for reviews.
    #[serde(default)]
    pub reveals: Option<RevealFinding>,
    /// Whether an editor can publish the text as it is written.
    pub readability: Readability,
    /// Why the text is not simply `ok`; empty when it is.
    #[serde(default)]
    pub readability_reasons: Vec<ReadabilityFinding>,
    /// How hard the text is to read; only for Dutch of some length.
    #[serde(default)]
    pub readability_grade: Option<ReadabilityGrade>,
    /// Proposals for what is mechanical (capitals, blanks, signs, clear misspellings), in order,
    /// without overlap. None touches personal data.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// ISO 639-1 code of the main language, `und` when it is not known.
    pub language: String,
    /// The sentences that are clearly in another language, in order.
    #[serde(default)]
    pub sentence_languages: Vec<SentenceLanguage>,
    /// How much the text needs an editor's attention, 0 to 1. It orders the queue and nothing else.
    pub risk: f64,
    /// What made up `risk`, the heaviest first.
    #[serde(default)]
    pub weighed: Vec<Weight>,
    /// What an editor would probably do. A proposal: an editor always decides.
    pub decision: Proposal,
    /// The text with every finding replaced by its mask.
    pub redacted_text: String,
    /// The engine that made this report, see [`crate::ENGINE_VERSION`].
    pub engine_version: String,
}

/// One piece of personal data.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PrivacyFinding {
    /// First scalar value of the span.
    pub start: usize,
    /// One past the last scalar value of the span.
    pub end: usize,
    /// What it is.
    pub category: PrivacyCategory,
    /// How sure the detector is, 0 to 1.
    pub confidence: f64,
    /// One Dutch sentence for the editor. It never repeats the data itself.
    #[serde(default)]
    pub reason: String,
    /// What replaces the span, such as `[telefoonnummer]`.
    #[serde(default)]
    pub mask: String,
}

/// One code-of-conduct problem with its evidence.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FlagFinding {
    /// Which problem.
    pub flag: Flag,
    /// How sure the check is, 0 to 1.
    pub confidence: f64,
    /// The places that show it, as `(start, end)` pairs in order.
    pub spans: Vec<(usize, usize)>,
    /// One Dutch sentence for the editor. It never repeats the text.
    #[serde(default)]
    pub reason: String,
}

/// What a reply tells of somebody: who wrote, health, family.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RevealFinding {
    /// How sure the check is, 0 to 1.
    pub confidence: f64,
    /// The places that show it, as `(start, end)` pairs in order.
    pub spans: Vec<(usize, usize)>,
    /// Dutch sentences for the editor. They never repeat the text.
    pub reason: String,
}

/// Why a text reads badly.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReadabilityFinding {
    /// The machine-readable code.
    pub code: ReadabilityReason,
    /// One Dutch sentence that tells the writer what to do.
    pub sentence: String,
}

/// One part of the risk figure.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Weight {
    /// Stable English code, such as `privacy_phone` or `unreadable`.
    pub name: String,
    /// Its weight, 0 to 1, before the weights are combined.
    pub weight: f64,
}
