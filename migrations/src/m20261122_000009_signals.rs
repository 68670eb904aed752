//! Serious signals with their logs, and looks at who wrote a text.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(signals()).await?;
        index(manager, "signals", &["review_id", "kind", "open"], false).await?;
        index(manager, "signals", &["open", "sector", "due_at", "id"], false).await?;
        index(manager, "signals", &["inspectorate", "open", "sector", "due_at", "id"], false).await?;
        for reference in ["case_id", "facility_id", "opened_by", "referred_by", "acknowledged_by"] {
            index(manager, "signals", &[reference], false).await?;
        }
        index(manager, "signals", &["sealed_key"], false).await?;
        manager.create_table(signal_log()).await?;
        index(manager, "signal_log", &["signal_id", "at", "id"], false).await?;
        index(manager, "signal_log", &["actor_id"], false).await?;
        index(manager, "signal_log", &["sealed_key"], false).await?;
        manager.create_table(identity_looks()).await?;
        index(manager, "identity_looks", &["review_id", "at", "id"], false).await?;
        for reference in ["case_id", "editor_id", "sealed_key"] {
            index(manager, "identity_looks", &[reference], false).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["identity_looks", "signal_log", "signals"]).await
    }
}

fn signals() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("case_id"),
        id("review_id"),
        int("version"),
        id("facility_id"),
        text("sector"),
        text("kind"),
        text("urgency"),
        text("state"),
        // Whether somebody has still to do something.
        flag("open"),
        // What was seen, sealed: it may name people.
        bytes("sealed"),
        text("sealed_key"),
        id("opened_by"),
        time("opened_at"),
        // The next thing to do by: refer, acknowledge, close. The moment it ended, once it has.
        time("due_at"),
        // The id of the contact, of the configuration.
        text_or_null("contact"),
        // Whether it was ever handed to the inspectorate, which reads it from then on.
        flag("inspectorate"),
        id_or_null("referred_by"),
        time_or_null("referred_at"),
        id_or_null("acknowledged_by"),
        time_or_null("acknowledged_at"),
        time_or_null("ended_at"),
    ];
    table("signals", columns, &["id"])
        .foreign_key(&mut reference("signals", "case_id", "cases"))
        .foreign_key(&mut reference("signals", "review_id", "reviews"))
        .foreign_key(&mut reference("signals", "facility_id", "facilities"))
        .foreign_key(&mut reference("signals", "opened_by", "editors"))
        .foreign_key(&mut reference("signals", "referred_by", "editors"))
        .foreign_key(&mut reference("signals", "acknowledged_by", "editors"))
        .take()
}

fn signal_log() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("signal_id"),
        time("at"),
        id("actor_id"),
        text("what"),
        text_or_null("contact"),
        bytes_or_null("note"),
        text_or_null("sealed_key"),
    ];
    table("signal_log", columns, &["id"])
        .foreign_key(&mut reference("signal_log", "signal_id", "signals"))
        .foreign_key(&mut reference("signal_log", "actor_id", "editors"))
        .take()
}

/// Looks of the desk, apart from signals. The reason is sealed: it may name people.
fn identity_looks() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("review_id"),
        id("case_id"),
        id("editor_id"),
        time("at"),
        bytes("reason"),
        text("sealed_key"),
    ];
    table("identity_looks", columns, &["id"])
        .foreign_key(&mut reference("identity_looks", "review_id", "reviews"))
        .foreign_key(&mut reference("identity_looks", "case_id", "cases"))
        .foreign_key(&mut reference("identity_looks", "editor_id", "editors"))
        .take()
}
