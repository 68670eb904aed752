//! Which version of a review is an update of what readers saw before.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

fn columns() -> Vec<ColumnDef> {
    vec![
        // The version that was public when this one was written; null where nothing is shown beside it.
        ColumnDef::new("update_of").integer().null().take(),
        // Whether readers are kept from what that one said.
        flag("before_hidden").default(false).take(),
    ]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        add(manager, "review_versions", columns()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        remove(manager, "review_versions", columns()).await
    }
}
