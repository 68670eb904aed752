//! Subscriptions by mail: to what, how often, and when the next digest is due.
//! The list of a newsletter is made of subscriptions too.

use crate::belgium;
use crate::ids::{FacilityId, SubscriptionId};
use crate::sector::Sector;
use crate::signal::{UnknownName, named};
use chrono::{DateTime, Days, Months, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

named! {
    /// How often somebody wants a digest, when there is something new.
    Frequency, "frequency of digests" {
        /// Every day.
        Daily = "daily",
        /// Every week.
        Weekly = "weekly",
        /// Every month.
        Monthly = "monthly",
    }
}

named! {
    /// What kind of thing somebody follows.
    FollowedKind, "kind of subscription" {
        /// One facility.
        Facility = "facility",
        /// All facilities of a municipality.
        Municipality = "municipality",
        /// All facilities of a sector.
        Sector = "sector",
        /// The newsletter of a programme.
        Programme = "programme",
    }
}

/// What somebody follows.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Followed {
    /// One facility.
    Facility(FacilityId),
    /// All facilities of a municipality, by its Dutch name.
    Municipality(String),
    /// All facilities of a sector.
    Sector(Sector),
    /// The newsletter of a programme, by its id. It comes when there is one; there are no digests.
    Programme(String),
}

/// What the secret in a link to stop a subscription is for.
pub const LINK_STOP: &str = "subscription-stop";
/// What the secret in a link to all subscriptions of a mailbox is for.
pub const LINK_MANAGE: &str = "subscription-manage";

/// Longest name of a municipality, in bytes; the register has none of half this length.
pub const MAX_PLACE: usize = 200;

impl Followed {
    /// What kind of thing it is.
    pub const fn kind(&self) -> FollowedKind {
        match self {
            Self::Facility(_) => FollowedKind::Facility,
            Self::Municipality(_) => FollowedKind::Municipality,
            Self::Sector(_) => FollowedKind::Sector,
            Self::Programme(_) => FollowedKind::Programme,
        }
    }

    /// Which one, as it is stored: an id, a name or a code.
    pub fn subject(&self) -> String {
        match self {
            Self::Facility(id) => id.to_string(),
            Self::Municipality(name) => name.clone(),
            Self::Sector(sector) => sector.to_string(),
            Self::Programme(id) => id.clone(),
        }
    }

    /// Whether digests tell of it. A newsletter comes by itself.
    pub const fn has_digests(&self) -> bool {
        !matches!(self, Self::Programme(_))
    }

    /// Reads what [`Self::subject`] wrote; none where it is no such thing.
    pub fn read(kind: FollowedKind, subject: &str) -> Option<Self> {
        match kind {
            FollowedKind::Facility => subject.parse().ok().map(Self::Facility),
            FollowedKind::Municipality => Some(Self::Municipality(subject.to_owned())),
            FollowedKind::Sector => subject.parse().ok().map(Self::Sector),
            FollowedKind::Programme => Some(Self::Programme(subject.to_owned())),
        }
    }
}

/// Digests go out in the morning, from seven o'clock on, spread over two hours.
const MORNING: i64 = 7 * 60;
const SPREAD: u8 = 120;

impl Frequency {
    /// When the digest after a moment is due: on the morning (Belgian time) of the day that is one day, one week or
    /// one month later, at a minute of its own, so that not all of them are due at once.
    pub fn next(self, after: DateTime<Utc>, id: SubscriptionId) -> DateTime<Utc> {
        let today = belgium::day(after);
        let day = match self {
            Self::Daily => today.checked_add_days(Days::new(1)),
            Self::Weekly => today.checked_add_days(Days::new(7)),
            Self::Monthly => today.checked_add_months(Months::new(1)),
        };
        let minute = i64::from(id.0.as_bytes()[15] % SPREAD);
        belgium::midnight(day.unwrap_or(today)) + TimeDelta::minutes(MORNING + minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::SubscriptionId;
    use uuid::Uuid;

    #[test]
    fn a_digest_is_due_in_the_morning_a_day_a_week_or_a_month_later() {
        let id = SubscriptionId(Uuid::from_u128(5));
        let next = |frequency: Frequency, at: &str| frequency.next(at.parse().unwrap(), id).to_rfc3339();
        let at = "2026-11-22T23:30:00Z";
        // In Belgium it is the 23rd already.
        assert_eq!(next(Frequency::Daily, at), "2026-11-24T06:05:00+00:00");
        assert_eq!(next(Frequency::Weekly, at), "2026-11-30T06:05:00+00:00");
        assert_eq!(next(Frequency::Monthly, at), "2026-12-23T06:05:00+00:00");
        // The last of January has a month after it too.
        assert_eq!(next(Frequency::Monthly, "2026-01-31T10:00:00Z"), "2026-02-28T06:05:00+00:00");
        // Always in the future, also right after a digest that was sent on time.
        for frequency in Frequency::ALL {
            let now = "2026-03-29T05:05:00Z".parse().unwrap();
            assert!(frequency.next(now, id) > now + TimeDelta::hours(20));
        }
    }

    #[test]
    fn what_is_followed_is_read_as_it_was_written() {
        let facility = Followed::Facility(FacilityId(Uuid::from_u128(7)));
        for followed in [facility, Followed::Programme("platform".into()), Followed::Sector(Sector::Elderly)]
        {
            assert_eq!(Followed::read(followed.kind(), &followed.subject()), Some(followed));
        }
        assert_eq!(Followed::read(FollowedKind::Facility, "x"), None);
        assert_eq!(Followed::read(FollowedKind::Sector, "x"), None);
    }
}
