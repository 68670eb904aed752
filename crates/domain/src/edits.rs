//! What editors did to a text that readers see, told so that readers can judge it: which masks stand in it
//! and why, and whether small language errors were mended.

use crate::decision::Decision;
use crate::redaction::MaskedText;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What editors did to a public text, besides where its masks are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edits {
    /// The article of the code of conduct on which the masks rest; nothing where there are none.
    pub article: Option<String>,
    /// How many small language errors were mended, 0 to [`crate::correction::MAX_CORRECTIONS`].
    pub corrected: u32,
}

impl Edits {
    /// Of a text with masks that rest on the first of these articles, and so many mended errors.
    pub fn new(masked: &MaskedText, articles: &[String], corrected: usize) -> Self {
        Self {
            article: articles.first().filter(|_| !masked.masks.is_empty()).cloned(),
            corrected: u32::try_from(corrected).unwrap_or(u32::MAX),
        }
    }
}

impl Decision {
    /// What it does to the text that readers will see.
    pub fn edits(&self) -> Edits {
        Edits::new(&self.masked, &self.articles, self.corrections.len())
    }
}

impl MaskedText {
    /// The mask between these offsets as it stands in the text, such as `[naam]`.
    pub fn mask(&self, (start, end): (usize, usize)) -> String {
        self.text.chars().skip(start).take(end.saturating_sub(start)).collect()
    }

    /// Every kind of mask in the text, such as `[naam]`, with how often it stands there.
    pub fn kinds(&self) -> BTreeMap<String, u64> {
        let mut kinds = BTreeMap::new();
        for place in &self.masks {
            *kinds.entry(self.mask(*place)).or_default() += 1;
        }
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_are_counted_and_offsets_are_scalar_values() {
        let text = "Één 👵🏽 [naam] en [naam kind] en [naam].".to_owned();
        let masked = MaskedText { text, masks: vec![(7, 13), (17, 28), (32, 38)] };
        let kinds: Vec<_> = masked.kinds().into_iter().collect();
        assert_eq!(kinds, [("[naam kind]".to_owned(), 1), ("[naam]".to_owned(), 2)]);
        let outside = MaskedText { text: "kort".to_owned(), masks: vec![(2, 99), (9, 3)] };
        assert_eq!(outside.kinds().into_keys().collect::<Vec<_>>(), ["", "rt"]);
    }

    #[test]
    fn an_article_goes_with_masks_only() {
        let articles = ["privacy-1".to_owned(), "tone-1".to_owned()];
        let masked = MaskedText { text: "[naam]".to_owned(), masks: vec![(0, 6)] };
        let with = Edits { article: Some("privacy-1".to_owned()), corrected: 2 };
        assert_eq!(Edits::new(&masked, &articles, 2), with);
        assert_eq!(Edits::new(&MaskedText::default(), &articles, 0), Edits::default());
        assert_eq!(Edits::new(&masked, &[], 0), Edits::default());
    }
}
