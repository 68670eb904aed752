//! Subscriptions by mail to a facility, a municipality or a sector.
//!
//! Nobody learns whether an address is subscribed: asking for a subscription always has the same answer, and only
//! whoever reads the mailbox gets further. The secrets in the links are not stored: each is the id of a row with a
//! keyed hash of it, so that it ends with the row.

mod confirm;
mod digest;
mod manage;
mod subscribe;
mod token;

pub use confirm::SubscriptionConfirmed;
pub use digest::DIGEST_LAG;
pub use manage::{FollowedThing, Subscriber};
pub use subscribe::SubscribeDraft;

use crate::Submissions;
use domain::ids::SubscriptionId;
use domain::pilot::Programme;
use domain::subscription::Followed;
use domain::{Facility, Redacted, RuleError, Sector};
use storage::View;
use templates::Language;
use templates::mails::MailFollowed;
use token::Purpose;

/// How subscriptions are kept from being used to bother people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubscriptionRules {
    /// How many things one mailbox may follow.
    pub per_mailbox: u32,
    /// How many mails that ask to confirm go to one mailbox in a day.
    pub asked_per_day: u32,
}

/// What can be followed, with its name.
#[derive(Clone, Debug, PartialEq)]
pub enum FollowedName {
    /// A facility.
    Facility(Box<Facility>),
    /// A municipality.
    Municipality(String),
    /// A sector.
    Sector(Sector),
    /// The newsletter of a programme.
    Programme(Box<Programme>),
}

impl FollowedName {
    /// What it is.
    pub fn followed(&self) -> Followed {
        match self {
            Self::Facility(facility) => Followed::Facility(facility.id),
            Self::Municipality(name) => Followed::Municipality(name.clone()),
            Self::Sector(sector) => Followed::Sector(*sector),
            Self::Programme(programme) => Followed::Programme(programme.id.clone()),
        }
    }

    fn in_mail(&self, language: Language) -> MailFollowed {
        match self {
            Self::Facility(facility) => {
                MailFollowed::Facility { name: facility.name.clone(), slug: facility.slug.clone() }
            }
            Self::Municipality(name) => MailFollowed::Municipality { name: name.clone() },
            Self::Sector(sector) => MailFollowed::Sector { sector: *sector },
            Self::Programme(programme) => {
                let words = programme.words(language.code()).or_else(|| programme.words("nl"));
                MailFollowed::Programme { title: words.map(|words| words.title.clone()).unwrap_or_default() }
            }
        }
    }
}

impl Submissions {
    /// What somebody wants to follow, with its name; capitals of a municipality do not matter.
    ///
    /// Errors: `facility_not_found`, `municipality_not_found` and `programme_not_found` (404).
    pub async fn followable(&self, followed: &Followed) -> Result<FollowedName, RuleError> {
        self.named(&self.store.view(), followed).await
    }

    fn stop_token(&self, id: SubscriptionId) -> Redacted<String> {
        token::make(self.store.vault(), Purpose::Stop, id.0)
    }

    async fn named(&self, view: &View<'_>, followed: &Followed) -> Result<FollowedName, RuleError> {
        Ok(match followed {
            Followed::Facility(id) => {
                let facility = view.facilities().find(*id).await?;
                let missing = || RuleError::not_found("facility_not_found");
                FollowedName::Facility(Box::new(facility.ok_or_else(missing)?))
            }
            Followed::Municipality(name) => {
                let missing = || RuleError::not_found("municipality_not_found");
                FollowedName::Municipality(view.places().municipality(name).await?.ok_or_else(missing)?)
            }
            Followed::Sector(sector) => FollowedName::Sector(*sector),
            Followed::Programme(id) => {
                let missing = || RuleError::not_found("programme_not_found");
                FollowedName::Programme(Box::new(self.rules.programmes.get(id).cloned().ok_or_else(missing)?))
            }
        })
    }
}
