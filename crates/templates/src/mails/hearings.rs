//! To members of a provider: a very serious text about a facility of theirs will be published.

use super::mail;
use crate::{Language, Sample, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::ids::ReviewId;
use serde::{Deserialize, Serialize};

/// A very serious text will be published; until then the members can see it and answer. What it says is not in the mail.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProviderHearing {
    /// The facility's name.
    pub facility_name: String,
    /// The review.
    pub review_id: ReviewId,
    /// Until when they can answer.
    pub until: DateTime<Utc>,
}

impl super::MailShell {
    /// The page on which members see the text.
    fn hearing(&self, review: &ReviewId) -> String {
        format!("{}/aanbieder/inzage/{review}", self.base_url)
    }
}

mail!(
    ProviderHearing,
    "mails/provider_hearing/subject.txt",
    "mails/provider_hearing/body.txt",
    "mails/provider_hearing/body.html"
);

impl Sample for ProviderHearing {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: "De Verzonnen <Linde>".to_owned(),
            review_id: ReviewId(uuid::Uuid::from_u128(0x42)),
            until: DateTime::from_timestamp(1_700_000_000, 0).unwrap_or_default(),
        }]
    }
}
