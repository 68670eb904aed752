//! Invitations of members hold who is invited sealed. Nothing wrote the table that this one takes the place of.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "member_invitations";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await?;
        let sealed = vec![
            // Keyed hash of the normalised address.
            bytes("address_hash"),
            // Name and address, sealed; empty once it was answered or taken back.
            bytes("sealed"),
            text("sealed_key"),
            // Language of the mail.
            text("language"),
            // When the mail was sent last.
            time("sent_at"),
        ];
        manager.create_table(invitations(sealed)).await?;
        indexes(manager).await?;
        index(manager, TABLE, &["sealed_key", "id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await?;
        manager.create_table(invitations(vec![text("email"), text("name")])).await?;
        indexes(manager).await
    }
}

/// The table, with these columns for who is invited. The token of the link is only in the mail.
fn invitations(person: Vec<ColumnDef>) -> TableCreateStatement {
    let mut columns = vec![id("id"), bytes("token_hash"), id("organisation_id")];
    columns.extend(person);
    columns.extend([
        text("role"),
        text("function"),
        id("invited_by"),
        time("created_at"),
        time("expires_at"),
        time_or_null("accepted_at"),
        time_or_null("revoked_at"),
        // The account that came of it.
        id_or_null("account_id"),
    ]);
    table(TABLE, columns, &["id"])
        .foreign_key(&mut reference(TABLE, "organisation_id", "organisations"))
        .foreign_key(&mut reference(TABLE, "invited_by", "editors"))
        .foreign_key(&mut reference(TABLE, "account_id", "editors"))
        .take()
}

async fn indexes(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    index(manager, TABLE, &["token_hash"], true).await?;
    index(manager, TABLE, &["organisation_id", "created_at"], false).await?;
    index(manager, TABLE, &["expires_at"], false).await?;
    index(manager, TABLE, &["invited_by"], false).await?;
    index(manager, TABLE, &["account_id"], false).await
}
