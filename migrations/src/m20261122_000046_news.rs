//! How members of providers hear of publications, and which publications they were told of.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(member_news()).await?;
        index(manager, "member_news", &["account_id", "facility_id"], true).await?;
        index(manager, "member_news", &["facility_id"], false).await?;
        index(manager, "member_news", &["next_at", "id"], false).await?;
        manager.create_table(news_told()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["news_told", "member_news"]).await
    }
}

fn member_news() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        id("account_id"),
        id("facility_id"),
        // `at_once`, `daily`, `weekly` or `none`.
        text("frequency"),
        // What came online up to here was told of in a digest; when the next one is due.
        time_or_null("told_until"),
        time_or_null("next_at"),
    ];
    table("member_news", columns, &["id"])
        .foreign_key(&mut reference("member_news", "account_id", "editors"))
        .foreign_key(&mut reference("member_news", "facility_id", "facilities"))
        .take()
}

/// A version of a review of which members were told: once, however often the message is delivered.
fn news_told() -> TableCreateStatement {
    let columns = vec![id("review_id"), int("version"), time("told_at")];
    table("news_told", columns, &["review_id", "version"])
        .foreign_key(&mut reference("news_told", "review_id", "reviews"))
        .take()
}
