//! How much work editors have and what runs late.

use crate::entity::{audit_row, case, decision};
use crate::error::StorageError;
use chrono::{DateTime, Utc};
use domain::ids::{CaseId, EditorId};
use domain::{CaseState, Sector};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// Editors asked about at once, at most.
const EDITORS: usize = 1000;
/// Claims read for one editor at most.
const CLAIMS: u64 = 1000;

/// How much work editors have.
#[derive(Debug)]
pub struct Workload<'t> {
    db: DatabaseExecutor<'t>,
}

impl<'t> Workload<'t> {
    pub(crate) fn new(db: DatabaseExecutor<'t>) -> Self {
        Self { db }
    }

    /// How many undecided cases each editor holds at `now`; who holds none is left out.
    pub async fn held(&self, now: DateTime<Utc>) -> Result<Vec<(EditorId, u64)>, StorageError> {
        let undecided = CaseState::ALL.into_iter().filter(|state| state.is_undecided());
        let rows: Vec<(Option<Uuid>, i64)> = case::Entity::find()
            .select_only()
            .column(case::Column::ClaimedBy)
            .column_as(Expr::col(case::Column::Id).count(), "held")
            .filter(case::Column::LeaseExpiresAt.gt(now))
            .filter(case::Column::State.is_in(undecided.map(CaseState::as_str)))
            .group_by(case::Column::ClaimedBy)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().filter_map(|(id, count)| Some((EditorId(id?), number(count)))).collect())
    }

    /// How many decisions each of these editors, at most 1,000, made since `since`; who made none is left out.
    pub async fn decided(
        &self,
        editors: &[EditorId],
        since: DateTime<Utc>,
    ) -> Result<Vec<(EditorId, u64)>, StorageError> {
        let asked = editors.iter().take(EDITORS).map(|id| id.0);
        let rows: Vec<(Uuid, i64)> = decision::Entity::find()
            .select_only()
            .column(decision::Column::EditorId)
            .column_as(Expr::col(decision::Column::Id).count(), "decided")
            .filter(decision::Column::EditorId.is_in(asked))
            .filter(decision::Column::DecidedAt.gte(since))
            .group_by(decision::Column::EditorId)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(|(id, count)| (EditorId(id), number(count))).collect())
    }

    /// The newest decisions of an editor since `since`, at most `limit`: in which case and when.
    pub async fn newest_decisions(
        &self,
        editor: EditorId,
        since: DateTime<Utc>,
        limit: u64,
    ) -> Result<Vec<(CaseId, DateTime<Utc>)>, StorageError> {
        let rows: Vec<(Uuid, DateTime<Utc>)> = decision::Entity::find()
            .select_only()
            .columns([decision::Column::CaseId, decision::Column::DecidedAt])
            .filter(decision::Column::EditorId.eq(editor.0))
            .filter(decision::Column::DecidedAt.gte(since))
            .order_by_desc(decision::Column::DecidedAt)
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(|(id, at)| (CaseId(id), at)).collect())
    }

    /// When an editor took these cases, as the audit log has it, at most 1,000 times.
    pub async fn claims(
        &self,
        editor: EditorId,
        cases: &[CaseId],
    ) -> Result<Vec<(CaseId, DateTime<Utc>)>, StorageError> {
        let asked = cases.iter().take(EDITORS).map(|id| id.0);
        let rows: Vec<(Uuid, DateTime<Utc>)> = audit_row::Entity::find()
            .select_only()
            .columns([audit_row::Column::SubjectId, audit_row::Column::At])
            .filter(audit_row::Column::SubjectId.is_in(asked))
            .filter(audit_row::Column::Action.eq("case.claimed"))
            .filter(audit_row::Column::ActorId.eq(editor.0))
            .limit(CLAIMS)
            .into_tuple()
            .all(&self.db)
            .await?;
        Ok(rows.into_iter().map(|(id, at)| (CaseId(id), at)).collect())
    }

    /// How many cases of a sector in a state are late (see `CaseRecord::is_late`), counted up to `limit`, and when the
    /// oldest of them was due.
    pub async fn late(
        &self,
        state: CaseState,
        sector: Sector,
        now: DateTime<Utc>,
        limit: u64,
    ) -> Result<(u64, Option<DateTime<Utc>>), StorageError> {
        let past = case::Entity::find()
            .select_only()
            .filter(case::Column::State.eq(state.as_str()))
            .filter(case::Column::Sector.eq(sector.as_str()))
            .filter(case::Column::DueAt.lt(now))
            .filter(case::Column::SettlesAt.is_null());
        let oldest = past.clone().column_as(Expr::col(case::Column::DueAt).min(), "oldest");
        let oldest: Option<Option<DateTime<Utc>>> = oldest.into_tuple().one(&self.db).await?;
        let counted: Vec<Uuid> =
            past.column(case::Column::Id).limit(limit).into_tuple().all(&self.db).await?;
        Ok((u64::try_from(counted.len()).unwrap_or(u64::MAX), oldest.flatten()))
    }
}

fn number(count: i64) -> u64 {
    u64::try_from(count).unwrap_or_default()
}
