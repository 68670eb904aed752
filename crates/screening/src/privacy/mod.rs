//! Finding personal data. One file per category; each detector reads the text once and proposes
//! candidates, [`merge`] settles what overlaps.

mod address;
mod category;
mod date;
mod email;
mod handle;
mod iban;
mod merge;
mod national_id;
mod obfuscated;
mod persons;
mod phone;
mod plate;
mod room;
mod tld;
mod url;

pub use category::{PrivacyCategory, UnknownPrivacyCategory};
pub(crate) use persons::Persons;
pub use persons::{PersonFeatures, PersonWord};

use crate::context::Context;
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
pub(crate) fn find(text: &Text, context: &Context<'_>, persons: &Persons) -> Vec<PrivacyFinding> {
    let mut candidates = structured(text);
    let claimed = places(&candidates);
    persons.find(text, context, &claimed, &mut candidates);
    merge::merge(candidates)
}

/// The words that can be part of a name, as the model of names sees them; for training.
pub(crate) fn person_features(text: &Text, context: &Context<'_>, persons: &Persons) -> PersonFeatures {
    persons.features(text, context, &places(&structured(text)))
}

/// Everything but names.
fn structured(text: &Text) -> Vec<Candidate> {
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
    address::find(text, &mut candidates);
    room::find(text, &mut candidates);
    candidates
}

/// Where they stand, in order, without overlap.
fn places(candidates: &[Candidate]) -> Vec<(usize, usize)> {
    let mut places: Vec<(usize, usize)> = candidates.iter().map(|c| (c.start, c.end)).collect();
    places.sort_unstable();
    let mut apart: Vec<(usize, usize)> = Vec::with_capacity(places.len());
    for (start, end) in places {
        match apart.last_mut() {
            Some(last) if start < last.1 => last.1 = last.1.max(end),
            _ => apart.push((start, end)),
        }
    }
    apart
}
