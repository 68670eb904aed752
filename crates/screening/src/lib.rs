//! Screening: what an editor should know about a text before opening it.
//!
//! [`Screener::screen`] takes a text with its [`Context`] and gives a [`Report`]: personal data with
//! masks, code-of-conduct flags, readability, language, a risk figure and a proposed decision. It is
//! pure: the same settings, text and context give the same report, in time linear in the length of
//! the text, whatever the text is. It never decides; an editor does. How it is set is in [`Files`].
//!
//! [`run_jsonl`] does the same for a file of rows, the contract of the command `screen`.
//!
//! [`authenticity`] judges submissions over history; [`run_stream`] is the command `screen-stream`.

pub mod authenticity;
mod conduct;
mod context;
mod decision;
mod files;
mod jsonl;
mod language;
mod privacy;
mod readability;
mod redact;
mod report;
mod risk;
mod screener;
mod text;
mod words;

pub use conduct::{
    CONDUCT_BUCKETS, ConductCalibration, ConductFeatures, ConductModel, FLAGS, Flag, FlagCalibration,
    PerFlag, UnknownFlag,
};
pub use context::Context;
pub use decision::{Proposal, UnknownProposal};
pub use domain::SubjectKind;
pub use files::{Files, SettingsError};
pub use jsonl::{observe_stream, run_jsonl, run_stream};
pub use language::SentenceLanguage;
pub use privacy::{PersonFeatures, PersonWord, PrivacyCategory, UnknownPrivacyCategory};
pub use readability::{
    Correction, CorrectionReason, Readability, ReadabilityGrade, ReadabilityReason, ReadingLevel,
    UnknownReadability,
};
pub use redact::redact;
pub use report::{FlagFinding, PrivacyFinding, ReadabilityFinding, Report, RevealFinding, Weight};
pub use risk::RiskWeights;
pub use screener::{ENGINE_VERSION, Screener};
pub use words::{AS_COMPOUND_END, AS_COMPOUND_MIDDLE, AS_COMPOUND_START, AS_WORD};
