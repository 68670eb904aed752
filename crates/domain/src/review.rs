//! A review: who writes, in which state it is, what may happen to it.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

mod state;
pub use state::{ReviewEvent, ReviewState, TransitionError};

/// In what relation the writer stands to the facility.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Ouder van een kind in opvang of hulp.
    Parent,
    /// Cliënt.
    Client,
    /// Bewoner.
    Resident,
    /// Familie of naaste.
    Relative,
    /// Bezoeker.
    Visitor,
    /// One of these, who rather does not say which: so that nobody is known by it.
    Involved,
    /// The provider itself: only in replies and in corpora, never accepted for a review.
    Provider,
    /// Not known: only in corpora, never accepted for a review.
    Unknown,
}

impl Relation {
    /// The relations a submitter can choose.
    pub const OF_SUBMITTERS: [Self; 6] =
        [Self::Parent, Self::Client, Self::Resident, Self::Relative, Self::Visitor, Self::Involved];

    /// The name in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Parent => "parent",
            Self::Client => "client",
            Self::Resident => "resident",
            Self::Relative => "relative",
            Self::Visitor => "visitor",
            Self::Involved => "involved",
            Self::Provider => "provider",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Relation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no relation a submitter can have.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a relation: expected parent, client, resident, relative, visitor or involved")]
pub struct UnknownRelation;

impl FromStr for Relation {
    type Err = UnknownRelation;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::OF_SUBMITTERS.into_iter().find(|r| r.as_str() == s).ok_or(UnknownRelation)
    }
}
