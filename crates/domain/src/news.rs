//! How a member of a provider hears that a review came online.

use crate::organisation::names;
use crate::subscription::Frequency;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How often a member is told, for one facility.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NewsFrequency {
    /// A mail for every publication.
    #[default]
    AtOnce,
    /// One mail a day, when there is something new.
    Daily,
    /// One mail a week.
    Weekly,
    /// None.
    Never,
}

names!(
    NewsFrequency,
    UnknownNewsFrequency,
    "frequency of mails",
    AtOnce = "at_once",
    Daily = "daily",
    Weekly = "weekly",
    Never = "none"
);

impl NewsFrequency {
    /// How often a digest goes out; nothing where none does.
    pub const fn digest(self) -> Option<Frequency> {
        match self {
            Self::Daily => Some(Frequency::Daily),
            Self::Weekly => Some(Frequency::Weekly),
            Self::AtOnce | Self::Never => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_go_both_ways_and_two_of_them_bring_digests() {
        for one in NewsFrequency::ALL {
            assert_eq!(one.as_str().parse(), Ok(*one));
        }
        let digests: Vec<_> = NewsFrequency::ALL.iter().filter_map(|one| one.digest()).collect();
        assert_eq!(digests, [Frequency::Daily, Frequency::Weekly]);
        assert_eq!(NewsFrequency::default(), NewsFrequency::AtOnce);
    }
}
