//! The figures of facilities, kept by the transaction that publishes.

use crate::ROW_LOCK;
use crate::entity::{facility, facility_theme};
use crate::error::StorageError;
use crate::facilities::Facilities;
use domain::aggregate::{Aggregate, ThemeAggregate};
use domain::ids::FacilityId;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

impl Facilities<'_> {
    /// The figures of a facility; all zero where nothing is public or the facility is unknown.
    pub async fn aggregate(&self, id: FacilityId) -> Result<Aggregate, StorageError> {
        let row = facility::Entity::find_by_id(id.0).one(&self.db).await?;
        self.aggregate_of(row).await
    }

    /// The figures of a facility, held for this transaction: nobody else can change them until its
    /// end. (On SQLite the transaction is alone anyway, and the lock is not written out.)
    pub async fn lock_aggregate(&self, id: FacilityId) -> Result<Aggregate, StorageError> {
        let row = facility::Entity::find_by_id(id.0).lock(ROW_LOCK).one(&self.db).await?;
        self.aggregate_of(row).await
    }

    /// Stores the figures of a facility.
    pub async fn save_aggregate(&self, id: FacilityId, aggregate: &Aggregate) -> Result<(), StorageError> {
        let row = facility::ActiveModel {
            id: Set(id.0),
            review_count: Set(signed(aggregate.review_count)),
            scored_count: Set(signed(aggregate.scored_count)),
            mean_parts_sum: Set(aggregate.mean_parts_sum),
            ..Default::default()
        };
        row.update(&self.db).await?;
        use facility_theme::{Column, Entity};
        let kept: Vec<&str> = aggregate.themes.keys().map(String::as_str).collect();
        let of_facility = Entity::delete_many().filter(Column::FacilityId.eq(id.0));
        of_facility.filter(Column::Theme.is_not_in(kept)).exec(&self.db).await?;
        if aggregate.themes.is_empty() {
            return Ok(());
        }
        let rows = aggregate.themes.iter().map(|(theme, counts)| {
            let [n1, n2, n3, n4, n5] = counts.distribution.map(|n| Set(signed(n)));
            facility_theme::ActiveModel {
                facility_id: Set(id.0),
                theme: Set(theme.clone()),
                n1,
                n2,
                n3,
                n4,
                n5,
            }
        });
        let replace = OnConflict::columns([Column::FacilityId, Column::Theme])
            .update_columns([Column::N1, Column::N2, Column::N3, Column::N4, Column::N5])
            .to_owned();
        Entity::insert_many(rows).on_conflict(replace).exec_without_returning(&self.db).await?;
        Ok(())
    }

    /// The counts and scores of many facilities, without their themes: for lists and the index.
    pub async fn summaries(
        &self,
        ids: &[FacilityId],
    ) -> Result<HashMap<FacilityId, Aggregate>, StorageError> {
        let mut summaries = HashMap::new();
        for chunk in ids.chunks(500) {
            let rows: Vec<(Uuid, i32, i32, i64)> = facility::Entity::find()
                .select_only()
                .columns([
                    facility::Column::Id,
                    facility::Column::ReviewCount,
                    facility::Column::ScoredCount,
                    facility::Column::MeanPartsSum,
                ])
                .filter(facility::Column::Id.is_in(chunk.iter().map(|id| id.0)))
                .into_tuple()
                .all(&self.db)
                .await?;
            for (id, review_count, scored_count, mean_parts_sum) in rows {
                let themes = BTreeMap::new();
                let (review_count, scored_count) = (unsigned(review_count), unsigned(scored_count));
                let summary = Aggregate { review_count, scored_count, mean_parts_sum, themes };
                summaries.insert(FacilityId(id), summary);
            }
        }
        Ok(summaries)
    }

    async fn aggregate_of(&self, row: Option<facility::Model>) -> Result<Aggregate, StorageError> {
        let Some(row) = row else { return Ok(Aggregate::default()) };
        let themes = facility_theme::Entity::find()
            .filter(facility_theme::Column::FacilityId.eq(row.id))
            .all(&self.db)
            .await?;
        let themes = themes.into_iter().map(|t| {
            let distribution = [t.n1, t.n2, t.n3, t.n4, t.n5].map(unsigned);
            (t.theme, ThemeAggregate { distribution })
        });
        Ok(Aggregate {
            review_count: unsigned(row.review_count),
            scored_count: unsigned(row.scored_count),
            mean_parts_sum: row.mean_parts_sum,
            themes: themes.collect(),
        })
    }
}

pub(crate) fn signed(n: u32) -> i32 {
    i32::try_from(n).unwrap_or(i32::MAX)
}

pub(crate) fn unsigned(n: i32) -> u32 {
    u32::try_from(n).unwrap_or(0)
}
