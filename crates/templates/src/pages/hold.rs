//! `/redactie/zaak/{id}/vasthouden`: the small frame on a case that keeps it from running out.

use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};

/// The frame; it loads itself again, without a script, as long as the case is held.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/hold.html")]
pub struct HoldPage {
    /// For the language and the stylesheet; nothing else of it is shown in so small a frame.
    pub shell: Shell,
    /// The id of the case.
    pub case_id: String,
    /// How it stands.
    pub hold: Hold,
}

/// How the hold on a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hold {
    /// It is held until then, and is renewed again after so many seconds.
    Until(DateTime<Utc>, u32),
    /// It was lost, or the case is closed.
    Lost,
    /// Nobody is signed in any more.
    SignedOut,
}

impl Sample for HoldPage {
    fn samples(language: Language) -> Vec<Self> {
        [Hold::Until(DateTime::default(), 120), Hold::Lost, Hold::SignedOut]
            .into_iter()
            .map(|hold| Self {
                shell: Shell::new(language, "/redactie/zaak/1/vasthouden", true),
                case_id: "1".to_owned(),
                hold,
            })
            .collect()
    }
}
