//! What the database answers a reader with while the search engine is away: facilities of a place, by name;
//! the newest public reviews.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        index(manager, "facilities", &["municipality", "slug"], false).await?;
        index(manager, "facilities", &["postcode", "slug"], false).await?;
        index(manager, "reviews", &["published_at", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_reviews_published_at_id", "reviews").await?;
        unindex(manager, "ix_facilities_postcode_slug", "facilities").await?;
        unindex(manager, "ix_facilities_municipality_slug", "facilities").await
    }
}
