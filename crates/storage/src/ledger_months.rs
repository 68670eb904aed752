//! The counts of months that are over, kept so that a report over years need not read every entry.

use crate::entity::ledger_month::{ActiveModel, Column, Entity};
use crate::error::{StorageError, from_json, to_json};
use chrono::{DateTime, Utc};
use domain::tally::Tally;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder};

const TABLE: &str = "ledger_months";

/// The counts per month.
#[derive(Debug)]
pub struct LedgerMonths<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> LedgerMonths<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// The counts of the months `from` up to and including `to`, each written `2026-05`, as far as they
    /// are kept, oldest first.
    pub async fn between(&self, from: &str, to: &str) -> Result<Vec<(String, Tally)>, StorageError> {
        let query = Entity::find().filter(Column::Month.gte(from)).filter(Column::Month.lte(to));
        let rows = query.order_by_asc(Column::Month).all(&self.db).await?;
        rows.into_iter().map(|row| Ok((row.month, from_json(TABLE, &row.tally)?))).collect()
    }

    /// Keeps the counts of a month that is over. What is kept already stays as it is.
    pub async fn keep(&self, month: &str, tally: &Tally, now: DateTime<Utc>) -> Result<(), StorageError> {
        let row = ActiveModel {
            month: Set(month.to_owned()),
            tally: Set(to_json(TABLE, tally)?),
            entries: Set(i64::try_from(tally.entries).unwrap_or(i64::MAX)),
            made_at: Set(now),
        };
        let known = OnConflict::column(Column::Month).do_nothing().to_owned();
        Entity::insert(row).try_insert().on_conflict(known).exec_without_returning(&self.db).await?;
        Ok(())
    }
}
