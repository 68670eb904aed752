//! Submitting a review.

use crate::circumstances::Circumstances;
use crate::draft::{Checked, ReviewDraft};
use crate::opening::screened;
use crate::relationship::{self, NotWritten, Recognised};
use crate::{Submissions, mail};
use chrono::{DateTime, TimeDelta, Utc};
use domain::audit::Actor;
use domain::ids::{ReviewId, SubmitterId};
use domain::{ErrorKind, Facility, FieldError, Identity, Redacted, ReviewState, RuleError};
use serde::Deserialize;
use serde::Serialize;
use serde_json::json;
use sha2::{Digest, Sha256};
use storage::{
    NewAudit, ReviewRecord, StorageError, StoredAnswer, Tx, Vault, VerificationRecord, VersionRecord,
};

/// What a submission answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Submitted {
    /// The new review.
    pub id: ReviewId,
    /// Where it stands.
    pub status: ReviewState,
}

/// A key under which a submission is done once, however often it is sent.
#[derive(Clone, Debug)]
pub struct IdempotencyKey {
    /// The key that the client chose.
    pub key: String,
    /// The request as received, to tell a repetition from another request under the same key.
    pub request: Redacted<Vec<u8>>,
}

const SCOPE: &str = "submit_review";
const ACCEPTED: u16 = 202;

impl Submissions {
    /// Takes in a review that its writer has still to confirm by mail.
    ///
    /// Errors: `invalid_fields` with every field that is wrong, `facility_closed` and
    /// `facility_not_participating` (409), `idempotency_key_reused` (422).
    pub async fn submit(
        &self,
        draft: &ReviewDraft,
        key: Option<&IdempotencyKey>,
    ) -> Result<Submitted, RuleError> {
        let now = self.clock.now();
        let view = self.store.view();
        let found = view.facilities();
        let found = async { found.find(draft.facility).await.map_err(RuleError::from) };
        let (answered, facility) = tokio::try_join!(self.answered(key), found)?;
        if let Some(answer) = answered {
            return Ok(answer);
        }
        let checked = draft.check(&self.rules, now).map_err(RuleError::invalid)?;
        let facility = facility.ok_or_else(unknown_facility)?;
        facility.accepts_reviews()?;
        let code = self.recognised(&checked, &facility)?;
        let invited = code.is_some() || self.invited(checked.invitation.as_ref(), &facility).await?;
        match self.write(draft, (&checked, code, invited), &facility, key, now).await {
            // Two requests with one key at the same moment: the slower one gives the answer of the faster.
            Err(NotWritten::Storage(StorageError::Duplicate)) => {
                self.answered(key).await?.ok_or_else(in_progress)
            }
            Err(NotWritten::CodeUsed) => self.answered(key).await?.ok_or_else(relationship::used),
            Err(NotWritten::Storage(other)) => Err(other.into()),
            Ok(submitted) => Ok(submitted),
        }
    }

    async fn answered(&self, key: Option<&IdempotencyKey>) -> Result<Option<Submitted>, RuleError> {
        let Some(key) = key else { return Ok(None) };
        let stored = self.store.view().idempotency().find(SCOPE, hash(key.key.as_bytes())).await?;
        let Some(stored) = stored else { return Ok(None) };
        if stored.request_hash != hash(key.request.expose()) {
            return Err(RuleError::new(
                ErrorKind::Invalid,
                "idempotency_key_reused",
                "Deze Idempotency-Key werd al gebruikt voor een andere aanvraag.",
            ));
        }
        serde_json::from_str(&stored.answer).map(Some).map_err(|_| in_progress())
    }

    async fn write(
        &self,
        draft: &ReviewDraft,
        (checked, code, invited): (&Checked, Option<Recognised>, bool),
        facility: &Facility,
        key: Option<&IdempotencyKey>,
        now: DateTime<Utc>,
    ) -> Result<Submitted, NotWritten> {
        let ids = self.ids.as_ref();
        // Screening and sealing come before the transaction, which on SQLite is the only one at a moment.
        let report = screened(
            &self.rules.screener,
            &checked.text,
            &checked.scores,
            draft.relation,
            Some(&draft.language),
            facility,
        );
        let address = self.who(checked);
        let identity = Identity {
            first_name: Redacted::new(checked.first_name.clone()),
            last_name: Redacted::new(checked.last_name.clone()),
            email: checked.email.deliverable().clone(),
            manage_token: None,
        };
        let sealed = self.store.seal_identity(&identity, ids)?;
        let id = ReviewId::next(ids);
        let circumstances = Circumstances { invited, ..draft.circumstances.clone() };
        let parts = circumstances.traces(&self.rules.authenticity, checked, facility)?;
        let trace = self.store.seal_trace(id, 1, &parts, now, ids).await?;
        let mut tx = self.store.begin().await?;
        Self::use_up(&tx, facility, code.as_ref()).await?;
        let submitter = tx.submitters().find_or_insert(address, now, ids).await?;
        let review = ReviewRecord {
            help: checked.help,
            confirmed_user: code.is_some(),
            ..self.record(id, draft, facility, submitter, now)
        };
        tx.reviews().insert(&review, sealed).await?;
        if let Some(invitation) = &checked.invitation {
            tx.invitation_batches().note_review(invitation, facility.id, review.id).await?;
        }
        let version = VersionRecord {
            review: review.id,
            version: 1,
            text: checked.text.clone(),
            scores: checked.scores.clone(),
            submitted_at: now,
            report,
            public: None,
            edits: domain::Edits::default(),
            update_of: None,
            before_hidden: false,
        };
        tx.versions().insert(&version).await?;
        tx.traces().insert(&trace).await?;
        self.send_link(&mut tx, &review, &identity, facility, now).await?;
        let answer = Submitted { id: review.id, status: review.state };
        if let Some(key) = key {
            let stored = StoredAnswer {
                request_hash: hash(key.request.expose()),
                status: ACCEPTED,
                answer: serde_json::to_string(&answer).unwrap_or_default(),
            };
            tx.idempotency().insert(SCOPE, hash(key.key.as_bytes()), &stored, now).await?;
        }
        tx.record(NewAudit {
            at: now,
            actor: Actor::Submitter(submitter),
            action: "review.submitted",
            subject_kind: "review",
            subject: review.id.0,
            detail: json!({
                "facility": facility.id,
                "sector": facility.sector,
                "helper": checked.help.map(|help| help.by),
            }),
        });
        tx.commit(ids).await?;
        Ok(answer)
    }

    /// The keyed hash by which this person is known again: of the address, or where that is a helper's, who may help
    /// many, of the address and the name.
    fn who(&self, checked: &Checked) -> [u8; 32] {
        let vault = self.store.vault();
        if checked.help.is_some_and(|help| help.own_address) {
            let name = format!("{} {}", checked.first_name, checked.last_name);
            return vault.person_hash(&checked.email, &name);
        }
        vault.address_hash(&checked.email)
    }

    fn record(
        &self,
        id: ReviewId,
        draft: &ReviewDraft,
        facility: &Facility,
        submitter: SubmitterId,
        now: DateTime<Utc>,
    ) -> ReviewRecord {
        ReviewRecord {
            id,
            facility: facility.id,
            submitter,
            sector: facility.sector,
            state: ReviewState::AwaitingVerification,
            relation: draft.relation,
            experienced_in: draft.experienced_in.clone(),
            language: draft.language.clone(),
            questionnaire_version: self.rules.questionnaire.version.clone(),
            code_version: self.rules.code.version.clone(),
            version: 1,
            public_version: None,
            public_mean_parts: None,
            created_at: now,
            verified_at: None,
            published_at: None,
            updated_at: now,
            help: None,
            confirmed_user: false,
        }
    }

    /// Makes a mail link and the mail that carries it.
    pub(crate) async fn send_link(
        &self,
        tx: &mut Tx,
        review: &ReviewRecord,
        identity: &Identity,
        facility: &Facility,
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let token = mail::token(self.ids.as_ref());
        let expires_at = now + TimeDelta::hours(i64::from(self.rules.verification_hours));
        let link = VerificationRecord {
            token_hash: Vault::token_hash(&token),
            review: review.id,
            created_at: now,
            expires_at,
            used_at: None,
        };
        tx.verifications().insert(&link).await?;
        let mail = mail::verify_review(&self.rules, identity, facility, review, &token);
        tx.send_sealed(storage::Topic::Mail, review.id.0, &mail, now, self.ids.as_ref())
    }
}

fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

pub(crate) fn unknown_facility() -> RuleError {
    RuleError::invalid(vec![FieldError::new(
        "/facility_id",
        "unknown_facility",
        "Deze voorziening bestaat niet.",
    )])
}

fn in_progress() -> RuleError {
    RuleError::new(
        ErrorKind::Conflict,
        "request_in_progress",
        "Dezelfde aanvraag wordt nog verwerkt. Probeer het zo meteen opnieuw.",
    )
}
