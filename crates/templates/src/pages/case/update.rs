//! A case about an update, or about what somebody filled in for somebody else.

use crate::{DiffPiece, word_diff};

/// An update beside what the review said before. Its form, with `csrf_token`: `POST .../eerdere-verbergen`.
#[derive(Clone, Debug)]
pub struct CaseUpdate {
    /// The version that it updates.
    pub of: u32,
    /// Whether readers are kept from that one.
    pub hidden: bool,
    /// What changed in the text, from what readers saw.
    pub pieces: Vec<DiffPiece>,
    /// Theme, the score before and the score now; only where they differ.
    pub scores: Vec<(String, Option<u8>, Option<u8>)>,
}

/// How somebody filled it in for the writer.
#[derive(Clone, Debug)]
pub struct CaseHelp {
    /// Who did, in words.
    pub who: String,
    /// Whether it was typed over from paper.
    pub from_paper: bool,
    /// Whether the address is the helper's.
    pub own_address: bool,
    /// Whether the helper has an interest.
    pub conflict: bool,
}

impl CaseHelp {
    pub(super) fn sample() -> Self {
        Self { who: "iemand <anders>".to_owned(), from_paper: true, own_address: true, conflict: true }
    }
}

impl CaseUpdate {
    pub(super) fn sample() -> Self {
        Self {
            of: 1,
            hidden: false,
            pieces: word_diff("De kok is dom.", "De kok is <niet> goed."),
            scores: vec![("Zorg".to_owned(), Some(2), Some(4)), ("<Dagen>".to_owned(), None, Some(3))],
        }
    }
}
