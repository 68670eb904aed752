//! Invitations on paper: posters and letters with a short code.

use crate::organisation::names;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationKind {
    /// A poster on A4.
    #[default]
    PosterA4,
    /// A poster on A5.
    PosterA5,
    /// A letter on A4.
    Letter,
}

names!(
    InvitationKind,
    UnknownInvitationKind,
    "kind of invitation",
    PosterA4 = "poster_a4",
    PosterA5 = "poster_a5",
    Letter = "letter"
);

/// Fewest reviews of which their number is told. With fewer, whoever handed out the papers could guess who wrote.
pub const FEWEST_TOLD: u32 = 5;

/// How many reviews came of something, as whoever handed it out may know: nothing where there are a few, 0 where there
/// are none.
#[must_use]
pub const fn told(count: u32) -> Option<u32> {
    if count == 0 || count >= FEWEST_TOLD { Some(count) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_are_not_told() {
        assert_eq!([0, 1, 4, 5, 90].map(told), [Some(0), None, None, Some(5), Some(90)]);
        for kind in InvitationKind::ALL {
            assert_eq!(kind.as_str().parse(), Ok(*kind));
        }
        assert!("banner".parse::<InvitationKind>().is_err());
    }
}
