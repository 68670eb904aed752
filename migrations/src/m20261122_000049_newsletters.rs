//! Newsletters of programmes, and what their mails need: who is on the list, and whether handing one over was begun.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(newsletters()).await?;
        index(manager, "newsletters", &["programme", "id"], false).await?;
        index(manager, "newsletters", &["written_by"], false).await?;
        // The list of a newsletter, page by page.
        index(manager, "subscriptions", &["kind", "subject", "id", "confirmed_at"], false).await?;
        add(manager, "outbox", begun()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        remove(manager, "outbox", begun()).await?;
        unindex(manager, "ix_subscriptions_kind_subject_id_confirmed_at", "subscriptions").await?;
        drop_tables(manager, &["newsletters"]).await
    }
}

fn newsletters() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        text("programme"),
        text("state"),
        // What it says by language: JSON.
        text("texts"),
        // Changes with every change of what it says, from 1.
        int("version"),
        id("written_by"),
        time("written_at"),
        time_or_null("sent_at"),
        time_or_null("ended_at"),
        // The last subscription that it was put in the outbox for, and when that was done for all.
        id_or_null("spread_to"),
        time_or_null("spread_at"),
        // Mails: put in the outbox, and what became of them.
        bigint("queued"),
        bigint("sent"),
        bigint("bounced"),
        bigint("skipped"),
        bigint("unsure"),
    ];
    table("newsletters", columns, &["id"])
        .foreign_key(&mut reference("newsletters", "written_by", "editors"))
        .take()
}

/// When a message was about to be handed over.
fn begun() -> Vec<ColumnDef> {
    vec![time_or_null("begun_at")]
}
