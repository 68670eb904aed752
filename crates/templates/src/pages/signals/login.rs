//! `/inspectie`: inspectors sign in.

use crate::forms::{FormError, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// `/inspectie`: POSTed to `/inspectie/aanmelden` with the fields `email`, `password` and `next`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/inspector_login.html")]
pub struct InspectorLoginPage {
    /// The frame.
    pub shell: Shell,
    /// The address that was filled in.
    pub email: String,
    /// Where to go afterwards; a path of the inspectorate, checked by the caller.
    pub next: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl Sample for InspectorLoginPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: Shell::new(language, "/inspectie", true),
            email: String::new(),
            next: "/inspectie/signalen".to_owned(),
            errors: FormErrors::none(),
        };
        let mut errors = FormErrors::whole("Het e-mailadres of het wachtwoord klopt niet.");
        errors.0.extend(
            ["email", "password"]
                .map(|field| FormError { field: field.to_owned(), message: "Vul dit in.".to_owned() }),
        );
        vec![page.clone(), Self { email: "a\"b@example.org".to_owned(), errors, ..page }]
    }
}
