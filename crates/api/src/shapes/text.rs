//! Pieces of text.

use domain::MaskedText;
use serde::Serialize;
use utoipa::ToSchema;

/// Where a mask such as `[naam]` stands in a text. Offsets count Unicode scalar values.
#[derive(Clone, Copy, Debug, Serialize, ToSchema)]
pub(crate) struct Mask {
    /// First scalar value of the mask.
    start: usize,
    /// First scalar value after it.
    end: usize,
}

impl Mask {
    /// The masks of a text, in order.
    pub(crate) fn of(text: &MaskedText) -> Vec<Self> {
        text.masks.iter().map(|&(start, end)| Self { start, end }).collect()
    }
}

/// A piece of text that matched a search, or one between two that did. Plain text.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct HighlightPart {
    /// The text as written.
    text: String,
    /// Whether it is what was searched for.
    matched: bool,
}

impl From<search::HighlightPart> for HighlightPart {
    fn from(part: search::HighlightPart) -> Self {
        Self { text: part.text, matched: part.matched }
    }
}

/// The parts of a highlight, where there is one.
pub(crate) fn parts(highlight: Option<Vec<search::HighlightPart>>) -> Option<Vec<HighlightPart>> {
    highlight.map(|parts| parts.into_iter().map(HighlightPart::from).collect())
}
