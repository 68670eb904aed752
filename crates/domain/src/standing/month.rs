//! A month of a year, as a number that can be compared and counted with.

use chrono::{DateTime, Datelike, Utc};
use std::fmt;

/// A month: twelve times the year, and the months of it that are over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    /// The month of a moment, UTC.
    pub fn of(at: DateTime<Utc>) -> Self {
        Self(at.year().saturating_mul(12).saturating_add_unsigned(at.month0()))
    }

    /// The month with this number, as it is stored.
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// Its number, as it is stored: twelve times the year and 0 for January to 11 for December.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// The month so many months earlier.
    #[must_use]
    pub const fn back(self, months: u32) -> Self {
        Self(self.0.saturating_sub_unsigned(months))
    }

    /// How many months lie between this one and a later one; negative where that is earlier.
    pub const fn until(self, later: Self) -> i64 {
        later.0 as i64 - self.0 as i64
    }

    /// Year and month, January as 1.
    pub const fn parts(self) -> (i32, u32) {
        (self.0.div_euclid(12), self.0.rem_euclid(12) as u32 + 1)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = self.parts();
        write!(f, "{year:04}-{month:02}")
    }
}
