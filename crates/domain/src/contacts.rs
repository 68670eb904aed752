//! Who a serious signal is handed to, and whom a writer can call: contacts per kind and sector, with the
//! hours at which they can be reached. They change: each has its source and the day on which it was compared
//! with it.

use crate::opening::{Hours, Opening};
use crate::sector::Sector;
use crate::signal::{SignalKind, Urgency};
use chrono::{Months, NaiveDate};
use serde::Deserialize;

/// After so many months a contact has to be compared with its source again.
pub const VERIFY_AFTER_MONTHS: u32 = 12;

/// The contacts that hold now.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ContactBook {
    /// Such as `2026-1`.
    pub version: String,
    /// The contacts, in the order in which they are shown and proposed.
    #[serde(rename = "contact")]
    pub contacts: Vec<Contact>,
}

/// One contact.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Contact {
    /// Stable id, such as `1712`. It stands in logs for ever.
    pub id: String,
    /// Name for people.
    pub name: String,
    /// For what, in a sentence.
    pub about: String,
    /// Telephone number as people write it.
    #[serde(default)]
    pub phone: Option<String>,
    /// Page with more ways to reach them.
    pub website: String,
    /// For these kinds of signal; none means for all.
    #[serde(default)]
    pub kinds: Vec<SignalKind>,
    /// For these sectors; none means for all.
    #[serde(default)]
    pub sectors: Vec<Sector>,
    /// Whether it is only for danger now.
    #[serde(default)]
    pub emergency: bool,
    /// Whether people who wrote a review are told of it.
    #[serde(default)]
    pub public: bool,
    /// Whether the desk hands signals to it.
    #[serde(default)]
    pub desk: bool,
    /// Whether it is the inspectorate that works with this platform and gives its receipt here.
    #[serde(default)]
    pub inspectorate: bool,
    /// Whether it can be reached at every hour.
    #[serde(default)]
    always: bool,
    /// When it can be reached; nothing where that is not known.
    #[serde(default)]
    hours: Vec<Hours>,
    /// Where this was found.
    pub source: String,
    /// When somebody last called it or compared it with its own page; nothing while nobody has.
    #[serde(default)]
    pub verified_on: Option<NaiveDate>,
}

impl Contact {
    /// When it can be reached.
    pub fn opening(&self) -> Opening {
        match (self.always, self.hours.as_slice()) {
            (true, _) => Opening::Always,
            (false, []) => Opening::Unknown,
            (false, hours) => Opening::Hours(hours.to_vec()),
        }
    }

    /// Whether it is for this kind in this sector.
    pub fn is_for(&self, kind: SignalKind, sector: Sector) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&kind)) && self.is_in(sector)
    }

    /// Whether it is for this sector.
    pub fn is_in(&self, sector: Sector) -> bool {
        self.sectors.is_empty() || self.sectors.contains(&sector)
    }

    /// Whether it has to be compared with its source, for the first time or again.
    pub fn is_stale(&self, today: NaiveDate) -> bool {
        let months = Months::new(VERIFY_AFTER_MONTHS);
        let until = self.verified_on.and_then(|day| day.checked_add_months(months));
        until.is_none_or(|until| until < today)
    }
}

impl ContactBook {
    /// The contact with this id.
    pub fn contact(&self, id: &str) -> Option<&Contact> {
        self.contacts.iter().find(|contact| contact.id == id)
    }

    /// To whom the desk can hand a signal, the first choice first: in danger those for emergencies.
    pub fn for_desk(&self, kind: SignalKind, sector: Sector, urgency: Urgency) -> Vec<&Contact> {
        let fits = |contact: &&Contact| contact.desk && contact.is_for(kind, sector);
        let mut found: Vec<&Contact> = self.contacts.iter().filter(fits).collect();
        // A stable sort: the order of the file decides between the others.
        found.sort_by_key(|contact| contact.emergency != (urgency == Urgency::Danger));
        found
    }

    /// Whom somebody who wrote about a facility of this sector can call.
    pub fn for_public(&self, sector: Sector) -> impl Iterator<Item = &Contact> {
        self.contacts.iter().filter(move |contact| contact.public && contact.is_in(sector))
    }

    /// The contacts that have to be compared with their source again.
    pub fn stale(&self, today: NaiveDate) -> Vec<&Contact> {
        self.contacts.iter().filter(|contact| contact.is_stale(today)).collect()
    }

    /// What is wrong with this book, if anything: a contact twice, hours that end before they begin, an
    /// address that is none, a sector without anybody.
    pub fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for (index, contact) in self.contacts.iter().enumerate() {
            let mut wrong = |what: &str| problems.push(format!("contact {}: {what}", contact.id));
            if contact.id.is_empty() || contact.id.len() > 40 {
                wrong("id: expected 1 to 40 characters");
            }
            if self.contacts[..index].iter().any(|other| other.id == contact.id) {
                wrong("occurs twice");
            }
            if [&contact.website, &contact.source].into_iter().any(|url| !url.starts_with("https://")) {
                wrong("website and source: expected an address that begins with https://");
            }
            if contact.always && !contact.hours.is_empty() {
                wrong("hours: it is open always");
            }
            if let Some(problem) = contact.opening().problem() {
                wrong(problem);
            }
            if contact.inspectorate && (!contact.desk || contact.emergency) {
                wrong("inspectorate: needs desk = true and is no emergency number");
            }
        }
        for sector in Sector::ALL {
            if self.for_public(sector).next().is_none() {
                problems.push(format!("nobody for the public in {sector}"));
            }
            for kind in SignalKind::ALL {
                let of_desk = self.for_desk(*kind, sector, Urgency::Serious);
                if !of_desk.iter().any(|contact| contact.inspectorate) {
                    problems.push(format!("no inspectorate for {kind} in {sector}"));
                }
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests;
