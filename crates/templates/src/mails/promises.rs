//! Did it happen? To the author of a review, when what a provider promised in its reply is due.

use super::{MailShell, mail};
use crate::{Language, Sample, Speak};
use askama::Template;
use chrono::NaiveDate;
use domain::Redacted;
use serde::{Deserialize, Serialize};

/// What a provider promised is due: did it happen?
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PromiseDue {
    /// The facility's name.
    pub facility_name: String,
    /// The day that was named; none where something was made.
    pub planned_for: Option<NaiveDate>,
    /// The reply as readers see it.
    pub promised_text: Redacted<String>,
    /// The last day for an answer.
    pub until: NaiveDate,
    /// The token of the link, which works once.
    pub token: Redacted<String>,
}

impl PromiseDue {
    /// What the provider said, in words.
    fn said(&self, shell: &MailShell) -> String {
        match &self.planned_for {
            Some(day) => {
                shell.with2("promise-mail-planned", "name", &self.facility_name, "day", shell.day(day))
            }
            None => shell.with("promise-mail-made", "name", &self.facility_name),
        }
    }
}

mail!(
    PromiseDue,
    "mails/promise_due/subject.txt",
    "mails/promise_due/body.txt",
    "mails/promise_due/body.html"
);

impl Sample for PromiseDue {
    fn samples(_: Language) -> Vec<Self> {
        let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap_or_default();
        let planned = Self {
            facility_name: "De Verzonnen <Linde>".to_owned(),
            planned_for: Some(day(20)),
            promised_text: Redacted::new("Vanaf november zijn we op woensdag langer <open>.".to_owned()),
            until: day(30),
            token: Redacted::new("BELOFTE".to_owned()),
        };
        vec![planned.clone(), Self { planned_for: None, ..planned }]
    }
}
