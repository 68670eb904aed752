//! Invitations to become a member of an organisation. Who is invited is sealed, and forgotten once it is over.

use crate::ROW_LOCK;
use crate::entity::member_invitation::{ActiveModel, Column, Entity, Model};
use crate::error::{StorageError, parse};
use crate::vault::Sealed;
use crate::verifications::hash;
use chrono::{DateTime, Utc};
use domain::ids::{EditorId, MemberInvitationId, OrganisationId};
use domain::{MemberFunction, MemberRole};
use sea_orm::ActiveValue::{NotSet, Set, Unchanged};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

const TABLE: &str = "member_invitations";

/// An invitation. The token of its link is only in the mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MemberInvitationRecord {
    /// Its id.
    pub id: MemberInvitationId,
    /// SHA-256 of the token of the link.
    pub token_hash: [u8; 32],
    /// To become a member of this organisation.
    pub organisation: OrganisationId,
    /// Keyed hash of the normalised address.
    pub address_hash: [u8; 32],
    /// Name and address; see [`crate::Store::open_person`]. Empty once it is over.
    pub person: Sealed,
    /// Language of the mail, ISO 639-1.
    pub language: String,
    /// What the member will be able to do.
    pub role: MemberRole,
    /// As what the member works there.
    pub function: MemberFunction,
    /// The account that invited: a member or a pilot manager.
    pub invited_by: EditorId,
    /// When.
    pub created_at: DateTime<Utc>,
    /// When the mail was sent last.
    pub sent_at: DateTime<Utc>,
    /// Until when the link works.
    pub expires_at: DateTime<Utc>,
    /// When it was accepted.
    pub accepted_at: Option<DateTime<Utc>>,
    /// When it was taken back.
    pub revoked_at: Option<DateTime<Utc>>,
    /// The account that came of it.
    pub account: Option<EditorId>,
}

impl MemberInvitationRecord {
    /// Whether its link can be used at `now`.
    pub fn is_open(&self, now: DateTime<Utc>) -> bool {
        self.is_pending() && now < self.expires_at
    }

    /// Whether it was neither accepted nor taken back; its link may have run out.
    pub fn is_pending(&self) -> bool {
        self.accepted_at.is_none() && self.revoked_at.is_none()
    }

    /// The same without the name and the address.
    #[must_use]
    pub fn forgotten(self) -> Self {
        Self { person: Sealed { bytes: Vec::new(), key: String::new() }, ..self }
    }
}

/// The invitations.
#[derive(Debug)]
pub struct MemberInvitations<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> MemberInvitations<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds an invitation.
    pub async fn insert(&self, invitation: &MemberInvitationRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Set(invitation.id.0), ..columns(invitation) };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Stores an invitation as it is now.
    pub async fn update(&self, invitation: &MemberInvitationRecord) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(invitation.id.0), ..columns(invitation) };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// The invitation with this id, held for this transaction.
    pub async fn lock(&self, id: MemberInvitationId) -> Result<Option<MemberInvitationRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(MemberInvitationRecord::try_from).transpose()
    }

    /// The invitation that a link opens.
    pub async fn find_by_token(
        &self,
        token: [u8; 32],
    ) -> Result<Option<MemberInvitationRecord>, StorageError> {
        let row = Entity::find().filter(Column::TokenHash.eq(token.to_vec())).one(&self.db).await?;
        row.map(MemberInvitationRecord::try_from).transpose()
    }

    /// The invitations to organisations, newest first, at most 200.
    pub async fn of(
        &self,
        organisations: &[OrganisationId],
    ) -> Result<Vec<MemberInvitationRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::OrganisationId.is_in(organisations.iter().map(|id| id.0)))
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .limit(200);
        query.all(&self.db).await?.into_iter().map(MemberInvitationRecord::try_from).collect()
    }

    /// The invitations to an organisation that were neither accepted nor taken back, newest first, at most 1,000.
    pub async fn pending(
        &self,
        organisation: OrganisationId,
    ) -> Result<Vec<MemberInvitationRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::OrganisationId.eq(organisation.0))
            .filter(Column::AcceptedAt.is_null())
            .filter(Column::RevokedAt.is_null())
            .order_by_desc(Column::CreatedAt)
            .order_by_desc(Column::Id)
            .limit(1000);
        query.all(&self.db).await?.into_iter().map(MemberInvitationRecord::try_from).collect()
    }

    /// Forgets invitations whose link ran out before `before`; says how many.
    pub async fn purge(&self, before: DateTime<Utc>) -> Result<u64, StorageError> {
        Ok(Entity::delete_many().filter(Column::ExpiresAt.lt(before)).exec(&self.db).await?.rows_affected)
    }
}

fn columns(invitation: &MemberInvitationRecord) -> ActiveModel {
    ActiveModel {
        id: NotSet,
        token_hash: Set(invitation.token_hash.to_vec()),
        organisation_id: Set(invitation.organisation.0),
        address_hash: Set(invitation.address_hash.to_vec()),
        sealed: Set(invitation.person.bytes.clone()),
        sealed_key: Set(invitation.person.key.clone()),
        language: Set(invitation.language.clone()),
        role: Set(invitation.role.to_string()),
        function: Set(invitation.function.to_string()),
        invited_by: Set(invitation.invited_by.0),
        created_at: Set(invitation.created_at),
        sent_at: Set(invitation.sent_at),
        expires_at: Set(invitation.expires_at),
        accepted_at: Set(invitation.accepted_at),
        revoked_at: Set(invitation.revoked_at),
        account_id: Set(invitation.account.map(|id| id.0)),
    }
}

impl TryFrom<Model> for MemberInvitationRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        Ok(Self {
            id: MemberInvitationId(row.id),
            token_hash: hash(TABLE, &row.token_hash)?,
            organisation: OrganisationId(row.organisation_id),
            address_hash: hash(TABLE, &row.address_hash)?,
            person: Sealed { bytes: row.sealed, key: row.sealed_key },
            language: row.language,
            role: parse(TABLE, &row.role)?,
            function: parse(TABLE, &row.function)?,
            invited_by: EditorId(row.invited_by),
            created_at: row.created_at,
            sent_at: row.sent_at,
            expires_at: row.expires_at,
            accepted_at: row.accepted_at,
            revoked_at: row.revoked_at,
            account: row.account_id.map(EditorId),
        })
    }
}
