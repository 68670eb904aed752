//! Pieces of text.

use super::decision::{CitedArticle, cited};
use domain::{CodeOfConduct, Edits, MaskedText};
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

/// A mask that readers see, and why it stands there. Offsets count Unicode scalar values.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub(crate) struct ExplainedMask {
    /// First scalar value of the mask.
    start: usize,
    /// First scalar value after it.
    end: usize,
    /// What was covered, as the mask says it.
    #[schema(example = "naam kind")]
    kind: String,
    /// The article of the code of conduct that asks for it; null where it is not known.
    why: Option<CitedArticle>,
}

impl ExplainedMask {
    /// The masks of a text, in order.
    pub(crate) fn of(text: &MaskedText, edits: &Edits, code: &CodeOfConduct) -> Vec<Self> {
        let why = edits.article.as_ref().and_then(|article| cited(code, std::slice::from_ref(article)).pop());
        let explained = text.masks.iter().map(|&(start, end)| Self {
            start,
            end,
            kind: text.mask((start, end)).trim_matches(['[', ']']).to_owned(),
            why: why.clone(),
        });
        explained.collect()
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
