//! Taking one decision on many texts.

use super::{Bulk, BulkCase};
use crate::{Desk, Editor};
use domain::audit::Actor;
use domain::bulk::{self, BulkItemState, InLanguages, MOST_TEXTS};
use domain::ids::CaseId;
use domain::{DecisionDraft, ErrorKind, FieldError, RuleError};
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;
use storage::{BulkItemRecord, BulkRecord, NewAudit, NewMessage, StorageError, StoredAnswer, Topic, Tx};
use uuid::Uuid;

/// One decision on many texts, as an editor hands it in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NewBulk {
    /// The cases: 1 to 100, each once.
    pub cases: Vec<BulkCase>,
    /// What is decided on each; its version says nothing.
    pub draft: DecisionDraft,
    /// What authors are told in another language than Dutch: `fr` or `en`.
    #[serde(skip_serializing_if = "InLanguages::is_empty")]
    pub in_languages: InLanguages,
}

/// A key under which the same is done once, however often it is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnceKey(pub String);

/// What is kept under a key.
#[derive(Serialize, Deserialize)]
struct Answer {
    id: Uuid,
}

const ACCEPTED: u16 = 202;

impl Desk {
    /// Takes one decision on many texts. It takes effect text by text, each by the rules that hold for one.
    ///
    /// Errors: `invalid_fields` (422) with `/cases`, `/cases/0`, `/action`, `/articles`, `/reasons`,
    /// `/in_languages/fr/reasons`, ...;
    /// `idempotency_key_reused` (422), `request_in_progress` (409).
    pub async fn decide_many(
        &self,
        editor: &Editor,
        new: &NewBulk,
        key: Option<&OnceKey>,
    ) -> Result<Bulk, RuleError> {
        if let Some(done) = self.done_before(editor, new, key).await? {
            return self.bulk(editor, done).await;
        }
        self.check_many(editor, new).await?;
        let id = match self.write_bulk(editor, new, key).await {
            // Two requests with one key at the same moment: the slower one gives the answer of the faster.
            Err(StorageError::Duplicate) => {
                self.done_before(editor, new, key).await?.ok_or_else(in_progress)?
            }
            other => other?,
        };
        self.bulk(editor, id).await
    }

    /// Whether one decision on many texts could be taken: nothing is said of each text.
    ///
    /// Errors: `invalid_fields` (422), as [`Desk::decide_many`].
    pub async fn check_many(&self, _: &Editor, new: &NewBulk) -> Result<(), RuleError> {
        bulk::check(&new.draft, &new.in_languages, &self.rules.code)?;
        self.check_cases(&new.cases).await
    }

    async fn write_bulk(
        &self,
        editor: &Editor,
        new: &NewBulk,
        key: Option<&OnceKey>,
    ) -> Result<Uuid, StorageError> {
        let now = self.clock.now();
        let id = self.ids.uuid();
        let mut tx = self.store.begin().await?;
        let record = BulkRecord {
            id,
            editor: editor.id(),
            draft: new.draft.clone(),
            in_languages: new.in_languages.clone(),
            total: u32::try_from(new.cases.len()).unwrap_or(u32::MAX),
            made_at: now,
            reversed: None,
        };
        tx.bulks().insert(&record).await?;
        tx.bulk_items().insert(&items(id, &new.cases)).await?;
        for case in &new.cases {
            tx.send(NewMessage::about(Topic::Bulk, case.id.0, now));
        }
        if let Some(key) = key {
            let answer = StoredAnswer {
                request_hash: request_hash(new),
                status: ACCEPTED,
                answer: serde_json::to_string(&Answer { id }).unwrap_or_default(),
            };
            tx.idempotency().insert(&scope(editor), hash(key.0.as_bytes()), &answer, now).await?;
        }
        self.note_bulk(&mut tx, editor.id(), &record, "bulk.decided");
        tx.commit(self.ids.as_ref()).await?;
        Ok(id)
    }

    /// A row of the log about a decision on many: no text, and not what was decided.
    pub(super) fn note_bulk(
        &self,
        tx: &mut Tx,
        by: domain::ids::EditorId,
        bulk: &BulkRecord,
        action: &'static str,
    ) {
        tx.record(NewAudit {
            at: self.clock.now(),
            actor: Actor::Editor(by),
            action,
            subject_kind: "bulk",
            subject: bulk.id,
            detail: json!({ "texts": bulk.total }),
        });
    }

    async fn done_before(
        &self,
        editor: &Editor,
        new: &NewBulk,
        key: Option<&OnceKey>,
    ) -> Result<Option<Uuid>, RuleError> {
        let Some(key) = key else { return Ok(None) };
        let stored = self.store.view().idempotency().find(&scope(editor), hash(key.0.as_bytes())).await?;
        let Some(stored) = stored else { return Ok(None) };
        if stored.request_hash != request_hash(new) {
            let detail = "Deze Idempotency-Key werd al gebruikt voor een andere aanvraag.";
            return Err(RuleError::new(ErrorKind::Invalid, "idempotency_key_reused", detail));
        }
        let answer: Answer = serde_json::from_str(&stored.answer).map_err(|_| in_progress())?;
        Ok(Some(answer.id))
    }

    async fn check_cases(&self, cases: &[BulkCase]) -> Result<(), RuleError> {
        if cases.is_empty() || cases.len() > MOST_TEXTS {
            let detail = format!("Kies 1 tot {MOST_TEXTS} teksten.");
            return Err(RuleError::invalid(vec![FieldError::new("/cases", "length", detail)]));
        }
        let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
        let known = self.store.view().queue().find_many(&ids).await?;
        let known: BTreeSet<CaseId> = known.into_iter().map(|case| case.id).collect();
        let mut seen = BTreeSet::new();
        let mut wrong = Vec::new();
        for (place, case) in ids.into_iter().enumerate() {
            let pointer = format!("/cases/{place}");
            if !known.contains(&case) {
                wrong.push(FieldError::new(pointer, "case_not_found", "Deze zaak bestaat niet."));
            } else if !seen.insert(case) {
                wrong.push(FieldError::new(pointer, "twice", "Deze zaak staat er twee keer."));
            }
        }
        if wrong.is_empty() { Ok(()) } else { Err(RuleError::invalid(wrong)) }
    }
}

fn items(bulk: Uuid, cases: &[BulkCase]) -> Vec<BulkItemRecord> {
    let item = |(place, case): (u32, &BulkCase)| BulkItemRecord {
        bulk,
        place,
        case: case.id,
        version: case.version,
        state: BulkItemState::Waiting,
        why: None,
        decision: None,
        public_before: None,
        settled_at: None,
    };
    (0..).zip(cases).map(item).collect()
}

fn scope(editor: &Editor) -> String {
    format!("decide_many:{}", editor.id())
}

fn request_hash(new: &NewBulk) -> [u8; 32] {
    // Plain structs: writing them as JSON cannot fail.
    hash(&serde_json::to_vec(new).unwrap_or_default())
}

fn hash(bytes: &[u8]) -> [u8; 32] {
    Sha256::digest(bytes).into()
}

fn in_progress() -> RuleError {
    let detail = "Deze aanvraag is nog bezig. Probeer het zo opnieuw.";
    RuleError::new(ErrorKind::Conflict, "request_in_progress", detail)
}
