//! Organisations that run facilities, and what their members may do.

use crate::ids::OrganisationId;
use crate::verification::Verified;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

/// An enterprise number of the Belgian Crossroads Bank for Enterprises (KBO/BCE): ten digits, of which the
/// last two are 97 minus the rest of the first eight divided by 97.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct EnterpriseNumber(String);

/// The text is no enterprise number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "not an enterprise number: ten digits that begin with 0 or 1, the last two of which check the others"
)]
pub struct BadEnterpriseNumber;

impl EnterpriseNumber {
    /// The ten digits.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl FromStr for EnterpriseNumber {
    type Err = BadEnterpriseNumber;

    /// Reads `0123.456.749`, `BE 0123 456 749` and the like.
    fn from_str(text: &str) -> Result<Self, BadEnterpriseNumber> {
        let text = text.trim();
        let text = text.strip_prefix("BE").or_else(|| text.strip_prefix("be")).unwrap_or(text);
        let digits: String = text.chars().filter(|c| !matches!(c, '.' | ' ' | '\u{a0}')).collect();
        let plain = digits.len() == 10 && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !plain || !digits.starts_with(['0', '1']) {
            return Err(BadEnterpriseNumber);
        }
        let (number, check) = digits.split_at(8);
        let number: u32 = number.parse().map_err(|_| BadEnterpriseNumber)?;
        let check: u32 = check.parse().map_err(|_| BadEnterpriseNumber)?;
        if number == 0 || check != 97 - number % 97 {
            return Err(BadEnterpriseNumber);
        }
        Ok(Self(digits))
    }
}

impl TryFrom<String> for EnterpriseNumber {
    type Error = BadEnterpriseNumber;

    fn try_from(text: String) -> Result<Self, BadEnterpriseNumber> {
        text.parse()
    }
}

impl From<EnterpriseNumber> for String {
    fn from(number: EnterpriseNumber) -> Self {
        number.0
    }
}

impl fmt::Display for EnterpriseNumber {
    /// As Belgians write it: `0123.456.749`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (a, rest) = self.0.split_at(4);
        let (b, c) = rest.split_at(3);
        write!(f, "{a}.{b}.{c}")
    }
}

/// An organisation (aanbieder, organisator) that runs facilities.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// Its id.
    pub id: OrganisationId,
    /// Its enterprise number.
    pub number: EnterpriseNumber,
    /// Its name.
    pub name: String,
    /// How it was proven who acts for it, and since when; none while it is not.
    pub verified: Option<Verified>,
}

macro_rules! names {
    ($type:ident, $unknown:ident, $what:literal, $($variant:ident = $name:literal),+) => {
        impl $type {
            /// Every one.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The name in the API, on the command line and in the database.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                }
            }
        }

        #[doc = concat!("The text names no ", $what, ".")]
        #[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
        #[error("not a {}", $what)]
        pub struct $unknown;

        impl FromStr for $type {
            type Err = $unknown;

            fn from_str(text: &str) -> Result<Self, $unknown> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text).ok_or($unknown)
            }
        }

        impl fmt::Display for $type {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

pub(crate) use names;

/// What a member of an organisation may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberRole {
    /// Replies, and keeps the organisation's members.
    Owner,
    /// Replies.
    Responder,
    /// Reads along.
    Reader,
}

names!(
    MemberRole,
    UnknownMemberRole,
    "role of a member",
    Owner = "owner",
    Responder = "responder",
    Reader = "reader"
);

impl MemberRole {
    /// Whether somebody with this role may write a reply.
    pub const fn replies(self) -> bool {
        matches!(self, Self::Owner | Self::Responder)
    }
}

/// As what somebody replies: readers see this, and never a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MemberFunction {
    /// The board or the director ("directie").
    Management,
    /// Who is responsible for the place ("verantwoordelijke").
    Supervisor,
    /// Who looks after quality ("kwaliteitscoördinator").
    Quality,
    /// Who handles complaints ("ombudsdienst").
    Ombuds,
    /// Anybody else who works there ("medewerker").
    Staff,
}

names!(
    MemberFunction,
    UnknownMemberFunction,
    "function of a member",
    Management = "management",
    Supervisor = "supervisor",
    Quality = "quality",
    Ombuds = "ombuds",
    Staff = "staff"
);

/// That somebody is a member of an organisation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Membership {
    /// Of which organisation.
    pub organisation: OrganisationId,
    /// What the member may do for it.
    pub role: MemberRole,
    /// As what the member replies.
    pub function: MemberFunction,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_digits_decide() {
        // 01234567 % 97 = 48, and 97 - 48 = 49.
        for good in ["0123.456.749", "BE 0123 456 749", "be0123456749", " 0123456749 "] {
            let number: EnterpriseNumber = good.parse().unwrap();
            assert_eq!((number.digits(), number.to_string().as_str()), ("0123456749", "0123.456.749"));
        }
        for digit in 0..100 {
            let tried = format!("01234567{digit:02}").parse::<EnterpriseNumber>();
            assert_eq!(tried.is_ok(), digit == 49, "{digit}");
        }
        // 8 digits that divide by 97 have 97 as their check.
        assert!("0000009797".parse::<EnterpriseNumber>().is_ok());
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for bad in [
            "",
            "BE",
            "012345674",
            "01234567490",
            "2123456749",
            "0000000097",
            "O123456749",
            "０123456749",
            "0123-456-749",
        ] {
            assert_eq!(bad.parse::<EnterpriseNumber>(), Err(BadEnterpriseNumber), "{bad}");
        }
    }

    #[test]
    fn names_read_back() {
        for role in MemberRole::ALL {
            assert_eq!(role.as_str().parse(), Ok(*role));
        }
        for function in MemberFunction::ALL {
            assert_eq!(function.as_str().parse(), Ok(*function));
        }
        assert!("boss".parse::<MemberRole>().is_err() && "Jan".parse::<MemberFunction>().is_err());
        assert!(
            MemberRole::Owner.replies() && MemberRole::Responder.replies() && !MemberRole::Reader.replies()
        );
    }
}
