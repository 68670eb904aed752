//! Mails of a subscription that the mail server took and that did not arrive after all.

use crate::columns::{add, int, remove};
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "subscriptions", vec![bounces()]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        remove(manager, "subscriptions", vec![bounces()]).await
    }
}

fn bounces() -> ColumnDef {
    int("bounces").default(0).take()
}
