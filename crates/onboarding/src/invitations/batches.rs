//! Posters and letters: making them, what came of them, taking their code back.

use super::draw;
use crate::Providers;
use chrono::{DateTime, Utc};
use domain::audit::Actor;
use domain::ids::{BatchId, FacilityId};
use domain::text::{graphemes, normalise_line};
use domain::{ErrorKind, Facility, FieldError, InvitationKind, PaperCode, RuleError, invitation};
use moderation::ProviderMember;
use serde_json::json;
use storage::{BatchRecord, NewAudit, StorageError};
use templates::Language;

/// Most papers in a batch.
const MOST_COPIES: u32 = 5000;
/// Longest name of a batch, in graphemes.
const MAX_NAME: usize = 80;
/// How many batches are listed.
const LISTED: u64 = 100;
/// How often another code is drawn where one is taken: one in 27,000 million is.
const DRAWS: usize = 4;

/// Posters or letters that a member asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchDraft {
    /// What to make: `poster_a4`, `poster_a5` or `letter`.
    pub kind: String,
    /// In what language: `nl`, `fr` or `en`.
    pub language: String,
    /// How many will be handed out, 1 to 5,000.
    pub copies: u32,
    /// What the member calls them, at most 80 characters; may be empty.
    pub name: String,
}

impl Default for BatchDraft {
    fn default() -> Self {
        let kind = InvitationKind::default().to_string();
        Self { kind, language: Language::NL.code().to_owned(), copies: 1, name: String::new() }
    }
}

/// A batch as members of its organisation see it. It never tells which reviews came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MyBatch {
    /// Its id.
    pub id: BatchId,
    /// What it is.
    pub kind: InvitationKind,
    /// In what language.
    pub language: String,
    /// What the member calls it; may be empty.
    pub name: String,
    /// How many are handed out.
    pub copies: u32,
    /// The code on it.
    pub code: PaperCode,
    /// Whether the member who asks made it.
    pub mine: bool,
    /// How many reviews were sent in with its code and confirmed; nothing where there are a few.
    pub reviews: Option<u32>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Since when its code leads nowhere.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// A PDF with the name under which to keep it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Name of the file.
    pub file_name: String,
    /// Its bytes.
    pub pdf: Vec<u8>,
}

/// What a facility handed out.
#[derive(Clone, Debug, PartialEq)]
pub struct Invited {
    /// The facility.
    pub facility: Facility,
    /// The batches, newest first, at most 100.
    pub batches: Vec<MyBatch>,
}

struct Checked {
    kind: InvitationKind,
    language: Language,
    name: String,
}

impl BatchDraft {
    fn checked(&self) -> Result<Checked, RuleError> {
        let mut errors = Vec::new();
        let kind = self.kind.parse();
        if kind.is_err() {
            let detail = "Kies een affiche (poster_a4, poster_a5) of een brief (letter).";
            errors.push(FieldError::new("/kind", "unknown_kind", detail));
        }
        let language = self.language.parse();
        if language.is_err() {
            errors.push(FieldError::new("/language", "unknown_language", "Kies nl, fr of en."));
        }
        if !(1..=MOST_COPIES).contains(&self.copies) {
            let detail = format!("Geef een aantal van 1 tot {MOST_COPIES}.");
            errors.push(FieldError::new("/copies", "out_of_range", detail));
        }
        let name = normalise_line(&self.name);
        if graphemes(&name) > MAX_NAME {
            errors.push(FieldError::new(
                "/name",
                "too_long",
                format!("Gebruik hoogstens {MAX_NAME} tekens."),
            ));
        }
        match (kind, language) {
            (Ok(kind), Ok(language)) if errors.is_empty() => Ok(Checked { kind, language, name }),
            _ => Err(RuleError::invalid(errors)),
        }
    }
}

impl Providers {
    /// Makes posters or letters with a code of their own.
    ///
    /// Errors: `invalid_fields` (422) with `/kind`, `/language`, `/copies` or `/name`; `facility_not_found` (404),
    /// `reader_only` (403), `facility_not_participating` and `facility_closed` (409).
    pub async fn invite(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        draft: &BatchDraft,
    ) -> Result<Printed, RuleError> {
        let facility = self.inviting(&self.store.view(), member, facility).await?;
        facility.accepts_reviews()?;
        let Checked { kind, language, name } = draft.checked()?;
        for _ in 0..DRAWS {
            let batch = BatchRecord {
                id: BatchId::next(self.ids.as_ref()),
                facility: facility.id,
                made_by: member.id(),
                kind,
                language: language.code().to_owned(),
                name: name.clone(),
                copies: draft.copies,
                code: PaperCode::drawn(self.ids.secret()),
                reviews: 0,
                created_at: self.clock.now(),
                withdrawn_at: None,
            };
            // Drawn first: what cannot be printed was not handed out.
            let pdf = draw::drawn(&batch, &facility, &self.rules.base_url)?;
            match self.keep(member, &batch).await {
                Ok(()) => return Ok(Printed { file_name: draw::file_name(&batch, &facility), pdf }),
                Err(StorageError::Duplicate) => {}
                Err(error) => return Err(error.into()),
            }
        }
        let detail = "De affiche kan nu niet gemaakt worden. Probeer het zo meteen opnieuw.";
        Err(RuleError::new(ErrorKind::Unavailable, "no_invitation_code", detail))
    }

    async fn keep(&self, member: &ProviderMember, batch: &BatchRecord) -> Result<(), StorageError> {
        let mut tx = self.store.begin().await?;
        tx.invitation_batches().insert(batch).await?;
        tx.record(NewAudit {
            at: batch.created_at,
            actor: Actor::Member(member.id()),
            action: "invitations.made",
            subject_kind: "facility",
            subject: batch.facility.0,
            detail: json!({
                "batch": batch.id,
                "kind": batch.kind,
                "language": batch.language,
                "copies": batch.copies,
            }),
        });
        tx.commit(self.ids.as_ref()).await
    }

    /// What a facility handed out on paper.
    ///
    /// Errors: `facility_not_found` (404), `reader_only` (403).
    pub async fn invited(&self, member: &ProviderMember, facility: FacilityId) -> Result<Invited, RuleError> {
        let view = self.store.view();
        let facility = self.inviting(&view, member, facility).await?;
        let found = view.invitation_batches().of_facility(facility.id, LISTED).await?;
        let batches = found.into_iter().map(|batch| MyBatch::of(batch, member)).collect();
        Ok(Invited { facility, batches })
    }

    /// The PDF of a batch once more, with the same code.
    ///
    /// Errors: `facility_not_found` and `batch_not_found` (404), `reader_only` (403), `invitation_withdrawn` and those
    /// of a facility that takes no reviews (409).
    pub async fn printed_again(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        batch: BatchId,
    ) -> Result<Printed, RuleError> {
        let view = self.store.view();
        let facility = self.inviting(&view, member, facility).await?;
        let found = view.invitation_batches().find(batch).await?;
        let batch = found.filter(|one| one.facility == facility.id).ok_or_else(no_batch)?;
        if batch.withdrawn_at.is_some() {
            return Err(withdrawn());
        }
        facility.accepts_reviews()?;
        let pdf = draw::drawn(&batch, &facility, &self.rules.base_url)?;
        Ok(Printed { file_name: draw::file_name(&batch, &facility), pdf })
    }

    /// Takes the code of a batch back: it leads nowhere any more, and its count stays.
    ///
    /// Errors: `facility_not_found` and `batch_not_found` (404), `reader_only` (403), `invitation_withdrawn` (409).
    pub async fn withdraw_invitations(
        &self,
        member: &ProviderMember,
        facility: FacilityId,
        batch: BatchId,
    ) -> Result<MyBatch, RuleError> {
        let facility = self.inviting(&self.store.view(), member, facility).await?;
        let now = self.clock.now();
        let mut tx = self.store.begin().await?;
        let found = tx.invitation_batches().lock(batch).await?;
        let batch = found.filter(|one| one.facility == facility.id).ok_or_else(no_batch)?;
        if batch.withdrawn_at.is_some() {
            return Err(withdrawn());
        }
        tx.invitation_batches().withdraw(batch.id, now).await?;
        tx.record(NewAudit {
            at: now,
            actor: Actor::Member(member.id()),
            action: "invitations.withdrawn",
            subject_kind: "facility",
            subject: facility.id.0,
            detail: json!({ "batch": batch.id }),
        });
        tx.commit(self.ids.as_ref()).await?;
        Ok(MyBatch::of(BatchRecord { withdrawn_at: Some(now), ..batch }, member))
    }
}

impl MyBatch {
    fn of(batch: BatchRecord, member: &ProviderMember) -> Self {
        Self {
            id: batch.id,
            kind: batch.kind,
            language: batch.language,
            name: batch.name,
            copies: batch.copies,
            code: batch.code,
            mine: batch.made_by == member.id(),
            reviews: invitation::told(batch.reviews),
            created_at: batch.created_at,
            withdrawn_at: batch.withdrawn_at,
        }
    }
}

fn no_batch() -> RuleError {
    RuleError::not_found("batch_not_found")
}

fn withdrawn() -> RuleError {
    let detail = "De code van deze affiche of brief is al teruggenomen.";
    RuleError::new(ErrorKind::Conflict, "invitation_withdrawn", detail)
}
