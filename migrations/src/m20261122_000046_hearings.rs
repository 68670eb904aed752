//! Very serious texts that the provider sees, masked, before they are published.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(hearings()).await?;
        index(manager, "hearings", &["case_id"], false).await?;
        index(manager, "hearings", &["facility_id", "until_at"], false).await?;
        index(manager, "hearings", &["asked_by"], false).await?;
        index(manager, "hearings", &["said_by"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["hearings"]).await
    }
}

/// One for a version of a review: its clock runs once.
fn hearings() -> TableCreateStatement {
    let columns = vec![
        id("review_id"),
        int("version"),
        id("case_id"),
        id("facility_id"),
        // The text with its masks, as the members see it.
        text("masked"),
        // The editor who marked it, when, and until when the members can answer.
        id("asked_by"),
        time("asked_at"),
        time("until_at"),
        // What a member answered, for editors only.
        text_or_null("said"),
        id_or_null("said_by"),
        time_or_null("said_at"),
    ];
    table("hearings", columns, &["review_id", "version"])
        .foreign_key(&mut reference("hearings", "review_id", "reviews"))
        .foreign_key(&mut reference("hearings", "case_id", "cases"))
        .foreign_key(&mut reference("hearings", "facility_id", "facilities"))
        .foreign_key(&mut reference("hearings", "asked_by", "editors"))
        .foreign_key(&mut reference("hearings", "said_by", "editors"))
        .take()
}
