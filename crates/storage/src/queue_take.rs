//! Taking the next case: many editors at once, never two on one case.

use crate::entity::case::{Column, Entity, Model};
use crate::error::StorageError;
use crate::queue::{CaseRecord, Queue};
use crate::queue_filter::{FreeFor, free};
use domain::SubjectKind;
use domain::ids::CaseId;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

impl Queue<'_> {
    /// Holds, for this transaction, the first of these cases that is free for an editor, together with the
    /// review or the reply that it is about; nothing when none is. On PostgreSQL what another transaction holds
    /// is passed over, so that nobody waits and nothing can deadlock, whatever is held already; on SQLite a
    /// transaction that writes is the only one.
    pub async fn take_first(
        &self,
        cases: &[CaseId],
        by: &FreeFor,
    ) -> Result<Option<CaseRecord>, StorageError> {
        // A row lock needs the subject's row in an inner join, and a case is about one table or the other.
        let review = self.take_first_about("reviews", SubjectKind::Review, cases, by).await?;
        let reply = self.take_first_about("replies", SubjectKind::Reply, cases, by).await?;
        let first = [review, reply].into_iter().flatten().min_by_key(|row| (row.place, row.id));
        first.map(CaseRecord::try_from).transpose()
    }

    async fn take_first_about(
        &self,
        table: &'static str,
        kind: SubjectKind,
        cases: &[CaseId],
        by: &FreeFor,
    ) -> Result<Option<Model>, StorageError> {
        let ids: Vec<Uuid> = cases.iter().map(|id| id.0).collect();
        let mut find =
            Entity::find().filter(Column::Id.is_in(ids)).filter(Column::SubjectKind.eq(kind.as_str()));
        find = find.filter(free(by)).order_by_asc(Column::Place).order_by_asc(Column::Id).limit(1);
        let subject = Expr::col((table, "id")).equals((Entity, Column::SubjectId));
        QuerySelect::query(&mut find).inner_join(table, subject).lock_with_tables_behavior(
            crate::ROW_LOCK,
            [table, "cases"],
            LockBehavior::SkipLocked,
        );
        Ok(find.one(&self.db).await?)
    }
}
