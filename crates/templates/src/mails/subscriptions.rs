//! Mails to whoever follows a facility, a municipality or a sector.

use super::{MailShell, mail};
use crate::{Language, Sample, Speak};
use askama::Template;
use chrono::NaiveDate;
use domain::ids::ReviewId;
use domain::subscription::Frequency;
use domain::{Redacted, Relation, Sector};
use serde::{Deserialize, Serialize};

/// What somebody follows.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum MailFollowed {
    /// A facility.
    Facility {
        /// Its name.
        name: String,
        /// Its name in addresses.
        slug: String,
    },
    /// A municipality.
    Municipality {
        /// Its name.
        name: String,
    },
    /// A sector.
    Sector {
        /// Which one.
        sector: Sector,
    },
    /// The newsletter of a programme.
    Programme {
        /// Its title in the language of the mail.
        title: String,
    },
}

impl MailFollowed {
    /// In words: "De Linde", "Lier", "Ouderenzorg".
    pub(crate) fn words(&self, language: Language) -> String {
        match self {
            Self::Facility { name, .. } | Self::Municipality { name } => name.clone(),
            Self::Programme { title } => language.with("mail-newsletter-of", "name", title.clone()),
            Self::Sector { sector } => language.t(match sector {
                Sector::Childcare => "mail-sector-childcare",
                Sector::Elderly => "mail-sector-elderly",
                Sector::Disability => "mail-sector-disability",
                Sector::YouthCare => "mail-sector-youth-care",
            }),
        }
    }
}

impl SubscriptionConfirm {
    /// Whether it is a newsletter, which comes when there is one.
    fn is_newsletter(&self) -> bool {
        matches!(self.followed, MailFollowed::Programme { .. })
    }
}

impl MailShell {
    /// What is followed, in words.
    fn followed(&self, followed: &MailFollowed) -> String {
        followed.words(self.language)
    }

    /// How often a digest goes out, in words.
    fn often(&self, frequency: &Frequency) -> String {
        self.t(match frequency {
            Frequency::Daily => "subscription-daily",
            Frequency::Weekly => "subscription-weekly",
            Frequency::Monthly => "subscription-monthly",
        })
    }

    /// A review in one line: who wrote, and when it came online.
    fn digest_line(&self, review: &DigestReview) -> String {
        let who = self.t(match review.relation {
            Relation::Parent => "mail-relation-parent",
            Relation::Resident => "mail-relation-resident",
            Relation::Client => "mail-relation-client",
            Relation::Relative => "mail-relation-relative",
            Relation::Visitor => "mail-relation-visitor",
            Relation::Involved | Relation::Provider | Relation::Unknown => "mail-relation-involved",
        });
        self.with2("digest-line", "who", who, "day", self.day(&review.published_on))
    }
}

/// Confirm your subscription: the link with the button. To a mailbox that has it already too, so that nobody can
/// tell from the outside.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionConfirm {
    /// What is to be followed.
    pub followed: MailFollowed,
    /// How often a digest goes out at most.
    pub frequency: Frequency,
    /// Whether it is followed already.
    pub already: bool,
    /// The token of the link.
    pub confirm_token: Redacted<String>,
    /// How long the link works, in hours.
    pub link_hours: u64,
    /// The token of the page with all subscriptions.
    pub manage_token: Redacted<String>,
}

mail!(
    SubscriptionConfirm,
    "mails/subscription_confirm/subject.txt",
    "mails/subscription_confirm/body.txt",
    "mails/subscription_confirm/body.html"
);

/// What came online since the last digest. What the reviews say is not in it: it may still change or go.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SubscriptionDigest {
    /// What is followed.
    pub followed: MailFollowed,
    /// How often a digest goes out at most.
    pub frequency: Frequency,
    /// How many reviews came online.
    pub count: u64,
    /// The newest of them.
    pub reviews: Vec<DigestReview>,
    /// The token of the link to stop.
    pub stop_token: Redacted<String>,
    /// The token of the page with all subscriptions.
    pub manage_token: Redacted<String>,
}

/// A review in a digest.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DigestReview {
    /// The name of the facility.
    pub facility_name: String,
    /// Its name in addresses.
    pub facility_slug: String,
    /// Its municipality; may be empty.
    pub municipality: String,
    /// The review.
    pub review_id: ReviewId,
    /// Who wrote.
    pub relation: Relation,
    /// When it came online.
    pub published_on: NaiveDate,
}

impl SubscriptionDigest {
    /// How many more there are than stand in the mail.
    fn more(&self) -> u64 {
        self.count.saturating_sub(self.reviews.len() as u64)
    }

    /// Whether it is about more than one facility, so that each needs its name.
    fn names(&self) -> bool {
        !matches!(self.followed, MailFollowed::Facility { .. })
    }
}

impl DigestReview {
    /// The name of the facility with its place.
    fn place(&self) -> String {
        if self.municipality.is_empty() {
            return self.facility_name.clone();
        }
        format!("{}, {}", self.facility_name, self.municipality)
    }
}

mail!(
    SubscriptionDigest,
    "mails/subscription_digest/subject.txt",
    "mails/subscription_digest/body.txt",
    "mails/subscription_digest/body.html"
);

fn followed(number: usize) -> MailFollowed {
    match number {
        0 => {
            MailFollowed::Facility { name: "De Verzonnen <Linde>".into(), slug: "de-verzonnen-linde".into() }
        }
        1 => MailFollowed::Municipality { name: "Lier".into() },
        2 => MailFollowed::Sector { sector: Sector::Elderly },
        _ => MailFollowed::Programme { title: "De <pilot>".into() },
    }
}

impl Sample for SubscriptionConfirm {
    fn samples(_: Language) -> Vec<Self> {
        let one = |number: usize, already| Self {
            followed: followed(number),
            frequency: Frequency::ALL.get(number).copied().unwrap_or(Frequency::Weekly),
            already,
            confirm_token: Redacted::new("BEVESTIG".to_owned()),
            link_hours: 72,
            manage_token: Redacted::new("BEHEER".to_owned()),
        };
        vec![one(0, false), one(1, false), one(2, false), one(1, true), one(3, false)]
    }
}

impl Sample for SubscriptionDigest {
    fn samples(_: Language) -> Vec<Self> {
        let review = |number: u8, relation| DigestReview {
            facility_name: "De Verzonnen <Linde>".to_owned(),
            facility_slug: "de-verzonnen-linde".to_owned(),
            municipality: if number == 0 { String::new() } else { "Lier".to_owned() },
            review_id: ReviewId(uuid::Uuid::from_u128(u128::from(number) + 0x42)),
            relation,
            published_on: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap_or_default(),
        };
        let reviews = |most: usize| {
            Relation::OF_SUBMITTERS.into_iter().take(most).zip(0..).map(|(r, n)| review(n, r)).collect()
        };
        let one = |number: usize, count, reviews| Self {
            followed: followed(number),
            frequency: Frequency::ALL.get(number).copied().unwrap_or(Frequency::Weekly),
            count,
            reviews,
            stop_token: Redacted::new("STOP".to_owned()),
            manage_token: Redacted::new("BEHEER".to_owned()),
        };
        vec![one(0, 1, reviews(1)), one(1, 2, reviews(2)), one(2, 24, reviews(9))]
    }
}
