//! What is known about a text before it is read.

use domain::{Relation, Sector};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// What kind of text is screened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SubjectKind {
    /// A submitter's review of a facility.
    Review,
    /// A provider's reply to a published review.
    Reply,
}

impl SubjectKind {
    /// Every kind.
    pub const ALL: [Self; 2] = [Self::Review, Self::Reply];

    /// The name in files and in the API.
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

/// The circumstances of a text, as far as screening uses them.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// Review or reply.
    pub kind: SubjectKind,
    /// The sector of the facility.
    pub sector: Sector,
    /// The facility that is reviewed; its own name is never personal data.
    pub facility_name: &'a str,
    /// Its municipality, which is never personal data either.
    pub municipality: Option<&'a str>,
    /// Who writes.
    pub relation: Relation,
    /// One score per theme, 1 to 5, `None` for "not applicable"; empty for a reply.
    pub scores: &'a [Option<u8>],
    /// The ISO 639-1 code the writer chose in the form. It decides only when the text itself says
    /// too little about its language.
    pub submitted_language: Option<&'a str>,
}
