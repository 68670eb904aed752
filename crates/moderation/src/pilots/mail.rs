//! What applicants are told.

use crate::Desk;
use domain::pilot::Programme;
use domain::{Redacted, RuleError};
use notify::{Envelope, OutgoingMail, Recipient};
use storage::{ApplicationRecord, Topic, Tx};
use templates::Language;
use templates::mails::PilotStep;

/// What the link in a mail to the page of an application is for; `submission` opens it.
pub(super) const MANAGE: &str = "application-manage";

impl Desk {
    /// Tells the contact person of an application where it stands now. Nobody where the contact was erased.
    pub(super) fn tell_applicant(
        &self,
        tx: &mut Tx,
        programme: &Programme,
        record: &ApplicationRecord,
        reason: Option<String>,
    ) -> Result<(), RuleError> {
        let Some(contact) = self.store.open_contact(record)? else { return Ok(()) };
        let language = Language::of_mails_to(&record.language);
        let title = programme.words(language.code()).map(|words| words.title.clone());
        let mail = PilotStep {
            programme: title.unwrap_or_else(|| programme.id.clone()),
            applicant: record.applicant_name.clone(),
            state: record.state,
            reason: Redacted::new(reason.unwrap_or_default()),
            manage_token: self.store.vault().link(MANAGE, record.id.0),
        };
        let to = Recipient {
            first_name: Redacted::new(contact.first_name),
            last_name: Redacted::new(contact.last_name),
            address: Redacted::new(contact.email),
            language,
        };
        let bytes = Envelope::new(to, OutgoingMail::PilotStep(mail)).to_bytes();
        Ok(tx.send_sealed(Topic::Mail, record.id.0, &bytes, self.clock.now(), self.ids.as_ref())?)
    }
}
