//! The rules of the desk, as configured.

use crate::SignalRules;
use domain::pilot::Programmes;
use domain::{CodeInForce, DueRules};
use std::sync::Arc;

/// How long things last on the desk, and what decisions cite.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Who serious signals are handed to, and how fast.
    pub signals: SignalRules,
    /// The code of conduct that holds now; it changes when a new version takes effect. To be taken once,
    /// with `current`, by whoever reads it several times for one purpose.
    pub code: CodeInForce,
    /// How many minutes an editor holds a case.
    pub lease_minutes: u32,
    /// Articles by which nobody refuses a text alone: a second editor has to come to the same.
    pub second_editor_articles: Vec<String>,
    /// The share of texts that a second editor reads besides, 0 to 1.
    pub double_reading_share: f64,
    /// For how many seconds a decision of the desk's pages can be undone.
    pub undo_seconds: u32,
    /// For how many hours members of a provider can answer a very serious text before it is published.
    pub hearing_hours: u32,
    /// Within how many hours a decision on many texts can be undone.
    pub bulk_reverse_hours: u32,
    /// By when cases should be decided.
    pub due: DueRules,
    /// What editors start from when they tell an author why.
    pub reasons: domain::ReasonTexts,
    /// The pilot programmes.
    pub programmes: Arc<Programmes>,
    /// How applicants are reminded of what they still have to do.
    pub pilots: PilotRules,
    /// What composes mails, to show what one would say.
    pub mailer: notify::Mailer,
    /// Within how many days a return has to be answered.
    pub return_days: u32,
    /// After how many hours a session ends, used or not.
    pub session_hours: u32,
    /// After how many minutes without use a session ends.
    pub session_idle_minutes: u32,
    /// Whether everybody at the desk must have a second factor.
    pub second_factor_required: bool,
}

/// How applicants are reminded of what they still have to do, and how long things of pilots are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PilotRules {
    /// After how many days without progress, and then each so many days; 0 for never.
    pub reminder_days: u32,
    /// How often at most.
    pub reminders_most: u32,
    /// After how many days an application that nobody confirmed is forgotten.
    pub unconfirmed_days: u32,
    /// After how many days what people wrote about how easy it was is forgotten.
    pub feedback_text_days: u32,
}
