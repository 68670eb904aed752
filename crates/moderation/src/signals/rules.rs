//! The rules of signals, as configured, and the clock that follows from them.

use chrono::{DateTime, TimeDelta, Utc};
use domain::{Contact, ContactBook, Sector, SignalKind, Urgency};

/// Who signals are handed to, and how fast.
#[derive(Clone, Debug)]
pub struct SignalRules {
    /// The contacts.
    pub contacts: ContactBook,
    /// Opening hours of the contact within which a signal is handed over, in minutes.
    pub refer_minutes: u32,
    /// The same in danger, in minutes at any hour.
    pub danger_minutes: u32,
    /// Opening hours of the contact within which the receipt should come, in minutes.
    pub acknowledge_minutes: u32,
    /// How long the follow-up may take after the receipt, in days.
    pub follow_up_days: u32,
}

impl SignalRules {
    /// By when a signal is to be handed over.
    pub(crate) fn refer_by(
        &self,
        kind: SignalKind,
        sector: Sector,
        urgency: Urgency,
        now: DateTime<Utc>,
    ) -> DateTime<Utc> {
        let anyhow = now + TimeDelta::minutes(i64::from(self.danger_minutes));
        match self.contacts.for_desk(kind, sector, urgency).first() {
            Some(contact) if urgency != Urgency::Danger => contact.opening().after(now, self.refer_minutes),
            _ => anyhow,
        }
    }

    /// By when the receipt of a contact should come.
    pub(crate) fn acknowledge_by(&self, contact: &Contact, now: DateTime<Utc>) -> DateTime<Utc> {
        contact.opening().after(now, self.acknowledge_minutes)
    }

    /// By when the follow-up should be done.
    pub(crate) fn close_by(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        now + TimeDelta::days(i64::from(self.follow_up_days))
    }
}
