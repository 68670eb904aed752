//! Mails to whoever reported a published review. They say nothing about its author.

use super::{CitedArticle, mail};
use crate::{Language, Speak};
use askama::Template;
use domain::{NoticeReason, Redacted};
use serde::{Deserialize, Serialize};

/// Confirm your notice: the link with the button.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeConfirm {
    /// The name of the facility that the review is about.
    pub facility_name: String,
    /// The token of the link.
    pub confirm_token: Redacted<String>,
    /// How long the link works, in hours.
    pub link_hours: u64,
}

mail!(
    NoticeConfirm,
    "mails/notice_confirm/subject.txt",
    "mails/notice_confirm/body.txt",
    "mails/notice_confirm/body.html"
);

/// The notice was confirmed and waits for an editor.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeReceived {
    /// The name of the facility that the review is about.
    pub facility_name: String,
    /// The number of the notice, for questions about it.
    pub reference: String,
    /// The token of the page of the notice; a link is made of it.
    pub track_token: Redacted<String>,
}

mail!(
    NoticeReceived,
    "mails/notice_received/subject.txt",
    "mails/notice_received/body.txt",
    "mails/notice_received/body.html"
);

/// What became of the review that was reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeOutcome {
    /// It stays as it is.
    Kept,
    /// It stays, with words covered.
    Masked,
    /// Its author was asked to change it.
    Returned,
    /// It is offline.
    TakenDown,
    /// It was no longer public when an editor looked.
    AlreadyGone,
}

impl NoticeOutcome {
    /// Every outcome.
    pub const ALL: [Self; 5] = [Self::Kept, Self::Masked, Self::Returned, Self::TakenDown, Self::AlreadyGone];

    /// What came of a notice in the words of a mail; nothing for one that was manifestly unfounded, which
    /// is answered with [`NoticeRefused`].
    pub const fn of(outcome: domain::NoticeOutcome) -> Option<Self> {
        Some(match outcome {
            domain::NoticeOutcome::Kept => Self::Kept,
            domain::NoticeOutcome::Masked => Self::Masked,
            domain::NoticeOutcome::Returned => Self::Returned,
            domain::NoticeOutcome::TakenDown => Self::TakenDown,
            domain::NoticeOutcome::AlreadyGone => Self::AlreadyGone,
            domain::NoticeOutcome::Unfounded => return None,
        })
    }

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Kept => "notice-outcome-kept",
            Self::Masked => "notice-outcome-masked",
            Self::Returned => "notice-outcome-returned",
            Self::TakenDown => "notice-outcome-taken-down",
            Self::AlreadyGone => "notice-outcome-already-gone",
        }
    }
}

/// The kind of notice in words, for the author of the review: "er zouden beledigingen in staan". It says
/// what the notice claims, not that the claim is true.
pub fn ground_of_notice(reason: NoticeReason, language: Language) -> String {
    language.t(match reason {
        NoticeReason::Privacy => "notice-ground-privacy",
        NoticeReason::NotOwnExperience => "notice-ground-not-own-experience",
        NoticeReason::Fake => "notice-ground-fake",
        NoticeReason::Insult => "notice-ground-insult",
        NoticeReason::Discrimination => "notice-ground-discrimination",
        NoticeReason::Accusation => "notice-ground-accusation",
        NoticeReason::Illegal => "notice-ground-illegal",
        NoticeReason::Danger => "notice-ground-danger",
        NoticeReason::WrongFacility => "notice-ground-wrong-facility",
        NoticeReason::Other => "notice-ground-other",
    })
}

/// An editor decided on the notice. An appeal is possible where the review stays.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeDecided {
    /// The name of the facility that the review is about.
    pub facility_name: String,
    /// The number of the notice.
    pub reference: String,
    /// What became of the review.
    pub outcome: NoticeOutcome,
    /// What the editor writes to the reporter; may be empty.
    pub message: Redacted<String>,
    /// The articles that the decision cites.
    pub articles: Vec<CitedArticle>,
    /// The token of the page of the notice, where an appeal is possible for six months.
    pub track_token: Redacted<String>,
}

impl NoticeDecided {
    fn can_appeal(&self) -> bool {
        matches!(self.outcome, NoticeOutcome::Kept | NoticeOutcome::Masked)
    }
}

mail!(
    NoticeDecided,
    "mails/notice_decided/subject.txt",
    "mails/notice_decided/body.txt",
    "mails/notice_decided/body.html"
);

/// Why a notice is not handled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NoticeRefusal {
    /// More notices from one address, in a short time, than the limit on abuse allows.
    TooMany,
    /// Manifestly unfounded: it names nothing that can be looked into.
    Unfounded,
}

impl NoticeRefusal {
    /// Every ground.
    pub const ALL: [Self; 2] = [Self::TooMany, Self::Unfounded];

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::TooMany => "notice-refused-too-many",
            Self::Unfounded => "notice-refused-unfounded",
        }
    }
}

/// The notice is not handled, and why. An appeal is possible against the judgement that it is unfounded.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeRefused {
    /// The name of the facility that the review is about.
    pub facility_name: String,
    /// The number of the notice.
    pub reference: String,
    /// Why.
    pub ground: NoticeRefusal,
    /// What the editor adds; may be empty.
    pub message: Redacted<String>,
    /// The token of the page of the notice, where an appeal is possible for six months.
    pub track_token: Redacted<String>,
}

impl NoticeRefused {
    fn can_appeal(&self) -> bool {
        self.ground == NoticeRefusal::Unfounded
    }
}

mail!(
    NoticeRefused,
    "mails/notice_refused/subject.txt",
    "mails/notice_refused/body.txt",
    "mails/notice_refused/body.html"
);

/// What the reporter was told earlier has changed, because the author of the review appealed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeRevised {
    /// The name of the facility that the review is about.
    pub facility_name: String,
    /// The number of the notice.
    pub reference: String,
    /// What became of the review now.
    pub outcome: NoticeOutcome,
    /// What the editor writes to the reporter; may be empty.
    pub message: Redacted<String>,
    /// The articles that the decision cites.
    pub articles: Vec<CitedArticle>,
    /// The token of the page of the notice; a link is made of it.
    pub track_token: Redacted<String>,
}

impl NoticeRevised {
    /// The review may have been offline meanwhile: "stays" would be the wrong word.
    const fn outcome_key(&self) -> &'static str {
        match self.outcome {
            NoticeOutcome::Kept => "notice-revised-kept",
            NoticeOutcome::Masked => "notice-revised-masked",
            other => other.key(),
        }
    }
}

mail!(
    NoticeRevised,
    "mails/notice_revised/subject.txt",
    "mails/notice_revised/body.txt",
    "mails/notice_revised/body.html"
);
