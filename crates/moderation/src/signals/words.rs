//! How long what people write about a signal may be, in graphemes.

use domain::text::{graphemes, normalise};
use domain::{FieldError, RuleError};
use std::ops::RangeInclusive;

/// What was seen.
pub const DESCRIPTION: RangeInclusive<usize> = 10..=4000;
/// What of the text shows it.
pub const QUOTE: RangeInclusive<usize> = 0..=2000;
/// A note.
pub const NOTE: RangeInclusive<usize> = 1..=4000;
/// How it ended.
pub const CLOSING: RangeInclusive<usize> = 10..=4000;
/// Why somebody's identity is looked at, or a signal taken back.
pub const REASON: RangeInclusive<usize> = 10..=1000;

/// A text as it is stored, where it is neither too short nor too long.
pub(crate) fn sound(
    pointer: &'static str,
    text: &str,
    length: RangeInclusive<usize>,
) -> Result<String, FieldError> {
    let text = normalise(text);
    let (shortest, longest) = length.clone().into_inner();
    match graphemes(&text) {
        n if length.contains(&n) => Ok(text),
        n if n < shortest => {
            let detail = format!("Schrijf minstens {shortest} {}.", signs(shortest));
            Err(FieldError::new(pointer, "too_short", detail))
        }
        _ => Err(FieldError::new(pointer, "too_long", format!("Schrijf hoogstens {longest} tekens."))),
    }
}

const fn signs(count: usize) -> &'static str {
    if count == 1 { "teken" } else { "tekens" }
}

/// The same as an answer.
pub(crate) fn required(
    pointer: &'static str,
    text: &str,
    length: RangeInclusive<usize>,
) -> Result<String, RuleError> {
    sound(pointer, text, length).map_err(|wrong| RuleError::invalid(vec![wrong]))
}
