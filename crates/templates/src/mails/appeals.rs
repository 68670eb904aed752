//! Mails about appeals, to submitters and to reporters.

use super::{CitedArticle, NoticeOutcome, mail};
use crate::Speak;
use askama::Template;
use domain::Redacted;
use serde::{Deserialize, Serialize};

/// An appeal came in and goes to another editor.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealReceived {
    /// The facility's name.
    pub facility_name: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    AppealReceived,
    "mails/appeal_received/subject.txt",
    "mails/appeal_received/body.txt",
    "mails/appeal_received/body.html"
);

/// An appeal of a reporter came in and goes to another editor.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealReceivedReporter {
    /// The name of the facility that the review is about.
    pub facility_name: String,
    /// The number of the notice.
    pub reference: String,
    /// The token of the page of the notice; a link is made of it.
    pub track_token: Redacted<String>,
}

mail!(
    AppealReceivedReporter,
    "mails/appeal_received_reporter/subject.txt",
    "mails/appeal_received_reporter/body.txt",
    "mails/appeal_received_reporter/body.html"
);

/// What happens to the review now that the appeal is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppealResult {
    /// It was refused and is public now.
    Published,
    /// It was taken down and is public again.
    Restored,
    /// It is public with other masks, or with none.
    MasksChanged,
    /// The refusal stands.
    StaysRefused,
    /// The take-down stands.
    StaysDown,
    /// The masks stand.
    StaysMasked,
    /// The submitter is asked to change the text.
    Returned,
}

impl AppealResult {
    /// Every result.
    pub const ALL: [Self; 7] = [
        Self::Published,
        Self::Restored,
        Self::MasksChanged,
        Self::StaysRefused,
        Self::StaysDown,
        Self::StaysMasked,
        Self::Returned,
    ];

    pub(crate) const fn key(self) -> &'static str {
        match self {
            Self::Published => "appeal-result-published",
            Self::Restored => "appeal-result-restored",
            Self::MasksChanged => "appeal-result-masks-changed",
            Self::StaysRefused => "appeal-result-stays-refused",
            Self::StaysDown => "appeal-result-stays-down",
            Self::StaysMasked => "appeal-result-stays-masked",
            Self::Returned => "appeal-result-returned",
        }
    }
}

/// Another editor decided on the submitter's appeal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealDecided {
    /// The facility's name.
    pub facility_name: String,
    /// Whether the submitter is right and the first decision is taken back.
    pub overturned: bool,
    /// What happens now.
    pub decision: AppealResult,
    /// The reasons for the submitter; may be empty.
    pub reasons: Redacted<String>,
    /// The articles that the decision cites.
    pub articles: Vec<CitedArticle>,
    /// The number of the statement of reasons, where something is restricted. Mails sealed by earlier versions had none.
    #[serde(default)]
    pub statement: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    AppealDecided,
    "mails/appeal_decided/subject.txt",
    "mails/appeal_decided/body.txt",
    "mails/appeal_decided/body.html"
);

/// Another editor decided on the reporter's appeal.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AppealDecidedReporter {
    /// The name of the facility that the review is about.
    pub facility_name: String,
    /// The number of the notice.
    pub reference: String,
    /// Whether the reporter is right and the first decision is taken back.
    pub overturned: bool,
    /// What becomes of the review now.
    pub outcome: NoticeOutcome,
    /// What the editor writes to the reporter; may be empty.
    pub message: Redacted<String>,
    /// The articles that the decision cites.
    pub articles: Vec<CitedArticle>,
    /// The token of the page of the notice; a link is made of it.
    pub track_token: Redacted<String>,
}

impl AppealDecidedReporter {
    /// Whether there was nothing left to decide: nobody was right or wrong.
    fn moot(&self) -> bool {
        self.outcome == NoticeOutcome::AlreadyGone
    }
}

mail!(
    AppealDecidedReporter,
    "mails/appeal_decided_reporter/subject.txt",
    "mails/appeal_decided_reporter/body.txt",
    "mails/appeal_decided_reporter/body.html"
);
