//! What editors did to a public text, told beside it: on the page of a facility, where a
//! search found it, and on the author's own page.

use super::ArticleRef;
use crate::mails::MASKS;
use crate::{Shell, Speak};

/// What editors did to a public text.
#[derive(Clone, Debug, Default)]
pub struct EditsView {
    /// The kinds of mask in it.
    pub masks: Vec<MaskKind>,
    /// The article of the code of conduct on which the masks rest, where it is known.
    pub article: Option<ArticleRef>,
    /// How many small language errors were mended.
    pub corrected: u64,
}

/// A kind of mask in a text.
#[derive(Clone, Debug)]
pub struct MaskKind {
    /// As it stands in the text, such as `[naam kind]`.
    pub mask: String,
    /// How often.
    pub count: u64,
}

impl EditsView {
    /// Whether readers see the text as it was written.
    pub(crate) fn is_empty(&self) -> bool {
        self.masks.is_empty() && self.corrected == 0
    }
}

impl Shell {
    /// What a mask stands for: "de naam van een kind"; nothing for one that an editor thought of.
    pub(crate) fn mask_meaning(&self, mask: &str) -> Option<String> {
        MASKS.iter().find(|(known, _)| *known == mask).map(|(_, key)| self.t(key))
    }
}

pub(super) fn sample() -> EditsView {
    let kind = |mask: &str, count| MaskKind { mask: mask.to_owned(), count };
    EditsView {
        masks: vec![kind("[naam]", 2), kind("[naam van de <poes>]", 1)],
        article: Some(ArticleRef { code: "privacy-1".to_owned(), title: "Geen <namen>".to_owned() }),
        corrected: 1,
    }
}
