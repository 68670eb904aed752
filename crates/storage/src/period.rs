//! Rows of a period in order of time, page by page: for reports and exports.

use crate::error::StorageError;
use chrono::{DateTime, Utc};
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, DatabaseExecutor, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// Where a page of a period ended: the time and the id of its last row.
pub(crate) type After = Option<(DateTime<Utc>, Uuid)>;

/// The rows of which the column `at` is in a period, from its beginning or behind `after`, at most `limit`, with
/// the time and the id in order.
pub(crate) async fn in_period<E, R>(
    db: &DatabaseExecutor<'_>,
    (at, id): (E::Column, E::Column),
    (from, to): (DateTime<Utc>, DateTime<Utc>),
    after: After,
    limit: u64,
) -> Result<Vec<R>, StorageError>
where
    E: EntityTrait,
    R: TryFrom<E::Model, Error = StorageError>,
{
    let (last, last_id) = after.unwrap_or((from, Uuid::nil()));
    let place = Expr::tuple([Expr::col(at), Expr::col(id)]);
    let rows = E::find()
        .filter(at.lt(to))
        .filter(place.gt(Expr::tuple([Expr::val(last), Expr::val(last_id)])))
        .order_by_asc(at)
        .order_by_asc(id)
        .limit(limit)
        .all(db)
        .await?;
    rows.into_iter().map(R::try_from).collect()
}
