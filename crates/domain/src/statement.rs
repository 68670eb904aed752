//! The statement of reasons that everybody gets whose text is restricted (article 17 of the Digital
//! Services Act, Regulation (EU) 2022/2065). Whether that article reaches a text that was never public is
//! disputed; here everybody gets one.

use crate::decision::Action;
use crate::sector::Sector;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What was done to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Restriction {
    /// It was not published.
    Refused,
    /// It was sent back for changes.
    Returned,
    /// Parts of it were covered.
    Masked,
    /// It was public and was taken offline.
    TakenDown,
    /// It was public and is not visible until an editor decides: a notice hid it, or an editor did.
    Hidden,
}

/// On what it rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ground {
    /// On an article of the code of conduct.
    CodeOfConduct {
        /// Version of the code.
        version: String,
        /// Codes of the articles.
        articles: Vec<String>,
    },
    /// On a law.
    Law {
        /// Which provision.
        provision: String,
    },
}

/// What made us look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// Every text is read before publication.
    OwnInitiative,
    /// Somebody gave notice.
    Notice,
}

/// What the person concerned can do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redress {
    /// Until when an appeal to another editor is possible, free of charge.
    pub appeal_until: DateTime<Utc>,
    /// Whether the text can be changed and sent in again.
    pub can_change: bool,
}

/// A statement of reasons. It names no person and quotes no text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Statement {
    /// Its id.
    pub id: Uuid,
    /// What was done.
    pub restriction: Restriction,
    /// On what it rests.
    pub ground: Ground,
    /// The facts and circumstances, as the person concerned was told.
    pub facts: String,
    /// What made us look.
    pub source: Source,
    /// Whether software pointed at something in the text before an editor read it.
    pub automated_detection: bool,
    /// Whether software decided. Only for hiding a text until an editor decides, where a notice did that by a
    /// rule of the configuration. Whatever is decided in the end, an editor decides.
    pub automated_decision: bool,
    /// Language of the text, ISO 639-1.
    pub language: String,
    /// Sector of the facility.
    pub sector: Sector,
    /// When the text was sent in.
    pub content_date: DateTime<Utc>,
    /// From when the restriction holds.
    pub applies_from: DateTime<Utc>,
    /// What the person concerned can do.
    pub redress: Redress,
}

impl Statement {
    /// Its number, for questions about it: the random end of its id.
    pub fn reference(&self) -> String {
        let hex = self.id.simple().to_string().to_uppercase();
        format!("V-{}", hex.get(20..).unwrap_or(&hex))
    }
}

impl Restriction {
    /// What a decision restricts, if it does: `masks` is the number of parts it covers.
    pub const fn of(action: Action, masks: usize) -> Option<Self> {
        match action {
            Action::Reject => Some(Self::Refused),
            Action::Return => Some(Self::Returned),
            Action::TakeDown => Some(Self::TakenDown),
            Action::Publish if masks > 0 => Some(Self::Masked),
            Action::Publish | Action::Escalate | Action::Keep => None,
        }
    }
}
