//! Applying to a programme. The answer is always the same; what happens is in the mailbox.

use super::check::Sound;
use super::{APPLICATION_MANAGE, ApplicationDraft, CONFIRM};
use crate::Submissions;
use chrono::{DateTime, TimeDelta, Utc};
use domain::ids::ApplicationId;
use domain::pilot::{ApplicationState, Programme};
use domain::{ErrorKind, RuleError};
use notify::OutgoingMail;
use storage::{ApplicationContact, ApplicationRecord, Tx};
use templates::Language;
use templates::mails::PilotConfirm;

/// No more mails go to one mailbox about one programme in a day, whoever asks for them.
const MAILS_A_DAY: u32 = 5;

impl Submissions {
    /// Takes an application in: a mail with a link goes out, and nothing else happens until that is used. Whoever
    /// sent one that nobody confirmed replaces it; whoever has one already is told so in the mail. The answer does
    /// not depend on that.
    ///
    /// Errors: `programme_not_found` (404), `programme_closed` (409), `invalid_fields` (422).
    pub async fn apply_to_programme(
        &self,
        programme: &str,
        draft: &ApplicationDraft,
    ) -> Result<(), RuleError> {
        let programme = self.programme(programme)?;
        if !self.takes_applications(programme) {
            let detail = "Je kan voor dit programma nu geen aanvraag doen.";
            return Err(RuleError::new(ErrorKind::Conflict, "programme_closed", detail));
        }
        let sound = self.sound(programme, draft).await?;
        let now = self.clock.now();
        let address = sound.address.normalised().expose().as_bytes();
        let hash = self.store.vault().mac("application-address", address);
        let mut tx = self.store.begin().await?;
        // Held, so that of two that come at the same moment the second one sees the first.
        tx.applications().lock_programme(&programme.id, now).await?;
        let theirs = tx.applications().of_mailbox(&programme.id, hash).await?;
        let known = theirs.into_iter().find(|record| !record.state.is_over());
        let fresh = self.new_application(programme, draft, &sound, hash, now)?;
        let Some((record, contact)) = self.taken_in(&tx, known, fresh, &sound, now).await? else {
            return Ok(());
        };
        self.ask_applicant(&mut tx, &record, &contact)?;
        tx.commit(self.ids.as_ref()).await?;
        Ok(())
    }

    fn new_application(
        &self,
        programme: &Programme,
        draft: &ApplicationDraft,
        sound: &Sound,
        contact_hash: [u8; 32],
        now: DateTime<Utc>,
    ) -> Result<ApplicationRecord, RuleError> {
        Ok(ApplicationRecord {
            id: ApplicationId::next(self.ids.as_ref()),
            programme: programme.id.clone(),
            version: programme.version.clone(),
            sector: sound.sector,
            state: ApplicationState::Interest,
            wave: None,
            applicant: draft.applicant,
            applicant_name: sound.applicant_name.clone(),
            municipalities: sound.municipalities.clone(),
            local_desk: sound.local_desk.clone(),
            charter: draft.accepts_charter.then(|| programme.charter.clone()),
            contact_hash,
            contact: self.store.seal_contact(&sound.contact, self.ids.as_ref())?,
            language: draft.language.clone(),
            created_at: now,
            confirmed_at: None,
            moved_at: now,
            asked_count: 1,
            asked_since: now,
        })
    }

    /// The application that the mail is about, with its contact person; none where no mail goes out any more.
    async fn taken_in(
        &self,
        tx: &Tx,
        known: Option<ApplicationRecord>,
        fresh: ApplicationRecord,
        sound: &Sound,
        now: DateTime<Utc>,
    ) -> Result<Option<(ApplicationRecord, ApplicationContact)>, RuleError> {
        let Some(known) = known else {
            tx.applications().insert(&fresh).await?;
            tx.pilot_locations().replace(fresh.id, &sound.locations).await?;
            return Ok(Some((fresh, sound.contact.clone())));
        };
        let (mut count, mut since) = (known.asked_count, known.asked_since);
        if since + TimeDelta::days(1) <= now {
            (count, since) = (0, now);
        }
        if count >= MAILS_A_DAY {
            return Ok(None);
        }
        let again = known.state == ApplicationState::Interest;
        let base = if again {
            ApplicationRecord { id: known.id, created_at: known.created_at, ..fresh }
        } else {
            known
        };
        let record = ApplicationRecord { asked_count: count + 1, asked_since: since, ..base };
        tx.applications().update(&record).await?;
        if again {
            tx.pilot_locations().replace(record.id, &sound.locations).await?;
            return Ok(Some((record, sound.contact.clone())));
        }
        // What was confirmed stays as it is, and so does who is written to.
        Ok(self.store.open_contact(&record)?.map(|contact| (record, contact)))
    }

    fn ask_applicant(
        &self,
        tx: &mut Tx,
        record: &ApplicationRecord,
        contact: &ApplicationContact,
    ) -> Result<(), RuleError> {
        let vault = self.store.vault();
        let language = Language::of_mails_to(&record.language);
        let mail = PilotConfirm {
            programme: self.title(record, language),
            applicant: record.applicant_name.clone(),
            already: record.state != ApplicationState::Interest,
            confirm_token: vault.link(CONFIRM, record.id.0),
            link_hours: u64::from(self.rules.verification_hours),
            manage_token: vault.link(APPLICATION_MANAGE, record.id.0),
        };
        self.send(tx, record.id, contact, language, OutgoingMail::PilotConfirm(mail))
    }
}
