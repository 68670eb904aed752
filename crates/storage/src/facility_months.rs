//! What a facility's public reviews add up to per month of publication, kept by the transaction that
//! publishes. Scores are reckoned from it (see `domain::standing`).

use crate::aggregates::{signed, unsigned};
use crate::entity::{facility, facility_month};
use crate::error::{StorageError, from_json, to_json};
use crate::facilities::{CHUNK, Facilities};
use crate::places::Places;
use domain::aggregate::ThemeAggregate;
use domain::ids::FacilityId;
use domain::standing::{Listed, Month, MonthFigures, Scoring};
use domain::{Aggregate, Scores};
use facility_month::{ActiveModel, Column, Entity, Model};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

const TABLE: &str = "facility_months";

impl Facilities<'_> {
    /// The figures of the months whose reviews count, oldest first: at most [`Scoring::months`] and one more,
    /// should another node's clock be ahead.
    pub async fn months(&self, id: FacilityId, scoring: &Scoring) -> Result<Vec<MonthFigures>, StorageError> {
        let query = Entity::find()
            .filter(Column::FacilityId.eq(id.0))
            .filter(Column::Month.gte(scoring.since().number()))
            .order_by_asc(Column::Month)
            .limit(u64::from(scoring.months()) + 1);
        query.all(&self.db).await?.into_iter().map(|row| figures(&row)).collect()
    }

    /// What lists and the index show of many facilities, the scores of themes among it; those of which nothing
    /// is shown are left out.
    pub async fn listed(
        &self,
        ids: &[FacilityId],
        scoring: &Scoring,
    ) -> Result<HashMap<FacilityId, Listed>, StorageError> {
        let mut all = HashMap::new();
        for chunk in ids.chunks(CHUNK) {
            let query = Entity::find()
                .filter(Column::FacilityId.is_in(chunk.iter().map(|id| id.0)))
                .filter(Column::Month.gte(scoring.since().number()));
            let mut months: HashMap<FacilityId, Vec<MonthFigures>> = HashMap::new();
            for row in query.all(&self.db).await? {
                months.entry(FacilityId(row.facility_id)).or_default().push(figures(&row)?);
            }
            for (id, mut months) in months {
                // The order of a sum decides its last digits, and an index is compared with its database.
                months.sort_by_key(|month| month.month);
                let listed = scoring.listed(&months);
                all.extend((listed != Listed::default()).then_some((id, listed)));
            }
        }
        Ok(all)
    }

    /// The scores of many facilities, those that are shown: for files.
    pub async fn scores(
        &self,
        ids: &[FacilityId],
        scoring: &Scoring,
    ) -> Result<HashMap<FacilityId, f64>, StorageError> {
        let mut scores = HashMap::new();
        for chunk in ids.chunks(CHUNK) {
            let rows: Vec<(Uuid, i32, i32, i64)> = Entity::find()
                .select_only()
                .columns([Column::FacilityId, Column::Month, Column::ScoredCount, Column::MeanPartsSum])
                .filter(Column::FacilityId.is_in(chunk.iter().map(|id| id.0)))
                .filter(Column::Month.gte(scoring.since().number()))
                .into_tuple()
                .all(&self.db)
                .await?;
            let mut months: HashMap<FacilityId, Vec<MonthFigures>> = HashMap::new();
            for (id, month, scored, mean_parts_sum) in rows {
                let figures =
                    Aggregate { scored_count: unsigned(scored), mean_parts_sum, ..Default::default() };
                let month = Month::from_number(month);
                months.entry(FacilityId(id)).or_default().push(MonthFigures { month, figures });
            }
            for (id, mut months) in months {
                // The order of a sum decides its last digits, and an index is compared with its database.
                months.sort_by_key(|month| month.month);
                scores.extend(scoring.score(&months).map(|score| (id, score)));
            }
        }
        Ok(scores)
    }

    /// Replaces the figures of one month; none where they are all zero.
    pub async fn save_month(&self, id: FacilityId, month: &MonthFigures) -> Result<(), StorageError> {
        let MonthFigures { month, figures } = month;
        if *figures == Aggregate::default() {
            Entity::delete_by_id((id.0, month.number())).exec(&self.db).await?;
            return Ok(());
        }
        let themes: BTreeMap<&str, [u32; 5]> =
            figures.themes.iter().map(|(theme, counts)| (theme.as_str(), counts.distribution)).collect();
        let row = ActiveModel {
            facility_id: Set(id.0),
            month: Set(month.number()),
            review_count: Set(signed(figures.review_count)),
            scored_count: Set(signed(figures.scored_count)),
            mean_parts_sum: Set(figures.mean_parts_sum),
            themes: Set(to_json(TABLE, &themes)?),
            // Kept by `insight_months`: a row that is there keeps its own.
            counts: Set("{}".to_owned()),
        };
        let replace = OnConflict::columns([Column::FacilityId, Column::Month])
            .update_columns([Column::ReviewCount, Column::ScoredCount, Column::MeanPartsSum, Column::Themes])
            .to_owned();
        Entity::insert(row).on_conflict(replace).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// Counts a review in its month: takes out the scores it had there and adds the ones it has now. The
    /// caller holds the facility's figures (`lock_aggregate`), so that nobody counts at the same time.
    pub(crate) async fn count_in_month(
        &self,
        id: FacilityId,
        month: Month,
        before: Option<&Scores>,
        after: Option<&Scores>,
    ) -> Result<(), StorageError> {
        let row = Entity::find_by_id((id.0, month.number())).one(&self.db).await?;
        let mut kept = match row {
            Some(row) => figures(&row)?,
            None => MonthFigures { month, figures: Aggregate::default() },
        };
        let earlier = kept.figures.clone();
        if let Some(before) = before {
            kept.figures.remove(before);
        }
        if let Some(after) = after {
            kept.figures.add(after);
        }
        Places::beside(&self.db).month_changes(id, month, &earlier, &kept.figures).await?;
        self.save_month(id, &kept).await
    }

    /// Facilities whose score in the index was reckoned before `month`, at most `limit`.
    pub async fn scored_before(&self, month: Month, limit: u64) -> Result<Vec<FacilityId>, StorageError> {
        let query = facility::Entity::find()
            .select_only()
            .column(facility::Column::Id)
            .filter(facility::Column::ScoredMonth.lt(month.number()))
            .order_by_asc(facility::Column::ScoredMonth)
            .order_by_asc(facility::Column::Id)
            .limit(limit);
        let ids: Vec<Uuid> = query.into_tuple().all(&self.db).await?;
        Ok(ids.into_iter().map(FacilityId).collect())
    }

    /// Notes that the scores of these facilities are those of `month`.
    pub async fn set_scored_month(&self, ids: &[FacilityId], month: Month) -> Result<(), StorageError> {
        use facility::{Column, Entity};
        for chunk in ids.chunks(CHUNK) {
            Entity::update_many()
                .col_expr(Column::ScoredMonth, sea_orm::sea_query::Expr::value(month.number()))
                .filter(Column::Id.is_in(chunk.iter().map(|id| id.0)))
                .exec(&self.db)
                .await?;
        }
        Ok(())
    }
}

pub(crate) fn figures(row: &Model) -> Result<MonthFigures, StorageError> {
    let themes: BTreeMap<String, [u32; 5]> = from_json(TABLE, &row.themes)?;
    let themes = themes.into_iter().map(|(theme, distribution)| (theme, ThemeAggregate { distribution }));
    Ok(MonthFigures {
        month: Month::from_number(row.month),
        figures: Aggregate {
            review_count: unsigned(row.review_count),
            scored_count: unsigned(row.scored_count),
            mean_parts_sum: row.mean_parts_sum,
            themes: themes.collect(),
        },
    })
}
