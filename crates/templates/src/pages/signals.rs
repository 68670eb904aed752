//! Serious signals, at the desk and at the inspectorate.

use crate::forms::{Choice, FormErrors};
use crate::{Shell, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::opening::Reachable;
use domain::{Sector, SignalEntry, SignalKind, SignalState, Urgency};

mod open;
mod sample;
mod words;

pub use open::{CaseSignals, NewSignalForm, NewSignalPage};

/// Where somebody works with signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignalPlace {
    /// The editorial desk.
    Desk,
    /// The inspectorate.
    Inspectorate,
}

impl SignalPlace {
    /// The root of its addresses.
    pub const fn root(self) -> &'static str {
        match self {
            Self::Desk => "/redactie",
            Self::Inspectorate => "/inspectie",
        }
    }
}

/// `/redactie/signalen` and `/inspectie/signalen`.
#[derive(Clone, Debug, Template)]
#[template(path = "pages/signals.html")]
pub struct SignalListPage {
    /// The frame.
    pub shell: Shell,
    /// Whose list.
    pub place: SignalPlace,
    /// Open ones, or those that are over: the field `stand`.
    pub over: Vec<Choice>,
    /// The field `sector`.
    pub sector: Vec<Choice>,
    /// The signals.
    pub rows: Vec<SignalRow>,
    /// The address of the next page, if there is one.
    pub next: Option<String>,
    /// The address of the first page, when this is a later one.
    pub first: Option<String>,
}

/// That there is a signal, and where it stands.
#[derive(Clone, Debug)]
pub struct SignalRow {
    /// Its id, when the reader may read it.
    pub id: Option<String>,
    /// What people call it.
    pub reference: String,
    /// The facility's name.
    pub facility_name: String,
    /// The facility's sector.
    pub sector: Sector,
    /// Where it stands.
    pub state: SignalState,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// By when the next step is due.
    pub due_at: DateTime<Utc>,
    /// Whether that is late.
    pub late: bool,
    /// What it is about, for those who may read it.
    pub kind: Option<(SignalKind, Urgency)>,
}

/// `/redactie/signaal/{id}` and `/inspectie/signaal/{id}`. Its forms POST to `.../STEP` with `csrf_token` and
/// the fields of [`StepForm`].
#[derive(Clone, Debug, Template)]
#[template(path = "pages/signal.html")]
pub struct SignalPage {
    /// The frame.
    pub shell: Shell,
    /// Who reads it.
    pub place: SignalPlace,
    /// Its id.
    pub id: String,
    /// The signal in short.
    pub row: SignalRow,
    /// What was seen.
    pub description: String,
    /// What of the text shows it; may be empty.
    pub quote: String,
    /// Kind, organiser and address of the facility, a line each.
    pub facility: Vec<String>,
    /// The case it was opened from, at the desk.
    pub case_id: Option<String>,
    /// The contact that has it now, by name.
    pub contact: Option<String>,
    /// Contacts to hand it to.
    pub contacts: Vec<ContactView>,
    /// What happened, newest first.
    pub log: Vec<SignalLogRow>,
    /// What the reader can do.
    pub steps: Vec<StepForm>,
    /// Who wrote the text, when that was just asked for: name and address.
    pub writer: Option<(String, String)>,
    /// What is wrong in the form that was sent.
    pub errors: FormErrors,
}

/// An entry of the log.
#[derive(Clone, Debug)]
pub struct SignalLogRow {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What.
    pub what: SignalEntry,
    /// The contact by name, of a referral.
    pub contact: Option<String>,
    /// What was written with it.
    pub note: Option<String>,
}

/// Somebody who can be called.
#[derive(Clone, Debug)]
pub struct ContactView {
    /// The name.
    pub name: String,
    /// For what.
    pub about: String,
    /// Telephone number as people write it.
    pub phone: Option<String>,
    /// Page with more ways to reach them; begins with `https://`.
    pub website: String,
    /// Whether they can be reached now.
    pub reachable: Reachable,
}

impl ContactView {
    /// The number for a link that dials.
    pub(crate) fn dial(&self) -> String {
        let phone = self.phone.as_deref().unwrap_or_default();
        phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    }
}

/// What somebody can do with a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignalStep {
    /// Hand it over: fields `contact` and `refer_note`.
    Refer,
    /// Give or write down the receipt: field `receipt_note`.
    Receipt,
    /// Add a note: field `note`.
    Note,
    /// End the follow-up: field `closing`.
    Close,
    /// Take it back: field `withdraw_reason`.
    Withdraw,
    /// See who wrote the text: field `identity_reason`.
    Identity,
}

impl SignalStep {
    /// Every step.
    pub const ALL: [Self; 6] =
        [Self::Refer, Self::Receipt, Self::Note, Self::Close, Self::Withdraw, Self::Identity];

    /// The end of its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Refer => "doorgeven",
            Self::Receipt => "ontvangst",
            Self::Note => "nota",
            Self::Close => "sluiten",
            Self::Withdraw => "intrekken",
            Self::Identity => "identiteit",
        }
    }

    /// The field with what is written.
    pub const fn field(self) -> &'static str {
        match self {
            Self::Refer => "refer_note",
            Self::Receipt => "receipt_note",
            Self::Note => "note",
            Self::Close => "closing",
            Self::Withdraw => "withdraw_reason",
            Self::Identity => "identity_reason",
        }
    }
}

/// A form for a step.
#[derive(Clone, Debug)]
pub struct StepForm {
    /// The step.
    pub step: SignalStep,
    /// What was written so far.
    pub text: String,
    /// The contacts to choose from, for handing over: the field `contact`.
    pub contacts: Vec<Choice>,
}

impl Shell {
    /// When a contact can be reached, without promising more than its hours.
    pub(crate) fn reachable(&self, reachable: &Reachable) -> String {
        match reachable {
            Reachable::Always => self.t("contact-open"),
            Reachable::Until(closes) => self.with("contact-open-until", "time", self.clock(closes)),
            Reachable::From(opens) => self.with("contact-closed", "moment", self.moment(opens)),
            Reachable::Unknown => self.t("contact-unknown"),
        }
    }
}
