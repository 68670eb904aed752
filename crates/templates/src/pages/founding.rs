//! `/piloot/organisaties/nieuw`: an organisation that is taken up, with its first owner.

use super::verification::sample_pilots;
use crate::forms::{Choice, FormError, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};

/// `/piloot/organisaties/nieuw`: the form.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/pilot_founding.html")]
pub struct FoundingPage {
    /// The frame.
    pub shell: Shell,
    /// The form as it was filled in.
    pub form: FoundingForm,
    /// The id of the organisation that has this number already, and whether it has an owner.
    pub known: Option<(String, bool)>,
    /// What is wrong: the fields of the form.
    pub errors: FormErrors,
}

/// An organisation as it was typed.
#[derive(Clone, Debug, Default)]
pub struct FoundingForm {
    /// Its enterprise number.
    pub number: String,
    /// Its name.
    pub name: String,
    /// The facilities that it runs, one on each line.
    pub facilities: String,
    /// Its first owner.
    pub owner: OwnerForm,
    /// Whether the manager vouches for it.
    pub vouched: bool,
    /// How the manager knows who acts for it.
    pub reason: String,
}

/// The first owner of an organisation as it was typed: the fields `owner_name`, `owner_email`, `owner_function` and
/// `owner_language`.
#[derive(Clone, Default)]
pub struct OwnerForm {
    /// Name for colleagues.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// As what the owner will reply.
    pub functions: Vec<Choice>,
    /// Language of the mail.
    pub languages: Vec<Choice>,
}

impl std::fmt::Debug for OwnerForm {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OwnerForm").finish_non_exhaustive()
    }
}

/// Who was invited to be the first owner.
#[derive(Clone)]
pub struct InvitedOwner {
    /// Name and address.
    pub who: String,
    /// Until when the link works.
    pub until: DateTime<Utc>,
    /// Whether it still does.
    pub open: bool,
}

impl std::fmt::Debug for InvitedOwner {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("InvitedOwner").finish_non_exhaustive()
    }
}

pub(super) fn sample_owner() -> OwnerForm {
    OwnerForm {
        name: "Noor <b>".to_owned(),
        email: "\"><b>".to_owned(),
        functions: Language::NL.member_functions("quality"),
        languages: Language::poster_languages("fr"),
    }
}

impl Sample for FoundingPage {
    fn samples(language: Language) -> Vec<Self> {
        let wrong =
            |field: &str| FormError { field: field.to_owned(), message: "Dit klopt niet.".to_owned() };
        let fields = ["number", "name", "facilities", "owner_name", "owner_email", "owner_function"];
        let more = ["owner_language", "vouched", "reason"];
        let form = FoundingForm {
            number: "0123<b>".to_owned(),
            name: "vzw <b>Vals".to_owned(),
            facilities: "12345\n</textarea><b>".to_owned(),
            owner: sample_owner(),
            vouched: true,
            reason: "<b>Gesprek".to_owned(),
        };
        let errors = FormErrors(fields.into_iter().chain(more).map(wrong).collect());
        let all = Self { shell: sample_pilots(language), form, known: None, errors };
        let empty = Self { form: FoundingForm::default(), errors: FormErrors::none(), ..all.clone() };
        let id = "018bcfe5-6800-7000-8000-000000000001".to_owned();
        let known = |owned| Self { known: Some((id.clone(), owned)), ..empty.clone() };
        vec![all, known(true), known(false), empty]
    }
}
