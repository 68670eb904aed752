//! Reviews that came with a poster or a letter and that nobody confirmed yet: they count once they are confirmed.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLE: &str = "invited_reviews";

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let invited = table(TABLE, vec![id("review_id"), id("batch_id")], &["review_id"])
            .foreign_key(&mut reference(TABLE, "review_id", "reviews"))
            .foreign_key(&mut reference(TABLE, "batch_id", "invitation_batches"))
            .take();
        manager.create_table(invited).await?;
        index(manager, TABLE, &["batch_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &[TABLE]).await
    }
}
