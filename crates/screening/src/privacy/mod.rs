//! Finding personal data. One file per category; each detector reads the text once and proposes
//! candidates, [`merge`] settles what overlaps.

mod category;
mod date;
mod email;
mod handle;
mod iban;
mod merge;
mod national_id;
mod obfuscated;
mod phone;
mod plate;
mod tld;
mod url;

pub use category::{PrivacyCategory, UnknownPrivacyCategory};

use crate::report::PrivacyFinding;
use crate::text::Text;

/// What a detector proposes.
#[derive(Clone, Debug, PartialEq)]
struct Candidate {
    start: usize,
    end: usize,
    category: PrivacyCategory,
    confidence: f64,
    reason: &'static str,
}

/// All personal data in `text`, in order, without overlap.
pub(crate) fn find(text: &Text) -> Vec<PrivacyFinding> {
    let mut candidates = Vec::new();
    email::find(text, &mut candidates);
    obfuscated::find(text, &mut candidates);
    url::find(text, &mut candidates);
    handle::find(text, &mut candidates);
    iban::find(text, &mut candidates);
    national_id::find(text, &mut candidates);
    phone::find(text, &mut candidates);
    plate::find(text, &mut candidates);
    date::find(text, &mut candidates);
    merge::merge(candidates)
}
