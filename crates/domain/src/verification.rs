//! Whether it is proven that whoever acts for an organisation may do so. Until it is, its members look around; they do
//! not reply, invite or read what is not public yet.

use crate::organisation::names;
use crate::{EmailAddress, Facility};
use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// How long a code that came by post can be used, in days.
pub const LETTER_DAYS: i64 = 30;
/// How long a code that came by mail can be used, in hours.
pub const MAIL_HOURS: i64 = 24;
/// How often a wrong code may be typed before it is worth nothing any more.
pub const MOST_ATTEMPTS: u32 = 5;

/// In what way it is proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofKind {
    /// A manager of a pilot, or whoever runs the platform, knows it.
    Manager,
    /// A code in a letter to an address of the register.
    Letter,
    /// A code in a mail to a member whose address lies on a domain of the register.
    MailDomain,
}

names!(
    ProofKind,
    UnknownProofKind,
    "way of proving",
    Manager = "manager",
    Letter = "letter",
    MailDomain = "mail_domain"
);

impl ProofKind {
    /// How long a code of this kind can be used.
    pub const fn lasts(self) -> TimeDelta {
        match self {
            Self::Letter | Self::Manager => TimeDelta::days(LETTER_DAYS),
            Self::MailDomain => TimeDelta::hours(MAIL_HOURS),
        }
    }
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofOutcome {
    /// It proved who acts for the organisation.
    Verified,
    /// Another one took its place, or was quicker.
    Replaced,
    /// A wrong code was typed too often.
    UsedUp,
    /// A manager took the proof back.
    TakenBack,
}

names!(
    ProofOutcome,
    UnknownProofOutcome,
    "outcome of a proof",
    Verified = "verified",
    Replaced = "replaced",
    UsedUp = "used_up",
    TakenBack = "taken_back"
);

/// That it is proven who acts for an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verified {
    /// How.
    pub by: ProofKind,
    /// Since when.
    pub at: DateTime<Utc>,
}

/// Where anybody can have a mailbox or a page: that proves nothing about who has it.
const FOR_EVERYBODY: &[&str] = &[
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.be",
    "outlook.com",
    "outlook.be",
    "live.be",
    "live.com",
    "msn.com",
    "yahoo.com",
    "yahoo.fr",
    "icloud.com",
    "me.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "gmx.net",
    "telenet.be",
    "skynet.be",
    "proximus.be",
    "scarlet.be",
    "belgacom.net",
    "pandora.be",
    "voo.be",
    "edpnet.be",
    "base.be",
    "orange.fr",
    "facebook.com",
    "instagram.com",
    "google.com",
    "linkedin.com",
];

/// Whether the register names an address for one of the facilities: that very address, or one or a website on the same
/// domain, unless anybody can have an address there.
pub fn register_knows(address: &EmailAddress, facilities: &[Facility]) -> bool {
    let domain = address.domain().to_lowercase();
    let own = !FOR_EVERYBODY.contains(&domain.as_str());
    facilities.iter().any(|facility| {
        let mail = facility.email.as_deref().and_then(|text| EmailAddress::parse(text).ok());
        let given = address.deliverable().expose();
        let same = mail.as_ref().is_some_and(|mail| mail.deliverable().expose().eq_ignore_ascii_case(given));
        let mail_there = mail.is_some_and(|mail| mail.domain().eq_ignore_ascii_case(&domain));
        let site_there = facility.website.as_deref().is_some_and(|site| host(site) == domain);
        same || (own && (mail_there || site_there))
    })
}

/// The host of a website without `www.`, in lower case.
fn host(site: &str) -> String {
    let rest = site.trim().split_once("://").map_or(site.trim(), |(_, rest)| rest);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().to_lowercase();
    host.strip_prefix("www.").unwrap_or(&host).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facility(email: Option<&str>, website: Option<&str>) -> Facility {
        let mut facility: Facility = serde_json::from_value(serde_json::json!({
            "id": "018bcfe5-6800-7000-8000-000000000001", "external_id": "1", "slug": "a", "name": "A", "kind": "a",
            "sector": "elderly", "offer": {}, "point_approximate": false, "source": "a", "participating": true,
            "invented": true,
        }))
        .unwrap();
        (facility.email, facility.website) = (email.map(str::to_owned), website.map(str::to_owned));
        facility
    }

    fn knows(address: &str, email: Option<&str>, website: Option<&str>) -> bool {
        register_knows(
            &EmailAddress::parse(address).unwrap(),
            &[facility(None, None), facility(email, website)],
        )
    }

    #[test]
    fn a_domain_of_the_register_is_known() {
        assert!(knows("an@delinde.example", Some("info@DeLinde.example"), None));
        assert!(knows("an@delinde.example", None, Some("https://www.delinde.example/over?x=1")));
        assert!(knows("an@delinde.example", None, Some("delinde.example:8080")));
        assert!(!knows("an@delinde.example", None, None));
        assert!(!knows("an@delinde.example", Some("geen adres"), Some("https://delinde.example.org")));
        assert!(!knows("an@linde.example", Some("info@delinde.example"), Some("https://de.linde.example")));
    }

    #[test]
    fn a_mailbox_that_anybody_can_have_proves_only_itself() {
        assert!(knows("creche@telenet.be", Some("creche@telenet.be"), None));
        assert!(!knows("ander@telenet.be", Some("creche@telenet.be"), None));
        assert!(!knows("iemand@facebook.com", None, Some("https://www.facebook.com/creche")));
    }

    #[test]
    fn names_read_back() {
        assert!(ProofKind::ALL.iter().all(|kind| kind.as_str().parse() == Ok(*kind)));
        assert!(ProofOutcome::ALL.iter().all(|outcome| outcome.as_str().parse() == Ok(*outcome)));
        assert!(ProofKind::MailDomain.lasts() < ProofKind::Letter.lasts());
    }
}
