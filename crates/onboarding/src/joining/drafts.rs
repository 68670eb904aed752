//! What members fill in, and whether it can be taken in.

use domain::text::{graphemes, normalise, normalise_line};
use domain::{EmailAddress, FieldError, MemberFunction, RuleError};
use storage::ContactPerson;

/// Longest name, telephone number and correction, in graphemes.
const NAME: usize = 100;
const PHONE: usize = 40;
const CORRECTION: usize = 1000;
/// Most invitations that one says to have handed out.
pub(super) const MOST_HANDED_OUT: u32 = 100_000;

/// A contact person as a member fills it in.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct ContactDraft {
    /// Name, 1 to 100 characters.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Telephone number, at most 40 characters; may be empty.
    pub phone: String,
    /// As what the person works there: one of the functions of members.
    pub function: String,
    /// Language of the mails: `nl`, `fr` or `en`.
    pub language: String,
}

impl std::fmt::Debug for ContactDraft {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ContactDraft").finish_non_exhaustive()
    }
}

impl ContactDraft {
    pub(super) fn checked(&self) -> Result<(ContactPerson, MemberFunction, String), RuleError> {
        let mut errors = Vec::new();
        let mut wrong = |pointer: &str, code: &'static str, detail: String| {
            errors.push(FieldError::new(pointer, code, detail));
        };
        let (name, phone) = (normalise_line(&self.name), normalise_line(&self.phone));
        if name.is_empty() {
            wrong("/name", "too_short", "Vul de naam in.".to_owned());
        } else if graphemes(&name) > NAME {
            wrong("/name", "too_long", format!("Schrijf hoogstens {NAME} tekens."));
        }
        if graphemes(&phone) > PHONE {
            wrong("/phone", "too_long", format!("Schrijf hoogstens {PHONE} tekens."));
        }
        let email = EmailAddress::parse(&self.email).ok();
        if email.is_none() {
            let detail = "Dit is geen geldig e-mailadres. Een voorbeeld: naam@voorbeeld.be.";
            wrong("/email", "bad_email", detail.to_owned());
        }
        let function = self.function.parse().ok();
        if function.is_none() {
            wrong("/function", "invalid_value", "Kies een functie uit de lijst.".to_owned());
        }
        if !["nl", "fr", "en"].contains(&self.language.as_str()) {
            wrong("/language", "unknown_language", "Kies nl, fr of en.".to_owned());
        }
        match (email, function) {
            (Some(email), Some(function)) if errors.is_empty() => {
                let email = email.deliverable().expose().clone();
                Ok((ContactPerson { name, email, phone }, function, self.language.clone()))
            }
            _ => Err(RuleError::invalid(errors)),
        }
    }
}

/// What has to be corrected; none where the text is empty.
pub(super) fn correction(text: &str) -> Result<Option<String>, RuleError> {
    let text = normalise(text);
    if graphemes(&text) > CORRECTION {
        let detail = format!("Schrijf hoogstens {CORRECTION} tekens.");
        return Err(RuleError::invalid(vec![FieldError::new("/correction", "too_long", detail)]));
    }
    Ok((!text.trim().is_empty()).then_some(text))
}

/// A number of invitations that can be taken in.
pub(super) fn handed_out(count: u32) -> Result<u32, RuleError> {
    if (1..=MOST_HANDED_OUT).contains(&count) {
        return Ok(count);
    }
    let detail = format!("Geef een aantal van 1 tot {MOST_HANDED_OUT}.");
    Err(RuleError::invalid(vec![FieldError::new("/count", "out_of_range", detail)]))
}
