//! Lists of applications, first come first.

use crate::cursor::{self, BadCursor};
use crate::entity::pilot_application::{Column, Entity, Model};
use crate::error::StorageError;
use crate::pilot_applications::{ApplicationRecord, Applications};
use chrono::{DateTime, Utc};
use domain::Sector;
use domain::pilot::ApplicationState;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// Which applications to list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApplicationFilter {
    /// To this programme.
    pub programme: String,
    /// That stand here; none for all.
    pub state: Option<ApplicationState>,
    /// Of these sectors.
    pub sectors: Vec<Sector>,
    /// At most this many, 1 to 500.
    pub limit: u64,
    /// Where the page before ended.
    pub cursor: Option<String>,
}

/// A page of applications and the cursor of the next one.
pub type ApplicationPage = (Vec<ApplicationRecord>, Option<String>);

impl Applications<'_> {
    /// A page of applications, first come first. Each sector is one walk along an index.
    pub async fn list(
        &self,
        filter: &ApplicationFilter,
    ) -> Result<Result<ApplicationPage, BadCursor>, StorageError> {
        let after = match filter.cursor.as_deref().map(place).transpose() {
            Ok(after) => after,
            Err(bad) => return Ok(Err(bad)),
        };
        let mut rows: Vec<Model> = Vec::new();
        for sector in &filter.sectors {
            rows.extend(self.of_sector(filter, *sector, after).await?);
        }
        rows.sort_by_key(|row| (row.created_at, row.id));
        let more = rows.len() as u64 > filter.limit;
        rows.truncate(usize::try_from(filter.limit).unwrap_or(usize::MAX));
        let last = rows.last().filter(|_| more);
        let next = last.and_then(|last| cursor::encode("applications", &(last.created_at, last.id)));
        let found = rows.into_iter().map(ApplicationRecord::try_from).collect::<Result<_, _>>()?;
        Ok(Ok((found, next)))
    }

    async fn of_sector(
        &self,
        filter: &ApplicationFilter,
        sector: Sector,
        after: Option<(DateTime<Utc>, Uuid)>,
    ) -> Result<Vec<Model>, StorageError> {
        let mut wanted = Condition::all()
            .add(Column::Programme.eq(filter.programme.as_str()))
            .add(Column::Sector.eq(sector.as_str()));
        if let Some(state) = filter.state {
            wanted = wanted.add(Column::State.eq(state.as_str()));
        }
        if let Some((at, id)) = after {
            let columns = Expr::tuple([Expr::col(Column::CreatedAt), Expr::col(Column::Id)]);
            wanted = wanted.add(columns.gt(Expr::tuple([Expr::val(at), Expr::val(id)])));
        }
        let query = Entity::find().filter(wanted).limit(filter.limit.saturating_add(1));
        Ok(query.order_by_asc(Column::CreatedAt).order_by_asc(Column::Id).all(&self.db).await?)
    }
}

fn place(given: &str) -> Result<(DateTime<Utc>, Uuid), BadCursor> {
    let (at, id): (DateTime<Utc>, Uuid) = cursor::decode("applications", given)?;
    Ok((cursor::storable(at)?, id))
}
