//! How many public reviews of a facility tell the same of who wrote them.

use crate::entity::review;
use crate::error::{StorageError, parse};
use crate::facilities::CHUNK;
use crate::public_reviews::PublicReviews;
use domain::Relation;
use domain::ids::FacilityId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

/// Public reviews of one facility, from one relation, about one month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WriterCount {
    /// The facility.
    pub facility: FacilityId,
    /// In what relation their writers stand to it.
    pub relation: Relation,
    /// Month of the experience, `YYYY-MM`.
    pub experienced_in: String,
    /// How many there are.
    pub count: u64,
}

impl PublicReviews<'_> {
    /// The public reviews of facilities, counted by relation and month of the experience.
    pub async fn writers(&self, facilities: &[FacilityId]) -> Result<Vec<WriterCount>, StorageError> {
        use review::{Column, Entity};
        let mut counted = Vec::new();
        for chunk in facilities.chunks(CHUNK) {
            let rows: Vec<(Uuid, String, String, i64)> = Entity::find()
                .select_only()
                .columns([Column::FacilityId, Column::Relation, Column::ExperiencedIn])
                .column_as(Column::Id.count(), "count")
                .filter(Column::FacilityId.is_in(chunk.iter().map(|id| id.0)))
                .filter(Column::PublishedAt.is_not_null())
                .group_by(Column::FacilityId)
                .group_by(Column::Relation)
                .group_by(Column::ExperiencedIn)
                .into_tuple()
                .all(&self.db)
                .await?;
            for (facility, relation, experienced_in, count) in rows {
                counted.push(WriterCount {
                    facility: FacilityId(facility),
                    relation: parse("reviews", &relation)?,
                    experienced_in,
                    count: u64::try_from(count).unwrap_or_default(),
                });
            }
        }
        Ok(counted)
    }
}
