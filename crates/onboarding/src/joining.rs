//! What applicants to a pilot do before and just after they go live: their checklist.

mod acts;
mod drafts;

pub use drafts::ContactDraft;

use crate::Providers;
use domain::ids::{ApplicationId, ContactId, FacilityId};
use domain::pilot::{Charter, Checklist, Did, Programme};
use domain::{Facility, Membership, Redacted, RuleError};
use moderation::ProviderMember;
use std::collections::HashSet;
use storage::{ApplicationRecord, ContactPerson};

/// Facilities of a member that are looked at; more have their applications all the same, through these.
const MOST: u64 = 500;

/// An application of the member's, with its checklist.
#[derive(Clone, Debug)]
pub struct MyOnboarding {
    /// The application.
    pub record: ApplicationRecord,
    /// The title of the programme, in Dutch.
    pub programme: String,
    /// How the checklist stands.
    pub checklist: Checklist,
    /// The charter as it is to be accepted.
    pub charter: Charter,
    /// The version that was accepted, when, and as what whoever did works there.
    pub accepted: Option<(String, Did)>,
    /// The contact persons, oldest first.
    pub contacts: Vec<MyContact>,
    /// The facilities that take part, in the order of the application.
    pub facilities: Vec<MyPlace>,
    /// How many invitations a member says to have handed out.
    pub handed_out: Option<(u32, Did)>,
    /// Whether the member may do more than read.
    pub may_act: bool,
}

/// A contact person.
#[derive(Clone, Debug)]
pub struct MyContact {
    /// Its id.
    pub id: ContactId,
    /// As what the person works there.
    pub function: domain::MemberFunction,
    /// Who.
    pub person: ContactPerson,
    /// Language of the mails, ISO 639-1.
    pub language: String,
}

/// A facility that takes part.
#[derive(Clone, Debug)]
pub struct MyPlace {
    /// What the register says.
    pub facility: Facility,
    /// Whether the member may confirm that.
    pub mine: bool,
    /// That somebody did.
    pub checked: Option<Did>,
    /// What has to be corrected.
    pub correction: Option<Redacted<String>>,
    /// Whether whoever runs it has a member or an invitation to be one.
    pub reached: bool,
    /// How many batches of posters, letters and codes were made for it.
    pub papers: u64,
}

impl Providers {
    /// The applications of the member's organisations that get ready or take part, newest first.
    pub async fn onboardings(&self, member: &ProviderMember) -> Result<Vec<MyOnboarding>, RuleError> {
        let view = self.store.view();
        let own = view.organisations().facilities_of(&member.organisations(), None, MOST).await?;
        let ids: Vec<FacilityId> = own.iter().map(|facility| facility.id).collect();
        let mut found = Vec::new();
        for id in view.onboardings().of_facilities(&ids).await?.into_iter().rev() {
            match self.onboarding(member, id).await {
                Ok(mine) => found.push(mine),
                // It has no checklist, or no longer.
                Err(error) if error.code == NOT_FOUND => {}
                Err(error) => return Err(error),
            }
        }
        Ok(found)
    }

    /// One of them.
    ///
    /// Errors: `application_not_found` (404), also for somebody else's and for one that has no checklist.
    pub async fn onboarding(
        &self,
        member: &ProviderMember,
        id: ApplicationId,
    ) -> Result<MyOnboarding, RuleError> {
        let (view, now) = (self.store.view(), self.clock.now());
        let record = view.applications().find(id).await?.ok_or_else(not_found)?;
        let programme = self.open_programme(&record)?;
        let chosen = chosen(view.pilot_locations().of(id).await?);
        let places = view.facilities().find_many(&chosen).await?;
        let memberships = theirs(member, &places)?;
        let facts = view.onboardings().facts(std::slice::from_ref(&record), now).await?;
        let facts = facts.into_iter().next().ok_or_else(not_found)?;
        let mut contacts = Vec::new();
        for one in view.onboardings().contacts(id).await? {
            let person = self.store.open_person(&one.person)?;
            contacts.push(MyContact { id: one.id, function: one.function, person, language: one.language });
        }
        let checks = view.onboardings().checks(id).await?;
        let mut facilities = Vec::new();
        for facility in chosen.iter().filter_map(|id| places.iter().find(|place| place.id == *id)) {
            let known = facts.facilities.iter().find(|one| one.id == facility.id);
            let check = checks.iter().find(|check| check.facility == facility.id);
            let correction = check.and_then(|check| check.correction.as_ref());
            facilities.push(MyPlace {
                mine: member.at(facility).is_some_and(|one| one.role.replies()),
                checked: known.and_then(|known| known.checked),
                correction: correction.map(|words| self.store.open_reason(words)).transpose()?,
                reached: known.is_some_and(|known| known.reached.is_some()),
                papers: known.map_or(0, |known| known.papers.0),
                facility: facility.clone(),
            });
        }
        Ok(MyOnboarding {
            checklist: Checklist::of(&facts, &programme.charter),
            programme: programme.words("nl").map(|words| words.title.clone()).unwrap_or_default(),
            charter: self.charter(programme)?.clone(),
            accepted: facts.charter,
            handed_out: facts.handed_out,
            may_act: memberships.iter().any(|one| one.role.replies()),
            contacts,
            facilities,
            record,
        })
    }

    /// The programme of an application that has a checklist.
    fn open_programme(&self, record: &ApplicationRecord) -> Result<&Programme, RuleError> {
        let found = self.rules.programmes.get(&record.programme);
        found.filter(|_| record.state.has_checklist()).ok_or_else(not_found)
    }

    /// What a programme asks to accept. It is there: programmes are read with their charters.
    fn charter(&self, programme: &Programme) -> Result<&Charter, RuleError> {
        self.rules.programmes.charter(programme).ok_or_else(not_found)
    }
}

/// The facilities that an application has chosen and that are in the register, in order.
fn chosen(locations: Vec<storage::LocationRecord>) -> Vec<FacilityId> {
    let mut seen = HashSet::new();
    let chosen = locations.into_iter().filter(|location| location.chosen).filter_map(|one| one.facility);
    chosen.filter(|id| seen.insert(*id)).collect()
}

/// What the member may do at these facilities; 404 where that is nothing.
fn theirs<'m>(member: &'m ProviderMember, places: &[Facility]) -> Result<Vec<&'m Membership>, RuleError> {
    let found: Vec<&Membership> = places.iter().filter_map(|place| member.at(place)).collect();
    if found.is_empty() { Err(not_found()) } else { Ok(found) }
}

const NOT_FOUND: &str = "application_not_found";

fn not_found() -> RuleError {
    RuleError::not_found(NOT_FOUND)
}
