//! What members do for the checklist of an application. Each is one transaction.

use super::drafts::{ContactDraft, correction, handed_out};
use super::{MyOnboarding, chosen, not_found, theirs};
use crate::Providers;
use domain::audit::Actor;
use domain::ids::{ApplicationId, ContactId, FacilityCheckId, FacilityId};
use domain::{ErrorKind, Facility, FieldError, MemberFunction, RuleError};
use moderation::ProviderMember;
use serde_json::{Value, json};
use storage::{ApplicationRecord, ContactRecord, FacilityCheckRecord, NewAudit, OnboardingRecord, Tx};

/// Most contact persons of an application.
const MOST_CONTACTS: usize = 10;

/// An application that is held, for a member who may act for it.
struct Acting {
    tx: Tx,
    record: ApplicationRecord,
    row: OnboardingRecord,
    places: Vec<Facility>,
    /// As what the member works there.
    function: MemberFunction,
}

impl Providers {
    /// Adds a contact person.
    ///
    /// Errors: `invalid_fields` (422) with `/name`, `/email`, `/phone`, `/function` or `/language`;
    /// `application_not_found` (404), `reader_only` (403), `too_many_contacts` (409).
    pub async fn name_contact(
        &self,
        member: &ProviderMember,
        id: ApplicationId,
        draft: &ContactDraft,
    ) -> Result<MyOnboarding, RuleError> {
        let acting = self.acting(member, id).await?;
        let (person, function, language) = draft.checked()?;
        if acting.tx.onboardings().contacts(id).await?.len() >= MOST_CONTACTS {
            let detail = format!("Er zijn al {MOST_CONTACTS} contactpersonen. Haal er eerst een weg.");
            return Err(RuleError::new(ErrorKind::Conflict, "too_many_contacts", detail));
        }
        let record = ContactRecord {
            id: ContactId::next(self.ids.as_ref()),
            application: id,
            function,
            person: self.store.seal_person(&person, self.ids.as_ref())?,
            language,
            created_at: self.clock.now(),
        };
        acting.tx.onboardings().add_contact(&record).await?;
        let detail = json!({ "contact": record.id, "contact_function": function });
        self.done(member, acting, "onboarding.contact_named", detail).await
    }

    /// Forgets a contact person.
    ///
    /// Errors: `application_not_found`, `contact_not_found` (404), `reader_only` (403).
    pub async fn remove_contact(
        &self,
        member: &ProviderMember,
        id: ApplicationId,
        contact: ContactId,
    ) -> Result<MyOnboarding, RuleError> {
        let acting = self.acting(member, id).await?;
        if !acting.tx.onboardings().remove_contact(id, contact).await? {
            return Err(RuleError::not_found("contact_not_found"));
        }
        let detail = json!({ "contact": contact });
        self.done(member, acting, "onboarding.contact_removed", detail).await
    }

    /// Accepts the charter of the programme, in the version that was shown. Once more changes nothing.
    ///
    /// Errors: `invalid_fields` (422) with `/accepts`; `application_not_found` (404), `reader_only` (403),
    /// `charter_changed` (409) where another version holds.
    pub async fn accept_charter(
        &self,
        member: &ProviderMember,
        id: ApplicationId,
        version: &str,
        accepts: bool,
    ) -> Result<MyOnboarding, RuleError> {
        let mut acting = self.acting(member, id).await?;
        if !accepts {
            let detail = "Vink aan dat je organisatie het charter aanvaardt.";
            return Err(RuleError::invalid(vec![FieldError::new("/accepts", "required", detail)]));
        }
        let current = self.open_programme(&acting.record)?.charter.clone();
        if version != current {
            let detail = "Het charter is intussen vernieuwd. Lees het opnieuw.";
            return Err(RuleError::new(ErrorKind::Conflict, "charter_changed", detail));
        }
        if acting.row.charter.as_ref().is_some_and(|(accepted, ..)| *accepted == current) {
            drop(acting);
            return self.onboarding(member, id).await;
        }
        acting.row.charter = Some((current, member.id(), self.clock.now()));
        let detail = json!({ "version": version });
        self.done(member, acting, "onboarding.charter_accepted", detail).await
    }

    /// Says that the member read what the register says of a facility, and what has to be corrected; empty where all of
    /// it is right.
    ///
    /// Errors: `invalid_fields` (422) with `/correction`; `application_not_found`, `facility_not_found` (404) also where
    /// somebody else runs it, `reader_only` (403).
    pub async fn confirm_facility(
        &self,
        member: &ProviderMember,
        id: ApplicationId,
        facility: FacilityId,
        words: &str,
    ) -> Result<MyOnboarding, RuleError> {
        let acting = self.acting(member, id).await?;
        let place = acting.places.iter().find(|place| place.id == facility);
        let membership = place.and_then(|place| member.at(place));
        let membership = membership.ok_or_else(|| RuleError::not_found("facility_not_found"))?;
        if !membership.role.replies() {
            return Err(reader_only());
        }
        let words = correction(words)?;
        let sealed =
            words.as_deref().map(|words| self.store.seal_reason(words, self.ids.as_ref())).transpose()?;
        let check = FacilityCheckRecord {
            id: FacilityCheckId::next(self.ids.as_ref()),
            application: id,
            facility,
            by: member.id(),
            at: self.clock.now(),
            correction: sealed,
        };
        acting.tx.onboardings().check_facility(&check).await?;
        let detail = json!({ "facility": facility, "corrected": words.is_some() });
        self.done(member, acting, "onboarding.facility_confirmed", detail).await
    }

    /// Says how many invitations to write a review were handed out, in any way.
    ///
    /// Errors: `invalid_fields` (422) with `/count`; `application_not_found` (404), `reader_only` (403), `not_live` (409)
    /// before the facilities take reviews.
    pub async fn hand_out(
        &self,
        member: &ProviderMember,
        id: ApplicationId,
        count: u32,
    ) -> Result<MyOnboarding, RuleError> {
        let mut acting = self.acting(member, id).await?;
        if !domain::pilot::ChecklistStep::HandedOut.is_timely(acting.record.state) {
            let detail = "Deel pas uitnodigingen uit als je voorzieningen waarderingen krijgen.";
            return Err(RuleError::new(ErrorKind::Conflict, "not_live", detail));
        }
        let count = handed_out(count)?;
        acting.row.handed_out = Some((count, member.id(), self.clock.now()));
        self.done(member, acting, "onboarding.handed_out", json!({ "count": count })).await
    }

    async fn acting(&self, member: &ProviderMember, id: ApplicationId) -> Result<Acting, RuleError> {
        let tx = self.store.begin().await?;
        let record = tx.applications().lock(id).await?.ok_or_else(not_found)?;
        self.open_programme(&record)?;
        let places = tx.facilities().find_many(&chosen(tx.pilot_locations().of(id).await?)).await?;
        let memberships = theirs(member, &places)?;
        let found = memberships.into_iter().find(|one| one.role.replies()).ok_or_else(reader_only)?;
        let function = found.function;
        // An application that moved before there were checklists has no row yet.
        let begun = self.rules.pilots.begin(id, record.state, self.clock.now());
        tx.onboardings().begin(&begun).await?;
        let row = tx.onboardings().lock(id).await?.ok_or_else(not_found)?;
        Ok(Acting { tx, record, row, places, function })
    }

    async fn done(
        &self,
        member: &ProviderMember,
        acting: Acting,
        action: &'static str,
        mut detail: Value,
    ) -> Result<MyOnboarding, RuleError> {
        let Acting { mut tx, record, row, function, .. } = acting;
        let now = self.clock.now();
        let remind_at = self.rules.pilots.next(record.state, row.reminded, now);
        tx.onboardings().update(&OnboardingRecord { progress_at: now, remind_at, ..row }).await?;
        if let Some(fields) = detail.as_object_mut() {
            fields.insert("function".to_owned(), json!(function));
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(member.id()),
            action,
            subject_kind: "application",
            subject: record.id.0,
            detail,
        });
        tx.commit(self.ids.as_ref()).await?;
        self.onboarding(member, record.id).await
    }
}

fn reader_only() -> RuleError {
    let detail = "Je leest mee voor deze organisatie. Dit doet een collega.";
    RuleError::new(ErrorKind::Forbidden, "reader_only", detail)
}
