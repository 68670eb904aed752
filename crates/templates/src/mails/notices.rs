//! Mails to whoever reported a published review. They say nothing about its author.

use super::{CitedArticle, mail};
use crate::Speak;
use askama::Template;
use domain::Redacted;
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

/// An editor decided on the notice; an appeal is possible unless the review was gone already.
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
        self.outcome != NoticeOutcome::AlreadyGone
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

/// The notice is not handled, and why; an appeal is possible.
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

mail!(
    NoticeRefused,
    "mails/notice_refused/subject.txt",
    "mails/notice_refused/body.txt",
    "mails/notice_refused/body.html"
);
