//! What happened to serious signals, and who looked at who wrote a text. Notes and reasons are sealed.

use crate::entity::identity_look;
use crate::entity::signal_log::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::store::Store;
use crate::vault::Sealed;
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, EditorId, ReviewId, SignalId, SignalLogId};
use domain::{Ids, Redacted, SignalEntry};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

const TABLE: &str = "signal_log";
/// What notes and reasons are sealed for.
pub(crate) const NOTE: &str = "signal-note";

/// An entry of a signal's log.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignalLogEntry {
    /// Its id.
    pub id: SignalLogId,
    /// Of which signal.
    pub signal: SignalId,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: EditorId,
    /// What.
    pub what: SignalEntry,
    /// The contact, of a referral.
    pub contact: Option<String>,
    /// What was written with it.
    pub note: Option<Sealed>,
}

/// A look of the desk at who wrote a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IdentityLook {
    /// Its id.
    pub id: SignalLogId,
    /// Of which review.
    pub review: ReviewId,
    /// From which case.
    pub case: CaseId,
    /// Who looked.
    pub editor: EditorId,
    /// When.
    pub at: DateTime<Utc>,
    /// Why.
    pub reason: Sealed,
}

impl Store {
    /// Seals a note or a reason.
    pub fn seal_note(&self, note: &str, ids: &dyn Ids) -> Result<Sealed, StorageError> {
        Ok(self.vault().seal(NOTE, note.as_bytes(), ids)?)
    }

    /// Opens a note or a reason.
    pub fn open_note(&self, note: &Sealed) -> Result<Redacted<String>, StorageError> {
        let plain = self.vault().open(NOTE, &note.bytes)?;
        let text = String::from_utf8(plain.into_inner());
        text.map(Redacted::new).map_err(|_| StorageError::corrupt(TABLE, "a note is not text"))
    }
}

/// The logs of serious signals, and the looks at identities.
#[derive(Debug)]
pub struct SignalLog<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> SignalLog<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds an entry.
    pub async fn insert(&self, entry: &SignalLogEntry) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(entry.id.0),
            signal_id: Set(entry.signal.0),
            at: Set(entry.at),
            actor_id: Set(entry.actor.0),
            what: Set(entry.what.to_string()),
            contact: Set(entry.contact.clone()),
            note: Set(entry.note.as_ref().map(|note| note.bytes.clone())),
            sealed_key: Set(entry.note.as_ref().map(|note| note.key.clone())),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The entries of a signal, newest first, at most 500.
    pub async fn of_signal(&self, signal: SignalId) -> Result<Vec<SignalLogEntry>, StorageError> {
        let query = Entity::find().filter(Column::SignalId.eq(signal.0));
        let rows = query.order_by_desc(Column::At).order_by_desc(Column::Id).limit(500).all(&self.db).await?;
        rows.into_iter().map(SignalLogEntry::try_from).collect()
    }

    /// Erases the notes of a signal. Who did what and when stays.
    pub async fn erase_notes(&self, signal: SignalId) -> Result<(), StorageError> {
        let update = Entity::update_many()
            .col_expr(Column::Note, Expr::value(None::<Vec<u8>>))
            .col_expr(Column::SealedKey, Expr::value(None::<String>));
        update.filter(Column::SignalId.eq(signal.0)).exec(&self.db).await?;
        Ok(())
    }

    /// The entries of one kind of all signals, newest first, before the given one, at most `limit`.
    pub async fn of_kind(
        &self,
        what: SignalEntry,
        before: Option<(DateTime<Utc>, Uuid)>,
        limit: u64,
    ) -> Result<Vec<SignalLogEntry>, StorageError> {
        let mut query = Entity::find().filter(Column::What.eq(what.as_str())).limit(limit);
        if let Some((at, id)) = before {
            let columns = Expr::tuple([Expr::col(Column::At), Expr::col(Column::Id)]);
            query = query.filter(columns.lt(Expr::tuple([Expr::val(at), Expr::val(id)])));
        }
        let rows = query.order_by_desc(Column::At).order_by_desc(Column::Id).all(&self.db).await?;
        rows.into_iter().map(SignalLogEntry::try_from).collect()
    }

    /// The looks of the desk, newest first, before the given one, at most `limit`.
    pub async fn looks(
        &self,
        before: Option<(DateTime<Utc>, Uuid)>,
        limit: u64,
    ) -> Result<Vec<IdentityLook>, StorageError> {
        use identity_look::Column;
        let mut query = identity_look::Entity::find().limit(limit);
        if let Some((at, id)) = before {
            let columns = Expr::tuple([Expr::col(Column::At), Expr::col(Column::Id)]);
            query = query.filter(columns.lt(Expr::tuple([Expr::val(at), Expr::val(id)])));
        }
        let rows = query.order_by_desc(Column::At).order_by_desc(Column::Id).all(&self.db).await?;
        Ok(rows.into_iter().map(IdentityLook::from).collect())
    }

    /// Adds a look of the desk.
    pub async fn insert_look(&self, look: &IdentityLook) -> Result<(), StorageError> {
        let row = identity_look::ActiveModel {
            id: Set(look.id.0),
            review_id: Set(look.review.0),
            case_id: Set(look.case.0),
            editor_id: Set(look.editor.0),
            at: Set(look.at),
            reason: Set(look.reason.bytes.clone()),
            sealed_key: Set(look.reason.key.clone()),
        };
        identity_look::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The looks of the desk at who wrote a review, newest first, at most 100.
    pub async fn looks_at(&self, review: ReviewId) -> Result<Vec<IdentityLook>, StorageError> {
        use identity_look::Column;
        let query = identity_look::Entity::find().filter(Column::ReviewId.eq(review.0));
        let rows = query.order_by_desc(Column::At).order_by_desc(Column::Id).limit(100).all(&self.db).await?;
        Ok(rows.into_iter().map(IdentityLook::from).collect())
    }
}

impl TryFrom<Model> for SignalLogEntry {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: SignalLogId(row.id),
            signal: SignalId(row.signal_id),
            at: row.at,
            actor: EditorId(row.actor_id),
            what: parse(TABLE, &row.what)?,
            contact: row.contact,
            note: row.note.zip(row.sealed_key).map(|(bytes, key)| Sealed { bytes, key }),
        })
    }
}

impl From<identity_look::Model> for IdentityLook {
    fn from(row: identity_look::Model) -> Self {
        Self {
            id: SignalLogId(row.id),
            review: ReviewId(row.review_id),
            case: CaseId(row.case_id),
            editor: EditorId(row.editor_id),
            at: row.at,
            reason: Sealed { bytes: row.reason, key: row.sealed_key },
        }
    }
}
