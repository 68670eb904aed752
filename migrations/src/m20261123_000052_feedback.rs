//! What people answer after a review or a reply, and the topics that managers group it under. No row leads to a
//! review, a reply or a person: an answer has a random id and a day, and that a question was answered is kept apart.

use crate::columns::*;
use sea_orm_migration::prelude::*;

#[derive(DeriveMigrationName)]
pub struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.create_table(topics()).await?;
        index(manager, "feedback_topics", &["programme", "id"], false).await?;
        index(manager, "feedback_topics", &["changed_by"], false).await?;
        manager.create_table(answers()).await?;
        // The list of a manager, newest day first, sector by sector.
        index(manager, "feedback_answers", &["programme", "sector", "day", "id"], false).await?;
        index(manager, "feedback_answers", &["topic_id", "sector"], false).await?;
        // A change of keys, and forgetting texts.
        index(manager, "feedback_answers", &["sealed_key", "id"], false).await?;
        index(manager, "feedback_answers", &["sealed_key", "day"], false).await?;
        manager.create_table(weeks()).await?;
        manager.create_table(spent()).await?;
        index(manager, "feedback_spent", &["expires_at"], false).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let tables = ["feedback_spent", "feedback_weeks", "feedback_answers", "feedback_topics"];
        drop_tables(manager, &tables).await
    }
}

fn topics() -> TableCreateStatement {
    let columns = vec![
        id("id"),
        text("programme"),
        text("title"),
        // What it is about, and where it stands.
        text("about"),
        text("status"),
        // Why nothing will be done; empty otherwise.
        text("reason"),
        int("version"),
        id("changed_by"),
        time("made_at"),
        time("changed_at"),
    ];
    table("feedback_topics", columns, &["id"])
        .foreign_key(&mut reference("feedback_topics", "changed_by", "editors"))
        .take()
}

fn answers() -> TableCreateStatement {
    let columns = vec![
        // Random: it carries no time.
        id("id"),
        text("programme"),
        text("sector"),
        // After what it was asked.
        text("moment"),
        text("language"),
        // From 1 to 5.
        int("score"),
        // Its day, counted from the first of the calendar. The hour is not kept.
        int("day"),
        id_or_null("topic_id"),
        // What was written, sealed; none where nothing was, or it was forgotten.
        bytes_or_null("sealed"),
        text_or_null("sealed_key"),
    ];
    table("feedback_answers", columns, &["id"])
        .foreign_key(&mut reference("feedback_answers", "topic_id", "feedback_topics"))
        .take()
}

/// How many answered what, which stays when the answers go.
fn weeks() -> TableCreateStatement {
    let columns =
        vec![text("programme"), int("week"), text("sector"), text("moment"), int("score"), int("answers")];
    table("feedback_weeks", columns, &["programme", "week", "sector", "moment", "score"])
}

/// Questions that were answered, by a keyed hash, until their form no longer works.
fn spent() -> TableCreateStatement {
    table("feedback_spent", vec![id("id"), time("expires_at")], &["id"])
}
