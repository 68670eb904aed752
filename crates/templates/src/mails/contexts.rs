//! What each mail says, as it is sealed into the outbox.

use super::mail;
use crate::Speak;
use askama::Template;
use chrono::{DateTime, Utc};
use domain::Redacted;
use domain::ids::ReviewId;
use serde::{Deserialize, Serialize};

/// An article that a decision cites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CitedArticle {
    /// Its code, such as `privacy-1`.
    pub code: String,
    /// Its title.
    pub title: String,
}

/// A kind of mask in a published text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MaskNote {
    /// The mask, such as `[naam]`.
    pub mask: String,
    /// How often it stands in the text.
    pub count: u64,
    /// The article that asks for it.
    pub article: CitedArticle,
}

/// Confirm your review: the link with the button. Sent again when the submitter asks for it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VerifyReview {
    /// The facility's name.
    pub facility_name: String,
    /// The token of the link.
    pub token: Redacted<String>,
    /// How long the link works, in hours.
    pub link_hours: u64,
}

mail!(
    VerifyReview,
    "mails/verify_review/subject.txt",
    "mails/verify_review/body.txt",
    "mails/verify_review/body.html"
);

/// The review is public as it was written.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewPublished {
    /// The facility's name.
    pub facility_name: String,
    /// The facility's name in addresses.
    pub facility_slug: String,
    /// The review's id, the anchor on the page of the facility.
    pub review_id: ReviewId,
    /// How many small language errors editors mended. Mails sealed by earlier versions did not say.
    #[serde(default)]
    pub corrected: u64,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReviewPublished,
    "mails/review_published/subject.txt",
    "mails/review_published/body.txt",
    "mails/review_published/body.html"
);

/// The review is public with parts of it covered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewPublishedWithMasks {
    /// The facility's name.
    pub facility_name: String,
    /// The facility's name in addresses.
    pub facility_slug: String,
    /// The review's id, the anchor on the page of the facility.
    pub review_id: ReviewId,
    /// What was covered and why; the covered words themselves are not repeated.
    pub masks: Vec<MaskNote>,
    /// The text as readers see it.
    pub published_text: Redacted<String>,
    /// How many small language errors editors mended. Mails sealed by earlier versions did not say.
    #[serde(default)]
    pub corrected: u64,
    /// The reasons for the submitter; may be empty.
    pub reasons: Redacted<String>,
    /// The number of the statement of reasons. Mails sealed by earlier versions had none.
    #[serde(default)]
    pub statement: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReviewPublishedWithMasks,
    "mails/review_published_with_masks/subject.txt",
    "mails/review_published_with_masks/body.txt",
    "mails/review_published_with_masks/body.html"
);

/// The text has to be changed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewReturned {
    /// The facility's name.
    pub facility_name: String,
    /// The articles that the decision cites.
    pub articles: Vec<CitedArticle>,
    /// The reasons for the submitter; may be empty.
    pub reasons: Redacted<String>,
    /// The concrete change that is asked; may be empty.
    #[serde(default)]
    pub change: Redacted<String>,
    /// Until when an answer is possible, if there is a limit. Mails sealed by earlier versions had none.
    #[serde(default)]
    pub answer_by: Option<DateTime<Utc>>,
    /// Whether the editor proposes a text: the link shows the difference, one click accepts it.
    #[serde(default)]
    pub proposal: bool,
    /// The number of the statement of reasons. Mails sealed by earlier versions had none.
    #[serde(default)]
    pub statement: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReviewReturned,
    "mails/review_returned/subject.txt",
    "mails/review_returned/body.txt",
    "mails/review_returned/body.html"
);

/// The review is refused; an appeal is possible.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewRejected {
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
    ReviewRejected,
    "mails/review_rejected/subject.txt",
    "mails/review_rejected/body.txt",
    "mails/review_rejected/body.html"
);

/// A second editor looks at it; it takes longer.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewEscalated {
    /// The facility's name.
    pub facility_name: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReviewEscalated,
    "mails/review_escalated/subject.txt",
    "mails/review_escalated/body.txt",
    "mails/review_escalated/body.html"
);

/// The submitter took the review back.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewWithdrawn {
    /// The facility's name.
    pub facility_name: String,
}

mail!(
    ReviewWithdrawn,
    "mails/review_withdrawn/subject.txt",
    "mails/review_withdrawn/body.txt",
    "mails/review_withdrawn/body.html"
);

/// The review was confirmed and waits for an editor.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReviewReceived {
    /// The facility's name.
    pub facility_name: String,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    ReviewReceived,
    "mails/review_received/subject.txt",
    "mails/review_received/body.txt",
    "mails/review_received/body.html"
);

/// A new version came in and waits for an editor.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AmendmentReceived {
    /// The facility's name.
    pub facility_name: String,
    /// Whether an earlier version stays public meanwhile.
    pub earlier_stays_public: bool,
    /// The token of the submitter's own page; a link is made of it.
    pub manage_token: Redacted<String>,
}

mail!(
    AmendmentReceived,
    "mails/amendment_received/subject.txt",
    "mails/amendment_received/body.txt",
    "mails/amendment_received/body.html"
);
