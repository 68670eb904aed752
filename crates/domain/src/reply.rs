//! A provider's reply to a published review: its life, in one table.

use crate::error::{ErrorKind, RuleError};
use crate::organisation::names;
use crate::review::ReviewState;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// Where a reply stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyState {
    /// Written, and not sent in.
    Draft,
    /// Waits for an editor.
    Queued,
    /// An editor holds it.
    InReview,
    /// Waits for a senior editor, or is held by one.
    Escalated,
    /// Readers see it.
    Published,
    /// Sent back with a request for change.
    Returned,
    /// Refused. Open to appeal.
    Rejected,
}

/// What happens to a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyEvent {
    /// Its writer sends it in.
    Send,
    /// Its writer changes it before a decision.
    Edit,
    /// Its writer answers a return with a new version.
    Resubmit,
    /// Its writer disagrees with a return or a refusal.
    Appeal,
    /// An editor takes it.
    Claim,
    /// The editor gives it back.
    Release,
    /// An editor publishes it.
    Publish,
    /// An editor sends it back.
    Return,
    /// An editor refuses it.
    Reject,
    /// An editor hands it to a senior editor.
    Escalate,
}

names!(
    ReplyState,
    UnknownReplyState,
    "state of a reply",
    Draft = "draft",
    Queued = "queued",
    InReview = "in_review",
    Escalated = "escalated",
    Published = "published",
    Returned = "returned",
    Rejected = "rejected"
);

use ReplyEvent as E;
use ReplyState as S;

/// The whole of a reply's life. What is not here is an error.
pub const REPLY_TRANSITIONS: &[(ReplyState, ReplyEvent, ReplyState)] = &[
    (S::Draft, E::Send, S::Queued),
    (S::Queued, E::Edit, S::Queued),
    (S::Queued, E::Claim, S::InReview),
    (S::InReview, E::Edit, S::Queued),
    (S::InReview, E::Claim, S::InReview),
    (S::InReview, E::Release, S::Queued),
    (S::InReview, E::Publish, S::Published),
    (S::InReview, E::Return, S::Returned),
    (S::InReview, E::Reject, S::Rejected),
    (S::InReview, E::Escalate, S::Escalated),
    (S::Escalated, E::Edit, S::Escalated),
    (S::Escalated, E::Claim, S::Escalated),
    (S::Escalated, E::Release, S::Escalated),
    (S::Escalated, E::Publish, S::Published),
    (S::Escalated, E::Return, S::Returned),
    (S::Escalated, E::Reject, S::Rejected),
    (S::Returned, E::Resubmit, S::Queued),
    (S::Returned, E::Appeal, S::Queued),
    (S::Rejected, E::Appeal, S::Queued),
];

impl ReplyEvent {
    /// Every event.
    pub const ALL: [Self; 10] = [
        E::Send,
        E::Edit,
        E::Resubmit,
        E::Appeal,
        E::Claim,
        E::Release,
        E::Publish,
        E::Return,
        E::Reject,
        E::Escalate,
    ];
}

impl ReplyState {
    /// The state after `event`.
    ///
    /// Errors: `reply_state_forbids` (409).
    pub fn after(self, event: ReplyEvent) -> Result<Self, RuleError> {
        let step = REPLY_TRANSITIONS.iter().find(|(from, on, _)| *from == self && *on == event);
        step.map(|(_, _, to)| *to).ok_or_else(|| {
            let detail = "Dat kan nu niet meer: er is intussen iets veranderd aan deze reactie.";
            RuleError::new(ErrorKind::Conflict, "reply_state_forbids", detail)
        })
    }

    /// Whether `event` can happen now.
    pub fn allows(self, event: ReplyEvent) -> bool {
        self.after(event).is_ok()
    }

    /// What its writer does to send in another text; nothing where that is over.
    pub fn writing(self) -> Option<ReplyEvent> {
        [E::Send, E::Edit, E::Resubmit].into_iter().find(|event| self.allows(*event))
    }

    /// The state as the desk tells that of any text; a draft never reaches the desk.
    pub const fn at_desk(self) -> ReviewState {
        match self {
            S::Draft => ReviewState::AwaitingVerification,
            S::Queued => ReviewState::Queued,
            S::InReview => ReviewState::InReview,
            S::Escalated => ReviewState::Escalated,
            S::Published => ReviewState::Published,
            S::Returned => ReviewState::Returned,
            S::Rejected => ReviewState::Rejected,
        }
    }
}

/// Which of the replies to a review it is: there is one of each at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReplyKind {
    /// The answer.
    Answer,
    /// What came of it later; only once the answer is public.
    FollowUp,
}

names!(ReplyKind, UnknownReplyKind, "kind of reply", Answer = "answer", FollowUp = "follow_up");

/// Whether a provider says to do something about it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Improvement {
    /// Nothing is said.
    #[default]
    None,
    /// It is planned; the text says what.
    Planned,
    /// It is done; the text says what.
    Made,
}

names!(
    Improvement,
    UnknownImprovement,
    "kind of improvement",
    None = "none",
    Planned = "planned",
    Made = "made"
);

#[cfg(test)]
mod tests {
    use super::*;

    /// Every pair of a state and an event, against what may happen told in another way.
    #[test]
    fn every_pair_is_decided() {
        let mut possible = 0;
        for (state, event) in ReplyState::ALL.iter().flat_map(|s| ReplyEvent::ALL.map(|e| (*s, e))) {
            let held = matches!(state, S::InReview | S::Escalated);
            let expected = match event {
                E::Send => (state == S::Draft).then_some(S::Queued),
                E::Edit if state == S::Escalated => Some(S::Escalated),
                E::Edit => matches!(state, S::Queued | S::InReview).then_some(S::Queued),
                E::Resubmit => (state == S::Returned).then_some(S::Queued),
                E::Appeal => matches!(state, S::Returned | S::Rejected).then_some(S::Queued),
                E::Claim if state == S::Escalated => Some(S::Escalated),
                E::Claim => matches!(state, S::Queued | S::InReview).then_some(S::InReview),
                E::Release if state == S::Escalated => Some(S::Escalated),
                E::Release => held.then_some(S::Queued),
                E::Publish => held.then_some(S::Published),
                E::Return => held.then_some(S::Returned),
                E::Reject => held.then_some(S::Rejected),
                E::Escalate => (state == S::InReview).then_some(S::Escalated),
            };
            assert_eq!(state.after(event).ok(), expected, "{state} {event:?}");
            if expected.is_none() {
                assert_eq!(state.after(event).unwrap_err().code, "reply_state_forbids");
            }
            possible += usize::from(expected.is_some());
        }
        assert_eq!(possible, REPLY_TRANSITIONS.len(), "no line of the table stands twice");
    }

    #[test]
    fn a_writer_has_one_way_to_go_on_or_none() {
        let ways =
            [Some(E::Send), Some(E::Edit), Some(E::Edit), Some(E::Edit), None, Some(E::Resubmit), None];
        assert_eq!(ReplyState::ALL.iter().map(|state| state.writing()).collect::<Vec<_>>(), ways);
    }

    #[test]
    fn the_desk_tells_its_states_by_the_same_names() {
        for state in ReplyState::ALL.iter().filter(|state| **state != S::Draft) {
            assert_eq!(state.as_str(), state.at_desk().as_str());
            assert_eq!(state.as_str().parse(), Ok(*state));
        }
    }
}
