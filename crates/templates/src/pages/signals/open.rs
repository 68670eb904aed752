//! Opening a signal from a case.

use super::SignalRow;
use crate::forms::{Choice, FormError, FormErrors};
use crate::pages::queue::sample_desk;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// The block on the page of a case, in `parts/signals.html`: what signals there are, a way to open one, and
/// screening's proposal with one button.
#[derive(Clone, Debug)]
pub struct CaseSignals {
    /// The case.
    pub case_id: String,
    /// The signals about its review, oldest first.
    pub rows: Vec<SignalRow>,
    /// What screening found, when it found signs that somebody is in danger.
    pub proposal: Option<String>,
}

impl CaseSignals {
    pub(crate) fn sample() -> Self {
        Self {
            case_id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
            rows: super::sample::rows(),
            proposal: Some("blauwe <plekken>".to_owned()),
        }
    }
}

/// `/redactie/zaak/{id}/signaal`: what an editor saw. POSTed to itself with the fields of [`NewSignalForm`].
#[derive(Clone, Debug, Template)]
#[template(path = "pages/new_signal.html")]
pub struct NewSignalPage {
    /// The frame, with the editor.
    pub shell: Shell,
    /// The case.
    pub case_id: String,
    /// The facility's name.
    pub facility_name: String,
    /// The text, to look at.
    pub text: String,
    /// The form.
    pub form: NewSignalForm,
    /// What is wrong.
    pub errors: FormErrors,
}

/// The form: fields `kind`, `urgency`, `description`, `quote`.
#[derive(Clone, Debug)]
pub struct NewSignalForm {
    /// The kinds.
    pub kinds: Vec<Choice>,
    /// How fast somebody must know.
    pub urgencies: Vec<Choice>,
    /// What was seen.
    pub description: String,
    /// What of the text shows it.
    pub quote: String,
}

impl Sample for NewSignalPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: sample_desk(language, "/redactie/zaak/1/signaal"),
            case_id: "018bcfe5-6800-7000-8000-000000000001".to_owned(),
            facility_name: "De Verzonnen <Linde>".to_owned(),
            text: "Een verzonnen <b>Vals</b> verhaal.".to_owned(),
            form: NewSignalForm {
                kinds: language.signal_kinds("neglect"),
                urgencies: language.signal_urgencies("serious"),
                description: String::new(),
                quote: "</textarea> weg".to_owned(),
            },
            errors: FormErrors::none(),
        };
        let errors = ["kind", "urgency", "description", "quote"]
            .map(|field| FormError { field: field.to_owned(), message: "Kijk dit na.".to_owned() });
        vec![page.clone(), Self { errors: FormErrors(errors.to_vec()), ..page }]
    }
}
