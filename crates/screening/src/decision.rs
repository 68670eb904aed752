//! From findings to a proposed decision, by the convention of `corpus/FORMAT.md`.

use crate::conduct::Flag;
use crate::readability::Readability;
use crate::report::{FlagFinding, PrivacyFinding};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What screening proposes to the editor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proposal {
    /// Publish as it is.
    Publish,
    /// Publish with personal data masked.
    Redact,
    /// Send back with a request for change.
    Return,
    /// Refuse.
    Reject,
    /// Hand to a senior editor.
    Escalate,
}

impl Proposal {
    /// Every proposal, from light to heavy.
    pub const ALL: [Self; 5] = [Self::Publish, Self::Redact, Self::Return, Self::Reject, Self::Escalate];

    /// The name in files, in the API and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Publish => "publish",
            Self::Redact => "redact",
            Self::Return => "return",
            Self::Reject => "reject",
            Self::Escalate => "escalate",
        }
    }
}

impl fmt::Display for Proposal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no proposal.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a proposal: expected publish, redact, return, reject or escalate")]
pub struct UnknownProposal;

impl FromStr for Proposal {
    type Err = UnknownProposal;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|p| p.as_str() == s).ok_or(UnknownProposal)
    }
}

/// What a flag on its own leads to.
const fn of_flag(flag: Flag) -> Proposal {
    match flag {
        Flag::Safeguarding | Flag::Threat | Flag::CriminalAccusation => Proposal::Escalate,
        Flag::Promotional | Flag::Spam | Flag::Implausible | Flag::Revenge | Flag::Discrimination => {
            Proposal::Reject
        }
        Flag::Hearsay | Flag::Insult | Flag::FormalComplaint => Proposal::Return,
    }
}

/// The heaviest decision that any of the findings asks for; `legible` says whether the editors can
/// read the language, `reveals` whether a reply tells who wrote, or somebody's health or family.
pub(crate) fn propose(
    privacy: &[PrivacyFinding],
    flags: &[FlagFinding],
    readability: Readability,
    legible: bool,
    reveals: bool,
) -> Proposal {
    let heaviest = flags.iter().map(|f| of_flag(f.flag)).max_by_key(|p| *p as u8);
    if let Some(proposal) = heaviest {
        return proposal;
    }
    if readability == Readability::Unreadable || !legible || reveals {
        Proposal::Return
    } else if privacy.is_empty() {
        Proposal::Publish
    } else {
        Proposal::Redact
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flag(flag: Flag) -> FlagFinding {
        FlagFinding { flag, confidence: 1.0, spans: vec![], reason: String::new() }
    }

    #[test]
    fn the_heaviest_flag_decides() {
        let flags = [flag(Flag::Insult), flag(Flag::Threat), flag(Flag::Spam)];
        assert_eq!(propose(&[], &flags, Readability::Unreadable, true, false), Proposal::Escalate);
        assert_eq!(propose(&[], &flags[..1], Readability::Ok, true, false), Proposal::Return);
        assert_eq!(propose(&[], &flags[2..], Readability::Ok, true, false), Proposal::Reject);
    }

    #[test]
    fn without_flags_the_text_itself_decides() {
        assert_eq!(propose(&[], &[], Readability::Unreadable, true, false), Proposal::Return);
        assert_eq!(propose(&[], &[], Readability::Fixable, true, false), Proposal::Publish);
        assert_eq!(propose(&[], &[], Readability::Ok, false, false), Proposal::Return);
        assert_eq!(propose(&[], &[], Readability::Ok, true, true), Proposal::Return);
    }
}
