//! Reviews that came online within a period, of what somebody follows.

use crate::entity::{facility, review};
use crate::error::{StorageError, parse};
use crate::public_reviews::PublicReviews;
use chrono::{DateTime, Utc};
use domain::Relation;
use domain::ids::{FacilityId, ReviewId};
use domain::subscription::Followed;
use sea_orm::sea_query::Query;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

/// A review to tell somebody of: nothing of what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewsItem {
    /// Its id.
    pub review: ReviewId,
    /// What it is about.
    pub facility: FacilityId,
    /// In what relation its writer stands to the facility.
    pub relation: Relation,
    /// When it came online.
    pub published_at: DateTime<Utc>,
}

impl PublicReviews<'_> {
    /// The public reviews of what is followed that came online after `from` up to and including `to`, newest first,
    /// at most `limit`, and how many there are in all.
    pub async fn news(
        &self,
        followed: &Followed,
        (from, to): (DateTime<Utc>, DateTime<Utc>),
        limit: u64,
    ) -> Result<(u64, Vec<NewsItem>), StorageError> {
        use review::{Column, Entity};
        let mut query =
            Entity::find().filter(Column::PublishedAt.gt(from)).filter(Column::PublishedAt.lte(to));
        query = match followed {
            Followed::Facility(id) => query.filter(Column::FacilityId.eq(id.0)),
            Followed::Sector(sector) => query.filter(Column::Sector.eq(sector.as_str())),
            // Newsletters tell of no reviews.
            Followed::Programme(_) => return Ok((0, Vec::new())),
            Followed::Municipality(name) => {
                let mut there = Query::select();
                there.column(facility::Column::Id).from(facility::Entity);
                there.and_where(facility::Column::Municipality.eq(name));
                query.filter(Column::FacilityId.in_subquery(there))
            }
        };
        let count = query.clone().count(&self.db).await?;
        if count == 0 {
            return Ok((0, Vec::new()));
        }
        let rows: Vec<(Uuid, Uuid, String, DateTime<Utc>)> = query
            .select_only()
            .columns([Column::Id, Column::FacilityId, Column::Relation, Column::PublishedAt])
            .order_by_desc(Column::PublishedAt)
            .order_by_desc(Column::Id)
            .limit(limit)
            .into_tuple()
            .all(&self.db)
            .await?;
        let items = rows.into_iter().map(|(id, facility, relation, published_at)| {
            Ok(NewsItem {
                review: ReviewId(id),
                facility: FacilityId(facility),
                relation: parse("reviews", &relation)?,
                published_at,
            })
        });
        Ok((count, items.collect::<Result<_, StorageError>>()?))
    }
}
