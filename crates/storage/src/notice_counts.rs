//! How many notices wait in cases.

use crate::entity::notice::{Column, Entity};
use crate::error::StorageError;
use crate::notices::Notices;
use domain::NoticeState;
use domain::ids::CaseId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeMap;
use uuid::Uuid;

impl Notices<'_> {
    /// How many notices wait for an editor in each of these cases, at most 100 of them; a case without any is
    /// left out. Read from an index alone.
    pub async fn waiting_in(&self, cases: &[CaseId]) -> Result<BTreeMap<CaseId, u64>, StorageError> {
        let rows: Vec<(Option<Uuid>, i64)> = Entity::find()
            .select_only()
            .column(Column::CaseId)
            .column_as(Column::CaseId.count(), "waiting")
            .filter(Column::CaseId.is_in(cases.iter().take(100).map(|id| id.0)))
            .filter(Column::State.eq(NoticeState::Open.as_str()))
            .group_by(Column::CaseId)
            .into_tuple()
            .all(&self.db)
            .await?;
        let counted =
            rows.into_iter().filter_map(|(case, count)| Some((CaseId(case?), count.unsigned_abs())));
        Ok(counted.collect())
    }
}
