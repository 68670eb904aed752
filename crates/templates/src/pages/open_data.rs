//! `/open-data`: what everybody may take home.

use crate::{Language, Sample, Shell, Speak};
use askama::Template;

/// `/open-data`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/open_data.html")]
pub struct OpenDataPage {
    /// The frame.
    pub shell: Shell,
    /// From how many reviews a score is given.
    pub minimum: u64,
}

impl Sample for OpenDataPage {
    fn samples(language: Language) -> Vec<Self> {
        vec![Self { shell: Shell::new(language, "/open-data", true), minimum: 3 }]
    }
}
