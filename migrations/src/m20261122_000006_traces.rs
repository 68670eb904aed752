//! What is kept of the circumstances of a submission, what was concluded from them, and the order in which.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(review_traces()).await?;
        index(manager, "review_traces", &["seq"], true).await?;
        index(manager, "review_traces", &["passing_since"], false).await?;
        let salts = vec![int("period"), bytes("salt"), time("created_at")];
        manager.create_table(table("trace_salts", salts, &["period"])).await?;
        let heads = vec![int("id"), bigint("seq")];
        manager.create_table(table("trace_heads", heads, &["id"])).await?;
        let head = [1.into(), 0i64.into()];
        let insert =
            Query::insert().into_table("trace_heads").columns(["id", "seq"]).values_panic(head).take();
        manager.execute(insert).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["trace_heads", "trace_salts", "review_traces"]).await
    }
}

fn review_traces() -> TableCreateStatement {
    let columns = vec![
        id("review_id"),
        int("version"),
        bytes("lasting"),
        bytes_or_null("passing"),
        time_or_null("passing_since"),
        bigint_or_null("seq"),
        time_or_null("observed_at"),
        double_or_null("score"),
        text_or_null("assessment"),
    ];
    table("review_traces", columns, &["review_id", "version"])
        .foreign_key(&mut reference("review_traces", "review_id", "reviews"))
        .take()
}
