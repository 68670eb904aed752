//! What undoing a decision on many texts has to know, and a list of an editor's own.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "bulk_items", item_columns()).await?;
        index(manager, "bulks", &["editor_id", "made_at", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_bulks_editor_id_made_at_id", "bulks").await?;
        remove(manager, "bulk_items", item_columns()).await
    }
}

fn item_columns() -> Vec<ColumnDef> {
    vec![
        // The version that readers saw just before the decision took effect; null when they saw none.
        ColumnDef::new("public_before").integer().null().take(),
        // When it was last tried.
        time_or_null("settled_at"),
    ]
}
