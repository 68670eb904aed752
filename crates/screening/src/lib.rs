//! Screening: what an editor should know about a text before opening it.
//!
//! [`screen`] takes a text with its [`Context`] and gives a [`Report`]: personal data with masks,
//! code-of-conduct flags, readability, language, a risk figure and a proposed decision. It is a
//! pure function: the same text and context give the same report, in time linear in the length of
//! the text, whatever the text is. It never decides; an editor does.
//!
//! [`run_jsonl`] does the same for a file of rows, the contract of the command `screen`.

mod conduct;
mod context;
mod decision;
mod jsonl;
mod language;
mod privacy;
mod readability;
mod redact;
mod report;
mod risk;
mod text;

pub use conduct::{Flag, UnknownFlag};
pub use context::Context;
pub use decision::{Proposal, UnknownProposal};
pub use domain::SubjectKind;
pub use jsonl::run_jsonl;
pub use privacy::{PrivacyCategory, UnknownPrivacyCategory};
pub use readability::{Readability, ReadabilityReason, UnknownReadability};
pub use redact::redact;
pub use report::{FlagFinding, PrivacyFinding, ReadabilityFinding, Report, Weight};

/// The version of the engine, in every report. It changes whenever a report could come out
/// differently for the same text and context.
pub const ENGINE_VERSION: &str = "2026.1";

/// Screens `text`. Offsets in the report count Unicode scalar values of `text` as given.
pub fn screen(text: &str, context: &Context<'_>) -> Report {
    let read = text::Text::new(text);
    let privacy = privacy::find(&read);
    let flags = conduct::find(&read, &privacy);
    let (readability, readability_reasons) = readability::judge(&read);
    let language = language::guess(&read, context.submitted_language);
    let legible = language::is_legible(&read, &language);
    let decision = decision::propose(&privacy, &flags, readability, legible);
    let (risk, weighed) = risk::weigh(&privacy, &flags, readability, legible, context);
    let redacted_text = redact(text, &privacy);
    Report {
        privacy,
        flags,
        readability,
        readability_reasons,
        language,
        risk,
        weighed,
        decision,
        redacted_text,
        engine_version: ENGINE_VERSION.to_owned(),
    }
}
