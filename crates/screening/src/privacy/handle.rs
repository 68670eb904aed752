//! Social-media handles: `@naam`, or a name with an underscore near the name of a network.

use super::{Candidate, PrivacyCategory};
use crate::text::{Text, is_word};

/// Networks and how people call them. Names of services, not words of any corpus.
const NETWORKS: [&str; 16] = [
    "snap",
    "insta",
    "tiktok",
    "tik tok",
    "facebook",
    "messenger",
    "discord",
    "twitter",
    "telegram",
    "twitch",
    "threads",
    "youtube",
    "linkedin",
    "reddit",
    "whatsapp",
    "roblox",
];
/// The longest handle of any common network.
const LONGEST: usize = 40;

/// Proposes every handle.
pub(super) fn find(text: &Text, out: &mut Vec<Candidate>) {
    for i in (0..text.len()).filter(|&i| text.at(i) == Some('@')) {
        if let Some(end) = after_at(text, i) {
            let reason = "Dit is een account op sociale media.";
            out.push(Candidate {
                start: i,
                end,
                category: PrivacyCategory::Handle,
                confidence: 0.95,
                reason,
            });
        }
    }
    for word in text.words() {
        if looks_like_account(text, word.start, word.end) && text.near_before(word.start, 40, &NETWORKS) {
            let reason = "Dit lijkt een account op sociale media.";
            let (start, end) = (word.start, word.end);
            out.push(Candidate { start, end, category: PrivacyCategory::Handle, confidence: 0.8, reason });
        }
    }
}

/// The end of the handle whose `@` stands at `i`.
fn after_at(text: &Text, i: usize) -> Option<usize> {
    if text.prev(i).is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '@')) {
        return None;
    }
    if !text.at(i + 1).is_some_and(is_word) {
        return None;
    }
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '.' | '-');
    let mut end = i + 1;
    while end <= i + LONGEST && text.at(end).is_some_and(is_part) {
        end += 1;
    }
    while text.prev(end).is_some_and(|c| matches!(c, '.' | '-')) {
        end -= 1;
    }
    let has_letter = (i + 1..end).filter_map(|k| text.at(k)).any(char::is_alphabetic);
    (has_letter && end > i + 2).then_some(end)
}

/// Letters on both sides of an underscore.
fn looks_like_account(text: &Text, start: usize, end: usize) -> bool {
    let plain = (start..end).filter_map(|i| text.at(i)).all(|c| c.is_ascii_alphanumeric() || c == '_');
    plain
        && end - start <= LONGEST
        && (start + 1..end.saturating_sub(1)).any(|i| {
            text.at(i) == Some('_')
                && text.prev(i).is_some_and(|c| c.is_ascii_alphanumeric())
                && text.at(i + 1).is_some_and(|c| c.is_ascii_alphanumeric())
        })
}
