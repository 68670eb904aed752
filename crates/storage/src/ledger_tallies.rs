//! The counts of months and days that are over, kept so that a report or a dashboard need not read every entry.

use crate::entity::ledger_kept::{ActiveModel, Column, Entity};
use crate::error::{StorageError, from_json, to_json};
use chrono::{DateTime, Utc};
use domain::tally::Tally;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

const TABLE: &str = "ledger_tallies";
/// Grows whenever a tally counts something more; what was counted by an earlier form is counted again.
const FORM: u32 = 1;

/// What is kept of a period.
#[derive(Serialize, Deserialize)]
struct Kept {
    form: u32,
    tally: Tally,
}

/// The counts per period: a month, written `2026-05`, or a day, written `2026-05-31`.
#[derive(Debug)]
pub struct LedgerTallies<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> LedgerTallies<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// The counts of these periods, as far as they are kept in the present form.
    pub async fn of(&self, periods: &[String]) -> Result<BTreeMap<String, Tally>, StorageError> {
        let mut found = BTreeMap::new();
        for row in Entity::find().filter(Column::Period.is_in(periods)).all(&self.db).await? {
            let kept: Kept = from_json(TABLE, &row.tally)?;
            if kept.form == FORM {
                found.insert(row.period, kept.tally);
            }
        }
        Ok(found)
    }

    /// Keeps the counts of periods that are over, in place of what is kept of them.
    pub async fn keep(&self, counted: &[(String, Tally)], now: DateTime<Utc>) -> Result<(), StorageError> {
        let rows = counted.iter().map(|(period, tally)| {
            Ok(ActiveModel {
                period: Set(period.clone()),
                tally: Set(to_json(TABLE, &Kept { form: FORM, tally: tally.clone() })?),
                entries: Set(i64::try_from(tally.entries).unwrap_or(i64::MAX)),
                made_at: Set(now),
            })
        });
        let rows = rows.collect::<Result<Vec<_>, StorageError>>()?;
        if rows.is_empty() {
            return Ok(());
        }
        let anew = OnConflict::column(Column::Period)
            .update_columns([Column::Tally, Column::Entries, Column::MadeAt])
            .to_owned();
        Entity::insert_many(rows).on_conflict(anew).exec_without_returning(&self.db).await?;
        Ok(())
    }
}
