//! Who may do what with a signal. Opening one is for everybody at the desk; what it says is for few.

use crate::error::{ErrorKind, RuleError};
use serde::{Deserialize, Serialize};

/// Whoever asks for something about a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// An editor.
    Editor,
    /// A senior editor.
    Senior,
    /// An inspector of the sector to whom the signal was referred. To any other inspector it does not exist.
    Inspectorate,
}

/// What somebody wants with a signal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SignalAction {
    /// Open one, or add what they saw to an open one of the same kind.
    Open,
    /// See that there is one, its reference and where it stands.
    SeeStatus,
    /// Read what it says and its log.
    Read,
    /// Add to its log.
    Note,
    /// Hand it to a contact.
    Refer,
    /// Give the receipt of the inspectorate.
    Acknowledge,
    /// Write down the receipt of a contact that does not work with the platform.
    AcknowledgeElsewhere,
    /// End the follow-up.
    Close,
    /// Take it back.
    Withdraw,
    /// See who wrote the text, with a reason that is kept.
    SeeIdentity,
}

use Party as P;
use SignalAction as A;

/// Every right there is. What is not here is forbidden.
pub const RIGHTS: &[(Party, SignalAction)] = &[
    (P::Editor, A::Open),
    (P::Editor, A::SeeStatus),
    (P::Senior, A::Open),
    (P::Senior, A::SeeStatus),
    (P::Senior, A::Read),
    (P::Senior, A::Note),
    (P::Senior, A::Refer),
    (P::Senior, A::AcknowledgeElsewhere),
    (P::Senior, A::Close),
    (P::Senior, A::Withdraw),
    (P::Senior, A::SeeIdentity),
    (P::Inspectorate, A::SeeStatus),
    (P::Inspectorate, A::Read),
    (P::Inspectorate, A::Note),
    (P::Inspectorate, A::Acknowledge),
    (P::Inspectorate, A::SeeIdentity),
];

impl SignalAction {
    /// Every action.
    pub const ALL: [Self; 10] = [
        A::Open,
        A::SeeStatus,
        A::Read,
        A::Note,
        A::Refer,
        A::Acknowledge,
        A::AcknowledgeElsewhere,
        A::Close,
        A::Withdraw,
        A::SeeIdentity,
    ];
}

impl Party {
    /// Every party.
    pub const ALL: [Self; 3] = [P::Editor, P::Senior, P::Inspectorate];

    /// Whether this party may do `action`, if the state of the signal allows it.
    pub fn may(self, action: SignalAction) -> bool {
        RIGHTS.contains(&(self, action))
    }

    /// The same as an answer.
    ///
    /// Errors: `signal_forbidden` (403).
    pub fn check(self, action: SignalAction) -> Result<(), RuleError> {
        if self.may(action) {
            return Ok(());
        }
        let detail = match self {
            P::Editor => "Dit deel van een signaal is voor hoofdredacteurs. Je ziet wel dat er een is.",
            P::Senior | P::Inspectorate => "Dat doet iemand anders met dit signaal.",
        };
        Err(RuleError::new(ErrorKind::Forbidden, "signal_forbidden", detail))
    }
}
