//! Masks: an editor may cover a part of a text with a typed mask, and may not put words in anybody's
//! mouth.

use crate::correction::{self, Correction};
use crate::error::FieldError;
use crate::text;
use serde::{Deserialize, Serialize};

/// A part of the text to cover.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Redaction {
    /// First scalar value that is covered.
    pub start: usize,
    /// First scalar value after it.
    pub end: usize,
    /// The typed mask that readers see instead, such as `[naam]`.
    pub replacement: String,
}

/// A text with masks in it, and where they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaskedText {
    /// The text with the masks.
    pub text: String,
    /// Where in `text` the masks are: start and end in scalar values, in order.
    pub masks: Vec<(usize, usize)>,
}

/// Longest mask in scalar values, brackets included.
pub const MAX_MASK: usize = 40;
/// Most masks in one text.
pub const MAX_REDACTIONS: usize = 500;

/// Whether this is a typed mask: a few words in square brackets, such as `[naam]` or
/// `[naam medewerker]`. Letters, hyphens, digits and single spaces only.
pub fn is_mask(replacement: &str) -> bool {
    let Some(label) = replacement.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else {
        return false;
    };
    !label.is_empty()
        && text::scalars(replacement) <= MAX_MASK
        && label.trim() == label
        && !label.contains("  ")
        && label.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-'))
}

/// Covers parts of `original` and mends small language errors in it. Redactions and corrections may come
/// in any order and none may overlap another; the errors point to `/redactions/N/...` and
/// `/corrections/N/...`. What is neither covered nor mended is untouched.
pub fn apply(
    original: &str,
    redactions: &[Redaction],
    corrections: &[Correction],
) -> Result<MaskedText, Vec<FieldError>> {
    let length = text::scalars(original);
    let mut errors = check(redactions, length);
    errors.extend(correction::check(corrections, original));
    let masks = redactions.iter().enumerate().map(|(n, r)| Change {
        start: r.start,
        end: r.end,
        replacement: &r.replacement,
        mask: true,
        pointer: ("redactions", n),
    });
    let mended = corrections.iter().enumerate().map(|(n, c)| Change {
        start: c.start,
        end: c.end,
        replacement: &c.replacement,
        mask: false,
        pointer: ("corrections", n),
    });
    let mut changes: Vec<Change<'_>> = masks.chain(mended).collect();
    changes.sort_by_key(|change| (change.start, change.end));
    for pair in changes.windows(2) {
        if pair[1].start < pair[0].end {
            let (list, n) = pair[1].pointer;
            let detail = "Deze verandering overlapt met een andere.";
            errors.push(FieldError::new(format!("/{list}/{n}/start"), "overlap", detail));
        }
    }
    if !errors.is_empty() {
        return Err(errors);
    }
    Ok(changed(original, &changes))
}

/// A text that was proposed instead of `original`, as readers see it: typed masks in it that `original`
/// does not have are masks.
pub fn proposed(text: &str, original: &str) -> MaskedText {
    let chars: Vec<char> = text.chars().collect();
    let mut masks = Vec::new();
    let mut opened = None;
    for (at, c) in chars.iter().enumerate() {
        match (c, opened) {
            ('[', _) => opened = Some(at),
            (']', Some(start)) => {
                let mask: String = chars[start..=at].iter().collect();
                if is_mask(&mask) && !original.contains(&mask) {
                    masks.push((start, at + 1));
                }
                opened = None;
            }
            _ => {}
        }
    }
    MaskedText { text: text.to_owned(), masks }
}

/// A part of the text that is replaced.
struct Change<'a> {
    start: usize,
    end: usize,
    replacement: &'a str,
    mask: bool,
    pointer: (&'static str, usize),
}

fn check(redactions: &[Redaction], length: usize) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if redactions.len() > MAX_REDACTIONS {
        errors.push(FieldError::new("/redactions", "too_many", "Te veel afschermingen in één tekst."));
        return errors;
    }
    for (i, redaction) in redactions.iter().enumerate() {
        if redaction.start >= redaction.end || redaction.end > length {
            errors.push(FieldError::new(
                format!("/redactions/{i}"),
                "out_of_range",
                format!("Deze afscherming ligt niet in de tekst, die {length} tekens telt."),
            ));
        }
        if !is_mask(&redaction.replacement) {
            errors.push(FieldError::new(
                format!("/redactions/{i}/replacement"),
                "not_a_mask",
                "Vervang alleen door een korte aanduiding tussen rechte haken, zoals [naam].",
            ));
        }
    }
    errors
}

/// `changes` are in order, in range and do not overlap.
fn changed(original: &str, changes: &[Change<'_>]) -> MaskedText {
    let mut masked = MaskedText::default();
    let mut chars = original.chars();
    let (mut read, mut written) = (0usize, 0usize);
    for change in changes {
        masked.text.extend(chars.by_ref().take(change.start - read));
        written += change.start - read;
        chars.by_ref().take(change.end - change.start).for_each(drop);
        read = change.end;
        masked.text.push_str(change.replacement);
        let length = text::scalars(change.replacement);
        if change.mask {
            masked.masks.push((written, written + length));
        }
        written += length;
    }
    masked.text.extend(chars);
    masked
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mask(start: usize, end: usize) -> Redaction {
        Redaction { start, end, replacement: "[naam]".to_owned() }
    }

    #[test]
    fn masks_cover_exactly_what_they_name() {
        let masked = apply("Juf Zoë is lief, zei Ömer.", &[mask(21, 25), mask(4, 7)], &[]).unwrap();
        assert_eq!(masked.text, "Juf [naam] is lief, zei [naam].");
        let chars: Vec<char> = masked.text.chars().collect();
        for (start, end) in masked.masks {
            assert_eq!(chars[start..end].iter().collect::<String>(), "[naam]");
        }
    }

    #[test]
    fn an_editor_cannot_add_words() {
        for bad in ["naam", "[]", "[ naam]", "een schat", "[<b>]", "[naam", "[naam] is een dief"] {
            assert!(!is_mask(bad), "{bad}");
        }
        assert!(is_mask("[naam medewerker]") && is_mask("[e-mailadres]"));
    }

    #[test]
    fn masks_in_a_proposal_are_those_that_the_author_did_not_write() {
        let masked = proposed("[juf] é [naam] [[naam kind] [te lang <b>] [open", "Dag [juf].");
        assert_eq!(masked.masks, [(8, 14), (16, 27)]);
        assert_eq!(proposed("Niets.", "").masks, []);
    }

    #[test]
    fn every_wrong_redaction_is_named() {
        let wrong = [
            mask(0, 3),
            mask(2, 4),
            mask(5, 5),
            mask(1, 99),
            Redaction { start: 4, end: 5, replacement: "X".into() },
        ];
        let errors = apply("0123456789", &wrong, &[]).unwrap_err();
        let pointers: Vec<_> = errors.iter().map(|e| (e.pointer.as_str(), e.code)).collect();
        assert!(pointers.contains(&("/redactions/2", "out_of_range")));
        assert!(pointers.contains(&("/redactions/3", "out_of_range")));
        assert!(pointers.contains(&("/redactions/4/replacement", "not_a_mask")));
        assert!(pointers.iter().any(|(_, code)| *code == "overlap"));
    }

    proptest! {
        #[test]
        fn what_is_not_masked_is_untouched(text in "\\PC{0,40}", cuts in proptest::collection::btree_set(0usize..40, 0..8)) {
            let length = text.chars().count();
            let cuts: Vec<usize> = cuts.into_iter().filter(|c| *c <= length).collect();
            let redactions: Vec<Redaction> = cuts.chunks_exact(2).map(|c| mask(c[0], c[1])).collect();
            let masked = apply(&text, &redactions, &[]).unwrap();
            let mut rest: Vec<char> = masked.text.chars().collect();
            for (start, end) in masked.masks.iter().rev() {
                rest.drain(start..end);
            }
            let expected: String = text.chars().enumerate()
                .filter(|(i, _)| !redactions.iter().any(|r| r.start <= *i && *i < r.end)).map(|(_, c)| c).collect();
            prop_assert_eq!(rest.into_iter().collect::<String>(), expected);
        }
    }
}
