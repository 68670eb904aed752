//! A notice as it comes in, and what it must be.

use crate::language;
use crate::rules::Rules;
use domain::error::FieldError;
use domain::ids::ReviewId;
use domain::notice::{check_explanation, check_passages};
use domain::text::{graphemes, normalise, normalise_line};
use domain::{Capacity, EmailAddress, MaskedText, NoticeReason, Redacted};

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeSubject {
    /// A review.
    Review(ReviewId),
}

/// A notice as it comes in.
#[derive(Clone, Debug)]
pub struct NoticeDraft {
    /// What it is about.
    pub subject: NoticeSubject,
    /// Why.
    pub reason: NoticeReason,
    /// Why, in words.
    pub explanation: String,
    /// Where the answer goes; empty only where the reason allows it.
    pub email: Redacted<String>,
    /// Who gives it; may be empty.
    pub name: Redacted<String>,
    /// As what.
    pub capacity: Capacity,
    /// Whether it is said to be given in good faith; nothing where that was not asked.
    pub good_faith: Option<bool>,
    /// The parts of the text that it points to: start and end in scalar values of the text as readers
    /// see it.
    pub passages: Vec<(usize, usize)>,
    /// Language of the mails, ISO 639-1.
    pub language: String,
}

/// A notice that is what it must be.
pub(super) struct Checked {
    pub(super) explanation: String,
    pub(super) name: String,
    pub(super) email: Option<EmailAddress>,
}

/// Longest name, in graphemes.
const MAX_NAME: usize = 100;

impl NoticeDraft {
    /// Checks every field and reports all that is wrong. `shown` is the text as readers see it.
    pub(super) fn check(&self, rules: &Rules, shown: &MaskedText) -> Result<Checked, Vec<FieldError>> {
        let explanation = normalise(&self.explanation);
        let mut errors: Vec<FieldError> = check_explanation(&explanation).into_iter().collect();
        let name = normalise_line(self.name.expose());
        if graphemes(&name) > MAX_NAME {
            errors.push(FieldError::new(
                "/name",
                "too_long",
                format!("Gebruik hoogstens {MAX_NAME} tekens."),
            ));
        }
        let email = self.check_email(rules, &mut errors);
        if self.good_faith == Some(false) {
            let detail = "Bevestig dat je dit te goeder trouw meldt.";
            errors.push(FieldError::new("/good_faith", "required", detail));
        }
        errors.extend(check_passages(&self.passages, shown));
        errors.extend(language::check(&self.language));
        if errors.is_empty() { Ok(Checked { explanation, name, email }) } else { Err(errors) }
    }

    fn check_email(&self, rules: &Rules, errors: &mut Vec<FieldError>) -> Option<EmailAddress> {
        let given = self.email.expose().trim();
        if given.is_empty() && self.reason.may_be_anonymous() {
            return None;
        }
        match EmailAddress::parse(given) {
            Ok(address) if rules.is_disposable(address.domain()) => {
                let detail =
                    "Gebruik een gewoon e-mailadres: met een wegwerpadres kunnen we je niet bereiken.";
                errors.push(FieldError::new("/email", "disposable_address", detail));
                None
            }
            Ok(address) => Some(address),
            Err(_) => {
                let detail = "Dit is geen geldig e-mailadres. Een voorbeeld: naam@voorbeeld.be.";
                errors.push(FieldError::new("/email", "bad_email", detail));
                None
            }
        }
    }
}
