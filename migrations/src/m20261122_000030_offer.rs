//! What the register says of a facility's offer, and the languages of the reviews about it.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

fn offer() -> Vec<ColumnDef> {
    vec![
        // Null: the register does not say.
        flag_or_null("inclusive_care"),
        flag_or_null("income_based_price"),
        // Names as JSON: read with the facility, searched in the index.
        text("partnerships").default("[]").take(),
    ]
}

fn flag_or_null(name: &'static str) -> ColumnDef {
    ColumnDef::new(name).boolean().null().take()
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "facilities", offer()).await?;
        index(manager, "reviews", &["facility_id", "language", "published_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_reviews_facility_id_language_published_at", "reviews").await?;
        remove(manager, "facilities", offer()).await
    }
}
