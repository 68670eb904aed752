//! Reviews that somebody filled in for somebody else.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

fn columns() -> Vec<ColumnDef> {
    vec![
        // Null: the person wrote without help.
        text_or_null("helper"),
        flag("from_paper").default(false).take(),
        flag("helper_address").default(false).take(),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "reviews", columns()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        remove(manager, "reviews", columns()).await
    }
}
