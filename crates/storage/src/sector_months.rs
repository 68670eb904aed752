//! What the public reviews of a sector and province count per month, beside their figures (`places`): kept by the
//! transactions that change what is public, so that neither comparing nor a dashboard reads a review.

use crate::entity::sector_month;
use crate::error::StorageError;
use crate::facilities::CHUNK;
use crate::facility_months::figures;
use crate::places::{Place, Places};
use crate::replies::ReplyRecord;
use crate::reviews::ReviewRecord;
use crate::tx::Tx;
use chrono::{DateTime, Utc};
use domain::ids::FacilityId;
use domain::insight::{Counts, THEME, answer_days};
use domain::standing::Month;
use domain::{ReplyKind, Scores, Sector};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;

/// What changes. Keys: sector, month, name, province; in the order of the rows, which is the order they are held in.
#[derive(Debug, Default)]
pub(crate) struct SectorChanges(BTreeMap<(Sector, i32, String, String), i64>);

impl SectorChanges {
    pub(crate) fn add(&mut self, place: &Place, month: Month, counts: &Counts, times: i64) {
        for (name, count) in counts.iter() {
            let key = (place.sector, month.number(), name.to_owned(), place.province.clone());
            *self.0.entry(key).or_default() += count * times;
        }
    }
}

/// What the reviews of some sectors count in a month.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SectorSums {
    /// The number of the month; see `Month::number`.
    pub month: i32,
    /// What is counted.
    pub counts: Counts,
}

/// What is counted of sectors and provinces.
#[derive(Debug)]
pub struct SectorMonths<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> SectorMonths<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// What these sectors count in the months `from` up to and including `to`, oldest first; of one province where
    /// one is given (an empty one for places without), and with the scores of themes where asked. At most a row for
    /// every month and name in the database's answer.
    pub async fn between(
        &self,
        sectors: &[Sector],
        province: Option<&str>,
        (from, to): (Month, Month),
        themes: bool,
    ) -> Result<Vec<SectorSums>, StorageError> {
        use sector_month::{Column, Entity};
        let mut query = Entity::find()
            .select_only()
            .columns([Column::Month, Column::What])
            .column_as(Expr::col((Entity, Column::Count)).sum().cast_as("bigint"), "total")
            .filter(Column::Sector.is_in(sectors.iter().map(|sector| sector.as_str())))
            .filter(Column::Month.between(from.number(), to.number()));
        if let Some(province) = province {
            query = query.filter(Column::Province.eq(province));
        }
        if !themes {
            query = query.filter(Column::What.lt(THEME));
        }
        let query = query.group_by(Column::Month).group_by(Column::What).order_by_asc(Column::Month);
        let rows: Vec<(i32, String, i64)> = query.into_tuple().all(&self.db).await?;
        let mut sums: Vec<SectorSums> = Vec::new();
        for (month, what, count) in rows {
            if sums.last().is_none_or(|last| last.month != month) {
                sums.push(SectorSums { month, counts: Counts::default() });
            }
            if let Some(last) = sums.last_mut() {
                last.counts.put(what, count);
            }
        }
        Ok(sums)
    }
}

impl Places<'_> {
    /// What changes when a facility moves to another sector or province.
    pub(crate) async fn move_counts(
        &self,
        changes: &mut SectorChanges,
        (from, to): (&Place, &Place),
        facility: FacilityId,
    ) -> Result<(), StorageError> {
        if (from.sector, &from.province) == (to.sector, &to.province) {
            return Ok(());
        }
        for row in self.month_rows(facility).await? {
            let beside = crate::insight_months::counts(&row)?;
            let month = figures(&row)?;
            let counts = Counts::of_month(&month.figures, &beside);
            changes.add(to, month.month, &counts, 1);
            changes.add(from, month.month, &counts, -1);
        }
        Ok(())
    }

    pub(crate) async fn apply_sectors(&self, mut changes: SectorChanges) -> Result<(), StorageError> {
        use sector_month::{ActiveModel, Column, Entity};
        changes.0.retain(|_, change| *change != 0);
        let changes: Vec<_> = changes.0.into_iter().collect();
        for chunk in changes.chunks(CHUNK) {
            let rows = chunk.iter().map(|((sector, month, what, province), change)| ActiveModel {
                sector: Set(sector.to_string()),
                month: Set(*month),
                what: Set(what.clone()),
                province: Set(province.clone()),
                count: Set(crate::place_counts::small(*change)),
            });
            let mut add =
                OnConflict::columns([Column::Sector, Column::Month, Column::What, Column::Province]);
            let sum = Expr::col((Entity, Column::Count)).add(Expr::col(("excluded", Column::Count)));
            add.value(Column::Count, sum);
            Entity::insert_many(rows).on_conflict(add).exec_without_returning(&self.db).await?;
        }
        Ok(())
    }
}

impl Tx {
    /// Changes what is counted by one review that became public at `since`, or whose scores changed. Whoever calls
    /// holds the facility and has stored its month.
    pub(crate) async fn count_beside(
        &self,
        review: &ReviewRecord,
        since: DateTime<Utc>,
        before: Option<&Scores>,
        after: Option<&Scores>,
    ) -> Result<(), StorageError> {
        let mut change = Counts::default();
        for (scores, times) in [(before, -1), (after, 1)] {
            if let Some(scores) = scores {
                change.add(&Counts::of_review(&review.language, review.help, scores), times);
            }
        }
        if before.is_some() != after.is_some() {
            let times = if after.is_some() { 1 } else { -1 };
            for reply in self.replies().to(&[review.id]).await? {
                if let (ReplyKind::Answer, Some(at)) = (reply.kind, reply.published_at) {
                    change.add(&Counts::of_answer(answer_days(since, at)), times);
                }
            }
        }
        self.count_change(review.facility, Month::of(since), &change).await
    }

    /// Counts an answer that becomes public for the first time. One whose review readers do not see counts once
    /// they see that again.
    pub(crate) async fn count_answer(&self, answer: &ReplyRecord) -> Result<(), StorageError> {
        let (ReplyKind::Answer, Some(at)) = (answer.kind, answer.published_at) else { return Ok(()) };
        // Held first: nobody takes the review from sight, or shows it again, between looking and counting.
        self.facilities().lock_aggregate(answer.facility).await?;
        let review = self.reviews().find(answer.review).await?;
        let Some(since) = review.and_then(|review| review.published_at) else { return Ok(()) };
        let change = Counts::of_answer(answer_days(since, at));
        self.count_change(answer.facility, Month::of(since), &change).await
    }

    async fn count_change(
        &self,
        facility: FacilityId,
        month: Month,
        change: &Counts,
    ) -> Result<(), StorageError> {
        if change.is_empty() {
            return Ok(());
        }
        self.facilities().count_in_insight(facility, month, &change.beside_figures()).await?;
        let (place, _) = self.places().of_facility(facility).await?;
        let mut changes = SectorChanges::default();
        changes.add(&place, month, change, 1);
        self.places().apply_sectors(changes).await
    }

    /// Makes what is counted anew, from the public reviews and their answers: for who filled those without a
    /// publication, such as a benchmark. Reads all of them.
    pub async fn rebuild_insight(&self) -> Result<(), StorageError> {
        let db = self.executor();
        sector_month::Entity::delete_many().exec(&db).await?;
        migrations::fill_insight(&db).await?;
        Ok(())
    }
}
