//! A letter with a code to an address of the register: whoever reads the post there can type the code.

use super::{FullOrganisation, issue, new_code};
use crate::Desk;
use crate::pilot_manager::PilotManager;
use chrono::TimeDelta;
use domain::audit::Actor;
use domain::ids::OrganisationId;
use domain::{ErrorKind, Facility, FieldError, ProofKind, RuleError};
use templates::paper::ProofLetter;
use templates::{Language, brussels};

/// A letter as a manager asks for it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LetterDraft {
    /// The facility to whose address it goes, by id.
    pub facility: String,
    /// In what language: `nl`, `fr` or `en`.
    pub language: String,
}

/// A letter to print. The code stands nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganisationLetter {
    /// Name of the file.
    pub file_name: String,
    /// Its bytes.
    pub pdf: Vec<u8>,
}

impl Desk {
    /// Makes a letter with a new code that works once, for thirty days; an earlier letter stops to. `base` is the
    /// platform's address.
    ///
    /// Errors: `organisation_not_found` (404), `organisation_verified` (409), `invalid_fields` (422) with `/facility`,
    /// also where the register has no address of it, or `/language`.
    pub async fn organisation_letter(
        &self,
        manager: &PilotManager,
        id: OrganisationId,
        draft: &LetterDraft,
        base: &str,
    ) -> Result<OrganisationLetter, RuleError> {
        let full = self.organisation_of(manager, id).await?;
        let (facility, language) = chosen(&full, draft)?;
        let (now, ids) = (self.clock.now(), self.ids.as_ref());
        let (code, proof) = new_code(self.store.vault(), ids, id, ProofKind::Letter, manager.id(), now);
        let letter = ProofLetter {
            language,
            organisation: full.organisation.name.clone(),
            number: full.organisation.number.to_string(),
            address: address(facility, &full.organisation.name),
            code: code.to_string(),
            entry: format!("{}/aanbieder", base.split_once("://").map_or(base, |(_, rest)| rest)),
            written_on: brussels(now).date(),
            // The last whole day.
            until: brussels(now + ProofKind::Letter.lasts() - TimeDelta::days(1)).date(),
        };
        let pdf = letter.pdf().map_err(|_| {
            RuleError::new(ErrorKind::Internal, "internal", "De brief kan niet gemaakt worden.")
        })?;
        let mut tx = self.held_organisation(manager, id, false).await?;
        issue(&mut tx, &proof, Actor::Editor(manager.id()), "organisation.letter_made").await?;
        tx.commit(ids).await?;
        let file_name = format!("brief-{}.pdf", full.organisation.number.digits());
        Ok(OrganisationLetter { file_name, pdf })
    }
}

fn chosen<'f>(
    full: &'f FullOrganisation,
    draft: &LetterDraft,
) -> Result<(&'f Facility, Language), RuleError> {
    let mut errors = Vec::new();
    let facility = full.facilities.iter().find(|one| one.id.to_string() == draft.facility);
    let facility = facility.filter(|one| one.street.is_some() && one.municipality.is_some());
    if facility.is_none() {
        let detail = "Kies een voorziening van deze organisatie met een adres in het register.";
        errors.push(FieldError::new("/facility", "invalid_value", detail));
    }
    let language: Option<Language> = draft.language.parse().ok();
    if language.is_none() {
        errors.push(FieldError::new("/language", "invalid_value", "Kies nl, fr of en."));
    }
    facility.zip(language).ok_or_else(|| RuleError::invalid(errors))
}

/// The address, line by line, as the register has it.
fn address(facility: &Facility, organisation: &str) -> Vec<String> {
    let place = [facility.postcode.as_deref(), facility.municipality.as_deref()];
    let place: Vec<&str> = place.into_iter().flatten().collect();
    let mut lines = vec![organisation.to_owned()];
    if facility.name != organisation {
        lines.push(facility.name.clone());
    }
    lines.extend(facility.street.clone());
    lines.push(place.join(" "));
    lines
}
