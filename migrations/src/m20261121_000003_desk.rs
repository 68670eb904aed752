//! The editorial desk: editors, their sessions, cases and decisions.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(editors()).await?;
        index(manager, "editors", &["email"], true).await?;
        manager.create_table(sessions()).await?;
        index(manager, "sessions", &["account_id"], false).await?;
        index(manager, "sessions", &["expires_at"], false).await?;
        manager.create_table(cases()).await?;
        index(manager, "cases", &["subject_id", "opened_at"], false).await?;
        index(manager, "cases", &["facility_id"], false).await?;
        index(manager, "cases", &["state", "risk_order", "due_at", "id"], false).await?;
        index(manager, "cases", &["state", "due_at", "id"], false).await?;
        index(manager, "cases", &["state", "sector", "risk_order", "due_at", "id"], false).await?;
        index(manager, "cases", &["state", "sector", "due_at", "id"], false).await?;
        manager.create_table(decisions()).await?;
        index(manager, "decisions", &["subject_id", "decided_at"], false).await?;
        index(manager, "decisions", &["case_id"], false).await?;
        index(manager, "decisions", &["editor_id", "decided_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["decisions", "cases", "sessions", "editors"]).await
    }
}

fn editors() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        text("email"),
        text("name"),
        text("password_hash"),
        text("role"),
        flag("active"),
        time("created_at"),
        time("updated_at"),
    ];
    table("editors", columns, &["id"])
}

/// Signed-in browsers. Only a hash of the cookie is kept.
fn sessions() -> TableCreateStatement {
    let columns = vec![
        bytes("token_hash"),
        text("audience"),
        id("account_id"),
        text("csrf_token"),
        time("created_at"),
        time("last_seen_at"),
        time("expires_at"),
    ];
    table("sessions", columns, &["token_hash"])
}

fn cases() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        text("subject_kind"),
        id("subject_id"),
        int("version"),
        text("sector"),
        id("facility_id"),
        text("state"),
        // Why it is here: a new text, an amended or resubmitted one, an appeal.
        text("reason"),
        double("risk"),
        // 0 for the highest risk, so that one ascending index serves the queue.
        int("risk_order"),
        text("proposal"),
        time("opened_at"),
        time("due_at"),
        id_or_null("claimed_by"),
        time_or_null("lease_expires_at"),
        // The editor whose decision is appealed against.
        id_or_null("excluded_editor"),
        id_or_null("appeal_of"),
        text_or_null("appeal_reason"),
        time_or_null("decided_at"),
    ];
    table("cases", columns, &["id"]).foreign_key(&mut reference("cases", "facility_id", "facilities")).take()
}

fn decisions() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("case_id"),
        text("subject_kind"),
        id("subject_id"),
        int("version"),
        id("editor_id"),
        text("action"),
        text("articles"),
        text("reasons"),
        text("note"),
        text("redactions"),
        text("code_version"),
        // What screening had proposed.
        text("proposal"),
        double("risk"),
        text("engine_version"),
        time("decided_at"),
    ];
    table("decisions", columns, &["id"])
        .foreign_key(&mut reference("decisions", "case_id", "cases"))
        .foreign_key(&mut reference("decisions", "editor_id", "editors"))
        .take()
}
