//! From the form to the queue: thanks, the link in the mail, and what it may answer.

use super::promise::sample_question;
use super::review_form::sample_facility;
use super::{FacilityRef, PromiseQuestion, QuestionForm};
use crate::forms::FormErrors;
use crate::{Language, Sample, Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};

/// After the form: look in your mailbox.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/thanks.html")]
pub struct ThanksPage {
    /// The frame.
    pub shell: Shell,
    /// What was reviewed.
    pub facility: FacilityRef,
    /// How long the link in the mail works, in hours.
    pub link_hours: u64,
    /// Where the form "send again" POSTs to.
    pub resend_action: String,
    /// Why the mail was not sent again, when that was asked.
    pub errors: FormErrors,
}

/// `/waardering/bevestig/{token}`: a button that POSTs to the same address. Opening the page changes
/// nothing, so that a mail scanner which follows links does not use up the token.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/confirm.html")]
pub struct ConfirmPage {
    /// The frame.
    pub shell: Shell,
    /// The token of the address.
    pub token: String,
    /// What was reviewed.
    pub facility: FacilityRef,
}

/// The review is confirmed and waits for an editor.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/confirmed.html")]
pub struct ConfirmedPage {
    /// The frame.
    pub shell: Shell,
    /// What was reviewed.
    pub facility: FacilityRef,
    /// The submitter's own page, such as `/mijn-waardering/TOKEN`.
    pub manage_url: String,
    /// Within how many working days an editor looks at it.
    pub due_days: u64,
    /// What the facility promised before: did it happen?
    pub promises: Vec<PromiseQuestion>,
    /// How easy it was: asked once, and for a day.
    pub question: Option<QuestionForm>,
}

/// There is an earlier review of this facility by the same submitter, within the interval.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/too_early.html")]
pub struct TooEarlyPage {
    /// The frame.
    pub shell: Shell,
    /// What was reviewed.
    pub facility: FacilityRef,
    /// From when a new review is possible.
    pub from: DateTime<Utc>,
    /// The page of the earlier review, where it can be amended, if it can be named.
    pub manage_url: Option<String>,
    /// Where the form POSTs to that makes an update of the earlier review of it.
    pub carry_action: String,
}

/// The link of the mail no longer works.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/link_expired.html")]
pub struct LinkExpiredPage {
    /// The frame.
    pub shell: Shell,
    /// Where the form "send again" POSTs to; none when the link is unknown or cannot be sent again.
    pub resend_action: Option<String>,
    /// Whether it was used: then the review is confirmed.
    pub used: bool,
}

impl Sample for ThanksPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/waardering/verzonnen-linde/bedankt", false);
        let page = Self {
            shell,
            facility: sample_facility(),
            link_hours: 72,
            resend_action: "/waardering/bedankt/1".to_owned(),
            errors: FormErrors::none(),
        };
        vec![page.clone(), Self { errors: FormErrors::whole("Er is net een mail vertrokken."), ..page }]
    }
}

impl Sample for ConfirmPage {
    fn samples(language: Language) -> Vec<Self> {
        let shell = Shell::new(language, "/waardering/bevestig/TOKEN", true);
        vec![Self { shell, token: "TOKEN".to_owned(), facility: sample_facility() }]
    }
}

impl Sample for ConfirmedPage {
    fn samples(language: Language) -> Vec<Self> {
        vec![Self {
            shell: Shell::new(language, "/waardering/bevestig/TOKEN", false),
            facility: sample_facility(),
            manage_url: "/mijn-waardering/TOKEN".to_owned(),
            due_days: 5,
            promises: vec![sample_question(None)],
            question: Some(QuestionForm::new("/mening", "", "TOKEN")),
        }]
    }
}

impl Sample for TooEarlyPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: Shell::new(language, "/waardering/bevestig/TOKEN", false),
            facility: sample_facility(),
            from: DateTime::default(),
            manage_url: Some("/mijn-waardering/TOKEN".to_owned()),
            carry_action: "/waardering/bevestig/TOKEN/bijwerken".to_owned(),
        };
        vec![Self { manage_url: None, ..page.clone() }, page]
    }
}

impl Sample for LinkExpiredPage {
    fn samples(language: Language) -> Vec<Self> {
        let page = Self {
            shell: Shell::new(language, "/waardering/bevestig/TOKEN", false),
            resend_action: Some("/waardering/bevestig/TOKEN/opnieuw".to_owned()),
            used: false,
        };
        vec![
            page.clone(),
            Self { resend_action: None, ..page.clone() },
            Self { resend_action: None, used: true, ..page },
        ]
    }
}
