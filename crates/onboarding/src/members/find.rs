//! Finding an organisation, by a manager of pilots.

use super::runs::last_part;
use crate::Providers;
use domain::ids::OrganisationId;
use domain::text::{graphemes, normalise_line};
use domain::words::name_words;
use domain::{EnterpriseNumber, FieldError, Organisation, RuleError};
use moderation::PilotManager;
use std::collections::HashSet;

/// Most organisations that are given.
pub const ORGANISATIONS_FOUND: usize = 50;
/// Longest question, in graphemes.
const LONGEST: usize = 200;
/// Words of a question that count.
const WORDS: usize = 8;
/// Facilities of those organisations that are looked at to see their sectors.
const FACILITIES: u64 = 5_000;

impl Providers {
    /// The organisations that a manager means: by enterprise number, by number or address of a facility that it runs,
    /// or by words of its name, each of which may be left unfinished. Those that run something in the manager's
    /// sectors, by number, at most [`ORGANISATIONS_FOUND`].
    ///
    /// Errors: `invalid_fields` (422) with `/q` where it is longer than 200 characters.
    pub async fn find_organisations(
        &self,
        manager: &PilotManager,
        asked: &str,
    ) -> Result<Vec<Organisation>, RuleError> {
        let asked = normalise_line(asked);
        if graphemes(&asked) > LONGEST {
            let detail = format!("Gebruik hoogstens {LONGEST} tekens.");
            return Err(RuleError::invalid(vec![FieldError::new("/q", "too_long", detail)]));
        }
        let view = self.store.view();
        let organisations = view.organisations();
        if let Ok(number) = asked.parse::<EnterpriseNumber>() {
            let found = organisations.find_by_number(&number).await?;
            return self.of_sectors(manager, found.into_iter().collect()).await;
        }
        let mut facilities = view.facilities().find_by_external_ids(&[&asked]).await?;
        facilities.extend(view.facilities().find_by_slugs(&[last_part(&asked)]).await?);
        let runners: HashSet<OrganisationId> = facilities.iter().filter_map(|one| one.organisation).collect();
        let mut found = organisations.find_many(&Vec::from_iter(runners)).await?;
        let words = Vec::from_iter(name_words(&asked, WORDS));
        for one in organisations.named(&words, 10 * ORGANISATIONS_FOUND as u64).await? {
            if found.iter().all(|known| known.id != one.id) {
                found.push(one);
            }
        }
        self.of_sectors(manager, found).await
    }

    async fn of_sectors(
        &self,
        manager: &PilotManager,
        mut found: Vec<Organisation>,
    ) -> Result<Vec<Organisation>, RuleError> {
        if !manager.sectors().is_empty() {
            let ids: Vec<OrganisationId> = found.iter().map(|one| one.id).collect();
            let runs = self.store.view().organisations().facilities_of(&ids, None, FACILITIES).await?;
            let theirs = runs.iter().filter(|facility| manager.may_read(facility.sector));
            let theirs: HashSet<OrganisationId> =
                theirs.filter_map(|facility| facility.organisation).collect();
            found.retain(|one| theirs.contains(&one.id));
        }
        found.truncate(ORGANISATIONS_FOUND);
        Ok(found)
    }
}
