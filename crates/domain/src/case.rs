//! A case on the editorial desk: one text to decide on, held by one editor at a time.

use crate::ids::EditorId;
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

/// From what likelihood on that a text is not what it says it is moves its case up.
const SUSPICION: f64 = 0.1;

/// The figure that orders the queue, from that of the text and from how likely it is that the text is
/// not what it says it is: two independent reasons to look closely. All are 0 to 1.
pub fn combined_risk(text: f64, inauthentic: f64) -> f64 {
    let text = text.clamp(0.0, 1.0);
    // Judging comes after the case is in the queue: only a suspicion may move it there, or else every
    // case jumps while somebody turns the pages.
    if inauthentic < SUSPICION {
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
    use super::combined_risk;

    #[test]
    fn two_reasons_to_look_weigh_more_than_each_and_never_more_than_one() {
        assert_eq!((combined_risk(0.02, 0.09), combined_risk(0.0, 0.3)), (0.02, 0.3));
        assert!((combined_risk(0.5, 0.5) - 0.75).abs() < 1e-12);
        assert_eq!((combined_risk(1.0, 0.9), combined_risk(-1.0, 2.0)), (1.0, 1.0));
    }
}
