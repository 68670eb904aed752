//! The outbox: what has still to be delivered elsewhere.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns = vec![
            id("id"),
            text("topic"),
            id("subject_id"),
            // Sealed where it holds personal data; emptied once delivered.
            bytes_or_null("payload"),
            text("state"),
            int("attempts"),
            time("available_at"),
            time_or_null("locked_until"),
            time("created_at"),
            time_or_null("done_at"),
            text_or_null("last_error"),
        ];
        manager.create_table(table("outbox", columns, &["id"])).await?;
        index(manager, "outbox", &["state", "topic", "available_at", "id"], false).await?;
        index(manager, "outbox", &["state", "done_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["outbox"]).await
    }
}
