//! Versions of pilot programmes that managers wrote. The file of a programme is its version 1.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "programme_versions";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            text("programme"),
            // From 2.
            int("number"),
            // The whole programme: JSON.
            text("body"),
            id("made_by"),
            time("made_at"),
            // Why, for colleagues.
            text("reason"),
        ];
        let mut versions = table(TABLE, columns, &["programme", "number"])
            .foreign_key(&mut reference(TABLE, "made_by", "editors"))
            .take();
        manager.create_table(versions.take()).await?;
        index(manager, TABLE, &["made_by"], false).await?;
        // Applications that nobody confirmed, to be forgotten.
        index(manager, "pilot_applications", &["state", "moved_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        unindex(manager, "ix_pilot_applications_state_moved_at", "pilot_applications").await?;
        drop_tables(manager, &[TABLE]).await
    }
}
