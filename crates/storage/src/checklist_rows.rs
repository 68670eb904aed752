//! The rows behind checklists, and what they say of one application.

use crate::entity::{membership, pilot_onboarding};
use crate::error::{StorageError, parse};
use crate::pilot_applications::ApplicationRecord;
use chrono::{DateTime, Utc};
use domain::MemberFunction;
use domain::ids::FacilityId;
use domain::pilot::{ChecklistFacts, Did, FacilityFacts};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The rows of many applications.
#[derive(Debug, Default)]
pub(crate) struct Gathered {
    /// What is kept of the applications.
    pub(crate) rows: Vec<pilot_onboarding::Model>,
    /// Applications, and when a contact person was named.
    pub(crate) contacts: Vec<(Uuid, DateTime<Utc>)>,
    /// Applications and facilities that an account looked at, and when.
    pub(crate) checks: Vec<(Uuid, Uuid, Uuid, DateTime<Utc>)>,
    /// Applications, and the facilities that they have chosen.
    pub(crate) chosen: Vec<(Uuid, Uuid)>,
    /// Facilities, and the organisation that runs them.
    pub(crate) run_by: HashMap<Uuid, Option<Uuid>>,
    /// Facilities, how many batches were made for them, and since when.
    pub(crate) papers: Vec<(Uuid, i64, Option<DateTime<Utc>>)>,
    /// Facilities, and their first public review.
    pub(crate) reviews: HashMap<Uuid, Option<DateTime<Utc>>>,
    /// Organisations, and since when they have a member or an invitation.
    pub(crate) reached: Vec<(Uuid, Option<DateTime<Utc>>)>,
    /// The memberships of whoever did something.
    pub(crate) functions: Vec<membership::Model>,
}

impl Gathered {
    /// The facilities of all applications, each once.
    pub(crate) fn facilities(&self) -> Vec<Uuid> {
        once(self.chosen.iter().map(|(_, facility)| *facility))
    }

    /// Who runs them, each once.
    pub(crate) fn organisations(&self) -> Vec<Uuid> {
        once(self.run_by.values().copied().flatten())
    }

    /// The accounts that did something, each once.
    pub(crate) fn accounts(&self) -> Vec<Uuid> {
        let rows = self.rows.iter().flat_map(|row| [row.charter_by, row.handed_out_by]).flatten();
        once(rows.chain(self.checks.iter().map(|check| check.2)))
    }

    /// What they say of one application.
    pub(crate) fn facts(&self, record: &ApplicationRecord) -> Result<ChecklistFacts, StorageError> {
        let id = record.id.0;
        let mine = || self.chosen.iter().filter(move |(application, _)| *application == id).map(|one| one.1);
        let run_by: HashSet<Uuid> =
            mine().filter_map(|one| self.run_by.get(&one).copied().flatten()).collect();
        let did = |account: Uuid, at| -> Result<Did, StorageError> {
            Ok(Did { at, by: self.function(account, &run_by)? })
        };
        let row = self.rows.iter().find(|row| row.application_id == id);
        let charter = row.and_then(|row| row.charter.clone().zip(row.charter_by).zip(row.charter_at));
        let handed_out = row.and_then(|row| row.handed_out.zip(row.handed_out_by).zip(row.handed_out_at));
        let charter = match charter {
            Some(((version, by), at)) => Some((version, did(by, at)?)),
            None => None,
        };
        let handed_out = match handed_out {
            Some(((many, by), at)) => Some((u32::try_from(many).unwrap_or_default(), did(by, at)?)),
            None => None,
        };
        let mut facilities = Vec::new();
        for facility in mine() {
            let check = self.checks.iter().find(|check| check.0 == id && check.1 == facility);
            facilities.push(FacilityFacts {
                id: FacilityId(facility),
                checked: check.map(|check| did(check.2, check.3)).transpose()?,
                reached: self.reached(facility),
                papers: self.papers(facility),
                first_review: self.reviews.get(&facility).copied().flatten(),
            });
        }
        Ok(ChecklistFacts {
            application: record.id,
            state: record.state,
            moved_at: record.moved_at,
            progress_at: row.map(|row| row.progress_at),
            contacts: self.contacts.iter().filter(|one| one.0 == id).map(|one| one.1).collect(),
            charter,
            facilities,
            handed_out,
        })
    }

    /// As what an account works for one of these organisations.
    fn function(
        &self,
        account: Uuid,
        run_by: &HashSet<Uuid>,
    ) -> Result<Option<MemberFunction>, StorageError> {
        let theirs =
            |one: &&membership::Model| one.account_id == account && run_by.contains(&one.organisation_id);
        let found = self.functions.iter().find(theirs);
        found.map(|one| parse("memberships", &one.function)).transpose()
    }

    fn reached(&self, facility: Uuid) -> Option<DateTime<Utc>> {
        let organisation = self.run_by.get(&facility).copied().flatten()?;
        self.reached.iter().filter(|one| one.0 == organisation).filter_map(|one| one.1).min()
    }

    fn papers(&self, facility: Uuid) -> (u64, Option<DateTime<Utc>>) {
        let made = || self.papers.iter().filter(move |one| one.0 == facility);
        (made().map(|one| one.1.unsigned_abs()).sum(), made().filter_map(|one| one.2).min())
    }
}

fn once(ids: impl Iterator<Item = Uuid>) -> Vec<Uuid> {
    let ids: HashSet<Uuid> = ids.collect();
    let mut ids: Vec<Uuid> = ids.into_iter().collect();
    ids.sort();
    ids
}
