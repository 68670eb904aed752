//! Invitations, new passwords, second factors, sessions with a stage and a kind of browser, and the versions
//! of the code of conduct.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(invitations()).await?;
        index(manager, "invitations", &["token_hash"], true).await?;
        index(manager, "invitations", &["email"], false).await?;
        index(manager, "invitations", &["created_at", "id"], false).await?;
        index(manager, "invitations", &["expires_at"], false).await?;
        index(manager, "invitations", &["invited_by"], false).await?;
        index(manager, "invitations", &["editor_id"], false).await?;
        manager.create_table(password_resets()).await?;
        index(manager, "password_resets", &["editor_id", "created_at"], false).await?;
        index(manager, "password_resets", &["expires_at"], false).await?;
        manager.create_table(second_factors()).await?;
        index(manager, "second_factors", &["key_id"], false).await?;
        manager.create_table(recovery_codes()).await?;
        index(manager, "recovery_codes", &["editor_id"], false).await?;
        manager.create_table(conduct_versions()).await?;
        index(manager, "conduct_versions", &["version"], true).await?;
        index(manager, "conduct_versions", &["state", "valid_from"], false).await?;
        index(manager, "conduct_versions", &["drafted_by"], false).await?;
        index(manager, "conduct_versions", &["proposed_by"], false).await?;
        index(manager, "conduct_versions", &["decided_by"], false).await?;
        for column in session_columns() {
            manager.alter_table(Table::alter().table("sessions").add_column(column).take()).await?;
        }
        index(manager, "editors", &["role", "active"], false).await?;
        index(manager, "cases", &["lease_expires_at", "claimed_by"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (name, table) in
            [("ix_cases_lease_expires_at_claimed_by", "cases"), ("ix_editors_role_active", "editors")]
        {
            manager.drop_index(Index::drop().name(name).table(table).to_owned()).await?;
        }
        for column in ["stage", "device"] {
            manager.alter_table(Table::alter().table("sessions").drop_column(column).take()).await?;
        }
        let tables =
            ["conduct_versions", "recovery_codes", "second_factors", "password_resets", "invitations"];
        drop_tables(manager, &tables).await
    }
}

/// How far signing in got, and the family of the browser. Sessions that are there are open.
fn session_columns() -> [ColumnDef; 2] {
    [
        ColumnDef::new("stage").text().not_null().default("open").take(),
        ColumnDef::new("device").text().not_null().default("").take(),
    ]
}

/// Only a hash of the link's token is kept.
fn invitations() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        bytes("token_hash"),
        text("email"),
        text("name"),
        text("role"),
        text("sectors"),
        id("invited_by"),
        time("created_at"),
        time("sent_at"),
        time("expires_at"),
        time_or_null("accepted_at"),
        time_or_null("revoked_at"),
        id_or_null("editor_id"),
    ];
    table("invitations", columns, &["id"])
        .foreign_key(&mut reference("invitations", "invited_by", "editors"))
        .foreign_key(&mut reference("invitations", "editor_id", "editors"))
        .take()
}

/// One without an editor was asked for an address that nobody has: the same is written, so that the time it
/// takes says nothing.
fn password_resets() -> TableCreateStatement {
    let columns = vec![
        bytes("token_hash"),
        id_or_null("editor_id"),
        time("created_at"),
        time("expires_at"),
        time_or_null("used_at"),
    ];
    table("password_resets", columns, &["token_hash"])
        .foreign_key(&mut reference("password_resets", "editor_id", "editors"))
        .take()
}

fn second_factors() -> TableCreateStatement {
    let columns = vec![
        id("editor_id"),
        // Sealed; `key_id` names the key, so that keys can be rotated.
        bytes("secret"),
        text("key_id"),
        // Null while it is being set up.
        time_or_null("confirmed_at"),
        // The last step that a code was accepted for: a code works once.
        bigint("last_step"),
        // Wrong codes since the last right one.
        int("failures"),
        time_or_null("locked_until"),
        time("created_at"),
    ];
    table("second_factors", columns, &["editor_id"])
        .foreign_key(&mut reference("second_factors", "editor_id", "editors"))
        .take()
}

/// Only a keyed hash of a code is kept.
fn recovery_codes() -> TableCreateStatement {
    let columns = vec![bytes("code_hash"), id("editor_id"), time("created_at"), time_or_null("used_at")];
    table("recovery_codes", columns, &["code_hash"])
        .foreign_key(&mut reference("recovery_codes", "editor_id", "editors"))
        .take()
}

fn conduct_versions() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        // Given on approval; a draft has none.
        text_or_null("version"),
        // The version that it changes.
        text_or_null("base"),
        text("state"),
        // The first day, as YYYY-MM-DD in Belgium.
        text("valid_from"),
        text("summary"),
        text("articles"),
        text("remark"),
        id_or_null("drafted_by"),
        id_or_null("proposed_by"),
        time_or_null("proposed_at"),
        id_or_null("decided_by"),
        time_or_null("decided_at"),
        time("created_at"),
        time("updated_at"),
    ];
    let mut table = table("conduct_versions", columns, &["id"]);
    for column in ["drafted_by", "proposed_by", "decided_by"] {
        table.foreign_key(&mut reference("conduct_versions", column, "editors"));
    }
    table
}
