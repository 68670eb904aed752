//! Invitations to join the team.

use crate::ROW_LOCK;
use crate::entity::invitation::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, from_json, parse, to_json};
use chrono::{DateTime, Utc};
use domain::ids::{EditorId, InvitationId};
use domain::{Redacted, Role, Sector};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "invitations";

/// An invitation. The token of its link is only in the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InvitationRecord {
    /// Its id.
    pub id: InvitationId,
    /// SHA-256 of the token of the newest link.
    pub token_hash: [u8; 32],
    /// The address that is invited, in lower case.
    pub email: Redacted<String>,
    /// Name for colleagues.
    pub name: Redacted<String>,
    /// What the invited will be.
    pub role: Role,
    /// Limited to these sectors; none stands for all.
    pub sectors: Vec<Sector>,
    /// Who invited.
    pub invited_by: EditorId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When the newest link was sent.
    pub sent_at: DateTime<Utc>,
    /// Until when it works.
    pub expires_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
    /// The account that came of it.
    pub editor: Option<EditorId>,
}

impl InvitationRecord {
    /// Whether its link can be used at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.accepted_at.is_none() && self.revoked_at.is_none() && now < self.expires_at
    }
}

/// The invitations.
#[derive(Debug)]
pub struct Invitations<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Invitations<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds an invitation.
    pub async fn insert(&self, invitation: &InvitationRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Set(invitation.id.0), ..columns(invitation)? };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores an invitation as it is now.
    pub async fn update(&self, invitation: &InvitationRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(invitation.id.0), ..columns(invitation)? };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The invitation with this id, held for this transaction.
    pub async fn lock(&self, id: InvitationId) -> Result<Option<InvitationRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(InvitationRecord::try_from).transpose()
    }

    /// The invitation that a link opens.
    pub async fn find_by_token(&self, hash: [u8; 32]) -> Result<Option<InvitationRecord>, StorageError> {
        let row = Entity::find().filter(Column::TokenHash.eq(hash.to_vec())).one(&self.db).await?;
        row.map(InvitationRecord::try_from).transpose()
    }

    /// The newest invitation of an address in lower case.
    pub async fn newest_of(&self, email: &str) -> Result<Option<InvitationRecord>, StorageError> {
        let query = Entity::find().filter(Column::Email.eq(email)).order_by_desc(Column::CreatedAt);
        query.limit(1).one(&self.db).await?.map(InvitationRecord::try_from).transpose()
    }

    /// The newest invitations, at most 200.
    pub async fn newest(&self) -> Result<Vec<InvitationRecord>, StorageError> {
        let query = Entity::find().order_by_desc(Column::CreatedAt).order_by_desc(Column::Id).limit(200);
        query.all(&self.db).await?.into_iter().map(InvitationRecord::try_from).collect()
    }

    /// Forgets invitations whose link ran out before `before`; says how many.
    pub async fn purge(&self, before: DateTime<Utc>) -> Result<u64, StorageError> {
        Ok(Entity::delete_many().filter(Column::ExpiresAt.lt(before)).exec(&self.db).await?.rows_affected)
    }
}

fn columns(invitation: &InvitationRecord) -> Result<ActiveModel, StorageError> {
    Ok(ActiveModel {
        id: NotSet,
        token_hash: Set(invitation.token_hash.to_vec()),
        email: Set(invitation.email.expose().clone()),
        name: Set(invitation.name.expose().clone()),
        role: Set(invitation.role.to_string()),
        sectors: Set(to_json(TABLE, &invitation.sectors)?),
        invited_by: Set(invitation.invited_by.0),
        created_at: Set(invitation.created_at),
        sent_at: Set(invitation.sent_at),
        expires_at: Set(invitation.expires_at),
        accepted_at: Set(invitation.accepted_at),
        revoked_at: Set(invitation.revoked_at),
        editor_id: Set(invitation.editor.map(|id| id.0)),
    })
}

impl TryFrom<Model> for InvitationRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let hash = row.token_hash.try_into();
        Ok(Self {
            id: InvitationId(row.id),
            token_hash: hash.map_err(|_| StorageError::corrupt(TABLE, "a hash of another length"))?,
            email: Redacted::new(row.email),
            name: Redacted::new(row.name),
            role: parse(TABLE, &row.role)?,
            sectors: from_json(TABLE, &row.sectors)?,
            invited_by: EditorId(row.invited_by),
            created_at: row.created_at,
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            accepted_at: row.accepted_at,
            revoked_at: row.revoked_at,
            editor: row.editor_id.map(EditorId),
        })
    }
}
