//! `/redactie` and `/inspectie`: editors and inspectors sign in.

use crate::forms::{FormError, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// `/redactie`, POSTed to `/redactie/aanmelden`, and `/inspectie`, POSTed to `/inspectie/aanmelden`, with the fields `email`, `password` and `next`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/login.html")]
pub struct LoginPage {
    /// The frame.
    pub shell: Shell,
    /// The address that was filled in.
    pub email: String,
    /// Where to go afterwards; a path of that part, checked by the caller.
    pub next: String,
    /// What is wrong.
    pub errors: FormErrors,
}

impl Sample for LoginPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: Shell::new(language, "/redactie", true),
            email: String::new(),
            next: "/redactie/wachtrij".to_owned(),
            errors: FormErrors::none(),
        };
        let mut errors = FormErrors::whole("Het e-mailadres of het wachtwoord klopt niet.");
        errors.0.push(FormError { field: "email".to_owned(), message: "Vul je e-mailadres in.".to_owned() });
        errors
            .0
            .push(FormError { field: "password".to_owned(), message: "Vul je wachtwoord in.".to_owned() });
        let inspector = Self {
            shell: Shell::new(language, "/inspectie", true),
            next: "/inspectie/signalen".to_owned(),
            ..page.clone()
        };
        let provider = Self {
            shell: Shell::new(language, "/aanbieder", true),
            next: "/aanbieder/voorzieningen".to_owned(),
            ..page.clone()
        };
        vec![page.clone(), Self { email: "a\"b@example.org".to_owned(), errors, ..page }, inspector, provider]
    }
}
