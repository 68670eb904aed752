//! What an editor decides, and what a decision must say.

use crate::case::SubjectKind;
use crate::conduct::{AppliesTo, CodeOfConduct, PRIVACY_ARTICLE};
use crate::error::{FieldError, RuleError};
use crate::redaction::{self, MaskedText, Redaction};
use crate::review::ReviewEvent;
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
}

impl Action {
    /// Every action.
    pub const ALL: [Self; 4] = [Self::Publish, Self::Return, Self::Reject, Self::Escalate];

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Return => "return",
            Self::Reject => "reject",
            Self::Escalate => "escalate",
        }
    }

    /// What it does to a review.
    pub const fn event(self) -> ReviewEvent {
        match self {
            Self::Publish => ReviewEvent::Publish,
            Self::Return => ReviewEvent::Return,
            Self::Reject => ReviewEvent::Reject,
            Self::Escalate => ReviewEvent::Escalate,
        }
    }
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no action.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not an action: expected publish, return, reject or escalate")]
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
        let mut errors = check_texts(self.action, &reasons, &note);
        let articles = cite(code, subject, &self, &mut errors);
        if self.action != Action::Publish && !self.redactions.is_empty() {
            errors.push(FieldError::new(
                "/redactions",
                "not_with_this_action",
                "Afschermen kan alleen bij publiceren.",
            ));
        }
        let masked = redaction::apply(original, &self.redactions).unwrap_or_else(|wrong| {
            errors.extend(wrong);
            MaskedText::default()
        });
        if !errors.is_empty() {
            return Err(RuleError::invalid(errors));
        }
        Ok(Decision { action: self.action, articles, reasons, note, redactions: self.redactions, masked })
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
    if matches!(action, Action::Return | Action::Reject) && reasons.is_empty() {
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
    if matches!(draft.action, Action::Return | Action::Reject) && draft.articles.is_empty() {
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
