//! Taking the next case: many editors at once, never two on one case.

use crate::entity::case::{Column, Entity};
use crate::error::StorageError;
use crate::queue::{CaseRecord, Queue};
use crate::queue_filter::{FreeFor, free};
use domain::ids::CaseId;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

impl Queue<'_> {
    /// Holds, for this transaction, the first of these cases that is free for an editor, together with its
    /// review; nothing when none is. On PostgreSQL what another transaction holds is passed over, so that
    /// nobody waits and nothing can deadlock, whatever is held already; on SQLite a transaction that writes is
    /// the only one.
    pub async fn take_first(
        &self,
        cases: &[CaseId],
        by: &FreeFor,
    ) -> Result<Option<CaseRecord>, StorageError> {
        let ids: Vec<Uuid> = cases.iter().map(|id| id.0).collect();
        let mut find = Entity::find().filter(Column::Id.is_in(ids)).filter(free(by)).limit(1);
        find = find.order_by_asc(Column::Place).order_by_asc(Column::Id);
        let review = Expr::col(("reviews", "id")).equals((Entity, Column::SubjectId));
        QuerySelect::query(&mut find).inner_join("reviews", review).lock_with_tables_behavior(
            crate::ROW_LOCK,
            ["reviews", "cases"],
            LockBehavior::SkipLocked,
        );
        find.one(&self.db).await?.map(CaseRecord::try_from).transpose()
    }
}
