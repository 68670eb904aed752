//! Very serious texts that members of a provider see before readers do: `/aanbieder/inzage`.

use crate::forms::FormErrors;
use crate::shell::MemberSignedIn;
use crate::{Language, Sample, Segment, Shell, Speak, masked};
use askama::Template;
use chrono::{DateTime, Utc};

/// `/aanbieder/inzage`: the texts that wait.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/hearings.html")]
pub struct HearingsPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The texts, soonest over first.
    pub rows: Vec<HearingView>,
}

/// `/aanbieder/inzage/ID`: one of them, with the form to answer, POSTed to the same address with `text`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/hearing.html")]
pub struct HearingPage {
    /// The frame, with the member.
    pub shell: Shell,
    /// The text.
    pub hearing: HearingView,
    /// What was typed; nothing where no answer can be given.
    pub typed: Option<String>,
    /// What is wrong: field `text`.
    pub errors: FormErrors,
}

/// A text that waits.
#[derive(Clone, Debug)]
pub struct HearingView {
    /// The id of the review.
    pub id: String,
    /// The name of the facility.
    pub facility: String,
    /// The text with its masks marked.
    pub text: Vec<Segment<()>>,
    /// Until when it can be answered.
    pub until: DateTime<Utc>,
    /// What was answered.
    pub said: Option<String>,
}

/// On the page of a case: what the members are shown, and what they said.
#[derive(Clone, Debug)]
pub struct CaseHearing {
    /// Until when they can answer, or the decision waits.
    pub until: DateTime<Utc>,
    /// What they said.
    pub said: Option<String>,
    /// Whether this editor can take the decision back.
    pub undo: bool,
}

pub(super) fn sample_case_hearing() -> CaseHearing {
    CaseHearing { until: DateTime::default(), said: Some("Dit <klopt> niet.".to_owned()), undo: true }
}

fn sample_hearing(said: Option<String>) -> HearingView {
    HearingView {
        id: "018bcfe5-6800-7000-8000-000000000002".to_owned(),
        facility: "De <Verzonnen> Linde".to_owned(),
        text: masked("Mijn <moeder> viel, zegt [naam].", &[(25, 31)]),
        until: DateTime::default(),
        said,
    }
}

fn sample_shell(language: Language) -> Shell {
    let (name, csrf_token) = ("Lid <b>Verzonnen".to_owned(), "csrf\"token".to_owned());
    Shell::new(language, "/aanbieder/inzage", true).for_member(MemberSignedIn { name, csrf_token })
}

impl Sample for HearingsPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = sample_shell(language);
        vec![Self { shell: shell.clone(), rows: vec![sample_hearing(None)] }, Self { shell, rows: vec![] }]
    }
}

impl Sample for HearingPage {
    fn samples(language: Language) -> Vec<Self> {
        let wrong = domain::FieldError::new("/text", "required", "Schrijf iets.");
        let page = Self {
            shell: sample_shell(language),
            hearing: sample_hearing(None),
            typed: Some("Wij <zien> dat anders.".to_owned()),
            errors: FormErrors::in_language(language, &[wrong]),
        };
        let said = Self {
            hearing: sample_hearing(Some("Wij <zien> dat anders.".to_owned())),
            typed: None,
            errors: FormErrors::none(),
            ..page.clone()
        };
        let reads = Self { typed: None, errors: FormErrors::none(), ..page.clone() };
        vec![page, said, reads]
    }
}
