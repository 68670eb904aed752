//! The code-of-conduct problems, as `corpus/FORMAT.md` defines them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A code-of-conduct problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Flag {
    /// Written by or for the provider to polish its reputation.
    Promotional,
    /// Advertising, or nothing to do with care.
    Spam,
    /// Claims that cannot reasonably be true.
    Implausible,
    /// Retaliation, a feud, an ultimatum.
    Revenge,
    /// Not the writer's own experience.
    Hearsay,
    /// Abuse or profanity aimed at people.
    Insult,
    /// Degrading people for what they are.
    Discrimination,
    /// A threat to a person or the facility.
    Threat,
    /// Accuses somebody identifiable, or the facility, of a crime.
    CriminalAccusation,
    /// Signs that somebody is in danger.
    Safeguarding,
    /// A complaint or court case that belongs in a procedure.
    FormalComplaint,
}

impl Flag {
    /// Every flag.
    pub const ALL: [Self; 11] = [
        Self::Promotional,
        Self::Spam,
        Self::Implausible,
        Self::Revenge,
        Self::Hearsay,
        Self::Insult,
        Self::Discrimination,
        Self::Threat,
        Self::CriminalAccusation,
        Self::Safeguarding,
        Self::FormalComplaint,
    ];

    /// The name in files and in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Promotional => "promotional",
            Self::Spam => "spam",
            Self::Implausible => "implausible",
            Self::Revenge => "revenge",
            Self::Hearsay => "hearsay",
            Self::Insult => "insult",
            Self::Discrimination => "discrimination",
            Self::Threat => "threat",
            Self::CriminalAccusation => "criminal_accusation",
            Self::Safeguarding => "safeguarding",
            Self::FormalComplaint => "formal_complaint",
        }
    }
}

impl fmt::Display for Flag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no flag.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a flag of the code of conduct")]
pub struct UnknownFlag;

impl FromStr for Flag {
    type Err = UnknownFlag;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|f| f.as_str() == s).ok_or(UnknownFlag)
    }
}
