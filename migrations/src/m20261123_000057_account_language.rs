//! The language in which an account gets its mails.

use crate::columns::{add, remove, text};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "editors", vec![language()]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        remove(manager, "editors", vec![language()]).await
    }
}

/// Until now every account got its mails in Dutch.
fn language() -> ColumnDef {
    text("language").default("nl").take()
}
