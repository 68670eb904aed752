//! Mails to the author of a published review that somebody reported. Who reported it is never said.

use super::{CitedArticle, MaskNote, mail};
use crate::Speak;
use askama::Template;
use domain::Redacted;
use domain::ids::ReviewId;
use serde::{Deserialize, Serialize};

/// A notice came in; the review is not visible while an editor looks. No judgement yet.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewHidden {
    /// The facility's name.
    pub facility_name: String,
    /// The kind of notice in words, in the language of the mail; may be empty. Not the reporter's own
    /// words, which could give the reporter away.
    pub ground: String,
    /// Whether an editor hid it, and not the rule for such a notice.
    #[serde(default)]
    pub by_editor: bool,
    /// What the editor wrote to the submitter; may be empty.
    #[serde(default)]
    pub reasons: Redacted<String>,
    /// The number of the statement of reasons. Mails sealed by earlier versions had none.
    #[serde(default)]
    pub statement: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReviewHidden,
    "mails/review_hidden/subject.txt",
    "mails/review_hidden/body.txt",
    "mails/review_hidden/body.html"
);

/// A notice came in and the review stays as it is, or is visible again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NoticeKept {
    /// The facility's name.
    pub facility_name: String,
    /// Whether readers could not see the review meanwhile.
    pub was_hidden: bool,
    /// Whether an editor looked again of the own accord, and nobody gave notice.
    #[serde(default)]
    pub unnoticed: bool,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    NoticeKept,
    "mails/notice_kept/subject.txt",
    "mails/notice_kept/body.txt",
    "mails/notice_kept/body.html"
);

/// After a notice parts of a public review were covered; an appeal is possible.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewMaskedAfterNotice {
    /// The facility's name.
    pub facility_name: String,
    /// The facility's name in addresses.
    pub facility_slug: String,
    /// The review's id, the anchor on the page of the facility.
    pub review_id: ReviewId,
    /// What was covered and why; the covered words themselves are not repeated.
    pub masks: Vec<MaskNote>,
    /// The text as readers see it now.
    pub published_text: Redacted<String>,
    /// The reasons for the submitter; may be empty.
    pub reasons: Redacted<String>,
    /// The number of the statement of reasons. Mails sealed by earlier versions had none.
    #[serde(default)]
    pub statement: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReviewMaskedAfterNotice,
    "mails/review_masked_after_notice/subject.txt",
    "mails/review_masked_after_notice/body.txt",
    "mails/review_masked_after_notice/body.html"
);

/// A published review was taken offline; an appeal is possible.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewTakenDown {
    /// The facility's name.
    pub facility_name: String,
    /// The articles that the decision cites.
    pub articles: Vec<CitedArticle>,
    /// The reasons for the submitter; may be empty.
    pub reasons: Redacted<String>,
    /// The number of the statement of reasons. Mails sealed by earlier versions had none.
    #[serde(default)]
    pub statement: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReviewTakenDown,
    "mails/review_taken_down/subject.txt",
    "mails/review_taken_down/body.txt",
    "mails/review_taken_down/body.html"
);
