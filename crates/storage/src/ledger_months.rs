//! The counts of months that are over, kept so that a report over years need not read every entry.

use crate::entity::ledger_month::{ActiveModel, Column, Entity};
use crate::error::{StorageError, from_json, to_json};
use chrono::{DateTime, Utc};
use domain::tally::Tally;
use sea_orm::ActiveValue::{Set, Unchanged};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

const TABLE: &str = "ledger_months";
/// Grows whenever a tally counts something more; months that were counted by an earlier form are counted again.
const FORM: u32 = 1;

/// What is kept of a month. Earlier versions kept the bare tally.
#[derive(Serialize, Deserialize)]
struct Kept {
    #[serde(default)]
    form: u32,
    #[serde(default)]
    tally: Tally,
}

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
    /// are kept in the present form, oldest first.
    pub async fn between(&self, from: &str, to: &str) -> Result<Vec<(String, Tally)>, StorageError> {
        let query = Entity::find().filter(Column::Month.gte(from)).filter(Column::Month.lte(to));
        let rows = query.order_by_asc(Column::Month).all(&self.db).await?;
        let mut months = Vec::with_capacity(rows.len());
        for row in rows {
            let kept: Kept = from_json(TABLE, &row.tally)?;
            if kept.form == FORM {
                months.push((row.month, kept.tally));
            }
        }
        Ok(months)
    }

    /// Keeps the counts of a month that is over. What is kept already in the present form stays as it is.
    pub async fn keep(&self, month: &str, tally: &Tally, now: DateTime<Utc>) -> Result<(), StorageError> {
        let stored = Entity::find_by_id(month).one(&self.db).await?;
        if let Some(row) = &stored
            && from_json::<Kept>(TABLE, &row.tally)?.form == FORM
        {
            return Ok(());
        }
        let row = ActiveModel {
            month: if stored.is_some() { Unchanged(month.to_owned()) } else { Set(month.to_owned()) },
            tally: Set(to_json(TABLE, &Kept { form: FORM, tally: tally.clone() })?),
            entries: Set(i64::try_from(tally.entries).unwrap_or(i64::MAX)),
            made_at: Set(now),
        };
        if stored.is_some() {
            Entity::update(row).exec(&self.db).await?;
            return Ok(());
        }
        let known = OnConflict::column(Column::Month).do_nothing().to_owned();
        Entity::insert(row).try_insert().on_conflict(known).exec_without_returning(&self.db).await?;
        Ok(())
    }
}
