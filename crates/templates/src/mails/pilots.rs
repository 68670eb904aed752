//! Mails to whoever applied to a pilot programme.

use super::{MailShell, mail};
use crate::{Language, Sample, Speak};
use askama::Template;
use domain::Redacted;
use domain::pilot::{ApplicationState, ChecklistStep};
use serde::{Deserialize, Serialize};

/// Confirm your application: the link with the button. To a mailbox that has one already too, so that nobody can
/// tell from the outside.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PilotConfirm {
    /// The title of the programme, in the language of the mail.
    pub programme: String,
    /// The name of the organisation that applies.
    pub applicant: String,
    /// Whether this mailbox applied already.
    pub already: bool,
    /// The token of the link.
    pub confirm_token: Redacted<String>,
    /// How long the link works, in hours.
    pub link_hours: u64,
    /// The token of the page of the application.
    pub manage_token: Redacted<String>,
}

mail!(
    PilotConfirm,
    "mails/pilot_confirm/subject.txt",
    "mails/pilot_confirm/body.txt",
    "mails/pilot_confirm/body.html"
);

/// An application moved: where it stands now, and why.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PilotStep {
    /// The title of the programme, in the language of the mail.
    pub programme: String,
    /// The name of the organisation that applied.
    pub applicant: String,
    /// Where it stands now.
    pub state: ApplicationState,
    /// Why, in the words of the manager; may be empty.
    pub reason: Redacted<String>,
    /// The token of the page of the application.
    pub manage_token: Redacted<String>,
}

mail!(PilotStep, "mails/pilot_step/subject.txt", "mails/pilot_step/body.txt", "mails/pilot_step/body.html");

/// What an applicant still has to do, and for how long nothing happened.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PilotReminder {
    /// The title of the programme, in the language of the mail.
    pub programme: String,
    /// The name of the organisation that applied.
    pub applicant: String,
    /// For how many days nothing happened.
    pub days: u64,
    /// What is open, in order.
    pub open: Vec<ChecklistStep>,
    /// Whether no other reminder follows.
    pub last: bool,
    /// The token of the page of the application.
    pub manage_token: Redacted<String>,
}

mail!(
    PilotReminder,
    "mails/pilot_reminder/subject.txt",
    "mails/pilot_reminder/body.txt",
    "mails/pilot_reminder/body.html"
);

impl MailShell {
    /// A step of the checklist, as something to do.
    fn checklist_step(&self, step: &ChecklistStep) -> String {
        self.language.checklist_step(*step)
    }

    /// The checklist. Pages of providers exist in Dutch.
    fn checklist(&self) -> String {
        format!("{}/aanbieder/instap", self.base_url)
    }

    /// What the state of an application means for whoever sent it.
    fn pilot_state(&self, state: &ApplicationState) -> String {
        self.t(match state {
            // Nobody is told of an application that is not confirmed.
            ApplicationState::Interest | ApplicationState::Applied => "pilot-mail-applied",
            ApplicationState::ProvisionallySelected => "pilot-mail-provisionally-selected",
            ApplicationState::Selected => "pilot-mail-selected",
            ApplicationState::Onboarding => "pilot-mail-onboarding",
            ApplicationState::Live => "pilot-mail-live",
            ApplicationState::Paused => "pilot-mail-paused",
            ApplicationState::Completed => "pilot-mail-completed",
            ApplicationState::Left => "pilot-mail-left",
            ApplicationState::Refused => "pilot-mail-refused",
            ApplicationState::Withdrawn => "pilot-mail-withdrawn",
        })
    }
}

const PROGRAMME: &str = "Vroeg en Nabij <2024>";
const APPLICANT: &str = "Huis van het Kind De Verzonnen <Linde>";

impl Sample for PilotConfirm {
    fn samples(_: Language) -> Vec<Self> {
        let one = |already| Self {
            programme: PROGRAMME.to_owned(),
            applicant: APPLICANT.to_owned(),
            already,
            confirm_token: Redacted::new("BEVESTIG".to_owned()),
            link_hours: 72,
            manage_token: Redacted::new("BEHEER".to_owned()),
        };
        vec![one(false), one(true)]
    }
}

impl Sample for PilotReminder {
    fn samples(_: Language) -> Vec<Self> {
        let one = |days, open: &[ChecklistStep], last| Self {
            programme: PROGRAMME.to_owned(),
            applicant: APPLICANT.to_owned(),
            days,
            open: open.to_vec(),
            last,
            manage_token: Redacted::new("BEHEER".to_owned()),
        };
        vec![one(14, ChecklistStep::ALL, false), one(1, &[ChecklistStep::Charter], true)]
    }
}

impl Sample for PilotStep {
    fn samples(_: Language) -> Vec<Self> {
        let told = ApplicationState::ALL.iter().filter(|state| **state != ApplicationState::Interest);
        let one = |state: &ApplicationState| Self {
            programme: PROGRAMME.to_owned(),
            applicant: APPLICANT.to_owned(),
            state: *state,
            reason: Redacted::new(if state.needs_reason() {
                "Omdat het <kan>.".to_owned()
            } else {
                String::new()
            }),
            manage_token: Redacted::new("BEHEER".to_owned()),
        };
        told.map(one).collect()
    }
}
