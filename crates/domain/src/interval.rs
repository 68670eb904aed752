//! The time between two reviews by the same person of the same facility.

use crate::ids::ReviewId;
use crate::review::ReviewState;
use chrono::{DateTime, TimeDelta, Utc};

/// An earlier review by the same person of the same facility.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EarlierReview {
    /// Which review.
    pub id: ReviewId,
    /// Where it stands.
    pub state: ReviewState,
    /// Whether a version of it has ever been public.
    pub was_public: bool,
    /// When its mail link was used.
    pub verified_at: DateTime<Utc>,
}

impl EarlierReview {
    /// A refusal does not use up anybody's turn, nor does a review that was taken back before
    /// anybody could read it. Everything else that was confirmed does.
    fn counts(&self) -> bool {
        match self.state {
            ReviewState::AwaitingVerification | ReviewState::Lapsed => false,
            // Of a review whose change was refused, the version before it is still public.
            ReviewState::Rejected | ReviewState::Withdrawn => self.was_public,
            _ => true,
        }
    }
}

/// It is too early for another review.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("another review of this facility is possible from {available_from}")]
pub struct TooEarly {
    /// The review that is in the way, which can be amended instead.
    pub earlier: ReviewId,
    /// From when a new one is possible.
    pub available_from: DateTime<Utc>,
}

/// Decides whether a review that is confirmed at `now` comes too early. `days` is the sector's
/// interval; 0 switches the rule off.
pub fn check(earlier: &[EarlierReview], days: u32, now: DateTime<Utc>) -> Result<(), TooEarly> {
    if days == 0 {
        return Ok(());
    }
    let interval = TimeDelta::days(i64::from(days));
    let latest = earlier.iter().filter(|review| review.counts()).max_by_key(|review| review.verified_at);
    match latest {
        Some(review) if review.verified_at + interval > now => {
            Err(TooEarly { earlier: review.id, available_from: review.verified_at + interval })
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn earlier(state: ReviewState, was_public: bool, days_ago: i64, now: DateTime<Utc>) -> EarlierReview {
        let verified_at = now - TimeDelta::days(days_ago);
        EarlierReview { id: ReviewId(Uuid::nil()), state, was_public, verified_at }
    }

    #[test]
    fn the_interval_ends_to_the_second() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let published = [earlier(ReviewState::Published, true, 180, now)];
        assert_eq!(check(&published, 180, now), Ok(()));
        let just_before = check(&published, 180, now - TimeDelta::seconds(1)).unwrap_err();
        assert_eq!(just_before.available_from, now);
    }

    #[test]
    fn zero_days_switch_the_rule_off() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        assert_eq!(check(&[earlier(ReviewState::Published, true, 0, now)], 0, now), Ok(()));
    }

    #[test]
    fn what_nobody_could_read_does_not_count() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        for state in ReviewState::ALL {
            let refused = check(&[earlier(state, false, 10, now)], 180, now).is_err();
            let free = matches!(
                state,
                ReviewState::AwaitingVerification
                    | ReviewState::Lapsed
                    | ReviewState::Rejected
                    | ReviewState::Withdrawn
            );
            assert_eq!(refused, !free, "{state}");
        }
        for state in [ReviewState::Withdrawn, ReviewState::Rejected] {
            assert!(check(&[earlier(state, true, 10, now)], 180, now).is_err(), "{state}");
        }
    }

    #[test]
    fn the_newest_of_several_decides() {
        let now = DateTime::from_timestamp(1_790_000_000, 0).unwrap();
        let many = [
            earlier(ReviewState::Published, true, 400, now),
            earlier(ReviewState::Returned, false, 100, now),
        ];
        let too_early = check(&many, 180, now).unwrap_err();
        assert_eq!(too_early.available_from, now + TimeDelta::days(80));
    }
}
