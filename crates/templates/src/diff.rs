//! What differs between two texts, word by word, with every blank and line end kept.

use similar::{Algorithm, DiffTag, capture_diff_slices};

/// A stretch of a difference. Those that are not [`DiffKind::Added`], put together, are the old text;
/// those that are not [`DiffKind::Removed`] the new one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DiffPiece {
    /// In which of the two texts it stands.
    pub kind: DiffKind,
    /// The words, never empty.
    pub text: String,
}

/// In which of two texts a stretch stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiffKind {
    /// In both.
    Same,
    /// Only in the old one.
    Removed,
    /// Only in the new one.
    Added,
}

/// What differs between two texts, in reading order.
pub fn word_diff(before: &str, after: &str) -> Vec<DiffPiece> {
    let (old, new) = (words(before), words(after));
    let mut pieces: Vec<DiffPiece> = Vec::new();
    for operation in capture_diff_slices(Algorithm::Patience, &old, &new) {
        let (tag, from, to) = operation.as_tag_tuple();
        let (from, to) = (old.get(from).unwrap_or_default(), new.get(to).unwrap_or_default());
        match tag {
            DiffTag::Equal => push(&mut pieces, DiffKind::Same, from),
            _ => {
                push(&mut pieces, DiffKind::Removed, from);
                push(&mut pieces, DiffKind::Added, to);
            }
        }
    }
    pieces
}

/// Whether two texts differ at all.
pub fn differs(pieces: &[DiffPiece]) -> bool {
    pieces.iter().any(|piece| piece.kind != DiffKind::Same)
}

fn push(pieces: &mut Vec<DiffPiece>, kind: DiffKind, words: &[&str]) {
    if words.is_empty() {
        return;
    }
    let text = words.concat();
    match pieces.last_mut() {
        Some(last) if last.kind == kind => last.text.push_str(&text),
        _ => pieces.push(DiffPiece { kind, text }),
    }
}

/// Words, runs of blanks, and signs one by one.
fn words(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_alphanumeric() => 0,
        c if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut cuts: Vec<usize> = Vec::new();
    let mut last = None;
    for (at, c) in text.char_indices() {
        let this = kind(c);
        if last.is_some_and(|last| last != this || this == 2) {
            cuts.push(at);
        }
        last = Some(this);
    }
    cuts.push(text.len());
    let mut from = 0;
    let pieces = cuts.into_iter().filter_map(|to| text.get(std::mem::replace(&mut from, to)..to));
    pieces.filter(|piece| !piece.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(before: &str, after: &str) -> String {
        let shown = word_diff(before, after).into_iter().map(|piece| match piece.kind {
            DiffKind::Same => piece.text,
            DiffKind::Removed => format!("[-{}-]", piece.text),
            DiffKind::Added => format!("[+{}+]", piece.text),
        });
        shown.collect()
    }

    #[test]
    fn words_are_marked_and_the_rest_stays() {
        assert_eq!(
            shown("De kok is een idioot.", "De kok is onvriendelijk."),
            "De kok is [-een idioot-][+onvriendelijk+]."
        );
        assert_eq!(shown("Één.\n\nTwee", "Één.\n\nTwee"), "Één.\n\nTwee");
        assert_eq!((shown("", "Nieuw"), shown("Oud", "")), ("[+Nieuw+]".into(), "[-Oud-]".into()));
        assert!(!differs(&word_diff("a b", "a b")) && differs(&word_diff("a b", "a  b")));
    }

    #[test]
    fn both_texts_can_be_read_back() {
        let (before, after) = ("Juf 👵🏽 zegt: niets, ooit!", "De juf 👵🏽 zei niets...");
        let pieces = word_diff(before, after);
        let without =
            |kind| pieces.iter().filter(|p| p.kind != kind).map(|p| p.text.as_str()).collect::<String>();
        assert_eq!(
            (without(DiffKind::Added), without(DiffKind::Removed)),
            (before.to_owned(), after.to_owned())
        );
    }
}
