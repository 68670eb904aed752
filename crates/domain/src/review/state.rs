//! The states of a review and the one table of what may follow what.

use crate::error::{ErrorKind, RuleError};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Where a review stands. It speaks of the newest version; an older one may be public meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewState {
    /// Submitted; the link in the mail has not been used yet.
    AwaitingVerification,
    /// The link was not used in time, or a return was not answered in time and no version is public. A return
    /// that lapsed is open to appeal, as the decision that it is.
    Lapsed,
    /// Waits for an editor.
    Queued,
    /// An editor holds it.
    InReview,
    /// Waits for a senior editor, or is held by one.
    Escalated,
    /// A version is public: the newest one, or the one before a change that was sent back and not answered.
    Published,
    /// Sent back to the submitter with a request for change.
    Returned,
    /// Refused. Open to appeal.
    Rejected,
    /// Taken back by the submitter. Final.
    Withdrawn,
    /// Removed after a notice. Open to appeal.
    TakenDown,
    /// Public before, and not visible while a notice about it is undecided.
    Hidden,
}

/// What happens to a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewEvent {
    /// The submitter used the link in the mail.
    Verify,
    /// The link ran out, or the time to answer a return, with nothing public.
    Lapse,
    /// The time to answer a return ran out while an earlier version is public: that version stands.
    Revert,
    /// An editor takes it, or takes it over after a lease ran out.
    Claim,
    /// The editor gives it back, or the lease ran out.
    Release,
    /// An editor publishes the newest version; of a public text: with other masks; of one that was
    /// returned, refused or taken down: the decision is overturned.
    Publish,
    /// An editor sends it back.
    Return,
    /// An editor refuses it.
    Reject,
    /// An editor hands it to a senior editor.
    Escalate,
    /// The submitter answers a return with a new version.
    Resubmit,
    /// The submitter changes the text; a version that is public stays so until the decision.
    Amend,
    /// The submitter takes it back.
    Withdraw,
    /// A notice about the public version was upheld.
    TakeDown,
    /// The submitter disagrees with a return, a refusal or a take-down. There is no appeal without such a
    /// decision: not against masks, which leave the text public, and not where a link was never used.
    Appeal,
    /// A notice came in for a reason that hides the text until the decision.
    Hide,
    /// What was hidden stays public after all.
    Restore,
    /// The submitter accepts the text that an editor proposed.
    Accept,
    /// A decision is undone: it waits for an editor again.
    Reopen,
}

/// The event is not possible in this state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a review that is {from} cannot {event:?}")]
pub struct TransitionError {
    /// The state it is in.
    pub from: ReviewState,
    /// What was tried.
    pub event: ReviewEvent,
}

impl From<TransitionError> for RuleError {
    fn from(_: TransitionError) -> Self {
        Self::new(
            ErrorKind::Conflict,
            "state_forbids",
            "Dat kan nu niet meer: er is intussen iets veranderd aan deze waardering.",
        )
    }
}

use ReviewEvent as E;
use ReviewState as S;

/// The whole of a review's life. What is not here is an error.
pub const TRANSITIONS: &[(ReviewState, ReviewEvent, ReviewState)] = &[
    (S::AwaitingVerification, E::Verify, S::Queued),
    (S::AwaitingVerification, E::Lapse, S::Lapsed),
    (S::Queued, E::Claim, S::InReview),
    (S::Queued, E::Amend, S::Queued),
    (S::Queued, E::Withdraw, S::Withdrawn),
    (S::InReview, E::Claim, S::InReview),
    (S::InReview, E::Release, S::Queued),
    (S::InReview, E::Publish, S::Published),
    (S::InReview, E::Return, S::Returned),
    (S::InReview, E::Reject, S::Rejected),
    (S::InReview, E::Escalate, S::Escalated),
    (S::InReview, E::Amend, S::Queued),
    (S::InReview, E::Withdraw, S::Withdrawn),
    (S::Escalated, E::Claim, S::Escalated),
    (S::Escalated, E::Release, S::Escalated),
    (S::Escalated, E::Publish, S::Published),
    (S::Escalated, E::Return, S::Returned),
    (S::Escalated, E::Reject, S::Rejected),
    (S::Escalated, E::Amend, S::Escalated),
    (S::Escalated, E::Withdraw, S::Withdrawn),
    (S::Published, E::Amend, S::Queued),
    (S::Published, E::Withdraw, S::Withdrawn),
    (S::Published, E::Publish, S::Published),
    (S::Published, E::Return, S::Returned),
    (S::Published, E::TakeDown, S::TakenDown),
    (S::Published, E::Hide, S::Hidden),
    (S::Published, E::Reopen, S::Queued),
    // Against a return that nobody answered while an earlier version is public.
    (S::Published, E::Appeal, S::Queued),
    (S::Hidden, E::Restore, S::Published),
    (S::Hidden, E::Amend, S::Queued),
    (S::Hidden, E::Withdraw, S::Withdrawn),
    (S::Hidden, E::Publish, S::Published),
    (S::Hidden, E::Return, S::Returned),
    (S::Hidden, E::TakeDown, S::TakenDown),
    (S::Returned, E::Resubmit, S::Queued),
    (S::Returned, E::Accept, S::Published),
    (S::Returned, E::Withdraw, S::Withdrawn),
    (S::Returned, E::Lapse, S::Lapsed),
    (S::Returned, E::Revert, S::Published),
    (S::Returned, E::Appeal, S::Queued),
    (S::Returned, E::Publish, S::Published),
    (S::Returned, E::Reopen, S::Queued),
    (S::Lapsed, E::Appeal, S::Queued),
    (S::Lapsed, E::Withdraw, S::Withdrawn),
    (S::Rejected, E::Appeal, S::Queued),
    (S::Rejected, E::Publish, S::Published),
    (S::Rejected, E::Reopen, S::Queued),
    // An earlier version may still be public when a change to it was refused.
    (S::Rejected, E::Withdraw, S::Withdrawn),
    (S::TakenDown, E::Appeal, S::Queued),
    (S::TakenDown, E::Publish, S::Published),
    (S::TakenDown, E::Withdraw, S::Withdrawn),
    (S::TakenDown, E::Reopen, S::Queued),
];

impl ReviewState {
    /// Every state.
    pub const ALL: [Self; 11] = [
        S::AwaitingVerification,
        S::Lapsed,
        S::Queued,
        S::InReview,
        S::Escalated,
        S::Published,
        S::Returned,
        S::Rejected,
        S::Withdrawn,
        S::TakenDown,
        S::Hidden,
    ];

    /// The state after `event`, or the error that says it cannot happen.
    pub fn after(self, event: ReviewEvent) -> Result<Self, TransitionError> {
        TRANSITIONS
            .iter()
            .find(|(from, on, _)| *from == self && *on == event)
            .map(|(_, _, to)| *to)
            .ok_or(TransitionError { from: self, event })
    }

    /// Whether `event` can happen now.
    pub fn allows(self, event: ReviewEvent) -> bool {
        self.after(event).is_ok()
    }

    /// Whether an editor has still to decide.
    pub const fn is_open(self) -> bool {
        matches!(self, S::Queued | S::InReview | S::Escalated)
    }

    /// Whether an earlier decision stands that can still be changed: a case about it then is about that
    /// decision, and not about a new text.
    pub const fn is_standing(self) -> bool {
        matches!(self, S::Published | S::Hidden | S::Returned | S::Rejected | S::TakenDown)
    }

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            S::AwaitingVerification => "awaiting_verification",
            S::Lapsed => "lapsed",
            S::Queued => "queued",
            S::InReview => "in_review",
            S::Escalated => "escalated",
            S::Published => "published",
            S::Returned => "returned",
            S::Rejected => "rejected",
            S::Withdrawn => "withdrawn",
            S::TakenDown => "taken_down",
            S::Hidden => "hidden",
        }
    }
}

impl ReviewEvent {
    /// Every event.
    pub const ALL: [Self; 18] = [
        E::Verify,
        E::Lapse,
        E::Revert,
        E::Claim,
        E::Release,
        E::Publish,
        E::Return,
        E::Reject,
        E::Escalate,
        E::Resubmit,
        E::Amend,
        E::Withdraw,
        E::TakeDown,
        E::Appeal,
        E::Hide,
        E::Restore,
        E::Accept,
        E::Reopen,
    ];
}

impl fmt::Display for ReviewState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no state.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a state of a review")]
pub struct UnknownState;

impl FromStr for ReviewState {
    type Err = UnknownState;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.as_str() == s).ok_or(UnknownState)
    }
}

#[cfg(test)]
mod tests;
