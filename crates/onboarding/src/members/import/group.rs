//! What is to be done for one organisation of the file.

use super::super::Held;
use super::super::invite::room_for;
use super::file::Group;
use super::row::Row;
use super::{Import, MemberImportError};
use crate::register::errors::{Fault, RowError, quoted};
use domain::audit::Actor;
use domain::ids::{FacilityId, OrganisationId};
use domain::{Organisation, ProofKind, Verified};
use serde_json::json;
use std::collections::{HashMap, HashSet};
use storage::{NewAudit, Tx};

/// What one organisation comes to.
#[derive(Default)]
pub(super) struct Outcome {
    pub(super) founded: u64,
    pub(super) invited: u64,
    pub(super) unchanged: u64,
    pub(super) facilities: u64,
    pub(super) wrong: Vec<RowError>,
}

impl Outcome {
    /// Whether there is something to keep.
    pub(super) fn changes(&self) -> bool {
        self.founded + self.invited + self.facilities > 0
    }
}

impl Import<'_> {
    /// Does what is to be done for one organisation, in a transaction that is still open. Rows with something wrong are
    /// left out.
    pub(super) async fn bring(&self, group: &Group) -> Result<(Tx, Outcome), MemberImportError> {
        let mut outcome = Outcome::default();
        let mut tx = self.providers.store.begin().await?;
        let Some(organisation) = self.organisation(&mut tx, group, &mut outcome).await? else {
            return Ok((tx, outcome));
        };
        let members = tx.memberships().members_of(organisation.id).await?;
        let mut held = Held { tx, organisation, members };
        let rows = run(&held, group, &mut outcome).await?;
        self.invite(&mut held, rows, &mut outcome).await?;
        Ok((held.tx, outcome))
    }

    /// The organisation of a group, held; founded where it is not known. None where nobody says how it is called.
    async fn organisation(
        &self,
        tx: &mut Tx,
        group: &Group,
        outcome: &mut Outcome,
    ) -> Result<Option<Organisation>, MemberImportError> {
        if let Some(known) = tx.organisations().find_by_number(&group.number).await? {
            return Ok(tx.organisations().lock(known.id).await?);
        }
        let Some(name) = group.rows.iter().find_map(|row| row.organisation.clone()) else {
            let detail = format!("{} is not known yet: the file has to say its name", group.number);
            let fault = Fault::new("organisation", "missing", detail);
            outcome.wrong.extend(group.rows.first().map(|row| fault.at(row.line)));
            return Ok(None);
        };
        let (now, vouched) = (self.providers.clock.now(), self.options.vouched);
        let organisation = Organisation {
            id: OrganisationId::next(self.providers.ids.as_ref()),
            number: group.number.clone(),
            name,
            verified: vouched.then_some(Verified { by: ProofKind::Manager, at: now }),
        };
        tx.organisations().insert(&organisation, now).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Operator,
            action: "organisation.founded",
            subject_kind: "organisation",
            subject: organisation.id.0,
            detail: json!({ "verified": vouched }),
        });
        outcome.founded = 1;
        Ok(Some(organisation))
    }

    /// Invites the people of these rows who are not there yet.
    async fn invite(
        &self,
        held: &mut Held,
        rows: Vec<&Row>,
        outcome: &mut Outcome,
    ) -> Result<(), MemberImportError> {
        let known = self.providers.known(held).await?;
        let is_known = |row: &&Row| known.as_what(self.providers.hash(&row.member.address)).is_some();
        let (there, fresh): (Vec<&Row>, Vec<&Row>) = rows.into_iter().partition(is_known);
        outcome.unchanged = there.len() as u64;
        if let (Err(full), Some(row)) = (room_for(&known, fresh.len()), fresh.first()) {
            let fault = Fault { column: None, code: full.code, detail: full.detail };
            outcome.wrong.push(fault.at(row.line));
            return Ok(());
        }
        for row in fresh {
            self.providers.add_invitation(self.by, held, &row.member).await?;
            outcome.invited += 1;
        }
        Ok(())
    }
}

/// Says which facilities the organisation runs. Gives the rows that name none that it cannot run.
async fn run<'g>(
    held: &Held,
    group: &'g Group,
    outcome: &mut Outcome,
) -> Result<Vec<&'g Row>, MemberImportError> {
    let keys: Vec<&str> =
        group.rows.iter().flat_map(|row| row.facilities.iter().map(String::as_str)).collect();
    let found = held.tx.facilities().find_by_external_ids(&keys).await?;
    let found: HashMap<&str, _> = found.iter().map(|one| (one.external_id.as_str(), one)).collect();
    let (mut good, mut runs) = (Vec::new(), HashSet::<FacilityId>::new());
    for row in &group.rows {
        let (mut faults, mut its) = (Vec::new(), Vec::new());
        for key in &row.facilities {
            let (code, why) = match found.get(key.as_str()).map(|one| (one.id, one.organisation)) {
                Some((_, Some(by))) if by == held.organisation.id => continue,
                Some((facility, None)) => {
                    its.push(facility);
                    continue;
                }
                Some(_) => ("other_organisation", "is run by another organisation"),
                None => ("unknown_facility", "is not in the register"),
            };
            faults.push(Fault::new("facilities", code, format!("{} {why}", quoted(key))).at(row.line));
        }
        if faults.is_empty() {
            runs.extend(its);
            good.push(row);
        }
        outcome.wrong.extend(faults);
    }
    let runs: Vec<FacilityId> = runs.into_iter().collect();
    outcome.facilities = held.tx.organisations().set_runs(held.organisation.id, &runs).await?;
    Ok(good)
}
