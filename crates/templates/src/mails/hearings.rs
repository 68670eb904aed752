//! Very serious texts: members of the provider see them first, and an editor hears that they answered.

use super::mail;
use crate::{Language, Sample, Speak};
use askama::Template;
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, ReviewId};
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

/// The members answered; to the editor whose decision waits. What they said is not in the mail, nor the text.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HearingAnswered {
    /// The facility's name.
    pub facility_name: String,
    /// The case, where the answer stands.
    pub case_id: CaseId,
    /// When the decision takes effect, unless the editor takes it back.
    pub settles_at: DateTime<Utc>,
}

impl super::MailShell {
    /// The page of a case on the desk.
    fn case(&self, case: &CaseId) -> String {
        format!("{}/redactie/zaak/{case}", self.base_url)
    }

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

mail!(
    HearingAnswered,
    "mails/hearing_answered/subject.txt",
    "mails/hearing_answered/body.txt",
    "mails/hearing_answered/body.html"
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

impl Sample for HearingAnswered {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: "De Verzonnen <Linde>".to_owned(),
            case_id: CaseId(uuid::Uuid::from_u128(0x43)),
            settles_at: DateTime::from_timestamp(1_700_000_000, 0).unwrap_or_default(),
        }]
    }
}
