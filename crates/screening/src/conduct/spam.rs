//! Advertising: a way to get in touch together with the words of a seller.

use super::Flag;
use crate::privacy::PrivacyCategory;
use crate::report::{FlagFinding, PrivacyFinding};
use crate::text::Text;

/// Starts of words that sellers use and reviewers of care seldom.
const SELLING: [&str; 30] = [
    "korting",
    "kortingscode",
    "promocode",
    "actiecode",
    "aanbieding",
    "offerte",
    "gratis",
    "bestel nu",
    "webshop",
    "webwinkel",
    "casino",
    "bitcoin",
    "crypto",
    "belegg",
    "investeer",
    "rendement",
    "lening",
    "krediet",
    "verdien",
    "bijverdien",
    "inkomen",
    "volgers",
    "klik ",
    "surf naar",
    "schrijf je in",
    "vrijblijvend",
    "abonneer",
    "discount",
    "verkrijgbaar",
    "leverbaar",
];
/// So many different selling words make advertising of a text with a way to get in touch.
const ENOUGH: usize = 2;

/// The flag with the selling words and the contact as evidence.
pub(super) fn find(text: &Text, privacy: &[PrivacyFinding]) -> Option<FlagFinding> {
    let contact = |f: &&PrivacyFinding| {
        matches!(
            f.category,
            PrivacyCategory::Url | PrivacyCategory::Phone | PrivacyCategory::Handle | PrivacyCategory::Email
        )
    };
    let contacts: Vec<(usize, usize)> = privacy.iter().filter(contact).map(|f| (f.start, f.end)).collect();
    if contacts.is_empty() {
        return None;
    }
    // Findings are in order, so the only one that can hold `at` is the last that starts before it.
    let outside = |at: usize| {
        let last = contacts.partition_point(|&(start, _)| start <= at).checked_sub(1);
        last.and_then(|k| contacts.get(k)).is_none_or(|&(_, end)| at >= end)
    };
    let mut seen: Vec<(usize, usize)> = Vec::new();
    for needle in SELLING {
        let at = text.words().iter().find(|w| text.starts_with(w.start, needle) && outside(w.start));
        if let Some(word) = at
            && !seen.iter().any(|&(start, _)| start == word.start)
        {
            seen.push((word.start, (word.start + needle.trim_end().chars().count()).max(word.end)));
        }
    }
    if seen.len() < ENOUGH {
        return None;
    }
    let confidence = if seen.len() > ENOUGH { 0.85 } else { 0.65 };
    let mut spans = seen;
    spans.extend(contacts);
    spans.sort_unstable();
    Some(FlagFinding { flag: Flag::Spam, confidence, spans })
}
