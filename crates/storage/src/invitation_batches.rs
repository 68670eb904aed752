//! Posters and letters that facilities handed out.

use crate::ROW_LOCK;
use crate::entity::invitation_batch::{ActiveModel, Column, Entity, Model};
use crate::entity::invited_review;
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::ids::{BatchId, EditorId, FacilityId, ReviewId};
use domain::{InvitationKind, PaperCode};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// Posters or letters that were made together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BatchRecord {
    /// Its id.
    pub id: BatchId,
    /// What the papers invite to write about.
    pub facility: FacilityId,
    /// Who made them, by account.
    pub made_by: EditorId,
    /// What they are.
    pub kind: InvitationKind,
    /// The code of their language, such as `nl`.
    pub language: String,
    /// What the member calls them; may be empty.
    pub name: String,
    /// How many are handed out, from 1.
    pub copies: u32,
    /// The code on them.
    pub code: PaperCode,
    /// How many reviews were sent in with it and confirmed.
    pub reviews: u32,
    /// When they were made.
    pub created_at: DateTime<Utc>,
    /// Since when the code leads nowhere.
    pub withdrawn_at: Option<DateTime<Utc>>,
}

/// Posters and letters.
#[derive(Debug)]
pub struct InvitationBatches<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> InvitationBatches<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds a batch. [`StorageError::Duplicate`] where the code is taken.
    pub async fn insert(&self, batch: &BatchRecord) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(batch.id.0),
            facility_id: Set(batch.facility.0),
            made_by: Set(batch.made_by.0),
            kind: Set(batch.kind.to_string()),
            language: Set(batch.language.clone()),
            name: Set(batch.name.clone()),
            copies: Set(number(batch.copies)),
            code: Set(batch.code.as_str().to_owned()),
            reviews: Set(number(batch.reviews)),
            created_at: Set(batch.created_at),
            withdrawn_at: Set(batch.withdrawn_at),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The batch with this id.
    pub async fn find(&self, id: BatchId) -> Result<Option<BatchRecord>, StorageError> {
        Entity::find_by_id(id.0).one(&self.db).await?.map(BatchRecord::try_from).transpose()
    }

    /// The batch with this id, held for this transaction.
    pub async fn lock(&self, id: BatchId) -> Result<Option<BatchRecord>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(BatchRecord::try_from).transpose()
    }

    /// The batch with this code.
    pub async fn by_code(&self, code: &PaperCode) -> Result<Option<BatchRecord>, StorageError> {
        let row = Entity::find().filter(Column::Code.eq(code.as_str())).one(&self.db).await?;
        row.map(BatchRecord::try_from).transpose()
    }

    /// The newest batches of a facility, at most `limit`.
    pub async fn of_facility(
        &self,
        facility: FacilityId,
        limit: u64,
    ) -> Result<Vec<BatchRecord>, StorageError> {
        let query = Entity::find().filter(Column::FacilityId.eq(facility.0));
        let rows = query.order_by_desc(Column::CreatedAt).limit(limit).all(&self.db).await?;
        rows.into_iter().map(BatchRecord::try_from).collect()
    }

    /// The newest batches of a facility that were made `from` up to `to`, at most `limit`.
    pub async fn made_between(
        &self,
        facility: FacilityId,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        limit: u64,
    ) -> Result<Vec<BatchRecord>, StorageError> {
        let query = Entity::find()
            .filter(Column::FacilityId.eq(facility.0))
            .filter(Column::CreatedAt.gte(from))
            .filter(Column::CreatedAt.lt(to));
        let rows = query.order_by_desc(Column::CreatedAt).limit(limit).all(&self.db).await?;
        rows.into_iter().map(BatchRecord::try_from).collect()
    }

    /// Says that the code leads nowhere any more.
    pub async fn withdraw(&self, id: BatchId, at: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel { id: Unchanged(id.0), withdrawn_at: Set(Some(at)), ..ActiveModel::default() };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Notes that a review was sent in with this code at this facility, to count it once it is confirmed; nothing where
    /// the code is of another one or was withdrawn.
    pub async fn note_review(
        &self,
        code: &PaperCode,
        facility: FacilityId,
        review: ReviewId,
    ) -> Result<(), StorageError> {
        let batch = self.by_code(code).await?;
        let Some(batch) = batch.filter(|one| one.facility == facility && one.withdrawn_at.is_none()) else {
            return Ok(());
        };
        let row = invited_review::ActiveModel { review_id: Set(review.0), batch_id: Set(batch.id.0) };
        invited_review::Entity::insert(row).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Counts a review that was confirmed, and forgets with what it came.
    pub async fn count_review(&self, review: ReviewId) -> Result<(), StorageError> {
        let Some(came) = invited_review::Entity::find_by_id(review.0).one(&self.db).await? else {
            return Ok(());
        };
        Entity::update_many()
            .col_expr(Column::Reviews, Expr::col(Column::Reviews).add(1))
            .filter(Column::Id.eq(came.batch_id))
            .exec(&self.db)
            .await?;
        self.forget_review(review).await
    }

    /// Forgets with what a review came that nobody confirmed.
    pub async fn forget_review(&self, review: ReviewId) -> Result<(), StorageError> {
        invited_review::Entity::delete_by_id(review.0).exec(&self.db).await?;
        Ok(())
    }
}

/// Counts stay far below the end of `i32`.
pub(crate) fn number(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

pub(crate) fn count(table: &'static str, number: i32) -> Result<u32, StorageError> {
    u32::try_from(number).map_err(|_| StorageError::corrupt(table, "negative count"))
}

impl TryFrom<Model> for BatchRecord {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        const TABLE: &str = "invitation_batches";
        Ok(Self {
            id: BatchId(row.id),
            facility: FacilityId(row.facility_id),
            made_by: EditorId(row.made_by),
            kind: parse(TABLE, &row.kind)?,
            language: row.language,
            name: row.name,
            copies: count(TABLE, row.copies)?,
            code: parse(TABLE, &row.code)?,
            reviews: count(TABLE, row.reviews)?,
            created_at: row.created_at,
            withdrawn_at: row.withdrawn_at,
        })
    }
}
