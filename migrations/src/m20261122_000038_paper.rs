//! Codes of forms on paper.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "paper_codes";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let columns =
            vec![text("code"), id("facility_id"), text("questionnaire_version"), time("created_at")];
        let mut codes = table(TABLE, columns, &["code"]);
        codes.foreign_key(&mut reference(TABLE, "facility_id", "facilities"));
        manager.create_table(codes).await?;
        // One code for a facility and its questions, however often it is printed.
        index(manager, TABLE, &["facility_id", "questionnaire_version"], true).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}
