//! The kinds of personal data, as `corpus/FORMAT.md` defines them.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// A kind of personal data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PrivacyCategory {
    /// The name of a natural person.
    Person,
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// A web address.
    Url,
    /// A social-media handle.
    Handle,
    /// A street with a house number.
    Address,
    /// A Belgian national register number.
    NationalId,
    /// A bank account.
    Iban,
    /// A licence plate.
    Plate,
    /// An exact day.
    Date,
    /// A room, flat or bed number.
    Room,
}

impl PrivacyCategory {
    /// Every category.
    pub const ALL: [Self; 11] = [
        Self::Person,
        Self::Email,
        Self::Phone,
        Self::Url,
        Self::Handle,
        Self::Address,
        Self::NationalId,
        Self::Iban,
        Self::Plate,
        Self::Date,
        Self::Room,
    ];

    /// The name in files and in the API.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Email => "email",
            Self::Phone => "phone",
            Self::Url => "url",
            Self::Handle => "handle",
            Self::Address => "address",
            Self::NationalId => "national_id",
            Self::Iban => "iban",
            Self::Plate => "plate",
            Self::Date => "date",
            Self::Room => "room",
        }
    }

    /// The Dutch typed mask that readers see in place of the data.
    pub const fn mask(self) -> &'static str {
        match self {
            Self::Person => "[naam]",
            Self::Email => "[e-mailadres]",
            Self::Phone => "[telefoonnummer]",
            Self::Url => "[link]",
            Self::Handle => "[account]",
            Self::Address => "[adres]",
            Self::NationalId => "[rijksregisternummer]",
            Self::Iban => "[rekeningnummer]",
            Self::Plate => "[nummerplaat]",
            Self::Date => "[datum]",
            Self::Room => "[kamer]",
        }
    }
}

impl fmt::Display for PrivacyCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text names no category of personal data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a category of personal data")]
pub struct UnknownPrivacyCategory;

impl FromStr for PrivacyCategory {
    type Err = UnknownPrivacyCategory;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        Self::ALL.into_iter().find(|c| c.as_str() == s).ok_or(UnknownPrivacyCategory)
    }
}
