//! The facilities of a known organisation: a manager of pilots adds some, or takes one away that somebody else runs.

use super::{Held, recorded, unknown};
use crate::Providers;
use domain::audit::Actor;
use domain::ids::{FacilityId, OrganisationId};
use domain::text::normalise_line;
use domain::{ErrorKind, Facility, FieldError, RuleError};
use moderation::{PilotManager, facility_taken};
use serde_json::json;
use std::collections::HashMap;

/// Most facilities of an organisation.
const MOST_FACILITIES: usize = 500;

impl Providers {
    /// Adds facilities to what an organisation runs, each by its number in the register, or by the address of its page
    /// or the name at the end of that; says how many are new. Its members see them from their next call on.
    ///
    /// Errors: `organisation_not_found` (404), `invalid_fields` (422) with `/facilities`, `/facilities/0`, ...;
    /// `other_sector` is a code of those; `facility_taken` (409) where another organisation runs one.
    pub async fn add_facilities(
        &self,
        manager: &PilotManager,
        id: OrganisationId,
        typed: &[String],
    ) -> Result<usize, RuleError> {
        // Looked up before the transaction begins, for whoever may see the organisation.
        self.owners(manager, id).await?;
        let facilities = self.typed_facilities(manager, typed).await?;
        let held = self.held_by_manager(manager, id).await?;
        let other = |one: &&Facility| one.organisation.is_some_and(|runs| runs != id);
        if let Some(taken) = facilities.iter().find(other) {
            return Err(facility_taken(&taken.name));
        }
        let new: Vec<FacilityId> =
            facilities.iter().filter(|one| one.organisation.is_none()).map(|one| one.id).collect();
        let own = held.tx.organisations().facilities_of(&[id], None, MOST_FACILITIES as u64).await?.len();
        if own + new.len() > MOST_FACILITIES {
            let detail = format!(
                "Een organisatie heeft hoogstens {MOST_FACILITIES} voorzieningen; deze heeft er al {own}."
            );
            return Err(RuleError::invalid(vec![FieldError::new("/facilities", "bad_count", detail)]));
        }
        if new.is_empty() {
            return Ok(0);
        }
        // Somebody else took one meanwhile.
        if held.tx.organisations().set_runs(id, &new).await? < new.len() as u64 {
            return Err(facility_taken("Een van deze voorzieningen"));
        }
        self.commit(held, manager, "organisation.facilities_added", json!({ "facilities": new })).await?;
        Ok(new.len())
    }

    /// Takes a facility away from what an organisation runs: its members no longer see it, and somebody else can run
    /// it. What is published stays.
    ///
    /// Errors: `organisation_not_found` (404), `facility_not_found` (404) where the organisation does not run it or it
    /// is of another sector, `last_facility` (409): who runs nothing belongs to no sector, and no manager would see it.
    pub async fn release_facility(
        &self,
        manager: &PilotManager,
        id: OrganisationId,
        facility: FacilityId,
    ) -> Result<(), RuleError> {
        let held = self.held_by_manager(manager, id).await?;
        let own = held.tx.organisations().facilities_of(&[id], None, MOST_FACILITIES as u64).await?;
        let found = own.iter().find(|one| one.id == facility && manager.may_read(one.sector));
        found.ok_or_else(|| RuleError::not_found("facility_not_found"))?;
        if own.len() == 1 {
            let detail = "Dit is de laatste voorziening van deze organisatie. Voeg eerst een andere toe.";
            return Err(RuleError::new(ErrorKind::Conflict, "last_facility", detail));
        }
        held.tx.organisations().release(id, facility).await?;
        self.commit(held, manager, "organisation.facility_released", json!({ "facility": facility })).await
    }

    /// An organisation that runs something in the manager's sectors, held.
    ///
    /// Errors: `organisation_not_found` (404).
    async fn held_by_manager(&self, manager: &PilotManager, id: OrganisationId) -> Result<Held, RuleError> {
        let tx = self.store.begin().await?;
        let organisation = tx.organisations().lock(id).await?.ok_or_else(unknown)?;
        manager
            .of_organisation(tx.organisations().facilities_of(&[id], None, MOST_FACILITIES as u64).await?)?;
        Ok(Held { tx, organisation, members: Vec::new() })
    }

    async fn commit(
        &self,
        mut held: Held,
        manager: &PilotManager,
        action: &'static str,
        detail: serde_json::Value,
    ) -> Result<(), RuleError> {
        let actor = Actor::Editor(manager.id());
        held.tx.record(recorded(actor, held.organisation.id, action, detail, self.clock.now()));
        held.tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    /// The facilities by what was typed for each, once each.
    ///
    /// Errors: `invalid_fields` (422) with `/facilities`, `/facilities/0`, ...; `other_sector` is a code of those.
    pub(super) async fn typed_facilities(
        &self,
        manager: &PilotManager,
        typed: &[String],
    ) -> Result<Vec<Facility>, RuleError> {
        let typed: Vec<String> = typed.iter().map(|line| normalise_line(line)).collect();
        let given = typed.iter().filter(|line| !line.is_empty()).count();
        if !(1..=MOST_FACILITIES).contains(&given) {
            let detail = format!("Geef 1 tot {MOST_FACILITIES} voorzieningen.");
            return Err(RuleError::invalid(vec![FieldError::new("/facilities", "bad_count", detail)]));
        }
        let (numbers, slugs): (Vec<&str>, Vec<&str>) =
            typed.iter().filter(|line| !line.is_empty()).map(|line| (line.as_str(), last_part(line))).unzip();
        let view = self.store.view();
        let by_number = view.facilities().find_by_external_ids(&numbers).await?;
        let by_slug = view.facilities().find_by_slugs(&slugs).await?;
        let by_number: HashMap<&str, &Facility> =
            by_number.iter().map(|one| (one.external_id.as_str(), one)).collect();
        let by_slug: HashMap<&str, &Facility> = by_slug.iter().map(|one| (one.slug.as_str(), one)).collect();
        let (mut runs, mut errors): (Vec<Facility>, _) = (Vec::new(), Vec::new());
        for (n, line) in typed.iter().enumerate().filter(|(_, line)| !line.is_empty()) {
            let facility = by_number.get(line.as_str()).or_else(|| by_slug.get(last_part(line)));
            let wrong = |code, detail: String| FieldError::new(format!("/facilities/{n}"), code, detail);
            match facility.copied() {
                None => errors.push(wrong(
                    "unknown_facility",
                    format!("Voorziening {} staat niet in het register.", n + 1),
                )),
                Some(facility) if !manager.may_read(facility.sector) => errors.push(wrong(
                    "other_sector",
                    format!("Voorziening {} ({}) hoort niet bij je sectoren.", n + 1, facility.name),
                )),
                Some(facility) if runs.iter().any(|one| one.id == facility.id) => {}
                Some(facility) => runs.push(facility.clone()),
            }
        }
        if errors.is_empty() { Ok(runs) } else { Err(RuleError::invalid(errors)) }
    }
}

/// The name at the end of an address.
pub(super) fn last_part(address: &str) -> &str {
    let address = address.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/');
    address.rsplit('/').next().unwrap_or_default()
}
