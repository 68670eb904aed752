//! Organisations, and the facilities that they run.

use crate::ROW_LOCK;
use crate::entity::organisation::{ActiveModel, Column, Entity, Model};
use crate::entity::{facility, organisation_word};
use crate::error::{StorageError, parse};
use chrono::{DateTime, Utc};
use domain::ids::{FacilityId, OrganisationId};
use domain::words::{MOST_WORDS, name_words};
use domain::{EnterpriseNumber, Facility, Organisation, Verified};
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::{Expr, ExprTrait, Func, Query};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// Organisations.
#[derive(Debug)]
pub struct Organisations<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Organisations<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Adds one. [`StorageError::Duplicate`] where the number is taken.
    pub async fn insert(&self, organisation: &Organisation, now: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Set(organisation.id.0),
            number: Set(organisation.number.digits().to_owned()),
            name: Set(organisation.name.clone()),
            created_at: Set(now),
            verified_by: Set(organisation.verified.map(|verified| verified.by.to_string())),
            verified_at: Set(organisation.verified.map(|verified| verified.at)),
        };
        Entity::insert(row).exec_without_returning(&self.db).await?;
        let words = name_words(&organisation.name, MOST_WORDS).into_iter();
        let id = organisation.id.0;
        let words: Vec<_> = words
            .map(|word| organisation_word::ActiveModel { word: Set(word), organisation_id: Set(id) })
            .collect();
        if !words.is_empty() {
            organisation_word::Entity::insert_many(words).exec_without_returning(&self.db).await?;
        }
        Ok(())
    }

    /// The organisations in whose names each of these words begins one, folded (`domain::words`); none where there is
    /// no word. By number, at most `limit`.
    pub async fn named(&self, words: &[String], limit: u64) -> Result<Vec<Organisation>, StorageError> {
        use organisation_word::Column as Of;
        if words.is_empty() {
            return Ok(Vec::new());
        }
        let mut query = Entity::find();
        for word in words {
            let mut begins = Query::select();
            begins.column(Of::OrganisationId).from(organisation_word::Entity);
            // The last scalar value sorts after everything that a word can go on with.
            begins.cond_where(Of::Word.between(word.clone(), format!("{word}\u{10FFFF}")));
            query = query.filter(Column::Id.in_subquery(begins));
        }
        let query = query.order_by_asc(Column::Number).limit(limit);
        query.all(&self.db).await?.into_iter().map(Organisation::try_from).collect()
    }

    /// The organisation with this enterprise number.
    pub async fn find_by_number(
        &self,
        number: &EnterpriseNumber,
    ) -> Result<Option<Organisation>, StorageError> {
        let row = Entity::find().filter(Column::Number.eq(number.digits())).one(&self.db).await?;
        row.map(Organisation::try_from).transpose()
    }

    /// The organisation with this id, held for this transaction: whoever changes its members holds it.
    pub async fn lock(&self, id: OrganisationId) -> Result<Option<Organisation>, StorageError> {
        let row = Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        row.map(Organisation::try_from).transpose()
    }

    /// The organisations with these ids, in no order.
    pub async fn find_many(&self, ids: &[OrganisationId]) -> Result<Vec<Organisation>, StorageError> {
        let query = Entity::find().filter(Column::Id.is_in(ids.iter().map(|id| id.0)));
        query.all(&self.db).await?.into_iter().map(Organisation::try_from).collect()
    }

    /// Says that it is proven who acts for an organisation, or that it no longer is. The organisation is held.
    pub async fn set_verified(
        &self,
        id: OrganisationId,
        verified: Option<Verified>,
    ) -> Result<(), StorageError> {
        let row = ActiveModel {
            id: Unchanged(id.0),
            verified_by: Set(verified.map(|verified| verified.by.to_string())),
            verified_at: Set(verified.map(|verified| verified.at)),
            ..Default::default()
        };
        Entity::update(row).exec(&self.db).await?;
        Ok(())
    }

    /// Which of these organisations have not proven who acts for them.
    pub async fn unverified_of(&self, ids: &[OrganisationId]) -> Result<Vec<OrganisationId>, StorageError> {
        let query = Entity::find()
            .select_only()
            .columns([Column::Id, Column::VerifiedAt])
            .filter(Column::Id.is_in(ids.iter().map(|id| id.0)));
        // Not asked of the database: with many ids SQLite would go through all that wait.
        let found: Vec<(Uuid, Option<DateTime<Utc>>)> = query.into_tuple().all(&self.db).await?;
        let waiting = found.into_iter().filter(|(_, verified_at)| verified_at.is_none());
        Ok(waiting.map(|(id, _)| OrganisationId(id)).collect())
    }

    /// The organisations that have not proven who acts for them, by number, at most `limit`.
    pub async fn unverified(&self, limit: u64) -> Result<Vec<Organisation>, StorageError> {
        let query =
            Entity::find().filter(Column::VerifiedAt.is_null()).order_by_asc(Column::Number).limit(limit);
        query.all(&self.db).await?.into_iter().map(Organisation::try_from).collect()
    }

    /// The organisations that proved it, the last ones first, at most `limit`.
    pub async fn verified_last(&self, limit: u64) -> Result<Vec<Organisation>, StorageError> {
        let query = Entity::find()
            .filter(Column::VerifiedAt.is_not_null())
            .order_by_desc(Column::VerifiedAt)
            .order_by_desc(Column::Number)
            .limit(limit);
        query.all(&self.db).await?.into_iter().map(Organisation::try_from).collect()
    }

    /// The facilities that organisations run, by name in addresses, after the given one, at most `limit`.
    pub async fn facilities_of(
        &self,
        organisations: &[OrganisationId],
        after: Option<&str>,
        limit: u64,
    ) -> Result<Vec<Facility>, StorageError> {
        use facility::Column;
        let mut query = facility::Entity::find()
            .filter(Column::OrganisationId.is_in(organisations.iter().map(|id| id.0)))
            .order_by_asc(Column::Slug)
            .limit(limit);
        if let Some(after) = after {
            query = query.filter(Column::Slug.gt(after));
        }
        query.all(&self.db).await?.into_iter().map(Facility::try_from).collect()
    }

    /// Says that an organisation runs these facilities, apart from those that another one runs; says how many it runs
    /// of them now.
    pub async fn set_runs(
        &self,
        organisation: OrganisationId,
        facilities: &[FacilityId],
    ) -> Result<u64, StorageError> {
        use facility::Column;
        // Not `IS NULL OR =`: from some ten ids on SQLite would go by the index of organisations, and so through every
        // facility that nobody runs.
        let runner = Func::coalesce([Expr::col(Column::OrganisationId), Expr::value(organisation.0)]);
        let done = facility::Entity::update_many()
            .col_expr(Column::OrganisationId, Expr::value(organisation.0))
            .filter(Column::Id.is_in(facilities.iter().map(|id| id.0)))
            .filter(Expr::expr(runner).eq(organisation.0))
            .exec(&self.db)
            .await?;
        Ok(done.rows_affected)
    }

    /// Says that an organisation no longer runs a facility; nothing happens where it does not.
    pub async fn release(
        &self,
        organisation: OrganisationId,
        facility: FacilityId,
    ) -> Result<(), StorageError> {
        use facility::Column;
        facility::Entity::update_many()
            .col_expr(Column::OrganisationId, Expr::value(None::<Uuid>))
            .filter(Column::Id.eq(facility.0))
            .filter(Column::OrganisationId.eq(organisation.0))
            .exec(&self.db)
            .await?;
        Ok(())
    }
}

impl TryFrom<Model> for Organisation {
    type Error = StorageError;

    fn try_from(row: Model) -> Result<Self, StorageError> {
        let number = parse("organisations", &row.number)?;
        let by = row.verified_by.map(|by| parse("organisations", &by)).transpose()?;
        let verified = by.zip(row.verified_at).map(|(by, at)| Verified { by, at });
        Ok(Self { id: OrganisationId(row.id), number, name: row.name, verified })
    }
}
