//! What somebody with an account may do.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// The role of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Reads and decides.
    Editor,
    /// Also decides what was escalated.
    SeniorEditor,
    /// Belongs to the inspectorate: reads the signals handed to it, never works at the desk.
    Inspector,
    /// Belongs to a provider: replies to reviews of its facilities, never works at the desk.
    Provider,
    /// Runs the pilots: applications, selection, waves. Never works at the desk.
    PilotManager,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 5] =
        [Self::Editor, Self::SeniorEditor, Self::Inspector, Self::Provider, Self::PilotManager];

    /// The name in the API, on the command line and in the database.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Editor => "editor",
            Self::SeniorEditor => "senior_editor",
            Self::Inspector => "inspector",
            Self::Provider => "provider",
            Self::PilotManager => "pilot_manager",
        }
    }

    /// Whether this role works at the editorial desk.
    pub const fn works_at_desk(self) -> bool {
        matches!(self, Self::Editor | Self::SeniorEditor)
    }

    /// Whether senior editors keep accounts with this role.
    pub const fn is_of_team(self) -> bool {
        !matches!(self, Self::Provider)
    }

    /// Whether cases that were escalated are theirs to decide.
    pub const fn decides_escalated(self) -> bool {
        matches!(self, Self::SeniorEditor)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no role.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a role: expected editor, senior_editor, inspector, provider or pilot_manager")]
pub struct UnknownRole;

impl FromStr for Role {
    type Err = UnknownRole;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|role| role.as_str() == s).ok_or(UnknownRole)
    }
}
