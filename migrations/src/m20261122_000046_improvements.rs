//! What providers promise in their replies, and whether it happened.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // For which day something is planned, `YYYY-MM-DD`.
        add(manager, "replies", vec![text_or_null("draft_planned_for")]).await?;
        add(manager, "reply_versions", vec![text_or_null("planned_for")]).await?;
        manager.create_table(promises()).await?;
        index(manager, "promises", &["reply_id"], true).await?;
        index(manager, "promises", &["facility_id", "status", "due_on"], false).await?;
        index(manager, "promises", &["next_at", "review_id"], false).await?;
        manager.create_table(promise_answers()).await?;
        index(manager, "promise_answers", &["submitter_id"], false).await?;
        index(manager, "promise_answers", &["by_review_id"], false).await?;
        manager.create_table(promise_links()).await?;
        index(manager, "promise_links", &["review_id"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop_tables(manager, &["promise_links", "promise_answers", "promises"]).await?;
        remove(manager, "reply_versions", vec![text_or_null("planned_for")]).await?;
        remove(manager, "replies", vec![text_or_null("draft_planned_for")]).await
    }
}

/// One for a review at most: what its replies promise.
fn promises() -> TableCreateStatement {
    let columns = vec![
        id("review_id"),
        // The reply that said so.
        id("reply_id"),
        id("facility_id"),
        // The day that was named, `YYYY-MM-DD`; null where something was made.
        text_or_null("planned_for"),
        // From which day on people are asked.
        text("due_on"),
        text("status"),
        // The day on which it came to stand so.
        text("since"),
        // When the author was asked by mail.
        time_or_null("asked_at"),
        // When housekeeping looks at it again; null once no answer is taken any more.
        time_or_null("next_at"),
        time("made_at"),
    ];
    table("promises", columns, &["review_id"])
        .foreign_key(&mut reference("promises", "review_id", "reviews"))
        .foreign_key(&mut reference("promises", "reply_id", "replies"))
        .foreign_key(&mut reference("promises", "facility_id", "facilities"))
        .take()
}

/// One for a person at most.
fn promise_answers() -> TableCreateStatement {
    let columns = vec![
        id("review_id"),
        id("submitter_id"),
        // The review of whoever answers: it counts while that is public.
        id("by_review_id"),
        text("answer"),
        time("answered_at"),
    ];
    table("promise_answers", columns, &["review_id", "submitter_id"])
        .foreign_key(&mut reference("promise_answers", "review_id", "reviews"))
        .foreign_key(&mut reference("promise_answers", "submitter_id", "submitters"))
        .foreign_key(&mut reference("promise_answers", "by_review_id", "reviews"))
        .take()
}

/// The link in the mail to the author: its hash, and when it was used.
fn promise_links() -> TableCreateStatement {
    let columns = vec![bytes("token_hash"), id("review_id"), time("created_at"), time_or_null("used_at")];
    table("promise_links", columns, &["token_hash"])
        .foreign_key(&mut reference("promise_links", "review_id", "reviews"))
        .take()
}
