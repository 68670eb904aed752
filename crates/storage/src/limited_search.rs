//! Finding without a search engine: little, but bounded and from an index.

use crate::entity::facility::{Column, Entity};
use crate::entity::review;
use crate::error::StorageError;
use crate::facilities::Facilities;
use crate::public_reviews::{PublicReview, PublicReviews};
use domain::Facility;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

/// Sorts behind everything a slug can go on with, in every collation.
const LAST: &str = "zzzzzzzz";

impl Facilities<'_> {
    /// Facilities whose slug begins with `prefix`, by slug: with an empty one the first of all.
    pub async fn named(&self, prefix: &str, limit: u64) -> Result<Vec<Facility>, StorageError> {
        let mut query = Entity::find();
        if !prefix.is_empty() {
            query =
                query.filter(Column::Slug.gte(prefix)).filter(Column::Slug.lte(format!("{prefix}{LAST}")));
        }
        let mut found = self.by_slug(query, limit).await?;
        found.retain(|facility| facility.slug.starts_with(prefix));
        Ok(found)
    }

    /// Facilities in a municipality, by its present name, letter for letter.
    pub async fn in_municipality(&self, name: &str, limit: u64) -> Result<Vec<Facility>, StorageError> {
        self.by_slug(Entity::find().filter(Column::Municipality.eq(name)), limit).await
    }

    /// Facilities with a postcode.
    pub async fn with_postcode(&self, code: &str, limit: u64) -> Result<Vec<Facility>, StorageError> {
        self.by_slug(Entity::find().filter(Column::Postcode.eq(code)), limit).await
    }

    async fn by_slug(&self, query: Select<Entity>, limit: u64) -> Result<Vec<Facility>, StorageError> {
        let rows = query.order_by_asc(Column::Slug).limit(limit).all(&self.db).await?;
        rows.into_iter().map(Facility::try_from).collect()
    }
}

impl PublicReviews<'_> {
    /// The newest public reviews of all facilities.
    pub async fn newest(&self, limit: u64) -> Result<Vec<PublicReview>, StorageError> {
        let rows = review::Entity::find()
            .filter(review::Column::PublishedAt.is_not_null())
            .order_by_desc(review::Column::PublishedAt)
            .order_by_desc(review::Column::Id)
            .limit(limit)
            .all(&self.db)
            .await?;
        self.with_texts(rows).await
    }
}
