//! What is kept of a facility's months beside their figures, and both to read.

use crate::entity::facility_month::{Column, Entity, Model};
use crate::error::{StorageError, from_json, to_json};
use crate::facilities::Facilities;
use crate::facility_months::figures;
use crate::places::Places;
use domain::ids::FacilityId;
use domain::insight::Counts;
use domain::standing::{Month, MonthFigures};
use sea_orm::ActiveValue::Set;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};

const TABLE: &str = "facility_months";
/// More months than a facility's reviews can be spread over in a century.
const MONTHS: u64 = 1200;

/// A month of a facility.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InsightMonth {
    /// What its reviews add up to.
    pub figures: MonthFigures,
    /// What is counted of them besides.
    pub counts: Counts,
}

impl Facilities<'_> {
    /// The months `from` up to and including `to` in which a review came online that is public now, oldest first.
    pub async fn insight(
        &self,
        id: FacilityId,
        (from, to): (Month, Month),
    ) -> Result<Vec<InsightMonth>, StorageError> {
        let query = Entity::find()
            .filter(Column::FacilityId.eq(id.0))
            .filter(Column::Month.between(from.number(), to.number()))
            .order_by_asc(Column::Month)
            .limit(MONTHS);
        let rows = query.all(&self.db).await?;
        let read = |row: Model| Ok(InsightMonth { figures: figures(&row)?, counts: counts(&row)? });
        rows.into_iter().map(read).collect()
    }

    /// Changes what is kept beside the figures of a month. One without a review keeps nothing.
    pub(crate) async fn count_in_insight(
        &self,
        id: FacilityId,
        month: Month,
        change: &Counts,
    ) -> Result<(), StorageError> {
        let row = Entity::find_by_id((id.0, month.number())).one(&self.db).await?;
        let Some(row) = row.filter(|_| !change.is_empty()) else { return Ok(()) };
        let mut kept = counts(&row)?;
        kept.add(change, 1);
        let mut row = row.into_active_model();
        row.counts = Set(to_json(TABLE, &kept)?);
        row.update(&self.db).await?;
        Ok(())
    }
}

impl Places<'_> {
    /// All months of a facility, as they are stored.
    pub(crate) async fn month_rows(&self, id: FacilityId) -> Result<Vec<Model>, StorageError> {
        Ok(Entity::find().filter(Column::FacilityId.eq(id.0)).limit(MONTHS).all(&self.db).await?)
    }
}

pub(crate) fn counts(row: &Model) -> Result<Counts, StorageError> {
    from_json(TABLE, &row.counts)
}
