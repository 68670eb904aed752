//! The form in which an editor decides.

use crate::forms::Choice;
use crate::{DiffPiece, Language, Segment};

/// The decision form.
#[derive(Clone, Debug)]
pub struct DecisionForm {
    /// The actions to choose from, such as `publish` and `return`.
    pub actions: Vec<Choice>,
    /// The articles that can be cited.
    pub articles: Vec<ArticleBox>,
    /// The redactions that the screening proposes.
    pub redactions: Vec<RedactionBox>,
    /// Rows for redactions of the editor's own; make three or so.
    pub free: Vec<FreeRedaction>,
    /// The small language errors that the screening proposes to mend.
    pub corrections: Vec<CorrectionBox>,
    /// The text for readers with what is ticked.
    pub preview: Vec<Segment<()>>,
    /// The reasons for the submitter.
    pub reasons: String,
    /// The language of the mail to the submitter.
    pub mail_language: Language,
    /// The concrete change that is asked of the author.
    pub change: String,
    /// The text that is proposed to the author: the original until the editor changes it.
    pub proposal: String,
    /// What the proposal changes; empty when it changes nothing.
    pub proposal_diff: Vec<DiffPiece>,
    /// The note for colleagues.
    pub note: String,
}

/// A small language error to mend. The form sends `START-END-REPLACEMENT`.
#[derive(Clone, Debug)]
pub struct CorrectionBox {
    /// First scalar value that is replaced.
    pub start: usize,
    /// First scalar value after it.
    pub end: usize,
    /// What stands there instead; may be empty.
    pub replacement: String,
    /// What stands there.
    pub fragment: String,
    /// Why, in a sentence.
    pub reason: String,
    /// Whether it is to be mended.
    pub checked: bool,
}

impl CorrectionBox {
    /// What the form sends for this correction: `12-17-t'huis`; [`RedactionBox::parse`] reads it.
    pub fn value(&self) -> String {
        format!("{}-{}-{}", self.start, self.end, self.replacement)
    }
}

impl DecisionForm {
    /// Whether an action is offered.
    pub(crate) fn offers(&self, action: &str) -> bool {
        self.actions.iter().any(|choice| choice.value == action)
    }

    /// Whether a row of the editor's own is in use.
    pub(crate) fn own_rows(&self) -> bool {
        self.free.iter().any(|row| !row.fragment.is_empty())
    }

    /// How many masks are ticked.
    pub(crate) fn masks(&self) -> u64 {
        self.redactions.iter().map(|redaction| u64::from(redaction.checked)).sum()
    }
}

/// An article to cite.
#[derive(Clone, Debug)]
pub struct ArticleBox {
    /// Its code.
    pub code: String,
    /// Its title.
    pub title: String,
    /// Whether it is cited.
    pub checked: bool,
    /// Whether the screening points to it.
    pub proposed: bool,
}

/// A proposed redaction. The form sends `START-END-MASK`, see [`RedactionBox::value`].
#[derive(Clone, Debug)]
pub struct RedactionBox {
    /// First scalar value that is covered.
    pub start: usize,
    /// First scalar value after it.
    pub end: usize,
    /// The mask, such as `[naam]`.
    pub mask: String,
    /// What stands there.
    pub fragment: String,
    /// Whether it is to be covered.
    pub checked: bool,
}

impl RedactionBox {
    /// What the form sends for this redaction: `12-17-[naam]`.
    pub fn value(&self) -> String {
        format!("{}-{}-{}", self.start, self.end, self.mask)
    }

    /// Start, end and mask of a value that [`RedactionBox::value`] made; `None` for anything else.
    pub fn parse(value: &str) -> Option<(usize, usize, &str)> {
        let mut parts = value.splitn(3, '-');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?))
    }
}

/// A redaction of the editor's own: every place where the fragment stands is covered, see
/// [`crate::fragments`].
#[derive(Clone, Debug, Default)]
pub struct FreeRedaction {
    /// The words to cover, exactly as in the text; empty when the row is not used.
    pub fragment: String,
    /// The masks to choose from.
    pub masks: Vec<Choice>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redaction_travels_through_the_form() {
        let redaction = RedactionBox {
            start: 12,
            end: 17,
            mask: "[e-mailadres]".to_owned(),
            fragment: String::new(),
            checked: true,
        };
        assert_eq!(RedactionBox::parse(&redaction.value()), Some((12, 17, "[e-mailadres]")));
        for odd in ["", "1", "1-2", "a-2-[x]", "-1-2-[x]"] {
            assert_eq!(RedactionBox::parse(odd), None, "{odd}");
        }
    }
}
