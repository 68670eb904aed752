//! Mails to the member of a provider who wrote a reply.

use super::samples::{
    sample_articles, sample_change, sample_facility, sample_masks, sample_reasons, sample_statement,
    sample_text, sample_uuid, secret,
};
use super::{CitedArticle, MaskNote, mail};
use crate::{Language, Sample, Speak};
use askama::Template;
use domain::Redacted;
use domain::ids::ReviewId;
use serde::{Deserialize, Serialize};

/// The reply is public, whole or with parts of it covered.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyPublished {
    /// The facility's name.
    pub facility_name: String,
    /// The facility's name in addresses.
    pub facility_slug: String,
    /// The review that it answers, the anchor on the page of the facility.
    pub review_id: ReviewId,
    /// What was covered and why; empty where nothing was.
    pub masks: Vec<MaskNote>,
    /// The text as readers see it.
    pub published_text: Redacted<String>,
    /// How many small language errors editors mended.
    pub corrected: u64,
    /// The reasons for the writer; may be empty.
    pub reasons: Redacted<String>,
    /// The number of the statement of reasons; empty where nothing is restricted.
    pub statement: String,
}

mail!(
    ReplyPublished,
    "mails/reply_published/subject.txt",
    "mails/reply_published/body.txt",
    "mails/reply_published/body.html"
);

/// The reply has to be changed.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyReturned {
    /// The facility's name.
    pub facility_name: String,
    /// The review that it answers.
    pub review_id: ReviewId,
    /// The articles that the decision cites.
    pub articles: Vec<CitedArticle>,
    /// The reasons for the writer.
    pub reasons: Redacted<String>,
    /// The concrete change that is asked; may be empty.
    pub change: Redacted<String>,
    /// The number of the statement of reasons.
    pub statement: String,
}

mail!(
    ReplyReturned,
    "mails/reply_returned/subject.txt",
    "mails/reply_returned/body.txt",
    "mails/reply_returned/body.html"
);

/// The reply is refused; an appeal is possible.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyRejected {
    /// The facility's name.
    pub facility_name: String,
    /// The review that it answers.
    pub review_id: ReviewId,
    /// The articles that the decision cites.
    pub articles: Vec<CitedArticle>,
    /// The reasons for the writer.
    pub reasons: Redacted<String>,
    /// The number of the statement of reasons.
    pub statement: String,
}

mail!(
    ReplyRejected,
    "mails/reply_rejected/subject.txt",
    "mails/reply_rejected/body.txt",
    "mails/reply_rejected/body.html"
);

impl Sample for ReplyPublished {
    fn samples(language: Language) -> Vec<Self> {
        let masked = Self {
            facility_name: sample_facility(),
            facility_slug: "verzonnen-linde".to_owned(),
            review_id: ReviewId(sample_uuid()),
            masks: sample_masks(language),
            published_text: sample_text(),
            corrected: 2,
            reasons: sample_reasons(language),
            statement: sample_statement(),
        };
        let whole = Self {
            masks: vec![],
            corrected: 0,
            reasons: secret(""),
            statement: String::new(),
            ..masked.clone()
        };
        vec![whole, masked]
    }
}

impl Sample for ReplyReturned {
    fn samples(language: Language) -> Vec<Self> {
        let full = Self {
            facility_name: sample_facility(),
            review_id: ReviewId(sample_uuid()),
            articles: sample_articles(language),
            reasons: sample_reasons(language),
            change: sample_change(language),
            statement: sample_statement(),
        };
        vec![full.clone(), Self { change: secret(""), ..full }]
    }
}

impl Sample for ReplyRejected {
    fn samples(language: Language) -> Vec<Self> {
        vec![Self {
            facility_name: sample_facility(),
            review_id: ReviewId(sample_uuid()),
            articles: sample_articles(language),
            reasons: sample_reasons(language),
            statement: sample_statement(),
        }]
    }
}
