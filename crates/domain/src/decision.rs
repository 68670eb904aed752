//! What an editor decides, and what a decision must say.

use crate::case::SubjectKind;
use crate::conduct::{AppliesTo, CodeOfConduct, PRIVACY_ARTICLE};
use crate::correction::Correction;
use crate::error::{FieldError, RuleError};
use crate::ids::NoticeId;
use crate::redaction::{self, MaskedText, Redaction};
use crate::text;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What an editor can do with a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    /// Make the version public, with the redactions applied.
    Publish,
    /// Send it back to the submitter with a request for change.
    Return,
    /// Refuse it.
    Reject,
    /// Hand it to a senior editor.
    Escalate,
    /// Let stand what was decided before: after a notice, an appeal or a second reading.
    Keep,
    /// Take a public text offline.
    TakeDown,
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 6] =
        [Self::Publish, Self::Return, Self::Reject, Self::Escalate, Self::Keep, Self::TakeDown];

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Return => "return",
            Self::Reject => "reject",
            Self::Escalate => "escalate",
            Self::Keep => "keep",
            Self::TakeDown => "take_down",
        }
    }

    /// Whether somebody is restricted by it, and so is owed a statement of reasons.
    pub const fn restricts(self) -> bool {
        matches!(self, Self::Return | Self::Reject | Self::TakeDown)
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no action.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an action: expected publish, return, reject, escalate, keep or take_down")]
pub struct UnknownAction;

impl FromStr for Action {
    type Err = UnknownAction;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|action| action.as_str() == s).ok_or(UnknownAction)
    }
}

/// A decision as an editor hands it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionDraft {
    /// The version that the editor read.
    pub version: u32,
    /// What to do.
    pub action: Action,
    /// Codes of articles of the code of conduct.
    pub articles: Vec<String>,
    /// The reasons for the person concerned.
    pub reasons: String,
    /// A note for colleagues, never shown outside.
    pub note: String,
    /// The parts to cover, only when publishing.
    pub redactions: Vec<Redaction>,
    /// Small language errors to mend, only when publishing.
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// A text to propose to the author, who accepts it or not; only when returning.
    #[serde(default)]
    pub proposal: Option<String>,
    /// The concrete change that is asked of the author, only when returning; empty when the reasons or
    /// the proposal say it.
    #[serde(default)]
    pub change: String,
    /// What the editor writes to whoever gave a notice of the text; may be empty.
    #[serde(default)]
    pub message_to_reporters: String,
    /// The notices in the case that are manifestly unfounded; they count only where the text stays as it is.
    #[serde(default)]
    pub unfounded_notices: Vec<NoticeId>,
}

impl DecisionDraft {
    /// A draft that says nothing but what to do.
    pub fn new(version: u32, action: Action) -> Self {
        Self {
            version,
            action,
            articles: Vec::new(),
            reasons: String::new(),
            note: String::new(),
            redactions: Vec::new(),
            corrections: Vec::new(),
            proposal: None,
            change: String::new(),
            message_to_reporters: String::new(),
            unfounded_notices: Vec::new(),
        }
    }
}

/// A decision that says all it must say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What to do.
    pub action: Action,
    /// Codes of articles, without doubles, in the order of the code of conduct.
    pub articles: Vec<String>,
    /// The reasons for the person concerned.
    pub reasons: String,
    /// A note for colleagues.
    pub note: String,
    /// The parts that are covered.
    pub redactions: Vec<Redaction>,
    /// The small language errors that are mended.
    pub corrections: Vec<Correction>,
    /// The text that is proposed to the author.
    pub proposal: Option<String>,
    /// The concrete change that is asked of the author.
    pub change: String,
    /// What the editor writes to whoever gave a notice.
    pub message_to_reporters: String,
    /// The notices that are manifestly unfounded.
    pub unfounded_notices: Vec<NoticeId>,
    /// The text as readers will see it; the original where nothing is covered.
    pub masked: MaskedText,
}

/// Longest reasons and note, in graphemes.
pub const MAX_REASONS: usize = 4000;

impl DecisionDraft {
    /// Checks the draft against the code of conduct and the text that it judges.
    ///
    /// A return or a refusal needs an article and reasons; an escalation needs reasons or a note; a
    /// mask rests on [`PRIVACY_ARTICLE`] when the editor cites nothing else.
    pub fn check(
        self,
        code: &CodeOfConduct,
        subject: SubjectKind,
        original: &str,
    ) -> Result<Decision, RuleError> {
        let reasons = text::normalise(&self.reasons);
        let note = text::normalise(&self.note);
        let change = text::normalise(&self.change);
        let message_to_reporters = text::normalise(&self.message_to_reporters);
        let mut errors = check_texts(self.action, &reasons, &note);
        if text::graphemes(&message_to_reporters) > MAX_REASONS {
            let detail = format!("Gebruik hoogstens {MAX_REASONS} tekens.");
            errors.push(FieldError::new("/message_to_reporters", "too_long", detail));
        }
        let articles = cite(code, subject, &self, &mut errors);
        if self.action != Action::Publish && !self.redactions.is_empty() {
            errors.push(FieldError::new(
                "/redactions",
                "not_with_this_action",
                "Afschermen kan alleen bij publiceren.",
            ));
        }
        if self.action != Action::Publish && !self.corrections.is_empty() {
            errors.push(FieldError::new(
                "/corrections",
                "not_with_this_action",
                "Taalfouten verbeteren kan alleen bij publiceren.",
            ));
        }
        let proposal = self.check_proposal(&change, original, &mut errors);
        let masked =
            redaction::apply(original, &self.redactions, &self.corrections).unwrap_or_else(|wrong| {
                errors.extend(wrong);
                MaskedText::default()
            });
        if !errors.is_empty() {
            return Err(RuleError::invalid(errors));
        }
        Ok(Decision {
            action: self.action,
            articles,
            reasons,
            note,
            redactions: self.redactions,
            corrections: self.corrections,
            proposal,
            change,
            message_to_reporters,
            unfounded_notices: self.unfounded_notices,
            masked,
        })
    }

    fn check_proposal(&self, change: &str, original: &str, errors: &mut Vec<FieldError>) -> Option<String> {
        if text::graphemes(change) > MAX_REASONS {
            let detail = format!("Gebruik hoogstens {MAX_REASONS} tekens.");
            errors.push(FieldError::new("/change", "too_long", detail));
        }
        if self.action != Action::Return {
            let detail = "Een wijziging vragen of voorstellen kan alleen bij terugsturen.";
            if !change.is_empty() {
                errors.push(FieldError::new("/change", "not_with_this_action", detail));
            }
            if self.proposal.is_some() {
                errors.push(FieldError::new("/proposal", "not_with_this_action", detail));
            }
            return None;
        }
        let proposal = text::normalise(self.proposal.as_deref()?);
        if proposal.is_empty() || proposal == original {
            let detail = "Het voorstel is leeg of gelijk aan de tekst.";
            errors.push(FieldError::new("/proposal", "unchanged", detail));
        }
        Some(proposal)
    }
}

fn check_texts(action: Action, reasons: &str, note: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (pointer, value) in [("/reasons", reasons), ("/note", note)] {
        if text::graphemes(value) > MAX_REASONS {
            errors.push(FieldError::new(
                pointer,
                "too_long",
                format!("Gebruik hoogstens {MAX_REASONS} tekens."),
            ));
        }
    }
    if action.restricts() && reasons.is_empty() {
        errors.push(FieldError::new("/reasons", "required", "Leg aan de indiener uit waarom."));
    }
    if action == Action::Escalate && reasons.is_empty() && note.is_empty() {
        errors.push(FieldError::new(
            "/note",
            "required",
            "Schrijf erbij waarom een hoofdredacteur moet meekijken.",
        ));
    }
    errors
}

/// The articles that the decision rests on, in the order of the code.
fn cite(
    code: &CodeOfConduct,
    subject: SubjectKind,
    draft: &DecisionDraft,
    errors: &mut Vec<FieldError>,
) -> Vec<String> {
    let excluded = match subject {
        SubjectKind::Review => AppliesTo::Reply,
        SubjectKind::Reply => AppliesTo::Review,
    };
    for (i, cited) in draft.articles.iter().enumerate() {
        let known = code.article(cited).is_some_and(|article| article.applies_to != excluded);
        if !known {
            errors.push(FieldError::new(
                format!("/articles/{i}"),
                "unknown_article",
                format!("Dit is geen artikel van de gedragscode {} dat hierop slaat.", code.version),
            ));
        }
    }
    if draft.action.restricts() && draft.articles.is_empty() {
        errors.push(FieldError::new(
            "/articles",
            "required",
            "Noem minstens één artikel van de gedragscode.",
        ));
    }
    let masks_uncited = !draft.redactions.is_empty() && draft.articles.is_empty();
    code.articles
        .iter()
        .filter(|article| {
            draft.articles.contains(&article.code) || (masks_uncited && article.code == PRIVACY_ARTICLE)
        })
        .map(|article| article.code.clone())
        .collect()
}

#[cfg(test)]
mod tests;
