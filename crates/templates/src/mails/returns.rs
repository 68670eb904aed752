//! Mails about a text that was sent back to its author, and about a decision that we take back.

use super::mail;
use crate::Speak;
use askama::Template;
use chrono::{DateTime, Utc};
use domain::Redacted;
use serde::{Deserialize, Serialize};

/// We asked for a change and still wait for it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnReminder {
    /// The facility's name.
    pub facility_name: String,
    /// Until when an answer is possible.
    pub answer_by: DateTime<Utc>,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReturnReminder,
    "mails/return_reminder/subject.txt",
    "mails/return_reminder/body.txt",
    "mails/return_reminder/body.html"
);

/// We asked for a change and nothing came; the request is closed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReturnLapsed {
    /// The facility's name.
    pub facility_name: String,
    /// Whether an earlier version is public; it stays so.
    pub earlier_stays_public: bool,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReturnLapsed,
    "mails/return_lapsed/subject.txt",
    "mails/return_lapsed/body.txt",
    "mails/return_lapsed/body.html"
);

/// We take a decision back and look again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecisionReversed {
    /// The facility's name.
    pub facility_name: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    DecisionReversed,
    "mails/decision_reversed/subject.txt",
    "mails/decision_reversed/body.txt",
    "mails/decision_reversed/body.html"
);
