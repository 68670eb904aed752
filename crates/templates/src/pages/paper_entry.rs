//! `/papier`: where the code on a form on paper is typed in, and `/papier/{code}`: what it stands for.

use super::FacilityRef;
use super::review_form::sample_facility;
use crate::forms::{FormError, FormErrors};
use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// `/papier`: a GET form with `code`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/paper_entry.html")]
pub struct PaperEntryPage {
    /// The frame.
    pub shell: Shell,
    /// What was typed.
    pub code: String,
    /// What is wrong with it: field `code`.
    pub errors: FormErrors,
}

/// `/papier/{code}`: the facility, and the way to its form.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/paper_found.html")]
pub struct PaperFoundPage {
    /// The frame.
    pub shell: Shell,
    /// What the form is about.
    pub facility: FacilityRef,
    /// Its kind and where it is.
    pub about: String,
    /// The code as it is printed.
    pub code: String,
    /// Whether the questions on it are still asked.
    pub current: bool,
}

impl Sample for PaperEntryPage {
    fn samples(language: Language) -> Vec<Self> {
        let empty = Self {
            shell: Shell::new(language, "/papier", true),
            code: String::new(),
            errors: FormErrors::none(),
        };
        let error = FormError { field: "code".to_owned(), message: "Deze code klopt niet.".to_owned() };
        let wrong = Self { code: "\"><b>".to_owned(), errors: FormErrors(vec![error]), ..empty.clone() };
        vec![empty, wrong]
    }
}

impl Sample for PaperFoundPage {
    fn samples(language: Language) -> Vec<Self> {
        let found = Self {
            shell: Shell::new(language, "/papier", true),
            facility: sample_facility(),
            about: "Woonzorgcentrum · Dreef 1, 8000 Brugge".to_owned(),
            code: "K7PM-3WQX".to_owned(),
            current: true,
        };
        vec![Self { current: false, ..found.clone() }, found]
    }
}
