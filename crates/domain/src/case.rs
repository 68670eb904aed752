//! A case on the editorial desk: one text to decide on, held by one editor at a time.

use crate::decision::Action;
use crate::ids::EditorId;
use crate::review::{ReviewEvent, ReviewState};
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What a case is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// A review.
    Review,
    /// A provider's reply.
    Reply,
}

impl SubjectKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Review, Self::Reply];

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Review => "review",
            Self::Reply => "reply",
        }
    }
}

impl fmt::Display for SubjectKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no kind of subject.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a kind: expected review or reply")]
pub struct UnknownSubjectKind;

impl FromStr for SubjectKind {
    type Err = UnknownSubjectKind;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == s).ok_or(UnknownSubjectKind)
    }
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// Waits for any editor, or is held by one.
    Open,
    /// Waits for a senior editor, or is held by one.
    Escalated,
    /// Decided.
    Decided,
    /// Its subject was taken back before a decision.
    Cancelled,
}

impl CaseState {
    /// Every state.
    pub const ALL: [Self; 4] = [Self::Open, Self::Escalated, Self::Decided, Self::Cancelled];

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Escalated => "escalated",
            Self::Decided => "decided",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether somebody has still to decide.
    pub const fn is_undecided(self) -> bool {
        matches!(self, Self::Open | Self::Escalated)
    }
}

impl fmt::Display for CaseState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no state.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a state of a case: expected open, escalated, decided or cancelled")]
pub struct UnknownCaseState;

impl FromStr for CaseState {
    type Err = UnknownCaseState;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|state| state.as_str() == s).ok_or(UnknownCaseState)
    }
}

/// Why a text is on the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseReason {
    /// It is new.
    New,
    /// The submitter changed it.
    Amended,
    /// The submitter answered a return.
    Resubmitted,
    /// Somebody disagrees with a decision.
    Appeal,
    /// Somebody gave notice of a public text.
    Notice,
    /// A decision was undone.
    Reopened,
    /// It was decided, and a second editor reads it without knowing how. Shown to that editor as `new`.
    SecondReading,
    /// Two editors who did not see each other's decision came to different ones.
    Disagreement,
}

impl CaseReason {
    /// Every reason.
    pub const ALL: [Self; 8] = [
        Self::New,
        Self::Amended,
        Self::Resubmitted,
        Self::Appeal,
        Self::Notice,
        Self::Reopened,
        Self::SecondReading,
        Self::Disagreement,
    ];

    /// The name in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Amended => "amended",
            Self::Resubmitted => "resubmitted",
            Self::Appeal => "appeal",
            Self::Notice => "notice",
            Self::Reopened => "reopened",
            Self::SecondReading => "second_reading",
            Self::Disagreement => "disagreement",
        }
    }

    /// The reason as an editor hears it: a second reading looks like a first one.
    pub const fn shown(self) -> Self {
        match self {
            Self::SecondReading => Self::New,
            other => other,
        }
    }
}

impl FromStr for CaseReason {
    type Err = UnknownCaseReason;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|reason| reason.as_str() == s).ok_or(UnknownCaseReason)
    }
}

/// The text names no reason.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a reason for a case")]
pub struct UnknownCaseReason;

/// In which lane of the queue a case waits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lane {
    /// Somebody may be in danger: before everything else.
    Safeguarding,
    /// Everything else.
    #[default]
    Ordinary,
}

impl Lane {
    /// Every lane, the first first.
    pub const ALL: [Self; 2] = [Self::Safeguarding, Self::Ordinary];

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Safeguarding => "safeguarding",
            Self::Ordinary => "ordinary",
        }
    }

    /// The lane for a text with these flags of screening.
    pub fn of(flags: &[&str]) -> Self {
        if flags.contains(&"safeguarding") { Self::Safeguarding } else { Self::Ordinary }
    }

    /// Its place in the order of the queue.
    pub const fn place(self) -> i32 {
        match self {
            Self::Safeguarding => 0,
            Self::Ordinary => 1,
        }
    }

    /// The lane at a place; everything unknown is ordinary.
    pub const fn at(place: i32) -> Self {
        if place == 0 { Self::Safeguarding } else { Self::Ordinary }
    }
}

/// What kind of decision a case asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Track {
    /// On a text that waits: publish, return, reject or escalate.
    Text,
    /// On a decision that stands: keep it or change it.
    Standing,
    /// A second reading: what the editor decides is compared and changes nothing by itself.
    Blind,
}

impl Track {
    /// The track of a case, by why it is here and where the review stands.
    pub const fn of(reason: CaseReason, review: ReviewState) -> Self {
        match reason {
            CaseReason::SecondReading => Self::Blind,
            _ if review.is_standing() => Self::Standing,
            _ => Self::Text,
        }
    }

    /// What can be decided, given where the review stands; `public`: whether readers see, or but for an
    /// undecided notice would see, a version of it.
    pub fn actions(self, public: bool) -> Vec<Action> {
        let mut actions = match self {
            Self::Text | Self::Blind => {
                vec![Action::Publish, Action::Return, Action::Reject, Action::Escalate]
            }
            Self::Standing if public => vec![Action::Keep, Action::Publish, Action::Return, Action::Escalate],
            Self::Standing => vec![Action::Keep, Action::Publish, Action::Escalate],
        };
        // Of a text that waits: refuse it and take the earlier version offline with it.
        if public && self != Self::Blind {
            actions.push(Action::TakeDown);
        }
        actions
    }

    /// What a decision does to the review; nothing where it stays as it is.
    pub const fn event(self, action: Action, review: ReviewState) -> Option<ReviewEvent> {
        let shown = matches!(review, ReviewState::Published | ReviewState::Hidden);
        match (self, action) {
            (Self::Blind, _) => None,
            (Self::Standing, Action::Keep) if matches!(review, ReviewState::Hidden) => {
                Some(ReviewEvent::Restore)
            }
            (_, Action::Keep) => None,
            // What stands is escalated as a case; the review stays as it is.
            (Self::Standing, Action::Escalate) => None,
            // A newer version was returned or refused while an older one is public: that answer stands.
            (Self::Standing, Action::Return | Action::TakeDown) if !shown => None,
            (Self::Text, Action::TakeDown) => Some(ReviewEvent::Reject),
            (_, Action::Publish) => Some(ReviewEvent::Publish),
            (_, Action::Return) => Some(ReviewEvent::Return),
            (_, Action::Reject) => Some(ReviewEvent::Reject),
            (_, Action::Escalate) => Some(ReviewEvent::Escalate),
            (_, Action::TakeDown) => Some(ReviewEvent::TakeDown),
        }
    }
}

/// From what likelihood on that a text is not what it says it is moves its case up.
const SUSPICION: f64 = 0.1;

/// Whether the circumstances of a text, of which it is so likely that the text is not what it says it is (0 to 1),
/// move its case up.
pub fn circumstances_raise(inauthentic: f64) -> bool {
    inauthentic >= SUSPICION
}

/// The figure that orders the queue, from that of the text and from how likely it is that the text is
/// not what it says it is: two independent reasons to look closely. All are 0 to 1.
pub fn combined_risk(text: f64, inauthentic: f64) -> f64 {
    let text = text.clamp(0.0, 1.0);
    // Judging comes after the case is in the queue: only a suspicion may move it there, or else every
    // case jumps while somebody turns the pages.
    if !circumstances_raise(inauthentic) {
        return text;
    }
    // 1 - (1 - a)(1 - b)
    text + (1.0 - text) * inauthentic.clamp(0.0, 1.0)
}

/// An editor's hold on a case. It ends by itself, so that a closed laptop blocks nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Who holds the case.
    pub editor: EditorId,
    /// When the hold ends, unless it is renewed.
    pub expires_at: DateTime<Utc>,
}

impl Lease {
    /// Whether the hold still stands.
    pub fn holds(&self, now: DateTime<Utc>) -> bool {
        self.expires_at > now
    }

    /// Whether it keeps `editor` from taking the case.
    pub fn blocks(&self, editor: EditorId, now: DateTime<Utc>) -> bool {
        self.editor != editor && self.holds(now)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whatever a track offers, the table of a review's life allows.
    #[test]
    fn what_is_offered_is_possible() {
        let mut offered = 0;
        for (reason, state) in CaseReason::ALL.into_iter().flat_map(|r| ReviewState::ALL.map(|s| (r, s))) {
            if !matches!(state, ReviewState::InReview | ReviewState::Escalated) && !state.is_standing() {
                continue;
            }
            let track = Track::of(reason, state);
            for action in [false, true].into_iter().flat_map(|public| track.actions(public)) {
                if state == ReviewState::Escalated && action == Action::Escalate {
                    continue;
                }
                let event = track.event(action, state);
                assert!(event.is_none_or(|event| state.allows(event)), "{reason:?} {state} {action}");
                offered += 1;
            }
        }
        assert!(offered > 400);
    }

    #[test]
    fn two_reasons_to_look_weigh_more_than_each_and_never_more_than_one() {
        assert_eq!((combined_risk(0.02, 0.09), combined_risk(0.0, 0.3)), (0.02, 0.3));
        assert!((combined_risk(0.5, 0.5) - 0.75).abs() < 1e-12);
        assert_eq!((combined_risk(1.0, 0.9), combined_risk(-1.0, 2.0)), (1.0, 1.0));
    }
}
