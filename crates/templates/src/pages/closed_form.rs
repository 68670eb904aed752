//! `/waardering/{slug}` of a facility that takes no reviews: why not, and no form.

use super::FacilityRef;
use super::review_form::sample_facility;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// Why a facility takes no reviews.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/closed_form.html")]
pub struct ClosedFormPage {
    /// The frame.
    pub shell: Shell,
    /// Which facility.
    pub facility: FacilityRef,
    /// Why, in a sentence.
    pub reason: String,
}

impl Sample for ClosedFormPage {
    fn samples(language: Language) -> Vec<Self> {
        vec![Self {
            shell: Shell::new(language, "/waardering/verzonnen-linde", true),
            facility: sample_facility(),
            reason: "Deze voorziening doet nog niet mee.".to_owned(),
        }]
    }
}
