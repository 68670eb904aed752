//! Editors.

use crate::ROW_LOCK;
use crate::entity::editor::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use chrono::{DateTime, Utc};
use domain::ids::EditorId;
use domain::{Redacted, Role, Sector};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// An editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditorRecord {
    /// Its id.
    pub id: EditorId,
    /// E-mail address to sign in with, in lower case.
    pub email: Redacted<String>,
    /// Name for colleagues.
    pub name: Redacted<String>,
    /// argon2id hash in PHC form.
    pub password_hash: Redacted<String>,
    /// What the editor may do.
    pub role: Role,
    /// The sectors that the editor reads, as [`Sector::scope`] makes them; none stands for all.
    pub sectors: Vec<Sector>,
    /// Whether the editor can sign in.
    pub active: bool,
    /// Language of the mails to it, ISO 639-1.
    pub language: String,
}

/// The editors.
#[derive(Debug)]
pub struct Editors<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Editors<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds an editor. [`StorageError::Duplicate`] where the address is taken.
    pub async fn insert(&self, editor: &EditorRecord, now: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel { id: Set(editor.id.0), created_at: Set(now), ..columns(editor, now)? };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores an editor as it is now.
    pub async fn update(&self, editor: &EditorRecord, now: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(editor.id.0), ..columns(editor, now)? };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The editor with this id.
    pub async fn find(&self, id: EditorId) -> Result<Option<EditorRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(EditorRecord::try_from).transpose()
    }

    /// The editor with this address, in lower case.
    pub async fn find_by_email(&self, email: &str) -> Result<Option<EditorRecord>, StorageError> {
        let row = Entity::find().filter(Column::Email.eq(email)).one(&self.db).await?;
        row.map(EditorRecord::try_from).transpose()
    }

    /// The editor with this id, held for this transaction.
    pub async fn lock(&self, id: EditorId) -> Result<Option<EditorRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(EditorRecord::try_from).transpose()
    }

    /// The senior editors who can sign in, all held for this transaction: so that two of them cannot put
    /// each other out at the same moment. At most 1,000.
    pub async fn lock_active_seniors(&self) -> Result<Vec<EditorId>, StorageError> {
        let query = Entity::find()
            .filter(Column::Role.eq(Role::SeniorEditor.as_str()))
            .filter(Column::Active.eq(true))
            .order_by_asc(Column::Id)
            .limit(1000)
            .lock(ROW_LOCK);
        Ok(query.all(&self.db).await?.into_iter().map(|row| EditorId(row.id)).collect())
    }

    /// The accounts by address, at most 1,000, without those of providers, of which there are many.
    pub async fn all(&self) -> Result<Vec<EditorRecord>, StorageError> {
        let ours = Role::ALL.into_iter().filter(|role| role.is_of_team()).map(Role::as_str);
        let query = Entity::find().filter(Column::Role.is_in(ours)).order_by_asc(Column::Email);
        let rows = query.limit(1000).all(&self.db).await?;
        rows.into_iter().map(EditorRecord::try_from).collect()
    }
}

fn columns(editor: &EditorRecord, now: DateTime<Utc>) -> Result<ActiveModel, StorageError> {
    Ok(ActiveModel {
        id: NotSet,
        email: Set(editor.email.expose().clone()),
        name: Set(editor.name.expose().clone()),
        password_hash: Set(editor.password_hash.expose().clone()),
        role: Set(editor.role.to_string()),
        active: Set(editor.active),
        created_at: NotSet,
        updated_at: Set(now),
        sectors: Set(to_json("editors", &editor.sectors)?),
        language: Set(editor.language.clone()),
    })
}

impl TryFrom<Model> for EditorRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: EditorId(row.id),
            email: Redacted::new(row.email),
            name: Redacted::new(row.name),
            password_hash: Redacted::new(row.password_hash),
            role: parse("editors", &row.role)?,
            sectors: from_json("editors", &row.sectors)?,
            active: row.active,
            language: row.language,
        })
    }
}
