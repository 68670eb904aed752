//! What an owner fills in about a member.

use domain::{EmailAddress, FieldError, MemberFunction, MemberRole, Redacted, RuleError};
use moderation::{account_address, account_name};
use templates::Language;

/// Whom to invite and as what, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MemberDraft {
    /// Name for colleagues, 1 to 100 characters.
    pub name: Redacted<String>,
    /// E-mail address.
    pub email: Redacted<String>,
    /// `owner`, `responder` or `reader`.
    pub role: String,
    /// As what the member will reply: `management`, `supervisor`, `quality`, `ombuds` or `staff`.
    pub function: String,
    /// Language of the mail: `nl`, `fr` or `en`.
    pub language: String,
}

/// What a member may do, and as what the member replies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rights {
    /// What the member may do.
    pub role: MemberRole,
    /// As what the member replies.
    pub function: MemberFunction,
}

/// A draft in which nothing is wrong.
#[derive(Clone, Debug)]
pub(super) struct Checked {
    pub(super) name: Redacted<String>,
    /// In the form in which accounts have it.
    pub(super) email: Redacted<String>,
    /// In the form in which addresses are compared.
    pub(super) address: EmailAddress,
    pub(super) rights: Rights,
    pub(super) language: Language,
}

impl Rights {
    /// The rights by their names.
    ///
    /// Errors: `invalid_fields` (422) with `/role` or `/function`.
    pub fn parse(role: &str, function: &str) -> Result<Self, RuleError> {
        let mut errors = Vec::new();
        let rights = rights(role, function, &mut errors);
        rights.ok_or_else(|| RuleError::invalid(errors))
    }
}

impl MemberDraft {
    /// Errors: `invalid_fields` (422) with `/name`, `/email`, `/role`, `/function` and `/language`.
    pub(super) fn checked(&self) -> Result<Checked, RuleError> {
        let mut errors = Vec::new();
        let name = account_name(&self.name).map_err(|wrong| errors.extend(wrong.fields)).ok();
        let email = account_address(&self.email).map_err(|wrong| errors.extend(wrong.fields)).ok();
        let address = EmailAddress::parse(self.email.expose()).ok();
        let rights = rights(&self.role, &self.function, &mut errors);
        let language: Option<Language> = self.language.parse().ok();
        if language.is_none() {
            errors.push(choose("/language", "Kies nl, fr of en."));
        }
        match (name, email, address, rights, language) {
            (Some(name), Some(email), Some(address), Some(rights), Some(language)) => {
                Ok(Checked { name, email, address, rights, language })
            }
            _ => Err(RuleError::invalid(errors)),
        }
    }
}

fn rights(role: &str, function: &str, errors: &mut Vec<FieldError>) -> Option<Rights> {
    let (role, function) = (role.parse(), function.parse());
    if role.is_err() {
        errors.push(choose("/role", "Kies wat het lid mag: eigenaar, reageren of meelezen."));
    }
    if function.is_err() {
        errors.push(choose("/function", "Kies een functie uit de lijst."));
    }
    Some(Rights { role: role.ok()?, function: function.ok()? })
}

fn choose(pointer: &str, detail: &str) -> FieldError {
    FieldError::new(pointer, "invalid_value", detail)
}
