//! What forms share: choices, errors, the answers to the questionnaire.

use crate::Language;
use domain::{FieldError, RuleError};

/// One option of a list or one radio button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value that is sent.
    pub value: String,
    /// What the reader sees.
    pub label: String,
    /// Whether it is chosen.
    pub selected: bool,
}

impl Choice {
    /// A choice, chosen when its value is `current`.
    pub fn new(value: impl Into<String>, label: impl Into<String>, current: &str) -> Self {
        let value = value.into();
        Self { selected: value == current, value, label: label.into() }
    }
}

/// A link with its words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The address.
    pub href: String,
    /// What the reader sees.
    pub label: String,
}

/// One thing that is wrong in a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// The name of the field as the form sends it, such as `email` or `score_welcome`; empty when the
    /// error is about the whole form.
    pub field: String,
    /// A sentence for the person who filled in the form.
    pub message: String,
}

/// Everything that is wrong in a form. Empty for a form that is shown for the first time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FormErrors(pub Vec<FormError>);

impl FormErrors {
    /// No errors.
    pub const fn none() -> Self {
        Self(Vec::new())
    }

    /// One error about the whole form.
    pub fn whole(message: impl Into<String>) -> Self {
        Self(vec![FormError { field: String::new(), message: message.into() }])
    }

    /// A refusal as a whole, in a language.
    pub fn refused(language: Language, refusal: &RuleError) -> Self {
        Self::whole(language.refusal(refusal))
    }

    /// As [`FormErrors::from_fields`], in a language.
    pub fn in_language(language: Language, fields: &[FieldError]) -> Self {
        let errors = fields.iter().map(|error| FormError {
            field: field_name(&error.pointer),
            message: language.wrong(&error.pointer, error.code, &error.detail),
        });
        Self(errors.collect())
    }

    /// The errors of a use case, with their JSON pointers turned into names of form fields
    /// by [`field_name`].
    pub fn from_fields(fields: &[FieldError]) -> Self {
        let errors = fields
            .iter()
            .map(|error| FormError { field: field_name(&error.pointer), message: error.detail.clone() })
            .collect();
        Self(errors)
    }

    /// Whether there is none.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with one field.
    pub fn of(&self, field: &str) -> Option<&str> {
        self.0.iter().find(|error| error.field == field).map(|error| error.message.as_str())
    }
}

/// The form field that a JSON pointer of the API speaks of: `/scores/welcome` is `score_welcome`,
/// `/submitter/email` is `email`, `/owner/email` is `owner_email`, `/in_languages/fr/reasons` is `reasons_fr`, `/articles/0` is `articles`, `/redactions/2/start` is `redactions`.
pub fn field_name(pointer: &str) -> String {
    let parts: Vec<&str> = pointer.split('/').filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        ["scores", theme, ..] => format!("score_{theme}"),
        ["submitter", field, ..] => (*field).to_owned(),
        ["owner", field, ..] => format!("owner_{field}"),
        ["in_languages" | "texts", language, field, ..] => format!("{field}_{language}"),
        [field, ..] => (*field).to_owned(),
        [] => String::new(),
    }
}

/// The answer to one question of the questionnaire. In a form it is the value of the radio buttons
/// `score_THEME`: `1` to `5`, `nvt`, or none.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// Not answered yet.
    #[default]
    Open,
    /// "Niet van toepassing".
    NotApplicable,
    /// From 1 to 5.
    Score(u8),
}

impl Answer {
    /// The answer that a form field holds; `None` when it holds something else.
    pub fn parse(value: &str) -> Option<Self> {
        match value {
            "" => Some(Self::Open),
            "nvt" => Some(Self::NotApplicable),
            _ => value.parse().ok().filter(|score| (1..=5).contains(score)).map(Self::Score),
        }
    }

    pub(crate) fn is(&self, score: &u8) -> bool {
        *self == Self::Score(*score)
    }

    pub(crate) fn is_not_applicable(&self) -> bool {
        *self == Self::NotApplicable
    }
}

/// One question of the questionnaire in a form.
#[derive(Clone, Debug)]
pub struct ThemeField {
    /// The id of the theme, such as `welcome`; the form field is `score_welcome`.
    pub id: String,
    /// The name of the theme.
    pub name: String,
    /// The question for the sector of the facility.
    pub question: String,
    /// What was answered.
    pub answer: Answer,
}

/// One step of the scale.
#[derive(Clone, Debug)]
pub struct ScaleStep {
    /// From 1 to 5.
    pub value: u8,
    /// In words, such as "heel tevreden".
    pub label: String,
}

/// How long a text may be, in graphemes.
#[derive(Clone, Copy, Debug)]
pub struct TextLimits {
    /// The shortest that is accepted.
    pub min: u32,
    /// The longest that is accepted.
    pub max: u32,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_become_form_fields() {
        let errors = FormErrors::from_fields(&[
            FieldError::new("/scores/welcome", "out_of_range", "Kies 1 tot 5."),
            FieldError::new("/submitter/email", "invalid", "Dit is geen e-mailadres."),
            FieldError::new("/redactions/2/start", "outside", "Dit ligt buiten de tekst."),
            FieldError::new("", "whole", "Alles is fout."),
        ]);
        let fields: Vec<_> = errors.0.iter().map(|e| e.field.as_str()).collect();
        assert_eq!(fields, ["score_welcome", "email", "redactions", ""]);
        assert_eq!(errors.of("email"), Some("Dit is geen e-mailadres."));
        assert_eq!(errors.of("text"), None);
    }

    #[test]
    fn answers_are_one_to_five_or_not_applicable() {
        assert_eq!(Answer::parse("3"), Some(Answer::Score(3)));
        assert_eq!(Answer::parse("nvt"), Some(Answer::NotApplicable));
        assert_eq!(Answer::parse(""), Some(Answer::Open));
        for odd in ["0", "6", "-1", "drie", "3 "] {
            assert_eq!(Answer::parse(odd), None, "{odd}");
        }
    }
}
