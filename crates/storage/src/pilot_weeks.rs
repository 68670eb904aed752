//! How many applications came to stand somewhere or left it, per week: what a dashboard adds up.

use crate::entity::pilot_week::{ActiveModel, Column, Entity};
use crate::error::{StorageError, parse};
use crate::pilot_applications::Applications;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use domain::Sector;
use domain::pilot::ApplicationState;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

/// How the number of applications that stand somewhere changed in a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WeekMove {
    /// The Monday it begins with (UTC).
    pub monday: NaiveDate,
    /// Where they stand.
    pub state: ApplicationState,
    /// How many more; below 0 for fewer.
    pub change: i64,
}

/// Applications week by week.
#[derive(Debug)]
pub struct PilotWeeks<'t> {
    db: DatabaseExecutor<'t>,
}

fn beside<'t>(db: &'t DatabaseExecutor<'_>) -> DatabaseExecutor<'t> {
    match db {
        DatabaseExecutor::Connection(connection) => DatabaseExecutor::Connection(connection),
        DatabaseExecutor::Transaction(transaction) => DatabaseExecutor::Transaction(transaction),
        DatabaseExecutor::OwnedTransaction(transaction) => DatabaseExecutor::Transaction(transaction),
    }
}

impl<'t> Applications<'t> {
    /// Over the connection or transaction of another table.
    pub(crate) fn beside(db: &'t DatabaseExecutor<'_>) -> Self {
        Self::new(beside(db))
    }
}

impl<'t> PilotWeeks<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// Over the connection or transaction of another table.
    pub(crate) fn beside(db: &'t DatabaseExecutor<'_>) -> Self {
        Self::new(beside(db))
    }

    /// Takes up that an application to a programme moved. What it leaves is written before where it comes, and
    /// whoever moves one holds its programme or is the only one who knows it.
    pub async fn moved(
        &self,
        (programme, sector): (&str, Sector),
        was: Option<ApplicationState>,
        became: ApplicationState,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let mut rows: Vec<(ApplicationState, i32)> = was.map(|was| (was, -1)).into_iter().collect();
        rows.push((became, 1));
        // By state, so that no two transactions take the same two rows in another order.
        rows.sort_by_key(|(state, _)| state.as_str());
        self.add((programme, sector), rows, at).await
    }

    async fn add(
        &self,
        (programme, sector): (&str, Sector),
        rows: Vec<(ApplicationState, i32)>,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        let row = |state: ApplicationState, change| ActiveModel {
            sector: Set(sector.to_string()),
            week: Set(week(at)),
            state: Set(state.to_string()),
            programme: Set(programme.to_owned()),
            change: Set(change),
        };
        let mut add = OnConflict::columns([Column::Sector, Column::Week, Column::State, Column::Programme]);
        add.value(
            Column::Change,
            Expr::col((Entity, Column::Change)).add(Expr::col(("excluded", Column::Change))),
        );
        let rows = rows.into_iter().map(|(state, change)| row(state, change));
        Entity::insert_many(rows).on_conflict(add).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Takes up that an application was forgotten.
    pub(crate) async fn gone(
        &self,
        (programme, sector): (&str, Sector),
        was: ApplicationState,
        at: DateTime<Utc>,
    ) -> Result<(), StorageError> {
        self.add((programme, sector), vec![(was, -1)], at).await
    }

    /// The moves of all applications of these sectors, oldest first, of one programme or all: at most a row for
    /// every week and state.
    pub async fn of_sectors(
        &self,
        sectors: &[Sector],
        programme: Option<&str>,
    ) -> Result<Vec<WeekMove>, StorageError> {
        let mut query = Entity::find()
            .select_only()
            .columns([Column::Week, Column::State])
            .column_as(Expr::col((Entity, Column::Change)).sum().cast_as("bigint"), "total")
            .filter(Column::Sector.is_in(sectors.iter().map(|sector| sector.as_str())));
        if let Some(programme) = programme {
            query = query.filter(Column::Programme.eq(programme));
        }
        let query = query.group_by(Column::Week).group_by(Column::State);
        let query = query.order_by_asc(Column::Week).order_by_asc(Column::State);
        let rows: Vec<(i32, String, i64)> = query.into_tuple().all(&self.db).await?;
        let read = rows.into_iter().map(|(week, state, change)| {
            Ok(WeekMove { monday: monday(week), state: parse("pilot_weeks", &state)?, change })
        });
        read.collect()
    }
}

/// The number of a week: how many Mondays lie between the first one of the calendar and its own.
fn week(at: DateTime<Utc>) -> i32 {
    week_of(at.date_naive())
}

pub(crate) fn week_of(day: NaiveDate) -> i32 {
    (day.num_days_from_ce() - 1).div_euclid(7)
}

pub(crate) fn monday(week: i32) -> NaiveDate {
    NaiveDate::from_num_days_from_ce_opt(week.saturating_mul(7).saturating_add(1)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Weekday;

    #[test]
    fn a_week_begins_on_its_monday() {
        let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
        let sunday = week(at("2026-11-22T23:59:59Z"));
        assert_eq!(monday(sunday), NaiveDate::from_ymd_opt(2026, 11, 16).unwrap());
        assert_eq!(monday(sunday).weekday(), Weekday::Mon);
        assert_eq!(week(at("2026-11-23T00:00:00Z")), sunday + 1);
    }
}
