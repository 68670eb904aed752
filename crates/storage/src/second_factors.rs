//! Second factors of accounts: the sealed secret of an authenticator app, and recovery codes.

use crate::ROW_LOCK;
use crate::entity::{recovery_code, second_factor};
use crate::error::StorageError;
use crate::vault::Sealed;
use chrono::{DateTime, Utc};
use domain::ids::EditorId;
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QuerySelect};

/// What the secret is sealed for.
pub(crate) const PURPOSE: &str = "second_factor";

/// The second factor of an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondFactorRecord {
    /// Whose.
    pub editor: EditorId,
    /// The secret that the app shares, sealed.
    pub secret: Sealed,
    /// Since when it is asked for; nothing while it is being set up.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// The last step that a code was accepted for.
    pub last_step: i64,
    /// Wrong codes since the last right one.
    pub failures: u32,
    /// Until when no code is looked at.
    pub locked_until: Option<DateTime<Utc>>,
    /// When setting it up began.
    pub created_at: DateTime<Utc>,
}

/// The second factors.
#[derive(Debug)]
pub struct SecondFactors<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> SecondFactors<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a second factor. [`StorageError::Duplicate`] where the account has one.
    pub async fn insert(&self, factor: &SecondFactorRecord) -> Result<(), StorageError> {
        let row = second_factor::ActiveModel { editor_id: Set(factor.editor.0), ..columns(factor) };
        second_factor::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores a second factor as it is now.
    pub async fn update(&self, factor: &SecondFactorRecord) -> Result<(), StorageError> {
        let row = second_factor::ActiveModel { editor_id: Unchanged(factor.editor.0), ..columns(factor) };
        second_factor::Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The second factor of an account.
    pub async fn find(&self, editor: EditorId) -> Result<Option<SecondFactorRecord>, StorageError> {
        let row = second_factor::Entity::find_by_id(editor.0).one(&self.db).await?;
        Ok(row.map(SecondFactorRecord::from))
    }

    /// The second factor of an account, held for this transaction.
    pub async fn lock(&self, editor: EditorId) -> Result<Option<SecondFactorRecord>, StorageError> {
        let row = second_factor::Entity::find_by_id(editor.0).lock(ROW_LOCK).one(&self.db).await?;
        Ok(row.map(SecondFactorRecord::from))
    }

    /// Those of these accounts, at most 1,000, that have a confirmed second factor.
    pub async fn confirmed_among(&self, editors: &[EditorId]) -> Result<Vec<EditorId>, StorageError> {
        let asked = editors.iter().take(1000).map(|id| id.0);
        let query = second_factor::Entity::find().filter(second_factor::Column::EditorId.is_in(asked));
        let rows = query.all(&self.db).await?.into_iter();
        Ok(rows.filter(|row| row.confirmed_at.is_some()).map(|row| EditorId(row.editor_id)).collect())
    }

    /// Removes the second factor of an account with its recovery codes; says whether there was one.
    pub async fn delete(&self, editor: EditorId) -> Result<bool, StorageError> {
        self.delete_codes(editor).await?;
        let deleted = second_factor::Entity::delete_by_id(editor.0).exec(&self.db).await?;
        Ok(deleted.rows_affected > 0)
    }

    /// Adds recovery codes of an account, by their keyed hashes.
    pub async fn insert_codes(
        &self,
        editor: EditorId,
        hashes: &[[u8; 32]],
        now: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let rows = hashes.iter().map(|hash| recovery_code::ActiveModel {
            code_hash: Set(hash.to_vec()),
            editor_id: Set(editor.0),
            created_at: Set(now),
            used_at: Set(None),
        });
        recovery_code::Entity::insert_many(rows).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Uses up a recovery code of an account; says whether it was there and unused.
    pub async fn use_code(
        &self,
        editor: EditorId,
        hash: [u8; 32],
        now: DateTime<Utc>,
    ) -> Result<bool, StorageError> {
        let used = recovery_code::Entity::update_many()
            .set(recovery_code::ActiveModel { used_at: Set(Some(now)), ..Default::default() })
            .filter(recovery_code::Column::CodeHash.eq(hash.to_vec()))
            .filter(recovery_code::Column::EditorId.eq(editor.0))
            .filter(recovery_code::Column::UsedAt.is_null())
            .exec(&self.db)
            .await?;
        Ok(used.rows_affected == 1)
    }

    /// How many recovery codes of an account are unused.
    pub async fn codes_left(&self, editor: EditorId) -> Result<usize, StorageError> {
        let query = recovery_code::Entity::find()
            .filter(recovery_code::Column::EditorId.eq(editor.0))
            .filter(recovery_code::Column::UsedAt.is_null());
        Ok(query.limit(100).all(&self.db).await?.len())
    }

    /// Forgets the recovery codes of an account.
    pub async fn delete_codes(&self, editor: EditorId) -> Result<(), StorageError> {
        let codes = recovery_code::Entity::delete_many();
        codes.filter(recovery_code::Column::EditorId.eq(editor.0)).exec(&self.db).await?;
        Ok(())
    }
}

fn columns(factor: &SecondFactorRecord) -> second_factor::ActiveModel {
    second_factor::ActiveModel {
        editor_id: NotSet,
        secret: Set(factor.secret.bytes.clone()),
        key_id: Set(factor.secret.key.clone()),
        confirmed_at: Set(factor.confirmed_at),
        last_step: Set(factor.last_step),
        failures: Set(i32::try_from(factor.failures).unwrap_or(i32::MAX)),
        locked_until: Set(factor.locked_until),
        created_at: Set(factor.created_at),
    }
}

impl From<second_factor::Model> for SecondFactorRecord {
    fn from(row: second_factor::Model) -> Self {
        Self {
            editor: EditorId(row.editor_id),
            secret: Sealed { bytes: row.secret, key: row.key_id },
            confirmed_at: row.confirmed_at,
            last_step: row.last_step,
            failures: u32::try_from(row.failures).unwrap_or_default(),
            locked_until: row.locked_until,
            created_at: row.created_at,
        }
    }
}
