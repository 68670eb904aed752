//! Mails to members of a provider when reviews of their facilities come online.

use super::{MailShell, mail};
use crate::{Language, Sample, Speak};
use askama::Template;
use chrono::NaiveDate;
use domain::Redacted;
use domain::ids::ReviewId;
use serde::{Deserialize, Serialize};

/// A review of a facility is public. What it says is not in it: it may still change or go.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberNews {
    /// The facility's name.
    pub facility_name: String,
    /// The facility's name in addresses.
    pub facility_slug: String,
    /// The review.
    pub review_id: ReviewId,
    /// The token of the link that stops the mails about this facility.
    pub stop_token: Redacted<String>,
}

mail!(
    MemberNews,
    "mails/member_news/subject.txt",
    "mails/member_news/body.txt",
    "mails/member_news/body.html"
);

/// What came online since the last digest, of all facilities for which a member wants one.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MemberDigest {
    /// The facilities with something new.
    pub places: Vec<NewsPlace>,
    /// The token of the link that stops the digests.
    pub stop_token: Redacted<String>,
}

/// A facility with what is new of it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsPlace {
    /// Its name.
    pub facility_name: String,
    /// How many reviews came online.
    pub count: u64,
    /// The newest of them.
    pub reviews: Vec<NewsReview>,
}

/// A review in a digest.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewsReview {
    /// The review.
    pub review_id: ReviewId,
    /// When it came online.
    pub published_on: NaiveDate,
}

impl MemberDigest {
    fn count(&self) -> u64 {
        self.places.iter().map(|place| place.count).sum()
    }
}

impl NewsPlace {
    /// How many more there are than stand in the mail.
    fn more(&self) -> u64 {
        self.count.saturating_sub(self.reviews.len() as u64)
    }
}

impl MailShell {
    /// Where a member chooses how often a mail comes.
    fn notifications(&self) -> String {
        format!("{}/aanbieder/meldingen", self.base_url)
    }

    /// Where a link to stop leads.
    fn stop_news(&self, token: &Redacted<String>) -> String {
        format!("{}/aanbieder/meldingen/stop/{}", self.base_url, token.expose())
    }
}

mail!(
    MemberDigest,
    "mails/member_digest/subject.txt",
    "mails/member_digest/body.txt",
    "mails/member_digest/body.html"
);

impl Sample for MemberNews {
    fn samples(_: Language) -> Vec<Self> {
        vec![Self {
            facility_name: "De Verzonnen <Linde>".to_owned(),
            facility_slug: "de-verzonnen-linde".to_owned(),
            review_id: ReviewId(uuid::Uuid::from_u128(0x42)),
            stop_token: Redacted::new("STOP".to_owned()),
        }]
    }
}

impl Sample for MemberDigest {
    fn samples(_: Language) -> Vec<Self> {
        let place = |name: &str, count: u64| NewsPlace {
            facility_name: name.to_owned(),
            count,
            reviews: (0..count.min(2))
                .map(|n| NewsReview {
                    review_id: ReviewId(uuid::Uuid::from_u128(u128::from(n) + 0x42)),
                    published_on: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default(),
                })
                .collect(),
        };
        let digest = |places| Self { places, stop_token: Redacted::new("STOP".to_owned()) };
        let one = digest(vec![place("De Verzonnen <Linde>", 1)]);
        vec![one, digest(vec![place("De Verzonnen <Linde>", 5), place("De Verzonnen Beuk", 2)])]
    }
}
