//! How many codes a facility can hand out, and how long they count.

use super::RelationshipKeys;
use crate::facility::Facility;
use chrono::{DateTime, Datelike, Utc};
use std::fmt;
use std::str::FromStr;

/// Half a year: the period in which codes are made. Its text is `2026-H2`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct HalfYear {
    year: i32,
    second: bool,
}

/// The text names no half year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a half year such as 2026-H2")]
pub struct BadHalfYear;

impl HalfYear {
    /// The half year of a moment.
    #[must_use]
    pub fn of(at: DateTime<Utc>) -> Self {
        Self { year: at.year(), second: at.month() > 6 }
    }

    /// The one before.
    #[must_use]
    pub const fn before(self) -> Self {
        if self.second {
            Self { year: self.year, second: false }
        } else {
            Self { year: self.year - 1, second: true }
        }
    }

    /// This one and those before it, so many together.
    pub fn and_before(self, count: u32) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |one| Some(one.before())).take(count as usize)
    }
}

impl fmt::Display for HalfYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-H{}", self.year, if self.second { 2 } else { 1 })
    }
}

impl FromStr for HalfYear {
    type Err = BadHalfYear;

    fn from_str(text: &str) -> Result<Self, BadHalfYear> {
        let (year, half) = text.split_once("-H").ok_or(BadHalfYear)?;
        let plain = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
        let second = match half {
            "1" => false,
            "2" => true,
            _ => return Err(BadHalfYear),
        };
        let year = plain.then(|| year.parse().ok()).flatten().ok_or(BadHalfYear)?;
        Ok(Self { year, second })
    }
}

/// The rules of relationship codes, as configured.
#[derive(Clone, Debug)]
pub struct RelationshipRules {
    /// The keys; none where the platform offers no codes.
    pub keys: RelationshipKeys,
    /// How many codes there are for each place of a facility in a half year.
    pub per_place: f64,
    /// How many places a facility is taken to have where the register does not say.
    pub unknown_capacity: u32,
    /// In how many half years a code counts, that in which it was made included.
    pub valid_periods: u32,
}

/// How many codes a facility handed out, beside how many people it has room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// Its places, where the register says.
    pub capacity: Option<u32>,
    /// How many codes it can make in the half year.
    pub allowed: u32,
    /// How many it made.
    pub issued: u32,
}

impl Allowance {
    /// How many it can still make.
    #[must_use]
    pub const fn left(&self) -> u32 {
        self.allowed.saturating_sub(self.issued)
    }

    /// Codes made for a hundred places; nothing where the places are not known.
    #[must_use]
    pub fn share(&self) -> Option<u32> {
        let capacity = self.capacity.filter(|places| *places > 0)?;
        u32::try_from(u64::from(self.issued) * 100 / u64::from(capacity)).ok()
    }
}

impl RelationshipRules {
    /// What a facility that made so many codes in a half year can still make.
    #[must_use]
    pub fn allowance(&self, facility: &Facility, issued: u32) -> Allowance {
        Allowance { capacity: facility.capacity, allowed: self.bound(facility.capacity), issued }
    }

    fn bound(&self, capacity: Option<u32>) -> u32 {
        let places = f64::from(capacity.unwrap_or(self.unknown_capacity));
        // Between 0 and the largest u32: the cast cuts nothing off.
        (places * self.per_place).ceil().clamp(0.0, f64::from(u32::MAX)) as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_years_follow_each_other() {
        let at = |text: &str| HalfYear::of(text.parse().unwrap());
        assert_eq!(at("2026-06-30T23:59:59Z").to_string(), "2026-H1");
        let now = at("2026-07-01T00:00:00Z");
        let all: Vec<String> = now.and_before(4).map(|one| one.to_string()).collect();
        assert_eq!(all, ["2026-H2", "2026-H1", "2025-H2", "2025-H1"]);
        assert_eq!("2026-H2".parse(), Ok(now));
        for bad in ["", "2026", "2026-H3", "26-H1", "2026-H", "+026-H1", "2026-h1"] {
            assert_eq!(bad.parse::<HalfYear>(), Err(BadHalfYear), "{bad}");
        }
    }

    #[test]
    fn places_bound_the_codes() {
        let rules = RelationshipRules {
            keys: RelationshipKeys::none(),
            per_place: 1.5,
            unknown_capacity: 20,
            valid_periods: 2,
        };
        let allowance = |capacity, issued| Allowance { capacity, allowed: rules.bound(capacity), issued };
        assert_eq!((allowance(Some(9), 5).allowed, allowance(Some(9), 5).left()), (14, 9));
        assert_eq!((allowance(None, 40).allowed, allowance(None, 40).left()), (30, 0));
        assert_eq!((allowance(Some(90), 5).share(), allowance(None, 5).share()), (Some(5), None));
    }
}
