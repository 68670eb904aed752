//! Serious signals: what somebody outside the desk has to know of, apart from what is published.
//!
//! A signal has a life of its own. No decision on the text closes it and it waits for none: article 18 of
//! Regulation (EU) 2022/2065 asks to tell the authorities of a suspected crime that threatens somebody's
//! life or safety, whatever becomes of the text.

use crate::error::{ErrorKind, RuleError};
use crate::ids::SignalId;
use chrono::{DateTime, Datelike, Utc};
use serde::{Deserialize, Serialize};

pub mod rights;

/// Makes an enum whose values have one name in the API, in files and in the database.
macro_rules! named {
    ($(#[$doc:meta])* $name:ident, $what:literal { $($(#[$value_doc:meta])* $value:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum $name { $($(#[$value_doc])* $value,)+ }

        impl $name {
            /// Every value, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$value,)+];

            /// The name in the API, in files and in the database.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$value => $text,)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownName;
            fn from_str(s: &str) -> Result<Self, UnknownName> {
                Self::ALL.iter().copied().find(|value| value.as_str() == s).ok_or(UnknownName($what))
            }
        }
    };
}

pub(crate) use named;

/// The text names no value of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a {0}")]
pub struct UnknownName(pub(crate) &'static str);

named! {
    /// What a signal is about.
    SignalKind, "kind of signal" {
        /// Abuse or neglect of a child at home or in care.
        ChildAbuse = "child_abuse",
        /// Abuse of an older person.
        ElderAbuse = "elder_abuse",
        /// Violence against anybody.
        Violence = "violence",
        /// Sexual abuse or transgressive behaviour.
        SexualAbuse = "sexual_abuse",
        /// Somebody does not get the care they need.
        Neglect = "neglect",
        /// Somebody wants to die or hurts themselves.
        SelfHarm = "self_harm",
        /// Staff who overstep: restraint, confinement, medicines, humiliation.
        StaffMisconduct = "staff_misconduct",
        /// Money: fraud, theft, exploitation.
        Fraud = "fraud",
        /// Anything else that cannot wait for a publication.
        Other = "other",
    }
}

named! {
    /// How fast somebody outside must know.
    Urgency, "urgency" {
        /// Somebody is in danger now: the clock does not wait for opening hours.
        Danger = "danger",
        /// Serious: the clock runs within the opening hours of the contact.
        Serious = "serious",
    }
}

named! {
    /// Where a signal stands.
    SignalState, "state of a signal" {
        /// Seen by the desk; nobody outside knows yet.
        Opened = "opened",
        /// Handed to a contact; no receipt yet.
        Referred = "referred",
        /// The contact said that they have it.
        Acknowledged = "acknowledged",
        /// Followed up. Final.
        Closed = "closed",
        /// Taken back by the desk, with a reason, before anybody acknowledged it. Final.
        WithdrawnByDesk = "withdrawn_by_desk",
    }
}

named! {
    /// What happens to a signal.
    SignalEvent, "event of a signal" {
        /// Something is added to its log, a second signal of the same kind among others.
        Note = "note",
        /// It is handed to a contact, the first or a further one.
        Refer = "refer",
        /// The contact gives a receipt.
        Acknowledge = "acknowledge",
        /// The follow-up is done.
        Close = "close",
        /// The desk takes it back.
        Withdraw = "withdraw",
    }
}

named! {
    /// What an entry of a signal's log tells.
    SignalEntry, "entry of a log" {
        /// It was opened.
        Opened = "opened",
        /// Another editor saw the same; what they saw is the note.
        Merged = "merged",
        /// Somebody read it.
        Looked = "looked",
        /// It was handed to a contact.
        Referred = "referred",
        /// The contact gave a receipt.
        Acknowledged = "acknowledged",
        /// Something to remember.
        Noted = "noted",
        /// Somebody was shown who wrote the text; why is the note.
        IdentityShown = "identity_shown",
        /// The follow-up was done; how is the note.
        Closed = "closed",
        /// The desk took it back; why is the note.
        Withdrawn = "withdrawn",
    }
}

use SignalEvent as E;
use SignalState as S;

/// The whole of a signal's life. What is not here is an error.
pub const TRANSITIONS: &[(SignalState, SignalEvent, SignalState)] = &[
    (S::Opened, E::Note, S::Opened),
    (S::Opened, E::Refer, S::Referred),
    (S::Opened, E::Withdraw, S::WithdrawnByDesk),
    (S::Referred, E::Note, S::Referred),
    (S::Referred, E::Refer, S::Referred),
    (S::Referred, E::Acknowledge, S::Acknowledged),
    (S::Referred, E::Withdraw, S::WithdrawnByDesk),
    (S::Acknowledged, E::Note, S::Acknowledged),
    // Somebody else must know too: that contact's receipt is waited for again.
    (S::Acknowledged, E::Refer, S::Referred),
    (S::Acknowledged, E::Close, S::Closed),
];

impl SignalState {
    /// The state after `event`.
    ///
    /// Errors: `signal_state_forbids` (409).
    pub fn after(self, event: SignalEvent) -> Result<Self, RuleError> {
        let found = TRANSITIONS.iter().find(|(from, on, _)| *from == self && *on == event);
        found.map(|(_, _, to)| *to).ok_or_else(|| {
            let detail = "Zoals dit signaal nu staat, kan dat niet (meer).";
            RuleError::new(ErrorKind::Conflict, "signal_state_forbids", detail)
        })
    }

    /// Whether `event` can happen now.
    pub fn allows(self, event: SignalEvent) -> bool {
        self.after(event).is_ok()
    }

    /// Whether somebody has still to do something.
    pub const fn is_open(self) -> bool {
        matches!(self, S::Opened | S::Referred | S::Acknowledged)
    }
}

/// Letters and figures that are not taken for each other when they are read out (Crockford's base 32).
const SPOKEN: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// What people call a signal on the telephone, such as `S-2026-7K3MQ9ZD`: the year and 40 of the random
/// bits of its id.
pub fn reference(id: SignalId, opened_at: DateTime<Utc>) -> String {
    let bits = id.0.as_u128();
    let letters = (0..8u32).rev().filter_map(|place| {
        let five = usize::try_from((bits >> (5 * place)) & 31).ok()?;
        SPOKEN.get(five).copied().map(char::from)
    });
    format!("S-{}-{}", opened_at.year(), letters.collect::<String>())
}

#[cfg(test)]
mod tests;
